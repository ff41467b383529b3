//! The indicators that a day adds to its rubric.

use super::unknown;
use crate::day::schema::DaySchema;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::rubric::{self, Named, Rubric};
use crate::yaml::{self, Place};

/// Puts the day's own indicators into the open competences of the rubric.
pub(super) fn add(
    schema: &DaySchema,
    place: &Place<'_>,
    rubric: &mut Rubric,
    found: &mut Diagnostics,
) {
    for (index, schema) in schema.indicators.iter().flatten().enumerate() {
        let at = place.key("indicators").index(index);
        let open: Vec<String> = rubric
            .competences
            .iter()
            .filter(|c| c.open)
            .map(|c| c.id.to_string())
            .collect();
        let Some(name) = yaml::required(&at, "competence", schema.competence.as_ref(), found)
        else {
            continue;
        };
        let Named::Exactly(target) = rubric.named(&name, None) else {
            unknown(
                Word::Competence,
                &name,
                at.key("competence").span(),
                &open,
                found,
            );
            continue;
        };
        let descriptive = rubric
            .competence(target.competence)
            .is_some_and(|c| c.descriptive);
        let context = rubric::Context {
            scale: Some(&rubric.scale),
            subject: rubric.subject,
        };
        let read = rubric::checked_indicator(schema, &at, &context, descriptive, found);
        let called = rubric.called(target.competence);
        let Some(competence) = rubric
            .competences
            .iter_mut()
            .find(|c| c.id == target.competence)
        else {
            continue;
        };
        if !competence.open {
            found.error(
                Diagnostic::new(Code::D08, at.key("competence").span())
                    .with_called("competence", called)
                    .with("known", open.join(", ")),
            );
            continue;
        }
        if let Some(read) = read {
            if competence.indicator(read.id).is_some() {
                found.error(Diagnostic::new(Code::R06, at.key("id").span()).with("id", read.id));
            } else {
                competence.indicators.push(read);
            }
        }
    }
}
