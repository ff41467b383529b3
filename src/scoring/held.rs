//! Rule 0: each alone first. What counts of a sheet that was changed after it was locked.

use std::collections::BTreeMap;

use super::noted::Noted;
use super::rating;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::{Loaded, Seat};
use crate::notes::Sheet;
use crate::ratings::lock::{LockedSheet, Since};
use crate::ratings::{Hold, Origin, Rating};

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

/// Says where a sheet is as it was, and `locked.yaml` has other levels for it: somebody changed those by hand. Under
/// another version of the rubric they may differ for its rules.
pub(super) fn compare(
    loaded: &Loaded,
    now: &[Rating],
    locked: &LockedSheet,
    found: &mut Diagnostics,
) {
    let lock = loaded.lock.as_ref().and_then(|lock| lock.rubric.as_deref());
    let same_rules = lock.is_none_or(|sha256| sha256 == loaded.rubric.sha256);
    let (Since::Same, true, Some(span)) = (&locked.since, same_rules, locked.span) else {
        return;
    };
    let is_locked = |rating: &&Rating| {
        let mut all = locked.ratings.iter();
        all.any(|one| one.target == rating.target && (one.value - rating.value).abs() < 1e-9)
    };
    let same = now.iter().filter(is_locked).count();
    if same != now.len() || same != locked.ratings.len() {
        found.add(Diagnostic::new(Code::D23, span));
    }
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

/// The ratings of a day as each assessor gave them alone; none where they are those that count.
pub(super) fn alone(loaded: &Loaded, ratings: &[Rating]) -> Option<Vec<Rating>> {
    let lock = loaded.lock.as_ref()?;
    let reopened: BTreeMap<Seat, &LockedSheet> = lock
        .sheets
        .iter()
        .filter(|(_, locked)| matches!(locked.since, Since::Reopened(_)))
        .map(|(seat, locked)| (*seat, locked))
        .collect();
    if reopened.is_empty() {
        return None;
    }
    let is_locked = |rating: &&Rating| {
        rating.origin != Origin::Elsewhere && reopened.contains_key(&rating::seat(rating))
    };
    let mut all: Vec<Rating> = ratings
        .iter()
        .filter(|rating| !is_locked(rating))
        .cloned()
        .collect();
    for (index, sheet) in loaded.sheets.iter().enumerate() {
        let seat = (sheet.candidate, sheet.exercise, sheet.assessor);
        let Some(locked) = reopened.get(&seat) else {
            continue;
        };
        let now: Vec<Rating> = ratings
            .iter()
            .filter(|rating| is_locked(rating) && rating::seat(rating) == seat)
            .cloned()
            .collect();
        all.extend(as_locked(
            &now,
            sheet,
            &Noted::in_sheet(index, sheet),
            locked,
        ));
    }
    rating::sort(&mut all, loaded);
    Some(all)
}

/// The locked ratings, each with what the sheet now says beside it.
fn as_locked(now: &[Rating], sheet: &Sheet, notes: &Noted, locked: &LockedSheet) -> Vec<Rating> {
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
