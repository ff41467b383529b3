//! Which categories the raters agree on.

use super::coded::Coded;
use super::coefficient::{ROUNDING, Undefined, finite, number};
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
    /// `κ_k`; undefined for a category that nobody used (no variation), or everybody always (one category).
    pub kappa: Result<f64, Undefined>,
}

/// Fleiss' kappa for each category: this one or any other.
///
/// `κ_k` = (`p_a` − `p_e`) / (1 − `p_e`) with all other categories taken as one: `p_a` = (1/n') Σ 1 − 2 `n_ik` (`r_i` − `n_ik`) /
/// (`r_i` (`r_i` − 1)), `p_e` = `p_k`² + (1 − `p_k`)². Without gaps the mean of the `κ_k`, weighted by `p_k` (1 − `p_k`), is
/// [`fleiss_kappa`](super::fleiss_kappa).
///
/// # Range
/// Dimensionless, at most 1, and without gaps at least −1 / (m − 1) with m raters; 0 is chance.
///
/// # Missing ratings
/// As [`fleiss_kappa`](super::fleiss_kappa).
///
/// # Undefined
/// Fewer than two raters; no target rated twice; a rating that is not a category.
///
/// # Source
/// Fleiss (1971), Psychol. Bull. 76, 378–382, equations 20 and 21; with gaps as Gwet (2014), Handbook of Inter-Rater
/// Reliability, 4th ed., chapter 2, has the kappa of two categories.
///
/// # Examples
/// ```
/// use wakker::stats::{Categories, Matrix, category_kappas};
///
/// let ratings = Matrix::complete([[1.0, 1.0], [2.0, 3.0], [3.0, 2.0], [1.0, 1.0]])?;
/// let found = category_kappas(&ratings, &Categories::new([1.0, 2.0, 3.0]).expect("ascending")).expect("rated twice");
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
    let split = coded.sum_by_category(|unit, k| {
        let n = unit.by_category[k];
        if unit.paired() {
            2.0 * n * (unit.raters - n) / (unit.raters * (unit.raters - 1.0))
        } else {
            0.0
        }
    });
    let parts = categories.values().iter().zip(coded.shares()).zip(split);
    Ok(parts
        .map(|((category, share), split)| {
            // What chance alone would split: 1 − p_e.
            let room = 2.0 * share * (1.0 - share);
            CategoryKappa {
                category: *category,
                share,
                kappa: if room >= ROUNDING {
                    finite(1.0 - split / number(coded.paired) / room)
                } else if share > 0.5 {
                    Err(Undefined::OneCategory)
                } else {
                    Err(Undefined::NoVariation)
                },
            }
        })
        .collect())
}
