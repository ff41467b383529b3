//! The YAML shape of a rubric. Every key is optional here; what has to be there is asked for by the check,
//! which can say more than serde.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RubricSchema {
    pub(super) schema: Option<String>,
    pub(super) id: Option<String>,
    pub(super) version: Option<String>,
    pub(super) language: Option<String>,
    pub(super) title: Option<String>,
    pub(super) subject: Option<String>,
    pub(super) scale: Option<ScaleSchema>,
    pub(super) tiers: Option<TiersSchema>,
    pub(super) scoring: Option<ScoringSchema>,
    pub(super) agreement: Option<AgreementSchema>,
    pub(super) competences: Option<Vec<CompetenceSchema>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScaleSchema {
    pub(super) name: Option<String>,
    pub(super) enough: Option<String>,
    pub(super) levels: Option<Vec<LevelSchema>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LevelSchema {
    pub(super) value: Option<i16>,
    pub(super) label: Option<String>,
    pub(super) short: Option<String>,
    pub(super) plain: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TiersSchema {
    pub(super) core: Option<TierSchema>,
    pub(super) secondary: Option<TierSchema>,
    pub(super) extra: Option<TierSchema>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TierSchema {
    pub(super) label: Option<String>,
    pub(super) weight: Option<f64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ScoringSchema {
    pub(super) min_coverage: Option<f64>,
    pub(super) min_observations: Option<u32>,
    pub(super) evidence: Option<u32>,
    pub(super) overall: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct AgreementSchema {
    pub(super) apart: Option<u32>,
    pub(super) alpha: Option<f64>,
    pub(super) within_one: Option<f64>,
    pub(super) calibration_months: Option<u32>,
    pub(super) reference: Option<ReferenceSchema>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ReferenceSchema {
    pub(super) exact: Option<f64>,
    pub(super) within_one: Option<f64>,
    pub(super) bias: Option<f64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CompetenceSchema {
    pub(super) id: Option<String>,
    pub(super) tier: Option<String>,
    pub(super) name: Option<String>,
    pub(super) definition: Option<String>,
    pub(super) open: Option<bool>,
    pub(super) descriptive: Option<bool>,
    pub(super) indicators: Option<Vec<IndicatorSchema>>,
}

/// An indicator, in a rubric or added by a day to an open competence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct IndicatorSchema {
    /// Only in day.yaml: the open competence that it is added to.
    pub(crate) competence: Option<String>,
    pub(crate) id: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) anchors: Option<Anchors>,
    pub(crate) goals: Option<Pairs>,
    pub(crate) weight: Option<f64>,
}

/// Anchors as a list, one per level, or as a map from level to text.
#[derive(Debug)]
pub(crate) enum Anchors {
    List(Vec<Option<String>>),
    Map(Pairs),
}

impl<'de> Deserialize<'de> for Anchors {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Anchors;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of sentences")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Anchors, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(items)).map(Anchors::List)
            }

            fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Anchors, A::Error> {
                Pairs::deserialize(MapAccessDeserializer::new(entries)).map(Anchors::Map)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// A block from text to something, in the order of the file; duplicate keys were refused before.
#[derive(Debug)]
pub(crate) struct Pairs<T = Option<String>>(pub(crate) Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Pairs<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a block")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Pairs<T>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = entries.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}
