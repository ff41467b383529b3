//! A fault in `consensus.yaml` stops the reports of whom it is about, and of nobody else.

use std::fs;

use super::program::{DayCopy, wakker};

/// What is written for k02 and k03 with these entries: whose words are shown, and of whom it is said that nothing is.
fn shown(entries: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let day = DayCopy::sample();
    fs::write(day.path.join("consensus.yaml"), entries).unwrap();
    let ran = wakker(&[
        "report",
        day.arg(),
        "--quotes",
        "--candidate",
        "k02",
        "--candidate",
        "k03",
    ]);
    let written = ["k02", "k03"].into_iter().filter(|id| {
        let mut lines = ran.out.lines();
        lines.any(|line| line == *id)
    });
    let told = ["k02", "k03"].into_iter().filter(|id| {
        let told = format!("{id}: geen verslag geschreven, want consensus.yaml heeft een fout");
        ran.err.contains(&told)
    });
    (written.collect(), told.collect())
}

/// One entry, and what is said of it.
fn entry(keys: &str) -> String {
    format!("consensus:\n  - {{{keys}, by: [rita, tom], date: 2026-03-18}}\n")
}

const BOTH: [&str; 2] = ["k02", "k03"];

#[test]
fn a_sound_entry_stops_nobody() {
    let sound = entry("candidate: k03, competence: initiatief, level: M, reason: gezien");
    assert_eq!(shown(&sound), (BOTH.to_vec(), vec![]));
    assert_eq!(shown("consensus:\n"), (BOTH.to_vec(), vec![]));
}

#[test]
fn a_fault_stops_the_one_it_is_about() {
    let only_k02 = (vec!["k02"], vec!["k03"]);
    for keys in [
        "candidate: k03, competence: initiatief, level: H",
        "candidate: k03, competence: iniatief, level: G",
        "candidate: k03, competence: initiatief, level: G, reden: ja",
        "candidate: k03, competence: initiatief, level: [G]",
        "candidate: K03, competence: initiatief",
        "candidate: k03, competence: voorkomen, level: G",
    ] {
        assert_eq!(shown(&entry(keys)), only_k02, "{keys}");
    }
    // One who agreed is nobody; the same entry twice.
    let by_one = "consensus: [{candidate: k03, competence: initiatief, level: G, by: [rita], date: 2026-03-18}]";
    assert_eq!(shown(by_one), only_k02);
    let twice = format!(
        "{}  - {{candidate: k03, competence: initiatief, level: G, reason: nee, by: [rita, tom], date: 2026-03-18}}\n",
        entry("candidate: k03, competence: initiatief, level: M, reason: ja")
    );
    assert_eq!(shown(&twice), only_k02);
}

#[test]
fn an_entry_that_departs_without_a_reason_stops_it_too() {
    // Nobody has the lowest level by the figures here.
    let bare = entry("candidate: k03, competence: initiatief, level: O");
    assert_eq!(shown(&bare), (vec!["k02"], vec!["k03"]));
    let empty = entry("candidate: k03, competence: initiatief, level: O, reason: '  '");
    assert_eq!(shown(&empty), (vec!["k02"], vec!["k03"]));
}

#[test]
fn a_fault_that_may_be_about_anybody_stops_everybody() {
    let nobody = (vec![], BOTH.to_vec());
    for entries in [
        entry("candidate: k33, competence: initiatief, level: G"),
        entry("competence: initiatief, level: G"),
        entry("candidate: [k03], competence: initiatief, level: G"),
        "consensus: [ja]\n".to_owned(),
        "consensus: nee\n".to_owned(),
        "overleg: []\n".to_owned(),
        "consensus: [\n".to_owned(),
    ] {
        assert_eq!(shown(&entries), nobody, "{entries}");
    }
}

#[test]
fn an_empty_reason_is_told_as_one() {
    let told = |reason: &str| {
        let day = DayCopy::sample();
        let keys = format!("candidate: k03, competence: initiatief, level: O{reason}");
        fs::write(day.path.join("consensus.yaml"), entry(&keys)).unwrap();
        wakker(&["check", day.arg()]).out
    };
    let bare = told("");
    assert!(
        bare.contains("bij het gezamenlijke niveau onvoldoende staat geen reden;"),
        "{bare}"
    );
    assert!(
        bare.contains("tip: voeg reason: toe en zeg waarom"),
        "{bare}"
    );
    let empty = told(", reason: ''");
    assert!(
        empty.contains("bij het gezamenlijke niveau onvoldoende is de reden leeg;"),
        "{empty}"
    );
    assert!(
        empty.contains("tip: vul reason: in en zeg waarom"),
        "{empty}"
    );
    assert!(empty.contains("consensus.yaml:2:64"), "{empty}");
}

#[cfg(feature = "pdf")]
#[test]
fn the_report_of_the_others_is_written() {
    let day = DayCopy::sample();
    let entries = entry("candidate: k03, competence: initiatief, level: H");
    fs::write(day.path.join("consensus.yaml"), entries).unwrap();
    for kind in ["candidate", "coach"] {
        let chosen = ["--candidate", "k02", "--candidate", "k03"];
        let ran = wakker(&[&["report", day.arg(), "--kind", kind][..], &chosen].concat());
        assert_eq!(ran.status, 1, "{}", ran.err);
        let made = |id: &str| day.path.join(format!("report/{kind}-{id}.pdf")).exists();
        assert_eq!((made("k02"), made("k03")), (true, false), "{}", ran.err);
    }
    // The agenda is for those who will mend it.
    let ran = wakker(&[
        "report",
        day.arg(),
        "--kind",
        "meeting",
        "--candidate",
        "k03",
    ]);
    assert!(
        day.path.join("report/meeting-k03.pdf").exists(),
        "{}",
        ran.err
    );
}
