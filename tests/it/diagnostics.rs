//! Every kind of finding, each by a day that has it: what a person gets to read. The Dutch and the
//! English are kept; the French has to be there, to differ, and to have every particular filled in.
//!
//! `tests/diagnostics/base` is a small day without findings; beside it a folder for each code holds only
//! the files that differ. Of these `COMMAND` holds what to run when that is not `check day`, and `GENERATE`
//! lines with the path and size of files that are too large to keep. A folder with `plain.csv` holds a plain
//! file of ratings instead of a day; its `COMMAND` says what the ratings have to be.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::Command;

use wakker::diagnostic::{Code, Severity};

/// Codes that only a program with PDF can give.
const WITH_PDF: [Code; 2] = [Code::T02, Code::T03];

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics")
}

fn folder_of(code: Code) -> String {
    format!("{}-{}", code.id(), code.name())
}

/// Copies a folder over another, but for the files that are for this test.
fn lay_over(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap();
        let target = to.join(name);
        if path.is_dir() {
            lay_over(&path, &target);
        } else if name == "GENERATE" {
            generate(&path, to);
        } else if name != "COMMAND" {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// Makes files of so many bytes, in lines as a file of notes would have; in a plain file of ratings every row
/// has a rater of its own.
fn generate(list: &Path, to: &Path) {
    for line in fs::read_to_string(list).unwrap().lines() {
        let (path, size) = line.rsplit_once(' ').unwrap();
        if path == "plain.csv" {
            let rows = (0..size.parse().unwrap()).map(|row: u32| format!("{row},{row},1\n"));
            let text = format!("target,rater,rating\n{}", rows.collect::<String>());
            fs::write(to.join(path), text).unwrap();
            continue;
        }
        let text = "- Telt de schroeven.\n".repeat(size.parse::<usize>().unwrap() / 21 + 1);
        fs::write(to.join(path), &text[..size.parse().unwrap()]).unwrap();
    }
}

/// Runs the fixture of a code in each language: the findings as people see them, and the status.
fn run(name: &str) -> Vec<(String, Option<i32>)> {
    let dir = tempfile::tempdir().unwrap();
    lay_over(&fixtures().join("base"), &dir.path().join("day"));
    lay_over(&fixtures().join(name), &dir.path().join("day"));
    let command = fs::read_to_string(fixtures().join(name).join("COMMAND"));
    let command = command.unwrap_or_else(|_| "check day".to_owned());
    ["nl", "en", "fr"]
        .into_iter()
        .map(|language| {
            let checks = command.starts_with("check ");
            let output = Command::new(env!("CARGO_BIN_EXE_wakker"))
                .args(["--lang", language])
                .args(command.split_whitespace())
                .args(checks.then_some("--notes"))
                .current_dir(dir.path())
                .output()
                .unwrap();
            let told = if checks {
                assert!(output.stderr.is_empty(), "check tells all in one place");
                findings_of(&String::from_utf8(output.stdout).unwrap())
            } else {
                String::from_utf8(output.stderr).unwrap()
            };
            (told, output.status.code())
        })
        .collect()
}

/// Of what `check` prints the findings, without the overview above them and the sheets below.
pub(crate) fn findings_of(printed: &str) -> String {
    let titles = ["Bevindingen\n\n", "Findings\n\n", "Constats\n\n"];
    let parts = titles.iter().find_map(|title| printed.split_once(title));
    let findings = parts.map_or("", |(_, findings)| findings);
    let below = [
        "Bladen die nog iets vragen\n",
        "Sheets that still need something\n",
        "Feuilles qui demandent encore quelque chose\n",
    ];
    let end = below.iter().find_map(|title| findings.find(title));
    findings[..end.unwrap_or(findings.len())].to_owned()
}

#[test]
fn catalogue_is_complete() {
    let folders: BTreeSet<String> = fs::read_dir(fixtures())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "base")
        .collect();
    let codes: BTreeSet<String> = Code::ALL.iter().copied().map(folder_of).collect();
    assert_eq!(folders, codes);
    let names: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(names.len(), Code::ALL.len(), "two codes have one name");
}

#[test]
fn the_day_that_fixtures_start_from_has_no_findings() {
    for (shown, status) in run("base") {
        assert_eq!((shown.as_str(), status), ("", Some(0)));
    }
}

#[test]
fn every_code_is_shown_as_it_was_read_and_accepted() {
    let mut wrong = Vec::new();
    for code in Code::ALL.iter().copied() {
        if WITH_PDF.contains(&code) && cfg!(not(feature = "pdf")) {
            continue;
        }
        if let Err(cause) = panic::catch_unwind(AssertUnwindSafe(|| check(code))) {
            let cause = cause.downcast_ref::<String>().cloned().unwrap_or_default();
            wrong.push(format!("{}: {cause}", folder_of(code)));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} fixtures:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Whether a particular of a message was not filled in: `{name}`.
fn has_a_hole(text: &str) -> bool {
    text.split('{').skip(1).any(|rest| {
        rest.split_once('}').is_some_and(|(name, _)| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase())
        })
    })
}

fn check(code: Code) {
    let mut shown = String::new();
    let runs = run(&folder_of(code));
    for (stderr, _) in &runs {
        assert!(!has_a_hole(stderr), "a hole in:\n{stderr}");
    }
    assert!(
        runs[2].0 != runs[1].0 && runs[2].0 != runs[0].0,
        "no French"
    );
    for (at, (stderr, status)) in runs.into_iter().enumerate() {
        assert!(
            stderr.contains(&format!("[{}]", code.id())),
            "not there in:\n{stderr}"
        );
        let expected = i32::from(code.severity() == Severity::Error);
        assert_eq!(status, Some(expected), "the status after:\n{stderr}");
        if at < 2 {
            let _ = writeln!(shown, "{}\n", stderr.trim_end());
        }
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(folder_of(code), shown);
    });
}
