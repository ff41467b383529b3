//! Level by level: on which one the raters agree, and whether two of them use the levels equally often.

use super::table::Numbers;
use crate::stats::{
    MarginalHomogeneity, Undefined, bhapkar, category_kappas, specific_agreement, stuart_maxwell,
};

/// More levels than this nobody reads.
const MOST_LEVELS: usize = 50;

/// How far the raters agree on one level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OnLevel {
    /// The level.
    pub value: f64,
    /// The share of the ratings that it has, each target counting once.
    pub share: f64,
    /// When one rater gives it, how often another gives it too; none where nobody gave it beside another.
    pub specific: Option<f64>,
    /// Kappa of this level against all others.
    pub kappa: Result<f64, Undefined>,
}

/// A test of whether two raters use the levels equally often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarginTest {
    /// Stuart and Maxwell's.
    StuartMaxwell,
    /// Bhapkar's.
    Bhapkar,
}

impl MarginTest {
    /// The name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::StuartMaxwell => "stuart-maxwell",
            Self::Bhapkar => "bhapkar",
        }
    }
}

/// What agreement comes to level by level.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ByLevel {
    /// Each level, ascending; none of measurements, nor of more levels than anybody reads.
    pub levels: Vec<OnLevel>,
    /// The tests of margins; only of two raters.
    pub margins: Vec<(MarginTest, Result<MarginalHomogeneity, Undefined>)>,
}

impl ByLevel {
    /// Where it is wanted; else nothing.
    pub(super) fn new(numbers: &Numbers, wanted: bool) -> Self {
        let (matrix, categories) = (&numbers.matrix, &numbers.values.categories);
        if !wanted || numbers.values.are_measurements() || categories.values().len() > MOST_LEVELS {
            return Self::default();
        }
        let specific = specific_agreement(matrix);
        let levels = category_kappas(matrix, categories).unwrap_or_default();
        let levels = levels.into_iter().map(|one| OnLevel {
            value: one.category,
            share: one.share,
            specific: specific
                .iter()
                .find(|(value, _)| value.total_cmp(&(one.category + 0.0)).is_eq())
                .map(|(_, agreed)| *agreed),
            kappa: one.kappa,
        });
        let margins = if matrix.raters() == 2 {
            vec![
                (
                    MarginTest::StuartMaxwell,
                    stuart_maxwell(matrix, categories),
                ),
                (MarginTest::Bhapkar, bhapkar(matrix, categories)),
            ]
        } else {
            Vec::new()
        };
        Self {
            levels: levels.collect(),
            margins,
        }
    }
}
