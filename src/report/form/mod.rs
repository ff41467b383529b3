//! Forms to fill in with a pen: observation sheets, intake, personal plan, and what candidates read
//! before the day.

mod parts;
mod sheet;
mod talk;

use parts::{date, fact, head, names, readers};

use super::Kind;
use super::data::Fact;
use crate::day::Date;

pub use parts::{Form, Wanted};
pub use sheet::{blank_sheet, sheets};
pub use talk::{intakes, intros, plans};

/// The date that a form without a day carries in its file: that of its design, so that two runs give
/// equal bytes.
///
/// # Panics
/// Never: the date is a real one.
pub fn design_date() -> Date {
    Date::parse("2026-11-22").expect("a real date")
}
