//! The restricted likelihood of three facets and their pairs as random effects, with its slope and its curvature.
//!
//! tr(P `K_t` P `K_u`), in the letters of [`solution`](super::solution) and with `R_t` = Z′ B⁻¹ `K_t` B⁻¹ Z, E = B⁻¹ Z G Z′ B⁻¹: for two
//! components within blocks tr(B⁻¹ `K_t` B⁻¹ `K_u`) − 2 tr(E `K_t` B⁻¹ `K_u`) + tr(G `R_t` G `R_u`), of which the first two need only each
//! block by itself; with components across blocks by Z′ P Z = M H′ and Z′ P `K_t` P Z = H `R_t` H′.

use super::super::coded::dot;
use super::super::coefficient::number;
use super::design::{ACROSS, ALL, Block, Design, WITHIN};
use super::solution::Solution;
use super::table::Table;

/// A number for each pair of components.
pub(super) type Pairs = [[f64; ALL]; ALL];

/// The likelihood at one place.
pub(super) struct Place {
    pub(super) log_likelihood: f64,
    pub(super) mean: f64,
    pub(super) score: [f64; ALL],
    /// The curvature to be expected with these components, ½ tr(P `K_t` P `K_u`).
    pub(super) expected: Pairs,
    /// The curvature that there is, y′ P `K_t` P `K_u` P y − ½ tr(P `K_t` P `K_u`).
    pub(super) observed: Pairs,
}

impl Design {
    /// The likelihood with these components, the residual above 0; none where V cannot be inverted.
    pub(super) fn place(&self, at: &[f64; ALL]) -> Option<Place> {
        let solution = self.solution(at)?;
        let projected = self.projected(&solution, &self.y);
        let fit = dot(&self.y, &projected);
        let n = number(self.y.len());
        let constant = (n - 1.0) * (2.0 * std::f64::consts::PI).ln();
        let log_likelihood = -0.5 * (solution.log_v + solution.whole.ln() + fit + constant);
        // A sum of squares below 0 is rounding that has taken over.
        if !log_likelihood.is_finite() || fit < 0.0 {
            return None;
        }
        let (traces, expected) = self.curvature(&solution);
        // K P y for each component.
        let moved: [Vec<f64>; ALL] = std::array::from_fn(|t| self.of_group(t, &projected));
        let observed = std::array::from_fn(|t| {
            let own = self.projected(&solution, &moved[t]);
            std::array::from_fn(|u| dot(&own, &moved[u]) - expected[t][u])
        });
        Some(Place {
            log_likelihood,
            mean: solution.mean,
            score: std::array::from_fn(|t| -0.5 * (traces[t] - dot(&moved[t], &projected))),
            expected,
            observed,
        })
    }

    /// tr(P `K_t`), and ½ tr(P `K_t` P `K_u`).
    fn curvature(&self, solution: &Solution) -> ([f64; ALL], Pairs) {
        let Solution { m, r, g, h, .. } = solution;
        let mut traces = [0.0; ALL];
        // Of each pair one place is filled in.
        let mut shared = [[0.0; ALL]; ALL];
        for (block, inverse) in self.blocks.iter().zip(&solution.inverses) {
            block.curvature(inverse, g, &mut traces, &mut shared);
        }
        let products = [0, 1, 2, 3].map(|a: usize| r[a].product(g));
        for (b, u) in WITHIN.into_iter().enumerate() {
            let turned = products[b].transposed();
            for (a, t) in WITHIN.into_iter().enumerate().skip(b) {
                shared[t][u] += products[a].dot(&turned);
            }
        }
        let q = m.product(h);
        for (a, t) in ACROSS.into_iter().enumerate() {
            let rows = q.by_rows(&self.across[a]);
            traces[t] = rows.by_columns(&self.across[a]).trace();
            for (b, u) in ACROSS.into_iter().enumerate().take(a + 1) {
                let parts = rows.by_columns(&self.across[b]);
                shared[t][u] = parts.dot(&parts);
            }
        }
        let halves = [0, 1, 2].map(|a: usize| h.by_columns(&self.across[a]));
        for (b, u) in WITHIN.into_iter().enumerate() {
            let right = r[b].product(h);
            for (a, t) in ACROSS.into_iter().enumerate() {
                shared[t][u] = right.by_columns(&self.across[a]).dot(&halves[a]);
            }
        }
        let information = std::array::from_fn(|t| {
            std::array::from_fn(|u| {
                let other = if t == u { 0.0 } else { shared[u][t] };
                0.5 * (shared[t][u] + other)
            })
        });
        (traces, information)
    }
}

impl Block {
    /// Adds what this block by itself gives to tr(P `K_t`) and tr(P `K_t` P `K_u`).
    fn curvature(&self, inverse: &Table, g: &Table, traces: &mut [f64; ALL], shared: &mut Pairs) {
        let own = Table::square(self.cells.len(), |i, j| g.row(self.cells[i])[self.cells[j]]);
        let taken = inverse.product(&own).product(inverse);
        for (a, t) in WITHIN.into_iter().enumerate() {
            let rows = inverse.by_rows(&self.within[a]);
            let less_rows = taken.by_rows(&self.within[a]);
            for (b, u) in WITHIN.into_iter().enumerate().take(a + 1) {
                let sums = rows.by_columns(&self.within[b]);
                let less = less_rows.by_columns(&self.within[b]);
                shared[t][u] += sums.dot(&sums) - 2.0 * sums.dot(&less);
                if t == u {
                    traces[t] += sums.trace() - less.trace();
                }
            }
        }
    }
}
