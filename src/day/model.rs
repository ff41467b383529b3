//! A day as it was planned: its people, exercises, conditions and choices.

use std::collections::{BTreeMap, BTreeSet};

use super::date::{Clock, Date};
use crate::diagnostic::Language;
use crate::id::{AssessorId, CandidateId, ExerciseId, Seat};
use crate::rubric::{Rubric, Target};
use crate::source::Span;

/// A checked assessment day.
#[derive(Debug, Clone)]
pub struct Day {
    /// The (first) date.
    pub date: Date,
    /// The last date, when the exercises are spread over several.
    pub until: Option<Date>,
    /// Where.
    pub place: String,
    /// The language of the day: of its reports and findings unless told otherwise.
    pub language: Language,
    /// Who is assessed, in the order of the file.
    pub candidates: Vec<Candidate>,
    /// Who observes and rates, in the order of the file.
    pub assessors: Vec<Assessor>,
    /// The practical tasks, in the order of the file.
    pub exercises: Vec<Exercise>,
    /// Circumstances to know when reading the scores.
    pub conditions: Vec<Condition>,
    /// What the candidates are told about their data.
    pub policy: Policy,
}

/// Who is assessed.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The code.
    pub id: CandidateId,
    /// The language of the candidate's report, if it is not the day's.
    pub language: Option<Language>,
    /// The job that the candidate aims at.
    pub job_target: Option<String>,
    /// Where the list of the day names the candidate.
    pub span: Span,
}

/// Who observes and rates.
#[derive(Debug, Clone)]
pub struct Assessor {
    /// The code.
    pub id: AssessorId,
    /// When trained.
    pub trained: Option<Date>,
    /// When last calibrated against reference ratings.
    pub calibrated: Option<Date>,
}

/// A practical task.
#[derive(Debug, Clone)]
pub struct Exercise {
    /// The code.
    pub id: ExerciseId,
    /// The name.
    pub name: String,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// When it starts.
    pub start: Option<Clock>,
    /// The indicators that it aims at, and open competences as a whole; none where the day names none,
    /// which means all.
    pub targets: Option<BTreeSet<Target>>,
    /// Who watches whom; none where the day does not say.
    pub assignments: Option<BTreeMap<CandidateId, Vec<Assignment>>>,
    /// Where it stands in the file.
    pub span: Span,
}

/// An assessor who watches a candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Who watches.
    pub assessor: AssessorId,
    /// How the assessor knows the candidate, such as "coach"; the relation only.
    pub knows: Option<String>,
    /// Where it stands.
    pub span: Span,
}

/// A circumstance to know when reading the scores; never medical.
#[derive(Debug, Clone)]
pub struct Condition {
    /// Whom it concerns.
    pub candidate: CandidateId,
    /// In which exercise; in all of them when none is named.
    pub exercise: Option<ExerciseId>,
    /// What it was.
    pub text: String,
    /// Why that exercise does not count for the score, if it does not.
    pub exclude: Option<String>,
    /// Where it stands in the file.
    pub span: Span,
}

/// What the candidates are told about their data.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    /// What the day is for.
    pub purpose: Option<String>,
    /// Who gets the report.
    pub recipients: Option<String>,
    /// How long data are kept.
    pub retention: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
}

impl Day {
    /// The candidate with an id.
    pub fn candidate(&self, id: CandidateId) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.id == id)
    }

    /// The assessor with an id.
    pub fn assessor(&self, id: AssessorId) -> Option<&Assessor> {
        self.assessors.iter().find(|assessor| assessor.id == id)
    }

    /// The exercise with an id.
    pub fn exercise(&self, id: ExerciseId) -> Option<&Exercise> {
        self.exercises.iter().find(|exercise| exercise.id == id)
    }

    /// Where a place of the plan comes in the order of the file, so that the order of files never matters.
    pub fn order(&self) -> impl Fn(Seat) -> (Option<usize>, Option<usize>, Option<usize>) + use<> {
        fn places<T: Ord>(ids: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
            ids.enumerate().map(|(index, id)| (id, index)).collect()
        }
        let candidates = places(self.candidates.iter().map(|one| one.id));
        let exercises = places(self.exercises.iter().map(|one| one.id));
        let assessors = places(self.assessors.iter().map(|one| one.id));
        move |(candidate, exercise, assessor)| {
            (
                candidates.get(&candidate).copied(),
                exercises.get(&exercise).copied(),
                assessors.get(&assessor).copied(),
            )
        }
    }

    /// The name of an exercise; the code of one that the day does not have.
    pub fn name_of(&self, exercise: ExerciseId) -> String {
        let known = self.exercise(exercise);
        known.map_or_else(|| exercise.to_string(), |one| one.name.clone())
    }

    /// Whether a date belongs to the day.
    pub fn covers(&self, date: Date) -> bool {
        self.date <= date && date <= self.until.unwrap_or(self.date)
    }

    /// Reads a date on a sheet. Without its year it is one where the day is meant.
    pub fn date_written(&self, text: &str) -> Option<Date> {
        let (year, ..) = self.date.parts();
        Date::read(text).or_else(|| {
            let whole = [format!("{text}/{year}"), format!("{text} {year}")];
            let read = whole.iter().find_map(|whole| Date::read(whole));
            read.filter(|date| self.covers(*date))
        })
    }

    /// Whether an exercise aims at a target; an exercise that names none aims at all.
    pub fn targets(&self, exercise: &Exercise, target: Target) -> bool {
        exercise
            .targets
            .as_ref()
            .is_none_or(|targets| targets.contains(&target))
    }

    /// What the sheet of an exercise asks for, in the order of the rubric: the place in this list, from 1, is the
    /// number of an indicator on the printed sheet, and so in typed notes. An exercise that names no targets asks
    /// for all but what is only described.
    pub fn numbered(&self, rubric: &Rubric, exercise: &Exercise) -> Vec<Target> {
        rubric
            .competences
            .iter()
            .filter(|competence| exercise.targets.is_some() || !competence.descriptive)
            .flat_map(|one| {
                // An open competence to which the day adds nothing is rated as a whole, if it is aimed at.
                let whole = one.indicators.is_empty() && exercise.targets.is_some();
                one.indicators
                    .iter()
                    .map(move |part| Target::indicator(one.id, part.id))
                    .chain(whole.then(|| Target::whole(one.id)))
            })
            .filter(|target| self.targets(exercise, *target))
            .collect()
    }

    /// Why an exercise does not count for a candidate, if it does not.
    pub fn excluded(&self, candidate: CandidateId, exercise: ExerciseId) -> Option<&Condition> {
        self.conditions.iter().find(|condition| {
            condition.candidate == candidate
                && condition.exclude.is_some()
                && condition.exercise.is_none_or(|only| only == exercise)
        })
    }
}
