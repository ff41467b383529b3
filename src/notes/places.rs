//! Where the parts of an observation stand in its file, for who wants to change one of them.

use crate::source::Span;

/// The places of the parts of an observation. One that was read from a row of a table has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// The bullet in front, with its first character.
    pub bullet: Option<(char, Span)>,
    /// The time or stretch of time in front, with what stands between its hours and minutes: `u`, `h`, `:`
    /// or `.`, in lower case.
    pub time: Option<(char, Span)>,
    /// The words: one stretch for each run of words on a line with no token among them.
    pub words: Vec<Span>,
    /// The tokens, in the order of the text; also those that have a finding and count for nothing.
    pub tokens: Vec<(TokenKind, Span)>,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// `#competence/indicator`.
    Tag,
    /// `=level`, `=nw` or `=gk`.
    Level,
    /// `(+)`, `(-)` or `(0)`.
    Sign,
    /// `(2x)`, `x2`, `||||`.
    Tally,
    /// `(3/5)`.
    Share,
    /// `@k07`.
    Link,
    /// `[key:: value]`.
    Field,
}
