//! Equations of a symmetric matrix, which may leave some directions free, and its inverse.

/// The lower triangle of L with L Lᵀ = the matrix, in which unknowns that the others already settle are fixed.
pub(in crate::stats) struct Factor {
    size: usize,
    lower: Vec<f64>,
    /// Unknowns that are fixed: asked to be, or found to be settled by the others.
    pub(in crate::stats) still: Vec<bool>,
    /// The least that was left of a diagonal, among unknowns that move.
    pub(in crate::stats) weakest: f64,
}

impl Factor {
    /// Factors a matrix, of which the lower triangle is read, row by row. Of `whole`, the diagonals before other
    /// unknowns were eliminated, more than a share `limit` must be left, or the unknown is fixed.
    pub(in crate::stats) fn new(matrix: &[f64], whole: &[f64], still: &[bool], limit: f64) -> Self {
        let size = whole.len();
        let mut factor = Self {
            size,
            lower: vec![0.0; size * size],
            still: still.to_vec(),
            weakest: f64::INFINITY,
        };
        for i in 0..size {
            if factor.still[i] {
                continue;
            }
            let (above, rest) = factor.lower.split_at_mut(i * size);
            let row = &mut rest[..size];
            for j in 0..i {
                if !factor.still[j] {
                    let other = &above[j * size..j * size + j];
                    let done = dot(&row[..j], other);
                    row[j] = (matrix[i * size + j] - done) / above[j * size + j];
                }
            }
            let left = matrix[i * size + i] - dot(&row[..i], &row[..i]);
            let share = left / whole[i];
            if share > limit && left > 0.0 {
                row[i] = left.sqrt();
                factor.weakest = factor.weakest.min(left);
            } else {
                row.fill(0.0);
                factor.still[i] = true;
            }
        }
        factor
    }

    /// The unknowns for which the matrix gives this right-hand side; those that are fixed are 0.
    pub(in crate::stats) fn solve(&self, mut right: Vec<f64>) -> Vec<f64> {
        let n = self.size;
        for i in 0..n {
            if self.still[i] {
                right[i] = 0.0;
                continue;
            }
            let row = &self.lower[i * n..=i * n + i];
            right[i] = (right[i] - dot(&row[..i], &right[..i])) / row[i];
        }
        for i in (0..n).rev() {
            if self.still[i] {
                continue;
            }
            let row = &self.lower[i * n..=i * n + i];
            let value = right[i] / row[i];
            right[i] = value;
            for (part, l) in right[..i].iter_mut().zip(row) {
                *part -= l * value;
            }
        }
        right
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    // Four sums side by side, since a processor can add them at once.
    let (fours, rest) = a.as_chunks::<4>();
    let (others, last) = b.as_chunks::<4>();
    let mut sums = [0.0; 4];
    for (a, b) in fours.iter().zip(others) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    let rest: f64 = rest.iter().zip(last).map(|(a, b)| a * b).sum();
    sums.iter().sum::<f64>() + rest
}

/// The unknowns of symmetric equations, given row by row; none for one of which the others leave no more than a billionth.
pub(in crate::stats) fn solved(matrix: &[f64], right: Vec<f64>) -> Vec<Option<f64>> {
    let size = right.len();
    let diagonal = matrix.iter().step_by(size + 1);
    let whole: Vec<f64> = diagonal.map(|cell| cell.max(1e-9)).collect();
    let factor = Factor::new(matrix, &whole, &vec![false; size], 1e-9);
    let values = factor.solve(right).into_iter().zip(&factor.still);
    values
        .map(|(value, still)| (!still).then_some(value))
        .collect()
}

/// The inverse of a positive definite table and the logarithm of its determinant, by elimination; none where it has
/// no inverse.
pub(in crate::stats) fn inverted(mut table: Vec<Vec<f64>>) -> Option<(Vec<Vec<f64>>, f64)> {
    let size = table.len();
    let mut log_determinant = 0.0;
    let largest = (0..size).map(|j| table[j][j]).fold(0.0, f64::max);
    for step in 0..size {
        let pivot = table[step][step];
        if pivot.is_nan() || pivot <= 1e-14 * largest {
            return None;
        }
        log_determinant += pivot.ln();
        table[step][step] = 1.0;
        for cell in &mut table[step] {
            *cell /= pivot;
        }
        let line = table[step].clone();
        for (other, row) in table.iter_mut().enumerate() {
            if other != step {
                let share = row[step];
                row[step] = 0.0;
                for (cell, from) in row.iter_mut().zip(&line) {
                    *cell -= share * from;
                }
            }
        }
    }
    Some((table, log_determinant))
}
