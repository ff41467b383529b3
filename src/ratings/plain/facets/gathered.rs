//! The ratings of a file with facets, as they are read row by row.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::super::codes::{Codes, MISSING, number};
use super::super::distinct::Names;
use super::super::faults::{Faults, brief};
use super::columns::Columns;
use super::faceted::{Faceted, FacetedItem, FacetedRow};
use crate::day::{Date, Written};
use crate::diagnostic::Code;
use crate::grid::{Cell, one_line};
use crate::ratings::words::is_made_of_others;

#[derive(Default)]
pub(super) struct Gathered {
    pub(super) candidates: Names,
    pub(super) assessors: Names,
    pub(super) exercises: Names,
    pub(super) competences: Names,
    /// Each item by its competence and its name: the same name under another competence is another item.
    pub(super) known_items: Names,
    pub(super) items: Vec<FacetedItem>,
    pub(super) rows: Vec<Row>,
    /// The row in which each rating stood first: on another date it is another.
    pub(super) first: HashMap<([u32; 4], Option<Date>), usize>,
    /// Rows that give a rating again: the first one, where this one starts, and what it gives.
    pub(super) again: Vec<(usize, u32, u32)>,
    /// Raters that are made of the others, and do not count.
    pub(super) made: BTreeSet<String>,
    /// Whether dates are read.
    pub(super) has_dates: bool,
}

pub(super) struct Row {
    pub(super) places: [u32; 4],
    pub(super) date: Option<Date>,
    pub(super) order: Option<f64>,
    pub(super) code: u32,
    pub(super) start: u32,
    /// Whether another row gives the same rating; then neither counts, for nobody knows which was meant.
    pub(super) twice: bool,
}

impl Gathered {
    /// Reads a row; false where it has a fault.
    pub(super) fn row(
        &mut self,
        columns: &Columns,
        cells: &[Cell],
        start: u32,
        codes: &mut Codes<'_>,
        faults: &mut Faults<'_>,
    ) -> bool {
        let text = faults.text;
        if !faults.fits(cells, columns.width, columns.needed()) {
            return false;
        }
        let words = |at: Option<usize>| {
            let cell = at.and_then(|at| cells.get(at));
            cell.map(|cell| cell.words(text)).unwrap_or_default()
        };
        let mut fits = true;
        for (at, name) in [
            (columns.candidate, "candidate"),
            (columns.assessor, "assessor"),
        ] {
            fits &= faults.has_name(cells[at], name);
        }
        let (competence, indicator) = (words(columns.competence), words(columns.indicator));
        let Some(item) = item(&competence, &indicator) else {
            faults.has_name(cells[columns.item], "competence");
            return false;
        };
        let cell = cells[columns.rating];
        let code = match codes.code(cell, text) {
            Ok(code) => code,
            Err(unfit) => {
                faults.unfit(unfit, cell, &codes.levels_shown());
                return false;
            }
        };
        let order = turn(columns, &words(columns.order), cells, faults);
        if !fits {
            return false;
        }
        let rater = cells[columns.assessor].words(text);
        let rater = one_line(&rater);
        if is_made_of_others(&rater) {
            self.made.insert(rater.into_owned());
            return true;
        }
        if code == MISSING {
            return true;
        }
        let date = match Written::read(&words(columns.date)) {
            Written::Date(date) if self.has_dates => Some(date),
            _ => None,
        };
        let competence = if competence.is_empty() {
            competence_within(&item)
        } else {
            &competence
        };
        let item = self.item(competence, &item, indicator.is_empty());
        let places = [
            self.candidates.find(&cells[columns.candidate].words(text)),
            self.assessors.find(&rater),
            self.exercises.find(&words(columns.exercise)),
            item,
        ];
        if let Some(first) = self.first.get(&(places, date)) {
            self.again.push((*first, start, code));
            return true;
        }
        self.first.insert((places, date), self.rows.len());
        self.rows.push(Row {
            places,
            date,
            order,
            code,
            start,
            twice: false,
        });
        true
    }

    /// The number of an item of a competence.
    fn item(&mut self, competence: &str, item: &str, whole: bool) -> u32 {
        let competence = self.competences.find(competence);
        let place = self.known_items.find(&format!("{competence}/{item}"));
        if place as usize == self.items.len() {
            self.items.push(FacetedItem {
                name: item.to_owned(),
                competence: competence as usize,
                whole,
            });
        }
        place
    }

    /// Says of candidates with a date in some rows and none in others that they count as two.
    pub(super) fn tell_undated(&self, faults: &mut Faults<'_>) {
        let of = |row: &Row| row.places[0];
        let dated = self.rows.iter().filter(|row| row.date.is_some());
        let dated: HashSet<u32> = dated.map(of).collect();
        let mut told = HashSet::new();
        for row in self.rows.iter().filter(|row| row.date.is_none()) {
            if dated.contains(&of(row)) && told.insert(of(row)) {
                let at = faults.line_at(row.start);
                let name = brief(self.candidates.get(of(row)).unwrap_or_default());
                faults.tell(Code::C30, at, |finding| finding.with("candidate", name));
            }
        }
    }

    pub(super) fn finish(self, values: &[Option<f64>]) -> Faceted {
        let rows = self.rows.into_iter().filter(|row| !row.twice);
        let rows = rows.filter_map(|row| {
            let [candidate, assessor, exercise, item] = row.places.map(|place| place as usize);
            Some(FacetedRow {
                candidate,
                assessor,
                exercise,
                item,
                value: values.get(row.code as usize).copied().flatten()?,
                date: row.date,
                order: row.order,
            })
        });
        let rows = rows.collect();
        Faceted {
            candidates: self.candidates.into_vec(),
            assessors: self.assessors.into_vec(),
            exercises: self.exercises.into_vec(),
            competences: self.competences.into_vec(),
            items: self.items,
            rows,
        }
    }
}

/// The turn of a row.
fn turn(columns: &Columns, order: &str, cells: &[Cell], faults: &mut Faults<'_>) -> Option<f64> {
    let (text, file) = (faults.text, faults.file);
    let turn = number(order).filter(|turn| turn.is_finite());
    let bad_turn = turn.is_none() && !order.is_empty();
    let cell = columns.order.and_then(|at| cells.get(at));
    if let Some(cell) = cell.filter(|_| bad_turn) {
        let value = brief(order);
        faults.tell(Code::C29, cell.span(text, file), |finding| {
            finding.with("value", value)
        });
    }
    turn
}

/// What was rated: `competence/indicator`, or the one of the two that is there. A slash within other words, as in
/// "en/of", stands for nothing.
fn item(competence: &str, indicator: &str) -> Option<String> {
    let stands_first = |full: &str| {
        let rest = full.strip_prefix(competence);
        rest.is_some_and(|rest| rest.starts_with('/'))
    };
    match (competence, indicator) {
        ("", "") => None,
        (only, "") | ("", only) => Some(only.to_owned()),
        (_, full) if stands_first(full) => Some(full.to_owned()),
        (competence, indicator) => Some(format!("{competence}/{indicator}")),
    }
}

/// The competence of `competence/indicator`; else the item is its own.
fn competence_within(item: &str) -> &str {
    let parts = item.split_once('/');
    let named = parts.filter(|(competence, _)| !competence.contains(char::is_whitespace));
    named.map_or(item, |(competence, _)| competence)
}
