//! What a day could do better, said before it is too late.

use std::collections::BTreeSet;

use crate::day::{Day, Exercise};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::id::CompetenceId;
use crate::limits;
use crate::rubric::{Competence, Rubric};
use crate::yaml::Place;

pub(crate) fn advise(day: &Day, place: &Place<'_>, rubric: &Rubric, found: &mut Diagnostics) {
    if day.candidates.len() > limits::CANDIDATES_PER_DAY {
        found.add(
            Diagnostic::new(Code::D05, place.key_span("candidates"))
                .with("count", day.candidates.len())
                .with("limit", limits::CANDIDATES_PER_DAY),
        );
    }
    for exercise in &day.exercises {
        let competences: BTreeSet<CompetenceId> = exercise
            .targets
            .iter()
            .flatten()
            .map(|target| target.competence)
            .collect();
        if competences.len() > limits::COMPETENCES_PER_EXERCISE {
            found.add(
                Diagnostic::new(Code::D34, exercise.span)
                    .with("exercise", &exercise.name)
                    .with("count", competences.len())
                    .with("limit", limits::COMPETENCES_PER_EXERCISE),
            );
        }
        for (candidate, assessors) in exercise.assignments.iter().flatten() {
            if assessors.len() < 2 {
                let span = assessors.first().map_or(exercise.span, |one| one.span);
                found.add(
                    Diagnostic::new(Code::D06, span)
                        .with("candidate", candidate)
                        .with("exercise", &exercise.name),
                );
            }
        }
    }
    // An open competence to which the day adds nothing is not aimed at.
    let seen = |one: &&Competence| !one.indicators.is_empty();
    for competence in rubric.competences.iter().filter(seen) {
        let aimed = |exercise: &&Exercise| {
            exercise
                .targets
                .as_ref()
                .is_none_or(|targets| targets.iter().any(|t| t.competence == competence.id))
        };
        let exercises: Vec<&Exercise> = day.exercises.iter().filter(aimed).collect();
        if let [only] = exercises.as_slice() {
            found.add(
                Diagnostic::new(Code::D07, only.span)
                    .with_called("competence", rubric.called(competence.id))
                    .with("exercise", &only.name),
            );
        }
    }
}
