//! The YAML shape of `locked.yaml`.

use serde::Deserialize;

use crate::rubric::Pairs;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LockSchema {
    pub(super) schema: Option<String>,
    pub(super) history: Option<Vec<RoundSchema>>,
    pub(super) rubric: Option<RubricSchema>,
    pub(super) locked: Option<Vec<EntrySchema>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoundSchema {
    pub(super) date: Option<String>,
    pub(super) count: Option<usize>,
    pub(super) seal: Option<String>,
    pub(super) edited: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RubricSchema {
    pub(super) id: Option<String>,
    pub(super) version: Option<String>,
    pub(super) sha256: Option<String>,
}

/// A sheet, or where `rows` are given rows of `ratings.csv`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntrySchema {
    pub(super) candidate: Option<String>,
    pub(super) exercise: Option<String>,
    pub(super) assessor: Option<String>,
    pub(super) date: Option<String>,
    pub(super) sha256: Option<String>,
    pub(super) hash: Option<String>,
    pub(super) given: Option<Pairs<f64>>,
    pub(super) derived: Option<Pairs<f64>>,
    pub(super) split: Option<Pairs>,
    pub(super) rows: Option<Pairs>,
}
