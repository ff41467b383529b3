//! What of a table is left out.

use std::collections::HashSet;

use super::Labels;
use super::faults::{Faults, brief};
use super::header::Columns;
use crate::diagnostic::{Code, Diagnostic};
use crate::grid::{Cell, one_line};
use crate::limits;
use crate::ratings::words::is_computed;
use crate::source::Span;

/// What is made of the others and does not count.
#[derive(Debug, Default)]
pub(super) struct Leave {
    /// Raters, by name.
    pub(super) raters: HashSet<String>,
    /// In wide form rows, by where they start.
    pub(super) starts: HashSet<u32>,
    /// In long form targets, by their key.
    pub(super) targets: HashSet<String>,
}

impl Leave {
    pub(super) fn is_nothing(&self) -> bool {
        self.raters.is_empty() && self.starts.is_empty() && self.targets.is_empty()
    }

    /// Whether a row of a long file is about what is left out.
    pub(super) fn has(&self, columns: &Columns, cells: &[Cell], text: &str) -> bool {
        let words = |at: &usize| {
            cells
                .get(*at)
                .map(|cell| cell.words(text))
                .unwrap_or_default()
        };
        let is_of = || {
            self.raters
                .contains(one_line(&words(&columns.rater)).as_ref())
        };
        let is_about = || {
            let key: Vec<_> = columns.target.iter().map(words).collect();
            self.targets
                .contains(&key.join(&super::model::BETWEEN.to_string()))
        };
        !self.raters.is_empty() && is_of() || !self.targets.is_empty() && is_about()
    }

    /// Takes over the rows that are made of the others, and says which.
    pub(super) fn take_rows(
        &mut self,
        rows: &[usize],
        labels: &Labels,
        at: Span,
        faults: &mut Faults<'_>,
    ) {
        let mut names = Vec::new();
        let mut first = at;
        match labels {
            Labels::Rows { starts, .. } => {
                for start in rows.iter().filter_map(|row| starts.get(*row)) {
                    let line = faults.line_at(*start);
                    first = if self.starts.is_empty() { line } else { first };
                    self.starts.insert(*start);
                    if names.len() < limits::FAULTS_OF_A_KIND {
                        names.push(labels.shown(faults.text, *start));
                    }
                }
            }
            Labels::Named((text, ends)) => {
                for row in rows {
                    let key = super::part(text, ends, super::small(*row)).unwrap_or_default();
                    self.targets.insert(key.to_owned());
                    if names.len() < limits::FAULTS_OF_A_KIND {
                        names.push(super::model::key_shown(key));
                    }
                }
            }
        }
        tell_made(&names, first, faults);
    }
}

/// Whether one of the names of a target is that of what is computed from the others.
pub(super) fn is_computed_row<'a>(
    mut parts: impl Iterator<Item = std::borrow::Cow<'a, str>>,
) -> bool {
    parts.any(|part| is_computed(&part))
}

/// Says which raters are made of the others.
pub(super) fn tell_made(names: &[String], at: Span, faults: &mut Faults<'_>) {
    if !names.is_empty() {
        let names = brief(&names.join(", "));
        faults.add(Diagnostic::new(Code::C33, at).with("names", names));
    }
}
