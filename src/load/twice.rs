//! What stands in two places and so counts in none, or in one.

use std::collections::BTreeMap;

use super::copies;
use super::kept_out::KeptOut;
use super::{Loaded, Seat, seat};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation};
use crate::notes::Sheet;
use crate::rubric::Target;
use crate::source::{Sources, Span};

/// Two files with a sheet about the same candidate, exercise and assessor: neither counts, unless one is a
/// copy with the same text.
pub(super) fn drop_sheets(
    sources: &Sources,
    sheets: Vec<Sheet>,
    kept_out: &mut KeptOut,
    found: &mut Diagnostics,
) -> Vec<Sheet> {
    let mut by_seat: BTreeMap<Seat, Vec<Sheet>> = BTreeMap::new();
    for sheet in sheets {
        by_seat.entry(seat(&sheet)).or_default().push(sheet);
    }
    let mut kept = Vec::new();
    for ((candidate, exercise, assessor), mut sheets) in by_seat {
        if sheets.len() > 1 {
            sheets = copies::keep_one(sources, sheets, found);
        }
        if sheets.len() == 1 {
            kept.append(&mut sheets);
            continue;
        }
        copies::tell_conflicts(sources, &sheets, found);
        let Some((last, others)) = sheets.split_last() else {
            continue;
        };
        let places: Vec<&str> = others
            .iter()
            .map(|sheet| sources.path(sheet.span.file))
            .collect();
        let mut finding = Diagnostic::new(Code::C01, last.span)
            .with("assessor", assessor)
            .with("candidate", candidate)
            .with("exercise", exercise)
            .with("others", places.join(", "));
        for other in others {
            finding = finding.related(other.span, Relation::Other);
        }
        found.error(finding);
        for _ in &sheets {
            found.leave_out();
        }
        kept_out.doubles.insert((candidate, exercise, assessor));
    }
    kept
}

/// A rating both in a sheet and in `ratings.csv`: the row is left out.
pub(super) fn drop_rated(loaded: &mut Loaded, found: &mut Diagnostics) {
    let mut given: BTreeMap<(Seat, Target), Span> = BTreeMap::new();
    for sheet in &loaded.sheets {
        let seat = seat(sheet);
        for level in sheet.levels() {
            given.entry((seat, level.target)).or_insert(level.span);
        }
    }
    loaded.ratings.retain(|row| {
        let Some(first) = given.get(&((row.candidate, row.exercise, row.assessor), row.target))
        else {
            return true;
        };
        found.error(
            Diagnostic::new(Code::C02, row.span)
                .with("target", row.target)
                .related(*first, Relation::Other),
        );
        found.leave_out();
        false
    });
}
