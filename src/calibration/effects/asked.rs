//! What is asked about each assessor.

/// What it takes for a figure of an assessor.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    /// The least count and the fewest candidates for it to be reported.
    pub(super) least: (usize, usize),
    /// How far from the others is large.
    pub(super) large: f64,
}
