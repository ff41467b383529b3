//! Rule 0: each alone first. The ratings as they were before anybody heard the others.

use std::collections::BTreeMap;

use super::noted::Noted;
use super::{elsewhere, held};
use crate::load::{Loaded, Seat};
use crate::ratings::lock::{LockedSheet, Since};
use crate::ratings::{Origin, Rating};

/// The ratings of a day as each assessor gave them alone; none where they are those that count.
pub(super) fn alone(loaded: &Loaded, ratings: &[Rating]) -> Option<Vec<Rating>> {
    let lock = loaded.lock.as_ref()?;
    let reopened: BTreeMap<Seat, &LockedSheet> = lock
        .sheets
        .iter()
        .filter(|(_, locked)| matches!(locked.since, Since::Reopened(_)))
        .map(|(seat, locked)| (*seat, locked))
        .collect();
    let rows = ratings.iter().any(elsewhere::is_reopened);
    if reopened.is_empty() && !rows {
        return None;
    }
    let is_locked = |rating: &&Rating| {
        rating.origin != Origin::Elsewhere && reopened.contains_key(&rating.seat())
    };
    let mut all: Vec<Rating> = ratings
        .iter()
        .filter(|rating| !is_locked(rating))
        .cloned()
        .filter_map(elsewhere::as_locked)
        .collect();
    for (index, sheet) in loaded.sheets.iter().enumerate() {
        let seat = sheet.seat();
        let Some(locked) = reopened.get(&seat) else {
            continue;
        };
        let now: Vec<Rating> = ratings
            .iter()
            .filter(|rating| is_locked(rating) && rating.seat() == seat)
            .cloned()
            .collect();
        all.extend(held::as_locked(
            &now,
            sheet,
            &Noted::in_sheet(index, sheet),
            locked,
        ));
    }
    let place = loaded.day.order();
    all.sort_by_cached_key(|one| (place(one.seat()), one.target));
    Some(all)
}
