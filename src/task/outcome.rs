//! What comes of a command.

use wakker::diagnostic::{Diagnostic, Language};
use wakker::source::Sources;

use super::extent::Extent;

/// How a command ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Clean, or warnings only.
    Clean = 0,
    /// Faults in the inputs.
    Faults = 1,
    /// Wrong usage, or output that could not be written.
    Usage = 2,
}

/// All that a command gives.
pub(crate) struct Outcome {
    /// What it says, in its order.
    pub(crate) said: Vec<Said>,
    /// What it read: the places of findings point into it.
    pub(crate) sources: Sources,
    /// The language of all that people read.
    pub(crate) language: Language,
    pub(crate) status: Status,
}

/// A piece of what a command says.
#[derive(Debug)]
pub(crate) enum Said {
    Text {
        text: String,
        to: To,
        shape: Shape,
    },
    /// Findings, first faults, then warnings, then notes.
    Findings {
        found: Vec<Diagnostic>,
        extent: Extent,
        to: To,
    },
}

/// For whom something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum To {
    /// The result that was asked for.
    Result,
    /// What is said beside it.
    Aside,
}

/// How a text is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// For people: its lines as they are.
    Lines,
    /// For people: lines broken where they are too long; what follows stands so much further.
    Wrapped(usize),
    /// For programs: not a byte is changed.
    Data,
}
