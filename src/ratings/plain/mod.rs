//! Any plain file of ratings, for the command that compares raters whatever they rated.
//!
//! **Wide**: a header with the names of the raters, then one row per target. A column called `target`, `id`,
//! `item` or the like, or a first column without a name, is the label of the target.
//!
//! **Long**: a header with a target, a rater and a rating in any order, then one row per rating. All columns
//! that say what is rated (`candidate`, `exercise`, `competence`, `indicator`, `item`, ...) are the target
//! together, so that a `ratings.csv` of an assessment day reads as well.
//!
//! In both, a column `cluster` or `groep` says which targets belong together when targets are drawn again; where
//! there is none, a column `candidate` does.
//!
//! The separator is a semicolon, a tab or a comma, the first of these that splits the first two rows alike, or
//! what a first line `sep=;` says.
//! A decimal comma is read wherever a cell holds one. An empty cell is a missing rating, and so are `NA`,
//! `N/A`, `nvt`, `nw` and `gk`, and with a note words such as `None`, `geen` or a dash.
//!
//! A table that is no table of ratings, such as one of counts per level, is refused, and what is made of the other
//! ratings, such as a mean, is left out with a warning.

mod unfit;
mod faults;
mod distinct;
mod lost;
mod model;
mod alike;
mod codes;
mod header;
mod leave;
mod long;
mod table;
mod made;
mod scales;
mod counts;
mod titles;
mod start;
mod wide;
mod survey;
mod facets;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported};
use crate::grid::{row_span, small};
use crate::source::{FileId, Sources};
use codes::Codes;
use distinct::{part, too_many};
use faults::{Faults, Rows, brief};
use model::{Labels, Read};
use start::from_first_row;

pub use facets::{Faceted, FacetedItem, FacetedRow, read_faceted};
pub use lost::Lost;
pub use model::{AllowedValues, Expected, Layout, Plain};

/// Reads a file of ratings. A row with a fault is left out and counted.
///
/// # Errors
/// The file is too large, has no row of ratings, has a header that cannot be read, leaves a quote open, or has
/// more different rows than fit in memory.
///
/// # Examples
/// ```
/// use wakker::diagnostic::Diagnostics;
/// use wakker::ratings::plain::{self, Expected, AllowedValues};
/// use wakker::source::Sources;
///
/// let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
/// let file = sources.add("ratings.csv", "item;Rita;Tom\nketting;3;2,5\nband;;4\n");
/// let expected = Expected { values: AllowedValues::Numbers, levels: None };
/// let ratings = plain::read(&sources, file, &expected, &mut found).expect("it reads");
/// assert_eq!(ratings.raters(), ["Rita", "Tom"]);
/// let rows: Vec<_> = ratings.rows().collect();
/// assert_eq!(rows, [[Some(3.0), Some(2.5)], [None, Some(4.0)]]);
/// assert_eq!(ratings.label(&sources, 1), "band");
/// ```
pub fn read(
    sources: &Sources,
    file: FileId,
    expected: &Expected<'_>,
    found: &mut Diagnostics,
) -> Result<Plain, Reported> {
    from_first_row(sources, file, found, |text, rows, faults| {
        self::rows(text, rows, expected, faults)
    })
}

fn rows(
    text: &str,
    mut rows: Rows<'_>,
    expected: &Expected<'_>,
    faults: &mut Faults<'_>,
) -> Result<Plain, Reported> {
    let first = row_span(&rows.cells, text, faults.file);
    let mut columns = header::read(&rows.cells, faults)?;
    if columns.is_header && rows.next(faults)?.is_none() {
        return Err(faults.nothing());
    }
    rows.pending = true;
    let layout = columns.layout;
    let (leave, once) = survey::look(&columns, &rows, expected, first, faults)?;
    let (read, mut codes) = if let Some(both) = once {
        both
    } else {
        columns.leave_out(&leave.raters);
        let mut codes = Codes::new(expected);
        let read = match layout {
            Layout::Wide => wide::read(columns, rows, &mut codes, &leave, faults)?,
            Layout::Long => long::read(&columns, rows, &mut codes, &leave, faults)?,
        };
        (read, codes)
    };
    codes.tell_missing(faults);
    if read.raters.len() < 2 {
        let only = read.raters.first().map_or("-", String::as_str);
        faults.add(
            Diagnostic::new(Code::C16, first)
                .with("count", read.raters.len())
                .with("raters", brief(only)),
        );
    }
    let (values, categories) = codes.into_values();
    for names in [&read.raters, &categories] {
        alike::tell(names.iter().map(String::as_str), first, faults);
    }
    let targets = &read.targets;
    let keys = (0..small(targets.len())).filter_map(|number| targets.get(number));
    alike::tell(keys, first, faults);
    let (patterns, order) = read.patterns.decoded(&values);
    let is_empty = !patterns.is_empty() && patterns.iter().all(Option::is_none);
    if read.lost.ratings == 0 && is_empty {
        return Err(faults.nothing());
    }
    let (cluster_names, clusters) = match read.clusters {
        Some((names, clusters)) => (names.into_vec(), Some(clusters)),
        None => (Vec::new(), None),
    };
    Ok(Plain {
        file: faults.file,
        layout,
        raters: read.raters,
        categories,
        patterns,
        order,
        labels: read.labels,
        clusters,
        cluster_names,
        lost: read.lost,
    })
}
