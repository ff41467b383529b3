//! Rule 0: each alone first. What counts of a sheet that was changed after it was locked.

use std::collections::BTreeMap;

use super::noted::Noted;
use super::{Aside, SetAside, one_sheet};
use crate::diagnostic::{Change, Code, Diagnostic, Diagnostics};
use crate::load::Loaded;
use crate::notes::Sheet;
use crate::ratings::lock::{LockedSheet, Since};
use crate::ratings::{Hold, Rating};
use crate::rubric::{Rubric, Target};

/// The ratings of a sheet that count in scores, now that it was locked: as the sheet says, unless it was
/// changed without a reason.
pub(super) fn after_lock(
    mut now: Vec<Rating>,
    sheet: &Sheet,
    notes: &Noted,
    locked: &LockedSheet,
) -> Vec<Rating> {
    match &locked.since {
        Since::Same | Since::Gone | Since::LeftOut => now,
        Since::Changed => as_locked(&now, sheet, notes, locked),
        Since::Reopened(_) => {
            for rating in &mut now {
                let before = locked
                    .ratings
                    .iter()
                    .find(|one| one.target == rating.target);
                let locked = before.map(|one| one.value);
                if locked != Some(rating.value) {
                    rating.hold = Some(Hold::Reopened { locked });
                }
            }
            now
        }
    }
}

/// Says what became of a sheet: what was changed in it since the lock; or where it is as it was and `locked.yaml` has
/// other levels for it, that somebody changed those by hand.
pub(super) fn compare(
    loaded: &Loaded,
    now: &[Rating],
    (sheet, locked): (&Sheet, &LockedSheet),
    found: &mut Diagnostics,
) {
    let finding = |code| {
        Diagnostic::new(code, sheet.span)
            .with("assessor", sheet.assessor)
            .with("candidate", sheet.candidate)
            .with("exercise", sheet.exercise)
            .with("date", locked.date)
            .with_changes("changes", changes(now, locked, &loaded.rubric))
    };
    match (&locked.since, locked.span) {
        (Since::Changed, _) => found.add(finding(Code::D19)),
        (Since::Reopened(reason), _) => found.add(finding(Code::D20).with("reason", reason)),
        (Since::Same, Some(span))
            if follows_same_rules(loaded) && !changes(now, locked, &loaded.rubric).is_empty() =>
        {
            found.add(Diagnostic::new(Code::D23, span));
        }
        _ => {}
    }
}

/// Whether the lock is of the rubric of now: under another version levels may differ for its rules.
pub(super) fn follows_same_rules(loaded: &Loaded) -> bool {
    let rubric = loaded.lock.as_ref().and_then(|lock| lock.rubric.as_ref());
    let sha256 = rubric.and_then(|rubric| rubric.sha256.as_deref());
    sha256.is_none_or(|sha256| sha256 == loaded.rubric.sha256)
}

/// Which levels are not as they were, by target.
fn changes(now: &[Rating], locked: &LockedSheet, rubric: &Rubric) -> Vec<Change> {
    let mut values: BTreeMap<Target, (Option<f64>, Option<f64>)> = BTreeMap::new();
    for one in &locked.ratings {
        values.entry(one.target).or_default().0 = Some(one.value);
    }
    for one in now {
        values.entry(one.target).or_default().1 = Some(one.value);
    }
    let differs = |(before, now): (Option<f64>, Option<f64>)| match (before, now) {
        (Some(before), Some(now)) => (before - now).abs() > 1e-9,
        _ => true,
    };
    let label = |value: Option<f64>| value.map(|value| one_sheet::value_text(value, rubric));
    values
        .into_iter()
        .filter(|(_, values)| differs(*values))
        .map(|(target, (before, now))| Change {
            what: target.to_string(),
            before: label(before),
            now: label(now),
        })
        .collect()
}

/// Levels that came to a locked sheet without a reason: they do not count, and are kept.
pub(super) fn added(
    loaded: &Loaded,
    now: &[Rating],
    (sheet, locked): (&Sheet, &LockedSheet),
) -> Vec<SetAside> {
    if locked.since != Since::Changed {
        return Vec::new();
    }
    let was = |rating: &&Rating| locked.ratings.iter().any(|one| one.target == rating.target);
    now.iter()
        .filter(|rating| !was(rating))
        .filter_map(|rating| {
            Some(SetAside {
                candidate: rating.candidate,
                assessor: rating.assessor,
                exercise: rating.exercise,
                target: rating.target,
                level: rating.level(&loaded.rubric.scale)?,
                span: rating.places.first().copied().unwrap_or(sheet.span),
                why: Aside::AfterLock,
            })
        })
        .collect()
}

/// The ratings of locked sheets that are there no more: they count without their words.
pub(super) fn gone(loaded: &Loaded) -> Vec<Rating> {
    let lock = loaded.lock.iter().flat_map(|lock| &lock.sheets);
    let gone = lock.filter(|(_, locked)| locked.since == Since::Gone);
    gone.flat_map(|((candidate, exercise, assessor), locked)| {
        locked.ratings.iter().map(move |one| Rating {
            candidate: *candidate,
            assessor: *assessor,
            exercise: *exercise,
            target: one.target,
            value: one.value,
            origin: one.origin,
            split: one.split,
            places: locked.span.into_iter().collect(),
            observations: Vec::new(),
            hold: Some(Hold::Locked { now: None }),
        })
    })
    .collect()
}

/// The locked ratings, each with what the sheet now says beside it.
pub(super) fn as_locked(
    now: &[Rating],
    sheet: &Sheet,
    notes: &Noted,
    locked: &LockedSheet,
) -> Vec<Rating> {
    let ratings = locked.ratings.iter();
    ratings
        .map(|one| {
            let same = now.iter().find(|rating| rating.target == one.target);
            let value = same.map(|rating| rating.value);
            Rating {
                candidate: sheet.candidate,
                assessor: sheet.assessor,
                exercise: sheet.exercise,
                target: one.target,
                value: one.value,
                origin: one.origin,
                split: one.split,
                places: same.map_or_else(|| vec![sheet.span], |rating| rating.places.clone()),
                observations: notes.observations(one.target),
                hold: (value != Some(one.value)).then_some(Hold::Locked { now: value }),
            }
        })
        .collect()
}
