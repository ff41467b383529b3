//! One day with faults in many files: all of them in one run, the right parts left out, the rest computed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// Ten faults in five files: a rubric and a day that are sound, and around them what people get wrong.
fn broken() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
    let day = dir.path().join("day");
    fs::create_dir_all(day.join("notes")).unwrap();
    for name in [
        "rubric.yaml",
        "day.yaml",
        "notes/k01-rita.md",
        "notes/k01-tom.md",
    ] {
        fs::copy(base.join(name), day.join(name)).unwrap();
    }
    let sheet = fs::read_to_string(base.join("notes/k01-rita.md")).unwrap();
    // 1 and 2: a tag and a level that mean nothing in the sheet of rita; the rest of it counts.
    let rita = sheet
        .replace("#initiatief/ziet-werk", "#iniatief/ziet-werk")
        .replace("=ZG (2x)", "=prima (2x)");
    fs::write(day.join("notes/k01-rita.md"), rita).unwrap();
    // 3: a sheet of somebody who is not part of the day; 4: a sheet in an old encoding.
    let other = sheet.replace("fietsherstelling", "magazijn");
    fs::write(day.join("notes/k02-rita.md"), other.replace("k01", "k09")).unwrap();
    let mut bytes = other
        .replace("k01", "k02")
        .replace("rita", "tom")
        .into_bytes();
    bytes.extend(b"Opmerking: \xe9\xe9n bout ontbreekt.\n");
    fs::write(day.join("notes/k02-tom.md"), bytes).unwrap();
    // 5, 6 and 7: a row with a level that is none, one that stands twice, one that is too short.
    let rows = [
        "candidate,assessor,exercise,competence,indicator,level",
        "k02,rita,magazijn,initiatief,ziet-werk,G",
        "k02,tom,magazijn,initiatief,ziet-werk,prima",
        "k02,rita,magazijn,initiatief,ziet-werk,M",
        "k02,tom,magazijn",
        "k02,rita,magazijn,initiatief,meldt-problemen,ZG",
    ];
    fs::write(day.join("ratings.csv"), rows.join("\n")).unwrap();
    // 8, 9 and 10: an agreement by one, one with an unknown key, one that departs without a reason.
    let entries = "consensus:
  - {candidate: k01, competence: nauwkeurigheid, level: ZG, by: [rita], date: 2026-03-18}
  - {candidate: k02, competence: initiatief, level: O, by: [rita, tom], date: 2026-03-18, reden: moe}
  - {candidate: k01, competence: initiatief, level: ZG, by: [rita, tom], date: 2026-03-18}
";
    fs::write(day.join("consensus.yaml"), entries).unwrap();
    dir
}

fn wakker(dir: &TempDir, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(args)
        .current_dir(dir.path())
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The codes of the findings of a severity, with their places, in the order in which they are shown.
fn shown(stderr: &str, word: &str) -> Vec<(String, String)> {
    let mut lines = stderr.lines();
    let mut all = Vec::new();
    while let Some(line) = lines.next() {
        let Some(rest) = line.strip_prefix(&format!("{word}[")) else {
            continue;
        };
        let code = rest.split(']').next().unwrap().to_owned();
        let place = lines
            .next()
            .unwrap()
            .trim()
            .trim_start_matches("--> ")
            .to_owned();
        all.push((code, place));
    }
    all
}

fn expected() -> Vec<(String, String)> {
    [
        ("N03", "day/notes/k01-rita.md:8:58"),
        ("N08", "day/notes/k01-rita.md:10:63"),
        ("N11", "day/notes/k02-rita.md:2:12"),
        ("N50", "day/notes/k02-rita.md:8:3"),
        ("I01", "day/notes/k02-tom.md:16:12"),
        ("R08", "day/ratings.csv:3:39"),
        ("C03", "day/ratings.csv:4:1"),
        ("I21", "day/ratings.csv:5:1"),
        ("D10", "day/consensus.yaml:2:65"),
        ("I11", "day/consensus.yaml:3:91"),
        ("D12", "day/consensus.yaml:4:5"),
    ]
    .map(|(code, place)| (code.to_owned(), place.to_owned()))
    .to_vec()
}

#[test]
fn all_faults_of_all_files_come_in_one_run() {
    let output = wakker(&broken(), &["check", "day"]);
    assert_eq!(shown(&text(&output.stdout), "fout"), expected());
    assert!(output.stderr.is_empty(), "check tells all in one place");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_right_parts_are_left_out_and_the_rest_is_computed() {
    let dir = broken();
    let output = wakker(&dir, &["score", "day"]);
    assert_eq!(output.status.code(), Some(1));
    // Two lines, two sheets, three rows and three agreements.
    let table = text(&output.stdout);
    assert!(
        table.contains("door een fout is 10 keer iets weggelaten"),
        "{table}"
    );
    assert_eq!(shown(&text(&output.stderr), "fout"), expected());

    let output = wakker(&dir, &["score", "day", "--format", "json"]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["left_out"], 10);
    let competence = |candidate: usize, id: &str| -> Value {
        let all = json["candidates"][candidate]["competences"]
            .as_array()
            .unwrap();
        all.iter().find(|one| one["id"] == id).unwrap().clone()
    };
    // Of k01 both sheets count but for two lines of rita, and no agreement.
    let initiative = competence(0, "initiatief");
    assert_eq!(initiative["assessors"], serde_json::json!(["rita", "tom"]));
    assert_eq!(initiative["computed"], 3.0);
    assert_eq!(initiative["consensus"], Value::Null);
    assert_eq!(competence(0, "nauwkeurigheid")["consensus"], Value::Null);
    // Of k02 the first row and the last.
    let initiative = competence(1, "initiatief");
    assert_eq!(initiative["computed"], 3.5);
    assert_eq!(initiative["assessors"], serde_json::json!(["rita"]));
    assert_eq!(initiative["consensus"], Value::Null);
}

#[test]
fn a_sheet_that_a_fault_keeps_out_is_not_said_to_be_missing() {
    let output = wakker(&broken(), &["check", "day"]);
    let warnings = shown(&text(&output.stdout), "let op");
    assert!(
        !warnings.iter().any(|(code, _)| code == "C05"),
        "{warnings:?}"
    );
}

#[test]
fn json_holds_the_same_findings() {
    let output = wakker(&broken(), &["check", "day", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["schema"], 1);
    assert_eq!(json["left_out"], 10);
    let listed: Vec<(String, String)> = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["severity"] == "error")
        .map(|one| {
            let place = format!(
                "{}:{}:{}",
                one["path"].as_str().unwrap(),
                one["line"],
                one["column"]
            );
            (one["code"].as_str().unwrap().to_owned(), place)
        })
        .collect();
    assert_eq!(listed, expected());
    assert!(output.stderr.is_empty());
}

#[test]
fn strict_writes_nothing_when_there_is_a_fault() {
    let dir = broken();
    let output = wakker(&dir, &["score", "day", "--strict"]);
    assert_eq!(
        (output.status.code(), text(&output.stdout).as_str()),
        (Some(1), "")
    );
    let output = wakker(
        &dir,
        &[
            "score",
            "day",
            "--strict",
            "--format",
            "csv",
            "--out",
            "scores.csv",
        ],
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(!dir.path().join("scores.csv").exists());
    // Without it the rest is written.
    let output = wakker(
        &dir,
        &["score", "day", "--format", "csv", "--out", "scores.csv"],
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(
        fs::read_to_string(dir.path().join("scores.csv"))
            .unwrap()
            .contains("k01")
    );
}

#[test]
fn warnings_are_denied_only_when_asked() {
    let dir = broken();
    for name in [
        "notes/k01-rita.md",
        "notes/k02-rita.md",
        "notes/k02-tom.md",
        "ratings.csv",
        "consensus.yaml",
    ] {
        fs::remove_file(dir.path().join("day").join(name)).unwrap();
    }
    let output = wakker(&dir, &["check", "day"]);
    assert_eq!(
        shown(&text(&output.stdout), "let op")
            .iter()
            .map(|(code, _)| code.as_str())
            .collect::<Vec<_>>(),
        ["C07", "C05"],
        "{}",
        text(&output.stdout)
    );
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        wakker(&dir, &["check", "day", "--deny", "warnings"])
            .status
            .code(),
        Some(1)
    );
    assert_eq!(
        wakker(&dir, &["score", "day", "--deny", "warnings"])
            .status
            .code(),
        Some(1)
    );
    let denied = wakker(
        &dir,
        &["check", "day", "--deny", "warnings", "--format", "json"],
    );
    assert_eq!(denied.status.code(), Some(1));
}

#[test]
fn a_fault_in_the_day_or_the_rubric_stops() {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
    for (name, old, new) in [
        ("day.yaml", "minutes: 45", "minuten: 45"),
        ("rubric.yaml", "name: SAM", "naam: SAM"),
    ] {
        let dir = broken();
        let text_of = fs::read_to_string(base.join(name)).unwrap();
        fs::write(
            dir.path().join("day").join(name),
            text_of.replacen(old, new, 1),
        )
        .unwrap();
        let output = wakker(&dir, &["score", "day"]);
        assert_eq!(
            (output.status.code(), text(&output.stdout).as_str()),
            (Some(1), ""),
            "{name}"
        );
        let codes: Vec<String> = shown(&text(&output.stderr), "fout")
            .into_iter()
            .map(|(code, _)| code)
            .collect();
        assert_eq!(codes, ["I11"], "{name}");
    }
}

#[test]
fn wrong_usage_ends_with_two() {
    let dir = broken();
    let wrong: [&[&str]; 10] = [
        &[],
        &["chek", "day"],
        &["check"],
        &["check", "day", "--format", "xml"],
        &["check", "day", "--deny", "notes"],
        &["score", "day", "--candidate", "k99"],
        &["score", "day", "--lang", "de"],
        &["explain", "--code", "X99"],
        &["explain", "day", "k99"],
        &["report", "day", "--threads", "0"],
    ];
    for args in wrong {
        let output = wakker(&dir, args);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{args:?}: {}",
            text(&output.stderr)
        );
        assert!(!output.stderr.is_empty(), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn output_that_cannot_be_written_ends_with_two() {
    let dir = broken();
    // A file stands where a folder would have to be.
    let output = wakker(
        &dir,
        &[
            "score",
            "day",
            "--format",
            "json",
            "--out",
            "day/day.yaml/scores.json",
        ],
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("kan niet schrijven naar day/day.yaml/scores.json"));
    // A folder stands where the file would be; nothing stays behind.
    let output = wakker(&dir, &["score", "day", "--out", "day/notes"]);
    assert_eq!(output.status.code(), Some(2));
    let hidden = |name: &str| name.starts_with(".wakker-");
    let left: Vec<String> = fs::read_dir(dir.path().join("day"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| hidden(name))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn escapes_and_direction_marks_never_reach_the_terminal() {
    let dir = broken();
    let rubric = dir.path().join("day/rubric.yaml");
    let text_of = fs::read_to_string(&rubric).unwrap();
    fs::write(
        &rubric,
        text_of.replacen("tier: core", "tier: \"\\u001b]0;x\\u0007\\u202e\"", 1),
    )
    .unwrap();
    let day = dir.path().join("day/notes/k01-tom.md");
    let sheet = fs::read_to_string(&day).unwrap();
    fs::write(
        &day,
        sheet.replacen("#initiatief", "\u{1b}[2J\u{202e} #initiatif", 1),
    )
    .unwrap();
    let harmless = |args: &[&str], code: &str| {
        let output = wakker(&dir, args);
        let told = text(&output.stdout) + &text(&output.stderr);
        assert!(told.contains(code), "{told}");
        assert!(!told.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{told}");
        assert_eq!(output.status.code(), Some(1));
    };
    harmless(&["rubric", "check", "day/rubric.yaml"], "R13");
    fs::write(&rubric, &text_of).unwrap();
    harmless(&["check", "day"], "k01-tom.md");
}

#[test]
fn the_order_of_files_and_runs_changes_nothing() {
    let dir = broken();
    let all: BTreeMap<Vec<u8>, usize> = (0..3)
        .map(|run| (wakker(&dir, &["check", "day"]).stdout, run))
        .collect();
    assert_eq!(all.len(), 1);
}
