//! Joint maximum likelihood: Newton steps on all measures and thresholds at once.

use crate::stats::coefficient::{Undefined, number};
use crate::stats::linear::Factor;

use super::links::Links;
use super::normal::{Layout, Normal};
use super::parameters::Parameters;
use super::response::LogSum;
use super::sums::Sums;

/// The largest difference between a score and its expectation that is left.
const RESIDUAL: f64 = 1e-8;
/// With very many ratings rounding may not allow that; this is then near enough.
const NEAR_ENOUGH: f64 = 1e-6;
/// Newton steps; where there is a maximum some ten are enough.
const MOST_STEPS: usize = 100;
/// The largest change in one step, in logits.
const LONGEST: f64 = 2.0;
/// Where less is left of the information on a measure, a standard error of hundreds of logits, the ratings are about to
/// send it to infinity: there residual and information shrink together.
pub(super) const WEAKEST: f64 = 1e-5;

/// The place of the maximum.
pub(super) struct Maximum {
    pub(super) log_likelihood: f64,
    pub(super) residual: f64,
    pub(super) steps: usize,
}

/// The likelihood at one place, with its derivatives.
struct Place {
    log_likelihood: f64,
    /// Observed less expected score, for each leading unknown and each trailing one.
    leading: Vec<f64>,
    trailing: Vec<f64>,
    normal: Normal,
}

/// Climbs to the maximum, which is the only one: the likelihood is concave.
pub(super) fn climb(
    layout: &Layout,
    links: &Links,
    parameters: &mut Parameters,
) -> Result<Maximum, Undefined> {
    let mut still = links.trailing_still.clone();
    still.resize(layout.trailing, false);
    let mut place = Place::at(layout, parameters);
    let mut before = f64::INFINITY;
    for steps in 0..MOST_STEPS {
        let residual = place.residual(layout, links);
        let done = residual < RESIDUAL || (residual < NEAR_ENOUGH && residual > before / 2.0);
        before = residual;
        let whole = place.normal.diagonal();
        place.normal.eliminate(&links.leading_still);
        let factor = Factor::new(&place.normal.trailing, &whole, &still, 0.0);
        let lost = (0..still.len()).any(|i| factor.still[i] && !still[i]);
        if done {
            let moving = place.normal.leading.iter().zip(&links.leading_still);
            let moving = moving.filter(|(_, still)| !**still);
            let weakest = moving.fold(factor.weakest, |least, (w, _)| least.min(*w));
            if lost || weakest < WEAKEST {
                return Err(Undefined::NotLinked);
            }
            return Ok(Maximum {
                log_likelihood: place.log_likelihood,
                residual,
                steps,
            });
        }
        let (leading, trailing) = place.normal.solve(
            &factor,
            &links.leading_still,
            &place.leading,
            &place.trailing,
        );
        let longest = leading.iter().chain(&trailing);
        let longest = longest.fold(0.0, |most: f64, step| most.max(step.abs()));
        if !longest.is_finite() {
            return Err(Undefined::NotLinked);
        }
        let mut share = (LONGEST / longest).min(1.0);
        let start = parameters.clone();
        loop {
            *parameters = start.moved(&leading, &trailing, share);
            let next = Place::at(layout, parameters);
            // What is lost to rounding is no loss.
            let allowed = 1e-12 * place.log_likelihood.abs();
            if next.log_likelihood >= place.log_likelihood - allowed || share < 1e-6 {
                place = next;
                break;
            }
            share /= 2.0;
        }
    }
    Err(Undefined::NotLinked)
}

impl Place {
    fn at(layout: &Layout, parameters: &Parameters) -> Self {
        let curves = parameters.curves(layout);
        let (mut sums, mut logs) = (Sums::new(&curves), LogSum::new());
        let mut place = Self {
            log_likelihood: 0.0,
            leading: vec![0.0; layout.leading_elements],
            trailing: vec![0.0; layout.trailing],
            normal: Normal::new(layout.trailing),
        };
        for element in 0..layout.leading_elements {
            let mut diagonal = 0.0;
            for (columns, rated) in layout.ratings_of(element) {
                let x = usize::from(rated.category);
                let set = rated.set as usize;
                let curve = &curves[set];
                let mut eta = parameters.leading[element];
                for column in columns {
                    eta += parameters.trailing[*column as usize];
                }
                logs.add(sums.fill(curve, eta));
                place.log_likelihood += curve.exponent(eta, x);
                let residual = number(x) - sums.expected;
                diagonal += sums.variance;
                place.leading[element] += residual;
                for (at, a) in columns.iter().enumerate() {
                    let a = *a as usize;
                    place.trailing[a] += residual;
                    place.normal.meet(a, sums.variance);
                    for b in &columns[..=at] {
                        place.normal.add(a, *b as usize, sums.variance);
                    }
                }
                place.thresholds(&sums, columns, layout.thresholds[set], x);
            }
            place.normal.next(diagonal);
        }
        place.log_likelihood -= logs.value();
        place
    }

    fn thresholds(&mut self, sums: &Sums, columns: &[u32], first: usize, x: usize) {
        for j in 1..sums.top() {
            let unknown = first + j - 1;
            self.trailing[unknown] += sums.gradient(j, x);
            let lean = sums.lean(j);
            self.normal.meet(unknown, lean);
            for a in columns {
                self.normal.add(unknown, *a as usize, lean);
            }
            for i in 1..=j {
                self.normal
                    .add(unknown, first + i - 1, sums.information(i, j));
            }
        }
    }

    /// The largest residual among unknowns that can move, or that others move for.
    fn residual(&self, layout: &Layout, links: &Links) -> f64 {
        let leading = self.leading.iter().zip(&links.leading_still);
        let leading = leading
            .filter(|(_, still)| !**still)
            .map(|(score, _)| score);
        let (elements, thresholds) = self.trailing.split_at(layout.elements);
        let moving = elements.iter().zip(&links.trailing_still);
        let moving = moving.filter(|(_, still)| !**still).map(|(score, _)| score);
        let all = leading.chain(moving).chain(thresholds);
        all.fold(0.0, |most: f64, score| most.max(score.abs()))
    }
}
