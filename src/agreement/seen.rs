//! The first stage: did the assessors see the same?

use crate::days::{Persons, Scored};
use crate::notes::Observation;
use std::collections::{BTreeMap, BTreeSet};

use super::estimate::{How, categories, estimate};
use super::measure::{Measure, Weighting};
use super::part::Found;
use super::table::{Row, Table};
use super::values::Values;
use crate::id::{CandidateId, ExerciseId};
use crate::notes::{Mark, Sheet};
use crate::rubric::Target;
use crate::stats::Metric;

/// What two assessors who watched the same noted.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Pairs of assessors on an indicator that both could see, where both noted something.
    pub both: usize,
    /// Where only one of them did.
    pub one: usize,
    /// Where neither did.
    pub neither: usize,
    /// The share of pairs in which both noted it, or neither.
    pub same: Found,
    /// Gwet's AC1 of the same.
    pub ac1: Found,
}

/// Compares who noted what: for each candidate and exercise that two assessors or more have a sheet of, and each
/// indicator that the exercise aims at or that one of them noted.
pub(super) fn seen(days: &[Scored<'_>], persons: &Persons, how: How) -> Option<Seen> {
    let mut raters: Vec<String> = Vec::new();
    let mut cells: Vec<(usize, BTreeMap<usize, bool>)> = Vec::new();
    for (number, day) in days.iter().enumerate() {
        let mut seats: BTreeMap<(CandidateId, ExerciseId), Vec<&Sheet>> = BTreeMap::new();
        for sheet in &day.loaded.sheets {
            let at = (sheet.candidate, sheet.exercise);
            seats.entry(at).or_default().push(sheet);
        }
        for ((candidate, exercise), sheets) in seats {
            let Some(person) = persons
                .get(&(number, candidate))
                .filter(|_| sheets.len() > 1)
            else {
                continue;
            };
            let noted: Vec<BTreeSet<Target>> = sheets.iter().map(|one| noted(one)).collect();
            let aimed = day.loaded.day.exercise(exercise);
            let aimed = aimed.and_then(|exercise| exercise.targets.as_ref());
            let mut targets: BTreeSet<Target> = noted.iter().flatten().copied().collect();
            targets.extend(aimed.into_iter().flatten());
            targets.retain(|target| {
                let competence = day.loaded.rubric.competence(target.competence);
                target.indicator.is_some() && competence.is_some_and(|one| !one.descriptive)
            });
            for target in targets {
                let mut cell = BTreeMap::new();
                for (sheet, noted) in sheets.iter().zip(&noted) {
                    if !noted.contains(&target) && could_not_see(sheet, target) {
                        continue;
                    }
                    let name = sheet.assessor.to_string();
                    let known = raters.iter().position(|rater| *rater == name);
                    let column = known.unwrap_or_else(|| {
                        raters.push(name);
                        raters.len() - 1
                    });
                    cell.insert(column, noted.contains(&target));
                }
                if cell.len() > 1 {
                    cells.push((*person, cell));
                }
            }
        }
    }
    if cells.is_empty() {
        return None;
    }
    let (mut both, mut one, mut neither) = (0, 0, 0);
    for (_, cell) in &cells {
        let values: Vec<bool> = cell.values().copied().collect();
        for (at, a) in values.iter().enumerate() {
            for b in &values[at + 1..] {
                match (a, b) {
                    (true, true) => both += 1,
                    (false, false) => neither += 1,
                    _ => one += 1,
                }
            }
        }
    }
    let table = Table {
        rows: cells
            .into_iter()
            .map(|(cluster, cell)| Row {
                key: (),
                ratings: (0..raters.len())
                    .map(|rater| cell.get(&rater).map(|noted| f64::from(u8::from(*noted))))
                    .collect(),
                cluster,
            })
            .collect(),
        raters,
    };
    let values = Values::declared(categories([0.0, 1.0])?, Metric::Nominal);
    let numbers = table.numbers(&values, |()| true);
    Some(Seen {
        both,
        one,
        neither,
        same: estimate(&numbers, Measure::Exact, how),
        ac1: estimate(&numbers, Measure::Gwet(Weighting::Identity), how),
    })
}

/// What a sheet has an observation of; what is in doubt stays out.
fn noted(sheet: &Sheet) -> BTreeSet<Target> {
    let filed = sheet.observations.iter().flat_map(Observation::filed);
    filed.map(|tag| tag.target).collect()
}

/// Whether a sheet says that the assessor could not see a target, or that there was no chance.
fn could_not_see(sheet: &Sheet, target: Target) -> bool {
    let mut rows = sheet.rows.iter();
    rows.any(|row| row.target == target && matches!(row.mark, Mark::NotSeen | Mark::NoChance))
}
