//! Agreement in order and in line: Kendall's W, mean correlations. None of them sees severity.

use super::coefficient::{Undefined, finite, number};
use super::distribution::chi_squared_upper;
use super::matrix::Matrix;

/// Kendall's coefficient of concordance.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct KendallW {
    /// W.
    pub value: f64,
    /// χ² = r (n − 1) W, for more than seven targets.
    pub chi_squared: f64,
    /// Its degrees of freedom: n − 1.
    pub degrees: f64,
    /// The chance of a χ² this large when the raters rank at random.
    pub p: f64,
    /// n: targets that all raters rated.
    pub targets: usize,
    /// r.
    pub raters: usize,
    /// Targets left out because a rating is missing.
    pub omitted: usize,
}

/// Kendall's W, corrected for ties: how far the raters rank the targets alike.
///
/// W = 12 S / (r² (n³ − n) − r Σ T), S = Σ (Rᵢ − r (n + 1) / 2)², Rᵢ the sum of target i's ranks (mid-ranks for
/// ties), T = Σ (t³ − t) over each rater's groups of t ties.
///
/// # Range
/// Dimensionless, 0 to 1; 1 is the same order from all raters. Severity does not show.
///
/// # Missing ratings
/// A target with a missing rating is left out and counted.
///
/// # Undefined
/// Fewer than two raters; fewer than two complete targets; every rater ties all targets.
///
/// # Source
/// Kendall (1948), Rank Correlation Methods, chapter 6; Siegel & Castellan (1988), Nonparametric Statistics, 2nd ed.
///
/// # Examples
/// Three rankings of ten with ties: .828.
/// ```
/// use wakker::stats::{Matrix, kendall_w};
///
/// let ratings = Matrix::complete([
///     [1.0, 2.5, 2.0], [4.5, 1.0, 1.0], [2.0, 2.5, 4.5], [4.5, 4.5, 4.5], [3.0, 4.5, 4.5],
///     [7.5, 8.0, 4.5], [6.0, 9.0, 8.0], [9.0, 6.5, 8.0], [7.5, 10.0, 8.0], [10.0, 6.5, 10.0],
/// ])?;
/// assert_eq!(format!("{:.3}", kendall_w(&ratings).expect("complete").value), "0.828");
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn kendall_w(ratings: &Matrix) -> Result<KendallW, Undefined> {
    let ranked = Ranked::new(ratings)?;
    let (n, r) = (ranked.n, ranked.r);
    let whole = r.powi(2) * (n.powi(3) - n);
    let room = whole - r * ranked.ties;
    if room <= 1e-12 * whole {
        return Err(Undefined::NoVariation);
    }
    let value = finite(12.0 * ranked.spread / room)?;
    let chi_squared = r * (n - 1.0) * value;
    let complete = ratings.complete_targets().targets();
    Ok(KendallW {
        value,
        chi_squared,
        degrees: n - 1.0,
        p: chi_squared_upper(chi_squared, n - 1.0).ok_or(Undefined::OutOfRange)?,
        targets: complete,
        raters: ratings.raters(),
        omitted: ratings.targets() - complete,
    })
}

/// What W is made of.
struct Ranked {
    /// S.
    spread: f64,
    /// Σ T.
    ties: f64,
    n: f64,
    r: f64,
}

impl Ranked {
    fn new(ratings: &Matrix) -> Result<Self, Undefined> {
        let rows = complete(ratings)?;
        let n: f64 = rows.iter().map(|(_, times)| times).sum();
        let r = number(ratings.raters());
        let mut sums = vec![0.0; rows.len()];
        let mut ties = 0.0;
        for rater in 0..ratings.raters() {
            let (ranks, own) = mid_ranks(&rows, ratings.values(), rater);
            ties += own;
            for (sum, rank) in sums.iter_mut().zip(ranks) {
                *sum += rank;
            }
        }
        let middle = r * (n + 1.0) / 2.0;
        let parts = rows.iter().zip(&sums);
        Ok(Self {
            spread: parts
                .map(|((_, times), sum)| times * (sum - middle).powi(2))
                .sum(),
            ties,
            n,
            r,
        })
    }
}

/// A mean of correlations over all pairs of raters.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct MeanCorrelation {
    /// The mean.
    pub value: f64,
    /// The pairs.
    pub pairs: usize,
    /// Targets that all raters rated.
    pub targets: usize,
    /// Targets left out because a rating is missing.
    pub omitted: usize,
}

/// Pearson's correlation, as the mean over all pairs of raters.
///
/// r = Σ (x − x̄) (y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²).
///
/// # Range
/// Dimensionless, −1 to 1; 0 is no line. Severity and spread do not show: give it beside an agreement figure.
///
/// # Missing ratings
/// Only targets that all rated count.
///
/// # Undefined
/// Fewer than two raters; fewer than two complete targets; a rater who rates all targets the same, for then some pairs
/// have no correlation, and the mean of the others would be one of fewer raters.
///
/// # Source
/// Pearson (1896), Philos. Trans. R. Soc. A 187, 253–318; the mean as in `irr::meancor` without Fisher's z.
///
/// # Examples
/// ```
/// use wakker::stats::{Matrix, mean_pearson};
///
/// let ratings = Matrix::complete([[1.0, 11.0], [2.0, 12.0], [3.0, 13.0]])?;
/// assert!((mean_pearson(&ratings).expect("both vary").value - 1.0).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn mean_pearson(ratings: &Matrix) -> Result<MeanCorrelation, Undefined> {
    let rows = complete(ratings)?;
    let value = |code: u32| ratings.values()[code as usize];
    let column = |rater: usize| rows.iter().map(|(row, _)| value(row[rater])).collect();
    mean_correlation(ratings, &rows, column)
}

/// Spearman's rank correlation, as the mean over all pairs of raters: Pearson's on mid-ranks.
///
/// # Range
/// Dimensionless, −1 to 1; 0 is no common order. Without ties it is (r W − 1) / (r − 1).
///
/// # Missing ratings
/// As [`mean_pearson`].
///
/// # Undefined
/// As [`mean_pearson`].
///
/// # Source
/// Spearman (1904), Am. J. Psychol. 15, 72–101; the mean as in `irr::meanrho` without Fisher's z.
///
/// # Examples
/// ```
/// use wakker::stats::{Matrix, mean_spearman};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [2.0, 10.0], [3.0, 100.0]])?;
/// assert!((mean_spearman(&ratings).expect("both vary").value - 1.0).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn mean_spearman(ratings: &Matrix) -> Result<MeanCorrelation, Undefined> {
    let rows = complete(ratings)?;
    mean_correlation(ratings, &rows, |rater| {
        mid_ranks(&rows, ratings.values(), rater).0
    })
}

/// A row without a gap as places among the values, and how often it occurs.
type CompleteRow<'a> = (&'a [u32], f64);

fn complete(ratings: &Matrix) -> Result<Vec<CompleteRow<'_>>, Undefined> {
    if ratings.raters() < 2 {
        return Err(Undefined::TooFewRaters);
    }
    let rows = ratings.coded_complete();
    if rows.iter().map(|(_, times)| times).sum::<f64>() < 1.5 {
        return Err(Undefined::TooFewTargets);
    }
    Ok(rows)
}

fn mean_correlation(
    ratings: &Matrix,
    rows: &[CompleteRow],
    column: impl Fn(usize) -> Vec<f64>,
) -> Result<MeanCorrelation, Undefined> {
    let times: Vec<f64> = rows.iter().map(|(_, times)| *times).collect();
    let columns: Vec<Option<Vec<f64>>> = (0..ratings.raters())
        .map(|rater| standardised(column(rater), &times))
        .collect();
    let known: Vec<&Vec<f64>> = columns.iter().flatten().collect();
    if known.is_empty() {
        return Err(Undefined::NoVariation);
    }
    let of = |raters: usize| raters * (raters - 1) / 2;
    let (pairs, without) = (of(columns.len()), of(columns.len()) - of(known.len()));
    if without > 0 {
        let most = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        return Err(Undefined::ConstantRater {
            without: most(without),
            pairs: most(pairs),
        });
    }
    // Each column has length 1, so that the square of their sum holds every pair twice, and each column once.
    let squares = times.iter().enumerate().map(|(at, times)| {
        let sum: f64 = known.iter().map(|column| column[at]).sum();
        times * sum * sum
    });
    let sum = f64::midpoint(squares.sum::<f64>(), -number(known.len()));
    let mean = (sum / number(pairs)).clamp(-1.0, 1.0);
    let targets = ratings.complete_targets().targets();
    Ok(MeanCorrelation {
        value: finite(mean)?,
        pairs,
        targets,
        omitted: ratings.targets() - targets,
    })
}

/// Values around their mean, scaled so that their squares sum to 1; none for a constant.
fn standardised(mut values: Vec<f64>, times: &[f64]) -> Option<Vec<f64>> {
    let largest = values
        .iter()
        .fold(0.0, |most: f64, value| most.max(value.abs()));
    if largest <= 0.0 {
        return None;
    }
    let n: f64 = times.iter().sum();
    let parts = values.iter().zip(times);
    let mean: f64 = parts
        .map(|(value, times)| value / largest * times)
        .sum::<f64>()
        / n;
    for value in &mut values {
        *value = *value / largest - mean;
    }
    let parts = values.iter().zip(times);
    let squares: f64 = parts.map(|(value, times)| value * value * times).sum();
    if squares <= n * 1e-28 {
        return None;
    }
    let length = squares.sqrt();
    Some(values.into_iter().map(|value| value / length).collect())
}

/// The mid-rank of each row under one rater, and that rater's Σ (t³ − t): by how often each value occurs, which are sorted.
fn mid_ranks(rows: &[CompleteRow], values: &[f64], rater: usize) -> (Vec<f64>, f64) {
    let mut ranks = vec![0.0; values.len()];
    for (row, times) in rows {
        ranks[row[rater] as usize] += times;
    }
    let (mut below, mut ties) = (0.0, 0.0);
    for rank in &mut ranks {
        let size: f64 = *rank;
        *rank = below + f64::midpoint(size, 1.0);
        below += size;
        ties += size.powi(3) - size;
    }
    let of_row = |(row, _): &CompleteRow| ranks[row[rater] as usize];
    (rows.iter().map(of_row).collect(), ties)
}
