//! Faults of a file with millions of rows: the first of each kind are shown, the rest are counted.

use super::unfit::Unfit;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported, Severity};
use crate::grid::{Cell, Lines, row_span};
use crate::limits;
use crate::source::{FileId, Span};

/// The findings about one file.
pub(super) struct Faults<'a> {
    pub(super) text: &'a str,
    pub(super) file: FileId,
    found: &'a mut Diagnostics,
    /// How often each kind came up, and where for the last time that was not shown.
    kinds: Vec<(Code, usize, Span)>,
    /// Where Excel made dates of levels: how many, and the first of them.
    dates: Option<(usize, Vec<(String, Span)>)>,
}

/// So many examples of one finding are named.
const EXAMPLES: usize = 6;

impl<'a> Faults<'a> {
    pub(super) fn new(text: &'a str, file: FileId, found: &'a mut Diagnostics) -> Self {
        Self {
            text,
            file,
            found,
            kinds: Vec::new(),
            dates: None,
        }
    }

    /// Adds a finding of any severity about the file as a whole, however many there are.
    pub(super) fn add(&mut self, finding: Diagnostic) {
        self.found.add(finding);
    }

    /// Takes over what was found in a first look.
    pub(super) fn take_over(&mut self, other: Diagnostics) {
        self.found.extend(other);
    }

    /// Adds a fault that keeps the file from being read.
    pub(super) fn stop(&mut self, finding: Diagnostic) -> Reported {
        self.found.error(finding)
    }

    /// Says that there are no ratings.
    pub(super) fn nothing(&mut self) -> Reported {
        let at = Span::start_of(self.file);
        self.stop(Diagnostic::new(Code::C15, at))
    }

    /// Adds a fault in a row, if there were not too many of the kind already.
    pub(super) fn tell(
        &mut self,
        code: Code,
        at: Span,
        fill: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let known = self.kinds.iter().position(|(kind, ..)| *kind == code);
        let place = known.unwrap_or_else(|| {
            self.kinds.push((code, 0, at));
            self.kinds.len() - 1
        });
        let kind = &mut self.kinds[place];
        kind.1 += 1;
        if kind.1 <= limits::FAULTS_OF_A_KIND {
            self.found.add(fill(Diagnostic::new(code, at)));
        } else if kind.1 == limits::FAULTS_OF_A_KIND + 1 {
            kind.2 = at;
        }
    }

    /// A cell that is no rating.
    pub(super) fn unfit(&mut self, unfit: Unfit, cell: Cell, levels: &str) {
        let (text, code) = (
            self.text,
            match unfit {
                Unfit::ADate => return self.gather_date(cell),
                Unfit::NotANumber => Code::C09,
                Unfit::NotFinite => Code::C10,
                Unfit::OffLevels => Code::C11,
                Unfit::SpreadsheetError => Code::C12,
            },
        );
        self.tell(code, cell.span(text, self.file), |finding| {
            finding
                .with("value", brief(&cell.words(text)))
                .with("levels", levels)
        });
    }

    /// Dates in place of levels are reported together.
    fn gather_date(&mut self, cell: Cell) {
        let (words, at) = (cell.words(self.text), cell.span(self.text, self.file));
        let (count, shown) = self.dates.get_or_insert_default();
        *count += 1;
        if shown.len() < EXAMPLES {
            shown.push((brief(&words), at));
        }
    }

    fn tell_dates(&mut self) {
        let Some((count, shown)) = self.dates.take() else {
            return;
        };
        let values: Vec<&str> = shown.iter().map(|(value, _)| value.as_str()).collect();
        let lines = shown.iter().map(|(_, at)| self.line_number(at.start));
        let more = if count > shown.len() { ", ..." } else { "" };
        let lines: Vec<String> = lines.map(|line| line.to_string()).collect();
        let at = shown
            .first()
            .map_or(Span::start_of(self.file), |(_, at)| *at);
        let finding = Diagnostic::new(Code::C37, at)
            .with("values", format!("{}{more}", values.join(", ")))
            .with("count", count)
            .with("lines", format!("{}{more}", lines.join(", ")));
        self.found.add(finding);
    }

    /// The number of the line on which a byte stands, from 1.
    pub(super) fn line_number(&self, start: u32) -> usize {
        let before = self.text.get(..start as usize).unwrap_or_default();
        let sign = if before.contains('\n') { '\n' } else { '\r' };
        before.matches(sign).count() + 1
    }

    /// Whether a row has the cells that it needs, and no more than there are columns; tells where it has not.
    pub(super) fn fits(&mut self, cells: &[Cell], expected: usize, needed: usize) -> bool {
        let filled = filled(cells, self.text, expected);
        if filled <= expected && filled >= needed {
            return true;
        }
        let found = if filled > expected {
            filled
        } else {
            cells.len()
        };
        let at = row_span(cells, self.text, self.file);
        self.tell(Code::C08, at, |finding| {
            finding.with("found", found).with("expected", expected)
        });
        false
    }

    /// Whether a cell holds the name that it should; tells where it does not.
    pub(super) fn has_name(&mut self, cell: Cell, column: &str) -> bool {
        let is_blank = cell.is_blank(self.text);
        if is_blank {
            let at = cell.span(self.text, self.file);
            self.tell(Code::C20, at, |finding| finding.with("column", column));
        }
        !is_blank
    }

    /// The line that starts at a byte.
    pub(super) fn line_at(&self, start: u32) -> Span {
        let start = start as usize;
        let rest = self.text.get(start..).unwrap_or_default();
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        Span::new(self.file, start, start + line.trim_end().len())
    }

    /// Counts a row that is left out.
    pub(super) fn leave_out(&mut self) {
        self.found.leave_out();
    }

    /// Says of how many faults only the first were shown. Of what is no fault the first will do.
    pub(super) fn finish(mut self) {
        self.tell_dates();
        let faults = self.kinds.into_iter();
        for (code, count, at) in faults.filter(|(code, ..)| code.severity() == Severity::Error) {
            if let Some(more) = count.checked_sub(limits::FAULTS_OF_A_KIND + 1) {
                let finding = Diagnostic::new(Code::C24, at)
                    .with("count", more + 1)
                    .with("code", code.id());
                self.found.add(finding);
            }
        }
    }
}

/// A row of the file, and where the reading stands.
#[derive(Clone)]
pub(super) struct Rows<'a> {
    pub(super) lines: Lines<'a>,
    pub(super) cells: Vec<Cell>,
    /// Where that row starts.
    pub(super) start: u32,
    /// Whether it is still to be read as ratings.
    pub(super) pending: bool,
}

impl Rows<'_> {
    /// Goes to the next row that is not blank and gives where it starts.
    pub(super) fn next(&mut self, faults: &mut Faults<'_>) -> Result<Option<u32>, Reported> {
        if std::mem::take(&mut self.pending) {
            return Ok(Some(self.start));
        }
        loop {
            match self.lines.next(&mut self.cells) {
                Ok(Some(start)) => {
                    if !self.cells.iter().all(|cell| cell.is_blank(faults.text)) {
                        self.start = start;
                        return Ok(Some(start));
                    }
                }
                Ok(None) => return Ok(None),
                Err(open) => {
                    return Err(faults.stop(open.finding(faults.file)));
                }
            }
        }
    }
}

/// How many cells of a row count: those up to the last that is not blank.
fn filled(cells: &[Cell], text: &str, expected: usize) -> usize {
    if cells.len() <= expected {
        return cells.len();
    }
    let last = cells.iter().rposition(|cell| !cell.is_blank(text));
    last.map_or(0, |at| at + 1)
}

/// A text that someone wrote, cut where it goes on and on.
pub(super) fn brief(text: &str) -> String {
    const CHARS: usize = 100;
    match text.char_indices().nth(CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
