//! Lines that hold a level or a count and nothing else, `Niveau: G`, `Aantal: 3`, and rows of levels without a table:
//! they count for nothing, and that is said.

use std::ops::Range;

use crate::diagnostic::{Diagnostics, Word};
use crate::rubric::Target;

use super::amounts::in_words;
use super::chat;
use super::filing::Desk;
use super::part::prose;
use super::reader::{Becomes, Reader};
use super::words::Section;
use super::{LineKind, Mark};

/// Words before a level.
pub(super) const LEVEL: [&str; 9] = [
    "niveau",
    "level",
    "score",
    "beoordeling",
    "cijfer",
    "quotering",
    "resultaat",
    "rating",
    "niv",
];
/// Words before a number of times.
const COUNT: [&str; 10] = [
    "aantal",
    "telling",
    "turven",
    "keer",
    "frequentie",
    "count",
    "times",
    "tally",
    "nombre",
    "fois",
];

/// What a line holds.
enum Value {
    Level(Option<Mark>),
    Count,
}

impl Reader<'_> {
    /// `Niveau: G`, `Aantal: 3`, what a program says of a message that is gone: no observation, whatever stands above it.
    pub(super) fn value_line(&mut self, line: usize, range: &Range<usize>) -> bool {
        if chat::is_notice(self.page().slice(range.clone())) {
            self.begin(line, range.clone(), Becomes::Remark);
            self.close();
            return true;
        }
        let Some((value, at)) = self.value_on(range) else {
            return false;
        };
        self.close();
        self.note(line, LineKind::Remark);
        let target = self.scopes.target();
        match value {
            Value::Level(mark) => self.desk.tell_of_stray(&at, mark, target, self.found),
            Value::Count => self.desk.tell_of_near(at, Word::Tally, self.found),
        }
        let span = self.page().span(range);
        let remark = prose(self.page().slice(range.clone()), span);
        self.parts.remark(remark, &self.scopes, span, self.found);
        true
    }

    /// Whether a line is such a one.
    pub(super) fn is_value_line(&self, range: &Range<usize>) -> bool {
        self.value_on(range).is_some() || chat::is_notice(self.page().slice(range.clone()))
    }

    fn value_on(&self, range: &Range<usize>) -> Option<(Value, Range<usize>)> {
        let counts = matches!(self.becomes(), Becomes::Observation | Becomes::Remark)
            && self.scopes.section() != Some(Section::Report)
            && self.scopes.ids().is_complete();
        counts.then(|| self.desk.value(range))?
    }
}

impl Desk<'_> {
    fn value(&self, range: &Range<usize>) -> Option<(Value, Range<usize>)> {
        const SIGNS: [char; 8] = [':', '-', '–', '>', '→', '*', '_', ' '];
        let text = self.page.slice(range.clone());
        let start = text.len() - text.trim_start_matches(['*', '_']).len();
        let size = text[start..].find(|c: char| !c.is_alphabetic())?;
        let key = text[start..start + size].to_lowercase();
        let behind = text[start + size..].trim_start_matches(SIGNS);
        let said = behind
            .trim_start_matches("= ")
            .trim_end_matches(['*', '_', '.', ' ']);
        if said.is_empty() || said.starts_with(['=', '#']) {
            return None;
        }
        let value = if LEVEL.contains(&key.as_str()) {
            let mark = self.level_among(said);
            let is_one = mark.is_some() || self.levels.between(said).is_some();
            is_one.then_some(Value::Level(mark))?
        } else {
            let is_one = COUNT.contains(&key.as_str()) && said.split(' ').all(is_count)
                || in_words(said).is_some() && COUNT.contains(&key.as_str());
            is_one.then_some(Value::Count)?
        };
        let end = range.end - (text.len() - text.trim_end_matches(['*', '_', '.', ' ']).len());
        Some((value, end - said.len()..end))
    }

    /// Says of a row of levels that stands in no table that its level does not count; tells whether it is one.
    pub(super) fn tell_of_row(&self, row: &Range<usize>, found: &mut Diagnostics) -> bool {
        let mut any = false;
        let mut start = row.start;
        for part in self.page.slice(row.clone()).split([',', ';', '/']) {
            let range = self.page.trim(start..start + part.len());
            start += part.len() + 1;
            any |= self.tell_of_part(&range, found);
        }
        // "samenwerken/helpt G": the sign belongs to the name.
        any || self.tell_of_part(row, found)
    }

    /// The level in a row of cells with semicolons between them, `helpt;G;1`, and what it is about.
    fn level_between_semicolons(
        &self,
        row: &Range<usize>,
    ) -> Option<(Range<usize>, Mark, Option<Target>)> {
        let text = self.page.slice(row.clone());
        let (name, rest) = text.split_once(';')?;
        let cell = rest.split(';').next()?;
        let mark = self.level_among(cell)?;
        let target = self.name(name)?;
        let at = row.start + name.len() + 1;
        Some((self.page.trim(at..at + cell.len()), mark, target))
    }

    /// Whether a line is such a row.
    pub(super) fn is_row_of_semicolons(&self, row: &Range<usize>) -> bool {
        self.level_between_semicolons(row).is_some()
    }

    /// Says that the level of such a row does not count.
    pub(super) fn tell_of_semicolons(&self, row: &Range<usize>, found: &mut Diagnostics) -> bool {
        let told = self.level_between_semicolons(row);
        if let Some((at, mark, target)) = &told {
            self.tell_of_stray(at, Some(*mark), *target, found);
        }
        told.is_some()
    }

    fn tell_of_part(&self, row: &Range<usize>, found: &mut Diagnostics) -> bool {
        let text = self.page.slice(row.clone());
        let words: Vec<&str> = text.split_whitespace().collect();
        let counts = words.iter().rev().take_while(|word| is_count(word)).count();
        let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
        // A level may be a number too: then nothing but a name stands before it.
        let ends = [words.len() - counts, words.len()];
        for end in ends.into_iter().take(1 + usize::from(counts == 1)) {
            for size in (1..=self.levels.words.min(end.saturating_sub(1))).rev() {
                let (first, last) = (place(words[end - size]), words[end - 1]);
                let written = &text[first..place(last) + last.len()];
                let level = self.level_among(written);
                let Some(mark) = level.filter(|_| written.starts_with(char::is_alphanumeric))
                else {
                    continue;
                };
                let before = text[..first].trim_matches(|c: char| " \t.:-–—=|*".contains(c));
                let target = self.name(before);
                let is_short = end < words.len() || counts == 0;
                let is_row = before.bytes().all(|byte| byte.is_ascii_digit())
                    || is_short && self.is_short_form(written);
                if before.is_empty() || target.is_none() && !is_row {
                    continue;
                }
                let at = row.start + first..row.start + first + written.len();
                self.tell_of_stray(&at, Some(mark), target.flatten(), found);
                return true;
            }
        }
        false
    }

    /// Whether words are a level, with a number of times behind it or none, and no more.
    pub(super) fn is_level_and_count(&self, words: &str) -> bool {
        let all: Vec<&str> = words.split(' ').collect();
        let counts = all.iter().rev().take_while(|word| is_count(word)).count();
        self.level_among(&all[..all.len() - counts].join(" "))
            .is_some()
    }

    /// Whether a text is the short form of a level or `nw`, `gk`, as it is written.
    pub(super) fn is_short_form(&self, text: &str) -> bool {
        let scale = &self.context.rubric.scale;
        let is_letters = text.chars().all(char::is_alphabetic);
        is_letters && scale.levels().any(|level| scale.names(level).short == text)
    }
}

/// Whether a word is a number of times: `3`, `(3)`, `3x`, `|||`.
pub(super) fn is_count(word: &str) -> bool {
    let bare = word.trim_matches(['(', ')', 'x', 'X', '×', '.', ',']);
    let is_number = (1..=3).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit());
    is_number || word.len() > 1 && word.bytes().all(|byte| byte == b'|')
}
