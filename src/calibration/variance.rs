//! Where the variance of ratings comes from, and what more assessors or exercises would give.

use std::collections::BTreeSet;

use super::design::Design;
use super::items::SMALL_GROUP;
use crate::limits::count;
use crate::stats::{DStudy, Decision, Score, ThreeWayComponents, Undefined, three_way_components};

/// More sheets than this take too long; candidates at equal distances are taken instead.
const MOST_SHEETS: usize = 20_000;

/// The numbers of assessors and exercises that the decision table holds.
pub const ASSESSORS: [usize; 4] = [1, 2, 3, 4];
/// See [`ASSESSORS`].
pub const EXERCISES: [usize; 4] = [1, 2, 3, 4];

/// The variance of the mean rating of a sheet, and a decision table from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Variance {
    /// Person, assessor, exercise, their pairs, and what is left.
    pub components: ThreeWayComponents,
    /// The sheets there are.
    pub sheets: usize,
    /// The plan that the decisions are about: assessors who stay with a candidate where the days can tell, else other
    /// assessors in each exercise, else one exercise.
    pub plan: DStudy,
    /// What so many assessors in so many exercises would give, as far as the days can tell: by assessors, then by
    /// exercises.
    pub decisions: Vec<(usize, usize, Decision)>,
}

/// The components over all sheets. What an exercise happens to aim at is taken out first: each rating counts as its
/// distance from what the item usually gets.
pub(super) fn variance(design: &Design<'_>) -> Result<Variance, Undefined> {
    let dataset = design.dataset;
    let mean = |ratings: &[(usize, f64)]| {
        let apart = ratings
            .iter()
            .map(|(item, value)| dataset.score_scale.step(*value) - design.usual[*item]);
        apart.sum::<f64>() / count(ratings.len())
    };
    // Vignettes are of one exercise each and in writing: they tell of candidates only where there are no others.
    let all_vignettes = (0..dataset.persons.len()).all(|person| dataset.is_vignette(person));
    let encounters = dataset.encounters.iter().filter(|encounter| {
        !encounter.ratings.is_empty() && (all_vignettes || !dataset.is_vignette(encounter.person))
    });
    let all: Vec<Score> = encounters
        .map(|encounter| Score {
            person: encounter.person,
            rater: encounter.assessor,
            exercise: encounter.exercise,
            value: mean(&encounter.ratings),
        })
        .collect();
    let persons: BTreeSet<usize> = all.iter().map(|score| score.person).collect();
    if persons.len() < SMALL_GROUP {
        return Err(Undefined::TooFewTargets);
    }
    let every = all.len().div_ceil(MOST_SHEETS).max(1);
    let taken: Vec<Score> = all
        .iter()
        .filter(|score| score.person % every == 0)
        .copied()
        .collect();
    let components = three_way_components(&taken)?;
    let (plan, decisions) = decided(&components);
    if decisions.is_empty() {
        return Err(Undefined::NotLinked);
    }
    Ok(Variance {
        components,
        sheets: all.len(),
        plan,
        decisions,
    })
}

/// The plan about which most can be reported, and what.
fn decided(components: &ThreeWayComponents) -> (DStudy, Vec<(usize, usize, Decision)>) {
    let table = |plan: DStudy| {
        let all = ASSESSORS.iter().flat_map(|a| EXERCISES.map(|e| (*a, e)));
        let told = all.filter_map(|(assessors, exercises)| {
            let decision = components.decision(plan, assessors, exercises);
            Some((assessors, exercises, decision.ok()?))
        });
        (plan, told.collect::<Vec<_>>())
    };
    let mut best = table(DStudy::Crossed);
    if best.1.len() < ASSESSORS.len() * EXERCISES.len() {
        best.1.clear();
    }
    for plan in [DStudy::Nested, DStudy::OneExercise] {
        let other = table(plan);
        if other.1.len() > best.1.len() {
            best = other;
        }
    }
    best
}
