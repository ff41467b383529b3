//! The agreement between the raters of a plain file, as JSON.

use serde::Serialize;

use super::figures::{
    FigureJson, LevelJson, MarginJson, PartJson, SpreadJson, VerdictJson, figure, levels, margins,
    part, spread, verdict,
};
use super::{print, stable};
use crate::agreement::{Measure, PlainAgreement};
use crate::diagnostic::Diagnostics;
use crate::ratings::plain::Plain;
use crate::source::Sources;

#[derive(Serialize)]
struct PlainJson<'a> {
    schema: u32,
    file: &'a str,
    metric: String,
    values: Vec<f64>,
    categories: &'a [String],
    raters: &'a [String],
    targets: usize,
    left_out: usize,
    verdict: VerdictJson,
    overall: PartJson,
    ac: FigureJson,
    pairs: Vec<PairJson<'a>>,
    pairs_left_out: usize,
    details: Vec<FigureJson>,
    levels: Vec<LevelJson>,
    margins: Vec<MarginJson>,
    spread: Vec<SpreadJson>,
    widest: Vec<WidestJson>,
}

#[derive(Serialize)]
struct PairJson<'a> {
    id: [&'a str; 2],
    #[serde(flatten)]
    part: PartJson,
}

#[derive(Serialize)]
struct WidestJson {
    target: String,
    distance: f64,
    ratings: Vec<Option<f64>>,
}

/// The agreement of a file, as JSON with a line break at the end.
pub fn plain_agreement(
    sources: &Sources,
    ratings: &Plain,
    agreement: &PlainAgreement,
    found: &Diagnostics,
) -> String {
    let raters = ratings.raters();
    let alpha = Measure::Alpha(agreement.metric).code();
    let pairs = agreement.pairs.iter();
    let details = agreement.details.iter();
    let widest = agreement.widest.iter();
    print(&PlainJson {
        schema: 1,
        file: sources.path(ratings.file()),
        metric: alpha.trim_start_matches("alpha-").to_owned(),
        values: agreement.numbers.values.categories.values().to_vec(),
        categories: ratings.categories(),
        raters,
        targets: ratings.targets(),
        left_out: found.left_out(),
        verdict: verdict(agreement.told(raters)),
        overall: part(&agreement.overall),
        ac: figure(agreement.ac_measure.code(), &agreement.ac),
        pairs_left_out: agreement.pairs_left_out,
        pairs: pairs
            .map(|((a, b), own)| PairJson {
                id: [&raters[*a], &raters[*b]],
                part: part(own),
            })
            .collect(),
        details: details
            .map(|(measure, found)| figure(measure.code(), found))
            .collect(),
        levels: levels(&agreement.by_level),
        margins: margins(&agreement.by_level),
        spread: spread(&agreement.spreads, |target| ratings.label(sources, *target)),
        widest: widest
            .map(|one| WidestJson {
                target: ratings.label(sources, one.target),
                distance: stable(one.distance),
                ratings: one.ratings.clone(),
            })
            .collect(),
    })
}
