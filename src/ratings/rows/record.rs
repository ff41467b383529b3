//! A row with its place in the text.

use std::borrow::Cow;

use crate::grid::{Cell, row_span};
use crate::source::{FileId, Span};

/// A row as it is read.
pub(super) struct Record<'a> {
    pub(super) text: &'a str,
    pub(super) file: FileId,
    pub(super) cells: &'a [Cell],
}

impl<'a> Record<'a> {
    /// The place of the row.
    pub(super) fn span(&self) -> Span {
        row_span(self.cells, self.text, self.file)
    }

    /// The place of a cell; of the row where it has none there.
    pub(super) fn place(&self, at: usize) -> Span {
        let cell = self.cells.get(at);
        cell.map_or_else(|| self.span(), |cell| cell.span(self.text, self.file))
    }

    /// The words of a cell, without spaces around them.
    pub(super) fn words(&self, at: usize) -> Cow<'a, str> {
        let cell = self.cells.get(at);
        cell.map(|cell| cell.words(self.text)).unwrap_or_default()
    }

    /// How many cells it has up to the last that is filled.
    pub(super) fn filled(&self) -> usize {
        let last = self
            .cells
            .iter()
            .rposition(|cell| !cell.is_blank(self.text));
        last.map_or(0, |at| at + 1)
    }

    /// Whether it has one filled cell at most: a title, not a header.
    pub(super) fn is_title(&self) -> bool {
        let filled = self.cells.iter().filter(|cell| !cell.is_blank(self.text));
        filled.count() <= 1
    }
}
