//! Slopes of assessors, each against those who rated the same.

use std::collections::BTreeSet;

use super::Raw;
use super::asked::Asked;
use super::figures::{Carried, Figure, Figures, Groups};
use crate::calibration::design::Design;
use crate::stats::SlopeComparisons;

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
    pub(super) fn new(design: &Design<'_>, blocks: usize, asked: Asked) -> Self {
        let assessors = design.dataset.assessors.len();
        let kept = if assessors > MOST_WITH_SLOPES {
            0
        } else {
            blocks
        };
        Self {
            blocks: vec![SlopeComparisons::new(assessors); kept],
            carried: Carried::new(assessors, blocks, asked),
            seen: BTreeSet::new(),
        }
    }

    /// Adds all cells with what the slopes of each encounter go with and the block of each scene; and whether a encounter carries
    /// the slope of its assessor, or is there to compare with.
    pub(super) fn fill(
        &mut self,
        design: &Design<'_>,
        x: impl Fn(usize) -> Option<[f64; P]>,
        block: impl Fn(usize) -> Option<usize>,
        carries: impl Fn(usize) -> bool,
    ) {
        for cell in &design.cells {
            let known: Vec<(usize, [f64; P], f64)> = cell
                .ratings
                .iter()
                .filter_map(|(encounter, value)| Some((*encounter, x(*encounter)?, *value)))
                .collect();
            let at = known.first().and_then(|(encounter, ..)| block(*encounter));
            let Some(at) = at.filter(|_| known.len() > 1) else {
                continue;
            };
            let target: Vec<(usize, [f64; P], f64)> = known
                .iter()
                .map(|(encounter, x, value)| (design.assessor(*encounter), *x, *value))
                .collect();
            if let Some(block) = self.blocks.get_mut(at) {
                block.add_target(&target);
            }
            for (encounter, ..) in known.iter().filter(|(encounter, ..)| carries(*encounter)) {
                let times = usize::from(self.seen.insert(*encounter));
                self.carried.add(design, *encounter, at, times);
            }
        }
    }

    /// The first slope of each assessor.
    pub(super) fn raw(&self, which: Slopes, recorded: bool) -> Vec<Raw> {
        let assessors = self.carried.assessors();
        if assessors > MOST_WITH_SLOPES {
            return self.carried.too_many();
        }
        let mut whole = SlopeComparisons::<P>::new(assessors);
        for block in &self.blocks {
            whole.add(block, 1.0);
        }
        let relative = which == Slopes::AgainstOthers;
        let mut groups = Groups::new(whole.groups());
        let mut without = Vec::with_capacity(self.blocks.len());
        for block in &self.blocks {
            let mut left = whole.clone();
            left.add(block, -1.0);
            if relative {
                groups.without(&left.groups());
            }
            without.push(left.slopes(relative));
        }
        let enough = self.carried.enough();
        let of = |slopes: Vec<Figure>| {
            if relative {
                Figures::against_others(&slopes, &groups.firm, &enough, self.carried.asked.large)
            } else {
                Figures::alone(slopes)
            }
        };
        let without: Vec<Vec<Figure>> = without.into_iter().map(|one| of(one).values).collect();
        let all = of(whole.slopes(relative));
        self.carried.raw(&all, &without, &groups, |_| recorded)
    }
}

/// What slopes are told against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slopes {
    /// The others: what all have in common cannot be seen.
    AgainstOthers,
    /// Nothing: they stand by themselves.
    Themselves,
}
