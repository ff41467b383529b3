//! The ratings to compare: one row per target, one column per assessor.

use std::collections::BTreeMap;

use super::part::count;
use crate::stats::{Categories, Matrix};

/// One target with the rating of each assessor.
#[derive(Debug, Clone)]
pub struct Row<K> {
    /// What it is.
    pub key: K,
    /// The ratings in the order of [`Table::raters`]; none where an assessor gave none.
    pub ratings: Vec<Option<f64>>,
    /// The cluster, such as the candidate, that is drawn as a whole for intervals.
    pub cluster: usize,
}

/// Ratings to compare.
#[derive(Debug, Clone)]
pub struct Table<K> {
    /// Who rated, by name.
    pub raters: Vec<String>,
    /// The targets.
    pub rows: Vec<Row<K>>,
}

/// What the figures are computed from: the same numbers without names.
#[derive(Debug, Clone)]
pub struct Numbers {
    /// Targets by raters.
    pub matrix: Matrix,
    /// The cluster of each target.
    pub clusters: Vec<usize>,
    /// The values that could be given.
    pub categories: Categories,
    /// Clusters with a target that two raters rated.
    pub compared: usize,
    /// The most raters that hang together through targets that two of them rated.
    pub linked: usize,
    /// Targets that two raters or more rated.
    pub twice: usize,
    /// Targets that one rater rated.
    pub once: usize,
    /// The share of all ratings that the commonest value has; 0 without ratings.
    pub commonest: f64,
}

impl<K> Table<K> {
    /// The numbers of the rows that are wanted.
    pub fn numbers(&self, categories: &Categories, wanted: impl Fn(&K) -> bool) -> Numbers {
        let rows = self.rows.iter().filter(|row| wanted(&row.key));
        let rows = rows.map(|row| (row.ratings.clone(), row.cluster)).collect();
        Numbers::new(rows, self.raters.len(), categories)
    }

    /// The numbers of two raters, of the targets that both rated.
    pub fn of_pair(&self, categories: &Categories, a: usize, b: usize) -> Numbers {
        let rows = self.rows.iter().filter_map(|row| {
            let pair = vec![row.ratings[a], row.ratings[b]];
            pair.iter()
                .all(Option::is_some)
                .then_some((pair, row.cluster))
        });
        Numbers::new(rows.collect(), 2, categories)
    }

    /// The pairs of raters who both rated at least one target.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let raters = self.raters.len();
        let all = (0..raters).flat_map(|a| (a + 1..raters).map(move |b| (a, b)));
        all.filter(|(a, b)| {
            let mut rows = self.rows.iter();
            rows.any(|row| row.ratings[*a].is_some() && row.ratings[*b].is_some())
        })
        .collect()
    }
}

impl Numbers {
    fn new(rows: Vec<(Vec<Option<f64>>, usize)>, raters: usize, categories: &Categories) -> Self {
        let rated = |row: &[Option<f64>]| row.iter().flatten().count();
        let twice = rows.iter().filter(|(row, _)| rated(row) > 1);
        let mut compared: Vec<usize> = twice.clone().map(|(_, cluster)| *cluster).collect();
        let twice = compared.len();
        compared.sort_unstable();
        compared.dedup();
        let once = rows.iter().filter(|(row, _)| rated(row) == 1).count();
        let commonest = commonest(
            rows.iter()
                .flat_map(|(row, _)| row.iter().flatten().copied()),
        );
        let linked = linked(rows.iter().map(|(row, _)| row.as_slice()), raters);
        let (ratings, clusters): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
        let none: [Vec<Option<f64>>; 0] = [];
        // Rows of one table have one length, and a rating that was read is finite.
        let matrix = Matrix::new(ratings)
            .or_else(|_| Matrix::new(none))
            .expect("rows of one length");
        Self {
            matrix,
            clusters,
            categories: categories.clone(),
            compared: compared.len(),
            linked,
            twice,
            once,
            commonest,
        }
    }
}

/// The size of the largest group of raters that hang together.
fn linked<'a>(rows: impl Iterator<Item = &'a [Option<f64>]>, raters: usize) -> usize {
    let mut group: Vec<usize> = (0..raters).collect();
    for row in rows {
        let mut here = (0..raters).filter(|rater| row.get(*rater).is_some_and(Option::is_some));
        let Some(first) = here.next() else { continue };
        for other in here {
            let (to, from) = (group[first], group[other]);
            if to != from {
                for one in &mut group {
                    if *one == from {
                        *one = to;
                    }
                }
            }
        }
    }
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for one in group {
        *sizes.entry(one).or_default() += 1;
    }
    sizes.into_values().max().unwrap_or(0)
}

/// The share that the commonest of some values has.
fn commonest(values: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = values.collect();
    all.sort_by(f64::total_cmp);
    let most = all
        .chunk_by(|a, b| a.total_cmp(b).is_eq())
        .map(<[f64]>::len)
        .max();
    most.map_or(0.0, |most| count(most) / count(all.len()))
}
