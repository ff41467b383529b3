//! How near an assessor is to the others, against how near they are to one another.

use std::collections::{BTreeMap, HashMap};

use super::Raw;
use crate::calibration::cells::Cell;
use crate::calibration::design::Design;
use crate::calibration::sums::{Sums, whole_number};
use crate::limits::count;
use crate::stats::Undefined;

/// How much larger the share of one's pairs is that lie far apart by the rubric: on most scales two levels or more.
pub(super) fn far_apart(design: &Design<'_>) -> Vec<Raw> {
    let near = design.dataset.apart - NEAR;
    shares(design, |values, at| {
        count(values.len()) - within(values, at, near)
    })
}

/// How much larger the share of one's pairs is that are equal.
pub(super) fn agreement(design: &Design<'_>) -> Vec<Raw> {
    // One is equal to oneself.
    shares(design, |values, at| within(values, at, NEAR) - 1.0)
}

/// Ratings nearer to each other than this are equal.
const NEAR: f64 = 1e-9;

/// How many of some ascending values lie at most so far from a value.
fn within(values: &[f64], from: f64, far: f64) -> f64 {
    let until = values.partition_point(|one| *one <= from + far);
    let start = values.partition_point(|one| *one < from - far);
    count(until - start)
}

/// At a larger table nobody's pairs are mostly with one colleague: who sat there is not told apart.
const MOST_AT_A_TABLE: usize = 50;

/// Beside whom somebody sat.
#[derive(Debug, Clone, Default)]
struct Beside {
    all: usize,
    each: HashMap<usize, usize>,
}

impl Beside {
    fn add(&mut self, own: usize, table: &[usize]) {
        self.all += table.len() - 1;
        if table.len() <= MOST_AT_A_TABLE {
            for other in table.iter().filter(|other| **other != own) {
                *self.each.entry(*other).or_default() += 1;
            }
        }
    }

    /// Whether more than half of all pairs are with one colleague.
    fn is_mostly_one(&self) -> bool {
        self.each.values().any(|pairs| 2 * pairs > self.all)
    }
}

/// The ratings of a cell by the group of who gave them. Who shares one person alone with a group is not of it.
fn by_group(design: &Design<'_>, cell: &Cell) -> BTreeMap<usize, Vec<(usize, f64)>> {
    let mut groups: BTreeMap<usize, Vec<(usize, f64)>> = BTreeMap::new();
    for (encounter, value) in &cell.ratings {
        let group = design.groups[design.assessor(*encounter)];
        groups.entry(group).or_default().push((*encounter, *value));
    }
    groups.retain(|_, ratings| ratings.len() > 1);
    groups
}

/// The share of one's pairs of ratings, less that of the pairs of others in the same group: of which others count for a
/// rating is told from all ratings of the cell, ascending. Pairs are counted and never listed.
fn shares(design: &Design<'_>, counts: impl Fn(&[f64], f64) -> f64) -> Vec<Raw> {
    let assessors = design.dataset.assessors.len();
    let mut own = Sums::<2>::new(design);
    // Of each group in each block: pairs, and those that count.
    let mut groups = vec![vec![[0.0; 2]; design.blocks]; assessors];
    let mut with = vec![Beside::default(); assessors];
    for cell in design.cells.iter().filter(|cell| cell.ratings.len() > 1) {
        let Some(block) = design.block(cell.ratings[0].0) else {
            continue;
        };
        for (group, ratings) in by_group(design, cell) {
            let mut values: Vec<f64> = ratings.iter().map(|(_, value)| *value).collect();
            values.sort_by(f64::total_cmp);
            let encounters = ratings
                .iter()
                .map(|(encounter, _)| design.assessor(*encounter));
            let table: Vec<usize> = encounters.collect();
            for ((encounter, value), assessor) in ratings.iter().zip(&table) {
                let pairs = [count(values.len() - 1), counts(&values, *value)];
                own.add(design, *encounter, pairs);
                with[*assessor].add(*assessor, &table);
                // Each pair is met from both its sides.
                for (sum, part) in groups[group][block].iter_mut().zip(pairs) {
                    *sum += part / 2.0;
                }
            }
        }
    }
    let mut sums = Sums::<4>::new(design);
    for assessor in 0..assessors {
        for (block, [pairs, hits]) in groups[design.groups[assessor]].iter().enumerate() {
            let [n, own_hits] = own.of(assessor, block);
            sums.add_to(assessor, block, [n, own_hits, pairs - n, hits - own_hits]);
        }
    }
    let difference = |[n, hits, rest, other]: &[f64; 4]| {
        (*n > 0.0 && *rest > 0.0).then(|| hits / n - other / rest)
    };
    let raw = (0..assessors).map(|assessor| Raw {
        estimate: match sums.whole(assessor) {
            [n, ..] if n < 0.5 => Err(Undefined::NoOverlap),
            // Of two alone there is no other pair to compare with.
            [_, _, rest, _] if rest < 0.5 => Err(Undefined::TooFewRaters),
            _ => sums.figure(assessor, difference),
        },
        from_middle: difference(&sums.whole(assessor)),
        count: whole_number(sums.whole(assessor)[0]),
        candidates: own.persons(assessor),
        // Whose pairs are mostly with one colleague may be far apart for that colleague's sake.
        peers: if with[assessor].is_mostly_one() {
            0
        } else {
            design.peers(assessor)
        },
        group: design.groups[assessor],
        recorded: true,
    });
    raw.collect()
}
