//! Whether a rater moves away from the others as the work goes on.

use crate::stats::coefficient::{Undefined, finite, number};
use crate::stats::distribution::t_upper;

use super::table::Cell;

/// The distance from the others against the order of the candidates, by least squares.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Drift {
    /// The change of own less the others' mean for one step in the order: below 0 more and more severe.
    pub slope: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Candidates less two.
    pub degrees: f64,
    /// Two-sided, from Student's t.
    pub p: Option<f64>,
    /// Kendall's `τ_b` of distance and order, which asks for no straight line.
    pub kendall_tau: Result<f64, Undefined>,
    /// The candidates with a place in the order whom others rated too.
    pub candidates: usize,
}

/// Each candidate is one point: the mean over cells of own less the others' mean.
pub(super) fn drift(cells: &[Cell]) -> Result<Drift, Undefined> {
    let points: Vec<(f64, f64)> = cells
        .chunk_by(|a, b| a.candidate == b.candidate)
        .filter_map(|own| {
            let apart: Vec<f64> = own.iter().filter_map(Cell::apart).collect();
            let order = own.first()?.order?;
            let n = number(apart.len());
            (!apart.is_empty()).then(|| (order, apart.iter().sum::<f64>() / n))
        })
        .collect();
    if points.len() < 3 {
        return Err(Undefined::TooFewTargets);
    }
    let n = number(points.len());
    let mean_x = points.iter().map(|(x, _)| x).sum::<f64>() / n;
    let mean_y = points.iter().map(|(_, y)| y).sum::<f64>() / n;
    let xx: f64 = points.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    if xx <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let centred = points.iter().map(|(x, y)| (x - mean_x, y - mean_y));
    let xy: f64 = centred.clone().map(|(x, y)| x * y).sum();
    let slope = finite(xy / xx)?;
    let left: f64 = centred.map(|(x, y)| (y - slope * x).powi(2)).sum();
    let degrees = n - 2.0;
    let standard_error = finite((left / degrees / xx).sqrt())?;
    let upper = t_upper((slope / standard_error).abs(), degrees);
    Ok(Drift {
        slope,
        standard_error,
        degrees,
        p: upper
            .filter(|_| standard_error > 0.0)
            .map(|upper| (2.0 * upper).min(1.0)),
        kendall_tau: kendall_tau(&points),
        candidates: points.len(),
    })
}

/// `τ_b` = (C − D) / √((n₀ − n₁) (n₀ − n₂)): Kendall (1948), Rank Correlation Methods, chapter 3.
fn kendall_tau(points: &[(f64, f64)]) -> Result<f64, Undefined> {
    let sign = |difference: f64| {
        // What is only rounding is a tie.
        if difference.abs() < 1e-12 {
            0.0
        } else {
            difference.signum()
        }
    };
    let (mut both, mut untied_x, mut untied_y) = (0.0, 0.0, 0.0);
    for (at, (x, y)) in points.iter().enumerate() {
        for (other_x, other_y) in &points[..at] {
            let (dx, dy) = (sign(x - other_x), sign(y - other_y));
            both += dx * dy;
            untied_x += dx.abs();
            untied_y += dy.abs();
        }
    }
    let room = f64::sqrt(untied_x) * f64::sqrt(untied_y);
    if room <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    finite(both / room)
}
