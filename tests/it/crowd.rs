//! A questionnaire that very many filled in: what is not shown is said.

use std::fmt::Write as _;
use std::fs;

use crate::program::wakker;

/// The day of a firm of which so many members of staff filled in two statements.
fn day(staff: usize) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let ids: Vec<String> = (0..staff).map(|at| format!("p{at:04}")).collect();
    let day = format!(
        "rubric: organisatie\ndate: 2026-04-22\nplace: Gent\nlanguage: nl\ncandidates: [{{id: firma}}]\n\
         exercises: [{{id: vragenlijst, name: Vragenlijst}}]\nassessors: [{}]\n",
        ids.join(", ")
    );
    fs::create_dir(dir.path().join("notes")).unwrap();
    fs::write(dir.path().join("day.yaml"), day).unwrap();
    let mut rows = "candidate,assessor,exercise,competence,indicator,level\n".to_owned();
    for (at, id) in ids.iter().enumerate() {
        for (statement, level) in [("gedeelde-visie", at % 7), ("wie-doet-wat", at % 5)] {
            let _ = writeln!(
                rows,
                "firma,{id},vragenlijst,visie-en-tijd,{statement},{level}"
            );
        }
    }
    fs::write(dir.path().join("ratings.csv"), rows).unwrap();
    dir
}

#[test]
fn of_more_pairs_than_anybody_reads_the_rest_is_counted() {
    // 70 × 69 / 2 = 2,415 pairs, of which 2,000 are shown.
    let dir = day(70);
    let path = dir.path().to_str().unwrap();
    let agree = |more: &[&str]| {
        let ran = wakker(&[&["agree", path], more].concat());
        assert_eq!(ran.status, 0, "{}", ran.err);
        ran.out
    };
    let found: serde_json::Value = serde_json::from_str(&agree(&["--format", "json"])).unwrap();
    assert_eq!(found["pairs"].as_array().unwrap().len(), 2000);
    assert_eq!(found["pairs_left_out"], 415);
    for (language, told) in [
        ("nl", "415 paren van assessoren zijn niet getoond."),
        ("en", "415 pairs of assessors are not shown."),
        ("fr", "415 paires d’assesseurs ne sont pas affichées."),
    ] {
        let text = agree(&["--lang", language]);
        assert_eq!(text.matches(told).count(), 1, "{text}");
    }
}
