//! `reference.yaml`: the levels that experts agreed on beforehand, for a set of vignettes with which assessors calibrate
//! themselves.

use super::schema::{KeyEntrySchema, ReferenceSchema};
use super::{Day, Exercise, check};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word};
use crate::id::{CandidateId, ExerciseId};
use crate::rubric::{self, Rubric, Target};
use crate::scale::Level;
use crate::source::{FileId, Sources, Span};
use crate::yaml::{self, Place};

/// A reference level.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The vignette.
    pub candidate: CandidateId,
    /// The exercise that it tells of.
    pub exercise: ExerciseId,
    /// What was rated.
    pub target: Target,
    /// The level.
    pub level: Level,
    /// Why.
    pub why: String,
    /// Where the entry stands.
    pub span: Span,
}

/// Reads the reference levels; an entry with a fault is left out and counted.
///
/// # Errors
/// The file as a whole cannot be read.
pub fn read(
    sources: &Sources,
    file: FileId,
    day: &Day,
    rubric: &Rubric,
    found: &mut Diagnostics,
) -> Result<Vec<Reference>, Reported> {
    let document = yaml::read::<ReferenceSchema>(sources, file, found)?;
    let place = document.place();
    let entered = document.value().reference.as_ref();
    let at = place.key("reference");
    if entered.is_none_or(Vec::is_empty) && !at.is_broken() {
        found.error(Diagnostic::new(Code::I13, at.span()).with("key", "reference"));
    }
    let mut entries: Vec<Reference> = Vec::new();
    for (index, schema) in document.value().reference.iter().flatten().enumerate() {
        let at = place.key("reference").index(index);
        match entry(schema, &at, day, rubric, &entries, found) {
            // A part that was reported before is missing from it.
            Some(entry) if !at.is_broken() => entries.push(entry),
            _ => found.leave_out(),
        }
    }
    Ok(entries)
}

fn entry(
    schema: &KeyEntrySchema,
    place: &Place<'_>,
    day: &Day,
    rubric: &Rubric,
    before: &[Reference],
    found: &mut Diagnostics,
) -> Option<Reference> {
    let mark = found.mark();
    let candidates: Vec<CandidateId> = day.candidates.iter().map(|one| one.id).collect();
    let exercises: Vec<ExerciseId> = day.exercises.iter().map(|one| one.id).collect();
    let candidate = schema.candidate.as_ref();
    let candidate = yaml::required(place, "candidate", candidate, found).and_then(|text| {
        let at = (text.as_str(), place.key("candidate").span());
        check::known_id(Word::Candidate, at, CandidateId::parse, &candidates, found)
    });
    let exercise = schema.exercise.as_ref();
    let exercise = yaml::required(place, "exercise", exercise, found).and_then(|text| {
        let at = (text.as_str(), place.key("exercise").span());
        check::known_id(Word::Exercise, at, ExerciseId::parse, &exercises, found)
    });
    let target = yaml::required(place, "indicator", schema.indicator.as_ref(), found);
    let target = target
        .and_then(|text| rubric::known_target(rubric, &text, place.key("indicator").span(), found));
    let level = yaml::required(place, "level", schema.level.as_ref(), found).and_then(|text| {
        rubric::known_level(&rubric.scale, &text, place.key("level").span(), found)
    });
    let why = yaml::required(place, "why", schema.why.as_ref(), found);
    let (candidate, exercise, target, level) = (candidate?, exercise?, target?, level?);
    let same = |one: &&Reference| {
        (one.candidate, one.exercise, one.target) == (candidate, exercise, target)
    };
    if let Some(first) = before.iter().find(same) {
        found.error(
            Diagnostic::new(Code::D24, place.span())
                .with("candidate", candidate)
                .with("exercise", exercise)
                .with("target", target)
                .related(first.span, Relation::First),
        );
    }
    let task = day.exercise(exercise);
    let rated = |task: &Exercise| {
        let aimed = target.indicator.is_none() || day.targets(task, target);
        let assigned = task.assignments.as_ref();
        aimed && assigned.is_none_or(|all| all.get(&candidate).is_some_and(|own| !own.is_empty()))
    };
    if !task.is_some_and(rated) {
        found.error(
            Diagnostic::new(Code::D25, place.span())
                .with("candidate", candidate)
                .with("exercise", exercise)
                .with("target", target),
        );
    }
    found.ok_since(mark).ok()?;
    Some(Reference {
        candidate,
        exercise,
        target,
        level,
        why: why?.trim().to_owned(),
        span: place.span(),
    })
}
