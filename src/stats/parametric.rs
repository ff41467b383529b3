//! Limits of figures from variance components, by drawing ratings from the model that was found.

use super::clusters::Normals;
use super::coefficient::{Undefined, finite, number};
use super::components::{TwoWayComponents, two_way_components};
use super::matrix::Matrix;
use super::resampling::{Resampling, quantile, replicates};

/// What a parametric bootstrap found.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ParametricBootstrap {
    /// The figure of the ratings themselves.
    pub estimate: f64,
    /// The mean over the resamples.
    pub mean: f64,
    /// The standard deviation over the resamples.
    pub standard_error: f64,
    /// The 95 % limits by percentiles.
    pub interval: (f64, f64),
    /// The resamples that have a figure.
    pub defined: usize,
    /// The resamples that have none, and are left out.
    pub undefined: usize,
}

/// Limits of an intraclass correlation from ratings with gaps, for other targets and other raters.
///
/// Draws targets, raters and errors from normal distributions with the variances that [`two_way_components`] found,
/// puts the ratings where the real ones are, and estimates again, B times. The limits are percentiles.
///
/// In 200 drawn tables of 30 targets, whose severities and errors each have half the variance of the targets, the 95 %
/// limits of ICC(A,1) held the true one in 93 % with four raters and in 99.5 % with six: with six they are wider than
/// need be. Limits reflected around the estimate on the scale of the logarithm of share / (1 − share) held it in 89 %
/// and 96 %.
///
/// # Range
/// Shares, 0 to 1.
///
/// # Missing ratings
/// As [`two_way_components`]; the gaps stay where they are.
///
/// # Undefined
/// As [`two_way_components`]; a figure outside 0 to 1; fewer than 40 resamples; more than 5 % of the resamples
/// without a figure.
///
/// # Source
/// Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapters 6 and 13; the model: ten Hove, Jorgensen & van der Ark
/// (2024), Psychol. Methods 29, 967–979.
///
/// # Examples
/// ```
/// use wakker::stats::{Matrix, Rating, Resampling, parametric_bootstrap};
///
/// let rows = ["1323", "2-34", "121-", "344-", "-324", "1112", "23-3", "4344"];
/// let ratings = Matrix::new(rows.map(|row| row.chars().map(|c| c.to_digit(10).map(f64::from)).collect::<Vec<_>>()))?;
/// let how = Resampling { resamples: 200, ..Resampling::default() };
/// let found = parametric_bootstrap(&ratings, &how, |parts| parts.agreement(Rating::Single)).expect("linked");
/// assert!(found.interval.0 < found.estimate && found.estimate < found.interval.1);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn parametric_bootstrap(
    ratings: &Matrix,
    how: &Resampling,
    figure: impl Fn(&TwoWayComponents) -> Result<f64, Undefined> + Sync,
) -> Result<ParametricBootstrap, Undefined> {
    let fitted = two_way_components(ratings)?;
    let estimate = figure(&fitted)?;
    if !(0.0..=1.0).contains(&estimate) {
        return Err(Undefined::OutOfRange);
    }
    let (target, rater) = (fitted.target.sqrt(), fitted.rater.sqrt());
    let error = fitted.residual.sqrt();
    let drawn = |resample: usize| {
        let mut normal = Normals::new(how.seed, resample);
        let mut times = |deviation: f64| deviation * normal.draw();
        let severities: Vec<f64> = (0..ratings.raters()).map(|_| times(rater)).collect();
        let mut rows = Vec::with_capacity(ratings.targets());
        for (row, count) in ratings.distinct() {
            for _ in 0..count {
                let level = times(target);
                let cells = row.iter().zip(&severities);
                let cells =
                    cells.map(|(rating, severity)| rating.map(|_| level + severity + times(error)));
                rows.push(cells.collect::<Vec<_>>());
            }
        }
        figure(&two_way_components(&Matrix::new(rows).ok()?).ok()?).ok()
    };
    let (found, undefined) = replicates(how, drawn)?;
    let b = number(found.len());
    let mean = finite(found.iter().sum::<f64>() / b)?;
    let squares: f64 = found.iter().map(|value| (value - mean).powi(2)).sum();
    Ok(ParametricBootstrap {
        estimate,
        mean,
        standard_error: finite((squares / (b - 1.0)).sqrt())?,
        interval: (quantile(&found, 0.025), quantile(&found, 0.975)),
        defined: found.len(),
        undefined,
    })
}
