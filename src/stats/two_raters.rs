//! Two raters: the table of one against the other.
//!
//! Notation: `p_kl` the share of targets that both rated and that the first put in k and the second in l, `p_k.` and
//! `p_.l` its margins, `n_kl` the same as counts.

use super::coded::{Coded, dot};
use super::coefficient::{Coefficient, ROUNDING, Undefined, finite, number, standard_error};
use super::distribution::{chi_squared_upper, normal_quantile, normal_upper};
use super::matrix::Matrix;
use super::weights::{Categories, Weights};

/// Cohen's kappa with its two standard errors.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Cohen {
    /// The coefficient, with the standard error for limits and, in [`Coefficient::interval`], limits by Student's
    /// t with n − 1 degrees.
    pub coefficient: Coefficient,
    /// `p_o`: the observed agreement.
    pub observed: f64,
    /// The standard error if the true kappa is 0: for the test only.
    pub null_standard_error: Option<f64>,
    /// Whether a rater used a single category, which makes kappa exactly 0 whatever the other rater did.
    pub one_sided: bool,
}

impl Cohen {
    /// The 95 % limits by the normal distribution, as vcd, statsmodels and Stata give them; not cut.
    pub fn normal_interval(&self) -> Option<(f64, f64)> {
        let half = normal_quantile(0.975)? * self.coefficient.standard_error?;
        Some((self.coefficient.value - half, self.coefficient.value + half))
    }

    /// Kappa over its standard error under 0.
    pub fn z(&self) -> Option<f64> {
        let error = self.null_standard_error.filter(|error| *error > 0.0)?;
        Some(self.coefficient.value / error)
    }

    /// The two-sided chance of a z this far from 0 when the true kappa is 0.
    pub fn p(&self) -> Option<f64> {
        Some(2.0 * normal_upper(self.z()?.abs()))
    }
}

/// Cohen's kappa, with weights weighted kappa: two raters, each with an own distribution.
///
/// κ = (`p_o` − `p_e`) / (1 − `p_e`), `p_o` = Σ `w_kl` `p_kl`, `p_e` = Σ `w_kl` `p_k.` `p_.l`.
///
/// # Range
/// Dimensionless, −1 to 1; 0 is chance. The highest value that the margins allow is [`cohen_kappa_max`].
///
/// # Missing ratings
/// Targets that not both rated are left out.
///
/// # Undefined
/// Other than two raters; no target that both rated; both used the same single category.
///
/// # Source
/// Cohen (1960), Educ. Psychol. Meas. 20, 37–46; Cohen (1968), Psychol. Bull. 70, 213–220; standard errors: Fleiss,
/// Cohen & Everitt (1969), Psychol. Bull. 72, 323–327, equations 8, 9, 13 and 14. The weighted standard error of the
/// R package psych 2.2.9 differs where the table is not symmetric.
///
/// # Examples
/// Cohen's (1960) table: .492.
/// ```
/// use wakker::stats::{Categories, Matrix, Weights, cohen_kappa};
///
/// let table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]];
/// let cells = (0..3).flat_map(|k| (0..3).map(move |l| (k, l)));
/// let rows = cells.flat_map(|(k, l)| std::iter::repeat_n([k as f64, l as f64], table[k][l]));
/// let categories = Categories::new([0.0, 1.0, 2.0]).expect("ascending");
/// let kappa = cohen_kappa(&Matrix::complete(rows)?, &categories, &Weights::Identity).expect("defined");
/// assert_eq!(format!("{:.3}", kappa.coefficient.value), "0.492");
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn cohen_kappa(
    ratings: &Matrix,
    categories: &Categories,
    weights: &Weights,
) -> Result<Cohen, Undefined> {
    let table = Table::new(ratings, categories, weights)?;
    let (rows, columns) = (table.rows(), table.columns());
    let w = &table.weights;
    let p_o = table.sum(|k, l| w[k][l] * table.shares[k][l]);
    let p_e = table.sum(|k, l| w[k][l] * rows[k] * columns[l]);
    let room = 1.0 - p_e;
    if room < ROUNDING {
        return Err(Undefined::OneCategory);
    }
    let kappa = finite((p_o - p_e) / room)?;
    // The mean weight of each row against the columns' margin, and of each column against the rows'.
    let of_row: Vec<f64> = w.iter().map(|line| dot(line, &columns)).collect();
    let of_column: Vec<f64> = w.iter().map(|line| dot(line, &rows)).collect();
    // Fleiss, Cohen & Everitt (1969), equation 13, and 8 for identity weights.
    let spread = table.sum(|k, l| {
        table.shares[k][l] * (w[k][l] - (1.0 - kappa) * (of_row[k] + of_column[l])).powi(2)
    });
    let spread = beyond_rounding(spread - (kappa - p_e * (1.0 - kappa)).powi(2));
    // Equation 14, and 9 for identity weights.
    let null_spread =
        table.sum(|k, l| rows[k] * columns[l] * (w[k][l] - (of_row[k] + of_column[l])).powi(2));
    let null_spread = beyond_rounding(null_spread - p_e.powi(2));
    // Both divide by n and not by n (n − 1): the formulas are for large samples.
    let error = |spread: f64| standard_error(spread * (table.n - 1.0) / room.powi(2), table.n);
    Ok(Cohen {
        coefficient: Coefficient {
            value: kappa,
            expected: Some(p_e),
            standard_error: error(spread),
            degrees: table.n - 1.0,
            targets: table.targets,
            raters: 2,
            omitted: table.omitted,
        },
        observed: p_o,
        null_standard_error: error(null_spread),
        one_sided: [&rows, &columns]
            .iter()
            .any(|margin| margin.iter().filter(|share| **share > 0.0).count() == 1),
    })
}

/// A difference of two numbers near 1; what is left of equal ones is 0.
fn beyond_rounding(difference: f64) -> f64 {
    if difference < 1e-14 { 0.0 } else { difference }
}

/// The highest kappa that the two raters' margins allow.
///
/// (Σ min(`p_k.`, `p_.k`) − `p_e`) / (1 − `p_e`).
///
/// # Range
/// Dimensionless, 0 to 1; 1 where the margins are equal.
///
/// # Missing ratings
/// As [`cohen_kappa`].
///
/// # Undefined
/// As [`cohen_kappa`].
///
/// # Source
/// Cohen (1960), Educ. Psychol. Meas. 20, p. 42.
///
/// # Examples
/// ```
/// use wakker::stats::{Categories, Matrix, cohen_kappa_max};
///
/// let ratings = Matrix::complete([[1.0, 2.0], [2.0, 1.0]])?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// assert_eq!(cohen_kappa_max(&ratings, &categories), Ok(1.0));
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn cohen_kappa_max(ratings: &Matrix, categories: &Categories) -> Result<f64, Undefined> {
    let table = Table::new(ratings, categories, &Weights::Identity)?;
    let (rows, columns) = (table.rows(), table.columns());
    let p_e = dot(&rows, &columns);
    if 1.0 - p_e < ROUNDING {
        return Err(Undefined::OneCategory);
    }
    let most: f64 = rows.iter().zip(&columns).map(|(a, b)| a.min(*b)).sum();
    finite((most - p_e) / (1.0 - p_e))
}

/// Scott's pi: two raters who share one distribution.
///
/// (`p_o` − `p_e`) / (1 − `p_e`), `p_e` = Σ ((`p_k.` + `p_.k`) / 2)².
///
/// # Range
/// Dimensionless, −1 to 1; 0 is chance.
///
/// # Missing ratings
/// As [`cohen_kappa`].
///
/// # Undefined
/// As [`cohen_kappa`].
///
/// # Source
/// Scott (1955), Public Opin. Q. 19, 321–325.
///
/// # Examples
/// ```
/// use wakker::stats::{Categories, Matrix, scott_pi};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [1.0, 2.0], [2.0, 2.0], [2.0, 2.0]])?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// assert!((scott_pi(&ratings, &categories).expect("two categories") - 7.0 / 15.0).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn scott_pi(ratings: &Matrix, categories: &Categories) -> Result<f64, Undefined> {
    let table = Table::new(ratings, categories, &Weights::Identity)?;
    let margins = table.rows().into_iter().zip(table.columns());
    let p_e: f64 = margins.map(|(a, b)| f64::midpoint(a, b).powi(2)).sum();
    if 1.0 - p_e < ROUNDING {
        return Err(Undefined::OneCategory);
    }
    finite((table.diagonal() - p_e) / (1.0 - p_e))
}

/// Bangdiwala's B: the squares of agreement as a part of the rectangles that the margins span.
///
/// B = Σ `n_kk`² / Σ `n_k.` `n_.k`.
///
/// # Range
/// Share, 0 to 1.
///
/// # Missing ratings
/// As [`cohen_kappa`].
///
/// # Undefined
/// Other than two raters; no target that both rated; no category that both used.
///
/// # Source
/// Bangdiwala (1985), Proc. 45th Int. Statistical Institute Meeting, 1, 1083–1090; Munoz & Bangdiwala (1997),
/// J. Appl. Stat. 24, 105–111.
///
/// # Examples
/// ```
/// use wakker::stats::{Categories, Matrix, bangdiwala_b};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [1.0, 2.0], [2.0, 2.0], [2.0, 2.0]])?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// assert_eq!(bangdiwala_b(&ratings, &categories), Ok(5.0 / 8.0));
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn bangdiwala_b(ratings: &Matrix, categories: &Categories) -> Result<f64, Undefined> {
    let table = Table::new(ratings, categories, &Weights::Identity)?;
    let rectangles = dot(&table.rows(), &table.columns());
    if rectangles <= 0.0 {
        return Err(Undefined::NoOverlap);
    }
    let squares: f64 = (0..table.shares.len())
        .map(|k| table.shares[k][k].powi(2))
        .sum();
    finite(squares / rectangles)
}

/// The prevalence-adjusted, bias-adjusted kappa of two categories.
///
/// 2 `p_o` − 1.
///
/// # Range
/// Dimensionless, −1 to 1; 0 is chance.
///
/// # Missing ratings
/// As [`cohen_kappa`].
///
/// # Undefined
/// Other than two raters or two declared categories; no target that both rated.
///
/// # Source
/// Byrt, Bishop & Carlin (1993), J. Clin. Epidemiol. 46, 423–429.
///
/// # Examples
/// Feinstein and Cicchetti's (1990) agreement of .85:
/// ```
/// use wakker::stats::{Categories, Matrix, pabak};
///
/// let cells = [([1.0, 1.0], 80), ([1.0, 2.0], 10), ([2.0, 1.0], 5), ([2.0, 2.0], 5)];
/// let ratings = Matrix::complete(cells.into_iter().flat_map(|(row, n)| std::iter::repeat_n(row, n)))?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// assert!((pabak(&ratings, &categories).expect("two categories") - 0.70).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn pabak(ratings: &Matrix, categories: &Categories) -> Result<f64, Undefined> {
    let table = Table::of_two_categories(ratings, categories)?;
    finite(2.0 * table.diagonal() - 1.0)
}

/// How far one of two categories prevails: |`p_11` − `p_22`|.
///
/// # Range
/// Share, 0 to 1; near 1 kappa is low however well the raters agree.
///
/// # Missing ratings
/// As [`cohen_kappa`].
///
/// # Undefined
/// As [`pabak`].
///
/// # Source
/// Byrt, Bishop & Carlin (1993), J. Clin. Epidemiol. 46, 423–429.
///
/// # Examples
/// ```
/// use wakker::stats::{Categories, Matrix, prevalence_index};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [1.0, 1.0], [1.0, 2.0], [2.0, 2.0]])?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// assert_eq!(prevalence_index(&ratings, &categories), Ok(0.25));
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn prevalence_index(ratings: &Matrix, categories: &Categories) -> Result<f64, Undefined> {
    let table = Table::of_two_categories(ratings, categories)?;
    finite((table.shares[0][0] - table.shares[1][1]).abs())
}

/// How far the two raters' margins differ: |`p_12` − `p_21`|.
///
/// # Range
/// Share, 0 to 1.
///
/// # Missing ratings
/// As [`cohen_kappa`].
///
/// # Undefined
/// As [`pabak`].
///
/// # Source
/// Byrt, Bishop & Carlin (1993), J. Clin. Epidemiol. 46, 423–429.
///
/// # Examples
/// ```
/// use wakker::stats::{Categories, Matrix, bias_index};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [1.0, 1.0], [1.0, 2.0], [2.0, 2.0]])?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// assert_eq!(bias_index(&ratings, &categories), Ok(0.25));
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn bias_index(ratings: &Matrix, categories: &Categories) -> Result<f64, Undefined> {
    let table = Table::of_two_categories(ratings, categories)?;
    finite((table.shares[0][1] - table.shares[1][0]).abs())
}

/// Light's kappa: the mean of Cohen's kappa over all pairs of raters.
///
/// # Range
/// Dimensionless, −1 to 1; 0 is chance.
///
/// # Missing ratings
/// Only targets that all rated count.
///
/// # Undefined
/// Fewer than two raters; no target that all rated; the kappa of any pair is undefined.
///
/// # Source
/// Light (1971), Psychol. Bull. 76, 365–377.
///
/// # Examples
/// ```
/// use wakker::stats::{Categories, Matrix, light_kappa};
///
/// let ratings = Matrix::complete([[1.0, 1.0, 1.0], [2.0, 2.0, 1.0], [1.0, 1.0, 1.0], [2.0, 2.0, 2.0]])?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// // Pairs: 1, 0.5 and 0.5.
/// assert!((light_kappa(&ratings, &categories).expect("defined") - 2.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn light_kappa(ratings: &Matrix, categories: &Categories) -> Result<f64, Undefined> {
    let r = ratings.raters();
    if r < 2 {
        return Err(Undefined::TooFewRaters);
    }
    let complete = ratings.complete_targets();
    let mut sum = 0.0;
    for first in 0..r {
        for second in first + 1..r {
            let pair = complete.of_raters(&[first, second]);
            sum += cohen_kappa(&pair, categories, &Weights::Identity)?
                .coefficient
                .value;
        }
    }
    finite(sum / (number(r) * (number(r) - 1.0) / 2.0))
}

/// A test that the two raters' margins are the same.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct MarginalHomogeneity {
    /// χ².
    pub chi_squared: f64,
    /// Its degrees of freedom: categories that either rater used, less one.
    pub degrees: f64,
    /// The chance of a χ² this large when the margins are the same.
    pub p: f64,
}

/// The Stuart-Maxwell test that two raters use the categories equally often.
///
/// χ² = d′ S⁻¹ d, `d_k` = `n_k.` − `n_.k`, `S_kk` = `n_k.` + `n_.k` − 2 `n_kk`, `S_kl` = −(`n_kl` + `n_lk`), without the
/// last category; categories that nobody used are dropped.
///
/// # Range
/// χ² is 0 or more; p from 0 to 1.
///
/// # Missing ratings
/// As [`cohen_kappa`].
///
/// # Undefined
/// Other than two raters; no target that both rated; one category used; S has no inverse, as when the raters never
/// differ over a category.
///
/// # Source
/// Stuart (1955), Biometrika 42, 412–416; Maxwell (1970), Br. J. Psychiatry 116, 651–655.
///
/// # Examples
/// With two categories it is `McNemar`'s test without correction: (9 − 1)² / 10.
/// ```
/// use wakker::stats::{Categories, Matrix, stuart_maxwell};
///
/// let cells = [([1.0, 1.0], 20), ([1.0, 2.0], 9), ([2.0, 1.0], 1), ([2.0, 2.0], 30)];
/// let ratings = Matrix::complete(cells.into_iter().flat_map(|(row, n)| std::iter::repeat_n(row, n)))?;
/// let categories = Categories::new([1.0, 2.0]).expect("ascending");
/// let test = stuart_maxwell(&ratings, &categories).expect("defined");
/// assert!((test.chi_squared - 6.4).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn stuart_maxwell(
    ratings: &Matrix,
    categories: &Categories,
) -> Result<MarginalHomogeneity, Undefined> {
    let table = Table::new(ratings, categories, &Weights::Identity)?;
    let (rows, columns) = (table.rows(), table.columns());
    let used: Vec<usize> = (0..rows.len())
        .filter(|k| rows[*k] + columns[*k] > 0.0)
        .collect();
    let kept = &used[..used.len().saturating_sub(1)];
    if kept.is_empty() {
        return Err(Undefined::OneCategory);
    }
    let shares = &table.shares;
    let mut system: Vec<Vec<f64>> = Vec::new();
    for &k in kept {
        let mut line: Vec<f64> = kept
            .iter()
            .map(|&l| {
                if k == l {
                    table.n * (rows[k] + columns[k] - 2.0 * shares[k][k])
                } else {
                    -table.n * (shares[k][l] + shares[l][k])
                }
            })
            .collect();
        line.push(table.n * (rows[k] - columns[k]));
        system.push(line);
    }
    let d: Vec<f64> = system.iter().map(|line| line[kept.len()]).collect();
    let solution = solve(system).ok_or(Undefined::NoVariation)?;
    let chi_squared = finite(dot(&d, &solution))?.max(0.0);
    let degrees = number(kept.len());
    Ok(MarginalHomogeneity {
        chi_squared,
        degrees,
        p: chi_squared_upper(chi_squared, degrees).ok_or(Undefined::OutOfRange)?,
    })
}

/// Solves a system whose last column is the right-hand side, by elimination with the largest pivot.
fn solve(mut system: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let size = system.len();
    for step in 0..size {
        let pivot = (step..size)
            .max_by(|a, b| system[*a][step].abs().total_cmp(&system[*b][step].abs()))?;
        system.swap(step, pivot);
        let line = system[step].clone();
        if line[step].abs() < 1e-9 {
            return None;
        }
        for (other, row) in system.iter_mut().enumerate() {
            if other != step {
                let share = row[step] / line[step];
                for (cell, from) in row.iter_mut().zip(&line) {
                    *cell -= share * from;
                }
            }
        }
    }
    Some((0..size).map(|k| system[k][size] / system[k][k]).collect())
}

/// The table of one rater against the other, as shares.
struct Table {
    shares: Vec<Vec<f64>>,
    weights: Vec<Vec<f64>>,
    n: f64,
    targets: usize,
    omitted: usize,
}

impl Table {
    fn new(
        ratings: &Matrix,
        categories: &Categories,
        weights: &Weights,
    ) -> Result<Self, Undefined> {
        if ratings.raters() > 2 {
            return Err(Undefined::TooManyRaters);
        }
        let coded = Coded::new(ratings, categories, weights)?;
        let q = coded.categories();
        let n = number(coded.paired);
        let mut shares = vec![vec![0.0; q]; q];
        for unit in &coded.units {
            if let [Some(k), Some(l)] = unit.given[..] {
                shares[k][l] += unit.times / n;
            }
        }
        Ok(Self {
            shares,
            n,
            targets: coded.paired,
            omitted: coded.targets - coded.paired,
            weights: coded.weights,
        })
    }

    fn of_two_categories(ratings: &Matrix, categories: &Categories) -> Result<Self, Undefined> {
        if categories.values().len() != 2 {
            return Err(Undefined::WrongNumberOfCategories);
        }
        Self::new(ratings, categories, &Weights::Identity)
    }

    fn sum(&self, of: impl Fn(usize, usize) -> f64) -> f64 {
        let q = self.shares.len();
        (0..q)
            .flat_map(|k| (0..q).map(move |l| (k, l)))
            .map(|(k, l)| of(k, l))
            .sum()
    }

    fn rows(&self) -> Vec<f64> {
        self.shares.iter().map(|row| row.iter().sum()).collect()
    }

    fn columns(&self) -> Vec<f64> {
        (0..self.shares.len())
            .map(|l| self.shares.iter().map(|row| row[l]).sum())
            .collect()
    }

    fn diagonal(&self) -> f64 {
        (0..self.shares.len()).map(|k| self.shares[k][k]).sum()
    }
}
