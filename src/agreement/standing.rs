//! A rater who stands apart from all others, so that one figure of all hides that the rest agree.

use super::estimate::How;
use super::measure::Measure;
use super::part::Found;
use super::table::Numbers;
use crate::limits::count;
use crate::stats::{self, Matrix};

/// A rater without whom the others agree much better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// The place of the rater.
    pub rater: usize,
    /// Alpha of the others.
    pub without: f64,
    /// How much higher the rater rates than others do on the same targets: in levels on an ordinal scale, else in the
    /// unit of the ratings; below 0 for lower. None for names.
    pub higher: Option<f64>,
}

/// Without the rater alpha has to be so much higher.
const LEAST_GAIN: f64 = 0.1;

/// Nobody else may bring more than this part of the gain.
const MOST_BY_ANOTHER: f64 = 0.5;

/// Fewer targets than this tell little about one rater.
const LEAST_TARGETS: usize = 10;

/// The gain has to be so many standard errors: with chance alone one in 370, and there are several raters to look at.
/// With few clusters the error itself is uncertain.
const ERRORS: f64 = 3.0;
const ERRORS_OF_FEW: f64 = 4.0;

/// Among more raters than this one changes little, and there are others to look at first.
const MOST_RATERS: usize = 50;

/// The rater who stands apart, where there is exactly one.
pub(super) fn stands_apart(numbers: &Numbers, alpha: &Found, how: How) -> Option<Standing> {
    let alpha = alpha.as_ref().ok()?;
    let raters = numbers.matrix.raters();
    let rounds = count(raters + 2 * numbers.compared);
    if !(3..=MOST_RATERS).contains(&raters) || alpha.measure.work(numbers) * rounds > how.work {
        return None;
    }
    let mut all: Vec<(usize, f64)> = (0..raters)
        .filter_map(|rater| {
            let without = figure(numbers, alpha.measure, &others(&numbers.matrix, rater))?;
            let compared = targets_with(&numbers.matrix, rater);
            (compared >= LEAST_TARGETS && without.1 >= LEAST_TARGETS).then_some((rater, without.0))
        })
        .collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (rater, without) = *all.first()?;
    let gain = without - alpha.figure.value;
    let next = all.get(1).map_or(0.0, |next| next.1 - alpha.figure.value);
    if gain < LEAST_GAIN || next > MOST_BY_ANOTHER * gain {
        return None;
    }
    let gained = |ratings: &Matrix| {
        let values = &numbers.values;
        let all = alpha.measure.compute(ratings, values)?.value;
        let rest = alpha.measure.compute(&others(ratings, rater), values)?;
        Ok(rest.value - all)
    };
    let found = stats::jackknife(&numbers.matrix, numbers.draw(), gained).ok()?;
    let few = found.degrees < count(super::estimate::FEW_CLUSTERS) - 1.5;
    let errors = if few { ERRORS_OF_FEW } else { ERRORS };
    (gain > errors * found.standard_error).then(|| Standing {
        rater,
        without,
        higher: higher(numbers, rater),
    })
}

fn others(ratings: &Matrix, rater: usize) -> Matrix {
    let others: Vec<usize> = (0..ratings.raters()).filter(|one| *one != rater).collect();
    ratings.of_raters(&others)
}

/// The figure and the targets that carry it.
fn figure(numbers: &Numbers, measure: Measure, ratings: &Matrix) -> Option<(f64, usize)> {
    let found = measure.compute(ratings, &numbers.values).ok()?;
    Some((found.value, found.targets))
}

/// The targets that a rater and another rated.
fn targets_with(ratings: &Matrix, rater: usize) -> usize {
    let both = ratings
        .distinct()
        .filter(|(row, _)| row[rater].is_some() && row.iter().flatten().count() > 1);
    both.map(|(_, times)| times).sum()
}

/// The mean distance of a rater from the mean of the others, over the targets that another rated too.
fn higher(numbers: &Numbers, rater: usize) -> Option<f64> {
    if numbers.values.metric == stats::Metric::Nominal {
        return None;
    }
    let (mut sum, mut targets) = (0.0, 0.0);
    for (row, times) in numbers.matrix.distinct() {
        let place = |rating: f64| numbers.values.place(rating);
        let others = row.iter().enumerate().filter(|(one, _)| *one != rater);
        let others: Vec<f64> = others.filter_map(|(_, rating)| rating.map(place)).collect();
        if let (Some(own), false) = (row[rater].map(place), others.is_empty()) {
            let mean = others.iter().sum::<f64>() / count(others.len());
            sum += count(times) * (own - mean);
            targets += count(times);
        }
    }
    (targets > 0.0).then(|| sum / targets)
}
