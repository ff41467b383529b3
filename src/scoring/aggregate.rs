//! Rules 2 and 4: an indicator over exercises, target first, and a competence over exercises.

use super::coverage::{coverage, observations};
use super::exercise::in_exercise;
use super::material::{self, Material};
use super::{
    CandidateScores, Certainty, CompetenceScore, ExerciseScore, IndicatorScore, TargetScore,
    certainty, frequency, weighted_mean,
};
use crate::id::AssessorId;
use crate::limits::count;
use crate::load::Loaded;
use crate::ratings::Rating;
use crate::rubric::{Competence, Indicator, Target};

pub(super) fn candidates(loaded: &Loaded, all: &[Rating]) -> Vec<CandidateScores> {
    let material = material::by_candidate(loaded, all);
    material.iter().map(of_candidate).collect()
}

fn of_candidate(material: &Material<'_>) -> CandidateScores {
    let one_date = material.on_one_date(|_, _| true);
    let competences = material
        .loaded
        .rubric
        .competences
        .iter()
        .map(|one| of_competence(material, one))
        .collect();
    CandidateScores {
        id: material.candidate,
        summary: Vec::new(),
        overall: None,
        one_date,
        consensus_fault: false,
        competences,
    }
}

fn of_competence(material: &Material<'_>, competence: &Competence) -> CompetenceScore {
    let indicators: Vec<IndicatorScore> = competence
        .indicators
        .iter()
        .map(|indicator| of_indicator(material, competence, indicator))
        .collect();
    let matrix: Vec<ExerciseScore> = material
        .loaded
        .day
        .exercises
        .iter()
        .filter_map(|exercise| in_exercise(material, competence, exercise))
        .collect();

    let counted = || matrix.iter().filter(|cell| cell.weight > 0.0);
    let parts: Vec<(f64, f64)> = counted()
        .filter_map(|cell| cell.score.map(|score| (cell.weight, score)))
        .collect();
    let computed = weighted_mean(&parts);

    let ratings: Vec<usize> = matrix
        .iter()
        .filter(|cell| cell.score.is_some())
        .flat_map(|cell| used(material, competence, cell))
        .collect();
    let rated = |id: AssessorId| {
        ratings
            .iter()
            .any(|index| material.all[*index].assessor == id)
    };
    let mut score = CompetenceScore {
        id: competence.id,
        tier: competence.tier,
        descriptive: competence.descriptive,
        computed,
        score: None,
        level: None,
        levels: distribution(material, &ratings),
        coverage: coverage(material, competence, &indicators, &matrix),
        observations: observations(material, competence, None),
        assessors: material
            .loaded
            .day
            .assessors
            .iter()
            .map(|a| a.id)
            .filter(|id| rated(*id))
            .collect(),
        exercises: counted().map(|cell| cell.exercise).collect(),
        certainty: Certainty::Unseen,
        reasons: Vec::new(),
        consensus: None,
        indicators,
        matrix,
        ratings,
    };
    certainty::judge(material, competence, &mut score);
    score
}

/// The ratings behind one cell of the matrix.
fn used(material: &Material<'_>, competence: &Competence, cell: &ExerciseScore) -> Vec<usize> {
    if cell.whole {
        return material
            .of(cell.exercise, Target::whole(competence.id))
            .to_vec();
    }
    competence
        .indicators
        .iter()
        .flat_map(|one| material.of(cell.exercise, Target::indicator(competence.id, one.id)))
        .copied()
        .collect()
}

fn of_indicator(
    material: &Material<'_>,
    competence: &Competence,
    indicator: &Indicator,
) -> IndicatorScore {
    let target = Target::indicator(competence.id, indicator.id);
    let targets: Vec<TargetScore> = material
        .exercises
        .iter()
        .filter_map(|exercise| {
            let ratings = material.of(exercise.id, target);
            let score = material.mean(ratings)?;
            Some(TargetScore {
                exercise: exercise.id,
                score,
                ratings: ratings.to_vec(),
            })
        })
        .collect();
    let score = (!targets.is_empty())
        .then(|| targets.iter().map(|one| one.score).sum::<f64>() / count(targets.len()));
    IndicatorScore {
        id: indicator.id,
        targeted: material.targets(target),
        score,
        level: score.map(|score| material.loaded.rubric.scale.level_of(score)),
        split: targets
            .iter()
            .flat_map(|one| &one.ratings)
            .any(|index| material.all[*index].split.is_some()),
        frequency: frequency::of(material, target),
        targets,
        observations: material.filed(target).to_vec(),
    }
}

/// How often each value was given: all levels of the scale, and the halfway values that occur.
fn distribution(material: &Material<'_>, ratings: &[usize]) -> Vec<(f64, usize)> {
    // Doubled values are whole, so that they can be sorted and compared exactly.
    let doubled = |value: f64| (value * 2.0).round();
    let mut counts: Vec<(f64, usize)> = material
        .loaded
        .rubric
        .scale
        .levels()
        .map(|level| (doubled(level.score()), 0))
        .collect();
    for index in ratings {
        let value = doubled(material.all[*index].value);
        match counts
            .iter_mut()
            .find(|(known, _)| (*known - value).abs() < 0.5)
        {
            Some((_, n)) => *n += 1,
            None => counts.push((value, 1)),
        }
    }
    counts.sort_by(|a, b| a.0.total_cmp(&b.0));
    counts
        .into_iter()
        .map(|(value, n)| (value / 2.0, n))
        .collect()
}
