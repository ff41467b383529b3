//! The numbers of a file as they stand, before anything is refused: what a look at the whole table goes by.

use super::Read;
use super::codes::Codes;

/// Different rows of numbers, with how often each occurs.
pub(super) struct Table {
    pub(super) raters: Vec<String>,
    values: Vec<Option<f64>>,
    order: Vec<u32>,
    weights: Vec<f64>,
}

impl Table {
    pub(super) fn new(read: &Read, codes: &Codes<'_>) -> Self {
        let values = read.patterns.values(&codes.numbers());
        let order = read.patterns.order().to_vec();
        Self::of(read.raters.clone(), values, order)
    }

    pub(super) fn of(raters: Vec<String>, values: Vec<Option<f64>>, order: Vec<u32>) -> Self {
        let distinct = values.len() / raters.len().max(1);
        let mut weights = vec![0.0; distinct];
        for row in &order {
            if let Some(weight) = weights.get_mut(*row as usize) {
                *weight += 1.0;
            }
        }
        Self {
            raters,
            values,
            order,
            weights,
        }
    }

    /// The table without some columns and some rows, by their places.
    pub(super) fn without(&self, columns: &[usize], rows: &[usize]) -> Self {
        let kept: Vec<usize> = (0..self.raters.len())
            .filter(|at| !columns.contains(at))
            .collect();
        let raters = kept.iter().map(|at| self.raters[*at].clone()).collect();
        let all = self.values.chunks(self.raters.len().max(1));
        let values = all.flat_map(|row| kept.iter().map(|at| row[*at])).collect();
        let mut rows = rows.iter().copied().peekable();
        let is_kept = |(at, _): &(usize, &u32)| {
            while rows.next_if(|row| row < at).is_some() {}
            rows.peek() != Some(at)
        };
        let order = self.order.iter().enumerate().filter(is_kept);
        let order = order.map(|(_, pattern)| *pattern).collect();
        Self::of(raters, values, order)
    }

    /// The different rows that occur.
    pub(super) fn patterns(&self) -> impl Iterator<Item = &[Option<f64>]> {
        let rows = self.values.chunks(self.raters.len().max(1));
        let used = rows.zip(&self.weights).filter(|(_, weight)| **weight > 0.0);
        used.map(|(row, _)| row)
    }

    /// The different rows with how often each occurs.
    pub(super) fn weighted(&self) -> impl Iterator<Item = (&[Option<f64>], f64)> {
        let weights = self.weights.iter().filter(|weight| **weight > 0.0);
        self.patterns().zip(weights.copied())
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.order.len()
    }

    /// The rows in the order of the file.
    pub(super) fn in_order(&self) -> impl Iterator<Item = &[Option<f64>]> {
        let width = self.raters.len();
        self.order
            .iter()
            .map(move |pattern| &self.values[*pattern as usize * width..][..width])
    }

    /// The last row.
    pub(super) fn last(&self) -> Option<&[Option<f64>]> {
        self.in_order().last()
    }

    /// The ratings of one column in the different rows.
    pub(super) fn column(&self, at: usize) -> impl Iterator<Item = f64> {
        self.patterns().filter_map(move |row| row[at])
    }
}
