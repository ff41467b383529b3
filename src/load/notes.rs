//! The folder of notes.

use std::path::Path;

use super::copies::{self, FromName};
use super::files::{is_hidden, is_notes};
use super::kept_out::KeptOut;
use super::{alike, overlooked, twice};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::input;
use crate::limits;
use crate::notes::{self, Sheet};
use crate::source::{Sources, Span};

pub(super) fn read(
    sources: &mut Sources,
    dir: &Path,
    context: &notes::Context<'_>,
    found: &mut Diagnostics,
) -> (Vec<Sheet>, KeptOut) {
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut kept_out = KeptOut::default();
    let folder = dir.join("notes");
    overlooked::folders_of_sheets(sources, &folder, found);
    for path in input::everything(sources, &folder, found).unwrap_or_default() {
        // A folder that is called like a sheet may be taken for one; of others it was told what is in them.
        if is_hidden(&path) || input::is_folder(&path) && !is_notes(&path) {
            continue;
        }
        if !is_notes(&path) {
            let file = sources.add(input::shown(&path), "");
            found.add(Diagnostic::new(Code::N25, Span::start_of(file)));
            continue;
        }
        let said = FromName::new(&path, context.names);
        let Ok(file) = input::read(sources, &path, limits::NOTES_BYTES, found) else {
            found.leave_out();
            kept_out.add_file(&said);
            continue;
        };
        let mut own = Diagnostics::default();
        let read = notes::read(sources, file, context, &mut own);
        if own.has_errors() && read.is_untouched() && only_of_heads(&own) {
            // Of somebody or something that the day no longer has, and nobody wrote in it.
            found.add(Diagnostic::new(Code::D36, Span::start_of(file)));
            sheets.extend(read.sheets);
            continue;
        }
        let mark = found.mark();
        found.extend(own);
        if read.sheets.is_empty() && read.unplaced.is_empty() && found.ok_since(mark).is_err() {
            kept_out.add_file(&said);
        }
        for unplaced in &read.unplaced {
            kept_out.add(unplaced, &said);
        }
        copies::compare_with_name(&said, &read.sheets, context.names, found);
        sheets.extend(read.sheets);
    }
    let sheets = twice::drop_sheets(sources, sheets, context.names, &mut kept_out, found);
    alike::tell_shared_lines(&sheets, found);
    alike::tell_undated(context.day, &sheets, found);
    (sheets, kept_out)
}

/// Whether all faults are about whom, by whom and in what, or name an indicator that is not there: in a sheet in which
/// nobody wrote they say that it is not of this day.
fn only_of_heads(found: &Diagnostics) -> bool {
    let all = found.sorted();
    let mut faults = all.iter().filter(|one| one.severity() == Severity::Error);
    faults.all(|one| {
        matches!(
            one.code,
            Code::N02 | Code::N03 | Code::N11 | Code::N36 | Code::N46 | Code::N47
        )
    })
}
