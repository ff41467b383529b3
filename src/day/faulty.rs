//! Whom faulty entries of a file are about.

use std::collections::BTreeSet;

use crate::id::CandidateId;

/// Whom the entries of a file are about that have a fault.
#[derive(Debug, Clone, Default)]
pub(super) struct Faulty {
    about: BTreeSet<CandidateId>,
    /// Something has a fault of which it is not clear whom it is about.
    anybody: bool,
}

impl Faulty {
    /// Of a file that cannot be read: it may hold something about everybody.
    pub(super) fn unread() -> Self {
        Self {
            anybody: true,
            ..Self::default()
        }
    }

    /// Whether something with a fault is, or may be, about a candidate.
    pub(super) fn is_about(&self, candidate: CandidateId) -> bool {
        self.anybody || self.about.contains(&candidate)
    }

    /// Adds an entry about somebody, or about nobody knows whom.
    pub(super) fn add(&mut self, candidate: Option<CandidateId>) {
        self.about.extend(candidate);
        self.anybody |= candidate.is_none();
    }
}
