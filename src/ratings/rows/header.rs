//! The first row: which column stands where.

use csv::StringRecord;

use super::record::Record;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported, nearest};
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
/// What people call them besides, for a hint.
const ALSO: [&str; 14] = [
    "kandidaat",
    "candidat",
    "beoordelaar",
    "assesseur",
    "opdracht",
    "oefening",
    "exercice",
    "competentie",
    "gedragsindicator",
    "indicateur",
    "niveau",
    "beoordeling",
    "datum",
    "volgorde",
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
    /// The row as it stands.
    written: StringRecord,
}

impl Header {
    /// Whether a row is the header again, as where two tables were pasted one below the other.
    pub(super) fn is_again(&self, row: &StringRecord) -> bool {
        self.written
            .iter()
            .map(str::trim)
            .eq(row.iter().map(str::trim))
    }
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
    let mut unknown = Vec::new();
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
                        .suggest(&name.to_lowercase(), COLUMNS.into_iter().chain(ALSO)),
                );
                unknown.push((index, name));
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
        // One that is there, but for a letter.
        let meant = unknown.iter().find_map(|(index, name)| {
            let near = nearest(name, COLUMNS.into_iter().chain(ALSO))?;
            let column = COLUMNS[place(near, scale)?];
            missing.contains(&column).then_some((*index, near))
        });
        let at = meant.map_or(row.span(), |(index, _)| row.field_span(index));
        let mut finding = Diagnostic::new(Code::C04, at)
            .with("column", missing.join(", "))
            .with("known", COLUMNS.join(","));
        finding.suggestion = meant.map(|(_, near)| near.to_owned());
        return Err(found.error(finding));
    }
    Ok(Header {
        columns,
        width: row.fields.len(),
        written: row.fields.clone(),
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
