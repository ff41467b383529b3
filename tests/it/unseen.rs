//! Marks that nobody sees, in every kind of file: read as if they were not there, and told once.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

fn wakker(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(args)
        .current_dir(dir)
        .output()
        .expect("it runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// The day that the fixtures of findings start from.
fn day() -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
    fs::create_dir(dir.path().join("notes")).expect("a folder");
    for name in [
        "day.yaml",
        "rubric.yaml",
        "notes/k01-rita.md",
        "notes/k01-tom.md",
        "notes/k02-rita.md",
    ] {
        fs::copy(base.join(name), dir.path().join(name)).expect("copied");
    }
    dir
}

fn change(dir: &TempDir, name: &str, from: &str, to: &str) {
    let path = dir.path().join(name);
    let text = fs::read_to_string(&path).expect("a text");
    assert!(text.contains(from), "{name}");
    fs::write(path, text.replacen(from, to, 1)).expect("written");
}

#[test]
fn levels_of_a_plain_file_are_read_through_them() {
    let dir = tempfile::tempdir().expect("a folder");
    let rows = "item;Rita;Tom\na;3\u{202C};3\nb;\u{200E}2;2\nc;4;4\u{200B}\nd;1;2\ne;\u{2060} 2;\"2\u{AD}\"\n";
    fs::write(dir.path().join("marked.csv"), rows).expect("written");
    let clean: String = rows.chars().filter(char::is_ascii).collect();
    fs::write(dir.path().join("clean.csv"), clean).expect("written");
    let run = |name: &str| {
        let rest = ["--metric", "ordinal", "--levels", "1..4", "--format", "csv"];
        wakker(
            dir.path(),
            &[&["agree", "--ratings", name], &rest[..]].concat(),
        )
    };
    let (marked, clean) = (run("marked.csv"), run("clean.csv"));
    assert!(String::from_utf8_lossy(&clean.stdout).contains("0.88671"));
    assert_eq!(
        String::from_utf8_lossy(&marked.stdout).replace("marked", "clean"),
        String::from_utf8_lossy(&clean.stdout)
    );
    assert!(said(&marked).contains("[N58]") && said(&marked).contains("(5)"));
    assert!(!said(&clean).contains("N58"));
}

#[test]
fn ids_levels_and_dates_of_a_day_are_read_through_them() {
    let dir = day();
    let plain = wakker(dir.path(), &["score", ".", "--format", "csv"]);
    change(&dir, "day.yaml", "[k01, k02]", "[k01\u{200B}, \u{200E}k02]");
    change(
        &dir,
        "day.yaml",
        "date: 2026-03-17",
        "date: \"2026-03\u{200E}-17\"",
    );
    let rows = "candidate,assessor,exercise,competence,indicator,level\n\
                k02\u{202C},rita,magazijn,initia\u{AD}tief,meldt-problemen,\u{200E}G\n";
    fs::write(dir.path().join("ratings.csv"), rows).expect("written");
    let output = wakker(dir.path(), &["check", ".", "--notes"]);
    let told = said(&output);
    assert!(!told.contains("fout["), "{told}");
    assert_eq!(told.matches("[N58]").count(), 2, "{told}");
    let scores = wakker(dir.path(), &["score", ".", "--format", "csv"]);
    assert_ne!(scores.stdout, plain.stdout);
    assert!(String::from_utf8_lossy(&scores.stdout).contains("k02,"));
}

#[test]
fn a_name_of_marks_alone_is_empty() {
    for name in ["\\uFEFF", "\\u200B\\u2060", "\\u00AD"] {
        let dir = day();
        change(
            &dir,
            "rubric.yaml",
            "name: Initiatief",
            &format!("name: \"{name}\""),
        );
        let told = said(&wakker(dir.path(), &["rubric", "check", "./rubric.yaml"]));
        assert!(told.contains("[R14]"), "{name}: {told}");
    }
}
