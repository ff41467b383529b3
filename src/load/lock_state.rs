//! How far the locking of a day is, and who is still to come.

use crate::notes::Sheet;
use std::collections::BTreeSet;

use super::{Loaded, Seat};
use crate::day::Date;

/// How far the locking of one or more days is. A sheet and an assessor's rows of `ratings.csv` about one candidate in
/// one exercise count alike, and together as one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LockState {
    /// How many with notes or levels are locked.
    pub locked: usize,
    /// Those with notes or levels that are not locked.
    pub open: Vec<Waiting>,
    /// Those that the day assigns, and that are not there or hold nothing yet.
    pub missing: Vec<Waiting>,
    /// Whether rows of `ratings.csv` are among them.
    pub rows: bool,
    /// Of how many days.
    pub days: usize,
}

/// Somebody who is still to come, on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// The day.
    pub date: Date,
    /// Who about whom in what.
    pub seat: Seat,
}

impl LockState {
    /// Whether somebody is still to come.
    pub fn is_provisional(&self) -> bool {
        self.to_come() > 0
    }

    /// How many are missing or not locked.
    pub fn to_come(&self) -> usize {
        self.open.len() + self.missing.len()
    }

    /// How many there are or should be.
    pub fn all(&self) -> usize {
        self.locked + self.to_come()
    }

    /// Adds another day.
    pub fn add(&mut self, other: Self) {
        self.locked += other.locked;
        self.open.extend(other.open);
        self.missing.extend(other.missing);
        self.rows |= other.rows;
        self.days += other.days;
    }
}

impl Loaded {
    /// How far the locking is, in the order of the day.
    pub fn lock_state(&self) -> LockState {
        let filled = self.sheets.iter().filter(|sheet| !sheet.is_empty());
        let sheets: BTreeSet<Seat> = filled.map(Sheet::seat).collect();
        let rows: BTreeSet<Seat> = self.ratings.iter().map(super::External::seat).collect();
        let is_locked = |seat: &Seat| {
            let lock = self.lock.as_ref();
            let sheet = lock.is_some_and(|lock| lock.sheets.contains_key(seat));
            let own_rows = lock.is_some_and(|lock| lock.rows.contains_key(seat));
            (sheet || !sheets.contains(seat)) && (own_rows || !rows.contains(seat))
        };
        let waiting = |seat: Seat| Waiting {
            date: self.day.date,
            seat,
        };
        let there: BTreeSet<Seat> = sheets.union(&rows).copied().collect();
        let order = self.day.order();
        let mut open: Vec<Seat> = there
            .iter()
            .filter(|seat| !is_locked(seat))
            .copied()
            .collect();
        open.sort_by_cached_key(|seat| order(*seat));
        let assigned = self.assigned().into_iter();
        let missing = assigned.filter(|seat| !there.contains(seat));
        LockState {
            locked: there.len() - open.len(),
            open: open.into_iter().map(waiting).collect(),
            missing: missing.map(waiting).collect(),
            rows: !rows.is_empty(),
            days: 1,
        }
    }
}
