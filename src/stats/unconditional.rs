//! The error of a figure about other targets and other raters.

use super::coefficient::{Undefined, finite};
use super::distribution::t_quantile;
use super::resampling::Jackknife;

/// The error over targets (or clusters of them) and the error over raters, taken together.
///
/// Var = `Var_targets` + `Var_raters`; θ ± t(0.975; g) SE, with g one less than the smaller of the two samples: two or three
/// raters tell little about all raters, however many targets they rated.
///
/// # Range
/// Limits may pass the ends of the range of the figure.
///
/// # Missing ratings
/// As in the two jackknifes.
///
/// # Undefined
/// The two are about different figures; fewer than two of either were left out.
///
/// # Source
/// Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 5, the unconditional variance. The degrees of
/// freedom are ours, on the careful side: Gwet leaves them at the number of targets.
///
/// # Examples
/// Raters who all rate alike add no error of their own.
/// ```
/// use wakker::stats::{Draw, Matrix, Metric, jackknife, jackknife_raters, krippendorff_alpha, unconditional};
///
/// let rows = [[1.0, 1.0, 1.0], [2.0, 2.0, 2.0], [3.0, 3.0, 3.0], [2.0, 2.0, 2.0]];
/// let ratings = Matrix::complete(rows)?;
/// let alpha = |m: &Matrix| krippendorff_alpha(m, Metric::Interval).map(|found| found.value);
/// let targets = jackknife(&ratings, Draw::Targets, alpha).expect("four targets");
/// let raters = jackknife_raters(&ratings, alpha).expect("three raters");
/// let both = unconditional(targets, raters).expect("one figure");
/// assert_eq!(both.standard_error, 0.0);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn unconditional(targets: Jackknife, raters: Jackknife) -> Result<Jackknife, Undefined> {
    if (targets.estimate - raters.estimate).abs() > 1e-9 {
        return Err(Undefined::ClustersDoNotFit);
    }
    let fewest = targets.left_out.min(raters.left_out);
    if fewest < 2 {
        return Err(Undefined::TooFewRaters);
    }
    let error = finite(targets.standard_error.hypot(raters.standard_error))?;
    let degrees = super::coefficient::number(fewest) - 1.0;
    let half = error * t_quantile(0.975, degrees).ok_or(Undefined::OutOfRange)?;
    Ok(Jackknife {
        estimate: targets.estimate,
        standard_error: error,
        interval: (targets.estimate - half, targets.estimate + half),
        left_out: fewest,
    })
}
