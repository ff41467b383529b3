//! Ratings as places among the declared categories, counted per target.

use super::coefficient::{Undefined, number};
use super::matrix::Matrix;
use super::weights::{Categories, Weights};

/// One of the different rows that occur.
pub(super) struct Unit {
    /// How many targets have it.
    pub(super) times: f64,
    /// The category that each rater gave.
    pub(super) given: Vec<Option<usize>>,
    /// `n_ik`: how many raters gave category k.
    pub(super) by_category: Vec<f64>,
    /// `r_i`: how many raters rated.
    pub(super) raters: f64,
    /// `n*_ik` = Σ `w_kl` `n_il`.
    weighted: Vec<f64>,
}

impl Unit {
    /// Whether two raters rated it.
    pub(super) fn paired(&self) -> bool {
        self.raters > 1.5
    }

    /// Σ `n_ik` (`n*_ik` − 1): the weighted pairs that agree.
    pub(super) fn agreeing(&self) -> f64 {
        let pairs = self.by_category.iter().zip(&self.weighted);
        pairs.map(|(n, weighted)| n * (weighted - 1.0)).sum()
    }
}

/// The rated targets of a matrix, with the weights of their categories.
pub(super) struct Coded {
    /// The different rows with a rating.
    pub(super) units: Vec<Unit>,
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

impl Coded {
    pub(super) fn new(
        ratings: &Matrix,
        categories: &Categories,
        weights: &Weights,
    ) -> Result<Self, Undefined> {
        let weights = weights.table(categories)?;
        let mut units = Vec::new();
        let (mut rated, mut paired) = (0, 0);
        for (row, times) in ratings.distinct() {
            let mut given = Vec::with_capacity(row.len());
            let mut by_category = vec![0.0; weights.len()];
            for rating in row {
                let place = match rating {
                    None => None,
                    Some(value) => Some(
                        categories
                            .position(*value)
                            .ok_or(Undefined::OutsideCategories)?,
                    ),
                };
                if let Some(place) = place {
                    by_category[place] += 1.0;
                }
                given.push(place);
            }
            let raters = given.iter().flatten().count();
            if raters == 0 {
                continue;
            }
            rated += times;
            paired += if raters > 1 { times } else { 0 };
            units.push(Unit {
                times: number(times),
                weighted: times_vector(&weights, &by_category),
                raters: number(raters),
                given,
                by_category,
            });
        }
        if ratings.raters() < 2 {
            return Err(Undefined::TooFewRaters);
        }
        if rated == 0 {
            return Err(Undefined::TooFewTargets);
        }
        if paired == 0 {
            return Err(Undefined::NoOverlap);
        }
        Ok(Self {
            units,
            weights,
            rated: number(rated),
            paired,
            targets: ratings.targets(),
            raters: ratings.raters(),
        })
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
        self.units.iter().map(|unit| unit.times * of(unit)).sum()
    }

    /// A sum over targets for each category.
    pub(super) fn sum_by_category(&self, of: impl Fn(&Unit, usize) -> f64) -> Vec<f64> {
        (0..self.categories())
            .map(|k| self.sum(|unit| of(unit, k)))
            .collect()
    }

    /// `π_k` = (1/n) Σ `n_ik` / `r_i`.
    pub(super) fn shares(&self) -> Vec<f64> {
        self.sum_by_category(|unit, k| unit.by_category[k] / unit.raters / self.rated)
    }

    /// Σ `w_kl` `a_l` for each k.
    pub(super) fn weigh(&self, a: &[f64]) -> Vec<f64> {
        times_vector(&self.weights, a)
    }
}

/// Σ `a_k` `b_k`.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

fn times_vector(table: &[Vec<f64>], a: &[f64]) -> Vec<f64> {
    table.iter().map(|row| dot(row, a)).collect()
}
