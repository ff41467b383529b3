//! Where the restricted likelihood of three facets is highest.

use super::super::coded::dot;
use super::super::coefficient::Undefined;
use super::super::linear::inverted;
use super::design::{ALL, Design, RESIDUAL};
use super::place::{Pairs, Place};

/// Below this share of the variance what is left over is taken to be nothing, as with targets and raters alone.
const NOTHING_LEFT: f64 = 1e-7;

/// Fisher's steps come near within ten, and Newton's double the digits each time.
const MOST_STEPS: usize = 200;

/// Steps smaller than this share of the variance change no figure that is reported.
const NEAR_ENOUGH: f64 = 1e-6;

/// The components, in units of the variance of the scores, and what holds there.
pub(super) struct Maximum {
    pub(super) at: [f64; ALL],
    pub(super) place: Place,
}

impl Design {
    /// The maximum, by Fisher scoring with halved steps and no component below 0; near the top by Newton's steps, which
    /// come to a point where Fisher's may still creep.
    pub(super) fn maximum(&self) -> Result<Maximum, Undefined> {
        // Most of the variance is that of persons and the residual.
        let start = [0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3];
        let mut at = [0.0; ALL];
        for (t, kept) in self.same_as.iter().enumerate() {
            if let Some(kept) = kept {
                at[*kept] += start[self.original(t)];
            }
        }
        let mut place = self.place(&at).ok_or(Undefined::OutOfRange)?;
        let mut near = false;
        let mut moved = f64::INFINITY;
        for _ in 0..MOST_STEPS {
            let Some((tried, found)) = self.next(&at, &place, near)? else {
                return Ok(Maximum { at, place });
            };
            let pairs = tried.iter().zip(&at);
            moved = pairs
                .map(|(new, old)| (new - old).abs())
                .fold(0.0, f64::max);
            (at, place) = (tried, found);
            near = moved < 1e-2;
            if at[RESIDUAL] < NOTHING_LEFT {
                return Err(Undefined::NothingLeftOver);
            }
            if moved < 1e-10 {
                break;
            }
        }
        // Where the steps still are of a size that shows, there is no maximum to tell.
        if moved > NEAR_ENOUGH {
            return Err(Undefined::OutOfRange);
        }
        Ok(Maximum { at, place })
    }

    /// The next place, or none where none is higher. Fisher's step always leads up; Newton's may not.
    fn next(
        &self,
        at: &[f64; ALL],
        place: &Place,
        near: bool,
    ) -> Result<Option<([f64; ALL], Place)>, Undefined> {
        let mut least = [0.0; ALL];
        // What is left over may shrink, but not to nothing in one step.
        least[RESIDUAL] = at[RESIDUAL] / 10.0;
        if near
            && let Some(goal) = self.goal(at, place, &place.observed, &least)
            && let Some(found) = self.uphill(at, place, &goal)
        {
            return Ok(Some(found));
        }
        // The components can be told apart, so that only rounding at a residual of nearly nothing makes them the same.
        let goal = self.goal(at, place, &place.expected, &least);
        let goal = goal.ok_or(Undefined::NothingLeftOver)?;
        Ok(self.uphill(at, place, &goal))
    }

    /// The first place on the way to the goal, halved again and again, that is no lower.
    fn uphill(
        &self,
        at: &[f64; ALL],
        place: &Place,
        goal: &[f64; ALL],
    ) -> Option<([f64; ALL], Place)> {
        let rounding = 1e-12 * place.log_likelihood.abs().max(1.0);
        let mut length = 1.0;
        while length > 1e-9 {
            let tried = std::array::from_fn(|t| at[t] + length * (goal[t] - at[t]));
            if let Some(found) = self.place(&tried)
                && found.log_likelihood >= place.log_likelihood - rounding
            {
                return Some((tried, found));
            }
            length /= 2.0;
        }
        None
    }

    /// Where the parabola with this slope and this curvature is highest, with no component below its least: those that
    /// would be are held there, and let go where the slope leads up again. None where it has no highest point.
    fn goal(
        &self,
        at: &[f64; ALL],
        place: &Place,
        information: &Pairs,
        least: &[f64; ALL],
    ) -> Option<[f64; ALL]> {
        // Each in its own unit, since a small component has information that dwarfs that of the others.
        let unit: [f64; ALL] = std::array::from_fn(|t| {
            if self.is_kept(t) {
                place.expected[t][t].sqrt()
            } else {
                1.0
            }
        });
        if unit.iter().any(|unit| unit.is_nan() || *unit <= 0.0) {
            return None;
        }
        let shared = |t: usize, u: usize| information[t][u] / (unit[t] * unit[u]);
        let slope = |t: usize, step: &[f64; ALL]| {
            let taken: f64 = (0..ALL).map(|u| shared(t, u) * step[u]).sum();
            place.score[t] / unit[t] - taken
        };
        let lowest: [f64; ALL] = std::array::from_fn(|t| (least[t] - at[t]) * unit[t]);
        let mut held: [bool; ALL] = std::array::from_fn(|t| {
            !self.is_kept(t) || (at[t] <= least[t] && place.score[t] <= 0.0)
        });
        let mut step = [0.0; ALL];
        // Each turn holds or lets go; a handful do.
        for _ in 0..50 {
            let free: Vec<usize> = (0..ALL).filter(|t| !held[*t]).collect();
            let line = |t: &usize| free.iter().map(|u| shared(*t, *u)).collect();
            let (inverse, _) = inverted(free.iter().map(line).collect())?;
            step = std::array::from_fn(|t| if held[t] { lowest[t] } else { 0.0 });
            let slopes: Vec<f64> = free.iter().map(|t| slope(*t, &step)).collect();
            for (t, line) in free.iter().zip(&inverse) {
                step[*t] = dot(line, &slopes);
            }
            let below: Vec<usize> = free.into_iter().filter(|t| step[*t] < lowest[*t]).collect();
            for t in &below {
                held[*t] = true;
            }
            if below.is_empty() {
                let rising =
                    (0..ALL).filter(|t| held[*t] && self.is_kept(*t) && slope(*t, &step) > 1e-12);
                let steepest = rising.max_by(|t, u| slope(*t, &step).total_cmp(&slope(*u, &step)));
                let Some(steepest) = steepest else {
                    break;
                };
                held[steepest] = false;
            }
        }
        Some(std::array::from_fn(|t| {
            let goal = (at[t] + step[t] / unit[t]).max(least[t]);
            if held[t] { least[t] } else { goal }
        }))
    }
}
