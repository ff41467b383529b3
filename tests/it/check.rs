//! `check`: what is folded, what is counted, what is chosen, and which sheets need something.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

fn wakker(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(args)
        .current_dir(dir)
        .output()
        .expect("the program runs")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A day whose folder has a blank in its name: two sheets with faults, one with a doubt, one that is not there.
fn day() -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
    let day = dir.path().join("mijn dag");
    fs::create_dir_all(day.join("notes")).expect("a folder");
    for name in ["day.yaml", "rubric.yaml"] {
        fs::copy(base.join(name), day.join(name)).expect("copied");
    }
    let sheet = |candidate: &str, assessor: &str, exercise: &str, lines: &str| {
        let text = format!(
            "---\ncandidate: {candidate}\nassessor: {assessor}\nexercise: {exercise}\ndate: 2026-03-17\n---\n# Waarnemingen\n{lines}"
        );
        fs::write(day.join(format!("notes/{candidate}-{assessor}.md")), text).expect("written");
    };
    sheet(
        "k01",
        "rita",
        "fietsherstelling",
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =prima\n\
         - 9u05 Raapt de pomp op. #initiatief/ziet-werk =prima\n\
         - 9u07 Raapt een bout op. #initiatief/ziet-werk =tof\n\
         - 9u09 Fluit.\n",
    );
    sheet(
        "k01",
        "tom",
        "fietsherstelling",
        "-9u02 Raapt de ketting op. #initiatief/ziet-werk =G\n\n\
         -9u04 Raapt de pomp op. #initiatief/ziet =G\n",
    );
    sheet(
        "k02",
        "rita",
        "magazijn",
        "- 9u12 Telt de dozen. #nauwkeurigheid/kijkt-na?\n",
    );
    dir
}

#[test]
fn a_fault_is_one_with_its_cause_and_names_its_other_lines() {
    let dir = day();
    let output = wakker(dir.path(), &["check", "mijn dag"]);
    let told = out(&output);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(err(&output), "");
    assert_eq!(told.matches("fout[N08]").count(), 2, "{told}");
    assert!(told.contains("= 2 keer: ook op regel 9\n"), "{told}");
    assert!(told.contains("\"tof\" is geen niveau"), "{told}");
    // The overview, then the findings, then the sheets.
    let at = |words: &str| {
        told.find(words)
            .unwrap_or_else(|| panic!("{words} in {told}"))
    };
    assert!(at("Leesbaarheid") < at("\nBevindingen\n"));
    assert!(at("\nBevindingen\n") < at("\nBladen die nog iets vragen\n"));
    assert!(
        told.lines().all(|line| line.chars().count() <= 160),
        "{told}"
    );
}

#[test]
fn notes_are_counted_by_code_and_shown_when_asked_for() {
    let dir = day();
    let told = out(&wakker(dir.path(), &["check", "mijn dag"]));
    assert!(!told.contains("ter info["), "{told}");
    assert!(
        told.contains("Ter info ('wakker check \"mijn dag\" --notes' toont alles)\n"),
        "{told}"
    );
    assert!(
        told.contains("  N19, 2 keer, het eerst op notes/k01-tom.md:8\n    deze regel"),
        "{told}"
    );
    let all = out(&wakker(dir.path(), &["check", "mijn dag", "--notes"]));
    assert!(
        all.contains("ter info[N19]") && all.contains("ter info[N05]"),
        "{all}"
    );
    assert!(!all.contains("toont alles"), "{all}");
}

#[test]
fn each_sheet_that_needs_something_has_a_line_worst_first() {
    let dir = day();
    let told = out(&wakker(dir.path(), &["check", "mijn dag"]));
    let below = told
        .split("Bladen die nog iets vragen\n")
        .nth(1)
        .expect("the sheets");
    let lines: Vec<&str> = below.lines().map(str::trim).collect();
    assert!(
        lines[0].starts_with(
            "k01 fietsherstelling rita: 3 niveaus niet gelezen, 1 waarneming zonder tag"
        ),
        "{below}"
    );
    assert!(
        below.contains("k02 magazijn rita: 1 keer twijfel"),
        "{below}"
    );
    // Notes ask for nothing.
    assert!(!below.contains("k01 fietsherstelling tom: 2"), "{below}");
}

#[test]
fn a_sheet_that_goes_on_below_another_keeps_its_own_findings() {
    let dir = day();
    let notes = dir.path().join("mijn dag/notes/k01-tom.md");
    let text = "Assessor: tom\nOpdracht: fietsherstelling\n\nk01\n- 9u10 veegt #initiatief/ziet-werk\n\nk02\n- 9u20 veegt #initiatief/ziet-werk =G\n\nKwantificeren en kwalificeren\nk01\n\n| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G/ZG |\n";
    fs::write(notes, text).expect("written");
    let told = out(&wakker(dir.path(), &["check", "mijn dag"]));
    assert!(
        told.contains("k01 fietsherstelling tom: 1 niveau niet gelezen"),
        "{told}"
    );
    assert!(
        !told.contains("k02 fietsherstelling tom: 1 niveau"),
        "{told}"
    );
}

#[test]
fn a_sheet_that_is_not_there_or_that_nobody_knows_is_named() {
    let dir = day();
    let notes = dir.path().join("mijn dag/notes");
    fs::rename(notes.join("k02-rita.md"), notes.join("k09-rita.md")).expect("renamed");
    let text = fs::read_to_string(notes.join("k09-rita.md")).expect("there");
    fs::write(notes.join("k09-rita.md"), text.replace("k02", "k09")).expect("written");
    fs::remove_file(notes.join("k01-tom.md")).expect("removed");
    let told = out(&wakker(dir.path(), &["check", "mijn dag"]));
    let below = told
        .split("Bladen die nog iets vragen\n")
        .nth(1)
        .expect("the sheets");
    assert!(
        below.contains("k01 fietsherstelling tom: geen blad"),
        "{below}"
    );
    assert!(below.contains("mijn dag/notes/k09-rita.md: "), "{below}");
}

#[test]
fn a_choice_shows_only_what_is_about_it_and_counts_the_rest() {
    let dir = day();
    let told = |args: &[&str]| {
        let output = wakker(dir.path(), &[&["check", "mijn dag"], args].concat());
        assert_eq!(
            output.status.code(),
            Some(1),
            "the day has faults: {args:?}"
        );
        out(&output)
    };
    let of_k02 = told(&["--candidate", "k02"]);
    assert!(
        of_k02.contains("[N14]") && !of_k02.contains("[N08]"),
        "{of_k02}"
    );
    assert!(
        of_k02.contains("1 blad, 1 waarneming;") && !of_k02.contains(" k01 "),
        "{of_k02}"
    );
    assert!(
        of_k02.contains("buiten deze keuze: 7 bevindingen, waarvan 3 fout"),
        "{of_k02}"
    );
    let of_tom = told(&["--assessor", "tom", "--notes"]);
    assert!(
        of_tom.contains("[N19]") && !of_tom.contains("[N08]"),
        "{of_tom}"
    );
    let of_code = told(&["--code", "n19", "--code", "unknown-level"]);
    assert!(
        of_code.contains("[N19]") && of_code.contains("[N08]"),
        "{of_code}"
    );
    assert!(
        !of_code.contains("[N14]") && !of_code.contains("Bladen die"),
        "{of_code}"
    );
    for wrong in [
        ["--candidate", "k77"],
        ["--assessor", "jos"],
        ["--code", "Q99"],
    ] {
        let output = wakker(dir.path(), &[&["check", "mijn dag"], &wrong[..]].concat());
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn json_folds_and_loses_no_place() {
    let dir = day();
    let output = wakker(dir.path(), &["check", "mijn dag", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let of = |code: &str| -> Vec<serde_json::Value> {
        let all = json["findings"].as_array().expect("a list").iter();
        all.filter(|one| one["code"] == code).cloned().collect()
    };
    let levels = of("N08");
    assert_eq!(levels.len(), 2);
    assert_eq!(levels[0]["count"], 2);
    assert_eq!(
        (&levels[0]["line"], &levels[0]["others"][0]["line"]),
        (&8.into(), &9.into())
    );
    assert_eq!(of("N19")[0]["count"], 2, "notes are there too");
}

#[test]
fn other_commands_count_the_rest_and_name_a_command_that_works() {
    let dir = day();
    let told = err(&wakker(dir.path(), &["score", "mijn dag"]));
    let line = told.lines().last().expect("a line");
    assert_eq!(
        line, "nog 5 bevindingen: zie 'wakker check \"mijn dag\"'",
        "{told}"
    );
    let inside = err(&wakker(&dir.path().join("mijn dag"), &["score", "."]));
    assert!(inside.ends_with(": zie 'wakker check .'\n"), "{inside}");
    let file = err(&wakker(
        &dir.path().join("mijn dag"),
        &["score", "day.yaml"],
    ));
    assert!(file.ends_with(": zie 'wakker check .'\n"), "{file}");
}
