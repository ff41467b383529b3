//! Raters compared on the same targets, each adjusted for what was rated and for whom one rated beside.

use super::coefficient::{Undefined, finite, number};
use super::linear::solved;

/// The comparisons between raters, added up: the normal equations of `y_ij` = `t_i` + `r_j` + `e_ij` with the targets taken out.
///
/// Ratings of a target enter as deviations from their mean, so that what was rated drops out whatever it was; what
/// is left are differences between raters, each held against the others through everybody whom they rated with.
///
/// # Examples
/// Rater 2 is a level below rater 1, who is a level below rater 0; 0 and 2 never met.
/// ```
/// use wakker::stats::Comparisons;
///
/// let mut all = Comparisons::new(3);
/// all.add_target(&[(0, 4.0), (1, 3.0)]);
/// all.add_target(&[(1, 2.0), (2, 1.0)]);
/// let from_mean = all.effects();
/// assert!((from_mean[0].expect("linked") - 1.0).abs() < 1e-12);
/// assert!((from_mean[2].expect("linked") + 1.0).abs() < 1e-12);
/// assert_eq!(all.groups(), [0, 0, 0]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Comparisons {
    raters: usize,
    /// Σ (I − 11′/m), one line after the other.
    normal: Vec<f64>,
    /// Σ (y − ȳ).
    right: Vec<f64>,
}

impl Comparisons {
    /// No comparisons yet between so many raters.
    pub fn new(raters: usize) -> Self {
        Self {
            raters,
            normal: vec![0.0; raters * raters],
            right: vec![0.0; raters],
        }
    }

    /// Adds a target with its raters and their ratings; fewer than two compare nothing.
    pub fn add_target(&mut self, ratings: &[(usize, f64)]) {
        if ratings.len() < 2 {
            return;
        }
        let m = number(ratings.len());
        let mean = ratings.iter().map(|(_, value)| value).sum::<f64>() / m;
        for (rater, value) in ratings {
            self.right[*rater] += value - mean;
            self.normal[rater * self.raters + rater] += 1.0;
            for (other, _) in ratings {
                self.normal[rater * self.raters + other] -= 1.0 / m;
            }
        }
    }

    /// Adds that one rater lies above another by a difference, with a weight of 0 or more.
    pub fn add_pair(&mut self, (above, below): (usize, usize), difference: f64, weight: f64) {
        let half = weight / 2.0;
        self.right[above] += half * difference;
        self.right[below] -= half * difference;
        for (one, other) in [(above, below), (below, above)] {
            self.normal[one * self.raters + one] += half;
            self.normal[one * self.raters + other] -= half;
        }
    }

    /// Adds other comparisons of the same raters, or takes them away with a factor of −1.
    pub fn add(&mut self, other: &Self, factor: f64) {
        for (own, other) in self.normal.iter_mut().zip(&other.normal) {
            *own += factor * other;
        }
        for (own, other) in self.right.iter_mut().zip(&other.right) {
            *own += factor * other;
        }
    }

    /// For each rater the group in which all can be compared, counted from 0 in the order of the raters.
    pub fn groups(&self) -> Vec<usize> {
        linked(self.raters, |rater| {
            &self.normal[rater * self.raters..][..self.raters]
        })
    }

    /// How far each rater lies above the mean of the raters of the same group, by least squares.
    ///
    /// # Range
    /// In units of the ratings. Within a group they sum to 0.
    ///
    /// # Missing ratings
    /// What one rater alone rated compares nothing.
    ///
    /// # Undefined
    /// A rater who shares no target with anyone.
    ///
    /// # Source
    /// Searle (1971), Linear Models, chapter 7: the two-way classification without interaction, unbalanced, with one
    /// factor absorbed.
    pub fn effects(&self) -> Vec<Result<f64, Undefined>> {
        let groups = self.groups();
        let mut found = vec![Err(Undefined::NoOverlap); self.raters];
        let last = groups.iter().max().map_or(0, |last| last + 1);
        for group in 0..last {
            let members: Vec<usize> = (0..self.raters).filter(|at| groups[*at] == group).collect();
            if members.len() < 2 {
                continue;
            }
            // A group hangs together, so that its only free direction is the mean: fixed at 0 by adding 11′/k.
            let fill = 1.0 / number(members.len());
            let table = members.iter().flat_map(|one| {
                let line = &self.normal[one * self.raters..][..self.raters];
                members.iter().map(move |other| line[*other] + fill)
            });
            let right = members.iter().map(|one| self.right[*one]).collect();
            let solved = solved(&table.collect::<Vec<_>>(), right);
            for (value, one) in solved.into_iter().zip(&members) {
                found[*one] = value.map_or(Err(Undefined::NotLinked), finite);
            }
        }
        found
    }
}

/// Raters compared on the same targets, each with slopes of its own: the normal equations of
/// `y_ij` = `t_i` + `r_j` + `b_j`′ `x_ij` + `e_ij` with the targets taken out.
///
/// # Examples
/// Rater 1 falls by a level from x = 0 to x = 1, where rater 0 stays.
/// ```
/// use wakker::stats::SlopeComparisons;
///
/// let mut all = SlopeComparisons::<1>::new(2);
/// for x in [0.0, 1.0, 0.5, 0.25] {
///     all.add_target(&[(0, [x], 3.0), (1, [x], 3.0 - x)]);
/// }
/// let slopes = all.slopes(true);
/// assert!((slopes[0].expect("varied") - slopes[1].expect("varied") - 1.0).abs() < 1e-6);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct SlopeComparisons<const P: usize> {
    raters: usize,
    normal: Vec<f64>,
    right: Vec<f64>,
}

impl<const P: usize> SlopeComparisons<P> {
    /// No comparisons yet between so many raters.
    pub fn new(raters: usize) -> Self {
        let size = raters * (P + 1);
        Self {
            raters,
            normal: vec![0.0; size * size],
            right: vec![0.0; size],
        }
    }

    /// Adds a target with its raters, what each slope goes with, and the ratings; fewer than two compare nothing.
    pub fn add_target(&mut self, ratings: &[(usize, [f64; P], f64)]) {
        if ratings.len() < 2 {
            return;
        }
        let (m, size) = (number(ratings.len()), self.raters * (P + 1));
        let mean = ratings.iter().map(|one| one.2).sum::<f64>() / m;
        // Each rating as the columns that it has something in: its rater, and that rater's slopes.
        let columns = |(rater, x, _): &(usize, [f64; P], f64)| {
            let mut all = vec![(*rater, 1.0)];
            for (slope, x) in x.iter().enumerate() {
                all.push((rater + self.raters * (slope + 1), *x));
            }
            all
        };
        let all: Vec<Vec<(usize, f64)>> = ratings.iter().map(columns).collect();
        for (one, (_, _, y)) in all.iter().zip(ratings) {
            for (row, x) in one {
                self.right[*row] += x * (y - mean);
                for (column, z) in one {
                    self.normal[row * size + column] += x * z;
                }
            }
            for other in &all {
                for (row, x) in one {
                    for (column, z) in other {
                        self.normal[row * size + column] -= x * z / m;
                    }
                }
            }
        }
    }

    /// Adds other comparisons of the same raters, or takes them away with a factor of −1.
    pub fn add(&mut self, other: &Self, factor: f64) {
        for (own, other) in self.normal.iter_mut().zip(&other.normal) {
            *own += factor * other;
        }
        for (own, other) in self.right.iter_mut().zip(&other.right) {
            *own += factor * other;
        }
    }

    /// For each rater the group in which all can be compared, as [`Comparisons::groups`].
    pub fn groups(&self) -> Vec<usize> {
        let size = self.raters * (P + 1);
        linked(self.raters, |rater| {
            &self.normal[rater * size..][..self.raters]
        })
    }

    /// The first slope of each rater, by least squares; where they are only told apart from each other, around 0.
    ///
    /// # Range
    /// In units of the ratings for one unit of what the slope goes with.
    ///
    /// # Missing ratings
    /// What one rater alone rated compares nothing.
    ///
    /// # Undefined
    /// A rater for whom nothing varies, or in whom it cannot be told from something else.
    ///
    /// # Source
    /// Searle (1971), Linear Models, chapter 8: analysis of covariance with a slope for each group, and one factor
    /// absorbed.
    pub fn slopes(&self, around_zero: bool) -> Vec<Result<f64, Undefined>> {
        let size = self.raters * (P + 1);
        let largest = (0..size)
            .map(|at| self.normal[at * size + at])
            .fold(0.0, f64::max);
        let mut table = self.normal.clone();
        // Levels are told only from each other, and so are slopes where all rate at the same x: held around 0 by a
        // weight that outweighs all else.
        let heavy = 1e4 * largest.max(1.0);
        let held = |slope: usize| slope == 0 || around_zero;
        let groups = self.groups();
        let last = groups.iter().max().map_or(0, |last| last + 1);
        for slope in (0..=P).filter(|slope| held(*slope)) {
            for group in 0..last {
                let members = (0..self.raters).filter(|at| groups[*at] == group);
                let there: Vec<usize> = members
                    .map(|at| slope * self.raters + at)
                    .filter(|at| self.normal[at * size + at] > 1e-9)
                    .collect();
                let weight = heavy / number(there.len().max(1));
                for row in &there {
                    for column in &there {
                        table[row * size + column] += weight;
                    }
                }
            }
        }
        let solved = solved(&table, self.right.clone());
        let own = solved[self.raters..2 * self.raters].iter();
        own.map(|value| value.map_or(Err(Undefined::NoVariation), finite))
            .collect()
    }
}

/// For each rater the group that is linked by what any two rated, from the line of each with the others.
fn linked<'a>(raters: usize, line: impl Fn(usize) -> &'a [f64]) -> Vec<usize> {
    let mut group: Vec<Option<usize>> = vec![None; raters];
    let mut next = 0;
    for start in 0..raters {
        if group[start].is_some() {
            continue;
        }
        let mut open = vec![start];
        while let Some(rater) = open.pop() {
            if group[rater].replace(next).is_none() {
                let others = line(rater).iter().enumerate();
                open.extend(others.filter(|(_, cell)| **cell < -1e-9).map(|at| at.0));
            }
        }
        next += 1;
    }
    group.into_iter().map(Option::unwrap_or_default).collect()
}
