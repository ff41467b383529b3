//! The matrix of exercises and competences.

use crate::diagnostic::Language;
use crate::report::data::{Heat, HeatCell, HeatRow};
use crate::scale::Scale;
use crate::wording::{pictures, terms};

/// The darkest shade.
const DARKEST: usize = 4;
/// Decimals of a score.
const DIGITS: usize = 2;

impl Heat {
    /// A matrix of scores: `rows` hold a name and a score for each of `columns`, or none.
    pub fn new(
        language: Language,
        scale: &Scale,
        corner: &str,
        columns: &[&str],
        rows: &[(&str, Vec<Option<f64>>)],
    ) -> Self {
        let cell = |score: &Option<f64>| {
            score.map_or_else(
                || HeatCell {
                    text: "–".to_owned(),
                    shade: 0,
                },
                |score| HeatCell {
                    text: terms::decimal(language, score, DIGITS),
                    shade: shade(scale, score),
                },
            )
        };
        Heat {
            corner: corner.to_owned(),
            columns: columns.iter().map(|name| (*name).to_owned()).collect(),
            rows: rows
                .iter()
                .map(|(name, scores)| HeatRow {
                    name: (*name).to_owned(),
                    cells: scores.iter().map(cell).collect(),
                })
                .collect(),
            explained: pictures::shades(language).to_owned(),
            alt: pictures::matrix(language, rows.len(), columns.len()),
        }
    }
}

/// From 1 for the lowest level to 4 for the highest; 0 is for no score.
fn shade(scale: &Scale, score: f64) -> usize {
    let (lowest, highest) = (scale.lowest().score(), scale.highest().score());
    let share = ((score - lowest) / (highest - lowest)).clamp(0.0, 1.0);
    // Four equal parts of the scale.
    1 + (1..DARKEST)
        .zip([0.25, 0.5, 0.75])
        .filter(|(_, from)| share >= *from)
        .count()
}
