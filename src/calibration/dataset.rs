//! What calibration is computed from: who rated whom on what, in which turn, with which notes. Everything counts
//! from 0; the names stand beside it.

use super::score_scale::ScoreScale;
use crate::day::Date;

/// The ratings of one or more days, or of a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dataset {
    /// The assessors, by their codes.
    pub assessors: Vec<String>,
    /// The persons: over days a candidate is another one, unless both have the same key.
    pub persons: Vec<String>,
    /// The exercises, in the order of the days.
    pub exercises: Vec<String>,
    /// The competences, in the order of the rubric.
    pub competences: Vec<String>,
    /// What is rated: all that an exercise aims at, and what was rated beside it.
    pub items: Vec<Item>,
    /// The scale of the ratings.
    pub score_scale: ScoreScale,
    /// Two ratings this far apart or more are far apart, in steps of the scale.
    pub apart: f64,
    /// The sheets, one for each assessor with a candidate in an exercise.
    pub encounters: Vec<Encounter>,
    /// The levels of whole competences that were left aside, since there are indicators.
    pub wholes: usize,
    /// For each person whether it is a vignette; empty where nobody is.
    pub vignettes: Vec<bool>,
}

/// What is rated: an indicator, or a competence as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name: `competence/indicator`.
    pub name: String,
    /// Its competence.
    pub competence: usize,
    /// How many observations were filed under it; none where there are no notes.
    pub observed: Option<usize>,
}

/// One assessor with one candidate in one exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct Encounter {
    /// Who rates.
    pub assessor: usize,
    /// What was watched: the same number for all who watched the same candidate in the same exercise of a day.
    pub scene: usize,
    /// Who is rated.
    pub person: usize,
    /// In what.
    pub exercise: usize,
    /// The day, if that is known.
    pub day: Option<Date>,
    /// When within the day: turns or minutes, whatever grows. The same for candidates watched together.
    pub order: Option<f64>,
    /// Whether the assessor knew the candidate from elsewhere.
    pub knows: bool,
    /// The ratings: item and value; a derived one may lie halfway between two levels.
    pub ratings: Vec<(usize, f64)>,
    /// What is known of the notes; none for ratings that were made elsewhere.
    pub notes: Option<EncounterNotes>,
}

/// What the notes of a sheet show of how they were made.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EncounterNotes {
    /// The observations.
    pub observations: usize,
    /// Those that are filed in two or more places.
    pub shared: usize,
    /// Observations behind the ratings, each once for every rating that rests on it.
    pub behind: usize,
    /// The ratings that have observations of their own to rest on, or should have.
    pub rated: usize,
    /// The signs, in the order of the notes: 1, 0 or −1.
    pub signs: Vec<i8>,
    /// The first and the last time in the notes, in minutes.
    pub times: Option<(f64, f64)>,
}

impl Dataset {
    /// The same people and items with other sheets.
    pub(super) fn with_seats(&self, encounters: Vec<Encounter>) -> Self {
        Self {
            assessors: self.assessors.clone(),
            persons: self.persons.clone(),
            exercises: self.exercises.clone(),
            competences: self.competences.clone(),
            items: self.items.clone(),
            score_scale: self.score_scale.clone(),
            apart: self.apart,
            encounters,
            wholes: self.wholes,
            vignettes: self.vignettes.clone(),
        }
    }

    /// Whether a person is a vignette.
    pub fn is_vignette(&self, person: usize) -> bool {
        self.vignettes.get(person).is_some_and(|one| *one)
    }

    /// How many scenes there are.
    pub fn scenes(&self) -> usize {
        let last = self
            .encounters
            .iter()
            .map(|encounter| encounter.scene)
            .max();
        last.map_or(0, |last| last + 1)
    }

    /// How many ratings there are.
    pub fn ratings(&self) -> usize {
        self.encounters
            .iter()
            .map(|encounter| encounter.ratings.len())
            .sum()
    }
}
