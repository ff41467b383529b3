//! The words around what calibration finds: titles, headers, sentences with numbers.

mod model;
mod reference;
mod rubric;

use super::days::{Days, days};
use super::terms::{counted, decimal, pick};
use super::texts::texts;
use crate::calibration::{Dataset, EffectVerdict, ScoreScale};
use crate::diagnostic::Language;
use crate::rubric::Rubric;
use crate::wording::terms;

pub use model::{
    assessors, components, decision_note, exercises, facet_header, facets_title, model_note,
    no_model, no_variance, separation, subsets, thresholds, variance_title,
};
pub use reference::{
    accuracy_header, accuracy_note, complete_of, passed, rated_of, reference_header,
    reference_note, reference_rule, reference_title,
};
pub use rubric::{
    dominates, enough_items, item_flag, items_header, items_title, never_observed, never_rated,
    nothing_to_mend, outcome, outcome_title, weight_header,
};

texts! {
    /// Levels of whole competences that were left aside.
    pub fn wholes_aside(n: usize) {
        nl "1 niveau voor een hele competentie telt hier niet mee, want er zijn oordelen per indicator." | "{n} niveaus voor een hele competentie tellen hier niet mee, want er zijn oordelen per indicator."
        en "1 level for a whole competence does not count here, for there are ratings of indicators." | "{n} levels for a whole competence do not count here, for there are ratings of indicators."
        fr "{n} niveau pour une compétence entière ne compte pas ici, car il y a des évaluations par indicateur." | "{n} niveaux pour une compétence entière ne comptent pas ici, car il y a des évaluations par indicateur."
    }
    /// Two or three assessors with nobody else beside them.
    pub fn too_few_peers(names: &str) {
        nl "{names}: met twee of drie is niet te zeggen wie afwijkt, dus valt bij hen niets op."
        en "{names}: with two or three nobody can tell which of them differs, so nothing stands out for them."
        fr "{names}\u{a0}: à deux ou trois, impossible de dire qui s’écarte\u{a0}; rien ne ressort donc pour eux."
    }
    /// The title of what is flagged.
    pub fn stands_out() {
        nl "Wat opvalt (groot, en moeilijk met toeval te verklaren)"
        en "What stands out (large, and hard to put down to chance)"
        fr "Ce qui ressort (important, et difficile à attribuer au hasard)"
    }
    /// Nothing is flagged.
    pub fn nothing_stands_out() {
        nl "Niets: geen enkele assessor verschilt zo van de anderen."
        en "Nothing: no assessor differs from the others in that way."
        fr "Rien\u{a0}: aucun assesseur ne s’écarte ainsi des autres."
    }
    /// What the marks at a glance mean.
    pub fn overview_note() {
        nl "▲ en ▼: boven of onder de anderen, groot en moeilijk met toeval te verklaren (bij strengheid en verloop is ▲ strenger). Een punt: geen duidelijk verschil. Een streepje: te weinig gegevens."
        en "▲ and ▼: above or below the others, large and hard to put down to chance (for severity and drift ▲ is more severe). A dot: no clear difference. A dash: too little data."
        fr "▲ et ▼\u{a0}: au-dessus ou au-dessous des autres, important et difficile à attribuer au hasard (pour la sévérité et l’évolution, ▲ est plus sévère). Un point\u{a0}: pas de différence nette. Un tiret\u{a0}: trop peu de données."
    }
    /// Nobody has enough others to be held against.
    pub fn nobody_can_stand_out() {
        nl "Niet te zeggen: niemand heeft genoeg oordelen naast drie of meer anderen."
        en "It cannot be told: nobody has enough ratings beside three others or more."
        fr "Impossible à dire\u{a0}: personne n’a assez d’évaluations à côté de trois autres ou plus."
    }
    /// Single competences are not computed for so many.
    pub fn no_single() {
        nl "Wie op één competentie anders oordeelt, is bij zoveel assessoren niet nagegaan."
        en "Who rates a single competence otherwise was not examined with so many assessors."
        fr "Qui évalue autrement une seule compétence n’a pas été examiné avec autant d’assesseurs."
    }
    /// What the shrunken severity is.
    pub fn shrunken_note() {
        nl "Voorzichtig geschat: naar 0 getrokken, meer naarmate de schatting onzekerder is."
        en "Shrunken: drawn to 0, the more so the less sure the estimate is."
        fr "Estimation prudente\u{a0}: ramenée vers 0, d’autant plus que l’estimation est incertaine."
    }
    /// The title of the severities.
    pub fn severity_title() {
        nl "Strengheid, in niveaus: hoeveel lager dan de anderen voor hetzelfde gedrag (onder nul: hoger)"
        en "Severity, in levels: how much lower than the others for the same behaviour (below zero: higher)"
        fr "Sévérité, en niveaux\u{a0}: de combien plus bas que les autres pour le même comportement (sous zéro\u{a0}: plus haut)"
    }
    /// The header of the severities.
    pub fn severity_header() {
        nl ["", "strengheid", "95 %", "voorzichtig geschat", "oordelen", "kandidaten"]
        en ["", "severity", "95%", "shrunken", "ratings", "candidates"]
        fr ["", "sévérité", "95 %", "estimation prudente", "évaluations", "candidats"]
    }
    /// What a figure of a table says: how often, and of how many candidates.
    pub fn number_and_candidates() { nl "aantal / kandidaten" en "number / candidates" fr "nombre / candidats" }
}

/// "12 dagen, 13 januari 2026 tot en met 2 juni 2026 · rubriek done 1.0 (738e548fc03b)".
pub fn heading(language: Language, all: Days, rubric: &Rubric) -> String {
    let days = days(language, all);
    format!("{days} · {}", terms::rubric(language, &rubric.stamp()))
}

/// How much there is: "10 assessoren, 72 kandidaten en 12 vignetten, 4405 oordelen.".
pub fn sizes(language: Language, dataset: &Dataset) -> String {
    let who = assessors(language, dataset.assessors.len());
    let vignettes = dataset.vignettes.iter().filter(|one| **one).count();
    let candidates = dataset.persons.len() - vignettes;
    let rest = own_size(language, (candidates, vignettes), dataset.ratings());
    format!("{who}, {rest}.")
}

/// The scale that ratings without declared levels are taken to be on.
pub fn assumed(language: Language, score_scale: &ScoreScale) -> String {
    let show = |value: f64| {
        let digits = if value.fract().abs() < 1e-9 { 0 } else { 2 };
        decimal(language, value, digits)
    };
    match score_scale {
        ScoreScale::Levels(levels) => {
            let levels: Vec<String> = levels.iter().map(|level| show(*level)).collect();
            let levels = levels.join(" ");
            texts!(language =>
                nl "Niveaus, afgeleid uit het bestand: {levels}. Geef ze zelf op met --levels."
                en "Levels, taken from the file: {levels}. Give them yourself with --levels."
                fr "Niveaux, déduits du fichier\u{a0}: {levels}. Indiquez-les vous-même avec --levels.")
        }
        ScoreScale::Measured { low, high } => {
            let (low, high) = (show(*low), show(*high));
            texts!(language =>
                nl "Geen vaste niveaus: getallen van {low} tot {high}. Een niveau is hier één punt. Zijn er wel niveaus, geef ze op met --levels."
                en "No fixed levels: numbers from {low} to {high}. A level is one point here. If there are levels, give them with --levels."
                fr "Pas de niveaux fixes\u{a0}: des nombres de {low} à {high}. Un niveau vaut ici un point. S’il y a des niveaux, indiquez-les avec --levels.")
        }
    }
}

/// "45 kandidaten en 12 vignetten, 496 oordelen": what was rated.
pub fn own_size(
    language: Language,
    (candidates, vignettes): (usize, usize),
    ratings: usize,
) -> String {
    let (people, cases, ratings) = match language {
        Language::Nl => (
            counted(language, candidates, ["kandidaat", "kandidaten"]),
            counted(language, vignettes, ["vignet", "vignetten"]),
            counted(language, ratings, ["oordeel", "oordelen"]),
        ),
        Language::En => (
            counted(language, candidates, ["candidate", "candidates"]),
            counted(language, vignettes, ["vignette", "vignettes"]),
            counted(language, ratings, ["rating", "ratings"]),
        ),
        Language::Fr => (
            counted(language, candidates, ["candidat", "candidats"]),
            counted(language, vignettes, ["vignette", "vignettes"]),
            counted(language, ratings, ["évaluation", "évaluations"]),
        ),
    };
    let and = pick(language, "en", "and", "et");
    let rated = match (candidates, vignettes) {
        (_, 0) => people,
        (0, _) => cases,
        _ => format!("{people} {and} {cases}"),
    };
    format!("{rated}, {ratings}")
}

/// Groups of assessors who never rated the same.
pub fn not_linked(language: Language, groups: &[String]) -> String {
    let groups = groups.join(" | ");
    texts!(language =>
        nl "Niet onderling te vergelijken, want samen beoordeelden zij niemand, of maar één kandidaat: {groups}. Vignetten die iedereen beoordeelt, maken de vergelijking mogelijk."
        en "Not to be compared with each other, for together they rated nobody, or one candidate only: {groups}. Vignettes that everybody rates make it possible."
        fr "Pas comparables entre eux, car ils n’ont évalué ensemble personne, ou un seul candidat\u{a0}: {groups}. Des vignettes évaluées par tous le permettent.")
}

/// That an effect is one of what stands out.
pub fn stands_out_here(language: Language, verdict: EffectVerdict) -> &'static str {
    if verdict.is_flagged() {
        pick(language, "valt op", "stands out", "ressort")
    } else {
        ""
    }
}
