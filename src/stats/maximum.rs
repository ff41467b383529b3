//! Where the restricted likelihood is highest.

use super::coded::dot;
use super::coefficient::{ROUNDING, Undefined, finite, number};
use super::likelihood::{Likelihood, Place};
use super::linear::inverted;

/// The place, back in the units of the ratings.
pub(super) struct Maximum {
    /// Of targets, raters and the rest.
    pub(super) components: [f64; 3],
    pub(super) mean: f64,
    pub(super) log_likelihood: f64,
}

/// Below this share of the variance what is left over is taken to be nothing: an error whose standard deviation is
/// a three-thousandth of that of the ratings. Much below it V⁻¹ has lost its digits.
const NOTHING_LEFT: f64 = 1e-7;

/// Newton's steps come near within ten; an awkward surface takes some more.
const MOST_STEPS: usize = 500;

/// Steps smaller than this share of the variance change no figure that is reported.
const NEAR_ENOUGH: f64 = 1e-6;

/// The maximum, by average information with halved steps; a component at 0 stays there while the slope is downhill.
pub(super) fn maximum(model: &Likelihood, start: [f64; 3]) -> Result<Maximum, Undefined> {
    let left_over = model.left_over().ok_or(Undefined::NotLinked)?;
    if left_over < NOTHING_LEFT {
        return Err(Undefined::NothingLeftOver);
    }
    let mut at = start;
    let mut place = model.at(at).ok_or(Undefined::OutOfRange)?;
    let mut moved = 0.0;
    for _ in 0..MOST_STEPS {
        let free: Vec<usize> = (0..3)
            .filter(|t| at[*t] > 0.0 || place.score[*t] > 0.0)
            .collect();
        let Some(step) = newton_step(&place, &free) else {
            return Err(Undefined::OutOfRange);
        };
        // Near the top the likelihood is level to the last digits, and the slope still shows the way.
        let rounding = 1e-12 * place.log_likelihood.abs().max(1.0);
        let mut length = 1.0;
        let next = loop {
            let mut tried = at;
            for (t, step) in free.iter().zip(&step) {
                tried[*t] = (at[*t] + length * step).max(0.0);
            }
            // What is left over may shrink, but not to nothing in one step.
            tried[2] = tried[2].max(at[2] / 10.0);
            if let Some(found) = model.at(tried)
                && found.log_likelihood >= place.log_likelihood - rounding
            {
                break Some((tried, found));
            }
            length /= 2.0;
            if length < 1e-9 {
                break None;
            }
        };
        let Some((tried, found)) = next else {
            moved = 0.0;
            break;
        };
        moved = (0..3).map(|t| (tried[t] - at[t]).abs()).fold(0.0, f64::max);
        (at, place) = (tried, found);
        if at[2] < NOTHING_LEFT {
            return Err(Undefined::NothingLeftOver);
        }
        if moved < 1e-12 {
            break;
        }
    }
    // Where the steps still are of a size that shows, there is no maximum to tell.
    if moved > NEAR_ENOUGH {
        return Err(Undefined::OutOfRange);
    }
    let (centre, scale) = model.units();
    let square = scale.powi(2);
    let [target, rater, residual] = at.map(|component| component * square);
    let jacobian = (number(model.ratings()) - 1.0) * scale.ln();
    Ok(Maximum {
        components: [finite(target)?, finite(rater)?, finite(residual)?],
        mean: finite(centre + scale * place.mean)?,
        log_likelihood: finite(place.log_likelihood - jacobian)?,
    })
}

/// The step to where the slope would be 0, over the components that may move. Each in its own unit, since a small
/// component has information that dwarfs that of the others; and a whisker shorter, since the average information of
/// a handful of ratings can be singular.
fn newton_step(place: &Place, free: &[usize]) -> Option<Vec<f64>> {
    let unit: Vec<f64> = free
        .iter()
        .map(|t| place.information[*t][*t].sqrt().max(ROUNDING))
        .collect();
    let line = |(t, own): (&usize, &f64)| {
        let others = free.iter().zip(&unit);
        others
            .map(|(u, other)| {
                let shared = place.information[*t][*u] / (own * other);
                if t == u { shared + 1e-6 } else { shared }
            })
            .collect()
    };
    let (inverse, _) = inverted(free.iter().zip(&unit).map(line).collect())?;
    let score: Vec<f64> = free
        .iter()
        .zip(&unit)
        .map(|(t, own)| place.score[*t] / own)
        .collect();
    let steps = inverse.iter().zip(&unit);
    Some(steps.map(|(line, own)| dot(line, &score) / own).collect())
}
