//! What people put in their files: refused with its place, or read as it stands.

use std::fs;

use crate::program::{DayCopy, wakker};

#[test]
fn weights_that_overflow_are_refused_and_the_largest_ones_count_as_they_should() {
    let day = DayCopy::small();
    let weigh = |day: &DayCopy, one: &str, other: &str| {
        for (name, weight) in [("Ziet werk", one), ("Meldt problemen", other)] {
            let from = format!("name: {name}");
            day.change(
                "rubric.yaml",
                &from,
                &format!("{from}\n        weight: {weight}"),
            );
        }
    };
    weigh(&day, "1e308", "1e308");
    let found = day.places();
    // Both are one finding, at the first place.
    assert_eq!(found, ["R02 rubric.yaml:20:17"]);
    let ran = day.run(&["score"]);
    assert_eq!(
        (ran.status, ran.out.as_str()),
        (1, ""),
        "no NaN, no level: nothing"
    );

    let scores = |one: &str, other: &str| {
        let day = DayCopy::small();
        weigh(&day, one, other);
        let ran = day.run(&["score", "--format", "csv"]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        assert!(
            !ran.out.contains("NaN") && !ran.out.contains("inf"),
            "{}",
            ran.out
        );
        // Without the hash of the rubric, which of course differs.
        let rest = |line: &str| line.split(',').skip(4).collect::<Vec<_>>().join(",");
        ran.out.lines().map(rest).collect::<Vec<_>>()
    };
    assert_eq!(scores("1e6", "1e6"), scores("1", "1"));
    assert_eq!(scores("1e-6", "1e-6"), scores("1", "1"));
    assert_eq!(scores("1e6", "1"), scores("1", "1e-6"));
}

#[test]
fn a_name_of_pages_is_refused_with_its_place_before_anything_is_made_of_it() {
    let day = DayCopy::small();
    let name = format!("name: {}Magazijn", "zin met woorden ".repeat(4000));
    day.change("day.yaml", "name: Magazijn", &name);
    assert_eq!(day.places(), ["I25 day.yaml:13:11"]);
    for args in [
        &["score"][..],
        &["form", "sheet"],
        &["report", "--kind", "coach"],
    ] {
        let ran = day.run(args);
        assert_ne!(ran.status, 0, "{args:?}");
        assert!(ran.out.is_empty(), "{args:?}: {}", ran.out);
    }
    let ran = day.run(&["check"]);
    let text = format!("{}{}", ran.out, ran.err);
    assert!(text.contains("telt 64008 tekens"), "{text}");
    assert!(
        text.len() < 10_000,
        "the name is not printed whole: {} bytes",
        text.len()
    );
}

#[test]
fn a_value_of_pages_is_not_repeated_in_the_message() {
    let day = DayCopy::small();
    let long = "x".repeat(10_000);
    day.change("day.yaml", "minutes: 45", &format!("minutes: {long}"));
    day.change(
        "day.yaml",
        "candidates: [k01, k02]",
        &format!("candidates: [k01, k02, {long}]"),
    );
    let ran = day.run(&["check"]);
    let text = format!("{}{}", ran.out, ran.err);
    assert!(text.contains("I12") && text.contains("xxx…"), "{text}");
    assert!(text.len() < 10_000, "{} bytes", text.len());
}

#[test]
fn ids_stay_as_they_are_written_also_where_they_look_like_numbers() {
    let day = DayCopy::small();
    let ids = "[k01, k02, 1e3, true, 012, no]";
    day.change(
        "day.yaml",
        "candidates: [k01, k02]",
        &format!("candidates: {ids}"),
    );
    assert!(
        day.places().iter().all(|one| !one.starts_with('I')),
        "{:?}",
        day.places()
    );
    let ran = day.run(&["score", "--format", "csv"]);
    for id in ["1e3", "true", "012", "no"] {
        assert!(ran.out.contains(&format!("{id},")), "{id}: {}", ran.out);
    }
    for (written, place) in [("+1", 24), ("0x1F", 24), ("1.10", 24)] {
        let day = DayCopy::small();
        day.change(
            "day.yaml",
            "candidates: [k01, k02]",
            &format!("candidates: [k01, k02, {written}]"),
        );
        let ran = day.run(&["check"]);
        let text = format!("{}{}", ran.out, ran.err);
        if written == "0x1F" {
            // A code like any other, in small letters.
            assert!(!text.contains("I18"), "{text}");
            let scores = day.run(&["score", "--format", "csv"]).out;
            assert!(
                scores.contains("0x1f,") && !scores.contains("31,"),
                "{scores}"
            );
        } else {
            assert!(
                text.contains(&format!("\"{written}\" kan geen code zijn")),
                "{text}"
            );
            assert_eq!(day.places(), [format!("I18 day.yaml:5:{place}")]);
        }
    }
}

#[test]
fn texts_of_yaml_are_printed_without_marks_that_nobody_sees() {
    let day = DayCopy::small();
    day.change("rubric.yaml", "Wacht af.", "Wacht\u{200B} a\u{AD}f.");
    day.change(
        "rubric.yaml",
        "goed: Je begint",
        "goed: \u{2066}Je\u{2069} begint",
    );
    let people = "candidates:\n  - {id: k01, name: \"Ya\u{200B}nnick\u{FEFF} Peeters\"}\n";
    fs::write(day.path.join("people.yaml"), people).unwrap();
    let rubric = day.path.join("rubric.yaml");
    let shown = wakker(&["rubric", "show", rubric.to_str().unwrap()]).out;
    assert!(shown.contains("Wacht af."), "{shown}");
    let scores = day.run(&["score"]).out;
    assert!(scores.contains("Yannick Peeters"), "{scores}");
    for text in [shown, scores] {
        assert!(
            !text.contains(['\u{200B}', '\u{AD}', '\u{2066}', '\u{FEFF}', '\u{FFFD}']),
            "{text}"
        );
    }
}

#[test]
fn a_suggestion_is_sought_for_so_many_rows_only_and_every_row_is_counted() {
    let day = DayCopy::small();
    let row = "k01,ritta,magazijn,initiatief,ziet-werk,3\n";
    let text = format!(
        "candidate,assessor,exercise,competence,indicator,level\n{}",
        row.repeat(2000)
    );
    fs::write(day.path.join("ratings.csv"), text).unwrap();
    let ran = day.run(&["check", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(value["left_out"], 2000);
    let near = ran.out.matches("bedoelde je").count();
    assert!(
        (1..=wakker::limits::SUGGESTIONS_OF_A_KIND).contains(&near),
        "{near}"
    );
}

#[test]
fn of_thousands_of_faulty_rows_the_first_are_shown_and_the_rest_is_counted() {
    let day = DayCopy::small();
    let rows = (0..2000).map(|at| format!("k01,x{at}q,magazijn,initiatief,ziet-werk,3\n"));
    let header = "candidate,assessor,exercise,competence,indicator,level\n";
    let text = header.to_owned() + &rows.collect::<String>();
    fs::write(day.path.join("ratings.csv"), text).unwrap();
    for (command, hint) in [("check", " (alles met --code D02)"), ("score", "")] {
        let ran = day.run(&[command]);
        let all = ran.out + &ran.err;
        assert_eq!(all.matches("fout[D02]").count(), 20, "{command}");
        let rest = format!("D02: nog 1980 keer elders{hint}\n");
        assert!(all.contains(&rest), "{command}");
    }
    let all = day.run(&["check", "--code", "D02"]).out;
    assert_eq!(all.matches("fout[D02]").count(), 2000);
}

#[test]
fn marks_of_many_values_are_no_categories() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("marks.csv");
    for (targets, are_categories) in [(20, true), (60, false)] {
        let rows = (0..targets).map(|at| format!("w{at},{at},{}\n", (at * 7) % targets));
        let text = "item,rita,tom\n".to_owned() + &rows.collect::<String>();
        fs::write(&file, text).unwrap();
        let path = file.to_str().unwrap();
        let ran = wakker(&[
            "agree",
            "--ratings",
            path,
            "--metric",
            "interval",
            "--format",
            "json",
        ]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        let refused = ran.out.contains("\"wrong-number-of-categories\"");
        assert_eq!(refused, !are_categories, "{targets}: {}", ran.out);
        let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        assert!(value.to_string().contains("alpha"), "{}", ran.out);
    }
}
