//! Targets by raters, kept as distinct rows with how often each occurs.

use std::iter::repeat_n;
use std::sync::Arc;

use super::bad_matrix::BadMatrix;
use super::coefficient::number;
use super::patterns::{Found, MISSING, Patterns, Rows};

/// Ratings: one row per target, one column per rater, `None` where a rater did not rate.
///
/// Equal rows are kept once and counted, so that the cost of a coefficient, and of each resample of it, follows
/// the number of different rows and not the number of targets. Different rows are sorted: the order of the
/// targets changes no digit of any coefficient.
#[derive(Debug, Clone)]
pub struct Matrix {
    raters: usize,
    /// The different rows, one after the other.
    patterns: Arc<Rows>,
    /// How often each of them occurs.
    counts: Vec<usize>,
    /// For each target the number under which its pattern was found; empty where the targets have no order.
    found: Vec<u32>,
    /// For each such number the pattern.
    ranks: Vec<u32>,
}

impl Default for Matrix {
    /// No targets and no raters.
    fn default() -> Self {
        Self::from_found(0, Patterns::new(0, 0).sorted(), Vec::new())
    }
}

impl PartialEq for Matrix {
    fn eq(&self, other: &Self) -> bool {
        self.raters == other.raters
            && self.patterns == other.patterns
            && self.counts == other.counts
            && self.order().eq(other.order())
    }
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
        let rows = rows.into_iter();
        let mut building = Building::new(rows.size_hint().0);
        for row in rows {
            building.add(row.as_ref().iter().copied())?;
        }
        Ok(building.done())
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
        let mut building = Building::new(0);
        for row in rows {
            building.add(row.as_ref().iter().copied())?;
        }
        building.in_order(order)
    }

    /// A matrix without missing ratings.
    ///
    /// # Errors
    /// As [`Matrix::new`].
    pub fn complete<R: AsRef<[f64]>>(rows: impl IntoIterator<Item = R>) -> Result<Self, BadMatrix> {
        let rows = rows.into_iter();
        let mut building = Building::new(rows.size_hint().0);
        for row in rows {
            building.add(row.as_ref().iter().copied().map(Some))?;
        }
        Ok(building.done())
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
        let unordered = if self.found.is_empty() {
            self.counts.len()
        } else {
            0
        };
        let drawn = (0..unordered)
            .flat_map(|pattern| repeat_n(self.pattern(pattern), self.counts[pattern]));
        self.order()
            .map(|pattern| self.pattern(pattern))
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
        self.map(known.len(), |pattern| {
            let row = self.pattern(pattern);
            Some(known.iter().map(move |rater| row[*rater]))
        })
    }

    /// Only the targets that every rater rated.
    #[must_use]
    pub fn complete_targets(&self) -> Self {
        if self.coded().all(|(row, _)| !row.contains(&MISSING)) {
            return self.clone();
        }
        self.map(self.raters, |pattern| {
            let row = self.pattern(pattern);
            row.iter().all(Option::is_some).then(|| row.iter().copied())
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

    /// The values that the different rows hold, ascending; also those of rows that occur no more.
    pub(super) fn values(&self) -> &[f64] {
        &self.patterns.values
    }

    /// The different rows that occur as places among [`Matrix::values`], with how often.
    pub(super) fn coded(&self) -> impl Iterator<Item = (&[u32], usize)> {
        let occurring = self.counts.iter().enumerate();
        occurring
            .filter(|(_, count)| **count > 0)
            .map(|(pattern, count)| {
                let from = pattern * self.raters;
                (&self.patterns.codes[from..from + self.raters], *count)
            })
    }

    /// The same of all different rows, also those that occur no more.
    pub(super) fn all_coded(&self) -> Vec<(&[u32], usize)> {
        let all = self.counts.iter().enumerate();
        all.map(|(pattern, count)| {
            let from = pattern * self.raters;
            (&self.patterns.codes[from..from + self.raters], *count)
        })
        .collect()
    }

    /// The different rows without a gap as places among [`Matrix::values`], with how often.
    pub(super) fn coded_complete(&self) -> Vec<(&[u32], f64)> {
        let complete = self.coded().filter(|(row, _)| !row.contains(&MISSING));
        complete.map(|(row, times)| (row, number(times))).collect()
    }

    /// Whether it has the same different rows, each as often.
    pub(super) fn has_same_rows(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.patterns, &other.patterns) && self.counts == other.counts
    }

    /// How often each different row occurs, also those that occur no more.
    pub(super) fn counts(&self) -> &[usize] {
        &self.counts
    }

    /// The place of each target among the different rows; empty where the targets have no order.
    pub(super) fn order(&self) -> impl ExactSizeIterator<Item = usize> {
        let places = self.found.iter();
        places.map(|found| self.ranks[*found as usize] as usize)
    }

    /// The same different rows, each as often as said; the targets then have no order.
    pub(super) fn with_counts(&self, counts: Vec<usize>) -> Self {
        Self {
            raters: self.raters,
            patterns: Arc::clone(&self.patterns),
            counts,
            found: Vec::new(),
            ranks: Vec::new(),
        }
    }

    /// The row of a place among the different ones.
    pub(super) fn pattern(&self, pattern: usize) -> &[Option<f64>] {
        &self.patterns.ratings()[pattern * self.raters..(pattern + 1) * self.raters]
    }

    fn map<I: Iterator<Item = Option<f64>> + Clone>(
        &self,
        raters: usize,
        change: impl Fn(usize) -> Option<I>,
    ) -> Self {
        let mut patterns = Patterns::new(raters, self.counts.len());
        let changed: Vec<Option<u32>> = (0..self.counts.len())
            .map(|pattern| patterns.add(change(pattern)?, self.counts[pattern]).ok())
            .collect();
        let order = self.order().filter_map(|pattern| changed[pattern]);
        Self::from_found(raters, patterns.sorted(), order.collect())
    }

    fn from_found(raters: usize, found: Found, order: Vec<u32>) -> Self {
        Self {
            raters,
            patterns: Arc::new(found.rows),
            counts: found.counts,
            found: order,
            ranks: found.ranks,
        }
    }
}

/// A matrix while its rows come in.
struct Building {
    raters: usize,
    patterns: Option<Patterns>,
    order: Vec<u32>,
}

impl Building {
    fn new(targets: usize) -> Self {
        Self {
            raters: 0,
            patterns: None,
            order: Vec::with_capacity(targets),
        }
    }

    #[expect(
        clippy::inline_always,
        reason = "a row of known length is packed without a loop"
    )]
    #[inline(always)]
    fn add(
        &mut self,
        row: impl ExactSizeIterator<Item = Option<f64>> + Clone,
    ) -> Result<(), BadMatrix> {
        let (target, columns) = (self.order.len(), row.len());
        let patterns = self.patterns.get_or_insert_with(|| {
            self.raters = columns;
            Patterns::new(columns, self.order.capacity())
        });
        if columns != self.raters {
            return Err(BadMatrix::Ragged {
                target,
                columns,
                expected: self.raters,
            });
        }
        let place = patterns
            .add(row, 1)
            .map_err(|rater| BadMatrix::NotFinite { target, rater })?;
        self.order.push(place);
        Ok(())
    }

    /// The rows that came in, one for each target by its place among them.
    fn in_order(self, order: &[u32]) -> Result<Matrix, BadMatrix> {
        let mut patterns = self.patterns.unwrap_or_else(|| Patterns::new(0, 0));
        let mut counts = vec![0; self.order.len()];
        let mut found = Vec::with_capacity(order.len());
        for (target, row) in order.iter().enumerate() {
            let place = self.order.get(*row as usize);
            let place = *place.ok_or(BadMatrix::NoSuchRow { target })?;
            counts[place as usize] += 1;
            found.push(place);
        }
        patterns.recount(&counts);
        Ok(Matrix::from_found(self.raters, patterns.sorted(), found))
    }

    fn done(self) -> Matrix {
        let patterns = self.patterns.unwrap_or_else(|| Patterns::new(0, 0));
        Matrix::from_found(self.raters, patterns.sorted(), self.order)
    }
}
