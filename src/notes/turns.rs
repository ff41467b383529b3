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
use super::start::{self, begins_like_an_observation};
use super::title::{self, Says};
use super::words::{self, Key, Section};

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
    /// A title that says nothing that is known.
    Unknown,
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

    /// An item that is a title: `- Samenwerken:`, `1. Orde:`.
    pub(super) fn titled_item(&mut self, line: usize, range: &Range<usize>) -> bool {
        let text = self.page().slice(range.clone());
        let is_title = self.becomes() == Becomes::Observation
            && text.ends_with(':')
            && title::may_be_title(text)
            && is_marked_title(text);
        is_title && self.title_line(line, range)
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
            Title::Unknown => heads::unknown_title(self, range.clone()),
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
        let says = self
            .desk
            .loose_title(text, under, self.keys != Keys::Closed);
        // "Indruk:" alone is the label of the words below it, not of all that follows.
        let is_label = text.ends_with(':') && words::impression(text).is_some();
        let counts = |all: &Vec<Says<'_>>| {
            !is_label && (!in_report || all.iter().any(|said| matches!(said, Says::Id(..))))
        };
        if let Some(all) = says.filter(counts) {
            return Title::Says(all);
        }
        if !title::may_be_title(text) || in_report || is_label {
            return Title::None;
        }
        let heads_items = self.heads_items(range);
        if unknown_name(self, text, heads_items) {
            return Title::UnknownName;
        }
        if let Some(key) = self.may_turn(text, heads_items) {
            return Title::Unclear(key);
        }
        if is_marked_title(text) || heads_items && is_plain_title(text) {
            return Title::Unknown;
        }
        Title::None
    }

    /// Whether the next line that is not blank begins an item: then this one may well be its title.
    fn heads_items(&self, range: &Range<usize>) -> bool {
        let page = self.page();
        let from = page.line_at(range.end) + 1;
        let next =
            (from..page.len().min(from + 3)).find(|line| !page.line(*line).trim().is_empty());
        next.is_some_and(|line| {
            let range = page.trimmed(line);
            let text = page.slice(range.clone());
            text.starts_with(['-', '*', '+', '|'])
                || begins_like_an_observation(page.text(), range, self.hours()).is_some()
        })
    }

    /// Whether a short line that says nothing else names another candidate, exercise or assessor than the one that
    /// holds here, and stands where a title would.
    fn may_turn(&self, text: &str, heads_items: bool) -> Option<Key> {
        let words = words_of(text);
        let is_marked = text.ends_with(':') || text.starts_with("**") && text.ends_with("**");
        let value = text.split_once(':').map(|(_, value)| title::bare(value));
        let names = self.desk.context.names;
        let says_whom = value.is_some_and(|value| names.candidate(value).is_known());
        let few = |most: usize| words.len() <= most && !text.ends_with('.');
        let only_names = || {
            const BESIDE: [&str; 14] = [
                "en", "nu", "dan", "deel", "vervolg", "et", "and", "de", "mevr", "mw", "dhr", "nr",
                "van", "over",
            ];
            words.iter().all(|word| {
                let lower = word.to_lowercase();
                BESIDE.contains(&lower.as_str())
                    || word.chars().all(|c| c.is_ascii_digit())
                    || names.stands_for(word)
            })
        };
        if !(is_marked || says_whom || heads_items && few(5) || few(5) && only_names()) {
            return None;
        }
        let ids = self.scopes.ids();
        let any = |other: &dyn Fn(&str) -> bool| words.iter().any(|word| other(word));
        let candidate = ids.candidate.known();
        if candidate.is_some() && any(&|word| is_other(&names.candidate(word), candidate)) {
            return Some(Key::Candidate);
        }
        // Others are often named in passing.
        let is_short = heads_items && few(3);
        let assessor = ids.assessor.known();
        if is_short && assessor.is_some() && any(&|word| is_other(&names.assessor(word), assessor))
        {
            return Some(Key::Assessor);
        }
        None
    }
}

fn is_other<T: Copy + PartialEq>(meant: &Meant<T>, own: Option<T>) -> bool {
    match meant {
        Meant::One(id) => Some(*id) != own,
        Meant::Several(all) => !all.iter().any(|id| Some(*id) == own),
        Meant::Apart(_) | Meant::Unknown => false,
    }
}

fn words_of(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')))
        .filter(|word| !word.is_empty())
        .collect()
}

/// A short line in bold, or with a colon behind it and nothing else.
fn is_marked_title(text: &str) -> bool {
    let bold = text.starts_with("**") && text.trim_end_matches(':').ends_with("**");
    let words = words_of(text);
    let first = words
        .first()
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    let is_short = (1..=6).contains(&words.len());
    is_short && (bold || text.ends_with(':') && first && words.len() <= 4)
}

/// A line that is a title by its form alone: one word with a capital, or a few with a bar between.
fn is_plain_title(text: &str) -> bool {
    let plain =
        text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
    let words = words_of(plain);
    let capital = plain.starts_with(char::is_uppercase);
    capital
        && !plain.ends_with(['.', ',', ';'])
        && (words.len() == 1 || words.len() <= 4 && plain.contains(" / "))
}

/// The name that a loose line gives in the form in which this sheet names its candidates, though nobody of
/// the day has it.
fn unknown_name(reader: &Reader<'_>, text: &str, heads_items: bool) -> bool {
    let names = reader.desk.context.names;
    let bare = title::bare(text);
    let marks = title::marks(text);
    let words = words_of(bare).len();
    let is_of_rubric = || reader.desk.context.rubric.nearest_tag(bare).is_some();
    let in_form = reader.form.as_ref().is_some_and(|form| *form == marks);
    let like = is_name_like(bare);
    // "jef:" and then "anna:"; "Jef" and then "Anna".
    let by_form = in_form && (like || !marks.1.is_empty() && (1..=2).contains(&words));
    let by_itself = heads_items
        && like
        && (2..=4).contains(&words)
        && !bare.contains(|c: char| c.is_ascii_digit());
    let misspelt = || (1..=3).contains(&words) && names.candidate_near(bare).is_some();
    (by_form || by_itself) && !is_of_rubric() || misspelt()
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
    let other = |word: &&str| is_other(&names.candidate(word), own);
    own.is_some() && words_of(text).iter().any(other)
}

/// Whether words begin with the code or name of another candidate, as what is said about somebody does.
pub(super) fn is_about_another(reader: &Reader<'_>, text: &str) -> bool {
    let Some(own) = reader.scopes.ids().candidate.known() else {
        return false;
    };
    let names = reader.desk.context.names;
    whose(text).any(|name| is_other(&names.candidate(name), Some(own)))
}

/// What stands where the one whom words are about would: "Sofie: ...", "[k05] ...", "k05 9u10 ...".
pub(super) fn whose(text: &str) -> impl Iterator<Item = &str> {
    let is_spoken = |rest: &str| {
        rest.trim_start()
            .starts_with(['"', '“', '„', '‘', '«', '\''])
    };
    let plain = text.trim_start_matches(['*', '_', ' ']);
    let bracketed = plain
        .strip_prefix(['[', '('])
        .map(|inner| inner.split_once([']', ')']).map(|(name, _)| name));
    let sign = plain
        .char_indices()
        .take(40)
        .find(|(_, c)| matches!(c, ':' | '>'));
    let before_sign = || {
        sign.filter(|(at, _)| !is_spoken(&plain[at + 1..]))
            .map(|(at, _)| &plain[..at])
    };
    let before_time = || {
        let (first, rest) = plain.split_once(' ')?;
        let rest = rest.trim_start();
        start::time(rest, 0..rest.len(), None).map(|_| first)
    };
    let all = match bracketed {
        _ if text.starts_with('\\') => [None, None],
        Some(name) => [name, None],
        None => [before_sign(), before_time()],
    };
    all.into_iter()
        .flatten()
        .map(title::bare)
        .filter(|name| words_of(name).len() <= 3)
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
