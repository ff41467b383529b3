//! Krippendorff's alpha within strata: against chance in the same stratum, not in the pool.

use std::collections::BTreeMap;

use super::alpha::Metric;
use super::coefficient::{Coefficient, Undefined, finite, number};
use super::matrix::Matrix;

/// Krippendorff's alpha within strata, such as indicators.
///
/// `α_w` = 1 − `Σ_s` `Σ_u` `D_u` / `Σ_s` `n_s` `D_e,s`: the disagreement within targets against that among all values of the same
/// stratum, `D_e,s` = Σ `n_c` `n_k` `δ²_ck` / (`n_s` (`n_s` − 1)) over c < k. The metric δ² is that of all strata together, so that one step is as wide
/// everywhere. With one stratum it is [`krippendorff_alpha`](super::krippendorff_alpha).
///
/// One column of the matrix holds the number of the stratum in place of a rater, so that targets keep it when they are
/// drawn again.
///
/// Strata that differ in difficulty raise the pooled alpha, for raters agree on what is hard and what is easy. This one
/// tells whether they agree on who did it better.
///
/// # Range
/// Dimensionless, at most 1; 0 is chance within strata.
///
/// # Missing ratings
/// As [`krippendorff_alpha`](super::krippendorff_alpha). A target without a stratum is left out.
///
/// # Undefined
/// Fewer than two raters beside the column of strata; no target rated twice; no stratum with two values; the ratio
/// metric below zero.
///
/// # Source
/// The weighted mean of observed and of expected disagreement over strata, the way of Barlow, Lai & Azen (1991), Stat. Med.
/// 10, 1465–1472, for kappa, on the terms of Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
///
/// # Examples
/// Two raters who know that the second task is harder, and nothing else: pooled alpha is high, within tasks it is below 0.
/// ```
/// use wakker::stats::{Matrix, Metric, krippendorff_alpha, krippendorff_alpha_within};
///
/// let easy = [[4.0, 4.0, 1.0], [4.0, 3.0, 1.0], [3.0, 4.0, 1.0]];
/// let hard = [[1.0, 1.0, 2.0], [1.0, 2.0, 2.0], [2.0, 1.0, 2.0]];
/// let ratings = Matrix::complete(easy.iter().chain(&hard))?;
/// let pooled = krippendorff_alpha(&ratings.of_raters(&[0, 1]), Metric::Interval).expect("varied");
/// let within = krippendorff_alpha_within(&ratings, 2, Metric::Interval).expect("varied");
/// assert_eq!(format!("{:.3} {:.3}", pooled.value, within.value), "0.807 -0.250");
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn krippendorff_alpha_within(
    ratings: &Matrix,
    stratum: usize,
    metric: Metric,
) -> Result<Coefficient, Undefined> {
    if ratings.raters() < 3 || stratum >= ratings.raters() {
        return Err(Undefined::TooFewRaters);
    }
    let units: Vec<Unit> = ratings
        .distinct()
        .filter_map(|(row, times)| Unit::new(row, stratum, times))
        .collect();
    if units.is_empty() {
        return Err(Undefined::NoOverlap);
    }
    let mut all = Counts::new();
    for unit in &units {
        unit.add_to(&mut all);
    }
    let below_zero = all.keys().any(|Value(value)| *value < 0.0);
    if metric == Metric::Ratio && below_zero {
        return Err(Undefined::BelowZero);
    }
    let points = points(&all, metric);
    let pairs = |counts: &Counts| pairs(counts, &points, metric);
    let mut observed = 0.0;
    let mut strata: BTreeMap<Value, Counts> = BTreeMap::new();
    for unit in &units {
        let mut own = Counts::new();
        Unit {
            times: 1.0,
            ..unit.clone()
        }
        .add_to(&mut own);
        observed += unit.times * pairs(&own) / (number(unit.values.len()) - 1.0);
        unit.add_to(strata.entry(unit.stratum).or_default());
    }
    let expected: f64 = strata
        .values()
        .map(|counts| pairs(counts) / (counts.values().sum::<f64>() - 1.0))
        .sum();
    if expected <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let targets = units.iter().map(|unit| unit.targets).sum();
    Ok(Coefficient {
        value: finite(1.0 - observed / expected)?,
        expected: None,
        standard_error: None,
        degrees: number(targets) - 1.0,
        targets,
        raters: ratings.raters() - 1,
        omitted: ratings.targets() - targets,
    })
}

/// A finite number to sort by.
#[derive(Clone, Copy, PartialEq)]
struct Value(f64);

impl Eq for Value {}

impl Ord for Value {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// How often each value occurs.
type Counts = BTreeMap<Value, f64>;

/// One of the different rows that occur, with two values or more.
#[derive(Clone)]
struct Unit {
    stratum: Value,
    values: Vec<Value>,
    targets: usize,
    times: f64,
}

impl Unit {
    fn new(row: &[Option<f64>], stratum: usize, targets: usize) -> Option<Self> {
        let ratings = row
            .iter()
            .enumerate()
            .filter(|(rater, _)| *rater != stratum);
        // Adding 0 turns -0 into 0.
        let values: Vec<Value> = ratings
            .filter_map(|(_, rating)| rating.map(|value| Value(value + 0.0)))
            .collect();
        (values.len() > 1).then_some(Self {
            stratum: Value(row[stratum]?),
            values,
            targets,
            times: number(targets),
        })
    }

    fn add_to(&self, counts: &mut Counts) {
        for value in &self.values {
            *counts.entry(*value).or_default() += self.times;
        }
    }
}

/// Where each value stands: the value, or for the ordinal metric its mid-rank among all values, as a share of them.
fn points(all: &Counts, metric: Metric) -> BTreeMap<Value, f64> {
    let whole: f64 = all.values().sum();
    let mut below = 0.0;
    all.iter()
        .map(|(value, count)| {
            let rank = (below + count / 2.0) / whole;
            below += count;
            let point = if metric == Metric::Ordinal {
                rank
            } else {
                value.0
            };
            (*value, point)
        })
        .collect()
}

/// Σ δ² over all pairs of some values.
fn pairs(counts: &Counts, points: &BTreeMap<Value, f64>, metric: Metric) -> f64 {
    let all: Vec<(f64, f64)> = counts
        .iter()
        .map(|(value, count)| (points[value], *count))
        .collect();
    let mut sum = 0.0;
    for (at, (a, n)) in all.iter().enumerate() {
        for (b, m) in &all[at + 1..] {
            let apart = match metric {
                Metric::Nominal => 1.0,
                Metric::Ordinal | Metric::Interval => (a - b).powi(2),
                Metric::Ratio => ((a - b) / (a + b)).powi(2),
            };
            sum += n * m * apart;
        }
    }
    sum
}
