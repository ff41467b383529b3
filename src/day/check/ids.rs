//! The ids of a day: each once in its list, and known where it is used.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::day::names::{Meant, Names};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Word};
use crate::id::{self, AssessorId, BadId, CandidateId};
use crate::source::Span;
use crate::yaml::{self, Place};

/// The people of the day, for looking up ids.
pub(super) struct Known {
    pub(super) candidates: Vec<CandidateId>,
    pub(super) assessors: Vec<AssessorId>,
}

/// Reports an id that a list does not have.
pub(crate) fn unknown(
    what: Word,
    written: &str,
    span: Span,
    known: &[String],
    found: &mut Diagnostics,
) {
    let finding = Diagnostic::new(Code::D02, span)
        .with_word("what", what)
        .with("id", written)
        .with("known", known.join(", "));
    found.error(if found.has_many(Code::D02, span.file) {
        finding
    } else {
        finding.suggest(written, known.iter().map(String::as_str))
    });
}

/// Reads an id and looks it up in a list.
pub(crate) fn known_id<T: Copy + PartialEq + ToString>(
    what: Word,
    (written, span): (&str, Span),
    parse: impl Fn(&str) -> Result<T, BadId>,
    known: &[T],
    found: &mut Diagnostics,
) -> Option<T> {
    let id = parse(written).ok().filter(|id| known.contains(id));
    // Where the list itself is missing or has no usable id, that has been reported.
    if id.is_none() && !known.is_empty() {
        let names: Vec<String> = known.iter().map(ToString::to_string).collect();
        unknown(what, written, span, &names, found);
    }
    id
}

/// The one whom a code or a name stands for; tells where that is nobody, or not sure.
pub(crate) fn meant<T: Copy + ToString>(
    what: Word,
    (written, span): (&str, Span),
    meant: &Meant<T>,
    known: &[T],
    names: &Names,
    found: &mut Diagnostics,
) -> Option<T> {
    if let Some(finding) = meant.doubt(written, span) {
        found.error(finding);
    } else if meant.one().is_none() {
        let codes: Vec<String> = known.iter().map(ToString::to_string).collect();
        let mut finding = Diagnostic::new(Code::D02, span)
            .with_word("what", what)
            .with("id", written)
            .with("known", codes.join(", "));
        if !found.has_many(Code::D02, span.file) {
            finding = finding.suggest(written, codes.iter().map(String::as_str));
            finding.suggestion = names.near(what, written).or(finding.suggestion);
        }
        found.error(finding);
    }
    meant.one()
}

/// Whom the key `candidate` of an entry means.
pub(crate) fn candidate_of(
    place: &Place<'_>,
    written: Option<&String>,
    (day, names): (&Day, &Names),
    found: &mut Diagnostics,
) -> Option<CandidateId> {
    let written = yaml::required(place, "candidate", written, found)?;
    let at = (written.as_str(), place.key("candidate").span());
    let known: Vec<CandidateId> = day.candidates.iter().map(|one| one.id).collect();
    let who = names.candidate(&written);
    meant(Word::Candidate, at, &who, &known, names, found)
}

/// Reads the ids of a list and reports those that come twice.
pub(super) struct Ids<T> {
    taken: BTreeMap<T, Span>,
}

impl<T: Copy + Ord + ToString> Ids<T> {
    pub(super) fn new() -> Self {
        Self {
            taken: BTreeMap::new(),
        }
    }

    pub(super) fn read(
        &mut self,
        place: &Place<'_>,
        written: Option<&String>,
        parse: impl Fn(&str) -> Result<T, BadId>,
        found: &mut Diagnostics,
    ) -> Option<T> {
        let text = yaml::required(place, "id", written, found)?;
        let span = if place.key("id").is_there() {
            place.key("id").span()
        } else {
            place.span()
        };
        let id = id::checked(&text, span, parse, found)?;
        if let Some(first) = self.taken.get(&id) {
            found.error(
                Diagnostic::new(Code::D01, span)
                    .with("id", id.to_string())
                    .related(*first, Relation::First),
            );
            return None;
        }
        self.taken.insert(id, span);
        Some(id)
    }
}
