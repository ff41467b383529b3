//! The texts of a rubric in another language.

use std::collections::BTreeMap;

use super::super::{Rubric, Target, Tier};
use crate::diagnostic::Language;
use crate::id::{CompetenceId, slug};
use crate::scale::{Level, LevelNames, Scale};

/// The texts of a rubric in another language. What is not in it is read in the rubric's own.
#[derive(Debug, Clone)]
pub struct Translation {
    /// The language.
    pub language: Language,
    /// The title.
    pub title: Option<String>,
    /// The name of the scale.
    pub scale_name: Option<String>,
    /// How the levels are called.
    pub levels: BTreeMap<Level, LevelNames>,
    /// How the tiers are called.
    pub tiers: BTreeMap<Tier, String>,
    /// The names and definitions of competences.
    pub competences: BTreeMap<CompetenceId, TranslatedCompetence>,
    /// The texts of indicators.
    pub indicators: BTreeMap<Target, TranslatedIndicator>,
    /// What competences and indicators may be called in notes, as slugs.
    pub names: Vec<(String, Target)>,
}

/// A competence in another language.
#[derive(Debug, Clone, Default)]
pub struct TranslatedCompetence {
    /// How it is called.
    pub name: Option<String>,
    /// What it means.
    pub definition: Option<String>,
}

/// An indicator in another language.
#[derive(Debug, Clone, Default)]
pub struct TranslatedIndicator {
    /// How it is called.
    pub name: Option<String>,
    /// What it looks like at a level.
    pub anchors: BTreeMap<Level, String>,
    /// What to work towards.
    pub goals: BTreeMap<Level, String>,
}

impl Translation {
    /// What candidates may come to read: definitions, anchors, goals, and the names that are sentences.
    pub fn read_by_candidates(&self) -> impl Iterator<Item = &str> {
        let definitions = self.competences.values();
        let definitions = definitions.filter_map(|one| one.definition.as_deref());
        let of_indicators = self.indicators.values().flat_map(|one| {
            let name = one.name.as_deref();
            let name = name.filter(|name| name.ends_with(['.', '?', '!']));
            let texts = one.anchors.values().chain(one.goals.values());
            name.into_iter().chain(texts.map(String::as_str))
        });
        definitions.chain(of_indicators)
    }

    /// What the translation calls by a name, which is a slug; within one competence, or whole competences.
    pub(in crate::rubric) fn called(
        &self,
        wanted: &str,
        within: Option<CompetenceId>,
    ) -> impl Iterator<Item = Target> {
        let all = self.names.iter().filter(move |(name, target)| {
            let is_there = match within {
                Some(competence) => target.indicator.is_some() && target.competence == competence,
                None => target.indicator.is_none(),
            };
            is_there && name == wanted
        });
        all.map(|(_, target)| *target)
    }

    /// The names as slugs; a competence also by the part of its name before brackets.
    pub(super) fn slugs(&self) -> Vec<(String, Target)> {
        let whole = self.competences.iter().flat_map(|(id, one)| {
            let name = one.name.as_deref().unwrap_or_default();
            let before_brackets = name.split('(').next().unwrap_or_default();
            [name, before_brackets].map(|name| (slug(name), Target::whole(*id)))
        });
        let parts = self.indicators.iter().map(|(target, one)| {
            let name = one.name.as_deref().unwrap_or_default();
            (slug(name), *target)
        });
        let all = whole.chain(parts);
        all.filter(|(name, _)| !name.is_empty()).collect()
    }
}

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
