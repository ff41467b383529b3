//! Whether days were held so that their ratings can be trusted.

use std::collections::{BTreeMap, BTreeSet};

use super::{Agreed, OverDays};
use crate::agreement::Part;
use crate::calibration::{Effect, EffectVerdict, LEAST_PEERS, SMALL_GROUP};
use crate::days::Training;
use crate::diagnostic::Language;
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::limits::count;
use crate::report::calibration::named;
use crate::report::data::{Check, Told};
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
    let found = over.calibration;
    let groups = found.grouped();
    let smallest = groups.iter().map(Vec::len).min().unwrap_or(0);
    let lock = &found.lock;
    let [due, unknown] = due(over);
    let months = over.days[0].loaded.rubric.agreement.calibration_months;
    let check = |good: bool, text: String| Check {
        good,
        word: quality::check(language, good).to_owned(),
        text,
    };
    let mut checks = Vec::new();
    if !scenes.is_empty() {
        checks.push(check(
            count(twice) >= WATCHED * count(scenes.len()),
            quality::watched_twice(language, twice, scenes.len()),
        ));
        checks.push(check(
            several == exercises.len(),
            quality::several_exercises(language, several, exercises.len()),
        ));
    }
    if found.dataset.assessors.len() > 1 {
        let apart = found.grouped_by_candidates();
        let only_by_vignettes = groups.len() == 1 && apart.len() > 1 && !scenes.is_empty();
        checks.push(if only_by_vignettes {
            let apart: Vec<String> = apart.iter().map(|group| named(found, group)).collect();
            check(false, quality::linked_by_vignettes(language, &apart))
        } else {
            check(groups.len() <= 1, quality::linked(language, groups.len()))
        });
    }
    checks.push(check(
        smallest > LEAST_PEERS,
        quality::enough_assessors(language, smallest, groups.len()),
    ));
    if lock.locked + lock.to_come() > 0 {
        checks.push(check(
            !lock.is_provisional(),
            quality::locked(language, lock),
        ));
    }
    checks.push(check(
        due.is_empty() && unknown.is_empty(),
        quality::training(language, &due, &unknown, months),
    ));
    checks
}

/// Whose training was too long ago, and of whom that is not known.
fn due(over: OverDays<'_>) -> [Vec<String>; 2] {
    let all = over.calibration.training.iter();
    let (known, unknown): (Vec<_>, Vec<_>) = all
        .filter(|one| one.due)
        .partition(|one| one.last.is_some());
    let names = |some: Vec<&Training>| some.iter().map(|one| one.assessor.to_string()).collect();
    [known, unknown].map(names)
}

/// What to do now, the most pressing first.
pub(super) fn next(
    over: OverDays<'_>,
    agreed: Agreed<'_>,
    stands_out: &[Told],
    pairs: &[String],
    language: Language,
) -> Vec<String> {
    let found = over.calibration;
    let mut steps = Vec::new();
    let leans = |side: EffectVerdict| -> Vec<String> {
        let all = found.dataset.assessors.iter().enumerate();
        let leans = |at: usize| {
            let severity = found.effect(at, Effect::Severity);
            severity.is_some_and(|one| one.verdict == side)
        };
        all.filter(|(at, _)| leans(*at))
            .map(|(_, name)| name.clone())
            .collect()
    };
    let (severe, lenient) = (leans(EffectVerdict::High), leans(EffectVerdict::Low));
    if !severe.is_empty() || !lenient.is_empty() {
        steps.push(quality::next_scores(language, &severe, &lenient));
    }
    let names = names(stands_out.iter().map(|one| one.label.clone()));
    if !names.is_empty() {
        steps.push(quality::next_mirrors(language, &names));
    }
    let is_low = |part: &Part| {
        let high = part.alpha.as_ref().ok().and_then(|one| one.interval.ok());
        part.candidates >= SMALL_GROUP && high.is_some_and(|one| one.high < agreed.rules().alpha)
    };
    if is_low(&agreed.agreement.overall) {
        let low = agreed.agreement.competences.iter();
        let low = low.filter(|(_, part)| is_low(part));
        let low: Vec<String> = low
            .map(|(id, _)| over.competence(id.as_str(), language))
            .collect();
        steps.push(quality::next_talk(language, &low));
    }
    if !pairs.is_empty() {
        steps.push(quality::next_pair(language).to_owned());
    }
    let failed = found.reference.iter();
    let failed = failed.filter(|one| one.passed == Some(false));
    let failed = self::names(failed.map(|one| one.assessor.to_string()));
    if !failed.is_empty() {
        steps.push(quality::next_vignettes(language, &failed));
    }
    if found.grouped().len() > 1 {
        steps.push(quality::next_link(language).to_owned());
    }
    let [due, unknown] = due(over);
    if !due.is_empty() {
        steps.push(quality::next_training(language, &due));
    }
    if !unknown.is_empty() {
        steps.push(quality::next_training_dates(language, &unknown));
    }
    let items = found.items.iter();
    let items = items
        .filter(|item| item.ratings > 0 && !item.flags.is_empty())
        .count();
    if items > 0 {
        steps.push(quality::next_rubric(language, items));
    }
    if steps.is_empty() {
        steps.push(quality::next_nothing(language).to_owned());
    }
    steps
}

/// Each name once.
fn names(all: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in all {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
