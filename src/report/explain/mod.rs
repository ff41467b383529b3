//! The chain from a score down to the words of the notes, for a coach in a talk.

mod certainty;
mod evidence;
mod kept;
mod verdict;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::table::heading;
use crate::diagnostic::Language;
use crate::id::{CandidateId, CompetenceId, ExerciseId};
use crate::load::{Loaded, Reopens};
use crate::notes::{Mark, Sheet};
use crate::ratings::Rating;
use crate::rubric::{Target, Texts};
use crate::scoring::{CandidateScores, CompetenceScore, Scores};
use crate::source::{Sources, Span};
use crate::wording::explain;
use crate::wording::terms::{colon, decimal};

struct Explanation<'a> {
    sources: &'a Sources,
    loaded: &'a Loaded,
    scores: &'a Scores,
    candidate: CandidateId,
    /// The candidate's ratings, also those of exercises that do not count.
    ratings: BTreeMap<(ExerciseId, Target), Vec<&'a Rating>>,
    reopens: Reopens<'a>,
    /// The candidate's sheets with their position in the day, also those that do not count.
    sheets: Vec<(usize, &'a Sheet)>,
    language: Language,
    /// The words of the rubric in that language.
    texts: Texts<'a>,
    out: String,
}

/// Lines with their indent, gathered before it is known whether there is anything to tell.
#[derive(Default)]
struct Lines(Vec<(usize, String)>);

impl Lines {
    fn add(&mut self, indent: usize, text: impl Into<String>) {
        self.0.push((indent, text.into()));
    }

    fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

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
        explanation.kept();
    }
    explanation.out
}

impl Explanation<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        if text.is_empty() {
            self.out.push('\n');
        } else {
            let _ = writeln!(self.out, "{:indent$}{text}", "");
        }
    }

    fn write(&mut self, lines: &Lines) {
        for (indent, text) in &lines.0 {
            self.line(*indent, text);
        }
    }

    /// A title with a rule below it.
    fn title(&mut self, text: &str) {
        self.line(0, "");
        self.line(0, text);
        self.line(0, &"─".repeat(text.chars().count()));
    }

    /// `k07-magazijn-tom.md:24`: enough to find the line in the folder of the day.
    fn place(&self, span: Span) -> String {
        let path = self.sources.path(span.file);
        let name = path.rsplit('/').next().unwrap_or(path);
        format!("{name}:{}", self.sources.line_column(span).line)
    }

    fn label(&self, value: f64) -> String {
        let scale = &self.loaded.rubric.scale;
        let (below, above) = scale.around(value);
        if below == above {
            return self.texts.level(above).label.clone();
        }
        let [below, above] = [below, above].map(|level| &self.texts.level(level).label);
        explain::between(self.language, below, above)
    }

    /// "telt niet mee: opdracht niet begrepen", where the exercise does not count for the candidate.
    fn excluded(&self, exercise: ExerciseId) -> Option<String> {
        let condition = self.loaded.day.excluded(self.candidate, exercise)?;
        let word = explain::excluded(self.language);
        let colon = colon(self.language);
        Some(format!("{word}{colon} {}", condition.exclude.as_deref()?))
    }

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

/// A weight or a count without needless decimals.
fn plain_number(language: Language, value: f64) -> String {
    if (value - value.round()).abs() < 1e-9 {
        format!("{value:.0}")
    } else {
        decimal(language, value, 2)
    }
}
