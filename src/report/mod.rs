//! Reports: what a template sees, and the PDF that it makes of it.
//!
//! [`data`] holds every word and number that can stand in a report. [`text`] makes any text safe to
//! set. With the feature `pdf`, the module of that name turns both into bytes.

pub mod blank;
mod calibration;
mod candidate;
mod coach;
pub mod completeness;
pub mod data;
mod direction;
pub mod explain;
pub mod form;
pub mod json;
mod kind;
mod mask;
mod meeting;
mod mirror;
mod names;
pub mod needs;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod picture;
mod quality;
mod quotes;
pub mod readability;
pub mod rubric_text;
pub mod table;
pub mod text;
pub mod whose;
#[cfg(feature = "pdf")]
mod world;

pub use candidate::candidate;
pub use coach::coach;
pub use kind::{Kind, Per, Standard};
pub use meeting::{agenda, consensus_file, meeting};
pub use mirror::mirror;
pub use names::Naming;
pub use quality::{Agreed, OverDays, quality};
pub use quotes::{HeldBack, held_back, tell_held_back};
