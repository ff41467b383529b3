//! Lines that stand in the sheets of two candidates, and sheets of which it is not known of what date they are.

use std::collections::{BTreeMap, BTreeSet};

use crate::day::{Clock, Date, Day};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation};
use crate::id::{AssessorId, ExerciseId};
use crate::notes::Sheet;
use crate::source::Span;

/// A line without a time has to have so many words to be the same line as another.
const WORDS: usize = 5;

/// Who noted what when, in what.
type Line = (AssessorId, ExerciseId, Option<Clock>, String);

/// Tells where an assessor's sheets about two candidates in one exercise hold the same lines, as when one was made from
/// the other: two or more, and half of those of one of the two.
pub(super) fn tell_shared_lines(sheets: &[Sheet], found: &mut Diagnostics) {
    let mut first: BTreeMap<Line, (usize, Span)> = BTreeMap::new();
    let mut shared: BTreeMap<(usize, usize), (usize, Span, Span)> = BTreeMap::new();
    for (index, sheet) in sheets.iter().enumerate() {
        for one in &sheet.observations {
            let words = one.text.split_whitespace();
            if words.clone().count() < if one.time.is_some() { 2 } else { WORDS } {
                continue;
            }
            let text = words.collect::<Vec<_>>().join(" ").to_lowercase();
            let time = one.time.map(|time| time.from);
            let line = (sheet.assessor, sheet.exercise, time, text);
            let (other, place) = *first.entry(line).or_insert((index, one.span));
            if sheets[other].candidate != sheet.candidate {
                let (count, ..) = shared.entry((other, index)).or_insert((0, one.span, place));
                *count += 1;
            }
        }
    }
    for ((other, index), (count, here, there)) in shared {
        let fewest = sheets[other]
            .observations
            .len()
            .min(sheets[index].observations.len());
        if count < 2 || count * 2 < fewest {
            continue;
        }
        let finding = Diagnostic::new(Code::N73, here)
            .with("count", count)
            .with("candidate", sheets[index].candidate)
            .with("other", sheets[other].candidate)
            .related(there, Relation::Other);
        found.add(finding);
    }
}

/// Tells of sheets without a date, where those of the day are of several dates.
pub(super) fn tell_undated(day: &Day, sheets: &[Sheet], found: &mut Diagnostics) {
    let dates: BTreeSet<Date> = sheets.iter().filter_map(|sheet| sheet.date).collect();
    if day.until.is_none() && dates.len() < 2 {
        return;
    }
    for sheet in sheets
        .iter()
        .filter(|sheet| sheet.date.is_none() && !sheet.is_untouched())
    {
        found.add(Diagnostic::new(Code::N74, sheet.span));
    }
}
