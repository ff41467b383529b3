//! The YAML shape of a translation: the texts of a rubric by id.

use serde::Deserialize;

use crate::rubric::schema::{Anchors, Pairs};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslationSchema {
    pub(super) schema: Option<String>,
    /// The id of the rubric.
    pub(super) rubric: Option<String>,
    /// The version of the rubric that was translated.
    pub(super) version: Option<String>,
    pub(super) language: Option<String>,
    pub(super) title: Option<String>,
    pub(super) scale: Option<ScaleTexts>,
    pub(super) tiers: Option<Pairs>,
    pub(super) competences: Option<Pairs<Option<CompetenceTexts>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScaleTexts {
    pub(super) name: Option<String>,
    /// By value, or as the rubric calls the level.
    pub(super) levels: Option<Pairs<Option<LevelTexts>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LevelTexts {
    pub(super) label: Option<String>,
    pub(super) short: Option<String>,
    pub(super) plain: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CompetenceTexts {
    pub(super) name: Option<String>,
    pub(super) definition: Option<String>,
    pub(super) indicators: Option<Pairs<Option<IndicatorTexts>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IndicatorTexts {
    pub(super) name: Option<String>,
    pub(super) anchors: Option<Anchors>,
    pub(super) goals: Option<Pairs>,
}
