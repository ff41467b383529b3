//! From the YAML shape of a day to the day, checked against its rubric.

use std::collections::{BTreeMap, BTreeSet};

use super::schema::{
    AssessorSchema, Bare, CandidateSchema, ConditionSchema, DaySchema, ExerciseSchema, PolicySchema,
};
use super::{Assessor, Assignment, Candidate, Clock, Condition, Date, Day, Exercise, Policy};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Mark, Relation, Reported, Word};
use crate::id::{self, AssessorId, BadId, CandidateId, ExerciseId};
use crate::limits;
use crate::rubric::{self, Named, Rubric, Target};
use crate::source::Span;
use crate::yaml::{self, Document, Place};

pub(super) fn check(
    document: &Document<DaySchema>,
    mark: Mark,
    rubric: &mut Rubric,
    found: &mut Diagnostics,
) -> Result<Day, Reported> {
    let (schema, place) = (document.value(), document.place());
    add_indicators(schema, &place, rubric, found);

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

    let candidates = check_candidates(schema.candidates.as_deref(), &place, found);
    let assessors = check_assessors(schema.assessors.as_deref(), &place, found);
    let known = Known {
        candidates: candidates.iter().map(|candidate| candidate.id).collect(),
        assessors: assessors.iter().map(|assessor| assessor.id).collect(),
    };
    let exercises = check_exercises(schema.exercises.as_deref(), &place, &known, rubric, found);
    let exercise_ids: Vec<ExerciseId> = exercises.iter().map(|exercise| exercise.id).collect();
    let conditions = check_conditions(
        schema.conditions.as_deref(),
        &place,
        &known,
        &exercise_ids,
        found,
    );
    let policy = check_policy(schema.policy.as_ref(), &place, found);

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
    advise(&day, &place, rubric, found);
    Ok(day)
}

/// Puts the day's own indicators into the open competences of the rubric.
fn add_indicators(
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
                    .with("competence", &competence.name)
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

/// The people of the day, for looking up ids.
struct Known {
    candidates: Vec<CandidateId>,
    assessors: Vec<AssessorId>,
}

pub(super) fn unknown(
    what: Word,
    written: &str,
    span: Span,
    known: &[String],
    found: &mut Diagnostics,
) {
    found.error(
        Diagnostic::new(Code::D02, span)
            .with_word("what", what)
            .with("id", written)
            .with("known", known.join(", "))
            .suggest(written, known.iter().map(String::as_str)),
    );
}

/// Reads an id and looks it up in a list.
pub(super) fn known_id<T: Copy + PartialEq + ToString>(
    what: Word,
    written: &str,
    span: Span,
    parse: impl Fn(&str) -> Result<T, BadId>,
    known: &[T],
    found: &mut Diagnostics,
) -> Option<T> {
    let id = parse(written).ok().filter(|id| known.contains(id));
    // Where the list itself is missing or has no usable id, that has been reported.
    if id.is_none() && !known.is_empty() {
        let names: Vec<String> = known.iter().map(ToString::to_string).collect();
        unknown(what, written, span, &names, found);
    }
    id
}

pub(super) fn date_at(
    place: &Place<'_>,
    key: &str,
    value: Option<&str>,
    found: &mut Diagnostics,
) -> Option<Date> {
    let text = value?;
    let date = Date::parse(text);
    if date.is_none() {
        found.error(Diagnostic::new(Code::I19, place.key(key).span()).with("date", text));
    }
    date
}

pub(super) fn required_date(
    place: &Place<'_>,
    key: &str,
    value: Option<&String>,
    found: &mut Diagnostics,
) -> Option<Date> {
    let text = yaml::required(place, key, value, found)?;
    date_at(place, key, Some(&text), found)
}

/// Reads the ids of a list and reports those that come twice.
struct Ids<T> {
    taken: BTreeMap<T, Span>,
}

impl<T: Copy + Ord + ToString> Ids<T> {
    fn read(
        &mut self,
        place: &Place<'_>,
        written: Option<&String>,
        parse: impl Fn(&str) -> Result<T, BadId>,
        found: &mut Diagnostics,
    ) -> Option<T> {
        let text = yaml::required(place, "id", written, found)?;
        let span = if place.key("id").is_there() {
            place.key("id").span()
        } else {
            place.span()
        };
        let id = id::checked(&text, span, parse, found)?;
        if let Some(first) = self.taken.get(&id) {
            found.error(
                Diagnostic::new(Code::D01, span)
                    .with("id", id.to_string())
                    .related(*first, Relation::First),
            );
            return None;
        }
        self.taken.insert(id, span);
        Some(id)
    }
}

fn check_candidates(
    schemas: Option<&[Bare<CandidateSchema>]>,
    place: &Place<'_>,
    found: &mut Diagnostics,
) -> Vec<Candidate> {
    if schemas.is_none_or(<[_]>::is_empty) {
        yaml::missing(place, "candidates", found);
    }
    let mut ids = Ids {
        taken: BTreeMap::new(),
    };
    let mut all = Vec::new();
    for (index, Bare(schema)) in schemas.unwrap_or_default().iter().enumerate() {
        let at = place.key("candidates").index(index);
        let id = ids.read(&at, schema.id.as_ref(), CandidateId::parse, found);
        let language = rubric::language(&at, "language", schema.language.as_deref(), found);
        if let Some(id) = id {
            all.push(Candidate {
                id,
                language,
                job_target: schema.job_target.clone(),
            });
        }
    }
    all
}

fn check_assessors(
    schemas: Option<&[Bare<AssessorSchema>]>,
    place: &Place<'_>,
    found: &mut Diagnostics,
) -> Vec<Assessor> {
    if schemas.is_none_or(<[_]>::is_empty) {
        yaml::missing(place, "assessors", found);
    }
    let mut ids = Ids {
        taken: BTreeMap::new(),
    };
    let mut all = Vec::new();
    for (index, Bare(schema)) in schemas.unwrap_or_default().iter().enumerate() {
        let at = place.key("assessors").index(index);
        let id = ids.read(&at, schema.id.as_ref(), AssessorId::parse, found);
        let trained = date_at(&at, "trained", schema.trained.as_deref(), found);
        let calibrated = date_at(&at, "calibrated", schema.calibrated.as_deref(), found);
        if let Some(id) = id {
            all.push(Assessor {
                id,
                trained,
                calibrated,
            });
        }
    }
    all
}

fn check_exercises(
    schemas: Option<&[Bare<ExerciseSchema>]>,
    place: &Place<'_>,
    known: &Known,
    rubric: &Rubric,
    found: &mut Diagnostics,
) -> Vec<Exercise> {
    if schemas.is_none_or(<[_]>::is_empty) {
        yaml::missing(place, "exercises", found);
    }
    let mut ids = Ids {
        taken: BTreeMap::new(),
    };
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
        let targets = check_targets(schema, &at, rubric, found);
        let assignments = check_assignments(schema, &at, known, found);
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
fn check_targets(
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
            let Named::Exactly(target) = rubric.named(name, None) else {
                let mut finding = Diagnostic::new(Code::D03, place.key(key).index(index).span())
                    .with("target", name)
                    .with("rubric", rubric.id);
                finding.suggestion = rubric.nearest_tag(name);
                found.error(finding);
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

fn check_assignments(
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
            written,
            span,
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
                &text,
                at.span(),
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

fn check_conditions(
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
                    &text,
                    span,
                    CandidateId::parse,
                    &known.candidates,
                    found,
                )
            });
        let exercise = schema.exercise.as_ref().map(|text| {
            let span = at.key("exercise").span();
            known_id(
                Word::Exercise,
                text,
                span,
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

fn check_policy(
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
        .filter(|(_, value)| value.is_none())
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

/// What a day could do better, said before it is too late.
fn advise(day: &Day, place: &Place<'_>, rubric: &Rubric, found: &mut Diagnostics) {
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
