//! Whether raters agree as often as independent ones would.

use std::collections::HashMap;

use crate::stats::coefficient::{Undefined, number};

use super::frame::Frame;
use super::measures::Rasch;
use super::observations::Observations;

/// Observed and expected exact agreement between the elements of a facet.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ExactAgreement {
    /// Pairs of ratings that differ in nothing but the element.
    pub pairs: usize,
    /// The pairs that agree.
    pub observed: usize,
    /// Σ `P_ak` `P_bk`: those that would agree if raters were independent.
    pub expected: f64,
}

impl ExactAgreement {
    /// (O − E) / (N − E): about 0 for raters who judge on their own; far above 0 they do not, or judge as machines.
    pub fn rasch_kappa(&self) -> Option<f64> {
        let room = number(self.pairs) - self.expected;
        (room > 0.0).then(|| (number(self.observed) - self.expected) / room)
    }
}

/// How often the elements of a facet, as assessors, agree exactly, against what the model expects of them.
///
/// O = Σ \[`x_a` = `x_b`\], E = Σ Σ `P_ak` `P_bk` over pairs of ratings of the same target.
///
/// # Range
/// Counts of pairs, 0 or more. Observed well above expected: the assessors do not judge on their own.
///
/// # Missing ratings
/// Ratings with an extreme or unmeasured element take no part.
///
/// # Undefined
/// A facet that is not there; other ratings than those of the fit; no pair.
///
/// # Source
/// Linacre (1997), Investigating judge local independence, Rasch Meas. Trans. 11, 546–547.
///
/// # Examples
/// ```
/// use wakker::stats::rasch::{Observations, RaschModel, exact_agreement, rasch};
///
/// let ratings = [
///     ([0, 0], 2), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0), ([2, 0], 1), ([2, 1], 2),
///     ([3, 0], 2), ([3, 1], 0), ([4, 0], 1), ([4, 1], 1),
/// ];
/// let ratings = Observations::new(&[5, 2], 3, ratings)?;
/// let fitted = rasch(&ratings, &RaschModel::rating_scale()).expect("they overlap");
/// let agreement = exact_agreement(&ratings, &fitted, 1).expect("five pairs");
/// assert_eq!((agreement.pairs, agreement.observed), (5, 1));
/// # Ok::<(), wakker::stats::rasch::BadObservations>(())
/// ```
pub fn exact_agreement(
    observations: &Observations,
    fitted: &Rasch,
    facet: usize,
) -> Result<ExactAgreement, Undefined> {
    let frame = Frame::new(observations, fitted)?;
    if facet >= observations.facets() {
        return Err(Undefined::OutOfRange);
    }
    let mut targets: HashMap<Vec<u32>, Vec<Rated>> = HashMap::new();
    let mut keys = Vec::new();
    for (places, category) in observations.iter() {
        if let Some((eta, set, x)) = frame.place(places, category) {
            let mut target = places.to_vec();
            target.remove(facet);
            let mut chances = Vec::new();
            frame.curves[set].fill(eta, &mut chances);
            // The order of the sums is the order of the ratings.
            let rated = targets.entry(target).or_insert_with_key(|target| {
                keys.push(target.clone());
                Vec::new()
            });
            rated.push(Rated {
                element: places[facet],
                x,
                chances,
            });
        }
    }
    let mut found = ExactAgreement {
        pairs: 0,
        observed: 0,
        expected: 0.0,
    };
    for rated in keys.iter().filter_map(|target| targets.get(target)) {
        for (at, a) in rated.iter().enumerate() {
            let others = rated[at + 1..].iter();
            for b in others.filter(|b| b.element != a.element) {
                found.pairs += 1;
                found.observed += usize::from(a.x == b.x);
                let both = a.chances.iter().zip(&b.chances);
                found.expected += both.map(|(p, q)| p * q).sum::<f64>();
            }
        }
    }
    if found.pairs == 0 {
        return Err(Undefined::NoOverlap);
    }
    Ok(found)
}

/// A rating of a target: by whom, what, and the chance of each category.
struct Rated {
    element: u32,
    x: usize,
    chances: Vec<f64>,
}
