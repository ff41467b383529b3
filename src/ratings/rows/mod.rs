//! `ratings.csv`: ratings made elsewhere, one a row. The only user of the `csv` crate.

mod external;
mod header;
mod record;
mod write;

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use header::Header;
use record::Record;

use crate::day::Day;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported};
use crate::limits;
use crate::rubric::Rubric;
use crate::source::{FileId, Sources, Span};
use crate::unseen;

pub use external::External;
pub(crate) use write::write_csv;

/// Reads the rows; a row with a fault is left out and counted. The separator is a comma, or a semicolon
/// where the header has those.
///
/// # Errors
/// The file is too large, or its header lacks a column or has one that is not known.
pub fn read(
    sources: &Sources,
    file: FileId,
    day: &Day,
    rubric: &Rubric,
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
    let mut rows: Vec<External> = Vec::new();
    let mut header: Option<Header> = None;
    let mut seen = BTreeMap::new();
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
            header = Some(header::read(&row, found)?);
            continue;
        };
        if fields.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        match external::read(&row, columns, day, rubric, found) {
            Ok(external) => {
                let key = (
                    external.candidate,
                    external.exercise,
                    external.assessor,
                    external.target,
                );
                if let Some(first) = seen.get(&key) {
                    found.error(
                        Diagnostic::new(Code::C03, external.span)
                            .with("target", external.target)
                            .related(*first, Relation::First),
                    );
                    found.leave_out();
                } else {
                    seen.insert(key, external.span);
                    rows.push(external);
                }
            }
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
        header::read(&row, found)?;
    }
    Ok(rows)
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
    let sign = match first {
        _ if first.contains(',') => b',',
        _ if first.contains(';') => b';',
        _ if first.contains('\t') => b'\t',
        _ => b',',
    };
    (0, sign)
}
