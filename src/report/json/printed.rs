//! Figures and texts of JSON: the same bytes for the same values.

use serde::Serialize;

use crate::rubric::Rubric;

#[derive(Serialize)]
pub(super) struct RubricJson<'a> {
    pub(super) id: &'a str,
    pub(super) version: &'a str,
    pub(super) sha256: &'a str,
}

impl<'a> RubricJson<'a> {
    pub(super) fn new(rubric: &'a Rubric) -> Self {
        Self {
            id: rubric.id.as_str(),
            version: &rubric.version,
            sha256: &rubric.sha256,
        }
    }
}

/// Twelve significant decimals: enough for any use, and the same on every machine.
pub(super) fn stable(value: f64) -> f64 {
    (value * 1e12).round() / 1e12
}

pub(super) fn print(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("plain structs of numbers and texts");
    text.push('\n');
    text
}
