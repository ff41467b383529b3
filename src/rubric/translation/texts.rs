//! The texts of a rubric for a reader.

use super::super::translated::Translation;
use super::super::{Rubric, Target, Tier};
use crate::diagnostic::Language;
use crate::id::CompetenceId;
use crate::scale::{Level, LevelNames, Scale};

/// The texts of a rubric for a reader: in one language, and where that has none in the rubric's own.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a> {
    pub(super) rubric: &'a Rubric,
    pub(super) translation: Option<&'a Translation>,
}

impl<'a> Texts<'a> {
    /// The language that the texts are in, but for those that were not translated.
    pub fn language(&self) -> Language {
        self.translation
            .map_or(self.rubric.language, |one| one.language)
    }

    /// The title.
    pub fn title(&self) -> &'a str {
        let title = self.translation.and_then(|one| one.title.as_deref());
        title.unwrap_or(&self.rubric.title)
    }

    /// The name of the scale.
    pub fn scale_name(&self) -> &'a str {
        let name = self.translation.and_then(|one| one.scale_name.as_deref());
        name.unwrap_or_else(|| self.rubric.scale.name())
    }

    /// How a level is called.
    pub fn level(&self, level: Level) -> &'a LevelNames {
        self.translation
            .and_then(|one| one.levels.get(&level))
            .unwrap_or_else(|| self.rubric.scale.names(level))
    }

    /// The scale, with its levels called as the reader calls them.
    pub fn scale(&self) -> Scale {
        self.rubric.scale.called(|level| self.level(level))
    }

    /// The level of a score.
    pub fn level_of(&self, score: f64) -> Level {
        self.rubric.scale.level_of(score)
    }

    /// How a tier is called.
    pub fn tier(&self, tier: Tier) -> &'a str {
        self.translation
            .and_then(|one| one.tiers.get(&tier))
            .or_else(|| self.rubric.tiers.get(&tier).map(|rules| &rules.label))
            .map_or("", String::as_str)
    }

    /// The name of a competence without what stands between brackets behind it, for lists and plain sentences.
    pub fn short_competence(&self, id: CompetenceId) -> &'a str {
        let name = self.competence(id);
        name.split(" (").next().unwrap_or(name)
    }

    /// How a competence is called.
    pub fn competence(&self, id: CompetenceId) -> &'a str {
        self.translation
            .and_then(|one| one.competences.get(&id)?.name.as_deref())
            .or_else(|| self.rubric.competence(id).map(|one| one.name.as_str()))
            .unwrap_or_default()
    }

    /// What a competence means; may be empty.
    pub fn definition(&self, id: CompetenceId) -> &'a str {
        self.translation
            .and_then(|one| one.competences.get(&id)?.definition.as_deref())
            .or_else(|| {
                self.rubric
                    .competence(id)
                    .map(|one| one.definition.as_str())
            })
            .unwrap_or_default()
    }

    /// How an indicator is called.
    pub fn indicator(&self, target: Target) -> &'a str {
        self.translation
            .and_then(|one| one.indicators.get(&target)?.name.as_deref())
            .or_else(|| self.rubric.indicator(target).map(|one| one.name.as_str()))
            .unwrap_or_default()
    }

    /// What an indicator looks like at a level, if that is worded.
    pub fn anchor(&self, target: Target, level: Level) -> Option<&'a str> {
        let own = self.rubric.indicator(target)?.anchors.get(&level)?;
        let translated = self
            .translation
            .and_then(|one| one.indicators.get(&target)?.anchors.get(&level));
        Some(translated.unwrap_or(own))
    }

    /// The goal of an indicator for a level, if there is one.
    pub fn goal_for(&self, target: Target, level: Level) -> Option<&'a str> {
        let own = self.rubric.indicator(target)?.goals.get(&level)?;
        let translated = self
            .translation
            .and_then(|one| one.indicators.get(&target)?.goals.get(&level));
        Some(translated.unwrap_or(own))
    }

    /// The sentence to work towards from a level, with the level it belongs to: see [`Rubric::goal`].
    pub fn goal(&self, target: Target, level: Level) -> Option<(Level, &'a str)> {
        let (aim, own) = self.rubric.goal(target, level)?;
        let text = self
            .goal_for(target, aim)
            .or_else(|| self.anchor(target, aim));
        Some((aim, text.unwrap_or(own)))
    }
}
