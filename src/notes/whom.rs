//! Whom, in what and when the lines are about from here on: as a key says, or as nobody can tell.

use std::ops::Range;

use super::reader::{Keys, Reader};
use super::scope::{Holds, Slot};
use super::words::Key;
use crate::day::names::Meant;
use crate::diagnostic::{Code, Diagnostic, Word};
use crate::id::slug;
use crate::source::Span;

/// Opens the scope of a heading that gives a key.
pub(super) fn open(reader: &mut Reader<'_>, key: Key, rank: u8, range: Range<usize>) {
    if reader.declared.contains(&key) {
        settle(reader);
    }
    let scope = reader.scopes.heading(rank, range);
    if key == Key::Candidate {
        scope.section = Holds::Nothing;
        scope.target = Holds::Nothing;
    }
}

/// What was declared becomes a sheet, even if nothing stands below it.
pub(super) fn settle(reader: &mut Reader<'_>) {
    if !reader.declared.is_empty() && reader.scopes.ids().is_complete() {
        let place = reader.scopes.place().unwrap_or_default();
        let span = reader.page().span(&place);
        reader.parts.at(&reader.scopes, span, reader.found);
    }
    reader.declared.clear();
}

/// Puts the value of a key in the innermost scope.
pub(super) fn give(reader: &mut Reader<'_>, key: Key, value: &str, range: &Range<usize>) {
    let page = reader.page();
    let whole = page.slice(range.clone());
    // The comment of YAML.
    let value = value
        .split(" #")
        .next()
        .unwrap_or(value)
        .trim_matches(['"', '\'', ' ']);
    if value.is_empty() {
        return;
    }
    let at = range.start + whole.rfind(value).unwrap_or(0);
    let span = page.span(&(at..at + value.len()));
    let top = reader.scopes.top();
    let before = top
        .given
        .iter()
        .find(|(given, _)| *given == key)
        .map(|(_, value)| slug(value));
    let twice = before.is_some_and(|before| before != slug(value));
    top.given.push((key, value.to_owned()));
    if twice {
        reader
            .found
            .error(Diagnostic::new(Code::N36, span).with("key", key.code()));
    }
    match key {
        Key::Candidate => {
            let meant = reader.desk.context.names.candidate(value);
            let slot = slot(reader, Word::Candidate, value, &meant, span, twice);
            reader.scopes.top().ids.candidate = slot;
        }
        Key::Assessor => {
            reader.sent = false;
            let meant = reader.desk.context.names.assessor(value);
            let slot = slot(reader, Word::Assessor, value, &meant, span, twice);
            reader.scopes.top().ids.assessor = slot;
        }
        Key::Exercise => {
            let meant = reader.desk.context.names.exercise(value);
            let slot = slot(reader, Word::Exercise, value, &meant, span, twice);
            reader.scopes.top().ids.exercise = slot;
        }
        Key::Date => date(reader, value, span),
        Key::Reason => reader.scopes.top().reason = Some(value.to_owned()),
    }
    if key.is_identity() {
        reader.parts.turn();
        reader.declared.push(key);
    }
}

fn date(reader: &mut Reader<'_>, value: &str, span: Span) {
    let date = reader.desk.context.day.date_written(value);
    let top = reader.scopes.top();
    top.date = date.or(top.date);
    let finding = match date {
        Some(date) if !reader.desk.context.day.covers(date) => {
            Diagnostic::new(Code::N31, span).with("date", date)
        }
        Some(_) => return,
        None => Diagnostic::new(Code::N35, span).with("date", value),
    };
    reader.found.add(finding);
}

/// The id for a value; what is not just one is reported, and keeps its place.
fn slot<T: Copy + ToString>(
    reader: &mut Reader<'_>,
    what: Word,
    value: &str,
    meant: &Meant<T>,
    span: Span,
    twice: bool,
) -> Slot<T> {
    let unknown = Slot::Unknown(span.start as usize);
    let finding = match meant {
        _ if twice => return unknown,
        Meant::One(id) => return Slot::Known(*id),
        _ => meant.doubt(value, span).unwrap_or_else(|| {
            let context = reader.desk.context;
            context.unknown(Code::N11, (what, value), span, reader.found)
        }),
    };
    reader.found.error(finding);
    unknown
}

/// A line that may or may not turn to somebody or something else: what follows counts for nobody.
pub(super) fn tell_unclear(reader: &mut Reader<'_>, key: Key, range: &Range<usize>) {
    tell_unclear_turn(reader, range);
    unclear(reader, key, range);
}

/// Says that nobody can tell whom or what it is about from here on.
pub(super) fn tell_unclear_turn(reader: &mut Reader<'_>, range: &Range<usize>) {
    let span = reader.page().span(range);
    let text = reader.page().slice(range.clone());
    reader
        .found
        .error(Diagnostic::new(Code::N44, span).with("text", text));
}

/// From here on it is not known whom or what the lines are about: what follows counts for nobody.
pub(super) fn unclear(reader: &mut Reader<'_>, key: Key, range: &Range<usize>) {
    let rank = reader.scopes.rank_of(key);
    open(reader, key, rank, range.clone());
    reader.keys = Keys::UnderHeading;
    let at = range.start;
    let ids = &mut reader.scopes.top().ids;
    match key {
        Key::Candidate => ids.candidate = Slot::Unknown(at),
        Key::Assessor => ids.assessor = Slot::Unknown(at),
        Key::Exercise => ids.exercise = Slot::Unknown(at),
        Key::Date | Key::Reason => {}
    }
    reader.parts.turn();
}
