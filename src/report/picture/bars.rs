//! Bars of what was counted.

use crate::diagnostic::Language;
use crate::report::data::{Bar, BarRow, Bars};
use crate::wording::{pictures, terms};

/// A row with what was counted, or a mean of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted<'a> {
    /// Its name.
    pub name: &'a str,
    /// How often with (+).
    pub plus: f64,
    /// How often with (-).
    pub minus: f64,
}

impl Bars {
    /// Bars for what was counted with (+) and with (-); the longest fills its room.
    pub fn new(language: Language, rows: &[Counted<'_>]) -> Self {
        let longest = rows
            .iter()
            .flat_map(|row| [row.plus, row.minus])
            .fold(0.0, f64::max);
        let bar = |value: f64| Bar {
            share: if longest > 0.0 { value / longest } else { 0.0 },
            text: count(language, value),
        };
        let told: Vec<String> = rows
            .iter()
            .map(|row| {
                pictures::counts(
                    row.name,
                    &count(language, row.plus),
                    &count(language, row.minus),
                )
            })
            .collect();
        let [plus, minus] = pictures::bar_heads(language);
        Bars {
            plus: plus.to_owned(),
            minus: minus.to_owned(),
            rows: rows
                .iter()
                .map(|row| BarRow {
                    name: row.name.to_owned(),
                    plus: bar(row.plus),
                    minus: bar(row.minus),
                })
                .collect(),
            alt: pictures::picture(language, &told),
        }
    }
}

/// A count as printed: whole where it is, one decimal where it is a mean.
fn count(language: Language, value: f64) -> String {
    let digits = usize::from((value - value.round()).abs() > 1e-9);
    terms::decimal(language, value, digits)
}
