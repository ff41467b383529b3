//! What the name of a file of notes says, and copies of one sheet.

use std::collections::BTreeSet;
use std::path::Path;

use crate::day::names::Names;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::id::{AssessorId, CandidateId, ExerciseId, slug};
use crate::notes::Sheet;
use crate::source::{Sources, Span};

/// Whom and what the name of a file says, where it names just one.
#[derive(Debug, Default)]
pub(super) struct FromName {
    pub(super) candidate: Option<CandidateId>,
    pub(super) exercise: Option<ExerciseId>,
    pub(super) assessor: Option<AssessorId>,
}

/// The name of an exercise or of a person takes no more words in the name of a file.
const WORDS: usize = 5;

impl FromName {
    pub(super) fn new(path: &Path, names: &Names) -> Self {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let stem = slug(&stem);
        let words: Vec<&str> = stem.split('-').filter(|word| !word.is_empty()).collect();
        let mut candidates = BTreeSet::new();
        let mut assessors = BTreeSet::new();
        let mut exercises = BTreeSet::new();
        for from in 0..words.len() {
            for to in from + 1..=words.len().min(from + WORDS) {
                let text = words[from..to].join(" ");
                candidates.extend(names.candidate(&text).one());
                assessors.extend(names.assessor(&text).one());
                exercises.extend(names.exercise_titled(&text));
            }
        }
        Self {
            candidate: only(&candidates),
            exercise: only(&exercises),
            assessor: only(&assessors),
        }
    }
}

fn only<T: Copy + Ord>(all: &BTreeSet<T>) -> Option<T> {
    all.first().copied().filter(|_| all.len() == 1)
}

/// Tells where the name of a file says another candidate, exercise or assessor than every sheet in it.
pub(super) fn compare_with_name(
    said: &FromName,
    sheets: &[Sheet],
    names: &Names,
    found: &mut Diagnostics,
) {
    let Some(first) = sheets.first() else { return };
    let mut tell = |name: Option<String>, head: String, fits: bool| {
        if let (Some(name), false) = (name, fits) {
            found.add(
                Diagnostic::new(Code::N48, first.span)
                    .with("name", name)
                    .with("head", head),
            );
        }
    };
    let candidate = said
        .candidate
        .filter(|id| !names.assessor(id.as_str()).is_known());
    tell(
        candidate.map(|id| id.to_string()),
        first.candidate.to_string(),
        sheets
            .iter()
            .any(|sheet| Some(sheet.candidate) == said.candidate),
    );
    tell(
        said.exercise.map(|id| id.to_string()),
        first.exercise.to_string(),
        sheets
            .iter()
            .any(|sheet| Some(sheet.exercise) == said.exercise),
    );
    tell(
        said.assessor.map(|id| id.to_string()),
        first.assessor.to_string(),
        sheets
            .iter()
            .any(|sheet| Some(sheet.assessor) == said.assessor),
    );
}

/// Of files with the same text one counts: the one whose name looks least like a copy. The others are
/// named.
pub(super) fn keep_one(
    sources: &Sources,
    sheets: Vec<Sheet>,
    found: &mut Diagnostics,
) -> Vec<Sheet> {
    let mut kept: Vec<Sheet> = Vec::new();
    for sheet in sheets {
        let text = |sheet: &Sheet| without_ends(sources.text(sheet.span.file));
        let path = |sheet: &Sheet| sources.path(sheet.span.file).to_owned();
        let Some(same) = kept.iter_mut().find(|other| text(other) == text(&sheet)) else {
            kept.push(sheet);
            continue;
        };
        let order = |sheet: &Sheet| {
            (
                maker(&path(sheet)).is_some(),
                path(sheet).len(),
                path(sheet),
            )
        };
        let copy = if order(&sheet) < order(same) {
            std::mem::replace(same, sheet)
        } else {
            sheet
        };
        found.add(
            Diagnostic::new(Code::N49, Span::start_of(copy.span.file)).with("other", path(same)),
        );
    }
    kept
}

/// Tells which of several sheets that differ looks like a copy that a program made, and where they part.
pub(super) fn tell_conflicts(sources: &Sources, sheets: &[Sheet], found: &mut Diagnostics) {
    let path = |sheet: &Sheet| sources.path(sheet.span.file);
    let Some(original) = sheets.iter().find(|sheet| maker(path(sheet)).is_none()) else {
        return;
    };
    for copy in sheets {
        if let Some(maker) = maker(path(copy)) {
            let line = first_difference(
                sources.text(original.span.file),
                sources.text(copy.span.file),
            );
            found.add(
                Diagnostic::new(Code::N52, Span::start_of(copy.span.file))
                    .with("maker", maker)
                    .with("other", path(original))
                    .with("line", line),
            );
        }
    }
}

/// Which program makes copies with a name like this.
fn maker(path: &str) -> Option<&'static str> {
    let name = path
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or(path)
        .to_lowercase();
    let stem = name.strip_suffix(".md").unwrap_or(&name);
    let has = |words: &[&str]| words.iter().any(|word| stem.contains(word));
    let numbered = stem.ends_with(')')
        && stem.rsplit_once('(').is_some_and(|(_, inner)| {
            let digits = inner.trim_end_matches(')');
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        });
    if has(&["sync-conflict"]) {
        Some("Syncthing")
    } else if has(&[
        "conflicted copy",
        "conflicterende kopie",
        "copie en conflit",
        "conflict",
    ]) {
        Some("Dropbox")
    } else if has(&["-desktop-", "-laptop-", "-pc-", "-surface"]) || stem.ends_with("-pc") {
        Some("OneDrive")
    } else if numbered || has(&["kopie", "copy", "copie"]) {
        Some("Windows")
    } else {
        None
    }
}

/// A text as far as copies have to share it: blanks at the end of lines and of the file do not count.
fn without_ends(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim_end)
        .collect();
    while lines.last().is_some_and(|line| line.is_empty()) {
        lines.pop();
    }
    lines
}

/// The first line, from 1, in which two texts differ.
fn first_difference(one: &str, other: &str) -> usize {
    let (one, other) = (without_ends(one), without_ends(other));
    1 + one.iter().zip(&other).take_while(|(a, b)| a == b).count()
}
