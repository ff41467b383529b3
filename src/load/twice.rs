//! What stands in two places and so counts in none, or in one.

use std::collections::BTreeMap;
use std::path::Path;

use super::copies::{self, FromName};
use super::kept_out::KeptOut;
use super::{Loaded, Seat};
use crate::day::names::Names;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation};
use crate::notes::Sheet;
use crate::rubric::Target;
use crate::source::{FileId, Sources, Span};

/// Two files with a sheet about the same candidate, exercise and assessor: neither counts, unless one is a
/// copy with the same text.
pub(super) fn drop_sheets(
    sources: &Sources,
    sheets: Vec<Sheet>,
    names: &Names,
    kept_out: &mut KeptOut,
    found: &mut Diagnostics,
) -> Vec<Sheet> {
    let mut by_seat: BTreeMap<Seat, Vec<Sheet>> = BTreeMap::new();
    let at_home: BTreeMap<FileId, u32> = sheets
        .iter()
        .filter(|sheet| of_name(sources, sheet, names).is_some_and(|of| of == sheet.seat()))
        .map(|sheet| (sheet.span.file, sheet.span.start))
        .collect();
    for sheet in sheets {
        by_seat.entry(sheet.seat()).or_default().push(sheet);
    }
    let mut kept = Vec::new();
    for ((candidate, exercise, assessor), mut sheets) in by_seat {
        if sheets.len() > 1 {
            sheets = copies::keep_one(sources, sheets, found);
        }
        if sheets.len() > 1 {
            sheets = drop_left_over(sources, sheets, &at_home, names, found);
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

/// Whose sheet a file holds by its name, where that says all.
fn of_name(sources: &Sources, sheet: &Sheet, names: &Names) -> Option<Seat> {
    let said = FromName::new(Path::new(sources.path(sheet.span.file)), names);
    Some((said.candidate?, said.exercise?, said.assessor?))
}

/// Of sheets about the same, the one in the file that is called so counts where all others stand in files whose name
/// and head both say another: there a line was left over from an older sheet. A head that was copied itself is
/// another matter: nobody knows whose the lines below it are.
fn drop_left_over(
    sources: &Sources,
    sheets: Vec<Sheet>,
    at_home: &BTreeMap<FileId, u32>,
    names: &Names,
    found: &mut Diagnostics,
) -> Vec<Sheet> {
    let is_own = |sheet: &Sheet| of_name(sources, sheet, names) == Some(sheet.seat());
    let (own, others): (Vec<Sheet>, Vec<Sheet>) = sheets.into_iter().partition(is_own);
    let is_other = |sheet: &Sheet| {
        let head = at_home.get(&sheet.span.file);
        head.is_some_and(|head| *head < sheet.span.start)
    };
    if own.len() != 1 || !others.iter().all(is_other) {
        return own.into_iter().chain(others).collect();
    }
    for other in &others {
        let of = of_name(sources, other, names);
        let key = if of.is_some_and(|of| of.0 != other.candidate) {
            "candidate"
        } else if of.is_some_and(|of| of.1 != other.exercise) {
            "exercise"
        } else {
            "assessor"
        };
        let finding = Diagnostic::new(Code::N36, other.span).with("key", key);
        found.error(finding.related(own[0].span, Relation::Other));
        found.leave_out();
    }
    own
}

/// A rating both in a sheet and in `ratings.csv`: the row is left out.
pub(super) fn drop_rated(loaded: &mut Loaded, found: &mut Diagnostics) {
    let mut given: BTreeMap<(Seat, Target), Span> = BTreeMap::new();
    for sheet in &loaded.sheets {
        let seat = sheet.seat();
        for level in sheet.levels() {
            given.entry((seat, level.target)).or_insert(level.span);
        }
    }
    let faulty = &mut loaded.faulty_rows;
    loaded.ratings.retain(|row| {
        let Some(first) = given.get(&(row.seat(), row.target)) else {
            return true;
        };
        found.error(
            Diagnostic::new(Code::C02, row.span)
                .with("target", row.target)
                .related(*first, Relation::Other),
        );
        found.leave_out();
        faulty.insert((row.candidate, row.assessor));
        false
    });
}
