//! What editors, spreadsheets and habits do to files: read as meant, or refused at the right place.

use std::fs;
use std::path::Path;

use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::load::{self, Loaded};
use wakker::source::Sources;

/// Reads the day that the fixtures start from with some files changed; gives it and its findings as
/// `path:line:column CODE`, with the suggestion where there is one.
fn day_with(files: &[(&str, &str)]) -> (Option<Loaded>, Vec<String>) {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("notes")).unwrap();
    for name in [
        "day.yaml",
        "rubric.yaml",
        "notes/k01-rita.md",
        "notes/k01-tom.md",
    ] {
        fs::copy(base.join(name), dir.path().join(name)).unwrap();
    }
    for (name, text) in files {
        fs::write(dir.path().join(name), text).unwrap();
    }
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let loaded = load::day(&mut sources, &Assets::builtin(), dir.path(), &mut found).ok();
    let listed = found
        .sorted()
        .iter()
        .map(|finding| {
            let place = sources.place(finding.span);
            let name = place.rsplit('/').next().unwrap();
            let suggestion = finding.suggestion.as_deref().map(|one| format!(" ({one})"));
            format!(
                "{name} {}{}",
                finding.code.id(),
                suggestion.unwrap_or_default()
            )
        })
        .collect();
    (loaded, listed)
}

fn base(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/base");
    fs::read_to_string(path.join(name)).unwrap()
}

const NOTHING: Vec<String> = Vec::new();

#[test]
fn a_mark_at_the_start_and_windows_line_ends_change_nothing() {
    let windows = |name: &str| format!("\u{feff}{}", base(name).replace('\n', "\r\n"));
    let (day, rubric, sheet) = (
        windows("day.yaml"),
        windows("rubric.yaml"),
        windows("notes/k01-rita.md"),
    );
    let files = [
        ("day.yaml", &*day),
        ("rubric.yaml", &*rubric),
        ("notes/k01-rita.md", &*sheet),
    ];
    let (loaded, found) = day_with(&files);
    assert_eq!(found, NOTHING);
    let (plain, _) = day_with(&[]);
    let texts = |loaded: Option<Loaded>| -> Vec<String> {
        loaded
            .unwrap()
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.observations)
            .map(|o| o.text.clone())
            .collect()
    };
    assert_eq!(texts(loaded), texts(plain));
    // A fault is placed as without them.
    let (_, found) = day_with(&[("day.yaml", &day.replace("minutes: 30", "minuten: 30"))]);
    assert_eq!(found, ["day.yaml:14:5 I11 (minutes)"]);
}

#[test]
fn words_that_yaml_may_take_for_something_else_stay_ids() {
    for id in ["no", "nee", "ja", "yes", "on", "012", "7"] {
        let day = base("day.yaml").replace("k02", id);
        let (loaded, found) = day_with(&[("day.yaml", &day)]);
        assert_eq!(found, NOTHING, "{id}");
        assert_eq!(loaded.unwrap().day.candidates[1].id.as_str(), id);
    }
}

#[test]
fn a_key_in_ones_own_language_is_matched_and_not_missed_as_well() {
    for (key, word) in [
        ("rubric:", "rubriek:"),
        ("date:", "datum:"),
        ("place:", "plaats:"),
        ("language:", "taal:"),
        ("candidates:", "kandidaten:"),
        ("assessors:", "assessoren:"),
        ("exercises:", "opdrachten:"),
        ("place:", "lieu:"),
        ("date:", "dat:"),
    ] {
        let day = base("day.yaml").replacen(key, word, 1);
        let (loaded, found) = day_with(&[("day.yaml", &day)]);
        assert!(loaded.is_none(), "{word}");
        assert_eq!(found.len(), 1, "{word}: {found:?}");
        assert!(
            found[0].ends_with(&format!("I11 ({})", key.trim_end_matches(':'))),
            "{found:?}"
        );
    }
}

#[test]
fn what_is_wrong_with_yaml_is_said_in_our_words() {
    for (text, nl) in [
        ("place: a: b\n", "hier kan geen dubbele punt staan"),
        (
            "place: Gent\nlanguage\ndate: x\n",
            "er ontbreekt een dubbele punt achter de sleutel",
        ),
        (
            "place:\n\tgent: a\n",
            "hier staat een tab in plaats van spaties",
        ),
        (
            "candidates: [k01, k02}\n",
            "een haakje is niet gesloten, of er ontbreekt een komma",
        ),
        ("place: \"Gent\n", "een aanhalingsteken is niet gesloten"),
        (
            "place: \"C:\\map\"\n",
            "tussen dubbele aanhalingstekens kan \\ niet zomaar staan; gebruik enkele",
        ),
        ("place: @gent\n", "deze tekst moet tussen aanhalingstekens"),
        (
            "candidates:\n  - k01\n - k02\n",
            "deze regel springt anders in dan die erboven",
        ),
    ] {
        let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
        let file = sources.add("day.yaml", text);
        assert!(
            wakker::day::read(&sources, file, &mut found).is_err(),
            "{text}"
        );
        let messages: Vec<String> = found
            .sorted()
            .iter()
            .map(|finding| finding.message(Language::Nl))
            .collect();
        assert_eq!(
            messages,
            [format!("dit is geen geldige YAML: {nl}")],
            "{text}"
        );
    }
}

const HEADER: &str = "candidate,assessor,exercise,competence,indicator,level,tally,date,order";

fn rows(text: &str) -> (usize, Vec<String>) {
    let (loaded, found) = day_with(&[("ratings.csv", text)]);
    (loaded.unwrap().ratings.len(), found)
}

#[test]
fn a_csv_from_a_belgian_spreadsheet_is_read() {
    let row = ";rita;magazijn;Initiatief;ziet-werk;ZG;2;17/03/2026;1";
    let header = HEADER.replace(',', ";");
    assert_eq!(
        rows(&format!("\u{feff}{header}\r\nK02{row}\r\n")),
        (1, NOTHING)
    );
    // Empty columns and rows at the end, and fields in quotes with a line break.
    assert_eq!(
        rows(&format!("{header};;\r\nk02{row};;\r\n;;;;;;;;;;\r\n\r\n")),
        (1, NOTHING)
    );
    assert_eq!(
        rows(&format!(
            "{HEADER}\n\"k02\",rita,magazijn,initiatief,\"ziet-werk\n\",4\n"
        )),
        (1, NOTHING)
    );
}

#[test]
fn a_csv_with_faults_says_which_field() {
    let row = |fields: &str| rows(&format!("{HEADER}\n{fields}\n"));
    let one = |place: &str| (0, vec![place.to_owned()]);
    assert_eq!(
        row("k02,rita,magazijn,initiatief,ziet-werk,nw"),
        one("ratings.csv:2:40 R08")
    );
    assert_eq!(
        row("k02,rita,magazijn,initiatief,ziet,G"),
        one("ratings.csv:2:19 D03 (initiatief/ziet-werk)")
    );
    assert_eq!(
        row("k02,ritta,magazijn,initiatief,,G"),
        one("ratings.csv:2:5 D02 (rita)")
    );
    assert_eq!(
        row("k02,rita,magazijn,initiatief,ziet-werk,G,1.5"),
        one("ratings.csv:2:42 D09")
    );
    assert_eq!(
        row("k02,rita,magazijn,initiatief,ziet-werk,G,,3/17/2026"),
        one("ratings.csv:2:43 I19")
    );
    assert_eq!(
        row("k02,rita,magazijn,initiatief,ziet-werk,G,,,0"),
        one("ratings.csv:2:44 D09")
    );
    assert_eq!(
        row("k02,rita,magazijn,initiatief,ziet-werk,G,,,1,moe"),
        one("ratings.csv:2:1 I21")
    );
    assert_eq!(row("k02,rita,magazijn"), one("ratings.csv:2:1 I21"));
}

#[test]
fn a_csv_with_a_header_in_dutch_is_told_once_per_column() {
    let header = "kandidaat;assessor;opdracht;competentie;gedragsindicator;niveau";
    let (count, found) = rows(&format!(
        "{header}\nk02;rita;magazijn;initiatief;ziet-werk;G\n"
    ));
    assert_eq!(count, 0);
    assert_eq!(
        found,
        [
            "ratings.csv:1:1 I22 (candidate)",
            "ratings.csv:1:20 I22 (exercise)",
            "ratings.csv:1:29 I22 (competence)",
            "ratings.csv:1:41 I22 (indicator)",
            "ratings.csv:1:58 I22 (level)",
        ]
    );
    assert_eq!(rows(""), (0, vec!["ratings.csv:1:1 C04".to_owned(); 6]));
}

#[test]
fn an_agreement_with_any_fault_does_not_count() {
    let entry = "candidate: k02, competence: initiatief, level: G, by: [rita, tom], date: 2026-03-18, reason: ja";
    let agreed = |entry: &str| {
        let (loaded, found) =
            day_with(&[("consensus.yaml", &format!("consensus:\n  - {{{entry}}}\n"))]);
        (loaded.unwrap().consensus.len(), found)
    };
    assert_eq!(agreed(entry), (1, NOTHING));
    let one = |place: &str| (0, vec![format!("consensus.yaml:2:{place}")]);
    assert_eq!(
        agreed(&entry.replace("reason", "reden")),
        one("91 I11 (reason)")
    );
    assert_eq!(
        agreed(&entry.replace("reason: ja", "reason: [ja]")),
        one("99 I12")
    );
    assert_eq!(agreed(&entry.replace("tom", "tim")), one("67 D02"));
    assert_eq!(agreed(&entry.replace("[rita, tom]", "rita")), one("60 I12"));
    assert_eq!(
        agreed(&entry.replace("initiatief", "iniatief")),
        one("34 D02 (initiatief)")
    );
    assert_eq!(
        agreed(&entry.replace("level: G", "level: H")),
        one("53 R08")
    );
}

#[test]
fn files_that_systems_leave_behind_are_passed_by() {
    let (_, found) = day_with(&[
        ("notes/.DS_Store", "x"),
        ("notes/~$k01.docx", "x"),
        ("notes/Thumbs.db", "x"),
        ("notes/a.docx", "x"),
    ]);
    assert_eq!(found, ["a.docx:1:1 N25"]);
}
