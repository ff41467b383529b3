//! The sample sheets and the messy ones: all of it is read, and nothing vanishes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use wakker::day::{self, Day};
use wakker::diagnostic::{Diagnostics, Language, Severity};
use wakker::input;
use wakker::limits;
use wakker::notes::{self, Context, LineKind, Notes};
use wakker::rubric::{self, Rubric};
use wakker::source::{FileId, Sources};

struct Setting {
    sources: Sources,
    rubric: Rubric,
    day: Day,
}

fn setting(rubric: &str, day: &str) -> Setting {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Sources::default();
    let mut found = Diagnostics::default();
    let file = input::read(&mut sources, &root.join(rubric), limits::YAML_BYTES, &mut found).unwrap();
    let mut rubric = rubric::read(&sources, file, &mut found).unwrap();
    let file = input::read(&mut sources, &root.join(day), limits::YAML_BYTES, &mut found).unwrap();
    let unchecked = day::read(&sources, file, &mut found).unwrap();
    let day = day::check(&unchecked, &mut rubric, &mut found).unwrap();
    Setting { sources, rubric, day }
}

fn antwerpen() -> Setting {
    setting("rubrics/done.yaml", "samples/2026-03-17-antwerpen/day.yaml")
}

fn organisatie() -> Setting {
    setting("rubrics/organisatie.yaml", "samples/organisatie/day.yaml")
}

fn files(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

impl Setting {
    fn read(&mut self, path: &Path) -> (FileId, Notes, Diagnostics) {
        // Not through `input`: the mark at the start stays, to be read here.
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let file = self.sources.add(name, std::fs::read_to_string(path).unwrap());
        let mut found = Diagnostics::default();
        let context = Context { rubric: &self.rubric, day: &self.day };
        let notes = notes::read(&self.sources, file, &context, &mut found);
        (file, notes, found)
    }

    fn listed(&self, found: &Diagnostics) -> String {
        let mut out = String::new();
        for finding in found.sorted() {
            let place = self.sources.place(finding.span);
            let (code, message) = (finding.code.id(), finding.message(Language::En));
            out.push_str(&format!("{place} {code} {message}\n"));
        }
        out
    }
}

/// Every line that is not blank has become something, once and in order.
fn every_line_is_read_once(text: &str, notes: &Notes) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let expected: Vec<usize> =
        text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(|(at, _)| at + 1).collect();
    let read: Vec<usize> = notes.lines.iter().map(|line| line.number).collect();
    assert_eq!(read, expected);
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// Every word of the text is kept in a sheet, is a tag or a key, or stands in a line with a finding.
fn nothing_vanishes(sources: &Sources, file: FileId, notes: &Notes, found: &Diagnostics, rubric: &Rubric) {
    let mut kept = BTreeSet::new();
    for sheet in &notes.sheets {
        kept.extend(words(&notes::print(sheet, rubric)));
        for observation in &sheet.observations {
            kept.extend(words(sources.slice(observation.span)).filter(|word| {
                // Times and numbers of a tail are written in many ways.
                word.starts_with(|c: char| c.is_ascii_digit())
            }));
            let tags = observation.tags.iter().filter(|tag| tag.written);
            tags.for_each(|tag| kept.extend(words(sources.slice(tag.span))));
            // Levels are written in many ways.
            let after_sign = sources.slice(observation.span).split('=').skip(1);
            kept.extend(after_sign.filter_map(|rest| words(rest).next()));
        }
        sheet.evaluations.iter().for_each(|line| {
            kept.extend(sources.slice(line.span).split('=').skip(1).filter_map(|rest| words(rest).next()));
        });
        sheet.rows.iter().for_each(|row| kept.extend(words(sources.slice(row.span))));
    }
    let told: BTreeSet<usize> =
        found.sorted().iter().map(|finding| sources.line_column(finding.span).line).collect();
    let lines: Vec<&str> = sources.text(file).lines().collect();
    for line in &notes.lines {
        let is_named = matches!(line.kind, LineKind::Heading | LineKind::FrontMatter | LineKind::Comment);
        if is_named || told.contains(&line.number) {
            continue;
        }
        // The header of a table names columns; the label of an impression names its kind.
        let text = lines[line.number - 1].replace("Indruk:", "").replace("indruk:", "");
        let is_header = line.kind == LineKind::Table && lines.get(line.number).is_some_and(|l| l.contains("|--"));
        if !is_header {
            for word in words(&text) {
                assert!(kept.contains(&word), "{}:{}: {word:?} vanished", sources.path(file), line.number);
            }
        }
    }
}

fn check_all(mut setting: Setting, folder: &str) -> (usize, String) {
    let mut listed = String::new();
    let mut sheets = 0;
    for path in files(folder) {
        let (file, notes, found) = setting.read(&path);
        every_line_is_read_once(setting.sources.text(file), &notes);
        nothing_vanishes(&setting.sources, file, &notes, &found, &setting.rubric);
        assert_eq!(found.count(Severity::Error), 0, "{}", setting.listed(&found));
        listed.push_str(&setting.listed(&found));
        sheets += notes.sheets.len();
    }
    (sheets, listed)
}

#[test]
fn the_sample_day_is_read_without_faults() {
    let (sheets, listed) = check_all(antwerpen(), "samples/2026-03-17-antwerpen/notes");
    assert_eq!(sheets, 36);
    println!("{listed}");
}

#[test]
fn the_sample_organisation_is_read_without_faults() {
    let (sheets, listed) = check_all(organisatie(), "samples/organisatie/notes");
    assert_eq!(sheets, 3);
    println!("{listed}");
}
