//! What assessors do with the scale, in plain words: names, sentences, explanations and tips.

mod advice;
mod sentences;
mod figures;

use super::terms::pick;
use super::texts::texts;
use crate::calibration::{Effect, EffectVerdict, Judged};
use crate::diagnostic::Language;
use crate::stats::Undefined;

pub use advice::{explanation, tip};
pub use figures::{dominance, limits, number, outstanding, pair, single, with_unit};
pub use sentences::Whom;

texts! {
    /// The name of an effect in a table or a picture.
    pub fn name(effect: Effect) {
        Effect::Severity => nl "strengheid" en "severity" fr "sévérité"
        Effect::Spread => nl "spreiding van de niveaus" en "spread of the levels" fr "dispersion des niveaux"
        Effect::Halo =>
            nl "één oordeel over alles (halo)"
            en "one judgement on everything (halo)"
            fr "un seul jugement sur tout (halo)"
        Effect::Contrast =>
            nl "invloed van de vorige kandidaten"
            en "influence of the candidates before"
            fr "influence des candidats précédents"
        Effect::DriftInDay => nl "verloop binnen een dag" en "drift within a day" fr "évolution dans la journée"
        Effect::DriftOverDays => nl "verloop over de dagen" en "drift over the days" fr "évolution au fil des journées"
        Effect::Known => nl "bekende kandidaten" en "candidates known before" fr "candidats déjà connus"
        Effect::FirstImpression =>
            nl "gewicht van de eerste indruk"
            en "weight of the first impression"
            fr "poids de la première impression"
        Effect::Compensation =>
            nl "plus tegenover min (compenseren)"
            en "plus against minus (compensation)"
            fr "un plus pour un moins (compensation)"
        Effect::TooFast => nl "wanneer het noteren stopt" en "when noting stops" fr "quand les notes s’arrêtent"
        Effect::SeveralTags =>
            nl "één waarneming op meer plaatsen"
            en "one observation in several places"
            fr "une observation à plusieurs endroits"
        Effect::LittleEvidence =>
            nl "waarnemingen per oordeel"
            en "observations per rating"
            fr "observations par évaluation"
        Effect::FarApart => nl "ver van een collega" en "far from a colleague" fr "loin d’un collègue"
        Effect::Agreement =>
            nl "zelfde niveau als een collega"
            en "same level as a colleague"
            fr "même niveau qu’un collègue"
    }
    /// Less than it takes.
    pub fn too_little() { nl "te weinig gegevens" en "too little data" fr "trop peu de données" }
    /// How to read the axis of an effect: which way is what.
    pub fn axis(effect: Effect) {
        Effect::Severity =>
            nl "in niveaus; rechts is strenger"
            en "in levels; right is more severe"
            fr "en niveaux\u{a0}; à droite, plus sévère"
        Effect::Spread =>
            nl "100 % is evenveel als de anderen; links vermijdt uitersten"
            en "100% is as much as others; left avoids extremes"
            fr "100 %\u{a0}: autant que les autres\u{a0}; à gauche, évite les extrêmes"
        Effect::Halo =>
            nl "rechts is meer één oordeel over alles"
            en "right is more one judgement on everything"
            fr "à droite, davantage un seul jugement sur tout"
        Effect::Contrast =>
            nl "niveaus per niveau dat de vorige kandidaten beter waren; links is strenger na sterke kandidaten"
            en "levels for each level that those before were better; left is more severe after strong candidates"
            fr "niveaux par niveau d’avance des précédents\u{a0}; à gauche, plus sévère après des candidats forts"
        Effect::DriftInDay =>
            nl "in niveaus van begin tot einde van de dag; rechts wordt strenger"
            en "in levels from start to end of the day; right grows more severe"
            fr "en niveaux du début à la fin de la journée\u{a0}; à droite, devient plus sévère"
        Effect::DriftOverDays =>
            nl "in niveaus van de eerste tot de laatste dag; rechts wordt strenger"
            en "in levels from the first to the last day; right grows more severe"
            fr "en niveaux de la première à la dernière journée\u{a0}; à droite, devient plus sévère"
        Effect::Known =>
            nl "in niveaus; rechts geeft bekende kandidaten meer"
            en "in levels; right gives known candidates more"
            fr "en niveaux\u{a0}; à droite, donne plus aux candidats connus"
        Effect::FirstImpression =>
            nl "rechts weegt het begin zwaarder dan zijn deel, links het einde"
            en "right the beginning weighs more than its share, left the end"
            fr "à droite, le début pèse plus que sa part\u{a0}; à gauche, la fin"
        Effect::Compensation =>
            nl "verschil in evenwicht van plussen en minnen; links is meer in evenwicht"
            en "difference in balance of pluses and minuses; left is more even"
            fr "différence d’équilibre entre plus et moins\u{a0}; à gauche, plus équilibré"
        Effect::TooFast =>
            nl "in procentpunten van de tijd waarin iemand noteerde; links stopt vroeger"
            en "in percentage points of the time in which anybody noted; left stops earlier"
            fr "en points de pourcentage du temps où quelqu’un notait\u{a0}; à gauche, s’arrête plus tôt"
        Effect::SeveralTags =>
            nl "in procentpunten van de waarnemingen; rechts klasseert vaker op meer plaatsen"
            en "in percentage points of the observations; right files more often in several places"
            fr "en points de pourcentage des observations\u{a0}; à droite, plus souvent à plusieurs endroits"
        Effect::LittleEvidence =>
            nl "100 % is evenveel als de anderen; links heeft er minder"
            en "100% is as many as others; left has fewer"
            fr "100 %\u{a0}: autant que les autres\u{a0}; à gauche, moins"
        Effect::FarApart =>
            nl "in procentpunten van de vergelijkingen; rechts ligt vaker ver van een collega"
            en "in percentage points of the comparisons; right is more often far from a colleague"
            fr "en points de pourcentage des comparaisons\u{a0}; à droite, plus souvent loin d’un collègue"
        Effect::Agreement =>
            nl "in procentpunten van de vergelijkingen; links geeft minder vaak hetzelfde"
            en "in percentage points of the comparisons; left gives the same less often"
            fr "en points de pourcentage des comparaisons\u{a0}; à gauche, donne moins souvent le même niveau"
    }
}

/// Why there is nothing to tell of an effect of an assessor.
pub fn nothing(language: Language, judged: &Judged) -> &'static str {
    match (judged.verdict, judged.estimate.err()) {
        (EffectVerdict::NotRecorded, _) => pick(
            language,
            "niet in deze gegevens",
            "not in these data",
            "pas dans ces données",
        ),
        (_, Some(Undefined::NoOverlap)) => pick(
            language,
            "niemand anders zag hetzelfde",
            "nobody else saw the same",
            "vu par personne d’autre",
        ),
        (_, Some(Undefined::NotLinked)) if judged.effect == Effect::DriftOverDays => pick(
            language,
            "te weinig dagen samen",
            "too few days together",
            "trop peu de jours en commun",
        ),
        (_, Some(Undefined::NotLinked)) => pick(
            language,
            "te weinig samen gezien",
            "too few seen together",
            "trop peu vus ensemble",
        ),
        (_, Some(Undefined::TooFewRaters)) => pick(
            language,
            "geen ander duo",
            "no other pair",
            "pas d’autre duo",
        ),
        (_, Some(Undefined::TooManyRaters)) => pick(
            language,
            "te veel assessoren om door te rekenen",
            "too many assessors to compute",
            "trop d’assesseurs pour le calcul",
        ),
        (_, Some(Undefined::NoVariation)) if judged.effect == Effect::Halo => pick(
            language,
            "altijd hetzelfde niveau",
            "always the same level",
            "toujours le même niveau",
        ),
        _ => too_little(language),
    }
}
