//! What calibration tells beyond each assessor: the key, the sources of variance, the model, the rubric, the meetings.

use std::fmt::Write as _;

use comfy_table::CellAlignment;

use super::{limits, plain_table, title, trimmed};
use crate::calibration::{ASSESSORS, Calibration, EXERCISES, FacetKind, Facets, ItemAnalysis};
use crate::diagnostic::Language;
use crate::report::quality::sure_bias;
use crate::wording::agreement::percent;
use crate::wording::calibration as words;
use crate::wording::measures::undefined;
use crate::wording::terms::decimal;

/// Everybody against reference levels.
pub(super) fn reference(calibration: &Calibration, language: Language) -> String {
    if calibration.reference.is_empty() {
        return String::new();
    }
    let mut table = plain_table();
    table.set_header(words::reference_header(language).map(ToOwned::to_owned));
    for one in &calibration.reference {
        let parts = one.accuracy.map_or_else(
            |why| undefined(language, why).to_owned(),
            |parts| parts.map(|part| decimal(language, part, 2)).join(" / "),
        );
        table.add_row([
            format!("  {}", one.assessor),
            one.ratings.to_string(),
            percent(language, one.exact),
            percent(language, one.within_one),
            decimal(language, one.bias, 2),
            parts,
            words::passed(language, one.passed, one.missing),
        ]);
    }
    for column in 1..5 {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    title(words::reference_title(language))
        + &trimmed(&table)
        + "\n"
        + words::reference_legend(language)
        + "\n"
}

/// Where the variance comes from, and the decision table.
pub(super) fn variance(calibration: &Calibration, language: Language) -> String {
    let mut out = title(words::variance_title(language));
    let found = match &calibration.variance {
        Ok(found) => found,
        Err(why) => {
            let _ = writeln!(out, "  {}", undefined(language, *why));
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
    let _ = writeln!(out, "\n{}", words::decision_title(language));
    let mut table = plain_table();
    let mut header = vec![String::new()];
    header.extend(EXERCISES.map(|n| words::exercises(language, n)));
    table.set_header(header);
    for assessors in ASSESSORS {
        let mut row = vec![format!("  {}", words::assessors(language, assessors))];
        for exercises in EXERCISES {
            let decision = found
                .decisions
                .iter()
                .find(|(a, e, _)| (*a, *e) == (assessors, exercises));
            let value = decision.and_then(|(_, _, decision)| decision.dependability.ok());
            row.push(value.map_or_else(|| "–".to_owned(), |value| decimal(language, value, 2)));
        }
        table.add_row(row);
    }
    align(&mut table, 1..5);
    out + &trimmed(&table) + "\n"
}

/// The many-facet Rasch model.
pub(super) fn facets(calibration: &Calibration, language: Language) -> String {
    let mut out = title(words::facets_title(language));
    let found = match &calibration.facets {
        Ok(found) => found,
        Err(why) => {
            let _ = writeln!(out, "  {}", undefined(language, *why));
            return out;
        }
    };
    for kind in [FacetKind::Assessors, FacetKind::Items, FacetKind::Exercises] {
        out.push_str(&facet(calibration, found, kind, language));
    }
    let scale = &found.rasch.scales[0];
    let thresholds: Vec<String> = scale
        .thresholds()
        .iter()
        .map(|one| decimal(language, *one, 2))
        .collect();
    if found.rasch.partial_credit.is_none() {
        let _ = writeln!(
            out,
            "{}",
            words::thresholds(language, &thresholds, scale.is_ordered())
        );
    }
    if !found.rasch.is_linked() {
        let _ = writeln!(out, "{}", words::subsets(language));
    }
    out.push_str(&bias(calibration, language));
    out
}

fn facet(calibration: &Calibration, found: &Facets, kind: FacetKind, language: Language) -> String {
    let Some(place) = found.place(kind) else {
        return String::new();
    };
    let facet = &found.rasch.facets[place];
    let names: Vec<&str> = match kind {
        FacetKind::Candidates => return String::new(),
        FacetKind::Assessors => calibration
            .material
            .assessors
            .iter()
            .map(String::as_str)
            .collect(),
        FacetKind::Items => calibration
            .material
            .items
            .iter()
            .map(|one| one.name.as_str())
            .collect(),
        FacetKind::Exercises => calibration
            .material
            .exercises
            .iter()
            .map(String::as_str)
            .collect(),
    };
    let mut table = plain_table();
    table.set_header(words::facet_header(language, kind).map(ToOwned::to_owned));
    let text =
        |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |one| decimal(language, one, 2));
    let low = calibration.material.levels.first().copied().unwrap_or(0.0);
    for (name, measure) in names
        .iter()
        .zip(&facet.measures)
        .filter(|(_, one)| one.count > 0)
    {
        table.add_row([
            format!("  {name}"),
            text(measure.value),
            text(measure.standard_error),
            text(measure.fit.map(|fit| fit.infit)),
            text(measure.fit.map(|fit| fit.outfit)),
            text(measure.fair_average.map(|fair| fair + low)),
            measure.count.to_string(),
        ]);
    }
    align(&mut table, 1..7);
    let mut out = trimmed(&table) + "\n";
    if let Ok(spread) = &facet.spread {
        let _ = writeln!(out, "{}", words::separation(language, kind, spread));
    }
    out
}

/// What assessors do with one competence beyond their severity.
fn bias(calibration: &Calibration, language: Language) -> String {
    let mut out = String::new();
    for cell in sure_bias(calibration) {
        let assessor = &calibration.material.assessors[cell.element];
        let competence = &calibration.material.competences[cell.other];
        let (difference, n) = (cell.mean_difference(), cell.count);
        let told = words::bias(language, assessor, competence, difference, n);
        let _ = writeln!(out, "  {told}");
    }
    out
}

/// What to mend in the rubric; with the details every item.
pub(super) fn items(calibration: &Calibration, details: bool, language: Language) -> String {
    let mut table = plain_table();
    let mut any = false;
    for item in &calibration.items {
        if !details && item.flags.is_empty() {
            continue;
        }
        // Items that nobody uses are told together.
        if item.ratings == 0 {
            continue;
        }
        any = true;
        table.add_row(item_row(calibration, item, language));
    }
    let unused: Vec<&str> = calibration
        .items
        .iter()
        .filter(|item| item.ratings == 0)
        .map(|item| calibration.material.items[item.item].name.as_str())
        .collect();
    let mut out = title(words::items_title(language));
    if any {
        table.set_header(words::items_header(language).map(ToOwned::to_owned));
        align(&mut table, 1..2);
        align(&mut table, 3..5);
        out.push_str(&trimmed(&table));
        out.push('\n');
    }
    if !unused.is_empty() {
        let _ = writeln!(out, "  {}", words::never_rated(language, &unused));
    }
    if !any && unused.is_empty() {
        let _ = writeln!(out, "  {}", words::nothing_to_mend(language));
    }
    out
}

fn item_row(calibration: &Calibration, item: &ItemAnalysis, language: Language) -> Vec<String> {
    let two = |value: f64| decimal(language, value, 2);
    let levels: Vec<String> = item.levels.iter().map(ToString::to_string).collect();
    let flags: Vec<&str> = item
        .flags
        .iter()
        .map(|flag| words::item_flag(language, *flag))
        .collect();
    vec![
        format!("  {}", calibration.material.items[item.item].name),
        item.ratings.to_string(),
        levels.join(" "),
        item.exact
            .map_or_else(|_| "–".to_owned(), |share| percent(language, share)),
        item.discrimination.map_or_else(|_| "–".to_owned(), two),
        flags.join("; "),
    ]
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
            Ok(found) => (percent(language, found.estimate), limits(language, found)),
            Err(why) => ("–".to_owned(), undefined(language, *why).to_owned()),
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
