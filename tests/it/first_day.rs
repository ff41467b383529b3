//! A first day by the program: what `new` writes and what it says to do next leads to no fault.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn wakker(dir: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wakker"));
    command.current_dir(dir).args(args).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn told(output: &Output) -> String {
    format!("{}{}", out(output), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_day_made_changed_and_made_again_has_no_fault() {
    for (language, exercise, next) in [
        ("nl", "opdracht", "Daarna nog eens: wakker new dag"),
        ("en", "exercise", "Then once more: wakker new dag"),
        (
            "fr",
            "exercice",
            "Puis encore une fois\u{a0}: wakker new dag",
        ),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let run = |args: &[&str]| wakker(dir.path(), &[args, &["--lang", language]].concat());
        let first = run(&["new", "dag"]);
        assert_eq!(first.status.code(), Some(0), "{}", told(&first));
        assert!(out(&first).contains(next), "{}", out(&first));
        let day = dir.path().join("dag/day.yaml");
        let text = fs::read_to_string(&day).unwrap();
        let aimed = text.matches("      - ").count();
        assert!((12..=30).contains(&aimed), "{text}");
        // What its first line says: other people, another exercise; one sheet is written in already.
        let sheet = dir.path().join(format!("dag/notes/k01-{exercise}-1-a1.md"));
        let written = fs::read_to_string(&sheet).unwrap().replacen(
            "\n\n",
            "\n- 9u05 Neemt de bezem. #samenwerken/overlegt =G\n\n",
            1,
        );
        fs::write(&sheet, written).unwrap();
        let changed = text
            .replace("[k01, k02]", "[k01, jan-p, k03]")
            .replace("k02:", "jan-p:")
            .replace("[a1, a2]", "[a1, rita]")
            .replace(&format!("id: {exercise}-3"), "id: magazijn");
        fs::write(&day, changed).unwrap();
        let again = run(&["new", "dag"]);
        assert_eq!(again.status.code(), Some(0), "{}", told(&again));
        // k02 and a2 are gone: of 12 sheets those by a1 about k01 stay, the third by the name of its exercise.
        assert_eq!(
            out(&again).matches("\n  dag/notes/").count(),
            9,
            "{}",
            out(&again)
        );
        assert!(out(&again).contains("wakker check dag"), "{}", out(&again));
        let check = run(&["check", "dag"]);
        assert_eq!(check.status.code(), Some(0), "{}", told(&check));
        assert!(told(&check).contains("D36"));
        let score = run(&["score", "dag"]);
        assert_eq!(score.status.code(), Some(0), "{}", told(&score));
    }
}

#[test]
fn what_somebody_wrote_is_no_empty_sheet() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(wakker(dir.path(), &["new", "dag"]).status.code(), Some(0));
    let sheet = dir.path().join("dag/notes/k02-opdracht-1-a1.md");
    let text = fs::read_to_string(&sheet).unwrap();
    for line in [
        "Waarnemingen\n\nWacht bij de deur.\n",
        "Waarnemingen\n> leek moe\n",
    ] {
        fs::write(
            &sheet,
            text.replace("k02", "k09").replace("Waarnemingen\n", line),
        )
        .unwrap();
        let check = wakker(dir.path(), &["check", "dag"]);
        assert_eq!(check.status.code(), Some(1), "{line}");
        assert!(told(&check).contains("[N11]") && told(&check).contains("[N50]"));
    }
}

#[test]
fn a_level_that_cannot_be_read_is_no_empty_sheet() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(wakker(dir.path(), &["new", "dag"]).status.code(), Some(0));
    let sheet = dir.path().join("dag/notes/k02-opdracht-1-a1.md");
    let head = "---\ncandidate: k02\nassessor: a1\nexercise: opdracht-1\n---\n";
    let table = "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G/ZG |\n";
    fs::write(&sheet, format!("{head}{table}")).unwrap();
    let check = wakker(dir.path(), &["check", "dag"]);
    assert_eq!(check.status.code(), Some(1), "{}", told(&check));
    assert!(told(&check).contains("[N54]"));
}

#[test]
fn the_path_of_a_rubric_counts_from_where_one_stands() {
    let dir = tempfile::tempdir().unwrap();
    let rubric = concat!(env!("CARGO_MANIFEST_DIR"), "/rubrics/done.yaml");
    let text = fs::read_to_string(rubric)
        .unwrap()
        .replacen("id: done", "id: eigen", 1);
    fs::create_dir_all(dir.path().join("mijn rubrieken")).unwrap();
    fs::create_dir_all(dir.path().join("werk/hier")).unwrap();
    fs::write(dir.path().join("eigen.yaml"), &text).unwrap();
    fs::write(dir.path().join("mijn rubrieken/eigen.yaml"), &text).unwrap();
    let absolute = dir.path().join("eigen.yaml");
    let absolute = absolute.to_str().unwrap();
    for (from, day, named, expected) in [
        ("", "dag", "./eigen.yaml", "rubric: ../eigen.yaml\n"),
        ("", "a/b/dag", "eigen.yaml", "rubric: ../../../eigen.yaml\n"),
        (
            "",
            "met",
            "mijn rubrieken/eigen.yaml",
            "rubric: '../mijn rubrieken/eigen.yaml'\n",
        ),
        (
            "werk/hier",
            "dag",
            "../../eigen.yaml",
            "rubric: ../../../eigen.yaml\n",
        ),
        ("werk", "ver", absolute, absolute),
        (
            "mijn rubrieken",
            ".",
            "eigen.yaml",
            "rubric: ./eigen.yaml\n",
        ),
    ] {
        let from = dir.path().join(from);
        let made = wakker(&from, &["new", day, "--rubric", named]);
        assert_eq!(made.status.code(), Some(0), "{named}: {}", told(&made));
        let written = fs::read_to_string(from.join(day).join("day.yaml")).unwrap();
        assert!(written.contains(expected), "{written}");
        let check = wakker(&from, &["check", day]);
        assert_eq!(check.status.code(), Some(0), "{named}: {}", told(&check));
    }
    let missing = wakker(dir.path(), &["new", "nergens", "--rubric", "./geen.yaml"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(!dir.path().join("nergens").exists());
}
