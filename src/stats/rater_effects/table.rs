//! The ratings by rater, each with what others gave the same cell.

use std::collections::{BTreeMap, HashMap};

use crate::stats::coefficient::{Undefined, number};
use crate::stats::weights::Categories;

use super::RaterRating;

/// One rating, with those of others on the same candidate and competence.
pub(super) struct Cell {
    pub(super) candidate: usize,
    pub(super) competence: usize,
    pub(super) value: f64,
    /// The place of the value among the declared levels.
    pub(super) level: usize,
    pub(super) order: Option<f64>,
    /// The others' values and levels.
    pub(super) others: Vec<(f64, usize)>,
}

impl Cell {
    /// The mean of the others.
    pub(super) fn rest(&self) -> Option<f64> {
        let sum: f64 = self.others.iter().map(|(value, _)| value).sum();
        (!self.others.is_empty()).then(|| sum / number(self.others.len()))
    }

    /// Own less the mean of the others.
    pub(super) fn apart(&self) -> Option<f64> {
        Some(self.value - self.rest()?)
    }
}

struct Given {
    value: f64,
    level: usize,
    order: Option<f64>,
}

/// The ratings of each rater, by candidate and competence.
pub(super) fn by_rater(
    ratings: &[RaterRating],
    levels: &Categories,
) -> Result<BTreeMap<usize, Vec<Cell>>, Undefined> {
    if ratings.is_empty() {
        return Err(Undefined::TooFewTargets);
    }
    let mut cells: BTreeMap<(usize, usize), BTreeMap<usize, Given>> = BTreeMap::new();
    let mut orders: HashMap<(usize, usize), Option<f64>> = HashMap::new();
    for rating in ratings {
        let level = levels.position(rating.value);
        let level = level.ok_or(Undefined::OutsideCategories)?;
        let key = (rating.rater, rating.candidate);
        let known = orders.entry(key).or_insert(rating.order);
        let same = known.map(f64::to_bits) == rating.order.map(f64::to_bits);
        if !same || rating.order.is_some_and(|order| !order.is_finite()) {
            return Err(Undefined::OutOfRange);
        }
        let given = Given {
            value: rating.value,
            level,
            order: rating.order,
        };
        let cell = cells.entry((rating.candidate, rating.competence));
        if cell.or_default().insert(rating.rater, given).is_some() {
            return Err(Undefined::OutOfRange);
        }
    }
    let mut raters: BTreeMap<usize, Vec<Cell>> = BTreeMap::new();
    for ((candidate, competence), given) in cells {
        for (own, rating) in &given {
            let others = given.iter().filter(|(other, _)| *other != own);
            raters.entry(*own).or_default().push(Cell {
                candidate,
                competence,
                value: rating.value,
                level: rating.level,
                order: rating.order,
                others: others
                    .map(|(_, other)| (other.value, other.level))
                    .collect(),
            });
        }
    }
    Ok(raters)
}
