//! What ratings are held against: the levels that can be given, or the ends between which was measured.

use crate::agreement;
use crate::limits::count;

/// Ratings nearer to a level than this are on it.
const NEAR: f64 = 1e-9;

/// The scale of four levels, for which it is said how large an effect has to be, has so many steps.
const STEPS: f64 = 3.0;

/// The scale of ratings.
#[derive(Debug, Clone, PartialEq)]
pub enum ScoreScale {
    /// The levels that can be given, ascending; a rating may lie between two of them.
    Levels(Vec<f64>),
    /// Measurements between the lowest and the highest that occur: differences count as they are.
    Measured {
        /// The lowest.
        low: f64,
        /// The highest.
        high: f64,
    },
}

impl Default for ScoreScale {
    fn default() -> Self {
        Self::Levels(Vec::new())
    }
}

impl ScoreScale {
    /// The levels that can be given; none for measurements.
    pub fn levels(&self) -> &[f64] {
        match self {
            Self::Levels(levels) => levels,
            Self::Measured { .. } => &[],
        }
    }

    /// A rating in steps of the scale: levels count from 0, and between two of them in proportion; a measurement is as
    /// it is.
    pub fn step(&self, rating: f64) -> f64 {
        let Self::Levels(levels) = self else {
            return rating;
        };
        agreement::step(levels, rating)
    }

    /// The rating at so many steps, the other way round from [`ScoreScale::step`]; beyond the ends the end.
    pub fn rating(&self, step: f64) -> f64 {
        let Self::Levels(levels) = self else {
            return step;
        };
        let below = (0..levels.len()).take_while(|at| count(*at) <= step).last();
        let below = below.unwrap_or_default();
        let (Some(low), rest) = (levels.get(below), step - count(below)) else {
            return step;
        };
        let high = levels.get(below + 1).unwrap_or(low);
        low + rest.max(0.0) * (high - low)
    }

    /// The level that a rating is on, counted from 0; none between two levels, and for measurements.
    pub fn level(&self, rating: f64) -> Option<usize> {
        let levels = self.levels();
        let above = levels.partition_point(|level| *level < rating - NEAR);
        let near = |level: &f64| (level - rating).abs() < NEAR;
        levels.get(above).is_some_and(near).then_some(above)
    }

    /// How much longer the scale is than one of four levels.
    pub fn stretch(&self) -> f64 {
        let steps = match self {
            Self::Levels(levels) => count(levels.len().saturating_sub(1)),
            Self::Measured { low, high } => high - low,
        };
        if steps > 0.0 { steps / STEPS } else { 1.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::ScoreScale;

    #[test]
    fn ratings_and_steps_turn_into_each_other() {
        let tens = ScoreScale::Levels(vec![0.0, 10.0, 30.0]);
        for (rating, step) in [
            (0.0, 0.0),
            (5.0, 0.5),
            (10.0, 1.0),
            (20.0, 1.5),
            (30.0, 2.0),
        ] {
            assert!((tens.step(rating) - step).abs() < 1e-12, "{rating}");
            assert!((tens.rating(step) - rating).abs() < 1e-12, "{step}");
        }
        assert_eq!((tens.level(10.0), tens.level(20.0)), (Some(1), None));
        assert!((tens.rating(2.5) - 30.0).abs() < 1e-12);
        let measured = ScoreScale::Measured {
            low: 20.0,
            high: 80.0,
        };
        assert!((measured.step(33.4) - 33.4).abs() < 1e-12);
        assert!((measured.rating(33.4) - 33.4).abs() < 1e-12);
        assert_eq!(measured.level(20.0), None);
        assert!((measured.stretch() - 20.0).abs() < 1e-12);
    }
}
