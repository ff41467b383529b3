//! Each alone first: what a lock keeps, and what counts after a sheet was changed.

mod rows;
mod seal;
mod sheets;
mod together;

use std::fs;

use crate::program::{DayCopy, Ran, wakker};

impl DayCopy {
    fn lock(&self) -> Ran {
        wakker(&["lock", self.arg(), "--date", "2026-03-17"])
    }

    fn found(&self) -> String {
        let printed = wakker(&["check", self.arg(), "--notes"]).out;
        crate::diagnostics::findings_of(&printed)
    }

    /// The ratings that count, as they are explained.
    fn explained(&self, candidate: &str) -> String {
        wakker(&["explain", self.arg(), candidate]).out
    }
}

const SHEET: &str = "notes/k07-fietsherstelling-rita.md";

fn scores(day: &DayCopy) -> String {
    wakker(&["score", day.arg(), "--format", "csv"]).out
}

/// The level of a row in the table of the sheet that the tests change.
fn row(day: &DayCopy) -> (String, String) {
    let text = fs::read_to_string(day.path.join(SHEET)).unwrap();
    let line = text
        .lines()
        .find(|line| line.starts_with("| initiatief/ziet-werk"))
        .unwrap();
    let changed = line.replacen("| M ", "| O ", 1);
    assert_ne!(line, changed);
    (line.to_owned(), changed)
}

#[test]
fn sheets_are_locked_once_and_one_assessor_at_a_time_if_wished() {
    let day = DayCopy::sample();
    let first = wakker(&[
        "lock",
        day.arg(),
        "--assessor",
        "rita",
        "--date",
        "2026-03-17",
    ]);
    assert_eq!(first.status, 0, "{}", first.err);
    assert_eq!(
        first.out,
        "9 bladen vergrendeld, 0 waren het al\n\
         9 van de 36 bladen zijn vergrendeld\n\
         voorlopig: nog niet iedereen is klaar (27 bladen zijn nog niet vergrendeld: \
         tom over k02 bij magazijn, jan over k02 bij fietsherstelling, elien over k02 bij fietsherstelling en nog 24)\n"
    );
    let second = wakker(&["lock", day.arg(), "--date", "2026-03-18"]);
    assert_eq!(
        second.out,
        "27 bladen vergrendeld, 9 waren het al\nalle 36 bladen zijn vergrendeld\n"
    );
    let text = fs::read_to_string(day.path.join("locked.yaml")).unwrap();
    assert_eq!(text.matches("    date: 2026-03-17").count(), 9);
    assert_eq!(text.matches("    date: 2026-03-18").count(), 27);
    assert_eq!(text.matches("count: 9,").count(), 1);
    assert_eq!(text.matches("count: 36,").count(), 1);
    wakker(&["lock", day.arg()]);
    assert_eq!(
        fs::read_to_string(day.path.join("locked.yaml")).unwrap(),
        text
    );
}

#[test]
fn a_lock_changes_no_score() {
    let day = DayCopy::sample();
    let before = scores(&day);
    wakker(&["lock", day.arg()]);
    assert_eq!(scores(&day), before);
}

#[test]
fn a_sheet_changed_in_silence_keeps_its_locked_levels_and_one_with_a_reason_does_not() {
    let day = DayCopy::sample();
    let before = scores(&day);
    wakker(&["lock", day.arg()]);
    let (was, becomes) = row(&day);
    day.change(SHEET, &was, &becomes);
    assert_eq!(scores(&day), before);
    let explained = wakker(&["explain", day.arg(), "k07", "initiatief"]).out;
    assert!(
        explained.contains("vergrendeld; op het blad staat nu onvoldoende"),
        "{explained}"
    );
    day.change(SHEET, "---\n", "---\nreason: de rij stond verkeerd\n");
    assert_ne!(scores(&day), before);
    let explained = wakker(&["explain", day.arg(), "k07", "initiatief"]).out;
    assert!(
        explained.contains("onvoldoende, gegeven; veranderd na het vergrendelen, was"),
        "{explained}"
    );
}

#[test]
fn other_line_ends_are_no_change() {
    let day = DayCopy::sample();
    wakker(&["lock", day.arg()]);
    let path = day.path.join(SHEET);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    let found = wakker(&["check", day.arg(), "--notes"]).out;
    assert!(!found.contains("D19"), "{found}");
}

#[test]
fn a_lock_that_cannot_be_read_is_not_written_over() {
    let day = DayCopy::sample();
    let broken = "schema: 1\nlocked:\n  - candidate: k99\n";
    fs::write(day.path.join("locked.yaml"), broken).unwrap();
    let ran = wakker(&["lock", day.arg()]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert_eq!(
        fs::read_to_string(day.path.join("locked.yaml")).unwrap(),
        broken
    );
}

#[test]
fn the_sample_day_is_locked_as_it_is() {
    let ran = wakker(&["check", "samples/2026-03-17-antwerpen"]);
    assert!(
        ran.out.contains("alle 36 bladen zijn vergrendeld"),
        "{}",
        ran.out
    );
    for code in ["D18", "D19", "D20", "D21", "D22"] {
        assert!(!ran.out.contains(code), "{}", ran.out);
    }
}

#[test]
fn a_consensus_is_prepared_without_the_computed_levels_and_never_written_over() {
    let day = DayCopy::sample();
    let path = day.path.join("consensus.yaml");
    let first = wakker(&["new", day.arg(), "--consensus"]);
    assert_eq!(first.status, 2, "the sample day has one: {}", first.err);
    fs::remove_file(&path).unwrap();
    let made = wakker(&["new", day.arg(), "--consensus", "--date", "2026-03-18"]);
    assert_eq!(made.status, 0, "{}", made.err);
    let text = fs::read_to_string(&path).unwrap();
    let first = "  ## k04 · Samenwerken: jan goed, elien matig\n";
    assert!(text.contains(first), "{text}");
    assert!(!text.contains("2,38"), "no computed figure: {text}");
    // Each line may lose its #, and all lines one #: it stays YAML, and what has a level counts.
    let entries: Vec<&str> = text.lines().filter(|line| line.contains("#- ")).collect();
    assert_eq!(entries.len(), 42, "every competence with a level");
    for line in entries.iter().step_by(7) {
        let taken = text.replacen(line, &line.replacen('#', "", 1), 1);
        fs::write(&path, taken).unwrap();
        let check = wakker(&["check", day.arg()]).out;
        let told = check.matches("consensus.yaml:").count();
        assert_eq!(
            told,
            usize::from(line.contains("level: ,")),
            "{line}\n{check}"
        );
    }
    let all: Vec<String> = text.lines().map(|line| line.replacen('#', "", 1)).collect();
    fs::write(&path, all.join("\n") + "\n").unwrap();
    let check = wakker(&["check", day.arg()]).out;
    assert!(
        check.contains("de sleutel \"level\" ontbreekt") && !check.contains("I05"),
        "{check}"
    );
    fs::write(&path, &text).unwrap();
    // As it is, it holds nothing; with one line filled in, that one, however its # goes.
    assert_eq!(wakker(&["check", day.arg()]).status, 0);
    let line = "  #- {candidate: k04, competence: samenwerken, level: , reason: \"\",";
    let filled =
        "  - {candidate: k04, competence: samenwerken, level: G, reason: \"samen herlezen\",";
    day.change("consensus.yaml", line, filled);
    assert_eq!(wakker(&["check", day.arg()]).status, 0);
    let score = wakker(&["score", day.arg(), "--candidate", "k04", "--format", "csv"]).out;
    assert!(score.contains("samen herlezen"), "{score}");
}

#[test]
fn an_empty_sheet_is_not_locked_and_makes_it_provisional() {
    let day = DayCopy::sample();
    let path = day.path.join("notes/k02-magazijn-tom.md");
    fs::write(
        &path,
        "---\ncandidate: k02\nassessor: tom\nexercise: magazijn\n---\n",
    )
    .unwrap();
    let ran = wakker(&["lock", day.arg()]);
    assert!(ran.out.starts_with("35 bladen vergrendeld"), "{}", ran.out);
    assert!(
        ran.out.contains("1 blad ontbreekt of is leeg"),
        "{}",
        ran.out
    );
}

#[test]
fn a_locked_sheet_that_is_gone_keeps_its_levels_and_is_a_fault() {
    let day = DayCopy::sample();
    wakker(&["lock", day.arg()]);
    let level = |day: &DayCopy| {
        let csv = wakker(&["score", day.arg(), "--candidate", "k07", "--format", "csv"]).out;
        let row = csv.lines().find(|row| row.contains(",initiatief,"));
        row.unwrap().split(',').nth(9).unwrap().to_owned()
    };
    let before = level(&day);
    fs::remove_file(day.path.join(SHEET)).unwrap();
    assert_eq!(level(&day), before, "the mean of the same ratings");
    let ran = wakker(&["check", day.arg()]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("D21"), "{}", ran.out);
    // The others can still be locked, and the one that is gone stays locked.
    let path = day.path.join("locked.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let (kept, last) = text.rsplit_once("  - candidate").unwrap();
    assert!(
        last.contains("tom"),
        "the one that is gone is another: {last}"
    );
    fs::write(&path, kept).unwrap();
    let ran = wakker(&["lock", day.arg()]);
    assert!(
        ran.out.starts_with("1 blad vergrendeld, 35 waren het al"),
        "{}{}",
        ran.out,
        ran.err
    );
}
