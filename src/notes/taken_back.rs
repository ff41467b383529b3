//! Words with which an assessor takes a line back, `NIET MEETELLEN`, `(vervalt)`: it counts on, and that is said.

use std::ops::Range;

use crate::diagnostic::{Diagnostics, Word};
use crate::everyday::fold;

use super::filing::Desk;
use super::tail::Item;

/// What people write for it, folded.
const PHRASES: [&str; 17] = [
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
        let range = self
            .in_brackets(line)
            .or_else(|| self.in_capitals(line))
            .or_else(|| behind.filter(|range| is_phrase(self.page.slice(range.clone()))));
        if let Some(range) = range {
            self.tell_of_near(range, Word::Strike, found);
        }
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
    bare.len() <= LONGEST && PHRASES.contains(&fold(bare).as_str())
}
