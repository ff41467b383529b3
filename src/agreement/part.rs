//! The figures of a part of the ratings: all of them, a competence, an exercise, a pair of assessors.

use super::estimate::{Estimate, How, ROUGH, estimate};
use super::measure::Measure;
use super::table::Numbers;
use crate::limits::count;
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
    /// On a scale of seven levels or more, the share at most so many levels apart as are the same part of it as one of
    /// four: see [`super::Values::reach`].
    pub within_reach: Option<(u32, Found)>,
    /// Krippendorff's alpha with the metric of the scale.
    pub alpha: Found,
    /// The metric of that alpha.
    pub metric: Metric,
    /// Whether these are measurements and no levels.
    pub measured: bool,
    /// Whether two raters ever gave the same level beside the commonest one.
    pub agreed_on_rare: bool,
}

impl Part {
    pub(super) fn new(numbers: &Numbers, how: How) -> Self {
        let metric = numbers.values.metric;
        let find = |measure| estimate(numbers, measure, how);
        let ordered = metric == Metric::Ordinal && numbers.values.categories.values().len() > 2;
        let reach = numbers.values.reach();
        Self {
            twice: numbers.twice,
            once: numbers.once,
            candidates: numbers.compared,
            commonest: numbers.commonest,
            exact: find(Measure::Exact),
            within_one: ordered.then(|| find(Measure::Within(1))),
            within_reach: (ordered && reach > 1).then(|| (reach, find(Measure::Within(reach)))),
            alpha: find(Measure::Alpha(metric)),
            metric,
            measured: numbers.values.are_measurements(),
            agreed_on_rare: agreed_on_rare(numbers),
        }
    }

    /// Whether there are so few candidates that each figure is a rough estimate.
    pub fn is_rough(&self) -> bool {
        self.candidates < ROUGH
    }

    /// The share that is held against the threshold of *within one*, and how many levels it reaches.
    pub fn near(&self) -> Option<(u32, &Found)> {
        let reach = self.within_reach.as_ref();
        let reach = reach.map(|(levels, found)| (*levels, found));
        reach.or_else(|| self.within_one.as_ref().map(|found| (1, found)))
    }

    /// The share of targets that two assessors or more rated.
    pub fn share_twice(&self) -> Option<f64> {
        let all = self.twice + self.once;
        (all > 0).then(|| count(self.twice) / count(all))
    }
}

/// Whether two raters ever gave the same level beside the one that is given most.
fn agreed_on_rare(numbers: &Numbers) -> bool {
    let found = crate::stats::specific_agreement(&numbers.matrix);
    let rare = found
        .iter()
        .filter(|(value, _)| numbers.most_given != Some(*value));
    rare.into_iter().any(|(_, agreed)| *agreed > 0.0)
}

/// The nanoseconds of computing that each of the many figures may take for its interval: a part of a second.
const WORK_EACH: f64 = 3e8;

/// All figures that suit some ratings, in the order of [`Measure::all`].
pub(super) fn all_measures(numbers: &Numbers, how: How) -> Vec<(Measure, Found)> {
    let values = &numbers.values;
    let how = How {
        work: how.work.min(WORK_EACH),
        ..how
    };
    let mut all = Measure::all();
    all.retain(|measure| {
        let names = values.are_measurements() && measure.is_about_names();
        let of_others = measure.is_of_two() && numbers.matrix.raters() != 2;
        measure.suits(values.metric) && !names && !of_others
    });
    if let (reach @ 2.., Some(at)) = (
        values.reach(),
        all.iter().position(|one| *one == Measure::Within(1)),
    ) && values.metric == Metric::Ordinal
    {
        all.insert(at + 1, Measure::Within(reach));
    }
    all.into_iter()
        .map(|measure| (measure, estimate(numbers, measure, how)))
        .collect()
}
