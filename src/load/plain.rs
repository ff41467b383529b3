//! A plain file of ratings.

use std::path::Path;

use crate::diagnostic::{Diagnostics, Reported};
use crate::input;
use crate::limits;
use crate::ratings::plain::{self, Expected, Faceted, Plain};
use crate::source::Sources;

/// Reads a plain file of ratings, such as a spreadsheet saves.
///
/// # Errors
/// The file cannot be read as a whole; see [`plain::read`].
pub fn plain_ratings(
    sources: &mut Sources,
    path: &Path,
    expected: &Expected<'_>,
    found: &mut Diagnostics,
) -> Result<Plain, Reported> {
    let file = input::read(sources, path, limits::CSV_BYTES, found)?;
    plain::read(sources, file, expected, found)
}

/// Reads a plain file of ratings with candidate, assessor, exercise, competence and indicator in columns of their own.
///
/// # Errors
/// The file cannot be read as a whole; see [`plain::read_faceted`].
pub fn faceted_ratings(
    sources: &mut Sources,
    path: &Path,
    expected: &Expected<'_>,
    found: &mut Diagnostics,
) -> Result<Faceted, Reported> {
    let file = input::read(sources, path, limits::CSV_BYTES, found)?;
    plain::read_faceted(sources, file, expected, found)
}
