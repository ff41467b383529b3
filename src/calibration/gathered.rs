//! From days that were read to the dataset of calibration.

use crate::days::{self, Scored};
use crate::notes::Observation;
use std::collections::{BTreeMap, BTreeSet};

use super::dataset::{Dataset, Encounter, EncounterNotes, Item};
use super::score_scale::ScoreScale;
use crate::day::{Date, Exercise};
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::notes::{Sheet, Sign};
use crate::ratings::Origin;
use crate::rubric::Target;
use crate::scale::Level;

/// Names that get a number at their first turn.
struct Numbered<T>(BTreeMap<T, usize>);

impl<T: Ord> Numbered<T> {
    fn new() -> Self {
        Self(BTreeMap::new())
    }

    fn of(&mut self, name: T) -> usize {
        let next = self.0.len();
        *self.0.entry(name).or_insert(next)
    }
}

/// The assessors who rated, by their codes.
pub(super) fn assessors(days: &[Scored<'_>]) -> Vec<AssessorId> {
    let mut found = Vec::new();
    for day in days {
        let rated: BTreeSet<AssessorId> = day.compared().map(|rating| rating.assessor).collect();
        for assessor in &day.loaded.day.assessors {
            if rated.contains(&assessor.id) && !found.contains(&assessor.id) {
                found.push(assessor.id);
            }
        }
    }
    found.sort_unstable();
    found
}

/// The place of a sheet within all days.
type Key = (usize, CandidateId, ExerciseId, AssessorId);

/// The dataset of days that share a rubric; ratings as each gave them alone.
pub(super) fn dataset(days: &[Scored<'_>]) -> Option<Dataset> {
    let rubric = &days.first()?.loaded.rubric;
    let persons = days::persons(days);
    let mut found = Dataset {
        score_scale: ScoreScale::Levels(rubric.scale.levels().map(Level::score).collect()),
        apart: f64::from(rubric.agreement.apart),
        competences: rubric
            .competences
            .iter()
            .map(|one| one.id.to_string())
            .collect(),
        ..Dataset::default()
    };
    let (encounters, wholes) = given(days);
    found.wholes = wholes;
    let (mut assessors, mut exercises) = (Numbered::new(), Numbered::new());
    for assessor in self::assessors(days) {
        assessors.of(assessor);
    }
    for day in days {
        for exercise in &day.loaded.day.exercises {
            exercises.of(exercise.id);
        }
    }
    let (mut items, mut scenes) = (Numbered::new(), Numbered::new());
    aimed_at(days, &mut items);
    let rows = rows(days);
    let told: BTreeSet<(usize, AssessorId)> = rows
        .iter()
        .filter(|(_, (order, _))| order.is_some())
        .map(|((number, _, _, assessor), _)| (*number, *assessor))
        .collect();
    let sheets: BTreeMap<Key, &Sheet> = days
        .iter()
        .enumerate()
        .flat_map(|(number, day)| {
            let all = day.loaded.sheets.iter();
            all.map(move |one| ((number, one.candidate, one.exercise, one.assessor), one))
        })
        .collect();
    let mut told_seats = BTreeSet::new();
    for (key, ratings) in &encounters {
        let (number, candidate, exercise, assessor) = *key;
        let loaded = days[number].loaded;
        let Some(task) = loaded.day.exercise(exercise) else {
            continue;
        };
        let sheet = sheets.get(key).copied();
        // Turns that are told and times of notes are no one order.
        let turns = told.contains(&(number, assessor));
        // The notes of vignettes are those of their writer, and nobody knows in which order they were read.
        let watched = sheet.filter(|_| !loaded.vignettes);
        let from_sheet = ratings
            .iter()
            .filter(|rating| rating.2 != Origin::Elsewhere);
        let notes = watched.map(|sheet| EncounterNotes {
            behind: from_sheet.clone().map(|rating| rating.3).sum(),
            rated: from_sheet.count(),
            ..noted(sheet)
        });
        let (row_order, row_date) = rows.get(key).copied().unwrap_or_default();
        let knows = task
            .assignments
            .as_ref()
            .and_then(|all| all.get(&candidate));
        let mut knows = knows.into_iter().flatten();
        if row_order.is_some() {
            told_seats.insert(found.encounters.len());
        }
        found.encounters.push(Encounter {
            assessor: assessors.of(assessor),
            scene: scenes.of((number, candidate, exercise)),
            person: persons[&(number, candidate)],
            exercise: exercises.of(exercise),
            day: Some(
                row_date
                    .or(sheet.and_then(|sheet| sheet.date))
                    .unwrap_or(loaded.day.date),
            ),
            order: row_order.map(f64::from).or_else(|| {
                watched
                    .and_then(|sheet| begun(sheet, task))
                    .filter(|_| !turns)
            }),
            knows: knows.any(|one| one.assessor == assessor && one.knows.is_some()),
            ratings: ratings
                .iter()
                .map(|(target, value, ..)| (items.of(*target), *value))
                .collect(),
            notes,
        });
    }
    together(&mut found.encounters, &told_seats);
    name(&mut found, days, &assessors, &exercises, &items, &persons);
    Some(found)
}

/// The ratings of each sheet: what, its value, how it came about, and the observations behind it.
type Given = BTreeMap<Key, Vec<(Target, f64, Origin, usize)>>;

/// The ratings that count, and how many levels of whole competences do not.
fn given(days: &[Scored<'_>]) -> (Given, usize) {
    let (mut encounters, mut aside) = (Given::new(), 0);
    // Levels of whole competences stand apart from those of their indicators; where there are no others they do.
    let of_indicators = |day: &Scored<'_>| day.compared().any(|one| one.target.indicator.is_some());
    let wholes = !days.iter().any(of_indicators);
    for (number, day) in days.iter().enumerate() {
        for rating in day.compared() {
            if rating.target.indicator.is_none() && !wholes {
                aside += 1;
                continue;
            }
            let key = (number, rating.candidate, rating.exercise, rating.assessor);
            encounters.entry(key).or_default().push((
                rating.target,
                rating.value,
                rating.origin,
                rating.observations.len(),
            ));
        }
    }
    (encounters, aside)
}

/// The indicators that an exercise of any day aims at, in the order of the rubric.
fn aimed_at(days: &[Scored<'_>], items: &mut Numbered<Target>) {
    let rubric = &days[0].loaded.rubric;
    for competence in &rubric.competences {
        for indicator in &competence.indicators {
            let target = Target::indicator(competence.id, indicator.id);
            let aimed = |day: &Scored<'_>| {
                let mut exercises = day.loaded.day.exercises.iter();
                exercises.any(|exercise| day.loaded.day.targets(exercise, target))
            };
            if !competence.descriptive && days.iter().any(aimed) {
                items.of(target);
            }
        }
    }
}

fn name(
    found: &mut Dataset,
    days: &[Scored<'_>],
    assessors: &Numbered<AssessorId>,
    exercises: &Numbered<ExerciseId>,
    items: &Numbered<Target>,
    persons: &days::Persons,
) {
    fn texts<T: ToString>(names: &Numbered<T>) -> Vec<String> {
        let mut all = vec![String::new(); names.0.len()];
        for (name, at) in &names.0 {
            all[*at] = name.to_string();
        }
        all
    }
    found.assessors = texts(assessors);
    found.exercises = texts(exercises);
    let mut observed: BTreeMap<Target, usize> = BTreeMap::new();
    let sheets = days.iter().flat_map(|day| &day.loaded.sheets);
    let all = sheets.flat_map(|sheet| &sheet.observations);
    for tag in all.flat_map(Observation::filed) {
        *observed.entry(tag.target).or_default() += 1;
    }
    let has_notes = !observed.is_empty();
    // Another version of the rubric may have a competence that the first has not.
    let mut competence = |target: &Target| {
        let name = target.competence.as_str();
        let known = found.competences.iter().position(|one| one == name);
        known.unwrap_or_else(|| {
            found.competences.push(name.to_owned());
            found.competences.len() - 1
        })
    };
    let mut all: Vec<(usize, Item)> = items
        .0
        .iter()
        .map(|(target, at)| {
            let item = Item {
                name: target.to_string(),
                competence: competence(target),
                observed: has_notes.then(|| observed.get(target).copied().unwrap_or(0)),
            };
            (*at, item)
        })
        .collect();
    all.sort_by_key(|(at, _)| *at);
    found.items = all.into_iter().map(|(_, item)| item).collect();
    let count = persons.values().max().map_or(0, |last| last + 1);
    found.persons = vec![String::new(); count];
    found.vignettes = vec![false; count];
    for ((number, candidate), at) in persons {
        found.vignettes[*at] |= days[*number].loaded.vignettes;
        if found.persons[*at].is_empty() {
            found.persons[*at] = if days.len() == 1 {
                candidate.to_string()
            } else {
                format!("{} {candidate}", days[*number].loaded.day.date)
            };
        }
    }
}

/// What a sheet shows of how it was made.
fn noted(sheet: &Sheet) -> EncounterNotes {
    let all = sheet.observations.iter();
    let times = all.clone().filter_map(|one| Some(one.time?.from.minutes));
    let times = times.clone().min().zip(times.max());
    let sign = |sign: Sign| match sign {
        Sign::Plus => 1,
        Sign::Neutral => 0,
        Sign::Minus => -1,
    };
    EncounterNotes {
        observations: sheet.observations.len(),
        shared: all.clone().filter(|one| one.tags.len() > 1).count(),
        signs: all.filter_map(|one| one.sign.map(sign)).collect(),
        times: times.map(|(first, last)| (f64::from(first), f64::from(last))),
        ..EncounterNotes::default()
    }
}

/// When an assessor began to watch a candidate: at the first observation with a time, else when the exercise began.
fn begun(sheet: &Sheet, task: &Exercise) -> Option<f64> {
    let first = sheet
        .observations
        .iter()
        .filter_map(|one| Some(one.time?.from))
        .min();
    first.or(task.start).map(|clock| f64::from(clock.minutes))
}

/// Candidates whom an assessor watched at the same time in an exercise have one place in the order: that of the first
/// note about any of them.
///
/// Those whose turn was told keep it.
fn together(encounters: &mut [Encounter], told: &BTreeSet<usize>) {
    /// First and last note, and the encounter, by assessor, day and exercise.
    type Courses = BTreeMap<(usize, Option<Date>, usize), Vec<(f64, f64, usize)>>;
    let mut courses = Courses::new();
    for (at, encounter) in encounters.iter().enumerate() {
        let times = encounter.notes.as_ref().and_then(|notes| notes.times);
        if let Some((first, last)) = times {
            let key = (encounter.assessor, encounter.day, encounter.exercise);
            courses.entry(key).or_default().push((first, last, at));
        }
    }
    for course in courses.values_mut() {
        course.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (mut begun, mut until) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        for (first, last, at) in course.iter() {
            if *first > until {
                begun = *first;
            }
            until = until.max(*last);
            if !told.contains(at) {
                encounters[*at].order = encounters[*at].order.map(|_| begun);
            }
        }
    }
}

fn first<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    one.into_iter().chain(other).min()
}

/// The turn and the date that rows of `ratings.csv` give, by place.
fn rows(days: &[Scored<'_>]) -> BTreeMap<Key, (Option<u32>, Option<Date>)> {
    let mut found: BTreeMap<Key, (Option<u32>, Option<Date>)> = BTreeMap::new();
    for (number, day) in days.iter().enumerate() {
        for row in &day.loaded.ratings {
            let key = (number, row.candidate, row.exercise, row.assessor);
            let known = found.entry(key).or_default();
            // A sheet has one turn and one date: the first that are told.
            *known = (first(known.0, row.order), first(known.1, row.date));
        }
    }
    found
}
