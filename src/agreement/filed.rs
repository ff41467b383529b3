//! The second stage: did the assessors file the same? It can be said only where several filed one set of notes, as
//! with vignettes.

use std::collections::BTreeMap;

use super::estimate::{How, categories, estimate};
use super::measure::{Measure, Weighting};
use super::part::Found;
use super::table::{Row, Table};
use super::values::Values;
use crate::days::{Persons, Scored};
use crate::id::{AssessorId, CandidateId, ExerciseId, slug};
use crate::limits::count;
use crate::rubric::Target;
use crate::stats::Metric;

/// Where assessors filed the same observations.
#[derive(Debug, Clone)]
pub struct Filed {
    /// The observations that two assessors or more filed.
    pub observations: usize,
    /// The share of pairs of assessors who filed an observation in the same place, by its first tag.
    pub same: Found,
    /// Gwet's AC1 of the same.
    pub ac1: Found,
}

/// An observation by its words: the same for everybody who copied it.
type Words = (usize, CandidateId, ExerciseId, String);

/// Compares where observations of vignettes were filed; none on days that have no reference levels.
pub(super) fn filed(days: &[Scored<'_>], persons: &Persons, how: How) -> Option<Filed> {
    let mut all: BTreeMap<Words, BTreeMap<AssessorId, Target>> = BTreeMap::new();
    for (number, day) in days.iter().enumerate() {
        if !day.loaded.vignettes {
            continue;
        }
        for sheet in &day.loaded.sheets {
            for one in &sheet.observations {
                let Some(tag) = one.filed().next() else {
                    continue;
                };
                let key = (number, sheet.candidate, sheet.exercise, slug(&one.text));
                // Words that stand twice in a sheet count once.
                let by = all.entry(key).or_default();
                by.entry(sheet.assessor).or_insert(tag.target);
            }
        }
    }
    all.retain(|_, by| by.len() > 1);
    let mut assessors: Vec<AssessorId> = all.values().flat_map(BTreeMap::keys).copied().collect();
    assessors.sort_unstable();
    assessors.dedup();
    let mut targets: Vec<Target> = all.values().flat_map(BTreeMap::values).copied().collect();
    targets.sort_unstable();
    targets.dedup();
    if targets.len() < 2 {
        return None;
    }
    let place = |target: &Target| targets.binary_search(target).unwrap_or_else(|at| at);
    let rows = all.iter().map(|((number, candidate, ..), by)| Row {
        key: (),
        ratings: assessors
            .iter()
            .map(|id| by.get(id).map(|target| count(place(target))))
            .collect(),
        cluster: persons
            .get(&(*number, *candidate))
            .copied()
            .unwrap_or_default(),
    });
    let table = Table {
        rows: rows.collect(),
        raters: assessors.iter().map(ToString::to_string).collect(),
    };
    let places = categories((0..targets.len()).map(count))?;
    let values = Values::declared(places, Metric::Nominal);
    let numbers = table.numbers(&values, |()| true);
    Some(Filed {
        observations: all.len(),
        same: estimate(&numbers, Measure::Exact, how),
        ac1: estimate(&numbers, Measure::Gwet(Weighting::Identity), how),
    })
}
