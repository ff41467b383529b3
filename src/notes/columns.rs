//! What the columns of a table in a sheet hold: the names of [`Column`], signs, the scale, and the levels themselves.

use crate::grid::Column;
use crate::id::slug;
use crate::scale::Scale;

use super::Mark;
use super::levels::Levels;
use super::words::is_impression;

/// What a header means in a sheet; case, accents and punctuation do not matter. A level is a column of its own only
/// where there is one for each.
pub fn column(header: &str, scale: &Scale) -> Column {
    let header = header.trim_matches(['*', '_', ' ', '\t', ':']);
    let name = slug(header);
    if let Some(signs) = signs(header, &name) {
        return signs;
    }
    let column = match Column::named(&name) {
        // In a list of people "Naam" is whose row it is.
        Some(Column::Name) => Column::Candidate,
        Some(Column::Criterion) => Column::Indicator,
        Some(
            Column::Person
            | Column::Item
            | Column::Target
            | Column::Cluster
            | Column::Row
            | Column::Value
            | Column::Weight
            | Column::Reason,
        )
        | None => other(&name, scale),
        Some(column) => column,
    };
    match (column, sign_at_end(header)) {
        (Column::Count, Some('+')) => Column::CountPlus,
        (Column::Count, Some(_)) => Column::CountMinus,
        _ => column,
    }
}

/// What a header means that is no name of a column.
fn other(name: &str, scale: &Scale) -> Column {
    if is_impression(name) {
        Column::Impression
    } else if !name.is_empty() && name == slug(scale.name()) {
        Column::Level
    } else {
        Column::Unknown
    }
}

/// The level, `nw` or `gk` that a header is.
pub(super) fn chosen(header: &str, levels: &Levels) -> Option<Mark> {
    levels.mark(header.trim_matches(['*', '_', ' ', '\t']))
}

/// Whether it holds how often, so that its bars are strokes.
pub(super) fn is_count(column: Column) -> bool {
    matches!(
        column,
        Column::Count | Column::CountPlus | Column::CountMinus | Column::Chances
    )
}

/// Whether a row has only one of it.
pub(super) fn is_single(column: Column) -> bool {
    !matches!(
        column,
        Column::Words
            | Column::Indicator
            | Column::Level
            | Column::Choice
            | Column::With
            | Column::Evidence
            | Column::Conclusion
            | Column::Impression
            | Column::Remark
            | Column::Unknown
    )
}

/// A header that is made of signs: `+`, `−`, `+ of −`, `#`.
fn signs(header: &str, name: &str) -> Option<Column> {
    let (plus, minus) = (header.contains('+'), header.contains(['-', '–', '−', '/']));
    match name {
        "of" | "or" | "ou" if plus && minus => Some(Column::Sign),
        "" if plus && minus || header == "±" => Some(Column::Sign),
        "" if plus => Some(Column::CountPlus),
        "" if sign_at_end(header).is_some() => Some(Column::CountMinus),
        "" if header == "#" => Some(Column::Indicator),
        _ => None,
    }
}

fn sign_at_end(header: &str) -> Option<char> {
    let last = header.trim_end_matches([')', ' ']).chars().next_back()?;
    matches!(last, '+' | '-' | '–' | '−').then_some(last)
}
