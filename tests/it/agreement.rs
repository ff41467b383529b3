//! Agreement of days: what is compared, what the figures come to, and how that is told.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::program::{DayCopy, wakker};

const DAY: &str = "samples/2026-03-17-antwerpen";

/// A day whose ratings were made elsewhere: no sheets, only `ratings.csv`.
struct Rated {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

/// A rating: candidate, assessor, indicator, level.
type Line<'a> = (usize, &'a str, &'a str, &'a str);

impl Rated {
    fn new(candidates: usize, lines: &[Line<'_>]) -> Self {
        Self::at(tempfile::tempdir().unwrap(), "Antwerpen", candidates, lines)
    }

    fn at(folder: tempfile::TempDir, place: &str, candidates: usize, lines: &[Line<'_>]) -> Self {
        let path = folder.path().to_owned();
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
        fs::copy(base.join("rubric.yaml"), path.join("rubric.yaml")).unwrap();
        let ids: Vec<String> = (1..=candidates).map(|n| format!("k{n:02}")).collect();
        fs::write(
            path.join("day.yaml"),
            format!(
                "rubric: ./rubric.yaml\ndate: 2026-03-17\nplace: {place}\nlanguage: nl\n\
                 candidates: [{}]\nassessors: [rita, tom, jan, elien]\n\
                 exercises: [{{id: magazijn, name: Magazijn, minutes: 30}}]\n\
                 policy: {{purpose: een plan, recipients: de coach, retention: één jaar, contact: de coach}}\n",
                ids.join(", ")
            ),
        )
        .unwrap();
        let mut csv = "candidate,assessor,exercise,competence,indicator,level\n".to_owned();
        for (candidate, assessor, indicator, level) in lines {
            let competence = if *indicator == "kijkt-na" {
                "nauwkeurigheid"
            } else {
                "initiatief"
            };
            let _ = writeln!(
                csv,
                "k{candidate:02},{assessor},magazijn,{competence},{indicator},{level}"
            );
        }
        fs::write(path.join("ratings.csv"), csv).unwrap();
        Self {
            _folder: folder,
            path,
        }
    }

    fn arg(&self) -> &str {
        self.path.to_str().unwrap()
    }

    fn json(&self) -> Value {
        json(&[self.arg()])
    }
}

fn json(args: &[&str]) -> Value {
    let ran = wakker(&[&["agree", "--format", "json"], args].concat());
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err))
}

fn near(found: &Value, expected: f64) {
    let found = found.as_f64().unwrap();
    assert!(
        (found - expected).abs() < 1e-9,
        "{found} and not {expected}"
    );
}

#[test]
fn the_sample_day_is_compared() {
    let ran = wakker(&["agree", DAY]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    insta::assert_snapshot!("agree-sample-day", ran.out);
    let english = wakker(&["agree", DAY, "--lang", "en", "--details"]);
    insta::assert_snapshot!("agree-sample-day-details-en", english.out);
    let french = wakker(&["agree", DAY, "--lang", "fr"]);
    insta::assert_snapshot!("agree-sample-day-fr", french.out);
}

#[test]
fn the_figures_are_the_same_in_every_form() {
    let json = json(&[DAY, "--details"]);
    let csv = wakker(&["agree", DAY, "--details", "--format", "csv"]).out;
    let mut compared = 0;
    for row in csv.lines().filter(|row| row.starts_with("details,")) {
        let cells: Vec<&str> = row.split(',').collect();
        let details = json["details"].as_array().unwrap();
        let one = details.iter().find(|one| one["measure"] == cells[2]);
        let one = one.unwrap_or_else(|| panic!("{row}"));
        match one["value"].as_f64() {
            Some(value) => {
                let own: f64 = cells[3].parse().unwrap();
                assert!((value - own).abs() < 1e-6, "{row}");
            }
            None => assert_eq!(one["undefined"], cells[10], "{row}"),
        }
        compared += 1;
    }
    assert_eq!(compared, 40);
    assert!(csv.lines().count() > 100, "parts too");
}

#[test]
fn small_figures_are_those_worked_by_hand() {
    // Three candidates, two assessors, one indicator: 1-1, 2-3, 4-4.
    let day = Rated::new(
        3,
        &[
            (1, "rita", "kijkt-na", "O"),
            (1, "tom", "kijkt-na", "O"),
            (2, "rita", "kijkt-na", "M"),
            (2, "tom", "kijkt-na", "G"),
            (3, "rita", "kijkt-na", "ZG"),
            (3, "tom", "kijkt-na", "ZG"),
            (3, "jan", "ziet-werk", "ZG"),
        ],
    );
    let found = day.json();
    assert_eq!(found["overall"]["targets"], 3);
    assert_eq!(found["overall"]["once"], 1);
    near(&found["overall"]["exact"]["value"], 2.0 / 3.0);
    near(&found["overall"]["within_one"]["value"], 1.0);
    // Ordinal alpha of the values 1 1 2 3 4 4, with mid-ranks 1, 2.5, 3.5 and 5: one pair is one rank apart, and over
    // all pairs of different values the squares are 2 x 2.25 + 2 x 6.25 + 4 x 16 + 1 + 2 x 6.25 + 2 x 2.25 = 99.
    near(&found["overall"]["alpha"]["value"], 1.0 - 5.0 / 99.0);
    // Rita alone: O, M, ZG; Tom alone: O, G, ZG. Jan rated what nobody else did.
    assert_eq!(found["decisions"]["same"], 2);
    assert_eq!(found["decisions"]["all"], 3);
}

#[test]
fn a_day_with_nothing_to_compare_says_so_and_gives_no_figure() {
    for lines in [
        &[][..],
        &[(1, "rita", "kijkt-na", "G")],
        &[(1, "rita", "kijkt-na", "G"), (2, "tom", "kijkt-na", "G")],
    ] {
        let day = Rated::new(2, lines);
        let found = day.json();
        assert_eq!(found["verdict"]["tone"], "nothing-to-compare");
        assert_eq!(found["overall"]["alpha"]["value"], Value::Null);
        assert!(found["overall"]["alpha"]["undefined"].is_string());
        let ran = wakker(&["agree", day.arg()]);
        assert!(
            ran.out.contains("Er is nog niets te vergelijken"),
            "{}",
            ran.out
        );
        assert!(!ran.out.contains("NaN"), "{}", ran.out);
    }
}

#[test]
fn one_level_throughout_is_no_agreement_and_no_disagreement() {
    let mut lines = Vec::new();
    for candidate in 1..=12 {
        lines.push((candidate, "rita", "kijkt-na", "G"));
        lines.push((candidate, "tom", "kijkt-na", "G"));
    }
    let found = Rated::new(12, &lines).json();
    assert_eq!(found["verdict"]["tone"], "all-equal");
    near(&found["overall"]["exact"]["value"], 1.0);
    assert_eq!(
        found["overall"]["exact"]["low"],
        Value::Null,
        "no width of 0"
    );
    assert_eq!(found["overall"]["alpha"]["undefined"], "no-variation");
}

#[test]
fn the_prevalence_trap_is_told_in_words() {
    // Nearly everybody good, two small differences: Feinstein and Cicchetti's paradox.
    let mut lines = Vec::new();
    for candidate in 1..=20 {
        let (one, other) = match candidate {
            1 => ("M", "G"),
            2 => ("G", "M"),
            // On one they do agree: without it nobody could say that they know whom it is about.
            3 => ("M", "M"),
            _ => ("G", "G"),
        };
        lines.push((candidate, "rita", "kijkt-na", one));
        lines.push((candidate, "tom", "kijkt-na", other));
    }
    let day = Rated::new(20, &lines);
    let found = day.json();
    assert_eq!(found["verdict"]["tone"], "prevalence");
    assert!(found["overall"]["alpha"]["value"].as_f64().unwrap() < 0.5);
    assert!(found["ac2"]["value"].as_f64().unwrap() > 0.9);
    let ran = wakker(&["agree", day.arg()]);
    assert!(
        ran.out.contains("bijna iedereen kreeg hetzelfde"),
        "{}",
        ran.out
    );
}

#[test]
fn agreement_on_what_is_hard_is_not_taken_for_agreement_on_who_is_good() {
    // 24 candidates without any real difference: assessors agree that one indicator is easy and two are hard, and
    // toss a coin for the rest.
    let mut lines = Vec::new();
    let mut state = 7_u64;
    let mut coin = move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 40).is_multiple_of(2)
    };
    for candidate in 1..=24 {
        for (indicator, low, high) in [
            ("ziet-werk", "G", "ZG"),
            ("meldt-problemen", "O", "M"),
            ("kijkt-na", "O", "M"),
        ] {
            for assessor in ["rita", "tom"] {
                let level = if coin() { low } else { high };
                lines.push((candidate, assessor, indicator, level));
            }
        }
    }
    let day = Rated::new(24, &lines);
    let found = day.json();
    let pooled = found["overall"]["alpha"]["value"].as_f64().unwrap();
    let within = found["within_indicator"]["value"].as_f64().unwrap();
    assert!(pooled > 0.667, "{pooled}");
    assert!(within.abs() < 0.25, "{within}");
    assert_eq!(found["verdict"]["flattered"], true);
    assert_eq!(found["overall"]["alpha"]["method"], "bootstrap");
    let ran = wakker(&["agree", day.arg()]);
    assert!(
        ran.out.contains("binnen één gedragsindicator"),
        "{}",
        ran.out
    );
}

#[test]
fn few_candidates_get_a_rough_interval_and_the_verdict_says_so() {
    let found = json(&[DAY]);
    assert_eq!(found["overall"]["alpha"]["method"], "jackknife-t");
    assert_eq!(found["verdict"]["few"], true);
    let other = found["overall"]["alpha"]["other_raters"]
        .as_array()
        .unwrap();
    let low = found["overall"]["alpha"]["low"].as_f64().unwrap();
    assert!(
        other[0].as_f64().unwrap() < low,
        "other assessors add doubt"
    );
}

#[test]
fn days_are_put_together_and_a_key_makes_one_person_of_two_codes() {
    let lines = [
        (1, "rita", "kijkt-na", "O"),
        (1, "tom", "kijkt-na", "M"),
        (2, "rita", "kijkt-na", "ZG"),
        (2, "tom", "kijkt-na", "ZG"),
    ];
    let one = Rated::new(2, &lines);
    let other = Rated::at(tempfile::tempdir().unwrap(), "Gent", 2, &lines);
    let both = json(&[one.arg(), other.arg()]);
    assert_eq!(both["candidates"], 4);
    assert_eq!(both["overall"]["targets"], 4);
    for day in [&one, &other] {
        let people = "candidates: [{id: k01, name: An, key: p1}]\n";
        fs::write(day.path.join("people.yaml"), people).unwrap();
    }
    assert_eq!(json(&[one.arg(), other.arg()])["candidates"], 3);
}

#[test]
fn the_same_day_given_twice_counts_once() {
    let ran = wakker(&["agree", DAY, DAY, "--format", "json"]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("A03"), "{}", ran.err);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["overall"], json(&[DAY])["overall"]);
    assert_eq!(found["left_out"], 1);
}

/// The copy of a day stays that day, also where somebody wrote another place in it.
#[test]
fn a_copied_day_with_another_place_counts_once() {
    let copy = DayCopy::sample();
    copy.change("day.yaml", "place: Antwerpen", "place: Gent");
    let ran = wakker(&["agree", DAY, copy.arg(), "--format", "json"]);
    assert!(ran.err.contains("A03"), "{}", ran.err);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["overall"], json(&[DAY])["overall"]);
}

#[test]
fn unlocked_and_missing_sheets_make_it_provisional() {
    let day = DayCopy::sample();
    let ran = wakker(&["agree", day.arg()]);
    assert!(
        ran.out.contains("voorlopig: nog niet iedereen is klaar"),
        "{}",
        ran.out
    );
    wakker(&["lock", day.arg()]);
    let ran = wakker(&["agree", day.arg()]);
    assert!(!ran.out.contains("voorlopig"), "{}", ran.out);
    fs::remove_file(day.path.join("notes/k07-magazijn-tom.md")).unwrap();
    let ran = wakker(&["agree", day.arg()]);
    assert!(
        ran.out.contains("1 blad ontbreekt of is leeg"),
        "{}",
        ran.out
    );
}

#[test]
fn agreement_stays_with_what_each_found_alone() {
    let day = DayCopy::sample();
    wakker(&["lock", day.arg()]);
    let before = json(&[day.arg()]);
    let file = "notes/k07-fietsherstelling-rita.md";
    let row = "| initiatief/onderneemt-actie       | M ";
    day.change(file, row, "| initiatief/onderneemt-actie       | ZG");
    day.change(file, "---\n", "---\nreason: na het overleg\n");
    let after = json(&[day.arg()]);
    for part in ["overall", "pairs", "decisions"] {
        assert_eq!(before[part], after[part], "{part}");
    }
    for (one, other) in [0, 1].map(|at| (&before["apart"][at], &after["apart"][at])) {
        assert_eq!(one["target"], other["target"]);
        assert_eq!(one["by"][0]["level"], other["by"][0]["level"]);
    }
}

#[test]
fn a_level_between_two_is_left_out_and_counted() {
    let found = json(&[DAY]);
    assert_eq!(found["halfway"], 1);
    let given = json(&[DAY, "--given"]);
    assert!(given["derived"].as_u64().unwrap() > 0);
    assert!(
        given["overall"]["targets"].as_u64() < found["overall"]["targets"].as_u64(),
        "derived levels are gone"
    );
}

#[test]
fn a_demand_that_is_missed_or_cannot_be_met_ends_with_1() {
    let status = |demand: &str| wakker(&["agree", DAY, "--fail-below", demand]).status;
    assert_eq!(status("alpha=0.6"), 0);
    assert_eq!(status("alpha=0.667"), 1);
    assert_eq!(status("alpha=0,6"), 0, "a Belgian comma");
    assert_eq!(status("alpha=0,6,exact=0,7"), 1);
    assert_eq!(status("within-one=0.9,exact=0.7"), 1);
    assert_eq!(
        status("icc-2-1=0.1"),
        1,
        "what cannot be computed is not enough"
    );
    assert_eq!(status("alfa=0.6"), 2);
    assert_eq!(status("alpha"), 2);
    assert_eq!(status("alpha=hoog"), 2);
}

#[test]
fn due_training_is_told_by_date() {
    let found = json(&[DAY]);
    let due: Vec<&str> = found["training"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["due"] == true)
        .map(|one| one["assessor"].as_str().unwrap())
        .collect();
    assert_eq!(due, ["jan"]);
}

#[test]
fn a_plain_file_of_the_same_ratings_gives_the_same_figures() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ratings.csv");
    fs::write(&path, wakker(&["agree", DAY, "--format", "ratings"]).out).unwrap();
    let file = path.to_str().unwrap();
    let arguments = ["--ratings", file, "--metric", "ordinal", "--levels", "1..4"];
    let of_file = json(&[&arguments[..], &["--details"]].concat());
    let of_day = json(&[DAY, "--details"]);
    assert_eq!(of_file["overall"], of_day["overall"]);
    assert_eq!(of_file["ac"], of_day["ac2"]);
    let (of_file, of_day) = (&of_file["details"], &of_day["details"]);
    assert_eq!(of_file.as_array().unwrap().len(), 40);
    for (one, other) in of_file
        .as_array()
        .unwrap()
        .iter()
        .zip(of_day.as_array().unwrap())
    {
        assert_eq!(one["measure"], other["measure"]);
        assert_eq!(one["undefined"], other["undefined"]);
        for key in ["value", "low", "high"] {
            match (one[key].as_f64(), other[key].as_f64()) {
                (Some(one), Some(other)) => assert!((one - other).abs() < 1e-9, "{key}"),
                (one, other) => assert_eq!(one, other),
            }
        }
    }
    let text = wakker(&[&["agree"], &arguments[..]].concat());
    assert_eq!(text.status, 0, "{}", text.err);
    assert!(text.out.contains("0,63 (0,50 tot 0,76)"), "{}", text.out);
}

#[test]
fn any_file_of_ratings_is_compared_whatever_it_lacks() {
    let folder = tempfile::tempdir().unwrap();
    let compare = |text: &str, metric: &str| {
        let path = folder.path().join("r.csv");
        fs::write(&path, text).unwrap();
        let file = path.to_str().unwrap().to_owned();
        let ran = wakker(&["agree", "--ratings", &file, "--metric", metric, "--details"]);
        assert!(!ran.out.contains("NaN"), "{}", ran.out);
        assert!(!ran.out.contains("inf"), "{}", ran.out);
        format!("{} {}\n{}{}", metric, ran.status, ran.out, ran.err).replace(&file, "r.csv")
    };
    let belgian = "\u{feff}sep=;\r\ndoel;Rita;Tom\r\nketting;2,5;3\r\nband;4;4\r\nrem;1;1,5\r\n";
    let cases = [
        ("one-rater", "a\n1\n2\n", "ordinal"),
        ("one-target", "a,b\n1,2\n", "ordinal"),
        ("one-category", "a,b,c\n3,3,3\n3,3,3\n", "ordinal"),
        ("all-missing", "a,b\n,\n,\n", "ordinal"),
        ("belgian-excel", belgian, "interval"),
        (
            "names",
            "a,b\nrood,rood\ngroen,rood\nblauw,blauw\n,groen\n",
            "nominal",
        ),
        ("below-zero", "a,b\n-1,2\n3,4\n", "ratio"),
        (
            "far-too-large",
            "a,b\n1e300,1e-300\n-1e308,1e308\n",
            "interval",
        ),
    ];
    for (name, text, metric) in cases {
        insta::assert_snapshot!(format!("agree-plain-{name}"), compare(text, metric));
    }
}

#[test]
fn figures_do_not_depend_on_the_order_of_rows_and_columns() {
    let folder = tempfile::tempdir().unwrap();
    let figures = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let found = json(&["--ratings", path.to_str().unwrap(), "--metric", "ordinal"]);
        (found["overall"].clone(), found["ac"].clone())
    };
    let one = figures("a.csv", "a,b,c\n1,2,1\n3,3,4\n2,,2\n4,4,3\n");
    let other = figures("b.csv", "c,a,b\n3,4,4\n2,2,\n1,1,2\n4,3,3\n");
    let long = "target,rater,rating\nw,a,1\nx,b,3\nw,b,2\ny,c,2\nx,a,3\nz,a,4\nw,c,1\nz,b,4\nx,c,4\ny,a,2\nz,c,3\n";
    assert_eq!(one, other);
    assert_eq!(one, figures("c.csv", long));
}

#[test]
fn each_target_that_three_rated_has_its_spread() {
    // Levels 1, 2 and 4: mean 7/3; deviations 4/3, 1/3, 5/3; variance 7/3; null variance (16 - 1) / 12.
    let day = Rated::new(
        2,
        &[
            (1, "rita", "kijkt-na", "O"),
            (1, "tom", "kijkt-na", "M"),
            (1, "jan", "kijkt-na", "ZG"),
            (2, "rita", "kijkt-na", "G"),
            (2, "tom", "kijkt-na", "G"),
        ],
    );
    let found = json(&[day.arg(), "--details"]);
    let spread = found["spread"].as_array().unwrap();
    assert_eq!(spread.len(), 1, "two ratings tell too little");
    assert_eq!(spread[0]["raters"], 3);
    near(&spread[0]["ad"], 10.0 / 9.0);
    near(&spread[0]["sd"], (7.0_f64 / 3.0).sqrt());
    near(&spread[0]["r_wg"], 1.0 - (7.0 / 3.0) / 1.25);
    assert_eq!(day.json()["spread"], serde_json::json!([]));
}

#[test]
fn agreement_from_too_little_says_so_and_speaks_of_no_interval() {
    let mut lines = Vec::new();
    for (candidate, level) in [(1, "O"), (2, "G"), (3, "ZG")] {
        lines.push((candidate, "rita", "kijkt-na", level));
        lines.push((candidate, "tom", "kijkt-na", level));
    }
    let day = Rated::new(3, &lines);
    assert_eq!(day.json()["verdict"]["tone"], "agreed-so-far");
    let out = wakker(&["agree", day.arg()]).out;
    assert!(!out.contains("interval reikt"), "{out}");
    let one = Rated::new(1, &lines[2..4]);
    assert_eq!(one.json()["within_indicator"], Value::Null);
    assert_eq!(one.json()["verdict"]["flattered"], false);
}

#[test]
fn what_does_not_count_for_a_candidate_is_not_compared() {
    let lines = [
        (1, "rita", "kijkt-na", "O"),
        (1, "tom", "kijkt-na", "ZG"),
        (2, "rita", "kijkt-na", "G"),
        (2, "tom", "kijkt-na", "G"),
    ];
    let day = Rated::new(2, &lines);
    assert_eq!(day.json()["apart"].as_array().unwrap().len(), 1);
    let path = day.path.join("day.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let excluded = "conditions: [{candidate: k01, exercise: magazijn, text: te laat, exclude: opdracht niet begrepen}]\n";
    fs::write(path, format!("{text}{excluded}")).unwrap();
    let found = day.json();
    assert_eq!(found["apart"].as_array().unwrap().len(), 0);
    assert_eq!(found["overall"]["targets"], 1);
    let out = wakker(&["agree", day.arg()]).out;
    assert!(
        out.contains("2 in een opdracht die voor de kandidaat niet telt"),
        "{out}"
    );
    assert!(!out.contains("lijst hieronder"), "there is none: {out}");
}

#[test]
fn two_groups_of_one_day_and_place_keep_apart_in_an_export() {
    let lines = [(1, "rita", "kijkt-na", "O"), (1, "tom", "kijkt-na", "M")];
    let one = Rated::new(1, &lines);
    let more = [
        (2, "rita", "kijkt-na", "G"),
        (1, "tom", "kijkt-na", "G"),
        (1, "rita", "kijkt-na", "G"),
    ];
    let other = Rated::new(2, &more);
    let export = wakker(&["agree", one.arg(), other.arg(), "--format", "ratings"]).out;
    let mut labels: Vec<(&str, &str)> = export
        .lines()
        .skip(1)
        .map(|row| {
            let mut cells = row.split(',');
            (cells.next().unwrap(), cells.next().unwrap())
        })
        .collect();
    let all = labels.len();
    labels.sort_unstable();
    labels.dedup();
    assert_eq!(labels.len(), all, "{export}");
}
