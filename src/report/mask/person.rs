//! Whom a name means.

use crate::id::{AssessorId, CandidateId};

/// Somebody whom a word can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Person {
    Candidate(CandidateId),
    Assessor(AssessorId),
}
