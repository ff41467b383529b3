//! The figures of effects in words, and the sentences that carry them.

use super::super::agreement::percent;
use super::super::calibration::span;
use super::super::quality::points;
use super::super::terms::{decimal, pick};
use super::sentences;
use crate::calibration::{Effect, Judged, SingleBias, Unit, Verdict, Weight};
use crate::diagnostic::Language;

/// Whom a sentence is said to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Others, about an assessor.
    Others,
    /// The assessor.
    You,
}

impl Whom {
    /// A sentence with the figure behind it, said to them. The bracket comes before the full stop.
    fn with(self, sentence: &str, behind: Option<&str>) -> String {
        let said = match self {
            Self::Others => sentence.to_owned(),
            Self::You => sentences::to_you(sentence),
        };
        match behind {
            Some(behind) => format!("{} ({behind}).", said.trim_end_matches('.')),
            None => said,
        }
    }
}

/// A number of an effect as it stands in a table, without its unit but for the sign of a ratio: "0,45", "62 %", "11".
pub fn number(language: Language, effect: Effect, value: f64) -> String {
    match effect.unit() {
        Unit::Levels | Unit::Difference => decimal(language, value, 2),
        Unit::Ratio => percent(language, value),
        Unit::Points => decimal(language, 100.0 * value, 0),
    }
}

/// The unit behind numbers: " niveau", " procentpunten".
fn unit(language: Language, effect: Effect) -> &'static str {
    match effect.unit() {
        Unit::Levels => pick(language, " niveau", " level", " niveau"),
        Unit::Points => points(language),
        Unit::Ratio | Unit::Difference => "",
    }
}

/// A number of an effect with its unit: "0,45 niveau", "62 %", "11 procentpunten".
pub fn with_unit(language: Language, effect: Effect, value: f64) -> String {
    let number = number(language, effect, value);
    if effect.unit() == Unit::Points && matches!(number.as_str(), "1" | "-1") {
        let one = pick(
            language,
            " procentpunt",
            " percentage point",
            " point de pourcentage",
        );
        return number + one;
    }
    number + unit(language, effect)
}

/// The limits of an effect: "0,36 tot 0,53".
pub fn limits(language: Language, effect: Effect, (low, high): (f64, f64)) -> String {
    let [low, high] = [low, high].map(|one| number(language, effect, one));
    span(language, &low, &high)
}

/// "95 %: ", with the space that French has before a colon.
fn sure(language: Language) -> String {
    let percent = percent(language, 0.95);
    match language {
        Language::Fr => format!("{percent}\u{a0}: "),
        Language::Nl | Language::En => format!("{percent}: "),
    }
}

/// What a figure measures, where the sentence does not say: in front of the figure.
fn measured(language: Language, effect: Effect, high: bool) -> Option<&'static str> {
    let text = match (effect, high) {
        (Effect::Halo, _) => pick(
            language,
            "samenhang tussen de niveaus van een kandidaat, bovenop die bij de anderen:",
            "correlation of a candidate’s levels, beyond that of the others:",
            "lien entre les niveaux d’un candidat, au-delà de celui des autres :",
        ),
        (Effect::Contrast, false) => pick(
            language,
            "niveaus lager per niveau dat de vorige kandidaten beter waren:",
            "levels lower for each level that the candidates before were better:",
            "niveaux de moins par niveau d’avance des candidats précédents :",
        ),
        (Effect::Contrast, true) => pick(
            language,
            "niveaus hoger per niveau dat de vorige kandidaten beter waren:",
            "levels higher for each level that the candidates before were better:",
            "niveaux de plus par niveau d’avance des candidats précédents :",
        ),
        (Effect::FirstImpression, true) => pick(
            language,
            "niveaus die het begin meer telt dan zijn deel:",
            "levels that the beginning counts more than its share:",
            "niveaux que le début compte en plus de sa part :",
        ),
        (Effect::FirstImpression, false) => pick(
            language,
            "niveaus die het einde meer telt dan zijn deel:",
            "levels that the end counts more than its share:",
            "niveaux que la fin compte en plus de sa part :",
        ),
        (Effect::Compensation, _) => pick(
            language,
            "overwicht van plussen of minnen, van 0 tot 1, kleiner dan bij de anderen:",
            "excess of pluses or minuses, from 0 to 1, smaller than with the others:",
            "excédent de plus ou de moins, de 0 à 1, plus petit que chez les autres :",
        ),
        _ => return None,
    };
    Some(text)
}

/// The figure behind a sentence about what stands out: "95 %: 0,30 tot 0,53", without a sign where the sentence says the
/// direction. Where the sentence has no number it stands in front, with what it measures.
fn behind(language: Language, judged: &Judged) -> Option<String> {
    let found = judged.estimate.ok()?;
    let effect = judged.effect;
    let (mut limits, mut value) = (found.interval, found.estimate);
    if judged.verdict == Verdict::Low && effect.unit() != Unit::Ratio {
        limits = (-limits.1, -limits.0);
        value = -value;
    }
    let sure = sure(language);
    // As in the sentence: a share of the time, or percentage points.
    if effect == Effect::TooFast {
        let [low, high] = [limits.0, limits.1].map(|one| percent(language, one));
        return Some(format!("{sure}{}", span(language, &low, &high)));
    }
    let span = self::limits(language, effect, limits);
    let unit = match effect.unit() {
        Unit::Points => unit(language, effect),
        _ => "",
    };
    let high = judged.verdict == Verdict::High;
    let and = pick(language, "; ", "; ", "\u{a0}; ");
    Some(match measured(language, effect, high) {
        Some(text) => format!(
            "{text} {}{and}{sure}{span}",
            number(language, effect, value)
        ),
        None => format!("{sure}{span}{unit}"),
    })
}

/// What stands out about one assessor, in sentences with the figures behind them.
pub fn outstanding(language: Language, effects: &[Judged], whom: Whom) -> Vec<(Effect, String)> {
    let flagged = || effects.iter().filter(|one| one.verdict.is_flagged());
    let severe = flagged().any(|one| one.effect == Effect::Severity);
    let told = flagged().map(|one| {
        let high = one.verdict == Verdict::High;
        let value = one.estimate.map_or(0.0, |found| found.estimate);
        let sentence = sentences::flagged(language, one.effect, high, value);
        let mut sentence = whom.with(&sentence, behind(language, one).as_deref());
        if severe && matches!(one.effect, Effect::Agreement | Effect::FarApart) {
            sentence.push(' ');
            sentence.push_str(pick(
                language,
                "Dat volgt voor een deel uit de strengheid.",
                "That follows in part from the severity.",
                "Cela découle en partie de la sévérité.",
            ));
        }
        (one.effect, sentence)
    });
    told.collect()
}

/// What an assessor does with one competence beyond everything else.
pub fn single(language: Language, competence: &str, one: &SingleBias, whom: Whom) -> String {
    let higher = one.estimate.estimate > 0.0;
    let size = decimal(language, one.estimate.estimate.abs(), 2);
    let (low, high) = one.estimate.interval;
    let (low, high) = if higher { (low, high) } else { (-high, -low) };
    let sentence = match (language, higher) {
        (Language::Nl, true) => {
            format!("Geeft op {competence} {size} niveau hoger dan op de rest, naast de anderen.")
        }
        (Language::Nl, false) => {
            format!("Geeft op {competence} {size} niveau lager dan op de rest, naast de anderen.")
        }
        (Language::En, true) => format!(
            "Rates {competence} {size} of a level higher than the rest, compared with the others."
        ),
        (Language::En, false) => format!(
            "Rates {competence} {size} of a level lower than the rest, compared with the others."
        ),
        (Language::Fr, true) => format!(
            "Évalue {competence} {size} niveau plus haut que le reste, par rapport aux autres."
        ),
        (Language::Fr, false) => format!(
            "Évalue {competence} {size} niveau plus bas que le reste, par rapport aux autres."
        ),
    };
    let sure = sure(language);
    let span = limits(language, Effect::Severity, (low, high));
    whom.with(&sentence, Some(&format!("{sure}{span}")))
}

/// That an assessor weighs much more than the others at meetings; none for who does not.
pub fn dominance(language: Language, one: &Weight, whom: Whom) -> Option<String> {
    let found = one.weight.as_ref().ok().filter(|_| one.dominates())?;
    let [value, equal] = [found.estimate, one.equal()].map(|one| percent(language, one));
    let sentence = match language {
        Language::Nl => format!(
            "Weegt op het overleg zwaarder dan de anderen: {value} van de uitkomst, bij een gelijk deel van {equal}."
        ),
        Language::En => format!(
            "Weighs more than the others at the meeting: {value} of the outcome, where an equal share is {equal}."
        ),
        Language::Fr => format!(
            "Pèse plus que les autres à la réunion : {value} de l’issue, pour une part égale de {equal}."
        ),
    };
    let [low, high] = [found.interval.0, found.interval.1].map(|one| percent(language, one));
    let sure = sure(language);
    let span = span(language, &low, &high);
    Some(whom.with(&sentence, Some(&format!("{sure}{span}"))))
}
