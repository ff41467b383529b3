//! The many-facet model as JSON.

use serde::Serialize;

use super::stable;
use crate::calibration::{Calibration, Facets, ScoreScale};
use crate::stats::rasch::{Bias, Element, Extremity, RatingScale, Separation};

#[derive(Serialize)]
pub(super) struct RaschJson<'a> {
    linked: bool,
    used: usize,
    omitted: usize,
    halfway: usize,
    log_likelihood: f64,
    steps: usize,
    facets: Vec<FacetJson<'a>>,
    scales: Vec<ScaleJson<'a>>,
    bias: Vec<BiasJson<'a>>,
}

#[derive(Serialize)]
struct FacetJson<'a> {
    facet: &'static str,
    subsets: usize,
    separation: Option<SeparationJson>,
    chi_squared: Option<[f64; 3]>,
    elements: Vec<ElementJson<'a>>,
}

#[derive(Serialize)]
struct SeparationJson {
    standard_deviation: f64,
    separation: f64,
    strata: f64,
    reliability: f64,
}

#[derive(Serialize)]
struct ElementJson<'a> {
    id: &'a str,
    measure: Option<f64>,
    standard_error: Option<f64>,
    infit: Option<f64>,
    outfit: Option<f64>,
    fair_average: Option<f64>,
    count: usize,
    standing: &'static str,
    subset: Option<usize>,
}

#[derive(Serialize)]
struct ScaleJson<'a> {
    item: Option<&'a str>,
    ordered: bool,
    categories: Vec<CategoryJson>,
}

#[derive(Serialize)]
struct CategoryJson {
    level: f64,
    count: usize,
    threshold: Option<f64>,
    standard_error: Option<f64>,
}

#[derive(Serialize)]
struct BiasJson<'a> {
    assessor: &'a str,
    competence: &'a str,
    value: f64,
    standard_error: f64,
    mean_difference: f64,
    p: Option<f64>,
    count: usize,
}

pub(super) fn rasch<'a>(calibration: &'a Calibration, found: &'a Facets) -> RaschJson<'a> {
    let dataset = &calibration.dataset;
    let facets = found
        .kinds
        .iter()
        .zip(&found.rasch.facets)
        .map(|(kind, facet)| {
            let spread = facet.spread.as_ref().ok();
            FacetJson {
                facet: kind.code(),
                subsets: facet.subsets,
                separation: spread.map(|one| separation(&one.sample)),
                chi_squared: spread
                    .map(|one| [one.fixed.value, one.fixed.degrees, one.fixed.p].map(stable)),
                elements: kind
                    .names(dataset)
                    .into_iter()
                    .zip(&facet.measures)
                    .filter(|(_, one)| one.count > 0)
                    .map(|(id, one)| element(id, one, &dataset.score_scale))
                    .collect(),
            }
        });
    RaschJson {
        linked: found.rasch.is_linked(),
        used: found.rasch.used,
        omitted: found.rasch.omitted,
        halfway: found.halfway,
        log_likelihood: stable(found.rasch.log_likelihood),
        steps: found.rasch.steps,
        facets: facets.collect(),
        scales: found
            .rasch
            .scales
            .iter()
            .map(|one| scale(calibration, one))
            .collect(),
        bias: found
            .bias
            .iter()
            .flat_map(|all| &all.cells)
            .map(|one| bias(calibration, one))
            .collect(),
    }
}

fn separation(one: &Separation) -> SeparationJson {
    SeparationJson {
        standard_deviation: stable(one.standard_deviation),
        separation: stable(one.separation),
        strata: stable(one.strata),
        reliability: stable(one.reliability),
    }
}

fn element<'a>(id: &'a str, one: &Element, score_scale: &ScoreScale) -> ElementJson<'a> {
    ElementJson {
        id,
        measure: one.value.map(stable),
        standard_error: one.standard_error.map(stable),
        infit: one.fit.map(|fit| stable(fit.infit)),
        outfit: one.fit.map(|fit| stable(fit.outfit)),
        fair_average: one
            .fair_average
            .map(|fair| stable(score_scale.rating(fair))),
        count: one.count,
        standing: match one.standing {
            Extremity::Measured => "measured",
            Extremity::Lowest => "lowest",
            Extremity::Highest => "highest",
            _ => "unmeasured",
        },
        subset: one.subset.map(|subset| subset + 1),
    }
}

fn scale<'a>(calibration: &'a Calibration, one: &RatingScale) -> ScaleJson<'a> {
    let levels = calibration.dataset.score_scale.levels().iter();
    ScaleJson {
        item: one
            .element
            .map(|at| calibration.dataset.items[at].name.as_str()),
        ordered: one.is_ordered(),
        categories: levels
            .zip(&one.categories)
            .map(|(level, one)| CategoryJson {
                level: *level,
                count: one.count,
                threshold: one.threshold.map(stable),
                standard_error: one.standard_error.map(stable),
            })
            .collect(),
    }
}

fn bias<'a>(calibration: &'a Calibration, one: &Bias) -> BiasJson<'a> {
    BiasJson {
        assessor: &calibration.dataset.assessors[one.element],
        competence: &calibration.dataset.competences[one.other],
        value: stable(one.value),
        standard_error: stable(one.standard_error),
        mean_difference: stable(one.mean_difference()),
        p: one.p.map(stable),
        count: one.count,
    }
}
