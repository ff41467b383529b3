//! A look at the whole table before it is read: is it one of ratings, and what in it is made of the rest?

use std::collections::HashSet;

use super::codes::Codes;
use super::counts::{counts_per_level, raters_in_rows};
use super::faults::{Faults, Rows, brief};
use super::header::Columns;
use super::leave::{Leave, tell_made};
use super::scales::{Use, odd_one};
use super::table::Table;
use super::{AllowedValues, Expected, Layout, Read, long, made, wide};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported, Word};
use crate::ratings::words::is_made_of_others;
use crate::source::Span;

/// So many rows are looked at to see whether the first column names the raters.
const ROWS_OF_NAMES: usize = 1000;

/// No table has more columns that are made of the others and not called so.
const COLUMNS_MADE: usize = 8;

/// Looks at the table; `at` is its header. What was read for it can stand where nothing was passed over.
pub(super) fn look<'e>(
    columns: &Columns,
    rows: &Rows<'_>,
    expected: &Expected<'e>,
    at: Span,
    faults: &mut Faults<'_>,
) -> Result<(Leave, Option<(Read, Codes<'e>)>), Reported> {
    if columns.rater_first && names_raters(columns, rows.clone(), faults) {
        return Err(faults.stop(transposed(rows, columns, at)));
    }
    let mut unheard = Diagnostics::default();
    let mut quiet = Faults::new(faults.text, faults.file, &mut unheard);
    let mut codes = Codes::lenient(expected);
    let none = Leave::default();
    let read = match columns.layout {
        Layout::Wide => wide::read(columns.clone(), rows.clone(), &mut codes, &none, &mut quiet),
        Layout::Long => long::read(columns, rows.clone(), &mut codes, &none, &mut quiet),
    };
    // What keeps it from being read is told when it is.
    let Ok(mut read) = read else {
        return Ok((none, None));
    };
    let computed = std::mem::take(&mut read.computed);
    let all = Table::new(&read, &codes);
    let named = (0..all.raters.len()).filter(|at| is_made_of_others(&all.raters[*at]));
    let mut table = all.without(&named.collect::<Vec<_>>(), &computed);
    let levels = expected.levels;
    if columns.layout == Layout::Wide {
        is_of_ratings(&table, columns, levels, at, faults)?;
    }
    let mut out = computed;
    if columns.layout == Layout::Wide && made::last_row(&table) {
        let last = (0..all.rows())
            .rev()
            .find(|row| out.binary_search(row).is_err());
        out.extend(last);
        table = table.without(&[], &[table.rows() - 1]);
    }
    for _ in 0..COLUMNS_MADE {
        let Some(column) = made::column(&table) else {
            break;
        };
        table = table.without(&[column], &[]);
    }
    let kept: HashSet<&String> = table.raters.iter().collect();
    let left = all.raters.iter().filter(|name| !kept.contains(name));
    let raters: Vec<String> = left.cloned().collect();
    let mut leave = Leave::default();
    tell_made(&raters, at, faults);
    leave.raters.extend(raters);
    leave.take_rows(&out, &read.labels, at, faults);
    if expected.values == AllowedValues::Numbers {
        tell_odd_one(&table, levels, at, faults);
    }
    let is_whole = unheard.left_out() == 0 && !unheard.has_errors() && !codes.passed_over;
    if !is_whole || !leave.is_nothing() {
        return Ok((leave, None));
    }
    faults.take_over(unheard);
    Ok((leave, Some((read, codes))))
}

/// Refuses a table of counts, and one with the raters in the rows.
fn is_of_ratings(
    table: &Table,
    columns: &Columns,
    levels: Option<&[f64]>,
    at: Span,
    faults: &mut Faults<'_>,
) -> Result<(), Reported> {
    if let Some(sum) = counts_per_level(table, levels) {
        let finding = Diagnostic::new(Code::C31, at)
            .with_word("why", Word::RowsAddUp)
            .with("rows", table.rows())
            .with("sum", sum)
            .with("columns", brief(&table.raters.join(", ")));
        return Err(faults.stop(finding));
    }
    let by_name = columns.items_in_header && !columns.labelled;
    if by_name || !columns.labelled && raters_in_rows(table) {
        let finding = Diagnostic::new(Code::C32, at)
            .with("rows", table.rows())
            .with("columns", table.raters.len());
        return Err(faults.stop(finding));
    }
    Ok(())
}

fn transposed(rows: &Rows<'_>, columns: &Columns, at: Span) -> Diagnostic {
    let (mut ahead, mut cells, mut count) = (rows.lines.clone(), Vec::new(), 1);
    while let Ok(Some(_)) = ahead.next(&mut cells) {
        count += 1;
    }
    Diagnostic::new(Code::C32, at)
        .with("rows", count)
        .with("columns", columns.ratings.len() - 1)
}

/// Whether the first column has a name in each row that no other cell has: who rates.
fn names_raters(columns: &Columns, mut rows: Rows<'_>, faults: &Faults<'_>) -> bool {
    let mut unheard = Diagnostics::default();
    let mut quiet = Faults::new(faults.text, faults.file, &mut unheard);
    let (mut names, mut others, mut count) = (HashSet::new(), HashSet::new(), 0);
    while let (true, Ok(Some(_))) = (count < ROWS_OF_NAMES, rows.next(&mut quiet)) {
        count += 1;
        let words = |at: &usize| {
            let cell = rows.cells.get(*at);
            cell.map(|cell| cell.words(quiet.text).into_owned())
        };
        names.extend(columns.ratings.first().and_then(words));
        others.extend(columns.ratings.iter().skip(1).filter_map(words));
    }
    count > 1 && names.len() == count && columns.ratings.len() > 2 && names.is_disjoint(&others)
}

/// Says who used the scale another way.
pub(super) fn tell_odd_one(
    table: &Table,
    levels: Option<&[f64]>,
    at: Span,
    faults: &mut Faults<'_>,
) {
    if let Some((rater, how)) = odd_one(table, levels) {
        let (word, cure) = match how {
            Use::Shifted => (Word::ScaleShifted, Word::CheckNumbers),
            Use::Turned => (Word::ScaleTurned, Word::CheckDirection),
        };
        faults.add(
            Diagnostic::new(Code::C38, at)
                .with("rater", brief(&table.raters[rater]))
                .with_word("how", word)
                .with_word("cure", cure),
        );
    }
}
