//! The first row: which column stands where.

use super::record::Record;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported};
use crate::id::slug;
use crate::notes::Column;
use crate::ratings::words::one_line;
use crate::scale::Scale;

pub(super) const COLUMNS: [&str; 10] = [
    "candidate",
    "assessor",
    "exercise",
    "competence",
    "indicator",
    "level",
    "tally",
    "date",
    "order",
    "reason",
];
/// What the last column may be called as well, as [`slug`] gives it.
const REASON: [&str; 3] = ["reden", "raison", "motif"];
pub(super) const NEEDED: usize = 6;

/// What the first row says.
pub(super) struct Header {
    /// Where each known column stands in the file.
    pub(super) columns: [Option<usize>; COLUMNS.len()],
    /// How many columns there are.
    pub(super) width: usize,
}

/// Whether a row has one filled cell at most: a title, not a header.
pub(super) fn is_title(row: &Record<'_>) -> bool {
    let filled = row.fields.iter().filter(|field| !field.trim().is_empty());
    filled.count() <= 1
}

pub(super) fn read(
    row: &Record<'_>,
    scale: &Scale,
    found: &mut Diagnostics,
) -> Result<Header, Reported> {
    let mut columns = [None; COLUMNS.len()];
    for (index, field) in row.fields.iter().enumerate() {
        let name = one_line(field.trim());
        match place(&name, scale) {
            Some(known) if columns[known].is_none() => columns[known] = Some(index),
            _ if name.is_empty() => {}
            _ => {
                found.add(
                    Diagnostic::new(Code::I22, row.field_span(index))
                        .with("column", name.as_ref())
                        .with("known", COLUMNS.join(", "))
                        .suggest(&name.to_lowercase(), COLUMNS),
                );
            }
        }
    }
    let missing: Vec<&str> = COLUMNS
        .iter()
        .zip(columns)
        .take(NEEDED)
        .filter(|(_, at)| at.is_none())
        .map(|(column, _)| *column)
        .collect();
    if !missing.is_empty() {
        return Err(found.error(
            Diagnostic::new(Code::C04, row.span())
                .with("column", missing.join(", "))
                .with("known", COLUMNS.join(",")),
        ));
    }
    Ok(Header {
        columns,
        width: row.fields.len(),
    })
}

/// Which column a name stands for: as in the tables of sheets, in Dutch, English and French.
fn place(name: &str, scale: &Scale) -> Option<usize> {
    let plain = slug(name);
    let called = match Column::named(name, scale) {
        Column::Candidate => "candidate",
        Column::Assessor => "assessor",
        Column::Exercise => "exercise",
        Column::Competence => "competence",
        Column::Indicator | Column::Behaviour => "indicator",
        Column::Level => "level",
        Column::Count => "tally",
        Column::Date => "date",
        Column::Order => "order",
        _ if REASON.contains(&plain.as_str()) => "reason",
        _ => plain.as_str(),
    };
    COLUMNS.iter().position(|column| *column == called)
}
