//! Agreement on a single target: how far its raters are apart, on the scale itself.
//!
//! These functions take the ratings that one target has.

use super::coefficient::{Undefined, finite, number};
use super::matrix::Matrix;

/// The mean distance from the mean: `AD_M`.
///
/// `AD_M` = Σ |x − x̄| / k.
///
/// # Range
/// Units of the scale, 0 or more; 0 is full agreement. With c levels c / 6 or less counts as agreement.
///
/// # Missing ratings
/// Pass the ratings there are.
///
/// # Undefined
/// Fewer than two ratings.
///
/// # Source
/// Burke, Finkelstein & Dusig (1999), Organ. Res. Methods 2, 49–68; the cut-off: Burke & Dunlap (2002), Organ. Res.
/// Methods 5, 159–172.
///
/// # Examples
/// ```
/// assert_eq!(wakker::stats::ad_mean(&[2.0, 3.0, 4.0, 3.0]), Ok(0.5));
/// ```
pub fn ad_mean(ratings: &[f64]) -> Result<f64, Undefined> {
    mean_distance(ratings, mean(ratings)?)
}

/// The mean distance from the median: `AD_Md`.
///
/// `AD_Md` = Σ |x − median| / k.
///
/// # Range
/// As [`ad_mean`].
///
/// # Missing ratings
/// As [`ad_mean`].
///
/// # Undefined
/// Fewer than two ratings.
///
/// # Source
/// As [`ad_mean`].
///
/// # Examples
/// ```
/// assert_eq!(wakker::stats::ad_median(&[1.0, 1.0, 1.0, 4.0]), Ok(0.75));
/// ```
pub fn ad_median(ratings: &[f64]) -> Result<f64, Undefined> {
    enough(ratings)?;
    let mut sorted = ratings.to_vec();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    let middle = if sorted.len().is_multiple_of(2) {
        f64::midpoint(sorted[half - 1], sorted[half])
    } else {
        sorted[half]
    };
    mean_distance(ratings, middle)
}

/// The standard deviation, with k − 1.
///
/// s = √(Σ (x − x̄)² / (k − 1)).
///
/// # Range
/// Units of the scale, 0 or more; 0 is full agreement.
///
/// # Missing ratings
/// As [`ad_mean`].
///
/// # Undefined
/// Fewer than two ratings.
///
/// # Source
/// Schmidt & Hunter (1989), J. Appl. Psychol. 74, 368–370, as an index of agreement.
///
/// # Examples
/// ```
/// assert_eq!(wakker::stats::standard_deviation(&[1.0, 3.0, 5.0]), Ok(2.0));
/// ```
pub fn standard_deviation(ratings: &[f64]) -> Result<f64, Undefined> {
    Ok(variance(ratings)?.sqrt())
}

/// `r_WG`: the variance among raters against that of raters who answer at random.
///
/// `r_WG` = 1 − s² / σ². For answers spread evenly over A levels σ² = (A² − 1) / 12, [`uniform_variance`].
///
/// # Range
/// Dimensionless, at most 1; 0 is chance; below 0 the raters are further apart than chance. It is kept below 0 here.
///
/// # Missing ratings
/// As [`ad_mean`].
///
/// # Undefined
/// Fewer than two ratings; a null variance that is not above 0.
///
/// # Source
/// James, Demaree & Wolf (1984), J. Appl. Psychol. 69, 85–98. Its null variances for five levels and answers
/// that lean to one side: 1.34 slight skew, .90 moderate, .44 heavy.
///
/// # Examples
/// Two raters one level apart on a scale of four: s² = .5, σ² = 1.25.
/// ```
/// use wakker::stats::{r_wg, uniform_variance};
///
/// assert_eq!(r_wg(&[2.0, 3.0], uniform_variance(4)), Ok(0.6));
/// ```
pub fn r_wg(ratings: &[f64], null_variance: f64) -> Result<f64, Undefined> {
    let variance = variance(ratings)?;
    if null_variance.is_nan() || null_variance <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    finite(1.0 - variance / null_variance)
}

/// The variance of answers spread evenly over so many levels, one apart.
///
/// σ² = (A² − 1) / 12.
///
/// # Range
/// Squared units of the scale, 0 or more.
///
/// # Missing ratings
/// None are involved.
///
/// # Undefined
/// Never; 0 for one level.
///
/// # Source
/// James, Demaree & Wolf (1984), J. Appl. Psychol. 69, 85–98.
///
/// # Examples
/// ```
/// assert_eq!(wakker::stats::uniform_variance(4), 1.25);
/// ```
pub fn uniform_variance(levels: usize) -> f64 {
    (number(levels).powi(2) - 1.0).max(0.0) / 12.0
}

/// The mean `r_WG` over targets, each below 0 counting as 0.
///
/// # Range
/// Dimensionless, 0 to 1.
///
/// # Missing ratings
/// A target counts with the ratings it has; with fewer than two it is left out.
///
/// # Undefined
/// No target rated twice; a null variance that is not above 0.
///
/// # Source
/// `LeBreton` & Senter (2008), Organ. Res. Methods 11, 815–852.
///
/// # Examples
/// ```
/// use wakker::stats::{Matrix, mean_r_wg, uniform_variance};
///
/// let ratings = Matrix::complete([[2.0, 3.0], [1.0, 4.0]])?;
/// assert_eq!(mean_r_wg(&ratings, uniform_variance(4)), Ok(0.3));
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn mean_r_wg(ratings: &Matrix, null_variance: f64) -> Result<f64, Undefined> {
    let (mut sum, mut targets) = (0.0, 0.0);
    for (row, times) in ratings.distinct() {
        let rated: Vec<f64> = row.iter().flatten().copied().collect();
        if rated.len() > 1 {
            sum += number(times) * r_wg(&rated, null_variance)?.max(0.0);
            targets += number(times);
        }
    }
    if targets < 0.5 {
        return Err(Undefined::NoOverlap);
    }
    finite(sum / targets)
}

/// `a_WG`: the variance among raters against the largest one that their mean allows.
///
/// `a_WG` = 1 − 2 s² / \[((H + L) M − M² − H L) k / (k − 1)\], with M the mean and L, H the ends of the scale.
///
/// # Range
/// Dimensionless, −1 to 1; 1 is full agreement, −1 as far apart as the mean allows.
///
/// # Missing ratings
/// As [`ad_mean`].
///
/// # Undefined
/// Fewer than two ratings; a mean outside (L (k − 1) + H) / k to (H (k − 1) + L) / k, too near an end of the scale.
///
/// # Source
/// Brown & Hauenstein (2005), Organ. Res. Methods 8, 165–184.
///
/// # Examples
/// ```
/// use wakker::stats::{Undefined, a_wg};
///
/// assert_eq!(a_wg(&[3.0, 3.0, 3.0], 1.0, 4.0), Ok(1.0));
/// assert_eq!(a_wg(&[1.0, 4.0], 1.0, 4.0), Ok(-1.0));
/// assert_eq!(a_wg(&[4.0, 4.0], 1.0, 4.0), Err(Undefined::AtTheEndOfTheScale));
/// ```
pub fn a_wg(ratings: &[f64], low: f64, high: f64) -> Result<f64, Undefined> {
    let variance = variance(ratings)?;
    let m = mean(ratings)?;
    let k = number(ratings.len());
    // A mean on the border, but for rounding, is still within.
    let margin = 1e-9 * (high - low).abs();
    let inside =
        m >= (low * (k - 1.0) + high) / k - margin && m <= (high * (k - 1.0) + low) / k + margin;
    if !inside {
        return Err(Undefined::AtTheEndOfTheScale);
    }
    let most = ((high + low) * m - m * m - high * low) * k / (k - 1.0);
    if most.is_nan() || most <= 0.0 {
        return Err(Undefined::AtTheEndOfTheScale);
    }
    finite(1.0 - 2.0 * variance / most)
}

fn enough(ratings: &[f64]) -> Result<f64, Undefined> {
    if ratings.len() < 2 {
        return Err(Undefined::TooFewRaters);
    }
    Ok(number(ratings.len()))
}

fn mean(ratings: &[f64]) -> Result<f64, Undefined> {
    let k = enough(ratings)?;
    finite(ratings.iter().sum::<f64>() / k)
}

pub(super) fn variance(ratings: &[f64]) -> Result<f64, Undefined> {
    let m = mean(ratings)?;
    let squares: f64 = ratings.iter().map(|x| (x - m).powi(2)).sum();
    finite(squares / (number(ratings.len()) - 1.0))
}

fn mean_distance(ratings: &[f64], from: f64) -> Result<f64, Undefined> {
    let k = enough(ratings)?;
    finite(ratings.iter().map(|x| (x - from).abs()).sum::<f64>() / k)
}
