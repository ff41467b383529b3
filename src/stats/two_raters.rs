//! Two raters: more figures from the table of one against the other.
//!
//! Notation as in [`cohen_kappa`](super::cohen_kappa).

use super::coded::dot;
use super::coefficient::{Undefined, finite, number};
use super::cross_table::Table;
use super::distribution::chi_squared_upper;
use super::matrix::Matrix;
use super::weights::{Categories, Weights};

/// Bangdiwala's B: the squares of agreement as a part of the rectangles that the margins span.
///
/// B = Σ `n_kk`² / Σ `n_k.` `n_.k`.
///
/// # Range
/// Share, 0 to 1.
///
/// # Missing ratings
/// As [`cohen_kappa`](super::cohen_kappa).
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
/// As [`cohen_kappa`](super::cohen_kappa).
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
/// As [`cohen_kappa`](super::cohen_kappa).
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
/// As [`cohen_kappa`](super::cohen_kappa).
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
/// As [`cohen_kappa`](super::cohen_kappa).
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
