//! What the screen tells of a day in which everything occurs: levels that do not count, marks, doubt,
//! an exercise that stays out, prose, and a sheet with a fault.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const DAY: &str = "\
rubric: done
date: 2026-03-17
until: 2026-03-19
place: Gent
language: nl
candidates: [k01, k02]
assessors: [rita, tom]
exercises:
  - id: fiets
    name: Fietsherstelling
    minutes: 50
    indicators: [initiatief/ziet-werk, initiatief/onderneemt-actie, samenwerken/helpt]
    assignments: {k01: [rita, tom], k02: [rita, tom]}
  - id: keuken
    name: Kookopdracht
    minutes: 50
    competences: [initiatief]
    assignments: {k01: [rita]}
  - {id: magazijn, name: Magazijn, minutes: 50}
conditions:
  - {candidate: k01, exercise: magazijn, text: te laat, exclude: opdracht niet begrepen}
policy: {purpose: plan, recipients: coach, retention: een jaar, contact: coach}
";

const PEOPLE: &str = "candidates: [{id: k01, name: Zoë Peeters}, {id: k02, name: Zoë Janssens}]\n";

const RITA: &str = "\
---
candidate: k01
assessor: rita
exercise: fiets
date: 2026-03-17
---
# Waarnemingen
- 9u02 Raapt de ketting op. #initiatief/ziet-werk (+) (3/5)
- 9u05 Stapt over een lap stof. #initiatief/ziet-werk (-) (2x)
- 9u06 Kijkt naar de bank. #initiatief/ziet-werk?
- 9u07 Meldt dat de pomp lekt. #initiatief/meldt-problemen =G (+)
- 9u08 Neemt zelf een nieuwe bon. #initiatief
- 9u09 Fluit een liedje.
> Indruk: leek zenuwachtig.
Het regende.
# Kwantificeren en kwalificeren
| Indicator                   | Niveau |
|-----------------------------|--------|
| initiatief/ziet-werk        | M      |
| initiatief/onderneemt-actie | ZG     |
| samenwerken/helpt           | gk     |
# Evaluatie
- Initiatief: doet wat gezegd wordt. =M
";

const TOM: &str = "\
---
candidate: k01
assessor: tom
exercise: fiets
---
# Waarnemingen
- 9u02 Raapt de ketting op. #initiatief/ziet-werk =ZG (+)
# Kwantificeren en kwalificeren
| Indicator         | Niveau |
|-------------------|--------|
| samenwerken/helpt | nw     |
";

const KITCHEN: &str = "\
---
candidate: k01
assessor: rita
exercise: keuken
---
# Waarnemingen
- 9u02 Zet de pan klaar. #initiatief =G
";

const STORE: &str = "\
---
candidate: k01
assessor: rita
exercise: magazijn
---
# Waarnemingen
- 9u02 Blijft staan. #initiatief/ziet-werk =O
";

const BROKEN: &str = "\
---
candidate: k02
assessor: rita
exercise: fiets
---
# Waarnemingen
- 9u02 Blijft staan. #iniatief/ziet-werk =O
";

fn day() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    fs::create_dir(dir.path().join("notes")).expect("a folder");
    for (name, text) in [
        ("day.yaml", DAY),
        ("people.yaml", PEOPLE),
        ("notes/k01-rita.md", RITA),
        ("notes/k01-tom.md", TOM),
        ("notes/k01-keuken.md", KITCHEN),
        ("notes/k01-magazijn.md", STORE),
        ("notes/k02-rita.md", BROKEN),
    ] {
        fs::write(dir.path().join(name), text).expect("written");
    }
    dir
}

fn wakker(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wakker"))
        .current_dir(dir)
        .args(args)
        .output()
        .expect("the program runs")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

#[test]
fn everything_that_was_written_is_shown_with_why_it_does_not_count() {
    let dir = day();
    let output = wakker(dir.path(), &["explain", ".", "k01"]);
    insta::assert_snapshot!("explain-everything", stdout(&output));
    let french = wakker(dir.path(), &["explain", ".", "k01", "--lang", "fr"]);
    insta::assert_snapshot!("explain-everything-fr", stdout(&french));
    // What belongs to no competence stands only in the whole story.
    let one = stdout(&wakker(dir.path(), &["explain", ".", "k01", "initiatief"]));
    assert!(!one.contains("Het regende") && one.contains("twijfel, telt niet"));
}

#[test]
fn a_sheet_with_a_fault_is_not_said_to_be_missing() {
    let dir = day();
    let output = wakker(dir.path(), &["check", "."]);
    insta::assert_snapshot!("check-everything", stdout(&output));
    assert!(
        stdout(&output).contains("kreeg goed op te weinig waarnemingen"),
        "{}",
        stderr(&output)
    );
    let json = stdout(&wakker(dir.path(), &["check", ".", "--format", "json"]));
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let left_out: Vec<bool> = json["sheets"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|sheet| sheet["left_out"].as_bool().expect("yes or no"))
        .collect();
    assert_eq!(left_out, [false; 6]);
    let french = stdout(&wakker(dir.path(), &["check", ".", "--lang", "fr"]));
    assert!(french.contains("erreur[N03]") && french.contains("= conseil\u{a0}:"));
    assert!(french.contains("vouliez-vous dire «\u{a0}"), "{french}");
    assert!(!french.contains("error[") && !french.contains("help:"));
}

#[test]
fn a_candidate_may_be_named() {
    let dir = day();
    let code = |args: &[&str]| wakker(dir.path(), args).status.code();
    // The fault in the sheet of k02 makes the status 1.
    assert_eq!(code(&["explain", ".", "zoe peeters"]), Some(1));
    assert_eq!(
        code(&["score", ".", "--candidate", "Zoë Janssens"]),
        Some(1)
    );
    let both = wakker(dir.path(), &["explain", ".", "zoë"]);
    assert_eq!(both.status.code(), Some(2));
    let typo = stderr(&wakker(dir.path(), &["explain", ".", "Zoe Petters"]));
    assert!(typo.contains("bedoelde je k01 (Zoë Peeters)?"), "{typo}");
    let several = stderr(&wakker(dir.path(), &["explain", ".", "k01", "le"]));
    assert!(several.contains("leervermogen (Leervermogen"), "{several}");
    assert!(several.contains("kan meer dan één competentie zijn"));
    let typo = stderr(&wakker(dir.path(), &["explain", ".", "k01", "motivasie"]));
    assert!(
        typo.contains("bedoelde je motivatie (Motivatie)?"),
        "{typo}"
    );
}

#[test]
fn what_a_fault_left_out_is_said_where_the_file_cannot() {
    let dir = day();
    for format in ["csv", "excel"] {
        let output = wakker(dir.path(), &["score", ".", "--format", format]);
        assert!(stderr(&output).contains("door een fout is 1 keer iets weggelaten"));
    }
}

#[test]
fn an_agreed_level_where_there_is_none_asks_to_mend_the_sheet_first() {
    let dir = day();
    fs::write(
        dir.path().join("consensus.yaml"),
        "consensus: [{candidate: k02, competence: initiatief, level: G, by: [rita, tom], date: 2026-03-18}]\n",
    )
    .expect("written");
    let told = stdout(&wakker(dir.path(), &["check", "."]));
    assert!(told.contains("er is geen berekend niveau"), "{told}");
    assert!(told.contains("herstel eerst wat door een fout werd weggelaten"));
}

#[test]
fn an_organisation_is_told_of_answers() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = wakker(dir, &["explain", "samples/organisatie", "ons-huis"]);
    let text = stdout(&output);
    for word in ["waarneming", "gedragsindicator", "assessorenoverleg"] {
        assert!(!text.contains(word), "{word} in\n{text}");
    }
    assert!(text.contains("3 van de 3 stellingen beantwoord, 15 antwoorden"));
}

#[test]
fn faults_in_sheets_about_others_are_only_counted() {
    let dir = day();
    let own = stderr(&wakker(dir.path(), &["explain", ".", "k02"]));
    assert!(own.contains("fout[N03]"), "{own}");
    let other = stderr(&wakker(dir.path(), &["explain", ".", "k01"]));
    assert!(!other.contains("N03"), "{other}");
    assert_eq!(other.lines().count(), 1, "{other}");
    assert!(other.ends_with("zie 'wakker check .'\n"), "{other}");
}
