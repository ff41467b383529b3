//! The chain from a score down to the words of the notes, for a coach in a talk.

mod explanation;
mod certainty;
mod evidence;
mod kept;
mod verdict;

use std::collections::BTreeMap;

use super::candidate::chosen_by_people;
use super::table::heading;
use crate::diagnostic::Language;
use crate::id::{CompetenceId, ExerciseId};
use crate::load::{Loaded, Reopens};
use crate::notes::Mark;
use crate::ratings::Rating;
use crate::rubric::Target;
use crate::scoring::{CandidateScores, CompetenceScore, Scores};
use crate::source::Sources;
use explanation::Explanation;

/// Explains a candidate's score for one competence, or for all of which anything was written; then also
/// what else was kept.
pub fn explain(
    sources: &Sources,
    loaded: &Loaded,
    scores: &Scores,
    candidate: &CandidateScores,
    only: Option<&CompetenceScore>,
    language: Language,
) -> String {
    let mut ratings: BTreeMap<(ExerciseId, Target), Vec<&Rating>> = BTreeMap::new();
    for rating in &scores.ratings {
        if rating.candidate == candidate.id {
            ratings
                .entry((rating.exercise, rating.target))
                .or_default()
                .push(rating);
        }
    }
    let sheets = loaded.sheets.iter().enumerate();
    let mut explanation = Explanation {
        sources,
        loaded,
        scores,
        candidate: candidate.id,
        ratings,
        reopens: Reopens::new(loaded),
        sheets: sheets
            .filter(|(_, sheet)| sheet.candidate == candidate.id)
            .collect(),
        language,
        texts: loaded.rubric.texts(language),
        out: heading(loaded, language),
    };
    if let Some(score) = only {
        explanation.competence(candidate, score);
    } else {
        for score in &candidate.competences {
            if explanation.has_anything(score.id) {
                explanation.competence(candidate, score);
            }
        }
        explanation.chosen(candidate);
        explanation.kept();
    }
    explanation.out
}

impl Explanation<'_> {
    /// Whether anything at all was written about a competence, also what does not count.
    fn has_anything(&self, competence: CompetenceId) -> bool {
        let here = |target: Target| target.competence == competence;
        self.ratings.keys().any(|(_, target)| here(*target))
            || self
                .scores
                .set_aside
                .iter()
                .any(|one| one.candidate == self.candidate && here(one.target))
            || self.sheets.iter().any(|(_, sheet)| {
                let mut tags = sheet.observations.iter().flat_map(|one| &one.tags);
                let mut rows = sheet.rows.iter();
                tags.any(|tag| here(tag.target))
                    || rows.any(|row| here(row.target) && row.mark != Mark::Empty)
            })
    }

    /// What people chose for the report in place of the rules.
    fn chosen(&mut self, candidate: &CandidateScores) {
        if let Some(chosen) = chosen_by_people(self.loaded, candidate, self.language) {
            self.title(&chosen);
        }
    }

    fn competence(&mut self, candidate: &CandidateScores, score: &CompetenceScore) {
        let Some(competence) = self.loaded.rubric.competence(score.id) else {
            return;
        };
        let tier = self.texts.tier(score.tier);
        self.title(&format!(
            "{} · {} ({})",
            candidate.id,
            self.texts.competence(score.id),
            tier.to_lowercase()
        ));
        self.verdict(score);
        self.certainty(score);
        self.line(0, "");
        self.exercises(competence, score);
        for (indicator, part) in competence.indicators.iter().zip(&score.indicators) {
            self.indicator(competence, indicator, part);
        }
        self.whole(competence);
    }
}
