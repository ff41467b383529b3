//! What a day could do better, said before it is too late.

use crate::day::{Day, Exercise};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::limits;
use crate::rubric::{self, Rubric};
use crate::yaml::Place;

pub(super) fn advise(day: &Day, place: &Place<'_>, rubric: &Rubric, found: &mut Diagnostics) {
    if rubric.subject != rubric::Subject::Candidate {
        return;
    }
    if day.candidates.len() > limits::CANDIDATES_PER_DAY {
        found.add(
            Diagnostic::new(Code::D05, place.key_span("candidates"))
                .with("count", day.candidates.len())
                .with("limit", limits::CANDIDATES_PER_DAY),
        );
    }
    for exercise in &day.exercises {
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
    for competence in &rubric.competences {
        let aimed = |exercise: &&Exercise| {
            exercise
                .targets
                .as_ref()
                .is_none_or(|targets| targets.iter().any(|t| t.competence == competence.id))
        };
        let exercises: Vec<&Exercise> = day.exercises.iter().filter(aimed).collect();
        if let ([only], true) = (exercises.as_slice(), day.exercises.len() > 1) {
            found.add(
                Diagnostic::new(Code::D07, only.span)
                    .with("competence", &competence.name)
                    .with("exercise", &only.name),
            );
        }
    }
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
