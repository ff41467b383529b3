//! The first row: which column stands where.

use super::record::Record;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported};
use crate::id::slug;

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
/// What the columns may be called as well, in Dutch and French, as [`slug`] gives it.
const ALIASES: [&[&str]; COLUMNS.len()] = [
    &["kandidaat", "deelnemer", "candidat"],
    &["beoordelaar", "observator", "assesseur", "evaluateur"],
    &[
        "opdracht", "oefening", "proef", "taak", "exercice", "epreuve",
    ],
    &["competentie"],
    &["gedragsindicator", "indicateur"],
    &["niveau"],
    &["aantal", "telling", "nombre"],
    &["datum"],
    &["volgorde", "ordre"],
    &["reden", "raison", "motif"],
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
        let plain = slug(&name);
        let is_it = |(column, aliases): (&&str, &&[&str])| {
            *column == name || *column == plain || aliases.contains(&plain.as_str())
        };
        match COLUMNS.iter().zip(&ALIASES).position(is_it) {
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
    let missing: Vec<&str> = COLUMNS
        .iter()
        .zip(columns)
        .take(NEEDED)
        .filter(|(column, at)| at.is_none() && !misspelt.iter().any(|meant| meant == *column))
        .map(|(column, _)| *column)
        .collect();
    if !missing.is_empty() {
        found.error(
            Diagnostic::new(Code::C04, row.span())
                .with("column", missing.join(", "))
                .with("known", COLUMNS.join(",")),
        );
    }
    found.ok_since(mark)?;
    Ok(Header {
        columns,
        width: row.fields.len(),
    })
}
