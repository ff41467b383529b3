//! What a statistic gives: a figure with what it rests on, or the reason why there is none.

use super::distribution::{t_quantile, t_upper};

/// Why a figure cannot be computed. The sentence for people is made elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Undefined {
    /// Fewer targets with ratings than the figure needs.
    TooFewTargets,
    /// Fewer raters than the figure needs.
    TooFewRaters,
    /// More raters than the figure is made for.
    TooManyRaters,
    /// No target was rated by two raters.
    NoOverlap,
    /// All ratings are equal, or all that could differ is constant.
    NoVariation,
    /// The means of the targets are equal, so that there is nothing to be reliable about.
    NoTargetVariation,
    /// A rater gives all targets the same, so that this many pairs of raters have no figure.
    ConstantRater {
        /// The pairs without a figure.
        without: u32,
        /// All pairs.
        pairs: u32,
    },
    /// Only one category was used, so that chance alone would give full agreement.
    OneCategory,
    /// The figure needs the same number of ratings on each target.
    UnequalRaters,
    /// A rating is not one of the declared categories.
    OutsideCategories,
    /// A ratio scale has no values below zero.
    BelowZero,
    /// The figure is made for another number of categories.
    WrongNumberOfCategories,
    /// The figure is made for two categories.
    NotTwoCategories,
    /// The levels of the scale are not declared, and without them the figure has no meaning.
    NoLevels,
    /// Raters and targets fall apart, or are linked by so few ratings that their effects cannot be told apart.
    NotLinked,
    /// Targets and raters explain the ratings fully, so that the error has no variance to be found.
    NothingLeftOver,
    /// A bootstrap needs more resamples to give limits.
    TooFewResamples,
    /// Too many resamples of the ratings have no figure.
    ResamplesUndefined,
    /// Drawing again gives limits that leave out the figure itself, or that have no bound.
    NoSoundInterval,
    /// It would take too long to compute.
    TooMuchWork,
    /// There is not one cluster number per target.
    ClustersDoNotFit,
    /// The numbers are too large or too small to compute with.
    OutOfRange,
}

impl Undefined {
    /// The name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooFewTargets => "too-few-targets",
            Self::TooFewRaters => "too-few-raters",
            Self::TooManyRaters => "too-many-raters",
            Self::NoOverlap => "no-overlap",
            Self::NoVariation => "no-variation",
            Self::NoTargetVariation => "no-target-variation",
            Self::ConstantRater { .. } => "constant-rater",
            Self::OneCategory => "one-category",
            Self::UnequalRaters => "unequal-raters",
            Self::OutsideCategories => "outside-categories",
            Self::BelowZero => "below-zero",
            Self::WrongNumberOfCategories => "wrong-number-of-categories",
            Self::NotTwoCategories => "not-two-categories",
            Self::NoLevels => "no-levels",
            Self::NotLinked => "not-linked",
            Self::NothingLeftOver => "nothing-left-over",
            Self::TooFewResamples => "too-few-resamples",
            Self::ResamplesUndefined => "resamples-undefined",
            Self::NoSoundInterval => "no-sound-interval",
            Self::TooMuchWork => "too-much-work",
            Self::ClustersDoNotFit => "clusters-do-not-fit",
            Self::OutOfRange => "out-of-range",
        }
    }
}

/// Below this a difference from zero is rounding.
pub(super) const ROUNDING: f64 = 1e-12;

pub(super) use crate::limits::count as number;

/// A figure that is finite, or the reason that it is not.
pub(super) fn finite(value: f64) -> Result<f64, Undefined> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Undefined::OutOfRange)
    }
}

/// A coefficient and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Coefficient {
    /// The coefficient itself.
    pub value: f64,
    /// The agreement expected by chance, where the coefficient corrects for it.
    pub expected: Option<f64>,
    /// The standard error with targets as the sample and raters as fixed, where one is published.
    pub standard_error: Option<f64>,
    /// The degrees of freedom of the interval and of the test.
    pub degrees: f64,
    /// The targets that carry the figure.
    pub targets: usize,
    /// The raters.
    pub raters: usize,
    /// The targets left out, because too few raters rated them.
    pub omitted: usize,
}

impl Coefficient {
    /// The 95 % limits, value ± t(0.975; degrees) standard errors, the upper one cut at 1.
    ///
    /// # Source
    /// Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 5. As irrCAC for R: not cut at −1,
    /// where the port of irrCAC to Python cuts.
    pub fn interval(&self) -> Option<(f64, f64)> {
        let error = self.standard_error?;
        let half = t_quantile(0.975, self.degrees)? * error;
        Some((self.value - half, (self.value + half).min(1.0)))
    }

    /// The chance of a coefficient this high when the true one is 0: one-sided, from Student's t.
    ///
    /// `None` where the standard error is 0.
    ///
    /// # Source
    /// As irrCAC for R; the port to Python gives the two-sided figure, which is twice this one for values above 0.
    pub fn p(&self) -> Option<f64> {
        let error = self.standard_error.filter(|error| *error > 0.0)?;
        t_upper(self.value / error, self.degrees)
    }
}

/// The standard error of a mean over n targets from the sum of their squared distances: none for one target, and
/// what is only rounding is 0.
pub(super) fn standard_error(squares: f64, n: f64) -> Option<f64> {
    if n < 1.5 {
        return None;
    }
    let error = (squares / (n * (n - 1.0))).sqrt();
    if error < ROUNDING {
        return Some(0.0);
    }
    error.is_finite().then_some(error)
}
