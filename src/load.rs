//! From a folder to everything that one assessment day holds. Alone calls [`input`].

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::assets::Assets;
use crate::day::consensus::{self, Entry};
use crate::day::people::{self, People};
use crate::day::{self, Day};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported};
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::input;
use crate::limits;
use crate::notes::{self, Mark, Sheet};
use crate::ratings::{self, External};
use crate::rubric::{self, Rubric, Target};
use crate::source::{Sources, Span};

/// Everything that a day's folder holds, read and checked.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The rubric, with the indicators that the day adds.
    pub rubric: Rubric,
    /// The day.
    pub day: Day,
    /// The sheets that count: by candidate, exercise and assessor, in the order of the day.
    pub sheets: Vec<Sheet>,
    /// The rows of `ratings.csv` that count, in the same order.
    pub ratings: Vec<External>,
    /// The agreed levels, as written; [`crate::scoring`] holds them against the computed ones.
    pub consensus: Vec<Entry>,
    /// The names, if the folder has the key file.
    pub people: People,
}

/// A place in a plan: who is watched, in what, by whom.
pub type Seat = (CandidateId, ExerciseId, AssessorId);

impl Loaded {
    /// Who watched whom according to the day, in the order of the day; empty where it does not say.
    pub fn assigned(&self) -> Vec<Seat> {
        let mut seats = Vec::new();
        for candidate in &self.day.candidates {
            for exercise in &self.day.exercises {
                let assigned = exercise
                    .assignments
                    .as_ref()
                    .and_then(|all| all.get(&candidate.id));
                seats.extend(
                    assigned
                        .into_iter()
                        .flatten()
                        .map(|one| (candidate.id, exercise.id, one.assessor)),
                );
            }
        }
        seats
    }

    /// The sheet at a place of the plan.
    pub fn sheet(&self, (candidate, exercise, assessor): Seat) -> Option<&Sheet> {
        self.sheets
            .iter()
            .find(|s| s.candidate == candidate && s.exercise == exercise && s.assessor == assessor)
    }
}

/// Reads the folder of a day: `day.yaml` with its rubric, `notes/*.md`, and where they are there
/// `ratings.csv`, `consensus.yaml` and `people.yaml`.
///
/// A fault in a sheet, a row or an entry leaves that one out; the rest is read.
///
/// # Errors
/// `day.yaml` or the rubric cannot be used, or a file cannot be read as a whole.
pub fn day(
    sources: &mut Sources,
    assets: &Assets,
    dir: &Path,
    found: &mut Diagnostics,
) -> Result<Loaded, Reported> {
    let path = dir.join("day.yaml");
    let file = input::read(sources, &path, limits::YAML_BYTES, found)?;
    let unchecked = day::read(sources, file, found)?;
    let mut rubric = match unchecked.rubric() {
        Some((name, span)) => rubric_named(sources, assets, name, dir, Some(span), found)?,
        None => {
            return Err(
                found.error(Diagnostic::new(Code::I13, Span::start_of(file)).with("key", "rubric"))
            );
        }
    };
    let day = day::check(&unchecked, &mut rubric, found)?;

    let (sheets, faulty) = read_notes(sources, dir, &rubric, &day, found);
    let ratings = read_optional(
        sources,
        dir,
        "ratings.csv",
        limits::CSV_BYTES,
        found,
        |sources, file, found| ratings::read(sources, file, &day, &rubric, found),
    );
    let consensus = read_optional(
        sources,
        dir,
        "consensus.yaml",
        limits::YAML_BYTES,
        found,
        |sources, file, found| consensus::read(sources, file, &day, &rubric, found),
    );
    let people = read_optional(
        sources,
        dir,
        "people.yaml",
        limits::YAML_BYTES,
        found,
        |sources, file, found| people::read(sources, file, &day, found),
    );

    let mut loaded = Loaded {
        rubric,
        day,
        sheets,
        ratings,
        consensus,
        people,
    };
    drop_rated_twice(&mut loaded, found);
    sort(&mut loaded);
    compare_with_plan(&loaded, &faulty, found);
    Ok(loaded)
}

/// Reads a rubric: a built-in one by id, or a file. `near` is the folder that a path starts from.
///
/// # Errors
/// There is no such rubric, or it has a fault.
pub fn rubric_named(
    sources: &mut Sources,
    assets: &Assets,
    name: &str,
    near: &Path,
    asked: Option<Span>,
    found: &mut Diagnostics,
) -> Result<Rubric, Reported> {
    let is_path = name.contains('/')
        || name.contains('\\')
        || Path::new(name)
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("yaml"));
    let file = if is_path {
        let path = near.join(name);
        if let (Some(span), false) = (asked, input::exists(&path)) {
            return Err(
                found.error(Diagnostic::new(Code::I03, span).with("path", input::shown(&path)))
            );
        }
        input::read(sources, &path, limits::YAML_BYTES, found)?
    } else if let Some(text) = assets.rubric(&name.to_lowercase()) {
        sources.add(format!("{}.yaml", name.to_lowercase()), text)
    } else {
        let known: Vec<&str> = assets.rubrics().collect();
        let span = asked.unwrap_or_else(|| Span::start_of(sources.add(name, "")));
        return Err(found.error(
            Diagnostic::new(Code::R01, span)
                .with("rubric", name)
                .with("known", known.join(", "))
                .suggest(name, known),
        ));
    };
    rubric::read(sources, file, found)
}

/// Puts the templates of a folder in the place of the built-in ones, file by file.
///
/// # Errors
/// A template that has one of our names cannot be read: there is no falling back.
pub fn templates(
    sources: &mut Sources,
    mut assets: Assets,
    dir: &Path,
    found: &mut Diagnostics,
) -> Result<Assets, Reported> {
    let mark = found.mark();
    if !input::exists(dir) {
        let file = sources.add(input::shown(dir), "");
        return Err(found.error(
            Diagnostic::new(Code::I03, Span::start_of(file)).with("path", input::shown(dir)),
        ));
    }
    for path in input::read_dir(sources, dir, found)? {
        let Some(name) = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
        else {
            continue;
        };
        if is_hidden(&path) {
            continue;
        }
        if assets.template(&name).is_none() {
            let known: Vec<&str> = assets.templates().map(|(name, _)| name).collect();
            let finding = Diagnostic::new(
                Code::T01,
                Span::start_of(sources.add(input::shown(&path), "")),
            )
            .with("name", &name)
            .with("known", known.join(", "))
            .suggest(&name, known);
            found.add(finding);
            continue;
        }
        if let Ok(file) = input::read(sources, &path, limits::TEMPLATE_BYTES, found) {
            let text = sources.text(file).to_owned();
            if let Ok(replaced) = assets.clone().with_template(&name, text, path) {
                assets = replaced;
            }
        }
    }
    found.ok_since(mark)?;
    Ok(assets)
}

fn read_optional<T: Default>(
    sources: &mut Sources,
    dir: &Path,
    name: &str,
    limit: usize,
    found: &mut Diagnostics,
    read: impl FnOnce(&Sources, crate::source::FileId, &mut Diagnostics) -> Result<T, Reported>,
) -> T {
    let path = dir.join(name);
    if !input::exists(&path) {
        return T::default();
    }
    // The fault has been added to the findings; the rest of the day is still worth reading.
    input::read(sources, &path, limit, found)
        .and_then(|file| read(sources, file, found))
        .unwrap_or_else(|_| {
            found.leave_out();
            T::default()
        })
}

fn read_notes(
    sources: &mut Sources,
    dir: &Path,
    rubric: &Rubric,
    day: &Day,
    found: &mut Diagnostics,
) -> (Vec<Sheet>, Faulty) {
    let context = notes::Context { rubric, day };
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut faulty = Faulty::default();
    for path in input::read_dir(sources, &dir.join("notes"), found).unwrap_or_default() {
        if !is_notes(&path) {
            if !is_hidden(&path) {
                let file = sources.add(input::shown(&path), "");
                found.add(Diagnostic::new(Code::N25, Span::start_of(file)));
            }
            continue;
        }
        let mark = found.mark();
        match input::read(sources, &path, limits::NOTES_BYTES, found) {
            Ok(file) => sheets.extend(notes::read(sources, file, &context, found).sheets),
            Err(_) => found.leave_out(),
        }
        if found.ok_since(mark).is_err() {
            let text = sources.last().unwrap_or_default();
            faulty
                .texts
                .push(format!("{} {text}", input::shown(&path)).to_lowercase());
        }
    }
    let sheets = drop_double_sheets(sources, sheets, &mut faulty, found);
    (sheets, faulty)
}

/// What kept sheets out, so that a sheet with a fault is not said to be missing as well.
#[derive(Debug, Default)]
struct Faulty {
    /// Sheets that stand in two files.
    doubles: BTreeSet<Seat>,
    /// Path and text of the files with a fault, in lower case.
    texts: Vec<String>,
}

impl Faulty {
    /// Whether the sheet may well be one that a fault kept out: a file with a fault names the candidate and
    /// the assessor, and this exercise or none.
    fn may_hold(&self, (candidate, exercise, assessor): Seat, day: &Day) -> bool {
        let names = |within: &str, wanted: &str| {
            within.match_indices(wanted).any(|(at, _)| {
                let alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
                alone(within[..at].chars().next_back())
                    && alone(within[at + wanted.len()..].chars().next())
            })
        };
        self.doubles.contains(&(candidate, exercise, assessor))
            || self.texts.iter().any(|text| {
                let holds = |one: &day::Exercise| {
                    names(text, one.id.as_str()) || names(text, &one.name.to_lowercase())
                };
                let mut aimed = day.exercises.iter().filter(|one| holds(one)).peekable();
                names(text, candidate.as_str())
                    && names(text, assessor.as_str())
                    && (aimed.peek().is_none() || aimed.any(|one| one.id == exercise))
            })
    }
}

fn is_notes(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("md"))
}

/// Files that systems and Office leave behind.
fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name.starts_with("~$") || name.eq_ignore_ascii_case("thumbs.db")
}

/// Two files with a sheet about the same candidate, exercise and assessor: neither counts.
fn drop_double_sheets(
    sources: &Sources,
    sheets: Vec<Sheet>,
    faulty: &mut Faulty,
    found: &mut Diagnostics,
) -> Vec<Sheet> {
    let mut by_seat: BTreeMap<Seat, Vec<Sheet>> = BTreeMap::new();
    for sheet in sheets {
        by_seat
            .entry((sheet.candidate, sheet.exercise, sheet.assessor))
            .or_default()
            .push(sheet);
    }
    let mut kept = Vec::new();
    for ((candidate, exercise, assessor), mut sheets) in by_seat {
        if sheets.len() == 1 {
            kept.append(&mut sheets);
            continue;
        }
        let Some((last, others)) = sheets.split_last() else {
            continue;
        };
        let places: Vec<&str> = others
            .iter()
            .map(|sheet| sources.path(sheet.span.file))
            .collect();
        let mut finding = Diagnostic::new(Code::C01, last.span)
            .with("assessor", assessor)
            .with("candidate", candidate)
            .with("exercise", exercise)
            .with("others", places.join(", "));
        for other in others {
            finding = finding.related(other.span, Relation::Other);
        }
        found.error(finding);
        for _ in &sheets {
            found.leave_out();
        }
        faulty.doubles.insert((candidate, exercise, assessor));
    }
    kept
}

/// A rating both in a sheet and in `ratings.csv`: the row is left out.
fn drop_rated_twice(loaded: &mut Loaded, found: &mut Diagnostics) {
    let mut given: BTreeMap<(Seat, Target), Span> = BTreeMap::new();
    for sheet in &loaded.sheets {
        let seat = (sheet.candidate, sheet.exercise, sheet.assessor);
        let rows = sheet
            .rows
            .iter()
            .filter(|row| matches!(row.mark, Mark::Level(_)));
        given.extend(rows.map(|row| ((seat, row.target), row.span)));
        let tags = sheet
            .observations
            .iter()
            .flat_map(|observation| &observation.tags);
        for tag in tags.filter(|tag| tag.level.is_some() && !tag.doubt) {
            given.entry((seat, tag.target)).or_insert(tag.span);
        }
        for evaluation in sheet
            .evaluations
            .iter()
            .filter(|evaluation| evaluation.level.is_some())
        {
            if let Some(target) = evaluation.target {
                given.entry((seat, target)).or_insert(evaluation.span);
            }
        }
    }
    loaded.ratings.retain(|row| {
        let Some(first) = given.get(&((row.candidate, row.exercise, row.assessor), row.target))
        else {
            return true;
        };
        found.error(
            Diagnostic::new(Code::C02, row.span)
                .with("target", row.target)
                .related(*first, Relation::Other),
        );
        found.leave_out();
        false
    });
}

/// Puts everything in the order of the day, so that the order of files never matters.
fn sort(loaded: &mut Loaded) {
    let day = &loaded.day;
    let candidates: BTreeMap<CandidateId, usize> = day
        .candidates
        .iter()
        .enumerate()
        .map(|(index, one)| (one.id, index))
        .collect();
    let exercises: BTreeMap<ExerciseId, usize> = day
        .exercises
        .iter()
        .enumerate()
        .map(|(index, one)| (one.id, index))
        .collect();
    let assessors: BTreeMap<AssessorId, usize> = day
        .assessors
        .iter()
        .enumerate()
        .map(|(index, one)| (one.id, index))
        .collect();
    let place = |(candidate, exercise, assessor): Seat| {
        (
            candidates.get(&candidate),
            exercises.get(&exercise),
            assessors.get(&assessor),
        )
    };
    loaded
        .sheets
        .sort_by_key(|sheet| place((sheet.candidate, sheet.exercise, sheet.assessor)));
    loaded.ratings.sort_by_key(|row| {
        (
            place((row.candidate, row.exercise, row.assessor)),
            row.target,
        )
    });
}

/// Holds the sheets against the plan of the day.
fn compare_with_plan(loaded: &Loaded, faulty: &Faulty, found: &mut Diagnostics) {
    let rated: BTreeSet<Seat> = loaded
        .ratings
        .iter()
        .map(|row| (row.candidate, row.exercise, row.assessor))
        .collect();
    let assigned: BTreeSet<Seat> = loaded.assigned().into_iter().collect();
    let seats: BTreeSet<Seat> = loaded
        .sheets
        .iter()
        .map(|sheet| (sheet.candidate, sheet.exercise, sheet.assessor))
        .collect();
    for seat in &assigned {
        if !seats.contains(seat) && !rated.contains(seat) {
            let (candidate, exercise, assessor) = *seat;
            let Some(planned) = loaded.day.exercise(exercise) else {
                continue;
            };
            if faulty.may_hold(*seat, &loaded.day) {
                continue;
            }
            let watching = planned
                .assignments
                .iter()
                .filter_map(|all| all.get(&candidate))
                .flatten();
            let span = watching
                .filter(|one| one.assessor == assessor)
                .map(|one| one.span)
                .next();
            found.add(
                Diagnostic::new(Code::C05, span.unwrap_or(planned.span))
                    .with("assessor", assessor)
                    .with("candidate", candidate)
                    .with("exercise", &planned.name),
            );
        }
    }
    for sheet in &loaded.sheets {
        let seat = (sheet.candidate, sheet.exercise, sheet.assessor);
        let plans = loaded
            .day
            .exercise(sheet.exercise)
            .is_some_and(|e| e.assignments.is_some());
        if plans && !assigned.contains(&seat) {
            found.add(
                Diagnostic::new(Code::C06, sheet.span)
                    .with("assessor", sheet.assessor)
                    .with("candidate", sheet.candidate)
                    .with(
                        "exercise",
                        loaded
                            .day
                            .exercise(sheet.exercise)
                            .map_or("", |one| &one.name),
                    ),
            );
        }
    }
}

/// The folder of a day as people give it: the folder itself, or its `day.yaml`.
pub fn day_folder(path: &Path) -> PathBuf {
    if path.file_name().is_some_and(|name| name == "day.yaml") {
        let parent = path.parent().unwrap_or(Path::new("."));
        if parent.as_os_str().is_empty() {
            PathBuf::from(".")
        } else {
            parent.to_path_buf()
        }
    } else {
        path.to_path_buf()
    }
}
