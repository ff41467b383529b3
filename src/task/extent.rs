//! How much of findings is shown.

use wakker::limits;

/// How much of findings is shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Extent {
    /// Of how many of a code all is shown; the rest is counted.
    pub(crate) of_a_code: usize,
    /// The same within one file: a table may have the same fault in thousands of rows.
    pub(crate) in_a_file: usize,
    /// How many other places of one finding are named when each says something else; the rest is counted.
    pub(crate) others: usize,
    /// Whether `--code` would show the rest.
    pub(crate) by_code: bool,
}

impl Extent {
    /// Of one day.
    pub(crate) const DAY: Self = Self {
        of_a_code: usize::MAX,
        in_a_file: limits::FAULTS_OF_A_KIND,
        others: 4,
        by_code: false,
    };
    /// Of several days at once.
    pub(crate) const DAYS: Self = Self {
        of_a_code: 4,
        in_a_file: 4,
        others: 4,
        by_code: false,
    };
    /// Of a code that was asked for, or where no other command would show the rest.
    pub(crate) const ALL: Self = Self {
        of_a_code: usize::MAX,
        in_a_file: usize::MAX,
        others: usize::MAX,
        by_code: false,
    };
    /// Of one day, where `--code` shows the rest.
    pub(crate) const CHECK: Self = Self {
        by_code: true,
        ..Self::DAY
    };
}
