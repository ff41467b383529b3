//! Rules 2 to 4: target first, then competence in one exercise, then competence over exercises.

use std::collections::{BTreeMap, BTreeSet};

use super::coverage::{coverage, observations};
use super::{
    CandidateScores, Certainty, CompetenceScore, ExerciseScore, IndicatorScore, TargetScore,
    certainty, count, frequency, weighted_mean,
};
use crate::day::{Date, Exercise};
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::load::Loaded;
use crate::notes::Sheet;
use crate::ratings::{External, ObservationRef, Rating};
use crate::rubric::{Competence, Indicator, Target};

/// What one candidate's score is made of.
pub(super) struct Material<'a> {
    pub(super) loaded: &'a Loaded,
    pub(super) candidate: CandidateId,
    /// All ratings of the day; `ratings` holds positions in it.
    pub(super) all: &'a [Rating],
    /// The candidate's ratings in exercises that count, by exercise and target.
    ratings: BTreeMap<(ExerciseId, Target), Vec<usize>>,
    /// The candidate's sheets in exercises that count, with their position in the day.
    pub(super) sheets: Vec<(usize, &'a Sheet)>,
    pub(super) rows: Vec<&'a External>,
    /// The exercises that count for this candidate.
    pub(super) exercises: Vec<&'a Exercise>,
}

pub(super) fn candidates(loaded: &Loaded, all: &[Rating]) -> Vec<CandidateScores> {
    let mut by_candidate: BTreeMap<CandidateId, Vec<usize>> = BTreeMap::new();
    for (index, rating) in all.iter().enumerate() {
        by_candidate
            .entry(rating.candidate)
            .or_default()
            .push(index);
    }
    let mut sheets: BTreeMap<CandidateId, Vec<(usize, &Sheet)>> = BTreeMap::new();
    for (index, sheet) in loaded.sheets.iter().enumerate() {
        sheets
            .entry(sheet.candidate)
            .or_default()
            .push((index, sheet));
    }
    let mut rows: BTreeMap<CandidateId, Vec<&External>> = BTreeMap::new();
    for row in &loaded.ratings {
        rows.entry(row.candidate).or_default().push(row);
    }
    loaded
        .day
        .candidates
        .iter()
        .map(|candidate| {
            let id = candidate.id;
            let counts = |exercise: ExerciseId| loaded.day.excluded(id, exercise).is_none();
            let mut ratings: BTreeMap<(ExerciseId, Target), Vec<usize>> = BTreeMap::new();
            for index in by_candidate.remove(&id).unwrap_or_default() {
                let rating = &all[index];
                if counts(rating.exercise) {
                    ratings
                        .entry((rating.exercise, rating.target))
                        .or_default()
                        .push(index);
                }
            }
            let mut sheets = sheets.remove(&id).unwrap_or_default();
            sheets.retain(|(_, sheet)| counts(sheet.exercise));
            let mut rows = rows.remove(&id).unwrap_or_default();
            rows.retain(|row| counts(row.exercise));
            let exercises = loaded
                .day
                .exercises
                .iter()
                .filter(|exercise| counts(exercise.id))
                .collect();
            let material = Material {
                loaded,
                candidate: id,
                all,
                ratings,
                sheets,
                rows,
                exercises,
            };
            of_candidate(&material)
        })
        .collect()
}

fn of_candidate(material: &Material<'_>) -> CandidateScores {
    let one_date = material.dates(|_, _| true).len() == 1;
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

impl Material<'_> {
    fn of(&self, exercise: ExerciseId, target: Target) -> &[usize] {
        self.ratings
            .get(&(exercise, target))
            .map_or(&[], Vec::as_slice)
    }

    /// Whether an exercise aims at a competence. One that names nothing aims at all indicators.
    pub(super) fn aims(exercise: &Exercise, competence: &Competence) -> bool {
        exercise
            .targets
            .as_ref()
            .map_or(!competence.indicators.is_empty(), |targets| {
                targets
                    .iter()
                    .any(|target| target.competence == competence.id)
            })
    }

    /// Whether there is any rating of a competence in the exercises that count, used or not.
    pub(super) fn has_rating(&self, competence: &Competence) -> bool {
        self.ratings
            .keys()
            .any(|(_, target)| target.competence == competence.id)
    }

    /// The dates of the sheets and rows of some assessors in some exercises; what has none is of the day.
    pub(super) fn dates(&self, chosen: impl Fn(ExerciseId, AssessorId) -> bool) -> BTreeSet<Date> {
        let sheets = self
            .sheets
            .iter()
            .map(|(_, sheet)| (sheet.exercise, sheet.assessor, sheet.date));
        let rows = self
            .rows
            .iter()
            .map(|row| (row.exercise, row.assessor, row.date));
        sheets
            .chain(rows)
            .filter(|(exercise, assessor, _)| chosen(*exercise, *assessor))
            .map(|(_, _, date)| date.unwrap_or(self.loaded.day.date))
            .collect()
    }

    fn mean(&self, ratings: &[usize]) -> Option<f64> {
        let sum: f64 = ratings.iter().map(|index| self.all[*index].value).sum();
        (!ratings.is_empty()).then(|| sum / count(ratings.len()))
    }
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
    let mut observations = Vec::new();
    for (index, sheet) in &material.sheets {
        for (number, observation) in sheet.observations.iter().enumerate() {
            if observation
                .tags
                .iter()
                .any(|tag| tag.target == target && !tag.doubt)
            {
                observations.push(ObservationRef {
                    sheet: *index,
                    observation: number,
                });
            }
        }
    }
    IndicatorScore {
        id: indicator.id,
        targeted: material
            .exercises
            .iter()
            .any(|exercise| material.loaded.day.targets(exercise, target)),
        score,
        level: score.map(|score| material.loaded.rubric.scale.level_of(score)),
        split: targets
            .iter()
            .flat_map(|one| &one.ratings)
            .any(|index| material.all[*index].split.is_some()),
        frequency: frequency::of(material, target),
        targets,
        observations,
    }
}

/// A competence in one exercise; none where the exercise neither aims at it nor has anything on it.
fn in_exercise(
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
    for assessor in &day.assessors {
        let own: Vec<(f64, f64)> = rated
            .iter()
            .flat_map(|(weight, ratings)| {
                ratings
                    .iter()
                    .map(|index| &material.all[*index])
                    .filter(|rating| rating.assessor == assessor.id)
                    .map(|rating| (*weight, rating.value))
            })
            .collect();
        cell.by
            .extend(weighted_mean(&own).map(|mean| (assessor.id, mean)));
    }
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
                .flat_map(|one| &one.tags)
                .any(|tag| !tag.doubt && here(tag.target))
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
