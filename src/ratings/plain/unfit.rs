//! Why a cell is no rating.

/// Why a cell is no rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Words where a number should be.
    NotANumber,
    /// Infinite or not a number.
    NotFinite,
    /// Not one of the declared levels.
    OffLevels,
    /// What a spreadsheet writes where it could not compute, or a formula as text.
    SpreadsheetError,
    /// What Excel made of a level.
    ADate,
}
