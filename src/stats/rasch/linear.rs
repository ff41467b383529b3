//! Equations of a symmetric matrix that may leave some directions free.

/// The lower triangle of L with L Lᵀ = the matrix, in which unknowns that the others already settle stand still.
pub(super) struct Factor {
    size: usize,
    lower: Vec<f64>,
    /// Unknowns that stand still: told to, or found to be settled by the others.
    pub(super) still: Vec<bool>,
    /// The least that was left of a diagonal, among unknowns that move.
    pub(super) weakest: f64,
}

impl Factor {
    /// Factors a matrix, of which the lower triangle is read, row by row. Of `whole`, the diagonals before other
    /// unknowns were eliminated, more than a share `limit` must be left, or the unknown stands still.
    pub(super) fn new(matrix: &[f64], whole: &[f64], still: &[bool], limit: f64) -> Self {
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

    /// The unknowns for which the matrix gives this right-hand side; those that stand still are 0.
    pub(super) fn solve(&self, mut right: Vec<f64>) -> Vec<f64> {
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
