//! The sheets that are there, held against the plan of the day.

use std::collections::BTreeSet;

use super::{Loaded, Seat, seat};
use crate::day::{Day, Exercise};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::id::CandidateId;

/// What kept sheets out, so that a sheet with a fault is not said to be missing as well.
#[derive(Debug, Default)]
pub(super) struct Faulty {
    /// Sheets that stand in two files.
    pub(super) doubles: BTreeSet<Seat>,
    /// Path and text of the files with a fault, in lower case.
    pub(super) texts: Vec<String>,
}

impl Faulty {
    /// Whether a file with a fault names the candidate.
    fn may_name(&self, candidate: CandidateId) -> bool {
        self.doubles.iter().any(|(of, ..)| *of == candidate)
            || self
                .texts
                .iter()
                .any(|text| names(text, candidate.as_str()))
    }

    /// Whether the sheet may well be one that a fault kept out: a file with a fault names the candidate and
    /// the assessor, and this exercise or none.
    pub(super) fn may_hold(&self, (candidate, exercise, assessor): Seat, day: &Day) -> bool {
        self.doubles.contains(&(candidate, exercise, assessor))
            || self.texts.iter().any(|text| {
                let holds = |one: &Exercise| {
                    names(text, one.id.as_str()) || names(text, &one.name.to_lowercase())
                };
                let mut aimed = day.exercises.iter().filter(|one| holds(one)).peekable();
                names(text, candidate.as_str())
                    && names(text, assessor.as_str())
                    && (aimed.peek().is_none() || aimed.any(|one| one.id == exercise))
            })
    }
}

/// Whether a text holds a word that stands alone.
fn names(within: &str, wanted: &str) -> bool {
    within.match_indices(wanted).any(|(at, _)| {
        let alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        alone(within[..at].chars().next_back()) && alone(within[at + wanted.len()..].chars().next())
    })
}

/// Holds the sheets against the plan of the day.
pub(super) fn compare(loaded: &Loaded, faulty: &Faulty, found: &mut Diagnostics) {
    let rated: BTreeSet<Seat> = loaded
        .ratings
        .iter()
        .map(|row| (row.candidate, row.exercise, row.assessor))
        .collect();
    let assigned: BTreeSet<Seat> = loaded.assigned().into_iter().collect();
    let seats: BTreeSet<Seat> = loaded.sheets.iter().map(seat).collect();
    // Candidates of whom it was said that sheets are missing.
    let mut told: BTreeSet<CandidateId> = BTreeSet::new();
    for seat in &assigned {
        if !seats.contains(seat) && !rated.contains(seat) {
            let (candidate, exercise, assessor) = *seat;
            let Some(planned) = loaded.day.exercise(exercise) else {
                continue;
            };
            if faulty.may_hold(*seat, &loaded.day) {
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
        if !there.contains(&id) && !told.contains(&id) && !faulty.may_name(id) {
            found.add(Diagnostic::new(Code::C07, candidate.span).with("candidate", id));
        }
    }
    for sheet in &loaded.sheets {
        let seat = seat(sheet);
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
}
