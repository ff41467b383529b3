//! Lines above the header: a title, a date, a blank row.

use super::codes::number;
use super::faults::{Faults, Rows};
use super::header::{Role, role};
use crate::diagnostic::{Code, Diagnostic, Reported};
use crate::grid::{Cell, ROWS_AHEAD, row_span};

/// Goes on to the header where lines of another kind stand above it, and says so.
pub(super) fn skip(rows: &mut Rows<'_>, faults: &mut Faults<'_>) -> Result<(), Reported> {
    let text = faults.text;
    let mut ahead = rows.lines.clone();
    let mut cells = rows.cells.clone();
    let mut seen = vec![Seen::of(&cells, text)];
    while let (true, Ok(Some(_))) = (seen.len() < ROWS_AHEAD, ahead.next(&mut cells)) {
        seen.extend(Some(Seen::of(&cells, text)).filter(|row| row.filled > 0));
    }
    let count = above(&seen);
    if count == 0 {
        return Ok(());
    }
    for _ in 0..count {
        rows.next(faults)?;
    }
    let at = row_span(&rows.cells, text, faults.file);
    let line = faults.line_number(rows.start);
    faults.add(
        Diagnostic::new(Code::C34, at)
            .with("line", line)
            .with("count", count),
    );
    Ok(())
}

/// What a row holds.
struct Seen {
    /// How many cells are not blank.
    filled: usize,
    /// Whether none of them is a number.
    words: bool,
    /// Whether one is called as columns of such files are.
    known: bool,
}

impl Seen {
    fn of(cells: &[Cell], text: &str) -> Self {
        let filled = cells.iter().filter(|cell| !cell.is_blank(text)).count();
        let words = |cell: &&Cell| !cell.is_blank(text) && number(&cell.words(text)).is_some();
        let known = |cell: &Cell| {
            let is_name = matches!(
                role(&cell.words(text)),
                Role::Target | Role::Candidate | Role::Cluster | Role::Rater | Role::Rating
            );
            is_name && !cell.is_blank(text)
        };
        Self {
            filled,
            words: !cells.iter().any(|cell| words(&cell)),
            known: cells.iter().any(known),
        }
    }
}

/// How many rows stand above the header: those with fewer cells than it takes, before the first that has a name for
/// every column, but for the first one.
fn above(rows: &[Seen]) -> usize {
    let widest = rows.iter().map(|row| row.filled).max().unwrap_or_default();
    let names_all = |row: &Seen| row.filled >= 2 && row.filled + 1 >= widest;
    let is_header = |row: &Seen| names_all(row) && (row.words || row.known);
    let is_first = |row: &Seen| names_all(row) || row.filled >= 2 && row.known;
    if rows.first().is_some_and(is_first) {
        return 0;
    }
    rows.iter().position(is_header).unwrap_or_default()
}
