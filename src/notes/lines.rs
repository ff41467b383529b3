//! What became of each line of a file: none is lost.

use crate::source::Span;

/// What became of a line of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The line, from 1.
    pub number: usize,
    /// What it was read as.
    pub kind: LineKind,
    /// Where it stands, without its ending.
    pub span: Span,
}

/// What a line was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// Part of the keys at the top, or of `key: value` lines under a heading.
    FrontMatter,
    /// A heading, known or not.
    Heading,
    /// Part of an observation.
    Observation,
    /// Part of an impression.
    Impression,
    /// Part of an evaluation.
    Evaluation,
    /// Part of a remark.
    Remark,
    /// A row of a table, its header or its ruler.
    Table,
    /// Inside a comment, or a rule between parts.
    Comment,
}
