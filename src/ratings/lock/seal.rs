//! Hashes that tell whether rows, or the lock itself, were changed.

use std::fmt::Write as _;

use super::write::{body, mark};
use super::{Lock, LockedRows, LockedRubric, Round};
use crate::day::Date;
use crate::ratings::External;
use crate::rubric::Rubric;
use crate::source::hex;

/// SHA-256 of what rows say: their targets, levels, tallies, dates and turns in the order of the targets. How they are
/// written (`3`, `3,0`, `G`) and why they were changed does not count.
pub fn rows_sha256(rows: &[&External]) -> String {
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| row.target);
    let mut text = String::new();
    for row in rows {
        let number = |value: Option<u32>| value.map_or_else(String::new, |n| n.to_string());
        let date = row.date.map_or_else(String::new, |date| date.to_string());
        let _ = writeln!(
            text,
            "{};{};{};{date};{}",
            row.target,
            mark(row.mark()),
            number(row.tally),
            number(row.order)
        );
    }
    hex(&text)
}

/// The seal of what a lock holds, on top of the seal of the time before: half of a SHA-256, for people compare it.
pub(super) fn of(lock: &Lock, before: Option<&Round>) -> String {
    let before = before.map_or("", |round| round.seal.as_str());
    let mut seal = hex(&format!("{before}\n{}", body(lock)));
    seal.truncate(32);
    seal
}

/// Whether a lock is as it was when it was last written.
pub(super) fn holds(lock: &Lock) -> bool {
    let Some((last, before)) = lock.rounds.split_last() else {
        return true;
    };
    last.count == lock.count() && last.seal == of(lock, before.last())
}

impl Lock {
    /// Closes the lock for writing: from this date on it is as it is now.
    pub fn close(&mut self, date: Date, rubric: &Rubric) {
        self.rubric.get_or_insert_with(|| LockedRubric {
            id: rubric.id.to_string(),
            version: rubric.version.clone(),
            sha256: Some(rubric.sha256.clone()),
        });
        let seal = of(self, self.rounds.last());
        self.rounds.push(Round {
            date,
            count: self.count(),
            edited: std::mem::take(&mut self.edited),
            seal,
        });
    }
}

impl LockedRows {
    /// Rows to lock: those of one assessor about one candidate in one exercise.
    pub fn new(date: Date, rows: &[&External]) -> Self {
        Self {
            date,
            sha256: rows_sha256(rows),
            marks: rows.iter().map(|row| (row.target, row.mark())).collect(),
            span: None,
        }
    }
}
