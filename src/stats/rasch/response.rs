//! The chances of the categories at a place on the logit scale.

use crate::stats::coefficient::number;

/// Beyond this a power of e is no longer a number to compute with.
const STEEPEST: f64 = 600.0;

/// The categories 0..=M with their thresholds: `P_k` ∝ exp(k η − Σ_{h≤k} `F_h`).
#[derive(Debug, Clone)]
pub(super) struct Curve {
    thresholds: Vec<f64>,
    /// Σ_{h≤k} `F_h`, from k = 0.
    sums: Vec<f64>,
    /// exp of their negatives.
    odds: Vec<f64>,
    steepest: f64,
}

/// What a place on the scale leads one to expect.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moments {
    /// E = Σ k `P_k`.
    pub(super) expected: f64,
    /// W = Σ k² `P_k` − E²: the variance, and the information on η.
    pub(super) variance: f64,
}

/// A sum of exponentials, divided by e to the power of its shift.
#[derive(Debug, Clone, Copy)]
pub(super) struct Total {
    total: f64,
    shift: f64,
}

/// Σ ln of many totals, with a logarithm for each score of them.
pub(super) struct LogSum {
    sum: f64,
    product: f64,
}

impl LogSum {
    pub(super) fn new() -> Self {
        Self {
            sum: 0.0,
            product: 1.0,
        }
    }

    pub(super) fn add(&mut self, total: Total) {
        // No total is above e^600 or below 1.
        if self.product > 1e40 {
            self.sum += self.product.ln();
            self.product = 1.0;
        }
        self.product *= total.total;
        self.sum += total.shift;
    }

    pub(super) fn value(&self) -> f64 {
        self.sum + self.product.ln()
    }
}

impl Curve {
    /// A curve with these thresholds, one fewer than its categories.
    pub(super) fn new(thresholds: Vec<f64>) -> Self {
        let mut sums = vec![0.0; thresholds.len() + 1];
        for (k, threshold) in thresholds.iter().enumerate() {
            sums[k + 1] = sums[k] + threshold;
        }
        let odds = sums.iter().map(|sum| (-sum).exp()).collect();
        let steepest = sums.iter().fold(0.0, |most: f64, sum| most.max(sum.abs()));
        Self {
            thresholds,
            sums,
            odds,
            steepest,
        }
    }

    /// M, the highest category.
    pub(super) fn top(&self) -> usize {
        self.thresholds.len()
    }

    pub(super) fn thresholds(&self) -> &[f64] {
        &self.thresholds
    }

    /// x η − Σ_{h≤x} `F_h`.
    pub(super) fn exponent(&self, eta: f64, x: usize) -> f64 {
        number(x) * eta - self.sums[x]
    }

    /// Fills in the chance of each category; gives the sum that they were divided by.
    pub(super) fn fill(&self, eta: f64, chances: &mut Vec<f64>) -> Total {
        chances.clear();
        chances.resize(self.odds.len(), 0.0);
        self.write(eta, chances)
    }

    /// As [`Curve::fill`], into a place for each category.
    pub(super) fn write(&self, eta: f64, chances: &mut [f64]) -> Total {
        let mut total = 0.0;
        let shift = if eta.abs() * number(self.top()) + self.steepest < STEEPEST {
            let step = eta.exp();
            let mut power = 1.0;
            for (chance, odds) in chances.iter_mut().zip(&self.odds) {
                *chance = power * odds;
                total += *chance;
                power *= step;
            }
            0.0
        } else {
            let exponents = (0..self.sums.len()).map(|k| self.exponent(eta, k));
            let largest = exponents.clone().fold(f64::NEG_INFINITY, f64::max);
            for (chance, exponent) in chances.iter_mut().zip(exponents) {
                *chance = (exponent - largest).exp();
                total += *chance;
            }
            largest
        };
        let share = total.recip();
        for chance in chances.iter_mut() {
            *chance *= share;
        }
        Total { total, shift }
    }

    /// E and W.
    pub(super) fn moments(&self, eta: f64, chances: &mut Vec<f64>) -> Moments {
        self.fill(eta, chances);
        moments(chances)
    }
}

pub(super) fn moments(chances: &[f64]) -> Moments {
    let (mut expected, mut squares, mut k) = (0.0, 0.0, 0.0);
    for chance in chances {
        expected += k * chance;
        squares += k * k * chance;
        k += 1.0;
    }
    Moments {
        expected,
        variance: squares - expected * expected,
    }
}

/// The shift b for which Σ E(η + b) is a score, and Σ W there, by Newton's method kept between bounds. `None` for a
/// score that no shift reaches.
pub(super) fn shift_to(places: &[(f64, &Curve)], score: f64) -> Option<(f64, f64)> {
    let most: f64 = places.iter().map(|(_, curve)| number(curve.top())).sum();
    if !(score > 0.0 && score < most) {
        return None;
    }
    let mut chances = Vec::new();
    let mut at = |b: f64| {
        let (mut expected, mut information) = (0.0, 0.0);
        for (eta, curve) in places {
            let moments = curve.moments(eta + b, &mut chances);
            expected += moments.expected;
            information += moments.variance;
        }
        (score - expected, information)
    };
    let (mut low, mut high) = (-1.0, 1.0);
    while at(low).0 < 0.0 {
        low *= 2.0;
        if low < -1e6 {
            return None;
        }
    }
    while at(high).0 > 0.0 {
        high *= 2.0;
        if high > 1e6 {
            return None;
        }
    }
    let mut b = 0.0;
    for _ in 0..200 {
        let (residual, information) = at(b);
        if residual.abs() < 1e-10 * most.max(1.0) {
            return Some((b, information));
        }
        if residual > 0.0 {
            low = b;
        } else {
            high = b;
        }
        let newton = b + residual / information;
        b = if newton > low && newton < high {
            newton
        } else {
            f64::midpoint(low, high)
        };
    }
    let (residual, information) = at(b);
    (residual.abs() < 1e-6).then_some((b, information))
}
