//! From the tokens of a line to what it is filed under.

use std::cell::Cell;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::id::CandidateId;
use crate::rubric::{Named, Target};
use crate::scale::Level;
use crate::source::Span;

use super::page::Page;
use super::tail::{self, Item, Token};
use super::words::{self, Levels};
use super::{Context, Mark, Share, Sign, Tag};

/// What it takes to read a line: the text, and what its tags and levels can mean.
pub(super) struct Desk<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) context: &'a Context<'a>,
    pub(super) levels: Levels,
    /// How many more unknown tags get a suggestion: each takes a comparison with all names.
    pub(super) suggestions: Cell<u32>,
}

/// What was read from the tokens of a line.
#[derive(Debug, Default)]
pub(super) struct Filed {
    pub(super) text: String,
    pub(super) tags: Vec<Tag>,
    pub(super) sign: Option<Sign>,
    pub(super) tally: Option<u32>,
    pub(super) share: Option<Share>,
    pub(super) involved: Vec<CandidateId>,
    pub(super) fields: Vec<(String, String)>,
    /// Targets that the line marks as not seen or without a chance.
    pub(super) absent: Vec<(Target, Mark, Span)>,
    /// Whether any tag was written, understood or not.
    pub(super) tagged: bool,
    /// Whether there are words that look like a level.
    pub(super) stray: bool,
}

impl Desk<'_> {
    /// The words and tokens of stretches of the text, and where the tail begins among them.
    pub(super) fn cut(&self, stretches: &[Range<usize>]) -> (Vec<Item<'_>>, usize) {
        let mut items = Vec::new();
        let text = self.page.text();
        for stretch in stretches {
            tail::cut(text, stretch.clone(), &self.levels, &mut items);
        }
        let tail = tail::settle(&mut items);
        (items, tail)
    }

    /// The words among items, with one space between them.
    pub(super) fn words(&self, items: &[Item<'_>]) -> String {
        let mut text = String::new();
        let mut last = None;
        for item in items {
            if item.token.is_some() {
                // The comma behind a tag in the middle of a sentence belongs to the word before it.
                if !text.is_empty() && !text.ends_with(['.', ',', ';', ':', '!']) {
                    text.push_str(item.after);
                }
            } else if last != Some(item.word.start) {
                // Tokens glued together that turned out to be words are one word.
                last = Some(item.word.start);
                push_words(&mut text, self.page.slice(item.word.clone()));
            }
        }
        text
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
            stray: self.warn_of_stray_levels(items, found),
            ..Filed::default()
        };
        let mut binding = Binding {
            tags: Vec::new(),
            row: 0,
            heading: None,
            straight: false,
        };
        let mut previous_strokes = false;
        for item in items {
            let Some(token) = item.token else {
                binding.straight = false;
                continue;
            };
            let span = self.page.span(&item.range);
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
                    self.bind(&mut binding, (name, doubt, span), heading, found);
                }
                Token::Sign(sign) => put(&mut filed.sign, sign, Word::Sign, span, found),
                Token::Tally { times: None, .. } => {
                    let written = self.page.slice(item.range.clone());
                    found.error(Diagnostic::new(Code::N27, span).with("count", written));
                }
                Token::Tally {
                    times: Some(times),
                    strokes,
                } => {
                    strokes_now = strokes;
                    match filed.tally.as_mut().filter(|_| strokes && previous_strokes) {
                        // Strokes in groups of five.
                        Some(tally) => *tally += times,
                        None => put(&mut filed.tally, times, Word::Tally, span, found),
                    }
                }
                Token::Share { times, chances } => {
                    if chances == 0 || times > chances {
                        let share = format!("{times}/{chances}");
                        found.error(Diagnostic::new(Code::N28, span).with("share", share));
                    }
                    put(
                        &mut filed.share,
                        Share { times, chances },
                        Word::Share,
                        span,
                        found,
                    );
                }
                Token::Link(id) => self.link(id, span, &mut filed, found),
                Token::Field { key, value } => {
                    filed.fields.push((key.to_owned(), value.to_owned()));
                }
            }
            binding.straight = matches!(token, Token::Tag { .. });
            previous_strokes = strokes_now;
        }
        binding.finish(&mut filed, whole, found);
        filed
    }

    fn link(&self, id: &str, span: Span, filed: &mut Filed, found: &mut Diagnostics) {
        let known = CandidateId::parse(id)
            .ok()
            .filter(|id| self.context.day.candidate(*id).is_some());
        match known {
            Some(id) if filed.involved.contains(&id) => {}
            Some(id) => filed.involved.push(id),
            None => {
                found.add(Diagnostic::new(Code::N29, span).with("id", id));
                push_words(
                    &mut filed.text,
                    self.page.slice(span.start as usize..span.end as usize),
                );
            }
        }
    }

    /// What a tag means; reports one that is short, unclear or unknown.
    pub(super) fn target(
        &self,
        name: &str,
        heading: Option<Target>,
        span: Span,
        found: &mut Diagnostics,
    ) -> Option<Target> {
        let rubric = self.context.rubric;
        match rubric.named(name, heading.map(|heading| heading.competence)) {
            Named::Exactly(target) => Some(target),
            Named::Shortened(target) => {
                found.add(
                    Diagnostic::new(Code::N05, span)
                        .with("tag", name)
                        .with("full", target),
                );
                Some(target)
            }
            Named::Ambiguous(targets) => {
                let known: Vec<String> = targets.iter().map(Target::to_string).collect();
                found.error(
                    Diagnostic::new(Code::N04, span)
                        .with("tag", name)
                        .with("known", known.join(", ")),
                );
                None
            }
            Named::Unknown => {
                let mut finding = Diagnostic::new(Code::N03, span)
                    .with("tag", name)
                    .with("rubric", rubric.id);
                if let Some(left) = self.suggestions.get().checked_sub(1) {
                    self.suggestions.set(left);
                    finding.suggestion = rubric.nearest_tag(name);
                }
                found.error(finding);
                None
            }
        }
    }

    /// Whether a text is a level, `nw` or `gk`.
    pub(super) fn is_mark(&self, name: &str) -> bool {
        self.levels.parse(name).is_some() || words::absent(name).is_some()
    }

    /// Reads a level, or `nw` or `gk`; reports what is neither.
    pub(super) fn mark(&self, name: &str, span: Span, found: &mut Diagnostics) -> Option<Mark> {
        let level = self.levels.parse(name);
        // "ZG+" and "G-": nobody knows what the sign should do.
        let signed = level.filter(|_| name.len() > 1 && name.ends_with(['+', '-', '−', '–']));
        let mark = level.map(Mark::Level).or_else(|| words::absent(name));
        let mark = mark.filter(|_| signed.is_none());
        if mark.is_none() {
            let scale = &self.context.rubric.scale;
            let mut finding = Diagnostic::new(Code::N08, span)
                .with("level", name)
                .with("known", scale.shorts());
            finding.suggestion = signed.map(|level| scale.names(level).short.clone());
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
        let Some(mark) = self.mark(name, span, found) else {
            return;
        };
        let row = &mut binding.tags[binding.row..];
        let alone = row.len() == 1;
        match row.last_mut() {
            Some(tag) if alone => {
                if doubt && !tag.doubt {
                    found.add(Diagnostic::new(Code::N14, span).with("tag", name));
                }
                tag.doubt |= doubt;
                put(&mut tag.mark, mark, Word::Level, span, found);
            }
            Some(_) => found.add(Diagnostic::new(Code::N06, span).with("level", name)),
            None => match heading {
                Some(_) if doubt => found.add(Diagnostic::new(Code::N14, span).with("tag", name)),
                Some(target) => {
                    let (_, level) = binding.heading.get_or_insert((target, None));
                    put(level, mark, Word::Level, span, found);
                }
                None => {
                    found.error(Diagnostic::new(Code::N07, span).with("level", name));
                }
            },
        }
    }
}

/// Puts a value in its place, once; a second of the kind is a fault.
fn put<T>(place: &mut Option<T>, value: T, kind: Word, span: Span, found: &mut Diagnostics) {
    if place.is_some() {
        found.error(Diagnostic::new(Code::N09, span).with_word("what", kind));
    } else {
        *place = Some(value);
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

/// The tags of a line so far, and the row of tags to which a next level belongs.
struct Binding {
    tags: Vec<Written>,
    /// Where the last row of tags begins; tags with only words between are rows of their own.
    row: usize,
    /// The level for what the heading names.
    heading: Option<(Target, Option<Mark>)>,
    /// Whether the item just before is a tag.
    straight: bool,
}

struct Written {
    /// None for a tag that means nothing.
    target: Option<Target>,
    mark: Option<Mark>,
    doubt: bool,
    span: Span,
}

impl Binding {
    fn tag(&mut self, target: Option<Target>, doubt: bool, span: Span) {
        if !self.straight {
            self.row = self.tags.len();
        }
        self.tags.push(Written {
            target,
            mark: None,
            doubt,
            span,
        });
    }

    /// Hands the tags over; a target that was named twice stands once.
    fn finish(self, filed: &mut Filed, whole: Span, found: &mut Diagnostics) {
        let heading = self
            .heading
            .map(|(target, mark)| (target, mark, false, whole, false));
        let written = self
            .tags
            .into_iter()
            .filter_map(|tag| Some((tag.target?, tag.mark, tag.doubt, tag.span, true)));
        for (target, mark, doubt, span, written) in written.chain(heading) {
            let level = match mark {
                Some(Mark::Level(level)) => Some(level),
                Some(mark @ (Mark::NotSeen | Mark::NoChance)) => {
                    if !doubt {
                        filed.absent.push((target, mark, span));
                    }
                    continue;
                }
                Some(Mark::Empty) | None => None,
            };
            match filed.tags.iter_mut().find(|tag| tag.target == target) {
                Some(tag) => {
                    tag.doubt |= doubt;
                    merge(&mut tag.level, level, span, found);
                }
                None => filed.tags.push(Tag {
                    target,
                    level,
                    doubt,
                    written,
                    span,
                }),
            }
        }
    }
}

fn merge(into: &mut Option<Level>, level: Option<Level>, span: Span, found: &mut Diagnostics) {
    match (*into, level) {
        (Some(one), Some(other)) if one != other => {
            found.error(Diagnostic::new(Code::N09, span).with_word("what", Word::Level));
        }
        (None, Some(_)) => *into = level,
        _ => {}
    }
}
