//! A figure with its uncertainty, by drawing candidates and not cells.

use std::num::NonZeroUsize;

use super::compute::Figure;
use super::measure::Measure;
use super::table::Numbers;
use crate::stats::{
    self, Band, Benchmark, Categories, Draw, Jackknife, Matrix, Metric, Resampling, Undefined,
};

/// Fewer clusters than this: the bootstrap is too narrow, and a jackknife stands in its place.
pub(super) const FEW_CLUSTERS: usize = 10;

/// Fewer clusters than this give limits so wide that they say nothing.
const LEAST_CLUSTERS: usize = 3;

/// From so many linked raters on, an interval about other raters too.
const ENOUGH_RATERS: usize = 4;

/// More clusters than this are not left out one by one where a figure takes long.
const MANY_CLUSTERS: usize = 100;

/// How intervals are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct How {
    /// How many times to draw.
    pub resamples: usize,
    /// Over how many threads.
    pub threads: NonZeroUsize,
}

impl Default for How {
    /// 2,000 draws on one thread.
    fn default() -> Self {
        Self {
            resamples: Resampling::default().resamples,
            threads: NonZeroUsize::MIN,
        }
    }
}

/// How an interval came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The bootstrap, corrected for bias and acceleration where that can be.
    Bootstrap,
    /// The jackknife with Student's t: a rough estimate.
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
    /// What the published scales of words call it.
    pub fn readings(&self) -> Vec<Reading> {
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
    let categories = &numbers.categories;
    let figure = measure.compute(&numbers.matrix, categories)?;
    let value = |ratings: &Matrix| {
        measure
            .compute(ratings, categories)
            .map(|found| found.value)
    };
    Ok(Estimate {
        measure,
        figure,
        interval: interval(numbers, measure, how, &value),
        other_raters: other_raters(numbers, measure, &value),
    })
}

/// Alpha within strata, such as indicators, with its interval; one stratum number per target.
pub(super) fn within(numbers: &Numbers, strata: &[usize], how: How) -> Result<Within, Undefined> {
    let column = numbers.matrix.raters();
    let rows = numbers.matrix.rows().zip(strata).map(|(row, stratum)| {
        let mut row = row.to_vec();
        row.push(Some(super::part::count(*stratum)));
        row
    });
    let matrix = Matrix::new(rows).map_err(|_| Undefined::ClustersDoNotFit)?;
    let with_strata = Numbers {
        matrix,
        ..numbers.clone()
    };
    let alpha = |ratings: &Matrix| {
        stats::krippendorff_alpha_within(ratings, column, Metric::Ordinal).map(|one| one.value)
    };
    let range = (f64::NEG_INFINITY, 1.0);
    Ok(Within {
        value: alpha(&with_strata.matrix)?,
        interval: by_clusters(&with_strata, range, how, true, &alpha),
    })
}

fn interval(
    numbers: &Numbers,
    measure: Measure,
    how: How,
    value: &(impl Fn(&Matrix) -> Result<f64, Undefined> + Sync),
) -> Result<Interval, Undefined> {
    by_clusters(numbers, measure.range(), how, measure.is_quick(), value)
}

fn by_clusters(
    numbers: &Numbers,
    range: (f64, f64),
    how: How,
    quick: bool,
    value: &(impl Fn(&Matrix) -> Result<f64, Undefined> + Sync),
) -> Result<Interval, Undefined> {
    if numbers.compared < LEAST_CLUSTERS {
        return Err(Undefined::TooFewTargets);
    }
    let draw = numbers.draw();
    if numbers.compared < FEW_CLUSTERS || (!quick && numbers.compared <= MANY_CLUSTERS) {
        let found = stats::jackknife(&numbers.matrix, draw, value)?;
        return rough(found, range);
    }
    if !quick {
        return Err(Undefined::TooFewResamples);
    }
    let resampling = Resampling {
        resamples: how.resamples,
        threads: how.threads,
        ..Resampling::default()
    };
    let found = stats::bootstrap(&numbers.matrix, draw, &resampling, value)?;
    let (low, high) = found.bca.unwrap_or(found.percentile);
    checked(low, high, found.standard_error, Method::Bootstrap, range)
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

/// The interval about other candidates and other assessors: [`stats::jackknife_two_way`].
fn other_raters(
    numbers: &Numbers,
    measure: Measure,
    value: &(impl Fn(&Matrix) -> Result<f64, Undefined> + Sync),
) -> Option<Interval> {
    if numbers.linked < ENOUGH_RATERS || numbers.compared > MANY_CLUSTERS {
        return None;
    }
    let found = stats::jackknife_two_way(&numbers.matrix, numbers.draw(), value).ok()?;
    let (low, high) = found.interval;
    let error = found.standard_error;
    checked(low, high, error, Method::Jackknife, measure.range()).ok()
}

impl Numbers {
    /// What is drawn: whole clusters where there are any.
    fn draw(&self) -> Draw<'_> {
        self.clusters
            .as_deref()
            .map_or(Draw::Targets, Draw::Clusters)
    }
}

/// The values that could be given: all levels of a scale.
pub(super) fn categories(values: impl IntoIterator<Item = f64>) -> Option<Categories> {
    Categories::new(values.into_iter().collect::<Vec<f64>>()).ok()
}
