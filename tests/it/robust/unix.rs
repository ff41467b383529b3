//! Pipes, links and rights: what only some systems have.

use std::fs;

use crate::program::{DayCopy, wakker};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status().unwrap();
    assert!(made.success());
}

/// Runs the program, which is ended when it waits for something that never comes.
fn ends(args: &[&str]) -> i32 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(args)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code().unwrap();
        }
        if started.elapsed() > Duration::from_mins(1) {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{args:?} waits for ever");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn links_to_nothing_and_pipes_in_a_day_are_told() {
    let day = DayCopy::small();
    symlink("/nergens/blad.md", day.path.join("notes/k02-tom.md")).unwrap();
    symlink("/nergens/beoordelingen.csv", day.path.join("ratings.csv")).unwrap();
    pipe(&day.path.join("notes/k03-tom.md"));
    pipe(&day.path.join("consensus.yaml"));
    let found = day.places();
    assert_eq!(
        found,
        [
            "I02 k02-tom.md:1:1",
            "I02 k03-tom.md:1:1",
            "I02 ratings.csv:1:1",
            "I02 consensus.yaml:1:1"
        ]
    );
    let ran = day.run(&["check"]);
    let text = format!("{}{}", ran.out, ran.err);
    assert!(
        text.contains("het verwijst naar iets dat er niet is"),
        "{text}"
    );
    assert!(text.contains("het is geen gewoon bestand"), "{text}");
}

#[test]
fn a_folder_of_notes_that_leads_nowhere_is_told() {
    let day = DayCopy::small();
    fs::remove_dir_all(day.path.join("notes")).unwrap();
    symlink("/nergens/notes", day.path.join("notes")).unwrap();
    let found = day.places();
    assert!(found.contains(&"I02 notes:1:1".to_owned()), "{found:?}");
}

#[test]
fn a_template_that_cannot_be_read_is_told_and_there_is_no_falling_back() {
    let folder = tempfile::tempdir().unwrap();
    let day = DayCopy::sample();
    for make in [
        (|path| pipe(path)) as fn(&Path),
        |path| symlink("/nergens/theme.typ", path).unwrap(),
        |path| fs::create_dir(path).unwrap(),
    ] {
        let templates = folder.path().join("sjablonen");
        fs::create_dir(&templates).unwrap();
        make(&templates.join("theme.typ"));
        let templates_arg = templates.to_str().unwrap();
        let ran = wakker(&["report", day.arg(), "--templates", templates_arg]);
        assert_ne!(ran.status, 0);
        assert!(
            ran.err.contains("I02") && ran.err.contains("theme.typ"),
            "{}",
            ran.err
        );
        fs::remove_dir_all(&templates).unwrap();
    }
}

#[test]
fn a_pipe_among_the_files_of_the_program_itself_holds_nobody_up() {
    let day = DayCopy::sample();
    fs::create_dir(day.path.join("report")).unwrap();
    pipe(&day.path.join("report/.wakker-made"));
    let kept = if cfg!(feature = "pdf") { 0 } else { 2 };
    assert_eq!(ends(&["report", day.arg(), "--candidate", "k02"]), kept);
    pipe(&day.path.join(".wakker-lock"));
    assert_eq!(ends(&["lock", day.arg()]), 2);
    fs::remove_file(day.path.join(".wakker-lock")).unwrap();
    pipe(&day.path.join("locked.yaml"));
    assert_eq!(ends(&["lock", day.arg()]), 1);
}
