//! From an indicator over its ratings to the words of the notes.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::explanation::{Explanation, Lines};
use crate::id::ExerciseId;
use crate::notes::{Mark, Observation, Sign};
use crate::ratings::{Hold, ObservationRef, Rating};
use crate::rubric::{Competence, Indicator, Subject, Target};
use crate::scoring::{Aside, IndicatorScore, Unused};
use crate::source::Span;
use crate::wording::counts;
use crate::wording::explain;
use crate::wording::locking;
use crate::wording::terms::{self, decimal};

impl Explanation<'_> {
    pub(super) fn indicator(
        &mut self,
        competence: &Competence,
        indicator: &Indicator,
        score: &IndicatorScore,
    ) {
        let target = Target::indicator(competence.id, indicator.id);
        let mut lines = Lines::default();
        for exercise in &self.loaded.day.exercises {
            let mean = score
                .targets
                .iter()
                .find(|one| one.exercise == exercise.id)
                .map(|one| one.score);
            lines.extend(self.in_exercise(exercise.id, target, mean));
        }
        if lines.is_empty() {
            return;
        }
        let mut title = format!("{} ({target})", self.texts.indicator(target));
        if let (Some(value), Some(level)) = (score.score, score.level) {
            let label = &self.texts.level(level).label;
            let _ = write!(title, ": {label} ({})", decimal(self.language, value, 2));
        }
        self.line(0, "");
        self.line(2, &title);
        if let Some(anchor) = score
            .level
            .and_then(|level| self.texts.anchor(target, level))
        {
            self.line(4, &format!("“{anchor}”"));
        }
        // An answer to a questionnaire is no behaviour to count.
        if self.loaded.rubric.subject == Subject::Candidate
            && let Some(text) = counts::frequency(self.language, &score.frequency)
        {
            self.line(4, &text);
        }
        self.write(&lines);
    }

    /// All about a competence as a whole: levels, used or not, and observations without an indicator.
    pub(super) fn whole(&mut self, competence: &Competence) {
        let target = Target::whole(competence.id);
        let mut lines = Lines::default();
        for exercise in &self.loaded.day.exercises {
            lines.extend(self.in_exercise(exercise.id, target, None));
        }
        if lines.is_empty() {
            return;
        }
        let title = explain::whole(self.language);
        self.line(0, "");
        self.line(2, title);
        self.write(&lines);
    }

    /// All that was written about one target in one exercise: ratings with what they rest on, levels that
    /// were set aside, marks, and observations without a level or in doubt.
    fn in_exercise(&self, exercise: ExerciseId, target: Target, mean: Option<f64>) -> Lines {
        let mut lines = Lines::default();
        let mut shown: BTreeSet<ObservationRef> = BTreeSet::new();
        let ratings = self.ratings.get(&(exercise, target));
        for rating in ratings.into_iter().flatten() {
            self.rating(rating, &mut lines, &mut shown);
        }
        self.not_used(exercise, target, &mut lines);
        let mut rest = Lines::default();
        for (index, sheet) in &self.sheets {
            if sheet.exercise != exercise {
                continue;
            }
            for (number, observation) in sheet.observations.iter().enumerate() {
                let at = ObservationRef {
                    sheet: *index,
                    observation: number,
                };
                let mut tags = observation.tags.iter().filter(|tag| tag.target == target);
                let Some(tag) = tags.next() else { continue };
                let doubt = tag.doubt && tags.all(|tag| tag.doubt);
                if doubt || !shown.contains(&at) {
                    rest.add(8, self.observation(at, true, doubt));
                }
            }
        }
        if !rest.is_empty() {
            lines.add(6, explain::without_level(self.language));
            lines.extend(rest);
        }
        if lines.is_empty() {
            return lines;
        }
        let mut title = self.loaded.day.name_of(exercise);
        if let Some(mean) = mean {
            let _ = write!(title, ": {}", decimal(self.language, mean, 2));
        }
        if let Some(reason) = self.excluded(exercise) {
            let _ = write!(title, " ({reason})");
        }
        let mut all = Lines::default();
        all.add(4, title);
        all.extend(lines);
        all
    }

    fn rating(&self, rating: &Rating, lines: &mut Lines, shown: &mut BTreeSet<ObservationRef>) {
        let mut how = terms::origin(self.language, rating.origin).to_owned();
        if let Some(split) = rating.split {
            let _ = write!(how, "; {}", terms::split(self.language, split));
        }
        if let Some(hold) = rating.hold {
            let from = (hold, rating.origin);
            let text = locking::hold(self.language, from, |value| self.label(value));
            let _ = write!(how, "; {text}");
            let reason = self.reopens.of(rating);
            if let (Some(reason), Hold::Reopened { .. }) = (reason, hold) {
                let word = explain::reason(self.language);
                let _ = write!(how, "; {word}: {reason}");
            }
        }
        if let Some(reason) = self.scores.unused(rating) {
            let rules = &self.loaded.rubric.scoring;
            let reason = match reason {
                Unused::IndicatorsRated => {
                    counts::parts_were_rated(self.language, self.loaded.rubric.subject)
                }
                Unused::TooFewNotes => explain::too_few(self.language, rules.min_observations),
            };
            let _ = write!(how, "; {}", self.unused(&reason));
        }
        if let Some(at) = rating.places.first() {
            how.push_str(&self.evidence(*at, rating.target));
        }
        let place = rating
            .places
            .first()
            .map(|span| self.place(*span))
            .unwrap_or_default();
        lines.add(
            6,
            format!(
                "{}: {}, {how} [{place}]",
                rating.assessor,
                self.label(rating.value)
            ),
        );
        for at in &rating.observations {
            // A level for the whole rests on all notes; those of an indicator stand with the indicator.
            let sheet = &self.loaded.sheets[at.sheet];
            let tags = &sheet.observations[at.observation].tags;
            if tags.iter().any(|tag| tag.target == rating.target) {
                lines.add(8, self.observation(*at, false, false));
                shown.insert(*at);
            }
        }
        let elsewhere = rating.observations.len()
            - rating
                .observations
                .iter()
                .filter(|at| shown.contains(at))
                .count();
        if elsewhere > 0 {
            lines.add(
                8,
                counts::with_the_indicators(self.language, self.loaded.rubric.subject, elsewhere),
            );
        }
    }

    /// What stands in the evidence column of a row: "; bewijs: 9u02".
    fn evidence(&self, row: Span, target: Target) -> String {
        let word = explain::evidence(self.language);
        self.sheets
            .iter()
            .flat_map(|(_, sheet)| &sheet.rows)
            .find(|one| one.span == row && one.target == target && !one.evidence.is_empty())
            .map(|one| format!("; {word}: {}", one.evidence))
            .unwrap_or_default()
    }

    /// Levels that were set aside, and the marks *niet waargenomen* and *geen kans*.
    fn not_used(&self, exercise: ExerciseId, target: Target, lines: &mut Lines) {
        for one in self.scores.set_aside.iter().filter(|one| {
            one.candidate == self.candidate && one.exercise == exercise && one.target == target
        }) {
            let reason = self.unused(match one.why {
                Aside::AfterLock => locking::after_lock(self.language),
                Aside::WithoutNote => explain::without_observation(self.language),
            });
            let label = &self.texts.level(one.level).label;
            lines.add(
                6,
                format!(
                    "{}: {label}, {reason}{} [{}]",
                    one.assessor,
                    self.evidence(one.span, target),
                    self.place(one.span)
                ),
            );
        }
        for (_, sheet) in &self.sheets {
            for row in &sheet.rows {
                let mark = match row.mark {
                    Mark::NotSeen => explain::not_seen(self.language),
                    Mark::NoChance => explain::no_chance(self.language),
                    Mark::Empty if !row.evidence.is_empty() => explain::no_level(self.language),
                    Mark::Level(_) | Mark::Empty => continue,
                };
                if sheet.exercise == exercise && row.target == target {
                    lines.add(
                        6,
                        format!(
                            "{}: {mark}{} [{}]",
                            sheet.assessor,
                            self.evidence(row.span, target),
                            self.place(row.span)
                        ),
                    );
                }
            }
        }
    }

    fn unused(&self, reason: &str) -> String {
        format!("{} ({reason})", explain::not_used(self.language))
    }

    pub(super) fn observation(
        &self,
        at: ObservationRef,
        with_assessor: bool,
        doubt: bool,
    ) -> String {
        let sheet = &self.loaded.sheets[at.sheet];
        let observation = &sheet.observations[at.observation];
        let place = self.place(observation.span);
        let who = if with_assessor {
            format!("{}: ", sheet.assessor)
        } else {
            String::new()
        };
        let doubt = if doubt {
            explain::in_doubt(self.language)
        } else {
            ""
        };
        format!("{who}{}{doubt} [{place}]", words(observation))
    }
}

/// An observation for people: its time, words, sign and tally, and what else stands in its tail.
fn words(observation: &Observation) -> String {
    let mut text = String::new();
    if let Some(time) = observation.time {
        let end = time.to.map_or_else(String::new, |to| format!("-{to}"));
        let _ = write!(text, "{}{end} ", time.from);
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
    for other in &observation.involved {
        let _ = write!(text, " @{other}");
    }
    for (key, value) in &observation.fields {
        let _ = write!(text, " [{key}:: {value}]");
    }
    text
}
