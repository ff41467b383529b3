//! Columns and rows that are made of the others: sums, means and medians, known by arithmetic.

use super::table::Table;

/// With fewer rows than this, that numbers add up says nothing.
const ROWS: usize = 4;
/// A median of more raters than this is nothing that people put beside the ratings.
const MOST_FOR_MEDIAN: usize = 30;

/// The first column, as its place among the raters, in which every rating is the sum, the mean or the median of the
/// others, or of those to the left of it.
pub(super) fn column(table: &Table) -> Option<usize> {
    let width = table.raters.len();
    if width < 3 {
        return None;
    }
    let highest = highest_of_others(table);
    let steps: Vec<f64> = (0..width).map(|at| step(table.column(at))).collect();
    let mut columns = vec![[Made::default(); 5]; width];
    for row in table.patterns() {
        let given = || row.iter().flatten();
        let total: f64 = given().sum();
        let count = given().count();
        let are_whole = |upto: usize| row[..upto].iter().flatten().all(|value| is_whole(*value));
        let whole_but = given().filter(|value| !is_whole(**value)).count();
        let (mut left, mut before) = (0.0, 0);
        for (at, value) in row.iter().enumerate() {
            let Some(value) = *value else { continue };
            let others = whole_but == usize::from(!is_whole(value));
            let here = [
                (total - value, count - 1, others, true),
                (total - value, count - 1, others, false),
                (left, before, are_whole(at), true),
                (left, before, are_whole(at), false),
            ];
            for (made, (sum, parts, whole, is_sum)) in columns[at].iter_mut().zip(here) {
                let wanted = if is_sum { sum } else { sum / number(parts) };
                let off = if is_sum {
                    value > highest[at]
                } else {
                    whole && !is_whole(value)
                };
                made.see(parts, (value - wanted).abs() <= steps[at], off);
            }
            if width <= MOST_FOR_MEDIAN {
                let off = others && !is_whole(value);
                let middle = median(row, at);
                columns[at][4].see(count - 1, (value - middle).abs() <= steps[at], off);
            }
            left += value;
            before += 1;
        }
    }
    columns
        .iter()
        .rposition(|made| made.iter().any(Made::is_sure))
}

/// Whether each rating of the last row is the sum, or each the mean, of those above it.
pub(super) fn last_row(table: &Table) -> bool {
    let Some(last) = table.last() else {
        return false;
    };
    let (mut sums, mut means, mut beyond, mut between, mut seen) = (true, true, false, false, 0);
    for (at, value) in last.iter().enumerate() {
        let Some(value) = *value else { continue };
        let (sum, count, highest) = above_last(table, at);
        if count < 3.0 {
            return false;
        }
        seen += 1;
        let step = step(table.column(at));
        // Of rounded figures each adds its own half of a decimal to a sum.
        let of_sum = if is_whole(sum) { step } else { step * count };
        sums &= (sum - value).abs() <= of_sum;
        means &= (sum / count - value).abs() <= step;
        beyond |= value > highest;
        between |= step < grid(table, at);
    }
    seen >= 2 && (sums && beyond || means && between)
}

/// The sum, the number and the highest of the ratings of a column above the last row.
fn above_last(table: &Table, at: usize) -> (f64, f64, f64) {
    let rows = table.in_order().take(table.rows() - 1);
    let start = (0.0, 0.0, f64::NEG_INFINITY);
    rows.filter_map(|row| row[at])
        .fold(start, |(sum, count, highest), value| {
            (sum + value, count + 1.0, f64::max(highest, value))
        })
}

/// Half of the last decimal that the ratings of a column above the last row have.
fn grid(table: &Table, at: usize) -> f64 {
    let rows = table.in_order().take(table.rows() - 1);
    step(rows.filter_map(|row| row[at]))
}

/// What is known of one column, held against one way to make it.
#[derive(Debug, Clone, Copy, Default)]
struct Made {
    rows: usize,
    fails: bool,
    /// A rating that nobody gives, beyond the others' or between levels: else a rater may agree by chance.
    off: bool,
}

impl Made {
    fn see(&mut self, parts: usize, fits: bool, off: bool) {
        // A rating beside one other is made of nothing.
        if parts < 2 {
            self.fails |= parts == 0;
            return;
        }
        self.rows += 1;
        self.fails |= !fits;
        self.off |= off;
    }

    fn is_sure(&self) -> bool {
        !self.fails && self.off && self.rows >= ROWS
    }
}

/// For each column the highest rating in the other columns.
fn highest_of_others(table: &Table) -> Vec<f64> {
    let mut tops = vec![f64::NEG_INFINITY; table.raters.len()];
    for row in table.patterns() {
        for (top, value) in tops.iter_mut().zip(row) {
            *top = value.map_or(*top, |value| top.max(value));
        }
    }
    let first = tops.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let place = tops.iter().position(|top| *top >= first);
    let rest = tops.iter().enumerate().filter(|(at, _)| Some(*at) != place);
    let second = rest.map(|(_, top)| *top).fold(f64::NEG_INFINITY, f64::max);
    (0..tops.len())
        .map(|at| if Some(at) == place { second } else { first })
        .collect()
}

/// How far a rounded figure may lie from what it was made of: half of its last decimal.
fn step(values: impl Iterator<Item = f64>) -> f64 {
    let mut decimals = 0;
    for value in values {
        while decimals < 6 && !is_whole(value * 10_f64.powi(decimals)) {
            decimals += 1;
        }
    }
    0.5 * 10_f64.powi(-decimals) + 1e-9
}

fn median(row: &[Option<f64>], but: usize) -> f64 {
    let others = row.iter().enumerate().filter(|(at, _)| *at != but);
    let mut values: Vec<f64> = others.filter_map(|(_, value)| *value).collect();
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => values[half],
        _ => f64::midpoint(values[half - 1], values[half]),
    }
}

fn is_whole(value: f64) -> bool {
    (value - value.round()).abs() < 1e-6
}

fn number(count: usize) -> f64 {
    f64::from(super::small(count))
}
