//! `ratings.csv`: ratings made elsewhere, one a row.

mod blank;
mod record;
mod header;
mod external;

use std::collections::{BTreeMap, BTreeSet};

use blank::Blank;
use record::Record;

use crate::day::Day;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word};
use crate::grid::{Lines, ROWS_AHEAD};
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::notes::Context;
use crate::ratings::dates::Dates;
use crate::rubric::Target;
use crate::source::{FileId, Sources, Span};

pub use external::External;

/// What `ratings.csv` holds.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// The rows that count.
    pub counted: Vec<External>,
    /// Who about whom has a row that a fault leaves out.
    pub faulty: BTreeSet<(CandidateId, AssessorId)>,
}

/// Reads the rows; a row with a fault is left out and counted. After a quote that is never closed nothing is read.
///
/// # Errors
/// The file is too large, or its header lacks a column or leaves a quote open.
pub fn read(
    sources: &Sources,
    file: FileId,
    context: &Context<'_>,
    found: &mut Diagnostics,
) -> Result<Rows, Reported> {
    let text = sources.text(file);
    let mut lines = Lines::of(sources, file, found)?;
    let (mut cells, mut header) = (Vec::new(), None);
    let (mut kept, mut above) = (Kept::default(), 0);
    loop {
        match lines.next(&mut cells) {
            Ok(Some(_)) => {}
            Ok(None) => break,
            Err(open) => {
                let reported = found.error(open.finding(file));
                if header.is_none() {
                    return Err(reported);
                }
                found.leave_out();
                break;
            }
        }
        let row = Record {
            text,
            file,
            cells: &cells,
        };
        let Some(columns) = &header else {
            if row.is_title() && above < ROWS_AHEAD {
                above += 1;
                continue;
            }
            header = Some(header::read(&row, lines.clone(), context, found)?);
            if above > 0 {
                let line = sources.line_column(row.span()).line;
                let told = Diagnostic::new(Code::C34, row.span()).with("line", line);
                found.add(told.with("count", above));
            }
            continue;
        };
        if columns.is_again(&row) || row.filled() == 0 {
            continue;
        }
        let apart = (&mut kept.dates, &mut kept.blank);
        match external::read(&row, columns, context, apart, found) {
            Ok(Some(external)) => kept.add(external, found),
            Ok(None) => {}
            Err(_) => {
                kept.faulty.extend(external::people(&row, columns, context));
                found.leave_out();
            }
        }
    }
    if header.is_none() {
        let cells = &cells;
        header::read(&Record { text, file, cells }, lines, context, found)?;
    }
    Ok(kept.finish(sources, context.day, found))
}

/// The rows that count so far.
#[derive(Default)]
struct Kept {
    rows: Vec<External>,
    /// Who about whom has a row that does not.
    faulty: BTreeSet<(CandidateId, AssessorId)>,
    /// The place among the rows of each rating, and how often it stands there again just so.
    seen: BTreeMap<(CandidateId, ExerciseId, AssessorId, Target), (usize, usize)>,
    /// The first row that says again what stood there.
    again: Option<Span>,
    dates: Dates,
    blank: Blank,
}

impl Kept {
    /// Adds a row, unless there is one for the same rating already.
    fn add(&mut self, row: External, found: &mut Diagnostics) {
        let key = (row.candidate, row.exercise, row.assessor, row.target);
        let Some((first, again)) = self.seen.get_mut(&key) else {
            self.seen.insert(key, (self.rows.len(), 0));
            self.rows.push(row);
            return;
        };
        let first = &self.rows[*first];
        if first.says_the_same(&row) {
            *again += 1;
            self.again.get_or_insert(row.span);
            return;
        }
        found.error(twice(row.target, row.span, first.span));
        found.leave_out();
        self.faulty.insert((row.candidate, row.assessor));
    }

    /// Says of rows that stand there again that they do: nothing is lost with them.
    fn tell_pasted(&self, sources: &Sources, found: &mut Diagnostics) {
        let Some(at) = self.again else { return };
        let again: Vec<_> = self.seen.iter().filter(|(_, (_, n))| *n > 0).collect();
        if let [((.., target), (first, _))] = again[..] {
            found.error(twice(*target, at, self.rows[*first].span));
            return;
        }
        let times = |(_, (_, n)): &(&_, &(usize, usize))| *n;
        let most = again.iter().map(times).max().unwrap_or_default();
        let is_whole = again.len() == self.rows.len() && again.iter().all(|one| times(one) == most);
        let what = if is_whole {
            Word::WholeTable
        } else {
            Word::PartOfTable
        };
        found.error(
            Diagnostic::new(Code::C39, at)
                .with_word("what", what)
                .with("times", most + 1)
                .with("count", again.len())
                .with("line", sources.line_column(at).line)
                .with_word("so", Word::EachCountsOnce),
        );
    }

    /// The rows, without dates where the column is not one of dates; a date that is not of the day is reported.
    fn finish(mut self, sources: &Sources, day: &Day, found: &mut Diagnostics) -> Rows {
        self.tell_pasted(sources, found);
        self.blank.tell(found);
        if !self.dates.is_read() {
            for row in &mut self.rows {
                row.date = None;
            }
        }
        for row in &self.rows {
            if let Some(date) = row.date.filter(|date| !day.covers(*date)) {
                found.add(Diagnostic::new(Code::N31, row.span).with("date", date));
            }
        }
        for finding in self.dates.findings() {
            found.add(finding);
        }
        Rows {
            counted: self.rows,
            faulty: self.faulty,
        }
    }
}

/// A row for a rating that there is already.
fn twice(target: Target, at: Span, first: Span) -> Diagnostic {
    let finding = Diagnostic::new(Code::C03, at).with("target", target);
    finding.related(first, Relation::First)
}
