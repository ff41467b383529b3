//! Rows of `ratings.csv`: what counts of them, also after they were locked.

use std::collections::{BTreeMap, BTreeSet};

use super::noted::Noted;
use super::{Aside, SetAside, held, one_sheet};
use crate::diagnostic::{Change, Code, Diagnostic, Diagnostics};
use crate::load::{Loaded, Seat};
use crate::notes::Mark;
use crate::ratings::lock::{LockedRows, rows_sha256};
use crate::ratings::{External, Hold, Origin, Rating};
use crate::rubric::{Rubric, Target};
use crate::scale::Level;
use crate::source::Span;

/// Adds the ratings of rows that count, and the levels that do not.
pub(super) fn add(
    loaded: &Loaded,
    notes: &BTreeMap<Seat, Noted>,
    (ratings, aside): (&mut Vec<Rating>, &mut Vec<SetAside>),
    found: &mut Diagnostics,
) {
    let seat_of = |one: &Rating| (one.seat(), one.target);
    let in_sheets: BTreeSet<(Seat, Target)> = ratings.iter().map(seat_of).collect();
    let mut by_seat: BTreeMap<Seat, Vec<&External>> = BTreeMap::new();
    for row in &loaded.ratings {
        by_seat.entry(row.seat()).or_default().push(row);
    }
    for (seat, rows) in &by_seat {
        let locked = loaded.lock.as_ref().and_then(|lock| lock.rows.get(seat));
        let changed = locked.filter(|locked| rows_sha256(rows) != locked.sha256);
        match (locked, changed) {
            (_, Some(locked)) => tell_changes(loaded, rows, locked, found),
            (Some(locked), None) => tell_edited(loaded, rows, locked, found),
            (None, None) => {}
        }
        for row in rows {
            let counted = match counted(row, changed) {
                Counted::Rating(value, hold) => (value, hold),
                Counted::Nothing => continue,
                Counted::AfterLock(level) => {
                    aside.push(set_aside(row, level, Aside::AfterLock));
                    continue;
                }
            };
            let observations = notes
                .get(seat)
                .map(|notes| notes.observations(row.target))
                .unwrap_or_default();
            // A row counts as one observation, noted elsewhere.
            if observations.len() + 1 < loaded.rubric.scoring.evidence as usize {
                let rubric = &loaded.rubric;
                let level = rubric.scale.level_of(counted.0);
                found.add(one_sheet::without_observation(
                    row.target, level, row.span, rubric,
                ));
                aside.push(set_aside(row, level, Aside::WithoutNote));
                continue;
            }
            ratings.push(Rating {
                observations,
                ..rated(*seat, row.target, counted, row.span)
            });
        }
    }
    for (seat, locked) in loaded.lock.iter().flat_map(|lock| &lock.rows) {
        let rows = by_seat.get(seat).map_or(&[][..], Vec::as_slice);
        let gone = gone(loaded, (*seat, locked), rows, found);
        // What now stands in the sheet is told by the sheet.
        ratings.extend(
            gone.into_iter()
                .filter(|one| !in_sheets.contains(&seat_of(one))),
        );
    }
}

/// What counts of a row.
enum Counted {
    /// This value; where the row was changed after it was locked, with what else there was.
    Rating(f64, Option<Hold>),
    /// Nothing: `nw` or `gk`.
    Nothing,
    /// Nothing: the level came after the lock without a reason.
    AfterLock(Level),
}

/// What counts of a row; `locked` is what was locked where the rows are not as they were.
fn counted(row: &External, locked: Option<&LockedRows>) -> Counted {
    let now = row.level();
    let as_it_is = |hold| now.map_or(Counted::Nothing, |now| Counted::Rating(now.score(), hold));
    let Some(locked) = locked else {
        return as_it_is(None);
    };
    let before = locked.marks.get(&row.target);
    if before == Some(&row.mark()) {
        return as_it_is(None);
    }
    let before = before.and_then(|mark| value(*mark));
    if row.reason.is_some() {
        return as_it_is(Some(Hold::Reopened { locked: before }));
    }
    match (before, now) {
        (Some(value), now) => {
            let now = now.map(Level::score);
            Counted::Rating(value, Some(Hold::Locked { now }))
        }
        (None, Some(level)) => Counted::AfterLock(level),
        (None, None) => Counted::Nothing,
    }
}

/// Says of each row whose level is not the locked one what it was; where no level changed, that something else did.
fn tell_changes(loaded: &Loaded, rows: &[&External], locked: &LockedRows, found: &mut Diagnostics) {
    let is_same = |row: &&&External| locked.marks.get(&row.target) == Some(&row.mark());
    let tell = |row: &External, changes| {
        let finding = |code| about(code, row.span, row.seat(), locked, changes);
        match &row.reason {
            Some(reason) => finding(Code::D30).with("reason", reason),
            None => finding(Code::D28),
        }
    };
    for row in rows.iter().filter(|row| !is_same(row)) {
        let before = locked.marks.get(&row.target).copied();
        let change = Change {
            what: row.target.to_string(),
            before: label(before, &loaded.rubric),
            now: label(Some(row.mark()), &loaded.rubric),
        };
        found.add(tell(row, vec![change]));
    }
    if rows.len() == locked.marks.len() && rows.iter().all(|row| is_same(&row)) {
        let with_reason = rows.iter().find(|row| row.reason.is_some());
        found.add(tell(with_reason.unwrap_or(&rows[0]), Vec::new()));
    }
}

/// Says where rows are as they were, and `locked.yaml` has other levels for them.
fn tell_edited(loaded: &Loaded, rows: &[&External], locked: &LockedRows, found: &mut Diagnostics) {
    let now: BTreeMap<Target, Mark> = rows.iter().map(|row| (row.target, row.mark())).collect();
    if let (true, Some(span)) = (held::follows_same_rules(loaded), locked.span)
        && now != locked.marks
    {
        found.add(Diagnostic::new(Code::D23, span));
    }
}

/// The ratings of locked rows that are there no more, or that a fault keeps out.
fn gone(
    loaded: &Loaded,
    (seat, locked): (Seat, &LockedRows),
    rows: &[&External],
    found: &mut Diagnostics,
) -> Vec<Rating> {
    let there: BTreeSet<Target> = rows.iter().map(|row| row.target).collect();
    let is_edited = !rows.is_empty() && rows_sha256(rows) == locked.sha256;
    let gone: Vec<(Target, Mark)> = locked
        .marks
        .iter()
        .filter(|(target, _)| !there.contains(target) && !is_edited)
        .map(|(target, mark)| (*target, *mark))
        .collect();
    let Some(span) = locked.span.filter(|_| !gone.is_empty()) else {
        return Vec::new();
    };
    let change = |(target, mark): &(Target, Mark)| Change {
        what: target.to_string(),
        before: label(Some(*mark), &loaded.rubric),
        now: None,
    };
    let changes = gone.iter().map(change).collect();
    found.error(about(Code::D29, span, seat, locked, changes));
    let hold = Some(Hold::Locked { now: None });
    gone.into_iter()
        .filter_map(|(target, mark)| Some(rated(seat, target, (value(mark)?, hold), span)))
        .collect()
}

fn about(
    code: Code,
    span: Span,
    (candidate, exercise, assessor): Seat,
    locked: &LockedRows,
    changes: Vec<Change>,
) -> Diagnostic {
    Diagnostic::new(code, span)
        .with("assessor", assessor)
        .with("candidate", candidate)
        .with("exercise", exercise)
        .with("date", locked.date)
        .with_changes("changes", changes)
}

/// Whether a row was changed after it was locked and says why.
pub(super) fn is_reopened(rating: &Rating) -> bool {
    rating.origin == Origin::Elsewhere && matches!(rating.hold, Some(Hold::Reopened { .. }))
}

/// A rating as it was locked; nothing where a row with a reason came after the lock.
pub(super) fn as_locked(rating: Rating) -> Option<Rating> {
    if !is_reopened(&rating) {
        return Some(rating);
    }
    let Some(Hold::Reopened { locked }) = rating.hold else {
        return Some(rating);
    };
    Some(Rating {
        value: locked?,
        hold: Some(Hold::Locked {
            now: Some(rating.value),
        }),
        ..rating
    })
}

fn rated(
    (candidate, exercise, assessor): Seat,
    target: Target,
    (value, hold): (f64, Option<Hold>),
    span: Span,
) -> Rating {
    Rating {
        candidate,
        assessor,
        exercise,
        target,
        value,
        origin: Origin::Elsewhere,
        split: None,
        places: vec![span],
        observations: Vec::new(),
        hold,
    }
}

fn set_aside(row: &External, level: Level, why: Aside) -> SetAside {
    SetAside {
        candidate: row.candidate,
        assessor: row.assessor,
        exercise: row.exercise,
        target: row.target,
        level,
        span: row.span,
        why,
    }
}

fn value(mark: Mark) -> Option<f64> {
    match mark {
        Mark::Level(level) => Some(level.score()),
        Mark::NotSeen | Mark::NoChance | Mark::Empty => None,
    }
}

/// What a row says, in words: the label of its level, or the sign for none.
fn label(mark: Option<Mark>, rubric: &Rubric) -> Option<[String; 3]> {
    match mark? {
        Mark::Level(level) => Some(rubric.level_called(level)),
        Mark::NotSeen => Some(["nw"; 3].map(str::to_owned)),
        Mark::NoChance => Some(["gk"; 3].map(str::to_owned)),
        Mark::Empty => None,
    }
}
