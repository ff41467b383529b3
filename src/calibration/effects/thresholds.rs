//! How much is enough to judge by.

/// With fewer others than this nobody can tell who of them differs, and nothing is flagged.
pub const LEAST_PEERS: usize = 3;

/// Below this chance, adjusted for the number of assessors, an effect is sure.
pub const SURE: f64 = 0.05;

/// The same for those beside somebody who stands apart: ratings at the end of the scale make their own figures less sure
/// than leaving out persons can tell.
pub(super) const SURE_BESIDE: f64 = 0.01;

/// So many times what is large stands apart.
pub(super) const APART: f64 = 1.5;
