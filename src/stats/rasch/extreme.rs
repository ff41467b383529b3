//! Measures of extreme elements, and fair averages.

use crate::stats::coefficient::number;

use super::Extremity;
use super::fit::Tally;
use super::observations::Observations;
use super::recount::Recount;
use super::response::{Curve, shift_to};

/// How far from the end of the scale the score of an extreme element is taken to be.
pub(super) const OFF_THE_END: f64 = 0.3;

/// A measure, turned so that higher gives higher ratings, and its standard error.
pub(super) type Placed = Option<(f64, Option<f64>)>;

/// The measures of all elements, extreme ones with the others held.
pub(super) fn with_extremes(
    observations: &Observations,
    recount: &Recount,
    measures: &[Vec<f64>],
    curves: &[Curve],
    tally: &Tally,
) -> Vec<Vec<Placed>> {
    let facets = measures.iter().zip(&recount.standing).zip(&tally.residuals);
    let mut placed: Vec<Vec<Placed>> = facets
        .map(|((measures, standing), residuals)| {
            let each = measures.iter().zip(standing).zip(residuals);
            each.map(|((measure, standing), residuals)| {
                (!standing.is_left_out()).then(|| (*measure, residuals.standard_error()))
            })
            .collect()
        })
        .collect();
    for (dropped, standing, ratings) in recount.extremes(observations) {
        let known = ratings.into_iter().filter_map(|places| {
            let mut eta = 0.0;
            for (facet, place) in places.iter().enumerate() {
                if facet != dropped.facet {
                    eta += placed[facet][*place as usize]?.0;
                }
            }
            let curve = &curves[recount.set(places)];
            (curve.top() > 0).then_some((eta, curve))
        });
        let known: Vec<(f64, &Curve)> = known.collect();
        let most: f64 = known.iter().map(|(_, curve)| number(curve.top())).sum();
        let score = if standing == Extremity::Lowest {
            OFF_THE_END
        } else {
            most - OFF_THE_END
        };
        placed[dropped.facet][dropped.element] = shift_to(&known, score)
            .map(|(measure, information)| (measure, Some(information.sqrt().recip())));
    }
    placed
}

/// The expected rating of each element with all others at the mean of those that are not extreme, in declared
/// categories counted from 0; over several sets of thresholds the mean.
pub(super) fn fair_averages(
    recount: &Recount,
    credit: Option<usize>,
    placed: &[Vec<Placed>],
    curves: &[Curve],
) -> Vec<Vec<Option<f64>>> {
    let mean = |(placed, standing): (&Vec<Placed>, &Vec<Extremity>)| {
        let known = placed.iter().zip(standing);
        let known: Vec<f64> = known
            .filter(|(_, standing)| !standing.is_left_out())
            .filter_map(|(placed, _)| Some((*placed)?.0))
            .collect();
        known.iter().sum::<f64>() / number(known.len().max(1))
    };
    let means: Vec<f64> = placed.iter().zip(&recount.standing).map(mean).collect();
    let total: f64 = means.iter().sum();
    let mut chances = Vec::new();
    let mut expected = |set: usize, eta: f64| {
        curves[set].fill(eta, &mut chances);
        let numbers = recount.numbers()[set].iter().enumerate();
        let parts = numbers.filter_map(|(category, x)| Some(number(category) * chances[(*x)?]));
        parts.sum::<f64>()
    };
    let used: Vec<usize> = (0..curves.len())
        .filter(|set| curves[*set].top() > 0)
        .collect();
    let facets = placed.iter().enumerate();
    facets
        .map(|(facet, placed)| {
            let elements = placed.iter().enumerate();
            elements
                .map(|(element, place)| {
                    let eta = (*place)?.0 + total - means[facet];
                    if credit == Some(facet) {
                        return used.contains(&element).then(|| expected(element, eta));
                    }
                    let sum: f64 = used.iter().map(|set| expected(*set, eta)).sum();
                    Some(sum / number(used.len()))
                })
                .collect()
        })
        .collect()
}
