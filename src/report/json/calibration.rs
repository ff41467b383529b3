//! Calibration as JSON.

use serde::Serialize;

use super::facets::{RaschJson, rasch};
use super::figures::{TrainingJson, code};
use super::{RubricJson, print, stable};
use crate::calibration::{
    AccuracyParts, AgainstKey, AssessorWeight, Calibration, Judged, Outcome, Variance,
};
use crate::days::Scored;
use crate::diagnostic::Diagnostics;
use crate::stats::{Component, DStudy, Jackknife, Undefined};

#[derive(Serialize)]
struct CalibrationJson<'a> {
    schema: u32,
    rubric: Option<RubricJson<'a>>,
    days: Vec<String>,
    left_out: usize,
    provisional: bool,
    candidates: usize,
    ratings: usize,
    groups: Vec<Vec<&'a str>>,
    assessors: Vec<AssessorJson<'a>>,
    no_single: Option<&'static str>,
    variance: Option<VarianceJson>,
    no_variance: Option<&'static str>,
    rasch: Option<RaschJson<'a>>,
    no_rasch: Option<&'static str>,
    items: Vec<ItemJson<'a>>,
    reference: Vec<KeyJson<'a>>,
    meetings: Option<MeetingsJson<'a>>,
    training: Vec<TrainingJson<'a>>,
}

#[derive(Serialize)]
struct AssessorJson<'a> {
    id: &'a str,
    group: usize,
    effects: Vec<EffectJson>,
    single: Vec<SingleJson<'a>>,
}

#[derive(Serialize)]
struct SingleJson<'a> {
    competence: &'a str,
    estimate: EstimateJson,
    p: f64,
    count: usize,
    candidates: usize,
}

#[derive(Serialize)]
struct EffectJson {
    effect: &'static str,
    estimate: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    standard_error: Option<f64>,
    undefined: Option<&'static str>,
    shrunken: Option<f64>,
    p: Option<f64>,
    count: usize,
    candidates: usize,
    verdict: &'static str,
}

#[derive(Serialize)]
struct EstimateJson {
    value: f64,
    low: f64,
    high: f64,
    standard_error: f64,
}

#[derive(Serialize)]
struct VarianceJson {
    parts: Vec<PartJson>,
    sheets: usize,
    sheets_used: usize,
    plan: &'static str,
    decisions: Vec<DecisionJson>,
}

#[derive(Serialize)]
struct PartJson {
    of: Vec<&'static str>,
    variance: f64,
}

#[derive(Serialize)]
struct DecisionJson {
    assessors: usize,
    exercises: usize,
    generalizability: Option<f64>,
    dependability: Option<f64>,
    standard_error: f64,
}

#[derive(Serialize)]
struct ItemJson<'a> {
    id: &'a str,
    observations: Option<usize>,
    ratings: usize,
    candidates: usize,
    levels: Option<Vec<usize>>,
    mean: Option<f64>,
    exact: Option<f64>,
    pairs: usize,
    discrimination: Option<f64>,
    flags: Vec<&'static str>,
}

#[derive(Serialize)]
struct KeyJson<'a> {
    assessor: &'a str,
    date: String,
    ratings: usize,
    missing: usize,
    vignettes: usize,
    complete: usize,
    exact: f64,
    within_one: f64,
    bias: f64,
    bias_low: Option<f64>,
    bias_high: Option<f64>,
    elevation: Option<f64>,
    differential_elevation: Option<f64>,
    stereotype_accuracy: Option<f64>,
    differential_accuracy: Option<f64>,
    passed: Option<bool>,
    furthest: Vec<FurthestJson<'a>>,
}

#[derive(Serialize)]
struct FurthestJson<'a> {
    candidate: &'a str,
    exercise: &'a str,
    target: String,
    given: f64,
    reference: f64,
    why: &'a str,
}

#[derive(Serialize)]
struct MeetingsJson<'a> {
    agreed: usize,
    raised: usize,
    lowered: usize,
    moved: usize,
    shift: Option<EstimateJson>,
    weights: Vec<WeightJson<'a>>,
}

#[derive(Serialize)]
struct WeightJson<'a> {
    assessor: &'a str,
    outcomes: usize,
    equal: f64,
    weight: Option<EstimateJson>,
    undefined: Option<&'static str>,
    dominates: bool,
}

/// What calibration finds, as JSON with a line break at the end; without days for a file.
pub fn calibration(days: &[Scored<'_>], calibration: &Calibration, found: &Diagnostics) -> String {
    let dataset = &calibration.dataset;
    let name = |at: &usize| dataset.assessors[*at].as_str();
    let assessors = dataset
        .assessors
        .iter()
        .zip(&calibration.effects)
        .zip(&calibration.groups);
    print(&CalibrationJson {
        schema: 1,
        rubric: days.first().map(|day| RubricJson::new(&day.loaded.rubric)),
        days: days
            .iter()
            .map(|day| day.loaded.day.date.to_string())
            .collect(),
        left_out: found.left_out(),
        provisional: calibration.lock.is_provisional(),
        candidates: dataset.persons.len(),
        ratings: dataset.ratings(),
        groups: calibration
            .grouped()
            .iter()
            .map(|members| members.iter().map(name).collect())
            .collect(),
        assessors: assessors
            .enumerate()
            .map(|(at, ((id, effects), group))| AssessorJson {
                id,
                group: group + 1,
                effects: effects.iter().map(effect).collect(),
                single: single(calibration, at),
            })
            .collect(),
        no_single: calibration.single.as_ref().err().map(|why| code(*why)),
        variance: calibration.variance.as_ref().ok().map(variance),
        no_variance: calibration.variance.as_ref().err().map(|why| code(*why)),
        rasch: calibration
            .facets
            .as_ref()
            .ok()
            .map(|one| rasch(calibration, one)),
        no_rasch: calibration.facets.as_ref().err().map(|why| code(*why)),
        items: items(calibration),
        reference: calibration.reference.iter().map(key).collect(),
        meetings: calibration.outcome.as_ref().map(meetings),
        training: calibration.training.iter().map(TrainingJson::new).collect(),
    })
}

fn effect(one: &Judged) -> EffectJson {
    let found = one.estimate.ok();
    let value = |of: fn(&Jackknife) -> f64| found.as_ref().map(of).map(stable);
    EffectJson {
        effect: one.effect.code(),
        estimate: value(|found| found.estimate),
        low: value(|found| found.interval.0),
        high: value(|found| found.interval.1),
        standard_error: value(|found| found.standard_error),
        undefined: one.estimate.err().map(code),
        shrunken: one.shrunken.map(stable),
        p: one.p.map(stable),
        count: one.count,
        candidates: one.candidates,
        verdict: one.verdict.code(),
    }
}

fn single(calibration: &Calibration, assessor: usize) -> Vec<SingleJson<'_>> {
    let own = calibration.single.iter().flatten();
    own.filter(|one| one.assessor == assessor)
        .map(|one| SingleJson {
            competence: &calibration.dataset.competences[one.competence],
            estimate: estimate(&one.estimate),
            p: stable(one.p),
            count: one.count,
            candidates: one.candidates,
        })
        .collect()
}

fn estimate(found: &Jackknife) -> EstimateJson {
    EstimateJson {
        value: stable(found.estimate),
        low: stable(found.interval.0),
        high: stable(found.interval.1),
        standard_error: stable(found.standard_error),
    }
}

fn variance(found: &Variance) -> VarianceJson {
    let parts = found.components.parts.iter().map(|part| PartJson {
        of: part.of.iter().map(|one| component(*one)).collect(),
        variance: stable(part.variance),
    });
    VarianceJson {
        parts: parts.collect(),
        sheets: found.sheets,
        sheets_used: found.components.scores,
        plan: match found.plan {
            DStudy::Crossed => "crossed",
            DStudy::Nested => "nested",
            DStudy::OneExercise => "one-exercise",
        },
        decisions: found
            .decisions
            .iter()
            .map(|(assessors, exercises, one)| DecisionJson {
                assessors: *assessors,
                exercises: *exercises,
                generalizability: one.generalizability.ok().map(stable),
                dependability: one.dependability.ok().map(stable),
                standard_error: stable(one.standard_errors().1),
            })
            .collect(),
    }
}

fn component(of: Component) -> &'static str {
    match of {
        Component::Person => "person",
        Component::Rater => "assessor",
        Component::Exercise => "exercise",
        Component::PersonRater => "person-assessor",
        Component::PersonExercise => "person-exercise",
        Component::RaterExercise => "assessor-exercise",
        Component::Residual => "residual",
    }
}

fn items(calibration: &Calibration) -> Vec<ItemJson<'_>> {
    let all = calibration.items.iter();
    all.map(|one| ItemJson {
        id: &calibration.dataset.items[one.item].name,
        observations: calibration.dataset.items[one.item].observed,
        ratings: one.ratings,
        candidates: one.candidates,
        levels: (!one.levels.is_empty()).then(|| one.levels.clone()),
        mean: one.mean.map(stable),
        exact: one.exact.ok().map(stable),
        pairs: one.pairs,
        discrimination: one.discrimination.ok().map(stable),
        flags: one.flags.iter().map(|flag| flag.code()).collect(),
    })
    .collect()
}

fn key(one: &AgainstKey) -> KeyJson<'_> {
    let part =
        |of: fn(&AccuracyParts) -> f64| one.accuracy.as_ref().ok().map(|all| stable(of(all)));
    KeyJson {
        assessor: one.assessor.as_str(),
        date: one.date.to_string(),
        ratings: one.ratings,
        missing: one.missing,
        vignettes: one.vignettes,
        complete: one.complete,
        exact: stable(one.exact),
        within_one: stable(one.within_one),
        bias: stable(one.bias),
        bias_low: one.sure.as_ref().ok().map(|sure| stable(sure.interval.0)),
        bias_high: one.sure.as_ref().ok().map(|sure| stable(sure.interval.1)),
        elevation: part(|all| all.elevation),
        differential_elevation: part(|all| all.differential_elevation),
        stereotype_accuracy: part(|all| all.stereotype_accuracy),
        differential_accuracy: part(|all| all.differential_accuracy),
        passed: one.passed,
        furthest: one
            .furthest
            .iter()
            .map(|far| FurthestJson {
                candidate: far.candidate.as_str(),
                exercise: far.exercise.as_str(),
                target: far.target.to_string(),
                given: far.given,
                reference: far.key,
                why: &far.why,
            })
            .collect(),
    }
}

fn meetings(found: &Outcome) -> MeetingsJson<'_> {
    MeetingsJson {
        agreed: found.agreed,
        raised: found.raised,
        lowered: found.lowered,
        moved: found.moved,
        shift: found.shift.as_ref().ok().map(estimate),
        weights: found.weights.iter().map(weight).collect(),
    }
}

fn weight(one: &AssessorWeight) -> WeightJson<'_> {
    let undefined = |why: &Undefined| code(*why);
    WeightJson {
        assessor: one.assessor.as_str(),
        outcomes: one.outcomes,
        equal: stable(one.equal()),
        weight: one.weight.as_ref().ok().map(estimate),
        undefined: one.weight.as_ref().err().map(undefined),
        dominates: one.dominates(),
    }
}
