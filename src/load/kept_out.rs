//! Which sheets a fault keeps out, so that they are not said to be missing as well.

use std::collections::BTreeSet;

use super::Seat;
use super::copies::FromName;
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::notes::Unplaced;

/// What kept sheets out, as far as it is known which.
#[derive(Debug, Default)]
pub(super) struct KeptOut {
    /// Sheets that stand in two files.
    pub(super) doubles: BTreeSet<Seat>,
    /// What is known of sheets whose head is not understood, and of files that cannot be read.
    partly: Vec<(Option<CandidateId>, Option<ExerciseId>, Option<AssessorId>)>,
}

impl KeptOut {
    /// A file that cannot be read: only its name says what it may hold.
    pub(super) fn add_file(&mut self, said: &FromName) {
        self.partly
            .push((said.candidate, said.exercise, said.assessor));
    }

    /// Notes under a head that is not understood; what the head does not say, the file's name may.
    pub(super) fn add(&mut self, unplaced: &Unplaced, said: &FromName) {
        self.partly.push((
            unplaced.candidate.or(said.candidate),
            unplaced.exercise.or(said.exercise),
            unplaced.assessor.or(said.assessor),
        ));
    }

    /// Whether something that was kept out is about a candidate.
    pub(super) fn may_be_about(&self, candidate: CandidateId) -> bool {
        self.doubles.iter().any(|(of, ..)| *of == candidate)
            || self.partly.iter().any(|(of, ..)| *of == Some(candidate))
    }

    /// Whether a sheet may be one that was kept out: its candidate is named and one more of its ids, and
    /// nothing speaks against it.
    pub(super) fn may_hold(&self, seat: Seat) -> bool {
        let (candidate, exercise, assessor) = seat;
        self.doubles.contains(&seat)
            || self.partly.iter().any(|(of, in_what, by)| {
                *of == Some(candidate)
                    && in_what.is_none_or(|id| id == exercise)
                    && by.is_none_or(|id| id == assessor)
                    && (in_what.is_some() || by.is_some())
            })
    }
}
