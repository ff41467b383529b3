//! Where a facet and groups do together what the measures alone do not expect.

use std::collections::HashMap;

use crate::stats::coefficient::{Undefined, finite, number};
use crate::stats::distribution::{chi_squared_upper, t_upper};

use super::extreme::OFF_THE_END;
use super::frame::Frame;
use super::measures::{ChiSquared, Rasch};
use super::observations::Observations;
use super::response::{Curve, shift_to};

/// What one element does with one group.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Bias {
    /// The element.
    pub element: usize,
    /// The group.
    pub other: usize,
    /// The ratings of the cell that take part.
    pub count: usize,
    /// Their sum; categories count from 0, those that nobody used left out.
    pub observed: f64,
    /// What the measures alone expect of that sum.
    pub expected: f64,
    /// Σ W at the measures alone.
    pub information: f64,
    /// In logits: above 0 the ratings are higher than expected.
    pub value: f64,
    /// 1 / √(Σ W), at that value.
    pub standard_error: f64,
    /// t = value / standard error.
    pub t: f64,
    /// The degrees of freedom: n − 1.
    pub degrees: f64,
    /// Two-sided; none for a single rating.
    pub p: Option<f64>,
    /// Whether all ratings of the cell are at one end, so that the value is that of a score 0.3 off it.
    pub extreme: bool,
}

impl Bias {
    /// Observed less expected, per rating.
    pub fn mean_difference(&self) -> f64 {
        (self.observed - self.expected) / number(self.count)
    }
}

/// All cells of an interaction.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Interaction {
    /// The cells with ratings, by element and then by the other.
    pub cells: Vec<Bias>,
    /// Is all bias 0? Σ t², with the number of cells as degrees of freedom.
    pub fixed: ChiSquared,
}

/// The score of a cell, and where each of its ratings stands.
type Cell<'a> = (f64, Vec<(f64, &'a Curve)>);

/// Bias of the elements of one facet with groups of the elements of another: differential facet functioning, as of
/// assessors with candidates who prepared and those who did not.
///
/// In each cell, an element of the first facet with a group for elements of the second, b solves Σ (x − E(η + b)) = 0
/// with all measures held; SE = 1 / √(Σ W) there.
///
/// # Range
/// In logits, unbounded; above 0 the ratings of the cell are higher than the measures expect. With many cells some
/// stand out by chance: adjust, and look at cells of ten ratings or more.
///
/// # Missing ratings
/// Ratings with an extreme or unmeasured element, or with one that has no group, take no part; a cell without ratings
/// is not listed.
///
/// # Undefined
/// A facet that is not there; other ratings than those of the fit; no cells; not one group per element.
///
/// # Source
/// Linacre (1989), Many-Facet Rasch Measurement; with scores off the end by 0.3 for cells at one end.
///
/// # Examples
/// ```
/// use wakker::stats::rasch::{Observations, RaschModel, group_bias, rasch};
///
/// let levels = [[0, 2], [2, 2], [1, 2], [0, 1], [2, 1], [3, 1], [2, 1], [3, 2]];
/// let ratings = levels.into_iter().enumerate().flat_map(|(candidate, levels)| {
///     [([candidate, 0], levels[0]), ([candidate, 1], levels[1])]
/// });
/// let ratings = Observations::new(&[8, 2], 4, ratings)?;
/// let fitted = rasch(&ratings, &RaschModel::rating_scale()).expect("they overlap");
/// let groups = [0, 0, 0, 0, 1, 1, 1, 1].map(Some);
/// let bias = group_bias(&ratings, &fitted, 1, (0, &groups)).expect("of these ratings");
/// assert!(bias.cells[3].value < bias.cells[2].value);
/// # Ok::<(), wakker::stats::rasch::BadObservations>(())
/// ```
pub fn group_bias(
    observations: &Observations,
    fitted: &Rasch,
    facet: usize,
    (grouped, groups): (usize, &[Option<usize>]),
) -> Result<Interaction, Undefined> {
    if observations.elements().get(grouped) != Some(&groups.len()) {
        return Err(Undefined::ClustersDoNotFit);
    }
    let frame = Frame::new(observations, fitted)?;
    if facet >= observations.facets() {
        return Err(Undefined::OutOfRange);
    }
    let mut found: HashMap<(usize, usize), Cell> = HashMap::new();
    for (places, category) in observations.iter() {
        let group = groups[places[grouped] as usize];
        if let (Some(other), Some((eta, set, x))) = (group, frame.place(places, category)) {
            let key = (places[facet] as usize, other);
            let cell = found.entry(key).or_default();
            cell.0 += number(x);
            cell.1.push((eta, &frame.curves[set]));
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(key, _)| *key);
    let mut chances = Vec::new();
    let mut cells = Vec::new();
    for ((element, other), (observed, places)) in found {
        let (mut expected, mut information, mut most) = (0.0, 0.0, 0.0);
        for (eta, curve) in &places {
            let moments = curve.moments(*eta, &mut chances);
            expected += moments.expected;
            information += moments.variance;
            most += number(curve.top());
        }
        let inside = observed.clamp(OFF_THE_END, most - OFF_THE_END);
        let (value, at_value) = shift_to(&places, inside).ok_or(Undefined::OutOfRange)?;
        let standard_error = finite(at_value.sqrt().recip())?;
        let t = value / standard_error;
        let degrees = number(places.len() - 1);
        cells.push(Bias {
            element,
            other,
            count: places.len(),
            observed,
            expected,
            information,
            value,
            standard_error,
            t,
            degrees,
            p: t_upper(t.abs(), degrees).map(|upper| (2.0 * upper).min(1.0)),
            extreme: (inside - observed).abs() > 0.0,
        });
    }
    let value = finite(cells.iter().map(|cell| cell.t.powi(2)).sum())?;
    let degrees = number(cells.len());
    let p = chi_squared_upper(value, degrees).ok_or(Undefined::TooFewTargets)?;
    Ok(Interaction {
        cells,
        fixed: ChiSquared { value, degrees, p },
    })
}
