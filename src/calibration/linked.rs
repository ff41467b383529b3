//! Which assessors are linked: those who rated the same, and those whom others link, as long as no one person is the
//! only link.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::Cell;
use super::dataset::Dataset;

/// For each assessor the group in which all can be compared, counted from 0; with which persons may link is up to
/// `counts`.
pub(super) fn groups(
    dataset: &Dataset,
    cells: &[Cell],
    counts: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let edges = edges(dataset, cells, counts);
    let mut forest = Forest::new(dataset.assessors.len());
    // Without a person who bears no edge of the forest, the forest still stands.
    let mut bearing = BTreeSet::new();
    for (one, other, person) in &edges {
        if forest.join(*one, *other) {
            bearing.insert(*person);
        }
    }
    let mut groups = forest.groups();
    for person in bearing {
        let mut left = Forest::new(dataset.assessors.len());
        for (one, other, _) in edges.iter().filter(|edge| edge.2 != person) {
            left.join(*one, *other);
        }
        groups = refined(&groups, &left.groups());
    }
    groups
}

/// Who rated the same, and about whom: each cell as a star.
fn edges(
    dataset: &Dataset,
    cells: &[Cell],
    counts: impl Fn(usize) -> bool,
) -> Vec<(usize, usize, usize)> {
    let mut edges = Vec::new();
    for cell in cells {
        let mut encounters = cell
            .ratings
            .iter()
            .map(|(encounter, _)| &dataset.encounters[*encounter]);
        let Some(first) = encounters
            .next()
            .filter(|encounter| counts(encounter.person))
        else {
            continue;
        };
        edges
            .extend(encounters.map(|encounter| (first.assessor, encounter.assessor, first.person)));
    }
    edges.sort_unstable();
    edges.dedup();
    edges
}

/// Groups of those who are together in both, counted from 0 in the order of those who are in them.
pub(super) fn refined(one: &[usize], other: &[usize]) -> Vec<usize> {
    let mut known = BTreeMap::new();
    let both = one.iter().zip(other);
    both.map(|pair| {
        let next = known.len();
        *known.entry(pair).or_insert(next)
    })
    .collect()
}

/// Trees of those who were joined.
struct Forest {
    above: Vec<usize>,
}

impl Forest {
    fn new(size: usize) -> Self {
        Self {
            above: (0..size).collect(),
        }
    }

    fn root(&mut self, of: usize) -> usize {
        let mut at = of;
        while self.above[at] != at {
            self.above[at] = self.above[self.above[at]];
            at = self.above[at];
        }
        at
    }

    /// Whether they were apart.
    fn join(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.root(one), self.root(other));
        self.above[one.max(other)] = one.min(other);
        one != other
    }

    fn groups(&mut self) -> Vec<usize> {
        let roots: Vec<usize> = (0..self.above.len()).map(|at| self.root(at)).collect();
        refined(&roots, &roots)
    }
}
