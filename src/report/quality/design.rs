//! Whether days were held so that their ratings can be trusted.

use std::collections::{BTreeMap, BTreeSet};

use super::OverDays;
use crate::diagnostic::Language;
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::report::data::Check;
use crate::wording::quality;

/// From so many assessors on it can be told who differs.
const ENOUGH_ASSESSORS: usize = 4;

/// The share of scenes that two or more have to watch.
const WATCHED: f64 = 0.8;

pub(super) fn checks(over: OverDays<'_>, language: Language) -> Vec<Check> {
    let mut scenes: BTreeMap<(usize, CandidateId, ExerciseId), BTreeSet<AssessorId>> =
        BTreeMap::new();
    let mut exercises: BTreeMap<(usize, CandidateId), BTreeSet<ExerciseId>> = BTreeMap::new();
    // A vignette is of one exercise, and everybody reads it.
    let days = over.days.iter().filter(|day| !day.loaded.vignettes);
    for (number, day) in days.enumerate() {
        for one in day.compared() {
            let scene = (number, one.candidate, one.exercise);
            scenes.entry(scene).or_default().insert(one.assessor);
            let person = (number, one.candidate);
            exercises.entry(person).or_default().insert(one.exercise);
        }
    }
    let twice = scenes.values().filter(|who| who.len() > 1).count();
    let several = exercises.values().filter(|what| what.len() > 1).count();
    let assessors = over.calibration.material.assessors.len();
    let groups = over.calibration.grouped().len();
    let lock = over.calibration.lock;
    let due: Vec<String> = over
        .calibration
        .training
        .iter()
        .filter(|one| one.due)
        .map(|one| one.assessor.to_string())
        .collect();
    let months = over.agreement.rules.calibration_months;
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let check = |good: bool, text: String| Check {
        good,
        word: quality::check(language, good).to_owned(),
        text,
    };
    vec![
        check(
            count(twice) >= WATCHED * count(scenes.len()),
            quality::watched_twice(language, twice, scenes.len()),
        ),
        check(
            several == exercises.len(),
            quality::several_exercises(language, several, exercises.len()),
        ),
        check(groups <= 1, quality::linked(language, groups)),
        check(
            assessors >= ENOUGH_ASSESSORS,
            quality::enough_assessors(language, assessors),
        ),
        check(
            lock.open + lock.missing == 0,
            quality::locked(language, lock.open + lock.missing),
        ),
        check(due.is_empty(), quality::training(language, &due, months)),
    ]
}
