//! The sums over categories that the derivatives for one rating need.

use crate::stats::coefficient::number;

use super::response::{Curve, Total};

/// Thresholds sum to 0, so that the last one is what the others leave: a step up of threshold j is a step down of
/// threshold M. With Iⱼ whether the category is j or more, it enters as Iⱼ − `I_M`.
pub(super) struct Sums {
    chances: Vec<f64>,
    top: usize,
    /// E.
    pub(super) expected: f64,
    /// W.
    pub(super) variance: f64,
    /// `Q_k`: the chance of k or more.
    above: Vec<f64>,
    /// The covariance of x with being k or more.
    leans: Vec<f64>,
}

impl Sums {
    pub(super) fn new(curves: &[Curve]) -> Self {
        let most = curves.iter().map(Curve::top).max().unwrap_or(0) + 1;
        Self {
            chances: vec![0.0; most],
            top: 0,
            expected: 0.0,
            variance: 0.0,
            above: vec![0.0; most],
            leans: vec![0.0; most],
        }
    }

    /// All sums at η; gives what the chances were divided by.
    pub(super) fn fill(&mut self, curve: &Curve, eta: f64) -> Total {
        self.top = curve.top();
        let total = curve.write(eta, &mut self.chances[..=self.top]);
        let (mut above, mut part, mut squares) = (0.0, 0.0, 0.0);
        let mut k = number(self.top);
        let chances = self.chances[..=self.top].iter();
        let sums = self.above[..=self.top]
            .iter_mut()
            .zip(&mut self.leans[..=self.top]);
        for (chance, (own_above, lean)) in chances.zip(sums).rev() {
            above += chance;
            part += k * chance;
            squares += k * k * chance;
            *own_above = above;
            *lean = part;
            k -= 1.0;
        }
        self.expected = part;
        self.variance = squares - part * part;
        for (lean, above) in self.leans[..=self.top].iter_mut().zip(&self.above) {
            *lean -= part * above;
        }
        total
    }

    /// M. The free thresholds are 1..M.
    pub(super) fn top(&self) -> usize {
        self.top
    }

    /// ∂ ln `P_x` / ∂ `F_j`.
    pub(super) fn gradient(&self, j: usize, x: usize) -> f64 {
        let top = self.top();
        let reached = |k: usize| if x >= k { 1.0 } else { 0.0 };
        (self.above[j] - self.above[top]) - (reached(j) - reached(top))
    }

    /// −∂² ln `P_x` / ∂η ∂`F_j` = Cov(x, `I_M` − Iⱼ).
    pub(super) fn lean(&self, j: usize) -> f64 {
        self.leans[self.top()] - self.leans[j]
    }

    /// −∂² ln `P_x` / ∂`F_i` ∂`F_j` for i ≤ j: Cov(Iᵢ − `I_M`, Iⱼ − `I_M`), with Cov(Iᵢ, Iⱼ) = Qⱼ − Qᵢ Qⱼ.
    pub(super) fn information(&self, i: usize, j: usize) -> f64 {
        let (q, last) = (&self.above, self.above[self.top()]);
        (q[j] - q[i] * q[j]) - (last - q[i] * last) - (last - q[j] * last) + (last - last * last)
    }
}
