//! What was drawn for one figure, kept for the other figures of the same ratings.

use std::sync::OnceLock;

use super::clusters::{Draw, Resampling};
use super::matrix::Matrix;

/// More counts than this together take too much room to be kept: 64 MB.
const MOST_KEPT: usize = 8_000_000;

/// The resamples of some ratings: drawn with the first figure that asks, and used again by all others.
#[derive(Debug, Clone, Default)]
pub struct Drawn {
    resamples: OnceLock<Kept>,
    /// The ratings, and the same without each rater.
    raters: OnceLock<(Matrix, Vec<Matrix>)>,
}

#[derive(Debug, Clone)]
struct Kept {
    of: Matrix,
    clusters: Option<Vec<usize>>,
    how: Resampling,
    resamples: Vec<Matrix>,
}

impl Drawn {
    /// The resamples, where they are those of these ratings and do not take too much room.
    pub(super) fn resamples(
        &self,
        ratings: &Matrix,
        draw: Draw,
        how: &Resampling,
        all: impl FnOnce() -> Vec<Matrix>,
    ) -> Option<&[Matrix]> {
        if ratings.counts().len().saturating_mul(how.resamples) > MOST_KEPT {
            return None;
        }
        let clusters = match draw {
            Draw::Targets => None,
            Draw::Clusters(clusters) => Some(clusters),
        };
        let kept = self.resamples.get_or_init(|| Kept {
            of: ratings.clone(),
            clusters: clusters.map(<[usize]>::to_vec),
            how: *how,
            resamples: all(),
        });
        let is_same = kept.of.has_same_rows(ratings)
            && kept.clusters.as_deref() == clusters
            && kept.how == *how;
        is_same.then_some(&kept.resamples)
    }

    /// The ratings without each rater, where they do not take too much room.
    pub(super) fn without_raters(
        &self,
        ratings: &Matrix,
        without: impl Fn(usize) -> Matrix,
    ) -> Option<&[Matrix]> {
        let raters = ratings.raters();
        let cells = ratings.counts().len().saturating_mul(raters);
        if cells.saturating_mul(raters) > MOST_KEPT {
            return None;
        }
        let all = || (0..raters).map(without).collect();
        let (of, kept) = self.raters.get_or_init(|| (ratings.clone(), all()));
        of.has_same_rows(ratings).then_some(kept)
    }
}
