//! The table of levels, read from its raw lines.

use super::cells::{between_tabs, cells, has_tabs};
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::limits;
use crate::rubric::{Named, Target};
use crate::source::Span;

use super::filing::Desk;
use super::sheet::prose;
use super::words::Column;
use super::{Mark, Prose, Row};

/// The header of the table that is being read.
#[derive(Debug)]
pub(super) struct Header {
    columns: Vec<(Column, String)>,
    /// Whether tabs stand between the cells, as in what is pasted from Word or Excel.
    tabs: bool,
    /// The last competence that a row named: bare indicators below it are sought there first.
    under: Option<Target>,
}

/// What a row says.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) row: Option<Row>,
    /// Cells that have no column, or one that is not known.
    pub(super) remarks: Vec<Prose>,
}

/// Whether a line is the ruler below a header.
pub(super) fn is_ruler(line: &str) -> bool {
    line.contains('-')
        && line.contains('|')
        && line
            .bytes()
            .all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t' | b'\r'))
}

/// Whether a line could be a row.
pub(super) fn is_row(line: &str) -> bool {
    line.starts_with('|')
}

/// Whether a line with tabs names at least two columns, one of them that of indicators or of levels.
pub(super) fn names_columns(desk: &Desk<'_>, line: &str) -> bool {
    let scale = &desk.context.rubric.scale;
    let columns: Vec<Column> = line
        .split('\t')
        .map(|cell| Column::named(bare(cell.trim()), scale))
        .filter(|column| *column != Column::Unknown)
        .collect();
    let is_key = |column: &Column| matches!(column, Column::Indicator | Column::Level);
    columns.len() >= 2 && columns.iter().any(is_key)
}

impl Header {
    /// Whether tabs stand between the cells.
    pub(super) fn has_tabs(&self) -> bool {
        self.tabs
    }

    /// Reads a header. `sure` tells that a ruler follows; without one, a line is a header only if it
    /// names the column of indicators or of levels.
    pub(super) fn read(
        desk: &Desk<'_>,
        line: Range<usize>,
        sure: bool,
        found: &mut Diagnostics,
    ) -> Option<Self> {
        let text = desk.page.text();
        let scale = &desk.context.rubric.scale;
        let tabs = !text.get(line.clone()).is_some_and(is_row) && has_tabs(text, &line);
        let cells = if tabs {
            between_tabs(text, line)
        } else {
            cells(text, line, usize::MAX)
        };
        let mut columns: Vec<(Column, String)> = cells
            .iter()
            .map(|cell| {
                let name = bare(desk.page.slice(cell.clone()));
                (Column::named(name, scale), name.to_owned())
            })
            .collect();
        let has = |column| columns.iter().any(|(known, _)| *known == column);
        if !sure && !has(Column::Indicator) && !has(Column::Level) {
            return None;
        }
        let unnamed = |(_, name): &&mut (Column, String)| name.is_empty();
        let has_indicators = has(Column::Indicator);
        if let (Some(first), false) = (columns.first_mut().filter(unnamed), has_indicators) {
            first.0 = Column::Indicator;
        }
        for ((column, name), cell) in columns.iter().zip(&cells) {
            if *column == Column::Unknown && !name.is_empty() {
                let span = desk.page.span(cell);
                found.add(Diagnostic::new(Code::N26, span).with("column", name));
            }
        }
        Some(Self {
            columns,
            tabs,
            under: None,
        })
    }

    /// Reads a row.
    pub(super) fn row(
        &mut self,
        desk: &Desk<'_>,
        line: Range<usize>,
        heading: Option<Target>,
        found: &mut Diagnostics,
    ) -> Read {
        let text = desk.page.text();
        let cells = if self.tabs {
            between_tabs(text, line.clone())
        } else {
            cells(text, line.clone(), self.columns.len())
        };
        let mut read = Read::default();
        let mut row = Filled::default();
        let whole = desk.page.span(&line);
        let mut target = None;
        let mut named = None;
        let mut doubt = false;
        let mut beyond = Vec::new();
        for (index, cell) in cells.iter().enumerate() {
            let written = bare(desk.page.slice(cell.clone()));
            let span = desk.page.span(cell);
            let Some((column, name)) = self.columns.get(index) else {
                beyond.push(cell.clone());
                continue;
            };
            match column {
                _ if written.is_empty() => {}
                Column::Indicator => {
                    named = Some(span);
                    let sure = written.trim_end_matches(['?', ' ']);
                    if sure != written && !sure.is_empty() {
                        found.add(Diagnostic::new(Code::N14, span).with("tag", sure));
                        doubt = true;
                    }
                    target = self.target(desk, sure, heading, span, found);
                }
                Column::Level => {
                    let level = written.trim_start_matches('=').trim();
                    let sure = level.trim_end_matches(['?', ' ']);
                    if !sure.is_empty() && sure != level && desk.is_mark(sure) {
                        // As `#tag?`: nothing counts until the question mark goes.
                        found.add(Diagnostic::new(Code::N14, span).with("tag", level));
                        doubt = true;
                    } else if !matches!(level, "-" | "–" | "—" | "/" | "?")
                        || desk.levels.parse(level).is_some()
                    {
                        row.mark = desk.mark(level, span, found);
                    }
                }
                Column::Count => row.count = count(written, span, found),
                Column::CountPlus => row.count_plus = count(written, span, found),
                Column::CountMinus => row.count_minus = count(written, span, found),
                Column::Chances => row.chances = count(written, span, found),
                Column::Evidence => {
                    row.evidence = desk.page.slice(cell.clone()).replace("\\|", "|");
                }
                Column::Unknown => {
                    read.remarks.push(prose(&format!("{name} {written}"), span));
                }
            }
        }
        let has_indicators = self
            .columns
            .iter()
            .any(|(column, _)| *column == Column::Indicator);
        if target.is_none() && named.is_none() && !row.is_empty() {
            target = heading;
            if let (None, Some(mark), true) = (target, row.mark, has_indicators) {
                let level = super::words::mark(mark, &desk.context.rubric.scale);
                found.error(Diagnostic::new(Code::N07, whole).with("level", level));
            }
        }
        keep_beyond(desk, &beyond, &mut read, found);
        if doubt {
            let evidence = std::mem::take(&mut row.evidence);
            row = Filled {
                evidence,
                ..Filled::default()
            };
        }
        match target {
            Some(target) => read.row = Some(row.into_row(target, whole)),
            None if named.is_none() && !row.is_empty() => {
                // No column of indicators, or none filled in: the words stay.
                let text = desk.page.slice(line).trim_matches(['|', ' ', '\t']);
                read.remarks.push(prose(text, whole));
            }
            None => {}
        }
        read
    }

    fn target(
        &mut self,
        desk: &Desk<'_>,
        written: &str,
        heading: Option<Target>,
        span: Span,
        found: &mut Diagnostics,
    ) -> Option<Target> {
        let under = heading.or(self.under);
        let name = written.trim_start_matches('#').trim();
        let rubric = desk.context.rubric;
        // A full name first: it may hold what would be the beginning of another.
        let competence = under.map(|under| under.competence);
        let titled = match rubric.named(name, competence) {
            Named::Exactly(target) => Some(target),
            _ => rubric.titled(name, competence),
        };
        let target = titled.or_else(|| desk.target(name, under, span, found))?;
        if target.indicator.is_none() {
            self.under = Some(target);
        }
        Some(target)
    }
}

/// The cells of a row that have a meaning.
#[derive(Debug, Default, PartialEq, Eq)]
struct Filled {
    mark: Option<Mark>,
    count: Option<u32>,
    count_plus: Option<u32>,
    count_minus: Option<u32>,
    chances: Option<u32>,
    evidence: String,
}

impl Filled {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn into_row(self, target: Target, span: Span) -> Row {
        Row {
            target,
            mark: self.mark.unwrap_or(Mark::Empty),
            count: self.count,
            count_plus: self.count_plus,
            count_minus: self.count_minus,
            chances: self.chances,
            evidence: self.evidence,
            span,
        }
    }
}

fn keep_beyond(desk: &Desk<'_>, beyond: &[Range<usize>], read: &mut Read, found: &mut Diagnostics) {
    let texts: Vec<&str> = beyond
        .iter()
        .map(|cell| desk.page.slice(cell.clone()))
        .collect();
    let (Some(first), Some(last)) = (beyond.first(), beyond.last()) else {
        return;
    };
    if texts.iter().all(|text| text.is_empty()) {
        return;
    }
    let span = desk.page.span(&(first.start..last.end));
    let text = texts.join(" | ");
    found.add(Diagnostic::new(Code::N22, span).with("cells", &text));
    read.remarks.push(prose(&text, span));
}

/// A number of times: a whole number, or strokes.
fn count(written: &str, span: Span, found: &mut Diagnostics) -> Option<u32> {
    let strokes = written.chars().filter(|c| matches!(c, '|' | '¦')).count();
    let only_strokes = written.chars().all(|c| matches!(c, '|' | '¦' | ' '));
    let times = if only_strokes {
        u32::try_from(strokes).ok()
    } else {
        let digits = written.trim_matches(['x', 'X', '×', '(', ')', ' ']);
        let fits = digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|_| fits)
    };
    let times = times.filter(|times| *times <= limits::TALLY);
    let is_dash = matches!(written, "-" | "–" | "—");
    if times.is_none() && !is_dash {
        found.error(Diagnostic::new(Code::N27, span).with("count", written));
    }
    times
}

/// A cell without the stars of bold and the like around it.
fn bare(cell: &str) -> &str {
    cell.trim_matches('*').trim_matches('_').trim()
}
