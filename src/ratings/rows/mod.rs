//! `ratings.csv`: ratings made elsewhere, one a row. The only user of the `csv` crate.

mod external;
mod header;
mod record;
mod write;

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use header::Header;
use record::Record;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported};
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
        if fields.iter().all(|field| field.trim().is_empty()) {
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
    Ok(kept.finish(found))
}

/// The rows that count so far.
#[derive(Default)]
struct Kept {
    rows: Vec<External>,
    /// Where each rating stood first.
    seen: BTreeMap<(CandidateId, ExerciseId, AssessorId, Target), Span>,
    dates: Dates,
}

impl Kept {
    /// Adds a row, unless there is one for the same rating already.
    fn add(&mut self, row: External, found: &mut Diagnostics) {
        let key = (row.candidate, row.exercise, row.assessor, row.target);
        if let Some(first) = self.seen.get(&key) {
            found.error(
                Diagnostic::new(Code::C03, row.span)
                    .with("target", row.target)
                    .related(*first, Relation::First),
            );
            found.leave_out();
        } else {
            self.seen.insert(key, row.span);
            self.rows.push(row);
        }
    }

    /// The rows, without dates where the column is not one of dates.
    fn finish(mut self, found: &mut Diagnostics) -> Vec<External> {
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
