//! Words with which an assessor takes a line back, `NIET MEETELLEN`, `(vervalt)`, or its level, `moet M zijn`: it
//! counts on, and that is said.

use std::ops::Range;

use crate::diagnostic::{Diagnostics, Word};
use crate::everyday::fold;

use super::Mark;
use super::filing::Desk;
use super::tail::Item;
use super::token::Token;
use super::whose::words_of;

/// What people write for it, folded.
const PHRASES: [&str; 27] = [
    "negeren",
    "fout negeren",
    "foutje negeren",
    "verkeerd negeren",
    "niet gebruiken",
    "mag weg",
    "ignore",
    "wrong ignore",
    "ignorer",
    "erreur ignorer",
    "niet meetellen",
    "niet meerekenen",
    "niet tellen",
    "telt niet",
    "telt niet mee",
    "niet geldig",
    "ongeldig",
    "vervalt",
    "geschrapt",
    "schrappen",
    "geannuleerd",
    "do not count",
    "does not count",
    "void",
    "ne pas compter",
    "ne compte pas",
    "annule",
];

/// What people say around another level than the one they wrote, folded.
const INSTEAD: [&str; 33] = [
    "moet",
    "moest",
    "zijn",
    "wordt",
    "is",
    "was",
    "eerder",
    "toch",
    "eigenlijk",
    "beter",
    "correctie",
    "nee",
    "neen",
    "sorry",
    "ipv",
    "i",
    "p",
    "v",
    "dat",
    "het",
    "dit",
    "niveau",
    "should",
    "be",
    "rather",
    "actually",
    "correction",
    "doit",
    "etre",
    "plutot",
    "en",
    "fait",
    "non",
];

impl Desk<'_> {
    /// Says of such words that the line counts all the same: in brackets, in capitals in front, or behind the tail.
    pub(super) fn warn_of_taken_back(
        &self,
        line: &Range<usize>,
        items: &[Item<'_>],
        found: &mut Diagnostics,
    ) {
        let behind = items.iter().rev().take_while(|item| item.token.is_none());
        let from = items.len() - behind.count();
        let behind = items.get(from).filter(|_| from > 0);
        let behind = behind.map(|first| first.word.start..line.end.max(first.word.start));
        let is_level = |item: &Item<'_>| matches!(item.token, Some(Token::Level { .. }));
        if let Some(range) = behind.as_ref().filter(|_| items.iter().any(is_level))
            && let Some(level) = self.corrected(self.page.slice(range.clone()))
        {
            self.tell_of_stray(range, Some(level), None, found);
        }
        let range = self
            .in_brackets(line)
            .or_else(|| self.in_capitals(line))
            .or_else(|| behind.filter(|range| is_phrase(self.page.slice(range.clone()))));
        if let Some(range) = range {
            self.tell_of_near(range, Word::Strike, found);
        }
    }

    /// The level that words behind another would have in its place: "moet M zijn", "eerder zeer goed".
    fn corrected(&self, text: &str) -> Option<Mark> {
        const LONGEST: usize = 60;
        let is_said = |word: &&str| INSTEAD.contains(&fold(word).as_str());
        if text.len() > LONGEST {
            return None;
        }
        let words = words_of(text);
        let said = words.iter().take_while(|word| is_said(word)).count();
        let behind = words.iter().rev().take_while(|word| is_said(word)).count();
        let level = words.get(said..words.len().checked_sub(behind)?)?;
        let is_one = said > 0 && level.len() <= self.levels.words;
        is_one.then(|| self.level_among(&level.join(" ")))?
    }

    fn in_brackets(&self, line: &Range<usize>) -> Option<Range<usize>> {
        let text = self.page.slice(line.clone());
        text.match_indices(['(', '[']).find_map(|(open, _)| {
            let close = open + text.get(open..)?.find([')', ']'])?;
            is_phrase(text.get(open + 1..close)?)
                .then_some(line.start + open..line.start + close + 1)
        })
    }

    fn in_capitals(&self, line: &Range<usize>) -> Option<Range<usize>> {
        let text = self.page.slice(line.clone());
        let words = |size: usize| {
            text.split_inclusive(' ')
                .take(size)
                .map(str::len)
                .sum::<usize>()
        };
        (1..=4).rev().find_map(|size| {
            let part = text.get(..words(size))?.trim_end();
            let is_loud = !part.contains(char::is_lowercase);
            (is_loud && is_phrase(part)).then_some(line.start..line.start + part.len())
        })
    }
}

fn is_phrase(text: &str) -> bool {
    const LONGEST: usize = 30;
    let bare = text.trim_matches(|c: char| !c.is_alphabetic());
    bare.len() <= LONGEST && PHRASES.contains(&fold(&words_of(bare).join(" ")).as_str())
}
