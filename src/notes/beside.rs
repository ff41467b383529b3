//! What the cells beside the words of an observation say: when, how, how often, with whom.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::id::CandidateId;
use crate::scale::is_nothing;
use crate::source::Span;

use super::noted::Noting;
use super::row::{Cell, Read};
use super::start;
use super::twice;
use super::values;
use super::{Share, Sign, Time};
use crate::grid::Column;

/// The field that keeps what a cell says beside the words.
const REMARK: &str = "opmerking";

impl Noting<'_> {
    /// The cell of the time. What is none stays with the words.
    pub(super) fn time(&mut self, read: &mut Read, found: &mut Diagnostics) -> Option<Time> {
        let cell = self.row.of(Column::Time).next()?;
        let text = self.row.text(cell);
        if is_nothing(text) {
            return None;
        }
        // Workbooks show seconds.
        let short = text
            .strip_suffix(":00")
            .filter(|short| short.contains(':'))
            .unwrap_or(text);
        // A cell of times holds no amounts.
        let all = Some(start::Hours::ALL);
        let time = start::time(short, 0..short.len(), all).filter(|time| time.words == short.len());
        if time.is_none() {
            values::not_read(text, Word::Moment, cell.span, found);
            self.put(cell, read);
        }
        time.map(|time| time.time)
    }

    /// Sign and tally: of the words, of their cells, or of a column for each sign.
    pub(super) fn counted(
        &mut self,
        mut sign: Option<Sign>,
        mut tally: Option<u32>,
        read: &mut Read,
        found: &mut Diagnostics,
    ) -> (Option<Sign>, Option<u32>) {
        let row = self.row;
        if let Some(cell) = row.of(Column::Sign).next() {
            let told = found.mark();
            match values::sign(row.text(cell), cell.span, found) {
                Some(given) => put(&mut sign, given, Word::Sign, cell.span, found),
                None if found.ok_since(told).is_err() => self.put(cell, read),
                None => {}
            }
        }
        if let Some(cell) = row.of(Column::Count).next() {
            match values::count(row.text(cell), cell.span, found) {
                Some(0) => self.put(cell, read),
                Some(times) => put(&mut tally, times, Word::Tally, cell.span, found),
                None => {}
            }
        }
        for (column, given) in [
            (Column::CountPlus, Sign::Plus),
            (Column::CountMinus, Sign::Minus),
        ] {
            let Some(cell) = row.of(column).next() else {
                continue;
            };
            let text = row.text(cell);
            let times = if super::rows::is_cross(text) || matches!(text, "+" | "−" | "–") {
                Some(1)
            } else {
                values::count(text, cell.span, found)
            };
            match times {
                Some(0) => self.put(cell, read),
                Some(times) => {
                    put(&mut sign, given, Word::Sign, cell.span, found);
                    if times > 1 {
                        put(&mut tally, times, Word::Tally, cell.span, found);
                    }
                }
                None => {}
            }
        }
        (sign, tally)
    }

    pub(super) fn share(
        &mut self,
        mut share: Option<Share>,
        tally: Option<u32>,
        read: &mut Read,
        found: &mut Diagnostics,
    ) -> Option<Share> {
        let row = self.row;
        if let Some((text, span)) = row.one(Column::Share)
            && let Some(given) = values::share(text, span, found)
        {
            put(&mut share, given, Word::Share, span, found);
        }
        if let Some(cell) = row.of(Column::Chances).next()
            && let Some(chances) = values::count(row.text(cell), cell.span, found)
        {
            match tally.filter(|_| share.is_none()) {
                Some(times) if times <= chances => share = Some(Share { times, chances }),
                Some(times) => {
                    twice::tell_share(times, chances, cell.span, found);
                    self.put(cell, read);
                }
                None => self.put(cell, read),
            }
        }
        share
    }

    /// The candidates who were also involved.
    pub(super) fn with(
        &mut self,
        involved: &mut Vec<CandidateId>,
        read: &mut Read,
        found: &mut Diagnostics,
    ) {
        let row = self.row;
        for cell in row.of(Column::With) {
            let mut unknown = false;
            let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '&' | '+');
            for word in row.text(cell).split(apart) {
                let id = word.trim_start_matches('@');
                if is_nothing(id) || matches!(id, "en" | "and" | "et") {
                    continue;
                }
                let known = CandidateId::parse(id)
                    .ok()
                    .filter(|id| row.desk.context.day.candidate(*id).is_some());
                match known {
                    Some(id) if involved.contains(&id) => {}
                    Some(id) => involved.push(id),
                    None => {
                        found.add(Diagnostic::new(Code::N29, cell.span).with("id", id));
                        unknown = true;
                    }
                }
            }
            if unknown {
                self.put(cell, read);
            }
        }
    }

    /// Keeps the words of cells with the observation.
    pub(super) fn keep<const N: usize>(&mut self, columns: [Column; N], read: &mut Read) {
        let row = self.row;
        for cell in columns.into_iter().flat_map(|column| row.of(column)) {
            self.put(cell, read);
        }
    }

    /// Keeps the words of a cell with the observation, or where they would not fit there as a remark.
    pub(super) fn put(&mut self, cell: &Cell, read: &mut Read) {
        let remark = self.row.remark(cell);
        if remark.text.contains(['[', ']']) {
            read.remarks.push(remark);
            return;
        }
        let text = if cell.column == Column::Remark {
            remark.text[cell.name.len().min(remark.text.len())..]
                .trim()
                .to_owned()
        } else {
            remark.text
        };
        self.fields.push((REMARK.to_owned(), text));
    }
}

/// Two of a kind, in the words and in a cell: where they differ, neither counts.
fn put<T: PartialEq>(
    place: &mut Option<T>,
    value: T,
    kind: Word,
    span: Span,
    found: &mut Diagnostics,
) {
    match place {
        Some(first) if *first != value => {
            found.error(Diagnostic::new(Code::N09, span).with_word("what", kind));
            found.leave_out();
            *place = None;
        }
        _ => *place = Some(value),
    }
}
