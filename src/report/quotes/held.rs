//! What stays inside, told by place and reason and never by its words.

use std::collections::BTreeMap;

use super::HeldBack;
use super::chosen::Quotes;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::Loaded;
use crate::report::names::Naming;
use crate::scoring::{CandidateScores, Scores};
use crate::source::{FileId, Span};

/// The finding for what only the words themselves can tell; what stands in the sheet has findings of its own.
fn code(why: HeldBack) -> Option<Code> {
    match why {
        HeldBack::NameOrWord => Some(Code::N64),
        HeldBack::WhoItIs => Some(Code::N65),
        HeldBack::NoteStyle => Some(Code::N66),
        HeldBack::Marked
        | HeldBack::LeftOut
        | HeldBack::NotFound
        | HeldBack::NotUnderstood
        | HeldBack::Doubt => None,
    }
}

/// What of the notes about a candidate stays inside: where, and why. In the order of the sheets.
pub fn held_back(loaded: &Loaded, candidate: &CandidateScores) -> Vec<(Span, HeldBack)> {
    let quotes = Quotes::new(loaded, candidate.id, loaded.day.language, Naming::Names);
    let indicators = candidate.competences.iter();
    let indicators = indicators.flat_map(|competence| &competence.indicators);
    let notes: Vec<_> = indicators.map(|one| one.observations.clone()).collect();
    let all = quotes.held_back(&notes).into_iter();
    all.map(|(at, reason)| (quotes.observation(at).1.span, reason))
        .collect()
}

/// Adds a finding for all that a rule holds back.
pub fn tell_held_back(loaded: &Loaded, scores: &Scores, found: &mut Diagnostics) {
    for candidate in &scores.candidates {
        // What is only in note style is told once a sheet.
        let mut notes: BTreeMap<FileId, (Span, usize)> = BTreeMap::new();
        for (span, reason) in held_back(loaded, candidate) {
            match code(reason) {
                Some(Code::N66) => notes.entry(span.file).or_insert((span, 0)).1 += 1,
                Some(code) => found.add(Diagnostic::new(code, span)),
                None => {}
            }
        }
        for (span, count) in notes.into_values() {
            found.add(Diagnostic::new(Code::N66, span).with("count", count));
        }
    }
}
