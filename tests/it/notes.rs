//! The sample sheets and the messy ones: all of it is read, and nothing vanishes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use wakker::day::names::Names;
use wakker::day::people::People;
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
    names: Names,
}

fn setting(rubric: &str, day: &str) -> Setting {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Sources::default();
    let mut found = Diagnostics::default();
    let file = input::read(
        &mut sources,
        &root.join(rubric),
        limits::YAML_BYTES,
        &mut found,
    )
    .unwrap();
    let mut rubric = rubric::read(&sources, file, &mut found).unwrap();
    let file = input::read(
        &mut sources,
        &root.join(day),
        limits::YAML_BYTES,
        &mut found,
    )
    .unwrap();
    let unchecked = day::read(&sources, file, &mut found).unwrap();
    let day = day::check(&unchecked, &mut rubric, &mut found).unwrap();
    Setting {
        sources,
        rubric,
        names: Names::new(&day, &People::default()),
        day,
    }
}

fn antwerpen() -> Setting {
    setting("rubrics/done.yaml", "samples/2026-03-17-antwerpen/day.yaml")
}

fn organisatie() -> Setting {
    setting("rubrics/organisatie.yaml", "samples/organisatie/day.yaml")
}

fn files(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> = std::fs::read_dir(root.join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

impl Setting {
    fn context(&self) -> Context<'_> {
        Context {
            rubric: &self.rubric,
            day: &self.day,
            names: &self.names,
        }
    }

    fn read(&mut self, path: &Path) -> (FileId, Notes, Diagnostics) {
        // Not through `input`: the mark at the start stays, to be read here.
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let file = self
            .sources
            .add(name, std::fs::read_to_string(path).unwrap());
        let mut found = Diagnostics::default();
        let notes = notes::read(&self.sources, file, &self.context(), &mut found);
        (file, notes, found)
    }

    fn listed(&self, found: &Diagnostics) -> String {
        let shown = |finding: &&wakker::diagnostic::Diagnostic| {
            let place = self.sources.place(finding.span);
            format!(
                "{place} {} {}\n",
                finding.code.id(),
                finding.message(Language::En)
            )
        };
        found
            .sorted()
            .iter()
            .map(shown)
            .collect::<Vec<_>>()
            .concat()
    }
}

/// Every line that is not blank has become something, once and in order.
fn every_line_is_read_once(text: &str, notes: &Notes) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let expected: Vec<usize> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, _)| at + 1)
        .collect();
    let read: Vec<usize> = notes.lines.iter().map(|line| line.number).collect();
    assert_eq!(read, expected);
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Every word of the text is kept in a sheet, is a tag or a key, or stands in a line with a finding.
fn nothing_vanishes(
    sources: &Sources,
    file: FileId,
    notes: &Notes,
    found: &Diagnostics,
    context: &Context<'_>,
) {
    let mut kept = BTreeSet::new();
    for sheet in &notes.sheets {
        kept.extend(words(&notes::print(sheet, context)));
        for observation in &sheet.observations {
            kept.extend(words(sources.slice(observation.span)).filter(|word| {
                // Times and numbers of a tail are written in many ways.
                word.starts_with(|c: char| c.is_ascii_digit())
            }));
            let tags = observation.tags.iter().filter(|tag| tag.written);
            tags.for_each(|tag| kept.extend(words(sources.slice(tag.span))));
            // Levels are written in many ways.
            let after_sign = sources.slice(observation.span).split('=').skip(1);
            kept.extend(after_sign.flat_map(|rest| words(rest).take(3)));
        }
        sheet.evaluations.iter().for_each(|line| {
            kept.extend(
                sources
                    .slice(line.span)
                    .split('=')
                    .skip(1)
                    .filter_map(|rest| words(rest).next()),
            );
        });
        sheet
            .rows
            .iter()
            .for_each(|row| kept.extend(words(sources.slice(row.span))));
    }
    let told: BTreeSet<usize> = found
        .sorted()
        .iter()
        .map(|finding| sources.line_column(finding.span).line)
        .collect();
    let lines: Vec<&str> = sources.text(file).lines().collect();
    for line in &notes.lines {
        let is_named = matches!(
            line.kind,
            LineKind::Heading | LineKind::FrontMatter | LineKind::Comment
        );
        if is_named || told.contains(&line.number) {
            continue;
        }
        // The header of a table names columns; the label of an impression names its kind.
        let text = lines[line.number - 1]
            .replace("Indruk:", "")
            .replace("indruk:", "");
        let text = text
            .replace("Interprétation :", "")
            .replace("Impression:", "");
        let is_header = line.kind == LineKind::Table
            && lines.get(line.number).is_some_and(|l| l.contains("|--"));
        if !is_header {
            for word in words(&text) {
                assert!(
                    kept.contains(&word),
                    "{}:{}: {word:?} vanished",
                    sources.path(file),
                    line.number
                );
            }
        }
    }
}

fn check_file(setting: &mut Setting, path: &Path) -> (Notes, Diagnostics) {
    let (file, notes, found) = setting.read(path);
    every_line_is_read_once(setting.sources.text(file), &notes);
    nothing_vanishes(&setting.sources, file, &notes, &found, &setting.context());
    assert_eq!(
        found.count(Severity::Error),
        0,
        "{}",
        setting.listed(&found)
    );
    (notes, found)
}

/// The number of sheets in a folder, and the codes of the findings by file.
fn check_all(mut setting: Setting, folder: &str) -> (usize, Vec<String>) {
    let mut sheets = 0;
    let mut findings = Vec::new();
    for path in files(folder) {
        let (notes, found) = check_file(&mut setting, &path);
        sheets += notes.sheets.len();
        let codes: Vec<&str> = found
            .sorted()
            .iter()
            .map(|finding| finding.code.id())
            .collect();
        if !codes.is_empty() {
            let name = path.file_stem().unwrap().to_string_lossy();
            findings.push(format!("{name}: {}", codes.join(" ")));
        }
    }
    (sheets, findings)
}

#[test]
fn the_sample_day_is_read_without_faults() {
    let (sheets, findings) = check_all(antwerpen(), "samples/2026-03-17-antwerpen/notes");
    assert_eq!(sheets, 36);
    let hurried = "N05 N05 N05 N05 N05 N19 N05 N05 N05 N05 N05 N05 N14 N05 N19";
    assert_eq!(
        findings,
        [
            "k02-kookopdracht-rita: N06",
            "k03-kookopdracht-elien: N19 N19",
            &format!("k06-fietsherstelling-tom: {hurried}"),
        ]
    );
}

#[test]
fn the_sample_organisation_is_read_without_faults() {
    assert_eq!(
        check_all(organisatie(), "samples/organisatie/notes"),
        (3, Vec::new())
    );
}

fn messy(setting: &mut Setting, name: &str) -> (Notes, String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/notes")
        .join(name);
    let (notes, found) = check_file(setting, &path);
    let codes: Vec<&str> = found
        .sorted()
        .iter()
        .map(|finding| finding.code.id())
        .collect();
    (notes, codes.join(" "))
}

/// How much each sheet of a messy file holds: observations, rows, evaluations, impressions, remarks.
fn holds(name: &str) -> (Vec<[usize; 5]>, String) {
    let mut setting = if name == "organisatie.md" {
        organisatie()
    } else {
        antwerpen()
    };
    let (notes, codes) = messy(&mut setting, name);
    let sizes = notes.sheets.iter().map(|sheet| {
        [
            sheet.observations.len(),
            sheet.rows.len(),
            sheet.evaluations.len(),
            sheet.impressions.len(),
            sheet.remarks.len(),
        ]
    });
    (sizes.collect(), codes)
}

#[test]
fn a_paste_from_word_is_read() {
    assert_eq!(
        holds("word-paste.md"),
        (vec![[3, 0, 0, 1, 0]], "N19".to_owned())
    );
}

#[test]
fn a_hurried_sheet_is_read() {
    let codes = "N05 N19 N05 N05 N17 N14 N19".to_owned();
    assert_eq!(holds("hurried.md"), (vec![[5, 0, 1, 1, 0]], codes));
}

#[test]
fn a_sheet_full_of_traps_is_read() {
    let codes = "N15 N15 N30 N17 N19 N30 N20 N18 N37 N59 N22 N21 N30 N13 N63".to_owned();
    assert_eq!(holds("traps.md"), (vec![[13, 2, 0, 0, 1]], codes));
}

#[test]
fn sheets_in_french_and_english_are_read() {
    assert_eq!(holds("french.md"), (vec![[2, 1, 1, 1, 0]], String::new()));
    assert_eq!(
        holds("english.md"),
        (vec![[2, 2, 1, 1, 1]], "N45".to_owned())
    );
}

#[test]
fn several_candidates_in_one_file_are_read() {
    assert_eq!(
        holds("several-candidates.md"),
        (vec![[4, 0, 0, 0, 0], [3, 0, 0, 0, 0]], "N14 N17".to_owned())
    );
    assert_eq!(
        holds("concatenated.md"),
        (vec![[1, 0, 0, 0, 0], [1, 0, 0, 0, 0]], String::new())
    );
}

#[test]
fn a_filled_in_form_is_read() {
    // The words of the column of evidence are an observation too.
    assert_eq!(holds("form.md"), (vec![[3, 4, 0, 0, 0]], String::new()));
}

#[test]
fn a_sheet_of_the_organisation_is_read() {
    assert_eq!(
        holds("organisatie.md"),
        (vec![[2, 3, 0, 1, 0]], String::new())
    );
}
