//! Files and folders that people may think are read, while they are not.

use std::path::Path;

use super::files::{is_hidden, is_notes};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, letters_off};
use crate::input;
use crate::source::{Sources, Span};

/// What a day's folder can hold, with words that people may call it by.
const FILES: [(&str, &[&str]); 6] = [
    ("day.yaml", &["day", "dag", "jour", "assessmentdag"]),
    (
        RATINGS,
        &[
            "ratings",
            "rating",
            "scores",
            "score",
            "beoordelingen",
            "beoordeling",
            "quoteringen",
            "punten",
            "niveaus",
            "levels",
            "evaluations",
            "cotations",
        ],
    ),
    ("consensus.yaml", &["consensus", "concensus"]),
    ("report.yaml", &["reports", "keuzes"]),
    (
        "reference.yaml",
        &["reference", "referentie", "sleutel", "reference-levels"],
    ),
    (
        "people.yaml",
        &["people", "personen", "mensen", "namen", "personnes"],
    ),
];
/// The one file of a day of which people make several.
const RATINGS: &str = "ratings.csv";
/// The endings of files of which someone may think that they are read.
const ENDINGS: [&str; 13] = [
    "", "yaml", "yml", "txt", "json", "csv", "tsv", "xls", "xlsx", "xlsm", "ods", "docx", "numbers",
];
/// What the folder of notes may be called.
const NOTES: [&str; 11] = [
    "notes",
    "note",
    "notities",
    "notitie",
    "notas",
    "nota",
    "bladen",
    "notitiebladen",
    "sheets",
    "notizen",
    "notes-md",
];

/// Tells of names in the folder of a day that are nearly those of what is read.
pub(super) fn near_names(sources: &mut Sources, dir: &Path, found: &mut Diagnostics) {
    // What cannot be read is told where it is needed.
    let mut unheard = Diagnostics::default();
    for path in input::read_dir(sources, dir, &mut unheard).unwrap_or_default() {
        let name = name_of(&path);
        let Some((meant, _)) = FILES.iter().find(|(meant, words)| {
            // Ratings may come in several files: each that is not read is told.
            let is_free = *meant == RATINGS || !input::exists(&dir.join(meant));
            name != *meant && is_free && is_near(&name, meant, words)
        }) else {
            continue;
        };
        if *meant == RATINGS && input::same(&path, &dir.join(RATINGS)) {
            continue;
        }
        if !is_hidden(&path) {
            tell(sources, &path, &name, meant, found);
        }
    }
    for path in input::folders(dir) {
        let name = name_of(&path);
        let is_other = name != "notes" && !input::same(&path, &dir.join("notes"));
        if is_other && NOTES.contains(&plain(&name).as_str()) && holds_files(sources, &path) {
            tell(sources, &path, &name, "notes", found);
        }
    }
}

/// Tells of folders inside the folder of notes that hold sheets.
pub(super) fn folders_of_sheets(sources: &mut Sources, folder: &Path, found: &mut Diagnostics) {
    for path in input::folders(folder) {
        if is_hidden(&path) || is_notes(&path) {
            continue;
        }
        let count = sheets_in(sources, &path, 3);
        if count > 0 {
            let file = sources.add(input::shown(&path), "");
            found.add(Diagnostic::new(Code::N43, Span::start_of(file)).with("count", count));
        }
    }
}

/// What the name of a file begins and ends with while the program is still writing it.
pub const UNFINISHED: (&str, &str) = (".wakker-", ".tmp");

/// Whether a file is one that the program was still writing, by its name.
pub fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with(UNFINISHED.0) && name.ends_with(UNFINISHED.1)
}

/// Tells of files that a run of the program left behind when it was ended.
pub(super) fn left_behind(sources: &mut Sources, dir: &Path, found: &mut Diagnostics) {
    for folder in [dir.to_path_buf(), dir.join("notes")] {
        let mut unheard = Diagnostics::default();
        for path in input::read_dir(sources, &folder, &mut unheard).unwrap_or_default() {
            if is_unfinished(&path) {
                let file = sources.add(input::shown(&path), "");
                found.add(Diagnostic::new(Code::D31, Span::start_of(file)));
            }
        }
    }
}

fn tell(sources: &mut Sources, path: &Path, name: &str, meant: &str, found: &mut Diagnostics) {
    let file = sources.add(input::shown(path), "");
    let mut finding = Diagnostic::new(Code::I24, Span::start_of(file)).with("name", name);
    finding.suggestion = Some(meant.to_owned());
    found.add(finding);
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A name in lower case, without what a copy gets behind it: `people (1)`, `notes - kopie`.
fn plain(name: &str) -> String {
    let name = name.to_lowercase();
    let end = name.find([
        ' ', '(', '_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
    ]);
    let name = end.map_or(name.as_str(), |end| &name[..end]);
    name.trim_end_matches('-').to_owned()
}

fn is_near(name: &str, meant: &str, words: &[&str]) -> bool {
    let lower = name.to_lowercase();
    let (stem, ending) = lower.split_once('.').unwrap_or((&lower, ""));
    let last = ending.rsplit('.').next().unwrap_or(ending);
    if !ENDINGS.contains(&last) {
        return false;
    }
    let stem = plain(stem);
    let known = meant.split('.').next().unwrap_or(meant);
    let misspelt = known.len() >= 5 && letters_off(&stem, known) <= 1;
    misspelt || words.contains(&stem.as_str())
}

fn holds_files(sources: &mut Sources, dir: &Path) -> bool {
    let mut unheard = Diagnostics::default();
    let files = input::read_dir(sources, dir, &mut unheard).unwrap_or_default();
    files.iter().any(|path| !is_hidden(path))
}

/// The number of sheets in a folder, also in so many folders further down.
fn sheets_in(sources: &mut Sources, dir: &Path, depth: usize) -> usize {
    let mut unheard = Diagnostics::default();
    let files = input::read_dir(sources, dir, &mut unheard).unwrap_or_default();
    let own = files
        .iter()
        .filter(|path| is_notes(path) && !is_hidden(path))
        .count();
    let inner = input::folders(dir);
    let visible = inner.iter().filter(|path| depth > 0 && !is_hidden(path));
    own + visible
        .map(|path| sheets_in(sources, path, depth.saturating_sub(1)))
        .sum::<usize>()
}
