//! Intervals by drawing again: the bootstrap over targets or over clusters of targets.

use std::panic::resume_unwind;
use std::thread::{self, ScopedJoinHandle};

use super::clusters::{Clusters, Draw, Resampling};
use super::coefficient::{Undefined, finite, number};
use super::distribution::{normal_quantile, normal_upper};
use super::drawn::Drawn;
use super::matrix::Matrix;

/// What a bootstrap found.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Bootstrap {
    /// The figure of the ratings themselves.
    pub estimate: f64,
    /// The mean over the resamples.
    pub mean: f64,
    /// The standard deviation over the resamples.
    pub standard_error: f64,
    /// The 95 % limits by percentiles.
    pub percentile: (f64, f64),
    /// The 95 % limits corrected for bias and acceleration; none where all resamples lie on one side of the
    /// estimate, or where the figure is undefined without one of the clusters.
    pub bca: Option<(f64, f64)>,
    /// The targets or clusters that were drawn each time.
    pub drawn: usize,
    /// The resamples that have a figure.
    pub defined: usize,
    /// The resamples that have none, and are left out.
    pub undefined: usize,
}

/// The share of resamples without a figure above which there is no interval.
const MOST_UNDEFINED: f64 = 0.05;

/// The bootstrap of any figure of a matrix: percentile and `BCa` limits.
///
/// Draws as many targets or clusters as there are, with replacement, B times. `BCa`: the percentiles at
/// Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z))), z₀ = Φ⁻¹(share of resamples below the estimate, and half of those equal to it),
/// a = Σ d³ / (6 (Σ d²)^1.5), d the jackknife's distances. It draws how often each different row occurs, so that the cost
/// follows the number of different rows. Raters stay as they are: the interval is for these raters, and the order of their
/// columns does not matter.
///
/// # Range
/// Limits are in the range of the figure.
///
/// # Missing ratings
/// Rows are drawn whole, with their gaps.
///
/// # Undefined
/// The figure itself is undefined; fewer than two clusters; fewer than 40 resamples; cluster numbers that are not one
/// per target; more than 5 % of the resamples without a figure.
///
/// # Source
/// Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapters 13 and 14, equations 14.10 and 14.15.
///
/// # Examples
/// ```
/// use wakker::stats::{Draw, Matrix, Metric, Resampling, bootstrap, krippendorff_alpha};
///
/// let rows = ["111", "122", "333", "343", "222", "123", "444", "111", "232", "334", "111", "322"];
/// let ratings = Matrix::new(rows.map(|row| row.chars().map(|c| c.to_digit(10).map(f64::from)).collect::<Vec<_>>()))?;
/// let alpha = |m: &Matrix| krippendorff_alpha(m, Metric::Ordinal).map(|found| found.value);
/// let found = bootstrap(&ratings, Draw::Targets, &Resampling::default(), alpha).expect("varied");
/// assert!(found.percentile.0 < found.estimate && found.estimate < found.percentile.1);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn bootstrap(
    ratings: &Matrix,
    draw: Draw,
    how: &Resampling,
    figure: impl Fn(&Matrix) -> Result<f64, Undefined> + Sync,
) -> Result<Bootstrap, Undefined> {
    Drawn::default().bootstrap(ratings, draw, how, figure)
}

impl Drawn {
    /// The same as [`bootstrap`], for one of several figures of the same ratings: what is drawn for the first is used again.
    pub fn bootstrap(
        &self,
        ratings: &Matrix,
        draw: Draw,
        how: &Resampling,
        figure: impl Fn(&Matrix) -> Result<f64, Undefined> + Sync,
    ) -> Result<Bootstrap, Undefined> {
        let clusters = Clusters::new(ratings, draw)?;
        let estimate = figure(ratings)?;
        let one = |resample: usize| clusters.resample(how.seed, resample);
        let kept = self.resamples(ratings, draw, how, || in_parallel(how, one));
        let (found, undefined) = replicates(how, |resample| match kept {
            Some(kept) => figure(&kept[resample]).ok(),
            None => figure(&one(resample)).ok(),
        })?;
        let b = number(found.len());
        let mean = finite(found.iter().sum::<f64>() / b)?;
        let squares: f64 = found.iter().map(|value| (value - mean).powi(2)).sum();
        let below = share_below(&found, estimate);
        let corrected = clusters
            .acceleration(&figure)
            .and_then(|a| corrected_shares(below, a));
        Ok(Bootstrap {
            estimate,
            mean,
            standard_error: finite((squares / (b - 1.0)).sqrt())?,
            percentile: (quantile(&found, 0.025), quantile(&found, 0.975)),
            bca: corrected.map(|(low, high)| (quantile(&found, low), quantile(&found, high))),
            drawn: clusters.total,
            defined: found.len(),
            undefined,
        })
    }
}

/// The figures of all resamples, sorted, and how many have none.
pub(super) fn replicates(
    how: &Resampling,
    drawn: impl Fn(usize) -> Option<f64> + Sync,
) -> Result<(Vec<f64>, usize), Undefined> {
    if how.resamples < 40 {
        return Err(Undefined::TooFewResamples);
    }
    let all = in_parallel(how, drawn);
    let mut found: Vec<f64> = all.iter().flatten().copied().collect();
    let undefined = how.resamples - found.len();
    if number(undefined) > MOST_UNDEFINED * number(how.resamples) {
        return Err(Undefined::ResamplesUndefined);
    }
    found.sort_by(f64::total_cmp);
    Ok((found, undefined))
}

/// Something of each resample, spread over threads, in the order of the resamples.
fn in_parallel<T: Send>(how: &Resampling, of: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let share = how.resamples.div_ceil(how.threads.get()).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..how.resamples)
            .step_by(share)
            .map(|from| {
                let of = &of;
                let to = (from + share).min(how.resamples);
                scope.spawn(move || (from..to).map(of).collect::<Vec<_>>())
            })
            .collect();
        let parts = workers.into_iter().map(ScopedJoinHandle::join);
        parts
            .flat_map(|part| part.unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}

/// The share of sorted values below one of them: half of those equal to it, but for rounding, count as below.
fn share_below(sorted: &[f64], estimate: f64) -> f64 {
    let rounding = 1e-12 * estimate.abs().max(1.0);
    let under = sorted.partition_point(|value| *value < estimate - rounding);
    let until = sorted.partition_point(|value| *value <= estimate + rounding);
    f64::midpoint(number(under), number(until)) / number(sorted.len())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it was a count before"
)]
fn whole(times: f64) -> usize {
    times as usize
}

/// The shares at which to read the resamples: Efron & Tibshirani (1993), equation 14.10.
fn corrected_shares(below: f64, a: f64) -> Option<(f64, f64)> {
    if below <= 0.0 || below >= 1.0 {
        return None;
    }
    let z0 = normal_quantile(below)?;
    let share = |z: f64| {
        let moved = z0 + (z0 + z) / (1.0 - a * (z0 + z));
        normal_upper(-moved)
    };
    let z = normal_quantile(0.975)?;
    let (low, high) = (share(-z), share(z));
    (low.is_finite() && high.is_finite() && low < high).then_some((low, high))
}

/// A quantile of sorted values, between neighbours on a line: type 7 of Hyndman & Fan (1996).
pub(super) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share.clamp(0.0, 1.0) * number(sorted.len() - 1);
    let below = whole(place.floor()).min(sorted.len() - 1);
    let above = (below + 1).min(sorted.len() - 1);
    let part = place - number(below);
    sorted[below] + part * (sorted[above] - sorted[below])
}
