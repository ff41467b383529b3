//! `ratings.csv`: ratings made elsewhere, one a row. The only user of the `csv` crate.

mod external;
mod header;
mod record;
mod write;

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use header::Header;
use record::Record;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word};
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::limits;
use crate::notes::Context;
use crate::ratings::dates::Dates;
use crate::rubric::Target;
use crate::source::{FileId, Sources, Span};
use crate::unseen;

pub use external::External;
pub(crate) use write::write_csv;

/// A header stands below so many rows of titles at most.
const ROWS_ABOVE: usize = 30;

/// Reads the rows; a row with a fault is left out and counted. The separator is a comma, or a semicolon
/// where the header has those.
///
/// # Errors
/// The file is too large, or its header lacks a column.
pub fn read(
    sources: &Sources,
    file: FileId,
    context: &Context<'_>,
    found: &mut Diagnostics,
) -> Result<Vec<External>, Reported> {
    let text = sources.text(file);
    if text.len() > limits::CSV_BYTES {
        return Err(found.error(
            Diagnostic::new(Code::I04, Span::start_of(file))
                .with("size", text.len())
                .with("limit", limits::CSV_BYTES),
        ));
    }
    unseen::tell(text, file, found);
    let (from, separator) = separator(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .delimiter(separator)
        .flexible(true)
        .from_reader(&text.as_bytes()[from..]);

    let mut record = StringRecord::new();
    let mut header: Option<Header> = None;
    let (mut kept, mut above) = (Kept::default(), 0);
    loop {
        let here = |reader: &csv::Reader<&[u8]>| {
            let byte = usize::try_from(reader.position().byte()).unwrap_or(text.len());
            (from + byte).min(text.len())
        };
        let start = here(&reader);
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(error) => {
                // A text in memory is UTF-8 and cannot fail to be read; a row of any length is taken.
                let (at, reason) = (Span::new(file, start, start), error.to_string());
                return Err(found.error(Diagnostic::new(Code::I02, at).with("reason", reason)));
            }
        }
        let end = here(&reader);
        let fields: StringRecord = record.iter().map(unseen::without).collect();
        let row = Record {
            text,
            file,
            start,
            end,
            fields: &fields,
            written: &record,
        };
        let Some(columns) = &header else {
            if header::is_title(&row) && above < ROWS_ABOVE {
                above += 1;
                continue;
            }
            header = Some(header::read(&row, &context.rubric.scale, found)?);
            if above > 0 {
                let line = sources.line_column(row.span()).line;
                let told = Diagnostic::new(Code::C34, row.span()).with("line", line);
                found.add(told.with("count", above));
            }
            continue;
        };
        if columns.is_again(&fields) || fields.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        match external::read(&row, columns, context, &mut kept.dates, found) {
            Ok(external) => kept.add(external, found),
            Err(_) => found.leave_out(),
        }
    }
    if header.is_none() {
        let row = Record {
            text,
            file,
            start: 0,
            end: 0,
            fields: &record,
            written: &record,
        };
        header::read(&row, &context.rubric.scale, found)?;
    }
    Ok(kept.finish(sources, found))
}

/// The rows that count so far.
#[derive(Default)]
struct Kept {
    rows: Vec<External>,
    /// The place among the rows of each rating, and how often it stands there again just so.
    seen: BTreeMap<(CandidateId, ExerciseId, AssessorId, Target), (usize, usize)>,
    /// The first row that says again what stood there.
    again: Option<Span>,
    dates: Dates,
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

    /// The rows, without dates where the column is not one of dates.
    fn finish(mut self, sources: &Sources, found: &mut Diagnostics) -> Vec<External> {
        self.tell_pasted(sources, found);
        if !self.dates.is_read() {
            for row in &mut self.rows {
                row.date = None;
            }
        }
        for finding in self.dates.findings() {
            found.add(finding);
        }
        self.rows
    }
}

/// A row for a rating that there is already.
fn twice(target: Target, at: Span, first: Span) -> Diagnostic {
    let finding = Diagnostic::new(Code::C03, at).with("target", target);
    finding.related(first, Relation::First)
}

/// Where the rows begin, and what stands between their fields: a comma, or where the header has none a
/// semicolon or a tab. Excel may say so in a line of its own: `sep=;`.
fn separator(text: &str) -> (usize, u8) {
    let first = text
        .split_inclusive(['\n', '\r'])
        .next()
        .unwrap_or_default();
    let said = first.trim().trim_matches('"').to_lowercase();
    if let Some(&[sign @ (b';' | b',' | b'\t' | b'|')]) =
        said.strip_prefix("sep=").map(str::as_bytes)
    {
        let more = usize::from(first.ends_with('\r') && text[first.len()..].starts_with('\n'));
        return (first.len() + more, sign);
    }
    // A title above the header need not have any.
    let mut lines = text.lines().take(ROWS_ABOVE);
    let header = lines.find(|line| line.contains([',', ';', '\t']));
    let header = header.unwrap_or(first);
    let signs = [(',', b','), (';', b';'), ('\t', b'\t')];
    let sign = signs.iter().find(|(sign, _)| header.contains(*sign));
    (0, sign.map_or(b',', |(_, byte)| *byte))
}
