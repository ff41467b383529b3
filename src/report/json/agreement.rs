//! The agreement of days as JSON.

use serde::Serialize;

use super::figures::{
    FigureJson, LevelJson, MarginJson, PartJson, SpreadJson, TrainingJson, VerdictJson, bound,
    code, figure, levels, margins, part, spread, verdict,
};
use super::{RubricJson, print, stable};
use crate::agreement::{Agreement, Apart, Part};
use crate::days::Scored;
use crate::diagnostic::Diagnostics;
use crate::id::AssessorId;
use crate::source::Sources;

#[derive(Serialize)]
struct AgreementJson<'a> {
    schema: u32,
    rubric: RubricJson<'a>,
    days: Vec<DayJson<'a>>,
    left_out: usize,
    provisional: bool,
    locked: usize,
    unlocked: usize,
    missing: usize,
    candidates: usize,
    assessors: Vec<&'a str>,
    halfway: usize,
    derived: usize,
    thresholds: ThresholdsJson,
    verdict: VerdictJson,
    overall: PartJson,
    within_indicator: Option<ValueJson>,
    ac2: FigureJson,
    decisions: DecisionsJson,
    seen: Option<SeenJson>,
    filed: Option<FiledJson>,
    competences: Vec<NamedJson<String>>,
    indicators: Vec<NamedJson<String>>,
    exercises: Vec<NamedJson<String>>,
    pairs: Vec<NamedJson<[&'a str; 2]>>,
    pairs_left_out: usize,
    wholes: Option<PartJson>,
    details: Vec<FigureJson>,
    levels: Vec<LevelJson>,
    margins: Vec<MarginJson>,
    spread: Vec<SpreadJson>,
    apart: Vec<ApartJson<'a>>,
    training: Vec<TrainingJson<'a>>,
}

#[derive(Serialize)]
struct DayJson<'a> {
    date: String,
    place: &'a str,
}

#[derive(Serialize)]
struct ThresholdsJson {
    apart: u32,
    alpha: f64,
    within_one: f64,
}

#[derive(Serialize)]
struct NamedJson<T> {
    id: T,
    #[serde(flatten)]
    part: PartJson,
}

#[derive(Serialize)]
struct ValueJson {
    value: f64,
    low: Option<f64>,
    high: Option<f64>,
    no_interval: Option<&'static str>,
}

#[derive(Serialize)]
struct DecisionsJson {
    same: usize,
    all: usize,
    share: Option<f64>,
}

#[derive(Serialize)]
struct SeenJson {
    both: usize,
    one: usize,
    neither: usize,
    same: FigureJson,
    ac1: FigureJson,
}

#[derive(Serialize)]
struct FiledJson {
    observations: usize,
    same: FigureJson,
    ac1: FigureJson,
}

#[derive(Serialize)]
struct ApartJson<'a> {
    date: String,
    candidate: &'a str,
    exercise: &'a str,
    target: String,
    distance: f64,
    by: Vec<SideJson<'a>>,
}

#[derive(Serialize)]
struct SideJson<'a> {
    assessor: &'a str,
    level: f64,
    words: Vec<WordsJson<'a>>,
}

#[derive(Serialize)]
struct WordsJson<'a> {
    text: &'a str,
    place: String,
}

/// The agreement of days, as JSON with a line break at the end.
pub fn agreement(
    sources: &Sources,
    days: &[Scored<'_>],
    agreement: &Agreement,
    found: &Diagnostics,
) -> String {
    let rubric = &days[0].loaded.rubric;
    let within = agreement.within_indicator.as_ref().ok();
    print(&AgreementJson {
        schema: 1,
        rubric: RubricJson::new(rubric),
        days: days
            .iter()
            .map(|day| DayJson {
                date: day.loaded.day.date.to_string(),
                place: &day.loaded.day.place,
            })
            .collect(),
        left_out: found.left_out(),
        provisional: agreement.lock.is_provisional(),
        locked: agreement.lock.locked,
        unlocked: agreement.lock.open.len(),
        missing: agreement.lock.missing.len(),
        candidates: agreement.candidates,
        assessors: agreement.assessors.iter().map(AssessorId::as_str).collect(),
        halfway: agreement.halfway,
        derived: agreement.derived,
        thresholds: ThresholdsJson {
            apart: agreement.rules.apart,
            alpha: agreement.rules.alpha,
            within_one: agreement.rules.within_one,
        },
        verdict: verdict(agreement.told()),
        overall: part(&agreement.overall),
        within_indicator: within.map(|one| ValueJson {
            value: stable(one.value),
            low: one.interval.ok().and_then(|it| bound(it.low)),
            high: one.interval.ok().and_then(|it| bound(it.high)),
            no_interval: one.interval.err().map(code),
        }),
        ac2: figure("ac2-ordinal".to_owned(), &agreement.ac2),
        decisions: DecisionsJson {
            same: agreement.decisions.same,
            all: agreement.decisions.all,
            share: agreement.decisions.share().map(stable),
        },
        seen: agreement.seen.as_ref().map(|seen| SeenJson {
            both: seen.both,
            one: seen.one,
            neither: seen.neither,
            same: figure("exact".to_owned(), &seen.same),
            ac1: figure("ac1".to_owned(), &seen.ac1),
        }),
        filed: agreement.filed.as_ref().map(|filed| FiledJson {
            observations: filed.observations,
            same: figure("exact".to_owned(), &filed.same),
            ac1: figure("ac1".to_owned(), &filed.ac1),
        }),
        competences: named(&agreement.competences, ToString::to_string),
        indicators: named(&agreement.indicators, |(k, i)| format!("{k}/{i}")),
        exercises: named(&agreement.exercises, ToString::to_string),
        pairs: named(&agreement.pairs, |(a, b)| [a.as_str(), b.as_str()]),
        pairs_left_out: agreement.pairs_left_out,
        wholes: agreement.wholes.as_ref().map(part),
        details: agreement
            .details
            .iter()
            .map(|(measure, found)| figure(measure.code(), found))
            .collect(),
        levels: levels(&agreement.by_level),
        margins: margins(&agreement.by_level),
        spread: spread(&agreement.spreads, |case| {
            let date = days[case.day].loaded.day.date;
            format!(
                "{date} {} {} {}",
                case.candidate, case.exercise, case.target
            )
        }),
        apart: agreement
            .apart
            .iter()
            .map(|one| apart(sources, days, one))
            .collect(),
        training: agreement.training.iter().map(TrainingJson::new).collect(),
    })
}

fn named<'a, K, T>(all: &'a [(K, Part)], id: impl Fn(&'a K) -> T) -> Vec<NamedJson<T>> {
    let all = all.iter();
    all.map(|(key, own)| NamedJson {
        id: id(key),
        part: part(own),
    })
    .collect()
}

fn apart<'a>(sources: &Sources, days: &[Scored<'a>], apart: &'a Apart) -> ApartJson<'a> {
    ApartJson {
        date: days[apart.case.day].loaded.day.date.to_string(),
        candidate: apart.case.candidate.as_str(),
        exercise: apart.case.exercise.as_str(),
        target: apart.case.target.to_string(),
        distance: apart.distance,
        by: apart
            .by
            .iter()
            .map(|side| SideJson {
                assessor: side.assessor.as_str(),
                level: side.value,
                words: side
                    .words
                    .iter()
                    .map(|(text, span)| WordsJson {
                        text,
                        place: sources.place(*span),
                    })
                    .collect(),
            })
            .collect(),
    }
}
