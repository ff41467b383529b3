//! The level of a competence, computed and agreed, and how it came from the exercises.

use std::fmt::Write as _;

use super::{Explanation, plain_number};
use crate::id::AssessorId;
use crate::report::table::exercise_name;
use crate::scoring::{Certainty, CompetenceScore, ExerciseScore, Reason};
use crate::wording::terms::{self, decimal};

impl Explanation<'_> {
    pub(super) fn verdict(&mut self, score: &CompetenceScore) {
        if score.descriptive && score.score.is_none() {
            self.line(
                0,
                self.pick(
                    "Deze competentie wordt in woorden beschreven.",
                    "This competence is described in words.",
                    "Cette compétence est décrite en mots.",
                ),
            );
            return;
        }
        let scale = &self.loaded.rubric.scale;
        let word = self.pick("Berekend niveau", "Computed level", "Niveau calculé");
        let text = match (score.level, score.score, score.certainty) {
            (Some(level), Some(value), _) => {
                format!(
                    "{word}: {} ({})",
                    scale.names(level).label,
                    decimal(self.language, value, 2)
                )
            }
            (None, Some(value), Certainty::Varies) => format!(
                "{word}: {} ({})",
                terms::certainty(self.language, Certainty::Varies),
                decimal(self.language, value, 2)
            ),
            _ => format!(
                "{word}: {}",
                terms::certainty(self.language, score.certainty)
            ),
        };
        self.line(0, &text);
        if let Some(entry) = &score.consensus {
            let word = self.pick("Afgesproken niveau", "Agreed level", "Niveau convenu");
            let by: Vec<&str> = entry.by.iter().map(AssessorId::as_str).collect();
            let mut text = format!(
                "{word}: {} ({}, {})",
                scale.names(entry.level).label,
                by.join(", "),
                entry.date
            );
            if let Some(reason) = &entry.reason {
                let _ = write!(
                    text,
                    ". {}: {reason}",
                    self.pick("Reden", "Reason", "Raison")
                );
            }
            self.line(0, &text);
        } else if score.score.is_some() {
            self.line(
                0,
                self.pick(
                    "Nog niet besproken op het assessorenoverleg.",
                    "Not yet discussed at the assessors' meeting.",
                    "Pas encore discuté en réunion des assesseurs.",
                ),
            );
        }
    }

    pub(super) fn exercises(&mut self, score: &CompetenceScore) {
        for cell in &score.matrix {
            let name = exercise_name(&self.loaded.day, cell.exercise);
            let text = self.exercise_text(cell);
            self.line(2, &format!("{name}: {text}"));
        }
        let counted: Vec<&ExerciseScore> = score
            .matrix
            .iter()
            .filter(|cell| cell.weight > 0.0)
            .collect();
        if let (Some(computed), true) = (score.computed, counted.len() > 1) {
            let parts: Vec<String> = counted
                .iter()
                .filter_map(|cell| {
                    let value = decimal(self.language, cell.score?, 2);
                    Some(format!(
                        "{} × {value}",
                        plain_number(self.language, cell.weight)
                    ))
                })
                .collect();
            let weights: f64 = counted.iter().map(|cell| cell.weight).sum();
            let word = self.pick("Samen", "Together", "Ensemble");
            self.line(
                2,
                &format!(
                    "{word}: ({}) / {} = {}",
                    parts.join(" + "),
                    plain_number(self.language, weights),
                    decimal(self.language, computed, 2)
                ),
            );
        }
    }

    fn exercise_text(&self, cell: &ExerciseScore) -> String {
        let language = self.language;
        if let Some(reason) = &cell.excluded {
            let word = self.pick("telt niet mee", "does not count", "ne compte pas");
            return format!("{word} ({reason})");
        }
        let Some(score) = cell.score else {
            return self
                .pick(
                    "geen niveau op deze competentie",
                    "no level for this competence",
                    "pas de niveau",
                )
                .to_owned();
        };
        let by: Vec<String> = cell
            .by
            .iter()
            .map(|(who, value)| format!("{who} {}", decimal(language, *value, 2)))
            .collect();
        let whole = if cell.whole {
            format!(", {}", terms::reason(language, Reason::Whole))
        } else {
            String::new()
        };
        format!("{} ({}{whole})", decimal(language, score, 2), by.join(", "))
    }
}
