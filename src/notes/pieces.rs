//! From gathered lines to observations, evaluations, impressions and remarks.

use crate::diagnostic::{Code, Diagnostic, Mark as Point, Word};
use crate::rubric::Target;

use super::filing::Desk;
use super::heads;
use super::reader::{Becomes, Piece, Reader};
use super::sheet::around;
use super::start;
use super::tail::{Item, Token};
use super::words::Section;
use super::{Evaluation, Observation, Prose, Row, Tag};

impl Desk<'_> {
    /// The competence or indicator that stands before a colon at the start of a text.
    pub(super) fn named_at_start(&self, text: &str) -> Option<Target> {
        let colon = text.bytes().take(80).position(|byte| byte == b':')?;
        let name = text.get(..colon)?.trim_matches(['*', '_', ' ']);
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
        heads::settle(self);
    }

    fn observation(&mut self, piece: &Piece, stretches: &[std::ops::Range<usize>]) {
        let page = self.page();
        let range = around(stretches);
        let span = page.span(&range);
        let part = self.parts.at(&self.scopes, span, self.found);
        let before = self.found.mark();

        let mut stretches = stretches.to_vec();
        let time = stretches
            .first()
            .cloned()
            .and_then(|first| start::time(page.text(), first));
        if let (Some((_, words)), Some(first)) = (time, stretches.first_mut()) {
            first.start = words.min(first.end);
        }
        let (items, tail) = self.desk.cut(&stretches);
        let heading = self.scopes.target();
        let filed = self.desk.file(&items, tail, heading, span, self.found);

        if !filed.stray && !has_level(&items) {
            let headed = heading.is_some() || filed.tagged;
            self.desk
                .warn_of_lone_level(&items[..tail], headed, self.found);
        }
        let mut sign = filed.sign;
        if let Some((in_front, at)) = &piece.sign {
            if sign.is_some() {
                let at = page.span(at);
                self.found
                    .error(Diagnostic::new(Code::N09, at).with_word("what", Word::Sign));
            }
            sign = Some(*in_front);
        }
        let mut tags = filed.tags;
        if tags.is_empty() && !filed.tagged && filed.absent.is_empty() {
            match heading {
                Some(target) => {
                    tags.push(Tag {
                        target,
                        level: None,
                        doubt: false,
                        written: false,
                        span,
                    });
                }
                None if self.found.ok_since(before).is_err() => {}
                None => self.found.add(Diagnostic::new(Code::N30, span)),
            }
        }
        // "=gk" behind a tag says what a row of the table would say; it never takes the words away.
        for (target, mark, span) in &filed.absent {
            let row = Row::marked(*target, *mark, *span);
            part.add_row(row, self.desk.context.rubric, self.found);
            if !filed.text.is_empty() && !tags.iter().any(|tag| tag.target == *target) {
                tags.push(Tag {
                    target: *target,
                    level: None,
                    doubt: false,
                    written: true,
                    span: *span,
                });
            }
        }
        if !tags.is_empty() || filed.absent.is_empty() {
            if filed.text.is_empty() {
                self.found.add(Diagnostic::new(Code::N39, span));
            }
            part.observations.push(Observation {
                time: time.map(|(time, _)| time),
                text: filed.text,
                tags,
                sign,
                tally: filed.tally,
                share: filed.share,
                involved: filed.involved,
                fields: filed.fields,
                span,
                cells: Vec::new(),
            });
        }
        self.count_fault(before);
    }

    /// A fault costs a part of its line: that is counted once.
    pub(super) fn count_fault(&mut self, before: Point) {
        if self.found.ok_since(before).is_err() {
            self.found.leave_out();
        }
    }

    fn evaluation(&mut self, stretches: &[std::ops::Range<usize>]) {
        let page = self.page();
        let range = around(stretches);
        let span = page.span(&range);
        let part = self.parts.at(&self.scopes, span, self.found);

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
            .or_else(|| self.scopes.target());
        let filed = self.desk.file(&items, tail, heading, span, self.found);
        if !filed.stray && !has_level(&items) {
            let headed = self.scopes.target().is_some();
            self.desk.warn_of_lone_level(&items, headed, self.found);
        }
        let text = self.desk.words(&items);
        let mut about: Vec<_> = filed
            .tags
            .iter()
            .map(|tag| (Some(tag.target), tag.level.filter(|_| !tag.doubt)))
            .collect();
        if about.is_empty() {
            about.push((heading, None));
        }
        let all = about.into_iter().map(|(target, level)| Evaluation {
            text: text.clone(),
            target,
            level,
            span,
        });
        part.evaluations.extend(all);
        self.count_fault(before);
    }

    fn prose(&mut self, becomes: Becomes, stretches: &[std::ops::Range<usize>]) {
        let span = self.page().span(&around(stretches));
        if self.scopes.section() != Some(Section::Report) {
            let (items, _) = self.desk.cut(stretches);
            let looks_filed = |item: &&Item<'_>| match item.token {
                Some(Token::Level { .. }) => true,
                Some(Token::Tag { .. }) => becomes == Becomes::Remark,
                _ => false,
            };
            if let Some(item) = items.iter().find(looks_filed) {
                let at = self.page().span(&item.range);
                let written = self.page().slice(item.range.clone());
                self.found
                    .add(Diagnostic::new(Code::N40, at).with("token", written));
            }
        }
        let text = self.desk.plain_words(stretches);
        let prose = Prose { text, span };
        if becomes == Becomes::Remark {
            if !prose.text.is_empty() {
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

fn has_level(items: &[Item<'_>]) -> bool {
    items
        .iter()
        .any(|item| matches!(item.token, Some(Token::Level { .. })))
}
