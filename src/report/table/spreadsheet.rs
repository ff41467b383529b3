//! The scores as a table to hand over.

use crate::grid::{CellValue, Export};
use crate::id::{AssessorId, ExerciseId};
use crate::load::Loaded;
use crate::scale::Level;
use crate::scoring::{CandidateScores, CompetenceScore};

const HEADER: [&str; 21] = [
    "date",
    "rubric",
    "version",
    "sha256",
    "candidate",
    "tier",
    "competence",
    "name",
    "score",
    "computed",
    "level",
    "label",
    "coverage",
    "observations",
    "assessors",
    "exercises",
    "certainty",
    "reasons",
    "agreed",
    "agreed_label",
    "agreed_reason",
];

/// The scores as rows: one for each candidate and competence.
pub fn score_rows(loaded: &Loaded, scores: &[&CandidateScores]) -> Export {
    let mut table = Export::new(&HEADER);
    for candidate in scores {
        for score in &candidate.competences {
            table.push(row(loaded, candidate, score));
        }
    }
    table
}

fn row(loaded: &Loaded, candidate: &CandidateScores, score: &CompetenceScore) -> Vec<CellValue> {
    let label = |level: Option<Level>| {
        let names = level.map(|level| loaded.rubric.scale.names(level));
        CellValue::from(names.map(|names| names.label.as_str()))
    };
    let value = |level: Option<Level>| CellValue::from(level.map(Level::value));
    let join = |parts: Vec<&str>| CellValue::from(parts.join(" "));
    let agreed = score.consensus.as_ref();
    let agreed_level = agreed.map(|entry| entry.level);
    let competence = loaded.rubric.competence(score.id);
    vec![
        loaded.day.date.to_string().into(),
        loaded.rubric.id.to_string().into(),
        loaded.rubric.version.as_str().into(),
        loaded.rubric.sha256.as_str().into(),
        candidate.id.as_str().into(),
        score.tier.code().into(),
        score.id.as_str().into(),
        competence.map(|one| one.name.as_str()).into(),
        score.score.into(),
        score.computed.into(),
        value(score.level),
        label(score.level),
        score.coverage.share().into(),
        score.observations.into(),
        join(score.assessors.iter().map(AssessorId::as_str).collect()),
        join(score.exercises.iter().map(ExerciseId::as_str).collect()),
        score.certainty.code().into(),
        join(score.reasons.iter().map(|reason| reason.code()).collect()),
        value(agreed_level),
        label(agreed_level),
        agreed.and_then(|entry| entry.reason.as_deref()).into(),
    ]
}
