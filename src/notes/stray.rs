//! Levels that are typed a little differently: they count for nothing, and that is said.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::rubric::Named;

use super::Mark;
use super::filing::Desk;
use super::tail::{Item, Token};
use super::words;

/// What people put between a tag or a name and its level.
const SIGNS: [char; 12] = ['=', ':', '-', '–', '—', '>', '→', '(', '[', ')', ']', '*'];
/// What can stand around a level without changing it.
const AROUND: [char; 20] = [
    '=', ':', '-', '–', '—', '>', '→', '(', '[', ')', ']', '*', '_', '.', ',', ';', '!', '?', '+',
    '"',
];

/// No name of a level is longer, in bytes: it need not be sought in a long line.
const LONGEST: usize = 80;

/// A stretch of words between tokens.
struct Run {
    words: Vec<Range<usize>>,
    /// The tag just before it.
    after_tag: bool,
    /// Whether only a tail comes after it.
    last: bool,
}

impl Desk<'_> {
    /// Says of the words that look like a level that they do not count; tells whether there were any.
    pub(super) fn warn_of_stray_levels(&self, items: &[Item<'_>], found: &mut Diagnostics) -> bool {
        let mut any = false;
        for run in runs(items) {
            let mut at = 0;
            while at < run.words.len() {
                let Some((until, level)) = self.stray_level(&run, at) else {
                    at += 1;
                    continue;
                };
                self.tell_of_stray(
                    &(run.words[at].start..run.words[until - 1].end),
                    level,
                    found,
                );
                any = true;
                at = until;
            }
        }
        any
    }

    /// `Initiatief: goed`, or only a level below the heading of a competence.
    pub(super) fn warn_of_lone_level(
        &self,
        items: &[Item<'_>],
        headed: bool,
        found: &mut Diagnostics,
    ) {
        let mut words = items.iter().filter(|item| item.token.is_none());
        let Some(first) = words.next() else { return };
        let range = first.word.start..words.next_back().unwrap_or(first).word.end;
        let text = self.page.slice(range.clone());
        if let Some(level) = self.level_among(text).filter(|_| headed) {
            self.tell_of_stray(&range, level, found);
            return;
        }
        let Some(at) = text.find([':', '=']) else {
            return;
        };
        let name = text[..at].trim_matches(['*', '_', ' ', '\t']);
        let rubric = self.context.rubric;
        let is_name = || {
            rubric.titled(name, None).is_some()
                || matches!(rubric.named(name, None), Named::Exactly(_))
        };
        if let Some(level) = self.level_among(&text[at..]).filter(|_| is_name()) {
            let words = self.page.trim(range.start + at + 1..range.end);
            self.tell_of_stray(&words, level, found);
        }
    }

    /// The level of a line that is the name of a competence or indicator with nothing but a level in words:
    /// `Zelfstandigheid: goed`, `Nauwkeurigheid (matig)`, `Motivatie = zeer goed`.
    pub(super) fn level_in_words(&self, text: &str) -> Option<Mark> {
        let named = |name: &str| {
            let name = name.trim_matches(['*', '_', ' ', '\t']);
            let rubric = self.context.rubric;
            !name.is_empty() && rubric.titled(name, None).is_some()
        };
        if text.len() > 2 * LONGEST {
            return None;
        }
        let signs = [':', '=', '(', '-', '–', '—', '>', '→', ','];
        text.match_indices(signs)
            .find_map(|(at, _)| named(&text[..at]).then(|| self.level_among(&text[at..]))?)
    }

    /// The level that the words from `at` on are, and where the words after it begin.
    fn stray_level(&self, run: &Run, at: usize) -> Option<(usize, Mark)> {
        let words = &run.words;
        let word = self.page.slice(words.get(at)?.clone());
        if let Some(level) = self.glued(word) {
            return Some((at + 1, level));
        }
        let only_signs = word.chars().all(|c| SIGNS.contains(&c));
        let with_sign = word.starts_with('=') || word.starts_with("(=") || word.starts_with("[=");
        let straight = run.after_tag && at == 0;
        if !with_sign && !straight {
            return None;
        }
        let first = at + usize::from(only_signs);
        for until in (first + 1..=words.len().min(first + self.levels.words)).rev() {
            let text = self.page.slice(words[at].start..words[until - 1].end);
            let Some(level) = self.level_among(text) else {
                continue;
            };
            let ends = until == words.len();
            let is_value = text.contains(|c: char| c.is_ascii_digit());
            let counts = if with_sign && !only_signs {
                true
            } else if straight {
                ends || with_sign
            } else {
                // "2 + 2 = 4" is a sum.
                with_sign && ends && run.last && !is_value
            };
            if counts {
                return Some((until, level));
            }
        }
        None
    }

    /// `#tag:G` and `#tag(=G)`: neither tag nor level was read.
    fn glued(&self, word: &str) -> Option<Mark> {
        let name = word
            .strip_prefix('#')
            .filter(|name| name.starts_with(char::is_alphabetic))?;
        let at = name.find([':', '(', '[', '='])?;
        self.level_among(&name[at..])
    }

    /// The level, or `nw` or `gk`, that a text is but for signs around it.
    fn level_among(&self, text: &str) -> Option<Mark> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || AROUND.contains(&c));
        if text.len() > LONGEST {
            return None;
        }
        let level = self.levels.parse(text).map(Mark::Level);
        level.or_else(|| words::absent(text))
    }

    pub(super) fn tell_of_stray(&self, range: &Range<usize>, level: Mark, found: &mut Diagnostics) {
        let span = self.page.span(range);
        let written = self.page.slice(range.clone());
        let mut finding = Diagnostic::new(Code::N33, span).with("level", written);
        finding.suggestion = Some(format!(
            "={}",
            words::mark(level, &self.context.rubric.scale)
        ));
        found.add(finding);
    }
}

/// The words between the tokens.
fn runs(items: &[Item<'_>]) -> Vec<Run> {
    let mut all: Vec<Run> = Vec::new();
    let mut open = false;
    let mut after_tag = false;
    for item in items {
        if let Some(token) = item.token {
            open = false;
            after_tag = matches!(token, Token::Tag { .. });
            continue;
        }
        match all.last_mut().filter(|_| open) {
            // Tokens glued together that turned out to be words are one word.
            Some(run) if run.words.last() == Some(&item.word) => {}
            Some(run) => run.words.push(item.word.clone()),
            None => {
                open = true;
                if let Some(before) = all.last_mut() {
                    before.last = false;
                }
                all.push(Run {
                    words: vec![item.word.clone()],
                    after_tag,
                    last: true,
                });
            }
        }
    }
    all
}
