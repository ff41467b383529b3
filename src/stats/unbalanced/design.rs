//! Who scored whom in what: the scores in blocks of one facet, and the groups of each effect.

use std::collections::BTreeMap;

use super::super::coefficient::{Undefined, finite, number};
use super::super::linear::inverted;
use super::score::Score;
use super::table::Groups;

/// The components without the residual, each with its facets: a bit for the first, the second and the third.
pub(super) const EFFECTS: [usize; 6] = [1, 2, 4, 3, 5, 6];

/// The place of the residual, after the effects.
pub(super) const RESIDUAL: usize = EFFECTS.len();

/// All components.
pub(super) const ALL: usize = RESIDUAL + 1;

/// The components that stay within a block: those with the first facet.
pub(super) const WITHIN: [usize; 4] = [0, 3, 4, RESIDUAL];

/// The components that go across blocks.
pub(super) const ACROSS: [usize; 3] = [1, 2, 5];

/// Below this share of its own information a component is settled by the others. Where a single pair of scores tells it
/// apart, the share is near 1 in the number of scores.
const SETTLED: f64 = 1e-11;

/// Multiplications of one step; more ask for minutes in all, and for much memory.
const MOST_WORK: f64 = 4e10;

/// The scores of one level of the first facet.
pub(super) struct Block {
    /// Its first score.
    pub(super) from: usize,
    /// For each score its pair of levels of the other two facets.
    pub(super) cells: Vec<usize>,
    /// The groups of each component in `WITHIN`.
    pub(super) within: [Groups; 4],
}

/// The scores, those of a block side by side.
pub(super) struct Design {
    /// Which of persons, raters and exercises is the first facet, the second and the third.
    order: [usize; 3],
    pub(super) blocks: Vec<Block>,
    /// For each effect the group of each score.
    pub(super) groups: [Groups; 6],
    /// For each component the one in whose variance it is counted: itself, or another with the same groups. None where
    /// all scores are in one group, so that it is in the mean.
    pub(super) same_as: [Option<usize>; ALL],
    /// For each component in `ACROSS` the group of each pair of levels of the other two facets.
    pub(super) across: [Groups; 3],
    /// Scores around 0 and of variance 1.
    pub(super) y: Vec<f64>,
    pub(super) centre: f64,
    pub(super) scale: f64,
}

impl Design {
    pub(super) fn new(scores: &[Score]) -> Result<Self, Undefined> {
        if scores.iter().any(|score| !score.value.is_finite()) {
            return Err(Undefined::OutOfRange);
        }
        // For each score its person, rater and exercise, counted from 0.
        let levels: [Groups; 3] =
            [0, 1, 2].map(|facet| named(scores.iter().map(|score| facets(score)[facet])));
        if levels[0].count < 2 {
            return Err(Undefined::TooFewTargets);
        }
        if levels[1].count < 2 {
            return Err(Undefined::TooFewRaters);
        }
        let n = number(scores.len());
        let centre = finite(scores.iter().map(|score| score.value / n).sum())?;
        let spread = scores.iter().map(|score| (score.value - centre).powi(2));
        let scale = finite((spread.sum::<f64>() / n).sqrt())?;
        let largest = scores.iter().map(|score| score.value.abs());
        if scale <= 1e-14 * largest.fold(0.0, f64::max) {
            return Err(Undefined::NoVariation);
        }
        let order = least_work(&levels)?;
        let first = &levels[order[0]].of;
        let mut sorted: Vec<usize> = (0..scores.len()).collect();
        sorted.sort_by_key(|at| first[*at]);
        let by = |mask: usize| {
            let part = |at: usize, bit: usize| {
                let level = levels[order[bit]].of[at];
                if mask >> bit & 1 == 1 { level } else { 0 }
            };
            named(sorted.iter().map(|at| [0, 1, 2].map(|bit| part(*at, bit))))
        };
        let groups = EFFECTS.map(by);
        let same_as = same_groups(&groups);
        linked(&groups, &by(7), &same_as)?;
        let y = sorted
            .iter()
            .map(|at| (scores[*at].value - centre) / scale)
            .collect();
        Ok(Self {
            order,
            blocks: blocks(&groups),
            across: across(&groups),
            groups,
            same_as,
            y,
            centre,
            scale,
        })
    }

    /// Whether a component has a variance of its own, or that of several.
    pub(super) fn is_kept(&self, component: usize) -> bool {
        self.same_as[component] == Some(component)
    }

    /// Where a component stands when persons come first, then raters, then exercises.
    pub(super) fn original(&self, component: usize) -> usize {
        let Some(mask) = EFFECTS.get(component) else {
            return RESIDUAL;
        };
        let bits = (0..3).filter(|bit| mask >> bit & 1 == 1);
        let original: usize = bits.map(|bit| 1 << self.order[bit]).sum();
        let at = EFFECTS.iter().position(|other| *other == original);
        at.unwrap_or(component)
    }
}

fn facets(score: &Score) -> [usize; 3] {
    [score.person, score.rater, score.exercise]
}

/// Groups from names, in the order in which they are met.
fn named<T: Ord>(names: impl Iterator<Item = T>) -> Groups {
    let mut known = BTreeMap::new();
    let place = |name| {
        let next = known.len();
        *known.entry(name).or_insert(next)
    };
    let of = names.map(place).collect();
    Groups {
        of,
        count: known.len(),
    }
}

/// The order of facets of which the first makes the blocks with the least work.
fn least_work(levels: &[Groups; 3]) -> Result<[usize; 3], Undefined> {
    let work = |[first, second, third]: [usize; 3]| -> f64 {
        let pairs = levels[second].of.iter().zip(&levels[third].of);
        let cells = named(pairs).count;
        let mut sizes = vec![0; levels[first].count];
        for block in &levels[first].of {
            sizes[*block] += 1;
        }
        let power = |exponent: i32| -> f64 {
            let sizes = sizes.iter();
            sizes.map(|size| number(*size).powi(exponent)).sum()
        };
        let columns = number(cells + levels[second].count + levels[third].count);
        let cells = number(cells);
        let sums = 10.0 * cells * power(2).min(cells.powi(2));
        5.0 * power(3) + columns.powi(3) + cells.powi(3) + sums
    };
    let orders = [[0, 1, 2], [1, 0, 2], [2, 0, 1]];
    let works = orders.map(|order| (order, work(order)));
    let least = works.into_iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let found = least.filter(|(_, work)| *work <= MOST_WORK);
    found.map_or(Err(Undefined::TooManyRaters), |(order, _)| Ok(order))
}

/// For each component the first with the same groups; groups of one score each are those of the residual.
fn same_groups(groups: &[Groups; 6]) -> [Option<usize>; ALL] {
    std::array::from_fn(|t| match groups.get(t) {
        Some(own) if own.count == 1 => None,
        Some(own) if own.count < own.of.len() => groups.iter().position(|other| other.of == own.of),
        _ => Some(RESIDUAL),
    })
}

/// Whether no component that is kept is settled by the others: tr(P `K_t` P `K_u`) at V = I has an inverse, and then it has one at every
/// V. Two scores that share the groups of t and of u share the groups of all facets of both.
fn linked(
    groups: &[Groups; 6],
    same: &Groups,
    same_as: &[Option<usize>; ALL],
) -> Result<(), Undefined> {
    let n = same.of.len();
    // For each score, with how many it shares its group.
    let mut shared: Vec<Vec<f64>> = groups.iter().chain([same]).map(sizes).collect();
    let together: Vec<f64> = shared.iter().map(|sizes| sizes.iter().sum()).collect();
    shared[RESIDUAL].fill(1.0);
    let wholes: Vec<f64> = shared.iter().map(|sizes| sizes.iter().sum()).collect();
    let count = number(n);
    let cell = |t: usize, u: usize| {
        let joined = match (EFFECTS.get(t), EFFECTS.get(u)) {
            (Some(t), Some(u)) => EFFECTS.iter().position(|mask| *mask == t | u),
            _ => None,
        };
        let both = if t == RESIDUAL || u == RESIDUAL {
            count
        } else {
            together[joined.unwrap_or(RESIDUAL)]
        };
        let pairs = shared[t].iter().zip(&shared[u]);
        let product: f64 = pairs.map(|(a, b)| a * b).sum();
        both - 2.0 * product / count + wholes[t] * wholes[u] / count.powi(2)
    };
    let kept: Vec<usize> = (0..ALL).filter(|t| same_as[*t] == Some(*t)).collect();
    let own = |t: usize| cell(t, t).max(0.0).sqrt();
    let line = |t: &usize| -> Vec<f64> {
        let cells = kept.iter().map(|u| cell(*t, *u) / (own(*t) * own(*u)));
        cells.collect()
    };
    let table: Vec<Vec<f64>> = kept.iter().map(line).collect();
    let (inverse, _) = inverted(table).ok_or(Undefined::NotLinked)?;
    // One over the diagonal of the inverse is the share that the others leave.
    let left = (0..kept.len()).map(|t| 1.0 / inverse[t][t]);
    if left.into_iter().all(|share| share > SETTLED) {
        Ok(())
    } else {
        Err(Undefined::NotLinked)
    }
}

/// For each score how many are in its group.
fn sizes(groups: &Groups) -> Vec<f64> {
    let sums = groups.sums(&vec![1.0; groups.of.len()]);
    groups.of.iter().map(|group| sums[*group]).collect()
}

fn blocks(groups: &[Groups; 6]) -> Vec<Block> {
    let (first, cells) = (&groups[0].of, &groups[5]);
    let mut blocks = Vec::with_capacity(groups[0].count);
    let mut from = 0;
    for block in first.chunk_by(|a, b| a == b) {
        let own = from..from + block.len();
        blocks.push(Block {
            from,
            cells: cells.of[own.clone()].to_vec(),
            within: WITHIN.map(|t| match groups.get(t) {
                Some(groups) => named(groups.of[own.clone()].iter()),
                None => Groups::each(block.len()),
            }),
        });
        from = own.end;
    }
    blocks
}

fn across(groups: &[Groups; 6]) -> [Groups; 3] {
    let cells = &groups[5];
    ACROSS.map(|t| {
        let mut of = vec![0; cells.count];
        for (cell, group) in cells.of.iter().zip(&groups[t].of) {
            of[*cell] = *group;
        }
        Groups {
            of,
            count: groups[t].count,
        }
    })
}
