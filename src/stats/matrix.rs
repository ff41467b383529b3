//! Targets by raters, kept as distinct rows with how often each occurs.

use std::collections::HashMap;
use std::fmt;
use std::iter::repeat_n;
use std::sync::Arc;

use super::coefficient::number;

/// Why a table is not a matrix of ratings. Targets and raters count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BadMatrix {
    /// A target has another number of columns than the first one.
    Ragged {
        /// The row.
        target: usize,
        /// Its number of columns.
        columns: usize,
        /// The number of columns of the first row.
        expected: usize,
    },
    /// A rating is infinite or not a number.
    NotFinite {
        /// The row.
        target: usize,
        /// The column.
        rater: usize,
    },
    /// A target is said to have a row that is not there.
    NoSuchRow {
        /// The target.
        target: usize,
    },
}

impl fmt::Display for BadMatrix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ragged {
                target,
                columns,
                expected,
            } => write!(
                f,
                "row {target} has {columns} columns, the first one has {expected}"
            ),
            Self::NotFinite { target, rater } => {
                write!(f, "row {target}, column {rater} is not a finite number")
            }
            Self::NoSuchRow { target } => write!(f, "target {target} has a row that is not there"),
        }
    }
}

impl std::error::Error for BadMatrix {}

/// Ratings: one row per target, one column per rater, `None` where a rater did not rate.
///
/// Equal rows are kept once and counted, so that the cost of a coefficient, and of each resample of it, follows
/// the number of different rows and not the number of targets. Different rows are sorted: the order of the
/// targets changes no digit of any coefficient.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matrix {
    raters: usize,
    /// The different rows, one after the other.
    patterns: Arc<[Option<f64>]>,
    /// How often each of them occurs.
    counts: Vec<usize>,
    /// The pattern of each target; empty where the targets have no order.
    order: Vec<usize>,
}

impl Matrix {
    /// A matrix from rows, one per target.
    ///
    /// # Errors
    /// A row with another number of columns than the first; a rating that is infinite or NaN.
    ///
    /// # Examples
    /// ```
    /// use wakker::stats::{BadMatrix, Matrix};
    ///
    /// let ratings = Matrix::new([[Some(3.0), None], [Some(2.0), Some(2.0)]])?;
    /// assert_eq!((ratings.targets(), ratings.raters(), ratings.missing()), (2, 2, 1));
    /// let ragged = Matrix::new([vec![Some(3.0)], vec![]]);
    /// assert_eq!(ragged, Err(BadMatrix::Ragged { target: 1, columns: 0, expected: 1 }));
    /// # Ok::<(), BadMatrix>(())
    /// ```
    pub fn new<R: AsRef<[Option<f64>]>>(
        rows: impl IntoIterator<Item = R>,
    ) -> Result<Self, BadMatrix> {
        let mut raters = None;
        let mut patterns = Patterns::default();
        for (target, row) in rows.into_iter().enumerate() {
            let row = checked(target, row.as_ref(), &mut raters)?;
            patterns.add(row, 1);
        }
        Ok(patterns.sorted(raters.unwrap_or(0)))
    }

    /// A matrix from the rows that occur and, for each target, the place of its row among them: what
    /// [`Matrix::new`] makes of the rows in that order, without looking at each of them.
    ///
    /// # Errors
    /// As [`Matrix::new`], where a target in an error is the place of a row; a place where there is no row.
    ///
    /// # Examples
    /// ```
    /// use wakker::stats::{BadMatrix, Matrix};
    ///
    /// let (often, once) = ([Some(3.0), Some(2.0)], [Some(1.0), None]);
    /// let ratings = Matrix::from_distinct([often, once], &[0, 1, 0])?;
    /// assert_eq!(ratings, Matrix::new([often, once, often])?);
    /// assert_eq!(Matrix::from_distinct([often], &[1]), Err(BadMatrix::NoSuchRow { target: 0 }));
    /// # Ok::<(), BadMatrix>(())
    /// ```
    pub fn from_distinct<R: AsRef<[Option<f64>]>>(
        rows: impl IntoIterator<Item = R>,
        order: &[u32],
    ) -> Result<Self, BadMatrix> {
        let mut raters = None;
        let mut patterns = Patterns::default();
        let mut places = Vec::new();
        for (target, row) in rows.into_iter().enumerate() {
            let row = checked(target, row.as_ref(), &mut raters)?;
            places.push(patterns.find(row, 0));
        }
        patterns.order.reserve_exact(order.len());
        for (target, place) in order.iter().enumerate() {
            let place = *places
                .get(*place as usize)
                .ok_or(BadMatrix::NoSuchRow { target })?;
            patterns.counts[place] += 1;
            patterns.order.push(place);
        }
        Ok(patterns.sorted(raters.unwrap_or(0)))
    }

    /// A matrix without missing ratings.
    ///
    /// # Errors
    /// As [`Matrix::new`].
    pub fn complete<R: AsRef<[f64]>>(rows: impl IntoIterator<Item = R>) -> Result<Self, BadMatrix> {
        Self::new(rows.into_iter().map(|row| {
            let row: Vec<Option<f64>> = row.as_ref().iter().copied().map(Some).collect();
            row
        }))
    }

    /// The number of raters: columns.
    pub fn raters(&self) -> usize {
        self.raters
    }

    /// The number of targets: rows, also those without any rating.
    pub fn targets(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The number of ratings that are missing.
    pub fn missing(&self) -> usize {
        self.distinct()
            .map(|(row, count)| count * row.iter().filter(|rating| rating.is_none()).count())
            .sum()
    }

    /// The rows, one per target, in the order they were given.
    pub fn rows(&self) -> impl Iterator<Item = &[Option<f64>]> {
        let unordered = if self.order.is_empty() {
            self.counts.len()
        } else {
            0
        };
        let drawn = (0..unordered)
            .flat_map(|pattern| repeat_n(self.pattern(pattern), self.counts[pattern]));
        self.order
            .iter()
            .map(|pattern| self.pattern(*pattern))
            .chain(drawn)
    }

    /// The same targets as seen by some of the raters, in the order given; who is not a column is passed over.
    #[must_use]
    pub fn of_raters(&self, raters: &[usize]) -> Self {
        let known: Vec<usize> = raters
            .iter()
            .copied()
            .filter(|rater| *rater < self.raters)
            .collect();
        self.map(known.len(), |row| {
            Some(known.iter().map(|rater| row[*rater]).collect())
        })
    }

    /// Only the targets that every rater rated.
    #[must_use]
    pub fn complete_targets(&self) -> Self {
        self.map(self.raters, |row| {
            row.iter().all(Option::is_some).then(|| row.to_vec())
        })
    }

    /// The different rows that occur, with how often.
    pub fn distinct(&self) -> impl Iterator<Item = (&[Option<f64>], usize)> {
        self.counts
            .iter()
            .enumerate()
            .filter(|(_, count)| **count > 0)
            .map(|(pattern, count)| (self.pattern(pattern), *count))
    }

    /// The different rows without a gap, with how often.
    pub(super) fn distinct_complete(&self) -> Vec<(Vec<f64>, f64)> {
        self.distinct()
            .filter_map(|(row, times)| {
                let values: Option<Vec<f64>> = row.iter().copied().collect();
                Some((values?, number(times)))
            })
            .collect()
    }

    /// How often each different row occurs, also those that occur no more.
    pub(super) fn counts(&self) -> &[usize] {
        &self.counts
    }

    /// The place of each target among the different rows; empty where the targets have no order.
    pub(super) fn order(&self) -> &[usize] {
        &self.order
    }

    /// The same different rows, each as often as said; the targets then have no order.
    pub(super) fn with_counts(&self, counts: Vec<usize>) -> Self {
        Self {
            raters: self.raters,
            patterns: Arc::clone(&self.patterns),
            counts,
            order: Vec::new(),
        }
    }

    fn pattern(&self, pattern: usize) -> &[Option<f64>] {
        &self.patterns[pattern * self.raters..(pattern + 1) * self.raters]
    }

    fn map(
        &self,
        raters: usize,
        change: impl Fn(&[Option<f64>]) -> Option<Vec<Option<f64>>>,
    ) -> Self {
        let mut patterns = Patterns::default();
        let changed: Vec<Option<usize>> = (0..self.counts.len())
            .map(|pattern| {
                change(self.pattern(pattern)).map(|row| patterns.find(&row, self.counts[pattern]))
            })
            .collect();
        patterns.order = self
            .order
            .iter()
            .filter_map(|pattern| changed[*pattern])
            .collect();
        patterns.sorted(raters)
    }
}

/// A row that is as long as the first one and has finite ratings only.
fn checked<'a>(
    target: usize,
    row: &'a [Option<f64>],
    raters: &mut Option<usize>,
) -> Result<&'a [Option<f64>], BadMatrix> {
    let expected = *raters.get_or_insert(row.len());
    if row.len() != expected {
        return Err(BadMatrix::Ragged {
            target,
            columns: row.len(),
            expected,
        });
    }
    let infinite = |rating: &Option<f64>| rating.is_some_and(|value| !value.is_finite());
    match row.iter().position(infinite) {
        Some(rater) => Err(BadMatrix::NotFinite { target, rater }),
        None => Ok(row),
    }
}

/// The different rows while they are being found.
#[derive(Default)]
struct Patterns {
    places: HashMap<Vec<u64>, usize>,
    rows: Vec<Vec<Option<f64>>>,
    counts: Vec<usize>,
    order: Vec<usize>,
}

impl Patterns {
    fn add(&mut self, row: &[Option<f64>], count: usize) {
        let place = self.find(row, count);
        self.order.push(place);
    }

    fn find(&mut self, row: &[Option<f64>], count: usize) -> usize {
        // Adding 0 turns -0 into 0. No rating is NaN, so all bits set stand for a missing one.
        let key: Vec<u64> = row
            .iter()
            .map(|rating| rating.map_or(u64::MAX, |value| (value + 0.0).to_bits()))
            .collect();
        let place = *self.places.entry(key).or_insert_with(|| {
            self.rows.push(row.to_vec());
            self.counts.push(0);
            self.rows.len() - 1
        });
        self.counts[place] += count;
        place
    }

    fn sorted(self, raters: usize) -> Matrix {
        let mut by_value: Vec<usize> = (0..self.rows.len()).collect();
        by_value.sort_by(|a, b| {
            let pairs = self.rows[*a].iter().zip(&self.rows[*b]);
            pairs
                .map(|(x, y)| match (x, y) {
                    (Some(x), Some(y)) => x.total_cmp(y),
                    (x, y) => x.is_some().cmp(&y.is_some()),
                })
                .find(|found| found.is_ne())
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        let mut place = vec![0; by_value.len()];
        for (new, old) in by_value.iter().enumerate() {
            place[*old] = new;
        }
        Matrix {
            raters,
            patterns: by_value
                .iter()
                .flat_map(|old| self.rows[*old].iter().copied())
                .collect(),
            counts: by_value.iter().map(|old| self.counts[*old]).collect(),
            order: self.order.iter().map(|old| place[*old]).collect(),
        }
    }
}
