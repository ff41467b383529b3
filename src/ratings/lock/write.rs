//! From what is locked to the text of `locked.yaml`.

use std::fmt::Write as _;

use super::{Lock, LockedRows, LockedSheet};
use crate::day::Date;
use crate::id::Seat;
use crate::notes::Mark;
use crate::ratings::{Origin, Split};
use crate::source::Fingerprint;

/// The text of `locked.yaml`. Everything in it is an id, a date, a number or a hash, so nothing needs quotes
/// but the version; `about` are the comments on top.
pub fn write(lock: &Lock, about: &str) -> String {
    let mut out = about.to_owned();
    let _ = writeln!(out, "schema: 2");
    let _ = writeln!(out, "history:");
    for round in &lock.rounds {
        let edited = if round.edited { ", edited: true" } else { "" };
        let _ = writeln!(
            out,
            "  - {{date: {}, count: {}, seal: \"{}\"{edited}}}",
            round.date, round.count, round.seal
        );
    }
    out.push_str(&body(lock));
    out
}

/// What the seal is about: the rubric and all that is locked.
pub(super) fn body(lock: &Lock) -> String {
    let mut out = String::new();
    if let Some(rubric) = &lock.rubric {
        let plain = |text: &str| text.replace(['"', '\\'], "");
        let sha256 = rubric.sha256.as_deref().map(plain);
        let sha256 = sha256.map_or_else(String::new, |it| format!(", sha256: \"{it}\""));
        let _ = writeln!(
            out,
            "rubric: {{id: \"{}\", version: \"{}\"{sha256}}}",
            plain(&rubric.id),
            plain(&rubric.version),
        );
    }
    let _ = writeln!(out, "locked:");
    for seat in lock.seats() {
        if let Some(sheet) = lock.sheets.get(&seat) {
            sheet_entry(&mut out, seat, sheet);
        }
        if let Some(rows) = lock.rows.get(&seat) {
            rows_entry(&mut out, seat, rows);
        }
    }
    out
}

fn sheet_entry(out: &mut String, seat: Seat, sheet: &LockedSheet) {
    head(out, seat, sheet.date, &sheet.sha256);
    if sheet.made == Fingerprint::Letters {
        let _ = writeln!(out, "    hash: 1");
    }
    for (key, origin) in [("given", Origin::Given), ("derived", Origin::Derived)] {
        let own = sheet.ratings.iter().filter(|one| one.origin == origin);
        block(out, key, own.map(|one| (one.target, one.value)));
    }
    let split = sheet.ratings.iter().filter_map(|one| {
        Some((
            one.target,
            match one.split? {
                Split::ByTally => "tally",
                Split::Middle => "middle",
            },
        ))
    });
    block(out, "split", split);
}

fn rows_entry(out: &mut String, seat: Seat, rows: &LockedRows) {
    head(out, seat, rows.date, &rows.sha256);
    let marks = rows.marks.iter();
    block(out, "rows", marks.map(|(target, it)| (target, mark(*it))));
}

fn head(out: &mut String, (candidate, exercise, assessor): Seat, date: Date, sha256: &str) {
    let _ = writeln!(out, "  - candidate: {candidate}");
    let _ = writeln!(out, "    exercise: {exercise}");
    let _ = writeln!(out, "    assessor: {assessor}");
    let _ = writeln!(out, "    date: {date}");
    let _ = writeln!(out, "    sha256: {sha256}");
}

/// A level by its value, or why there is none.
pub(super) fn mark(mark: Mark) -> String {
    match mark {
        Mark::Level(level) => level.value().to_string(),
        Mark::NotSeen => "nw".to_owned(),
        Mark::NoChance => "gk".to_owned(),
        Mark::Empty => "\"\"".to_owned(),
    }
}

fn block<K: ToString, V: ToString>(
    out: &mut String,
    key: &str,
    pairs: impl Iterator<Item = (K, V)>,
) {
    let mut pairs = pairs.peekable();
    if pairs.peek().is_none() {
        return;
    }
    let _ = writeln!(out, "    {key}:");
    for (name, value) in pairs {
        let _ = writeln!(out, "      {}: {}", name.to_string(), value.to_string());
    }
}
