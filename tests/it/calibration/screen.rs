//! `wakker calibrate` as people see it.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn wakker(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap()
}

fn text(output: &Output) -> String {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The days of the sample, and the vignettes.
fn days(with_vignettes: bool) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut days: Vec<String> = std::fs::read_dir(root.join("samples/calibration-2026"))
        .unwrap()
        .map(|day| {
            format!(
                "samples/calibration-2026/{}",
                day.unwrap().file_name().to_string_lossy()
            )
        })
        .collect();
    days.sort();
    if with_vignettes {
        days.push("samples/calibration".to_owned());
    }
    days
}

fn calibrate(days: &[String], more: &[&str]) -> Output {
    let mut args = vec!["calibrate"];
    args.extend(days.iter().map(String::as_str));
    args.extend(more);
    wakker(&args)
}

fn stands_out(json: &Value) -> Vec<String> {
    let mut all = Vec::new();
    for assessor in json["assessors"].as_array().unwrap() {
        for effect in assessor["effects"].as_array().unwrap() {
            let verdict = effect["verdict"].as_str().unwrap();
            if matches!(verdict, "low" | "high") {
                let (id, name) = (
                    assessor["id"].as_str().unwrap(),
                    effect["effect"].as_str().unwrap(),
                );
                all.push(format!("{id} {name} {verdict}"));
            }
        }
    }
    all
}

#[test]
fn the_sample_year_shows_what_was_planted() {
    let json: Value =
        serde_json::from_str(&text(&calibrate(&days(false), &["--format", "json"]))).unwrap();
    assert_eq!(
        stands_out(&json),
        [
            "a01 severity high",
            "a02 spread low",
            "a03 halo high",
            "a04 contrast low",
            "a05 drift-in-day high",
            "a06 compensation low",
            "a06 too-fast low",
        ]
    );
    assert_eq!(json["groups"].as_array().unwrap().len(), 2);
    assert_eq!(json["rasch"]["linked"], false);
    let weights = json["meetings"]["weights"].as_array().unwrap();
    let dominant = weights.iter().filter(|one| one["dominates"] == true);
    let dominant: Vec<&str> = dominant
        .map(|one| one["assessor"].as_str().unwrap())
        .collect();
    assert_eq!(dominant, ["a07"]);
}

#[test]
fn vignettes_link_assessors_who_never_met() {
    let output = calibrate(&days(true), &["--format", "json"]);
    let json: Value = serde_json::from_str(&text(&output)).unwrap();
    assert_eq!(json["groups"].as_array().unwrap().len(), 1);
    assert_eq!(json["rasch"]["linked"], true);
    assert!(stands_out(&json).contains(&"a08 severity low".to_owned()));
    let reference = json["reference"].as_array().unwrap();
    let passed: Vec<bool> = reference.iter().map(|one| one["passed"] == true).collect();
    assert_eq!(
        passed,
        [
            false, true, true, true, true, true, true, false, true, false
        ]
    );
}

#[test]
fn what_people_read_in_three_languages() {
    for language in ["nl", "en", "fr"] {
        let table = text(&calibrate(&days(true), &["--lang", language, "--details"]));
        insta::assert_snapshot!(format!("calibrate_{language}"), table);
    }
}

#[test]
fn the_sample_day_alone() {
    let table = text(&wakker(&["calibrate", "samples/2026-03-17-antwerpen"]));
    insta::assert_snapshot!(table);
}

#[test]
fn json_keeps_its_shape() {
    let output = wakker(&[
        "calibrate",
        "samples/2026-03-17-antwerpen",
        "--format",
        "json",
        "--partial-credit",
    ]);
    insta::assert_snapshot!(crate::program::shape(&text(&output)));
}

#[test]
fn the_same_ratings_from_a_file_give_the_same_severity() {
    let json = |args: &[&str]| -> Value { serde_json::from_str(&text(&wakker(args))).unwrap() };
    let day = json(&[
        "calibrate",
        "samples/2026-03-17-antwerpen",
        "--format",
        "json",
    ]);
    // The ratings of the day, as any other program would have them.
    let scores = json(&["score", "samples/2026-03-17-antwerpen", "--format", "json"]);
    assert!(scores["candidates"].is_array());
    let list = text(&wakker(&[
        "agree",
        "samples/2026-03-17-antwerpen",
        "--format",
        "ratings",
    ]));
    let mut csv = String::from("kandidaat;assessor;opdracht;competentie;indicator;rating;datum\n");
    for line in list.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let what: Vec<&str> = cells[0].split(' ').collect();
        let [.., candidate, exercise, target] = what.as_slice() else {
            panic!("{line}");
        };
        let (competence, indicator) = target.split_once('/').unwrap();
        let (rater, rating) = (cells[1], cells[2]);
        let row = [
            candidate,
            rater,
            exercise,
            competence,
            indicator,
            rating,
            "17/3/2026\n",
        ];
        csv.push_str(&row.join(";"));
    }
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("ratings.csv");
    std::fs::write(&path, csv).unwrap();
    let file = json(&[
        "calibrate",
        "--ratings",
        path.to_str().unwrap(),
        "--levels",
        "1..4",
        "--format",
        "json",
    ]);
    let severity = |json: &Value| -> Vec<(String, f64)> {
        let assessors = json["assessors"].as_array().unwrap().iter();
        let mut all: Vec<(String, f64)> = assessors
            .map(|one| {
                let id = one["id"].as_str().unwrap().to_owned();
                (id, one["effects"][0]["estimate"].as_f64().unwrap())
            })
            .collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        all
    };
    let (day, file) = (severity(&day), severity(&file));
    assert_eq!(day.len(), file.len());
    for (one, other) in day.iter().zip(&file) {
        assert_eq!(one.0, other.0);
        // Ratings halfway between two levels are not in the file.
        assert!((one.1 - other.1).abs() < 0.05, "{one:?} {other:?}");
    }
}

#[test]
fn a_file_with_faults_tells_them_all_and_computes_the_rest() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("ratings.csv");
    let mut csv = String::from("candidate,assessor,competence,level,date,order,remark\n");
    for at in 0..12 {
        for (rater, level) in [("rita", 1 + at % 4), ("tom", 1 + (at + at / 3) % 4)] {
            let _ = writeln!(csv, "k{at},{rater},c1,{level},2026-03-17,{at},x");
        }
    }
    csv.push_str(
        "k1,rita,c1,2,2026-03-17,1,x\nk13,,c1,2,2026-03-17,1,x\nk14,tom,c1,veel,2026-03-17,1,x\n",
    );
    csv.push_str("k15,tom,c1,2,gisteren,1,x\nk16,tom,c1,2,2026-03-17,laatst,x\nk17,tom,c1,nvt,2026-03-17,1,x\n");
    std::fs::write(&path, csv).unwrap();
    let output = wakker(&[
        "calibrate",
        "--ratings",
        path.to_str().unwrap(),
        "--lang",
        "nl",
        "--format",
        "csv",
    ]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    for code in ["C09", "C18", "C20", "C22", "C29", "C35"] {
        assert!(told.contains(code), "{code} not in {told}");
    }
    let rows = String::from_utf8(output.stdout).unwrap();
    // Both rows of the rating that stands twice are out.
    assert!(rows.contains("rita,1,severity,"), "{rows}");
    assert!(
        rows.lines()
            .any(|row| row.starts_with("rita,1,severity,") && row.contains(",11,11,")),
        "{rows}"
    );
}

/// Everybody filed the same words, so that it can be told whether they filed them the same.
#[test]
fn who_files_one_set_of_notes_can_be_compared() {
    let json = |day: &str| -> Value {
        let output = wakker(&["agree", day, "--format", "json"]);
        serde_json::from_str(&text(&output)).unwrap()
    };
    let filed = &json("samples/calibration")["filed"];
    assert_eq!(filed["observations"], 158);
    let same = filed["same"]["value"].as_f64().unwrap();
    assert!((0.85..0.95).contains(&same), "{same}");
    assert!(json("samples/2026-03-17-antwerpen")["filed"].is_null());
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn every_part_of_the_rule_for_passing_is_the_rubrics() {
    for (rule, exact, within_one, bias) in [
        ("exact: 0.75, within-one: 0.5, bias: 1", 0.75, 0.5, 1.0),
        ("exact: 0.1, within-one: 1, bias: 1", 0.1, 1.0, 1.0),
        ("exact: 0.1, within-one: 0.5, bias: 0.03", 0.1, 0.5, 0.03),
    ] {
        let reference = against_rule(rule);
        assert_eq!(reference.len(), 10);
        let mut passed = 0;
        for one in &reference {
            let figure = |key: &str| one[key].as_f64().unwrap();
            let meets = figure("exact") >= exact
                && figure("within_one") >= within_one
                && figure("bias").abs() <= bias;
            assert_eq!(one["passed"], meets, "{rule}: {one}");
            passed += usize::from(meets);
        }
        // Each part alone lets some through and not others.
        assert!((1..10).contains(&passed), "{rule}: {passed}");
    }
}

/// The vignettes by a rubric with this rule.
fn against_rule(rule: &str) -> Vec<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dir = tempfile::tempdir().unwrap();
    let day = dir.path().join("set");
    copy(&root.join("samples/calibration"), &day);
    let rubric = std::fs::read_to_string(root.join("rubrics/done.yaml")).unwrap();
    let own = format!("agreement: {{reference: {{{rule}}}}}");
    let rubric = rubric.replace(
        "agreement: {apart: 2, alpha: 0.667, within-one: 0.9, calibration-months: 12}",
        &own,
    );
    assert!(rubric.contains(&own));
    std::fs::write(day.join("own.yaml"), rubric).unwrap();
    let file = day.join("day.yaml");
    let text_of = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text_of.replace("rubric: done", "rubric: ./own.yaml")).unwrap();
    let output = wakker(&["calibrate", day.to_str().unwrap(), "--format", "json"]);
    let json: Value = serde_json::from_str(&text(&output)).unwrap();
    json["reference"].as_array().unwrap().clone()
}

/// Who was asked for some of the vignettes misses nothing of the others, and who rated few gets no outcome.
#[test]
fn who_rated_few_vignettes_gets_no_outcome() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dir = tempfile::tempdir().unwrap();
    let day = dir.path().join("set");
    copy(&root.join("samples/calibration"), &day);
    let sheet = day.join("notes/a02.md");
    let whole = std::fs::read_to_string(&sheet).unwrap();
    let (first, _) = whole.split_once("# Kandidaat: v03").unwrap();
    std::fs::write(&sheet, first).unwrap();
    std::fs::remove_file(day.join("locked.yaml")).unwrap();
    let output = wakker(&["calibrate", day.to_str().unwrap(), "--format", "json"]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let reference = json["reference"].as_array().unwrap();
    let own = reference
        .iter()
        .find(|one| one["assessor"] == "a02")
        .unwrap();
    assert_eq!((&own["ratings"], &own["missing"]), (&16.into(), &80.into()));
    assert!(own["passed"].is_null());
}

#[test]
fn a_folder_of_days_stands_for_its_days() {
    let heads = ["samples/calibration-2026", "samples/calibration-2026/*"].map(|path| {
        let table = text(&wakker(&["calibrate", path]));
        table.lines().next().unwrap_or_default().to_owned()
    });
    assert!(heads[0].starts_with("12 dagen, "), "{heads:?}");
    assert_eq!(heads[0], heads[1]);
    let nothing = wakker(&["calibrate", "samples/nothing-there"]);
    assert_eq!(nothing.status.code(), Some(1));
}

/// Beside a day they would do nothing.
#[test]
fn options_for_a_file_do_not_go_with_a_day() {
    let day = "samples/2026-03-17-antwerpen";
    for args in [
        ["calibrate", day, "--levels", "1..4"],
        ["agree", day, "--levels", "1..4"],
        ["agree", day, "--metric", "ordinal"],
    ] {
        let output = wakker(&args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains(args[2]), "{told}");
    }
}
