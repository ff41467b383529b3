//! Lines that may turn to somebody or something else: a name that nobody has, a name in a list, a title that
//! mentions another. Where it is not clear, what follows counts for nobody.

use std::ops::Range;

use crate::day::names::{Meant, is_name_like};
use crate::diagnostic::{Code, Diagnostic};

use super::LineKind;
use super::heads::{self, open, turn_to};
use super::page::Page;
use super::reader::{Becomes, Keys, Reader};
use super::scope::Slot;
use super::title::{self, Says};
use super::words::{Key, Section};

/// What a loose line is as a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Title<'t> {
    /// None.
    None,
    /// A heading without its mark.
    Says(Vec<Says<'t>>),
    /// A name in the form in which the sheet names its candidates, but nobody's.
    UnknownName,
    /// It names somebody or something else, and may or may not be a title.
    Unclear(Key),
}

impl<'a> Reader<'a> {
    /// An item that holds nothing but a code or a name of the day.
    pub(super) fn named_item(&mut self, line: usize, range: &Range<usize>) -> bool {
        let Some(key) = only_names(self, range) else {
            return false;
        };
        if self.becomes() == Becomes::Remark {
            return false;
        }
        self.close();
        self.note(line, LineKind::Heading);
        named_item(self, key, range);
        true
    }

    /// A loose line that is a heading without its mark, or that could be one.
    pub(super) fn title_line(&mut self, line: usize, range: &Range<usize>) -> bool {
        if self.key_line(line, range.clone()) {
            return true;
        }
        let title = self.title(range);
        if title == Title::None {
            return false;
        }
        self.close();
        self.note(line, LineKind::Heading);
        match title {
            Title::Says(all) => heads::loose(self, &all, range),
            Title::Unclear(key) => tell_unclear(self, key, range),
            Title::UnknownName | Title::None => unknown(self, range),
        }
        true
    }

    /// What a loose line is as a title.
    pub(super) fn title(&self, range: &Range<usize>) -> Title<'a> {
        let page: &'a Page<'a> = self.page();
        let text = page.slice(range.clone());
        let under = self.scopes.target().map(|target| target.competence);
        let in_report = self.scopes.section() == Some(Section::Report);
        let says = self.desk.loose_title(text, under);
        let counts =
            |all: &Vec<Says<'_>>| !in_report || all.iter().any(|said| matches!(said, Says::Id(..)));
        if let Some(all) = says.filter(counts) {
            return Title::Says(all);
        }
        if unknown_name(self, range) {
            return Title::UnknownName;
        }
        let is_titled = text.ends_with(':') || text.starts_with("**") && text.ends_with("**");
        if is_titled && title::may_be_title(text) && mentions_another(self, text) {
            return Title::Unclear(Key::Candidate);
        }
        Title::None
    }
}

/// The name that a loose line gives in the form in which this sheet names its candidates, though nobody of
/// the day has it.
pub(super) fn unknown_name(reader: &Reader<'_>, range: &Range<usize>) -> bool {
    let text = reader.page().slice(range.clone());
    let in_form = reader
        .form
        .as_ref()
        .is_some_and(|form| *form == title::marks(text));
    in_form && title::may_be_title(text) && is_name_like(title::bare(text))
}

/// A name that nobody of the day has.
pub(super) fn unknown(reader: &mut Reader<'_>, range: &Range<usize>) {
    let name = title::bare(reader.page().slice(range.clone())).to_owned();
    turn_to(reader, Key::Candidate, &name, range);
}

/// Whether a title that says nothing else names another candidate than the one it stands under.
pub(super) fn mentions_another(reader: &Reader<'_>, text: &str) -> bool {
    let own = reader.scopes.ids().candidate.known();
    let names = reader.desk.context.names;
    let words: Vec<&str> = text
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')))
        .filter(|word| !word.is_empty())
        .collect();
    let other = |word: &str| {
        names
            .candidate(word)
            .one()
            .is_some_and(|id| Some(id) != own)
    };
    own.is_some() && words.iter().any(|word| other(word))
}

/// A line that may or may not turn to somebody or something else: what follows counts for nobody.
pub(super) fn tell_unclear(reader: &mut Reader<'_>, key: Key, range: &Range<usize>) {
    let span = reader.page().span(range);
    let text = reader.page().slice(range.clone());
    reader
        .found
        .error(Diagnostic::new(Code::N44, span).with("text", text));
    unclear(reader, key, range);
}

/// Whom or what an item of a list is, if it holds nothing else.
pub(super) fn only_names(reader: &Reader<'_>, range: &Range<usize>) -> Option<Key> {
    let text = reader.page().slice(range.clone());
    let name = title::bare(text);
    let names = reader.desk.context.names;
    if !title::may_be_title(text) || name.chars().count() > 60 {
        return None;
    }
    if names.candidate(name).is_known() {
        Some(Key::Candidate)
    } else if names.assessor(name).is_known() {
        Some(Key::Assessor)
    } else {
        names.exercise_titled(name).map(|_| Key::Exercise)
    }
}

/// An item that holds nothing but whom or what it is about: a heading where that says nothing new or
/// nothing else was said, and unclear where it may be one or just a name in a list.
pub(super) fn named_item(reader: &mut Reader<'_>, key: Key, range: &Range<usize>) {
    let text = title::bare(reader.page().slice(range.clone())).to_owned();
    let names = reader.desk.context.names;
    let ids = reader.scopes.ids();
    let fits = match key {
        Key::Candidate => fits(ids.candidate, &names.candidate(&text)),
        Key::Assessor => fits(ids.assessor, &names.assessor(&text)),
        _ => fits(ids.exercise, &names.exercise(&text)),
    };
    if fits {
        turn_to(reader, key, &text, range);
    } else {
        tell_unclear(reader, key, range);
    }
}

fn fits<T: Copy + PartialEq>(slot: Slot<T>, meant: &Meant<T>) -> bool {
    match slot {
        Slot::Unset => true,
        Slot::Known(id) => meant.one() == Some(id),
        Slot::Unknown(_) => false,
    }
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
