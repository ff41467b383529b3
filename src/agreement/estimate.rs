//! A figure with its uncertainty, by drawing candidates and not cells.

use std::num::NonZeroUsize;
use std::sync::OnceLock;

use super::compute::Figure;
use super::measure::Measure;
use super::table::Numbers;
use crate::limits::count;
use crate::stats::{
    self, Band, Benchmark, Categories, Draw, Drawn, IccUnit, Jackknife, Matrix, Metric, Resampling,
    Undefined,
};

/// Fewer clusters than this: the bootstrap is too narrow, and a jackknife stands in its place. By the bench `coverage` (three
/// raters, clusters of ten targets, 150 rounds) the bootstrap of ordinal alpha held the truth in 82, 87 and 91 % with 6, 10 and 15
/// clusters, the jackknife in 94 % each time; with 20 it is 91 % beside 97 %.
pub(super) const FEW_CLUSTERS: usize = 20;

/// Fewer clusters than this: each figure is a rough estimate.
pub(super) const ROUGH: usize = 10;

/// Fewer clusters than this give limits so wide that they say nothing.
pub(super) const LEAST_CLUSTERS: usize = 3;

/// Fewer targets than this are not read by a benchmark.
const LEAST_TARGETS_TO_READ: usize = 10;

/// From so many linked raters on, an interval about other raters too.
const ENOUGH_RATERS: usize = 4;

/// More clusters, or raters, than this are not left out one by one where a figure takes long.
const MANY_CLUSTERS: usize = 100;
const MANY_RATERS: usize = 20;

/// How intervals are made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct How {
    /// How many times to draw.
    pub resamples: usize,
    /// Over how many threads.
    pub threads: NonZeroUsize,
    /// The most nanoseconds of computing for the interval of one figure, see [`Measure::work`]; one that would take more has
    /// no interval. The work follows the ratings and not the clock, so that equal files give equal figures.
    pub work: f64,
}

impl Default for How {
    /// 2,000 draws on one thread; some seconds for one figure at most.
    fn default() -> Self {
        Self {
            resamples: Resampling::default().resamples,
            threads: NonZeroUsize::MIN,
            work: 1e9,
        }
    }
}

impl How {
    /// The same for each of so many figures.
    #[must_use]
    pub(super) fn for_each_of(self, figures: usize) -> Self {
        Self {
            work: self.work / count(figures.max(1)),
            ..self
        }
    }
}

/// How an interval came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The bootstrap, corrected for bias and acceleration where that can be.
    Bootstrap,
    /// The jackknife with Student's t.
    Jackknife,
}

/// A 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower limit, cut at the least that the figure can be.
    pub low: f64,
    /// The upper limit, cut at the most that it can be.
    pub high: f64,
    /// The standard error behind it.
    pub standard_error: f64,
    /// How it came about.
    pub method: Method,
}

/// A figure with its uncertainty.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// Which figure.
    pub measure: Measure,
    /// The figure and what it rests on.
    pub figure: Figure,
    /// What it could be with other candidates and these assessors, or why that cannot be said.
    pub interval: Result<Interval, Undefined>,
    /// What it could be with other candidates and other assessors; from four linked assessors.
    pub other_raters: Option<Interval>,
}

/// Krippendorff's alpha within strata.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Within {
    /// The figure.
    pub value: f64,
    /// What it could be with other candidates, or why that cannot be said.
    pub interval: Result<Interval, Undefined>,
}

/// A figure read with a published scale of words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Whose words.
    pub benchmark: Benchmark,
    /// The word for the figure as it is.
    pub band: Band,
    /// The best word that it reaches with a chance of 95 %, by Gwet's cumulative probability.
    pub sure: Option<Band>,
}

impl Estimate {
    /// What the published scales of words call it; nothing of fewer than ten targets.
    pub fn readings(&self) -> Vec<Reading> {
        if self.figure.targets < LEAST_TARGETS_TO_READ {
            return Vec::new();
        }
        let error = self
            .interval
            .as_ref()
            .ok()
            .map(|found| found.standard_error);
        let benchmarks = self.measure.benchmarks().iter();
        benchmarks
            .map(|benchmark| Reading {
                benchmark: *benchmark,
                band: benchmark.read(self.figure.value),
                sure: error
                    .and_then(|error| benchmark.read_with_error(self.figure.value, error).ok()),
            })
            .collect()
    }
}

/// Computes a figure with its interval.
///
/// # Errors
/// The reason why these ratings have no such figure.
pub fn estimate(numbers: &Numbers, measure: Measure, how: How) -> Result<Estimate, Undefined> {
    let figure = measure.of(numbers)?;
    // A mean of all raters is as sure as one rating is: stepped up, its limits keep within bounds.
    let drawn = match measure {
        Measure::Icc(model, IccUnit::Average) => Measure::Icc(model, IccUnit::Single),
        other => other,
    };
    let carrying = numbers.carrying(drawn);
    let value = |ratings: &Matrix| drawn.value(ratings, &carrying.values);
    let of_figure = |interval: Interval| {
        let interval = if drawn == measure {
            interval
        } else {
            stepped_up(interval, figure.value, numbers.matrix.raters())?
        };
        holding(interval, figure.value)
    };
    // What takes long is not computed again.
    let estimate = if drawn == measure && !drawn.is_quick() {
        Ok(figure.value)
    } else {
        value(&carrying.matrix)
    };
    let found = estimate.map(|estimate| {
        let raters = numbers.matrix.raters();
        let drawing = Drawing {
            estimate,
            range: drawn.range(raters),
            work: drawn.work(&carrying),
            quick: drawn.is_quick(),
        };
        let these = by_clusters(&carrying, drawing, how, &value).and_then(of_figure);
        let others = other_raters(&carrying, drawing, how, &value);
        (these, others.and_then(|found| of_figure(found).ok()))
    });
    let (interval, other_raters) = found.unwrap_or_else(|why| (Err(why), None));
    Ok(Estimate {
        measure,
        figure,
        interval,
        other_raters,
    })
}

/// Alpha within strata, such as indicators, with its interval; one stratum number per target.
pub(super) fn within(numbers: &Numbers, strata: &[usize], how: How) -> Result<Within, Undefined> {
    let column = numbers.matrix.raters();
    let rows = numbers.matrix.rows().zip(strata).map(|(row, stratum)| {
        let mut row = row.to_vec();
        row.push(Some(count(*stratum)));
        row
    });
    let matrix = Matrix::new(rows).map_err(|_| Undefined::ClustersDoNotFit)?;
    let with_strata = Numbers {
        matrix,
        drawn: Drawn::default(),
        components: OnceLock::new(),
        ..numbers.clone()
    };
    let alpha = |ratings: &Matrix| {
        stats::krippendorff_alpha_within(ratings, column, Metric::Ordinal).map(|one| one.value)
    };
    let value = alpha(&with_strata.matrix)?;
    let drawing = Drawing {
        estimate: value,
        range: (-1.0, 1.0),
        work: Measure::Alpha(Metric::Ordinal).work(&with_strata),
        quick: true,
    };
    let found = by_clusters(&with_strata, drawing, how, &alpha);
    Ok(Within {
        value,
        interval: found.and_then(|interval| holding(interval, value)),
    })
}

/// What is drawn again.
#[derive(Clone, Copy)]
struct Drawing {
    /// The figure of the ratings themselves.
    estimate: f64,
    /// The least and the most that it can be.
    range: (f64, f64),
    /// The nanoseconds to compute it once.
    work: f64,
    /// Whether it can be drawn thousands of times.
    quick: bool,
}

fn by_clusters(
    numbers: &Numbers,
    drawing: Drawing,
    how: How,
    value: &(impl Fn(&Matrix) -> Result<f64, Undefined> + Sync),
) -> Result<Interval, Undefined> {
    if numbers.compared < LEAST_CLUSTERS {
        return Err(Undefined::TooFewTargets);
    }
    let draw = numbers.draw();
    let too_much = |times: usize| drawing.work * count(times) > how.work;
    let jackknife = numbers.compared < FEW_CLUSTERS || !drawing.quick;
    if jackknife {
        let long = numbers.compared > MANY_CLUSTERS || numbers.matrix.raters() > MANY_RATERS;
        if (!drawing.quick && long) || too_much(numbers.compared) {
            return Err(Undefined::TooMuchWork);
        }
        let found = stats::jackknife(&numbers.matrix, draw, value)?;
        return rough(found, drawing.range);
    }
    let drawn = draw_work(numbers, how.resamples);
    if (drawing.work + drawn) * count(how.resamples) > how.work {
        return Err(Undefined::TooMuchWork);
    }
    let resampling = Resampling {
        resamples: how.resamples,
        threads: how.threads,
        ..Resampling::default()
    };
    let found = numbers
        .drawn
        .bootstrap(&numbers.matrix, draw, &resampling, value)?;
    let error = found.standard_error;
    let interval = |(low, high)| {
        let found = checked(low, high, error, Method::Bootstrap, drawing.range);
        found.and_then(|one| holding(one, drawing.estimate))
    };
    match found.bca.map(interval) {
        Some(Ok(sound)) => Ok(sound),
        _ => interval(found.percentile),
    }
}

/// From this many different rows times resamples on, each figure draws anew.
const MOST_KEPT: usize = 8_000_000;

/// About how many nanoseconds it takes to draw once, shared among the figures where what was drawn is kept: one target
/// after the other, or where there are many equal rows, how often each occurs.
fn draw_work(numbers: &Numbers, resamples: usize) -> f64 {
    let (rows, targets) = (numbers.matrix.distinct().count(), numbers.matrix.targets());
    let once = if targets / 16 <= rows {
        40.0 * count(targets)
    } else {
        150.0 * count(rows)
    };
    if rows.saturating_mul(resamples) > MOST_KEPT {
        once
    } else {
        once / 10.0
    }
}

fn rough(found: Jackknife, range: (f64, f64)) -> Result<Interval, Undefined> {
    let (low, high) = found.interval;
    checked(low, high, found.standard_error, Method::Jackknife, range)
}

/// Ratings that give the same figure whoever is left out tell nothing about how sure it is: no width of 0.
fn checked(
    low: f64,
    high: f64,
    standard_error: f64,
    method: Method,
    (least, most): (f64, f64),
) -> Result<Interval, Undefined> {
    if standard_error < 1e-9 {
        return Err(Undefined::NoVariation);
    }
    Ok(Interval {
        low: low.max(least),
        high: high.min(most),
        standard_error,
        method,
    })
}

/// An interval that holds its own figure; one that does not says nothing.
fn holding(interval: Interval, value: f64) -> Result<Interval, Undefined> {
    let rounding = 1e-9 * value.abs().max(1.0);
    let holds = interval.low <= value + rounding && interval.high >= value - rounding;
    holds.then_some(interval).ok_or(Undefined::NoSoundInterval)
}

/// The interval of the mean of k raters from that of one, by Spearman and Brown: k ρ / (1 + (k − 1) ρ). Where the lower
/// limit cannot be stepped up, it has no bound.
fn stepped_up(one: Interval, value: f64, raters: usize) -> Result<Interval, Undefined> {
    let k = count(raters);
    let step = |limit: f64| k * limit / (1.0 + limit * (k - 1.0));
    if 1.0 + one.low * (k - 1.0) < 1e-6 {
        return Err(Undefined::NoSoundInterval);
    }
    // The slope at the figure itself: of k ρ / (1 + (k − 1) ρ), in terms of the mean.
    let slope = (k - (k - 1.0) * value).powi(2) / k;
    Ok(Interval {
        low: step(one.low),
        high: step(one.high),
        standard_error: one.standard_error * slope,
        ..one
    })
}

/// The interval about other candidates and other assessors: [`stats::jackknife_two_way`].
fn other_raters(
    numbers: &Numbers,
    drawing: Drawing,
    how: How,
    value: &(impl Fn(&Matrix) -> Result<f64, Undefined> + Sync),
) -> Option<Interval> {
    let raters = numbers.matrix.raters();
    let rounds = count(raters + numbers.compared);
    // Leaving out a rater makes a table of its own.
    let cells = count(numbers.matrix.distinct().count()) * count(raters);
    let room = 100.0 * cells * count(raters);
    if numbers.linked < ENOUGH_RATERS
        || numbers.compared < LEAST_CLUSTERS
        || numbers.compared > MANY_CLUSTERS
        || (!drawing.quick && raters > MANY_RATERS)
        || drawing.work * rounds > how.work
        || room > how.work
    {
        return None;
    }
    let draw = numbers.draw();
    let found = numbers
        .drawn
        .jackknife_two_way(&numbers.matrix, draw, value)
        .ok()?;
    let (low, high) = found.interval;
    let error = found.standard_error;
    checked(low, high, error, Method::Jackknife, drawing.range).ok()
}

impl Numbers {
    /// What is drawn: whole clusters where there are any.
    pub(super) fn draw(&self) -> Draw<'_> {
        self.clusters
            .as_deref()
            .map_or(Draw::Targets, Draw::Clusters)
    }
}

/// The values that could be given: all levels of a scale.
pub(super) fn categories(values: impl IntoIterator<Item = f64>) -> Option<Categories> {
    Categories::new(values.into_iter().collect::<Vec<f64>>()).ok()
}
