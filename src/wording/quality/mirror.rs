//! Sentences of the mirror.

use super::super::agreement::percent;
use super::super::calibration::reference_rule;
use super::super::terms::{decimal, pick};
use crate::calibration::AgainstKey;
use crate::diagnostic::Language;
use crate::wording::texts::texts;

texts! {
    /// Nothing stands out about one assessor.
    pub fn mirror_nothing() {
        nl "Er is geen verschil met de anderen dat groot is en moeilijk met toeval te verklaren."
        en "There is no difference from the others that is large and hard to put down to chance."
        fr "Il n’y a pas de différence avec les autres qui soit importante et difficile à attribuer au hasard."
    }
    /// There is nobody to be held against.
    pub fn mirror_alone() {
        nl "Niemand anders beoordeelde genoeg van wat jij beoordeelde. Er is dus niets om je oordelen naast te leggen. Vignetten die ook collega’s beoordelen, lossen dat op."
        en "Nobody else rated enough of what you rated. So there is nothing to lay your ratings beside. Vignettes that colleagues rate too will mend that."
        fr "Personne d’autre n’a évalué assez de ce que vous avez évalué. Il n’y a donc rien à mettre en face de vos évaluations. Des vignettes évaluées aussi par des collègues y remédient."
    }
    /// There are too few ratings to tell anything.
    pub fn mirror_little() {
        nl "Je gaf nog te weinig oordelen om er iets over te zeggen."
        en "You gave too few ratings to tell anything yet."
        fr "Vous avez encore donné trop peu d’évaluations pour en dire quelque chose."
    }
    /// There is one colleague only to be held against.
    pub fn mirror_one() {
        nl "Eén collega beoordeelde hetzelfde als jij. Wie van jullie twee afwijkt, is zo niet te zeggen. Leg samen een paar oordelen naast elkaar."
        en "One colleague rated the same as you. Which of you two differs cannot be told. Lay a few ratings side by side together."
        fr "Un seul collègue a évalué la même chose que vous. Impossible de dire lequel de vous deux s’écarte. Mettez ensemble quelques évaluations côte à côte."
    }
    /// There are two colleagues only to be held against.
    pub fn mirror_few() {
        nl "Twee collega’s beoordeelden hetzelfde als jij. Met zo weinig is niet te zeggen wie van jullie afwijkt."
        en "Two colleagues rated the same as you. With so few nobody can tell which of you differs."
        fr "Deux collègues ont évalué la même chose que vous. Avec si peu, impossible de dire qui s’écarte."
    }
    /// The tip for whoever rated vignettes only, and otherwise than the others.
    pub fn vignettes_tip() {
        nl "Neem de vignetten hieronder en leg naast elk niveau dat je gaf de zin van de referentie. Waar las je de schaal anders?"
        en "Take the vignettes below and lay the reference’s sentence beside each level you gave. Where did you read the scale differently?"
        fr "Reprenez les vignettes ci-dessous et comparez chaque niveau donné à la phrase de la référence. Où avez-vous lu l’échelle autrement\u{a0}?"
    }
    /// "tussen matig (M) en goed (G)".
    pub fn between(below: &str, above: &str) {
        nl "tussen {below} en {above}"
        en "between {below} and {above}"
        fr "entre {below} et {above}"
    }
    /// The tip for whom nothing stands out.
    pub fn general_tip() {
        nl "Blijf voor elk niveau de zin van dat niveau naast je woorden leggen, en bespreek na elke dag één oordeel waarop jij en een collega verschilden."
        en "Go on laying the sentence of the level beside your words, and after each day discuss one rating on which you and a colleague differed."
        fr "Continuez à mettre la phrase du niveau à côté de vos mots, et discutez après chaque journée d’une évaluation sur laquelle un collègue et vous différiez."
    }
    /// The tip for whoever rates one competence otherwise than the rest.
    pub fn single_tip() {
        nl "Neem de zinnen van die competentie er opnieuw bij en bespreek met een collega drie oordelen daarover: lezen jullie die zinnen hetzelfde?"
        en "Take up the sentences of that competence again and discuss three ratings of it with a colleague: do you read those sentences alike?"
        fr "Reprenez les phrases de cette compétence et discutez avec un collègue de trois évaluations\u{a0}: lisez-vous ces phrases de la même façon\u{a0}?"
    }
    /// The tip for whoever weighs much at meetings.
    pub fn dominance_tip() {
        nl "Laat op het volgende overleg eerst de anderen hun niveau en hun waarnemingen noemen, en zeg dan pas het jouwe."
        en "At the next meeting let the others first tell their level and what they observed, and only then tell yours."
        fr "À la prochaine réunion, laissez d’abord les autres dire leur niveau et leurs observations, puis seulement le vôtre."
    }
    /// What stands behind "95 %" in figures.
    pub fn sure_explained() {
        nl "Tussen haakjes staat tussen welke waarden het verschil waarschijnlijk ligt (95 %-interval). Hoe verder die uit elkaar liggen, hoe minder zeker."
        en "In brackets: between which values the difference probably lies (95% interval). The further apart, the less certain."
        fr "Entre parenthèses\u{a0}: entre quelles valeurs l’écart se situe probablement (intervalle à 95 %). Plus elles sont éloignées, moins c’est sûr."
    }
    /// What is rated on the date of a set of vignettes.
    pub fn vignettes() { nl "vignetten" en "vignettes" fr "vignettes" }
}

/// Training is due.
pub fn mirror_training(language: Language, is_known: bool) -> &'static str {
    if !is_known {
        return pick(
            language,
            "In day.yaml staat niet wanneer je laatste vorming of kalibratie was. Laat het invullen, of vraag wie de kwaliteit bewaakt wanneer de volgende is.",
            "day.yaml does not tell when your last training or calibration was. Have it filled in, or ask who looks after quality when the next one is.",
            "day.yaml ne dit pas quand a eu lieu votre dernière formation ou calibrage. Faites-le noter, ou demandez à qui veille à la qualité quand aura lieu le prochain.",
        );
    }
    pick(
        language,
        "Volgens day.yaml is je laatste vorming of kalibratie te lang geleden. Vraag wie de kwaliteit bewaakt wanneer de volgende is.",
        "According to day.yaml your last training or calibration is too long ago. Ask who looks after quality when the next one is.",
        "Selon day.yaml, votre dernière formation ou calibrage remonte à trop longtemps. Demandez à qui veille à la qualité quand aura lieu le prochain.",
    )
}

/// What could not be reported about one assessor.
pub fn mirror_not_told(language: Language, names: &[&str]) -> String {
    let names = names.join(", ");
    texts!(language =>
        nl "Te weinig gegevens om iets over te zeggen: {names}."
        en "Too little data to tell anything about: {names}."
        fr "Trop peu de données pour en dire quelque chose\u{a0}: {names}.")
}

/// One assessor beside reference levels, in sentences.
pub fn mirror_reference(language: Language, one: &AgainstKey) -> Vec<String> {
    let exact = percent(language, one.exact);
    let within = percent(language, one.within_one);
    let n = one.ratings;
    let size = decimal(language, one.bias.abs(), 2);
    let mut lines = vec![texts!(language =>
        nl "Bij {n} oordelen over vignetten gaf je in {exact} van de gevallen hetzelfde niveau als de referentie. In {within} lag je er hoogstens één niveau naast."
        en "In {n} ratings of vignettes you gave the same level as the reference in {exact}, and at most one level off in {within}."
        fr "Sur {n} évaluations de vignettes, vous avez donné le même niveau que la référence dans {exact}, et au plus un niveau d’écart dans {within}.")];
    // Less than this, or within chance, is not worth a word.
    let is_sure = one.sure.as_ref().is_ok_and(|sure| sure.p < 0.05);
    if one.bias.abs() >= 0.1 && is_sure {
        let higher = one.bias > 0.0;
        lines.push(match language {
            Language::Nl => format!(
                "Gemiddeld lag je {size} niveau {} dan de referentie.",
                if higher { "hoger" } else { "lager" }
            ),
            Language::En => format!(
                "On average you were {size} of a level {} than the reference.",
                if higher { "higher" } else { "lower" }
            ),
            Language::Fr => format!(
                "En moyenne, vous étiez {size} niveau plus {} que la référence.",
                if higher { "haut" } else { "bas" }
            ),
        });
    }
    let rule = reference_rule(language, &one.rules);
    lines.push(match (language, one.passed) {
        (Language::Nl, Some(true)) => format!("Daarmee haal je de norm van de rubriek: {rule}."),
        (Language::Nl, Some(false)) => {
            format!("De norm van de rubriek haal je daarmee nog niet: {rule}.")
        }
        (Language::Nl, None) => format!(
            "De norm van de rubriek geldt pas als je minstens {} oordelen gaf en hoogstens een tiende openliet: {rule}.",
            AgainstKey::LEAST
        ),
        (Language::En, Some(true)) => format!("With that you meet the rule of the rubric: {rule}."),
        (Language::En, Some(false)) => {
            format!("With that you do not meet the rule of the rubric yet: {rule}.")
        }
        (Language::En, None) => format!(
            "The rule of the rubric applies once you gave at least {} ratings and left open at most a tenth: {rule}.",
            AgainstKey::LEAST
        ),
        (Language::Fr, Some(true)) => {
            format!("Vous satisfaites ainsi à la norme de la grille\u{a0}: {rule}.")
        }
        (Language::Fr, Some(false)) => {
            format!("Vous ne satisfaites pas encore à la norme de la grille\u{a0}: {rule}.")
        }
        (Language::Fr, None) => format!(
            "La norme de la grille ne s’applique qu’à partir de {} évaluations, avec au plus un dixième d’oublis\u{a0}: {rule}.",
            AgainstKey::LEAST
        ),
    });
    lines
}

/// In front of ratings that were not as the reference; near it or further.
pub fn off_reference_lead(language: Language, near: bool) -> &'static str {
    if near {
        pick(
            language,
            "Enkele oordelen waarbij je één niveau van de referentie lag, met de reden van die referentie:",
            "Some ratings where you were one level off, with the reason for the reference (in the original language):",
            "Quelques évaluations à un niveau de la référence, avec la raison de celle-ci (dans la langue d’origine)\u{a0}:",
        )
    } else {
        pick(
            language,
            "Waar je het verst van de referentie lag, met de reden van die referentie:",
            "Where you were furthest from the reference, with its reason (in the original language):",
            "Là où vous étiez le plus loin de la référence, avec la raison de celle-ci (dans la langue d’origine)\u{a0}:",
        )
    }
}

/// A rating that was not as the reference: the vignette, what was rated, what was given, the reference, and why.
pub fn off_reference(
    language: Language,
    [candidate, target, given, reference, why]: [&str; 5],
) -> String {
    texts!(language =>
        nl "{candidate}, “{target}”: jij gaf {given}, de referentie is {reference}. {why}"
        en "{candidate}, “{target}”: you gave {given}, the reference is {reference}. {why}"
        fr "{candidate}, «\u{a0}{target}\u{a0}»\u{a0}: vous avez donné {given}, la référence est {reference}. {why}")
}
