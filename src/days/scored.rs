//! A day with its scores.

use crate::load::Loaded;
use crate::ratings::Rating;
use crate::scoring::Scores;

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
