//! Who, in what and when: headings, loose lines that are one, and `key: value` lines.

use std::ops::Range;

use crate::day::names::is_name_like;
use crate::diagnostic::{Code, Diagnostic};

use super::doubted;
use super::reader::{Keys, Reader};
use super::scope::{Holds, Ids, Slot, Strayed};
use super::title::{self, Says};
use super::whom::{give, open, settle, tell_unclear, tell_unclear_turn};
use super::whose::{mentions_another, without_time};
use super::words::{Key, Section, key_and_value};

/// The rank of a loose line that names a part of the sheet or a competence: below every heading.
const LOOSE: u8 = 10;

/// Whether a line gives a key here. Where keys do not count, one that says whom or what it is about still
/// does: in a text from Word a heading may have lost its `#`.
pub(super) fn is_key_line(reader: &Reader<'_>, range: Range<usize>) -> bool {
    let text = reader.page().slice(range);
    let Some((key, value)) = key_and_value(text) else {
        return false;
    };
    let Some(key) = Key::named(key) else {
        return false;
    };
    reader.keys != Keys::Closed
        || reader.desk.is_of_the_day(key, value)
        || key == Key::Candidate && is_name_like(value)
}

/// Reads a line that gives a key.
pub(super) fn read_key_line(reader: &mut Reader<'_>, range: Range<usize>) {
    for (key, value) in reader.desk.keys(reader.page().slice(range.clone())) {
        turn_to(reader, key, value, &range);
    }
}

/// A line without `#` that says whom, in what or when.
pub(super) fn turn_to(reader: &mut Reader<'_>, key: Key, value: &str, range: &Range<usize>) {
    if reader.keys == Keys::AfterRule {
        settle(reader);
        reader.scopes.fresh(range.clone());
        reader.keys = Keys::UnderHeading;
    } else if reader.keys == Keys::Closed && key == Key::Assessor {
        // From here on someone else watches.
        reader.keys = Keys::UnderHeading;
        let top = reader.scopes.top();
        top.given.retain(|(given, _)| *given != key);
        top.place = range.clone();
    } else if reader.keys == Keys::Closed && key.is_identity() {
        // As a heading would, of the rank of the one that it replaces.
        let rank = reader.scopes.rank_of(key);
        let unclear = stray(reader, key, value, range);
        open(reader, key, rank, range.clone());
        reader.keys = Keys::UnderHeading;
        if unclear {
            tell_unclear_turn(reader, range);
            reader.scopes.top().ids.exercise = Slot::Unknown(range.start);
        }
    } else if key == Key::Candidate {
        reader.strayed = Strayed::default();
    }
    give(reader, key, value, range);
}

/// Remembers what a loose line turns away from. Whether it leaves it unclear in which exercise the next candidate is:
/// the last one, where the one before them had two?
fn stray(reader: &mut Reader<'_>, key: Key, value: &str, range: &Range<usize>) -> bool {
    let ids = reader.scopes.ids();
    if !ids.has(key) || reader.holds(key, value) {
        return false;
    }
    if key == Key::Exercise {
        reader.strayed.exercise = ids.candidate.is_set();
        return false;
    }
    let had_two = std::mem::take(&mut reader.strayed.exercise);
    let from = ids.candidate.known().zip(reader.scopes.section());
    let before = reader.strayed.from.filter(|(candidate, _)| {
        // Back to where it was.
        reader.desk.context.names.candidate(value).one() != Some(*candidate)
    });
    reader.strayed.from = before.or(from);
    had_two && !says_below(reader, range, Key::Exercise)
}

/// Whether the titles straight below a line say what a key would.
fn says_below(reader: &Reader<'_>, range: &Range<usize>, key: Key) -> bool {
    let page = reader.page();
    let below = page.line_at(range.end) + 1..page.len();
    let lines = below.map(|line| page.slice(page.trimmed(line)));
    let mut titles = lines.filter(|text| !text.is_empty()).map_while(|text| {
        reader
            .desk
            .loose_title(text.trim_start_matches('#').trim(), None, true)
    });
    let is_said = |said: &Says<'_>| matches!(said, Says::Id(one, _) if *one == key);
    titles.any(|all| all.iter().any(is_said))
}

/// Reads a heading: a key, a part of the sheet, or the name of a competence or indicator.
pub(super) fn heading(reader: &mut Reader<'_>, range: Range<usize>, rank: u8) {
    let page = reader.page();
    let text = page.slice(range.clone());
    let under = reader.scopes.target().map(|target| target.competence);
    let desk = &reader.desk;
    let all = desk.title(text, under);
    // "## 13u00 Poetsen".
    if let Some(all) = all.or_else(|| desk.title(without_time(text), under)) {
        apply(reader, &all, rank, &range);
        return;
    }
    let another = mentions_another(reader, text).then_some(Key::Candidate);
    if let Some(key) = another.or_else(|| doubted::may_begin(reader, text, "")) {
        tell_unclear(reader, key, &range);
        return;
    }
    settle(reader);
    reader.keys = Keys::Closed;
    reader
        .desk
        .warn_of_levels_in_words(std::slice::from_ref(&range), &[], false, reader.found);
    let span = page.span(&range);
    let ends = reader
        .scopes
        .rank_given(Key::Candidate)
        .is_some_and(|of| rank <= of);
    if ends {
        // Where candidates stand in headings this may well be another one.
        let scope = reader.scopes.heading(rank, range.clone());
        scope.ids.candidate = Slot::Unknown(range.start);
        scope.section = Holds::Nothing;
        scope.target = Holds::Nothing;
        reader.parts.turn();
    } else {
        reader.scopes.end_target(rank, range);
    }
    let mut finding =
        Diagnostic::new(if ends { Code::N51 } else { Code::N13 }, span).with("heading", text);
    let desk = &reader.desk;
    let candidate = desk
        .context
        .names
        .candidate_near(title::bare(text))
        .filter(|_| ends);
    let near = candidate.map(|id| id.to_string());
    finding.suggestion = near.or_else(|| desk.title_near(text));
    reader.found.add(finding);
}

/// A loose title that says nothing that is known: no competence files what stands below it.
pub(super) fn unknown_title(reader: &mut Reader<'_>, range: Range<usize>) {
    settle(reader);
    reader.keys = Keys::Closed;
    let span = reader.page().span(&range);
    let text = reader.page().slice(range.clone());
    let mut finding = Diagnostic::new(Code::N13, span).with("heading", text);
    finding.suggestion = reader.desk.title_near(text);
    reader.found.add(finding);
    reader.scopes.drop_target(range);
}

/// Applies all that a heading of a rank says.
fn apply(reader: &mut Reader<'_>, all: &[Says<'_>], rank: u8, range: &Range<usize>) {
    let mut ids: Vec<(Key, &str)> = Vec::new();
    for said in all {
        if let Says::Id(key, value) = said {
            ids.push((*key, value));
        }
    }
    if ids.is_empty() {
        settle(reader);
    }
    let written = reader.keys == Keys::Closed;
    reader.keys = if ids.is_empty() {
        Keys::Closed
    } else {
        Keys::UnderHeading
    };
    if all == [Says::Neutral] {
        if !written && reader.scopes.ids() == Ids::default() {
            // The title of the printed sheet, above its head.
            reader.keys = Keys::UnderHeading;
        }
        reader.scopes.end_target(rank, range.clone());
        return;
    }
    match ids
        .iter()
        .find(|(key, _)| *key == Key::Candidate)
        .or(ids.first())
    {
        Some((key, _)) => open(reader, *key, rank, range.clone()),
        None => {
            reader.scopes.heading(rank, range.clone());
        }
    }
    let is_about_somebody = ids.iter().any(|(key, _)| *key == Key::Candidate);
    for (key, value) in ids {
        give(reader, key, value, range);
    }
    if is_about_somebody || next_part(reader, all, range, written) {
        reader.strayed = Strayed::default();
    }
    let scope = reader.scopes.top();
    for said in all {
        match said {
            Says::Section(section) => scope.section = Holds::This(*section),
            Says::Target(target) => scope.target = Holds::This(*target),
            Says::Id(..) | Says::Neutral => {}
        }
    }
}

/// The next part of a sheet in which a line turned to another candidate: where lines
/// were written since, nobody can tell of whom it is. Gives whether the title is that of a part.
fn next_part(
    reader: &mut Reader<'_>,
    all: &[Says<'_>],
    range: &Range<usize>,
    written: bool,
) -> bool {
    let Some(part) = all.iter().find_map(|said| match said {
        Says::Section(section) => Some(*section),
        _ => None,
    }) else {
        return false;
    };
    let is_later = |(_, before): (_, Section)| before < part;
    let is_known = reader.scopes.ids().candidate.known().is_some();
    if written && is_known && reader.strayed.from.is_some_and(is_later) {
        tell_unclear_turn(reader, range);
        reader.scopes.top().ids.candidate = Slot::Unknown(range.start);
        reader.parts.turn();
    }
    true
}

/// A loose line that is a heading without its mark.
pub(super) fn loose(reader: &mut Reader<'_>, all: &[Says<'_>], range: &Range<usize>) {
    if let [Says::Id(key, value)] = all {
        let names_candidate = *key == Key::Candidate && is_only_a_name(reader, range);
        turn_to(reader, *key, value, range);
        if names_candidate {
            reader.form = Some(title::marks(reader.page().slice(range.clone())));
        }
        return;
    }
    let rank = all.iter().find_map(|said| match said {
        Says::Id(key, _) => Some(reader.scopes.rank_of(*key)),
        _ => None,
    });
    apply(reader, all, rank.unwrap_or(LOOSE), range);
    if rank.is_none() && matches!(all, [Says::Section(_)]) {
        reader.scopes.top().target = Holds::Nothing;
    }
}

fn is_only_a_name(reader: &Reader<'_>, range: &Range<usize>) -> bool {
    let text = title::bare(reader.page().slice(range.clone()));
    reader.desk.context.names.candidate(text).is_known()
}
