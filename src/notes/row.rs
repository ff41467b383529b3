//! A row of a table, and what it says.

use std::ops::Range;

use super::filing::Desk;
use super::kind::Kind;
use super::part::prose;
use super::targets::{About, bare};
use super::{Evaluation, LevelRow, Observation, Prose};
use crate::grid::Column;
use crate::id::ExerciseId;
use crate::rubric::Target;
use crate::source::Span;

/// A cell that is not blank.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) column: Column,
    /// What stands above it.
    pub(super) name: String,
    pub(super) range: Range<usize>,
    pub(super) span: Span,
}

/// What a row says.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) rows: Vec<LevelRow>,
    pub(super) observations: Vec<Observation>,
    /// What the column of evidence tells: observations, where the same words do not stand elsewhere.
    pub(super) evidence: Vec<Observation>,
    pub(super) evaluations: Vec<Evaluation>,
    /// What the assessor thought.
    pub(super) impressions: Vec<Prose>,
    /// What has no better place.
    pub(super) remarks: Vec<Prose>,
}

impl Read {
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
            && self.observations.is_empty()
            && self.evidence.is_empty()
            && self.evaluations.is_empty()
            && self.impressions.is_empty()
            && self.remarks.is_empty()
    }
}

/// A row with what holds around it.
pub(super) struct Quotable<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) kind: Kind,
    pub(super) cells: &'a [Cell],
    /// The row as a whole.
    pub(super) line: Range<usize>,
    /// What the headings above file it under.
    pub(super) heading: Option<Target>,
    pub(super) exercise: Option<ExerciseId>,
    /// Which row of the table it is, from 1.
    pub(super) number: usize,
    /// Whether the table has a column that says what a row is about.
    pub(super) has_targets: bool,
}

impl Quotable<'_> {
    /// The cells of a column.
    pub(super) fn of(&self, column: Column) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(move |cell| cell.column == column)
    }

    /// The words of a cell.
    pub(super) fn text(&self, cell: &Cell) -> &str {
        bare(self.desk.page.slice(cell.range.clone()))
    }

    /// The one cell of a column, if it says anything.
    pub(super) fn one(&self, column: Column) -> Option<(&str, Span)> {
        let cell = self.of(column).next()?;
        Some((self.text(cell), cell.span))
    }

    /// What stands where, for who changes a cell later.
    pub(super) fn places(&self) -> Vec<(Column, Span)> {
        let all = self.cells.iter();
        all.map(|cell| (cell.column, cell.span)).collect()
    }

    pub(super) fn span(&self) -> Span {
        self.desk.page.span(&self.line)
    }

    /// The whole row as words.
    pub(super) fn whole(&self) -> Prose {
        let text = self.desk.page.slice(self.line.clone());
        prose(text.trim_matches(['|', ' ', '\t']), self.span())
    }

    /// A cell as words, after what stands above it.
    pub(super) fn remark(&self, cell: &Cell) -> Prose {
        let words = self.desk.page.slice(cell.range.clone());
        prose(&format!("{} {words}", cell.name), cell.span)
    }
}

/// What a row is about.
pub(super) enum Subject {
    /// It does not say.
    Unsaid,
    /// It says something that means nothing; that was reported.
    Unknown,
    /// This.
    These(Vec<About>),
}

impl Subject {
    pub(super) fn all(&self) -> &[About] {
        match self {
            Self::These(all) => all,
            Self::Unsaid | Self::Unknown => &[],
        }
    }
}
