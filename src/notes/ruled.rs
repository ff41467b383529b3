//! The lines of a table on their way to its sheet: headers, rows, and whose row it is.

use std::ops::Range;

use crate::day::names::is_name_like;
use crate::diagnostic::{Code, Diagnostic};

use super::part::prose;
use super::reader::{Becomes, Keys, Reader};
use super::row::Cell;
use super::scope::Slot;
use super::table::{self, Around, Header};
use super::title::{self, Says};
use super::words::Key;
use super::{LineKind, another, heads, whom, whose};
use crate::grid::Column;

/// The rank of what a row says of itself: below every heading.
const ROW: u8 = u8::MAX;

impl Reader<'_> {
    /// The header of a table.
    pub(super) fn table(&mut self, line: usize) {
        self.close();
        self.keys = Keys::Closed;
        self.note(line, LineKind::Table);
        let section = self.scopes.section();
        self.table = Header::read(&self.desk, line, true, section, self.found);
    }

    /// A row with tabs or bars only between its cells: below a header like it, or such a header itself.
    pub(super) fn tabbed(&mut self, line: usize) -> bool {
        let goes_on = self.goes_on_with_tabs(line);
        let begins = !goes_on && self.begins_a_table_of_tabs(line);
        if !begins && !goes_on {
            return false;
        }
        self.tabbed_line = Some(line);
        if begins {
            self.table = None;
            let words = self.page().trimmed(line);
            self.find(Code::N42, &words);
        }
        self.row(line);
        true
    }

    /// Whether a line with tabs or bars stands straight below a row like it.
    pub(super) fn goes_on_with_tabs(&self, line: usize) -> bool {
        let text = self.page().line(line);
        let is_like = |header: &Header| text.contains(if header.has_tabs() { '\t' } else { '|' });
        self.tabbed_line.is_some_and(|last| last + 1 == line)
            && self.table.as_ref().is_some_and(is_like)
    }

    /// Two lines with tabs, or with bars only between the cells, the first of which names columns.
    pub(super) fn begins_a_table_of_tabs(&self, line: usize) -> bool {
        let text = self.page().line(line);
        let next = line + 1;
        let is_header = |sign: char| {
            text.contains(sign)
                && self.page().line(next).contains(sign)
                && table::names_columns(&self.desk, text.split(sign))
        };
        !table::is_row(text.trim())
            && next < self.page().len()
            && (is_header('\t') || !text.contains('\t') && is_header('|'))
    }

    /// A row, in a table or on its own.
    pub(super) fn row(&mut self, line: usize) {
        self.close();
        self.keys = Keys::Closed;
        self.note(line, LineKind::Table);
        let range = self.page().trimmed(line);
        if table::is_ruler(self.page().slice(range.clone())) {
            return;
        }
        let again = |header: &Header| {
            header.is_header(&self.desk, line) || header.brings_another(&self.desk, line)
        };
        if let Some(mut header) = self.table.take_if(|header| !again(header)) {
            self.table_row(&mut header, line, range);
            self.table = Some(header);
            return;
        }
        let next = self.page().line(line + 1).trim();
        let sure = table::is_ruler(next);
        let section = self.scopes.section();
        self.table = Header::read(&self.desk, line, sure, section, self.found);
        if self.table.is_none() {
            self.find(Code::N38, &range);
            let span = self.page().span(&range);
            let words = self.page().slice(range).trim_matches(['|', ' ', '\t']);
            let remark = prose(words, span);
            self.parts.remark(remark, &self.scopes, span, self.found);
        }
    }

    fn table_row(&mut self, header: &mut Header, line: usize, range: Range<usize>) {
        let (cells, beyond) = header.cells(&self.desk, line, self.around());
        if cells.is_empty() && beyond.iter().all(Range::is_empty) {
            return;
        }
        if beyond.is_empty() && self.heads_rows(&cells, &range) {
            return;
        }
        let keys: Vec<(Key, &Cell)> = cells
            .iter()
            .filter_map(|cell| Some((key(cell.column)?, cell)))
            .collect();
        let name = keys.iter().find(|(key, _)| *key == Key::Candidate);
        // Below a row about another, an empty cell may mean the same one, or whom the sheet is about.
        let is_unnamed = header.about_another && name.is_none();
        if let Some((key, cell)) = name {
            let name = self.page().slice(cell.range.clone());
            header.about_another = !self.holds(*key, title::bare(name));
        }
        if keys.is_empty() && !is_unnamed {
            self.keep_row(header, range, (&cells, &beyond));
            return;
        }
        // The row says itself whose it is: so for this row only.
        let (outer, declared) = (self.scopes.clone(), self.declared.clone());
        self.scopes.heading(ROW, range.clone());
        for (key, cell) in keys {
            let value = self.page().slice(cell.range.clone());
            whom::give(self, key, value, &cell.range);
        }
        if is_unnamed {
            self.scopes.top().ids.candidate = Slot::Unknown(header.at());
            self.parts.turn();
        }
        self.scopes.top().ids.unknown_at(header.at());
        self.keep_row(header, range, (&cells, &beyond));
        self.scopes = outer;
        self.declared = declared;
        self.parts.turn();
    }

    /// A row that holds only whom or what the rows below it are about; with a time beside it, that is not clear.
    fn heads_rows(&mut self, cells: &[Cell], range: &Range<usize>) -> bool {
        let (timed, cell) = match cells {
            [cell] => (false, cell),
            [time, cell] if time.column == Column::Time => (true, cell),
            _ => return false,
        };
        let is_part = matches!(cell.column, Column::Indicator | Column::Competence);
        let says_more = key(cell.column).is_some() || cell.column == Column::With;
        if says_more || self.becomes() == Becomes::Remark {
            return false;
        }
        let written = self.page().slice(cell.range.clone());
        let all = self.desk.title(written, None).unwrap_or_default();
        let ids: Vec<(Key, &str)> = all.iter().filter_map(Says::identity).collect();
        if ids.is_empty() || ids.len() < all.len() {
            let name = title::bare(written);
            let is_marked = written.starts_with("**") && written.ends_with("**");
            let is_name = is_marked
                && !is_part
                && is_name_like(name)
                && self.desk.context.rubric.nearest_tag(name).is_none();
            if is_name {
                heads::turn_to(self, Key::Candidate, name, range);
                self.keys = Keys::Closed;
            }
            return is_name;
        }
        let turn = ids.iter().find(|(key, value)| !self.holds(*key, value));
        match turn {
            Some((key, _)) if timed => whom::tell_unclear(self, *key, range),
            None => {}
            _ => ids
                .iter()
                .for_each(|(key, value)| heads::turn_to(self, *key, value, range)),
        }
        self.keys = Keys::Closed;
        turn.is_some() || !timed
    }

    fn around(&self) -> Around {
        Around {
            heading: self.scopes.target(),
            exercise: self.scopes.ids().exercise.known(),
        }
    }

    /// Puts what a row says in its sheet.
    fn keep_row(
        &mut self,
        header: &mut Header,
        range: Range<usize>,
        cells: (&[Cell], &[Range<usize>]),
    ) {
        let span = self.page().span(&range);
        let around = self.around();
        let mut read = header.row(&self.desk, range, cells, around, self.found);
        if read.is_empty() {
            return;
        }
        for one in read.observations.iter_mut().chain(&mut read.evidence) {
            let is_subject =
                one.involved.is_empty() && another::has_another_subject(self, &one.text);
            if is_subject || whose::is_about_another(self, &one.text) {
                self.found.error(Diagnostic::new(Code::N70, one.span));
                self.found.leave_out();
                one.tags.clear();
            }
        }
        let rubric = self.desk.context.rubric;
        let part = self.parts.at(&self.scopes, span, self.found);
        for row in read.rows {
            part.add_row(row, rubric, self.found);
        }
        part.observations.extend(read.observations);
        part.evidence.extend(read.evidence);
        part.evaluations.extend(read.evaluations);
        part.impressions.extend(read.impressions);
        part.remarks.extend(read.remarks);
        part.written = true;
    }
}

/// The key of a sheet that a column gives.
fn key(column: Column) -> Option<Key> {
    Some(match column {
        Column::Candidate => Key::Candidate,
        Column::Assessor => Key::Assessor,
        Column::Exercise => Key::Exercise,
        Column::Date => Key::Date,
        _ => return None,
    })
}
