//! The state of the sheets on the screen.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use comfy_table::CellAlignment;

use super::{heading, plain_table, trimmed};
use crate::diagnostic::{Diagnostic, Language, Severity};
use crate::load::Loaded;
use crate::notes::Sheet;
use crate::report::completeness::SheetState;
use crate::rubric::Subject;
use crate::wording::counts;
use crate::wording::screens;
use crate::wording::terms;
use crate::wording::{locking, needs};

/// The state of the sheets, with what is still missing, and one line that counts everything.
pub fn completeness(
    loaded: &Loaded,
    seats: &[SheetState],
    found: &[&Diagnostic],
    left_out: usize,
    language: Language,
) -> String {
    let mut table = plain_table();
    let subject = loaded.rubric.subject;
    let mut header = screens::sheets(language);
    if subject == Subject::Organisation {
        header[3] = screens::answers(language);
    }
    table.set_header(header);
    for column in [3, 4] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for seat in seats {
        let missing = missing(seat, language);
        let number = |n: usize| {
            if seat.present {
                n.to_string()
            } else {
                "–".to_owned()
            }
        };
        table.add_row([
            seat.candidate.to_string(),
            seat.exercise.to_string(),
            seat.assessor.to_string(),
            number(seat.observations),
            number(seat.rated),
            missing,
        ]);
    }
    // Those of the seats: of a choice only what was chosen.
    let chosen: BTreeSet<_> = seats.iter().map(SheetState::seat).collect();
    let has_sheet = |sheet: &&Sheet| chosen.contains(&sheet.seat());
    let sheets = loaded.sheets.iter().filter(has_sheet).count();
    let observations: usize = seats.iter().map(|seat| seat.observations).sum();
    let mut out = heading(loaded, language);
    if !seats.is_empty() {
        let _ = write!(out, "\n{}\n", trimmed(&table));
    }
    let _ = write!(
        out,
        "\n{}\n",
        totals(
            sheets,
            &counts::observations(language, subject, observations),
            found,
            language
        )
    );
    if loaded.lock.is_some() {
        let state = loaded.lock_state();
        let _ = writeln!(out, "{}", locking::state(language, &state));
        if let Some(text) = locking::provisional_named(language, &state) {
            let _ = writeln!(out, "{text}");
        }
    }
    if left_out > 0 {
        let _ = writeln!(out, "{}", terms::left_out(language, left_out));
    }
    out
}

/// How many letters of what a sheet lacks fit beside the rest on a screen; what is longer is counted.
const ROOM: usize = 48;

/// What a sheet still lacks.
fn missing(seat: &SheetState, language: Language) -> String {
    if seat.left_out {
        return needs::left_out(language).to_owned();
    }
    if !seat.present {
        return needs::no_sheet(language).to_owned();
    }
    let Some(all) = seat.to_rate else {
        return "–".to_owned();
    };
    if all > 1 && seat.unrated.len() == all {
        return screens::all(language, all);
    }
    let ids: Vec<String> = seat.unrated.iter().map(ToString::to_string).collect();
    let list = ids.join(", ");
    if list.chars().count() <= ROOM {
        return list;
    }
    screens::some(language, ids.len(), all)
}

/// "36 bladen, 403 waarnemingen; 0 fouten, 2 keer let op, 5 ter info".
fn totals(sheets: usize, observations: &str, found: &[&Diagnostic], language: Language) -> String {
    let of = |severity| {
        found
            .iter()
            .filter(|one| one.severity() == severity)
            .count()
    };
    let sheets = screens::how_many_sheets(language, sheets);
    let errors = screens::errors(language, of(Severity::Error));
    let warnings = screens::warnings(language, of(Severity::Warning));
    let notes = screens::notes(language, of(Severity::Note));
    let stop = terms::semicolon(language);
    format!("{sheets}, {observations}{stop} {errors}, {warnings}, {notes}")
}
