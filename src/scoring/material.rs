//! What each candidate's score is made of: the ratings, sheets and rows in exercises that count.

use std::collections::{BTreeMap, BTreeSet};

use crate::day::{Date, Exercise};
use crate::id::{AssessorId, CandidateId, CompetenceId, ExerciseId};
use crate::limits::count;
use crate::load::Loaded;
use crate::notes::Sheet;
use crate::ratings::{External, ObservationRef, Rating};
use crate::rubric::{Competence, Target};

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
    /// The observations in those sheets by what they are filed under; doubtful tags stay out.
    filed: BTreeMap<Target, Vec<ObservationRef>>,
    /// What the tables in those sheets, or rows with a tally, count.
    counted: BTreeSet<Target>,
}

/// The material of each candidate, in the order of the day.
pub(super) fn by_candidate<'a>(loaded: &'a Loaded, all: &'a [Rating]) -> Vec<Material<'a>> {
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
            let filed = filed(&sheets);
            let tallied = rows.iter().filter(|row| row.tally.is_some());
            let counted = sheets
                .iter()
                .flat_map(|(_, sheet)| &sheet.rows)
                .map(|row| row.target)
                .chain(tallied.map(|row| row.target))
                .collect();
            Material {
                filed,
                counted,
                loaded,
                candidate: id,
                all,
                ratings,
                sheets,
                rows,
                exercises,
            }
        })
        .collect()
}

/// Observations by target, each once, in the order of the sheets.
fn filed(sheets: &[(usize, &Sheet)]) -> BTreeMap<Target, Vec<ObservationRef>> {
    let mut filed: BTreeMap<Target, Vec<ObservationRef>> = BTreeMap::new();
    for (index, sheet) in sheets {
        for (number, observation) in sheet.observations.iter().enumerate() {
            let here = ObservationRef {
                sheet: *index,
                observation: number,
            };
            for tag in observation.filed() {
                let all = filed.entry(tag.target).or_default();
                if all.last() != Some(&here) {
                    all.push(here);
                }
            }
        }
    }
    filed
}

impl Material<'_> {
    /// The observations filed under a target.
    pub(super) fn filed(&self, target: Target) -> &[ObservationRef] {
        self.filed.get(&target).map_or(&[], Vec::as_slice)
    }

    /// Whether any sheet has an observation of a target, or a row for it, or a row made elsewhere has its tally.
    pub(super) fn is_noted(&self, target: Target) -> bool {
        self.filed.contains_key(&target) || self.counted.contains(&target)
    }

    /// Whether any observation is filed under a competence or an indicator of it.
    pub(super) fn is_filed(&self, competence: CompetenceId) -> bool {
        self.filed
            .range(Target::whole(competence)..)
            .next()
            .is_some_and(|(target, _)| target.competence == competence)
    }

    pub(super) fn of(&self, exercise: ExerciseId, target: Target) -> &[usize] {
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

    /// Whether an exercise that counts aims at a competence. One that is excluded aims at nothing.
    pub(super) fn is_aimed_at(&self, competence: &Competence) -> bool {
        let mut all = self.exercises.iter();
        all.any(|exercise| Self::aims(exercise, competence))
    }

    /// Whether an exercise that counts aims at a target. One that is excluded aims at nothing.
    pub(super) fn targets(&self, target: Target) -> bool {
        let mut all = self.exercises.iter();
        all.any(|exercise| self.loaded.day.targets(exercise, target))
    }

    /// Whether there is any rating of a competence in the exercises that count, used or not.
    pub(super) fn has_rating(&self, competence: &Competence) -> bool {
        self.ratings
            .keys()
            .any(|(_, target)| target.competence == competence.id)
    }

    /// Whether the sheets and rows of some assessors in some exercises are all of one date. What has none is of the day;
    /// where the day is spread over dates, that is not known.
    pub(super) fn on_one_date(&self, chosen: impl Fn(ExerciseId, AssessorId) -> bool) -> bool {
        let day = &self.loaded.day;
        let is_other = |sheet: &Sheet| sheet.date.is_some_and(|date| date != day.date);
        let is_spread = day.until.is_some() || self.loaded.sheets.iter().any(is_other);
        let of_day = Some(day.date).filter(|_| !is_spread);
        let sheets = self
            .sheets
            .iter()
            .map(|(_, sheet)| (sheet.exercise, sheet.assessor, sheet.date));
        let rows = self
            .rows
            .iter()
            .map(|row| (row.exercise, row.assessor, row.date));
        let dates: BTreeSet<Option<Date>> = sheets
            .chain(rows)
            .filter(|(exercise, assessor, _)| chosen(*exercise, *assessor))
            .map(|(_, _, date)| date.or(of_day))
            .collect();
        dates.len() == 1 && !dates.contains(&None)
    }

    pub(super) fn mean(&self, ratings: &[usize]) -> Option<f64> {
        let sum: f64 = ratings.iter().map(|index| self.all[*index].value).sum();
        (!ratings.is_empty()).then(|| sum / count(ratings.len()))
    }
}
