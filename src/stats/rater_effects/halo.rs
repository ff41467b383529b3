//! How alike one rater's ratings of a candidate are.

use std::collections::BTreeMap;

use crate::stats::coefficient::{Undefined, finite, number};

use super::table::Cell;
use super::{correlation, ratio, spread};

/// Signs that a rater gives a candidate one judgement on all competences.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Halo {
    /// The mean over candidates of the standard deviation across competences: low with halo.
    pub within: Result<f64, Undefined>,
    /// That against the median of all raters.
    pub within_ratio: Result<f64, Undefined>,
    /// The mean over pairs of competences of the correlation over candidates: high with halo.
    pub between: Result<f64, Undefined>,
    /// The pairs that it is the mean of.
    pub pairs: usize,
}

impl Halo {
    /// Both indices; the ratio comes when those of all are known.
    pub(super) fn new(cells: &[Cell]) -> Self {
        let spreads: Vec<f64> = cells
            .chunk_by(|a, b| a.candidate == b.candidate)
            .filter_map(|own| spread(&own.iter().map(|cell| cell.value).collect::<Vec<_>>()).ok())
            .collect();
        let mut competences: BTreeMap<usize, BTreeMap<usize, f64>> = BTreeMap::new();
        for cell in cells {
            let own = competences.entry(cell.competence).or_default();
            own.insert(cell.candidate, cell.value);
        }
        let competences: Vec<_> = competences.into_values().collect();
        let mut found = Vec::new();
        for (at, first) in competences.iter().enumerate() {
            for second in &competences[at + 1..] {
                let both = first.iter();
                let both = both.filter_map(|(who, x)| Some((*x, *second.get(who)?)));
                found.extend(correlation(&both.collect::<Vec<_>>()));
            }
        }
        Self {
            within: mean(&spreads).ok_or(Undefined::TooFewTargets),
            within_ratio: Err(Undefined::NoVariation),
            between: mean(&found).ok_or(Undefined::NoVariation).and_then(finite),
            pairs: found.len(),
        }
    }

    pub(super) fn against(self, typical: Option<f64>) -> Self {
        Self {
            within_ratio: self.within.and_then(|own| ratio(own, typical)),
            ..self
        }
    }
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / number(values.len()))
}
