//! Declared categories, and how much two different ones still count as agreement.

use std::fmt;

use super::coefficient::{Undefined, number};
use super::matrix::Matrix;

/// Why values are not categories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BadCategories {
    /// There are none.
    Empty,
    /// They do not rise from first to last.
    NotAscending,
    /// One is infinite or not a number.
    NotFinite,
}

impl fmt::Display for BadCategories {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "there are no categories",
            Self::NotAscending => "the categories do not rise from first to last",
            Self::NotFinite => "a category is not a finite number",
        })
    }
}

impl std::error::Error for BadCategories {}

/// The declared categories, ascending. Those that nobody used count too: they enter Brennan-Prediger, Gwet's
/// coefficients and all weights.
#[derive(Debug, Clone, PartialEq)]
pub struct Categories(Vec<f64>);

impl Categories {
    /// Categories from their values.
    ///
    /// # Errors
    /// No values; a value that is not finite; values that do not rise.
    ///
    /// # Examples
    /// ```
    /// use wakker::stats::{BadCategories, Categories};
    ///
    /// assert_eq!(Categories::new([1.0, 2.0, 3.0, 4.0])?.values().len(), 4);
    /// assert_eq!(Categories::new([2.0, 1.0]), Err(BadCategories::NotAscending));
    /// # Ok::<(), BadCategories>(())
    /// ```
    pub fn new(values: impl Into<Vec<f64>>) -> Result<Self, BadCategories> {
        let values = values.into();
        if values.is_empty() {
            return Err(BadCategories::Empty);
        }
        if values.iter().any(|value| !value.is_finite()) {
            return Err(BadCategories::NotFinite);
        }
        if values.windows(2).any(|pair| pair[0] >= pair[1]) {
            return Err(BadCategories::NotAscending);
        }
        Ok(Self(values))
    }

    /// The values that occur in a matrix, for data whose scale nobody declared. `None` without any rating.
    pub fn used_in(ratings: &Matrix) -> Option<Self> {
        let mut values: Vec<f64> = ratings
            .distinct()
            .flat_map(|(row, _)| row.iter().flatten().map(|value| value + 0.0))
            .collect();
        values.sort_by(f64::total_cmp);
        values.dedup_by(|a, b| a.total_cmp(b).is_eq());
        Self::new(values).ok()
    }

    /// The values, ascending.
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    /// The place of a value, from 0.
    pub(super) fn position(&self, value: f64) -> Option<usize> {
        self.0
            .binary_search_by(|known| (known + 0.0).total_cmp(&(value + 0.0)))
            .ok()
    }
}

/// How much agreement two categories count as: `w_kl`, 1 where they are the same.
///
/// # Source
/// Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 3; [`Weights::Within`] is the tolerance of
/// within-one percent agreement.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Weights {
    /// 1 for the same category, else 0.
    Identity,
    /// 1 − |`x_k` − `x_l`| / (`x_max` − `x_min`).
    Linear,
    /// 1 − (`x_k` − `x_l`)² / (`x_max` − `x_min`)².
    Quadratic,
    /// 1 − C(m, 2) / C(q, 2), with m the number of ranks from k to l. Not Krippendorff's ordinal metric.
    Ordinal,
    /// 1 − [((`x_k` − `x_l`) / (`x_k` + `x_l`)) / ((`x_max` − `x_min`) / (`x_max` + `x_min`))]².
    Ratio,
    /// 1 for categories at most so far apart in value, but for rounding; else 0.
    Within(f64),
}

impl Weights {
    /// The q × q table of weights.
    pub(super) fn table(&self, categories: &Categories) -> Result<Vec<Vec<f64>>, Undefined> {
        let x = categories.values();
        let q = x.len();
        let (low, high) = (x[0], x[q - 1]);
        if matches!(self, Self::Ratio) && low < 0.0 {
            return Err(Undefined::BelowZero);
        }
        let share = |part: f64, whole: f64| if part > 0.0 { part / whole } else { 0.0 };
        let one = |k: usize, l: usize| {
            let apart = (x[k] - x[l]).abs();
            match self {
                _ if k == l => 1.0,
                Self::Identity => 0.0,
                Self::Linear => 1.0 - share(apart, high - low),
                Self::Quadratic => 1.0 - share(apart, high - low).powi(2),
                Self::Ordinal => {
                    let pairs = |m: usize| number(m) * number(m - 1) / 2.0;
                    1.0 - pairs(k.abs_diff(l) + 1) / pairs(q)
                }
                Self::Ratio => {
                    let distance = share(apart, x[k] + x[l]);
                    1.0 - share(distance, share(high - low, high + low)).powi(2)
                }
                Self::Within(tolerance) => {
                    // 2.2 - 1.2 is more than 1 in binary.
                    let rounding = 1e-12 * x[k].abs().max(x[l].abs());
                    f64::from(u8::from(apart <= *tolerance + rounding))
                }
            }
        };
        Ok((0..q)
            .map(|k| (0..q).map(|l| one(k, l)).collect())
            .collect())
    }
}
