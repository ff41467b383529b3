//! How near each assessor is to levels that experts agreed on beforehand.

use std::collections::{BTreeMap, BTreeSet};

use super::ground::count;
use crate::agreement::DayRatings;
use crate::day::Date;
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::rubric::{ReferenceRules, Target};
use crate::stats::rater_effects::{Accuracy, cronbach_accuracy};
use crate::stats::{Matrix, Undefined};

/// One assessor against the key.
#[derive(Debug, Clone, PartialEq)]
pub struct AgainstKey {
    /// Who.
    pub assessor: AssessorId,
    /// When: the date of the set.
    pub date: Date,
    /// The ratings that have a reference level.
    pub ratings: usize,
    /// The reference levels that the assessor did not rate.
    pub missing: usize,
    /// The share that is equal to the key.
    pub exact: f64,
    /// The share at most one level from it.
    pub within_one: f64,
    /// The mean rating less the mean of the key: above 0 lenient.
    pub bias: f64,
    /// Elevation, differential elevation, stereotype and differential accuracy: the mean over exercises, each weighing
    /// its vignettes, in squared levels.
    pub accuracy: Result<[f64; 4], Undefined>,
    /// The vignettes behind those four, which need all their ratings, and all that there are.
    pub vignettes: (usize, usize),
    /// Whether the rule of the rubric is met; none while more than a tenth of the ratings is missing.
    pub passed: Option<bool>,
    /// The ratings that are not as the key, the furthest first, and of these only the first.
    pub furthest: Vec<FromKey>,
}

/// A rating that is not as the key.
#[derive(Debug, Clone, PartialEq)]
pub struct FromKey {
    /// The vignette.
    pub candidate: CandidateId,
    /// Its exercise.
    pub exercise: ExerciseId,
    /// What was rated.
    pub target: Target,
    /// What the assessor gave.
    pub given: f64,
    /// The reference level.
    pub key: f64,
    /// Why the reference is that level.
    pub why: String,
}

/// So many of the ratings that are not as the key are kept.
const MOST_FURTHEST: usize = 10;

type Seats = BTreeMap<(ExerciseId, CandidateId), BTreeMap<Target, f64>>;

/// Every assessor who rated something that has a reference level, over all days; those of the first day first.
pub(super) fn against_key(days: &[DayRatings<'_>]) -> Vec<AgainstKey> {
    let mut all: Vec<AgainstKey> = Vec::new();
    for day in days.iter().filter(|day| !day.loaded.reference.is_empty()) {
        let rules = &day.loaded.rubric.agreement.reference;
        for assessor in &day.loaded.day.assessors {
            if let Some(found) = of_assessor(*day, assessor.id, rules) {
                all.push(found);
            }
        }
    }
    all
}

fn of_assessor(
    day: DayRatings<'_>,
    assessor: AssessorId,
    rules: &ReferenceRules,
) -> Option<AgainstKey> {
    let own: BTreeMap<(CandidateId, ExerciseId, Target), f64> = day
        .compared()
        .filter(|rating| rating.assessor == assessor)
        .map(|rating| {
            (
                (rating.candidate, rating.exercise, rating.target),
                rating.value,
            )
        })
        .collect();
    let mut seats: (Seats, Seats) = Default::default();
    let (mut differences, mut missing, mut furthest) = (Vec::new(), 0, Vec::new());
    for entry in &day.loaded.reference {
        let Some(given) = own.get(&(entry.candidate, entry.exercise, entry.target)) else {
            missing += 1;
            continue;
        };
        let key = entry.level.score();
        differences.push(given - key);
        let place = (entry.exercise, entry.candidate);
        seats
            .0
            .entry(place)
            .or_default()
            .insert(entry.target, *given);
        seats.1.entry(place).or_default().insert(entry.target, key);
        if (given - key).abs() > 1e-9 {
            furthest.push(FromKey {
                candidate: entry.candidate,
                exercise: entry.exercise,
                target: entry.target,
                given: *given,
                key,
                why: entry.why.clone(),
            });
        }
    }
    if differences.is_empty() {
        return None;
    }
    let n = count(differences.len());
    let share = |most: f64| {
        let near = differences
            .iter()
            .filter(|one| one.abs() < most + 1e-9)
            .count();
        count(near) / n
    };
    furthest.sort_by(|a: &FromKey, b: &FromKey| {
        (b.given - b.key).abs().total_cmp(&(a.given - a.key).abs())
    });
    furthest.truncate(MOST_FURTHEST);
    let found = accuracy(&seats);
    let all: BTreeSet<_> = day
        .loaded
        .reference
        .iter()
        .map(|one| (one.candidate, one.exercise))
        .collect();
    let all = all.len();
    let (exact, within_one) = (share(0.0), share(1.0));
    let bias = differences.iter().sum::<f64>() / n;
    let passed = exact >= rules.exact && within_one >= rules.within_one && bias.abs() <= rules.bias;
    Some(AgainstKey {
        assessor,
        ratings: differences.len(),
        missing,
        exact,
        within_one,
        bias,
        date: day.loaded.day.date,
        vignettes: (found.as_ref().map_or(0, |found| found.1), all),
        accuracy: found.map(|found| found.0),
        passed: (10 * missing <= differences.len() + missing).then_some(passed),
        furthest,
    })
}

/// The parts of accuracy: each exercise has vignettes and indicators of its own.
fn accuracy((given, key): &(Seats, Seats)) -> Result<([f64; 4], usize), Undefined> {
    let (mut sums, mut weight, mut vignettes) = ([0.0; 4], 0.0, 0);
    let mut exercises: Vec<ExerciseId> = given.keys().map(|(exercise, _)| *exercise).collect();
    exercises.dedup();
    for exercise in exercises {
        let rows = |seats: &Seats| {
            let own: Vec<&BTreeMap<Target, f64>> = seats
                .iter()
                .filter(|((of, _), _)| *of == exercise)
                .map(|(_, ratings)| ratings)
                .collect();
            let mut targets: Vec<Target> = own.iter().flat_map(|row| row.keys().copied()).collect();
            targets.sort_unstable();
            targets.dedup();
            let row = |ratings: &&BTreeMap<Target, f64>| -> Vec<Option<f64>> {
                targets
                    .iter()
                    .map(|target| ratings.get(target).copied())
                    .collect()
            };
            Matrix::new(own.iter().map(row)).map_err(|_| Undefined::OutOfRange)
        };
        let found: Accuracy = cronbach_accuracy(&rows(given)?, &rows(key)?)?;
        let parts = [
            found.elevation,
            found.differential_elevation,
            found.stereotype_accuracy,
            found.differential_accuracy,
        ];
        vignettes += found.candidates;
        let cells = count(found.candidates);
        for (sum, part) in sums.iter_mut().zip(parts) {
            *sum += cells * part;
        }
        weight += cells;
    }
    if weight <= 0.0 {
        return Err(Undefined::TooFewTargets);
    }
    Ok((sums.map(|sum| sum / weight), vignettes))
}
