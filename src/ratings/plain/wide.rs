//! One row per target, one column per rater.

use super::codes::Codes;
use super::distinct::{Names, Patterns};
use super::faults::{Faults, Rows, brief, filled};
use super::header::Columns;
use super::lines::Cell;
use super::long::{BETWEEN, shown};
use super::{Labels, Read, too_many};
use crate::diagnostic::{Code, Diagnostic, Relation, Reported};

pub(super) fn read(
    columns: Columns,
    mut rows: Rows<'_>,
    codes: &mut Codes<'_>,
    levels: &str,
    faults: &mut Faults<'_>,
) -> Result<Read, Reported> {
    let needed = columns.needed();
    let mut patterns = Patterns::new(columns.ratings.len());
    let mut starts = Vec::new();
    let (mut names, mut clusters) = (Names::default(), Vec::new());
    let mut row = vec![0; columns.ratings.len()];
    let mut repeated = Repeated::default();
    while let Some(start) = rows.next(faults)? {
        let cells = &rows.cells;
        let width = filled(cells, faults.text, columns.width);
        if width > columns.width || width < needed {
            faults.width(cells, width, columns.width);
            faults.leave_out();
            continue;
        }
        let mut fits = true;
        for (code, at) in row.iter_mut().zip(&columns.ratings) {
            match codes.code(cells[*at], faults.text) {
                Ok(found) => *code = found,
                Err(unfit) => {
                    fits = false;
                    faults.unfit(unfit, cells[*at], levels);
                }
            }
        }
        let cluster = columns.cluster.map(|at| cells[at]);
        if let Some(nameless) = cluster.filter(|cell| cell.is_blank(faults.text)) {
            fits = false;
            faults.nameless(nameless, "cluster");
        }
        if !fits {
            faults.leave_out();
            continue;
        }
        if let Some(cell) = cluster {
            clusters.push(names.find(&cell.words(faults.text)));
        }
        repeated.see(&columns, cells, start, faults);
        patterns.add(&row);
        starts.push(start);
        too_many(&patterns, columns.ratings.len(), faults)?;
    }
    repeated.tell(faults);
    let labels = Labels::Rows {
        starts,
        separator: rows.lines.separator(),
        columns: columns.target,
    };
    Ok(Read {
        raters: columns.names,
        patterns,
        labels,
        clusters: columns.cluster.map(|_| (names, clusters)),
    })
}

/// Rows with a label that another row has.
#[derive(Default)]
struct Repeated {
    labels: Names,
    key: String,
    /// Where the first row of each label starts.
    starts: Vec<u32>,
    count: usize,
    first: Option<Diagnostic>,
}

impl Repeated {
    fn see(&mut self, columns: &Columns, cells: &[Cell], start: u32, faults: &Faults<'_>) {
        // Several rows about one candidate are known to belong together.
        if columns.target.iter().all(|at| columns.cluster == Some(*at)) {
            return;
        }
        self.key.clear();
        for at in &columns.target {
            self.key.push_str(&cells[*at].words(faults.text));
            self.key.push(BETWEEN);
        }
        if self.key.chars().all(|letter| letter == BETWEEN) {
            return;
        }
        let label = self.labels.find(&self.key);
        let Some(first) = self.starts.get(label as usize) else {
            self.starts.push(start);
            return;
        };
        self.count += 1;
        if self.first.is_none() {
            let finding = Diagnostic::new(Code::C27, faults.line_at(start))
                .with("target", brief(&shown(&self.key)))
                .related(faults.line_at(*first), Relation::First);
            self.first = Some(finding);
        }
    }

    fn tell(self, faults: &mut Faults<'_>) {
        if let Some(finding) = self.first {
            faults.add(finding.with("count", self.count));
        }
    }
}
