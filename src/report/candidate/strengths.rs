//! What went well.

use super::words::Taken;
use super::{Maker, Part};
use crate::day::choices::{List, STRENGTHS};
use crate::id::CompetenceId;
use crate::ratings::ObservationRef;
use crate::report::data::{Growth, Strength};
use crate::rubric::Target;
use crate::scale::Level;
use crate::scoring::CompetenceScore;

/// Where strong moments are looked for first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// Nothing says that the competence is below what is enough.
    Free,
    /// It was computed to be below it.
    Below,
    /// The meeting agreed that it is: only where there is nothing else.
    AgreedBelow,
}

/// Where a moment comes from, what it is filed under, and the notes there.
type Moment = (Standing, Target, Vec<ObservationRef>);

impl Maker<'_> {
    /// What went well, and what to grow in: as people chose, else by the rules.
    pub(super) fn lists(&self, taken: &mut Taken) -> (Vec<Strength>, Vec<Growth>) {
        let growth = self.chosen(List::Growth);
        let kept = growth.iter().flatten();
        taken.growth.extend(kept.map(|(part, _)| part.target()));
        let chosen = self.chosen(List::Strengths);
        let by_rules = chosen.is_none();
        let mut strengths = match chosen {
            Some(chosen) => {
                let parts = chosen.into_iter().map(|(part, _)| part);
                parts
                    .map(|part| self.chosen_strength(part, taken))
                    .collect()
            }
            None => self.strengths(taken),
        };
        let growth = self.growth(growth.as_deref(), taken);
        if by_rules {
            self.add_moments(&mut strengths, taken);
        }
        (strengths, growth)
    }

    /// What went well by its level: indicators at what is enough, of competences that are, with the words of a note;
    /// the highest first, from different competences.
    fn strengths(&self, taken: &mut Taken) -> Vec<Strength> {
        let enough = self.loaded.rubric.scale.enough();
        let mut high: Vec<(Part<'_>, f64, Level)> = self
            .graded()
            .filter(|(_, level)| *level >= enough)
            .flat_map(|(score, _)| {
                let is_agreed = score.consensus.is_some();
                let parts = self.parts_of(score.id);
                parts.filter(move |part| is_agreed || !part.score.split)
            })
            .filter(|part| !taken.growth.contains(&part.target()))
            .filter_map(|part| Some((part, part.score.score?, part.score.level?)))
            .filter(|(_, _, level)| *level >= enough)
            .collect();
        high.sort_by(|(a, high, _), (b, other, _)| {
            other
                .total_cmp(high)
                .then(a.competence.tier.cmp(&b.competence.tier))
                .then(b.score.observations.len().cmp(&a.score.observations.len()))
        });
        let mut chosen = Vec::new();
        for (part, _, level) in high {
            if chosen.len() == STRENGTHS {
                break;
            }
            let noted = &part.score.observations;
            chosen.extend(self.strength(part.target(), noted, Some(level), taken));
        }
        chosen
    }

    /// Where that gives fewer: moments that an assessor marked as strong, in words alone. From a competence that was
    /// agreed to be below what is enough only where there is no other, and never of what stands as a growth point.
    fn add_moments(&self, chosen: &mut Vec<Strength>, taken: &mut Taken) {
        let mut moments: Vec<Moment> = self
            .scores
            .competences
            .iter()
            .flat_map(|score| {
                let standing = self.standing(score);
                let parts = self.parts_of(score.id);
                let of_parts = parts.map(|part| (part.target(), part.score.observations.clone()));
                let of_whole = (Target::whole(score.id), self.noted_as_a_whole(score.id));
                let all = of_parts.chain(std::iter::once(of_whole));
                all.map(move |(target, noted)| (standing, target, noted))
            })
            .collect();
        moments.sort_by_key(|(standing, ..)| *standing);
        let agreed = moments.partition_point(|(standing, ..)| *standing < Standing::AgreedBelow);
        let (others, agreed_below) = moments.split_at(agreed);
        self.take_moments(others, chosen, taken);
        if chosen.is_empty() {
            self.take_moments(agreed_below, chosen, taken);
        }
    }

    fn take_moments(&self, all: &[Moment], chosen: &mut Vec<Strength>, taken: &mut Taken) {
        for (_, target, noted) in all {
            if chosen.len() < STRENGTHS && !taken.growth.contains(target) {
                chosen.extend(self.strength(*target, noted, None, taken));
            }
        }
    }

    fn standing(&self, score: &CompetenceScore) -> Standing {
        let enough = self.loaded.rubric.scale.enough();
        match score.shown().filter(|_| !score.descriptive) {
            Some(level) if level < enough && score.consensus.is_some() => Standing::AgreedBelow,
            Some(level) if level < enough => Standing::Below,
            _ => Standing::Free,
        }
    }

    /// The observations in exercises that count that are filed under a competence and no indicator of it.
    fn noted_as_a_whole(&self, id: CompetenceId) -> Vec<ObservationRef> {
        let day = &self.loaded.day;
        let whole = Target::whole(id);
        let sheets = self.loaded.sheets.iter().enumerate();
        sheets
            .filter(|(_, sheet)| sheet.candidate == self.scores.id)
            .filter(|(_, sheet)| day.excluded(sheet.candidate, sheet.exercise).is_none())
            .flat_map(|(at, sheet)| {
                let all = sheet.observations.iter().enumerate();
                let filed = all.filter(|(_, one)| one.is_filed(whole));
                filed.map(move |(number, _)| ObservationRef {
                    sheet: at,
                    observation: number,
                })
            })
            .collect()
    }

    /// A strength with the words of a note; none where there are no such words, and where something of the
    /// competence is a strength already. `level` is that of the indicator; without it the words stand alone.
    fn strength(
        &self,
        target: Target,
        noted: &[ObservationRef],
        level: Option<Level>,
        taken: &mut Taken,
    ) -> Option<Strength> {
        let mut strengths = taken.strengths.iter();
        if strengths.any(|taken| taken.competence == target.competence) {
            return None;
        }
        let mut words = self.strong_words(noted, target, level).into_iter();
        let at = words.find(|at| !taken.words.contains(at))?;
        Some(self.strength_with(target, Some(at), level, taken))
    }

    /// A strength that was chosen: with the words of a note where there are such words.
    fn chosen_strength(&self, part: Part<'_>, taken: &mut Taken) -> Strength {
        let enough = self.loaded.rubric.scale.enough();
        let level = part.score.level.filter(|level| *level >= enough);
        let target = part.target();
        let mut words = self
            .strong_words(&part.score.observations, target, level)
            .into_iter();
        let at = words.find(|at| !taken.words.contains(at));
        self.strength_with(target, at, level, taken)
    }

    fn strength_with(
        &self,
        target: Target,
        at: Option<ObservationRef>,
        level: Option<Level>,
        taken: &mut Taken,
    ) -> Strength {
        // The sentence has to fit the words below it: the level that these words stand for, if that is enough. Words
        // without any level stand for no more than what is enough.
        let enough = self.loaded.rubric.scale.enough();
        let of_words = |at| self.level_of_words(at, target).unwrap_or(enough);
        let shown = at.map_or(level, |at| Some(of_words(at)));
        let text = level
            .and(shown)
            .filter(|shown| *shown >= enough)
            .and_then(|shown| self.what_you_did(target, shown));
        taken.strengths.push(target);
        taken.words.extend(at);
        Strength {
            competence: self.texts.short_competence(target.competence).to_owned(),
            indicator: self.texts.indicator(target).to_owned(),
            text: text.map(str::to_owned),
            quotes: at.map(|at| self.quotes.quote(at)).into_iter().collect(),
        }
    }

    /// What somebody at a level does, said to that person: the goal of the highest level reached that has one, else
    /// the anchor of the level.
    fn what_you_did(&self, target: Target, level: Level) -> Option<&str> {
        let mut reached = self.loaded.rubric.scale.levels().rev();
        reached
            .find_map(|one| {
                let goal = self.texts.goal_for(target, one);
                goal.filter(|_| one <= level)
            })
            .or_else(|| self.texts.anchor(target, level))
    }
}
