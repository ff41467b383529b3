//! From the YAML shape of a day to the day, checked against its rubric.

mod advice;
mod dates;
mod ids;
mod circumstances;
mod exercises;
mod indicators;
mod people;

use super::Day;
use super::schema::DaySchema;
use crate::diagnostic::{Checkpoint, Code, Diagnostic, Diagnostics, Relation, Reported};
use crate::id::ExerciseId;
use crate::rubric::{self, Rubric};
use crate::yaml::{self, Document};

pub(super) use advice::advise;
pub(crate) use dates::checked_date;
pub(in crate::day) use dates::{date_at, required_date};
pub(crate) use ids::{candidate_of, known_id, meant, unknown};

pub(super) fn check(
    document: &Document<DaySchema>,
    mark: Checkpoint,
    rubric: &mut Rubric,
    found: &mut Diagnostics,
) -> Result<Day, Reported> {
    let (schema, place) = (document.value(), document.place());
    indicators::add(schema, &place, rubric, found);

    let date = required_date(&place, "date", schema.date.as_ref(), found);
    let until = date_at(&place, "until", schema.until.as_deref(), found);
    if let (Some(date), Some(until)) = (date, until)
        && until < date
    {
        found.error(
            Diagnostic::new(Code::D16, place.key("until").span())
                .with("until", until)
                .with("date", date)
                .related(place.key("date").span(), Relation::Other),
        );
    }
    let town = yaml::required(&place, "place", schema.place.as_ref(), found);
    let language = rubric::language(&place, "language", schema.language.as_deref(), found);

    let candidates = people::candidates(schema.candidates.as_deref(), &place, found);
    let assessors = people::assessors(schema.assessors.as_deref(), &place, found);
    let known = ids::Known {
        candidates: candidates.iter().map(|candidate| candidate.id).collect(),
        assessors: assessors.iter().map(|assessor| assessor.id).collect(),
    };
    let exercises = exercises::check(schema.exercises.as_deref(), &place, &known, rubric, found);
    let exercise_ids: Vec<ExerciseId> = exercises.iter().map(|exercise| exercise.id).collect();
    let conditions = circumstances::conditions(
        schema.conditions.as_deref(),
        &place,
        &known,
        &exercise_ids,
        found,
    );
    let policy = circumstances::policy(schema.policy.as_ref(), &place, found);

    found.ok_since(mark)?;
    let (Some(date), Some(town)) = (date, town) else {
        return Err(found.error(Diagnostic::new(Code::I13, place.span()).with("key", "date")));
    };
    let day = Day {
        date,
        until,
        place: town,
        language: language.unwrap_or(rubric.language),
        candidates,
        assessors,
        exercises,
        conditions,
        policy,
    };
    circumstances::tell_excluded(&day, found);
    Ok(day)
}
