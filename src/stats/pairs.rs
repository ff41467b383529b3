//! Raters two by two.

use super::coefficient::{Undefined, finite, number};
use super::matrix::Matrix;

/// How often two raters agree on the targets that both rated.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PairAgreement {
    /// The column of the first rater.
    pub first: usize,
    /// The column of the second.
    pub second: usize,
    /// Targets that both rated.
    pub targets: usize,
    /// The share of them with the same rating.
    pub exact: f64,
    /// The share of them with ratings no further apart than the tolerance.
    pub within: f64,
    /// The mean of first less second: above 0 the first is the milder one.
    pub difference: f64,
}

/// Exact agreement and agreement within a tolerance, for each pair of raters with a target in common.
///
/// # Range
/// Shares, 0 to 1; not corrected for chance.
///
/// # Missing ratings
/// Each pair counts on the targets that both rated; a pair without any is left out.
///
/// # Undefined
/// Fewer than two raters; no pair with a target in common; a tolerance below 0.
///
/// # Source
/// The shares by definition, as in [`percent_agreement`](super::percent_agreement) with identity weights and with
/// [`Weights::Within`](super::Weights::Within).
///
/// # Examples
/// ```
/// use wakker::stats::{Matrix, agreement_by_pair};
///
/// let ratings = Matrix::new([[Some(1.0), Some(1.0), None], [Some(2.0), Some(3.0), Some(4.0)]])?;
/// let pairs = agreement_by_pair(&ratings, 1.0).expect("pairs");
/// let counts: Vec<_> = pairs.iter().map(|p| (p.first, p.second, p.targets, p.exact, p.within)).collect();
/// assert_eq!(counts, [(0, 1, 2, 0.5, 1.0), (0, 2, 1, 0.0, 0.0), (1, 2, 1, 0.0, 1.0)]);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn agreement_by_pair(
    ratings: &Matrix,
    tolerance: f64,
) -> Result<Vec<PairAgreement>, Undefined> {
    if ratings.raters() < 2 {
        return Err(Undefined::TooFewRaters);
    }
    if tolerance.is_nan() || tolerance < 0.0 {
        return Err(Undefined::OutOfRange);
    }
    let mut found = Vec::new();
    for first in 0..ratings.raters() {
        for second in first + 1..ratings.raters() {
            let (mut targets, mut exact, mut within, mut difference) = (0, 0, 0, 0.0);
            for (row, times) in ratings.distinct() {
                if let (Some(x), Some(y)) = (row[first], row[second]) {
                    targets += times;
                    difference += number(times) * (x - y);
                    let apart = (x - y).abs();
                    exact += if apart <= 0.0 { times } else { 0 };
                    within += if apart <= tolerance { times } else { 0 };
                }
            }
            if targets > 0 {
                let n = number(targets);
                found.push(PairAgreement {
                    first,
                    second,
                    targets,
                    exact: number(exact) / n,
                    within: number(within) / n,
                    difference: finite(difference / n)?,
                });
            }
        }
    }
    if found.is_empty() {
        return Err(Undefined::NoOverlap);
    }
    Ok(found)
}

/// A figure of two raters, or of one with itself.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PairFigure {
    /// Targets that both rated; on the diagonal the targets that the rater rated.
    pub targets: usize,
    /// The figure, or why there is none. There is none on the diagonal.
    pub figure: Result<f64, Undefined>,
}

/// A figure for every pair of raters: a table of one row and one column per rater.
///
/// Cell (g, h) is the figure of the two columns g and h, in that order, so that a figure that tells the first rater
/// from the second need not be symmetric.
///
/// # Range
/// That of the figure.
///
/// # Missing ratings
/// Each pair counts on the targets that both rated.
///
/// # Undefined
/// Fewer than two raters. A cell without a figure holds the reason.
///
/// # Source
/// A table of pairwise figures, as Light (1971), Psychol. Bull. 76, 365–377, averages for kappa.
///
/// # Examples
/// ```
/// use wakker::stats::{Matrix, Metric, krippendorff_alpha, pairwise_table};
///
/// let ratings = Matrix::complete([[1.0, 1.0, 2.0], [2.0, 2.0, 1.0], [3.0, 3.0, 3.0]])?;
/// let alpha = |m: &Matrix| krippendorff_alpha(m, Metric::Ordinal).map(|found| found.value);
/// let table = pairwise_table(&ratings, alpha).expect("three raters");
/// assert_eq!((table[0][1].figure, table[0][1].targets, table[1][1].figure.is_err()), (Ok(1.0), 3, true));
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn pairwise_table(
    ratings: &Matrix,
    figure: impl Fn(&Matrix) -> Result<f64, Undefined>,
) -> Result<Vec<Vec<PairFigure>>, Undefined> {
    let raters = ratings.raters();
    if raters < 2 {
        return Err(Undefined::TooFewRaters);
    }
    let cell = |first: usize, second: usize| {
        let pair = ratings.of_raters(&[first, second]).complete_targets();
        PairFigure {
            targets: pair.targets(),
            figure: if first == second {
                Err(Undefined::TooFewRaters)
            } else {
                figure(&pair)
            },
        }
    };
    let line = |first: usize| (0..raters).map(|second| cell(first, second)).collect();
    Ok((0..raters).map(line).collect())
}
