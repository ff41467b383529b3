//! The restricted likelihood of targets and raters as random effects.
//!
//! V = `s_p` `Z_p` `Z_p`′ + `s_r` `Z_r` `Z_r`′ + `s_e` I. The targets are taken out first, since their part of V is in blocks:
//! D = `s_e` I + `s_p` `Z_p` `Z_p`′. Then V⁻¹ = D⁻¹ − D⁻¹ `Z_r` G `Z_r`′ D⁻¹ with G = `s_r` (I + `s_r` M)⁻¹ and M = `Z_r`′ D⁻¹ `Z_r`, one row per rater,
//! which also holds at `s_r` = 0. Rows that are equal are computed once.

use super::coded::dot;
use super::coefficient::{Undefined, finite, number};
use super::linear::inverted;
use super::matrix::Matrix;

/// One of the different rows: the raters that rated, their ratings, and how many targets have it.
struct Row {
    raters: Vec<usize>,
    values: Vec<f64>,
    times: f64,
}

/// A number for each rating, row by row.
type Ratings = Vec<Vec<f64>>;

/// The data of the likelihood, with ratings around 0 and of variance 1.
pub(super) struct Likelihood {
    rows: Vec<Row>,
    /// Raters with a rating.
    active: usize,
    columns: usize,
    targets: usize,
    ratings: usize,
    centre: f64,
    scale: f64,
}

/// The likelihood at one place, with its slope.
pub(super) struct Place {
    pub(super) log_likelihood: f64,
    pub(super) mean: f64,
    pub(super) score: [f64; 3],
    pub(super) information: [[f64; 3]; 3],
}

impl Likelihood {
    pub(super) fn new(ratings: &Matrix) -> Result<Self, Undefined> {
        let (mut rows, mut targets, mut count) = (Vec::new(), 0, 0);
        for (row, times) in ratings.distinct() {
            let given = row.iter().enumerate();
            let (raters, values): (Vec<usize>, Vec<f64>) = given
                .filter_map(|(rater, rating)| rating.map(|value| (rater, value)))
                .unzip();
            if raters.is_empty() {
                continue;
            }
            targets += times;
            count += times * raters.len();
            rows.push(Row {
                raters,
                values,
                times: number(times),
            });
        }
        if targets < 2 {
            return Err(Undefined::TooFewTargets);
        }
        let n = number(count);
        let sum = |of: &dyn Fn(f64) -> f64| -> f64 {
            let parts = rows.iter();
            parts
                .map(|row: &Row| row.times * row.values.iter().map(|value| of(*value)).sum::<f64>())
                .sum()
        };
        let centre = finite(sum(&|value| value / n))?;
        let largest = rows.iter().flat_map(|row| &row.values);
        let largest = largest.fold(0.0, |most: f64, value| most.max(value.abs()));
        let scale = finite((sum(&|value| (value - centre).powi(2)) / n).sqrt())?;
        if scale <= 1e-14 * largest {
            return Err(Undefined::NoVariation);
        }
        let mut rated = vec![false; ratings.raters()];
        for row in &mut rows {
            for value in &mut row.values {
                *value = (*value - centre) / scale;
            }
            for rater in &row.raters {
                rated[*rater] = true;
            }
        }
        Ok(Self {
            active: rated.iter().filter(|rated| **rated).count(),
            columns: ratings.raters(),
            rows,
            targets,
            ratings: count,
            centre,
            scale,
        })
    }

    /// What was taken off the ratings, and what they were then divided by.
    pub(super) fn units(&self) -> (f64, f64) {
        (self.centre, self.scale)
    }

    pub(super) fn targets(&self) -> usize {
        self.targets
    }

    pub(super) fn raters(&self) -> usize {
        self.active
    }

    pub(super) fn ratings(&self) -> usize {
        self.ratings
    }

    /// The harmonic mean of the number of ratings per target.
    pub(super) fn harmonic_mean(&self) -> f64 {
        let parts = self.rows.iter();
        let inverses: f64 = parts.map(|row| row.times / number(row.raters.len())).sum();
        number(self.targets) / inverses
    }

    /// Into how many groups without a common target the raters fall.
    pub(super) fn groups(&self) -> usize {
        let mut group: Vec<usize> = (0..self.columns).collect();
        for row in &self.rows {
            let first = group[row.raters[0]];
            for rater in &row.raters[1..] {
                let other = group[*rater];
                for own in &mut group {
                    if *own == other {
                        *own = first;
                    }
                }
            }
        }
        let mut used: Vec<usize> = self
            .rows
            .iter()
            .flat_map(|row| row.raters.iter().map(|rater| group[*rater]))
            .collect();
        used.sort_unstable();
        used.dedup();
        used.len()
    }

    /// The squares per rating that targets and raters leave by least squares.
    pub(super) fn left_over(&self) -> Option<f64> {
        let mut table = vec![vec![0.0; self.columns]; self.columns];
        let mut right = vec![0.0; self.columns];
        let mut squares = 0.0;
        for row in &self.rows {
            let size = number(row.raters.len());
            let mean = row.values.iter().sum::<f64>() / size;
            for (&j, value) in row.raters.iter().zip(&row.values) {
                right[j] += row.times * (value - mean);
                squares += row.times * (value - mean).powi(2);
                table[j][j] += row.times;
                for &k in &row.raters {
                    table[j][k] -= row.times / size;
                }
            }
        }
        // One rater is the measure of the others.
        let others: Vec<usize> = (0..self.columns)
            .filter(|j| table[*j][*j] > 0.0)
            .skip(1)
            .collect();
        let lines = others.iter();
        let lines = lines.map(|j| others.iter().map(|k| table[*j][*k]).collect());
        let (inverse, _) = inverted(lines.collect())?;
        let right: Vec<f64> = others.iter().map(|j| right[*j]).collect();
        let effects: Vec<f64> = inverse.iter().map(|line| dot(line, &right)).collect();
        squares -= dot(&effects, &right);
        Some(squares / number(self.ratings))
    }

    /// The likelihood and its slope at positive `s_e`; none where V cannot be inverted.
    pub(super) fn at(&self, [s_p, s_r, s_e]: [f64; 3]) -> Option<Place> {
        let n = number(self.ratings);
        let block = |row: &Row| s_e + s_p * number(row.raters.len());
        let mut m = vec![vec![0.0; self.columns]; self.columns];
        let mut log_v = 0.0;
        for row in &self.rows {
            let d = block(row);
            log_v += row.times * ((number(row.raters.len()) - 1.0) * s_e.ln() + d.ln());
            for &j in &row.raters {
                m[j][j] += row.times / s_e;
                for &k in &row.raters {
                    m[j][k] -= row.times * s_p / (d * s_e);
                }
            }
        }
        let mut system = m.clone();
        for (j, line) in system.iter_mut().enumerate() {
            for (k, cell) in line.iter_mut().enumerate() {
                *cell = s_r * *cell + f64::from(u8::from(j == k));
            }
        }
        let (inverse, log_determinant) = inverted(system)?;
        log_v += log_determinant;
        let solve = |x: &Ratings| -> Ratings {
            let sums = self.by_rater(&without_targets(x, s_p, s_e));
            let taken: Vec<f64> = inverse.iter().map(|line| s_r * dot(line, &sums)).collect();
            let pairs = self.rows.iter().zip(x);
            let left = pairs.map(|(row, x)| {
                let parts = row.raters.iter().zip(x);
                parts.map(|(rater, x)| x - taken[*rater]).collect()
            });
            without_targets(&left.collect(), s_p, s_e)
        };
        let ones: Ratings = self
            .rows
            .iter()
            .map(|row| vec![1.0; row.raters.len()])
            .collect();
        let v = solve(&ones);
        let s = self.product(&ones, &v);
        let project = |x: &Ratings| -> Ratings {
            let mut solved = solve(x);
            let mean = self.product(&ones, &solved) / s;
            for (line, v) in solved.iter_mut().zip(&v) {
                for (cell, v) in line.iter_mut().zip(v) {
                    *cell -= mean * v;
                }
            }
            solved
        };
        let y: Ratings = self.rows.iter().map(|row| row.values.clone()).collect();
        let mean = self.product(&y, &v) / s;
        let w = project(&y);

        // tr(P K) for the three: of V⁻¹ first, then less what the mean takes.
        let (trace_p, trace_r) = self.traces(&m, &inverse, [s_p, s_r, s_e]);
        let trace_e = (n - s_p * trace_p - s_r * trace_r) / s_e;
        let of_v = self.quadratics(&v);
        let of_w = self.quadratics(&w);
        let traces = [trace_p, trace_r, trace_e];
        let score = [0, 1, 2].map(|t| -0.5 * (traces[t] - of_v[t] / s - of_w[t]));

        // Average information: ½ y′ P K_t P K_u P y.
        let by_rater = self.by_rater(&w);
        let spread = |of: &dyn Fn(usize, &[f64], usize) -> f64| -> Ratings {
            let pairs = self.rows.iter().zip(&w);
            pairs
                .map(|(row, w)| (0..w.len()).map(|at| of(row.raters[at], w, at)).collect())
                .collect()
        };
        let moved = [
            spread(&|_, w, _| w.iter().sum()),
            spread(&|rater, _, _| by_rater[rater]),
            spread(&|_, w, at| w[at]),
        ];
        let projected = [0, 1, 2].map(|t: usize| project(&moved[t]));
        let information = [0, 1, 2]
            .map(|t: usize| [0, 1, 2].map(|u: usize| 0.5 * self.product(&moved[t], &projected[u])));
        let fit = self.product(&y, &w);
        let log_likelihood =
            -0.5 * (log_v + s.ln() + fit + (n - 1.0) * (2.0 * std::f64::consts::PI).ln());
        // A sum of squares below 0 is rounding that has taken over.
        (log_likelihood.is_finite() && fit >= 0.0).then_some(Place {
            log_likelihood,
            mean,
            score,
            information,
        })
    }

    /// tr(V⁻¹ `Z_p` `Z_p`′) and tr(V⁻¹ `Z_r` `Z_r`′).
    fn traces(
        &self,
        m: &[Vec<f64>],
        inverse: &[Vec<f64>],
        [s_p, s_r, s_e]: [f64; 3],
    ) -> (f64, f64) {
        let trace_r: f64 = (0..self.columns)
            .map(|j| {
                dot(
                    &m[j],
                    &inverse.iter().map(|line| line[j]).collect::<Vec<_>>(),
                )
            })
            .sum();
        let trace_p: f64 = self
            .rows
            .iter()
            .map(|row| {
                let d = s_e + s_p * number(row.raters.len());
                let pairs = row.raters.iter();
                let among: f64 = pairs
                    .map(|j| row.raters.iter().map(|k| inverse[*j][*k]).sum::<f64>())
                    .sum();
                row.times * (number(row.raters.len()) / d - s_r * among / d.powi(2))
            })
            .sum();
        (trace_p, trace_r)
    }

    /// `Z_r`′ x.
    fn by_rater(&self, x: &Ratings) -> Vec<f64> {
        let mut sums = vec![0.0; self.columns];
        for (row, x) in self.rows.iter().zip(x) {
            for (rater, x) in row.raters.iter().zip(x) {
                sums[*rater] += row.times * x;
            }
        }
        sums
    }

    /// x′ y.
    fn product(&self, x: &Ratings, y: &Ratings) -> f64 {
        let parts = self.rows.iter().zip(x.iter().zip(y));
        parts.map(|(row, (x, y))| row.times * dot(x, y)).sum()
    }

    /// x′ K x for the three K: `Z_p` `Z_p`′, `Z_r` `Z_r`′ and I.
    fn quadratics(&self, x: &Ratings) -> [f64; 3] {
        let pairs = self.rows.iter().zip(x);
        let targets = pairs.map(|(row, x)| row.times * x.iter().sum::<f64>().powi(2));
        let raters = self.by_rater(x);
        [targets.sum(), dot(&raters, &raters), self.product(x, x)]
    }
}

/// D⁻¹ x.
fn without_targets(x: &Ratings, s_p: f64, s_e: f64) -> Ratings {
    x.iter()
        .map(|x| {
            let taken = s_p / (s_e + s_p * number(x.len())) * x.iter().sum::<f64>();
            x.iter().map(|x| (x - taken) / s_e).collect()
        })
        .collect()
}
