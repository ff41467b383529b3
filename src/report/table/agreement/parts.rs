//! Figures with their intervals: of parts of the ratings, and all of them by name.

use std::fmt::Write as _;

use comfy_table::CellAlignment;

use crate::agreement::{Found, Interval, Measure, Part};
use crate::diagnostic::Language;
use crate::report::table::{plain_table, trimmed};
use crate::stats::Undefined;
use crate::wording::agreement::figures;
use crate::wording::agreement::percent;
use crate::wording::measures;
use crate::wording::terms::{decimal, span};

/// A title with the parts below it.
pub(super) type Group<'a> = (&'a str, Vec<(String, &'a Part)>);

/// The figures of parts, with a line for the title of each group.
pub(super) fn parts(groups: &[Group<'_>], language: Language) -> String {
    let mut table = plain_table();
    let ordered = groups.iter().flat_map(|(_, parts)| parts);
    let reach = ordered.clone().filter_map(|(_, part)| part.near());
    let reach = reach.map(|(reach, _)| reach).next();
    let near = reach.map(|reach| figures::near(language, reach));
    let mut header = vec!["", figures::targets(language), figures::exact(language)];
    header.extend(near.as_deref());
    header.push(figures::alpha(language));
    table.set_header(header);
    if let Some(column) = table.column_mut(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let mut alone: Vec<&str> = Vec::new();
    for (title, parts) in groups {
        if !title.is_empty() {
            table.add_row([title, "", "", "", ""]);
        }
        for (name, part) in parts {
            if part.twice == 0 {
                alone.push(name.as_str());
                continue;
            }
            let share = |found: &Found| in_percent(found, language);
            let within = part.near().map(|(_, found)| found);
            let indent = if title.is_empty() { "" } else { "  " };
            let mut row = vec![
                format!("{indent}{name}"),
                part.twice.to_string(),
                share(&part.exact),
            ];
            if near.is_some() {
                row.push(within.map_or_else(|| "–".to_owned(), share));
            }
            row.push(in_decimals(&part.alpha, language));
            table.add_row(row);
        }
    }
    let mut out = trimmed(&table) + "\n";
    if !alone.is_empty() {
        let word = figures::not_by_two(language);
        let _ = writeln!(out, "{word} {}", alone.join(", "));
    }
    out
}

pub(super) fn in_percent(found: &Found, language: Language) -> String {
    match found {
        Err(why) => absent(*why, language),
        Ok(one) => {
            let value = percent(language, one.figure.value);
            let limit = |share: f64| decimal(language, share * 100.0, 0);
            match &one.interval {
                Ok(it) => format!(
                    "{value} ({})",
                    span(language, &limit(it.low), &limit(it.high))
                ),
                Err(_) => value,
            }
        }
    }
}

pub(super) fn in_decimals(found: &Found, language: Language) -> String {
    match found {
        Err(why) => absent(*why, language),
        Ok(one) => with_interval(one.figure.value, one.interval.as_ref().ok(), language),
    }
}

pub(super) fn with_interval(value: f64, interval: Option<&Interval>, language: Language) -> String {
    let two = |value: f64| decimal(language, value, 2);
    match interval {
        Some(it) => format!(
            "{} ({})",
            two(value),
            span(language, &two(it.low), &two(it.high))
        ),
        None => two(value),
    }
}

pub(super) fn absent(why: Undefined, language: Language) -> String {
    format!("– {}", measures::undefined(language, why))
}

/// What the brackets mean.
pub(super) fn legend(overall: &Part, of_day: bool, language: Language) -> String {
    let interval = overall
        .alpha
        .as_ref()
        .ok()
        .and_then(|one| one.interval.ok());
    let interval = interval.or_else(|| {
        overall
            .exact
            .as_ref()
            .ok()
            .and_then(|one| one.interval.ok())
    });
    let Some(interval) = interval else {
        return String::new();
    };
    let n = overall.candidates;
    let what = if of_day {
        figures::candidates(language)
    } else {
        figures::targets_or_clusters(language)
    };
    let how = figures::resampled(language, interval.method, overall.is_rough(), n, what);
    let mut text = figures::interval(language, &how);
    if let Some((reach, _)) = &overall.within_reach {
        text.push_str(&figures::reach(language, *reach));
    }
    let alpha = overall.alpha.as_ref().ok();
    if let Some(other) = alpha.and_then(|one| one.other_raters) {
        let two = |value: f64| decimal(language, value, 2);
        let between = span(language, &two(other.low), &two(other.high));
        text.push_str(&figures::other_raters(language, &between));
    }
    text
}

/// All figures by name.
pub(super) fn details(all: &[(Measure, Found)], language: Language) -> String {
    if all.is_empty() {
        return String::new();
    }
    let mut table = plain_table();
    table.set_header(figures::details(language));
    for column in [2, 3] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for (measure, found) in all {
        let name = measures::measure(language, *measure);
        match found {
            Err(why) => table.add_row([name, absent(*why, language)]),
            Ok(one) => {
                let readings = one.readings();
                let first = readings.first();
                let reading = first.map(|it| {
                    let word = measures::band(language, it.band.name);
                    format!("{word} ({})", measures::benchmark(it.benchmark))
                });
                let sure = first.and_then(|it| it.sure);
                let sure = sure.map(|band| measures::band(language, band.name).to_owned());
                table.add_row([
                    name,
                    in_decimals(found, language),
                    one.figure.targets.to_string(),
                    one.figure.omitted.to_string(),
                    reading.unwrap_or_default(),
                    sure.unwrap_or_default(),
                ])
            }
        };
    }
    format!("\n{}\n{}", trimmed(&table), too_much_work(all, language))
}

/// How many of the figures have no interval because it would take too long.
fn too_much_work(all: &[(Measure, Found)], language: Language) -> String {
    let left_out = |found: &Found| {
        let interval = found.as_ref().map(|one| one.interval.err());
        matches!(interval, Ok(Some(Undefined::TooMuchWork)))
    };
    let n = all.iter().filter(|(_, found)| left_out(found)).count();
    if n == 0 {
        return String::new();
    }
    figures::too_much_work(language, n)
}
