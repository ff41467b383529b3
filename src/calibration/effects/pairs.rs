//! Effects on the ratings of one scene: their level, their spread, and how alike they are.

use std::collections::BTreeMap;

use super::network::{Network, Side};
use super::pair_network::PairNetwork;
use super::{Effect, Raw};
use crate::calibration::cells::Cell;
use crate::calibration::design::Design;
use crate::limits::count;

/// Fewer items of a scene say nothing about how alike they are.
const LEAST_ITEMS: usize = 3;

/// A variance that is nearly nothing, on a scale of four levels: one rating in a hundred a level off. Added to both sides
/// of a ratio, so that one level always is far less than others give, and not infinitely less.
const NEARLY_NOTHING: f64 = 0.01;

/// That variance on the scale of these ratings.
fn nearly_nothing(design: &Design<'_>) -> f64 {
    NEARLY_NOTHING * design.dataset.score_scale.stretch().powi(2)
}

fn shared<'a>(design: &'a Design<'_>) -> impl Iterator<Item = &'a Cell> {
    design.cells.iter().filter(|cell| cell.ratings.len() > 1)
}

/// How much lower than the others on the same targets, in levels: above 0 severe.
pub(super) fn severity(design: &Design<'_>) -> Vec<Raw> {
    let mut network = Network::new(design, Effect::Severity.asked(design));
    // Also what one alone rated: it compares nothing, and tells that there are ratings.
    for cell in &design.cells {
        network.add(design, &cell.ratings, 1);
    }
    network.raw(Side::Below)
}

/// The two ratings of each pair of a cell, each against what its assessor usually gives the item; that of the first
/// assessor first.
fn pairs(design: &Design<'_>, cell: &Cell, mut found: impl FnMut((usize, usize), f64, f64)) {
    let apart = |(encounter, value): &(usize, f64)| {
        let assessor = design.assessor(*encounter);
        (assessor, value - design.own_usual[assessor][cell.item])
    };
    for (at, one) in cell.ratings.iter().enumerate() {
        for other in &cell.ratings[at + 1..] {
            let (mut one, mut other) = (apart(one), apart(other));
            if one.0 > other.0 {
                std::mem::swap(&mut one, &mut other);
            }
            found((one.0, other.0), one.1, other.1);
        }
    }
}

/// The logarithm of the own standard deviation over that of the others, on the same targets: below 0 avoids extremes.
/// Who gives one level always has a figure too, the strongest there is.
pub(super) fn spread(design: &Design<'_>) -> Vec<Raw> {
    let mut network = PairNetwork::<5>::new(design);
    for cell in shared(design) {
        let Some(block) = design.block(cell.ratings[0].0) else {
            continue;
        };
        pairs(design, cell, |pair, a, b| {
            network.add(pair, block, [1.0, a, a * a, b, b * b]);
        });
    }
    let asked = Effect::Spread.asked(design);
    let little = nearly_nothing(design);
    network.raw(design, shared(design), asked, |[n, a, aa, b, bb]| {
        if *n < 10.0 {
            return None;
        }
        let variance = |sum: f64, squares: f64| ((squares - sum * sum / n) / n).max(0.0) + little;
        Some((variance(*a, *aa) / variance(*b, *bb)).ln() / 2.0)
    })
}

/// How much more alike one's ratings of a candidate in an exercise are than those of others on the same targets: the
/// difference of two intraclass correlations, above 0 halo. A narrow use of the scale leaves it as it is, and so
/// does what an assessor usually gives an item. Who gives nearly always one level has none.
pub(super) fn halo(design: &Design<'_>) -> Vec<Raw> {
    let mut network = PairNetwork::<9>::new(design);
    let mut used: Vec<&Cell> = Vec::new();
    let all: Vec<&Cell> = shared(design).collect();
    for scene in all.chunk_by(|a, b| a.scene == b.scene) {
        // One or two items are alike or not by chance.
        let Some(block) = design
            .block(scene[0].ratings[0].0)
            .filter(|_| scene.len() >= LEAST_ITEMS)
        else {
            continue;
        };
        used.extend(scene);
        let mut sums: BTreeMap<(usize, usize), [f64; 5]> = BTreeMap::new();
        for cell in scene {
            pairs(design, cell, |pair, a, b| {
                let own = sums.entry(pair).or_insert([0.0; 5]);
                for (sum, part) in own.iter_mut().zip([1.0, a, a * a, b, b * b]) {
                    *sum += part;
                }
            });
        }
        for (pair, [k, a, aa, b, bb]) in sums {
            if k >= count(LEAST_ITEMS) {
                let squares = [k, 1.0, k * k, a, aa, a * a / k, b, bb, b * b / k];
                network.add(pair, block, squares);
            }
        }
    }
    let little = nearly_nothing(design);
    network.raw(
        design,
        used.into_iter(),
        Effect::Halo.asked(design),
        |[n, scenes, squares, a, aa, between_a, b, bb, between_b]| {
            let size = (n, scenes, squares);
            let alike =
                |sum: &f64, all: &f64, between: &f64| alike(size, *sum, *all, *between, little);
            Some(alike(a, aa, between_a)? - alike(b, bb, between_b)?)
        },
    )
}

/// The intraclass correlation of ratings within scenes, by the analysis of variance with unequal groups: Searle
/// (1971), Linear Models, chapter 10.
fn alike(
    (n, scenes, squares): (&f64, &f64, &f64),
    sum: f64,
    all: f64,
    between: f64,
    little: f64,
) -> Option<f64> {
    if *scenes < 4.0 {
        return None;
    }
    let size = (n - squares / n) / (scenes - 1.0);
    let of_scenes = (between - sum * sum / n) / (scenes - 1.0);
    let within = (all - between) / (n - scenes);
    let whole = of_scenes + (size - 1.0) * within;
    (whole > size * little).then(|| (of_scenes - within) / whole)
}
