//! Documents as PDF, where this program can make them.

mod document;
#[cfg(feature = "pdf")]
mod made;
#[cfg_attr(feature = "pdf", path = "making.rs")]
#[cfg_attr(not(feature = "pdf"), path = "without.rs")]
mod making;

pub(super) use document::{Document, Making};
pub(super) use making::{prepared, write};
