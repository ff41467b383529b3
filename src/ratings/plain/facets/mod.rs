//! One row per rating with what it is about in columns of its own: who was rated, by whom, in which exercise, on what,
//! when. For the commands that need more of a rating than its target and its rater.

mod columns;
mod faceted;
mod gathered;
mod whole;

use columns::{Columns, columns};
use gathered::Gathered;

use super::Expected;
use super::codes::Codes;
use super::faults::{Faults, Rows};
use super::survey;
use crate::diagnostic::{Diagnostics, Reported};
use crate::grid::row_span;
use crate::ratings::dates::Dates;
use crate::source::{FileId, Sources};

pub use faceted::{Faceted, FacetedItem, FacetedRow};

/// Reads a file of ratings with facets. A row with a fault is left out and counted.
///
/// # Errors
/// The file is too large, has no row, leaves a quote open, or has a header without a candidate, an assessor, a rating, or
/// both a competence and an indicator.
///
/// # Examples
/// ```
/// use wakker::diagnostic::Diagnostics;
/// use wakker::ratings::plain::{Expected, AllowedValues, read_faceted};
/// use wakker::source::Sources;
///
/// let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
/// let file = sources.add("r.csv", "candidate,assessor,competence,rating\nk01,rita,initiatief,3\n");
/// let expected = Expected { values: AllowedValues::Numbers, levels: None };
/// let ratings = read_faceted(&sources, file, &expected, &mut found).expect("it reads");
/// assert_eq!((ratings.rows[0].value, ratings.items[0].name.as_str()), (3.0, "initiatief"));
/// ```
pub fn read_faceted(
    sources: &Sources,
    file: FileId,
    expected: &Expected<'_>,
    found: &mut Diagnostics,
) -> Result<Faceted, Reported> {
    super::from_first_row(sources, file, found, |_, rows, faults| {
        all(rows, expected, faults)
    })
}

fn all(
    mut rows: Rows<'_>,
    expected: &Expected<'_>,
    faults: &mut Faults<'_>,
) -> Result<Faceted, Reported> {
    let columns = columns(&rows.cells, faults)?;
    let header = row_span(&rows.cells, faults.text, faults.file);
    let mut codes = Codes::new(expected);
    let mut gathered = Gathered {
        has_dates: dates_are_read(&columns, rows.clone(), faults),
        ..Gathered::default()
    };
    let mut seen = Vec::new();
    while let Some(start) = rows.next(faults)? {
        if columns.is_header_again(&rows.cells, faults.text) {
            continue;
        }
        if !gathered.row(&columns, &rows.cells, start, &mut codes, faults) {
            faults.leave_out();
        }
        seen.push(start);
    }
    codes.tell_missing(faults);
    if let Some(pasted) = gathered.pasted(&seen) {
        return Err(pasted.refuse(faults));
    }
    gathered.tell_twice(faults);
    if gathered.rows.is_empty() {
        return Err(faults.nothing());
    }
    gathered.tell_undated(faults);
    let made: Vec<String> = std::mem::take(&mut gathered.made).into_iter().collect();
    super::leave::tell_made(&made, header, faults);
    gathered.tell_alike(header, faults);
    let (values, _) = codes.into_values();
    let table = gathered.table(&values);
    survey::tell_odd_one(&table, expected.levels, header, faults);
    Ok(gathered.finish(&values))
}

/// Whether the dates of the column are read, as a column; says what of them is not.
fn dates_are_read(columns: &Columns, mut rows: Rows<'_>, faults: &mut Faults<'_>) -> bool {
    let Some(at) = columns.date else { return true };
    let (text, file) = (faults.text, faults.file);
    let mut dates = Dates::default();
    let mut unheard = Diagnostics::default();
    let mut quiet = Faults::new(text, file, &mut unheard);
    while let Ok(Some(_)) = rows.next(&mut quiet) {
        let cell = rows.cells.get(at);
        if let Some(cell) = cell.filter(|_| !columns.is_header_again(&rows.cells, text)) {
            dates.see(&cell.words(text), cell.span(text, file));
        }
    }
    let is_read = dates.is_read();
    for finding in dates.findings() {
        faults.add(finding);
    }
    is_read
}
