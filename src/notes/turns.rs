//! Lines that may turn to somebody or something else: a name that nobody has, a name in a list, a title that
//! mentions another. Where it is not clear, what follows counts for nobody.

use std::ops::Range;

use crate::day::names::Meant;

use super::LineKind;
use super::doubted;
use super::front_matter;
use super::heads::{self, turn_to};
use super::impressions;
use super::page::Page;
use super::reader::{Becomes, Keys, Reader};
use super::scope::Slot;
use super::start::begins_like_an_observation;
use super::title::{self, Says};
use super::whom::tell_unclear;
use super::whose::{announces_another, is_other, timed_turn, words_of};
use super::words::{Key, Section, key_and_value};

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
    /// A key in the head that is not known.
    UnknownKey,
}

impl<'a> Reader<'a> {
    /// An item that holds nothing but a code or a name of the day.
    pub(super) fn named_item(&mut self, line: usize, range: &Range<usize>) -> bool {
        if self.becomes() == Becomes::Remark {
            return false;
        }
        let text = self.page().slice(range.clone());
        let turn = timed_turn(self, text).or_else(|| announces_another(self, text));
        let name = only_names(self, range).filter(|_| turn.is_none());
        let is_code = doubted::is_unknown_code(self, text);
        let unsure = || doubted::may_begin(self, text, self.below(range)).filter(|_| !is_code);
        let turn = turn.or_else(|| unsure().filter(|_| name.is_none()));
        let Some(key) = turn.or(name).or(is_code.then_some(Key::Candidate)) else {
            return false;
        };
        self.close();
        self.note(line, LineKind::Heading);
        if turn.is_some() {
            tell_unclear(self, key, range);
        } else if is_code {
            unknown(self, range);
        } else {
            named_item(self, key, range);
        }
        true
    }

    /// An item that is a title: `- Samenwerken:`, `1. Orde:`, `2) Initiatief`, `- **Nauwkeurigheid**`.
    pub(super) fn titled_item(&mut self, line: usize, range: &Range<usize>) -> bool {
        let text = self.page().slice(range.clone());
        let is_title = self.becomes() == Becomes::Observation
            && text.ends_with(':')
            && title::may_be_title(text)
            && is_marked_title(text);
        is_title && self.title_line(line, range) || self.target_item(line, range)
    }

    /// An item that is nothing but the name of a competence or indicator is its heading. One of an indicator may as
    /// well be what was seen: then nothing above files it, nor what follows.
    fn target_item(&mut self, line: usize, range: &Range<usize>) -> bool {
        let under = self.scopes.target().map(|target| target.competence);
        let target = match self.becomes() {
            Becomes::Observation | Becomes::Evaluation => self.desk.only_target(range, under),
            _ => None,
        };
        let Some(target) = target else {
            return false;
        };
        let text = self.page().slice(range.clone());
        let is_numbered = self
            .page()
            .line(line)
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit());
        self.close();
        if target.indicator.is_some()
            && !is_numbered
            && !text.starts_with("**")
            && self.becomes() == Becomes::Observation
        {
            self.scopes.drop_target(range.clone());
            return false;
        }
        self.note(line, LineKind::Heading);
        heads::loose(self, &[Says::Target(target)], range);
        true
    }

    /// Whether a value is what holds here already.
    pub(super) fn holds(&self, key: Key, value: &str) -> bool {
        let ids = self.scopes.ids();
        let names = self.desk.context.names;
        match key {
            Key::Candidate => is_own(ids.candidate, &names.candidate(value)),
            Key::Assessor => is_own(ids.assessor, &names.assessor(value)),
            Key::Exercise => is_own(ids.exercise, &names.exercise(value)),
            Key::Date | Key::Reason => true,
        }
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
            Title::Says(all) => {
                if matches!(all[..], [Says::Target(_)]) {
                    self.tell_of_sign_behind(range);
                }
                heads::loose(self, &all, range);
            }
            Title::Unclear(key) => tell_unclear(self, key, range),
            Title::Unknown => heads::unknown_title(self, range.clone()),
            Title::UnknownKey => front_matter::unknown_key(self, range),
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
        let turn = timed_turn(self, text)
            .or_else(|| announces_another(self, text))
            .or_else(|| doubted::is_code_with_more(self, text).then_some(Key::Candidate));
        if let Some(key) = turn.filter(|_| !in_report) {
            return Title::Unclear(key);
        }
        let says = self
            .desk
            .loose_title(text, under, self.keys != Keys::Closed);
        // "Indruk:" alone is the label of the words below it, not of all that follows.
        let is_label = text.ends_with(':') && impressions::label(text).is_some();
        let counts = |all: &Vec<Says<'_>>| match all.as_slice() {
            _ if is_label => false,
            // "helpt (+)" is what was seen.
            [Says::Target(_)] => !in_report && self.desk.only_target(range, under).is_some(),
            all => !in_report || all.iter().any(|said| matches!(said, Says::Id(..))),
        };
        if let Some(all) = says.filter(counts) {
            return Title::Says(all);
        }
        if doubted::is_unknown_code(self, text) && !in_report {
            return Title::UnknownName;
        }
        let below = self.below(range);
        let unsure = doubted::may_begin(self, text, below)
            .or_else(|| doubted::heads_another(self, text, below));
        if let Some(key) = unsure.filter(|_| !in_report) {
            return Title::Unclear(key);
        }
        if !title::may_be_title(text) || in_report || is_label {
            return Title::None;
        }
        if self.keys != Keys::Closed && is_unknown_key(self, text) {
            return Title::UnknownKey;
        }
        let heads_items = self.heads_items(range);
        if doubted::is_unknown_name(self, text, heads_items) {
            return Title::UnknownName;
        }
        if let Some(key) = self.may_turn(text, heads_items) {
            return Title::Unclear(key);
        }
        let is_level = || self.desk.level_among(text).is_some();
        let is_plain = || is_plain_title(text) || is_level() || continues_a_competence(self, text);
        let is_title = is_marked_title(text) || heads_items && is_plain();
        if is_title && !self.desk.names_a_level(range) {
            return Title::Unknown;
        }
        Title::None
    }

    /// Whether the next line that is not blank begins an item: then this one may well be its title.
    fn heads_items(&self, range: &Range<usize>) -> bool {
        self.line_below(range).is_some_and(|range| {
            let page = self.page();
            let text = page.slice(range.clone());
            text.starts_with(['-', '*', '+', '|'])
                || begins_like_an_observation(page.text(), range, self.hours()).is_some()
        })
    }

    /// The next line that is not blank, but for one that is further away than a title stands.
    fn line_below(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let page = self.page();
        let from = page.line_at(range.end) + 1;
        let mut below = (from..page.len().min(from + 3)).map(|line| page.trimmed(line));
        below.find(|range| !range.is_empty())
    }

    fn below(&self, range: &Range<usize>) -> &'a str {
        let page: &'a Page<'a> = self.page();
        self.line_below(range).map_or("", |below| page.slice(below))
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

/// "Initiatief (vervolg)": the name of a competence and some words more.
fn continues_a_competence(reader: &Reader<'_>, text: &str) -> bool {
    let name = text.split(['(', ',', ';', '–', '—']).next().unwrap_or("");
    let target = reader.desk.context.rubric.titled(title::bare(name), None);
    target.is_some_and(|target| target.indicator.is_none()) && words_of(text).len() <= 5
}

/// A short line in the head that gives a key that is not known: `Begeleider: Luc`. One that names a candidate may be
/// another way to say whom the sheet is about.
fn is_unknown_key(reader: &Reader<'_>, text: &str) -> bool {
    let Some((key, value)) = key_and_value(text) else {
        return false;
    };
    let names = reader.desk.context.names;
    let is_short = |text: &str, most| (1..=most).contains(&words_of(text).len());
    is_short(key, 2)
        && is_short(value, 4)
        && key.starts_with(char::is_uppercase)
        && !text.ends_with('.')
        && !names.candidate(key).is_known()
        && !names.candidate(value).is_known()
        && reader.desk.named_at_start(text).is_none()
}

/// A name that nobody of the day has.
pub(super) fn unknown(reader: &mut Reader<'_>, range: &Range<usize>) {
    let name = title::bare(reader.page().slice(range.clone())).to_owned();
    turn_to(reader, Key::Candidate, &name, range);
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
    let is_unset = !reader.scopes.ids().has(key);
    if is_unset || reader.holds(key, &text) {
        turn_to(reader, key, &text, range);
    } else {
        tell_unclear(reader, key, range);
    }
}

fn is_own<T: Copy + PartialEq>(slot: Slot<T>, meant: &Meant<T>) -> bool {
    meant.one().is_some_and(|id| slot.known() == Some(id))
}
