//! The names of the levels, and where two of them stand beside one another.

use crate::id::slug;
use crate::rubric::{Named, Rubric};
use crate::scale::Level;

use super::{Mark, words};

/// A tag of fewer letters that is glued behind something else is any word.
const GLUED: usize = 4;
/// No two levels take more, in bytes.
const LONGEST: usize = 80;
/// Nor more words.
const WORDS: usize = 8;
/// The signs between two levels.
const SIGNS: [char; 21] = [
    '/', '-', '–', '—', '(', ')', '=', ':', ',', ';', '&', '+', '>', '<', '→', '|', '\\', '?', '!',
    '"', '.',
];
/// The words between two levels.
const OR: [&str; 28] = [
    "of",
    "tot",
    "à",
    "a",
    "en",
    "or",
    "to",
    "and",
    "ou",
    "et",
    "dan",
    "later",
    "daarna",
    "eerst",
    "liever",
    "misschien",
    "eventueel",
    "soms",
    "eerder",
    "bijna",
    "naar",
    "then",
    "maybe",
    "perhaps",
    "puis",
    "ensuite",
    "parfois",
    "maar",
];
/// Those that leave no doubt that the word behind them is a level too.
const SURELY_OR: [&str; 8] = [" of ", " tot ", " à ", " or ", " to ", " ou ", "/", "("];

/// The names of the levels, ready for comparing.
pub(super) struct Levels<'a> {
    rubric: &'a Rubric,
    names: Vec<(String, Level)>,
    /// The most words that a name has.
    pub(super) words: usize,
}

impl<'a> Levels<'a> {
    pub(super) fn new(rubric: &'a Rubric) -> Self {
        let scale = &rubric.scale;
        let mut names = Vec::new();
        let mut words = 1;
        for level in scale.levels() {
            let called = scale.names(level);
            words = words.max(called.label.split_whitespace().count());
            names.push((called.value.to_string(), level));
            names.push((slug(&called.short), level));
            names.push((slug(&called.label), level));
        }
        for (name, level) in scale.aliases() {
            words = words.max(name.split('-').count());
            names.push((name.to_owned(), level));
        }
        Self {
            rubric,
            names,
            words,
        }
    }

    /// Whether a name can only be that of a tag, wherever it stands.
    pub(super) fn is_tag(&self, name: &str) -> bool {
        name.chars().count() >= GLUED && self.rubric.tagged(name, None) != Named::Unknown
    }

    /// Whether a competence has an indicator of this name, or with `short` just one whose name begins so.
    pub(super) fn is_part(&self, whole: &str, part: &str, short: bool) -> bool {
        if part.is_empty() || whole.contains('/') {
            return false;
        }
        match self.rubric.tagged(&format!("{whole}/{part}"), None) {
            Named::Exactly(target) => target.indicator.is_some(),
            Named::Shortened(target) => short && target.indicator.is_some(),
            Named::Ambiguous(_) | Named::Unknown => false,
        }
    }

    /// Reads a level by value, label or short form, as [`crate::scale::Scale::parse`] does.
    pub(super) fn parse(&self, text: &str) -> Option<Level> {
        let find = |wanted: &str| {
            let same = |(name, _): &&(String, Level)| name.eq_ignore_ascii_case(wanted);
            self.names.iter().find(same).map(|(_, level)| *level)
        };
        find(text).or_else(|| find(&slug(text)))
    }

    /// Reads a level, `nw` or `gk`.
    pub(super) fn mark(&self, text: &str) -> Option<Mark> {
        let level = self.parse(text).map(Mark::Level);
        level.or_else(|| words::absent(text))
    }

    /// The two that a text leaves open, in short, the lower one first: "G/ZG", "M of G", "3,5", "G of nw".
    pub(super) fn between(&self, text: &str) -> Option<(&str, &str)> {
        let scale = &self.rubric.scale;
        let (one, other) = self.half(text).or_else(|| {
            let parts = self.parts(text)?;
            let one = *parts.first()?;
            let other = *parts.iter().find(|part| **part != one)?;
            Some((one, other))
        })?;
        let short = |mark| words::mark(mark, scale);
        match (one, other) {
            (Mark::Level(first), Mark::Level(second)) if second < first => {
                Some((short(other), short(one)))
            }
            _ => Some((short(one), short(other))),
        }
    }

    /// "3,5" lies between 3 and 4.
    fn half(&self, text: &str) -> Option<(Mark, Mark)> {
        let half = text.replace('½', ",5").replace(',', ".");
        let (whole, part) = half.split_once('.')?;
        let is_part = part.parse::<u32>().is_ok_and(|part| part > 0);
        let below: i64 = whole.parse().ok().filter(|_| is_part)?;
        let level = |value| self.rubric.scale.level(value).map(Mark::Level);
        Some((level(below)?, level(below + 1)?))
    }

    /// "3 (goed)" and "ZG = zeer goed" say one thing twice.
    pub(super) fn twice_the_same(&self, text: &str) -> Option<Mark> {
        let parts = self.parts(text)?;
        let first = *parts.first()?;
        parts.iter().all(|part| *part == first).then_some(first)
    }

    /// What stands beside one another in a text, if there is nothing else in it.
    fn parts(&self, text: &str) -> Option<Vec<Mark>> {
        let text = text.trim_end_matches([')', '?', ' ']);
        // "G-": nobody knows what the sign should do.
        if text.len() > LONGEST || text.ends_with(SIGNS) || self.mark(text).is_some() {
            return None;
        }
        let mut all = Vec::new();
        for piece in text.split(SIGNS) {
            let words: Vec<&str> = piece.split_whitespace().collect();
            let mut words = words.as_slice();
            while let Some((first, rest)) = words.split_first() {
                let longest = words.len().min(self.words.max(3));
                let read = (1..=longest)
                    .rev()
                    .find_map(|size| Some((size, self.mark(&words[..size].join(" "))?)));
                words = match read {
                    Some((size, mark)) => {
                        all.push(mark);
                        &words[size..]
                    }
                    // "G of": the words go on.
                    None if OR.contains(first) && !(rest.is_empty() && text.ends_with(first)) => {
                        rest
                    }
                    None => return None,
                };
            }
        }
        (all.len() > 1).then_some(all)
    }

    /// How much of a text behind a `=` is two levels: "M of G", "G / ZG", "M, later G". What goes on in words
    /// like any others is none.
    pub(super) fn two_at_start(&self, text: &str) -> Option<usize> {
        let stop = text
            .match_indices(['#', '@', '[', '='])
            .map(|(at, _)| at)
            .chain(
                text.match_indices('(')
                    .map(|(at, _)| at)
                    .filter(|at| !text[at + 1..].starts_with(char::is_alphabetic)),
            )
            .min();
        let text = &text[..stop.unwrap_or(text.len())];
        let mut ends: Vec<usize> = Vec::new();
        let mut at = 0;
        while ends.len() < WORDS && at <= LONGEST {
            let word = text[at..].trim_start();
            if word.is_empty() {
                break;
            }
            let start = text.len() - word.len();
            at = start + word.find(char::is_whitespace).unwrap_or(word.len());
            ends.push(at);
        }
        ends.into_iter().rev().find_map(|end| {
            let whole = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '*', '_', '`']);
            let behind = text[end..].trim_start();
            let goes_on = end == whole.len() && behind.starts_with(char::is_alphanumeric);
            let is_value = whole.contains(|c: char| c.is_ascii_digit());
            let surely = !is_value && SURELY_OR.iter().any(|word| whole.contains(word));
            let counts = !goes_on || surely || !whole.contains(char::is_whitespace);
            let is_one = || whole.ends_with(')') && self.twice_the_same(whole).is_some();
            (counts && (self.between(whole).is_some() || is_one())).then_some(whole.len())
        })
    }
}
