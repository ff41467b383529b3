//! One row per target, one column per rater.

use std::collections::HashMap;

use super::codes::{Codes, MISSING, is_missing};
use super::distinct::{Names, Patterns};
use super::faults::{Faults, Rows, brief};
use super::header::Columns;
use super::leave::{Leave, is_computed_row};
use super::lost::{Losses, Pasted};
use super::model::{BETWEEN, key_shown};
use super::{Labels, Read, too_many};
use crate::diagnostic::{Code, Diagnostic, Relation, Reported};
use crate::grid::Cell;

/// Of fewer rows, that all occur twice is no more than chance.
const ROWS_PASTED: usize = 3;
/// Without labels rows may well be equal: it takes more of them, half of them different.
const ROWS_WITHOUT_LABEL: usize = 8;

/// What is known of the rows so far.
struct Gathered {
    patterns: Patterns,
    /// Where each row starts.
    starts: Vec<u32>,
    names: Names,
    clusters: Vec<u32>,
    repeated: Repeated,
    computed: Vec<usize>,
    /// How many ratings of each rater there are.
    kept: Vec<usize>,
    losses: Losses,
    row: Vec<u32>,
}

pub(super) fn read(
    columns: Columns,
    mut rows: Rows<'_>,
    codes: &mut Codes<'_>,
    leave: &Leave,
    faults: &mut Faults<'_>,
) -> Result<Read, Reported> {
    let width = columns.ratings.len();
    let mut gathered = Gathered {
        patterns: Patterns::new(width),
        starts: Vec::new(),
        names: Names::default(),
        clusters: Vec::new(),
        repeated: Repeated::default(),
        computed: Vec::new(),
        kept: vec![0; width],
        losses: Losses::default(),
        row: vec![MISSING; width],
    };
    while let Some(start) = rows.next(faults)? {
        if leave.starts.contains(&start) || columns.is_header_again(&rows.cells, faults.text) {
            continue;
        }
        if !gathered.row(&columns, &rows.cells, start, codes, faults) {
            faults.leave_out();
            gathered.lose(&columns, &rows.cells, faults.text);
        }
        too_many(&gathered.patterns, width, faults)?;
    }
    if let Some(pasted) = gathered.pasted() {
        return Err(pasted.refuse(faults));
    }
    Ok(gathered.finish(columns, rows.lines.separator(), faults))
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
        if !faults.fits(cells, columns.width, columns.needed()) {
            return false;
        }
        let mut fits = true;
        for (code, at) in self.row.iter_mut().zip(&columns.ratings) {
            match codes.code(cells[*at], faults.text) {
                Ok(found) => *code = found,
                Err(unfit) => {
                    fits = false;
                    faults.unfit(unfit, cells[*at], &codes.levels_shown());
                }
            }
        }
        let cluster = columns.cluster.map(|at| cells[at]);
        fits &= cluster.is_none_or(|cell| faults.has_name(cell, "cluster"));
        if !fits {
            return false;
        }
        if let Some(cell) = cluster {
            self.clusters
                .push(self.names.find(&cell.words(faults.text)));
        }
        for (kept, code) in self.kept.iter_mut().zip(&self.row) {
            *kept += usize::from(*code != MISSING);
        }
        let labels = columns
            .target
            .iter()
            .map(|at| cells[*at].words(faults.text));
        if is_computed_row(labels) {
            self.computed.push(self.starts.len());
        }
        self.repeated.see(columns, cells, start, faults);
        self.patterns.add(&self.row);
        self.starts.push(start);
        true
    }

    /// Counts the ratings of a row that is left out.
    fn lose(&mut self, columns: &Columns, cells: &[Cell], text: &str) {
        for (at, name) in columns.ratings.iter().zip(&columns.names) {
            let words = cells.get(*at).map(|cell| cell.words(text));
            if words.is_some_and(|words| !is_missing(&words)) {
                self.losses.lose(name);
            }
        }
    }

    /// Whether all rows come again, in the same order, with the same labels and ratings.
    fn pasted(&self) -> Option<Pasted> {
        let (rows, labels) = (self.patterns.order(), &self.repeated.of_rows);
        let distinct = self.patterns.cells() / self.row.len().max(1);
        let is_same = |one: usize| {
            let again = |all: &[u32]| all.iter().skip(one).zip(all).all(|(a, b)| a == b);
            let by_label = labels.len() == rows.len() && self.repeated.labels.len() == one;
            let without = labels.is_empty() && one >= ROWS_WITHOUT_LABEL && distinct * 2 >= one;
            (by_label || without) && again(rows) && again(labels)
        };
        let times = (2..=9).rev().find(|times| {
            let one = rows.len() / times;
            rows.len() % times == 0 && one >= ROWS_PASTED && is_same(one)
        })?;
        let start = *self.starts.get(rows.len() / times)?;
        let ratings = self.kept.iter().sum::<usize>() / times;
        Some(Pasted {
            times,
            ratings,
            start,
        })
    }

    fn finish(self, columns: Columns, separator: u8, faults: &mut Faults<'_>) -> Read {
        let kept: HashMap<&str, usize> = columns
            .names
            .iter()
            .map(String::as_str)
            .zip(self.kept)
            .collect();
        let lost = self.losses.beside(&kept);
        let targets = self.repeated.tell(faults);
        Read {
            labels: Labels::Rows {
                starts: self.starts,
                separator,
                columns: columns.target,
            },
            raters: columns.names,
            patterns: self.patterns,
            clusters: columns.cluster.map(|_| (self.names, self.clusters)),
            targets,
            computed: self.computed,
            lost,
        }
    }
}

/// Rows with a label that another row has.
#[derive(Default)]
struct Repeated {
    labels: Names,
    key: String,
    /// Where the first row of each label starts.
    starts: Vec<u32>,
    /// The label of each row that has one.
    of_rows: Vec<u32>,
    count: usize,
    first: Option<Diagnostic>,
}

impl Repeated {
    fn see(&mut self, columns: &Columns, cells: &[Cell], start: u32, faults: &Faults<'_>) {
        self.key.clear();
        for (nth, at) in columns.target.iter().enumerate() {
            if nth > 0 {
                self.key.push(BETWEEN);
            }
            self.key.push_str(&cells[*at].words(faults.text));
        }
        if self.key.chars().all(|letter| letter == BETWEEN) {
            return;
        }
        let label = self.labels.find(&self.key);
        self.of_rows.push(label);
        let Some(first) = self.starts.get(label as usize) else {
            self.starts.push(start);
            return;
        };
        // Several rows about one candidate are known to belong together.
        if columns.target.iter().all(|at| columns.cluster == Some(*at)) {
            return;
        }
        self.count += 1;
        if self.first.is_none() {
            let finding = Diagnostic::new(Code::C27, faults.line_at(start))
                .with("target", brief(&key_shown(&self.key)))
                .related(faults.line_at(*first), Relation::First);
            self.first = Some(finding);
        }
    }

    /// Tells of them, and gives the different labels.
    fn tell(self, faults: &mut Faults<'_>) -> Names {
        if let Some(finding) = self.first {
            faults.add(finding.with("count", self.count));
        }
        self.labels
    }
}
