//! Every figure of every file in `tests/known_answers`: computed outside this program, or printed in a paper.

mod benchmark;
mod design;
mod keys;
mod rasch;
mod resampling;

use std::fs;
use std::path::Path;

use serde_json::Value;
use wakker::stats::{Categories, Matrix};

use keys::Answer;

/// One file.
#[derive(Clone)]
struct Case {
    name: String,
    ratings: Matrix,
    categories: Option<Categories>,
    json: Value,
}

/// The files of a kind; those without one hold figures by key.
fn cases(kind: Option<&str>) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/known_answers");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    paths.sort();
    let read = |path: &Path| {
        let json: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let rows = json["ratings"].as_array().into_iter().flatten();
        let rows = rows.map(|row| list(row).unwrap());
        Case {
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            ratings: Matrix::new(rows).unwrap(),
            categories: list(&json["categories"]).map(|values| {
                Categories::new(values.into_iter().flatten().collect::<Vec<_>>()).unwrap()
            }),
            json,
        }
    };
    let all = paths.iter().map(|path| read(path));
    all.filter(|case| case.json["kind"].as_str() == kind)
        .collect()
}

fn list(json: &Value) -> Option<Vec<Option<f64>>> {
    Some(json.as_array()?.iter().map(Value::as_f64).collect())
}

/// Both undefined, or within the tolerance of `tests/known_answers/README.md`.
fn same(key: &str, ours: Option<f64>, expected: Option<f64>) -> bool {
    match (ours, expected) {
        (None, None) => true,
        (Some(ours), Some(expected)) => (ours - expected).abs() <= keys::tolerance(key, expected),
        _ => false,
    }
}

#[test]
fn every_expected_figure_comes_out() {
    let mut wrong = Vec::new();
    let mut tested = 0;
    for case in cases(None) {
        for (key, expected) in case.json["expected"].as_object().unwrap() {
            let ours = match keys::answer(&case, key) {
                Answer::Unknown => {
                    wrong.push(format!("{}: {key} is not tested", case.name));
                    continue;
                }
                Answer::Number(ours) => vec![ours],
                Answer::List(ours) => ours,
            };
            tested += 1;
            let expected = list(expected).unwrap_or_else(|| vec![expected.as_f64()]);
            let fits = |(ours, expected): (&Option<f64>, &Option<f64>)| {
                same(key, *ours, *expected) || keys::documented_choice(&case.name, key, *ours)
            };
            if ours.len() != expected.len() || !ours.iter().zip(&expected).all(fits) {
                wrong.push(format!(
                    "{}: {key} is {ours:?}, not {expected:?}",
                    case.name
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {tested}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(tested > 2800, "only {tested} figures");
}

#[test]
fn every_published_figure_comes_out_with_its_digits() {
    let mut tested = 0;
    for case in cases(None) {
        let Some(published) = case.json["published"].as_object() else {
            continue;
        };
        for (key, printed) in published {
            let Answer::Number(Some(ours)) = keys::answer(&case, key) else {
                panic!("{}: {key} has no figure", case.name);
            };
            tested += 1;
            let digits = printed.to_string();
            let decimals = digits.split('.').nth(1).map_or(0, str::len);
            // Half a unit of the last printed digit, and a whisker for binary.
            let half = 0.5 * 10f64.powi(-i32::try_from(decimals).unwrap()) + 1e-9;
            assert!(
                (ours - printed.as_f64().unwrap()).abs() <= half,
                "{}: {key} is {ours}, printed {digits}",
                case.name
            );
        }
    }
    assert!(tested > 30, "only {tested} figures");
}

#[test]
fn every_kind_of_file_is_tested() {
    let tested = [
        None,
        Some("bootstrap"),
        Some("benchmark"),
        Some("sample_size"),
        Some("gstudy_unbalanced_reml"),
        Some("mfrm_rating_scale"),
        Some("mfrm_interaction_drf"),
        // By the tests of calibration.
        Some("rater_effects"),
    ];
    let found: usize = tested.map(|kind| cases(kind).len()).iter().sum();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/known_answers");
    let files = fs::read_dir(folder).unwrap().count();
    // Less the README.
    assert_eq!(found, files - 1);
}
