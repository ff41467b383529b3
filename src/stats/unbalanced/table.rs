//! Tables of numbers, of which rows and columns are added up by group.

use super::super::coded::dot;

/// Into which group each of some things falls.
#[derive(Debug, Clone)]
pub(super) struct Groups {
    pub(super) of: Vec<usize>,
    pub(super) count: usize,
}

impl Groups {
    /// Each by itself.
    pub(super) fn each(count: usize) -> Self {
        Self {
            of: (0..count).collect(),
            count,
        }
    }

    /// The values of each group added up.
    pub(super) fn sums(&self, values: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.count];
        for (group, value) in self.of.iter().zip(values) {
            sums[*group] += value;
        }
        sums
    }
}

/// A table, row by row.
#[derive(Debug, Clone)]
pub(super) struct Table {
    columns: usize,
    cells: Vec<f64>,
}

impl Table {
    pub(super) fn zeros(rows: usize, columns: usize) -> Self {
        Self {
            columns,
            cells: vec![0.0; rows * columns],
        }
    }

    /// A square table from a rule for its cells.
    pub(super) fn square(size: usize, cell: impl Fn(usize, usize) -> f64) -> Self {
        let mut table = Self::zeros(size, size);
        for i in 0..size {
            for (j, own) in table.row_mut(i).iter_mut().enumerate() {
                *own = cell(i, j);
            }
        }
        table
    }

    pub(super) fn row(&self, at: usize) -> &[f64] {
        &self.cells[at * self.columns..(at + 1) * self.columns]
    }

    pub(super) fn row_mut(&mut self, at: usize) -> &mut [f64] {
        &mut self.cells[at * self.columns..(at + 1) * self.columns]
    }

    fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.cells.chunks_exact(self.columns.max(1))
    }

    /// The table times a column.
    pub(super) fn times(&self, column: &[f64]) -> Vec<f64> {
        self.rows().map(|row| dot(row, column)).collect()
    }

    /// The matrix product; cells of 0 in the first cost nothing.
    pub(super) fn product(&self, other: &Self) -> Self {
        let mut product = Self::zeros(self.cells.len() / self.columns.max(1), other.columns);
        let lines = product.cells.chunks_exact_mut(other.columns.max(1));
        for (line, row) in lines.zip(self.rows()) {
            for (share, from) in row.iter().zip(other.rows()) {
                if *share != 0.0 {
                    for (cell, value) in line.iter_mut().zip(from) {
                        *cell += share * value;
                    }
                }
            }
        }
        product
    }

    pub(super) fn plus(mut self, other: &Self) -> Self {
        for (cell, more) in self.cells.iter_mut().zip(&other.cells) {
            *cell += more;
        }
        self
    }

    /// I less a square table.
    pub(super) fn taken_from_one(mut self) -> Self {
        for cell in &mut self.cells {
            *cell = -*cell;
        }
        for cell in self.cells.iter_mut().step_by(self.columns + 1) {
            *cell += 1.0;
        }
        self
    }

    pub(super) fn transposed(&self) -> Self {
        let height = self.cells.len() / self.columns.max(1);
        let mut turned = Self::zeros(self.columns, height);
        for (i, row) in self.rows().enumerate() {
            for (j, value) in row.iter().enumerate() {
                turned.cells[j * height + i] = *value;
            }
        }
        turned
    }

    /// Σ over the cells, of both tables multiplied.
    pub(super) fn dot(&self, other: &Self) -> f64 {
        dot(&self.cells, &other.cells)
    }

    /// Σ over the diagonal.
    pub(super) fn trace(&self) -> f64 {
        self.cells.iter().step_by(self.columns + 1).sum()
    }

    /// The rows of each group added up.
    pub(super) fn by_rows(&self, groups: &Groups) -> Self {
        let mut sums = Self::zeros(groups.count, self.columns);
        for (group, row) in groups.of.iter().zip(self.rows()) {
            for (sum, value) in sums.row_mut(*group).iter_mut().zip(row) {
                *sum += value;
            }
        }
        sums
    }

    /// The columns of each group added up.
    pub(super) fn by_columns(&self, groups: &Groups) -> Self {
        let mut sums = Self::zeros(self.cells.len() / self.columns.max(1), groups.count);
        for (at, row) in self.rows().enumerate() {
            let line = sums.row_mut(at);
            for (group, value) in groups.of.iter().zip(row) {
                line[*group] += value;
            }
        }
        sums
    }
}
