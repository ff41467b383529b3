//! Targets or clusters of targets, drawn again or left out.

use std::collections::BTreeMap;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use rand_distr::{Binomial, Distribution};

use super::coefficient::{Undefined, number};
use super::matrix::Matrix;
use super::resampling::Draw;

/// Above so many different rows or clusters the acceleration, which shrinks with √n, is taken as 0: leaving out
/// each of them would cost more than the bootstrap itself.
const MOST_LEFT_OUT: usize = 5000;

/// The different clusters: which rows each has, and how often it occurs.
pub(super) struct Clusters<'a> {
    ratings: &'a Matrix,
    /// Pairs of a row's place and its count.
    kinds: Vec<(Vec<(usize, usize)>, usize)>,
    /// Clusters, each as often as it occurs.
    pub(super) total: usize,
}

impl<'a> Clusters<'a> {
    pub(super) fn new(ratings: &'a Matrix, draw: Draw) -> Result<Self, Undefined> {
        let kinds: Vec<(Vec<(usize, usize)>, usize)> = match draw {
            Draw::Targets => ratings
                .counts()
                .iter()
                .enumerate()
                .filter(|(_, count)| **count > 0)
                .map(|(row, count)| (vec![(row, 1)], *count))
                .collect(),
            Draw::Clusters(of_target) => {
                let places = ratings.order();
                if places.len() != of_target.len() {
                    return Err(Undefined::ClustersDoNotFit);
                }
                let mut clusters: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
                for (cluster, row) in of_target.iter().zip(places) {
                    *clusters
                        .entry(*cluster)
                        .or_default()
                        .entry(*row)
                        .or_default() += 1;
                }
                let mut kinds: BTreeMap<Vec<(usize, usize)>, usize> = BTreeMap::new();
                for rows in clusters.into_values() {
                    *kinds.entry(rows.into_iter().collect()).or_default() += 1;
                }
                kinds.into_iter().collect()
            }
        };
        let total = kinds.iter().map(|(_, times)| times).sum();
        if total < 2 {
            return Err(Undefined::TooFewTargets);
        }
        Ok(Self {
            ratings,
            kinds,
            total,
        })
    }

    /// A matrix of as many clusters, drawn with replacement. Each resample has a stream of random numbers of its own,
    /// so that it does not matter which thread draws it.
    pub(super) fn resample(&self, seed: u64, resample: usize) -> Matrix {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(resample as u64);
        let mut counts = vec![0; self.ratings.counts().len()];
        let (mut to_draw, mut left) = (self.total, self.total);
        for (rows, times) in &self.kinds {
            if to_draw == 0 {
                break;
            }
            // How many of those still to draw fall on this kind rather than on a later one.
            let share = number(*times) / number(left);
            let drawn = if *times == left {
                to_draw
            } else {
                Binomial::new(to_draw as u64, share).map_or(0, |binomial| {
                    usize::try_from(binomial.sample(&mut random)).unwrap_or(0)
                })
            };
            for (row, count) in rows {
                counts[*row] += drawn * count;
            }
            to_draw -= drawn;
            left -= times;
        }
        self.ratings.with_counts(counts)
    }

    /// The figure without each cluster, with how often that cluster occurs.
    pub(super) fn leave_out(
        &self,
        figure: impl Fn(&Matrix) -> Result<f64, Undefined>,
    ) -> Result<Vec<(f64, f64)>, Undefined> {
        let without = |(rows, times): &(Vec<(usize, usize)>, usize)| {
            let mut counts = self.ratings.counts().to_vec();
            for (row, count) in rows {
                counts[*row] -= count;
            }
            Ok((figure(&self.ratings.with_counts(counts))?, number(*times)))
        };
        self.kinds.iter().map(without).collect()
    }

    /// Efron & Tibshirani (1993), equation 14.15.
    pub(super) fn acceleration(
        &self,
        figure: impl Fn(&Matrix) -> Result<f64, Undefined>,
    ) -> Option<f64> {
        if self.kinds.len() > MOST_LEFT_OUT {
            return Some(0.0);
        }
        let without = self.leave_out(figure).ok()?;
        let g = number(self.total);
        let mean = without
            .iter()
            .map(|(value, times)| value * times)
            .sum::<f64>()
            / g;
        let sum = |power: i32| -> f64 {
            let parts = without.iter();
            parts
                .map(|(value, times)| times * (mean - value).powi(power))
                .sum()
        };
        let a = sum(3) / (6.0 * sum(2).powf(1.5));
        a.is_finite().then_some(a)
    }
}
