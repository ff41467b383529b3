//! Targets or clusters of targets, drawn again or left out.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use rand_distr::{Binomial, Distribution};

use super::coefficient::{Undefined, number};
use super::matrix::Matrix;
use super::order::row_signatures;

/// What is drawn, and so what the interval is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draw<'a> {
    /// Each target on its own.
    Targets,
    /// All targets of a cluster together, such as all competences of one candidate. One number per target.
    Clusters(&'a [usize]),
}

/// Whether a row has two ratings, so that it carries agreement.
pub(super) fn carries(row: &[Option<f64>]) -> bool {
    row.iter().flatten().nth(1).is_some()
}

/// How a bootstrap is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resampling {
    /// B: how many times to draw.
    pub resamples: usize,
    /// Equal seeds give equal figures, whatever the number of threads.
    pub seed: u64,
    /// Over how many threads to spread the work.
    pub threads: NonZeroUsize,
}

impl Default for Resampling {
    /// 2,000 resamples, since limits need more than a standard error does: Efron & Tibshirani (1993), chapters 13 and 14; one
    /// thread.
    fn default() -> Self {
        Self {
            resamples: 2000,
            seed: 1,
            threads: NonZeroUsize::MIN,
        }
    }
}

/// Above so many different rows or clusters the acceleration, which shrinks with √n, is taken as 0: leaving out
/// each of them would cost more than the bootstrap itself.
const MOST_LEFT_OUT: usize = 5000;

/// The figure without each of some clusters, with how often each occurs.
type Without = Vec<(f64, f64)>;

/// The different clusters: which rows each has, and how often it occurs.
pub(super) struct Clusters<'a> {
    ratings: &'a Matrix,
    /// Pairs of a row's place and its count.
    kinds: Vec<(Vec<(usize, usize)>, usize)>,
    /// Clusters, each as often as it occurs.
    pub(super) total: usize,
    /// The kind of each cluster, where drawing one by one is sooner done than kind by kind.
    one_by_one: Vec<usize>,
}

/// Drawing how often a kind occurs costs about as much as drawing so many clusters one by one.
const DRAWS_PER_KIND: usize = 16;

impl<'a> Clusters<'a> {
    pub(super) fn new(ratings: &'a Matrix, draw: Draw) -> Result<Self, Undefined> {
        let mut kinds: Vec<(Vec<(usize, usize)>, usize)> = match draw {
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
                        .entry(row)
                        .or_default() += 1;
                }
                let mut kinds: BTreeMap<Vec<(usize, usize)>, usize> = BTreeMap::new();
                for rows in clusters.into_values() {
                    *kinds.entry(rows.into_iter().collect()).or_default() += 1;
                }
                kinds.into_iter().collect()
            }
        };
        // What is drawn must not follow the order of the raters' columns, and the sorted rows do.
        let signs = row_signatures(ratings);
        kinds.sort_by_cached_key(|(rows, times)| {
            let mut own: Vec<(u64, usize)> =
                rows.iter().map(|(row, n)| (signs[*row], *n)).collect();
            own.sort_unstable();
            (own, *times)
        });
        let total = kinds.iter().map(|(_, times)| times).sum();
        if total < 2 {
            return Err(Undefined::TooFewTargets);
        }
        let mut one_by_one = Vec::new();
        if total / DRAWS_PER_KIND <= kinds.len() && u32::try_from(total).is_ok() {
            for (kind, (_, times)) in kinds.iter().enumerate() {
                one_by_one.resize(one_by_one.len() + times, kind);
            }
        }
        Ok(Self {
            ratings,
            kinds,
            total,
            one_by_one,
        })
    }

    /// A matrix of as many clusters, drawn with replacement. Each resample has a stream of random numbers of its own,
    /// so that it does not matter which thread draws it.
    pub(super) fn resample(&self, seed: u64, resample: usize) -> Matrix {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(resample as u64);
        let mut counts = vec![0; self.ratings.counts().len()];
        if self.one_by_one.is_empty() {
            self.kind_by_kind(&mut random, |rows, drawn| {
                for (row, count) in rows {
                    counts[*row] += drawn * count;
                }
            });
        } else {
            for _ in 0..self.total {
                let kind = self.one_by_one[below(&mut random, self.total)];
                for (row, count) in &self.kinds[kind].0 {
                    counts[*row] += count;
                }
            }
        }
        self.ratings.with_counts(counts)
    }

    /// As many clusters as there are, by how many of each kind.
    fn kind_by_kind(
        &self,
        random: &mut ChaCha8Rng,
        mut found: impl FnMut(&[(usize, usize)], usize),
    ) {
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
                    usize::try_from(binomial.sample(random)).unwrap_or(0)
                })
            };
            found(rows, drawn);
            to_draw -= drawn;
            left -= times;
        }
    }

    /// The figure without each cluster, with how often that cluster occurs.
    pub(super) fn leave_out(
        &self,
        figure: impl Fn(&Matrix) -> Result<f64, Undefined>,
    ) -> Result<Without, Undefined> {
        let all = self.kinds.iter();
        all.map(|kind| self.without(kind, &figure)).collect()
    }

    /// The same of the clusters with a target that two raters rated, and of the others.
    pub(super) fn leave_out_apart(
        &self,
        figure: impl Fn(&Matrix) -> Result<f64, Undefined>,
    ) -> Result<(Without, Without), Undefined> {
        let (mut carrying, mut others) = (Vec::new(), Vec::new());
        for kind in &self.kinds {
            let mut rows = kind.0.iter();
            let found = self.without(kind, &figure)?;
            if rows.any(|(row, _)| carries(self.ratings.pattern(*row))) {
                carrying.push(found);
            } else {
                others.push(found);
            }
        }
        Ok((carrying, others))
    }

    fn without(
        &self,
        (rows, times): &(Vec<(usize, usize)>, usize),
        figure: impl Fn(&Matrix) -> Result<f64, Undefined>,
    ) -> Result<(f64, f64), Undefined> {
        let mut counts = self.ratings.counts().to_vec();
        for (row, count) in rows {
            counts[*row] -= count;
        }
        Ok((figure(&self.ratings.with_counts(counts))?, number(*times)))
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

/// A number from 0 to below n, each as likely: Lemire (2019), ACM Trans. Model. Comput. Simul. 29, 3, without the
/// division but for the rare draw that needs one.
fn below(random: &mut ChaCha8Rng, n: usize) -> usize {
    let n = u32::try_from(n).map_or(u32::MAX, |n| n.max(1));
    loop {
        let product = u64::from(random.next_u32()) * u64::from(n);
        let low = product & u64::from(u32::MAX);
        if low >= u64::from(n) || low >= u64::from(n.wrapping_neg() % n) {
            return usize::try_from(product >> 32).unwrap_or(0);
        }
    }
}
