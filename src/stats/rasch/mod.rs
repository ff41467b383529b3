//! The many-facet Rasch model: what each rating owes to the candidate, to the assessor's severity, and to the
//! difficulty of competence and exercise.

mod measures;
mod observations;
mod model;
mod recount;
mod normal;
mod response;
mod fit;
mod extreme;
mod frame;
mod bias;
mod parameters;
mod links;
mod summary;
mod sums;
mod jmle;

pub use bias::{Bias, Interaction, group_bias};
pub use measures::{
    Category, ChiSquared, Element, Extremity, Facet, FacetSummary, Fit, Rasch, RatingScale,
    Separation,
};
pub use model::RaschModel;
pub use observations::{BadObservations, Observations};

use super::coefficient::Undefined;
use extreme::{fair_averages, with_extremes};
use fit::Tally;
use links::Links;
use normal::Layout;
use parameters::Parameters;
use recount::Recount;

/// The many-facet Rasch model, fitted by joint maximum likelihood.
///
/// ln(`P_k` / `P_{k−1}`) = η − `F_k`, η = B − C − D − …, for categories k = 1..M: B of the candidate, C the severity of
/// the assessor, D the difficulty of what was rated; the thresholds `F_k` sum to 0, for all ratings together or for
/// each element of one facet. Newton steps on all unknowns at once, until every score is within 1e-8 of its
/// expectation (1e-6 where rounding does not allow more). The likelihood is concave, so that this place is the only
/// one; programs that stop at half a score point stop short of it.
///
/// Elements with only the lowest or only the highest category are left out, again until there are none, and then
/// placed with a score 0.3 off the end and all else as it is. A category that no rating left uses is passed over:
/// its neighbours become neighbours. Measures are too far spread by about L / (L − 1) with L ratings per candidate,
/// which is a property of the method, and differences between assessors with them.
///
/// Whether elements can be compared is read off the null space of the design. That finds more than walking from
/// rating to rating does: two pairs of assessors with each their own candidates but the same competences hang
/// together as a graph, yet nothing tells severe assessors from weak candidates.
///
/// # Range
/// Measures and thresholds in logits, unbounded; mean squares 0 or more, 1 as expected, productive between .5 and 1.5;
/// reliability 0 to 1; fair averages in categories counted from 0.
///
/// # Missing ratings
/// A rating that is not in the list takes no part. Subsets tell when too few are left to compare elements.
///
/// # Undefined
/// No ratings; only one category; nothing left but extreme elements; a model that names a facet or an element
/// that is not there; ratings that send a measure or threshold to infinity, as when those of one assessor are
/// all higher than any of another; more than 4000 elements next to the largest facet.
///
/// # Source
/// Linacre (1989), Many-Facet Rasch Measurement; Andrich (1978), Psychometrika 43, 561–573; Masters (1982),
/// Psychometrika 47, 149–174; fit: Wright & Masters (1982), Rating Scale Analysis, chapter 5.
///
/// # Examples
/// Two assessors rate four candidates; the second one is the more severe.
/// ```
/// use wakker::stats::rasch::{Observations, RaschModel, rasch};
///
/// let ratings = [
///     ([0, 0], 2), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0),
///     ([2, 0], 1), ([2, 1], 2), ([3, 0], 2), ([3, 1], 0),
/// ];
/// let ratings = Observations::new(&[4, 2], 3, ratings)?;
/// let fitted = rasch(&ratings, &RaschModel::rating_scale()).expect("they overlap");
/// let severity: Vec<f64> = fitted.facets[1].measures.iter().filter_map(|own| own.value).collect();
/// assert!(severity[1] > severity[0] && (severity[0] + severity[1]).abs() < 1e-9);
/// assert!(fitted.is_linked() && fitted.residual < 1e-6);
/// # Ok::<(), wakker::stats::rasch::BadObservations>(())
/// ```
pub fn rasch(observations: &Observations, model: &RaschModel) -> Result<Rasch, Undefined> {
    if !model.fits(observations) {
        return Err(Undefined::OutOfRange);
    }
    let recount = Recount::new(observations, model.credit_facet())?;
    let layout = Layout::new(observations, &recount);
    if layout.trailing > MOST_TRAILING {
        return Err(Undefined::OutOfRange);
    }
    let links = links(observations, &layout, &recount);
    let mut parameters = Parameters::start(&layout);
    let maximum = jmle::climb(&layout, &links, &mut parameters)?;
    links.centre(&layout, &mut parameters);

    let curves = parameters.curves(&layout);
    let measures: Vec<Vec<f64>> = observations
        .elements()
        .iter()
        .enumerate()
        .map(|(facet, count)| {
            let elements = 0..*count;
            elements
                .map(|element| parameters.at(&layout, facet, element))
                .collect()
        })
        .collect();
    let tally = Tally::new(observations, &recount, &measures, &curves);
    let placed = with_extremes(observations, &recount, &measures, &curves, &tally);
    let averages = fair_averages(&recount, model.credit_facet(), &placed, &curves);
    let subsets = links.subsets(&layout, &recount, observations);
    let scores = scores(observations);
    let facets = (0..observations.facets()).map(|facet| {
        let element = |element: usize| {
            let (count, score) = scores[facet][element];
            let standing = recount.standing[facet][element];
            let place = placed[facet][element];
            let residuals = &tally.residuals[facet][element];
            Element {
                standing,
                value: place.map(|(value, _)| value * model.sign(facet)),
                standard_error: place.and_then(|(_, error)| error),
                fit: residuals.fit(),
                count,
                score,
                used: residuals.used(),
                fair_average: averages[facet][element],
                subset: subsets[facet][element],
            }
        };
        let elements = 0..observations.elements()[facet];
        let measures: Vec<Element> = elements.map(element).collect();
        let subsets = measures.iter().filter_map(|own| own.subset);
        let subsets = subsets.max().map_or(0, |last| last + 1);
        Facet {
            positive: model.is_positive(facet),
            spread: summary::spread(&measures, subsets),
            measures,
            subsets,
        }
    });
    let facets = facets.collect();
    let scale = |(at, categories): (usize, Vec<Category>)| RatingScale {
        element: model.credit_facet().map(|_| at),
        categories,
    };
    Ok(Rasch {
        facets,
        partial_credit: model.credit_facet(),
        scales: tally
            .categories
            .into_iter()
            .enumerate()
            .map(scale)
            .collect(),
        log_likelihood: maximum.log_likelihood,
        residual: maximum.residual,
        steps: maximum.steps,
        used: recount.used(),
        omitted: observations.len() - recount.used(),
    })
}

/// The cost of a step grows with the third power of what is left when the largest facet is eliminated.
const MOST_TRAILING: usize = 4000;

fn links(observations: &Observations, layout: &Layout, recount: &Recount) -> Links {
    let fixed = |facet: usize| {
        let standing = recount.standing[facet].iter();
        standing.map(|standing| *standing != Extremity::Measured)
    };
    let facets = 0..observations.facets();
    let others = facets.filter(|facet| *facet != layout.leading);
    let trailing: Vec<bool> = others.flat_map(fixed).collect();
    Links::new(layout, fixed(layout.leading).collect(), &trailing)
}

/// For each facet and element: its ratings and their sum.
fn scores(observations: &Observations) -> Vec<Vec<(usize, usize)>> {
    let empty = |elements: &usize| vec![(0, 0); *elements];
    let mut scores: Vec<Vec<(usize, usize)>> = observations.elements().iter().map(empty).collect();
    for (places, category) in observations.iter() {
        for (place, scores) in places.iter().zip(&mut scores) {
            let (count, score) = &mut scores[*place as usize];
            *count += 1;
            *score += category;
        }
    }
    scores
}
