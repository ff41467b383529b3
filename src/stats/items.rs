//! Agreement on a single target over several items, such as all competences of one candidate.
//!
//! These functions take the ratings item by item: one list per item with what the raters gave.

use super::coefficient::{Undefined, finite, number};
use super::within::variance;

/// `r_WG(J)`: the mean variance among raters over J items against that of raters who answer at random.
///
/// `r_WG(J)` = J (1 − m) / (J (1 − m) + m), m = mean of s² / σ² over the items.
///
/// # Range
/// Dimensionless, 0 to 1; 0 also where the raters are further apart than chance (m above 1). It rises with J whatever
/// the agreement: compare only figures over as many items, or use [`r_wg_star`].
///
/// # Missing ratings
/// An item counts with the ratings it has; one with fewer than two is left out.
///
/// # Undefined
/// No item rated twice; a null variance that is not above 0.
///
/// # Source
/// James, Demaree & Wolf (1984), J. Appl. Psychol. 69, 85–98; m above 1 as 0: `LeBreton` & Senter (2008), Organ. Res.
/// Methods 11, 815–852.
///
/// # Examples
/// Two items with s² = .5 each and σ² = 1.25: m = .4, 2 × .6 / (2 × .6 + .4).
/// ```
/// use wakker::stats::{r_wg_j, uniform_variance};
///
/// let items = [vec![2.0, 3.0], vec![4.0, 3.0]];
/// assert!((r_wg_j(&items, uniform_variance(4)).expect("rated twice") - 0.75).abs() < 1e-12);
/// ```
pub fn r_wg_j(items: &[impl AsRef<[f64]>], null_variance: f64) -> Result<f64, Undefined> {
    let (m, j) = mean_ratio(items, null_variance)?;
    let left = j * (1.0 - m).max(0.0);
    finite(left / (left + m))
}

/// `r*_WG`: one less the mean variance among raters against a null variance, without the rise with the number of items.
///
/// `r*_WG` = 1 − m, m = mean of s² / σ² over the items. With σ² of [`dissensus_variance`] it runs from 0, raters split
/// over both ends, to 1; with [`uniform_variance`](super::uniform_variance) and one item it is [`r_wg`](super::r_wg).
///
/// # Range
/// Dimensionless, at most 1. With k raters split evenly over both ends s² is k / (k − 1) of the dissensus variance, so
/// that a figure somewhat below 0 is possible; it is kept.
///
/// # Missing ratings
/// As [`r_wg_j`].
///
/// # Undefined
/// As [`r_wg_j`].
///
/// # Source
/// Lindell, Brandt & Whitney (1999), Organ. Res. Methods 2, 127–135.
///
/// # Examples
/// ```
/// use wakker::stats::{dissensus_variance, r_wg_star};
///
/// let items = [vec![1.0, 1.0, 1.0], vec![2.0, 3.0, 4.0]];
/// let found = r_wg_star(&items, dissensus_variance(1.0, 4.0)).expect("rated twice");
/// assert!((found - (1.0 - 0.5 / 2.25)).abs() < 1e-12);
/// ```
pub fn r_wg_star(items: &[impl AsRef<[f64]>], null_variance: f64) -> Result<f64, Undefined> {
    let (m, _) = mean_ratio(items, null_variance)?;
    finite(1.0 - m)
}

/// The variance of raters who are split evenly over both ends of the scale: the largest there is.
///
/// σ² = ((H − L) / 2)².
///
/// # Range
/// Squared units of the scale, 0 or more.
///
/// # Missing ratings
/// None are involved.
///
/// # Undefined
/// Never; 0 where both ends are the same.
///
/// # Source
/// Lindell, Brandt & Whitney (1999), Organ. Res. Methods 2, 127–135.
///
/// # Examples
/// ```
/// assert_eq!(wakker::stats::dissensus_variance(1.0, 4.0), 2.25);
/// ```
pub fn dissensus_variance(low: f64, high: f64) -> f64 {
    ((high - low) / 2.0).powi(2)
}

/// m and J.
fn mean_ratio(items: &[impl AsRef<[f64]>], null_variance: f64) -> Result<(f64, f64), Undefined> {
    if null_variance.is_nan() || null_variance <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let rated = items
        .iter()
        .map(AsRef::as_ref)
        .filter(|item| item.len() > 1);
    let ratios: Vec<f64> = rated
        .map(|item| Ok(variance(item)? / null_variance))
        .collect::<Result<_, Undefined>>()?;
    if ratios.is_empty() {
        return Err(Undefined::NoOverlap);
    }
    let j = number(ratios.len());
    Ok((finite(ratios.iter().sum::<f64>() / j)?, j))
}
