//! Dates in a column: what is a date is decided for the column as a whole.

use crate::day::{Date, Written};
use crate::diagnostic::{Code, Diagnostic, Word};
use crate::source::Span;

/// The dates of a column as they come by.
#[derive(Debug, Default)]
pub(super) struct Dates {
    read: usize,
    /// What can only be month and day, what counts days, and what is no date: how often, and the first.
    unread: [Option<(usize, String, Span)>; 3],
}

const MONTH_FIRST: usize = 0;
const COUNTED: usize = 1;
const NO_DATE: usize = 2;

impl Dates {
    /// The date in a cell, to be used only where [`is_read`](Self::is_read) holds in the end; none where it is empty.
    pub(super) fn see(&mut self, text: &str, at: Span) -> Option<Date> {
        let kind = match Written::read(text) {
            _ if text.is_empty() => return None,
            Written::Date(date) => {
                self.read += 1;
                return Some(date);
            }
            Written::MonthFirst => MONTH_FIRST,
            Written::Counted(_) => COUNTED,
            Written::Unreadable => NO_DATE,
        };
        let shown = match Written::read(text) {
            Written::Counted(date) => format!("{text} ({date})"),
            _ => text.to_owned(),
        };
        let place = &mut self.unread[kind];
        place.get_or_insert((0, shown, at)).0 += 1;
        None
    }

    /// Whether the dates of the column are read: not where one of them can only be month and day, for then any other
    /// may be so too.
    pub(super) fn is_read(&self) -> bool {
        self.unread[MONTH_FIRST].is_none()
    }

    /// What was not read, each kind once.
    pub(super) fn findings(self) -> impl Iterator<Item = Diagnostic> {
        let read = self.read;
        let words = [Word::MonthFirst, Word::DaysCounted, Word::NoDate];
        self.unread
            .into_iter()
            .zip(words)
            .enumerate()
            .filter_map(move |(kind, (unread, word))| {
                let (count, text, at) = unread?;
                let count = if kind == MONTH_FIRST {
                    count + read
                } else {
                    count
                };
                let finding = Diagnostic::new(Code::C35, at).with("date", text);
                Some(finding.with("count", count).with_word("why", word))
            })
    }
}
