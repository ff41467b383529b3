//! The sheets, held against what they were when they were locked.

use std::collections::BTreeMap;

use super::kept_out::KeptOut;
use super::{Loaded, Seat};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::notes::Sheet;
use crate::ratings::lock::Since;
use crate::source::Sources;

/// Finds out what became of each locked sheet. What was changed in it is reported where its ratings are known.
pub(super) fn compare(
    sources: &Sources,
    loaded: &mut Loaded,
    kept_out: &KeptOut,
    found: &mut Diagnostics,
) {
    let Some(lock) = &mut loaded.lock else {
        return;
    };
    let sheets: BTreeMap<Seat, &Sheet> =
        loaded.sheets.iter().map(|one| (one.seat(), one)).collect();
    for (place, locked) in &mut lock.sheets {
        let Some(sheet) = sheets.get(place) else {
            // A sheet that is kept out by a fault has a finding of its own.
            if kept_out.may_hold(*place) {
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
        if sources.fingerprint(sheet.span.file, locked.made) == locked.sha256 {
            continue;
        }
        locked.since = match sheet.reason.as_deref().map(str::trim) {
            Some(reason) if !reason.is_empty() => Since::Reopened(reason.to_owned()),
            _ => Since::Changed,
        };
    }
}
