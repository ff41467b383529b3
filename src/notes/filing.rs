//! From the tokens of a line to what it is filed under.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::id::CandidateId;
use crate::rubric::Target;
use crate::source::Span;

use super::binding::{Binding, Once};
use super::levels::Levels;
use super::page::Page;
use super::tail::{self, Item};
use super::token::Token;
use super::{Context, Mark, Share, Sign, Tag, TokenKind, inside};

/// What it takes to read a line: the text, and what its tags and levels can mean.
pub(super) struct Desk<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) context: &'a Context<'a>,
    pub(super) levels: Levels<'a>,
    /// How many more unknown tags get a suggestion: each takes a comparison with all names.
    pub(super) suggestions: Cell<u32>,
    /// What the tables of the file call numbers that no form of the day has so.
    pub(super) numbers: BTreeMap<usize, Target>,
}

/// What was read from the tokens of a line.
#[derive(Debug, Default)]
pub(super) struct Filed {
    pub(super) text: String,
    pub(super) tags: Vec<Tag>,
    pub(super) sign: Once<Sign>,
    pub(super) tally: Once<u32>,
    pub(super) share: Once<Share>,
    pub(super) involved: Vec<CandidateId>,
    pub(super) fields: Vec<(String, String)>,
    /// Targets that the line marks as not seen or without a chance.
    pub(super) absent: Vec<(Target, Mark, Span)>,
    /// Where the tokens stand.
    pub(super) tokens: Vec<(TokenKind, Span)>,
    /// The levels that were given, whatever became of them.
    pub(super) given: Vec<Mark>,
    /// Whether any tag was written, understood or not.
    pub(super) tagged: bool,
    /// Whether there are words that look like a level.
    pub(super) stray: bool,
}

impl Filed {
    fn put_share(&mut self, share: Share, span: Span, found: &mut Diagnostics) {
        let Share { times, chances } = share;
        if chances == 0 || times > chances {
            let written = format!("{times}/{chances}");
            found.error(Diagnostic::new(Code::N28, span).with("share", written));
        } else {
            self.share.put(share, Word::Share, span, found);
        }
    }

    /// Whether there is nothing to keep.
    pub(super) fn is_nothing(&self) -> bool {
        let counts = (self.sign.get(), self.tally.get(), self.share.get());
        let empty = self.text.is_empty() && self.involved.is_empty() && self.fields.is_empty();
        self.tags.is_empty() && empty && matches!(counts, (None, None, None))
    }

    /// Whether there is a name of somebody and no word: `[x] @k03`.
    pub(super) fn is_only_a_link(&self) -> bool {
        let is_word = |word: &str| !word.contains('@') && word.contains(char::is_alphanumeric);
        let has_words = self.text.split_whitespace().any(is_word);
        let is_linked = !self.involved.is_empty() || self.text.contains('@');
        is_linked && !has_words && self.fields.is_empty()
    }

    /// Whether anything was noted besides a tag and its mark.
    fn is_noted(&self) -> bool {
        let said = self.sign.is_said() || self.tally.is_said() || self.share.is_said();
        !self.text.is_empty() || said || !self.involved.is_empty()
    }
}

/// Where the words of an item end: at the first of the tokens glued behind them that counts, `=9#initiatief`.
fn words_end(items: &[Item<'_>], at: usize) -> usize {
    let word = &items[at].word;
    let glued = items[at + 1..].iter().take_while(|item| item.word == *word);
    let mut tokens = glued.filter(|item| item.token.is_some() && !item.is_link());
    tokens.next().map_or(word.end, |token| token.range.start)
}

impl Desk<'_> {
    /// The words and tokens of stretches of the text, and where the tail begins among them.
    pub(super) fn cut(&self, stretches: &[Range<usize>]) -> (Vec<Item<'_>>, usize) {
        let mut items = Vec::new();
        let text = self.page.text();
        for stretch in stretches {
            tail::cut(text, stretch.clone(), &self.levels, &mut items);
        }
        self.join_names(&mut items);
        for item in &mut items {
            item.token.take_if(|token| self.keeps_inside(token));
        }
        let tail = tail::settle(text, &mut items);
        (items, tail)
    }

    /// Whether a tag is none, and says that the words stay inside: "#intern".
    fn keeps_inside(&self, token: &Token<'_>) -> bool {
        matches!(token, Token::Tag { name, .. } if inside::is_mark(name) && !self.levels.is_tag(name))
    }

    /// The words among items, with one space between them.
    pub(super) fn words(&self, items: &[Item<'_>]) -> String {
        let mut text = String::new();
        let mut last = None;
        let mut after_tag = false;
        for (at, item) in items.iter().enumerate() {
            let was_tag = std::mem::replace(
                &mut after_tag,
                matches!(item.token, Some(Token::Tag { .. })),
            );
            if item.token.is_some() && !item.is_link() {
                // The comma behind a tag in the middle of a sentence belongs to the word before it.
                if !text.is_empty() && !text.ends_with(['.', ',', ';', ':', '!']) {
                    text.push_str(item.after.trim_matches(['!', ':']));
                }
            } else if matches!(self.page.slice(item.word.clone()), "=" | "=-" | "=.") && was_tag {
                // "#a =": the level was forgotten.
            } else if last != Some(item.word.start) {
                // Tokens glued together that turned out to be words are one word.
                last = Some(item.word.start);
                push_words(
                    &mut text,
                    self.page.slice(item.word.start..words_end(items, at)),
                );
            }
        }
        text
    }

    /// Where the words among items stand: one stretch for each run of them on a line.
    pub(super) fn runs(&self, items: &[Item<'_>]) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        let mut after_word = false;
        for (at, item) in items.iter().enumerate() {
            let is_word = item.token.is_none() || item.is_link();
            if is_word {
                let end = words_end(items, at);
                let gap = |run: &Range<usize>| self.page.slice(run.end..item.range.start);
                match runs.last_mut() {
                    Some(run) if after_word && !gap(run).contains('\n') => run.end = end,
                    _ => runs.push(item.word.start..end),
                }
            }
            after_word = is_word;
        }
        runs
    }

    /// The words of stretches in which no token counts.
    pub(super) fn plain_words(&self, stretches: &[Range<usize>]) -> String {
        let mut text = String::new();
        for stretch in stretches {
            push_words(&mut text, self.page.slice(stretch.clone()));
        }
        text
    }

    /// Reads the tokens of an observation. `heading` is what the headings above file it under, `whole`
    /// the place of the observation.
    pub(super) fn file(
        &self,
        items: &[Item<'_>],
        tail: usize,
        heading: Option<Target>,
        whole: Span,
        found: &mut Diagnostics,
    ) -> Filed {
        let mut filed = Filed {
            text: self.words(&items[..tail]),
            stray: self.warn_of_stray_levels(items, found)
                || self.warn_of_level_before_tag(items, found),
            ..Filed::default()
        };
        let mut binding = Binding::default();
        let mut previous_strokes = false;
        for (index, item) in items.iter().enumerate() {
            let Some(token) = item.token else {
                binding.straight = false;
                continue;
            };
            let span = self.page.span(&item.range);
            filed.tokens.push((kind_of(token), span));
            let mut strokes_now = false;
            match token {
                Token::Tag { name, doubt } => {
                    filed.tagged = true;
                    let target = self.target(name, heading, span, found);
                    if doubt {
                        found.add(Diagnostic::new(Code::N14, span).with("tag", name));
                    }
                    binding.tag(target, doubt, span);
                }
                Token::Level { name, doubt } => {
                    filed.given.extend(self.level_among(name));
                    self.bind(&mut binding, (name, doubt, span), heading, found);
                }
                Token::Sign(sign) => filed.sign.put(sign, Word::Sign, span, found),
                Token::Tally { times, strokes } => {
                    strokes_now = strokes;
                    let group = strokes && previous_strokes;
                    self.tally(times, group, item, &mut filed, found);
                }
                Token::Share { times, chances } => {
                    filed.put_share(Share { times, chances }, span, found);
                }
                Token::Link(id) => self.link(id, item, index < tail, &mut filed, found),
                Token::Field { key, value } => {
                    filed.fields.push((key.to_owned(), value.to_owned()));
                }
            }
            binding.straight = matches!(token, Token::Tag { .. });
            previous_strokes = strokes_now;
        }
        let bound = binding.finish(filed.is_noted(), whole, found);
        (filed.tags, filed.absent) = (bound.tags, bound.absent);
        filed
    }

    /// A tally; strokes in groups of five add up.
    fn tally(
        &self,
        times: Option<u32>,
        group: bool,
        item: &Item<'_>,
        filed: &mut Filed,
        found: &mut Diagnostics,
    ) {
        let span = self.page.span(&item.range);
        let Some(times) = times else {
            let written = self.page.slice(item.range.clone());
            found.error(Diagnostic::new(Code::N27, span).with("count", written));
            return;
        };
        match filed.tally.get_mut().filter(|_| group) {
            Some(tally) => *tally += times,
            None if group => {}
            None => filed.tally.put(times, Word::Tally, span, found),
        }
    }

    /// Who was also involved. In a sentence `@thuis` is a word like another, and all words stay.
    fn link(
        &self,
        id: &str,
        item: &Item<'_>,
        in_sentence: bool,
        filed: &mut Filed,
        found: &mut Diagnostics,
    ) {
        match self.context.names.candidate(id).one() {
            Some(id) if filed.involved.contains(&id) => {}
            Some(id) => filed.involved.push(id),
            None if in_sentence && !id.contains(|c: char| c.is_ascii_digit()) => {}
            None => {
                let span = self.page.span(&item.range);
                found.add(Diagnostic::new(Code::N29, span).with("id", id));
                if !in_sentence {
                    push_words(&mut filed.text, self.page.slice(item.range.clone()));
                }
            }
        }
    }

    /// Whether a text is a level, `nw` or `gk`.
    pub(super) fn is_mark(&self, name: &str) -> bool {
        self.levels.mark(name).is_some()
    }

    /// Reads a level, or `nw` or `gk`; reports what is neither.
    pub(super) fn mark(&self, name: &str, span: Span, found: &mut Diagnostics) -> Option<Mark> {
        if let Some((one, other)) = self.levels.between(name) {
            let finding = Diagnostic::new(Code::N54, span).with("level", name);
            found.error(finding.with("first", one).with("second", other));
            return None;
        }
        let whole = name.strip_suffix(",0").or_else(|| name.strip_suffix(".0"));
        let read = whole.unwrap_or(name);
        let level = self.levels.parse(read);
        // "ZG+" and "G-": nobody knows what the sign should do.
        let signed = level.filter(|_| name.len() > 1 && name.ends_with(['+', '-', '−', '–']));
        let mark = self.levels.mark(read).or_else(|| {
            self.levels
                .twice_the_same(read)
                .filter(|_| !is_out_of(read))
        });
        let mark = mark.filter(|_| signed.is_none());
        if mark.is_none() {
            let scale = &self.context.rubric.scale;
            let mut finding = Diagnostic::new(Code::N08, span)
                .with("level", name)
                .with("known", scale.shorts());
            let signed = signed.map(|level| scale.names(level).short.clone());
            finding.suggestion = signed.or_else(|| scale.meant(name));
            found.error(finding);
        }
        mark
    }

    fn bind(
        &self,
        binding: &mut Binding,
        (name, doubt, span): (&str, bool, Span),
        heading: Option<Target>,
        found: &mut Diagnostics,
    ) {
        // "=?": doubt, and no level to doubt.
        let mark = match name {
            "?" => None,
            name => match self.mark(name, span, found) {
                None => return,
                mark => mark,
            },
        };
        let row = &mut binding.tags[binding.row..];
        let alone = row.len() == 1;
        match row.last_mut() {
            Some(tag) if alone => {
                if doubt && !tag.doubt {
                    found.add(Diagnostic::new(Code::N14, span).with("tag", name));
                }
                tag.doubt |= doubt;
                if let Some(mark) = mark {
                    tag.mark.put(mark, Word::Level, span, found);
                }
            }
            Some(_) => found.add(Diagnostic::new(Code::N06, span).with("level", name)),
            None => match heading {
                Some(_) if doubt => found.add(Diagnostic::new(Code::N14, span).with("tag", name)),
                Some(target) => {
                    let (_, level) = binding.heading.get_or_insert((target, Once::default()));
                    if let Some(mark) = mark {
                        level.put(mark, Word::Level, span, found);
                    }
                }
                None => {
                    found.error(Diagnostic::new(Code::N07, span).with("level", name));
                }
            },
        }
    }
}

/// `4/4`: more often so many chances than one level twice.
fn is_out_of(text: &str) -> bool {
    text.split_once('/').is_some_and(|(one, other)| {
        let is_number = |text: &str| text.trim().bytes().all(|byte| byte.is_ascii_digit());
        is_number(one) && is_number(other)
    })
}

fn kind_of(token: Token<'_>) -> TokenKind {
    match token {
        Token::Tag { .. } => TokenKind::Tag,
        Token::Level { .. } => TokenKind::Level,
        Token::Sign(_) => TokenKind::Sign,
        Token::Tally { .. } => TokenKind::Tally,
        Token::Share { .. } => TokenKind::Share,
        Token::Link(_) => TokenKind::Link,
        Token::Field { .. } => TokenKind::Field,
    }
}

fn push_words(text: &mut String, words: &str) {
    for word in words.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(without_escape(word));
    }
}

/// A backslash in front of what would be a token or a time makes it a word, as in Markdown.
fn without_escape(word: &str) -> &str {
    let escapes = |rest: &str| {
        rest.starts_with(|c: char| !c.is_alphabetic() || matches!(c, 'x' | 'X'))
            || rest.ends_with(':')
    };
    word.strip_prefix('\\')
        .filter(|rest| escapes(rest))
        .unwrap_or(word)
}
