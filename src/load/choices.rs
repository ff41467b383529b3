//! Finds the notes that `report.yaml` speaks of.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::day::choices::{At, Choice, Choices, QuoteChoice};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::everyday::fold;
use crate::id::CandidateId;
use crate::notes::Sheet;
use crate::ratings::ObservationRef;
use crate::source::Sources;

/// What was chosen for words of notes, found in the sheets.
#[derive(Debug, Clone, Default)]
pub struct ChosenQuotes {
    /// By the note.
    pub of: BTreeMap<ObservationRef, QuoteFate>,
    /// The candidates of whom a note was not found.
    pub lost: BTreeSet<CandidateId>,
}

/// What is to become of the words of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuoteFate {
    /// They may be read, whatever rule holds them back; in these words, where there are.
    Opened(Option<String>),
    /// These words stand in their place, if no rule holds them back.
    Reworded(String),
    /// They stay out.
    LeftOut,
    /// It is not sure that they are the ones that were meant: they stay back.
    InDoubt,
}

impl QuoteFate {
    /// The better words.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Opened(words) => words.as_deref(),
            Self::Reworded(words) => Some(words),
            Self::LeftOut | Self::InDoubt => None,
        }
    }
}

/// Finds the notes of all choices; tells of each that is not there, or not the only one.
pub(super) fn find(
    sources: &Sources,
    choices: &Choices,
    sheets: &[Sheet],
    found: &mut Diagnostics,
) -> ChosenQuotes {
    let mut all = ChosenQuotes::default();
    for choice in choices.entries() {
        for quote in &choice.quotes {
            let there = at_place(sources, choice, quote, sheets);
            let text = |at: &ObservationRef| &sheets[at.sheet].observations[at.observation].text;
            let meant: Vec<ObservationRef> = there
                .iter()
                .filter(|at| {
                    quote
                        .begins
                        .as_ref()
                        .is_none_or(|first| begins(text(at), first))
                })
                .copied()
                .collect();
            if let [only] = meant.as_slice() {
                all.of.insert(*only, chosen(quote));
                continue;
            }
            all.lost.insert(choice.candidate);
            all.of
                .extend(there.into_iter().map(|at| (at, QuoteFate::InDoubt)));
            found.error(
                Diagnostic::new(Code::P28, quote.span)
                    .with("candidate", choice.candidate)
                    .with("count", meant.len()),
            );
        }
    }
    all
}

fn chosen(quote: &QuoteChoice) -> QuoteFate {
    match (quote.used, &quote.words) {
        (Some(false), _) => QuoteFate::LeftOut,
        (Some(true), words) => QuoteFate::Opened(words.clone()),
        (None, Some(words)) => QuoteFate::Reworded(words.clone()),
        (None, None) => QuoteFate::InDoubt,
    }
}

/// The notes about the candidate at a place of a sheet.
fn at_place(
    sources: &Sources,
    choice: &Choice,
    quote: &QuoteChoice,
    sheets: &[Sheet],
) -> Vec<ObservationRef> {
    let of_file = |sheet: &Sheet| {
        let path = Path::new(sources.path(sheet.span.file));
        path.file_name()
            .is_some_and(|name| fold(&name.to_string_lossy()) == fold(&quote.file))
    };
    let mut all = Vec::new();
    for (sheet, one) in sheets.iter().enumerate() {
        if one.candidate != choice.candidate || !of_file(one) {
            continue;
        }
        for (observation, noted) in one.observations.iter().enumerate() {
            let is_there = match quote.at {
                At::Time(time, _) => noted.time.is_some_and(|noted| noted.from == time),
                At::Line(line) => sources.line_column(noted.span).line == line,
            };
            if is_there {
                all.push(ObservationRef { sheet, observation });
            }
        }
    }
    match quote.at {
        At::Time(_, Some(number)) => all.get(number - 1).copied().into_iter().collect(),
        _ => all,
    }
}

/// Whether a text begins with some words, but for signs and capitals.
fn begins(text: &str, words: &str) -> bool {
    let bare = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(fold).collect()
    };
    let (text, words) = (bare(text), bare(words));
    !words.is_empty() && text.starts_with(&words)
}
