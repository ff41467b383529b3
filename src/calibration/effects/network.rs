//! Assessors put together over all that they rated with each other: so that one who sat beside a severe colleague does
//! not pass for lenient.

use std::collections::BTreeSet;

use super::Raw;
use crate::calibration::ground::{Ground, count};
use crate::stats::{Comparisons, Undefined, leave_out};

/// Who carries what: how often, which persons, and the blocks they are in.
pub(super) struct Carried {
    counts: Vec<usize>,
    persons: Vec<BTreeSet<usize>>,
    blocks: Vec<Vec<bool>>,
}

impl Carried {
    pub(super) fn new(assessors: usize, blocks: usize) -> Self {
        Self {
            counts: vec![0; assessors],
            persons: vec![BTreeSet::new(); assessors],
            blocks: vec![vec![false; blocks]; assessors],
        }
    }

    pub(super) fn add(&mut self, ground: &Ground<'_>, seat: usize, block: usize, times: usize) {
        let assessor = ground.assessor(seat);
        self.counts[assessor] += times;
        self.persons[assessor].insert(ground.person(seat));
        self.blocks[assessor][block] = true;
    }

    /// How many assessors there are.
    pub(super) fn assessors(&self) -> usize {
        self.counts.len()
    }

    fn blocks(&self, assessor: usize) -> usize {
        self.blocks[assessor].iter().filter(|there| **there).count()
    }

    /// What comes of figures of all and without each block.
    pub(super) fn raw(
        &self,
        all: &[Result<f64, Undefined>],
        without: &[Vec<Result<f64, Undefined>>],
        peers: &[usize],
        recorded: bool,
    ) -> Vec<Raw> {
        let raw = all.iter().enumerate().map(|(assessor, figure)| {
            let left = || -> Result<Vec<f64>, Undefined> {
                without.iter().map(|one| one[assessor]).collect()
            };
            Raw {
                estimate: figure
                    .and_then(|value| leave_out(value, &left()?, self.blocks(assessor))),
                count: self.counts[assessor],
                candidates: self.persons[assessor].len(),
                peers: peers[assessor],
                recorded,
            }
        });
        raw.collect()
    }
}

/// Each figure less the mean of the others of the same group that have one.
pub(super) fn against_others(
    figures: &[Result<f64, Undefined>],
    groups: &[usize],
) -> Vec<Result<f64, Undefined>> {
    let own = figures.iter().zip(groups).enumerate();
    own.map(|(at, (figure, group))| {
        let value = (*figure)?;
        let others = figures.iter().zip(groups).enumerate();
        let others: Vec<f64> = others
            .filter(|(other, (_, of))| *other != at && *of == group)
            .filter_map(|(_, (figure, _))| figure.ok())
            .collect();
        if others.is_empty() {
            return Err(Undefined::NoOverlap);
        }
        Ok(value - others.iter().sum::<f64>() / count(others.len()))
    })
    .collect()
}

/// How many others of the same group have a figure.
pub(super) fn peers(figures: &[Result<f64, Undefined>], groups: &[usize]) -> Vec<usize> {
    let others = |at: usize| {
        let all = figures.iter().zip(groups).enumerate();
        all.filter(|(other, (figure, group))| {
            *other != at && figure.is_ok() && **group == groups[at]
        })
        .count()
    };
    (0..figures.len()).map(others).collect()
}

/// Differences between assessors, with all blocks and without each.
pub(super) struct Network {
    blocks: Vec<Comparisons>,
    carried: Carried,
    recorded: bool,
}

impl Network {
    pub(super) fn new(ground: &Ground<'_>) -> Self {
        let assessors = ground.material.assessors.len();
        Self {
            blocks: vec![Comparisons::new(assessors); ground.blocks],
            carried: Carried::new(assessors, ground.blocks),
            recorded: false,
        }
    }

    /// Adds what seats of one scene have, each with how much it counts for.
    pub(super) fn add(&mut self, ground: &Ground<'_>, seats: &[(usize, f64)], times: usize) {
        self.recorded |= !seats.is_empty();
        let Some(block) = seats.first().and_then(|(seat, _)| ground.block(*seat)) else {
            return;
        };
        if seats.len() < 2 {
            return;
        }
        let target: Vec<(usize, f64)> = seats
            .iter()
            .map(|(seat, value)| (ground.assessor(*seat), *value))
            .collect();
        self.blocks[block].add_target(&target);
        for (seat, _) in seats {
            self.carried.add(ground, *seat, block, times);
        }
    }

    /// For each assessor the distance from the mean of the others, turned around with a sign of −1.
    pub(super) fn raw(&self, sign: f64) -> Vec<Raw> {
        let whole = self.whole();
        let without = self.blocks.iter().map(|block| {
            let mut left = whole.clone();
            left.add(block, -1.0);
            left
        });
        network(&whole, without, &self.carried, sign, self.recorded)
    }
}

impl Network {
    fn whole(&self) -> Comparisons {
        let mut whole = Comparisons::new(self.carried.counts.len());
        for block in &self.blocks {
            whole.add(block, 1.0);
        }
        whole
    }

    /// For each assessor the distance from the mean of the others here, less that in all.
    pub(super) fn beyond(&self, all: &Self) -> Vec<Raw> {
        let (own, whole) = (self.whole(), all.whole());
        let groups = own.groups();
        let of = |own: &Comparisons, whole: &Comparisons| -> Vec<Result<f64, Undefined>> {
            let (own, whole) = (own.effects(), whole.effects());
            // Against the same others, who may be fewer here.
            let known = own.iter().zip(whole);
            let differences: Vec<Result<f64, Undefined>> =
                known.map(|(own, whole)| Ok((*own)? - whole?)).collect();
            against_others(&differences, &groups)
        };
        let without: Vec<Vec<Result<f64, Undefined>>> = self
            .blocks
            .iter()
            .zip(&all.blocks)
            .map(|(block, of_all)| {
                let (mut left, mut rest) = (own.clone(), whole.clone());
                left.add(block, -1.0);
                rest.add(of_all, -1.0);
                of(&left, &rest)
            })
            .collect();
        let figures = of(&own, &whole);
        self.carried
            .raw(&figures, &without, &peers(&figures, &groups), true)
    }
}

/// What comes of comparisons of all and without each block.
fn network(
    whole: &Comparisons,
    without: impl Iterator<Item = Comparisons>,
    carried: &Carried,
    sign: f64,
    recorded: bool,
) -> Vec<Raw> {
    let groups = whole.groups();
    let effects = whole.effects();
    let turned = |all: Vec<Result<f64, Undefined>>| -> Vec<Result<f64, Undefined>> {
        all.into_iter()
            .map(|one| one.map(|value| sign * value))
            .collect()
    };
    let of = |left: &Comparisons| {
        let mut all = against_others(&left.effects(), &groups);
        // Without this block some hang together otherwise: what is left cannot be held against the whole.
        let now = left.groups();
        if now != groups {
            let (before, after) = (sizes(&groups), sizes(&now));
            for (at, one) in all.iter_mut().enumerate() {
                // A group can only fall apart: it is the same if it is as large.
                if before[groups[at]] != after[now[at]] {
                    *one = Err(Undefined::NotLinked);
                }
            }
        }
        turned(all)
    };
    let each: Vec<Vec<Result<f64, Undefined>>> = without.map(|left| of(&left)).collect();
    let all = turned(against_others(&effects, &groups));
    carried.raw(&all, &each, &peers(&effects, &groups), recorded)
}

/// How many each group has.
fn sizes(groups: &[usize]) -> Vec<usize> {
    let mut sizes = vec![0; groups.len()];
    for group in groups {
        sizes[*group] += 1;
    }
    sizes
}

/// Sums of what two assessors both rated, by block.
pub(super) struct PairNetwork<const W: usize> {
    pairs: std::collections::BTreeMap<(usize, usize), Blocks<W>>,
    carried: Carried,
}

/// Sums by block.
type Blocks<const W: usize> = Vec<(usize, [f64; W])>;

/// A pair with fewer blocks of persons tells nothing about how sure its difference is.
const LEAST_BLOCKS: usize = 4;

impl<const W: usize> PairNetwork<W> {
    pub(super) fn new(ground: &Ground<'_>) -> Self {
        Self {
            pairs: std::collections::BTreeMap::new(),
            carried: Carried::new(ground.material.assessors.len(), ground.blocks),
        }
    }

    pub(super) fn add(&mut self, pair: (usize, usize), block: usize, sums: [f64; W]) {
        let blocks = self.pairs.entry(pair).or_default();
        match blocks.iter_mut().rev().find(|(known, _)| *known == block) {
            Some((_, own)) => {
                for (sum, part) in own.iter_mut().zip(sums) {
                    *sum += part;
                }
            }
            None => blocks.push((block, sums)),
        }
    }

    /// Counts a rating of a seat.
    pub(super) fn carry(&mut self, ground: &Ground<'_>, seat: usize) {
        if let Some(block) = ground.block(seat) {
            self.carried.add(ground, seat, block, 1);
        }
    }

    /// What comes of the differences that sums of a pair give. A pair counts only if it gives a figure without any
    /// one block as well.
    pub(super) fn raw(
        &self,
        ground: &Ground<'_>,
        difference: impl Fn(&[f64; W]) -> Option<f64>,
    ) -> Vec<Raw> {
        let assessors = ground.material.assessors.len();
        let mut whole = Comparisons::new(assessors);
        let mut parts: Vec<Vec<Part>> = vec![Vec::new(); ground.blocks];
        for (pair, blocks) in &self.pairs {
            let mut all = [0.0; W];
            for (_, sums) in blocks {
                for (total, part) in all.iter_mut().zip(sums) {
                    *total += part;
                }
            }
            let left: Option<Vec<(usize, f64, f64)>> = blocks
                .iter()
                .map(|(block, sums)| {
                    let mut left = all;
                    for (total, part) in left.iter_mut().zip(sums) {
                        *total -= part;
                    }
                    Some((*block, difference(&left)?, left[0]))
                })
                .collect();
            let (Some(value), Some(left)) = (difference(&all), left) else {
                continue;
            };
            if blocks.len() < LEAST_BLOCKS {
                continue;
            }
            whole.add_pair(*pair, value, all[0]);
            for (block, changed, weight) in left {
                parts[block].push((*pair, (value, all[0]), (changed, weight)));
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
        network(&whole, without, &self.carried, 1.0, true)
    }
}

/// A pair with its difference and weight, of all and without a block.
type Part = ((usize, usize), (f64, f64), (f64, f64));
