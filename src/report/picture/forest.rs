//! Intervals above each other on one axis.

use crate::diagnostic::Language;
use crate::report::data::{AxisTick, Forest, ForestRow, Whisker};
use crate::wording::{pictures, terms};

/// A figure with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounded {
    /// The figure.
    pub value: f64,
    /// Where its interval begins.
    pub low: f64,
    /// Where its interval ends.
    pub high: f64,
}

/// A row of a forest plot: a figure with its interval, or why there is none.
pub type Estimated<'a> = (&'a str, Result<Bounded, &'a str>);

/// The axis of a forest plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The distance between two marks.
    pub step: f64,
    /// Decimals of its marks and of the figures.
    pub digits: usize,
    /// A value to compare with, and what it is.
    pub reference: Option<(f64, String)>,
}

impl Forest {
    /// Intervals on one axis. What lies beyond the axis is drawn up to its end, with an arrow.
    pub fn new(language: Language, axis: &Axis, rows: &[Estimated<'_>]) -> Self {
        let number = |value: f64| terms::decimal(language, value, axis.digits);
        let told: Vec<String> = rows
            .iter()
            .map(|(name, estimate)| match estimate {
                Ok(one) => pictures::interval_told(
                    language,
                    name,
                    &number(one.value),
                    &number(one.low),
                    &number(one.high),
                ),
                Err(reason) => format!("{name} {reason}"),
            })
            .collect();
        Forest {
            ticks: axis
                .marks()
                .into_iter()
                .map(|value| AxisTick {
                    at: axis.share(value),
                    text: number(value),
                })
                .collect(),
            reference: axis.reference.as_ref().map(|(value, text)| AxisTick {
                at: axis.share(*value),
                text: text.clone(),
            }),
            rows: rows
                .iter()
                .map(|(name, estimate)| ForestRow {
                    name: (*name).to_owned(),
                    text: match estimate {
                        Ok(one) => pictures::interval(
                            &number(one.value),
                            &number(one.low),
                            &number(one.high),
                        ),
                        Err(reason) => (*reason).to_owned(),
                    },
                    interval: estimate.as_ref().ok().map(|one| axis.interval(*one)),
                    strong: false,
                    mark: None,
                })
                .collect(),
            alt: pictures::picture(language, &told),
        }
    }

    /// With the rows to look at in bold.
    #[must_use]
    pub fn with_strong(mut self, strong: impl IntoIterator<Item = bool>) -> Self {
        for (row, strong) in self.rows.iter_mut().zip(strong) {
            row.strong = strong;
        }
        self
    }

    /// With a value of its own to compare with on every row.
    #[must_use]
    pub fn with_marks(mut self, axis: &Axis, marks: impl IntoIterator<Item = f64>) -> Self {
        for (row, mark) in self.rows.iter_mut().zip(marks) {
            row.mark = Some(axis.share(mark));
        }
        self
    }
}

impl Axis {
    /// Where a value lies on the axis; the end of it for a value beyond.
    pub(super) fn share(&self, value: f64) -> f64 {
        let length = self.to - self.from;
        if length > 0.0 {
            ((value - self.from) / length).clamp(0.0, 1.0)
        } else {
            0.5
        }
    }

    /// The values to mark, from the first to the last; the ends only where the step makes no sense.
    fn marks(&self) -> Vec<f64> {
        const MOST: u32 = 20;
        let steps = (self.to - self.from) / self.step;
        if !(steps > 0.0 && steps <= f64::from(MOST)) {
            return vec![self.from, self.to];
        }
        (0..=MOST)
            .map(|index| self.from + f64::from(index) * self.step)
            .take_while(|value| *value <= self.to + 1e-9)
            .collect()
    }

    pub(super) fn interval(&self, one: Bounded) -> Whisker {
        Whisker {
            at: self.share(one.value),
            from: self.share(one.low),
            to: self.share(one.high),
            before: one.low < self.from,
            after: one.high > self.to,
        }
    }
}
