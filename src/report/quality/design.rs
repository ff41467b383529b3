//! Whether days were held so that their ratings can be trusted.

use std::collections::{BTreeMap, BTreeSet};

use super::OverDays;
use crate::calibration::{LEAST_PEERS, SMALL_GROUP};
use crate::diagnostic::Language;
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::report::calibration::flagged;
use crate::report::data::Check;
use crate::wording::quality;

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
    let groups = over.calibration.grouped();
    let smallest = groups.iter().map(Vec::len).min().unwrap_or(0);
    let groups = groups.len();
    let lock = over.calibration.lock;
    let due = due(over);
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
            smallest > LEAST_PEERS,
            quality::enough_assessors(language, smallest, groups),
        ),
        check(
            lock.open + lock.missing == 0,
            quality::locked(language, lock.open + lock.missing),
        ),
        check(due.is_empty(), quality::training(language, &due, months)),
    ]
}

/// Whose training is due.
fn due(over: OverDays<'_>) -> Vec<String> {
    let all = over.calibration.training.iter();
    let due = all.filter(|one| one.due);
    due.map(|one| one.assessor.to_string()).collect()
}

/// What to do now, the most pressing first.
pub(super) fn next(over: OverDays<'_>, language: Language) -> Vec<String> {
    let found = over.calibration;
    let mut steps = Vec::new();
    let overall = &over.agreement.overall;
    let is_low = |alpha: f64| alpha < over.agreement.rules.alpha;
    let alpha = overall.alpha.as_ref().map(|one| one.figure.value);
    if overall.candidates >= SMALL_GROUP && alpha.is_ok_and(is_low) {
        steps.push(quality::next_talk(language));
    }
    if found.grouped().len() > 1 {
        steps.push(quality::next_link(language));
    }
    let mut names: Vec<String> = Vec::new();
    for one in flagged(found, str::to_owned, language) {
        if !names.contains(&one.label) {
            names.push(one.label);
        }
    }
    if !names.is_empty() {
        steps.push(quality::next_mirrors(language, &names));
    }
    let due = due(over);
    if !due.is_empty() {
        steps.push(quality::next_training(language, &due));
    }
    let items = found.items.iter();
    let items = items
        .filter(|item| item.ratings > 0 && !item.flags.is_empty())
        .count();
    if items > 0 {
        steps.push(quality::next_rubric(language, items));
    }
    if steps.is_empty() {
        steps.push(quality::next_nothing(language));
    }
    steps
}
