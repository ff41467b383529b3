//! The state of the sheets on the screen.

use std::fmt::Write as _;

use comfy_table::CellAlignment;

use super::{heading, plain_table, trimmed};
use crate::diagnostic::{Diagnostics, Language, Severity};
use crate::load::Loaded;
use crate::report::completeness::Seat;
use crate::wording::terms::{self, pick};

/// The state of the sheets, with what is still missing, and one line that counts everything.
pub fn completeness(
    loaded: &Loaded,
    seats: &[Seat],
    found: &Diagnostics,
    language: Language,
) -> String {
    let mut table = plain_table();
    table.set_header([
        pick(language, "kandidaat", "candidate", "candidat"),
        pick(language, "opdracht", "exercise", "exercice"),
        pick(language, "assessor", "assessor", "assesseur"),
        pick(language, "waarnemingen", "observations", "observations"),
        pick(language, "niveaus", "levels", "niveaux"),
        pick(
            language,
            "nog zonder niveau, nw of gk",
            "still without level, nw or gk",
            "encore sans niveau, nw ou gk",
        ),
    ]);
    for column in [3, 4] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for seat in seats {
        let missing = if seat.present {
            seat.unrated
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(", ")
        } else {
            pick(language, "geen blad", "no sheet", "pas de feuille").to_owned()
        };
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
    let observations: usize = loaded
        .sheets
        .iter()
        .map(|sheet| sheet.observations.len())
        .sum();
    let mut out = heading(loaded, language);
    if !seats.is_empty() {
        let _ = write!(out, "\n{}\n", trimmed(&table));
    }
    let _ = write!(
        out,
        "\n{}\n",
        totals(loaded.sheets.len(), observations, found, language)
    );
    if found.left_out() > 0 {
        let _ = writeln!(out, "{}", terms::left_out(language, found.left_out()));
    }
    out
}

/// "36 bladen, 403 waarnemingen; 0 fouten, 2 keer let op, 5 ter info".
fn totals(sheets: usize, observations: usize, found: &Diagnostics, language: Language) -> String {
    let (errors, warnings, notes) = (
        found.count(Severity::Error),
        found.count(Severity::Warning),
        found.count(Severity::Note),
    );
    match language {
        Language::Nl => format!(
            "{sheets} bladen, {observations} waarnemingen; {errors} fouten, {warnings} keer let op, {notes} ter info"
        ),
        Language::En => format!(
            "{sheets} sheets, {observations} observations; {errors} errors, {warnings} warnings, {notes} notes"
        ),
        Language::Fr => format!(
            "{sheets} feuilles, {observations} observations ; {errors} erreurs, {warnings} avertissements, {notes} remarques"
        ),
    }
}
