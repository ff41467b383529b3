//! What is asked of the model: which facet lifts a rating, and where thresholds differ.

use super::observations::Observations;

/// The many-facet model to fit.
///
/// The first facet floats, and unless told otherwise it lifts the rating (candidates: higher is better); the others
/// lower it (assessors: higher is more severe; competences, exercises: higher is harder) and are centred at 0.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RaschModel {
    partial_credit: Option<usize>,
    /// Where it was set; else only the first facet.
    positive: Option<Vec<usize>>,
}

impl RaschModel {
    /// One set of thresholds for all: the rating scale model (Andrich 1978).
    pub fn rating_scale() -> Self {
        Self::default()
    }

    /// Thresholds for each element of one facet: the partial credit model (Masters 1982).
    pub fn partial_credit(facet: usize) -> Self {
        Self {
            partial_credit: Some(facet),
            ..Self::default()
        }
    }

    /// The facets of which a higher measure gives higher ratings.
    #[must_use]
    pub fn positive(mut self, facets: &[usize]) -> Self {
        self.positive = Some(facets.to_vec());
        self
    }

    /// Whether the facets that the model names are there.
    pub(super) fn fits(&self, observations: &Observations) -> bool {
        let facets = observations.facets();
        let there = |facet: &usize| *facet < facets;
        self.partial_credit.iter().all(there) && self.positive.iter().flatten().all(there)
    }

    pub(super) fn credit_facet(&self) -> Option<usize> {
        self.partial_credit
    }

    pub(super) fn is_positive(&self, facet: usize) -> bool {
        match &self.positive {
            Some(facets) => facets.contains(&facet),
            None => facet == 0,
        }
    }

    /// 1 where a higher measure gives higher ratings, else −1.
    pub(super) fn sign(&self, facet: usize) -> f64 {
        if self.is_positive(facet) { 1.0 } else { -1.0 }
    }
}
