//! The effects of assessors, each with everybody on one axis.

use crate::calibration::{AssessorWeight, Calibration, Effect, Judged, Outcome, Unit};
use crate::diagnostic::Language;
use crate::report::data::{EffectPart, Forest};
use crate::report::picture::{Axis, Bounded};
use crate::stats::Jackknife;
use crate::wording::{QualityLabel, effects as words, quality};

fn of(found: &Calibration, effect: Effect) -> impl Iterator<Item = &Judged> {
    (0..found.dataset.assessors.len()).filter_map(move |at| found.effect(at, effect))
}

/// Every effect that is reported, those in which somebody stands out first.
pub(super) fn parts(found: &Calibration, language: Language) -> Vec<EffectPart> {
    let is_told = |effect: &Effect| of(found, *effect).any(|one| one.estimate.is_ok());
    let mut told: Vec<Effect> = Effect::ALL.into_iter().filter(is_told).collect();
    told.sort_by_key(|effect| !of(found, *effect).any(|one| one.verdict.is_flagged()));
    let part = |effect: Effect| EffectPart {
        name: words::name(language, effect).to_owned(),
        explained: words::axis(language, effect).to_owned(),
        forest: forest(found, effect, language),
    };
    told.into_iter().map(part).collect()
}

/// What nobody's data show.
pub(super) fn not_recorded(found: &Calibration, language: Language) -> Option<String> {
    let silent = Effect::ALL.into_iter();
    let silent = silent.filter(|effect| !of(found, *effect).any(|one| one.estimate.is_ok()));
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
    let scale = in_print(effect);
    let rows: Vec<(&str, Result<Bounded, &str>)> = found
        .dataset
        .assessors
        .iter()
        .zip(of(found, effect))
        .map(|(name, judged)| {
            let estimate = judged.estimate.map(|found| scaled(estimated(found), scale));
            let estimate = estimate.map_err(|_| words::nothing(language, judged));
            (name.as_str(), estimate)
        })
        .collect();
    let shown = rows.iter().filter_map(|(_, row)| row.as_ref().ok());
    let digits = if scale > 1.0 { 0 } else { 2 };
    let axis = around(scale * none(effect), scale, digits, shown, language);
    let strong = of(found, effect).map(|one| one.verdict.is_flagged());
    Forest::new(language, &axis, &rows).with_strong(strong)
}

/// Ratios and shares are printed in hundredths.
fn in_print(effect: Effect) -> f64 {
    match effect.unit() {
        Unit::Ratio | Unit::Points => 100.0,
        Unit::Levels | Unit::Difference => 1.0,
    }
}

fn scaled(one: Bounded, by: f64) -> Bounded {
    Bounded {
        value: one.value * by,
        low: one.low * by,
        high: one.high * by,
    }
}

/// An axis around no difference that holds all estimates, and their limits as far as three times that.
pub(in crate::report) fn around<'a>(
    none: f64,
    scale: f64,
    digits: usize,
    shown: impl Iterator<Item = &'a Bounded>,
    language: Language,
) -> Axis {
    const STEPS: [f64; 8] = [0.05, 0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0];
    let (mut value, mut limits) = (0.0_f64, 0.0_f64);
    for one in shown {
        value = value.max((one.value - none).abs());
        limits = limits
            .max((one.low - none).abs())
            .max((one.high - none).abs());
    }
    let reach = limits.min(3.0 * value).max(1.1 * value).max(0.1 * scale);
    let steps = STEPS.into_iter().map(|step| step * scale);
    let step = steps.clone().find(|step| reach / step <= 4.0);
    let step = step.unwrap_or(10.0 * scale);
    let half = (reach / step).ceil() * step;
    Axis {
        from: none - half,
        to: none + half,
        step,
        digits,
        reference: Some((none, QualityLabel::NoDifference.text(language).to_owned())),
    }
}

pub(in crate::report) fn estimated(found: Jackknife) -> Bounded {
    Bounded {
        value: found.estimate,
        low: found.interval.0,
        high: found.interval.1,
    }
}

/// How much each assessor weighs at meetings.
pub(super) fn weights(outcome: &Outcome, language: Language) -> Option<Forest> {
    let rows: Vec<(&str, Result<Bounded, &str>)> = outcome
        .weights
        .iter()
        .map(|one| {
            let estimate = one.weight.as_ref();
            let estimate = estimate.map(|found| scaled(estimated(*found), 100.0));
            (
                one.assessor.as_str(),
                estimate.map_err(|_| words::too_little(language)),
            )
        })
        .collect();
    if outcome.weights.iter().all(|one| one.weight.is_err()) {
        return None;
    }
    let axis = Axis {
        from: -25.0,
        to: 100.0,
        step: 25.0,
        digits: 0,
        reference: None,
    };
    // Tables of different sizes have no one equal share.
    let equal = outcome.weights.iter().map(|one| 100.0 * one.equal());
    let strong = outcome.weights.iter().map(AssessorWeight::dominates);
    let forest = Forest::new(language, &axis, &rows);
    Some(forest.with_marks(&axis, equal).with_strong(strong))
}
