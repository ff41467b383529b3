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
