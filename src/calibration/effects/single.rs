//! What an assessor does with one competence beyond severity.

use super::asked::Asked;
use super::network::Network;
use super::{LEAST_PEERS, SURE};
use crate::calibration::design::Design;
use crate::stats::{Jackknife, Undefined, benjamini_hochberg, median};

/// From here on it would change what a candidate hears, in levels of a scale of four.
const LARGE: f64 = 0.3;

/// With more assessors than this every competence by itself takes too long.
const MOST_WITH_SINGLES: usize = 200;

/// Fewer ratings or candidates than this tell nothing.
const LEAST: (usize, usize) = (30, 5);

/// An assessor who rates one competence otherwise than the rest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SingleBias {
    /// The assessor.
    pub assessor: usize,
    /// The competence.
    pub competence: usize,
    /// How much higher than others on the same targets, beyond how much higher on all: above 0 lenient here.
    pub estimate: Jackknife,
    /// The ratings that others gave too.
    pub count: usize,
    /// The candidates it rests on.
    pub candidates: usize,
    /// The chance of such a figure without any bias, adjusted for the number of assessors and competences.
    pub p: f64,
    /// How many times as large as what counts as large.
    pub size: f64,
}

/// What is both large and sure, by assessor and competence. Own less others' in the same cells: whom somebody saw, and
/// what these candidates are good at, drops out.
pub(in crate::calibration) fn single_bias(
    design: &Design<'_>,
) -> Result<Vec<SingleBias>, Undefined> {
    let dataset = design.dataset;
    if dataset.assessors.len() > MOST_WITH_SINGLES {
        return Err(Undefined::TooManyRaters);
    }
    if dataset.competences.len() < 2 {
        return Ok(Vec::new());
    }
    let large = LARGE * dataset.score_scale.stretch();
    let asked = Asked {
        least: LEAST,
        large,
    };
    let shared = || design.cells.iter().filter(|cell| cell.ratings.len() > 1);
    let mut all = Network::new(design, asked);
    for cell in shared() {
        all.add(design, &cell.ratings, 1);
    }
    let all = all.effects();
    let mut found = Vec::new();
    for competence in 0..dataset.competences.len() {
        let mut own = Network::new(design, asked);
        for cell in shared().filter(|cell| dataset.items[cell.item].competence == competence) {
            own.add(design, &cell.ratings, 1);
        }
        for (assessor, raw) in own.beyond(&all).into_iter().enumerate() {
            let enough =
                raw.count >= LEAST.0 && raw.candidates >= LEAST.1 && raw.peers >= LEAST_PEERS;
            if let (true, Ok(estimate)) = (enough, raw.estimate) {
                found.push(SingleBias {
                    assessor,
                    competence,
                    estimate,
                    count: raw.count,
                    candidates: raw.candidates,
                    p: estimate.p,
                    size: estimate.estimate.abs() / large,
                });
            }
        }
    }
    let p: Vec<Option<f64>> = found.iter().map(|one| Some(one.p)).collect();
    let all = found.clone();
    let adjusted = found.into_iter().zip(benjamini_hochberg(&p));
    let told = adjusted
        .filter_map(|(one, p)| Some(SingleBias { p: p?, ..one }))
        .filter(|one| one.p < SURE && one.size >= 1.0 && is_own(one, &all));
    Ok(told.collect())
}

/// Whether it is large from the middle of what the assessor does with the other competences as well: one of them that
/// differs much moves the mean, and so makes the others look as if they did.
fn is_own(one: &SingleBias, all: &[SingleBias]) -> bool {
    let others = all
        .iter()
        .filter(|other| other.assessor == one.assessor && other.competence != one.competence);
    let others: Vec<f64> = others.map(|other| other.estimate.estimate).collect();
    let from_middle = one.estimate.estimate - median(others).unwrap_or(0.0);
    from_middle.abs() * one.size >= one.estimate.estimate.abs()
        && from_middle * one.estimate.estimate > 0.0
}
