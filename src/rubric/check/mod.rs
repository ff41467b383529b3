//! From the YAML shape to a rubric, with every fault on the way.

mod choice;
pub(super) mod plain;
mod rules;
mod indicators;
mod competences;
mod scale;

use choice::choice;

use super::schema::RubricSchema;
use super::{Rubric, Subject};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported};
use crate::id::{self, RubricId};
use crate::source::{FileId, Sources, Span};
use crate::yaml;

pub(crate) use choice::{Context, language};
pub(crate) use indicators::indicator;

pub(in crate::rubric) fn check(
    sources: &Sources,
    file: FileId,
    found: &mut Diagnostics,
) -> Result<Rubric, Reported> {
    let mark = found.mark();
    let document = yaml::read::<RubricSchema>(sources, file, found)?;
    let (schema, place) = (document.value(), document.place());

    yaml::schema_is_one(&place, schema.schema.as_deref(), found);
    let id = yaml::required(&place, "id", schema.id.as_ref(), found)
        .and_then(|text| id::checked(&text, place.key("id").span(), RubricId::parse, found));
    let version = yaml::required(&place, "version", schema.version.as_ref(), found);
    let title = yaml::required(&place, "title", schema.title.as_ref(), found);
    let language =
        language(&place, "language", schema.language.as_deref(), found).unwrap_or_default();
    let subject = choice(
        &place,
        "subject",
        schema.subject.as_deref().unwrap_or("candidate"),
        &[
            ("candidate", Subject::Candidate),
            ("organisation", Subject::Organisation),
        ],
        found,
    );
    let scale = if let Some(scale) = &schema.scale {
        scale::check(scale, &place.key("scale"), found)
    } else {
        yaml::missing(&place, "scale", found);
        None
    };
    let tiers = rules::tiers(schema.tiers.as_ref(), &place.key("tiers"), language, found);
    let scoring = rules::scoring(schema.scoring.as_ref(), &place.key("scoring"), found);
    let agreement = rules::agreement(schema.agreement.as_ref(), &place.key("agreement"), found);
    let no_competences = Vec::new();
    if schema.competences.as_ref().is_none_or(Vec::is_empty) {
        yaml::missing(&place, "competences", found);
    }
    // Without a scale the levels cannot be judged; the rest of the competences still can.
    let context = Context {
        scale: scale.as_ref(),
        subject: subject.unwrap_or(Subject::Candidate),
    };
    let competences = competences::check(
        schema.competences.as_ref().unwrap_or(&no_competences),
        &place.key("competences"),
        &context,
        found,
    );
    found.ok_since(mark)?;
    plain::competences(
        sources,
        schema.competences.as_ref().unwrap_or(&no_competences),
        &place.key("competences"),
        language,
        found,
    );
    match (id, version, title, subject, scale) {
        (Some(id), Some(version), Some(title), Some(subject), Some(scale)) => Ok(Rubric {
            id,
            version,
            sha256: sources.sha256(file),
            language,
            title,
            subject,
            scale,
            tiers,
            scoring,
            agreement,
            competences,
            translations: Vec::new(),
        }),
        // Unreachable without a fault above, but a fault is what the caller must get.
        _ => {
            Err(found.error(Diagnostic::new(Code::I13, Span::start_of(file)).with("key", "schema")))
        }
    }
}
