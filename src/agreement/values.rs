//! The values that ratings can have, and how far apart two of them are.

use crate::limits::count;
use crate::stats::{Categories, Metric};

/// Ratings nearer to a level than this are on it.
const NEAR: f64 = 1e-9;

/// The thresholds are meant for a scale of four levels, which has so many steps.
const STEPS: f64 = 3.0;

/// Whole numbers further apart than this are no levels.
const MOST_STEPS: f64 = 20.0;

/// The values that ratings can have.
#[derive(Debug, Clone, PartialEq)]
pub struct Values {
    /// The values: those that can be given where that was said, else those that occur.
    pub categories: Categories,
    /// The level of measurement.
    pub metric: Metric,
    /// Whether it was said which values can be given.
    pub declared: bool,
    /// On an ordinal scale the levels, ascending; more than the categories where a level was given by nobody.
    pub levels: Vec<f64>,
}

impl Values {
    /// The values that can be given.
    pub fn declared(categories: Categories, metric: Metric) -> Self {
        Self {
            levels: categories.values().to_vec(),
            categories,
            metric,
            declared: true,
        }
    }

    /// The values that occur, where nobody said which can be given. Whole numbers and halves near each other are taken
    /// to be on levels that lie 1 apart, also those that nobody gave.
    pub fn occurring(categories: Categories, metric: Metric) -> Self {
        let values = categories.values();
        let (low, high) = (values[0].floor(), values[values.len() - 1].ceil());
        let halves = values
            .iter()
            .all(|value| (2.0 * value).fract().abs() < NEAR);
        let levels = if halves && high - low < MOST_STEPS {
            let all = (0..).map(|step| low + f64::from(step));
            all.take_while(|level| *level <= high).collect()
        } else {
            values.to_vec()
        };
        Self {
            levels,
            categories,
            metric,
            declared: false,
        }
    }

    /// Whether these are measurements: on a line, and not on levels that were given.
    pub fn are_measurements(&self) -> bool {
        matches!(self.metric, Metric::Interval | Metric::Ratio) && !self.declared
    }

    /// How many levels apart still lie near each other: one of four levels, and the same part of a longer scale, in
    /// whole levels. One level of eleven is a tenth of the scale, of four a third: what is held against 90 % of
    /// ratings must be as far on both.
    pub fn reach(&self) -> u32 {
        let stretch = (count(self.levels.len()) - 1.0) / STEPS;
        let whole = (1..).take_while(|reach: &u32| f64::from(*reach) <= stretch + NEAR);
        whole.last().unwrap_or(1)
    }

    /// The place of a rating on the scale. On an ordinal scale that is its level, counted from 0, and between two levels
    /// in proportion: ranks count there, and not how the levels are written. Elsewhere it is the rating.
    pub fn place(&self, rating: f64) -> f64 {
        if self.metric == Metric::Ordinal {
            step(&self.levels, rating)
        } else {
            rating
        }
    }

    /// Whether ratings and their places lie as far apart from each other.
    pub(super) fn places_are_values(&self) -> bool {
        let one = |pair: &[f64]| (pair[1] - pair[0] - 1.0).abs() < 1e-12;
        self.metric != Metric::Ordinal || self.levels.windows(2).all(one)
    }

    /// The same values in places.
    pub(super) fn in_places(&self) -> Self {
        let places = |all: &[f64]| {
            all.iter()
                .map(|value| self.place(*value))
                .collect::<Vec<_>>()
        };
        let categories = Categories::new(places(self.categories.values()));
        Self {
            // Places rise as values do.
            categories: categories.unwrap_or_else(|_| self.categories.clone()),
            levels: places(&self.levels),
            ..self.clone()
        }
    }

    /// The variance of ratings spread evenly over the values that can be given: (A² − 1) / 12 for A levels that lie 1
    /// apart. None where nobody said which can be given.
    pub(super) fn even_variance(&self) -> Option<f64> {
        if !self.declared {
            return None;
        }
        let values = self.categories.values();
        let places: Vec<f64> = values.iter().map(|value| self.place(*value)).collect();
        let n = count(places.len());
        let mean = places.iter().sum::<f64>() / n;
        let squares = places.iter().map(|place| (place - mean).powi(2));
        Some(squares.sum::<f64>() / n)
    }
}

/// A rating in steps of some levels, ascending: the levels count from 0, and between two of them in proportion.
pub(crate) fn step(levels: &[f64], rating: f64) -> f64 {
    let above = levels.partition_point(|level| *level < rating - NEAR);
    let at = count(above);
    match (above.checked_sub(1), levels.get(above)) {
        (_, Some(level)) if (level - rating).abs() < NEAR => at,
        (Some(below), Some(level)) => at - 1.0 + (rating - levels[below]) / (level - levels[below]),
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use super::Values;
    use crate::stats::{Categories, Metric};

    fn values(all: &[f64], declared: bool) -> Values {
        let categories = Categories::new(all).expect("ascending");
        if declared {
            Values::declared(categories, Metric::Ordinal)
        } else {
            Values::occurring(categories, Metric::Ordinal)
        }
    }

    #[test]
    fn near_is_a_third_of_the_scale_in_whole_levels() {
        let reach = |levels: u32| {
            let all: Vec<f64> = (0..levels).map(f64::from).collect();
            values(&all, true).reach()
        };
        let found: Vec<u32> = (2..=11).map(reach).collect();
        assert_eq!(found, [1, 1, 1, 1, 1, 2, 2, 2, 3, 3]);
    }

    #[test]
    fn places_count_levels_however_they_are_written() {
        for all in [
            [1.0, 2.0, 3.0, 4.0],
            [10.0, 20.0, 30.0, 40.0],
            [1.2, 2.2, 3.2, 4.2],
        ] {
            let values = values(&all, true);
            let places = all.map(|value| values.place(value));
            assert!(
                places
                    .iter()
                    .zip(0..)
                    .all(|(a, b)| (a - f64::from(b)).abs() < 1e-9)
            );
            assert!((values.even_variance().expect("declared") - 1.25).abs() < 1e-9);
        }
        // A level that nobody gave is one all the same, where numbers are whole.
        let seen = values(&[1.0, 2.0, 4.0], false);
        assert!((seen.place(4.0) - seen.place(2.0) - 2.0).abs() < 1e-9);
        assert_eq!(seen.even_variance(), None);
    }
}
