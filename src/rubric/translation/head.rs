//! The head of a translation: whose texts it has, and in which language.

use super::schema::TranslationSchema;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Language};
use crate::rubric::{Rubric, language};
use crate::yaml::{self, Place};

/// Which rubric, in which version and language.
pub(super) fn check(
    schema: &TranslationSchema,
    place: &Place<'_>,
    rubric: &Rubric,
    expected: Language,
    found: &mut Diagnostics,
) {
    match schema.schema.as_deref() {
        Some("1") => {}
        Some(other) => {
            found
                .error(Diagnostic::new(Code::I14, place.key("schema").span()).with("found", other));
        }
        None => yaml::missing(place, "schema", found),
    }
    if let Some(id) = yaml::required(place, "rubric", schema.rubric.as_ref(), found)
        && !id.eq_ignore_ascii_case(rubric.id.as_str())
    {
        found.error(
            Diagnostic::new(Code::R19, place.key("rubric").span())
                .with("found", id)
                .with("rubric", rubric.id),
        );
    }
    if let Some(version) = yaml::required(place, "version", schema.version.as_ref(), found)
        && version != rubric.version
    {
        found.add(
            Diagnostic::new(Code::R20, place.key("version").span())
                .with("found", version)
                .with("version", &rubric.version),
        );
    }
    if yaml::required(place, "language", schema.language.as_ref(), found).is_none() {
        return;
    }
    let written = language(place, "language", schema.language.as_deref(), found);
    if let Some(written) = written
        && (written != expected || written == rubric.language)
    {
        found.error(
            Diagnostic::new(Code::R21, place.key("language").span())
                .with("found", written.code())
                .with("expected", expected.code())
                .with("own", rubric.language.code()),
        );
    }
}
