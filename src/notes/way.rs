//! The way down a file of notes, line by line.

use std::ops::Range;

use super::markdown::{Place, Role};
use super::page::Page;
use super::reader::{Becomes, Block, Keys, Reader};
use super::start;
use super::{LineKind, Sign, heads};
use crate::diagnostic::{Code, Diagnostic};

impl Reader<'_> {
    /// Reads from a line to the end.
    pub(super) fn read(&mut self, from: usize, places: &[Place]) {
        // Whether the line above is blank, or belongs to nothing that this one could go on with.
        let mut apart = true;
        let mut struck = 0;
        for (line, place) in (from..self.page().len()).zip(places) {
            let out = self.page().struck(struck, line);
            struck += out.len();
            if self.page().line(line).trim().is_empty() {
                if !out.is_empty() {
                    self.close();
                    self.note(line, LineKind::Remark);
                } else if !self.page().written(line).trim().is_empty() {
                    self.note(line, LineKind::Comment);
                }
                self.keep_struck(out);
                apart = true;
                if self.block == Block::Table {
                    self.block = Block::Other;
                }
                continue;
            }
            self.line(line, *place, apart);
            self.keep_struck(out);
            apart = false;
        }
        self.close();
    }

    fn line(&mut self, line: usize, place: Place, apart: bool) {
        let goes_on = place.role == Role::Follows;
        if !goes_on {
            self.told.lines = false;
            self.block = match place.role {
                Role::Table => Block::Table,
                Role::Indented => Block::Indented,
                _ => Block::Other,
            };
        }
        match place.role {
            Role::Heading(rank) => {
                self.table = None;
                self.close();
                let range = self.heading_words(line);
                if self.is_noted_as_title(&range) {
                    self.find(Code::N19, &range);
                    self.begin(line, range, Becomes::Observation);
                    return;
                }
                self.note(line, LineKind::Heading);
                heads::heading(self, range, rank);
            }
            // "1." before a tab is the first cell of a row.
            Role::Item if self.goes_on_with_tabs(line) => self.loose(line),
            Role::Item => self.item(line, place.markers),
            Role::Quote => self.quote(line),
            Role::Table => self.table(line),
            Role::Rule => self.rule(line, apart),
            Role::Indented | Role::Prose => self.loose(line),
            Role::Follows if place.markers > 0 => {
                // A bullet with nothing behind it.
                self.close();
                self.note(line, LineKind::Comment);
            }
            Role::Follows if apart => self.loose(line),
            Role::Follows => self.follow(line),
        }
    }

    fn item(&mut self, line: usize, markers: u8) {
        let mut range = self.page().trimmed(line);
        let mut marks = Vec::new();
        for _ in 0..markers {
            let Some((mark, rest)) = marker(self.page(), &range) else {
                break;
            };
            marks.push((mark, range.start));
            range = rest;
        }
        let text = self.page().slice(range.clone());
        let first = self.page().trimmed(line);
        let bullet = marker(self.page(), &first).map(|(_, rest)| first.start..rest.start);
        let bullet = bullet.map(|at| self.page().trim(at));
        // A dash behind a bullet may be a sign: that is for the words to tell.
        let dash = markers > 0 && text.starts_with(['–', '—']);
        if let Some(at) = start::past_bullet(text).filter(|_| !dash) {
            range.start += at;
        }
        if range.is_empty() || start::is_dashes(self.page().slice(range.clone())) {
            self.close();
            self.note(line, LineKind::Comment);
            return;
        }
        if self.key_line(line, range.clone())
            || self.named_item(line, &range)
            || self.value_line(line, &range)
            || self.titled_item(line, &range)
            || self.labelled(line, range.clone())
        {
            return;
        }
        let becomes = self.becomes();
        let sign = match (becomes, marks.get(1)) {
            (Becomes::Observation, Some((b'+', at))) => Some((Sign::Plus, *at..at + 1)),
            (Becomes::Observation, Some((b'-', at))) => Some((Sign::Minus, *at..at + 1)),
            _ => None,
        };
        if let Some((sign, at)) = &sign {
            let shown = if *sign == Sign::Plus { "+" } else { "-" };
            let span = self.page().span(at);
            self.found
                .add(Diagnostic::new(Code::N15, span).with("sign", shown));
        }
        let piece = self.begin(line, range, becomes);
        piece.item = true;
        piece.sign = sign;
        piece.bullet = bullet;
        if let (Becomes::Observation, [(mark @ (b'+' | b'-'), at)]) = (becomes, marks.as_slice()) {
            self.bullet(*mark, *at);
        }
    }

    fn quote(&mut self, line: usize) {
        let range = self.page().past_quote(self.page().trimmed(line));
        if !self.labelled(line, range.clone()) {
            self.begin(line, range, Becomes::Impression);
        }
        if let Some(piece) = &mut self.piece {
            piece.quoted = true;
        }
    }

    fn rule(&mut self, line: usize, apart: bool) {
        let range = self.page().trimmed(line);
        let dashes = self
            .page()
            .slice(range.clone())
            .bytes()
            .all(|byte| byte == b'-');
        if dashes
            && !apart
            && self
                .piece
                .as_ref()
                .is_some_and(|piece| !piece.item && !piece.quoted)
        {
            self.find(Code::N20, &range);
        }
        self.close();
        self.note(line, LineKind::Comment);
        self.keys = Keys::AfterRule;
    }

    /// `key: value` lines that count as front matter.
    pub(super) fn key_line(&mut self, line: usize, range: Range<usize>) -> bool {
        if !heads::is_key_line(self, range.clone()) {
            return false;
        }
        self.close();
        self.note(line, LineKind::FrontMatter);
        heads::read_key_line(self, range);
        true
    }

    /// The words of a heading.
    fn heading_words(&self, line: usize) -> Range<usize> {
        let range = self.page().trimmed(line);
        let text = self.page().slice(range.clone());
        let hashes = text.len() - text.trim_start_matches('#').len();
        let closing = text.trim_end_matches('#').trim_end();
        let end = range.start + closing.len().max(hashes);
        self.page().trim(range.start + hashes..end)
    }
}

/// The bullet or number in front of a stretch, and what comes after it.
fn marker(page: &Page<'_>, range: &Range<usize>) -> Option<(u8, Range<usize>)> {
    let text = page.slice(range.clone());
    let first = *text.as_bytes().first()?;
    let size = match first {
        b'-' | b'*' | b'+' => 1,
        b'0'..=b'9' => {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            matches!(text.as_bytes().get(digits), Some(b'.' | b')')).then_some(digits + 1)?
        }
        _ => return None,
    };
    let after = text.get(size..)?;
    let ends = after.is_empty() || after.starts_with([' ', '\t']);
    ends.then(|| (first, page.trim(range.start + size..range.end)))
}
