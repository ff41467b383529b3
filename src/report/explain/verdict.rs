//! The level of a competence, computed and agreed, and how it came from the exercises.

use std::fmt::Write as _;

use super::explanation::{Explanation, plain_number};
use crate::id::AssessorId;
use crate::rubric::{Competence, Indicator, Subject, Target};
use crate::scoring::{Certainty, CompetenceScore, ExerciseScore, IndicatorScore, Reason};
use crate::wording;
use crate::wording::counts;
use crate::wording::explain;
use crate::wording::terms::{self, decimal};

impl Explanation<'_> {
    pub(super) fn verdict(&mut self, score: &CompetenceScore) {
        if score.descriptive && score.score.is_none() {
            self.line(0, explain::in_words(self.language));
            return;
        }
        let word = explain::computed(self.language);
        let text = match (score.level, score.score, score.certainty) {
            (Some(level), Some(value), _) => {
                format!(
                    "{word}: {} ({})",
                    self.texts.level(level).label,
                    decimal(self.language, value, 2)
                )
            }
            (None, Some(value), Certainty::Varies) => format!(
                "{word}: {} ({})",
                terms::certainty(self.language, Certainty::Varies),
                decimal(self.language, value, 2)
            ),
            (_, _, certainty) => {
                let mut text = format!("{word}: {}", terms::certainty(self.language, certainty));
                if let Some(computed) = score.computed {
                    let computed = decimal(self.language, computed, 2);
                    let _ = write!(
                        text,
                        " ({computed}; {})",
                        counts::in_brackets(self.language)
                    );
                }
                text
            }
        };
        self.line(0, &text);
        if let Some(entry) = &score.consensus {
            let word = explain::agreed(self.language);
            let by: Vec<&str> = entry.by.iter().map(AssessorId::as_str).collect();
            let mut text = format!(
                "{word}: {} ({}, {})",
                self.texts.level(entry.level).label,
                by.join(", "),
                wording::date(self.language, entry.date)
            );
            if let Some(reason) = &entry.reason {
                let _ = write!(text, ". {}: {reason}", explain::because(self.language));
            }
            self.line(0, &text);
        } else if score.score.is_some() && self.loaded.rubric.subject == Subject::Candidate {
            self.line(0, explain::not_discussed(self.language));
        }
    }

    pub(super) fn exercises(&mut self, competence: &Competence, score: &CompetenceScore) {
        for cell in &score.matrix {
            let name = self.loaded.day.name_of(cell.exercise);
            let text = self.exercise_text(competence, score, cell);
            self.line(2, &format!("{name}: {text}"));
        }
        let parts: Vec<(f64, f64)> = score
            .matrix
            .iter()
            .filter(|cell| cell.weight > 0.0)
            .filter_map(|cell| Some((cell.weight, cell.score?)))
            .collect();
        if let (Some(computed), true) = (score.computed, parts.len() > 1) {
            let word = explain::together(self.language);
            let sum = self.sum(&parts, computed);
            self.line(2, &format!("{word}: {sum}"));
        }
    }

    /// "(4,00 + 3,50 + 4,00) / 3 = 3,83", with the weights where they differ; one number is its own mean.
    fn sum(&self, parts: &[(f64, f64)], mean: f64) -> String {
        let language = self.language;
        let shown = decimal(language, mean, 2);
        let Some(((first, _), true)) = parts.first().map(|one| (*one, parts.len() > 1)) else {
            return shown;
        };
        let alike = parts
            .iter()
            .all(|(weight, _)| (weight - first).abs() < 1e-9);
        let texts: Vec<String> = parts
            .iter()
            .map(|(weight, value)| {
                let value = decimal(language, *value, 2);
                if alike {
                    value
                } else {
                    format!("{} × {value}", plain_number(language, *weight))
                }
            })
            .collect();
        let total = if alike {
            parts.len().to_string()
        } else {
            plain_number(language, parts.iter().map(|(weight, _)| weight).sum())
        };
        format!("({}) / {total} = {shown}", texts.join(" + "))
    }

    fn exercise_text(
        &self,
        competence: &Competence,
        score: &CompetenceScore,
        cell: &ExerciseScore,
    ) -> String {
        let language = self.language;
        if let Some(reason) = self.excluded(cell.exercise) {
            return reason;
        }
        let Some(value) = cell.score else {
            return explain::no_level_here(self.language).to_owned();
        };
        let by: Vec<String> = cell
            .by
            .iter()
            .map(|(who, value)| format!("{who} {}", decimal(language, *value, 2)))
            .collect();
        let by = by.join(", ");
        if cell.whole {
            let parts: Vec<(f64, f64)> = cell.by.iter().map(|(_, value)| (1.0, *value)).collect();
            let whole = terms::reason(language, Reason::Whole);
            return format!("{} ({by}, {whole})", self.sum(&parts, value));
        }
        let rated = |part: &IndicatorScore| {
            let mut targets = part.targets.iter();
            targets
                .find(|one| one.exercise == cell.exercise)
                .map(|one| one.score)
        };
        let day = &self.loaded.day;
        let aims = |indicator: &Indicator| {
            let target = Target::indicator(competence.id, indicator.id);
            day.exercise(cell.exercise)
                .is_some_and(|exercise| day.targets(exercise, target))
        };
        let (mut parts, mut outside) = (Vec::new(), 0);
        for (indicator, part) in competence.indicators.iter().zip(&score.indicators) {
            if let Some(mean) = rated(part) {
                parts.push((indicator.weight.value(), mean));
                outside += usize::from(!aims(indicator));
            }
        }
        let mut text = format!("{} ({by})", self.sum(&parts, value));
        if outside > 0 {
            let _ = write!(
                text,
                ", {}",
                counts::outside(language, outside, parts.len())
            );
        }
        text
    }
}
