//! What to keep in mind when reading a report.

use super::Maker;
use crate::diagnostic::Diagnostics;
use crate::rubric;
use crate::scoring::Certainty;
use crate::wording;

impl Maker<'_> {
    /// What to keep in mind when reading: circumstances, what could not be seen, what is still missing.
    pub(super) fn attention(&self, found: &Diagnostics) -> Vec<String> {
        let mut points = Vec::new();
        for condition in self
            .loaded
            .day
            .conditions
            .iter()
            .filter(|one| one.candidate == self.scores.id)
        {
            let exercise = condition.exercise.map(|id| self.loaded.day.name_of(id));
            points.push(wording::sentence(
                exercise.as_deref(),
                &self.quotes.without_others(&condition.text),
            ));
            if let Some(reason) = &condition.exclude {
                points.push(wording::excluded(
                    self.language,
                    exercise.as_deref(),
                    &self.quotes.without_others(reason),
                ));
            }
        }
        let unseen: Vec<&str> = self
            .scores
            .competences
            .iter()
            .filter(|score| score.tier == rubric::Tier::Core && score.shown().is_none())
            .filter(|score| matches!(score.certainty, Certainty::TooLittle | Certainty::Unseen))
            .map(|score| self.texts.short_competence(score.id))
            .collect();
        if !unseen.is_empty() {
            points.push(wording::too_little_of(self.language, &unseen));
        }
        if self
            .scores
            .competences
            .iter()
            .any(|score| score.certainty == Certainty::Varies && score.consensus.is_none())
        {
            points.push(wording::varies_point(self.language).to_owned());
        }
        if found.left_out() > 0 && self.misses_a_sheet() {
            points.push(wording::notes_left_out(self.language).to_owned());
        }
        points
    }

    /// Whether somebody was to watch this candidate and there is no sheet of it that could be used.
    fn misses_a_sheet(&self) -> bool {
        let there = self.loaded.seats();
        self.loaded
            .assigned()
            .into_iter()
            .filter(|(candidate, ..)| *candidate == self.scores.id)
            .any(|seat| !there.contains(&seat))
    }
}
