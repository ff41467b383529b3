//! From gathered lines to observations, evaluations, impressions and remarks.

use std::ops::Range;

use crate::diagnostic::{Checkpoint as Point, Code, Diagnostic, Diagnostics, Word};
use crate::rubric::Target;
use crate::source::Span;

use super::filing::{Desk, Filed};
use super::front::{Front, front};
use super::page::Page;
use super::part::{around, prose};
use super::reader::{Becomes, Piece, Reader};
use super::start::{self, Start};
use super::tail::Item;
use super::token::Token;
use super::whom;
use super::words::{self, Section};
use super::{Evaluation, LevelRow, Observation, Places, Prose, Tag, Time, TokenKind, another};

impl Desk<'_> {
    /// The competence or indicator that stands before a colon or a dash at the start of a text.
    pub(super) fn named_at_start(&self, text: &str) -> Option<Target> {
        let signs = [":", " - ", " – ", " — "].into_iter();
        let end = signs
            .filter_map(|sign| text.find(sign))
            .min()
            .filter(|end| *end < 80)?;
        let name = text.get(..end)?.trim_matches(['*', '_', ' ']);
        // "Initiatief (G): ...".
        let bracket = name.strip_suffix(')').and_then(|name| name.split_once('('));
        let level = bracket.filter(|(_, inner)| self.level_among(inner).is_some());
        let name = level.map_or(name, |(name, _)| name.trim_end());
        let plain = name.starts_with(char::is_alphabetic) && !name.contains(['#', '=', '"']);
        if plain {
            self.context.rubric.titled(name, None)
        } else {
            None
        }
    }
}

impl Reader<'_> {
    /// Ends the piece that is being gathered.
    pub(super) fn close(&mut self) {
        let Some(piece) = self.piece.take() else {
            return;
        };
        let stretches = std::mem::take(&mut self.stretches);
        match piece.becomes {
            Becomes::Observation => self.observation(&piece, &stretches),
            Becomes::Evaluation => self.evaluation(&stretches),
            Becomes::Impression | Becomes::Remark => self.prose(piece.becomes, &stretches),
        }
        self.stretches = stretches;
        self.stretches.clear();
    }

    /// Ends the file.
    pub(super) fn end(&mut self) {
        self.close();
        whom::settle(self);
    }

    fn observation(&mut self, piece: &Piece, stretches: &[Range<usize>]) {
        let span = self.page().span(&around(stretches));
        self.parts.at(&self.scopes, span, self.found);
        let before = self.found.mark();
        self.note_observation(piece, stretches, before);
        self.count_fault(before);
    }

    /// A fault costs a part of its line: that is counted once.
    pub(super) fn count_fault(&mut self, before: Point) {
        if self.found.ok_since(before).is_err() {
            self.found.leave_out();
        }
    }

    fn note_observation(&mut self, piece: &Piece, stretches: &[Range<usize>], before: Point) {
        let page = self.page();
        let range = around(stretches);
        let span = page.span(&range);
        let mut stretches = stretches.to_vec();
        let mut time = self.take_time(stretches.first_mut());
        let in_front = self.in_front(stretches.first_mut());
        if time.is_none() && matches!(in_front, Some((Front::Sign(_), _))) {
            time = self.take_time(stretches.first_mut());
        }
        self.check_time(time.as_ref(), &range);
        let (items, tail) = self.desk.cut(&stretches);
        // "motivatie: stopt" below another competence is not about that one.
        let first = stretches.first().cloned().unwrap_or_default();
        let named = self.desk.named_at_start(page.slice(first));
        let is_apart =
            |target: &Target| named.is_some_and(|named| named.competence != target.competence);
        let heading = self.scopes.target().filter(|target| !is_apart(target));
        let filed = self.desk.file(&items, tail, heading, span, self.found);
        if let Some((Front::Near(what), at)) = &in_front
            && (*what == Word::Sign || filed.tally.get().is_none() && filed.share.get().is_none())
        {
            self.desk.tell_of_near(at.clone(), *what, self.found);
        }

        let headed = heading.is_some() || filed.tagged;
        self.desk
            .check_words(&items[..tail], &filed, headed, false, self.found);
        self.desk.warn_of_near_tokens(&items, tail, self.found);
        let whole = stretches.first().map_or(0, |first| first.start)..range.end;
        self.desk.warn_of_taken_back(&whole, &items, self.found);
        let mut filed = filed;
        // A tag below what is about another belongs to that.
        let wordless = filed.text.is_empty() && time.is_none();
        self.strays = another::is_of_another(self, &stretches, &items, &filed.text)
            || self.strays && wordless;
        if self.strays {
            self.found.error(Diagnostic::new(Code::N70, span));
            filed.tags.clear();
            filed.absent.clear();
            filed.tagged = true;
        }
        put_signs(page, (piece, in_front.as_ref()), &mut filed, self.found);
        if filed.tags.is_empty() && !filed.tagged && filed.absent.is_empty() {
            if time.is_none() && filed.is_only_a_link() {
                self.found.add(Diagnostic::new(Code::N39, span));
                return;
            }
            file_by_heading(heading, (span, before), &mut filed, self.found);
        }
        let places = Places {
            tokens: std::mem::take(&mut filed.tokens),
            ..self.places(piece, time.as_ref(), &items[..tail])
        };
        let time = time.map(|time| time.time);
        let is_row = filed.tags.is_empty() && !filed.absent.is_empty();
        if self.scopes.section() == Some(Section::Quantify)
            && self.desk.is_level_and_count(&filed.text)
        {
            // "#helpt G (1)": a row of levels, and nothing that was seen.
            if !filed.stray && !headed {
                self.desk.tell_of_stray(&range, None, None, self.found);
            }
            let remark = prose(page.slice(range), span);
            self.parts.remark(remark, &self.scopes, span, self.found);
            return;
        }
        let part = self.parts.at(&self.scopes, span, self.found);
        if is_row {
            // Nothing but a tag and "=gk" says what a row of the table would say.
            let evidence = beside(time, &filed.fields);
            for (target, mark, span) in filed.absent {
                let row = LevelRow {
                    evidence: evidence.clone(),
                    ..LevelRow::marked(target, mark, span)
                };
                part.add_row(row, self.desk.context.rubric, self.found);
            }
            return;
        }
        for (target, mark, span) in &filed.absent {
            let shown = words::mark(*mark, &self.desk.context.rubric.scale);
            let finding = Diagnostic::new(Code::N23, *span).with("target", target);
            self.found.add(finding.with("mark", shown));
        }
        if filed.is_nothing() {
            // Only tags that mean nothing: they have their finding, and there is nothing to keep.
            return;
        }
        if words::say_nothing(&filed.text) {
            self.found.add(Diagnostic::new(Code::N39, span));
        }
        part.observations.push(Observation {
            time,
            text: filed.text,
            tags: filed.tags,
            sign: filed.sign.get(),
            tally: filed.tally.get(),
            share: filed.share.get(),
            involved: filed.involved,
            fields: filed.fields,
            span,
            cells: Vec::new(),
            places,
        });
    }

    /// Where the bullet, the time and the words stand.
    fn places(&self, piece: &Piece, time: Option<&Start>, words: &[Item<'_>]) -> Places {
        let page = self.page();
        Places {
            bullet: piece.bullet.as_ref().map(|at| self.bullet_at(at)),
            time: time.map(|time| (time.letter, page.span(&time.range))),
            words: self
                .desk
                .runs(words)
                .iter()
                .map(|run| page.span(run))
                .collect(),
            tokens: Vec::new(),
        }
    }

    /// The time in front of the words, which is none of them.
    fn take_time(&self, first: Option<&mut Range<usize>>) -> Option<Start> {
        let first = first?;
        let time = self.start_of(first)?;
        first.start = time.words.min(first.end);
        Some(time)
    }

    /// What stands in front of the words; a sign there is read, and is none of them.
    fn in_front(&mut self, first: Option<&mut Range<usize>>) -> Option<(Front, Range<usize>)> {
        let first = first?;
        let (front, size) = front(self.page().slice(first.clone()))?;
        let at = first.start..first.start + size;
        if let Front::Sign(_) = front {
            let written = self.page().slice(at.start + 1..at.end - 1).trim();
            let finding = Diagnostic::new(Code::N15, self.page().span(&at));
            self.found.add(finding.with("sign", written));
            *first = self.page().trim(at.end..first.end);
        }
        Some((front, at))
    }

    /// The first character of a bullet, and its place.
    fn bullet_at(&self, at: &Range<usize>) -> (char, Span) {
        let page = self.page();
        let first = page.slice(at.clone()).chars().next();
        (first.unwrap_or('-'), page.span(at))
    }

    fn evaluation(&mut self, stretches: &[Range<usize>]) {
        let page = self.page();
        let range = around(stretches);
        let span = page.span(&range);
        let before = self.found.mark();
        let (mut items, tail) = self.desk.cut(stretches);
        for item in &mut items {
            if !matches!(item.token, Some(Token::Tag { .. } | Token::Level { .. })) {
                item.token = None;
            }
        }
        let heading = self
            .desk
            .named_at_start(page.slice(range))
            .or_else(|| {
                // "Initiatief =G": the name, and nothing else.
                let words = self.desk.words(&items[..tail]);
                self.desk.context.rubric.titled(&words, None)
            })
            .or_else(|| self.scopes.target());
        let filed = self.desk.file(&items, tail, heading, span, self.found);
        let headed = self.scopes.target().is_some();
        self.desk
            .check_words(&items, &filed, headed, true, self.found);
        for (_, mark, at) in &filed.absent {
            let shown = words::mark(*mark, &self.desk.context.rubric.scale);
            let finding = Diagnostic::new(Code::N40, *at);
            self.found.add(finding.with("token", format!("={shown}")));
        }
        let text = self.desk.words(&items);
        let another = another::is_of_another(self, stretches, &items, &text);
        if another {
            self.found.error(Diagnostic::new(Code::N70, span));
        }
        let mut about: Vec<_> = filed
            .tags
            .iter()
            .filter(|_| !another)
            .map(|tag| (Some(tag.target), tag.level.filter(|_| !tag.doubt)))
            .collect();
        if about.is_empty() && (heading.is_some() || !text.is_empty()) {
            about.push((heading.filter(|_| !another), None));
        }
        let all = about.into_iter().map(|(target, level)| Evaluation {
            text: text.clone(),
            target,
            level,
            span,
        });
        let part = self.parts.at(&self.scopes, span, self.found);
        part.evaluations.extend(all);
        self.count_fault(before);
    }

    fn prose(&mut self, becomes: Becomes, stretches: &[Range<usize>]) {
        let span = self.page().span(&around(stretches));
        let section = self.scopes.section();
        let below = section == Some(Section::Impress);
        if section != Some(Section::Report) {
            // Below a heading "Indruk" stand no observations.
            let timed = || {
                let first = stretches.first().filter(|_| below)?;
                Some(start::time(self.page().text(), first.clone(), self.hours())?.range)
            };
            let tags = below || becomes == Becomes::Remark;
            if let Some(range) = self.desk.would_count(stretches, tags).or_else(timed) {
                self.desk.tell_uncounted(range, self.found);
            }
        }
        let (items, _) = self.desk.cut(stretches);
        let mut rows = stretches.to_vec();
        rows.retain(|row| {
            self.desk.tell_of_semicolons(row, self.found)
                || section == Some(Section::Quantify) && self.desk.tell_of_row(row, self.found)
        });
        let mut runs = self.desk.runs(&items);
        runs.retain(|run| !rows.iter().any(|row| row.contains(&run.start)));
        self.desk
            .warn_of_levels_in_words(&runs, &[], false, self.found);
        let text = self.desk.plain_words(stretches);
        let prose = Prose { text, span };
        if becomes == Becomes::Remark {
            if !prose.text.is_empty() && rows.len() < stretches.len() {
                self.found.add(Diagnostic::new(Code::N45, span));
            }
            self.parts.remark(prose, &self.scopes, span, self.found);
        } else if !prose.text.is_empty() {
            self.parts
                .at(&self.scopes, span, self.found)
                .impressions
                .push(prose);
        }
    }
}

/// The signs in front of the words: in brackets, or as a bullet.
fn put_signs(
    page: &Page<'_>,
    (piece, in_front): (&Piece, Option<&(Front, Range<usize>)>),
    filed: &mut Filed,
    found: &mut Diagnostics,
) {
    let in_front = in_front.and_then(|(front, at)| match front {
        Front::Sign(sign) => Some((*sign, at)),
        Front::Near(_) => None,
    });
    let bullet = piece.sign.as_ref().map(|(sign, at)| (*sign, at));
    for (sign, at) in in_front.into_iter().chain(bullet) {
        let at = page.span(at);
        filed.sign.put(sign, Word::Sign, at, found);
        filed.tokens.insert(0, (TokenKind::Sign, at));
    }
}

/// Files what has no tag by the heading above it, or says that it is not filed.
fn file_by_heading(
    heading: Option<Target>,
    (span, before): (Span, Point),
    filed: &mut Filed,
    found: &mut Diagnostics,
) {
    match heading {
        Some(target) => filed.tags.push(Tag {
            target,
            level: None,
            doubt: false,
            written: false,
            span,
        }),
        None if found.ok_since(before).is_err() => {}
        None => found.add(Diagnostic::new(Code::N30, span)),
    }
}

/// What stands beside a tag that is marked as absent: a time, and fields.
fn beside(time: Option<Time>, fields: &[(String, String)]) -> String {
    let time = time.map(|time| match time.to {
        Some(to) => format!("{}-{to}", time.from),
        None => time.from.to_string(),
    });
    let fields = fields.iter().map(|(key, value)| format!("{key}: {value}"));
    time.into_iter()
        .chain(fields)
        .collect::<Vec<_>>()
        .join("; ")
}
