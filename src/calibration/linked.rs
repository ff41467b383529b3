//! Which assessors hang together: those who rated the same, and those whom others link, as long as no one person is the
//! only link.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::Cell;
use super::material::Material;

/// For each assessor the group in which all can be compared, counted from 0; with which persons may link is up to
/// `counts`.
pub(super) fn groups(
    material: &Material,
    cells: &[Cell],
    counts: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let edges = edges(material, cells, counts);
    let mut forest = Forest::new(material.assessors.len());
    // Without a person who bears no edge of the forest, the forest still stands.
    let mut bearing = BTreeSet::new();
    for (one, other, person) in &edges {
        if forest.join(*one, *other) {
            bearing.insert(*person);
        }
    }
    let mut groups = forest.groups();
    for person in bearing {
        let mut left = Forest::new(material.assessors.len());
        for (one, other, _) in edges.iter().filter(|edge| edge.2 != person) {
            left.join(*one, *other);
        }
        groups = refined(&groups, &left.groups());
    }
    groups
}

/// Who rated the same, and about whom: each cell as a star.
fn edges(
    material: &Material,
    cells: &[Cell],
    counts: impl Fn(usize) -> bool,
) -> Vec<(usize, usize, usize)> {
    let mut edges = Vec::new();
    for cell in cells {
        let mut seats = cell.ratings.iter().map(|(seat, _)| &material.seats[*seat]);
        let Some(first) = seats.next().filter(|seat| counts(seat.person)) else {
            continue;
        };
        edges.extend(seats.map(|seat| (first.assessor, seat.assessor, first.person)));
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
