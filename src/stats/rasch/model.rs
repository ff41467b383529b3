//! What is asked of the model: which facet lifts a rating, where thresholds differ, and what is already known.

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
    anchors: Vec<(usize, usize, f64)>,
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

    /// Holds the measure of an element at what is known of it from elsewhere, in logits. Facets are then centred
    /// only as far as their anchors leave them free.
    #[must_use]
    pub fn anchored(mut self, facet: usize, element: usize, measure: f64) -> Self {
        self.anchors.push((facet, element, measure));
        self
    }

    /// Whether facets and elements that the model names are there.
    pub(super) fn fits(&self, observations: &Observations) -> bool {
        let facets = observations.facets();
        let there = |facet: &usize| *facet < facets;
        self.partial_credit.iter().all(there)
            && self.positive.iter().flatten().all(there)
            && self.anchors.iter().all(|(facet, element, measure)| {
                there(facet) && *element < observations.elements()[*facet] && measure.is_finite()
            })
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

    /// For each facet and element the anchor, turned so that higher gives higher ratings.
    pub(super) fn anchors(&self, observations: &Observations) -> Vec<Vec<Option<f64>>> {
        let empty = observations.elements().iter().map(|n| vec![None; *n]);
        let mut anchors: Vec<Vec<Option<f64>>> = empty.collect();
        for (facet, element, measure) in &self.anchors {
            anchors[*facet][*element] = Some(measure * self.sign(*facet));
        }
        anchors
    }

    /// 1 where a higher measure gives higher ratings, else −1.
    pub(super) fn sign(&self, facet: usize) -> f64 {
        if self.is_positive(facet) { 1.0 } else { -1.0 }
    }

    /// The facet that takes up what the others lose when they are centred: the first one without anchors.
    pub(super) fn absorber(&self, observations: &Observations) -> Option<usize> {
        let free = |facet: &usize| {
            let mut anchors = self.anchors.iter();
            anchors.all(|(anchored, _, _)| anchored != facet)
        };
        (0..observations.facets()).find(free)
    }
}
