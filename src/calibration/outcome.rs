//! What becomes of computed scores at the assessors' meeting, and whose ratings weigh most there.

use std::collections::{BTreeMap, BTreeSet};

use super::effects::LEAST_PEERS;
use super::items::SMALL_GROUP;
use crate::days::{self, Scored};
use crate::id::AssessorId;
use crate::limits::count;
use crate::stats::{Jackknife, Undefined, leave_out};

/// How far a meeting has to move a score for it to be reported as a move.
const A_MOVE: f64 = 0.5;

/// So much beyond an equal share of the outcome is much.
const MUCH: f64 = 0.2;

/// With fewer different assessors at the tables the weight of one is that of another as well.
const LEAST_TABLE: usize = 3;

/// Fewer outcomes than this tell nothing about one assessor.
const LEAST_OUTCOMES: usize = 10;

/// What meetings did with computed scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The levels that were agreed on, with a computed score beside them.
    pub agreed: usize,
    /// Those that are higher than the computed level.
    pub raised: usize,
    /// Those that are lower.
    pub lowered: usize,
    /// Those that lie half a level or more from the computed score.
    pub moved: usize,
    /// The mean of agreed level less computed score.
    pub shift: Result<Jackknife, Undefined>,
    /// How much the rating of each assessor weighs in the outcome.
    pub weights: Vec<AssessorWeight>,
}

/// How much one assessor weighs.
#[derive(Debug, Clone, PartialEq)]
pub struct AssessorWeight {
    /// Who.
    pub assessor: AssessorId,
    /// The outcomes in which the assessor had a say.
    pub outcomes: usize,
    /// The assessors at the table, on average: an equal weight is 1 over this.
    pub table: f64,
    /// The different colleagues at these tables.
    pub colleagues: usize,
    /// The share of the outcome that follows this assessor.
    pub weight: Result<Jackknife, Undefined>,
}

impl AssessorWeight {
    /// The weight that everybody would have.
    pub fn equal(&self) -> f64 {
        1.0 / self.table
    }

    /// Whether the weight is surely larger than an equal one, by a fifth of the outcome or more, at tables with three
    /// different colleagues or more.
    pub fn dominates(&self) -> bool {
        let large = |found: &Jackknife| found.interval.0 > self.equal() && self.size() >= 1.0;
        self.colleagues >= LEAST_PEERS && self.weight.as_ref().is_ok_and(large)
    }

    /// How many times as large as what counts as large the weight is beyond an equal one.
    pub fn size(&self) -> f64 {
        let beyond = |found: &Jackknife| (found.estimate - self.equal()) / MUCH;
        self.weight.as_ref().map_or(0.0, beyond)
    }
}

/// One agreed level with what each assessor came to alone.
struct Case {
    person: usize,
    agreed: f64,
    computed: f64,
    /// Whether it is above or below the computed level.
    against_level: f64,
    alone: Vec<(AssessorId, f64)>,
}

/// None where nothing was agreed on, or about fewer candidates than may be told of.
pub(super) fn outcome(days: &[Scored<'_>]) -> Option<Outcome> {
    let cases = cases(days);
    let persons: BTreeSet<usize> = cases.iter().map(|case| case.person).collect();
    if persons.len() < SMALL_GROUP {
        return None;
    }
    let shift = |case: &Case| case.agreed - case.computed;
    let mut assessors: Vec<AssessorId> = Vec::new();
    for (assessor, _) in cases.iter().flat_map(|case| &case.alone) {
        if !assessors.contains(assessor) {
            assessors.push(*assessor);
        }
    }
    assessors.sort_unstable();
    Some(Outcome {
        agreed: cases.len(),
        raised: cases.iter().filter(|case| case.against_level > 0.0).count(),
        lowered: cases.iter().filter(|case| case.against_level < 0.0).count(),
        moved: cases
            .iter()
            .filter(|case| shift(case).abs() >= A_MOVE)
            .count(),
        shift: by_person(
            cases.iter().map(|case| (case.person, [1.0, shift(case)])),
            |[n, sum]| (*n > 0.0).then(|| sum / n),
        ),
        weights: assessors
            .into_iter()
            .map(|one| weight(&cases, one))
            .collect(),
    })
}

fn cases(days: &[Scored<'_>]) -> Vec<Case> {
    let persons = days::persons(days);
    let mut cases = Vec::new();
    for (number, day) in days.iter().enumerate() {
        for candidate in &day.scores.candidates {
            for score in &candidate.competences {
                let (Some(entry), Some(computed)) = (&score.consensus, score.score) else {
                    continue;
                };
                let mut sums: BTreeMap<AssessorId, (f64, f64)> = BTreeMap::new();
                for (assessor, mean) in score.matrix.iter().flat_map(|one| &one.by) {
                    let sum = sums.entry(*assessor).or_default();
                    *sum = (sum.0 + mean, sum.1 + 1.0);
                }
                let level = score.level.map_or(computed, crate::scale::Level::score);
                cases.push(Case {
                    person: persons[&(number, candidate.id)],
                    agreed: entry.level.score(),
                    computed,
                    against_level: entry.level.score() - level,
                    alone: sums
                        .into_iter()
                        .map(|(who, (sum, n))| (who, sum / n))
                        .collect(),
                });
            }
        }
    }
    cases
}

/// How far outcomes follow one assessor away from the mean of the table: with a weight of w among R and the others
/// equal, the outcome leaves the mean by (w R − 1) / (R − 1) of the assessor's own distance from it.
fn weight(cases: &[Case], assessor: AssessorId) -> AssessorWeight {
    let mut parts = Vec::new();
    let (mut outcomes, mut encounters) = (0, 0);
    let (mut colleagues, mut persons) = (BTreeSet::new(), BTreeSet::new());
    for case in cases {
        let own = case.alone.iter().find(|(who, _)| *who == assessor);
        let (Some((_, own)), true) = (own, case.alone.len() > 1) else {
            continue;
        };
        outcomes += 1;
        persons.insert(case.person);
        colleagues.extend(case.alone.iter().map(|(who, _)| *who));
        encounters += case.alone.len();
        let table = count(case.alone.len());
        let mean = case.alone.iter().map(|(_, value)| value).sum::<f64>() / table;
        let (x, y) = (own - mean, case.agreed - mean);
        // Sums for the slope, and for the table.
        parts.push((case.person, [1.0, table, x * x, x * y]));
    }
    let table = if outcomes > 0 {
        count(encounters) / count(outcomes)
    } else {
        1.0
    };
    let share = |[n, encounters, xx, xy]: &[f64; 4]| {
        let table = encounters / n;
        (*n > 0.0 && *xx > 1e-9).then(|| (1.0 + xy / xx * (table - 1.0)) / table)
    };
    AssessorWeight {
        assessor,
        outcomes,
        table,
        colleagues: colleagues.len().saturating_sub(1),
        // Beside one colleague alone it would be that one's weight as well.
        weight: if outcomes < LEAST_OUTCOMES
            || persons.len() < SMALL_GROUP
            || colleagues.len() < LEAST_TABLE
        {
            Err(Undefined::TooFewTargets)
        } else {
            // What could be nothing or everything is not told.
            by_person(parts.into_iter(), share).and_then(|found| {
                let width = found.interval.1 - found.interval.0;
                if width > 1.0 {
                    Err(Undefined::TooFewTargets)
                } else {
                    Ok(found)
                }
            })
        },
    }
}

/// A figure from sums, with the error of leaving out persons.
fn by_person<const W: usize>(
    parts: impl Iterator<Item = (usize, [f64; W])>,
    of: impl Fn(&[f64; W]) -> Option<f64>,
) -> Result<Jackknife, Undefined> {
    let mut persons: BTreeMap<usize, [f64; W]> = BTreeMap::new();
    let mut whole = [0.0; W];
    for (person, sums) in parts {
        let own = persons.entry(person).or_insert([0.0; W]);
        for ((total, own), part) in whole.iter_mut().zip(own).zip(sums) {
            *total += part;
            *own += part;
        }
    }
    let estimate = of(&whole).ok_or(Undefined::NoVariation)?;
    let without = persons.values().map(|own| {
        let mut left = whole;
        for (total, part) in left.iter_mut().zip(own) {
            *total -= part;
        }
        of(&left).ok_or(Undefined::TooFewTargets)
    });
    let without: Vec<f64> = without.collect::<Result<_, _>>()?;
    leave_out(estimate, &without, persons.len())
}
