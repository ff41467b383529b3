//! The exercises of a day: when, what they aim at, and who watches whom.

use std::collections::{BTreeMap, BTreeSet};

use super::ids::{Ids, Known, known_id};
use crate::day::schema::{Bare, ExerciseSchema};
use crate::day::{Assignment, Clock, Exercise};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Word};
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::rubric::{self, Rubric, Target};
use crate::yaml::{self, Place};

pub(super) fn check(
    schemas: Option<&[Bare<ExerciseSchema>]>,
    place: &Place<'_>,
    known: &Known,
    rubric: &Rubric,
    found: &mut Diagnostics,
) -> Vec<Exercise> {
    if schemas.is_none_or(<[_]>::is_empty) {
        yaml::missing(place, "exercises", found);
    }
    let mut ids = Ids::new();
    let mut all = Vec::new();
    for (index, Bare(schema)) in schemas.unwrap_or_default().iter().enumerate() {
        let at = place.key("exercises").index(index);
        let id = ids.read(&at, schema.id.as_ref(), ExerciseId::parse, found);
        let start = schema.start.as_deref().and_then(|text| {
            let start = Clock::parse(text.trim());
            if start.is_none() {
                found.error(
                    Diagnostic::new(Code::D09, at.key("start").span())
                        .with("value", text)
                        .with("key", "start")
                        .with_word("expected", Word::ClockTime),
                );
            }
            start
        });
        if schema.minutes == Some(0) {
            found.error(
                Diagnostic::new(Code::D09, at.key("minutes").span())
                    .with("value", 0)
                    .with("key", "minutes")
                    .with_word("expected", Word::OneOrMore),
            );
        }
        let targets = targets(schema, &at, rubric, found);
        let assignments = assignments(schema, &at, known, found);
        if let Some(id) = id {
            let name = schema.name.clone().unwrap_or_else(|| id.to_string());
            let (minutes, span) = (schema.minutes, at.span());
            all.push(Exercise {
                id,
                name,
                minutes,
                start,
                targets,
                assignments,
                span,
            });
        }
    }
    all
}

/// The indicators that an exercise aims at; a competence stands for all of its indicators.
fn targets(
    schema: &ExerciseSchema,
    place: &Place<'_>,
    rubric: &Rubric,
    found: &mut Diagnostics,
) -> Option<BTreeSet<Target>> {
    if schema.competences.is_none() && schema.indicators.is_none() {
        return None;
    }
    let mut targets = BTreeSet::new();
    let lists = [
        ("competences", &schema.competences),
        ("indicators", &schema.indicators),
    ];
    for (key, names) in lists {
        for (index, name) in names.iter().flatten().enumerate() {
            let at = place.key(key).index(index).span();
            let Some(target) = rubric::known_target(rubric, name, at, found) else {
                continue;
            };
            match (target.indicator, rubric.competence(target.competence)) {
                (None, Some(competence)) if !competence.indicators.is_empty() => {
                    targets.extend(
                        competence
                            .indicators
                            .iter()
                            .map(|i| Target::indicator(competence.id, i.id)),
                    );
                }
                _ => {
                    targets.insert(target);
                }
            }
        }
    }
    Some(targets)
}

fn assignments(
    schema: &ExerciseSchema,
    place: &Place<'_>,
    known: &Known,
    found: &mut Diagnostics,
) -> Option<BTreeMap<CandidateId, Vec<Assignment>>> {
    let at = place.key("assignments");
    let mut all: BTreeMap<CandidateId, Vec<Assignment>> = BTreeMap::new();
    for (written, list) in &schema.assignments.as_ref()?.0 {
        let span = at.key_span(written);
        let candidate = known_id(
            Word::Candidate,
            (written, span),
            CandidateId::parse,
            &known.candidates,
            found,
        );
        let mut assessors: Vec<Assignment> = Vec::new();
        for (index, Bare(assignment)) in list.iter().enumerate() {
            let at = at.key(written).index(index);
            let Some(text) = yaml::required(&at, "id", assignment.id.as_ref(), found) else {
                continue;
            };
            let assessor = known_id(
                Word::Assessor,
                (&text, at.span()),
                AssessorId::parse,
                &known.assessors,
                found,
            );
            let Some(assessor) = assessor else { continue };
            if let Some(first) = assessors.iter().find(|other| other.assessor == assessor) {
                found.error(
                    Diagnostic::new(Code::D01, at.span())
                        .with("id", assessor)
                        .related(first.span, Relation::First),
                );
            } else {
                assessors.push(Assignment {
                    assessor,
                    knows: assignment.knows.clone(),
                    span: at.span(),
                });
            }
        }
        if let Some(candidate) = candidate {
            // Two spellings of one id are one candidate.
            all.entry(candidate).or_default().extend(assessors);
        }
    }
    Some(all)
}
