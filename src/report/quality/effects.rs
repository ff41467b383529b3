//! The effects of assessors, each with everybody on one axis.

use super::sentence;
use crate::calibration::{Calibration, Effect, Judged, Outcome, Unit, Verdict};
use crate::diagnostic::Language;
use crate::report::data::{EffectPart, Forest, Told};
use crate::report::picture::{Axis, Estimate};
use crate::stats::LeftOut;
use crate::wording::{QualityLabel, effects as words, quality};

/// What stands out, by assessor.
pub(super) fn flagged(found: &Calibration, language: Language) -> Vec<Told> {
    let all = found.material.assessors.iter().zip(&found.effects);
    all.flat_map(|(name, effects)| {
        let flagged = effects.iter().filter(|one| one.verdict.is_flagged());
        flagged.map(move |one| Told {
            label: name.clone(),
            text: sentence(language, one),
        })
    })
    .collect()
}

/// Whether an estimate is told.
pub(in crate::report) fn is_told(judged: &Judged) -> bool {
    judged.estimate.is_ok() && !matches!(judged.verdict, Verdict::NotRecorded | Verdict::TooLittle)
}

fn of(found: &Calibration, effect: Effect) -> impl Iterator<Item = &Judged> {
    (0..found.material.assessors.len()).filter_map(move |at| found.effect(at, effect))
}

pub(super) fn parts(found: &Calibration, language: Language) -> Vec<EffectPart> {
    let told = Effect::ALL.into_iter();
    let told = told.filter(|effect| of(found, *effect).any(is_told));
    told.map(|effect| EffectPart {
        name: words::name(language, effect).to_owned(),
        explained: words::axis(language, effect).to_owned(),
        forest: forest(found, effect, language),
    })
    .collect()
}

/// What nobody's data show.
pub(super) fn not_recorded(found: &Calibration, language: Language) -> Option<String> {
    let silent = Effect::ALL.into_iter();
    let silent = silent.filter(|effect| !of(found, *effect).any(is_told));
    let names: Vec<&str> = silent.map(|effect| words::name(language, effect)).collect();
    (!names.is_empty()).then(|| quality::not_recorded(language, &names))
}

/// The value of no difference.
pub(in crate::report) fn none(effect: Effect) -> f64 {
    if effect.unit() == Unit::Ratio {
        1.0
    } else {
        0.0
    }
}

fn forest(found: &Calibration, effect: Effect, language: Language) -> Forest {
    let little = words::nothing(language, Verdict::TooLittle);
    let rows: Vec<(&str, Result<Estimate, &str>)> = found
        .material
        .assessors
        .iter()
        .zip(of(found, effect))
        .map(|(name, judged)| {
            let estimate = judged.estimate.ok().filter(|_| is_told(judged));
            (name.as_str(), estimate.map(estimated).ok_or(little))
        })
        .collect();
    let shown = rows.iter().filter_map(|(_, row)| row.as_ref().ok());
    Forest::new(language, &around(none(effect), shown, language), &rows)
}

/// An axis around no difference that holds all estimates, and their limits as far as twice that.
fn around<'a>(none: f64, shown: impl Iterator<Item = &'a Estimate>, language: Language) -> Axis {
    const STEPS: [f64; 8] = [0.05, 0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0];
    let (mut value, mut limits) = (0.0_f64, 0.0_f64);
    for one in shown {
        value = value.max((one.value - none).abs());
        limits = limits
            .max((one.low - none).abs())
            .max((one.high - none).abs());
    }
    let reach = limits.min(2.0 * value).max(1.1 * value).max(0.1);
    let step = STEPS
        .into_iter()
        .find(|step| reach / step <= 4.0)
        .unwrap_or(10.0);
    let half = (reach / step).ceil() * step;
    Axis {
        from: none - half,
        to: none + half,
        step,
        digits: 2,
        reference: Some((none, QualityLabel::NoDifference.text(language).to_owned())),
    }
}

pub(in crate::report) fn estimated(found: LeftOut) -> Estimate {
    Estimate {
        value: found.estimate,
        low: found.interval.0,
        high: found.interval.1,
    }
}

/// How much each assessor weighs at meetings.
pub(super) fn weights(outcome: &Outcome, language: Language) -> Option<Forest> {
    let rows: Vec<(&str, Result<Estimate, &str>)> = outcome
        .weights
        .iter()
        .map(|one| {
            let estimate = one.weight.as_ref().map(|found| estimated(*found));
            (
                one.assessor.as_str(),
                estimate.map_err(|_| words::nothing(language, Verdict::TooLittle)),
            )
        })
        .collect();
    let equal = outcome.weights.first()?.equal();
    // Tables of different sizes have no one equal share.
    let is_one = outcome
        .weights
        .iter()
        .all(|one| (one.equal() - equal).abs() < 0.05);
    let axis = Axis {
        from: -0.25,
        to: 1.0,
        step: 0.25,
        digits: 2,
        reference: is_one.then(|| (equal, words::equal_share(language).to_owned())),
    };
    Some(Forest::new(language, &axis, &rows))
}
