//! Scores as JSON, for other programs. The shape keeps its meaning while `schema` stays 1: keys are only
//! added, absent values are written as `null`, and certainty and reasons are codes.

mod printed;
mod facets;
mod figures;
mod agreement;
mod calibration;
mod findings;
mod plain_agreement;
mod plan;

use std::collections::BTreeMap;

use serde::Serialize;

use printed::{RubricJson, print, stable};

use crate::diagnostic::Diagnostics;
use crate::load::Loaded;
use crate::scoring::{CandidateScores, CompetenceScore, IndicatorScore, Scores};

pub use agreement::agreement;
pub use calibration::calibration;
pub use findings::findings;
pub use plain_agreement::plain_agreement;
pub use plan::plan;

#[derive(Serialize)]
struct ScoresJson<'a> {
    schema: u32,
    rubric: RubricJson<'a>,
    day: DayJson<'a>,
    left_out: usize,
    candidates: Vec<CandidateJson<'a>>,
}

#[derive(Serialize)]
struct DayJson<'a> {
    date: String,
    until: Option<String>,
    place: &'a str,
}

#[derive(Serialize)]
struct CandidateJson<'a> {
    id: &'a str,
    summary: Vec<SummaryJson>,
    overall: Option<f64>,
    competences: Vec<CompetenceJson<'a>>,
}

#[derive(Serialize)]
struct SummaryJson {
    tier: &'static str,
    seen: usize,
    enough: usize,
}

#[derive(Serialize)]
struct CompetenceJson<'a> {
    id: &'a str,
    tier: &'static str,
    name: &'a str,
    score: Option<f64>,
    computed: Option<f64>,
    level: Option<i16>,
    label: Option<&'a str>,
    levels: BTreeMap<String, usize>,
    coverage: Option<f64>,
    observations: usize,
    assessors: Vec<&'a str>,
    exercises: Vec<&'a str>,
    certainty: &'static str,
    reasons: Vec<&'static str>,
    consensus: Option<ConsensusJson<'a>>,
    indicators: Vec<IndicatorJson<'a>>,
    matrix: Vec<CellJson<'a>>,
}

#[derive(Serialize)]
struct ConsensusJson<'a> {
    level: i16,
    label: &'a str,
    reason: Option<&'a str>,
    by: Vec<&'a str>,
    date: String,
}

#[derive(Serialize)]
struct IndicatorJson<'a> {
    id: &'a str,
    score: Option<f64>,
    level: Option<i16>,
    count: Option<f64>,
    per10: Option<f64>,
}

#[derive(Serialize)]
struct CellJson<'a> {
    exercise: &'a str,
    score: Option<f64>,
    whole: bool,
    excluded: Option<&'a str>,
    by: Vec<ByJson<'a>>,
}

#[derive(Serialize)]
struct ByJson<'a> {
    assessor: &'a str,
    score: f64,
}

/// The scores of the candidates chosen, as JSON with a line break at the end.
pub fn scores(loaded: &Loaded, scores: &[&CandidateScores], found: &Diagnostics) -> String {
    let (rubric, day) = (&loaded.rubric, &loaded.day);
    print(&ScoresJson {
        schema: 1,
        rubric: RubricJson::new(rubric),
        day: DayJson {
            date: day.date.to_string(),
            until: day.until.map(|date| date.to_string()),
            place: &day.place,
        },
        left_out: found.left_out(),
        candidates: scores.iter().map(|one| candidate(loaded, one)).collect(),
    })
}

/// The scores of all candidates.
pub fn all_scores(loaded: &Loaded, all: &Scores, found: &Diagnostics) -> String {
    scores(loaded, &all.candidates.iter().collect::<Vec<_>>(), found)
}

fn candidate<'a>(loaded: &'a Loaded, scores: &'a CandidateScores) -> CandidateJson<'a> {
    CandidateJson {
        id: scores.id.as_str(),
        summary: scores
            .summary
            .iter()
            .map(|one| SummaryJson {
                tier: one.tier.code(),
                seen: one.seen,
                enough: one.enough,
            })
            .collect(),
        overall: scores.overall.map(stable),
        competences: scores
            .competences
            .iter()
            .map(|one| competence(loaded, one))
            .collect(),
    }
}

fn competence<'a>(loaded: &'a Loaded, score: &'a CompetenceScore) -> CompetenceJson<'a> {
    let scale = &loaded.rubric.scale;
    CompetenceJson {
        id: score.id.as_str(),
        tier: score.tier.code(),
        name: loaded
            .rubric
            .competence(score.id)
            .map_or("", |one| one.name.as_str()),
        score: score.score.map(stable),
        computed: score.computed.map(stable),
        level: score.level.map(crate::scale::Level::value),
        label: score.level.map(|level| scale.names(level).label.as_str()),
        levels: score
            .levels
            .iter()
            .map(|(value, n)| (value.to_string(), *n))
            .collect(),
        coverage: score.coverage.share().map(stable),
        observations: score.observations,
        assessors: score
            .assessors
            .iter()
            .map(crate::id::AssessorId::as_str)
            .collect(),
        exercises: score
            .exercises
            .iter()
            .map(crate::id::ExerciseId::as_str)
            .collect(),
        certainty: score.certainty.code(),
        reasons: score.reasons.iter().map(|reason| reason.code()).collect(),
        consensus: score.consensus.as_ref().map(|entry| ConsensusJson {
            level: entry.level.value(),
            label: &scale.names(entry.level).label,
            reason: entry.reason.as_deref(),
            by: entry.by.iter().map(crate::id::AssessorId::as_str).collect(),
            date: entry.date.to_string(),
        }),
        indicators: score.indicators.iter().map(indicator).collect(),
        matrix: score
            .matrix
            .iter()
            .map(|cell| CellJson {
                exercise: cell.exercise.as_str(),
                score: cell.score.map(stable),
                whole: cell.whole,
                excluded: cell.excluded.as_deref(),
                by: cell
                    .by
                    .iter()
                    .map(|(assessor, score)| ByJson {
                        assessor: assessor.as_str(),
                        score: stable(*score),
                    })
                    .collect(),
            })
            .collect(),
    }
}

fn indicator(score: &IndicatorScore) -> IndicatorJson<'_> {
    IndicatorJson {
        id: score.id.as_str(),
        score: score.score.map(stable),
        level: score.level.map(crate::scale::Level::value),
        count: score.frequency.total.map(|spread| stable(spread.mean)),
        per10: score.frequency.per_ten_minutes.map(stable),
    }
}
