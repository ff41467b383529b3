//! What to grow in, and the words that placed someone there.

use super::{Maker, Part};
use crate::ratings::ObservationRef;
use crate::report::data::{Growth, Quote, Strength};
use crate::rubric::Target;
use crate::scale::Level;
use crate::wording::Label;

/// At most so many growth points.
const GROWTH: usize = 2;
/// A growth point rests on at least so many observations.
const GROWTH_OBSERVATIONS: usize = 2;

impl Maker<'_> {
    /// What to grow in: the lowest indicators of different competences, core first, that rest on enough
    /// notes, do not point two ways and have something above them.
    pub(super) fn growth(&self, strengths: &[(Target, Strength)]) -> Vec<(Target, Growth)> {
        let highest = self.loaded.rubric.scale.highest();
        let mut low: Vec<(Part<'_>, f64, Level)> = self
            .parts()
            .filter(|part| !part.competence.descriptive && !part.score.split)
            .filter(|part| part.score.targeted && self.was_seen_enough(part.competence.id))
            .filter(|part| part.score.observations.len() >= GROWTH_OBSERVATIONS)
            .filter(|part| strengths.iter().all(|(target, _)| *target != part.target()))
            .filter_map(|part| Some((part, part.score.score?, part.score.level?)))
            .filter(|(_, _, level)| *level < highest)
            .collect();
        low.sort_by(|(a, low, _), (b, other, _)| {
            a.competence
                .tier
                .cmp(&b.competence.tier)
                .then(low.total_cmp(other))
        });
        let mut chosen: Vec<(Target, Growth)> = Vec::new();
        for (part, score, level) in low {
            let taken = chosen
                .iter()
                .any(|(target, _)| target.competence == part.competence.id);
            let goal = self.texts.goal(part.target(), level);
            let (Some((next, goal)), false) = (goal, taken || chosen.len() == GROWTH) else {
                continue;
            };
            chosen.push((
                part.target(),
                Growth {
                    competence: self.texts.competence(part.competence.id).to_owned(),
                    indicator: self.texts.indicator(part.target()).to_owned(),
                    today: self.step(level),
                    anchor: self
                        .texts
                        .anchor(part.target(), level)
                        .unwrap_or_default()
                        .to_owned(),
                    quotes: self.placing_words(part, score),
                    next_title: self.next_title(level, next),
                    next: self.step(next),
                    goal: goal.to_owned(),
                },
            ));
        }
        chosen
    }

    /// The goal is the next step, or lies further on.
    fn next_title(&self, today: Level, next: Level) -> String {
        let is_next = self.loaded.rubric.scale.above(today) == Some(next);
        let label = if is_next {
            Label::NextStep
        } else {
            Label::Goal
        };
        label.text(self.language).to_owned()
    }

    /// The words that placed someone at a score: the notes whose level is nearest to it, weak ones first,
    /// from different exercises where possible.
    fn placing_words(&self, part: Part<'_>, score: f64) -> Vec<Quote> {
        let mut all: Vec<ObservationRef> = self.readable(part).collect();
        let distance = |at: &ObservationRef| {
            self.level_in_sheet(*at, part.target())
                .map_or(f64::INFINITY, |level| (level.score() - score).abs())
        };
        all.sort_by(|a, b| {
            distance(a)
                .total_cmp(&distance(b))
                .then(self.is_strong(*a).cmp(&self.is_strong(*b)))
        });
        let exercise = |at: ObservationRef| self.quotes.observation(at).0.exercise;
        let Some(first) = all.first().copied() else {
            return Vec::new();
        };
        let second = all
            .iter()
            .copied()
            .find(|at| exercise(*at) != exercise(first));
        std::iter::once(first)
            .chain(second)
            .map(|at| self.quotes.quote(at))
            .collect()
    }
}
