//! One rater who used the scale another way: a level lower or higher than everybody, or turned round.

use super::table::Table;

/// With fewer targets in common than this, nothing is said.
const SHARED: f64 = 6.0;
/// Beyond so many raters each is held against the mean of the others in place of against each other.
const MOST_FOR_PAIRS: usize = 30;

/// How a rater used the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// Every level lower or higher, and off the scale.
    Shifted,
    /// What is low for the others is high, and the other way round.
    Turned,
}

/// The one rater who used the scale another way than the others.
pub(super) fn odd_one(table: &Table, levels: Option<&[f64]>) -> Option<(usize, Use)> {
    let known = Known::new(table);
    let mut shifted = (0..table.raters.len()).filter(|at| is_shifted(&known, *at, levels));
    if let (Some(one), None) = (shifted.next(), shifted.next()) {
        return Some((one, Use::Shifted));
    }
    let turned = turned(&known).filter(|at| fits_turned(&known, *at, levels));
    turned.map(|one| (one, Use::Turned))
}

/// A table with what is asked of it for each rater, so that the work stays linear.
struct Known<'a> {
    table: &'a Table,
    /// Of each different row the sum and the number of its ratings.
    totals: Vec<(f64, f64)>,
    /// The lowest and the highest rating of each rater.
    ranges: Vec<Range>,
    /// The same of all raters before, and of all behind.
    before: Vec<Range>,
    behind: Vec<Range>,
}

type Range = (f64, f64);
const NOTHING: Range = (f64::INFINITY, f64::NEG_INFINITY);

fn both(a: Range, b: Range) -> Range {
    (a.0.min(b.0), a.1.max(b.1))
}

impl<'a> Known<'a> {
    fn new(table: &'a Table) -> Self {
        let total = |row: &[Option<f64>]| {
            let given = row.iter().flatten();
            given.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0))
        };
        let mut ranges = vec![NOTHING; table.raters.len()];
        for row in table.patterns() {
            for (range, value) in ranges.iter_mut().zip(row) {
                *range = value.map_or(*range, |value| both(*range, (value, value)));
            }
        }
        let gather = |all: &mut dyn Iterator<Item = &Range>| {
            let mut so_far = NOTHING;
            let each = all.map(|range| {
                let here = so_far;
                so_far = both(so_far, *range);
                here
            });
            each.collect::<Vec<Range>>()
        };
        let before = gather(&mut ranges.iter());
        let mut behind = gather(&mut ranges.iter().rev());
        behind.reverse();
        Self {
            table,
            totals: table.patterns().map(total).collect(),
            ranges,
            before,
            behind,
        }
    }

    /// The lowest and the highest that the others gave.
    fn range_of_others(&self, at: usize) -> Range {
        both(self.before[at], self.behind[at])
    }

    /// What a rater gave, the mean of what the others gave, and how often.
    fn beside(&self, at: usize) -> impl Iterator<Item = (f64, f64, f64)> {
        let rows = self.table.weighted().zip(&self.totals);
        rows.filter_map(move |((row, often), (sum, count))| {
            let value = row[at]?;
            (*count > 1.0).then(|| (value, (sum - value) / (count - 1.0), often))
        })
    }
}

/// Whether a rater comes much nearer to the others, half as far at most, with the scale turned round.
fn fits_turned(known: &Known<'_>, at: usize, levels: Option<&[f64]>) -> bool {
    let scale = scale(levels).unwrap_or_else(|| both(known.range_of_others(at), known.ranges[at]));
    let (mut turned, mut as_is) = (0.0, 0.0);
    for (value, others, often) in known.beside(at) {
        turned += often * (scale.0 + scale.1 - value - others).abs();
        as_is += often * (value - others).abs();
    }
    2.0 * turned <= as_is
}

/// The ends of a declared scale.
fn scale(levels: Option<&[f64]>) -> Option<Range> {
    let levels = levels?.iter();
    Some(levels.fold(NOTHING, |range, level| both(range, (*level, *level))))
}

/// The rater with whom all others go the other way, while among themselves they go the same way.
fn turned(known: &Known<'_>) -> Option<usize> {
    let table = known.table;
    let width = table.raters.len();
    if width < 3 {
        return None;
    }
    if width > MOST_FOR_PAIRS {
        let against = (0..width).map(|at| correlation(known.beside(at)));
        let against: Vec<Option<f64>> = against.collect();
        let mut sorted: Vec<f64> = against.iter().copied().flatten().collect();
        sorted.sort_by(f64::total_cmp);
        let middle = *sorted.get(sorted.len() / 2)?;
        let is_odd = |at: &usize| against[*at].is_some_and(|one| one <= -0.5);
        let mut odd = (0..width).filter(is_odd);
        return odd.next().filter(|_| middle >= 0.5 && odd.next().is_none());
    }
    let pair = |a: usize, b: usize| {
        let both = table.weighted();
        correlation(both.filter_map(|(row, often)| Some((row[a]?, row[b]?, often))))
    };
    let all = |a: usize| {
        (0..width)
            .map(|b| if a == b { None } else { pair(a, b) })
            .collect()
    };
    let pairs: Vec<Vec<Option<f64>>> = (0..width).map(all).collect();
    let is_odd = |at: &usize| {
        let own: Vec<f64> = pairs[*at].iter().copied().flatten().collect();
        let rest = (0..width).filter(|a| a != at);
        let rest: Vec<f64> = rest
            .flat_map(|a| (a + 1..width).filter(|b| b != at).map(move |b| (a, b)))
            .filter_map(|(a, b)| pairs[a][b])
            .collect();
        own.len() >= 2
            && !rest.is_empty()
            && own.iter().all(|one| *one < 0.0)
            && rest.iter().all(|one| *one > 0.0)
            && mean(&own) <= -0.5
            && mean(&rest) >= 0.5
    };
    (0..width).find(is_odd)
}

/// Whether all that a rater gave lies one level lower or higher, off the scale at one end and never at the other.
fn is_shifted(known: &Known<'_>, at: usize, levels: Option<&[f64]>) -> bool {
    let own = known.ranges[at];
    let others = known.range_of_others(at);
    let scale = scale(levels).unwrap_or(others);
    let lower = own.0 < scale.0 - 0.5 && own.1 < scale.1 - 0.5;
    let higher = own.1 > scale.1 + 0.5 && own.0 > scale.0 + 0.5;
    // Without a declared scale only one that begins at nought beside one that begins at one is no opinion.
    let by_nought = levels.is_some() || own.0.abs() < 1e-9 || others.0.abs() < 1e-9;
    let by = match (lower, higher) {
        (true, false) => -1.0,
        (false, true) => 1.0,
        _ => return false,
    };
    let (mut count, mut sum, mut off) = (0.0, 0.0, 0.0);
    for (value, others, often) in known.beside(at) {
        count += often;
        sum += often * (value - others);
        off += often * (value - others - by).abs();
    }
    let whole = known
        .table
        .column(at)
        .all(|value| value.fract().abs() < 1e-9);
    by_nought && whole && count >= SHARED && (sum / count - by).abs() <= 0.4 && off / count <= 0.6
}

/// Pearson's correlation of pairs, each with how often it occurs; none below [`SHARED`] pairs or without variation.
pub(super) fn correlation(pairs: impl Iterator<Item = (f64, f64, f64)>) -> Option<f64> {
    let pairs: Vec<(f64, f64, f64)> = pairs.collect();
    let count: f64 = pairs.iter().map(|(.., often)| often).sum();
    if count < SHARED {
        return None;
    }
    let middle = |part: fn(&(f64, f64, f64)) -> f64| {
        pairs.iter().map(|one| part(one) * one.2).sum::<f64>() / count
    };
    let (x, y) = (middle(|one| one.0), middle(|one| one.1));
    let (mut both, mut own, mut other) = (0.0, 0.0, 0.0);
    for (a, b, often) in &pairs {
        both += often * (a - x) * (b - y);
        own += often * (a - x).powi(2);
        other += often * (b - y).powi(2);
    }
    (own > 1e-9 && other > 1e-9).then(|| both / (own * other).sqrt())
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / f64::from(super::small(values.len()))
}
