//! One line for each sheet that needs something, worst first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::completeness::SheetState;
use super::whose::{Whose, stem_of_notes};
use crate::diagnostic::{Diagnostic, Language, Severity};
use crate::id::Seat;
use crate::source::{FileId, Sources};
use crate::wording::needs::{self as words, Need};

/// A sheet of the day, or a file of which it is not known whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Which {
    /// By its place in the list of sheets.
    Sheet(usize),
    File(FileId),
}

/// What the findings in one sheet ask for.
#[derive(Debug, Default)]
struct Asked {
    faults: usize,
    warnings: usize,
    needs: BTreeMap<Need, usize>,
}

/// "k02 groendienst griet: 3 niveaus niet gelezen, 1 waarneming zonder tag", a line for each sheet that needs
/// something, worst first; empty where none does.
pub fn lines(
    sources: &Sources,
    whose: &Whose,
    seats: &[SheetState],
    findings: &[&Diagnostic],
    language: Language,
) -> Vec<String> {
    let mut asked = asked(sources, whose, seats, findings);
    for (at, seat) in seats.iter().enumerate() {
        let known = asked.entry(Which::Sheet(at)).or_default();
        if known.needs.is_empty() && states(seat, known, language).is_empty() {
            asked.remove(&Which::Sheet(at));
        }
    }
    let mut lines: Vec<_> = asked
        .iter()
        .map(|(which, asked)| (weight(*which, asked, seats), *which, asked))
        .collect();
    lines.sort_by_key(|(weight, which, _)| (Reverse(*weight), *which));
    lines
        .into_iter()
        .map(|(_, which, asked)| line(sources, which, asked, seats, language))
        .collect()
}

fn asked(
    sources: &Sources,
    whose: &Whose,
    seats: &[SheetState],
    findings: &[&Diagnostic],
) -> BTreeMap<Which, Asked> {
    let key = SheetState::seat;
    let places: BTreeMap<Seat, usize> = seats
        .iter()
        .enumerate()
        .map(|(at, seat)| (key(seat), at))
        .collect();
    let mut all: BTreeMap<Which, Asked> = BTreeMap::new();
    for finding in findings {
        let Some(need) = Need::of(finding) else {
            continue;
        };
        let file = finding.span.file;
        let seat = whose.seat(sources, finding.span);
        let which = match seat.and_then(|seat| places.get(&seat)) {
            Some(at) => Which::Sheet(*at),
            None if stem_of_notes(sources.path(file)).is_some() => Which::File(file),
            None => continue,
        };
        let asked = all.entry(which).or_default();
        match finding.severity() {
            Severity::Error => asked.faults += 1,
            Severity::Warning | Severity::Note => asked.warnings += 1,
        }
        *asked.needs.entry(need).or_default() += 1;
    }
    all
}

/// What is heavier comes first: kept out, then faults, not there or empty, what to look at, what is still missing.
fn weight(which: Which, asked: &Asked, seats: &[SheetState]) -> (bool, usize, bool, usize, usize) {
    let seat = match which {
        Which::Sheet(at) => seats.get(at),
        Which::File(_) => None,
    };
    (
        seat.is_some_and(|seat| seat.left_out),
        asked.faults,
        seat.is_some_and(|seat| !seat.present || is_empty(seat, asked)),
        asked.warnings,
        seat.map_or(0, |seat| seat.unrated.len()),
    )
}

fn line(
    sources: &Sources,
    which: Which,
    asked: &Asked,
    seats: &[SheetState],
    language: Language,
) -> String {
    let (title, states) = match which {
        Which::Sheet(at) => (
            format!(
                "{} {} {}",
                seats[at].candidate, seats[at].exercise, seats[at].assessor
            ),
            states(&seats[at], asked, language),
        ),
        Which::File(file) => (sources.path(file).to_owned(), Vec::new()),
    };
    let needs = asked
        .needs
        .iter()
        .map(|(need, n)| need.text(language, *n))
        .chain(states);
    let colon = if language == Language::Fr {
        "\u{a0}:"
    } else {
        ":"
    };
    format!("{title}{colon} {}", needs.collect::<Vec<_>>().join(", "))
}

/// Whether there is a sheet on which nothing stands, and nothing was to tell of it.
fn is_empty(seat: &SheetState, asked: &Asked) -> bool {
    seat.present && !seat.written && asked.needs.is_empty()
}

/// What a sheet lacks as a whole.
fn states(seat: &SheetState, asked: &Asked, language: Language) -> Vec<String> {
    if seat.left_out {
        return vec![words::left_out(language).to_owned()];
    }
    if !seat.present {
        return vec![words::no_sheet(language).to_owned()];
    }
    if is_empty(seat, asked) {
        return vec![words::empty(language).to_owned()];
    }
    match seat.to_rate {
        Some(all) if !seat.unrated.is_empty() => {
            vec![words::unrated(language, seat.unrated.len(), all)]
        }
        _ => Vec::new(),
    }
}
