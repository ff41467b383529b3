//! A file of notes, half read: what is being gathered, and what holds where.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

use super::filing::Desk;
use super::page::Page;
use super::part::Parts;
use super::scope::{Scopes, Strayed};
use super::table::Header;
use super::words::{Key, Section};
use super::{Line, LineKind, Sign};

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
}

fn kind_of(becomes: Becomes) -> LineKind {
    match becomes {
        Becomes::Observation => LineKind::Observation,
        Becomes::Evaluation => LineKind::Evaluation,
        Becomes::Impression => LineKind::Impression,
        Becomes::Remark => LineKind::Remark,
    }
}
