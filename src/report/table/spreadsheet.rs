//! The scores as CSV, for programs and for spreadsheets.

use crate::grid;
use crate::id::{AssessorId, ExerciseId};
use crate::load::Loaded;
use crate::scale::Level;
use crate::scoring::CandidateScores;

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Comma, UTF-8, decimal point: for programs.
    Plain,
    /// Byte order mark, semicolon, decimal comma: for a Belgian or Dutch Excel.
    Excel,
}

/// The scores as CSV: one row for each candidate and competence.
pub fn csv(loaded: &Loaded, scores: &[&CandidateScores], dialect: Dialect) -> String {
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
    let number = |value: Option<f64>| {
        value
            .map(|value| decimal(value, dialect))
            .unwrap_or_default()
    };
    let mut rows = vec![HEADER.map(str::to_owned).to_vec()];
    for candidate in scores {
        for score in &candidate.competences {
            let names = |level: Option<Level>| {
                level
                    .map(|level| loaded.rubric.scale.names(level).label.clone())
                    .unwrap_or_default()
            };
            let value = |level: Option<Level>| {
                level
                    .map(|level| level.value().to_string())
                    .unwrap_or_default()
            };
            let agreed = score.consensus.as_ref();
            let name = loaded
                .rubric
                .competence(score.id)
                .map_or("", |one| one.name.as_str());
            let reason = agreed
                .and_then(|entry| entry.reason.as_deref())
                .unwrap_or_default();
            let join = |parts: Vec<&str>| parts.join(" ");
            rows.push(vec![
                loaded.day.date.to_string(),
                loaded.rubric.id.to_string(),
                guarded(&loaded.rubric.version),
                loaded.rubric.sha256.clone(),
                candidate.id.to_string(),
                score.tier.code().to_owned(),
                score.id.to_string(),
                guarded(name),
                number(score.score),
                number(score.computed),
                value(score.level),
                guarded(&names(score.level)),
                number(score.coverage.share()),
                score.observations.to_string(),
                join(score.assessors.iter().map(AssessorId::as_str).collect()),
                join(score.exercises.iter().map(ExerciseId::as_str).collect()),
                score.certainty.code().to_owned(),
                join(score.reasons.iter().map(|reason| reason.code()).collect()),
                value(agreed.map(|entry| entry.level)),
                guarded(&names(agreed.map(|entry| entry.level))),
                guarded(reason),
            ]);
        }
    }
    grid::write_csv(&rows, dialect == Dialect::Excel)
}

/// A number with at most six decimals.
pub(super) fn decimal(value: f64, dialect: Dialect) -> String {
    let text = format!("{value:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if dialect == Dialect::Excel {
        text.replace('.', ",")
    } else {
        text.to_owned()
    }
}

/// A text that a spreadsheet would take for a formula gets an apostrophe in front.
pub(super) fn guarded(text: &str) -> String {
    if text
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r'])
    {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_and_decimals_are_safe_for_spreadsheets() {
        for text in ["=1+1", "+32 3", "-x", "@cmd", "\tx", "  =x"] {
            assert!(guarded(text).starts_with('\''), "{text}");
        }
        assert_eq!(guarded("Initiatief"), "Initiatief");
        assert_eq!(decimal(2.375, Dialect::Excel), "2,375");
        assert_eq!(decimal(3.0, Dialect::Plain), "3");
    }
}
