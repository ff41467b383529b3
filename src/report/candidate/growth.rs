//! What to grow in.

use super::words::Taken;
use super::{Maker, Part};
use crate::day::choices::{Chosen, GROWTH};
use crate::report::data::Growth;
use crate::rubric::Target;
use crate::scale::Level;
use crate::scoring::CompetenceScore;
use crate::wording::Label;

/// A growth point rests on at least so many observations.
const GROWTH_OBSERVATIONS: usize = 2;

/// What to work on in one competence.
struct Aim<'a> {
    part: Part<'a>,
    /// The level of the competence that the candidate sees.
    of_competence: Level,
    /// The level that is shown as today's.
    today: Level,
    /// The score of the indicator.
    score: f64,
    /// The goal, where somebody put it in own words.
    goal: Option<&'a str>,
}

impl Maker<'_> {
    /// What to grow in: as was chosen, else by the rules.
    pub(super) fn growth(
        &self,
        chosen: Option<&[(Part<'_>, &Chosen)]>,
        taken: &mut Taken,
    ) -> Vec<Growth> {
        let aims: Vec<Aim<'_>> = match chosen {
            Some(chosen) => chosen
                .iter()
                .filter_map(|(part, chosen)| self.chosen_aim(*part, chosen))
                .collect(),
            None => self.aims(taken),
        };
        aims.iter()
            .filter_map(|aim| self.growth_point(aim, taken))
            .collect()
    }

    fn chosen_aim<'b>(&self, part: Part<'b>, chosen: &'b Chosen) -> Option<Aim<'b>> {
        let enough = self.loaded.rubric.scale.enough();
        let (score, own) = (part.score.score?, part.score.level?);
        let mut graded = self.graded();
        let agreed = graded
            .find(|(score, _)| score.id == part.competence.id && score.consensus.is_some())
            .map(|(_, level)| level);
        let today = agreed.filter(|level| *level < enough && own >= enough);
        Some(Aim {
            part,
            of_competence: agreed.unwrap_or(own),
            today: today.unwrap_or(own),
            score,
            goal: chosen.goal.as_deref(),
        })
    }

    /// By the rules: indicators of different competences, the lowest level first, then core first, then the lowest
    /// score. As long as a competence is below what is enough, only such ones; at the top there is nothing to add.
    fn aims(&self, taken: &Taken) -> Vec<Aim<'_>> {
        let scale = &self.loaded.rubric.scale;
        let (enough, highest) = (scale.enough(), scale.highest());
        let is_below = self.graded().any(|(_, level)| level < enough);
        let mut aims: Vec<Aim<'_>> = self
            .graded()
            .filter(|(_, level)| {
                if is_below {
                    *level < enough
                } else {
                    *level < highest
                }
            })
            .filter_map(|(score, level)| self.aim(score, level, taken))
            .collect();
        aims.sort_by(|a, b| {
            a.of_competence
                .cmp(&b.of_competence)
                .then(a.part.competence.tier.cmp(&b.part.competence.tier))
                .then(a.score.total_cmp(&b.score))
        });
        aims.truncate(GROWTH);
        aims
    }

    /// The lowest indicator of a competence that rests on enough notes, does not point two ways unless the meeting
    /// agreed on the competence, and has something above it. Where the meeting agreed on a level below what is
    /// enough and all indicators reach it, today's is the agreed level. Where the competence was computed there, an
    /// indicator that reaches it is not what keeps it down.
    fn aim(&self, score: &CompetenceScore, level: Level, taken: &Taken) -> Option<Aim<'_>> {
        let enough = self.loaded.rubric.scale.enough();
        let is_agreed = score.consensus.is_some();
        let mut parts: Vec<(Part<'_>, f64, Level)> = self
            .parts_of(score.id)
            .filter(|part| is_agreed || !part.score.split)
            .filter(|part| self.observations(*part) >= GROWTH_OBSERVATIONS)
            .filter(|part| !taken.strengths.contains(&part.target()))
            .filter_map(|part| Some((part, part.score.score?, part.score.level?)))
            .collect();
        parts.sort_by(|(_, a, _), (_, b, _)| a.total_cmp(b));
        parts.into_iter().find_map(|(part, score, own)| {
            let today = match (level >= enough || own < enough, is_agreed) {
                (true, _) => own,
                (false, true) => level,
                (false, false) => return None,
            };
            self.texts.goal(part.target(), today)?;
            Some(Aim {
                part,
                of_competence: level,
                today,
                score,
                goal: None,
            })
        })
    }

    /// How many observations there are of an indicator; a row of `ratings.csv` counts as one.
    fn observations(&self, part: Part<'_>) -> usize {
        let day = &self.loaded.day;
        let rows = self.loaded.ratings.iter().filter(|row| {
            row.candidate == self.scores.id
                && row.target == part.target()
                && day.excluded(row.candidate, row.exercise).is_none()
        });
        part.score.observations.len() + rows.count()
    }

    fn growth_point(&self, aim: &Aim<'_>, taken: &mut Taken) -> Option<Growth> {
        let target: Target = aim.part.target();
        let (next, goal) = self.texts.goal(target, aim.today)?;
        if !taken.growth.contains(&target) {
            taken.growth.push(target);
        }
        let is_own = aim.part.score.level == Some(aim.today);
        let score = if is_own { aim.score } else { aim.today.score() };
        Some(Growth {
            competence: self.texts.short_competence(target.competence).to_owned(),
            indicator: self.texts.indicator(target).to_owned(),
            today: self.step(aim.today),
            anchor: self
                .texts
                .anchor(target, aim.today)
                .unwrap_or_default()
                .to_owned(),
            quotes: self.placing_words(aim.part, (aim.today, score), taken),
            next_title: self.next_title(aim.today, next),
            next: self.step(next),
            goal: aim
                .goal
                .map_or_else(|| goal.to_owned(), |own| self.quotes.without_others(own)),
        })
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
}
