//! The figures of effects in words, and the sentences that carry them.

use super::super::agreement::percent;
use super::super::terms::{decimal, pick, points};
use super::sentences::{self, Whom};
use crate::calibration::{AssessorWeight, Effect, EffectVerdict, Judged, SingleBias, Unit};
use crate::diagnostic::Language;
use crate::stats::Jackknife;
use crate::wording::terms::span;
use crate::wording::texts::texts;

texts! {
    /// What a figure measures, where the sentence does not say: in front of the figure.
    fn measured(effect: Effect, high: bool) {
        (Effect::Halo, _) => nl "halo" en "halo" fr "halo"
        (Effect::Contrast, false) =>
            nl "niveaus minder per niveau dat de vorigen beter waren:"
            en "levels less for each level that those before were better:"
            fr "niveaux de moins par niveau d’avance des précédents\u{a0}:"
        (Effect::Contrast, true) =>
            nl "niveaus meer per niveau dat de vorigen beter waren:"
            en "levels more for each level that those before were better:"
            fr "niveaux de plus par niveau d’avance des précédents\u{a0}:"
        (Effect::FirstImpression, true) =>
            nl "niveaus die het begin meer telt dan zijn deel:"
            en "levels that the beginning counts more than its share:"
            fr "niveaux que le début compte en plus de sa part\u{a0}:"
        (Effect::FirstImpression, false) =>
            nl "niveaus die het einde meer telt dan zijn deel:"
            en "levels that the end counts more than its share:"
            fr "niveaux que la fin compte en plus de sa part\u{a0}:"
        (Effect::Compensation, _) =>
            nl "overwicht in het kwadraat, minder dan bij de anderen:"
            en "squared excess, less than with the others:"
            fr "excédent au carré, moins que chez les autres\u{a0}:"
        _ => nl "" en "" fr ""
    }
    /// That being far from others follows in part from being severe, or lenient.
    fn follows_from(severe: bool) {
        true =>
            nl "Dat volgt voor een deel uit de strengheid."
            en "That follows in part from the severity."
            fr "Cela découle en partie de la sévérité."
        false =>
            nl "Dat volgt voor een deel uit de mildheid."
            en "That follows in part from the leniency."
            fr "Cela découle en partie de l’indulgence."
    }
}

/// A sentence with the figure behind it. The bracket comes before the full stop.
fn with(said: String, behind: Option<&str>) -> String {
    match behind {
        Some(behind) => format!("{} ({behind}).", said.trim_end_matches('.')),
        None => said,
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

/// "0,45 niveau", "0.45 of a level", "1.50 levels".
fn levels(language: Language, size: f64) -> String {
    let number = decimal(language, size, 2);
    match language {
        Language::Nl | Language::Fr => format!("{number} niveau"),
        Language::En if size < 1.0 => format!("{number} of a level"),
        Language::En => format!("{number} levels"),
    }
}

/// The unit behind numbers: " niveau", " procentpunten".
fn unit(language: Language, effect: Effect) -> &'static str {
    match effect.unit() {
        Unit::Levels => pick(language, " niveau", " levels", " niveau"),
        Unit::Points => points(language),
        Unit::Ratio | Unit::Difference => "",
    }
}

/// A number of an effect with its unit: "0,45 niveau", "62 %", "11 procentpunten".
pub fn with_unit(language: Language, effect: Effect, value: f64) -> String {
    let number = number(language, effect, value);
    // French counts nothing as one as well.
    let is_one = matches!(number.as_str(), "1" | "-1") || language == Language::Fr && number == "0";
    if effect.unit() == Unit::Points && is_one {
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

/// The figure behind a sentence about what stands out: "95 %: 0,30 tot 0,53", without a sign where the sentence says the
/// direction. Where the sentence has no number it stands in front, with what it measures.
fn behind(language: Language, judged: &Judged) -> Option<String> {
    let found = judged.estimate.ok()?;
    let effect = judged.effect;
    let (mut limits, mut value) = (found.interval, found.estimate);
    if judged.verdict == EffectVerdict::Low && effect.unit() != Unit::Ratio {
        limits = (-limits.1, -limits.0);
        value = -value;
    }
    let sure = sure(language);
    let span = self::limits(language, effect, limits);
    let unit = match effect.unit() {
        Unit::Points => unit(language, effect),
        _ => "",
    };
    let high = judged.verdict == EffectVerdict::High;
    let and = pick(language, "; ", "; ", "\u{a0}; ");
    Some(match measured(language, effect, high) {
        "" => format!("{sure}{span}{unit}"),
        text => format!(
            "{text} {}{and}{sure}{span}",
            number(language, effect, value)
        ),
    })
}

/// What stands out about one assessor, in sentences with the figures behind them.
pub fn outstanding(language: Language, effects: &[Judged], whom: Whom) -> Vec<(Effect, String)> {
    let flagged = || effects.iter().filter(|one| one.verdict.is_flagged());
    let severity = flagged().find(|one| one.effect == Effect::Severity);
    let severity = severity.map(|one| one.verdict == EffectVerdict::High);
    let told = flagged().map(|one| {
        let high = one.verdict == EffectVerdict::High;
        let value = one.estimate.map_or(0.0, |found| found.estimate);
        let mut sentence = if one.is_one_level() {
            sentences::one_level(language, whom, one.count)
        } else {
            let said = flagged_sentence(language, (one.effect, high, whom), value.abs());
            with(said, behind(language, one).as_deref())
        };
        if let Some(is_severe) = severity
            && matches!(one.effect, Effect::Agreement | Effect::FarApart)
        {
            sentence.push(' ');
            sentence.push_str(follows_from(language, is_severe));
        }
        (one.effect, sentence)
    });
    told.collect()
}

/// What an assessor does, with how much of it.
fn flagged_sentence(
    language: Language,
    (effect, high, whom): (Effect, bool, Whom),
    size: f64,
) -> String {
    let levels = levels(language, size);
    let share = percent(language, size);
    let points = decimal(language, 100.0 * size, 0);
    sentences::flagged(language, effect, high, whom, &levels, &share, &points)
}

/// What an assessor does with one competence beyond everything else.
pub fn single(language: Language, competence: &str, one: &SingleBias, whom: Whom) -> String {
    let higher = one.estimate.estimate > 0.0;
    let size = levels(language, one.estimate.estimate.abs());
    let (low, high) = one.estimate.interval;
    let (low, high) = if higher { (low, high) } else { (-high, -low) };
    let said = sentences::single(language, higher, whom, competence, &size);
    let sure = sure(language);
    let span = limits(language, Effect::Severity, (low, high));
    with(said, Some(&format!("{sure}{span}")))
}

/// That an assessor weighs much more than the others at meetings; none for those who do not.
pub fn dominance(language: Language, one: &AssessorWeight, whom: Whom) -> Option<String> {
    let found = one.weight.as_ref().ok().filter(|_| one.dominates())?;
    let [value, equal, low, high] = [
        found.estimate,
        one.equal(),
        found.interval.0,
        found.interval.1,
    ]
    .map(|one| decimal(language, one, 2));
    let behind = format!("{}{}", sure(language), span(language, &low, &high));
    let who = one.assessor;
    Some(sentences::dominance(
        language, whom, who, &value, &equal, &behind,
    ))
}

/// The difference between two who have only each other to be held against: of whom the first is more severe.
pub fn pair(language: Language, [severe, lenient]: [&str; 2], found: &Jackknife) -> String {
    let size = levels(language, found.estimate.abs());
    let (low, high) = found.interval;
    let (low, high) = if found.estimate < 0.0 {
        (-high, -low)
    } else {
        (low, high)
    };
    let behind = sure(language) + &limits(language, Effect::Severity, (low, high));
    texts!(language =>
        nl "{lenient} gaf gemiddeld {size} meer dan {severe} ({behind}). Wie van beiden afwijkt, is niet te zeggen: bespreek het samen."
        en "{lenient} gave {size} more than {severe}, on average ({behind}). Which of the two differs cannot be told: talk about it."
        fr "{lenient} a donné en moyenne {size} de plus que {severe} ({behind}). Impossible de dire lequel des deux s’écarte\u{a0}: parlez-en ensemble.")
}
