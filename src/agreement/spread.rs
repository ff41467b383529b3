//! How far the ratings of each target lie apart, from three raters on.

use super::values::Values;
use crate::stats;

/// Fewer raters than this tell little about one target.
const LEAST_RATERS: usize = 3;

/// The spread of the ratings of one target.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread<K> {
    /// The target.
    pub key: K,
    /// How many rated it.
    pub raters: usize,
    /// AD: the average deviation from the mean, in levels.
    pub average_deviation: f64,
    /// The standard deviation, in levels.
    pub standard_deviation: f64,
    /// `r_WG` against a uniform null; below 0 where ratings differ more than at random. None where nobody said which
    /// levels can be given.
    pub within_group: Option<f64>,
}

/// The spread of every target that three raters or more rated.
pub(super) fn spreads<'a, K>(
    rows: impl Iterator<Item = (K, &'a [Option<f64>])>,
    scale: &Values,
) -> Vec<Spread<K>> {
    let null = scale.even_variance();
    rows.filter_map(|(key, row)| {
        let values: Vec<f64> = row.iter().flatten().map(|one| scale.place(*one)).collect();
        if values.len() < LEAST_RATERS {
            return None;
        }
        Some(Spread {
            key,
            raters: values.len(),
            average_deviation: stats::ad_mean(&values).ok()?,
            standard_deviation: stats::standard_deviation(&values).ok()?,
            within_group: null.and_then(|null| stats::r_wg(&values, null).ok()),
        })
    })
    .collect()
}
