//! Standard errors, fit and categories, once the measures are there.

use crate::stats::coefficient::number;

use super::measures::{Category, Fit};
use super::observations::Observations;
use super::recount::Recount;
use super::response::{Curve, moments};

/// Sums over the ratings of an element.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Residuals {
    count: usize,
    information: f64,
    squares: f64,
    standardised: f64,
}

impl Residuals {
    fn add(&mut self, residual: f64, variance: f64) {
        self.count += 1;
        self.information += variance;
        self.squares += residual * residual;
        self.standardised += residual * residual / variance;
    }

    /// Infit and outfit: Wright & Masters (1982), equations 5.4.6 to 5.4.9.
    pub(super) fn fit(&self) -> Option<Fit> {
        if self.count == 0 {
            return None;
        }
        let n = number(self.count);
        let infit = self.squares / self.information;
        let outfit = self.standardised / n;
        (infit.is_finite() && outfit.is_finite()).then_some(Fit { infit, outfit })
    }

    /// The ratings that take part.
    pub(super) fn used(&self) -> usize {
        self.count
    }

    /// 1 / √(Σ W).
    pub(super) fn standard_error(&self) -> Option<f64> {
        (self.information > 0.0).then(|| self.information.sqrt().recip())
    }
}

/// The sums for each facet and element, and the categories of each set.
pub(super) struct Tally {
    pub(super) residuals: Vec<Vec<Residuals>>,
    pub(super) categories: Vec<Vec<Category>>,
}

impl Tally {
    pub(super) fn new(
        observations: &Observations,
        recount: &Recount,
        measures: &[Vec<f64>],
        curves: &[Curve],
    ) -> Self {
        let empty = |elements: &usize| vec![Residuals::default(); *elements];
        let mut residuals: Vec<Vec<Residuals>> =
            observations.elements().iter().map(empty).collect();
        let unused = CategorySums::default();
        let mut sums = vec![vec![unused; observations.categories()]; curves.len()];
        let mut information: Vec<Vec<f64>> = curves
            .iter()
            .map(|curve| vec![0.0; curve.top() + 1])
            .collect();
        let mut chances = Vec::new();
        for (at, (places, category)) in observations.iter().enumerate() {
            let set = recount.set(places);
            let sums = &mut sums[set][category];
            sums.count += 1;
            let number_of = recount.numbers()[set][category];
            let Some(x) = number_of.filter(|_| recount.is_used(at)) else {
                continue;
            };
            let eta: f64 = places
                .iter()
                .zip(measures)
                .map(|(place, measures)| measures[*place as usize])
                .sum();
            curves[set].fill(eta, &mut chances);
            let expectation = moments(&chances);
            let residual = number(x) - expectation.expected;
            for (place, residuals) in places.iter().zip(&mut residuals) {
                residuals[*place as usize].add(residual, expectation.variance);
            }
            sums.used += 1;
            sums.standardised += residual * residual / expectation.variance;
            let mut above = 0.0;
            for (chance, information) in chances.iter().zip(&mut information[set]).rev() {
                above += chance;
                *information += above * (1.0 - above);
            }
        }
        let numbers = recount.numbers().iter();
        let categories = sums.iter().zip(numbers).zip(curves).zip(&information);
        let categories = categories.map(|(((sums, numbers), curve), information)| {
            let each = sums.iter().zip(numbers);
            let category = |(sums, x): (&CategorySums, &Option<usize>)| {
                let threshold = x.and_then(|x| x.checked_sub(1));
                let threshold = threshold.and_then(|x| curve.thresholds().get(x).copied());
                let mean = |sum: f64| (sums.used > 0).then(|| sum / number(sums.used));
                let known = x.and_then(|x| information.get(x)).filter(|sum| **sum > 0.0);
                Category {
                    count: sums.count,
                    used: sums.used,
                    outfit: mean(sums.standardised),
                    threshold,
                    standard_error: threshold.and(known).map(|sum| sum.sqrt().recip()),
                }
            };
            each.map(category).collect()
        });
        Self {
            categories: categories.collect(),
            residuals,
        }
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct CategorySums {
    count: usize,
    used: usize,
    standardised: f64,
}
