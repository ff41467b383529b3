//! The sheets, held against what they were when they were locked.

use super::plan::Faulty;
use super::{Loaded, seat};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ratings::lock::Since;
use crate::source::Sources;

/// Finds out what became of each locked sheet.
pub(super) fn compare(
    sources: &Sources,
    loaded: &mut Loaded,
    faulty: &Faulty,
    found: &mut Diagnostics,
) {
    let Some(lock) = &mut loaded.lock else {
        return;
    };
    for (place, locked) in &mut lock.sheets {
        let mut sheets = loaded.sheets.iter();
        let Some(sheet) = sheets.find(|sheet| seat(sheet) == *place) else {
            // A sheet that is kept out by a fault has a finding of its own.
            if faulty.may_hold(*place, &loaded.day) {
                locked.since = Since::LeftOut;
                continue;
            }
            locked.since = Since::Gone;
            if let Some(span) = locked.span {
                found.error(
                    Diagnostic::new(Code::D21, span)
                        .with("candidate", place.0)
                        .with("exercise", place.1)
                        .with("assessor", place.2),
                );
            }
            continue;
        };
        if sources.fingerprint(sheet.span.file) == locked.sha256 {
            continue;
        }
        let finding = |code| {
            Diagnostic::new(code, sheet.span)
                .with("assessor", sheet.assessor)
                .with("candidate", sheet.candidate)
                .with("exercise", sheet.exercise)
                .with("date", locked.date)
        };
        locked.since = match sheet.reason.as_deref().map(str::trim) {
            Some(reason) if !reason.is_empty() => {
                found.add(finding(Code::D20).with("reason", reason));
                Since::Reopened(reason.to_owned())
            }
            _ => {
                found.add(finding(Code::D19));
                Since::Changed
            }
        };
    }
}
