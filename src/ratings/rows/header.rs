//! The first row: which column stands where.

use super::record::Record;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported};

pub(super) const COLUMNS: [&str; 9] = [
    "candidate",
    "assessor",
    "exercise",
    "competence",
    "indicator",
    "level",
    "tally",
    "date",
    "order",
];
pub(super) const NEEDED: usize = 6;

/// What the first row says.
pub(super) struct Header {
    /// Where each known column stands in the file.
    pub(super) columns: [Option<usize>; COLUMNS.len()],
    /// How many columns there are.
    pub(super) width: usize,
}

pub(super) fn read(row: &Record<'_>, found: &mut Diagnostics) -> Result<Header, Reported> {
    let mark = found.mark();
    let mut columns = [None; COLUMNS.len()];
    let mut misspelt = Vec::new();
    for (index, field) in row.fields.iter().enumerate() {
        let name = field.trim().to_lowercase();
        match COLUMNS.iter().position(|column| *column == name) {
            Some(known) if columns[known].is_none() => columns[known] = Some(index),
            _ if name.is_empty() => {}
            _ => {
                let finding = Diagnostic::new(Code::I22, row.field_span(index))
                    .with("column", field.trim())
                    .with("known", COLUMNS.join(", "))
                    .suggest(&name, COLUMNS);
                misspelt.extend(finding.suggestion.clone());
                found.error(finding);
            }
        }
    }
    let missing = COLUMNS
        .iter()
        .zip(columns)
        .take(NEEDED)
        .filter(|(_, at)| at.is_none());
    for (column, _) in missing.filter(|(column, _)| !misspelt.iter().any(|meant| meant == *column))
    {
        found.error(
            Diagnostic::new(Code::C04, row.span())
                .with("column", column)
                .with("known", COLUMNS.join(",")),
        );
    }
    found.ok_since(mark)?;
    Ok(Header {
        columns,
        width: row.fields.len(),
    })
}
