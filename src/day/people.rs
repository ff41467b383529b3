//! `people.yaml`: the key file, the only place where names stand.

use std::collections::BTreeMap;

use super::Day;
use super::schema::{PeopleSchema, PersonSchema};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported};
use crate::id::{self, AssessorId, BadId, CandidateId};
use crate::source::{FileId, Sources};
use crate::yaml::{self, Place};

/// Who hides behind the codes.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Candidates by code.
    pub candidates: BTreeMap<CandidateId, Person>,
    /// Assessors by code.
    pub assessors: BTreeMap<AssessorId, Person>,
    /// Names are known, to take them out of texts, but none of them may be shown.
    pub hidden: bool,
}

/// A person with a name.
#[derive(Debug, Clone)]
pub struct Person {
    /// The name.
    pub name: String,
    /// A code that is the same on every day for the same person.
    pub key: Option<String>,
}

/// Reads the key file. Entries for people of other days are fine.
///
/// # Errors
/// There is any fault in it.
pub fn read(
    sources: &Sources,
    file: FileId,
    day: &Day,
    found: &mut Diagnostics,
) -> Result<People, Reported> {
    let mark = found.mark();
    let document = yaml::read::<PeopleSchema>(sources, file, found)?;
    let (schema, place) = (document.value(), document.place());
    let candidates = persons(
        schema.candidates.as_deref(),
        &place.key("candidates"),
        CandidateId::parse,
        |id| day.candidate(id).is_some(),
        found,
    );
    let assessors = persons(
        schema.assessors.as_deref(),
        &place.key("assessors"),
        AssessorId::parse,
        |id| day.assessor(id).is_some(),
        found,
    );
    found.ok_since(mark)?;
    Ok(People {
        candidates,
        assessors,
        hidden: false,
    })
}

fn persons<T: Copy + Ord + ToString>(
    schemas: Option<&[PersonSchema]>,
    place: &Place<'_>,
    parse: impl Fn(&str) -> Result<T, BadId>,
    is_here: impl Fn(T) -> bool,
    found: &mut Diagnostics,
) -> BTreeMap<T, Person> {
    let (mut all, mut taken) = (BTreeMap::new(), BTreeMap::new());
    for (index, schema) in schemas.unwrap_or_default().iter().enumerate() {
        let at = place.index(index);
        let span = at.key("id").span();
        let id = yaml::required(&at, "id", schema.id.as_ref(), found)
            .and_then(|text| id::checked(&text, span, &parse, found));
        let name = yaml::required(&at, "name", schema.name.as_ref(), found);
        let (Some(id), Some(name)) = (id, name) else {
            continue;
        };
        if !is_here(id) {
            found.add(Diagnostic::new(Code::D14, span).with("id", id.to_string()));
        }
        all.insert(
            id,
            Person {
                name,
                key: schema.key.clone(),
            },
        );
        if let Some(first) = taken.insert(id, span) {
            found.error(
                Diagnostic::new(Code::D01, span)
                    .with("id", id.to_string())
                    .related(first, Relation::First),
            );
        }
    }
    all
}
