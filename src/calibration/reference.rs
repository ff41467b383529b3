//! How near each assessor is to levels that experts agreed on beforehand.

use std::collections::BTreeMap;

use crate::day::Date;
use crate::day::reference::Reference;
use crate::days::Scored;
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::limits::count;
use crate::rubric::{ReferenceRules, Target};
use crate::stats::{Jackknife, Matrix, Undefined, cronbach_accuracy, leave_out};

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
    /// The same with its error, which leaves out one vignette at a time.
    pub sure: Result<Jackknife, Undefined>,
    /// The parts of the distance: the mean over exercises, each weighing as many as its vignettes.
    pub accuracy: Result<AccuracyParts, Undefined>,
    /// The vignettes behind the parts, which need all their ratings.
    pub complete: usize,
    /// All vignettes that have a key.
    pub vignettes: usize,
    /// The rule of the rubric.
    pub rules: ReferenceRules,
    /// Whether it is met; none with fewer than [`AgainstKey::LEAST`] ratings, or while more than a tenth is missing.
    pub passed: Option<bool>,
    /// The ratings that are not as the key, the furthest first, and of these only the first.
    pub furthest: Vec<FromKey>,
}

impl AgainstKey {
    /// With fewer ratings no rule is applied: chance would decide.
    pub const LEAST: usize = 20;
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

/// The four parts of the distance from the key, in squared levels; see [`cronbach_accuracy`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AccuracyParts {
    /// How far all ratings lie from the key together.
    pub elevation: f64,
    /// How far single vignettes do beyond that.
    pub differential_elevation: f64,
    /// How far single targets do.
    pub stereotype_accuracy: f64,
    /// What is left: which vignette is good at what.
    pub differential_accuracy: f64,
}

/// What an assessor gave beside the key.
struct Answer {
    target: Target,
    given: Option<f64>,
    key: f64,
}

/// The answers about a vignette, in the order of its targets.
type Answers = Vec<Answer>;

/// Every assessor who rated something that has a reference level, over all days; those of the first day first.
pub(super) fn against_key(days: &[Scored<'_>]) -> Vec<AgainstKey> {
    let mut all: Vec<AgainstKey> = Vec::new();
    for day in days.iter().filter(|day| day.loaded.vignettes) {
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
    day: Scored<'_>,
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
    let mut answers: BTreeMap<(ExerciseId, CandidateId), Answers> = BTreeMap::new();
    let (mut differences, mut missing, mut furthest) = (Vec::new(), 0, Vec::<FromKey>::new());
    // Who was to rate some of the vignettes only, misses nothing of the others.
    let asked = day
        .loaded
        .reference
        .iter()
        .filter(|entry| is_asked(day, assessor, entry));
    let mut sums: BTreeMap<CandidateId, (f64, f64)> = BTreeMap::new();
    for entry in asked {
        let given = own.get(&(entry.candidate, entry.exercise, entry.target));
        let key = entry.level.score();
        let vignette = answers.entry((entry.exercise, entry.candidate));
        vignette.or_default().push(Answer {
            target: entry.target,
            given: given.copied(),
            key,
        });
        let Some(given) = given else {
            missing += 1;
            continue;
        };
        differences.push(given - key);
        let sum = sums.entry(entry.candidate).or_default();
        *sum = (sum.0 + given - key, sum.1 + 1.0);
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
    for vignette in answers.values_mut() {
        vignette.sort_by_key(|answer| answer.target);
    }
    let found = accuracy(answers.iter().map(|((exercise, _), all)| (*exercise, all)));
    let (exact, within_one) = (share(0.0), share(1.0));
    let all: f64 = differences.iter().sum();
    let bias = all / n;
    let without = sums.values().filter(|(_, k)| *k < n);
    let without: Vec<f64> = without.map(|(sum, k)| (all - sum) / (n - k)).collect();
    // Of those equally far, first those that show which way the assessor leans.
    let order = |far: &FromKey| {
        let difference = far.given - far.key;
        (-difference.abs(), difference * bias < 0.0)
    };
    furthest.sort_by(|a: &FromKey, b: &FromKey| {
        let (a, b) = (order(a), order(b));
        a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))
    });
    furthest.truncate(MOST_FURTHEST);
    let passed = exact >= rules.exact && within_one >= rules.within_one && bias.abs() <= rules.bias;
    Some(AgainstKey {
        assessor,
        ratings: differences.len(),
        missing,
        exact,
        within_one,
        bias,
        sure: leave_out(bias, &without, without.len()),
        date: day.loaded.day.date,
        complete: found.as_ref().map_or(0, |(_, complete)| *complete),
        accuracy: found.map(|(parts, _)| parts),
        vignettes: answers.len(),
        passed: (differences.len() >= AgainstKey::LEAST
            && 10 * missing <= differences.len() + missing)
            .then_some(passed),
        rules: *rules,
        furthest,
    })
}

/// Whether an assessor was to rate this: everybody rates all where nobody is assigned.
fn is_asked(day: Scored<'_>, assessor: AssessorId, entry: &Reference) -> bool {
    let task = day.loaded.day.exercise(entry.exercise);
    let assigned = task.and_then(|task| task.assignments.as_ref()?.get(&entry.candidate));
    assigned.is_none_or(|all| all.iter().any(|one| one.assessor == assessor))
}

/// The parts of accuracy, with the vignettes behind them: those of an exercise with the same targets together, two or
/// more that are rated in full.
fn accuracy<'a>(
    answers: impl Iterator<Item = (ExerciseId, &'a Answers)>,
) -> Result<(AccuracyParts, usize), Undefined> {
    let mut alike: BTreeMap<(ExerciseId, Vec<Target>), Vec<&Answers>> = BTreeMap::new();
    for (exercise, answers) in answers {
        let targets = answers.iter().map(|one| one.target).collect();
        alike.entry((exercise, targets)).or_default().push(answers);
    }
    let (mut sums, mut complete) = ([0.0; 4], 0);
    for vignettes in alike.values() {
        let table = |of: fn(&Answer) -> Option<f64>| {
            let row = |answers: &&Answers| answers.iter().map(of).collect::<Vec<_>>();
            Matrix::new(vignettes.iter().map(row)).map_err(|_| Undefined::OutOfRange)
        };
        let (given, key) = (table(|one| one.given)?, table(|one| Some(one.key))?);
        let found = match cronbach_accuracy(&given, &key) {
            // One vignette alone differs from no other: its parts would all be level.
            Ok(found) if found.candidates < 2 => continue,
            Ok(found) => found,
            Err(Undefined::TooFewTargets) => continue,
            Err(why) => return Err(why),
        };
        let parts = [
            found.elevation,
            found.differential_elevation,
            found.stereotype_accuracy,
            found.differential_accuracy,
        ];
        for (sum, part) in sums.iter_mut().zip(parts) {
            *sum += count(found.candidates) * part;
        }
        complete += found.candidates;
    }
    if complete == 0 {
        return Err(Undefined::TooFewTargets);
    }
    let [
        elevation,
        differential_elevation,
        stereotype_accuracy,
        differential_accuracy,
    ] = sums.map(|sum| sum / count(complete));
    let parts = AccuracyParts {
        elevation,
        differential_elevation,
        stereotype_accuracy,
        differential_accuracy,
    };
    Ok((parts, complete))
}
