//! From where a file of ratings is read.

use super::faults::{Faults, Rows};
use super::titles;
use crate::diagnostic::{Diagnostics, Reported};
use crate::grid::Lines;
use crate::source::{FileId, Sources};

/// Reads a file from its first row on: refuses one that is too large or has no row, and tells of many faults of a
/// kind only the first.
pub(super) fn from_first_row<'t, T>(
    sources: &'t Sources,
    file: FileId,
    found: &mut Diagnostics,
    read: impl FnOnce(&'t str, Rows<'t>, &mut Faults<'_>) -> Result<T, Reported>,
) -> Result<T, Reported> {
    let text = sources.text(file);
    let lines = Lines::of(sources, file, found)?;
    let mut faults = Faults::new(text, file, found);
    let mut rows = Rows {
        lines,
        cells: Vec::new(),
        start: 0,
        pending: false,
    };
    let read = match rows.next(&mut faults) {
        Err(reported) => Err(reported),
        Ok(None) => Err(faults.nothing()),
        Ok(Some(_)) => {
            titles::skip(&mut rows, &mut faults).and_then(|()| read(text, rows, &mut faults))
        }
    };
    faults.finish();
    read
}
