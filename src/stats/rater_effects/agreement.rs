//! How near a rater is to the others.

use crate::stats::coefficient::{Undefined, number};

use super::correlation;
use super::table::Cell;

/// A rater against the others on the same cells.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct WithOthers {
    /// The correlation of own rating with the mean of the others.
    pub correlation: Result<f64, Undefined>,
    /// The mean distance between them, in units of the scale.
    pub mean_distance: f64,
    /// The share of pairs with another rating of the cell that are equal.
    pub exact: f64,
    /// The share of pairs that are at most one level apart.
    pub adjacent: f64,
    /// The cells that someone else rated as well.
    pub cells: usize,
    /// The pairs: own rating with each other one of the cell.
    pub pairs: usize,
}

pub(super) fn with_others(cells: &[Cell]) -> Result<WithOthers, Undefined> {
    let against: Vec<(f64, f64)> = cells
        .iter()
        .filter_map(|cell| Some((cell.value, cell.rest()?)))
        .collect();
    let levels = cells.iter().flat_map(|cell| {
        let others = cell.others.iter();
        others.map(|(_, other)| cell.level.abs_diff(*other))
    });
    let apart: Vec<usize> = levels.collect();
    if apart.is_empty() {
        return Err(Undefined::NoOverlap);
    }
    let share = |most: usize| {
        let near = apart.iter().filter(|levels| **levels <= most).count();
        number(near) / number(apart.len())
    };
    let distance: f64 = against.iter().map(|(own, rest)| (own - rest).abs()).sum();
    Ok(WithOthers {
        correlation: correlation(&against),
        mean_distance: distance / number(against.len()),
        exact: share(0),
        adjacent: share(1),
        cells: against.len(),
        pairs: apart.len(),
    })
}
