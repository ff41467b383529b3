//! The sheets that are there, held against the plan of the day.

use std::collections::BTreeSet;

use super::kept_out::KeptOut;
use super::{Loaded, Seat};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::id::CandidateId;
use crate::notes::Sheet;
use crate::ratings::External;

/// Holds the sheets against the plan of the day; gives the planned sheets that a fault keeps out.
pub(super) fn compare(
    loaded: &Loaded,
    kept_out: &KeptOut,
    found: &mut Diagnostics,
) -> BTreeSet<Seat> {
    let mut left_out = BTreeSet::new();
    let rated: BTreeSet<Seat> = loaded.ratings.iter().map(External::seat).collect();
    let assigned: BTreeSet<Seat> = loaded.assigned().into_iter().collect();
    let seats: BTreeSet<Seat> = loaded.sheets.iter().map(Sheet::seat).collect();
    // Candidates of whom it was said that sheets are missing.
    let mut told: BTreeSet<CandidateId> = BTreeSet::new();
    for seat in &assigned {
        if !seats.contains(seat) && !rated.contains(seat) {
            let (candidate, exercise, assessor) = *seat;
            let Some(planned) = loaded.day.exercise(exercise) else {
                continue;
            };
            if kept_out.may_hold(*seat) {
                left_out.insert(*seat);
                continue;
            }
            told.insert(candidate);
            let watching = planned
                .assignments
                .iter()
                .filter_map(|all| all.get(&candidate))
                .flatten();
            let span = watching
                .filter(|one| one.assessor == assessor)
                .map(|one| one.span)
                .next();
            found.add(
                Diagnostic::new(Code::C05, span.unwrap_or(planned.span))
                    .with("assessor", assessor)
                    .with("candidate", candidate)
                    .with("exercise", &planned.name),
            );
        }
    }
    let there: BTreeSet<CandidateId> = seats.union(&rated).map(|seat| seat.0).collect();
    for candidate in &loaded.day.candidates {
        let id = candidate.id;
        if !there.contains(&id) && !told.contains(&id) && !kept_out.may_be_about(id) {
            found.add(Diagnostic::new(Code::C07, candidate.span).with("candidate", id));
        }
    }
    for sheet in &loaded.sheets {
        let seat = sheet.seat();
        let plans = loaded
            .day
            .exercise(sheet.exercise)
            .is_some_and(|e| e.assignments.is_some());
        if plans && !assigned.contains(&seat) {
            found.add(
                Diagnostic::new(Code::C06, sheet.span)
                    .with("assessor", sheet.assessor)
                    .with("candidate", sheet.candidate)
                    .with(
                        "exercise",
                        loaded
                            .day
                            .exercise(sheet.exercise)
                            .map_or("", |one| &one.name),
                    ),
            );
        }
    }
    left_out
}
