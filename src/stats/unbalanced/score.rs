//! A score by its three facets.

/// One score: who was scored, by whom, in what. The numbers are names; any will do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// p.
    pub person: usize,
    /// r.
    pub rater: usize,
    /// e.
    pub exercise: usize,
    /// The score itself.
    pub value: f64,
}
