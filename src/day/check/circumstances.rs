//! What to know when reading the scores of a day, and what the candidates are told.

use super::ids::{Known, known_id};
use crate::day::schema::{ConditionSchema, PolicySchema};
use crate::day::{Condition, Day, Policy};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::id::{self, CandidateId, ExerciseId};
use crate::yaml::{self, Place};

pub(super) fn conditions(
    schemas: Option<&[ConditionSchema]>,
    place: &Place<'_>,
    known: &Known,
    exercises: &[ExerciseId],
    found: &mut Diagnostics,
) -> Vec<Condition> {
    let mut all = Vec::new();
    for (index, schema) in schemas.unwrap_or_default().iter().enumerate() {
        let at = place.key("conditions").index(index);
        let candidate = yaml::required(&at, "candidate", schema.candidate.as_ref(), found)
            .and_then(|text| {
                let span = at.key("candidate").span();
                known_id(
                    Word::Candidate,
                    (&text, span),
                    CandidateId::parse,
                    &known.candidates,
                    found,
                )
            });
        let exercise = schema.exercise.as_ref().map(|text| {
            let span = at.key("exercise").span();
            known_id(
                Word::Exercise,
                (text, span),
                ExerciseId::parse,
                exercises,
                found,
            )
        });
        let text = yaml::required(&at, "text", schema.text.as_ref(), found);
        let (Some(candidate), Some(text)) = (candidate, text) else {
            continue;
        };
        // An exercise that is not known has been reported; without it the condition would hold everywhere.
        let exercise = match exercise {
            Some(None) => continue,
            Some(Some(exercise)) => Some(exercise),
            None => None,
        };
        check_reason(schema.exclude.as_deref(), &at, found);
        for (key, text) in [("text", Some(&text)), ("exclude", schema.exclude.as_ref())] {
            if let Some(word) = text.and_then(|text| medical_word(text)) {
                found.add(Diagnostic::new(Code::D17, at.key(key).span()).with("word", word));
            }
        }
        all.push(Condition {
            candidate,
            exercise,
            text,
            exclude: schema.exclude.clone(),
            span: at.span(),
        });
    }
    all
}

/// Says which exercises do not count for whom, and why.
pub(super) fn tell_excluded(day: &Day, found: &mut Diagnostics) {
    for condition in &day.conditions {
        if let Some(reason) = &condition.exclude {
            let finding = Diagnostic::new(Code::D15, condition.span)
                .with("candidate", condition.candidate)
                .with("reason", reason);
            found.add(match condition.exercise.and_then(|id| day.exercise(id)) {
                Some(exercise) => finding.with("exercise", &exercise.name),
                None => finding.with_word("exercise", Word::Everything),
            });
        }
    }
}

/// What people write who think that `exclude` asks for yes or no.
const YES_OR_NO: [&str; 14] = [
    "true", "false", "yes", "no", "ja", "nee", "neen", "oui", "non", "on", "off", "y", "n", "x",
];

/// Refuses an exclusion whose reason says nothing: left empty, it would quietly let the exercise count; `true` would
/// stand as the reason in what the candidate reads.
fn check_reason(reason: Option<&str>, condition: &Place<'_>, found: &mut Diagnostics) {
    let at = condition.key("exclude");
    if !at.is_there() {
        return;
    }
    let reason = reason.unwrap_or_default();
    let said = id::slug(reason);
    if reason.trim().is_empty() {
        found.error(
            Diagnostic::new(Code::R14, condition.key_span("exclude")).with("key", "exclude"),
        );
    } else if YES_OR_NO.contains(&said.as_str()) || !said.contains(|c: char| c.is_alphabetic()) {
        found.error(
            Diagnostic::new(Code::D09, at.span())
                .with("value", reason)
                .with("key", "exclude")
                .with_word("expected", Word::ReasonInWords),
        );
    }
}

/// Beginnings of words about health, in Dutch, French and English: data that have no place in a report.
const MEDICAL: [&str; 24] = [
    "zwanger", "medicat", "medicij", "ziekte", "autis", "adhd", "depress", "epilep", "diabet",
    "handicap", "burn", "psychi", "diagnos", "therap", "dokter", "arts", "hartkl", "rugkl",
    "verslav", "enceinte", "medica", "malad", "pregnan", "disab",
];

/// The first word of a text that is about health.
fn medical_word(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_alphanumeric()).find(|word| {
        let folded = id::slug(word);
        MEDICAL.iter().any(|start| match *start {
            "arts" => folded == "arts",
            "burn" => folded.starts_with("burnout") || folded == "burn",
            start => folded.starts_with(start),
        })
    })
}

pub(super) fn policy(
    schema: Option<&PolicySchema>,
    place: &Place<'_>,
    found: &mut Diagnostics,
) -> Policy {
    let text =
        |value: Option<&String>| value.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty());
    let policy = Policy {
        purpose: text(schema.and_then(|s| s.purpose.as_ref())),
        recipients: text(schema.and_then(|s| s.recipients.as_ref())),
        retention: text(schema.and_then(|s| s.retention.as_ref())),
        contact: text(schema.and_then(|s| s.contact.as_ref())),
    };
    let parts = [
        ("purpose", &policy.purpose),
        ("recipients", &policy.recipients),
        ("retention", &policy.retention),
        ("contact", &policy.contact),
    ];
    let missing: Vec<&str> = parts
        .iter()
        // One that was refused is not missing.
        .filter(|(key, value)| value.is_none() && !place.key("policy").key(key).is_broken())
        .map(|(key, _)| *key)
        .collect();
    if !missing.is_empty() {
        let span = if place.key("policy").is_there() {
            place.key_span("policy")
        } else {
            place.span()
        };
        found.add(Diagnostic::new(Code::D04, span).with("missing", missing.join(", ")));
    }
    policy
}
