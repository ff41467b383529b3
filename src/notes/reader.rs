//! The way down a file of notes, line by line.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

use super::filing::Desk;
use super::markdown::{Place, Role};
use super::page::Page;
use super::part::Parts;
use super::scope::{Scopes, Strayed};
use super::start;
use super::table::Header;
use super::words::{Key, Section};
use super::{Line, LineKind, Sign, heads};

/// What the lines that are being gathered will become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Becomes {
    Observation,
    Evaluation,
    Impression,
    Remark,
}

/// Lines that belong together.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) becomes: Becomes,
    /// The sign in front: `- + text`.
    pub(super) sign: Option<(Sign, Range<usize>)>,
    /// The bullet in front.
    pub(super) bullet: Option<Range<usize>>,
    /// Whether it began as an item of a list.
    pub(super) item: bool,
    /// Whether it stands in a quote.
    pub(super) quoted: bool,
    /// The last line of it.
    pub(super) last: usize,
}

/// Whether `key: value` lines count here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    /// No, but for those that name someone or something that the day has.
    Closed,
    /// Yes: straight under a heading.
    UnderHeading,
    /// Yes: between rules in the middle of the file.
    AfterRule,
}

/// The kind of block that the current line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    Table,
    Indented,
    Other,
}

/// What is reported once.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told {
    /// Loose or indented lines of this block.
    pub(super) lines: bool,
    /// A fence, in the whole file.
    pub(super) fence: bool,
}

/// A file of notes, half read.
pub(super) struct Reader<'a> {
    pub(super) desk: Desk<'a>,
    pub(super) found: &'a mut Diagnostics,
    pub(super) lines: Vec<Line>,
    pub(super) scopes: Scopes,
    pub(super) parts: Parts,
    pub(super) piece: Option<Piece>,
    /// Where the words of the piece stand.
    pub(super) stretches: Vec<Range<usize>>,
    pub(super) keys: Keys,
    pub(super) table: Option<Header>,
    /// The last line of a table with tabs between its cells.
    pub(super) tabbed_line: Option<usize>,
    pub(super) block: Block,
    pub(super) told: Told,
    /// The ids that were said since something last came of them.
    pub(super) declared: Vec<Key>,
    /// Where a loose line turned to somebody or something else in the midst of a sheet.
    pub(super) strayed: Strayed,
    /// Whether the last observation may be about another.
    pub(super) strays: bool,
    /// Whether who watched is who sent the messages of a chat.
    pub(super) sent: bool,
    /// The marks around the name of a candidate, where loose lines name them.
    pub(super) form: Option<(String, String)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(desk: Desk<'a>, found: &'a mut Diagnostics) -> Self {
        Self {
            lines: Vec::with_capacity(desk.page.len()),
            scopes: Scopes::new(desk.page.map().clone()),
            desk,
            found,
            parts: Parts::default(),
            piece: None,
            stretches: Vec::new(),
            keys: Keys::Closed,
            table: None,
            tabbed_line: None,
            block: Block::Other,
            told: Told::default(),
            declared: Vec::new(),
            strayed: Strayed::default(),
            strays: false,
            sent: false,
            form: None,
        }
    }

    /// The file.
    pub(super) fn page(&self) -> &'a Page<'a> {
        self.desk.page
    }

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

    /// Writes down what a line was read as.
    pub(super) fn note(&mut self, line: usize, kind: LineKind) {
        self.strays &= matches!(kind, LineKind::Observation | LineKind::Comment);
        let span = self.page().span(&self.page().bounds(line));
        self.lines.push(Line {
            number: self.page().number(line),
            kind,
            span,
        });
    }

    pub(super) fn find(&mut self, code: Code, range: &Range<usize>) {
        let span = self.page().span(range);
        self.found.add(Diagnostic::new(code, span));
    }

    /// Begins a piece with the words of a line.
    pub(super) fn begin(
        &mut self,
        line: usize,
        range: Range<usize>,
        becomes: Becomes,
    ) -> &mut Piece {
        self.close();
        self.keys = Keys::Closed;
        self.note(line, kind_of(becomes));
        self.stretches.push(range);
        self.piece.insert(Piece {
            becomes,
            sign: None,
            bullet: None,
            item: false,
            quoted: false,
            last: line,
        })
    }

    /// Adds the words of a line to the piece.
    pub(super) fn go_on(&mut self, line: usize, range: Range<usize>) {
        if let Some(piece) = &mut self.piece {
            piece.last = line;
            let kind = kind_of(piece.becomes);
            self.stretches.push(range);
            self.note(line, kind);
        }
    }

    /// What an item or a line like one becomes in this part of the sheet.
    pub(super) fn becomes(&self) -> Becomes {
        match self.scopes.section() {
            Some(Section::Evaluate) => Becomes::Evaluation,
            Some(Section::Report) => Becomes::Remark,
            Some(Section::Impress) => Becomes::Impression,
            _ => Becomes::Observation,
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

    /// Remembers which bullets a sheet uses.
    pub(super) fn bullet(&mut self, mark: u8, at: usize) {
        let span = self.page().span(&(at..at + 1));
        let part = self.parts.at(&self.scopes, span, self.found);
        let place = if mark == b'+' {
            &mut part.plus_bullet
        } else {
            &mut part.minus_bullet
        };
        place.get_or_insert(span);
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

fn kind_of(becomes: Becomes) -> LineKind {
    match becomes {
        Becomes::Observation => LineKind::Observation,
        Becomes::Evaluation => LineKind::Evaluation,
        Becomes::Impression => LineKind::Impression,
        Becomes::Remark => LineKind::Remark,
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

/// Whether the key says who or in what, rather than when or why.
pub(super) fn is_identity(key: Key) -> bool {
    matches!(key, Key::Candidate | Key::Assessor | Key::Exercise)
}
