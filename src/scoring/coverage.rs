//! Rule 5: how many observations there are, and how much of a competence was rated.

use std::collections::BTreeSet;

use super::material::Material;
use super::{Coverage, ExerciseScore, IndicatorScore};
use crate::id::ExerciseId;
use crate::notes::Mark;
use crate::ratings::External;
use crate::rubric::{Competence, Target};

/// How many observations there are on a competence, in one exercise or in all that count. One observation
/// counts once, whatever its tally and however many tags it has; a row of `ratings.csv` counts as one.
pub(super) fn observations(
    material: &Material<'_>,
    competence: &Competence,
    only: Option<ExerciseId>,
) -> usize {
    let here = |exercise: ExerciseId| only.is_none_or(|only| only == exercise);
    let noted: usize = material
        .sheets
        .iter()
        .filter(|(_, sheet)| material.is_filed(competence.id) && here(sheet.exercise))
        .flat_map(|(_, sheet)| &sheet.observations)
        .filter(|one| {
            one.filed()
                .any(|tag| tag.target.competence == competence.id)
        })
        .count();
    let elsewhere = material
        .rows
        .iter()
        .filter(|row| here(row.exercise) && row.target.competence == competence.id)
        .filter(|row| row.level().is_some())
        .count();
    noted + elsewhere
}

/// The share of the indicators aimed at that were rated, or what stands in its place.
pub(super) fn coverage(
    material: &Material<'_>,
    competence: &Competence,
    indicators: &[IndicatorScore],
    matrix: &[ExerciseScore],
) -> Coverage {
    if matrix.iter().any(|cell| cell.whole) {
        return Coverage::Whole;
    }
    let (mut rated, mut targeted) = (0, 0);
    for indicator in indicators.iter().filter(|indicator| indicator.targeted) {
        // What was rated all the same, in an exercise that does not aim at it, did have a chance.
        let target = Target::indicator(competence.id, indicator.id);
        if indicator.score.is_none() && had_no_chance(material, target) {
            continue;
        }
        targeted += 1;
        rated += usize::from(indicator.score.is_some());
    }
    if targeted == 0 {
        Coverage::Nothing
    } else {
        Coverage::Indicators { rated, targeted }
    }
}

/// Whether every assessor who watched an exercise that aims at the target marked *geen kans*, in a sheet or in
/// `ratings.csv`.
fn had_no_chance(material: &Material<'_>, target: Target) -> bool {
    let aims = |id: ExerciseId| {
        let mut all = material.exercises.iter();
        all.any(|exercise| exercise.id == id && material.loaded.day.targets(exercise, target))
    };
    let mut watched = BTreeSet::new();
    for (_, sheet) in material
        .sheets
        .iter()
        .filter(|(_, sheet)| aims(sheet.exercise))
    {
        watched.insert((sheet.exercise, sheet.assessor));
        let marked = sheet
            .rows
            .iter()
            .any(|row| row.target == target && row.mark == Mark::NoChance);
        let seen = sheet.observations.iter().any(|one| one.is_filed(target));
        if !marked || seen {
            return false;
        }
    }
    let elsewhere = || material.rows.iter().filter(|row| aims(row.exercise));
    let is_gk = |row: &&&External| row.target == target && row.mark() == Mark::NoChance;
    watched.extend(
        elsewhere()
            .filter(is_gk)
            .map(|row| (row.exercise, row.assessor)),
    );
    let by_row = elsewhere().any(|row| {
        row.target == target && row.mark() != Mark::NoChance
            || !watched.contains(&(row.exercise, row.assessor))
    });
    !watched.is_empty() && !by_row
}
