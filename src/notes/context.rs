//! What notes can refer to.

use crate::day::Day;
use crate::day::names::Names;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::rubric::Rubric;
use crate::source::Span;

/// What notes can refer to.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The competences, indicators and levels.
    pub rubric: &'a Rubric,
    /// The people and exercises.
    pub day: &'a Day,
    /// What people and exercises are called.
    pub names: &'a Names,
}

impl Context<'_> {
    /// A finding about a code or a name that nobody and nothing of the day has, with the codes that there are.
    pub(crate) fn unknown(
        &self,
        code: Code,
        (what, written): (Word, &str),
        at: Span,
        found: &Diagnostics,
    ) -> Diagnostic {
        let day = self.day;
        let known: Vec<String> = match what {
            Word::Candidate => day
                .candidates
                .iter()
                .map(|one| one.id.to_string())
                .collect(),
            Word::Assessor => day.assessors.iter().map(|one| one.id.to_string()).collect(),
            _ => day.exercises.iter().map(|one| one.id.to_string()).collect(),
        };
        let finding = Diagnostic::new(code, at)
            .with_word("what", what)
            .with("id", written)
            .with("known", known.join(", "));
        if found.has_many(code, at.file) {
            return finding;
        }
        let mut finding = finding.suggest(written, known.iter().map(String::as_str));
        finding.suggestion = self.names.near(what, written).or(finding.suggestion);
        finding
    }
}
