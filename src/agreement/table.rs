//! The ratings to compare: one row per target, one column per assessor.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::measure::Measure;
use super::values::Values;
use crate::limits::count;
use crate::stats::{Drawn, Matrix, TwoWayComponents, Undefined};

/// Components, or why there are none.
type Components = OnceLock<Result<TwoWayComponents, Undefined>>;

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
#[expect(
    clippy::partial_pub_fields,
    reason = "what was computed once is kept beside the numbers that it is of"
)]
pub struct Numbers {
    /// Targets by raters.
    pub matrix: Matrix,
    /// The cluster of each target; none where each target stands for itself.
    pub clusters: Option<Vec<usize>>,
    /// The values that could be given.
    pub values: Values,
    /// Clusters with a target that two raters rated.
    pub compared: usize,
    /// The most raters that are linked through targets that two of them rated.
    pub linked: usize,
    /// Targets that two raters or more rated.
    pub twice: usize,
    /// Targets that one rater rated.
    pub once: usize,
    /// The share of all ratings that the commonest value has; 0 without ratings.
    pub commonest: f64,
    /// That value.
    pub most_given: Option<f64>,
    /// What was drawn for intervals.
    pub(super) drawn: Drawn,
    /// The variance components, once they were asked for.
    pub(super) components: Components,
}

impl Numbers {
    /// The numbers of a matrix, with the cluster of each target where targets belong together.
    pub fn new(matrix: Matrix, clusters: Option<Vec<usize>>, values: Values) -> Self {
        let rated = |row: &[Option<f64>]| row.iter().flatten().count();
        let (mut twice, mut once) = (0, 0);
        for (row, times) in matrix.distinct() {
            match rated(row) {
                0 => {}
                1 => once += times,
                _ => twice += times,
            }
        }
        let compared = clusters.as_ref().map_or(twice, |clusters| {
            let rows = matrix.rows().zip(clusters);
            let both = rows.filter(|(row, _)| rated(row) > 1);
            both.map(|(_, cluster)| cluster)
                .collect::<BTreeSet<_>>()
                .len()
        });
        let (most_given, commonest) = commonest(&matrix);
        Self {
            linked: linked(&matrix),
            commonest,
            most_given,
            drawn: Drawn::default(),
            components: Components::default(),
            matrix,
            clusters,
            values,
            compared,
            twice,
            once,
        }
    }

    /// Of two raters, the targets that both rated.
    #[must_use]
    pub fn of_pair(&self, a: usize, b: usize) -> Self {
        let pair = self.matrix.of_raters(&[a, b]);
        let clusters = self.clusters.as_ref().map(|clusters| {
            let rows = pair.rows().zip(clusters);
            let both = rows.filter(|(row, _)| row.iter().all(Option::is_some));
            both.map(|(_, cluster)| *cluster).collect()
        });
        Self::new(pair.complete_targets(), clusters, self.values.clone())
    }

    /// The same ratings in places on the scale; see [`Values::place`].
    #[must_use]
    pub(super) fn in_places(&self) -> Self {
        let place = |rating: &Option<f64>| rating.map(|rating| self.values.place(rating));
        let rows = self.matrix.rows();
        let rows = rows.map(|row| row.iter().map(place).collect::<Vec<_>>());
        Self {
            // Rows of one length and finite numbers stay so.
            matrix: Matrix::new(rows).unwrap_or_default(),
            values: self.values.in_places(),
            drawn: Drawn::default(),
            components: Components::default(),
            ..self.clone()
        }
    }

    /// The targets that carry a figure, as the figure counts them.
    pub(super) fn carrying(&self, measure: Measure) -> Cow<'_, Self> {
        let mut found = Cow::Borrowed(self);
        if measure.is_in_levels() && !self.values.places_are_values() {
            found = Cow::Owned(self.in_places());
        }
        let mut rows = self.matrix.distinct();
        if rows.all(|(row, _)| measure.is_carried_by(row)) {
            return found;
        }
        let rows: Vec<(usize, &[Option<f64>])> = found
            .matrix
            .rows()
            .enumerate()
            .filter(|(_, row)| measure.is_carried_by(row))
            .collect();
        let clusters = found.clusters.as_ref();
        let clusters = clusters.map(|all| rows.iter().map(|(at, _)| all[*at]).collect());
        let matrix = Matrix::new(rows.iter().map(|(_, row)| row)).unwrap_or_default();
        Cow::Owned(Self::new(matrix, clusters, found.values.clone()))
    }

    /// The pairs of raters who both rated at least one target: those with the most targets in common, in the order of
    /// the raters.
    pub fn pairs(&self) -> Pairs {
        let raters = self.matrix.raters();
        if raters > MOST_RATERS_IN_PAIRS {
            let left_out = raters * (raters - 1) / 2;
            let shown = Vec::new();
            return Pairs { shown, left_out };
        }
        let mut both = vec![0_u32; raters * raters.saturating_sub(1) / 2];
        let mut here = Vec::new();
        for (row, times) in self.matrix.distinct() {
            here.clear();
            here.extend((0..raters).filter(|rater| row[*rater].is_some()));
            let times = u32::try_from(times).unwrap_or(u32::MAX);
            for (at, high) in here.iter().enumerate() {
                for low in &here[..at] {
                    let cell = &mut both[high * (high - 1) / 2 + low];
                    *cell = cell.saturating_add(times);
                }
            }
        }
        let there = both.iter().filter(|targets| **targets > 0).count();
        let least = least_shown(&both);
        // Of those at the edge the first, so that there are never more.
        let above = both.iter().filter(|targets| **targets > least).count();
        let mut at_edge = MOST_PAIRS.saturating_sub(above);
        let mut shown = Vec::new();
        for one in 0..raters {
            for other in one + 1..raters {
                let targets = both[other * (other - 1) / 2 + one];
                let is_edge = targets == least && at_edge > 0;
                if targets > least || is_edge {
                    at_edge -= usize::from(is_edge);
                    shown.push((one, other));
                }
            }
        }
        let left_out = there - shown.len();
        Pairs { shown, left_out }
    }
}

/// Pairs of raters with targets in common.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pairs {
    /// Those with the most targets in common.
    pub shown: Vec<(usize, usize)>,
    /// How many others there are; with very many raters all pairs that there could be.
    pub left_out: usize,
}

/// More pairs than this nobody reads, and their figures take too long.
pub const MOST_PAIRS: usize = 2_000;

/// Of more raters than this pairs are not even counted: their number grows with the square.
const MOST_RATERS_IN_PAIRS: usize = 5_000;

/// The fewest targets in common with which a pair is among the [`MOST_PAIRS`].
fn least_shown(both: &[u32]) -> u32 {
    let mut there: Vec<u32> = both.iter().copied().filter(|one| *one > 0).collect();
    if there.len() <= MOST_PAIRS {
        return 1;
    }
    let (_, least, _) = there.select_nth_unstable_by(MOST_PAIRS - 1, |a, b| b.cmp(a));
    *least
}

impl<K> Table<K> {
    /// The numbers of the rows that are wanted.
    pub fn numbers(&self, values: &Values, wanted: impl Fn(&K) -> bool) -> Numbers {
        let rows = self.rows.iter().filter(|row| wanted(&row.key));
        let clusters = rows.clone().map(|row| row.cluster).collect();
        // Rows of one table have one length, and a rating that was read is finite: this cannot fail.
        let matrix = Matrix::new(rows.map(|row| &row.ratings)).unwrap_or_default();
        Numbers::new(matrix, Some(clusters), values.clone())
    }
}

/// The size of the largest group of raters that are linked.
fn linked(matrix: &Matrix) -> usize {
    let raters = matrix.raters();
    let mut group: Vec<usize> = (0..raters).collect();
    for (row, _) in matrix.distinct() {
        let mut here = (0..raters).filter(|rater| row[*rater].is_some());
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

/// The value that is given most, and the share of all ratings that it has.
fn commonest(matrix: &Matrix) -> (Option<f64>, f64) {
    let mut all: Vec<(f64, usize)> = Vec::new();
    for (row, times) in matrix.distinct() {
        all.extend(row.iter().flatten().map(|value| (*value, times)));
    }
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let sum = |some: &[(f64, usize)]| some.iter().map(|(_, times)| times).sum::<usize>();
    let groups = all.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq());
    let most = groups
        .map(|group| (sum(group), group[0].0))
        .max_by_key(|(times, _)| *times);
    most.map_or((None, 0.0), |(most, value)| {
        (Some(value), count(most) / count(sum(&all)))
    })
}
