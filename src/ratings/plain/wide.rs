//! One row per target, one column per rater.

use super::codes::Codes;
use super::distinct::{Names, Patterns};
use super::faults::{Faults, Rows, filled};
use super::header::Columns;
use super::{Labels, Read, too_many};
use crate::diagnostic::Reported;

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
        patterns.add(&row);
        starts.push(start);
        too_many(&patterns, columns.ratings.len(), faults)?;
    }
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
