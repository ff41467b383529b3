//! The figures of a part of the ratings: all of them, a competence, an exercise, a pair of assessors.

use super::estimate::{Estimate, How, estimate};
use super::measure::Measure;
use super::table::Numbers;
use crate::stats::{Metric, Undefined};

/// A figure, or the reason that there is none.
pub type Found = Result<Estimate, Undefined>;

/// The figures of a part of the ratings that people look at first.
#[derive(Debug, Clone)]
pub struct Part {
    /// Targets that two assessors or more rated.
    pub twice: usize,
    /// Targets that one assessor rated.
    pub once: usize,
    /// Candidates, or clusters, among the targets rated twice.
    pub candidates: usize,
    /// The share of all ratings that the commonest level has.
    pub commonest: f64,
    /// The share of equal ratings.
    pub exact: Found,
    /// The share of ratings at most one level apart, on an ordinal scale; none on one of two levels, where it is
    /// always 1.
    pub within_one: Option<Found>,
    /// Krippendorff's alpha with the metric of the scale.
    pub alpha: Found,
    /// The metric of that alpha.
    pub metric: Metric,
}

impl Part {
    pub(super) fn new(numbers: &Numbers, metric: Metric, how: How) -> Self {
        let find = |measure| estimate(numbers, measure, how);
        let ordered = metric == Metric::Ordinal && numbers.categories.values().len() > 2;
        Self {
            twice: numbers.twice,
            once: numbers.once,
            candidates: numbers.compared,
            commonest: numbers.commonest,
            exact: find(Measure::Exact),
            within_one: ordered.then(|| find(Measure::WithinOne)),
            alpha: find(Measure::Alpha(metric)),
            metric,
        }
    }

    /// The share of targets that two assessors or more rated.
    pub fn share_twice(&self) -> Option<f64> {
        let all = self.twice + self.once;
        (all > 0).then(|| count(self.twice) / count(all))
    }
}

/// All figures that suit the metric of some ratings, in the order of [`Measure::all`].
pub(super) fn all_measures(numbers: &Numbers, metric: Metric, how: How) -> Vec<(Measure, Found)> {
    Measure::all()
        .into_iter()
        .filter(|measure| measure.suits(metric))
        .map(|measure| (measure, estimate(numbers, measure, how)))
        .collect()
}

/// A count as a number to calculate with; counts here are far below 2^53.
pub(super) fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
