//! Reports: what a template sees, and the PDF that it makes of it.
//!
//! [`data`] holds every word and number that can stand in a report. [`text`] makes any text safe to
//! set. With the feature `pdf`, [`pdf`] turns both into bytes.

mod candidate;
pub mod blank;
pub mod completeness;
pub mod data;
pub mod explain;
pub mod json;
mod quotes;
pub mod rubric_text;
pub mod table;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod text;
#[cfg(feature = "pdf")]
mod world;

pub use candidate::candidate;
