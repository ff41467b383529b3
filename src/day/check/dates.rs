//! Dates as they stand in the file of a day.

use super::super::Date;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::yaml::{self, Place};

pub(in crate::day) fn date_at(
    place: &Place<'_>,
    key: &str,
    value: Option<&str>,
    found: &mut Diagnostics,
) -> Option<Date> {
    checked_date(value?, place.key(key).span(), found)
}

/// Reads a date, and reports a text that is none.
pub(crate) fn checked_date(text: &str, span: Span, found: &mut Diagnostics) -> Option<Date> {
    let date = Date::parse(text);
    if date.is_none() {
        found.error(Diagnostic::new(Code::I19, span).with("date", text));
    }
    date
}

pub(in crate::day) fn required_date(
    place: &Place<'_>,
    key: &str,
    value: Option<&String>,
    found: &mut Diagnostics,
) -> Option<Date> {
    let text = yaml::required(place, key, value, found)?;
    date_at(place, key, Some(&text), found)
}
