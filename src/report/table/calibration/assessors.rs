//! The effects of assessors on the screen.

use std::fmt::Write as _;

use comfy_table::CellAlignment;

use super::super::text::{plain_table, title, trimmed};
use crate::calibration::{Calibration, Effect, LEAST_PEERS};
use crate::diagnostic::Language;
use crate::report::calibration as shared;
use crate::wording::calibration as words;
use crate::wording::effects;
use crate::wording::terms::decimal;

/// Which assessors cannot be compared with each other.
pub(super) fn groups(calibration: &Calibration, language: Language) -> String {
    let groups = calibration.grouped();
    let names = |group: &Vec<usize>| shared::named(calibration, group);
    let mut out = String::new();
    if groups.len() > 1 {
        let names: Vec<String> = groups.iter().map(names).collect();
        out.push_str(&(words::not_linked(language, &names) + "\n"));
    }
    for few in groups
        .iter()
        .filter(|group| (2..=LEAST_PEERS).contains(&group.len()))
    {
        out.push_str(&(words::too_few_peers(language, &names(few)) + "\n"));
    }
    out
}

/// What is both large and sure.
pub(super) fn stands_out(calibration: &Calibration, language: Language) -> String {
    let mut out = title(words::stands_out(language));
    let mut table = plain_table();
    let told = shared::flagged(calibration, str::to_owned, language);
    for one in &told {
        table.add_row([format!("  {}", one.label), one.text.clone()]);
    }
    if told.is_empty() {
        let _ = writeln!(out, "  {}", shared::silence(calibration, language));
    } else {
        out.push_str(&trimmed(&table));
        out.push('\n');
    }
    for told in shared::pairs(calibration, language) {
        let _ = writeln!(out, "  {told}");
    }
    if calibration.single.is_err() {
        let _ = writeln!(out, "  {}", words::no_single(language));
    }
    out
}

/// Everybody's severity, adjusted for whom they saw.
pub(super) fn severity(calibration: &Calibration, language: Language) -> String {
    let mut table = plain_table();
    table.set_header(words::severity_header(language).map(ToOwned::to_owned));
    for column in 1..5 {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for (at, name) in calibration.dataset.assessors.iter().enumerate() {
        let Some(judged) = calibration.effect(at, Effect::Severity) else {
            continue;
        };
        let mut row = vec![format!("  {name}")];
        match &judged.estimate {
            Ok(found) => row.extend([
                decimal(language, found.estimate, 2),
                effects::limits(language, Effect::Severity, found.interval),
                judged
                    .shrunken
                    .map_or_else(String::new, |one| decimal(language, one, 2)),
                judged.count.to_string(),
                judged.candidates.to_string(),
            ]),
            Err(_) => row.extend([
                "–".to_owned(),
                effects::nothing(language, judged).to_owned(),
                String::new(),
                judged.count.to_string(),
                judged.candidates.to_string(),
            ]),
        }
        table.add_row(row);
    }
    let mut out = title(words::severity_title(language)) + &trimmed(&table) + "\n";
    let mut effects = calibration.effects.iter().flatten();
    if effects.any(|one| one.shrunken.is_some()) {
        let _ = writeln!(out, "  {}", words::shrunken_note(language));
    }
    out
}

/// Every effect of everybody.
pub(super) fn all(calibration: &Calibration, language: Language) -> String {
    let mut out = String::new();
    for (name, effects) in calibration
        .dataset
        .assessors
        .iter()
        .zip(&calibration.effects)
    {
        let mut table = plain_table();
        for judged in effects {
            let (amount, told) = match &judged.estimate {
                Ok(found) => (
                    format!(
                        "{} ({})",
                        effects::with_unit(language, judged.effect, found.estimate),
                        effects::limits(language, judged.effect, found.interval)
                    ),
                    words::stands_out_here(language, judged.verdict),
                ),
                Err(_) => ("–".to_owned(), effects::nothing(language, judged)),
            };
            let counts = format!("{} / {}", judged.count, judged.candidates);
            table.add_row([
                format!("  {}", effects::name(language, judged.effect)),
                amount,
                counts,
                told.to_owned(),
            ]);
        }
        if let Some(column) = table.column_mut(2) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        let count = words::number_and_candidates(language);
        out.push_str(&title(&format!("{name} ({count})")));
        out.push_str(&trimmed(&table));
        out.push('\n');
    }
    out
}
