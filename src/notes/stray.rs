//! Levels that are typed a little differently: they count for nothing, and that is said.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::rubric::Target;

use super::Mark;
use super::filing::Desk;
use super::tail::Item;
use super::token::Token;
use super::value_lines::{LEVEL, is_count};
use super::words;

/// What people put between a tag or a name and its level.
const SIGNS: [char; 13] = [
    '=', ':', '-', '–', '—', '>', '→', '(', '[', ')', ']', '*', '|',
];
/// What people say between a tag and its level.
const SAID: [&str; 14] = [
    "niveau", "level", "score", "cijfer", "is", "gelijk", "aan", "krijgt", "equals", "equal", "to",
    "est", "égal", "à",
];
/// What can stand around a level without changing it.
const AROUND: [char; 21] = [
    '|', '=', ':', '-', '–', '—', '>', '→', '(', '[', ')', ']', '*', '_', '.', ',', ';', '!', '?',
    '+', '"',
];

/// Words with a letter behind them that is no level: "maat M".
const MEASURED: [&str; 16] = [
    "maat", "type", "klas", "groep", "vitamine", "rij", "vak", "lijn", "kast", "bon", "size",
    "taille", "blok", "deel", "letter", "zone",
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
                    // "#a =": the level was forgotten.
                    if let ([sign], 0, true) = (run.words.as_slice(), at, run.after_tag)
                        && matches!(self.page.slice(sign.clone()), "=" | "=-" | "=.")
                    {
                        self.tell_of_stray(sign, None, None, found);
                        any = true;
                    }
                    // "#a = voldoende": no level of this scale.
                    if let ([sign, word, ..], 0, true) = (run.words.as_slice(), at, run.after_tag)
                        && self.page.slice(sign.clone()) == "="
                    {
                        self.tell_of_stray(
                            &(sign.start..word.end.max(sign.end)),
                            None,
                            None,
                            found,
                        );
                        any = true;
                    }
                    at += 1;
                    continue;
                };
                self.tell_of_stray(
                    &(run.words[at].start..run.words[until - 1].end),
                    Some(level),
                    None,
                    found,
                );
                any = true;
                at = until;
            }
        }
        any
    }

    /// `meldt (G) #meldt`, `begint zelf, zeer goed #begint`: a level just before a tag that has none. Tells whether there
    /// was one.
    pub(super) fn warn_of_level_before_tag(
        &self,
        items: &[Item<'_>],
        found: &mut Diagnostics,
    ) -> bool {
        let is_tag = |item: &Item<'_>| matches!(item.token, Some(Token::Tag { .. }));
        let is_level = |item: &&Item<'_>| matches!(item.token, Some(Token::Level { .. }));
        let mut any = false;
        for (at, _) in items.iter().enumerate().filter(|(_, item)| is_tag(item)) {
            let words = items[..at]
                .iter()
                .rev()
                .take_while(|item| item.token.is_none());
            let words: Vec<_> = words.take(self.levels.words + 1).collect();
            let before = |size: usize| {
                words
                    .get(size)
                    .map_or("", |one| self.page.slice(one.word.clone()))
            };
            let level = (1..=self.levels.words.min(words.len()))
                .rev()
                .find_map(|size| {
                    let range = words[size - 1].word.start..words[0].word.end;
                    let written = self.page.slice(range.clone());
                    let mark = self.level_among(written)?;
                    let before = before(size);
                    let is_one = written.starts_with('(')
                        || before.ends_with([',', ';'])
                        || LEVEL.contains(&before.to_lowercase().trim_end_matches(':'))
                        || self.is_short_form(written)
                            && !MEASURED.contains(&before.to_lowercase().as_str());
                    is_one.then_some((range, mark))
                });
            if let Some((range, mark)) = level
                && items.get(at + 1).is_none_or(|next| !is_level(&next))
            {
                self.tell_of_stray(&range, Some(mark), None, found);
                any = true;
            }
        }
        any
    }

    /// Only a level, where a tag or the heading says what it is about; tells whether there was one.
    pub(super) fn warn_of_lone_level(&self, items: &[Item<'_>], found: &mut Diagnostics) -> bool {
        let mut words = items.iter().filter(|item| item.token.is_none());
        let Some(first) = words.next() else {
            return false;
        };
        let range = first.word.start..words.next_back().unwrap_or(first).word.end;
        let level = self.level_among(self.page.slice(range.clone()));
        if level.is_some() {
            self.tell_of_stray(&range, level, None, found);
        }
        level.is_some()
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
        let said = |word: &&Range<usize>| {
            let word = self.page.slice((*word).clone()).to_lowercase();
            SAID.contains(&word.as_str())
        };
        let behind = words.iter().skip(at + usize::from(only_signs));
        let said = behind.take(4).take_while(said).filter(|_| straight).count();
        let first = at + usize::from(only_signs) + said;
        for until in (first + 1..=words.len().min(first + self.levels.words)).rev() {
            let from = if said > 0 { first } else { at };
            let text = self.page.slice(words[from].start..words[until - 1].end);
            let Some(level) = self.level_among(text) else {
                continue;
            };
            let gap = |next: &Range<usize>| self.page.slice(words[until - 1].end..next.start);
            let is_counted = |word: &Range<usize>| is_count(self.page.slice(word.clone()));
            let ends = words.get(until).is_none_or(|next| gap(next).contains('\n'))
                || words[until..].iter().all(is_counted);
            let bracketed = text.starts_with('(') && text.contains(')');
            let is_value = text.contains(|c: char| c.is_ascii_digit());
            let counts = if with_sign && !only_signs {
                true
            } else if straight {
                ends || with_sign || bracketed
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

    /// Whether the words end in what looks like the level of the tag before them.
    pub(super) fn ends_in_stray_level(&self, items: &[Item<'_>]) -> bool {
        let run = runs(items).pop().filter(|run| run.after_tag && run.last);
        run.is_some_and(|run| {
            let level = self.stray_level(&run, 0);
            level.is_some_and(|(until, _)| until == run.words.len())
        })
    }

    /// `#tag:G` and `#tag(=G)`, where neither tag nor level was read; `op=G`, but no sum.
    fn glued(&self, word: &str) -> Option<Mark> {
        let is_tag = word
            .strip_prefix('#')
            .is_some_and(|name| name.starts_with(char::is_alphabetic));
        let signs: &[char] = if is_tag {
            &[':', '(', '[', '=']
        } else {
            &['=']
        };
        let at = word
            .find(signs)
            .filter(|at| *at > 0 && !word.starts_with('\\'))?;
        let is_value = word[at..].contains(|c: char| c.is_ascii_digit());
        self.level_among(&word[at..])
            .filter(|_| is_tag || !is_value)
    }

    /// The level, or `nw` or `gk`, that a text is but for signs around it.
    pub(super) fn level_among(&self, text: &str) -> Option<Mark> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || AROUND.contains(&c));
        if text.len() > LONGEST {
            return None;
        }
        self.levels.mark(text)
    }

    /// Says that a level in words does not count; suggests how to write it, where that is sure.
    pub(super) fn tell_of_stray(
        &self,
        range: &Range<usize>,
        level: Option<Mark>,
        target: Option<Target>,
        found: &mut Diagnostics,
    ) {
        let span = self.page.span(range);
        let written = self.page.slice(range.clone());
        let mut finding = Diagnostic::new(Code::N33, span).with("level", written);
        finding.suggestion = level.map(|level| {
            let tag = target
                .map(|target| format!("#{target} "))
                .unwrap_or_default();
            format!("{tag}={}", words::mark(level, &self.context.rubric.scale))
        });
        // It is not how it is written, but where.
        finding.suggestion.take_if(|meant| meant == written);
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
