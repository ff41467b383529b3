//! A rater against a key: what experts gave the same performances.

use super::coefficient::{Undefined, finite, number};
use super::matrix::Matrix;

/// The four parts of the mean squared distance from a key, in squared units of the scale. Each is 0 for a rater who
/// is right in that respect.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Accuracy {
    /// E²: the overall level. Its root, with a sign, is severity against the key.
    pub elevation: f64,
    /// DE²: the differences between candidates.
    pub differential_elevation: f64,
    /// SA²: the differences between competences.
    pub stereotype_accuracy: f64,
    /// DA²: who is good at what.
    pub differential_accuracy: f64,
    /// The mean rating less the mean of the key: above 0 lenient.
    pub bias: f64,
    /// The candidates that carry the figures.
    pub candidates: usize,
    /// The candidates left out, because a rating or a key is missing.
    pub omitted: usize,
}

/// Cronbach's components of accuracy of one rater against a key, candidates as rows, competences as columns.
///
/// With d = rating − key: E² = d̄², DE² = Σ (d̄ᵢ − d̄)² / n, SA² = Σ (d̄ⱼ − d̄)² / k,
/// DA² = Σ Σ (d − d̄ᵢ − d̄ⱼ + d̄)² / (n k).
///
/// # Range
/// Squared units of the scale, 0 or more; 0 is as the key.
///
/// # Missing ratings
/// A candidate with a missing rating or key is left out and counted.
///
/// # Undefined
/// Tables of different size; no competences; no candidate with all ratings and keys.
///
/// # Source
/// Cronbach (1955), Psychol. Bull. 52, 177–193; Murphy, Garcia, Kerkar, Martin & Balzer (1982), J. Appl. Psychol. 67,
/// 320–325.
///
/// # Examples
/// A level too high throughout is elevation and nothing else.
/// ```
/// use wakker::stats::{Matrix, cronbach_accuracy};
///
/// let key = Matrix::complete([[1.0, 2.0], [2.0, 3.0]])?;
/// let rated = Matrix::complete([[2.0, 3.0], [3.0, 4.0]])?;
/// let accuracy = cronbach_accuracy(&rated, &key).expect("two candidates");
/// assert_eq!((accuracy.elevation, accuracy.differential_accuracy, accuracy.bias), (1.0, 0.0, 1.0));
/// # Ok::<(), wakker::stats::BadMatrix>(())
/// ```
pub fn cronbach_accuracy(ratings: &Matrix, key: &Matrix) -> Result<Accuracy, Undefined> {
    let competences = ratings.raters();
    if competences != key.raters() || ratings.targets() != key.targets() {
        return Err(Undefined::OutOfRange);
    }
    let rows = ratings.rows().zip(key.rows());
    let rows = rows.filter_map(|(given, key)| {
        let both = given.iter().zip(key);
        both.map(|(given, key)| Some((*given)? - (*key)?)).collect()
    });
    let apart: Vec<Vec<f64>> = rows.collect();
    if apart.is_empty() || competences == 0 {
        return Err(Undefined::TooFewTargets);
    }
    let (n, k) = (number(apart.len()), number(competences));
    let mean = |values: &[f64]| values.iter().sum::<f64>() / number(values.len());
    let candidates: Vec<f64> = apart.iter().map(|row| mean(row)).collect();
    let columns = (0..competences).map(|at| apart.iter().map(|row| row[at]).sum::<f64>() / n);
    let columns: Vec<f64> = columns.collect();
    let bias = finite(mean(&candidates))?;
    let square = |value: &f64| (value - bias).powi(2);
    let mut left = 0.0;
    for (row, candidate) in apart.iter().zip(&candidates) {
        for (d, column) in row.iter().zip(&columns) {
            left += (d - candidate - column + bias).powi(2);
        }
    }
    Ok(Accuracy {
        elevation: finite(bias * bias)?,
        differential_elevation: finite(candidates.iter().map(square).sum::<f64>() / n)?,
        stereotype_accuracy: finite(columns.iter().map(square).sum::<f64>() / k)?,
        differential_accuracy: finite(left / (n * k))?,
        bias,
        candidates: apart.len(),
        omitted: ratings.targets() - apart.len(),
    })
}
