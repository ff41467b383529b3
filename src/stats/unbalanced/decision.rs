//! What other numbers of raters and exercises would give: generalizability theory.

use super::super::coefficient::{Undefined, finite};

/// What a planned procedure would give.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Decision {
    /// σ²(τ): of the persons' universe scores.
    pub universe: f64,
    /// σ²(δ): of comparisons between persons.
    pub relative_error: f64,
    /// σ²(Δ): of the scores themselves.
    pub absolute_error: f64,
    /// Eρ²: the generalizability coefficient; undefined without any variance.
    pub generalizability: Result<f64, Undefined>,
    /// Φ: the index of dependability.
    pub dependability: Result<f64, Undefined>,
}

impl Decision {
    pub(super) fn new(universe: f64, relative_error: f64, absolute_error: f64) -> Self {
        let share = |error: f64| {
            if universe + error > 0.0 {
                finite(universe / (universe + error))
            } else {
                Err(Undefined::NoVariation)
            }
        };
        Self {
            universe,
            relative_error,
            absolute_error,
            generalizability: share(relative_error),
            dependability: share(absolute_error),
        }
    }

    /// The standard errors of measurement, √σ²(δ) and √σ²(Δ), in units of the scale.
    pub fn standard_errors(&self) -> (f64, f64) {
        (self.relative_error.sqrt(), self.absolute_error.sqrt())
    }
}
