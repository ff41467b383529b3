//! The jackknife: the error of a figure from what it is without each of some groups.

use super::clusters::{Clusters, Draw, carries};
use super::coefficient::{Undefined, finite, number};
use super::distribution::{t_quantile, t_upper};
use super::drawn::Drawn;
use super::matrix::Matrix;

/// A figure with the error that leaving out groups one by one gives it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Jackknife {
    /// The figure of all.
    pub estimate: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// The groups that carry it, less one.
    pub degrees: f64,
    /// The 95 % limits by Student's t.
    pub interval: (f64, f64),
    /// Two-sided against 0.
    pub p: f64,
}

/// The jackknife from figures that were computed without each group in turn.
///
/// SE² = (g − 1) / g Σ (θ₋ⱼ − θ)², θ ± t(0.975; g − 1) SE, with g the groups that carry the figure. Other groups may be in
/// the list for the little that leaving them out changes, as they hold those that the figure is compared with.
///
/// # Range
/// In units of the figure.
///
/// # Missing ratings
/// A group without ratings for the figure does not count in g.
///
/// # Undefined
/// Fewer than two groups that carry the figure; figures that are not finite. Where all agree fully there is no error:
/// p is then 1 for a figure of 0, else 0.
///
/// # Source
/// Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 11; around θ rather than the mean of θ₋ⱼ
/// (Wolter, 2007, Introduction to Variance Estimation, 2nd ed., chapter 4, v₂ beside v₁), which never makes the error
/// smaller.
///
/// # Examples
/// For a mean it is the usual error.
/// ```
/// use wakker::stats::leave_out;
///
/// let values: [f64; 4] = [1.0, 2.0, 4.0, 5.0];
/// let without: Vec<f64> = values.iter().map(|one| (12.0 - one) / 3.0).collect();
/// let found = leave_out(3.0, &without, 4).expect("four groups");
/// let variance = values.iter().map(|one| (one - 3.0).powi(2)).sum::<f64>() / 3.0;
/// assert!((found.standard_error - (variance / 4.0).sqrt()).abs() < 1e-12);
/// ```
pub fn leave_out(estimate: f64, without: &[f64], carrying: usize) -> Result<Jackknife, Undefined> {
    let without = without.iter().map(|one| (*one, 1.0));
    jackknifed(estimate, without, number(carrying))
}

/// The jackknife with limits by Student's t: for a handful of targets or clusters, where a bootstrap is too narrow.
///
/// The rule of [`leave_out`], with the targets or clusters as groups. g counts those with a target that two raters rated.
/// The others carry no agreement: counted along, they would make three targets look like many. Where they do change the
/// figure, by what chance would give, their squares are added. Where the figure is the same whichever is left out, as a
/// correlation of three targets is 1 without any one, the error is 0: nothing is known of it.
///
/// # Range
/// Limits may pass the ends of the range of the figure.
///
/// # Missing ratings
/// Rows are left out whole.
///
/// # Undefined
/// The figure is undefined, also without any one cluster; fewer than two clusters that carry it; cluster numbers that
/// are not one per target.
///
/// # Source
/// Tukey (1958), Ann. Math. Stat. 29, 614; see [`leave_out`].
///
/// # Examples
/// The jackknife of percent agreement is that of a mean: SE = s / √n.
/// ```
/// use wakker::stats::{Categories, Draw, Matrix, Weights, jackknife, percent_agreement};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [1.0, 2.0], [2.0, 2.0], [2.0, 2.0]])?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// let agreed = |m: &Matrix| percent_agreement(m, &categories, &Weights::Identity).map(|found| found.value);
/// let found = jackknife(&ratings, Draw::Targets, agreed).expect("four targets");
/// assert!((found.standard_error - 0.25).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn jackknife(
    ratings: &Matrix,
    draw: Draw,
    figure: impl Fn(&Matrix) -> Result<f64, Undefined>,
) -> Result<Jackknife, Undefined> {
    let clusters = Clusters::new(ratings, draw)?;
    let estimate = figure(ratings)?;
    let (carrying, others) = clusters.leave_out_apart(&figure)?;
    let groups = carrying.iter().map(|(_, times)| times).sum();
    let first = carrying.first().map_or(estimate, |(value, _)| *value);
    if carrying
        .iter()
        .all(|(value, _)| (value - first).abs() < 1e-12)
    {
        return jackknifed(estimate, std::iter::empty(), groups);
    }
    jackknifed(estimate, carrying.iter().chain(&others).copied(), groups)
}

/// The jackknife over raters, as [`jackknife`], leaving out in turn each rater who rated a target that another rated too:
/// undefined with fewer than three of them.
///
/// # Source
/// Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 5, the unconditional variance.
pub(super) fn jackknife_raters(
    ratings: &Matrix,
    drawn: &Drawn,
    figure: impl Fn(&Matrix) -> Result<f64, Undefined>,
) -> Result<Jackknife, Undefined> {
    let raters = ratings.raters();
    let mut compared = vec![false; raters];
    for (row, _) in ratings.distinct() {
        if carries(row) {
            for (compared, rating) in compared.iter_mut().zip(row) {
                *compared |= rating.is_some();
            }
        }
    }
    if compared.iter().filter(|compared| **compared).count() < 3 {
        return Err(Undefined::TooFewRaters);
    }
    let others = |left: usize| {
        let others: Vec<usize> = (0..raters).filter(|rater| *rater != left).collect();
        ratings.of_raters(&others)
    };
    let kept = drawn.without_raters(ratings, others);
    let without = |left: usize| {
        let found = kept.map_or_else(|| figure(&others(left)), |kept| figure(&kept[left]));
        Ok((found?, 1.0))
    };
    let found: Vec<(f64, f64)> = (0..raters)
        .filter(|rater| compared[*rater])
        .map(without)
        .collect::<Result<_, Undefined>>()?;
    let groups = number(found.len());
    jackknifed(figure(ratings)?, found.into_iter(), groups)
}

/// From the figures without each group, with how many such groups there are, and the number of groups that carry the figure.
fn jackknifed(
    estimate: f64,
    without: impl Iterator<Item = (f64, f64)>,
    groups: f64,
) -> Result<Jackknife, Undefined> {
    let degrees = groups - 1.0;
    if degrees < 0.5 {
        return Err(Undefined::TooFewTargets);
    }
    let squares: f64 = without
        .map(|(one, times)| times * (one - estimate).powi(2))
        .sum();
    let standard_error = finite((degrees / groups * squares).sqrt())?;
    if standard_error < 1e-9 {
        return Ok(Jackknife {
            estimate: finite(estimate)?,
            standard_error: 0.0,
            degrees,
            interval: (estimate, estimate),
            p: if estimate.abs() < 1e-9 { 1.0 } else { 0.0 },
        });
    }
    let half = standard_error * t_quantile(0.975, degrees).ok_or(Undefined::OutOfRange)?;
    let upper = t_upper((estimate / standard_error).abs(), degrees);
    Ok(Jackknife {
        estimate: finite(estimate)?,
        standard_error,
        degrees,
        interval: (finite(estimate - half)?, finite(estimate + half)?),
        p: (2.0 * upper.ok_or(Undefined::OutOfRange)?).min(1.0),
    })
}
