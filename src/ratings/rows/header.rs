//! The first row: which column stands where.

use csv::StringRecord;

use super::record::Record;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Language, Reported, Word, nearest};
use crate::id::slug;
use crate::notes::Column;
use crate::ratings::words::one_line;
use crate::scale::Scale;

/// The columns, as a reader of each language calls them.
pub(super) const COLUMNS: [Word; 10] = [
    Word::Candidate,
    Word::Assessor,
    Word::Exercise,
    Word::Competence,
    Word::Indicator,
    Word::Level,
    Word::Tally,
    Word::Date,
    Word::Order,
    Word::Reason,
];
/// What people call them besides, for a hint.
const ALSO: [&str; 3] = ["beoordelaar", "oefening", "beoordeling"];
/// What the last column may be called, as [`slug`] gives it.
const REASON: [&str; 4] = ["reason", "reden", "raison", "motif"];
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
                        .with_words("known", &COLUMNS)
                        .suggest(&name.to_lowercase(), names()),
                );
                unknown.push((index, name));
            }
        }
    }
    let missing: Vec<Word> = COLUMNS
        .iter()
        .zip(columns)
        .take(NEEDED)
        .filter(|(_, at)| at.is_none())
        .map(|(column, _)| *column)
        .collect();
    if !missing.is_empty() {
        // One that is there, but for a letter.
        let meant = unknown.iter().find_map(|(index, name)| {
            let near = nearest(name, names())?;
            let column = COLUMNS[place(near, scale)?];
            missing.contains(&column).then_some((*index, near))
        });
        let at = meant.map_or(row.span(), |(index, _)| row.field_span(index));
        let mut finding = Diagnostic::new(Code::C04, at)
            .with_words("column", &missing)
            .with_words("known", &COLUMNS);
        finding.suggestion = meant.map(|(_, near)| near.to_owned());
        return Err(found.error(finding));
    }
    Ok(Header {
        columns,
        width: row.fields.len(),
        written: row.fields.clone(),
    })
}

/// What the columns are called, in any language.
fn names() -> impl Iterator<Item = &'static str> {
    let names = |word: Word| Language::ALL.map(|language| word.text(language));
    COLUMNS.into_iter().flat_map(names).chain(ALSO)
}

/// Which column a name stands for: as in the tables of sheets, in Dutch, English and French.
fn place(name: &str, scale: &Scale) -> Option<usize> {
    let called = match Column::named(name, scale) {
        Column::Candidate => Word::Candidate,
        Column::Assessor => Word::Assessor,
        Column::Exercise => Word::Exercise,
        Column::Competence => Word::Competence,
        Column::Indicator | Column::Behaviour => Word::Indicator,
        Column::Level => Word::Level,
        Column::Count => Word::Tally,
        Column::Date => Word::Date,
        Column::Order => Word::Order,
        _ if REASON.contains(&slug(name).as_str()) => Word::Reason,
        _ => return None,
    };
    COLUMNS.iter().position(|column| *column == called)
}
