//! What solves the equations of V: B⁻¹ of each block, and what the other facets take from it.
//!
//! V = B + Z K Z′. B has the components with the first facet and the residual, in blocks; Z tells to which pair of levels
//! of the other two facets a score belongs, and K = F F′ has the components of those. With M = Z′ B⁻¹ Z,
//! V⁻¹ = B⁻¹ − B⁻¹ Z G Z′ B⁻¹ where G = F (I + F′ M F)⁻¹ F′ = (I + K M)⁻¹ K, which also holds at components of 0. With H = (I + M K)⁻¹,
//! Z′ V⁻¹ = H Z′ B⁻¹. The mean is in the span of Z, so that P is V⁻¹ with h h′ / (1′ V⁻¹ 1) added to G, h = H′ 1, and Z′ P is Z′ V⁻¹
//! with M h h′ / (1′ V⁻¹ 1) taken from H.

use super::super::coded::dot;
use super::super::linear::inverted;
use super::design::{ACROSS, ALL, Block, Design, RESIDUAL, WITHIN};
use super::table::Table;

pub(super) struct Solution {
    at: [f64; ALL],
    /// B⁻¹ of each block.
    pub(super) inverses: Vec<Table>,
    /// M.
    pub(super) m: Table,
    /// Z′ B⁻¹ `K_t` B⁻¹ Z for each component within blocks.
    pub(super) r: [Table; 4],
    /// G, with the mean.
    pub(super) g: Table,
    /// H′, with the mean.
    pub(super) h: Table,
    /// 1′ V⁻¹ 1.
    pub(super) whole: f64,
    pub(super) mean: f64,
    /// log |V|.
    pub(super) log_v: f64,
}

impl Design {
    /// What solves the equations with these components; none where V cannot be inverted.
    pub(super) fn solution(&self, at: &[f64; ALL]) -> Option<Solution> {
        let cells = self.groups[5].count;
        let mut found = Solution {
            at: *at,
            inverses: Vec::with_capacity(self.blocks.len()),
            m: Table::zeros(cells, cells),
            r: WITHIN.map(|_| Table::zeros(cells, cells)),
            g: Table::zeros(cells, cells),
            h: Table::zeros(cells, cells),
            whole: 0.0,
            mean: 0.0,
            log_v: 0.0,
        };
        let mut of_y = vec![0.0; cells];
        for block in &self.blocks {
            let (inverse, log_determinant) = block.inverted(at)?;
            found.log_v += log_determinant;
            let solved = inverse.times(&self.y[block.from..]);
            for (cell, value) in block.cells.iter().zip(&solved) {
                of_y[*cell] += value;
            }
            found.add(block, &inverse);
            found.inverses.push(inverse);
        }
        let log_rest;
        (found.g, log_rest) = self.rest(at, &found.m)?;
        found.log_v += log_rest;
        // H′ = I − G M loses digits where M is large; what it leaves of I gives them back.
        let h = found.m.product(&found.g).transposed().taken_from_one();
        let left = self
            .spread(at, &found.m.product(&h))
            .plus(&h)
            .taken_from_one();
        let more = h.product(&left);
        found.h = h.plus(&more);
        found.take_mean(&of_y);
        Some(found)
    }

    /// G, and log |I + F′ M F|.
    fn rest(&self, at: &[f64; ALL], m: &Table) -> Option<(Table, f64)> {
        let cells = self.groups[5].count;
        let mut size = 0;
        // For each effect the cell of each row of F that is not 0: its value, and its column.
        let mut columns: Vec<(f64, Vec<usize>)> = Vec::new();
        for (t, groups) in ACROSS.iter().zip(&self.across) {
            if at[*t] > 0.0 {
                let column = groups.of.iter().map(|group| size + group);
                columns.push((at[*t].sqrt(), column.collect()));
                size += groups.count;
            }
        }
        let mut system = vec![vec![0.0; size]; size];
        for (k, line) in system.iter_mut().enumerate() {
            line[k] = 1.0;
        }
        for i in 0..cells {
            for (own, mine) in &columns {
                let line = &mut system[mine[i]];
                for (other, theirs) in &columns {
                    for (column, value) in theirs.iter().zip(m.row(i)) {
                        line[*column] += own * other * value;
                    }
                }
            }
        }
        let (inverse, log_determinant) = inverted(system)?;
        let mut g = Table::zeros(cells, cells);
        for i in 0..cells {
            let line = g.row_mut(i);
            for (own, mine) in &columns {
                let from = &inverse[mine[i]];
                for (other, theirs) in &columns {
                    for (cell, column) in line.iter_mut().zip(theirs) {
                        *cell += own * other * from[*column];
                    }
                }
            }
        }
        Some((g, log_determinant))
    }

    /// K times a table.
    fn spread(&self, at: &[f64; ALL], table: &Table) -> Table {
        let cells = self.groups[5].count;
        let mut product = Table::zeros(cells, cells);
        for (t, groups) in ACROSS.iter().zip(&self.across) {
            let sums = table.by_rows(groups);
            for (i, group) in groups.of.iter().enumerate() {
                for (cell, sum) in product.row_mut(i).iter_mut().zip(sums.row(*group)) {
                    *cell += at[*t] * sum;
                }
            }
        }
        product
    }

    /// `K_t` x: for each score the sum of its group.
    pub(super) fn of_group(&self, t: usize, x: &[f64]) -> Vec<f64> {
        let Some(groups) = self.groups.get(t) else {
            return x.to_vec();
        };
        let sums = groups.sums(x);
        groups.of.iter().map(|group| sums[*group]).collect()
    }

    /// P x.
    pub(super) fn projected(&self, solution: &Solution, x: &[f64]) -> Vec<f64> {
        let mut found = self.projected_once(solution, x);
        // P V P = P: what is left gives digits back where the residual is small.
        let mut left = x.to_vec();
        for t in 0..=RESIDUAL {
            for (left, moved) in left.iter_mut().zip(self.of_group(t, &found)) {
                *left -= solution.at[t] * moved;
            }
        }
        for (value, more) in found.iter_mut().zip(self.projected_once(solution, &left)) {
            *value += more;
        }
        found
    }

    fn projected_once(&self, solution: &Solution, x: &[f64]) -> Vec<f64> {
        let pairs = || self.blocks.iter().zip(&solution.inverses);
        let solved: Vec<f64> = pairs()
            .flat_map(|(block, inverse)| inverse.times(&x[block.from..]))
            .collect();
        let taken = solution.g.times(&self.groups[5].sums(&solved));
        pairs()
            .flat_map(|(block, inverse)| {
                let own = x[block.from..].iter().zip(&block.cells);
                let left: Vec<f64> = own.map(|(x, cell)| x - taken[*cell]).collect();
                inverse.times(&left)
            })
            .collect()
    }
}

impl Solution {
    /// Adds a block to the sums over pairs of levels of the other facets.
    fn add(&mut self, block: &Block, inverse: &Table) {
        for (i, cell) in block.cells.iter().enumerate() {
            let line = self.m.row_mut(*cell);
            for (other, value) in block.cells.iter().zip(inverse.row(i)) {
                line[*other] += value;
            }
        }
        for (r, groups) in self.r.iter_mut().zip(&block.within) {
            // B⁻¹ K B⁻¹ by the halves B⁻¹ Z of K = Z Z′.
            let half = inverse.by_columns(groups);
            for (i, cell) in block.cells.iter().enumerate() {
                let line = r.row_mut(*cell);
                for (j, other) in block.cells.iter().enumerate() {
                    line[*other] += dot(half.row(i), half.row(j));
                }
            }
        }
    }

    /// From V⁻¹ to P; `of_y` is Z′ B⁻¹ y.
    fn take_mean(&mut self, of_y: &[f64]) {
        let ones = vec![1.0; of_y.len()];
        let shares = self.h.times(&ones);
        let weights = self.m.times(&shares);
        self.whole = dot(&self.m.times(&ones), &shares);
        self.mean = dot(&shares, of_y) / self.whole;
        for (i, own) in shares.iter().enumerate() {
            for (cell, other) in self.g.row_mut(i).iter_mut().zip(&shares) {
                *cell += own * other / self.whole;
            }
            for (cell, other) in self.h.row_mut(i).iter_mut().zip(&weights) {
                *cell -= own * other / self.whole;
            }
        }
    }
}

impl Block {
    /// B⁻¹ and log |B| of this block.
    fn inverted(&self, at: &[f64; ALL]) -> Option<(Table, f64)> {
        let size = self.cells.len();
        let mut b = vec![vec![0.0; size]; size];
        for (t, groups) in WITHIN.into_iter().zip(&self.within) {
            for (line, own) in b.iter_mut().zip(&groups.of) {
                for (cell, other) in line.iter_mut().zip(&groups.of) {
                    if own == other {
                        *cell += at[t];
                    }
                }
            }
        }
        let (inverse, log_determinant) = inverted(b)?;
        Some((Table::square(size, |i, j| inverse[i][j]), log_determinant))
    }
}
