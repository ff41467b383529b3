//! The texts of a rubric in another language.

use std::collections::BTreeMap;

use super::{Target, Tier};
use crate::diagnostic::Language;
use crate::id::{CompetenceId, slug};
use crate::scale::{Level, LevelNames};

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
