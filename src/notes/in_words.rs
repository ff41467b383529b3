//! Levels that stand in words behind a name, "Samenwerken: zeer goed", or between brackets, "(matig)": they
//! are never read from prose, and that is said.

use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::rubric::{Named, Target};

use super::Mark;
use super::filing::{Desk, Filed};
use super::tail::Item;
use super::value_lines::LEVEL;

/// What may stand between a name and its level.
const BETWEEN: [&str; 9] = [":", "=", "→", ">", " - ", " – ", " — ", "(", "["];
/// Words before a level that leave it a level.
const NEARLY: &[&str] = &[
    "eerder", "redelijk", "nogal", "vrij", "tamelijk", "heel", "nog", "net", "meestal", "ongeveer",
    "rather", "quite", "fairly", "mostly", "plutôt", "assez",
];
/// Words between two levels.
const OR: [&str; 6] = ["tot", "à", "of", "to", "or", "ou"];
/// A name of fewer letters is any word.
const LETTERS: usize = 4;
/// No name of a competence or indicator with its level is longer, in bytes.
const LONGEST: usize = 160;

/// A level in words, and what it seems to be about.
struct Told {
    range: Range<usize>,
    mark: Option<Mark>,
    target: Option<Target>,
    /// Whether a name stands before it.
    named: bool,
}

impl Desk<'_> {
    /// Says of levels in the words of an observation or evaluation that they do not count. `headed` tells
    /// that it is clear what a level alone is about, `below` that the words stand under Evaluatie.
    pub(super) fn check_words(
        &self,
        items: &[Item<'_>],
        filed: &Filed,
        headed: bool,
        below: bool,
        found: &mut Diagnostics,
    ) {
        let may_be_alone = headed && filed.given.is_empty();
        let told = filed.stray || may_be_alone && self.warn_of_lone_level(items, found);
        if !told {
            self.warn_of_levels_in_words(&self.runs(items), &filed.given, below, found);
        }
    }

    /// Says of each level in words on some lines that it does not count; a level that the lines give with
    /// `=` as well, which `given` lists, may stand in words too. `below` tells that the names at the start of
    /// lines count, as under Evaluatie.
    pub(super) fn warn_of_levels_in_words(
        &self,
        lines: &[Range<usize>],
        given: &[Mark],
        below: bool,
        found: &mut Diagnostics,
    ) {
        for line in lines {
            for clause in clauses(self.page.slice(line.clone())) {
                let range = line.start + clause.start..line.start + clause.end;
                let Some(told) = self.level_in_words(self.page.trim(range)) else {
                    continue;
                };
                if told.mark.is_some_and(|mark| given.contains(&mark)) {
                    continue;
                }
                let target = told.target.filter(|_| !below);
                self.tell_of_stray(&told.range, told.mark, target, found);
            }
        }
    }

    /// Whether a line is the name of a competence or indicator with nothing but a level in words.
    pub(super) fn names_a_level(&self, line: &Range<usize>) -> bool {
        let text = self.page.slice(line.clone());
        let end = line.start + text.trim_end_matches(['.', '!', ' ']).len();
        let told = self.level_in_words(line.start..end);
        told.is_some_and(|told| told.named)
    }

    /// The level that a clause ends in, where a name or a sign before it says that it is one.
    fn level_in_words(&self, clause: Range<usize>) -> Option<Told> {
        let text = self.page.slice(clause.clone());
        if text.len() > LONGEST {
            return None;
        }
        if let Some((range, mark, target)) = self.level_behind_a_name(text) {
            return Some(Told {
                range: clause.start + range.start..clause.start + range.end,
                mark,
                target,
                named: false,
            });
        }
        let named = BETWEEN.iter().find_map(|sign| {
            let at = text.find(sign)?;
            let behind = at + sign.len();
            let mark = self.level_or_nearly(text.get(behind..)?)?;
            let target = self.name(text.get(..at)?)?;
            let begin = if matches!(*sign, "=" | "(" | "[") {
                at
            } else {
                behind
            };
            Some((begin, mark, target))
        });
        let straight = || {
            let (at, mark) = self.level_at_end(text)?;
            let name = text.get(..at)?.trim_matches(['*', '_', ' ', '\t']);
            // "1 G": a number of the form.
            let is_number =
                name.parse::<u8>().is_ok() && !text[at..].contains(|c: char| c.is_ascii_digit());
            let target = self.context.rubric.titled(name, None);
            (is_number || target.is_some()).then_some((at, Some(mark), target))
        };
        let named = named.or_else(straight);
        let is_named = named.is_some();
        let (begin, mark, target) = named.or_else(|| self.level_in_brackets(text))?;
        Some(Told {
            range: self.page.trim(clause.start + begin..clause.end),
            mark,
            target,
            named: is_named,
        })
    }

    /// `Initiatief (G): ziet werk` and `helpt, niveau: G`: between brackets behind a name that begins a line, or
    /// behind the word itself.
    fn level_behind_a_name(
        &self,
        text: &str,
    ) -> Option<(Range<usize>, Option<Mark>, Option<Target>)> {
        let in_brackets = || {
            let (at, close) = (text.find('(')?, text.find(')')?);
            let inner = text.get(at + 1..close)?;
            let behind = text.get(close + 1..)?.trim_start_matches(['*', '_', ' ']);
            let mark = self.level_or_nearly(inner)?;
            let target = self.name(text.get(..at)?)?;
            let said = behind.trim_start_matches([':', '-', '–', '—', ' ']);
            (said.len() < behind.len() && !said.is_empty()).then_some((at..close + 1, mark, target))
        };
        let behind_the_word = || {
            let lower = text.to_lowercase();
            let same = lower.len() == text.len();
            let at = LEVEL.iter().filter_map(|word| lower.rfind(word)).max()?;
            let begins = !lower[..at].ends_with(char::is_alphanumeric);
            let size = lower[at..].find(|c: char| !c.is_alphabetic())?;
            let is_word = LEVEL.contains(&&lower[at..at + size]);
            let value = text.get(at + size..)?;
            let start = text.len() - value.trim_start_matches([':', '=', ' ']).len();
            let mark = self.level_or_nearly(value)?;
            (same && begins && is_word).then_some((start..text.len(), mark, None))
        };
        in_brackets().or_else(behind_the_word)
    }

    /// `(matig)` or `= goed` at the end of a clause: a name or a short form that can be nothing else.
    fn level_in_brackets(&self, text: &str) -> Option<(usize, Option<Mark>, Option<Target>)> {
        let text = text.trim_end_matches(['.', '!', ' ']);
        let at = match text.chars().next_back()? {
            ')' => text.rfind('(')?,
            ']' => text.rfind('[')?,
            _ => text.rfind("= ")?,
        };
        let inner = text.get(at + 1..)?.trim_matches([')', ']', ' ', '=']);
        let is_word = inner.len() > 2 && !inner.contains(|c: char| c.is_ascii_digit());
        let mark = self.level_or_nearly(inner).filter(|_| is_word)?;
        Some((at, mark, None))
    }

    /// The level of one to some words at the end of a text, and where they begin.
    fn level_at_end(&self, text: &str) -> Option<(usize, Mark)> {
        let mut at = text.len();
        for _ in 0..self.levels.words {
            at = text.get(..at)?.trim_end().rfind(char::is_whitespace)? + 1;
            if let Some(mark) = self.level_among(text.get(at..)?) {
                return Some((at, mark));
            }
        }
        None
    }

    /// A level; or something between or near levels, which gives none.
    #[expect(
        clippy::option_option,
        reason = "no level, one that is not sure, a level"
    )]
    fn level_or_nearly(&self, text: &str) -> Option<Option<Mark>> {
        if let Some(mark) = self.level_among(text) {
            return Some(Some(mark));
        }
        let text = text.trim().trim_end_matches([')', ']', '.', '!', '?', ' ']);
        let (first, rest) = text.split_once(char::is_whitespace)?;
        if NEARLY.contains(&first.to_lowercase().as_str()) && self.level_among(rest).is_some() {
            return Some(None);
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let middle = words.iter().position(|word| OR.contains(word))?;
        let both = [&words[..middle], &words[middle + 1..]];
        both.iter()
            .all(|part| self.level_among(&part.join(" ")).is_some())
            .then_some(None)
    }

    /// Whether a text is the name of a competence or indicator, or the beginning of one; and of which, where
    /// it is sure.
    #[expect(clippy::option_option, reason = "no name, the name of several, a name")]
    pub(super) fn name(&self, text: &str) -> Option<Option<Target>> {
        let name = text.trim_matches(|c: char| c.is_whitespace() || "*_#\"".contains(c));
        let rubric = self.context.rubric;
        if let Some(target) = rubric.titled(name, None) {
            return Some(Some(target));
        }
        if crate::id::slug(name).len() < LETTERS {
            return None;
        }
        match rubric.tagged(name, None) {
            Named::Exactly(target) | Named::Shortened(target) => Some(Some(target)),
            Named::Ambiguous(_) => Some(None),
            Named::Unknown => None,
        }
    }
}

/// The parts of a line between full stops, commas and the like.
fn clauses(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let before_blank = letters.peek().is_none_or(|(_, next)| next.is_whitespace());
        let ends = match letter {
            ',' | ';' | '\n' | '|' => true,
            '.' | '!' | '?' => before_blank,
            _ => false,
        };
        if ends {
            all.push(start..at);
            start = at + letter.len_utf8();
        }
    }
    all.push(start..text.len());
    all
}
