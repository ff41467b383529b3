//! Which categories the raters agree on.

use super::coded::Coded;
use super::coefficient::{ROUNDING, Undefined, finite};
use super::matrix::Matrix;
use super::weights::{Categories, Weights};

/// Fleiss' kappa of one category against all others.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct CategoryKappa {
    /// The category.
    pub category: f64,
    /// `p_k`: the share of all ratings that it got.
    pub share: f64,
    /// `κ_k`; undefined for a category that nobody used, or everybody always.
    pub kappa: Result<f64, Undefined>,
}

/// Fleiss' kappa for each category: this one or any other.
///
/// `κ_k` = 1 − Σ `n_ik` (m − `n_ik`) / (n m (m − 1) `p_k` (1 − `p_k`)), m raters on each of n targets. The mean of the
/// `κ_k`, weighted by `p_k` (1 − `p_k`), is [`fleiss_kappa`](super::fleiss_kappa).
///
/// # Range
/// Dimensionless, −1 / (m − 1) to 1; 0 is chance.
///
/// # Missing ratings
/// Not allowed: the formula is for the same number of raters on every target. Targets without any rating are left out.
///
/// # Undefined
/// Fewer than two raters; no targets; another number of raters from target to target; a rating that is not a category.
///
/// # Source
/// Fleiss (1971), Psychol. Bull. 76, 378–382, equations 20 and 21.
///
/// # Examples
/// ```
/// use wakker::stats::{Categories, Matrix, category_kappas};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [2.0, 3.0], [3.0, 2.0], [1.0, 1.0]])?;
/// let found = category_kappas(&ratings, &Categories::new([1.0, 2.0, 3.0]).expect("ascending")).expect("complete");
/// // All agree on the first, none on the others.
/// assert_eq!(found[0].kappa, Ok(1.0));
/// assert!((found[1].kappa.expect("used") + 1.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn category_kappas(
    ratings: &Matrix,
    categories: &Categories,
) -> Result<Vec<CategoryKappa>, Undefined> {
    let coded = Coded::new(ratings, categories, &Weights::Identity)?;
    let m = coded.units().map(|unit| unit.raters).fold(0.0, f64::max);
    if coded.units().any(|unit| unit.raters + 0.5 < m) {
        return Err(Undefined::UnequalRaters);
    }
    let split = coded.sum_by_category(|unit, k| unit.by_category[k] * (m - unit.by_category[k]));
    let parts = categories.values().iter().zip(coded.shares()).zip(split);
    Ok(parts
        .map(|((category, share), split)| {
            let room = share * (1.0 - share);
            CategoryKappa {
                category: *category,
                share,
                kappa: if room < ROUNDING {
                    Err(Undefined::OneCategory)
                } else {
                    finite(1.0 - split / (coded.rated * m * (m - 1.0) * room))
                },
            }
        })
        .collect())
}

/// Lin's concordance correlation of two raters: how near their ratings lie to the line of equality.
///
/// `ρ_c` = 2 `s_xy` / (`s_x`² + `s_y`² + (x̄ − ȳ)²), with moments over n.
///
/// # Range
/// Dimensionless, −1 to 1; 1 only for equal ratings. Severity and spread lower it, unlike Pearson's correlation.
///
/// # Missing ratings
/// Targets that not both rated are left out.
///
/// # Undefined
/// Other than two raters; fewer than two targets that both rated; equal ratings throughout.
///
/// # Source
/// Lin (1989), Biometrics 45, 255–268.
///
/// # Examples
/// One rater a full point milder: `s_x`² = `s_y`² = `s_xy` = 2 / 3.
/// ```
/// use wakker::stats::{Matrix, lin_concordance};
///
/// let ratings = Matrix::complete([[1.0, 2.0], [2.0, 3.0], [3.0, 4.0]])?;
/// assert!((lin_concordance(&ratings).expect("varied") - 4.0 / 7.0).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn lin_concordance(ratings: &Matrix) -> Result<f64, Undefined> {
    match ratings.raters() {
        2 => {}
        0 | 1 => return Err(Undefined::TooFewRaters),
        _ => return Err(Undefined::TooManyRaters),
    }
    let rows = ratings.distinct_complete();
    let n: f64 = rows.iter().map(|(_, times)| times).sum();
    if n < 1.5 {
        return Err(Undefined::TooFewTargets);
    }
    // Around the first rating nothing is lost to a large common part.
    let origin = rows[0].0[0];
    let mean = |of: &dyn Fn(f64, f64) -> f64| {
        let parts = rows.iter();
        parts
            .map(|(row, times)| times / n * of(row[0] - origin, row[1] - origin))
            .sum::<f64>()
    };
    let (x, y) = (mean(&|x, _| x), mean(&|_, y| y));
    let together = mean(&|a, b| (a - x) * (b - y));
    let apart = mean(&|a, b| (a - x).powi(2) + (b - y).powi(2)) + (x - y).powi(2);
    let largest = mean(&|a, b| a.powi(2) + b.powi(2));
    if apart <= 1e-28 * largest.max(origin.powi(2)) {
        return Err(Undefined::NoVariation);
    }
    finite(2.0 * together / apart)
}
