//! What a file of ratings with facets holds.

use crate::day::Date;

/// The ratings of a file, each with its facets; the numbers count from 0 within the lists of names.
#[derive(Debug, Clone, PartialEq)]
pub struct Faceted {
    /// Who was rated.
    pub candidates: Vec<String>,
    /// Who rated.
    pub assessors: Vec<String>,
    /// In what; one without a name where the file has no such column.
    pub exercises: Vec<String>,
    /// The competences; one without a name where the file has no such column.
    pub competences: Vec<String>,
    /// What was rated.
    pub items: Vec<FacetedItem>,
    /// The ratings, in the order of the file.
    pub rows: Vec<FacetedRow>,
}

/// What was rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetedItem {
    /// `competence/indicator`, or the one of the two that there is.
    pub name: String,
    /// The competence.
    pub competence: usize,
    /// Whether no indicator is named: a level for the competence as a whole.
    pub whole: bool,
}

/// One rating.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FacetedRow {
    /// Who was rated.
    pub candidate: usize,
    /// Who rated.
    pub assessor: usize,
    /// In what.
    pub exercise: usize,
    /// On what.
    pub item: usize,
    /// The rating.
    pub value: f64,
    /// When; on another date a candidate is another person.
    pub date: Option<Date>,
    /// The candidate's turn with this assessor.
    pub order: Option<f64>,
}
