//! From `locked.yaml` to what is locked.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::schema::{EntrySchema, LockSchema, RoundSchema, RubricSchema};
use super::{Lock, LockedRating, LockedRows, LockedRubric, LockedSheet, Round, Since, seal};
use crate::day::{self, Date, Day};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word};
use crate::id::{AssessorId, CandidateId, ExerciseId, Seat};
use crate::limits;
use crate::notes::Mark;
use crate::ratings::{Origin, Split};
use crate::rubric::{self, Pairs, Rubric, Target};
use crate::source::{FileId, Fingerprint, Sources, Span};
use crate::yaml::{self, Place};

/// Reads what is locked; an entry with a fault is left out and counted.
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
    let mark = found.mark();
    let most = (limits::LOCK_BYTES, limits::LOCK_NODES);
    let document = yaml::read_within::<LockSchema>(sources, file, most, found)?;
    let (schema, place) = (document.value(), document.place());
    yaml::schema_is_among(&["1", "2"], &place, schema.schema.as_deref(), found);
    if schema.locked.is_none() {
        yaml::missing(&place, "locked", found);
    }
    let is_first = schema.schema.as_deref() == Some("1");
    if schema.history.is_none() && !is_first {
        yaml::missing(&place, "history", found);
    }
    let mut lock = Lock {
        rubric: schema.rubric.as_ref().map(locked_rubric),
        rounds: rounds(schema.history.as_deref(), &place, found),
        ..Lock::default()
    };
    compare_rubric(lock.rubric.as_ref(), &place, rubric, found);
    let reader = Reader::new(day, rubric, is_first);
    for (index, schema) in schema.locked.iter().flatten().enumerate() {
        let at = place.key("locked").index(index);
        let mark = found.mark();
        let read = reader.entry(schema, &at, found);
        let (Some((seat, entry)), Ok(()), false) = (read, found.ok_since(mark), at.is_broken())
        else {
            found.leave_out();
            continue;
        };
        let first = match entry {
            Locked::Sheet(sheet) => put(&mut lock.sheets, seat, sheet, |one| one.span),
            Locked::Rows(rows) => put(&mut lock.rows, seat, rows, |one| one.span),
        };
        if let Err(first) = first {
            let mut finding = Diagnostic::new(Code::D18, at.span())
                .with("candidate", seat.0)
                .with("exercise", seat.1)
                .with("assessor", seat.2);
            if let Some(span) = first {
                finding = finding.related(span, Relation::First);
            }
            found.error(finding);
            found.leave_out();
        }
    }
    if found.ok_since(mark).is_ok() {
        tell_rounds(&mut lock, &place, found);
    }
    Ok(lock)
}

/// Puts an entry in its place, unless there is one: then gives where that stands.
fn put<T>(
    all: &mut BTreeMap<Seat, T>,
    seat: Seat,
    one: T,
    span: impl Fn(&T) -> Option<Span>,
) -> Result<(), Option<Span>> {
    match all.entry(seat) {
        Entry::Vacant(free) => {
            free.insert(one);
            Ok(())
        }
        Entry::Occupied(first) => Err(span(first.get())),
    }
}

fn locked_rubric(schema: &RubricSchema) -> LockedRubric {
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "?".to_owned());
    LockedRubric {
        id: text(&schema.id),
        version: text(&schema.version),
        sha256: schema.sha256.clone(),
    }
}

/// Says that the levels were given by the words of another rubric.
fn compare_rubric(
    locked: Option<&LockedRubric>,
    place: &Place<'_>,
    rubric: &Rubric,
    found: &mut Diagnostics,
) {
    let Some(locked) = locked else { return };
    let other = locked.id != "?" && locked.id != rubric.id.as_str();
    if other
        || locked
            .sha256
            .as_ref()
            .is_some_and(|it| *it != rubric.sha256)
    {
        found.add(
            Diagnostic::new(Code::D22, place.key("rubric").span())
                .with("rubric", rubric.id)
                .with("version", &rubric.version)
                .with("before", &locked.version),
        );
    }
}

fn rounds(
    written: Option<&[RoundSchema]>,
    place: &Place<'_>,
    found: &mut Diagnostics,
) -> Vec<Round> {
    let mut rounds = Vec::new();
    for (index, schema) in written.into_iter().flatten().enumerate() {
        let at = place.key("history").index(index);
        let date = yaml::required(&at, "date", schema.date.as_ref(), found)
            .and_then(|text| day::checked_date(&text, at.key("date").span(), found));
        let seal = yaml::required(&at, "seal", schema.seal.as_ref(), found);
        if schema.count.is_none() {
            yaml::missing(&at, "count", found);
        }
        if let (Some(date), Some(seal), Some(count)) = (date, seal, schema.count) {
            rounds.push(Round {
                date,
                count,
                edited: schema.edited.unwrap_or(false),
                seal,
            });
        }
    }
    rounds
}

/// Says where the lock is not as it was last written, and where it was not before.
fn tell_rounds(lock: &mut Lock, place: &Place<'_>, found: &mut Diagnostics) {
    for (index, round) in lock.rounds.iter().enumerate() {
        if round.edited {
            let before = index.checked_sub(1).map_or(0, |at| lock.rounds[at].count);
            found.add(
                Diagnostic::new(Code::D27, place.key("history").index(index).span())
                    .with("date", round.date)
                    .with("before", before)
                    .with("now", round.count),
            );
        }
    }
    lock.edited = !seal::holds(lock);
    if let (true, Some(last)) = (lock.edited, lock.rounds.last()) {
        let at = place.key("history").index(lock.rounds.len() - 1);
        found.add(
            Diagnostic::new(Code::D26, at.span())
                .with("date", last.date)
                .with("before", last.count)
                .with("now", lock.count()),
        );
    }
}

/// What an entry holds.
enum Locked {
    Sheet(LockedSheet),
    Rows(LockedRows),
}

/// Who and what an entry can be about.
struct Reader<'a> {
    rubric: &'a Rubric,
    candidates: Vec<CandidateId>,
    exercises: Vec<ExerciseId>,
    assessors: Vec<AssessorId>,
    /// What the hash is made of where the entry does not say so.
    made: Fingerprint,
}

impl<'a> Reader<'a> {
    fn new(day: &Day, rubric: &'a Rubric, is_first: bool) -> Self {
        Self {
            rubric,
            candidates: day.candidates.iter().map(|one| one.id).collect(),
            exercises: day.exercises.iter().map(|one| one.id).collect(),
            assessors: day.assessors.iter().map(|one| one.id).collect(),
            made: if is_first {
                Fingerprint::Letters
            } else {
                Fingerprint::Words
            },
        }
    }

    fn entry(
        &self,
        schema: &EntrySchema,
        place: &Place<'_>,
        found: &mut Diagnostics,
    ) -> Option<(Seat, Locked)> {
        let seat = self.seat(schema, place, found);
        let date = yaml::required(place, "date", schema.date.as_ref(), found)
            .and_then(|text| day::checked_date(&text, place.key("date").span(), found));
        let sha256 = yaml::required(place, "sha256", schema.sha256.as_ref(), found);
        let locked = if let Some(rows) = &schema.rows {
            let marks = self.marks(rows, place, found);
            Locked::Rows(LockedRows {
                date: date?,
                sha256: sha256?,
                marks,
                span: Some(place.span()),
            })
        } else {
            let ratings = self.ratings(schema, place, found);
            Locked::Sheet(self.sheet(schema, (date?, sha256?), ratings, place))
        };
        Some((seat?, locked))
    }

    fn seat(
        &self,
        schema: &EntrySchema,
        place: &Place<'_>,
        found: &mut Diagnostics,
    ) -> Option<Seat> {
        let mut text = |key, value: &Option<String>| {
            let text = yaml::required(place, key, value.as_ref(), found)?;
            Some((text, place.key(key).span()))
        };
        let candidate = text("candidate", &schema.candidate);
        let exercise = text("exercise", &schema.exercise);
        let assessor = text("assessor", &schema.assessor);
        let candidate = candidate.and_then(|(text, span)| {
            let (written, known) = ((text.as_str(), span), &self.candidates);
            day::known_id(Word::Candidate, written, CandidateId::parse, known, found)
        });
        let exercise = exercise.and_then(|(text, span)| {
            let (written, known) = ((text.as_str(), span), &self.exercises);
            day::known_id(Word::Exercise, written, ExerciseId::parse, known, found)
        });
        let assessor = assessor.and_then(|(text, span)| {
            let (written, known) = ((text.as_str(), span), &self.assessors);
            day::known_id(Word::Assessor, written, AssessorId::parse, known, found)
        });
        Some((candidate?, exercise?, assessor?))
    }

    fn sheet(
        &self,
        schema: &EntrySchema,
        (date, sha256): (Date, String),
        ratings: Vec<LockedRating>,
        place: &Place<'_>,
    ) -> LockedSheet {
        LockedSheet {
            date,
            sha256,
            made: match schema.hash.as_deref() {
                Some("1") => Fingerprint::Letters,
                Some(_) => Fingerprint::Words,
                None => self.made,
            },
            ratings,
            span: Some(place.span()),
            since: Since::Same,
        }
    }

    /// What locked rows said.
    fn marks(
        &self,
        Pairs(pairs): &Pairs,
        place: &Place<'_>,
        found: &mut Diagnostics,
    ) -> BTreeMap<Target, Mark> {
        let mut marks = BTreeMap::new();
        for (name, value) in pairs {
            let at = place.key("rows").key(name);
            let target = rubric::known_target(self.rubric, name, at.span(), found);
            let mark = match value.as_deref().unwrap_or_default().trim() {
                "nw" => Some(Mark::NotSeen),
                "gk" => Some(Mark::NoChance),
                "" => Some(Mark::Empty),
                text => {
                    rubric::known_level(&self.rubric.scale, text, at.span(), found).map(Mark::Level)
                }
            };
            marks.extend(target.zip(mark));
        }
        marks
    }

    /// The ratings of a locked sheet, by target.
    fn ratings(
        &self,
        schema: &EntrySchema,
        place: &Place<'_>,
        found: &mut Diagnostics,
    ) -> Vec<LockedRating> {
        let mut ratings = Vec::new();
        let scale = &self.rubric.scale;
        for (key, pairs, origin) in [
            ("given", &schema.given, Origin::Given),
            ("derived", &schema.derived, Origin::Derived),
        ] {
            for (name, value) in pairs.iter().flat_map(|Pairs(pairs)| pairs) {
                let at = place.key(key).key(name);
                let target = rubric::known_target(self.rubric, name, at.span(), found);
                let (low, high) = (scale.lowest().score(), scale.highest().score());
                // A rating lies on a level, or halfway between two.
                let fits = (low..=high).contains(value) && (value * 2.0).fract() == 0.0;
                if !fits {
                    found.error(
                        Diagnostic::new(Code::R08, at.span())
                            .with("level", value)
                            .with("known", scale.shorts()),
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
        ratings
    }
}

fn split(schema: &EntrySchema, target: &str) -> Option<Split> {
    let Pairs(pairs) = schema.split.as_ref()?;
    let (_, why) = pairs.iter().find(|(name, _)| name == target)?;
    Some(match why.as_deref() {
        Some("tally") => Split::ByTally,
        _ => Split::Middle,
    })
}
