//! Reports: what a template sees, and the PDF that it makes of it.
//!
//! [`data`] holds every word and number that can stand in a report. [`text`] makes any text safe to
//! set. With the feature `pdf`, the module of that name turns both into bytes.

pub mod blank;
pub mod completeness;
mod direction;
pub mod data;
mod calibration;
mod kind;
pub mod form;
mod mask;
mod names;
pub mod picture;
mod quality;
mod mirror;
mod quotes;
mod meeting;
mod candidate;
pub mod readability;
pub mod json;
mod coach;
pub mod rubric_text;
pub mod table;
pub mod explain;
pub mod text;
pub mod whose;
pub mod needs;
#[cfg(feature = "pdf")]
mod world;
#[cfg(feature = "pdf")]
pub mod pdf;

pub use candidate::{candidate, choices_file, chosen_by_people, tell_unfit};
pub use coach::coach;
pub use kind::{Kind, Per, Standard};
pub use meeting::{agenda, consensus_file, meeting};
pub use mirror::mirror;
pub use names::Naming;
pub use quality::{Agreed, OverDays, quality};
pub use quotes::{HeldBack, held_back, tell_held_back};
