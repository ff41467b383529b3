//! Which ratings of one or more days can be compared, and how they stand in a table.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Row, Table};
use crate::days::{Persons, Scored, persons};
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::ratings::{Origin, Rating};
use crate::rubric::Target;

/// One thing that assessors rated: a target of a candidate in an exercise of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RatedTarget {
    /// The day, by its place among those compared.
    pub day: usize,
    /// Who was rated.
    pub candidate: CandidateId,
    /// In what.
    pub exercise: ExerciseId,
    /// For what.
    pub target: Target,
}

/// Everything that can be compared, and what cannot.
pub(super) struct Comparison {
    /// The assessors who rated, in the order of the days.
    pub(super) assessors: Vec<AssessorId>,
    /// Ratings of indicators.
    pub(super) indicators: Table<RatedTarget>,
    /// Ratings of competences as a whole.
    pub(super) wholes: Table<RatedTarget>,
    /// Ratings left out because they lie halfway between two levels.
    pub(super) halfway: usize,
    /// Ratings left out because they were not given but derived from observations.
    pub(super) derived: usize,
    /// A number for the person behind each candidate of each day.
    pub(super) persons: Persons,
}

/// Puts the ratings of the days in tables. With `given_only`, ratings that were derived stay out.
pub(super) fn compare(days: &[Scored<'_>], given_only: bool) -> Comparison {
    let persons = persons(days);
    let mut assessors: Vec<AssessorId> = Vec::new();
    for day in days {
        let rated: BTreeSet<AssessorId> = day.compared().map(|rating| rating.assessor).collect();
        let own = day.loaded.day.assessors.iter().map(|one| one.id);
        for id in own {
            if rated.contains(&id) && !assessors.contains(&id) {
                assessors.push(id);
            }
        }
    }
    let column: BTreeMap<AssessorId, usize> = assessors.iter().copied().zip(0..).collect();
    let mut rows: BTreeMap<RatedTarget, Vec<Option<f64>>> = BTreeMap::new();
    let (mut halfway, mut derived) = (0, 0);
    for (number, day) in days.iter().enumerate() {
        for rating in day.compared() {
            if given_only && rating.origin == Origin::Derived {
                derived += 1;
                continue;
            }
            if rating.level(&day.loaded.rubric.scale).is_none() {
                halfway += 1;
                continue;
            }
            let Some(column) = column.get(&rating.assessor) else {
                continue;
            };
            let row = rows
                .entry(case(number, rating))
                .or_insert_with(|| vec![None; assessors.len()]);
            row[*column] = Some(rating.value);
        }
    }
    let table = |whole: bool| Table {
        raters: assessors.iter().map(ToString::to_string).collect(),
        rows: rows
            .iter()
            .filter(|(case, _)| case.target.indicator.is_none() == whole)
            .map(|(case, ratings)| Row {
                key: *case,
                ratings: ratings.clone(),
                cluster: persons[&(case.day, case.candidate)],
            })
            .collect(),
    };
    Comparison {
        indicators: table(false),
        wholes: table(true),
        halfway,
        derived,
        persons,
        assessors,
    }
}

fn case(day: usize, rating: &Rating) -> RatedTarget {
    RatedTarget {
        day,
        candidate: rating.candidate,
        exercise: rating.exercise,
        target: rating.target,
    }
}
