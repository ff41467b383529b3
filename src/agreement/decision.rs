//! Whether each assessor alone would have come to the same levels.

use std::collections::{BTreeMap, BTreeSet};

use crate::days::Scored;
use crate::id::{AssessorId, CandidateId, CompetenceId, ExerciseId};
use crate::limits::count;
use crate::ratings::Rating;
use crate::rubric::Target;
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
pub(super) fn decisions(days: &[Scored<'_>], wanted: impl Fn(&Rating) -> bool) -> Decisions {
    let mut found = Decisions::default();
    for day in days {
        let mut groups: BTreeMap<(CandidateId, CompetenceId), Vec<&Rating>> = BTreeMap::new();
        for rating in day.compared().filter(|one| wanted(one)) {
            if rating.target.indicator.is_some() {
                groups
                    .entry((rating.candidate, rating.target.competence))
                    .or_default()
                    .push(rating);
            }
        }
        for ratings in groups.values() {
            if let Some(same) = all_same(*day, ratings) {
                found.all += 1;
                found.same += usize::from(same);
            }
        }
    }
    found
}

/// What one assessor rated: the weight and the value of each target.
type Rated = BTreeMap<(ExerciseId, Target), (f64, f64)>;

fn by_assessor(day: Scored<'_>, ratings: &[&Rating]) -> BTreeMap<AssessorId, Rated> {
    let mut rated: BTreeMap<AssessorId, Rated> = BTreeMap::new();
    for rating in ratings {
        let weight = day.loaded.rubric.indicator(rating.target);
        let weight = weight.map_or(1.0, |indicator| indicator.weight.value());
        let own = rated.entry(rating.assessor).or_default();
        own.insert((rating.exercise, rating.target), (weight, rating.value));
    }
    rated
}

/// Whether every pair of assessors comes to the same level, where there is a pair with targets in common. Assessors who
/// rated the same targets are taken together, so that it takes no pairs where all rated the same.
fn all_same(day: Scored<'_>, ratings: &[&Rating]) -> Option<bool> {
    let rubric = &day.loaded.rubric;
    let rated = by_assessor(day, ratings);
    let mut alike: BTreeMap<Vec<(ExerciseId, Target)>, Vec<Rated>> = BTreeMap::new();
    for own in rated.into_values() {
        let targets = own.keys().copied().collect();
        alike.entry(targets).or_default().push(own);
    }
    let as_set = |(targets, all): (Vec<(ExerciseId, Target)>, Vec<Rated>)| {
        let targets: BTreeSet<(ExerciseId, Target)> = targets.into_iter().collect();
        (targets, all)
    };
    let alike: Vec<_> = alike.into_iter().map(as_set).collect();
    let mut found = None;
    for (at, (targets, own)) in alike.iter().enumerate() {
        for (place, (other_targets, others)) in alike.iter().enumerate().skip(at) {
            if place == at && own.len() < 2 {
                continue;
            }
            let both: Vec<_> = targets.intersection(other_targets).collect();
            let level = |rated: &Rated| {
                let (mut weights, mut sum) = (0.0, 0.0);
                for (weight, value) in both.iter().filter_map(|target| rated.get(target)) {
                    weights += weight;
                    sum += weight * value;
                }
                (weights > 0.0).then(|| rubric.scale.level_of(sum / weights))
            };
            let mut levels = own.iter().chain(others).filter_map(level);
            if let Some(first) = levels.next() {
                let same = levels.all(|one| one == first);
                found = Some(found.unwrap_or(true) && same);
            }
        }
    }
    found
}

/// The levels that two assessors alone come to, on what both rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairLevels {
    /// One of them, and the level.
    pub one: (AssessorId, Level),
    /// The other, and the level.
    pub other: (AssessorId, Level),
}

impl PairLevels {
    /// Whether both come to the same level.
    pub fn is_same(&self) -> bool {
        self.one.1 == self.other.1
    }
}

/// The levels that each pair of assessors comes to for a competence of a candidate, on what both rated; of the competence
/// as a whole where no indicator was rated by two.
pub fn levels_by_pair(
    day: Scored<'_>,
    candidate: CandidateId,
    competence: CompetenceId,
) -> Vec<PairLevels> {
    let own = |whole: bool| -> Vec<&Rating> {
        day.compared()
            .filter(|one| one.candidate == candidate && one.target.competence == competence)
            .filter(|one| one.target.indicator.is_none() == whole)
            .collect()
    };
    let found = pairs(day, &own(false));
    if found.is_empty() {
        pairs(day, &own(true))
    } else {
        found
    }
}

fn pairs(day: Scored<'_>, ratings: &[&Rating]) -> Vec<PairLevels> {
    let rated = by_assessor(day, ratings);
    let order = day.loaded.day.assessors.iter();
    let all: Vec<(AssessorId, &Rated)> = order
        .filter_map(|one| Some((one.id, rated.get(&one.id)?)))
        .collect();
    let scale = &day.loaded.rubric.scale;
    let mut found = Vec::new();
    for (at, (a, own)) in all.iter().enumerate() {
        for (b, others) in &all[at + 1..] {
            let both = (alone(own, others), alone(others, own));
            if let (Some(one), Some(other)) = both {
                found.push(PairLevels {
                    one: (*a, scale.level_of(one)),
                    other: (*b, scale.level_of(other)),
                });
            }
        }
    }
    found
}

/// The score of a competence from one assessor, on the targets that another rated too: as rule 2 of the scores. Each
/// exercise weighs the summed weights of its rated indicators, so one mean over all is the same.
fn alone(own: &Rated, other: &Rated) -> Option<f64> {
    let (mut weights, mut sum) = (0.0, 0.0);
    for (target, (weight, value)) in own {
        if other.contains_key(target) {
            weights += weight;
            sum += weight * value;
        }
    }
    (weights > 0.0).then(|| sum / weights)
}
