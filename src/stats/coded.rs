//! Ratings as places among the declared categories, counted per target.

use super::coefficient::{Undefined, number};
use super::matrix::Matrix;
use super::patterns::MISSING;
use super::weights::{Categories, Weights};

/// One of the different rows that occur.
pub(super) struct Unit<'a> {
    /// How many targets have it.
    pub(super) times: f64,
    /// `n_ik`: how many raters gave category k.
    pub(super) by_category: &'a [f64],
    /// `r_i`: how many raters rated.
    pub(super) raters: f64,
    /// `n*_ik` = Σ `w_kl` `n_il`.
    weighted: &'a [f64],
    /// The place of each rating among the values of the matrix.
    codes: &'a [u32],
    /// The category of each of those values.
    places: &'a [Option<usize>],
}

impl Unit<'_> {
    /// Whether two raters rated it.
    pub(super) fn paired(&self) -> bool {
        self.raters > 1.5
    }

    /// Σ `n_ik` (`n*_ik` − 1): the weighted pairs that agree.
    pub(super) fn agreeing(&self) -> f64 {
        let pairs = self.by_category.iter().zip(self.weighted);
        pairs.map(|(n, weighted)| n * (weighted - 1.0)).sum()
    }

    /// The category that a rater gave.
    pub(super) fn given(&self, rater: usize) -> Option<usize> {
        *self.places.get(self.codes[rater] as usize)?
    }
}

/// The rated targets of a matrix, with the weights of their categories.
pub(super) struct Coded<'a> {
    /// The different rows with a rating: codes, how many targets, how many ratings.
    rows: Vec<(&'a [u32], f64, f64)>,
    /// q numbers for each row: how often each category, and the same weighted.
    by_category: Vec<f64>,
    weighted: Vec<f64>,
    places: Vec<Option<usize>>,
    /// `w_kl`.
    pub(super) weights: Vec<Vec<f64>>,
    /// n: targets with a rating.
    pub(super) rated: f64,
    /// n': targets with two ratings or more.
    pub(super) paired: usize,
    /// All targets.
    pub(super) targets: usize,
    /// r: raters.
    pub(super) raters: usize,
}

/// Complete ratings by rater.
pub(super) struct ByRater {
    /// How many targets each different row has.
    pub(super) times: Vec<f64>,
    /// Of each rater the category of each different row, and the share of each category.
    pub(super) raters: Vec<(Vec<usize>, Vec<f64>)>,
}

impl<'a> Coded<'a> {
    pub(super) fn new(
        ratings: &'a Matrix,
        categories: &Categories,
        weights: &Weights,
    ) -> Result<Self, Undefined> {
        let weights = weights.table(categories)?;
        let q = weights.len();
        let values = ratings.values().iter();
        let places: Vec<Option<usize>> = values.map(|value| categories.position(*value)).collect();
        let mut found = Self {
            rows: Vec::new(),
            by_category: Vec::new(),
            weighted: Vec::new(),
            places,
            weights,
            rated: 0.0,
            paired: 0,
            targets: ratings.targets(),
            raters: ratings.raters(),
        };
        let mut rated = 0;
        for (row, times) in ratings.coded() {
            let from = found.by_category.len();
            found.by_category.resize(from + q, 0.0);
            let counts = &mut found.by_category[from..];
            let mut raters = 0;
            for code in row.iter().filter(|code| **code != MISSING) {
                let place = found.places[*code as usize].ok_or(Undefined::OutsideCategories)?;
                counts[place] += 1.0;
                raters += 1;
            }
            if raters == 0 {
                found.by_category.truncate(from);
                continue;
            }
            // What nobody gave is multiplied by 0 later: no need to weigh it.
            let weighed = found.weights.iter().zip(&*counts);
            let weighed =
                weighed.map(|(weights, n)| if *n > 0.0 { dot(weights, counts) } else { 0.0 });
            found.weighted.extend(weighed);
            rated += times;
            found.paired += if raters > 1 { times } else { 0 };
            found.rows.push((row, number(times), number(raters)));
        }
        found.rated = number(rated);
        if ratings.raters() < 2 {
            return Err(Undefined::TooFewRaters);
        }
        if rated == 0 {
            return Err(Undefined::TooFewTargets);
        }
        if found.paired == 0 {
            return Err(Undefined::NoOverlap);
        }
        Ok(found)
    }

    /// The different rows with a rating.
    pub(super) fn units(&self) -> impl Iterator<Item = Unit<'_>> {
        let q = self.categories();
        let parts = self
            .by_category
            .chunks_exact(q)
            .zip(self.weighted.chunks_exact(q));
        let rows = self.rows.iter().zip(parts);
        rows.map(|((codes, times, raters), (by_category, weighted))| Unit {
            times: *times,
            by_category,
            raters: *raters,
            weighted,
            codes,
            places: &self.places,
        })
    }

    /// What each rater gave, where all rated all: rater by rater and not row by row.
    pub(super) fn by_rater(&self) -> ByRater {
        let column = |rater: usize| {
            let codes: Vec<usize> = self.units().filter_map(|unit| unit.given(rater)).collect();
            let mut margin = vec![0.0; self.categories()];
            for (code, (_, times, _)) in codes.iter().zip(&self.rows) {
                margin[*code] += times / self.rated;
            }
            (codes, margin)
        };
        ByRater {
            times: self.rows.iter().map(|(_, times, _)| *times).collect(),
            raters: (0..self.raters).map(column).collect(),
        }
    }

    /// q: declared categories.
    pub(super) fn categories(&self) -> usize {
        self.weights.len()
    }

    /// `T_w` = Σ `w_kl`.
    pub(super) fn total_weight(&self) -> f64 {
        self.weights.iter().flatten().sum()
    }

    /// A sum over targets.
    pub(super) fn sum(&self, of: impl Fn(&Unit) -> f64) -> f64 {
        self.units().map(|unit| unit.times * of(&unit)).sum()
    }

    /// A sum over targets for each category.
    pub(super) fn sum_by_category(&self, of: impl Fn(&Unit, usize) -> f64) -> Vec<f64> {
        let mut sums = vec![0.0; self.categories()];
        for unit in self.units() {
            for (k, sum) in sums.iter_mut().enumerate() {
                *sum += unit.times * of(&unit, k);
            }
        }
        sums
    }

    /// `π_k` = (1/n) Σ `n_ik` / `r_i`.
    pub(super) fn shares(&self) -> Vec<f64> {
        self.sum_by_category(|unit, k| unit.by_category[k] / unit.raters / self.rated)
    }

    /// Σ `w_kl` `a_l` for each k.
    pub(super) fn weigh(&self, a: &[f64]) -> Vec<f64> {
        self.weights.iter().map(|row| dot(row, a)).collect()
    }
}

/// Σ `a_k` `b_k`.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}
