//! What calibration tells beyond each assessor: the key, the sources of variance, the model, the rubric, the meetings.

use std::fmt::Write as _;

use comfy_table::CellAlignment;

use super::super::text::{plain_table, title, trimmed};
use crate::calibration::{Calibration, FacetKind};
use crate::diagnostic::Language;
use crate::report::calibration as shared;
use crate::report::data::Grid;
use crate::wording::agreement::percent;
use crate::wording::calibration as words;
use crate::wording::effects;
use crate::wording::terms::{decimal, span};

/// A table of texts with its note below it; these columns hold numbers.
fn printed(grid: &Grid, numbers: std::ops::Range<usize>) -> String {
    let mut table = plain_table();
    table.set_header(&grid.columns);
    for row in &grid.rows {
        let mut row = row.clone();
        row[0].insert_str(0, "  ");
        table.add_row(row);
    }
    align(&mut table, numbers);
    let mut out = trimmed(&table) + "\n";
    if !grid.note.is_empty() {
        let _ = writeln!(out, "  {}", grid.note);
    }
    out
}

/// Everybody against reference levels; with the details in its four parts.
pub(super) fn reference(calibration: &Calibration, details: bool, language: Language) -> String {
    let mut out = String::new();
    if let Some(grid) = shared::reference(calibration, language) {
        out.push_str(&title(words::reference_title(language)));
        out.push_str(&printed(&grid, 1..5));
    }
    if let Some(grid) = shared::accuracy(calibration, language).filter(|_| details) {
        out.push('\n');
        out.push_str(&printed(&grid, 1..6));
    }
    out
}

/// Where the variance comes from, and the decision table.
pub(super) fn variance(calibration: &Calibration, language: Language) -> String {
    let mut out = title(words::variance_title(language));
    let found = match &calibration.variance {
        Ok(found) => found,
        Err(why) => {
            let _ = writeln!(out, "  {}", words::no_variance(language, *why));
            return out;
        }
    };
    let parts = words::components(language, &found.components);
    let whole: f64 = parts.iter().map(|(_, part)| part).sum();
    let mut table = plain_table();
    for (name, part) in parts {
        table.add_row([
            format!("  {name}"),
            decimal(language, part, 3),
            percent(language, part / whole.max(f64::MIN_POSITIVE)),
        ]);
    }
    align(&mut table, 1..3);
    out.push_str(&trimmed(&table));
    out.push('\n');
    if let Some(grid) = shared::decisions(calibration, language) {
        let _ = write!(out, "\n{}", printed(&grid, 1..9));
    }
    out
}

/// The many-facet Rasch model.
pub(super) fn facets(calibration: &Calibration, language: Language) -> String {
    let mut out = title(words::facets_title(language));
    let found = match &calibration.facets {
        Ok(found) => found,
        Err(why) => {
            let _ = writeln!(out, "  {}", words::no_model(language, *why));
            return out;
        }
    };
    for kind in [FacetKind::Assessors, FacetKind::Items, FacetKind::Exercises] {
        if let Some(grid) = shared::model(calibration, kind, language) {
            out.push_str(&printed(&grid, 1..7));
        }
    }
    let scale = &found.rasch.scales[0];
    let thresholds: Vec<String> = scale
        .thresholds()
        .iter()
        .map(|one| decimal(language, *one, 2))
        .collect();
    if found.rasch.partial_credit.is_none() {
        let told = words::thresholds(language, &thresholds, scale.is_ordered());
        let _ = writeln!(out, "{told}");
    }
    out
}

/// What to mend in the rubric; with the details every item.
pub(super) fn items(calibration: &Calibration, details: bool, language: Language) -> String {
    let mut out = title(words::items_title(language));
    if let Some(grid) = shared::items(calibration, details, language) {
        out.push_str(&printed(&grid, 1..2));
    }
    if let Some(note) = shared::items_note(calibration, language) {
        let _ = writeln!(out, "  {note}");
    }
    out
}

/// What meetings did with computed scores.
pub(super) fn outcome(calibration: &Calibration, language: Language) -> String {
    let Some(found) = &calibration.outcome else {
        return String::new();
    };
    let mut out = title(words::outcome_title(language));
    for line in words::outcome(language, found) {
        let _ = writeln!(out, "  {line}");
    }
    let mut table = plain_table();
    table.set_header(words::weight_header(language).map(ToOwned::to_owned));
    for weight in &found.weights {
        let (value, span) = match &weight.weight {
            Ok(found) => {
                let [low, high] =
                    [found.interval.0, found.interval.1].map(|one| percent(language, one));
                (
                    percent(language, found.estimate),
                    span(language, &low, &high),
                )
            }
            Err(_) => ("–".to_owned(), effects::too_little(language).to_owned()),
        };
        table.add_row([
            format!("  {}", weight.assessor),
            value,
            span,
            percent(language, weight.equal()),
            weight.outcomes.to_string(),
            if weight.dominates() {
                words::dominates(language).to_owned()
            } else {
                String::new()
            },
        ]);
    }
    align(&mut table, 1..5);
    out + &trimmed(&table) + "\n"
}

fn align(table: &mut comfy_table::Table, columns: std::ops::Range<usize>) {
    for column in columns {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}
