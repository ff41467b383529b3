//! The folder of notes.

use std::path::Path;

use super::plan::Faulty;
use super::{is_hidden, overlooked, twice};
use crate::day::Day;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::input;
use crate::limits;
use crate::notes::{self, Sheet};
use crate::rubric::Rubric;
use crate::source::{Sources, Span};

pub(super) fn read(
    sources: &mut Sources,
    dir: &Path,
    rubric: &Rubric,
    day: &Day,
    found: &mut Diagnostics,
) -> (Vec<Sheet>, Faulty) {
    let context = notes::Context { rubric, day };
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut faulty = Faulty::default();
    let folder = dir.join("notes");
    overlooked::folders_of_sheets(sources, &folder, found);
    for path in input::read_dir(sources, &folder, found).unwrap_or_default() {
        if !is_notes(&path) {
            if !is_hidden(&path) {
                let file = sources.add(input::shown(&path), "");
                found.add(Diagnostic::new(Code::N25, Span::start_of(file)));
            }
            continue;
        }
        let mark = found.mark();
        match input::read(sources, &path, limits::NOTES_BYTES, found) {
            Ok(file) => sheets.extend(notes::read(sources, file, &context, found).sheets),
            Err(_) => found.leave_out(),
        }
        if found.ok_since(mark).is_err() {
            let text = sources.last().unwrap_or_default();
            faulty
                .texts
                .push(format!("{} {text}", input::shown(&path)).to_lowercase());
        }
    }
    let sheets = twice::drop_sheets(sources, sheets, &mut faulty, found);
    (sheets, faulty)
}

pub(super) fn is_notes(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("md"))
}
