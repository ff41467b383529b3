//! Agreement on a single target: how far its raters are apart, on the scale itself.
//!
//! These functions take the ratings that one target has.

use super::coefficient::{Undefined, finite, number};

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
    let (k, mean) = (enough(ratings)?, mean(ratings)?);
    finite(ratings.iter().map(|x| (x - mean).abs()).sum::<f64>() / k)
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
/// `r_WG` = 1 − s² / σ². For answers spread evenly over A levels σ² = (A² − 1) / 12.
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
/// assert_eq!(wakker::stats::r_wg(&[2.0, 3.0], 1.25), Ok(0.6));
/// ```
pub fn r_wg(ratings: &[f64], null_variance: f64) -> Result<f64, Undefined> {
    let variance = variance(ratings)?;
    if null_variance.is_nan() || null_variance <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    finite(1.0 - variance / null_variance)
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

fn variance(ratings: &[f64]) -> Result<f64, Undefined> {
    let m = mean(ratings)?;
    let squares: f64 = ratings.iter().map(|x| (x - m).powi(2)).sum();
    finite(squares / (number(ratings.len()) - 1.0))
}

/// The middle value; of an even number the mean of the two in the middle, and of none nothing.
pub(crate) fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    let above = values.get(half)?;
    if values.len().is_multiple_of(2) {
        Some(f64::midpoint(values[half - 1], *above))
    } else {
        Some(*above)
    }
}
