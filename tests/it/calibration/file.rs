//! `wakker calibrate --ratings`: any file of ratings with assessors.

use std::fmt::Write as _;
use std::process::Command;

use proptest::prelude::{ProptestConfig, proptest};
use serde_json::Value;

use super::simulate::Random;

/// The output for a file with this text; the status has to be one of these.
pub(super) fn run(text: &str, more: &[&str], status: &[i32]) -> (String, String) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("ratings.csv");
    std::fs::write(&path, text).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(["calibrate", "--lang", "nl", "--ratings"])
        .arg(&path)
        .args(more)
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    let code = output.status.code().unwrap();
    assert!(status.contains(&code), "{code}: {told}");
    (String::from_utf8(output.stdout).unwrap(), told)
}

pub(super) fn json(text: &str, more: &[&str]) -> Value {
    let mut args = vec!["--format", "json"];
    args.extend(more);
    serde_json::from_str(&run(text, &args, &[0]).0).unwrap()
}

/// Five assessors who all rate twelve candidates on six indicators; the last is a step more severe.
fn rows(level: impl Fn(usize) -> String) -> Vec<String> {
    let mut random = Random(4);
    let mut rows = Vec::new();
    for candidate in 0..12 {
        for indicator in 0..6 {
            let good = 1 + (candidate + indicator) % 4 + random.below(2);
            for assessor in 0..5 {
                let own = good + random.below(2) - usize::from(assessor == 4 && good > 1);
                rows.push(format!(
                    "k{candidate},a{assessor},c,i{indicator},{}",
                    level(own.clamp(1, 5))
                ));
            }
        }
    }
    rows
}

fn file(rows: &[String]) -> String {
    format!(
        "candidate,assessor,competence,indicator,level\n{}\n",
        rows.join("\n")
    )
}

fn severities(json: &Value) -> Vec<f64> {
    let all = json["assessors"].as_array().unwrap().iter();
    all.map(|one| one["effects"][0]["estimate"].as_f64().unwrap())
        .collect()
}

#[test]
fn the_order_of_the_rows_changes_nothing() {
    let mut rows = rows(|level| level.to_string());
    let first = run(&file(&rows), &["--format", "json"], &[0]).0;
    let mut random = Random(9);
    for at in (1..rows.len()).rev() {
        rows.swap(at, random.below(at + 1));
    }
    let again = run(&file(&rows), &["--format", "json"], &[0]).0;
    let (first, again): (Value, Value) = (
        serde_json::from_str(&first).unwrap(),
        serde_json::from_str(&again).unwrap(),
    );
    assert_eq!(first["assessors"], again["assessors"]);
    assert_eq!(first["variance"], again["variance"]);
}

/// Five levels from 1, the same ten apart, the same with halves between them, and as measurements.
#[test]
fn a_scale_is_found_or_declared() {
    let whole = json(&file(&rows(|level| level.to_string())), &[]);
    let declared = json(
        &file(&rows(|level| level.to_string())),
        &["--levels", "1..5"],
    );
    assert_eq!(whole["assessors"], declared["assessors"]);
    let tens = json(
        &file(&rows(|level| (10 * level).to_string())),
        &["--levels", "10,20,30,40,50"],
    );
    // In steps of the scale, so that ten apart is one apart.
    assert_eq!(severities(&whole), severities(&tens));
    assert!(whole["rasch"].is_object() && tens["rasch"].is_object());
    // Halves lie between levels: one of them does not make the scale one of twice as many.
    let mut rows_with_half = rows(|level| level.to_string());
    rows_with_half.push("k0,a0,c,extra,2.5".to_owned());
    let halves = json(&file(&rows_with_half), &[]);
    assert_eq!(halves["rasch"]["halfway"], 1);
    // Measurements count as they are, and have no levels to model.
    let measured = rows(|level| format!("{}.3", 12 * level));
    let measured = json(&file(&measured), &[]);
    assert!(measured["rasch"].is_null());
    for (own, other) in severities(&measured).iter().zip(severities(&whole)) {
        assert!((own - 12.0 * other).abs() < 1e-6, "{own} {other}");
    }
    let (screen, _) = run(&file(&rows(|level| level.to_string())), &[], &[0]);
    assert!(screen.contains("1 2 3 4 5"), "{screen}");
}

/// A code that is used again on another day is another candidate.
#[test]
fn the_same_code_on_another_date_is_somebody_else() {
    let mut text = String::from("candidate,assessor,competence,level,date\n");
    for (date, good) in [("2026-01-10", 2), ("2026-02-10", 3)] {
        for candidate in 0..6 {
            for assessor in ["rita", "tom"] {
                let _ = writeln!(text, "k{candidate},{assessor},c,{good},{date}");
            }
        }
    }
    let found = json(&text, &[]);
    assert_eq!(found["candidates"], 12);
    // On one date they would be rated twice, and are told.
    let (_, told) = run(&text.replace("2026-02-10", "2026-01-10"), &[], &[1]);
    assert!(told.contains("C22"), "{told}");
}

#[test]
fn levels_of_whole_competences_stand_aside_and_are_told() {
    let mut all = rows(|level| level.to_string());
    let alone = json(&file(&all), &[]);
    all.push("k0,a0,c,,3".to_owned());
    all.push("k0,a1,c,,3".to_owned());
    let with = json(&file(&all), &[]);
    assert_eq!(severities(&alone), severities(&with));
    let (screen, _) = run(&file(&all), &[], &[0]);
    assert!(
        screen.contains("2 niveaus voor een hele competentie"),
        "{screen}"
    );
}

#[test]
fn a_slash_in_words_is_no_competence() {
    let text = "candidate,assessor,indicator,level\nk1,rita,en/of,2\nk1,tom,en/of,3\nk2,rita,en/of,2\nk2,tom,en/of,2\n";
    let found = json(text, &[]);
    assert_eq!(found["items"].as_array().unwrap().len(), 1);
    assert_eq!(found["items"][0]["id"], "en/of");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever stands in the cells, there are figures or findings, and no crash.
    #[test]
    fn any_cells_are_read_or_told(
        cells in proptest::collection::vec(
            proptest::collection::vec("[a-c1-4 ;\"/.,éß-]{0,5}", 7),
            0..24,
        ),
        separator in 0..3_usize,
    ) {
        let separator = [",", ";", "\t"][separator];
        let head = ["candidate", "assessor", "exercise", "competence", "indicator", "level", "date"];
        let mut text = head.join(separator) + "\n";
        for row in &cells {
            text.push_str(&row.join(separator));
            text.push('\n');
        }
        let (_, told) = run(&text, &["--format", "csv"], &[0, 1]);
        assert!(!told.contains("panicked"), "{told}");
    }
}
