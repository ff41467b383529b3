//! Assessors put together over figures of pairs, where a figure of more than two at once does not exist: a ratio of
//! spreads, a difference of correlations.

use std::collections::{BTreeMap, BTreeSet};

use super::Raw;
use super::asked::Asked;
use super::figures::Carried;
use super::network::{Side, network};
use crate::calibration::cells::Cell;
use crate::calibration::design::Design;
use crate::stats::{Comparisons, Undefined};

/// Sums of what two assessors both rated, by block.
pub(super) struct PairNetwork<const W: usize> {
    pairs: BTreeMap<(usize, usize), Blocks<W>>,
    /// With too many assessors pairs are not kept: there are too many of them as well.
    too_many: bool,
}

/// Sums by block.
type Blocks<const W: usize> = Vec<(usize, [f64; W])>;

/// A pair with fewer blocks of persons tells nothing about how sure its difference is.
const LEAST_BLOCKS: usize = 4;

impl<const W: usize> PairNetwork<W> {
    pub(super) fn new(design: &Design<'_>) -> Self {
        Self {
            pairs: BTreeMap::new(),
            too_many: design.too_many(),
        }
    }

    pub(super) fn add(&mut self, pair: (usize, usize), block: usize, sums: [f64; W]) {
        if self.too_many {
            return;
        }
        let blocks = self.pairs.entry(pair).or_default();
        match blocks.iter_mut().rev().find(|(known, _)| *known == block) {
            Some((_, own)) => add(own, &sums, 1.0),
            None => blocks.push((block, sums)),
        }
    }

    /// Whether a pair gives a figure, with all blocks and without each.
    fn of_pair(
        blocks: &Blocks<W>,
        difference: &impl Fn(&[f64; W]) -> Option<f64>,
    ) -> Option<PairFigure> {
        let mut all = [0.0; W];
        for (_, sums) in blocks {
            add(&mut all, sums, 1.0);
        }
        let without = blocks.iter().map(|(block, sums)| {
            let mut left = all;
            add(&mut left, sums, -1.0);
            Some((*block, difference(&left)?, left[0]))
        });
        let without = without.collect::<Option<Vec<_>>>()?;
        (blocks.len() >= LEAST_BLOCKS).then_some(PairFigure {
            all: (difference(&all)?, all[0]),
            without,
        })
    }

    /// What comes of the differences that sums of a pair give, by the ratings of cells that all share. A pair counts only
    /// if it gives a figure without any one block as well.
    pub(super) fn raw<'c>(
        &self,
        design: &Design<'_>,
        cells: impl Iterator<Item = &'c Cell>,
        asked: Asked,
        difference: impl Fn(&[f64; W]) -> Option<f64>,
    ) -> Vec<Raw> {
        let assessors = design.dataset.assessors.len();
        let mut carried = Carried::new(assessors, design.blocks, asked);
        if self.too_many {
            return carried.too_many();
        }
        let mut whole = Comparisons::new(assessors);
        let mut parts: Vec<Vec<Part>> = vec![Vec::new(); design.blocks];
        let mut used = BTreeSet::new();
        for (pair, blocks) in &self.pairs {
            let Some(found) = Self::of_pair(blocks, &difference) else {
                continue;
            };
            used.insert(*pair);
            whole.add_pair(*pair, found.all.0, found.all.1);
            for (block, changed, weight) in found.without {
                parts[block].push((*pair, found.all, (changed, weight)));
            }
        }
        // A rating carries the figure if one of its pairs does.
        for cell in cells {
            let Some(block) = design.block(cell.ratings[0].0) else {
                continue;
            };
            for (encounter, _) in &cell.ratings {
                let own = design.assessor(*encounter);
                let mut others = cell
                    .ratings
                    .iter()
                    .map(|(other, _)| design.assessor(*other));
                if others.any(|other| used.contains(&(own.min(other), own.max(other)))) {
                    carried.add(design, *encounter, block, 1);
                }
            }
        }
        let without = parts.iter().map(|parts| {
            let mut one = whole.clone();
            for (pair, (value, weight), (changed, left)) in parts {
                one.add_pair(*pair, *value, -weight);
                one.add_pair(*pair, *changed, *left);
            }
            one
        });
        let mut raw = network(&whole, without, &carried, Side::Above, |_| true);
        // Who has pairs of whom none gives a figure did rate the same as others.
        for assessor in self.pairs.keys().flat_map(|(one, other)| [*one, *other]) {
            let estimate = &mut raw[assessor].estimate;
            if *estimate == Err(Undefined::NoOverlap) {
                *estimate = Err(Undefined::TooFewTargets);
            }
        }
        raw
    }
}

/// What a pair gives: difference and weight, and both without each block.
struct PairFigure {
    all: (f64, f64),
    without: Vec<(usize, f64, f64)>,
}

fn add<const W: usize>(sums: &mut [f64; W], other: &[f64; W], factor: f64) {
    for (sum, part) in sums.iter_mut().zip(other) {
        *sum += factor * part;
    }
}

/// A pair with its difference and weight, of all and without a block.
type Part = ((usize, usize), (f64, f64), (f64, f64));
