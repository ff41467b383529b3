//! Why a table is not a matrix of ratings.

use std::fmt;

/// Why a table is not a matrix of ratings. Targets and raters count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BadMatrix {
    /// A target has another number of columns than the first one.
    Ragged {
        /// The row.
        target: usize,
        /// Its number of columns.
        columns: usize,
        /// The number of columns of the first row.
        expected: usize,
    },
    /// A rating is infinite or not a number.
    NotFinite {
        /// The row.
        target: usize,
        /// The column.
        rater: usize,
    },
    /// A target is said to have a row that is not there.
    NoSuchRow {
        /// The target.
        target: usize,
    },
}

impl fmt::Display for BadMatrix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ragged {
                target,
                columns,
                expected,
            } => write!(
                f,
                "row {target} has {columns} columns, the first one has {expected}"
            ),
            Self::NotFinite { target, rater } => {
                write!(f, "row {target}, column {rater} is not a finite number")
            }
            Self::NoSuchRow { target } => write!(f, "target {target} has a row that is not there"),
        }
    }
}

impl std::error::Error for BadMatrix {}
