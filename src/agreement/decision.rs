//! Whether each assessor alone would have come to the same levels.

use std::collections::{BTreeMap, BTreeSet};

use super::DayRatings;
use super::part::count;
use crate::id::{AssessorId, CandidateId, CompetenceId};
use crate::ratings::Rating;
use crate::scale::Level;

/// How many levels of competences would be the same from each assessor alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Decisions {
    /// Competences of candidates for which every pair of assessors comes to the same level.
    pub same: usize,
    /// Competences of candidates that two assessors or more rated on the same targets.
    pub all: usize,
}

impl Decisions {
    /// The share from 0 to 1, where there is one.
    pub fn share(self) -> Option<f64> {
        (self.all > 0).then(|| count(self.same) / count(self.all))
    }
}

/// For each candidate and competence, the level that each assessor of a pair comes to on the targets that both
/// rated. On the same targets, so that an exercise that only one of them saw does not count as disagreement.
pub(super) fn decisions(days: &[DayRatings<'_>]) -> Decisions {
    let mut found = Decisions::default();
    for day in days {
        let mut groups: BTreeMap<(CandidateId, CompetenceId), Vec<&Rating>> = BTreeMap::new();
        for rating in day.scores.alone() {
            if rating.target.indicator.is_some() {
                groups
                    .entry((rating.candidate, rating.target.competence))
                    .or_default()
                    .push(rating);
            }
        }
        for ratings in groups.values() {
            let assessors: BTreeSet<AssessorId> = ratings.iter().map(|one| one.assessor).collect();
            let assessors: Vec<AssessorId> = assessors.into_iter().collect();
            let mut pairs = Vec::new();
            for (at, a) in assessors.iter().enumerate() {
                for b in &assessors[at + 1..] {
                    let both = (alone(day, ratings, *a, *b), alone(day, ratings, *b, *a));
                    if let (Some(one), Some(other)) = both {
                        let scale = &day.loaded.rubric.scale;
                        pairs.push(scale.level_of(one) == scale.level_of(other));
                    }
                }
            }
            if !pairs.is_empty() {
                found.all += 1;
                found.same += usize::from(pairs.iter().all(|same| *same));
            }
        }
    }
    found
}

/// The score of a competence from one assessor, on the targets that another rated too: as rule 2 of the scores.
fn alone(
    day: &DayRatings<'_>,
    ratings: &[&Rating],
    own: AssessorId,
    other: AssessorId,
) -> Option<f64> {
    let also = |rating: &&&Rating| {
        ratings.iter().any(|one| {
            one.assessor == other && one.exercise == rating.exercise && one.target == rating.target
        })
    };
    // Each exercise weighs the summed weights of its rated indicators, so one mean over all is the same.
    let own = ratings.iter().filter(|one| one.assessor == own);
    weighted(day, own.filter(also).copied())
}

/// The level that each assessor alone would come to for a competence of a candidate, on what another rated too; in the
/// order of the day.
pub fn levels_alone(
    day: DayRatings<'_>,
    candidate: CandidateId,
    competence: CompetenceId,
) -> Vec<(AssessorId, Level)> {
    let ratings: Vec<&Rating> = day
        .scores
        .alone()
        .iter()
        .filter(|one| one.candidate == candidate && one.target.competence == competence)
        .filter(|one| one.target.indicator.is_some())
        .collect();
    let also = |rating: &Rating| {
        ratings.iter().any(|one| {
            one.assessor != rating.assessor
                && one.exercise == rating.exercise
                && one.target == rating.target
        })
    };
    let assessors = day.loaded.day.assessors.iter().map(|one| one.id);
    assessors
        .filter_map(|assessor| {
            let own = ratings.iter().filter(|one| one.assessor == assessor);
            let mean = weighted(&day, own.filter(|one| also(one)).copied())?;
            Some((assessor, day.loaded.rubric.scale.level_of(mean)))
        })
        .collect()
}

/// The mean of some ratings of a competence, by the weights of its indicators.
fn weighted<'a>(day: &DayRatings<'_>, ratings: impl Iterator<Item = &'a Rating>) -> Option<f64> {
    let (mut weights, mut sum) = (0.0, 0.0);
    for rating in ratings {
        let indicator = day.loaded.rubric.indicator(rating.target);
        let weight = indicator.map_or(0.0, |indicator| indicator.weight.value());
        weights += weight;
        sum += weight * rating.value;
    }
    (weights > 0.0).then(|| sum / weights)
}
