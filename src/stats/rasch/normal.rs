//! The equations of one Newton step, with the largest facet eliminated: its elements meet the others only, never each
//! other, so that what remains is as small as the other facets and the thresholds together.

use crate::stats::linear::Factor;

use super::observations::Observations;
use super::recount::Recount;

/// Where each unknown stands. The elements of the largest facet are the leading unknowns; those of the other facets,
/// and then all but the last threshold of each set, are the trailing ones.
pub(super) struct Layout {
    pub(super) leading: usize,
    pub(super) leading_elements: usize,
    /// For each facet the first of its trailing unknowns; for the leading facet 0.
    pub(super) first: Vec<usize>,
    /// The trailing unknowns that are elements.
    pub(super) elements: usize,
    /// For each set of thresholds the first of its unknowns.
    pub(super) thresholds: Vec<usize>,
    /// For each set its highest category.
    pub(super) tops: Vec<usize>,
    /// All trailing unknowns.
    pub(super) trailing: usize,
    /// The ratings in the order of their leading element: where those of each element begin.
    pub(super) starts: Vec<usize>,
    /// For each rating its trailing elements.
    columns: Vec<u32>,
    ratings: Vec<Rated>,
}

/// A rating in the order of the leading facet.
#[derive(Clone, Copy, Default)]
pub(super) struct Rated {
    pub(super) set: u32,
    /// The recounted category.
    pub(super) category: u8,
}

impl Layout {
    /// With the largest facet in the lead.
    pub(super) fn new(observations: &Observations, recount: &Recount) -> Self {
        let active = |facet: usize| {
            let standing = recount.standing[facet].iter();
            standing.filter(|standing| !standing.is_left_out()).count()
        };
        let facets = observations.facets();
        // The first among equals.
        let largest = (0..facets).rev().max_by_key(|facet| active(*facet));
        let leading = largest.unwrap_or(0);
        let (mut first, mut elements) = (vec![0; facets], 0);
        for facet in (0..facets).filter(|facet| *facet != leading) {
            first[facet] = elements;
            elements += observations.elements()[facet];
        }
        let (mut thresholds, mut trailing) = (Vec::new(), elements);
        let tops = recount.tops();
        for top in &tops {
            thresholds.push(trailing);
            trailing += top.saturating_sub(1);
        }
        let leading_elements = observations.elements()[leading];
        let mut layout = Self {
            leading,
            leading_elements,
            first,
            elements,
            thresholds,
            tops,
            trailing,
            starts: vec![0; leading_elements + 1],
            columns: Vec::new(),
            ratings: Vec::new(),
        };
        layout.sort(observations, recount);
        layout
    }

    /// A counting sort of the used ratings by their leading element.
    fn sort(&mut self, observations: &Observations, recount: &Recount) {
        let used = || {
            let all = observations.iter().enumerate();
            all.filter(|(at, _)| recount.is_used(*at))
                .map(|(_, rated)| rated)
        };
        for (places, _) in used() {
            self.starts[places[self.leading] as usize + 1] += 1;
        }
        for element in 0..self.leading_elements {
            self.starts[element + 1] += self.starts[element];
        }
        let mut next = self.starts.clone();
        let width = self.first.len() - 1;
        let count = self.starts[self.leading_elements];
        self.columns = vec![0; count * width];
        self.ratings = vec![Rated::default(); count];
        for (places, category) in used() {
            let at = &mut next[places[self.leading] as usize];
            let set = recount.set(places);
            self.ratings[*at] = Rated {
                set: u32::try_from(set).unwrap_or(0),
                category: recount.numbers()[set][category]
                    .and_then(|category| u8::try_from(category).ok())
                    .unwrap_or(0),
            };
            let others = (0..=width).filter(|facet| *facet != self.leading);
            let columns = &mut self.columns[*at * width..(*at + 1) * width];
            for (column, facet) in columns.iter_mut().zip(others) {
                let place = self.first[facet] + places[facet] as usize;
                *column = u32::try_from(place).unwrap_or(0);
            }
            *at += 1;
        }
    }

    /// The ratings of a leading element, each with its trailing elements.
    pub(super) fn ratings_of(&self, element: usize) -> impl Iterator<Item = (&[u32], Rated)> {
        let width = self.first.len() - 1;
        let range = self.starts[element]..self.starts[element + 1];
        let columns = self.columns[range.start * width..range.end * width].chunks_exact(width);
        columns.zip(self.ratings[range].iter().copied())
    }
}

/// The second derivatives, with their sign turned.
pub(super) struct Normal {
    size: usize,
    /// Of the leading unknowns: a diagonal.
    pub(super) leading: Vec<f64>,
    /// Of the trailing unknowns: the lower triangle, row by row.
    pub(super) trailing: Vec<f64>,
    /// Between them: for each leading unknown the trailing ones that it meets.
    ends: Vec<usize>,
    between: Vec<(u32, f64)>,
    /// The row of the leading unknown at hand.
    row: Vec<f64>,
    touched: Vec<u32>,
}

impl Normal {
    pub(super) fn new(size: usize) -> Self {
        Self {
            size,
            leading: Vec::new(),
            trailing: vec![0.0; size * size],
            ends: vec![0],
            between: Vec::new(),
            row: vec![0.0; size],
            touched: Vec::new(),
        }
    }

    /// Adds to what two trailing unknowns have together, the later one first.
    pub(super) fn add(&mut self, later: usize, earlier: usize, value: f64) {
        self.trailing[later * self.size + earlier] += value;
    }

    /// Adds to what the leading unknown at hand has together with a trailing one.
    pub(super) fn meet(&mut self, column: usize, value: f64) {
        let cell = &mut self.row[column];
        // Twice on the list does no harm: the second time its cell is empty.
        if cell.to_bits() == 0 {
            self.touched.push(u32::try_from(column).unwrap_or(0));
        }
        *cell += value;
    }

    /// Closes the row of the leading unknown at hand.
    pub(super) fn next(&mut self, diagonal: f64) {
        self.touched.sort_unstable();
        for column in self.touched.drain(..) {
            let cell = &mut self.row[column as usize];
            if cell.to_bits() != 0 {
                self.between.push((column, *cell));
                *cell = 0.0;
            }
        }
        self.leading.push(diagonal);
        self.ends.push(self.between.len());
    }

    /// What a leading unknown has together with the trailing ones.
    pub(super) fn between(&self, element: usize) -> &[(u32, f64)] {
        &self.between[self.ends[element]..self.ends[element + 1]]
    }

    /// The diagonals of the trailing unknowns, before elimination.
    pub(super) fn diagonal(&self) -> Vec<f64> {
        let cells = self.trailing.iter().step_by(self.size + 1);
        cells.copied().collect()
    }

    /// Eliminates the leading unknowns, but for those that are fixed.
    pub(super) fn eliminate(&mut self, still: &[bool]) {
        for (element, diagonal) in self.leading.iter().enumerate() {
            if still[element] || *diagonal <= 0.0 {
                continue;
            }
            let row = &self.between[self.ends[element]..self.ends[element + 1]];
            for (at, (i, a)) in row.iter().enumerate() {
                let start = *i as usize * self.size;
                let share = a / diagonal;
                for (j, b) in &row[..=at] {
                    self.trailing[start + *j as usize] -= share * b;
                }
            }
        }
    }

    /// The steps of leading and trailing unknowns for these gradients, after [`Normal::eliminate`].
    pub(super) fn solve(
        &self,
        factor: &Factor,
        still: &[bool],
        leading: &[f64],
        trailing: &[f64],
    ) -> (Vec<f64>, Vec<f64>) {
        let moves = |element: &usize| !still[*element] && self.leading[*element] > 0.0;
        let mut right = trailing.to_vec();
        for element in (0..leading.len()).filter(moves) {
            let share = leading[element] / self.leading[element];
            for (column, value) in self.between(element) {
                right[*column as usize] -= share * value;
            }
        }
        let trailing = factor.solve(right);
        let mut steps = vec![0.0; leading.len()];
        for element in (0..leading.len()).filter(moves) {
            let met = self.between(element).iter();
            let met: f64 = met
                .map(|(column, value)| value * trailing[*column as usize])
                .sum();
            steps[element] = (leading[element] - met) / self.leading[element];
        }
        (steps, trailing)
    }
}
