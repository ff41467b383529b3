//! Who, in what and when: the keys at the top, headings, and the keys below them.

use std::ops::Range;

use crate::day::Date;
use crate::diagnostic::{Code, Diagnostic, Word};
use crate::id::{AssessorId, CandidateId, slug};
use crate::source::Span;

use super::reader::{Keys, Reader, is_identity};
use super::scope::{Holds, Slot};
use super::sheet::prose;
use super::start;
use super::words::{Key, Section};
use super::{Context, LineKind};

/// Longest key, in bytes.
const KEY_BYTES: usize = 32;

/// Reads the keys at the top of the file; gives the first line after them.
pub(super) fn top(reader: &mut Reader<'_>) -> usize {
    let page = reader.page();
    reader.keys = Keys::UnderHeading;
    let is_blank = |line: usize| page.line(line).trim().is_empty();
    let first = (0..page.len())
        .find(|line| !is_blank(*line))
        .unwrap_or(page.len());
    if first == page.len() || !is_fence(page.line(first)) {
        return 0;
    }
    let is_end = |line: &usize| is_fence(page.line(*line)) || page.line(*line).trim() == "...";
    let could_be_key = |line: usize| {
        let text = page.line(line).trim();
        text.is_empty() || text.starts_with('#') || key_and_value(text).is_some()
    };
    let closing = (first + 1..page.len())
        .find(is_end)
        .filter(|end| (first + 1..*end).all(could_be_key));
    if closing.is_none() && page.line(first).trim() != "---" {
        // A rule and no more.
        return 0;
    }
    let end = closing.unwrap_or_else(|| {
        reader.find(Code::N01, &page.trimmed(first));
        reader.parts.blame_next();
        let is_key = |line: &usize| key_and_value(page.line(*line).trim()).is_some();
        (first + 1..page.len())
            .find(|line| !is_key(line))
            .unwrap_or(page.len())
    });
    reader.scopes.top().place = page.bounds(first).start..page.bounds(first).end;
    for line in 0..end {
        if is_blank(line) {
            if !page.written(line).trim().is_empty() {
                reader.note(line, LineKind::Comment);
            }
            continue;
        }
        reader.note(line, LineKind::FrontMatter);
        if line > first {
            front_line(reader, page.trimmed(line));
        }
    }
    if closing.is_some() {
        reader.note(end, LineKind::FrontMatter);
        return end + 1;
    }
    end
}

/// `---`, also with the dashes that Word makes of it.
fn is_fence(line: &str) -> bool {
    let line = line.trim();
    line == "---" || (!line.is_ascii() && start::is_fence_of_dashes(line))
}

fn front_line(reader: &mut Reader<'_>, range: Range<usize>) {
    let text = reader.page().slice(range.clone());
    let known = key_and_value(text).filter(|(key, _)| Key::named(key).is_some());
    if known.is_some() {
        read_key_line(reader, range);
        return;
    }
    let span = reader.page().span(&range);
    if !text.starts_with('#') {
        let key = key_and_value(text).map_or(text, |(key, _)| key);
        reader
            .found
            .add(Diagnostic::new(Code::N12, span).with("key", key));
    }
    let remark = prose(text.trim_start_matches(['#', ' ']), span);
    reader
        .parts
        .remark(remark, &reader.scopes, span, reader.found);
}

/// Cuts `key: value`, also in bold or with quotes around the value.
fn key_and_value(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(['*', '_']);
    let colon = text.bytes().take(KEY_BYTES).position(|byte| byte == b':')?;
    let (key, value) = (text.get(..colon)?, text.get(colon + 1..)?);
    let stars = ['*', '_', ' ', '\t'];
    let value = value
        .trim_matches(stars)
        .trim_matches(['"', '\'', '“', '”', '‘', '’']);
    let key = key.trim_end_matches(stars);
    key.starts_with(char::is_alphabetic).then_some((key, value))
}

/// Whether a line gives a key here. Where keys do not count, one that names someone or something of the
/// day still does: in a text from Word a heading may have lost its `#`.
pub(super) fn is_key_line(reader: &Reader<'_>, range: Range<usize>) -> bool {
    let text = reader.page().slice(range);
    let Some((key, value)) = key_and_value(text) else {
        return false;
    };
    let Some(key) = Key::named(key) else {
        return false;
    };
    reader.keys != Keys::Closed || is_known(reader.desk.context, key, value)
}

/// Whether a text begins with a key.
pub(super) fn has_key(text: &str) -> bool {
    key_and_value(text).is_some_and(|(key, _)| Key::named(key).is_some())
}

fn is_known(context: &Context<'_>, key: Key, value: &str) -> bool {
    match key {
        Key::Candidate => candidate(context, value).is_some(),
        Key::Assessor => assessor(context, value).is_some(),
        Key::Exercise => exercise(context, value).is_some(),
        Key::Date | Key::Reason => false,
    }
}

/// Reads a line that gives a key.
pub(super) fn read_key_line(reader: &mut Reader<'_>, range: Range<usize>) {
    let text = reader.page().slice(range.clone());
    let Some((key, value)) = key_and_value(text) else {
        return;
    };
    let Some(key) = Key::named(key) else { return };
    match reader.keys {
        Keys::AfterRule => {
            settle(reader);
            reader.scopes.fresh(range.clone());
            reader.keys = Keys::UnderHeading;
        }
        Keys::Closed if key == Key::Assessor => {
            // From here on someone else watches.
            reader.keys = Keys::UnderHeading;
            reader.scopes.top().given.retain(|(given, _)| *given != key);
        }
        Keys::Closed if is_identity(key) => {
            // As a heading would, of the rank of the one that it replaces.
            let rank = reader.scopes.rank_of(key);
            open(reader, key, rank, range.clone());
            reader.keys = Keys::UnderHeading;
        }
        Keys::UnderHeading | Keys::Closed => {}
    }
    give(reader, key, value, &range);
}

/// Reads a heading: a key, a part of the sheet, or the name of a competence or indicator.
pub(super) fn heading(reader: &mut Reader<'_>, range: Range<usize>, rank: u8) {
    let page = reader.page();
    let text = page.slice(range.clone());
    let title = text.trim_matches(['*', '_', ' ']);
    if let Some((key, value)) = key_of_heading(reader.desk.context, title) {
        open(reader, key, rank, range.clone());
        reader.keys = Keys::UnderHeading;
        give(reader, key, value, &range);
        return;
    }
    settle(reader);
    reader.keys = Keys::Closed;
    let title = title
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .trim_start_matches(['.', ')', ' ']);
    if let Some(section) = Section::named(title) {
        reader.scopes.heading(rank, range).section = Holds::This(section);
        return;
    }
    let under = reader.scopes.target().map(|target| target.competence);
    if let Some(target) = reader
        .desk
        .context
        .rubric
        .titled(title.trim_start_matches('#'), under)
    {
        reader.scopes.heading(rank, range).target = Holds::This(target);
        return;
    }
    let span = page.span(&range);
    reader
        .found
        .add(Diagnostic::new(Code::N13, span).with("heading", text));
}

/// "Kandidaat: k07", "Kandidaat k07", or just the id of a candidate.
fn key_of_heading<'t>(context: &Context<'_>, title: &'t str) -> Option<(Key, &'t str)> {
    if let Some((key, value)) = key_and_value(title) {
        return Key::named(key).map(|key| (key, value));
    }
    if candidate(context, title).is_some() {
        return Some((Key::Candidate, title));
    }
    let (key, value) = title.split_once(' ')?;
    let key = Key::named(key)?;
    is_known(context, key, value).then_some((key, value.trim()))
}

/// Opens the scope of a heading that gives a key.
fn open(reader: &mut Reader<'_>, key: Key, rank: u8, range: Range<usize>) {
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
fn give(reader: &mut Reader<'_>, key: Key, value: &str, range: &Range<usize>) {
    let page = reader.page();
    let context = reader.desk.context;
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
            let known = candidate(context, value).filter(|_| !twice);
            top.ids.candidate = known.map_or(Slot::Unknown(at), Slot::Known);
        }
        Key::Assessor => {
            let known = assessor(context, value).filter(|_| !twice);
            top.ids.assessor = known.map_or(Slot::Unknown(at), Slot::Known);
        }
        Key::Exercise => {
            let known = exercise(context, value).filter(|_| !twice);
            top.ids.exercise = known.map_or(Slot::Unknown(at), Slot::Known);
        }
        Key::Date => {
            let date = Date::parse(value);
            top.date = date.or(top.date);
            match date {
                Some(date) if !context.day.covers(date) => {
                    reader
                        .found
                        .add(Diagnostic::new(Code::N31, span).with("date", date));
                }
                Some(_) => {}
                None => reader
                    .found
                    .add(Diagnostic::new(Code::N35, span).with("date", value)),
            }
        }
        Key::Reason => top.reason = Some(value.to_owned()),
    }
    if is_identity(key) {
        reader.parts.turn();
        reader.declared.push(key);
        if !twice && !is_known(context, key, value) {
            unknown(reader, key, value, span);
        }
    }
}

fn unknown(reader: &mut Reader<'_>, key: Key, value: &str, span: Span) {
    let day = reader.desk.context.day;
    let (what, known): (Word, Vec<&str>) = match key {
        Key::Candidate => (
            Word::Candidate,
            day.candidates.iter().map(|c| c.id.as_str()).collect(),
        ),
        Key::Assessor => (
            Word::Assessor,
            day.assessors.iter().map(|a| a.id.as_str()).collect(),
        ),
        _ => (
            Word::Exercise,
            day.exercises.iter().map(|e| e.id.as_str()).collect(),
        ),
    };
    reader.found.error(
        Diagnostic::new(Code::N11, span)
            .with_word("what", what)
            .with("id", value)
            .with("known", known.join(", "))
            .suggest(value, known),
    );
}

fn candidate(context: &Context<'_>, value: &str) -> Option<CandidateId> {
    let id = CandidateId::parse(value).ok()?;
    context.day.candidate(id).map(|candidate| candidate.id)
}

fn assessor(context: &Context<'_>, value: &str) -> Option<AssessorId> {
    let id = AssessorId::parse(&slug(value)).ok()?;
    context.day.assessor(id).map(|assessor| assessor.id)
}

fn exercise(context: &Context<'_>, value: &str) -> Option<crate::id::ExerciseId> {
    let wanted = slug(value);
    let called = |exercise: &&crate::day::Exercise| {
        exercise.id.as_str() == wanted || slug(&exercise.name) == wanted
    };
    context
        .day
        .exercises
        .iter()
        .find(called)
        .map(|exercise| exercise.id)
}
