//! The YAML shapes of `day.yaml`, `consensus.yaml` and `people.yaml`.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::rubric::{IndicatorSchema, Pairs};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DaySchema {
    pub(super) rubric: Option<String>,
    pub(super) date: Option<String>,
    pub(super) until: Option<String>,
    pub(super) place: Option<String>,
    pub(super) language: Option<String>,
    pub(super) candidates: Option<Vec<Bare<CandidateSchema>>>,
    pub(super) assessors: Option<Vec<Bare<AssessorSchema>>>,
    pub(super) exercises: Option<Vec<Bare<ExerciseSchema>>>,
    pub(super) indicators: Option<Vec<IndicatorSchema>>,
    pub(super) conditions: Option<Vec<ConditionSchema>>,
    pub(super) policy: Option<PolicySchema>,
}

/// A list item that may be a bare id or a block.
#[derive(Debug)]
pub(super) struct Bare<T>(pub(super) T);

/// What a bare id stands for.
pub(super) trait FromId {
    fn from_id(id: String) -> Self;
}

macro_rules! from_id {
    ($($schema:ident)+) => {$(
        impl FromId for $schema {
            fn from_id(id: String) -> Self {
                Self { id: Some(id), ..Self::default() }
            }
        }
    )+};
}

from_id! { CandidateSchema AssessorSchema ExerciseSchema AssignmentSchema }

impl FromId for GrowthSchema {
    fn from_id(id: String) -> Self {
        Self {
            indicator: Some(id),
            goal: None,
        }
    }
}

impl<'de, T: FromId + Deserialize<'de>> Deserialize<'de> for Bare<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<T>(PhantomData<T>);
        impl<'de, T: FromId + Deserialize<'de>> Visitor<'de> for Either<T> {
            type Value = Bare<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a block")
            }

            fn visit_str<E>(self, id: &str) -> Result<Bare<T>, E> {
                Ok(Bare(T::from_id(id.to_owned())))
            }

            fn visit_u64<E>(self, id: u64) -> Result<Bare<T>, E> {
                Ok(Bare(T::from_id(id.to_string())))
            }

            fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Bare<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(entries)).map(Bare)
            }
        }
        deserializer.deserialize_any(Either(PhantomData))
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct CandidateSchema {
    pub(super) id: Option<String>,
    pub(super) language: Option<String>,
    pub(super) job_target: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AssessorSchema {
    pub(super) id: Option<String>,
    pub(super) trained: Option<String>,
    pub(super) calibrated: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExerciseSchema {
    pub(super) id: Option<String>,
    pub(super) name: Option<String>,
    pub(super) minutes: Option<u32>,
    pub(super) start: Option<String>,
    pub(super) competences: Option<Vec<String>>,
    pub(super) indicators: Option<Vec<String>>,
    /// From candidate to assessors.
    pub(super) assignments: Option<Pairs<Vec<Bare<AssignmentSchema>>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AssignmentSchema {
    pub(super) id: Option<String>,
    pub(super) knows: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConditionSchema {
    pub(super) candidate: Option<String>,
    pub(super) exercise: Option<String>,
    pub(super) text: Option<String>,
    pub(super) exclude: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PolicySchema {
    pub(super) purpose: Option<String>,
    pub(super) recipients: Option<String>,
    pub(super) retention: Option<String>,
    pub(super) contact: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConsensusSchema {
    pub(super) consensus: Option<Vec<EntrySchema>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntrySchema {
    pub(super) candidate: Option<String>,
    pub(super) competence: Option<String>,
    pub(super) level: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) by: Option<Vec<String>>,
    pub(super) date: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReferenceSchema {
    pub(super) reference: Option<Vec<KeyEntrySchema>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeyEntrySchema {
    pub(super) candidate: Option<String>,
    pub(super) exercise: Option<String>,
    pub(super) indicator: Option<String>,
    pub(super) level: Option<String>,
    pub(super) why: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PeopleSchema {
    pub(super) candidates: Option<Vec<PersonSchema>>,
    pub(super) assessors: Option<Vec<PersonSchema>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonSchema {
    pub(super) id: Option<String>,
    pub(super) name: Option<String>,
    pub(super) key: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportsSchema {
    pub(super) reports: Option<Vec<ChoiceSchema>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChoiceSchema {
    pub(super) candidate: Option<String>,
    pub(super) by: Option<String>,
    pub(super) date: Option<String>,
    pub(super) strengths: Option<Vec<String>>,
    pub(super) growth: Option<Vec<Bare<GrowthSchema>>>,
    pub(super) quotes: Option<Vec<QuoteSchema>>,
    pub(super) add: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GrowthSchema {
    pub(super) indicator: Option<String>,
    pub(super) goal: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuoteSchema {
    pub(super) at: Option<String>,
    pub(super) begins: Option<String>,
    pub(super) words: Option<String>,
    #[serde(rename = "use")]
    pub(super) used: Option<String>,
}
