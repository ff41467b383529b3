//! From an indicator over its ratings to the words of the notes.

use std::fmt::Write as _;

use super::{Explanation, plain_number};
use crate::notes::{Observation, Sign};
use crate::ratings::{ObservationRef, Rating};
use crate::report::table::exercise_name;
use crate::rubric::{Competence, Indicator};
use crate::scoring::{CompetenceScore, IndicatorScore, Reason};
use crate::wording::terms::{self, decimal};

impl Explanation<'_> {
    pub(super) fn indicator(
        &mut self,
        competence: &Competence,
        indicator: &Indicator,
        score: &IndicatorScore,
    ) {
        if score.score.is_none() && score.observations.is_empty() {
            return;
        }
        let language = self.language;
        let mut title = format!("{} ({}/{})", indicator.name, competence.id, indicator.id);
        if let (Some(value), Some(level)) = (score.score, score.level) {
            let label = &self.loaded.rubric.scale.names(level).label;
            let _ = write!(title, ": {label} ({})", decimal(language, value, 2));
        }
        self.out.push('\n');
        self.line(2, &title);
        if let Some(anchor) = score.level.and_then(|level| indicator.anchors.get(&level)) {
            self.line(4, &format!("“{anchor}”"));
        }
        if let Some(count) = score.frequency.total {
            let mut text = format!(
                "{} {}",
                decimal(language, count.mean, 1),
                self.pick("keer genoteerd", "times noted", "fois noté"),
            );
            if count.high > count.low {
                let _ = write!(
                    text,
                    " ({} – {})",
                    plain_number(language, count.low),
                    plain_number(language, count.high)
                );
            }
            if let Some(rate) = score.frequency.per_ten_minutes {
                let word = self.pick("per 10 minuten", "per 10 minutes", "par 10 minutes");
                let _ = write!(text, ", {} {word}", decimal(language, rate, 1));
            }
            self.line(4, &text);
        }
        for target in &score.targets {
            let name = exercise_name(&self.loaded.day, target.exercise);
            self.line(
                4,
                &format!("{name}: {}", decimal(language, target.score, 2)),
            );
            for index in &target.ratings {
                let rating = &self.scores.ratings[*index];
                self.rating(rating);
            }
        }
        let rated: Vec<_> = score
            .targets
            .iter()
            .flat_map(|target| &target.ratings)
            .flat_map(|index| &self.scores.ratings[*index].observations)
            .copied()
            .collect();
        let loose: Vec<_> = score
            .observations
            .iter()
            .filter(|one| !rated.contains(one))
            .copied()
            .collect();
        if !loose.is_empty() {
            self.line(
                4,
                self.pick("Zonder niveau:", "Without a level:", "Sans niveau :"),
            );
            for one in loose {
                self.observation(one, true);
            }
        }
    }

    /// Ratings of the competence as a whole, where they were used.
    pub(super) fn whole(&mut self, score: &CompetenceScore) {
        let whole: Vec<usize> = score
            .ratings
            .iter()
            .copied()
            .filter(|index| self.scores.ratings[*index].target.indicator.is_none())
            .collect();
        if whole.is_empty() {
            return;
        }
        self.out.push('\n');
        self.line(2, terms::reason(self.language, Reason::Whole));
        for index in whole {
            let rating = self.scores.ratings[index].clone();
            self.rating(&rating);
        }
    }

    fn rating(&mut self, rating: &Rating) {
        let mut how = terms::origin(self.language, rating.origin).to_owned();
        if let Some(split) = rating.split {
            let _ = write!(how, "; {}", terms::split(self.language, split));
        }
        let place = rating
            .places
            .first()
            .map(|span| self.place(*span))
            .unwrap_or_default();
        self.line(
            6,
            &format!(
                "{}: {}, {how} [{place}]",
                rating.assessor,
                self.label(rating.value)
            ),
        );
        for one in &rating.observations {
            self.observation(*one, false);
        }
    }

    fn observation(&mut self, at: ObservationRef, with_assessor: bool) {
        let sheet = &self.loaded.sheets[at.sheet];
        let observation = &sheet.observations[at.observation];
        let place = self.place(observation.span);
        let who = if with_assessor {
            format!("{}: ", sheet.assessor)
        } else {
            String::new()
        };
        let text = words(observation);
        self.line(8, &format!("{who}{text} [{place}]"));
    }
}

/// An observation for people: its time, words, sign and tally.
fn words(observation: &Observation) -> String {
    let mut text = String::new();
    if let Some(time) = observation.time {
        let _ = write!(text, "{} ", time.from);
    }
    let _ = write!(text, "{}", observation.text);
    match observation.sign {
        Some(Sign::Plus) => text.push_str(" (+)"),
        Some(Sign::Minus) => text.push_str(" (-)"),
        Some(Sign::Neutral) => text.push_str(" (0)"),
        None => {}
    }
    if let Some(tally) = observation.tally.filter(|tally| *tally > 1) {
        let _ = write!(text, " ({tally}x)");
    }
    if let Some(share) = observation.share {
        let _ = write!(text, " ({}/{})", share.times, share.chances);
    }
    text
}
