//! Ratings: one assessor's level for one indicator, or for a competence as a whole, of one candidate in
//! one exercise, with the places it came from.

mod dates;
mod rating;
mod words;
pub mod plain;
mod rows;
pub mod lock;

pub use rating::{Hold, ObservationRef, Origin, Rating, Split, TargetKey, are_apart, by_target};
pub use rows::{External, Rows, read};
