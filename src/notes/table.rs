//! Tables, read from their raw lines: which columns they have, and which cells stand below them.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::id::ExerciseId;
use crate::rubric::Target;

use super::cells::{between_tabs, cells, has_tabs};
use super::columns::{chosen, column, is_count, is_single};
use super::filing::Desk;
use super::kind::{Kind, kind};
use super::page::Page;
use super::part::prose;
use super::row::{Cell, Quotable, Read};
use super::targets::{Search, bare, numbers};
use super::words::Section;
use crate::grid::Column;

/// The header of the table that is being read.
#[derive(Debug)]
pub(super) struct Header {
    columns: Vec<(Column, String)>,
    /// Whether tabs stand between the cells, as in what is pasted from Word or Excel.
    tabs: bool,
    kind: Kind,
    /// The last competence that a row named: bare indicators below it are sought there first.
    under: Option<Target>,
    /// How many rows were read.
    rows: usize,
    /// Whether the last row that said whom it is about named another than the sheet.
    pub(super) about_another: bool,
    /// Where it begins.
    at: usize,
}

/// What holds around a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// What the headings file it under.
    pub(super) heading: Option<Target>,
    pub(super) exercise: Option<ExerciseId>,
}

pub(super) use super::seen::is_ruler;

/// Whether a line could be a row.
pub(super) fn is_row(line: &str) -> bool {
    line.starts_with('|')
}

/// Whether cells name at least two columns, one of them that of words, indicators or levels.
pub(super) fn names_columns<'t>(desk: &Desk<'_>, cells: impl Iterator<Item = &'t str>) -> bool {
    let scale = &desk.context.rubric.scale;
    let columns: Vec<Column> = cells
        .map(|cell| column(bare(cell.trim()), scale))
        .filter(|column| *column != Column::Unknown)
        .collect();
    columns.len() >= 2 && columns.into_iter().any(is_key)
}

/// Whether a line names columns with nothing but blanks between them.
pub(super) fn is_header_of_blanks(desk: &Desk<'_>, text: &str) -> bool {
    let of_blanks = || text.split("  ").flat_map(|part| part.split('\t'));
    !is_row(text)
        && (names_columns(desk, of_blanks())
            || text.contains(';') && names_columns(desk, text.split(';')))
}

/// Whether a column makes a table of notes.
fn is_key(column: Column) -> bool {
    matches!(
        column,
        Column::Words | Column::Competence | Column::Indicator | Column::Number | Column::Level
    )
}

impl Header {
    /// Where it begins.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Whether tabs stand between the cells.
    pub(super) fn has_tabs(&self) -> bool {
        self.tabs
    }

    /// Reads the header on a line. `sure` tells that a ruler follows; without one, a line is a header only if it
    /// names the column of indicators or of levels, or two columns.
    pub(super) fn read(
        desk: &Desk<'_>,
        number: usize,
        sure: bool,
        section: Option<Section>,
        found: &mut Diagnostics,
    ) -> Option<Self> {
        let page = desk.page;
        let text = page.text();
        let tabs =
            !is_row(page.slice(page.trimmed(number))) && has_tabs(text, &page.bounds(number));
        let all = cut(page, number, tabs, &[]);
        let mut columns = named(desk, &all, sure);
        let has = |column| columns.iter().any(|(known, _)| *known == column);
        let names = || all.iter().map(|cell| page.slice(cell.clone()));
        if !sure
            && !has(Column::Indicator)
            && !has(Column::Level)
            && !has_choices(&columns)
            && !names_columns(desk, names())
        {
            return None;
        }
        let unnamed = |(_, name): &&mut (Column, String)| name.is_empty();
        let is_said = [
            Column::Indicator,
            Column::Competence,
            Column::Number,
            Column::Words,
        ];
        let has_targets = is_said.into_iter().any(has);
        if let (Some(first), false) = (columns.first_mut().filter(unnamed), has_targets) {
            first.0 = Column::Indicator;
        }
        let kind = kind(&mut columns, section);
        for ((column, name), cell) in columns.iter().zip(&all) {
            if *column == Column::Unknown && !name.is_empty() && kind != Kind::Remarks {
                let span = page.span(cell);
                let is_candidate = desk.context.names.candidate(name).is_known();
                let code = if is_candidate { Code::N76 } else { Code::N26 };
                found.add(Diagnostic::new(code, span).with("column", name));
            }
        }
        let mut header = Self {
            columns,
            tabs,
            kind,
            under: None,
            rows: 0,
            about_another: false,
            at: page.bounds(number).start,
        };
        if kind == Kind::Observations && header.counts_its_rows(page, number) {
            header.columns[0].0 = Column::Order;
            let span = all
                .first()
                .map_or_else(|| page.span(&page.trimmed(number)), |cell| page.span(cell));
            found.add(Diagnostic::new(Code::N57, span));
        }
        Some(header)
    }

    /// Whether numbers in front of the words run on from 1: then they are those of the rows, and nothing is filed by
    /// them. On the printed sheet the number of the indicator stands behind the words.
    fn counts_its_rows(&self, page: &Page<'_>, header: usize) -> bool {
        let others = [Column::Indicator, Column::Competence];
        let is_first = self
            .columns
            .first()
            .is_some_and(|(column, _)| *column == Column::Number);
        if !is_first
            || self
                .columns
                .iter()
                .any(|(column, _)| others.contains(column))
        {
            return false;
        }
        let mut expected = 1;
        for line in header + 1..page.len() {
            let text = page.line(line);
            let ends = if self.tabs {
                !text.contains('\t')
            } else {
                !text.contains('|')
            };
            if ends {
                break;
            }
            if is_ruler(text.trim()) {
                continue;
            }
            let cells = cut(page, line, self.tabs, &self.columns);
            let first = cells
                .first()
                .map_or("", |cell| bare(page.slice(cell.clone())));
            if first.is_empty() {
                continue;
            }
            if numbers(first) != Some(vec![expected]) {
                return false;
            }
            expected += 1;
        }
        expected > 1
    }

    /// Whether a line repeats this header, as at the top of a page, or brings another.
    pub(super) fn is_header(&self, desk: &Desk<'_>, number: usize) -> bool {
        let page = desk.page;
        let all = cut(page, number, self.tabs, &[]);
        let names = || all.iter().map(|cell| bare(page.slice(cell.clone())));
        let scale = &desk.context.rubric.scale;
        let known = |name: &str| column(name, scale) != Column::Unknown;
        let mut filled = names().filter(|name| !name.is_empty());
        names_columns(desk, names()) && filled.all(known)
    }

    /// Whether a line names columns, be it with one that is not known: below an empty line or above a ruler it brings
    /// another header.
    pub(super) fn brings_another(&self, desk: &Desk<'_>, number: usize) -> bool {
        let all = cut(desk.page, number, self.tabs, &[]);
        let is_fresh = number == 0
            || desk.page.line(number - 1).trim().is_empty()
            || is_ruler(desk.page.line(number + 1));
        is_fresh
            && names_columns(
                desk,
                all.iter().map(|cell| bare(desk.page.slice(cell.clone()))),
            )
    }

    /// The cells of a row, and those that have no column.
    pub(super) fn cells(
        &self,
        desk: &Desk<'_>,
        number: usize,
        around: Around,
    ) -> (Vec<Cell>, Vec<Range<usize>>) {
        let page = desk.page;
        let mut known: Vec<Cell> = Vec::new();
        let mut beyond = Vec::new();
        let all = cut(page, number, self.tabs, &self.columns);
        for (index, range) in all.into_iter().enumerate() {
            let Some((column, name)) = self.columns.get(index) else {
                beyond.push(range);
                continue;
            };
            let written = bare(page.slice(range.clone()));
            if written.is_empty() {
                continue;
            }
            let mut column = *column;
            if column == Column::Behaviour {
                column = self.behaviour(desk, written, around);
            }
            let beside = [Column::Evidence, Column::Conclusion, Column::Remark];
            if beside.contains(&column) && desk.thought(&range).is_some() {
                column = Column::Impression;
            }
            if is_single(column) && known.iter().any(|cell| cell.column == column) {
                column = Column::Unknown;
            }
            known.push(Cell {
                column,
                name: name.clone(),
                span: page.span(&range),
                range,
            });
        }
        (known, beyond)
    }

    /// Beside the name of a competence: the name of an indicator, or the words of an observation.
    fn behaviour(&self, desk: &Desk<'_>, written: &str, around: Around) -> Column {
        let search = Search {
            exercise: around.exercise,
            under: around.heading.or(self.under),
            desk,
        };
        let short = written.split_whitespace().count() < 3;
        if short || search.exact(written).is_some() || numbers(written).is_some() {
            Column::Indicator
        } else {
            Column::Words
        }
    }

    /// Reads a row from its cells.
    pub(super) fn row(
        &mut self,
        desk: &Desk<'_>,
        line: Range<usize>,
        (cells, beyond): (&[Cell], &[Range<usize>]),
        around: Around,
        found: &mut Diagnostics,
    ) -> Read {
        self.rows += 1;
        let targets = [Column::Indicator, Column::Competence, Column::Number];
        let reading = Quotable {
            desk,
            kind: self.kind,
            cells,
            line,
            heading: around.heading,
            exercise: around.exercise,
            number: self.rows,
            has_targets: self
                .columns
                .iter()
                .any(|(column, _)| targets.contains(column)),
        };
        let mut read = reading.read(&mut self.under, found);
        if self.kind != Kind::Remarks {
            keep_beyond(desk, beyond, &mut read, found);
        }
        read
    }
}

/// The cells of a line below columns, or of a header.
fn cut(
    page: &Page<'_>,
    line: usize,
    tabs: bool,
    columns: &[(Column, String)],
) -> Vec<Range<usize>> {
    if tabs {
        return between_tabs(page.text(), page.bounds(line));
    }
    let counts = |cell: usize| {
        columns
            .get(cell)
            .is_some_and(|(column, _)| is_count(*column))
    };
    let expected = if columns.is_empty() {
        usize::MAX
    } else {
        columns.len()
    };
    cells(page.text(), page.trimmed(line), expected, counts)
}

/// The columns that cells of a header name.
fn named(desk: &Desk<'_>, cells: &[Range<usize>], sure: bool) -> Vec<(Column, String)> {
    let scale = &desk.context.rubric.scale;
    let names: Vec<&str> = cells
        .iter()
        .map(|cell| bare(desk.page.slice(cell.clone())))
        .collect();
    let mut columns: Vec<(Column, String)> = names
        .iter()
        .map(|name| (column(name, scale), (*name).to_owned()))
        .collect();
    let chosen = |name: &str| chosen(name, &desk.levels).is_some();
    let count = names.iter().filter(|name| chosen(name)).count();
    // One name of a level is a cell of a row; a column for each level has all of them.
    let enough = if sure { 2 } else { scale.levels().len() };
    let has_level = columns.iter().any(|(column, _)| *column == Column::Level);
    if count >= enough && !has_level {
        for (column, name) in &mut columns {
            if *column == Column::Unknown && chosen(name) {
                *column = Column::Choice;
            }
        }
    }
    columns
}

fn has_choices(columns: &[(Column, String)]) -> bool {
    columns.iter().any(|(column, _)| *column == Column::Choice)
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
