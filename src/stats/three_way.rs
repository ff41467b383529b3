//! A table of scores with three ways.

use super::coefficient::{Undefined, finite};

/// A table of scores with three ways, and its means.
pub(super) struct Scores {
    /// Around the first score, so that nothing is lost to a large common part.
    pub(super) cells: Vec<f64>,
    pub(super) origin: f64,
    pub(super) sizes: [usize; 3],
}

impl Scores {
    pub(super) fn new(scores: &[Vec<Vec<f64>>]) -> Result<Self, Undefined> {
        let first = scores.first().ok_or(Undefined::TooFewTargets)?;
        let second = first.first().ok_or(Undefined::TooFewRaters)?;
        let sizes = [scores.len(), first.len(), second.len()];
        let ragged = |table: &Vec<Vec<f64>>| {
            table.len() != sizes[1] || table.iter().any(|line| line.len() != sizes[2])
        };
        if scores.iter().any(ragged) {
            return Err(Undefined::UnequalRaters);
        }
        if sizes[0] < 2 {
            return Err(Undefined::TooFewTargets);
        }
        if sizes[1] < 2 || sizes[2] < 2 {
            return Err(Undefined::TooFewRaters);
        }
        let all = scores.iter().flatten().flatten();
        if all.clone().any(|score| !score.is_finite()) {
            return Err(Undefined::OutOfRange);
        }
        let origin = second[0];
        Ok(Self {
            cells: all.map(|score| score - origin).collect(),
            origin,
            sizes,
        })
    }

    /// For each cell the mean over the ways that are not kept.
    pub(super) fn means(&self, kept: [bool; 3]) -> Vec<f64> {
        let places = self.cells.len();
        let group = |cell: usize| {
            let [_, n1, n2] = self.sizes;
            let at = [cell / (n1 * n2), cell / n2 % n1, cell % n2];
            (0..3).fold(0, |place, way| {
                place * self.sizes[way] + if kept[way] { at[way] } else { 0 }
            })
        };
        let mut sums = vec![(0.0, 0.0); places];
        for (cell, score) in self.cells.iter().enumerate() {
            let sum = &mut sums[group(cell)];
            sum.0 += score;
            sum.1 += 1.0;
        }
        let mean = |cell| {
            let (sum, count) = sums[group(cell)];
            sum / count
        };
        (0..places).map(mean).collect()
    }

    /// The mean square of a signed sum of means, with its degrees.
    pub(super) fn mean_square(
        &self,
        parts: &[(f64, &[f64])],
        degrees: f64,
    ) -> Result<(f64, f64), Undefined> {
        let squares: f64 = (0..self.cells.len())
            .map(|cell| {
                let deviation: f64 = parts.iter().map(|(sign, means)| sign * means[cell]).sum();
                deviation.powi(2)
            })
            .sum();
        Ok((finite(squares / degrees)?, degrees))
    }
}
