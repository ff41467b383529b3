//! Two raters: the table of one against the other.
//!
//! Notation: `p_kl` the share of targets that both rated and that the first put in k and the second in l, `p_k.` and
//! `p_.l` its margins, `n_kl` the same as counts.

use super::coded::{Coded, dot};
use super::coefficient::{Coefficient, ROUNDING, Undefined, finite, number, standard_error};
use super::cross_table::Table;
use super::matrix::Matrix;
use super::weights::{Categories, Weights};

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
/// Cohen (1960), Educ. Psychol. Meas. 20, 37–46; Cohen (1968), Psychol. Bull. 70, 213–220; standard error: Fleiss,
/// Cohen & Everitt (1969), Psychol. Bull. 72, 323–327. The weighted standard error of the
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
/// assert_eq!(format!("{:.3}", kappa.value), "0.492");
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn cohen_kappa(
    ratings: &Matrix,
    categories: &Categories,
    weights: &Weights,
) -> Result<Coefficient, Undefined> {
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
    // Fleiss, Cohen & Everitt (1969), for weighted kappa; identity weights give that of kappa.
    let spread = table.sum(|k, l| {
        table.shares[k][l] * (w[k][l] - (1.0 - kappa) * (of_row[k] + of_column[l])).powi(2)
    });
    let spread = beyond_rounding(spread - (kappa - p_e * (1.0 - kappa)).powi(2));
    Ok(Coefficient {
        value: kappa,
        expected: Some(p_e),
        // Over n and not over n (n − 1): the formula is for large samples.
        standard_error: standard_error(spread * (table.n - 1.0) / room.powi(2), table.n),
        degrees: table.n - 1.0,
        targets: table.targets,
        raters: 2,
        omitted: table.omitted,
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
/// Cohen (1960), Educ. Psychol. Meas. 20, 37–46.
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
    let coded = Coded::new(&ratings.complete_targets(), categories, &Weights::Identity)
        .map(|coded| coded.by_rater())?;
    let (mut sum, n) = (0.0, coded.times.iter().sum::<f64>());
    for (first, (codes, margin)) in coded.raters.iter().enumerate() {
        for (others, other_margin) in &coded.raters[first + 1..] {
            let pairs = codes.iter().zip(others).zip(&coded.times);
            let same = pairs.map(|((a, b), times)| if a == b { *times } else { 0.0 });
            let p_e = dot(margin, other_margin);
            if 1.0 - p_e < ROUNDING {
                return Err(Undefined::OneCategory);
            }
            sum += (same.sum::<f64>() / n - p_e) / (1.0 - p_e);
        }
    }
    finite(sum / (number(r) * (number(r) - 1.0) / 2.0))
}
