//! Several days together: which can be compared, who is the same person on them, whose training is due.

mod comparable;
mod persons;
mod training;

use crate::load::{Loaded, LockState};
use crate::ratings::Rating;
use crate::scoring::Scores;

pub use comparable::comparable;
pub use persons::{Persons, persons};
pub use training::{Training, training};

/// A day with its ratings.
#[derive(Debug, Clone, Copy)]
pub struct Scored<'a> {
    /// The day.
    pub loaded: &'a Loaded,
    /// Its scores, which hold its ratings.
    pub scores: &'a Scores,
}

impl<'a> Scored<'a> {
    /// The ratings to compare: as each gave them alone, in exercises that count for the candidate.
    pub fn compared(self) -> impl Iterator<Item = &'a Rating> {
        let day = &self.loaded.day;
        let all = self.scores.alone().iter();
        all.filter(move |one| day.excluded(one.candidate, one.exercise).is_none())
    }
}

/// How far the locking is, over all days.
pub fn lock_state(days: &[Scored<'_>]) -> LockState {
    days.iter().fold(LockState::default(), |mut sum, day| {
        sum.add(day.loaded.lock_state());
        sum
    })
}
