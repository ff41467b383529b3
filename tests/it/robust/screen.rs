//! What stands on the screen: in the reader's language, at the right place, and without steering the terminal.

use std::fs;

use crate::program::{DayCopy, wakker};

#[test]
fn the_place_in_a_very_long_line_is_the_one_that_programs_get() {
    let day = DayCopy::small();
    let before = "é ".repeat(751);
    day.change(
        "notes/k01-rita.md",
        "\n\n",
        &format!("\n- {before}#initiatief/ziet-wrk =G\n\n"),
    );
    let found = day.places();
    let place = found
        .iter()
        .find_map(|one| one.strip_prefix("N03 k01-rita.md:"))
        .unwrap();
    assert!(place.ends_with(":1505"), "{found:?}");
    let ran = day.run(&["check"]);
    let text = format!("{}{}", ran.out, ran.err);
    assert!(
        text.contains(&format!("notes/k01-rita.md:{place}\n")),
        "{text}"
    );
    assert!(text.contains("#initiatief/ziet-wrk"), "{text}");
}

#[test]
fn no_message_about_a_wrong_command_is_in_another_language() {
    let day = DayCopy::small();
    let dir = day.path.to_str().unwrap();
    let wrong: [&[&str]; 17] = [
        &["check", "-5"],
        &["check", dir, dir],
        &["score", dir, "--foo"],
        &["score", dir, "--ou"],
        &["score", dir, "--out"],
        &["score", dir, "--strict", "--strict"],
        &["score", dir, "--format", "jso"],
        &["score", dir, "--format", "jso", "--foo"],
        &["report", dir, "--threads", "x"],
        &["report", dir, "--threads", ""],
        &["report", dir, "--threads", "0"],
        &["report", dir, "--threads", "99999999999999999999999"],
        &["chek", dir],
        &["repot", dir],
        &["explain"],
        &["rubric"],
        &["--kleur"],
    ];
    let english = [
        " the ",
        "the ",
        " value",
        "argument '",
        " for ",
        "found",
        "exist",
        "required",
        "supplied",
        "use '",
        " not ",
        "invalid",
        "cannot",
        "tip: to",
        "subcommand",
        "number",
        "error",
    ];
    for language in ["nl", "fr"] {
        for args in wrong {
            let ran = wakker(&[args, &["--lang", language]].concat());
            let text = ran
                .err
                .replace("argument inconnu '", "")
                .replace("onbekend argument '", "");
            let bad: Vec<&&str> = english
                .iter()
                .filter(|word| text.contains(**word))
                .collect();
            assert!(bad.is_empty(), "{args:?}: {bad:?}\n{}", ran.err);
            assert_eq!(ran.status, 2, "{args:?}");
        }
    }
}

#[test]
fn what_cannot_be_written_is_told_in_the_language_of_the_reader() {
    let day = DayCopy::small();
    fs::create_dir(day.path.join("scores.csv")).unwrap();
    let inside = day.path.join("day.yaml/scores.csv");
    for (out, why) in [
        (day.path.join("scores.csv"), "er staat een map met die naam"),
        (inside, "een deel van het pad is een bestand en geen map"),
    ] {
        let out = out.to_str().unwrap();
        let ran = day.run(&["score", "--out", out]);
        assert_eq!(ran.status, 2, "{}", ran.err);
        assert!(ran.err.contains(why), "{}", ran.err);
        assert!(!ran.err.contains("os error"), "{}", ran.err);
        let ran = day.run(&["score", "--lang", "fr", "--out", out]);
        assert!(!ran.err.contains("os error"), "{}", ran.err);
    }
}

#[test]
fn names_of_folders_cannot_steer_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let bad = folder.path().join("\u{1b}[31mdag\u{202e}");
    fs::rename(&DayCopy::small().path, &bad).unwrap();
    let (arg, parent) = (bad.to_str().unwrap(), folder.path().to_str().unwrap());
    let wrong = format!("{arg}/niet-hier");
    for args in [
        &["agree", parent][..],
        &["calibrate", parent],
        &["score", arg],
        &["score", arg, "--candidate", "\u{1b}[2J"],
        &["score", arg, "--out", &format!("{arg}/day.yaml")],
        &["check", &wrong],
        &["new", &wrong, "--date", "\u{1b}[2J"],
        &["check", "\u{1b}[2J", "--\u{1b}[2J"],
    ] {
        let ran = wakker(args);
        for text in [ran.out, ran.err] {
            assert!(!text.contains(['\u{1b}', '\u{202e}']), "{args:?}: {text:?}");
        }
    }
}
