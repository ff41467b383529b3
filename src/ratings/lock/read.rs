//! From `locked.yaml` to locked sheets.

use std::collections::btree_map::Entry;

use super::schema::{LockSchema, SheetSchema};
use super::{Lock, LockedRating, LockedSheet, Since};
use crate::day::{self, Day};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word};
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::ratings::{Origin, Split};
use crate::rubric::{self, Pairs, Rubric};
use crate::source::{FileId, Sources};
use crate::yaml::{self, Place};

/// Reads the locked sheets; an entry with a fault is left out and counted.
///
/// # Errors
/// The file as a whole cannot be read.
pub fn read(
    sources: &Sources,
    file: FileId,
    day: &Day,
    rubric: &Rubric,
    found: &mut Diagnostics,
) -> Result<Lock, Reported> {
    let document = yaml::read::<LockSchema>(sources, file, found)?;
    let (schema, place) = (document.value(), document.place());
    yaml::schema_is_one(&place, schema.schema.as_deref(), found);
    if schema.locked.is_none() {
        yaml::missing(&place, "locked", found);
    }
    let mut lock = Lock::default();
    if let Some(by) = &schema.rubric {
        lock.rubric.clone_from(&by.sha256);
        let other = by.id.as_deref().is_some_and(|id| id != rubric.id.as_str());
        if other || by.sha256.as_deref().is_some_and(|it| it != rubric.sha256) {
            let at = place.key("rubric").span();
            let version = by.version.as_deref().unwrap_or("?");
            found.add(
                Diagnostic::new(Code::D22, at)
                    .with("rubric", rubric.id)
                    .with("version", &rubric.version)
                    .with("before", version),
            );
        }
    }
    for (index, schema) in schema.locked.iter().flatten().enumerate() {
        let at = place.key("locked").index(index);
        let mark = found.mark();
        let read = sheet(schema, &at, day, rubric, found);
        let (Some((seat, sheet)), Ok(()), false) = (read, found.ok_since(mark), at.is_broken())
        else {
            found.leave_out();
            continue;
        };
        match lock.sheets.entry(seat) {
            Entry::Vacant(free) => {
                free.insert(sheet);
            }
            Entry::Occupied(first) => {
                let mut finding = Diagnostic::new(Code::D18, at.span())
                    .with("candidate", seat.0)
                    .with("exercise", seat.1)
                    .with("assessor", seat.2);
                if let Some(span) = first.get().span {
                    finding = finding.related(span, Relation::First);
                }
                found.error(finding);
                found.leave_out();
            }
        }
    }
    Ok(lock)
}

type Read = ((CandidateId, ExerciseId, AssessorId), LockedSheet);

fn sheet(
    schema: &SheetSchema,
    place: &Place<'_>,
    day: &Day,
    rubric: &Rubric,
    found: &mut Diagnostics,
) -> Option<Read> {
    let candidates: Vec<CandidateId> = day.candidates.iter().map(|one| one.id).collect();
    let exercises: Vec<ExerciseId> = day.exercises.iter().map(|one| one.id).collect();
    let assessors: Vec<AssessorId> = day.assessors.iter().map(|one| one.id).collect();
    let mut text = |key, value: &Option<String>| {
        let text = yaml::required(place, key, value.as_ref(), found)?;
        Some((text, place.key(key).span()))
    };
    let candidate = text("candidate", &schema.candidate);
    let exercise = text("exercise", &schema.exercise);
    let assessor = text("assessor", &schema.assessor);
    let date = text("date", &schema.date);
    let sha256 = text("sha256", &schema.sha256);
    let candidate = candidate.and_then(|(text, span)| {
        day::known_id(
            Word::Candidate,
            (&text, span),
            CandidateId::parse,
            &candidates,
            found,
        )
    });
    let exercise = exercise.and_then(|(text, span)| {
        day::known_id(
            Word::Exercise,
            (&text, span),
            ExerciseId::parse,
            &exercises,
            found,
        )
    });
    let assessor = assessor.and_then(|(text, span)| {
        day::known_id(
            Word::Assessor,
            (&text, span),
            AssessorId::parse,
            &assessors,
            found,
        )
    });
    let date = date.and_then(|(text, span)| day::checked_date(&text, span, found));
    let mut ratings = Vec::new();
    for (key, pairs, origin) in [
        ("given", &schema.given, Origin::Given),
        ("derived", &schema.derived, Origin::Derived),
    ] {
        for (name, value) in pairs.iter().flat_map(|Pairs(pairs)| pairs) {
            let at = place.key(key).key(name);
            let target = rubric::known_target(rubric, name, at.span(), found);
            let (low, high) = (rubric.scale.lowest(), rubric.scale.highest());
            // A rating lies on a level, or halfway between two.
            let fits = (low.score()..=high.score()).contains(value) && (value * 2.0).fract() == 0.0;
            if !fits {
                found.error(
                    Diagnostic::new(Code::R08, at.span())
                        .with("level", value)
                        .with("known", rubric.scale.shorts()),
                );
            }
            ratings.extend(target.filter(|_| fits).map(|target| LockedRating {
                target,
                value: *value,
                origin,
                split: split(schema, name),
            }));
        }
    }
    ratings.sort_by_key(|rating| rating.target);
    let sheet = LockedSheet {
        date: date?,
        sha256: sha256?.0,
        ratings,
        span: Some(place.span()),
        since: Since::Same,
    };
    Some(((candidate?, exercise?, assessor?), sheet))
}

fn split(schema: &SheetSchema, target: &str) -> Option<Split> {
    let Pairs(pairs) = schema.split.as_ref()?;
    let (_, why) = pairs.iter().find(|(name, _)| name == target)?;
    Some(match why.as_deref() {
        Some("tally") => Split::ByTally,
        _ => Split::Middle,
    })
}
