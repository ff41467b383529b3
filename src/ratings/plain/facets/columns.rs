//! The header of a file with facets: which column holds what.

use super::super::faults::{Faults, brief};
use super::super::header::known;
use crate::diagnostic::{Code, Diagnostic, Reported, Word};
use crate::grid::{Cell, Column, are_words, one_line, row_span};

pub(super) struct Columns {
    pub(super) candidate: usize,
    pub(super) assessor: usize,
    pub(super) rating: usize,
    pub(super) exercise: Option<usize>,
    pub(super) competence: Option<usize>,
    pub(super) indicator: Option<usize>,
    pub(super) date: Option<usize>,
    pub(super) order: Option<usize>,
    /// The first of the two that name what was rated.
    pub(super) item: usize,
    pub(super) width: usize,
    /// The first row as it stands.
    header: Vec<String>,
}

pub(super) fn columns(cells: &[Cell], faults: &mut Faults<'_>) -> Result<Columns, Reported> {
    let names: Vec<String> = cells
        .iter()
        .map(|cell| one_line(&cell.words(faults.text)).into_owned())
        .collect();
    let at = |wanted: &[Column]| {
        let is_wanted = |name: &String| known(name).is_some_and(|known| wanted.contains(&known));
        names.iter().position(is_wanted)
    };
    let mut needed = |found: Option<usize>, name: Word| {
        found.ok_or_else(|| {
            let at = row_span(cells, faults.text, faults.file);
            faults.stop(Diagnostic::new(Code::C28, at).with_word("column", name))
        })
    };
    let competence = at(&[Column::Competence, Column::Criterion]);
    let indicator = at(&[Column::Indicator, Column::Item]);
    // All that is missing is told at once.
    let candidate = needed(at(&[Column::Candidate]), Word::Candidate);
    let assessor = needed(at(&[Column::Assessor]), Word::Assessor);
    let rating = needed(at(&[Column::Level, Column::Value]), Word::Level);
    let item = needed(competence.or(indicator), Word::Competence);
    let columns = Columns {
        candidate: candidate?,
        assessor: assessor?,
        rating: rating?,
        exercise: at(&[Column::Exercise]),
        competence,
        indicator,
        date: at(&[Column::Date]),
        order: at(&[Column::Order]),
        item: item?,
        width: names.len(),
        header: names.clone(),
    };
    let used = columns.used();
    let ignored: Vec<usize> = (0..names.len())
        .filter(|at| !used.contains(at) && !names[*at].is_empty())
        .collect();
    if let Some(first) = ignored.first() {
        let shown: Vec<&str> = ignored.iter().map(|at| names[*at].as_str()).collect();
        let at = cells[*first].span(faults.text, faults.file);
        faults.add(Diagnostic::new(Code::C18, at).with("columns", brief(&shown.join(", "))));
    }
    Ok(columns)
}

impl Columns {
    /// Whether a row is the header again.
    pub(super) fn is_header_again(&self, cells: &[Cell], text: &str) -> bool {
        are_words(cells, &self.header, text)
    }

    /// How many cells a row needs.
    pub(super) fn needed(&self) -> usize {
        let needed = [self.candidate, self.assessor, self.rating, self.item];
        needed.into_iter().max().map_or(0, |last| last + 1)
    }

    fn used(&self) -> Vec<usize> {
        let optional = [
            self.exercise,
            self.competence,
            self.indicator,
            self.date,
            self.order,
        ];
        let needed = [self.candidate, self.assessor, self.rating];
        needed
            .into_iter()
            .chain(optional.into_iter().flatten())
            .collect()
    }
}
