//! The chain from a score down to the words of the notes, for a coach in a talk.

mod certainty;
mod evidence;
mod verdict;

use std::fmt::Write as _;

use super::table::heading;
use crate::diagnostic::Language;
use crate::load::Loaded;
use crate::scoring::{CandidateScores, CompetenceScore, Scores};
use crate::source::{Sources, Span};
use crate::wording::terms::{decimal, pick};

struct Explanation<'a> {
    sources: &'a Sources,
    loaded: &'a Loaded,
    scores: &'a Scores,
    language: Language,
    out: String,
}

/// Explains a candidate's score for one competence, or for all that were seen.
pub fn explain(
    sources: &Sources,
    loaded: &Loaded,
    scores: &Scores,
    candidate: &CandidateScores,
    only: Option<&CompetenceScore>,
    language: Language,
) -> String {
    let mut explanation = Explanation {
        sources,
        loaded,
        scores,
        language,
        out: heading(loaded, language),
    };
    let seen = |score: &&CompetenceScore| score.observations > 0 || !score.ratings.is_empty();
    match only {
        Some(score) => explanation.competence(candidate, score),
        None => {
            for score in candidate.competences.iter().filter(seen) {
                explanation.competence(candidate, score);
            }
        }
    }
    explanation.out
}

impl Explanation<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.out, "{:indent$}{text}", "");
    }

    fn pick<'t>(&self, nl: &'t str, en: &'t str, fr: &'t str) -> &'t str {
        pick(self.language, nl, en, fr)
    }

    /// `k07-magazijn-tom.md:24`: enough to find the line in the folder of the day.
    fn place(&self, span: Span) -> String {
        let path = self.sources.path(span.file);
        let name = path.rsplit('/').next().unwrap_or(path);
        format!("{name}:{}", self.sources.line_column(span).line)
    }

    fn label(&self, value: f64) -> String {
        let scale = &self.loaded.rubric.scale;
        let above = scale.level_of(value);
        if (above.score() - value).abs() < 1e-9 {
            return scale.names(above).label.clone();
        }
        let below = scale.level_of(value - 0.5);
        let between = self.pick("tussen", "between", "entre");
        let and = self.pick("en", "and", "et");
        format!(
            "{between} {} {and} {}",
            scale.names(below).label,
            scale.names(above).label
        )
    }

    fn competence(&mut self, candidate: &CandidateScores, score: &CompetenceScore) {
        let Some(competence) = self.loaded.rubric.competence(score.id) else {
            return;
        };
        let tier = self
            .loaded
            .rubric
            .tiers
            .get(&score.tier)
            .map_or("", |rules| rules.label.as_str());
        let title = format!(
            "{} · {} ({})",
            candidate.id,
            competence.name,
            tier.to_lowercase()
        );
        self.out.push('\n');
        self.line(0, &title);
        self.line(0, &"─".repeat(title.chars().count()));
        self.verdict(score);
        self.certainty(score);
        self.line(0, "");
        self.exercises(score);
        for (indicator, part) in competence.indicators.iter().zip(&score.indicators) {
            self.indicator(competence, indicator, part);
        }
        self.whole(score);
    }
}

/// A weight or a count without needless decimals.
fn plain_number(language: Language, value: f64) -> String {
    if (value - value.round()).abs() < 1e-9 {
        format!("{value:.0}")
    } else {
        decimal(language, value, 2)
    }
}
