//! Signs, tallies, shares and tags that are typed a little differently: but for a tag with the name of its indicator
//! behind it they count for nothing, and that is said.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::rubric::Named;

use super::amounts::in_words;
use super::clock::clock;
use super::filing::Desk;
use super::looks::{looks_counted, looks_like};
use super::reader::{Becomes, Reader};
use super::tail::Item;
use super::token::bracketed;
use super::token::{OTHER_SLASHES, Token};
use super::value_lines::is_count;

/// Words with a number behind them: "fase III".
const NUMBERED: [&str; 10] = [
    "deel", "fase", "stap", "blok", "klas", "niveau", "nummer", "nr.", "part", "phase",
];
/// Words before a time in a sentence.
const WHEN: [&str; 16] = [
    "om", "rond", "tot", "van", "vanaf", "tegen", "sinds", "na", "at", "until", "from", "around",
    "à", "vers", "dès", "jusqu'à",
];
/// Of more chances than this nobody keeps count: it is a number like another.
const MANY: u32 = 20;

impl Desk<'_> {
    /// Says of the words just before the tail, or behind the last tag, that look like a token that they do
    /// not count.
    pub(super) fn warn_of_near_tokens(
        &self,
        items: &[Item<'_>],
        tail: usize,
        found: &mut Diagnostics,
    ) {
        let words = |items: &[Item<'_>]| -> Vec<Range<usize>> {
            let last = items.iter().rev().take_while(|item| item.token.is_none());
            let mut all: Vec<_> = last.take(4).map(|item| item.word.clone()).collect();
            all.reverse();
            all
        };
        let alone = self
            .near_token_alone(items)
            .or_else(|| self.count_behind_a_level(items));
        let near = alone.or_else(|| {
            let mut runs = [words(&items[..tail]), words(items)].into_iter();
            runs.find_map(|run| self.near_token(&run))
        });
        if let Some((range, what)) = &near {
            self.tell_of_near(range.clone(), *what, found);
        }
        let told = near.map_or(0..0, |(range, _)| range);
        self.tell_of_brackets(&items[..tail], &told, found);
        self.tell_of_later_times(items, found);
        for pair in items.windows(2) {
            self.tell_of_lone_hash(pair, found);
        }
        for three in items.windows(3) {
            self.tell_of_lone_slash(three, found);
        }
        for item in items.iter().filter(|item| item.token.is_none()) {
            self.tell_of_glued_hash(item, found);
        }
    }

    /// A time behind a tag: `veegt #a =G 9u15 helpt #b =ZG`, `veegt #a =G idem 9u20`.
    fn tell_of_later_times(&self, items: &[Item<'_>], found: &mut Diagnostics) {
        let is_tag = |item: &Item<'_>| matches!(item.token, Some(Token::Tag { .. }));
        let said = |item: &Item<'_>| self.page.slice(item.word.clone()).to_lowercase();
        let first = items.iter().position(is_tag).unwrap_or(items.len());
        for (at, item) in items.iter().enumerate().skip(first + 1) {
            // "tot 9u15" goes on with the sentence.
            if WHEN.contains(&said(&items[at - 1]).as_str()) {
                continue;
            }
            let is_time =
                clock(self.page.slice(item.word.clone())).is_some_and(|(_, sign, _)| sign != '.');
            if item.token.is_none() && is_time {
                self.tell_of_near(item.word.clone(), Word::Time, found);
            }
        }
    }

    /// `(3x)` and `(+)` among the words, where nothing counts.
    fn tell_of_brackets(&self, words: &[Item<'_>], told: &Range<usize>, found: &mut Diagnostics) {
        // In front of all words it was told.
        for item in words.iter().skip(1).filter(|item| item.token.is_none()) {
            let written = self.page.slice(item.range.clone());
            let inner = written.trim_end_matches(['.', ',', ';', ':', '!']);
            let inner = inner
                .strip_prefix('(')
                .and_then(|rest| rest.strip_suffix(')'));
            let what = match inner.map(str::trim).and_then(bracketed) {
                Some(Token::Sign(_)) => Word::Sign,
                Some(Token::Tally { .. }) => Word::Tally,
                Some(Token::Share { chances, .. }) if chances <= MANY => Word::Share,
                _ => continue,
            };
            if !told.contains(&item.range.start) {
                self.tell_of_near(item.range.clone(), what, found);
            }
        }
    }

    /// `"#initiatief`, `[#initiatief]`: a tag between other signs.
    fn tell_of_glued_hash(&self, item: &Item<'_>, found: &mut Diagnostics) {
        let written = self.page.slice(item.word.clone());
        let is_plain = !written.starts_with('\\') && !written.contains("://");
        let Some((_, name)) = written.split_once('#').filter(|_| is_plain) else {
            return;
        };
        let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/');
        let name = name.split(|c| !is_letter(c)).next().unwrap_or("");
        if self.levels.is_tag(name.trim_end_matches(['-', '_', '/'])) {
            self.tell_of_near(item.word.clone(), Word::Tag, found);
        }
    }

    /// What the last of some words look like.
    fn near_token(&self, words: &[Range<usize>]) -> Option<(Range<usize>, Word)> {
        let end = words.last()?.end;
        (0..words.len()).find_map(|from| {
            let range = words[from].start..end;
            let before = from
                .checked_sub(1)
                .map(|at| self.page.slice(words[at].clone()));
            if before.is_some_and(|word| NUMBERED.contains(&word.to_lowercase().as_str())) {
                return None;
            }
            let written = self.page.slice(range.clone());
            let what = looks_like(written).or_else(|| {
                let is_tag = from + 1 == words.len() && self.is_bracketed_tag(written);
                is_tag.then_some(Word::Tag)
            });
            Some((range, what?))
        })
    }

    /// `(ziet-werk)`: a tag without its #, that no sentence has.
    fn is_bracketed_tag(&self, written: &str) -> bool {
        let written = written.trim_end_matches(['.', ',', ';']);
        let inner = written.strip_prefix(['(', '[']);
        let inner = inner.and_then(|rest| rest.strip_suffix([')', ']']));
        inner.is_some_and(|name| name.contains(['-', '/']) && self.levels.is_tag(name))
    }

    /// What the words behind the last tag or level look like, if they could be nothing else: a sign, or a number of
    /// times. Before a tag "drie keer" is the end of a sentence, and a hyphen only stands between.
    fn near_token_alone(&self, items: &[Item<'_>]) -> Option<(Range<usize>, Word)> {
        let words = items.iter().rev().take_while(|item| item.token.is_none());
        let from = items.len() - words.count();
        let before = items.get(from.checked_sub(1)?)?;
        let range = items.get(from)?.word.start..items.last()?.word.end;
        let text = self
            .page
            .slice(range.clone())
            .trim_end_matches(['.', ',', ';', '!']);
        let signs = [
            "-", "–", "—", "−", "--", "---", "plus", "min", "minus", "moins",
        ];
        let is_level = matches!(before.token, Some(Token::Level { .. }));
        let what = if signs.contains(&text.to_lowercase().as_str()) {
            Word::Sign
        } else if text.starts_with('(') || is_level {
            looks_counted(text)?
        } else {
            // Behind a tag alone the sentence may go on.
            in_words(text).map(|_| Word::Tally)?
        };
        (is_level || matches!(before.token, Some(Token::Tag { .. }))).then_some((range, what))
    }

    /// `G (1)` behind a tag: the number of times behind a level in words.
    fn count_behind_a_level(&self, items: &[Item<'_>]) -> Option<(Range<usize>, Word)> {
        let words = items.iter().rev().take_while(|item| item.token.is_none());
        let (last, from) = (items.last()?, items.len() - words.count());
        let first = items.get(from)?;
        let level = self
            .page
            .slice(first.word.start..last.word.start.max(first.word.start));
        let written = self.page.slice(last.word.clone());
        let is_one = from > 0 && written.starts_with('(') && is_count(written);
        (is_one && self.level_among(level).is_some()).then(|| (last.word.clone(), Word::Tally))
    }

    /// `# initiatief`: a tag with a blank in it.
    fn tell_of_lone_hash(&self, pair: &[Item<'_>], found: &mut Diagnostics) {
        let [hash, name] = pair else { return };
        let is_word = |item: &Item<'_>| item.token.is_none();
        if !is_word(hash) || !is_word(name) || self.page.slice(hash.word.clone()) != "#" {
            return;
        }
        let written = self.page.slice(name.word.clone());
        let written = written.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let known = self.context.rubric.tagged(written, None);
        if matches!(known, Named::Exactly(_) | Named::Shortened(_)) {
            self.tell_of_near(hash.word.start..name.word.end, Word::Tag, found);
        }
    }

    /// `#initiatief / iets`: the second part of a tag, that its competence does not have.
    fn tell_of_lone_slash(&self, three: &[Item<'_>], found: &mut Diagnostics) {
        let [tag, slash, part] = three else { return };
        let is_slash = matches!(self.page.slice(slash.word.clone()), "/" | "\\");
        let is_tag = matches!(tag.token, Some(Token::Tag { name, .. }) if !name.contains('/'));
        if is_tag && is_slash && slash.token.is_none() && part.token.is_none() {
            self.tell_of_near(
                tag.range.start..part.word.end.max(tag.range.end),
                Word::Tag,
                found,
            );
        }
    }

    pub(super) fn tell_of_near(&self, range: Range<usize>, what: Word, found: &mut Diagnostics) {
        let written = self.page.slice(range.clone());
        let mut finding = Diagnostic::new(Code::N60, self.page.span(&range));
        if let (Word::Tag, Some((_, name))) = (what, written.split_once('#'))
            && let Some(left) = self.suggestions.get().checked_sub(1)
        {
            self.suggestions.set(left);
            let name = name.replacen(OTHER_SLASHES, "/", 1).replace(' ', "");
            let near = self.context.rubric.nearest_tag(&name);
            finding.suggestion = near.map(|tag| format!("#{tag}"));
        }
        found.add(finding.with_word("what", what).with("written", written));
    }
}

impl Reader<'_> {
    /// `# 9u42 helpt #samenwerken =G`: words with a tag of the rubric are an observation, also as a heading.
    pub(super) fn is_noted_as_title(&self, range: &Range<usize>) -> bool {
        let (items, tail) = self.desk.cut(std::slice::from_ref(range));
        let is_tag = |item: &Item<'_>| matches!(item.token, Some(Token::Tag { name, .. }) if self.desk.levels.is_tag(name));
        let is_title = || {
            self.desk
                .title(self.page().slice(range.clone()), None)
                .is_some()
        };
        self.becomes() == Becomes::Observation
            && tail > 0
            && items.iter().any(is_tag)
            && !is_title()
    }

    /// `Initiatief -`: a sign behind the name of a competence that is a heading.
    pub(super) fn tell_of_sign_behind(&mut self, range: &Range<usize>) {
        let text = self.page().slice(range.clone());
        let name = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        let behind = text[name.len()..].trim_end_matches(['*', '_', ':']);
        let sign = behind.trim();
        let is_sign = |c: char| matches!(c, '+' | '-' | '–' | '−' | '±' | '/' | '(' | ')');
        let is_one = sign.contains(['+', '±']) || matches!(sign, "-" | "–" | "−" | "(-)" | "(0)");
        if behind.starts_with(' ')
            && sign.chars().all(is_sign)
            && is_one
            && !text.starts_with(['-', '–'])
        {
            let end = range.start + name.len() + behind.trim_end().len();
            self.desk
                .tell_of_near(end - sign.len()..end, Word::Sign, self.found);
        }
    }
}
