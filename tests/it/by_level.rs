//! What is asked of two raters, and of each level: the figures of `--details` that R's irr and irrCAC give too.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::program::{Ran, wakker};

/// Runs `agree` on a file with these rows and these arguments behind it.
fn agree(text: &str, args: &[&str]) -> Ran {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.csv");
    fs::write(&path, text).unwrap();
    wakker(&[&["agree", "--ratings", path.to_str().unwrap()], args].concat())
}

fn json(text: &str, args: &[&str]) -> Value {
    let ran = agree(text, &[args, &["--details", "--format", "json"]].concat());
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err))
}

fn detail<'a>(found: &'a Value, measure: &str) -> Option<&'a Value> {
    let mut all = found["details"].as_array().unwrap().iter();
    all.find(|one| one["measure"] == measure)
}

fn near(found: &Value, expected: f64) {
    let value = found.as_f64().unwrap_or_else(|| panic!("{found}"));
    assert!(
        (value - expected).abs() < 5e-4,
        "{value} and not {expected}"
    );
}

/// So many rows of each pair.
fn table(cells: &[(&str, usize)]) -> String {
    let mut text = "Rita,Tom\n".to_owned();
    for (cell, times) in cells {
        for _ in 0..*times {
            let _ = writeln!(text, "{cell}");
        }
    }
    text
}

/// Feinstein and Cicchetti (1990), the balanced table: agreement .85.
fn balanced() -> String {
    table(&[("ja,ja", 40), ("ja,nee", 9), ("nee,ja", 6), ("nee,nee", 45)])
}

const NOMINAL: &[&str] = &["--metric", "nominal"];

#[test]
fn two_raters_have_the_figures_of_their_table() {
    let found = json(&balanced(), NOMINAL);
    let value = |measure: &str| &detail(&found, measure).unwrap()["value"];
    near(value("pabak"), 0.70);
    near(value("prevalence-index"), 0.05);
    near(value("bias-index"), 0.03);
    // Shares of "ja" .49 and .46: chance is .475² + .525² = .50125, and for kappa .49 x .46 + .51 x .54 = .5008.
    near(value("scott"), (0.85 - 0.50125) / (1.0 - 0.50125));
    near(value("kappa-max"), (0.46 + 0.51 - 0.5008) / (1.0 - 0.5008));
    near(value("bangdiwala-b"), (0.16 + 0.2025) / 0.5008);
    let scott = detail(&found, "scott").unwrap();
    assert_eq!(scott["readings"][0]["band"], "Substantial");
    assert!(scott["low"].as_f64() < scott["value"].as_f64());
    // (9 − 6)² / 15 is McNemar's; Bhapkar's is that over 1 − .6 / 100.
    let margins = &found["margins"];
    assert_eq!(margins[0]["test"], "stuart-maxwell");
    near(&margins[0]["chi_squared"], 0.6);
    near(&margins[0]["degrees"], 1.0);
    near(&margins[0]["p"], 0.4386);
    assert_eq!(margins[1]["test"], "bhapkar");
    near(&margins[1]["chi_squared"], 0.6 / 0.994);
    near(&margins[1]["p"], 0.4372);
}

#[test]
fn each_level_has_its_agreement() {
    let found = json(&balanced(), NOMINAL);
    let levels = found["levels"].as_array().unwrap();
    assert_eq!(levels.len(), 2);
    near(&levels[0]["share"], 0.475);
    near(&levels[0]["specific"], 80.0 / 95.0);
    near(&levels[1]["specific"], 90.0 / 105.0);
    // Of two levels each against the other is the whole.
    for level in levels {
        near(&level["kappa"], (0.85 - 0.50125) / (1.0 - 0.50125));
    }
    // Three raters with gaps: on 4 all who gave it agree, on 3 they never do, and 2 nobody gave.
    let gaps = "a,b,c\n4,4,4\n4,4,\n1,1,3\n1,,1\n,1,1\n";
    let found = json(gaps, &["--metric", "ordinal", "--levels", "1..4"]);
    let levels = found["levels"].as_array().unwrap();
    near(&levels[3]["specific"], 1.0);
    near(&levels[3]["kappa"], 1.0);
    near(&levels[2]["specific"], 0.0);
    assert!(levels[2]["kappa"].as_f64().unwrap() < 0.0);
    assert_eq!(levels[1]["specific"], Value::Null);
    assert_eq!(levels[1]["undefined"], "no-variation");
    // What is made for two is not there for three.
    assert_eq!(detail(&found, "scott"), None);
    assert_eq!(found["margins"], Value::Array(Vec::new()));
}

#[test]
fn what_cannot_be_computed_of_two_says_why() {
    let found = json("a,b\n1,2\n2,2\n3,4\n4,4\n1,1\n", &["--metric", "ordinal"]);
    for measure in ["pabak", "prevalence-index", "bias-index"] {
        let one = detail(&found, measure).unwrap();
        assert_eq!(one["undefined"], "not-two-categories");
    }
    assert!(detail(&found, "scott").unwrap()["value"].is_f64());
    // They never differ, so that there is nothing to test.
    let same = json(&table(&[("1,1", 5), ("2,2", 5)]), &["--metric", "ordinal"]);
    assert_eq!(same["margins"][0]["undefined"], "no-variation");
    assert_eq!(same["margins"][1]["undefined"], "no-variation");
    // Over the third they never differ: what is left is a table of two, (3 − 14)² / 17.
    let third = table(&[
        ("1,1", 20),
        ("1,2", 3),
        ("2,1", 14),
        ("2,2", 20),
        ("3,3", 6),
    ]);
    let third = json(&third, &["--metric", "ordinal", "--levels", "1..4"]);
    near(&third["margins"][0]["chi_squared"], 121.0 / 17.0);
    near(&third["margins"][0]["degrees"], 1.0);
    near(
        &third["margins"][1]["chi_squared"],
        121.0 / 17.0 / (1.0 - 121.0 / 17.0 / 63.0),
    );
    // They differ only within pairs of levels: each pair has a degree of its own, (4 − 1)² / 5 and (2 − 6)² / 8.
    let pairs = table(&[("1,2", 4), ("2,1", 1), ("3,4", 2), ("4,3", 6), ("1,1", 5)]);
    let pairs = json(&pairs, &["--metric", "ordinal"]);
    near(&pairs["margins"][0]["chi_squared"], 9.0 / 5.0 + 2.0);
    near(&pairs["margins"][0]["degrees"], 2.0);
    // All differences go one way: Bhapkar's variance is 0.
    let one_way = json(&table(&[("1,2", 5)]), &["--metric", "ordinal"]);
    near(&one_way["margins"][0]["chi_squared"], 5.0);
    assert_eq!(one_way["margins"][1]["undefined"], "no-variation");
    // Measurements have no levels.
    let measured = json(
        "a,b\n1.5,2.25\n3.5,3.75\n2.1,1.9\n",
        &["--metric", "interval"],
    );
    assert_eq!(measured["levels"], Value::Array(Vec::new()));
    assert_eq!(detail(&measured, "scott"), None);
}

#[test]
fn the_screen_says_it_in_words_and_the_rows_hold_the_same() {
    let told = |language: &str| {
        let args = ["--metric", "nominal", "--details", "--lang", language];
        agree(&balanced(), &args).out
    };
    let dutch = told("nl");
    for words in [
        "hoogst mogelijke kappa",
        "per waarde",
        "Scott pi",
        "Niets wijst erop dat de twee de waarden niet even vaak gebruiken.",
        "Stuart-Maxwell: chi-kwadraat 0,60, vrijheidsgraden 1, p = 0,439",
    ] {
        assert!(dutch.contains(words), "{words}: {dutch}");
    }
    assert!(told("en").contains("Bhapkar: chi-squared 0.60, degrees of freedom 1, p = 0.437"));
    assert!(
        told("fr")
            .contains("Rien n’indique que les deux n’utilisent pas les valeurs aussi souvent.")
    );
    let severe = table(&[("1,1", 20), ("1,2", 1), ("2,1", 19), ("2,2", 20)]);
    let args = ["--metric", "ordinal", "--details", "--lang", "nl"];
    let severe = agree(&severe, &args).out;
    assert!(
        severe.contains("De twee gebruiken de niveaus niet even vaak: dat is meer dan toeval."),
        "{severe}"
    );
    assert!(severe.contains("p < 0,001"), "{severe}");
    let args = ["--metric", "nominal", "--details", "--format", "csv"];
    let rows = agree(&balanced(), &args).out;
    for row in [
        "level,ja,share,0.475,",
        "level,nee,specific-agreement,0.857143,",
        "margins,,stuart-maxwell-degrees,1,",
    ] {
        assert!(rows.contains(row), "{row}: {rows}");
    }
    let width = |row: &str| row.split(',').count();
    assert!(rows.lines().all(|row| width(row) == 11), "{rows}");
}

#[test]
fn a_figure_of_two_can_be_demanded() {
    let demand = |demand: &str| agree(&balanced(), &[NOMINAL, &["--fail-below", demand]].concat());
    assert_eq!(demand("scott=0.6").status, 0);
    assert_eq!(demand("pabak=0.9").status, 1);
    let three = agree(
        "a,b,c\n1,1,1\n2,2,1\n",
        &["--metric", "ordinal", "--fail-below", "scott=0.5"],
    );
    assert_eq!(three.status, 1);
    assert!(three.err.contains("twee assessoren"), "{}", three.err);
}
