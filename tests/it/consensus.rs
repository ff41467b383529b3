//! A fault in `consensus.yaml` stops the reports of whom it is about, and of nobody else.

use std::fs;

use wakker::assets::Assets;
use wakker::diagnostic::{Code, Diagnostic, Diagnostics, Language};
use wakker::load;
use wakker::source::Sources;

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

/// What is said of `consensus.yaml`: the code and the tip, with what is wrong where the tip cannot say it.
fn told(text: &str, people: &str) -> (usize, Vec<String>) {
    let day = DayCopy::sample();
    fs::write(day.path.join("consensus.yaml"), text).unwrap();
    fs::write(day.path.join("people.yaml"), people).unwrap();
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let loaded = load::day(&mut sources, &Assets::builtin(), &day.path, &mut found).unwrap();
    let found = found.sorted().into_iter().filter(|one| {
        let place = sources.place(one.span);
        place.contains("consensus.yaml") && !matches!(one.code, Code::D12)
    });
    let said = |one: &Diagnostic| match one.code {
        Code::I12 => format!("I12 {}", one.help(Language::Nl)),
        _ => format!("{} {}", one.code.id(), one.message(Language::Nl)),
    };
    let found = found.map(said).collect();
    (loaded.consensus.entries().len(), found)
}

#[test]
fn a_name_of_the_key_file_stands_for_its_code() {
    let people = "candidates:\n  - {id: k02, name: Fatima El Amrani}\nassessors:\n  - {id: rita, name: Rita Verhaegen}\n";
    let entry = |who: &str, by: &str| {
        format!(
            "consensus:\n  - {{candidate: {who}, competence: initiatief, level: G, by: {by}, date: 2026-03-18}}\n"
        )
    };
    for (who, by) in [
        ("Fatima", "[Rita Verhaegen, tom]"),
        ("K 02", "[Rita, TOM]"),
        ("“k02”", "[“rita”, tom]"),
    ] {
        assert_eq!(told(&entry(who, by), people), (1, vec![]), "{who}");
    }
    let unknown = "D02 onbekende kandidaat \"Yusuf\"".to_owned();
    assert_eq!(
        told(&entry("Yusuf", "[rita, tom]"), people),
        (0, vec![unknown])
    );
    let two = people.replace(
        "assessors:",
        "  - {id: k03, name: Fatima Zahra}\nassessors:",
    );
    let several = "N46 \"Fatima\" past bij meer dan één: k02, k03".to_owned();
    assert_eq!(
        told(&entry("Fatima", "[rita, tom]"), &two),
        (0, vec![several])
    );
    let list = "I12 schrijf een lijst van assessoren tussen haken, zoals [rita, tom]".to_owned();
    assert_eq!(told(&entry("k02", "rita en tom"), people), (0, vec![list]));
}

#[test]
fn what_a_hand_does_wrong_in_an_entry_is_named() {
    let keys = "competence: initiatief, level: G, by: [rita, tom], date: 2026-03-18";
    let bare = format!("- {{candidate: k02, {keys}}}\n");
    let above =
        "I12 zet bovenaan een regel met consensus: en laat de lijst eronder staan".to_owned();
    assert_eq!(told(&bare, ""), (0, vec![above]));
    for (text, word) in [
        (
            format!("consensus:\n  - {{candidate:k02, {keys}}}\n"),
            "een spatie",
        ),
        (
            format!("consensus:\n  - {{candidate: k02, reason: “te weinig, vaak mis”, {keys}}}\n"),
            "gekrulde",
        ),
    ] {
        let (count, found) = told(&text, "");
        assert_eq!(count, 0);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with("I05") && found[0].contains(word),
            "{found:?}"
        );
    }
}

#[test]
fn a_meeting_before_the_day_or_years_after_it_is_told_and_counts() {
    for (date, count) in [
        ("2026-03-17", 0),
        ("2026-09-01", 0),
        ("2026-03-16", 1),
        ("2025-03-18", 1),
        ("2062-03-18", 1),
    ] {
        let entry = format!(
            "consensus:\n  - {{candidate: k02, competence: initiatief, level: G, by: [rita, tom], date: {date}}}\n"
        );
        let (entries, found) = told(&entry, "");
        assert_eq!((entries, found.len()), (1, count), "{date} {found:?}");
    }
}
