//! What raters do, each compared with the others on the same targets: severity, spread, halo, drift, agreement.

mod accuracy;
mod adjust;
mod agreement;
mod drift;
mod halo;
mod table;

pub use accuracy::{Accuracy, cronbach_accuracy};
pub use adjust::{benjamini_hochberg, holm};
pub use agreement::WithOthers;
pub use drift::Drift;
pub use halo::Halo;

use super::coefficient::{Undefined, finite, number};
use super::distribution::t_upper;
use super::weights::Categories;
use table::{Cell, by_rater};

/// One rating. Raters, candidates and competences count from 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RaterRating {
    /// Who rated.
    pub rater: usize,
    /// Who was rated.
    pub candidate: usize,
    /// On what: a competence, or a competence within an exercise.
    pub competence: usize,
    /// The level.
    pub value: f64,
    /// When, if that is known: a place in the order, or a time. The same for all ratings of a candidate by a rater.
    pub order: Option<f64>,
}

/// How far a rater is from the others.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Deviation {
    /// The mean of own rating less the mean of the others: above 0 lenient, below 0 severe.
    pub value: f64,
    /// Its standard error with candidates as the sample; ratings of one candidate hang together.
    pub standard_error: f64,
    /// Its standard error as if all ratings were apart. Too small, but what is often printed.
    pub cell_error: f64,
    /// Candidates less one.
    pub degrees: f64,
    /// Two-sided, from Student's t with the first of the two errors.
    pub p: Option<f64>,
    /// The ratings that someone else rated as well.
    pub cells: usize,
    /// Their candidates.
    pub candidates: usize,
}

/// What one rater does.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RaterEffects {
    /// The rater.
    pub rater: usize,
    /// Their ratings.
    pub count: usize,
    /// The mean of those.
    pub mean: f64,
    /// Their standard deviation, with n − 1.
    pub standard_deviation: Result<f64, Undefined>,
    /// That against the median of all raters: below .8 with few levels in use is central tendency.
    pub spread_ratio: Result<f64, Undefined>,
    /// For each declared level the share of the ratings on it.
    pub shares: Vec<f64>,
    /// The share on the lowest and the highest level.
    pub extreme: f64,
    /// How far from the others.
    pub deviation: Result<Deviation, Undefined>,
    /// How alike the ratings of a candidate are.
    pub halo: Halo,
    /// Whether the distance from the others grows.
    pub drift: Result<Drift, Undefined>,
    /// How often and how far the others agree.
    pub with_others: Result<WithOthers, Undefined>,
}

/// The raw effects of each rater, from cells, a candidate on a competence, that others rated too.
///
/// Severity: the mean over cells of x − x̄ of the others; SE² = G / (G − 1) Σ (Σ (d − d̄))² / n² over G candidates and
/// n cells. Spread: s / median s. Halo, drift and agreement: [`Halo`], [`Drift`], [`WithOthers`].
///
/// Raters who saw other candidates are compared through no one: with few common cells the severity of the many-facet
/// model, [`rasch`](super::rasch::rasch), is the better one.
///
/// # Range
/// Severity in units of the scale, above 0 lenient; shares 0 to 1; ratios 0 or more. Flag no one on fewer than ten
/// cells, and adjust p for the number of raters, [`benjamini_hochberg`].
///
/// # Missing ratings
/// A cell that only one rater rated counts for mean, spread, shares and halo, and not for what needs others.
///
/// # Undefined
/// No ratings; a value that is not a declared level; a rater who rates a cell twice, or whose ratings of a candidate
/// have different places in the order. Figures of one rater are undefined on their own.
///
/// # Source
/// Saal, Downey & Lahey (1980), Psychol. Bull. 88, 413–428; Wolfe & `McVay` (2012), Educ. Meas. Issues Pract. 31, 31–37;
/// the clustered error: Liang & Zeger (1986), Biometrika 73, 13–22, with G / (G − 1).
///
/// # Examples
/// ```
/// use wakker::stats::Categories;
/// use wakker::stats::rater_effects::{RaterRating, rater_effects};
///
/// let levels = Categories::new([1.0, 2.0, 3.0, 4.0])?;
/// let rating = |rater, candidate, value| RaterRating {
///     rater, candidate, competence: 0, value, order: None,
/// };
/// let ratings = [
///     rating(0, 0, 2.0), rating(1, 0, 1.0), rating(0, 1, 4.0), rating(1, 1, 3.0),
///     rating(0, 2, 3.0), rating(1, 2, 3.0),
/// ];
/// let effects = rater_effects(&ratings, &levels).expect("on declared levels");
/// let deviation = effects[0].deviation.expect("others rated the same");
/// assert!((deviation.value - 2.0 / 3.0).abs() < 1e-12);
/// assert_eq!(deviation.cells, 3);
/// # Ok::<(), wakker::stats::BadCategories>(())
/// ```
pub fn rater_effects(
    ratings: &[RaterRating],
    levels: &Categories,
) -> Result<Vec<RaterEffects>, Undefined> {
    let raters = by_rater(ratings, levels)?;
    let spreads: Vec<Result<f64, Undefined>> = raters
        .values()
        .map(|cells| spread(&cells.iter().map(|cell| cell.value).collect::<Vec<_>>()))
        .collect();
    let typical = median(spreads.iter().flatten().copied().collect());
    let halos: Vec<Halo> = raters.values().map(|cells| Halo::new(cells)).collect();
    let typical_halo = median(halos.iter().filter_map(|halo| halo.within.ok()).collect());
    let each = raters.into_iter().zip(spreads).zip(halos);
    let effects = each.map(|(((rater, cells), standard_deviation), halo)| {
        let n = number(cells.len());
        let mut shares = vec![0.0; levels.values().len()];
        for cell in &cells {
            shares[cell.level] += 1.0 / n;
        }
        let ends = shares.first().zip(shares.last());
        RaterEffects {
            rater,
            count: cells.len(),
            mean: cells.iter().map(|cell| cell.value).sum::<f64>() / n,
            standard_deviation,
            spread_ratio: standard_deviation.and_then(|own| ratio(own, typical)),
            extreme: ends.map_or(0.0, |(low, high)| (low + high).min(1.0)),
            shares,
            deviation: deviation(&cells),
            halo: halo.against(typical_halo),
            drift: drift::drift(&cells),
            with_others: agreement::with_others(&cells),
        }
    });
    Ok(effects.collect())
}

fn deviation(cells: &[Cell]) -> Result<Deviation, Undefined> {
    let apart = |cell: &Cell| Some((cell.candidate, cell.apart()?));
    let apart: Vec<(usize, f64)> = cells.iter().filter_map(apart).collect();
    if apart.is_empty() {
        return Err(Undefined::NoOverlap);
    }
    let n = number(apart.len());
    let value = finite(apart.iter().map(|(_, d)| d).sum::<f64>() / n)?;
    let squares: f64 = apart.iter().map(|(_, d)| (d - value).powi(2)).sum();
    // The cells of a candidate stand together.
    let clusters: Vec<f64> = apart
        .chunk_by(|a, b| a.0 == b.0)
        .map(|cluster| cluster.iter().map(|(_, d)| d - value).sum())
        .collect();
    if clusters.len() < 2 {
        return Err(Undefined::TooFewTargets);
    }
    let g = number(clusters.len());
    let between: f64 = clusters.iter().map(|sum| sum * sum).sum();
    let standard_error = finite((g / (g - 1.0) * between).sqrt() / n)?;
    let upper = t_upper((value / standard_error).abs(), g - 1.0);
    Ok(Deviation {
        value,
        standard_error,
        cell_error: finite((squares / (n - 1.0) / n).sqrt())?,
        degrees: g - 1.0,
        p: upper
            .filter(|_| standard_error > 0.0)
            .map(|upper| (2.0 * upper).min(1.0)),
        cells: apart.len(),
        candidates: clusters.len(),
    })
}

/// The standard deviation, with n − 1.
fn spread(values: &[f64]) -> Result<f64, Undefined> {
    if values.len() < 2 {
        return Err(Undefined::TooFewTargets);
    }
    let n = number(values.len());
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    finite((squares / (n - 1.0)).sqrt())
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

fn ratio(own: f64, typical: Option<f64>) -> Result<f64, Undefined> {
    let typical = typical.filter(|typical| *typical > 0.0);
    finite(own / typical.ok_or(Undefined::NoVariation)?)
}

/// Pearson's correlation.
fn correlation(pairs: &[(f64, f64)]) -> Result<f64, Undefined> {
    if pairs.len() < 2 {
        return Err(Undefined::TooFewTargets);
    }
    let n = number(pairs.len());
    let (sum_x, sum_y) = pairs
        .iter()
        .fold((0.0, 0.0), |(x, y), pair| (x + pair.0, y + pair.1));
    let (mean_x, mean_y) = (sum_x / n, sum_y / n);
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        let (x, y) = (x - mean_x, y - mean_y);
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    let scale = mean_x.abs().max(mean_y.abs()).max(1.0);
    let nothing = n * (scale * 1e-13).powi(2);
    if xx <= nothing || yy <= nothing {
        return Err(Undefined::NoVariation);
    }
    finite((xy / (xx * yy).sqrt()).clamp(-1.0, 1.0))
}
