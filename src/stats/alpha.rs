//! Krippendorff's alpha.

use super::coded::dot;
use super::coefficient::{Coefficient, Undefined, finite, number};
use super::matrix::Matrix;
use super::patterns::MISSING;

/// The level of measurement, which fixes how far apart two values are: Krippendorff's δ².
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Names: 0 for the same, else 1.
    Nominal,
    /// Ranks: (Σ from c to k of `n_g` − (`n_c` + `n_k`) / 2)², the distance between mid-ranks in these data.
    Ordinal,
    /// Equal steps: (c − k)².
    Interval,
    /// A true zero: ((c − k) / (c + k))².
    Ratio,
}

/// Krippendorff's alpha: the disagreement within targets against that among all values.
///
/// α = 1 − `D_o` / `D_e` = 1 − (n. − 1) Σ `o_ck` `δ²_ck` / Σ `n_c` `n_k` `δ²_ck` over c < k, with `o_ck` the pairs of values c
/// and k within a target, each target weighing its pairs by 1 / (`m_u` − 1), and n. the values that have a partner.
///
/// # Range
/// Dimensionless, at most 1; 0 is chance. For conclusions: .800 or more; tentative from .667 (Krippendorff).
///
/// # Missing ratings
/// A target counts with the values it has; with fewer than two it is left out.
///
/// # Undefined
/// Fewer than two raters; no target rated twice; a single value throughout; the ratio metric below zero, or with more than
/// 50,000 different values. One target
/// gives exactly 0. No standard error: use the bootstrap.
///
/// # Source
/// Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, <https://repository.upenn.edu/asc_papers/43>;
/// Hayes & Krippendorff (2007), Commun. Methods Meas. 1, 77–89. The R functions `irr::kripp.alpha` (0.84.1, and with it
/// JASP) and `DescTools::KrippAlpha` divide by 1 in place of `m_u` − 1 when no value is missing, and so give another
/// figure for complete data with three raters or more.
///
/// # Examples
/// Krippendorff's (2011) example C, four observers and twelve units: nominal .743, ordinal .815, interval .849,
/// ratio .797.
/// ```
/// use wakker::stats::{Matrix, Metric, krippendorff_alpha};
///
/// let rows = ["11-1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "-555", "--11", "--3-"];
/// let ratings = Matrix::new(rows.map(|row| row.chars().map(|c| c.to_digit(10).map(f64::from)).collect::<Vec<_>>()))?;
/// let printed = [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio]
///     .map(|metric| format!("{:.3}", krippendorff_alpha(&ratings, metric).expect("defined").value));
/// assert_eq!(printed, ["0.743", "0.815", "0.849", "0.797"]);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn krippendorff_alpha(ratings: &Matrix, metric: Metric) -> Result<Coefficient, Undefined> {
    if ratings.raters() < 2 {
        return Err(Undefined::TooFewRaters);
    }
    let scaled = Scaled::new(ratings, metric)?;
    if scaled.targets == 0 {
        return Err(
            if ratings.missing() == ratings.targets() * ratings.raters() {
                Undefined::TooFewTargets
            } else {
                Undefined::NoOverlap
            },
        );
    }
    if scaled.counts.iter().filter(|count| **count > 0.0).count() < 2 {
        return Err(Undefined::NoVariation);
    }
    let used = scaled.counts.iter().filter(|count| **count > 0.0).count();
    if metric == Metric::Ratio && used > MOST_RATIO_VALUES {
        return Err(Undefined::TooMuchWork);
    }
    let targets = scaled.targets;
    let observed = scaled.within_targets(ratings);
    let expected = scaled.among_all();
    Ok(Coefficient {
        value: finite(1.0 - (scaled.pairable - 1.0) * observed / expected)?,
        expected: None,
        standard_error: None,
        degrees: number(targets) - 1.0,
        targets,
        raters: ratings.raters(),
        omitted: ratings.targets() - targets,
    })
}

/// More different values than this have so many pairs that their ratios take minutes: some two seconds for so many.
const MOST_RATIO_VALUES: usize = 50_000;

/// The values, how often each has a partner, and where each stands under a metric.
struct Scaled {
    metric: Metric,
    /// `n_c`.
    counts: Vec<f64>,
    /// The value, or its mid-rank for the ordinal metric, around 0 and at most 1 away; 0 for one without a partner.
    points: Vec<f64>,
    /// n.
    pairable: f64,
    /// Targets with two values or more.
    targets: usize,
}

impl Scaled {
    fn new(ratings: &Matrix, metric: Metric) -> Result<Self, Undefined> {
        let mut counts = vec![0; ratings.values().len()];
        let mut targets = 0;
        for (row, times) in ratings.coded() {
            if rated(row).nth(1).is_some() {
                targets += times;
                for code in rated(row) {
                    counts[code] += times;
                }
            }
        }
        let counts: Vec<f64> = counts.into_iter().map(number).collect();
        let used = |place: &usize| counts[*place] > 0.0;
        let lowest = (0..counts.len()).find(used);
        if metric == Metric::Ratio && lowest.is_some_and(|place| ratings.values()[place] < 0.0) {
            return Err(Undefined::BelowZero);
        }
        let pairable: f64 = counts.iter().sum();
        let mut points = ratings.values().to_vec();
        if metric == Metric::Ordinal {
            let mut below = 0.0;
            for (point, count) in points.iter_mut().zip(&counts) {
                *point = below + count / 2.0;
                below += count;
            }
        }
        for (point, count) in points.iter_mut().zip(&counts) {
            *point *= f64::from(u8::from(*count > 0.0));
        }
        if metric != Metric::Ratio && pairable > 0.0 {
            centred(&mut points, &counts, pairable);
        }
        Ok(Self {
            metric,
            counts,
            points,
            pairable,
            targets,
        })
    }

    /// δ² of two values by their places.
    fn apart(&self, c: usize, k: usize) -> f64 {
        let (a, b) = (self.points[c], self.points[k]);
        match self.metric {
            Metric::Nominal => f64::from(u8::from(c != k)),
            Metric::Ordinal | Metric::Interval => (a - b).powi(2),
            // The two differ and neither is below 0, so the sum is not 0.
            Metric::Ratio if c != k => ((a - b) / (a + b)).powi(2),
            Metric::Ratio => 0.0,
        }
    }

    /// Σ δ² / (m − 1) over the pairs within each target.
    fn within_targets(&self, ratings: &Matrix) -> f64 {
        let on_a_line = matches!(self.metric, Metric::Ordinal | Metric::Interval);
        let mut sum = 0.0;
        let mut given = vec![0.0; self.counts.len()];
        for (row, times) in ratings.coded() {
            let others = number(rated(row).count()) - 1.0;
            if others > 0.5 {
                let pairs = if on_a_line {
                    self.along_a_line(row, others + 1.0)
                } else {
                    self.value_by_value(row, &mut given)
                };
                sum += number(times) * pairs / others;
            }
        }
        sum
    }

    /// Σ (a − b)² over pairs = m Σ a² − (Σ a)², taken from the first value so that equal ones give 0.
    fn along_a_line(&self, row: &[u32], m: f64) -> f64 {
        let mut places = rated(row);
        let first = places.next().map_or(0.0, |place| self.points[place]);
        let (mut sum, mut squares) = (0.0, 0.0);
        for place in places {
            let away = self.points[place] - first;
            sum += away;
            squares += away * away;
        }
        m * squares - sum * sum
    }

    /// The same over pairs of the different values of a row, by how often each was given; `given` is 0 before and after.
    fn value_by_value(&self, row: &[u32], given: &mut [f64]) -> f64 {
        let mut different = Vec::new();
        for c in rated(row) {
            if given[c] < 0.5 {
                different.push(c);
            }
            given[c] += 1.0;
        }
        let mut sum = 0.0;
        for (at, c) in different.iter().enumerate() {
            for k in &different[at + 1..] {
                sum += given[*c] * given[*k] * self.apart(*c, *k);
            }
        }
        for c in different {
            given[c] = 0.0;
        }
        sum
    }

    /// Σ `n_c` `n_k` `δ²_ck` over c < k.
    fn among_all(&self) -> f64 {
        let counts = &self.counts;
        match self.metric {
            Metric::Nominal => (self.pairable.powi(2) - dot(counts, counts)) / 2.0,
            Metric::Ordinal | Metric::Interval => {
                let squares: Vec<f64> = self.points.iter().map(|point| point * point).collect();
                self.pairable * dot(counts, &squares) - dot(counts, &self.points).powi(2)
            }
            Metric::Ratio => {
                // A value without a partner has no point: two of them would make 0 / 0.
                let used = (0..counts.len()).filter(|place| counts[*place] > 0.0);
                let used: Vec<usize> = used.collect();
                let mut sum = 0.0;
                for (at, k) in used.iter().enumerate() {
                    for c in &used[..at] {
                        sum += counts[*c] * counts[*k] * self.apart(*c, *k);
                    }
                }
                sum
            }
        }
    }
}

/// The places of the ratings that a row has.
fn rated(row: &[u32]) -> impl Iterator<Item = usize> {
    row.iter()
        .filter(|code| **code != MISSING)
        .map(|code| *code as usize)
}

/// Only differences matter: the mean goes to 0, so that no digits are lost to it, and the widest point to 1.
fn centred(points: &mut [f64], counts: &[f64], n: f64) {
    let middle = dot(points, counts) / n;
    let mut widest = 0.0;
    for (point, count) in points.iter_mut().zip(counts) {
        if *count > 0.0 {
            *point -= middle;
            widest = f64::max(widest, point.abs());
        }
    }
    if widest > 0.0 {
        for point in points {
            *point /= widest;
        }
    }
}
