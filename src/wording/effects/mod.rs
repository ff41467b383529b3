//! What assessors do with the scale, in plain words: names, sentences, explanations and tips.

mod advice;
mod sentences;

use super::agreement::percent;
use super::calibration::span;
use super::terms::{decimal, pick};
use crate::calibration::{Effect, Judged, Unit, Verdict};
use crate::diagnostic::Language;

pub use advice::{explanation, tip};

/// The name of an effect in a table or a picture.
pub fn name(language: Language, effect: Effect) -> &'static str {
    match effect {
        Effect::Severity => pick(language, "strengheid", "severity", "sévérité"),
        Effect::Spread => pick(
            language,
            "spreiding van de niveaus",
            "spread of the levels",
            "étendue des niveaux",
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

/// A number of an effect with its unit: "0,45 niveau", "62 %".
pub fn amount(language: Language, effect: Effect, value: f64) -> String {
    match effect.unit() {
        Unit::Levels => {
            let word = pick(language, "niveau", "level", "niveau");
            format!("{} {word}", decimal(language, value, 2))
        }
        Unit::Ratio => percent(language, value),
        Unit::Difference => decimal(language, value, 2),
    }
}

/// The number behind a sentence about what stands out, with its 95 % limits: "95 %: 0,30 tot 0,53". Where the sentence
/// has no number it stands in front. As in the sentence, without a sign where it says the direction.
pub fn behind(language: Language, judged: &Judged) -> String {
    let Ok(found) = judged.estimate else {
        return String::new();
    };
    let (effect, low) = (judged.effect, judged.verdict == Verdict::Low);
    let (mut limits, mut value) = (found.interval, found.estimate);
    let told = !matches!(
        effect,
        Effect::Halo | Effect::Contrast | Effect::FirstImpression | Effect::Compensation
    );
    if low && told && effect.unit() != Unit::Ratio {
        limits = (-limits.1, -limits.0);
        value = -value;
    }
    let one = |value: f64| match effect {
        Effect::TooFast | Effect::SeveralTags | Effect::FarApart | Effect::Agreement => {
            percent(language, value)
        }
        _ if effect.unit() == Unit::Ratio => percent(language, value),
        _ => decimal(language, value, 2),
    };
    let span = span(language, &one(limits.0), &one(limits.1));
    let sign = percent(language, 0.95);
    if told {
        format!("{sign}: {span}")
    } else {
        format!("{}; {sign}: {span}", one(value))
    }
}

/// What an effect comes to for one assessor, in a sentence.
pub fn sentence(language: Language, judged: &Judged) -> String {
    let Ok(found) = judged.estimate else {
        return nothing(language, judged.verdict).to_owned();
    };
    match judged.verdict {
        Verdict::Low | Verdict::High => sentences::flagged(
            language,
            judged.effect,
            judged.verdict == Verdict::High,
            found.estimate,
        ),
        verdict => nothing(language, verdict).to_owned(),
    }
}

/// The same, said to the assessor.
pub fn said(language: Language, judged: &Judged) -> String {
    sentences::to_you(&sentence(language, judged))
}

/// Why there is nothing to tell.
pub fn nothing(language: Language, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NotRecorded => pick(
            language,
            "niet te zien in deze gegevens",
            "not to be seen in these data",
            "non visible dans ces données",
        ),
        Verdict::TooLittle => pick(
            language,
            "te weinig gegevens",
            "too little data",
            "trop peu de données",
        ),
        _ => pick(
            language,
            "geen duidelijk verschil met de anderen",
            "no clear difference from the others",
            "pas de différence nette avec les autres",
        ),
    }
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
            "1 is evenveel als de anderen; links vermijdt uitersten",
            "1 is as much as others; left avoids extremes",
            "1 : autant que les autres ; à gauche, évite les extrêmes",
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
            "in niveaus van begin tot einde van de dag; links wordt strenger",
            "in levels from start to end of the day; left grows more severe",
            "en niveaux du début à la fin de la journée ; à gauche, devient plus sévère",
        ),
        Effect::DriftOverDays => pick(
            language,
            "in niveaus van de eerste tot de laatste dag; links wordt strenger",
            "in levels from the first to the last day; left grows more severe",
            "en niveaux de la première à la dernière journée ; à gauche, devient plus sévère",
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
            "deel van de tijd waarin iemand noteerde; links stopt vroeger",
            "share of the time in which anybody noted; left stops earlier",
            "part du temps où quelqu’un notait ; à gauche, s’arrête plus tôt",
        ),
        Effect::SeveralTags => pick(
            language,
            "verschil in deel van de waarnemingen; rechts is vaker op meer plaatsen",
            "difference in share of observations; right is more often in several places",
            "différence en part des observations ; à droite, plus souvent à plusieurs endroits",
        ),
        Effect::LittleEvidence => pick(
            language,
            "1 is evenveel als de anderen; links heeft er minder",
            "1 is as many as others; left has fewer",
            "1 : autant que les autres ; à gauche, moins",
        ),
        Effect::FarApart => pick(
            language,
            "verschil in deel van de vergelijkingen; rechts vaker ver uit elkaar",
            "difference in share of comparisons; right more often far apart",
            "différence en part des comparaisons ; à droite, plus souvent éloigné",
        ),
        Effect::Agreement => pick(
            language,
            "verschil in deel van de vergelijkingen; links minder vaak hetzelfde",
            "difference in share of comparisons; left less often the same",
            "différence en part des comparaisons ; à gauche, moins souvent pareil",
        ),
    }
}

/// An equal share of the outcome.
pub fn equal_share(language: Language) -> &'static str {
    pick(language, "gelijk deel", "equal share", "part égale")
}
