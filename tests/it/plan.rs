//! `agree --plan`: how many candidates and assessors it takes.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::wakker;

const DAY: &str = "samples/2026-03-17-antwerpen";

fn json(args: &[&str]) -> Value {
    let ran = wakker(&[&["agree", "--plan", "--format", "json"], args].concat());
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{args:?}: {}{}", ran.out, ran.err))
}

/// The published sample sizes, each by the command line that asks for it.
#[test]
fn the_plan_gives_the_known_numbers() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/known_answers/sample_size_agreement.json");
    let known: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut tested = 0;
    for (key, expected) in known["expected"].as_object().unwrap() {
        let Some((name, options)) = key.trim_end_matches(']').split_once("_icc_ceil[") else {
            continue;
        };
        let of = |wanted: &str| {
            let mut options = options.split(',').filter_map(|one| one.split_once('='));
            options.find(|(name, _)| *name == wanted).unwrap().1
        };
        let found = if name == "bonett" {
            let asked = [
                "--expected",
                of("rho"),
                "--raters",
                of("k"),
                "--width",
                of("width"),
            ];
            json(&asked)["rows"][0]["interval"]["candidates"].clone()
        } else {
            let asked = [
                "--expected",
                of("rho1"),
                "--raters",
                of("n"),
                "--above",
                of("rho0"),
            ];
            json(&asked)["rows"][0]["above"]["candidates"].clone()
        };
        // Of two assessors the program adds the 5 ρ that Bonett advises: 50.79 + 4.
        let expected = if key.contains("rho=0.8,k=2") {
            55
        } else {
            expected.as_u64().unwrap()
        };
        assert_eq!(found, expected, "{key}");
        tested += 1;
    }
    assert_eq!(tested, 8);
}

/// With both levels as common Q is 1 − κ²: ((1.645 √.64 + .8416 √.36) / .2)² = 82.9.
#[test]
fn two_assessors_with_two_levels_have_a_kappa() {
    let found = json(&["--expected", "0.8", "--above", "0.6"]);
    assert_eq!(found["rows"][0]["kappa"]["candidates"], 83);
    assert_eq!(found["rows"][1]["kappa"], Value::Null);
    // Where one level is rare it takes more.
    let rare = json(&["--expected", "0.8", "--above", "0.6", "--share", "0.1"]);
    assert!(rare["rows"][0]["kappa"]["candidates"].as_u64() > Some(83));
    assert_eq!(json(&[])["rows"][0]["kappa"], Value::Null);
}

#[test]
fn more_assessors_take_fewer_candidates_and_a_narrower_interval_more() {
    let needed = |found: &Value| -> Vec<u64> {
        let rows = found["rows"].as_array().unwrap().iter();
        rows.map(|row| row["interval"]["candidates"].as_u64().unwrap())
            .collect()
    };
    let usual = needed(&json(&[]));
    assert_eq!(usual.len(), 3);
    assert!(usual[0] > usual[1] && usual[1] > usual[2], "{usual:?}");
    // A Belgian comma, and assessors from two to five.
    let narrow = needed(&json(&["--width", "0,1", "--raters", "2..5"]));
    assert!(narrow.len() == 4 && narrow[1] > 3 * usual[1], "{narrow:?}");
}

#[test]
fn a_day_is_what_the_plan_starts_from() {
    let found = json(&[DAY]);
    assert_eq!(found["expected_of_ratings"], true);
    let agreement = wakker(&["agree", DAY, "--details", "--format", "json"]).out;
    let agreement: Value = serde_json::from_str(&agreement).unwrap();
    let details = agreement["details"].as_array().unwrap().iter();
    let mut icc = details.filter(|one| one["measure"] == "icc-reml-agreement");
    assert_eq!(icc.next().unwrap()["value"], found["expected"]);
    let (pilot, overall) = (&found["pilot"], &agreement["overall"]);
    assert_eq!(pilot["candidates"], overall["clusters"]);
    assert_eq!(pilot["low"], overall["alpha"]["low"]);
    // With nine candidates t is 2.306: 2.306 SE √(6 / 9) is within .10, and with eight 2.365 SE √(6 / 8) is not.
    let error = overall["alpha"]["standard_error"].as_f64().unwrap();
    assert!(2.306 * error * (6.0_f64 / 9.0).sqrt() <= 0.1);
    assert!(2.365 * error * (6.0_f64 / 8.0).sqrt() > 0.1);
    assert_eq!(pilot["needed"]["candidates"], 9);
    // What is expected goes before what the day gave.
    assert_eq!(
        json(&[DAY, "--expected", "0.8"])["expected_of_ratings"],
        false
    );
}

#[test]
fn the_plan_is_told_in_words() {
    let told = |args: &[&str]| wakker(&[&["agree", "--plan"], args].concat());
    insta::assert_snapshot!("plan-nl", told(&["--lang", "nl", "--above", "0.5"]).out);
    insta::assert_snapshot!("plan-fr", told(&["--lang", "fr", "--above", "0.5"]).out);
    insta::assert_snapshot!("plan-day-nl", told(&[DAY]).out);
    insta::assert_snapshot!("plan-day-en", told(&[DAY, "--lang", "en"]).out);
    insta::assert_snapshot!("plan-day-fr", told(&[DAY, "--lang", "fr"]).out);
    let rows = told(&["--format", "excel", "--above", "0.5"]).out;
    assert!(rows.contains("assessors;candidates;above;kappa"), "{rows}");
    assert!(rows.contains("3;68;"), "{rows}");
    for language in ["nl", "en", "fr"] {
        let help = wakker(&["agree", "--help", "--lang", language]).out;
        assert!(
            help.contains("--plan") && help.contains("--above"),
            "{help}"
        );
    }
}

#[test]
fn a_plan_that_makes_no_sense_is_refused() {
    for args in [
        &["--width", "2"][..],
        &["--width", "0"],
        &["--width", "smal"],
        &["--raters", "1..3"],
        &["--raters", "4..2"],
        &["--raters", "2..90"],
        &["--expected", "1"],
        &["--above", "0.8"],
        &["--above", "0.5", "--share", "1"],
        &["--share", "0.3"],
        &["--format", "ratings"],
        &["--details"],
        &["--ratings", "r.csv", "--metric", "ordinal"],
    ] {
        let ran = wakker(&[&["agree", "--plan"], args].concat());
        assert_eq!(ran.status, 2, "{args:?}: {}", ran.out);
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{args:?}");
    }
    assert_eq!(wakker(&["agree", DAY, "--width", "0.2"]).status, 2);
    let ran = wakker(&["agree", "--plan", "--above", "0.8", "--lang", "en"]);
    assert!(ran.err.contains("choose a lower --above"), "{}", ran.err);
}
