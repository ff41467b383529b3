//! Equal ratings, counted without declared categories, and agreement on each value that occurs.

use std::collections::BTreeMap;

use super::coefficient::{Coefficient, Undefined, finite, number, standard_error};
use super::matrix::Matrix;
use super::patterns::MISSING;

/// The share of pairs of raters that give the same, each target counting once: [`percent_agreement`] with identity
/// weights, for any number of different values.
///
/// `p_a` = (1/n') Σ `p_i`, `p_i` the share of equal pairs among those of target i; standard error as there.
///
/// # Range
/// Share, 0 to 1.
///
/// # Missing ratings
/// As [`percent_agreement`].
///
/// # Undefined
/// Fewer than two raters; no target rated twice. No standard error for one target.
///
/// # Source
/// Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapters 2 and 5.
///
/// # Examples
/// ```
/// use wakker::stats::{Matrix, equal_agreement};
///
/// let ratings = Matrix::complete([[1.5, 1.5], [2.25, 2.5], [3.125, 3.125]])?;
/// assert!((equal_agreement(&ratings).expect("compared").value - 2.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
///
/// [`percent_agreement`]: super::percent_agreement
pub fn equal_agreement(ratings: &Matrix) -> Result<Coefficient, Undefined> {
    if ratings.raters() < 2 {
        return Err(Undefined::TooFewRaters);
    }
    let (mut rated, mut paired, mut sum) = (0, 0, 0.0);
    let mut shares = Vec::new();
    let mut given = vec![0; ratings.values().len()];
    for (row, times) in ratings.coded() {
        let n = row.iter().filter(|code| **code != MISSING).count();
        if n == 0 {
            continue;
        }
        rated += times;
        if n > 1 {
            let share = number(equal_pairs(row, &mut given)) / pairs(n);
            paired += times;
            sum += number(times) * share;
            shares.push((share, number(times)));
        }
    }
    if rated == 0 {
        return Err(Undefined::TooFewTargets);
    }
    if paired == 0 {
        return Err(Undefined::NoOverlap);
    }
    let (n, n2) = (number(rated), number(paired));
    let value = finite(sum / n2)?;
    let once = (n - n2) * value.powi(2);
    let squares = shares
        .iter()
        .map(|(share, times)| times * (n / n2 * share - value).powi(2));
    Ok(Coefficient {
        value,
        expected: None,
        standard_error: standard_error(once + squares.sum::<f64>(), n),
        degrees: n - 1.0,
        targets: paired,
        raters: ratings.raters(),
        omitted: ratings.targets() - paired,
    })
}

/// Agreement on each value that occurs in a comparison: when one rater gives it, how often another gives it too.
///
/// `s_k` = Σ `n_ik` (`n_ik` − 1) / (`r_i` − 1) / Σ `n_ik` over targets with two ratings or more. A coefficient that
/// is low because one value prevails hides whether the raters ever agree on the others; this does not.
///
/// # Range
/// Share, 0 to 1.
///
/// # Missing ratings
/// A target counts with the ratings it has; with fewer than two it is left out.
///
/// # Undefined
/// Never; empty where no target was rated twice.
///
/// # Source
/// Cicchetti & Feinstein (1990), J. Clin. Epidemiol. 43, 551–558, for two raters and two values; for more of either as
/// Fleiss (1971), Psychol. Bull. 76, 378–382, has the chance that a second rater gives a category too.
///
/// # Examples
/// Nine times both 3, once 2 and 3: on 3 they agree in 18 of 19, on 2 never.
/// ```
/// use wakker::stats::{Matrix, specific_agreement};
///
/// let ratings = Matrix::complete([[3.0, 3.0]; 9].into_iter().chain([[2.0, 3.0]]))?;
/// let found = specific_agreement(&ratings);
/// assert_eq!(found[0], (2.0, 0.0));
/// assert!((found[1].1 - 18.0 / 19.0).abs() < 1e-12);
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn specific_agreement(ratings: &Matrix) -> Vec<(f64, f64)> {
    let mut sums: BTreeMap<u32, (f64, f64)> = BTreeMap::new();
    for (row, times) in ratings.coded() {
        let codes = sorted(row);
        if codes.len() < 2 {
            continue;
        }
        let others = number(codes.len() - 1);
        for group in codes.chunk_by(|a, b| a == b) {
            let n = number(group.len());
            let (agreed, given) = sums.entry(group[0]).or_default();
            *agreed += number(times) * n * (n - 1.0) / others;
            *given += number(times) * n;
        }
    }
    sums.into_iter()
        .map(|(code, (agreed, given))| (ratings.values()[code as usize], agreed / given))
        .collect()
}

/// The ratings of a row, sorted.
fn sorted(row: &[u32]) -> Vec<u32> {
    let mut codes: Vec<u32> = row
        .iter()
        .copied()
        .filter(|code| *code != MISSING)
        .collect();
    codes.sort_unstable();
    codes
}

/// The pairs of equal ratings of a row; `given` is 0 before and after.
fn equal_pairs(row: &[u32], given: &mut [usize]) -> usize {
    let rated = || row.iter().filter(|code| **code != MISSING);
    let mut pairs = 0;
    for code in rated() {
        let before = &mut given[*code as usize];
        pairs += *before;
        *before += 1;
    }
    for code in rated() {
        given[*code as usize] = 0;
    }
    pairs
}

fn pairs(n: usize) -> f64 {
    number(n) * (number(n) - 1.0) / 2.0
}
