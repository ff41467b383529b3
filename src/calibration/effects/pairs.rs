//! Effects that are found pair by pair, on what both rated, and put together over all pairs: so that one who sat
//! beside a severe colleague does not pass for lenient.

use std::collections::{BTreeMap, BTreeSet};

use super::Raw;
use crate::calibration::ground::{Cell, Ground, by_assessor, count};
use crate::stats::{Comparisons, Undefined, leave_out};

/// Who carries what: the ratings that others gave too, and the blocks they are in.
struct Carried {
    ratings: Vec<usize>,
    persons: Vec<BTreeSet<usize>>,
    blocks: Vec<Vec<bool>>,
}

impl Carried {
    fn new(ground: &Ground<'_>) -> Self {
        let assessors = ground.material.assessors.len();
        let mut found = Self {
            ratings: vec![0; assessors],
            persons: vec![BTreeSet::new(); assessors],
            blocks: vec![vec![false; ground.blocks]; assessors],
        };
        for cell in shared(ground) {
            for (seat, _) in &cell.ratings {
                let assessor = ground.assessor(*seat);
                found.ratings[assessor] += 1;
                found.persons[assessor].insert(ground.person(*seat));
                if let Some(block) = ground.block(*seat) {
                    found.blocks[assessor][block] = true;
                }
            }
        }
        found
    }

    fn blocks(&self, assessor: usize) -> usize {
        self.blocks[assessor].iter().filter(|there| **there).count()
    }
}

fn shared<'a>(ground: &'a Ground<'_>) -> impl Iterator<Item = &'a Cell> {
    ground.cells.iter().filter(|cell| cell.ratings.len() > 1)
}

/// For each assessor the distance from the mean of the others of the group, from comparisons of all and without each
/// block.
fn network(
    ground: &Ground<'_>,
    whole: &Comparisons,
    without: &[Comparisons],
    sign: f64,
) -> Vec<Raw> {
    let carried = Carried::new(ground);
    let effects = whole.effects();
    let each: Vec<Vec<Result<f64, Undefined>>> = without.iter().map(Comparisons::effects).collect();
    let raw = effects.into_iter().enumerate().map(|(assessor, effect)| {
        let peers = count(ground.peers(assessor));
        // From the mean of all to the mean of the others.
        let against_others = |value: f64| sign * value * (peers + 1.0) / peers;
        let estimate = effect.and_then(|value| {
            let left: Vec<f64> = each
                .iter()
                .map(|one| one[assessor].map(against_others))
                .collect::<Result<_, _>>()?;
            leave_out(against_others(value), &left, carried.blocks(assessor))
        });
        Raw {
            estimate,
            count: carried.ratings[assessor],
            candidates: carried.persons[assessor].len(),
            recorded: true,
        }
    });
    raw.collect()
}

/// How much lower than the others on the same targets, in levels: above 0 severe.
pub(super) fn severity(ground: &Ground<'_>) -> Vec<Raw> {
    let assessors = ground.material.assessors.len();
    let mut blocks = vec![Comparisons::new(assessors); ground.blocks];
    for cell in shared(ground) {
        if let Some(block) = ground.block(cell.ratings[0].0) {
            blocks[block].add_target(&by_assessor(ground.material, cell));
        }
    }
    let mut whole = Comparisons::new(assessors);
    for block in &blocks {
        whole.add(block, 1.0);
    }
    let without = blocks.iter().map(|block| {
        let mut left = whole.clone();
        left.add(block, -1.0);
        left
    });
    network(ground, &whole, &without.collect::<Vec<_>>(), -1.0)
}

/// Sums of what two assessors both rated, whole and by block.
struct PairSums<const W: usize>(BTreeMap<(usize, usize), Blocks<W>>);

/// Sums by block.
type Blocks<const W: usize> = Vec<(usize, [f64; W])>;

impl<const W: usize> PairSums<W> {
    fn new() -> Self {
        Self(BTreeMap::new())
    }

    fn add(&mut self, pair: (usize, usize), block: usize, sums: [f64; W]) {
        let blocks = self.0.entry(pair).or_default();
        match blocks.iter_mut().rev().find(|(known, _)| *known == block) {
            Some((_, own)) => {
                for (sum, part) in own.iter_mut().zip(sums) {
                    *sum += part;
                }
            }
            None => blocks.push((block, sums)),
        }
    }

    /// The network of the differences that sums of a pair give, with all blocks and without each.
    fn compared(
        &self,
        ground: &Ground<'_>,
        difference: impl Fn(&[f64; W]) -> Option<f64>,
    ) -> (Comparisons, Vec<Comparisons>) {
        let assessors = ground.material.assessors.len();
        let mut whole = Comparisons::new(assessors);
        let mut parts = Vec::new();
        for (pair, blocks) in &self.0 {
            let mut all = [0.0; W];
            for (_, sums) in blocks {
                for (total, part) in all.iter_mut().zip(sums) {
                    *total += part;
                }
            }
            let Some(value) = difference(&all) else {
                continue;
            };
            whole.add_pair(*pair, value, all[0]);
            for (block, sums) in blocks {
                let mut left = all;
                for (total, part) in left.iter_mut().zip(sums) {
                    *total -= part;
                }
                parts.push((*block, *pair, (value, all[0]), (difference(&left), left[0])));
            }
        }
        let mut without = vec![whole.clone(); ground.blocks];
        for (block, pair, (value, weight), (left, left_weight)) in parts {
            let one = &mut without[block];
            one.add_pair(pair, value, -weight);
            // Where the rest of the pair gives no figure it stays as it was.
            one.add_pair(
                pair,
                left.unwrap_or(value),
                if left.is_some() { left_weight } else { weight },
            );
        }
        (whole, without)
    }
}

/// The logarithm of the own standard deviation over that of the others, on the same targets: below 0 avoids extremes.
pub(super) fn spread(ground: &Ground<'_>) -> Vec<Raw> {
    let mut sums = PairSums::<5>::new();
    for cell in shared(ground) {
        let Some(block) = ground.block(cell.ratings[0].0) else {
            continue;
        };
        let usual = ground.usual[cell.item];
        for (at, (one, a)) in cell.ratings.iter().enumerate() {
            for (other, b) in &cell.ratings[at + 1..] {
                let ((p, a), (q, b)) = ordered(
                    (ground.assessor(*one), a - usual),
                    (ground.assessor(*other), b - usual),
                );
                sums.add((p, q), block, [1.0, a, a * a, b, b * b]);
            }
        }
    }
    let difference = |[n, a, aa, b, bb]: &[f64; 5]| {
        if *n < 10.0 {
            return None;
        }
        let (own, other) = (aa - a * a / n, bb - b * b / n);
        (own > 1e-9 * n && other > 1e-9 * n).then(|| (own / other).ln() / 2.0)
    };
    let (whole, without) = sums.compared(ground, difference);
    network(ground, &whole, &without, 1.0)
}

/// How much more alike one's ratings of a candidate in an exercise are than those of others on the same targets: the
/// difference of two intraclass correlations, above 0 halo. A narrow use of the scale leaves it as it is.
pub(super) fn halo(ground: &Ground<'_>) -> Vec<Raw> {
    let mut sums = PairSums::<9>::new();
    let mut scenes: BTreeMap<(usize, usize, usize), (usize, [f64; 5])> = BTreeMap::new();
    for cell in shared(ground) {
        let usual = ground.usual[cell.item];
        let Some(block) = ground.block(cell.ratings[0].0) else {
            continue;
        };
        for (at, (one, a)) in cell.ratings.iter().enumerate() {
            for (other, b) in &cell.ratings[at + 1..] {
                let ((p, a), (q, b)) = ordered(
                    (ground.assessor(*one), a - usual),
                    (ground.assessor(*other), b - usual),
                );
                let own = scenes
                    .entry((p, q, cell.scene))
                    .or_insert((block, [0.0; 5]));
                for (sum, part) in own.1.iter_mut().zip([1.0, a, a * a, b, b * b]) {
                    *sum += part;
                }
            }
        }
    }
    for ((p, q, _), (block, [k, a, aa, b, bb])) in scenes {
        if k > 2.0 {
            let squares = [k, 1.0, k * k, a, aa, a * a / k, b, bb, b * b / k];
            sums.add((p, q), block, squares);
        }
    }
    let difference = |[n, scenes, squares, a, aa, between_a, b, bb, between_b]: &[f64; 9]| {
        let size = (n, scenes, squares);
        Some(alike(size, *a, *aa, *between_a)? - alike(size, *b, *bb, *between_b)?)
    };
    let (whole, without) = sums.compared(ground, difference);
    network(ground, &whole, &without, 1.0)
}

/// The intraclass correlation of ratings within scenes, by the analysis of variance with unequal groups: Searle
/// (1971), Linear Models, chapter 10.
fn alike(
    (n, scenes, squares): (&f64, &f64, &f64),
    sum: f64,
    all: f64,
    between: f64,
) -> Option<f64> {
    if *scenes < 4.0 {
        return None;
    }
    let size = (n - squares / n) / (scenes - 1.0);
    let of_scenes = (between - sum * sum / n) / (scenes - 1.0);
    let within = (all - between) / (n - scenes);
    let whole = of_scenes + (size - 1.0) * within;
    (whole > 1e-9).then(|| (of_scenes - within) / whole)
}

/// Two ratings, that of the first assessor first.
fn ordered(one: (usize, f64), other: (usize, f64)) -> ((usize, f64), (usize, f64)) {
    if one.0 < other.0 {
        (one, other)
    } else {
        (other, one)
    }
}
