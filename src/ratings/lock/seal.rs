//! Hashes that tell whether rows, or the lock itself, were changed.

use std::fmt::Write as _;

use super::write::{body, mark};
use super::{Lock, Round};
use crate::ratings::External;
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
