//! What assessors do with the scale, in plain words: names, sentences, explanations and tips.

mod advice;
mod figures;
mod sentences;

use super::terms::pick;
use crate::calibration::{Effect, Judged, Verdict};
use crate::diagnostic::Language;
use crate::stats::Undefined;

pub use advice::{explanation, tip};
pub use figures::{Whom, dominance, limits, number, outstanding, pair, single, with_unit};

/// The name of an effect in a table or a picture.
pub fn name(language: Language, effect: Effect) -> &'static str {
    match effect {
        Effect::Severity => pick(language, "strengheid", "severity", "sévérité"),
        Effect::Spread => pick(
            language,
            "spreiding van de niveaus",
            "spread of the levels",
            "dispersion des niveaux",
        ),
        Effect::Halo => pick(
            language,
            "één oordeel over alles (halo)",
            "one judgement on everything (halo)",
            "un seul jugement sur tout (halo)",
        ),
        Effect::Contrast => pick(
            language,
            "invloed van de vorige kandidaten",
            "influence of the candidates before",
            "influence des candidats précédents",
        ),
        Effect::DriftInDay => pick(
            language,
            "verloop binnen een dag",
            "drift within a day",
            "évolution dans la journée",
        ),
        Effect::DriftOverDays => pick(
            language,
            "verloop over de dagen",
            "drift over the days",
            "évolution au fil des journées",
        ),
        Effect::Known => pick(
            language,
            "bekende kandidaten",
            "candidates known before",
            "candidats déjà connus",
        ),
        Effect::FirstImpression => pick(
            language,
            "gewicht van de eerste indruk",
            "weight of the first impression",
            "poids de la première impression",
        ),
        Effect::Compensation => pick(
            language,
            "plus tegenover min (compenseren)",
            "plus against minus (compensation)",
            "un plus pour un moins (compensation)",
        ),
        Effect::TooFast => pick(
            language,
            "wanneer het noteren stopt",
            "when noting stops",
            "quand les notes s’arrêtent",
        ),
        Effect::SeveralTags => pick(
            language,
            "één waarneming op meer plaatsen",
            "one observation in several places",
            "une observation à plusieurs endroits",
        ),
        Effect::LittleEvidence => pick(
            language,
            "waarnemingen per oordeel",
            "observations per rating",
            "observations par évaluation",
        ),
        Effect::FarApart => pick(
            language,
            "ver van een collega",
            "far from a colleague",
            "loin d’un collègue",
        ),
        Effect::Agreement => pick(
            language,
            "zelfde niveau als een collega",
            "same level as a colleague",
            "même niveau qu’un collègue",
        ),
    }
}

/// Why there is nothing to tell of an effect of an assessor.
pub fn nothing(language: Language, judged: &Judged) -> &'static str {
    match (judged.verdict, judged.estimate.err()) {
        (Verdict::NotRecorded, _) => pick(
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

/// Less than it takes.
pub fn too_little(language: Language) -> &'static str {
    pick(
        language,
        "te weinig gegevens",
        "too little data",
        "trop peu de données",
    )
}

/// How to read the axis of an effect: which way is what.
pub fn axis(language: Language, effect: Effect) -> &'static str {
    match effect {
        Effect::Severity => pick(
            language,
            "in niveaus; rechts is strenger",
            "in levels; right is more severe",
            "en niveaux ; à droite, plus sévère",
        ),
        Effect::Spread => pick(
            language,
            "100 % is evenveel als de anderen; links vermijdt uitersten",
            "100% is as much as others; left avoids extremes",
            "100 % : autant que les autres ; à gauche, évite les extrêmes",
        ),
        Effect::Halo => pick(
            language,
            "rechts is meer één oordeel over alles",
            "right is more one judgement on everything",
            "à droite, davantage un seul jugement sur tout",
        ),
        Effect::Contrast => pick(
            language,
            "niveaus per niveau dat de vorige kandidaten beter waren; links is strenger na sterke kandidaten",
            "levels for each level that those before were better; left is more severe after strong candidates",
            "niveaux par niveau d’avance des précédents ; à gauche, plus sévère après des candidats forts",
        ),
        Effect::DriftInDay => pick(
            language,
            "in niveaus van begin tot einde van de dag; rechts wordt strenger",
            "in levels from start to end of the day; right grows more severe",
            "en niveaux du début à la fin de la journée ; à droite, devient plus sévère",
        ),
        Effect::DriftOverDays => pick(
            language,
            "in niveaus van de eerste tot de laatste dag; rechts wordt strenger",
            "in levels from the first to the last day; right grows more severe",
            "en niveaux de la première à la dernière journée ; à droite, devient plus sévère",
        ),
        Effect::Known => pick(
            language,
            "in niveaus; rechts geeft bekende kandidaten meer",
            "in levels; right gives known candidates more",
            "en niveaux ; à droite, donne plus aux candidats connus",
        ),
        Effect::FirstImpression => pick(
            language,
            "rechts weegt het begin zwaarder dan zijn deel, links het einde",
            "right the beginning weighs more than its share, left the end",
            "à droite, le début pèse plus que sa part ; à gauche, la fin",
        ),
        Effect::Compensation => pick(
            language,
            "verschil in evenwicht van plussen en minnen; links is meer in evenwicht",
            "difference in balance of pluses and minuses; left is more even",
            "différence d’équilibre entre plus et moins ; à gauche, plus équilibré",
        ),
        Effect::TooFast => pick(
            language,
            "in procentpunten van de tijd waarin iemand noteerde; links stopt vroeger",
            "in percentage points of the time in which anybody noted; left stops earlier",
            "en points de pourcentage du temps où quelqu’un notait ; à gauche, s’arrête plus tôt",
        ),
        Effect::SeveralTags => pick(
            language,
            "in procentpunten van de waarnemingen; rechts klasseert vaker op meer plaatsen",
            "in percentage points of the observations; right files more often in several places",
            "en points de pourcentage des observations ; à droite, plus souvent à plusieurs endroits",
        ),
        Effect::LittleEvidence => pick(
            language,
            "100 % is evenveel als de anderen; links heeft er minder",
            "100% is as many as others; left has fewer",
            "100 % : autant que les autres ; à gauche, moins",
        ),
        Effect::FarApart => pick(
            language,
            "in procentpunten van de vergelijkingen; rechts ligt vaker ver van een collega",
            "in percentage points of the comparisons; right is more often far from a colleague",
            "en points de pourcentage des comparaisons ; à droite, plus souvent loin d’un collègue",
        ),
        Effect::Agreement => pick(
            language,
            "in procentpunten van de vergelijkingen; links geeft minder vaak hetzelfde",
            "in percentage points of the comparisons; left gives the same less often",
            "en points de pourcentage des comparaisons ; à gauche, donne moins souvent le même niveau",
        ),
    }
}
