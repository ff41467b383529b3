//! Rule 3: a competence in one exercise.

use crate::limits::count;
use crate::notes::Observation;
use std::collections::BTreeMap;

use super::coverage::observations;
use super::material::Material;
use super::{ExerciseScore, weighted_mean};
use crate::day::Exercise;
use crate::id::AssessorId;
use crate::rubric::{Competence, Target};

/// A competence in one exercise; none where the exercise neither aims at it nor has anything on it.
pub(super) fn in_exercise(
    material: &Material<'_>,
    competence: &Competence,
    exercise: &Exercise,
) -> Option<ExerciseScore> {
    let day = &material.loaded.day;
    let excluded = day
        .excluded(material.candidate, exercise.id)
        .and_then(|c| c.exclude.clone());
    let aimed = Material::aims(exercise, competence);
    let mut cell = ExerciseScore {
        exercise: exercise.id,
        score: None,
        weight: 0.0,
        whole: false,
        excluded,
        by: Vec::new(),
    };
    if cell.excluded.is_some() {
        return (aimed || has_anything(material, competence, exercise)).then_some(cell);
    }
    let rated: Vec<(f64, &[usize])> = competence
        .indicators
        .iter()
        .map(|one| {
            let ratings = material.of(exercise.id, Target::indicator(competence.id, one.id));
            (one.weight.value(), ratings)
        })
        .filter(|(_, ratings)| !ratings.is_empty())
        .collect();
    if rated.is_empty() {
        let ratings = material.of(exercise.id, Target::whole(competence.id));
        let needed = material.loaded.rubric.scoring.min_observations as usize;
        let seen = observations(material, competence, Some(exercise.id));
        if ratings.is_empty() || seen < needed {
            return (aimed || seen > 0 || !ratings.is_empty()).then_some(cell);
        }
        cell.whole = true;
        cell.score = material.mean(ratings);
        cell.weight = whole_weight(material, competence, exercise);
        cell.by = ratings
            .iter()
            .map(|i| (material.all[*i].assessor, material.all[*i].value))
            .collect();
        return Some(cell);
    }
    cell.weight = rated.iter().map(|(weight, _)| weight).sum();
    let means: Vec<(f64, f64)> = rated
        .iter()
        .filter_map(|(weight, ratings)| material.mean(ratings).map(|mean| (*weight, mean)))
        .collect();
    cell.score = weighted_mean(&means);
    let mut by: BTreeMap<AssessorId, Vec<(f64, f64)>> = BTreeMap::new();
    for (weight, ratings) in &rated {
        for rating in ratings.iter().map(|index| &material.all[*index]) {
            by.entry(rating.assessor)
                .or_default()
                .push((*weight, rating.value));
        }
    }
    let by = |id| Some((id, weighted_mean(by.get(&id)?)?));
    cell.by
        .extend(day.assessors.iter().filter_map(|assessor| by(assessor.id)));
    Some(cell)
}

/// Whether a sheet or a row on an exercise that does not count says anything about a competence.
fn has_anything(material: &Material<'_>, competence: &Competence, exercise: &Exercise) -> bool {
    let loaded = material.loaded;
    let here = |target: Target| target.competence == competence.id;
    loaded
        .sheets
        .iter()
        .filter(|sheet| sheet.candidate == material.candidate && sheet.exercise == exercise.id)
        .any(|sheet| {
            sheet
                .observations
                .iter()
                .flat_map(Observation::filed)
                .any(|tag| here(tag.target))
        })
        || loaded.ratings.iter().any(|row| {
            row.candidate == material.candidate && row.exercise == exercise.id && here(row.target)
        })
}

/// A judgement of the whole stands for the indicators that the exercise aims at, and weighs like them.
/// Where it aims at none with a weight, it weighs like one indicator: the mean of their weights, so that
/// only the proportions of the weights matter.
fn whole_weight(material: &Material<'_>, competence: &Competence, exercise: &Exercise) -> f64 {
    let weights = || competence.indicators.iter().map(|one| one.weight.value());
    let aimed: f64 = competence
        .indicators
        .iter()
        .filter(|one| {
            material
                .loaded
                .day
                .targets(exercise, Target::indicator(competence.id, one.id))
        })
        .map(|one| one.weight.value())
        .sum();
    if aimed > 0.0 {
        aimed
    } else if competence.indicators.is_empty() {
        1.0
    } else {
        weights().sum::<f64>() / count(competence.indicators.len())
    }
}
