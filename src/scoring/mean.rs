//! Weighted means of levels, and when two are equal.

/// Guards comparisons of sums of decimals.
pub(super) const TINY: f64 = 1e-9;

/// The mean of values with their weights; none without weight.
pub(super) fn weighted_mean(parts: &[(f64, f64)]) -> Option<f64> {
    let weight: f64 = parts.iter().map(|(weight, _)| weight).sum();
    let sum: f64 = parts.iter().map(|(weight, value)| weight * value).sum();
    (weight > 0.0).then(|| sum / weight)
}
