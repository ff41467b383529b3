//! `wakker`: from a rubric and assessors' notes to explained scores and reports.

pub mod assets;
pub mod diagnostic;
pub mod report;
pub mod wording;
