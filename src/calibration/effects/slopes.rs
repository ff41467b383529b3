//! Slopes of assessors, each against those who rated the same.

use std::collections::BTreeSet;

use super::Raw;
use super::network::{Carried, against_others, peers};
use crate::calibration::ground::Ground;
use crate::stats::{SlopeComparisons, Undefined};

/// With more assessors than this slopes take too long.
pub(super) const MOST_WITH_SLOPES: usize = 200;

/// Slopes of assessors, with all blocks and without each.
pub(super) struct SlopeNetwork<const P: usize> {
    blocks: Vec<SlopeComparisons<P>>,
    carried: Carried,
    seen: BTreeSet<usize>,
}

impl<const P: usize> SlopeNetwork<P> {
    /// With as many blocks as are left out in turn.
    pub(super) fn new(ground: &Ground<'_>, blocks: usize) -> Self {
        let assessors = ground.material.assessors.len();
        let kept = if assessors > MOST_WITH_SLOPES {
            0
        } else {
            blocks
        };
        Self {
            blocks: vec![SlopeComparisons::new(assessors); kept],
            carried: Carried::new(assessors, blocks),
            seen: BTreeSet::new(),
        }
    }

    /// Adds all cells with what the slopes of each seat go with and the block of each scene.
    pub(super) fn fill(
        &mut self,
        ground: &Ground<'_>,
        x: impl Fn(usize) -> Option<[f64; P]>,
        block: impl Fn(usize) -> Option<usize>,
    ) {
        for cell in &ground.cells {
            let known: Vec<(usize, [f64; P], f64)> = cell
                .ratings
                .iter()
                .filter_map(|(seat, value)| Some((*seat, x(*seat)?, *value)))
                .collect();
            let at = known.first().and_then(|(seat, ..)| block(*seat));
            let Some(at) = at.filter(|_| known.len() > 1 && !self.blocks.is_empty()) else {
                continue;
            };
            let target: Vec<(usize, [f64; P], f64)> = known
                .iter()
                .map(|(seat, x, value)| (ground.assessor(*seat), *x, *value))
                .collect();
            self.blocks[at].add_target(&target);
            for (seat, ..) in &known {
                let times = usize::from(self.seen.insert(*seat));
                self.carried.add(ground, *seat, at, times);
            }
        }
    }

    /// The first slope of each assessor: less the mean of the others where only differences can be told, else itself.
    pub(super) fn raw(&self, relative: bool, recorded: bool) -> Vec<Raw> {
        let assessors = self.carried.assessors();
        let mut whole = SlopeComparisons::<P>::new(assessors);
        for block in &self.blocks {
            whole.add(block, 1.0);
        }
        let groups = whole.groups();
        let of = |all: &SlopeComparisons<P>| {
            let slopes = all.slopes(relative);
            if relative {
                against_others(&slopes, &groups)
            } else {
                slopes
            }
        };
        let without: Vec<Vec<Result<f64, Undefined>>> = self
            .blocks
            .iter()
            .map(|block| {
                let mut left = whole.clone();
                left.add(block, -1.0);
                of(&left)
            })
            .collect();
        let all = of(&whole);
        self.carried
            .raw(&all, &without, &peers(&all, &groups), recorded)
    }
}
