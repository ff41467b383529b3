//! A facet in a few figures.

use crate::stats::coefficient::{Undefined, finite, number};
use crate::stats::distribution::chi_squared_upper;

use super::Extremity;
use super::measures::{ChiSquared, Element, FacetSummary, Separation};

/// Separation, reliability and tests of the measures that are not extreme.
pub(super) fn spread(measures: &[Element], subsets: usize) -> Result<FacetSummary, Undefined> {
    if subsets > 1 {
        return Err(Undefined::NotLinked);
    }
    let known = measures
        .iter()
        .filter(|measure| measure.standing == Extremity::Measured);
    let known: Vec<(f64, f64)> = known
        .filter_map(|measure| Some((measure.value?, measure.standard_error?)))
        .collect();
    if known.len() < 2 {
        return Err(Undefined::TooFewTargets);
    }
    let l = number(known.len());
    let mean = known.iter().map(|(m, _)| m).sum::<f64>() / l;
    let squares: f64 = known.iter().map(|(m, _)| (m - mean).powi(2)).sum();
    let error = known.iter().map(|(_, se)| se * se).sum::<f64>() / l;
    Ok(FacetSummary {
        elements: known.len(),
        mean: finite(mean)?,
        error: finite(error.sqrt())?,
        sample: separation(squares / (l - 1.0), error)?,
        fixed: homogeneity(&known, l - 1.0)?,
    })
}

fn separation(variance: f64, error: f64) -> Result<Separation, Undefined> {
    let true_variance = (variance - error).max(0.0);
    let g = finite((true_variance / error).sqrt())?;
    Ok(Separation {
        standard_deviation: finite(variance.sqrt())?,
        separation: g,
        strata: (4.0 * g + 1.0) / 3.0,
        reliability: if variance > 0.0 {
            true_variance / variance
        } else {
            0.0
        },
    })
}

/// Σ w m² − (Σ w m)² / Σ w, with w the inverse of the variance of each measure.
fn homogeneity(measures: &[(f64, f64)], degrees: f64) -> Result<ChiSquared, Undefined> {
    let weighted = || {
        let each = measures.iter();
        each.map(|(m, se)| (*m, (se * se).recip()))
    };
    let total: f64 = weighted().map(|(_, w)| w).sum();
    let mean = weighted().map(|(m, w)| w * m).sum::<f64>() / total;
    // Around the mean, which is the same sum without its rounding.
    let value = finite(weighted().map(|(m, w)| w * (m - mean).powi(2)).sum())?;
    Ok(ChiSquared {
        value,
        degrees,
        p: chi_squared_upper(value, degrees).ok_or(Undefined::OutOfRange)?,
    })
}
