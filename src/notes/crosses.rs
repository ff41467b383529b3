//! The level that a row chooses: by name, or by a cross in the column of one.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::grid::Column;
use crate::scale::is_nothing;
use crate::source::Span;

use super::Mark;
use super::columns;
use super::row::{Cell, Quotable};
use super::rows::is_cross;
use super::values::Chosen;

impl Quotable<'_> {
    /// The level of the row: from the column of levels, or a mark in the column of one level.
    pub(super) fn chosen(&self, found: &mut Diagnostics) -> (Chosen, Option<Span>) {
        let mut chosen = (Chosen::Nothing, None);
        let mut marks: Vec<(Mark, Span)> = Vec::new();
        for cell in self.cells {
            match cell.column {
                Column::Level => match self.desk.chosen(self.text(cell), cell.span, found) {
                    Chosen::Mark(mark) => marks.push((mark, cell.span)),
                    Chosen::Doubt => chosen = (Chosen::Doubt, Some(cell.span)),
                    Chosen::Nothing => {}
                },
                Column::Choice if self.chooses(cell) => {
                    marks.extend(self.choice(cell).map(|mark| (mark, cell.span)));
                }
                Column::Choice if self.text(cell).starts_with('?') => {
                    let tag = format!("{} {}", cell.name, self.text(cell));
                    found.add(Diagnostic::new(Code::N14, cell.span).with("tag", tag));
                    chosen = (Chosen::Doubt, Some(cell.span));
                }
                _ => {}
            }
        }
        let crossed = self
            .cells
            .iter()
            .any(|cell| cell.column == Column::Choice && self.chooses(cell));
        // Where nothing is chosen, whatever stands there may be meant to choose.
        let is_meant = |cell: &&Cell| {
            let text = self.text(cell);
            marks.is_empty() && chosen.0 == Chosen::Nothing
                || self.desk.is_mark(text)
                || text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let other = self.no_crosses().find(is_meant);
        if let Some(cell) = other.filter(|_| crossed || marks.is_empty()) {
            // A number or a level beside a cross: the columns may not be what they seem.
            let known = self.desk.context.rubric.scale.shorts();
            let finding = Diagnostic::new(Code::N08, cell.span);
            found.error(finding.with("level", self.text(cell)).with("known", known));
            found.leave_out();
            return (Chosen::Nothing, None);
        }
        let Some((mark, span)) = marks.first().copied() else {
            return chosen;
        };
        let Some((other, at)) = marks.iter().find(|(other, _)| *other != mark).copied() else {
            return (Chosen::Mark(mark), Some(span));
        };
        let short = |mark| super::words::mark(mark, &self.desk.context.rubric.scale);
        found.error(
            Diagnostic::new(Code::N54, at)
                .with("level", format!("{} + {}", short(mark), short(other)))
                .with("first", short(mark))
                .with("second", short(other)),
        );
        found.leave_out();
        chosen
    }

    /// The level of the column of a cell, where it has one; `nw` and `gk` mean the same in every column.
    fn choice(&self, cell: &Cell) -> Option<Mark> {
        let level = || columns::chosen(&cell.name, &self.desk.levels);
        let absent = self.absent(cell);
        let choice = || absent.or_else(level);
        (cell.column == Column::Choice).then(choice).flatten()
    }

    /// Whether a cell holds a cross, the level of its own column once more, or `nw` or `gk`.
    fn chooses(&self, cell: &Cell) -> bool {
        let text = self.text(cell);
        let is_word = !text.contains(|c: char| c.is_ascii_digit());
        let is_own = || {
            let mark = self.desk.levels.mark(text);
            mark.is_some() && mark == self.choice(cell)
        };
        is_cross(text) || is_word && is_own()
    }

    fn absent(&self, cell: &Cell) -> Option<Mark> {
        let mark = self.desk.levels.mark(self.text(cell))?;
        matches!(mark, Mark::NotSeen | Mark::NoChance).then_some(mark)
    }

    /// Cells in columns of one level that hold no mark.
    pub(super) fn no_crosses(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| {
            cell.column == Column::Choice && !self.chooses(cell) && !is_nothing(self.text(cell))
        })
    }
}
