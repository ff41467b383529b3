//! Why what was chosen for a report cannot stand there.

use crate::diagnostic::{Code, Diagnostic, Word};
use crate::id::CandidateId;
use crate::rubric::Target;
use crate::source::Span;

/// A list of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// What went well.
    Strengths,
    /// What to grow in.
    Growth,
}

/// Why what was chosen cannot stand in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// The list is full.
    TooMany,
    /// There is something of its competence already.
    SameCompetence,
    /// It is a competence and no indicator of it.
    NoIndicator,
    /// It is described in words and has no level.
    Descriptive,
    /// It has no level, and no note with (+).
    NoLevel,
    /// It is below what is enough, and no note has (+).
    BelowEnough,
    /// It is at the top already.
    AtTop,
}

impl Unfit {
    /// The finding for a choice.
    pub fn finding(
        self,
        list: List,
        candidate: CandidateId,
        (target, span): (Target, Span),
    ) -> Diagnostic {
        let list = match list {
            List::Strengths => Word::Strength,
            List::Growth => Word::GrowthPoint,
        };
        let why = match self {
            Self::TooMany => Word::TooManyChosen,
            Self::SameCompetence => Word::SameCompetence,
            Self::NoIndicator => Word::NoIndicator,
            Self::Descriptive => Word::InWordsOnly,
            Self::NoLevel => Word::NoLevelYet,
            Self::BelowEnough => Word::BelowEnough,
            Self::AtTop => Word::AtTop,
        };
        Diagnostic::new(Code::P27, span)
            .with("target", target)
            .with("candidate", candidate)
            .with_word("list", list)
            .with_word("why", why)
    }
}
