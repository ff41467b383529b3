//! The fitted measures as the model needs them, to look at the ratings once more.

use crate::stats::coefficient::Undefined;

use super::measures::Rasch;
use super::observations::Observations;
use super::response::Curve;

/// Measures turned so that higher gives higher ratings, and curves.
pub(super) struct Frame {
    /// For each facet and element; none where its ratings take no part.
    measures: Vec<Vec<Option<f64>>>,
    pub(super) curves: Vec<Curve>,
    /// For each set of thresholds the new number of each declared category.
    numbers: Vec<Vec<Option<usize>>>,
    credit: Option<usize>,
}

impl Frame {
    /// The measures of a fit, if it can be one of these ratings.
    pub(super) fn new(observations: &Observations, fitted: &Rasch) -> Result<Self, Undefined> {
        let facets = fitted.facets.iter().map(|facet| facet.measures.len());
        let fits = facets.eq(observations.elements().iter().copied())
            && fitted
                .scales
                .iter()
                .all(|scale| scale.categories.len() == observations.categories());
        if !fits {
            return Err(Undefined::OutOfRange);
        }
        let measures = fitted.facets.iter().map(|facet| {
            let sign = if facet.positive { 1.0 } else { -1.0 };
            let own = facet.measures.iter();
            own.map(|own| {
                own.value
                    .filter(|_| !own.standing.is_left_out())
                    .map(|value| sign * value)
            })
            .collect()
        });
        let numbers = fitted.scales.iter().map(|scale| {
            let mut next = 0..;
            let categories = scale.categories.iter();
            categories
                .map(|category| if category.used > 0 { next.next() } else { None })
                .collect()
        });
        Ok(Self {
            measures: measures.collect(),
            curves: fitted
                .scales
                .iter()
                .map(|scale| Curve::new(scale.thresholds()))
                .collect(),
            numbers: numbers.collect(),
            credit: fitted.partial_credit,
        })
    }

    /// η, the set of thresholds and the new number of the category, for a rating that takes part.
    pub(super) fn place(&self, places: &[u32], category: usize) -> Option<(f64, usize, usize)> {
        let mut eta = 0.0;
        for (measures, place) in self.measures.iter().zip(places) {
            eta += measures[*place as usize]?;
        }
        let set = self.credit.map_or(0, |facet| places[facet] as usize);
        Some((eta, set, self.numbers[set][category]?))
    }
}
