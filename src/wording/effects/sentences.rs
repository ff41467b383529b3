//! What stands out about an assessor, in one sentence for each effect and direction.

use super::super::agreement::percent;
use super::super::terms::decimal;
use crate::calibration::Effect;
use crate::diagnostic::Language;
use crate::wording::texts::texts;

texts! {
    /// Whoever gives one level always, in so many ratings that were compared.
    pub(super) fn one_level(ratings: usize) {
        nl "Geeft altijd hetzelfde niveau: {ratings} oordelen zonder één verschil, terwijl de anderen wel verschillen zien."
        en "Gives the same level always: {ratings} ratings without a single difference, where the others do see differences."
        fr "Donne toujours le même niveau : {ratings} évaluations sans une seule différence, alors que les autres en voient."
    }
}

/// What an assessor does, to the low or the high side.
#[expect(clippy::too_many_lines, reason = "a table of texts")]
pub(super) fn flagged(language: Language, effect: Effect, high: bool, value: f64) -> String {
    let levels = super::figures::levels(language, value.abs());
    let share = percent(language, value.abs());
    let points = decimal(language, 100.0 * value.abs(), 0);
    match (effect, high, language) {
        (Effect::Severity, true, Language::Nl) => {
            format!("Geeft voor hetzelfde gedrag gemiddeld {levels} lager dan de anderen.")
        }
        (Effect::Severity, true, Language::En) => {
            format!("Rates the same behaviour {levels} lower than the others, on average.")
        }
        (Effect::Severity, true, Language::Fr) => {
            format!("Évalue le même comportement en moyenne {levels} plus bas que les autres.")
        }
        (Effect::Severity, false, Language::Nl) => {
            format!("Geeft voor hetzelfde gedrag gemiddeld {levels} hoger dan de anderen.")
        }
        (Effect::Severity, false, Language::En) => {
            format!("Rates the same behaviour {levels} higher than the others, on average.")
        }
        (Effect::Severity, false, Language::Fr) => {
            format!("Évalue le même comportement en moyenne {levels} plus haut que les autres.")
        }
        (Effect::Spread, false, Language::Nl) => {
            format!("Vermijdt de uiterste niveaus: de spreiding is {share} van die van de anderen.")
        }
        (Effect::Spread, false, Language::En) => {
            format!("Avoids the extreme levels: the spread is {share} of that of the others.")
        }
        (Effect::Spread, false, Language::Fr) => {
            format!("Évite les niveaux extrêmes : la dispersion vaut {share} de celle des autres.")
        }
        (Effect::Spread, true, Language::Nl) => format!(
            "Kiest vaker een uiterst niveau: de spreiding is {share} van die van de anderen."
        ),
        (Effect::Spread, true, Language::En) => format!(
            "Chooses extreme levels more often: the spread is {share} of that of the others."
        ),
        (Effect::Spread, true, Language::Fr) => format!(
            "Choisit plus souvent un niveau extrême : la dispersion vaut {share} de celle des autres."
        ),
        (Effect::Halo, _, Language::Nl) => {
            "Geeft een kandidaat op alles bijna hetzelfde niveau, veel meer dan de anderen doen."
                .to_owned()
        }
        (Effect::Halo, _, Language::En) => {
            "Gives a candidate nearly the same level on everything, far more than the others do."
                .to_owned()
        }
        (Effect::Halo, _, Language::Fr) => {
            "Donne à un candidat presque le même niveau partout, bien plus que les autres."
                .to_owned()
        }
        (Effect::Contrast, false, Language::Nl) => {
            "Geeft na sterke kandidaten minder, en na zwakke meer.".to_owned()
        }
        (Effect::Contrast, false, Language::En) => {
            "Gives less after strong candidates, and more after weak ones.".to_owned()
        }
        (Effect::Contrast, false, Language::Fr) => {
            "Donne moins après des candidats forts, et davantage après des candidats faibles."
                .to_owned()
        }
        (Effect::Contrast, true, Language::Nl) => {
            "Trekt een kandidaat mee naar het niveau van de vorige kandidaten.".to_owned()
        }
        (Effect::Contrast, true, Language::En) => {
            "Draws a candidate along to the level of those before.".to_owned()
        }
        (Effect::Contrast, true, Language::Fr) => {
            "Entraîne un candidat vers le niveau des précédents.".to_owned()
        }
        (Effect::DriftInDay, true, Language::Nl) => format!(
            "Wordt in de loop van een dag strenger dan de anderen: {levels} tussen begin en einde."
        ),
        (Effect::DriftInDay, true, Language::En) => format!(
            "Becomes more severe than the others in the course of a day: {levels} from start to end."
        ),
        (Effect::DriftInDay, true, Language::Fr) => format!(
            "Devient plus sévère que les autres au cours d’une journée : {levels} du début à la fin."
        ),
        (Effect::DriftInDay, false, Language::Nl) => format!(
            "Wordt in de loop van een dag milder dan de anderen: {levels} tussen begin en einde."
        ),
        (Effect::DriftInDay, false, Language::En) => format!(
            "Becomes more lenient than the others in the course of a day: {levels} from start to end."
        ),
        (Effect::DriftInDay, false, Language::Fr) => format!(
            "Devient plus indulgent que les autres au cours d’une journée : {levels} du début à la fin."
        ),
        (Effect::DriftOverDays, true, Language::Nl) => format!(
            "Werd over de dagen heen strenger dan de anderen: {levels} tussen de eerste en de laatste dag."
        ),
        (Effect::DriftOverDays, true, Language::En) => format!(
            "Became more severe than the others over the days: {levels} from the first to the last."
        ),
        (Effect::DriftOverDays, true, Language::Fr) => format!(
            "Est devenu plus sévère que les autres au fil des journées : {levels} de la première à la dernière."
        ),
        (Effect::DriftOverDays, false, Language::Nl) => format!(
            "Werd over de dagen heen milder dan de anderen: {levels} tussen de eerste en de laatste dag."
        ),
        (Effect::DriftOverDays, false, Language::En) => format!(
            "Became more lenient than the others over the days: {levels} from the first to the last."
        ),
        (Effect::DriftOverDays, false, Language::Fr) => format!(
            "Est devenu plus indulgent que les autres au fil des journées : {levels} de la première à la dernière."
        ),
        (Effect::Known, false, Language::Nl) => format!(
            "Geeft bekende kandidaten {levels} lager dan onbekende, vergeleken met wat de anderen gaven."
        ),
        (Effect::Known, false, Language::En) => format!(
            "Rates candidates known before {levels} lower than unknown ones, against what the others gave."
        ),
        (Effect::Known, false, Language::Fr) => format!(
            "Évalue les candidats déjà connus {levels} plus bas que les inconnus, par rapport aux autres assesseurs."
        ),
        (Effect::Known, true, Language::Nl) => format!(
            "Geeft bekende kandidaten {levels} hoger dan onbekende, vergeleken met wat de anderen gaven."
        ),
        (Effect::Known, true, Language::En) => format!(
            "Rates candidates known before {levels} higher than unknown ones, against what the others gave."
        ),
        (Effect::Known, true, Language::Fr) => format!(
            "Évalue les candidats déjà connus {levels} plus haut que les inconnus, par rapport aux autres assesseurs."
        ),
        (Effect::FirstImpression, true, Language::Nl) => {
            "Laat de eerste notities zwaarder doorwegen in het niveau dan de latere.".to_owned()
        }
        (Effect::FirstImpression, true, Language::En) => {
            "Lets the first notes weigh more in the level than the later ones.".to_owned()
        }
        (Effect::FirstImpression, true, Language::Fr) => {
            "Laisse les premières notes peser plus dans le niveau que les suivantes.".to_owned()
        }
        (Effect::FirstImpression, false, Language::Nl) => {
            "Laat de laatste notities zwaarder doorwegen in het niveau dan de eerste.".to_owned()
        }
        (Effect::FirstImpression, false, Language::En) => {
            "Lets the last notes weigh more in the level than the first ones.".to_owned()
        }
        (Effect::FirstImpression, false, Language::Fr) => {
            "Laisse les dernières notes peser plus dans le niveau que les premières.".to_owned()
        }
        (Effect::Compensation, _, Language::Nl) => {
            "Noteert plussen en minnen opvallend in evenwicht.".to_owned()
        }
        (Effect::Compensation, _, Language::En) => {
            "Notes strikingly even numbers of pluses and minuses.".to_owned()
        }
        (Effect::Compensation, _, Language::Fr) => {
            "Note autant de plus que de moins, nettement plus que les autres.".to_owned()
        }
        (Effect::TooFast, _, Language::Nl) => {
            format!("Stopt vroeger met noteren dan de anderen: {points} procentpunten van de tijd.")
        }
        (Effect::TooFast, _, Language::En) => {
            format!(
                "Stops taking notes earlier than the others: by {points} percentage points of the time."
            )
        }
        (Effect::TooFast, _, Language::Fr) => {
            format!(
                "Arrête de noter plus tôt que les autres : de {points} points de pourcentage du temps."
            )
        }
        (Effect::SeveralTags, _, Language::Nl) => format!(
            "Klasseert een waarneming vaker dan de anderen op meer dan één plaats: {points} procentpunten meer."
        ),
        (Effect::SeveralTags, _, Language::En) => format!(
            "Files an observation in more than one place more often than the others: {points} percentage points more."
        ),
        (Effect::SeveralTags, _, Language::Fr) => format!(
            "Classe plus souvent que les autres une observation à plusieurs endroits : {points} points de pourcentage de plus."
        ),
        (Effect::LittleEvidence, _, Language::Nl) => format!(
            "Heeft minder waarnemingen achter elk oordeel: {share} van wat de anderen hebben."
        ),
        (Effect::LittleEvidence, _, Language::En) => {
            format!("Has fewer observations behind each rating: {share} of what the others have.")
        }
        (Effect::LittleEvidence, _, Language::Fr) => format!(
            "A moins d’observations derrière chaque évaluation : {share} de ce qu’ont les autres."
        ),
        (Effect::FarApart, _, Language::Nl) => {
            format!("Ligt vaker dan de anderen ver van een collega: {points} procentpunten meer.")
        }
        (Effect::FarApart, _, Language::En) => format!(
            "Is more often far from a colleague than the others: {points} percentage points more."
        ),
        (Effect::FarApart, _, Language::Fr) => format!(
            "A plus souvent que les autres un grand écart avec un collègue : {points} points de pourcentage de plus."
        ),
        (Effect::Agreement, _, Language::Nl) => format!(
            "Geeft minder vaak dan de anderen hetzelfde niveau als een collega: {points} procentpunten minder."
        ),
        (Effect::Agreement, _, Language::En) => format!(
            "Gives the same level as a colleague less often than the others: {points} percentage points less."
        ),
        (Effect::Agreement, _, Language::Fr) => format!(
            "Donne moins souvent que les autres le même niveau qu’un collègue : {points} points de pourcentage de moins."
        ),
    }
}

/// The first words of those sentences, and what they become when they are said to the assessor.
const TO_YOU: [(&str, &str); 36] = [
    ("Geeft ", "Je geeft "),
    ("Vermijdt ", "Je vermijdt "),
    ("Kiest ", "Je kiest "),
    ("Trekt ", "Je trekt "),
    ("Wordt ", "Je wordt "),
    ("Werd ", "Je werd "),
    ("Laat ", "Je laat "),
    ("Noteert ", "Je noteert "),
    ("Stopt ", "Je stopt "),
    ("Klasseert ", "Je klasseert "),
    ("Heeft ", "Je hebt "),
    ("Ligt ", "Je ligt "),
    ("Rates ", "You rate "),
    ("Avoids ", "You avoid "),
    ("Chooses ", "You choose "),
    ("Gives ", "You give "),
    ("Is ", "You are "),
    ("Draws ", "You draw "),
    ("Becomes ", "You become "),
    ("Became ", "You became "),
    ("Lets ", "You let "),
    ("Notes ", "You note "),
    ("Stops ", "You stop "),
    ("Files ", "You file "),
    ("Has ", "You have "),
    ("Évalue ", "Vous évaluez "),
    ("Évite ", "Vous évitez "),
    ("Choisit ", "Vous choisissez "),
    ("Donne ", "Vous donnez "),
    ("Est ", "Vous êtes "),
    ("Entraîne ", "Vous entraînez "),
    ("Devient ", "Vous devenez "),
    ("Laisse ", "Vous laissez "),
    ("Note ", "Vous notez "),
    ("Arrête ", "Vous arrêtez "),
    ("Classe ", "Vous classez "),
];

/// A sentence about an assessor, said to that assessor.
pub(super) fn to_you(sentence: &str) -> String {
    let more = [
        ("A moins ", "Vous avez moins "),
        ("A plus ", "Vous avez plus "),
    ];
    let all = TO_YOU.iter().chain(&more);
    let mut all = all.filter_map(|(third, second)| {
        let rest = sentence.strip_prefix(third)?;
        Some(format!("{second}{rest}"))
    });
    all.next().unwrap_or_else(|| sentence.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_can_be_said_to_the_assessor() {
        assert!(to_you(&one_level(Language::Nl, 30)).starts_with("Je geeft altijd"));
        assert!(to_you(&one_level(Language::En, 30)).starts_with("You give the same"));
        assert!(to_you(&one_level(Language::Fr, 30)).starts_with("Vous donnez toujours"));
        for effect in Effect::ALL {
            for high in [false, true] {
                for language in [Language::Nl, Language::En, Language::Fr] {
                    let sentence = flagged(language, effect, high, 0.5);
                    let said = to_you(&sentence);
                    let you = ["Je ", "You ", "Vous "];
                    assert!(you.iter().any(|you| said.starts_with(you)), "{sentence}");
                }
            }
        }
    }
}
