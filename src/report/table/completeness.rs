//! The state of the sheets on the screen.

use std::fmt::Write as _;

use comfy_table::CellAlignment;

use super::{heading, plain_table, trimmed};
use crate::diagnostic::{Diagnostics, Language, Severity};
use crate::load::Loaded;
use crate::report::completeness::Seat;
use crate::rubric::Subject;
use crate::wording::locking;
use crate::wording::terms::{self, pick};

/// The state of the sheets, with what is still missing, and one line that counts everything.
pub fn completeness(
    loaded: &Loaded,
    seats: &[Seat],
    found: &Diagnostics,
    language: Language,
) -> String {
    let mut table = plain_table();
    let subject = loaded.rubric.subject;
    let seen = match subject {
        Subject::Candidate => pick(language, "waarnemingen", "observations", "observations"),
        Subject::Organisation => pick(language, "antwoorden", "answers", "réponses"),
    };
    table.set_header([
        pick(language, "kandidaat", "candidate", "candidat"),
        pick(language, "opdracht", "exercise", "exercice"),
        pick(language, "assessor", "assessor", "assesseur"),
        seen,
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
        totals(
            loaded.sheets.len(),
            &terms::observations(language, subject, observations),
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
    if found.left_out() > 0 {
        let _ = writeln!(out, "{}", terms::left_out(language, found.left_out()));
    }
    out
}

/// What a sheet still lacks.
fn missing(seat: &Seat, language: Language) -> String {
    if seat.left_out {
        return pick(
            language,
            "weggelaten (fout)",
            "left out (fault)",
            "laissée de côté (faute)",
        )
        .to_owned();
    }
    if !seat.present {
        return pick(language, "geen blad", "no sheet", "pas de feuille").to_owned();
    }
    let Some(all) = seat.to_rate else {
        return "–".to_owned();
    };
    if all > 1 && seat.unrated.len() == all {
        return match language {
            Language::Nl => format!("alle {all}"),
            Language::En => format!("all {all}"),
            Language::Fr => format!("les {all}"),
        };
    }
    let ids: Vec<String> = seat.unrated.iter().map(ToString::to_string).collect();
    ids.join(", ")
}

/// "36 bladen, 403 waarnemingen; 0 fouten, 2 keer let op, 5 ter info".
fn totals(sheets: usize, observations: &str, found: &Diagnostics, language: Language) -> String {
    let count = |n: usize, words: [&str; 2]| terms::counted(language, n, words);
    let sheets = count(
        sheets,
        pick(
            language,
            ["blad", "bladen"],
            ["sheet", "sheets"],
            ["feuille", "feuilles"],
        ),
    );
    let errors = count(
        found.count(Severity::Error),
        pick(
            language,
            ["fout", "fouten"],
            ["error", "errors"],
            ["erreur", "erreurs"],
        ),
    );
    let warnings = count(
        found.count(Severity::Warning),
        pick(
            language,
            ["keer let op", "keer let op"],
            ["warning", "warnings"],
            ["avertissement", "avertissements"],
        ),
    );
    let notes = count(
        found.count(Severity::Note),
        pick(
            language,
            ["ter info", "ter info"],
            ["note", "notes"],
            ["remarque", "remarques"],
        ),
    );
    let stop = pick(language, ";", ";", "\u{a0};");
    format!("{sheets}, {observations}{stop} {errors}, {warnings}, {notes}")
}
