//! The table of one rater against another.

use super::coded::Coded;
use super::coefficient::{Undefined, number};
use super::matrix::Matrix;
use super::weights::{Categories, Weights};

/// The table of one rater against the other, as shares.
pub(super) struct Table {
    /// `p_kl`.
    pub(super) shares: Vec<Vec<f64>>,
    /// `w_kl`.
    pub(super) weights: Vec<Vec<f64>>,
    /// Targets that both rated.
    pub(super) n: f64,
    /// The same, as a count.
    pub(super) targets: usize,
    /// Targets that not both rated.
    pub(super) omitted: usize,
}

impl Table {
    pub(super) fn new(
        ratings: &Matrix,
        categories: &Categories,
        weights: &Weights,
    ) -> Result<Self, Undefined> {
        if ratings.raters() > 2 {
            return Err(Undefined::TooManyRaters);
        }
        let coded = Coded::new(ratings, categories, weights)?;
        let q = coded.categories();
        let n = number(coded.paired);
        let mut shares = vec![vec![0.0; q]; q];
        for unit in coded.units() {
            if let (Some(k), Some(l)) = (unit.given(0), unit.given(1)) {
                shares[k][l] += unit.times / n;
            }
        }
        Ok(Self {
            shares,
            n,
            targets: coded.paired,
            omitted: coded.targets - coded.paired,
            weights: coded.weights,
        })
    }

    pub(super) fn of_two_categories(
        ratings: &Matrix,
        categories: &Categories,
    ) -> Result<Self, Undefined> {
        if categories.values().len() != 2 {
            return Err(Undefined::NotTwoCategories);
        }
        Self::new(ratings, categories, &Weights::Identity)
    }

    pub(super) fn sum(&self, of: impl Fn(usize, usize) -> f64) -> f64 {
        let q = self.shares.len();
        (0..q)
            .flat_map(|k| (0..q).map(move |l| (k, l)))
            .map(|(k, l)| of(k, l))
            .sum()
    }

    pub(super) fn rows(&self) -> Vec<f64> {
        self.shares.iter().map(|row| row.iter().sum()).collect()
    }

    pub(super) fn columns(&self) -> Vec<f64> {
        (0..self.shares.len())
            .map(|l| self.shares.iter().map(|row| row[l]).sum())
            .collect()
    }
}
