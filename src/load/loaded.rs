//! What was read of a day.

use std::collections::BTreeSet;

use super::choices::ChosenQuotes;
use crate::day::Day;
use crate::day::choices::Choices;
use crate::day::consensus::Consensus;
use crate::day::names::Names;
use crate::day::people::People;
use crate::day::reference::Reference;
use crate::id::{AssessorId, CandidateId, Seat};
use crate::notes::Sheet;
use crate::ratings::External;
use crate::ratings::lock::{Lock, LockedSheet};
use crate::rubric::Rubric;

/// Everything that a day's folder holds, read and checked.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The rubric, with the indicators that the day adds.
    pub rubric: Rubric,
    /// The day.
    pub day: Day,
    /// The sheets that count: by candidate, exercise and assessor, in the order of the day.
    pub sheets: Vec<Sheet>,
    /// The rows of `ratings.csv` that count, in the same order.
    pub ratings: Vec<External>,
    /// Who about whom has a row of `ratings.csv` that a fault leaves out.
    pub faulty_rows: BTreeSet<(CandidateId, AssessorId)>,
    /// The agreed levels, as written; [`crate::scoring`] holds them against the computed ones.
    pub consensus: Consensus,
    /// What coach and candidate chose for the reports, as written.
    pub choices: Choices,
    /// What they chose for words of notes.
    pub chosen_quotes: ChosenQuotes,
    /// Whether this is a set of vignettes: the folder has a `reference.yaml`.
    pub vignettes: bool,
    /// The reference levels of a set of vignettes.
    pub reference: Vec<Reference>,
    /// The names, if the folder has the key file.
    pub people: People,
    /// The sheets and rows as they were when they were locked, if there is a `locked.yaml`.
    pub lock: Option<Lock>,
    /// Sheets that the day assigns and that a fault keeps out: a head that is not understood, two files.
    pub kept_out: BTreeSet<Seat>,
}

impl Loaded {
    /// Who watched whom according to the day, in the order of the day; empty where it does not say.
    pub fn assigned(&self) -> Vec<Seat> {
        let mut seats = Vec::new();
        for candidate in &self.day.candidates {
            for exercise in &self.day.exercises {
                let assigned = exercise
                    .assignments
                    .as_ref()
                    .and_then(|all| all.get(&candidate.id));
                seats.extend(
                    assigned
                        .into_iter()
                        .flatten()
                        .map(|one| (candidate.id, exercise.id, one.assessor)),
                );
            }
        }
        seats
    }

    /// What people and exercises of the day are called.
    pub fn names(&self) -> Names {
        Names::new(&self.day, &self.people)
    }

    /// A sheet as it was when it was locked.
    pub fn locked(&self, seat: Seat) -> Option<&LockedSheet> {
        self.lock.as_ref()?.sheets.get(&seat)
    }

    /// The places of the plan of which there is a sheet.
    pub fn seats(&self) -> BTreeSet<Seat> {
        self.sheets.iter().map(Sheet::seat).collect()
    }
}
