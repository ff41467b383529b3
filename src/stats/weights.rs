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

    /// The first rating that is none of the categories, as target and rater from 0.
    pub fn first_outside(&self, ratings: &Matrix) -> Option<(usize, usize)> {
        ratings.rows().enumerate().find_map(|(target, row)| {
            let outside =
                |rating: &Option<f64>| rating.is_some_and(|value| self.position(value).is_none());
            row.iter().position(outside).map(|rater| (target, rater))
        })
    }

    /// The place of a value, from 0.
    pub(super) fn position(&self, value: f64) -> Option<usize> {
        self.0
            .binary_search_by(|known| (known + 0.0).total_cmp(&(value + 0.0)))
            .ok()
    }
}

/// Why a table is not a table of weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BadWeights {
    /// The table is empty or not square.
    NotSquare,
    /// A weight is not finite, or the two of a pair differ.
    NotSymmetric,
    /// The diagonal is not full agreement: 1, or 0 disagreement.
    Diagonal,
    /// A weight lies outside 0 to 1, or a disagreement is below 0, or all are 0.
    OutOfRange,
}

impl fmt::Display for BadWeights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotSquare => "the weights are not a square table",
            Self::NotSymmetric => "the weights of a pair differ, or are not finite",
            Self::Diagonal => "the diagonal is not full agreement",
            Self::OutOfRange => "a weight is out of range",
        })
    }
}

impl std::error::Error for BadWeights {}

/// Weights that the caller supplies, one row per category in ascending order.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomWeights(Vec<Vec<f64>>);

impl CustomWeights {
    /// Weights of agreement: 1 on the diagonal, 0 to 1 elsewhere.
    ///
    /// # Errors
    /// A table that is not square or not symmetric; a diagonal other than 1; a weight outside 0 to 1.
    pub fn agreement(rows: Vec<Vec<f64>>) -> Result<Self, BadWeights> {
        check_table(&rows, 1.0)?;
        if rows.iter().flatten().any(|w| !(0.0..=1.0).contains(w)) {
            return Err(BadWeights::OutOfRange);
        }
        Ok(Self(rows))
    }

    /// Weights of disagreement, as Cohen (1968) has them: 0 on the diagonal; they become 1 − v / max v.
    ///
    /// # Errors
    /// A table that is not square or not symmetric; a diagonal other than 0; a weight below 0; all weights 0.
    pub fn disagreement(rows: &[Vec<f64>]) -> Result<Self, BadWeights> {
        check_table(rows, 0.0)?;
        let most = rows.iter().flatten().copied().fold(0.0, f64::max);
        if rows.iter().flatten().any(|v| *v < 0.0) || most <= 0.0 {
            return Err(BadWeights::OutOfRange);
        }
        let turned = rows.iter().map(|row| row.iter().map(|v| 1.0 - v / most));
        Ok(Self(turned.map(Iterator::collect).collect()))
    }
}

fn check_table(rows: &[Vec<f64>], diagonal: f64) -> Result<(), BadWeights> {
    if rows.is_empty() || rows.iter().any(|row| row.len() != rows.len()) {
        return Err(BadWeights::NotSquare);
    }
    for (k, row) in rows.iter().enumerate() {
        if row[k].total_cmp(&diagonal).is_ne() {
            return Err(BadWeights::Diagonal);
        }
        for (l, w) in row.iter().enumerate() {
            if !w.is_finite() || w.total_cmp(&rows[l][k]).is_ne() {
                return Err(BadWeights::NotSymmetric);
            }
        }
    }
    Ok(())
}

/// How much agreement two categories count as: `w_kl`, 1 where they are the same.
///
/// # Source
/// Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 3; [`Weights::Within`] and
/// [`Weights::WithinRanks`] are the tolerance of within-one percent agreement.
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
    /// 1 − √|`x_k` − `x_l`| / √(`x_max` − `x_min`).
    Radical,
    /// 1 for categories at most so far apart in value, but for rounding; else 0.
    Within(f64),
    /// 1 for categories at most so many ranks apart, else 0: for levels, whose values need not lie 1 apart.
    WithinRanks(usize),
    /// A table of the caller's.
    Custom(CustomWeights),
}

impl Weights {
    /// The q × q table of weights.
    pub(super) fn table(&self, categories: &Categories) -> Result<Vec<Vec<f64>>, Undefined> {
        let x = categories.values();
        let q = x.len();
        let (low, high) = (x[0], x[q - 1]);
        if let Self::Custom(CustomWeights(rows)) = self {
            return (rows.len() == q)
                .then(|| rows.clone())
                .ok_or(Undefined::WeightsDoNotFit);
        }
        if matches!(self, Self::Ratio) && low < 0.0 {
            return Err(Undefined::BelowZero);
        }
        let share = |part: f64, whole: f64| if part > 0.0 { part / whole } else { 0.0 };
        let one = |k: usize, l: usize| {
            let apart = (x[k] - x[l]).abs();
            match self {
                _ if k == l => 1.0,
                Self::Identity | Self::Custom(_) => 0.0,
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
                Self::Radical => 1.0 - share(apart.sqrt(), (high - low).sqrt()),
                Self::Within(tolerance) => {
                    // 2.2 - 1.2 is more than 1 in binary.
                    let rounding = 1e-12 * x[k].abs().max(x[l].abs());
                    f64::from(u8::from(apart <= *tolerance + rounding))
                }
                Self::WithinRanks(ranks) => f64::from(u8::from(k.abs_diff(l) <= *ranks)),
            }
        };
        Ok((0..q)
            .map(|k| (0..q).map(|l| one(k, l)).collect())
            .collect())
    }
}
