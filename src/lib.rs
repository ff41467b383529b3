//! `wakker`: from a rubric and assessors' notes to explained scores and reports.

pub mod limits;
pub mod source;
pub mod diagnostic;
pub mod input;
pub mod assets;
pub mod yaml;
pub mod id;
pub mod scale;
pub mod rubric;
pub mod day;
pub mod notes;
pub mod ratings;
pub mod load;
pub mod scoring;
pub mod wording;
pub mod report;
