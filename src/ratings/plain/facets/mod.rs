//! One row per rating with what it is about in columns of its own: who was rated, by whom, in which exercise, on what,
//! when. For the commands that need more of a rating than its target and its rater.

mod columns;
mod whole;

use std::collections::{BTreeSet, HashMap, HashSet};

use columns::{Columns, columns};

use super::Expected;
use super::codes::{Codes, MISSING, number};
use super::distinct::Names;
use super::faults::{Faults, Rows, brief};
use super::survey;
use crate::day::{Date, Written};
use crate::diagnostic::{Code, Diagnostics, Reported};
use crate::grid::{Cell, one_line, row_span};
use crate::ratings::dates::Dates;
use crate::ratings::words::is_made_of_others;
use crate::source::{FileId, Sources};

/// The ratings of a file, each with its facets; the numbers count from 0 within the lists of names.
#[derive(Debug, Clone, PartialEq)]
pub struct Faceted {
    /// Who was rated.
    pub candidates: Vec<String>,
    /// Who rated.
    pub assessors: Vec<String>,
    /// In what; one without a name where the file has no such column.
    pub exercises: Vec<String>,
    /// The competences; one without a name where the file has no such column.
    pub competences: Vec<String>,
    /// What was rated.
    pub items: Vec<FacetedItem>,
    /// The ratings, in the order of the file.
    pub rows: Vec<FacetedRow>,
}

/// What was rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetedItem {
    /// `competence/indicator`, or the one of the two that there is.
    pub name: String,
    /// The competence.
    pub competence: usize,
    /// Whether no indicator is named: a level for the competence as a whole.
    pub whole: bool,
}

/// One rating.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FacetedRow {
    /// Who was rated.
    pub candidate: usize,
    /// Who rated.
    pub assessor: usize,
    /// In what.
    pub exercise: usize,
    /// On what.
    pub item: usize,
    /// The rating.
    pub value: f64,
    /// When; on another date a candidate is another person.
    pub date: Option<Date>,
    /// The candidate's turn with this assessor.
    pub order: Option<f64>,
}

/// Reads a file of ratings with facets. A row with a fault is left out and counted.
///
/// # Errors
/// The file is too large, has no row, leaves a quote open, or has a header without a candidate, an assessor, a rating, or
/// both a competence and an indicator.
///
/// # Examples
/// ```
/// use wakker::diagnostic::Diagnostics;
/// use wakker::ratings::plain::{Expected, Values, read_faceted};
/// use wakker::source::Sources;
///
/// let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
/// let file = sources.add("r.csv", "candidate,assessor,competence,rating\nk01,rita,initiatief,3\n");
/// let expected = Expected { values: Values::Numbers, levels: None };
/// let ratings = read_faceted(&sources, file, &expected, &mut found).expect("it reads");
/// assert_eq!((ratings.rows[0].value, ratings.items[0].name.as_str()), (3.0, "initiatief"));
/// ```
pub fn read_faceted(
    sources: &Sources,
    file: FileId,
    expected: &Expected<'_>,
    found: &mut Diagnostics,
) -> Result<Faceted, Reported> {
    super::from_first_row(sources, file, found, |_, rows, faults| {
        all(rows, expected, faults)
    })
}

fn all(
    mut rows: Rows<'_>,
    expected: &Expected<'_>,
    faults: &mut Faults<'_>,
) -> Result<Faceted, Reported> {
    let columns = columns(&rows.cells, faults)?;
    let header = row_span(&rows.cells, faults.text, faults.file);
    let mut codes = Codes::new(expected);
    let mut gathered = Gathered {
        has_dates: dates_are_read(&columns, rows.clone(), faults),
        ..Gathered::default()
    };
    let mut seen = Vec::new();
    while let Some(start) = rows.next(faults)? {
        if columns.is_header_again(&rows.cells, faults.text) {
            continue;
        }
        if !gathered.row(&columns, &rows.cells, start, &mut codes, faults) {
            faults.leave_out();
        }
        seen.push(start);
    }
    codes.tell_missing(faults);
    if let Some(pasted) = gathered.pasted(&seen) {
        return Err(pasted.refuse(faults));
    }
    gathered.tell_twice(faults);
    if gathered.rows.is_empty() {
        return Err(faults.nothing());
    }
    gathered.tell_undated(faults);
    let made: Vec<String> = std::mem::take(&mut gathered.made).into_iter().collect();
    super::leave::tell_made(&made, header, faults);
    gathered.tell_alike(header, faults);
    let (values, _) = codes.into_values();
    let table = gathered.table(&values);
    survey::tell_odd_one(&table, expected.levels, header, faults);
    Ok(gathered.finish(&values))
}

/// Whether the dates of the column are read, as a column; says what of them is not.
fn dates_are_read(columns: &Columns, mut rows: Rows<'_>, faults: &mut Faults<'_>) -> bool {
    let Some(at) = columns.date else { return true };
    let (text, file) = (faults.text, faults.file);
    let mut dates = Dates::default();
    let mut unheard = Diagnostics::default();
    let mut quiet = Faults::new(text, file, &mut unheard);
    while let Ok(Some(_)) = rows.next(&mut quiet) {
        let cell = rows.cells.get(at);
        if let Some(cell) = cell.filter(|_| !columns.is_header_again(&rows.cells, text)) {
            dates.see(&cell.words(text), cell.span(text, file));
        }
    }
    let is_read = dates.is_read();
    for finding in dates.findings() {
        faults.add(finding);
    }
    is_read
}

#[derive(Default)]
struct Gathered {
    candidates: Names,
    assessors: Names,
    exercises: Names,
    competences: Names,
    /// Each item by its competence and its name: the same name under another competence is another item.
    known_items: Names,
    items: Vec<FacetedItem>,
    rows: Vec<Row>,
    /// The row in which each rating stood first: on another date it is another.
    first: HashMap<([u32; 4], Option<Date>), usize>,
    /// Rows that give a rating again: the first one, where this one starts, and what it gives.
    again: Vec<(usize, u32, u32)>,
    /// Raters that are made of the others, and do not count.
    made: BTreeSet<String>,
    /// Whether dates are read.
    has_dates: bool,
}

struct Row {
    places: [u32; 4],
    date: Option<Date>,
    order: Option<f64>,
    code: u32,
    start: u32,
    /// Whether another row gives the same rating; then neither counts, for nobody knows which was meant.
    twice: bool,
}

impl Gathered {
    /// Reads a row; false where it has a fault.
    fn row(
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
    fn tell_undated(&self, faults: &mut Faults<'_>) {
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

    fn finish(self, values: &[Option<f64>]) -> Faceted {
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
