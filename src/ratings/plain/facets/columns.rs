//! The header of a file with facets: which column holds what.

use super::super::faults::{Faults, brief};
use super::super::header::{self, Role, stem};
use super::super::lines::{self, Cell};
use crate::diagnostic::{Code, Diagnostic, Reported, Word};
use crate::ratings::words::one_line;

/// What a column may be called beside those that [`header`] knows, as [`stem`] gives it.
const NAMES: [(Column, &[&str]); 5] = [
    (
        Column::Exercise,
        &[
            "exercise", "opdracht", "oefening", "proef", "taak", "exercice", "station",
        ],
    ),
    (
        Column::Competence,
        &[
            "competence",
            "competentie",
            "dimension",
            "dimensie",
            "criterium",
            "criterion",
        ],
    ),
    (
        Column::Indicator,
        &[
            "indicator",
            "gedragsindicator",
            "indicateur",
            "item",
            "vraag",
            "question",
        ],
    ),
    (Column::Date, &["date", "datum"]),
    (
        Column::Order,
        &["order", "volgorde", "ordre", "beurt", "turn", "tour"],
    ),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Exercise,
    Competence,
    Indicator,
    Date,
    Order,
}

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
    let role = |wanted: Role| names.iter().position(|name| header::role(name) == wanted);
    let own = |wanted: Column| {
        let known = NAMES.iter().find(|(column, _)| *column == wanted);
        let known = known.map_or(&[][..], |(_, names)| names);
        names
            .iter()
            .position(|name| known.contains(&stem(name).as_str()))
    };
    let mut needed = |found: Option<usize>, name: Word| {
        found.ok_or_else(|| {
            let at = lines::row_span(cells, faults.text, faults.file);
            faults.stop(Diagnostic::new(Code::C28, at).with_word("column", name))
        })
    };
    let (competence, indicator) = (own(Column::Competence), own(Column::Indicator));
    // All that is missing is told at once.
    let candidate = needed(role(Role::Candidate), Word::Candidate);
    let assessor = needed(role(Role::Rater), Word::Assessor);
    let rating = needed(role(Role::Rating), Word::Level);
    let item = needed(competence.or(indicator), Word::Competence);
    let columns = Columns {
        candidate: candidate?,
        assessor: assessor?,
        rating: rating?,
        exercise: own(Column::Exercise),
        competence,
        indicator,
        date: own(Column::Date),
        order: own(Column::Order),
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
        lines::are_words(cells, &self.header, text)
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
