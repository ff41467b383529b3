//! `people.yaml`: the key file, the only place where names stand.

use std::collections::BTreeMap;

use super::Day;
use super::schema::{PeopleSchema, PersonSchema};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Language, Relation, Reported};
use crate::everyday::{is_particle, is_word, name_parts};
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
        (|id| day.candidate(id).is_some(), day.language),
        found,
    );
    let assessors = persons(
        schema.assessors.as_deref(),
        &place.key("assessors"),
        AssessorId::parse,
        (|id| day.assessor(id).is_some(), day.language),
        found,
    );
    found.ok_since(mark)?;
    Ok(People {
        candidates,
        assessors,
    })
}

fn persons<T: Copy + Ord + ToString>(
    schemas: Option<&[PersonSchema]>,
    place: &Place<'_>,
    parse: impl Fn(&str) -> Result<T, BadId>,
    (is_here, language): (impl Fn(T) -> bool, Language),
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
        if let Some(code) = hard_to_take_out(&name, language) {
            found.add(Diagnostic::new(code, at.key("name").span()));
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

/// What makes it hard to take a name out of the words of notes: nothing in it points at anybody, or a part of it is
/// a word of every day.
fn hard_to_take_out(name: &str, language: Language) -> Option<Code> {
    let is_name = |part: &String| {
        let letters = part.chars().filter(|letter| letter.is_alphabetic());
        let (count, is_plain) = (letters.count(), part.is_ascii());
        count > usize::from(is_plain) && !is_particle(part)
    };
    let parts: Vec<String> = name_parts(name).into_iter().filter(is_name).collect();
    if parts.is_empty() {
        return Some(Code::D33);
    }
    let is_everyday = parts.iter().any(|part| is_word(language, part));
    is_everyday.then_some(Code::D32)
}
