//! `wakker`: from a rubric and assessors' notes to explained scores and reports.
