//! Rows of counts per level in place of ratings, and raters in the rows in place of the columns.

use super::table::Table;
use crate::id::slug;

/// Names that levels have, as [`slug`] gives them.
const LEVELS: [&str; 50] = [
    "onvoldoende",
    "zwak",
    "matig",
    "voldoende",
    "goed",
    "zeer-goed",
    "uitstekend",
    "slecht",
    "zeer-zwak",
    "zeer-slecht",
    "ruim-voldoende",
    "ja",
    "nee",
    "neen",
    "o",
    "m",
    "g",
    "zg",
    "z",
    "v",
    "nooit",
    "soms",
    "vaak",
    "altijd",
    "laag",
    "midden",
    "hoog",
    "gemiddeld",
    "insufficient",
    "poor",
    "weak",
    "fair",
    "moderate",
    "good",
    "very-good",
    "excellent",
    "yes",
    "no",
    "never",
    "sometimes",
    "often",
    "always",
    "low",
    "medium",
    "high",
    "insuffisant",
    "faible",
    "moyen",
    "bien",
    "tres-bien",
];
/// With fewer rows than this, that they add up to the same says nothing.
const ROWS: usize = 4;
/// So many raters at most, as rows, stand beside so many things that were rated.
const MOST_RATERS: usize = 12;
const LEAST_ITEMS: usize = 8;

/// What the rows of a table of counts add up to; none where it looks like ratings.
pub(super) fn counts_per_level(table: &Table, levels: Option<&[f64]>) -> Option<f64> {
    let is_count = |value: f64| value >= 0.0 && value.fract().abs() < 1e-9;
    if table
        .patterns()
        .flatten()
        .flatten()
        .any(|value| !is_count(*value))
    {
        return None;
    }
    let sum = |row: &[Option<f64>]| row.iter().flatten().sum::<f64>();
    let mut sums: Vec<(f64, f64)> = table
        .weighted()
        .map(|(row, often)| (sum(row), often))
        .collect();
    sums.sort_by(|a, b| a.0.total_cmp(&b.0));
    let same = sums.chunk_by(|a, b| (a.0 - b.0).abs() < 1e-9);
    let same = same.map(|all| (all.iter().map(|one| one.1).sum::<f64>(), all[0].0));
    let (often, total) = same.max_by(|a, b| a.0.total_cmp(&b.0))?;
    let rows = f64::from(super::small(table.rows()));
    let has_zero = table
        .patterns()
        .flatten()
        .any(|value| value.is_none_or(|value| value < 0.5));
    let (all, most) = (often >= rows, often * 4.0 >= rows * 3.0);
    let by_name = named_as_levels(&table.raters, levels)
        && has_zero
        && table.rows() >= 3
        && (all || most && has_off_scale(table, levels));
    let fits = total >= 2.0 && (by_name || all && by_numbers(table));
    fits.then_some(total)
}

/// Whether columns are called as the levels are: by the numbers of a scale, or by names that levels have.
fn named_as_levels(names: &[String], levels: Option<&[f64]>) -> bool {
    let names: Vec<String> = names
        .iter()
        .map(|name| {
            let name = slug(name);
            let known = ["niveau-", "level-", "score-", "n-"];
            let rest = known.iter().find_map(|start| name.strip_prefix(start));
            rest.map_or(name.clone(), str::to_owned)
        })
        .collect();
    let numbers: Option<Vec<f64>> = names.iter().map(|name| name.parse().ok()).collect();
    match numbers {
        Some(numbers) => {
            let rise = numbers
                .windows(2)
                .all(|pair| (pair[1] - pair[0] - 1.0).abs() < 1e-9);
            let declared = levels.is_some_and(|levels| {
                numbers
                    .iter()
                    .all(|number| levels.iter().any(|level| (level - number).abs() < 1e-9))
            });
            names.len() > 1 && (rise || declared)
        }
        None => names.len() > 1 && names.iter().all(|name| LEVELS.contains(&name.as_str())),
    }
}

/// Whether there are numbers that are no levels: zeros below the scale, or more than its top.
fn has_off_scale(table: &Table, levels: Option<&[f64]>) -> bool {
    let top = f64::from(super::small(table.raters.len()));
    table
        .patterns()
        .flatten()
        .flatten()
        .any(|value| match levels {
            Some(levels) => levels.iter().all(|level| (level - value).abs() > 1e-9),
            None => *value > top,
        })
}

/// Whether rows that all add up to the same do so by more than chance: at least three columns, filled, a zero among
/// them, and not each time the same numbers in another order, as ranks are.
fn by_numbers(table: &Table) -> bool {
    let sorted = |row: &[Option<f64>]| {
        let mut row: Vec<f64> = row.iter().flatten().copied().collect();
        row.sort_by(f64::total_cmp);
        row.iter().map(|value| value.to_bits()).collect::<Vec<_>>()
    };
    let mut kinds: Vec<Vec<u64>> = table.patterns().map(sorted).collect();
    kinds.sort();
    kinds.dedup();
    let is_full = table.patterns().flatten().all(Option::is_some);
    let has_zero = table
        .patterns()
        .flatten()
        .flatten()
        .any(|value| *value < 0.5);
    table.raters.len() >= 3
        && table.rows() >= ROWS
        && kinds.len() >= 2
        && table.patterns().count() >= 3
        && is_full
        && has_zero
}

/// Whether a few rows go up and down together over many columns: then the rows are the raters.
pub(super) fn raters_in_rows(table: &Table) -> bool {
    let (rows, columns) = (table.rows(), table.raters.len());
    if !(2..=MOST_RATERS).contains(&rows) || columns < LEAST_ITEMS.max(3 * rows) {
        return false;
    }
    let all: Vec<&[Option<f64>]> = table.in_order().collect();
    let filled = all.iter().flat_map(|row| row.iter()).flatten().count();
    if filled * 5 < rows * columns * 4 {
        return false;
    }
    let mut together = Vec::new();
    for (at, row) in all.iter().enumerate() {
        for other in &all[at + 1..] {
            let pairs = row
                .iter()
                .zip(*other)
                .filter_map(|(a, b)| Some(((*a)?, (*b)?, 1.0)));
            together.push(super::scales::correlation(pairs));
        }
    }
    let known: Vec<f64> = together.iter().copied().flatten().collect();
    let mean = known.iter().sum::<f64>() / f64::from(super::small(known.len().max(1)));
    let column_means = (0..columns).filter_map(|at| average(all.iter().filter_map(|row| row[at])));
    let row_means = all
        .iter()
        .filter_map(|row| average(row.iter().flatten().copied()));
    known.len() == together.len()
        && known.iter().all(|one| *one >= 0.3)
        && mean >= 0.6
        && spread(&column_means.collect::<Vec<_>>()) > 4.0 * spread(&row_means.collect::<Vec<_>>())
}

fn average(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0.0);
    for value in values {
        sum += value;
        count += 1.0;
    }
    (count > 0.0).then_some(sum / count)
}

fn spread(values: &[f64]) -> f64 {
    let mean = average(values.iter().copied()).unwrap_or_default();
    average(values.iter().map(|value| (value - mean).powi(2))).unwrap_or_default()
}
