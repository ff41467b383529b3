//! What reaches the candidate: whole days on disk, asked with `report --quotes`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Two assessors, two exercises, five indicators; the day is about k07.
const DAY: &str = "rubric: done
date: 2026-03-17
place: Antwerpen
language: LANGUAGE
candidates: [k03, k04, k05, k07]
assessors: [rita, tom]
exercises:
  - {id: magazijn, name: Magazijn, minutes: 60, indicators: [INDICATORS], assignments: {k07: [rita, tom]}}
  - {id: fiets, name: Fietsherstelling, minutes: 45, indicators: [INDICATORS], assignments: {k07: [rita, tom]}}
policy:
  purpose: samen kijken welk werk bij jou past
  recipients: jijzelf en jouw begeleider
  retention: een jaar
  contact: jouw begeleider
";
const INDICATORS: [&str; 5] = [
    "samenwerken/helpt",
    "leervermogen/stelt-vragen",
    "initiatief/onderneemt-actie",
    "nauwkeurigheid/controleert-werk",
    "communicatie/vertelt-duidelijk",
];

pub(super) struct Folder {
    _dir: tempfile::TempDir,
    pub(super) day: PathBuf,
}

/// A day in which Rita noted some lines about k07, and everything else is held back.
pub(super) fn day(language: &str, people: &str, lines: &[&str]) -> Folder {
    let dir = tempfile::tempdir().expect("a folder");
    let day = dir.path().join("dag");
    fs::create_dir_all(day.join("notes")).expect("a folder");
    let text = DAY.replace("LANGUAGE", language);
    let text = text.replace("INDICATORS", &INDICATORS.join(", "));
    fs::write(day.join("day.yaml"), text).expect("written");
    fs::write(day.join("people.yaml"), people).expect("written");
    let low = ["=ZG", "=ZG", "=ZG", "=O", "=O"];
    for (exercise, assessor) in [
        ("magazijn", "rita"),
        ("magazijn", "tom"),
        ("fiets", "rita"),
        ("fiets", "tom"),
    ] {
        let mut sheet = format!(
            "---\ncandidate: k07\nassessor: {assessor}\nexercise: {exercise}\ndate: 2026-03-17\n---\n# Waarnemingen\n"
        );
        if (exercise, assessor) == ("magazijn", "rita") {
            sheet += &lines.join("\n");
            sheet += "\n";
        } else {
            for (indicator, level) in INDICATORS.iter().zip(low) {
                let _ = writeln!(sheet, "- 9u10 Gezien. #{indicator} {level} [quote:: no]");
            }
        }
        let name = format!("notes/k07-{exercise}-{assessor}.md");
        fs::write(day.join(name), sheet).expect("written");
    }
    Folder { _dir: dir, day }
}

/// What the program writes to stdout.
pub(super) fn run(day: &Path, args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(args)
        .arg(day)
        .args(["--color", "never"])
        .output()
        .expect("the program runs");
    String::from_utf8(output.stdout).expect("UTF-8") + &String::from_utf8_lossy(&output.stderr)
}

/// The quotes of k07, without what is not printed.
fn quotes(day: &Path) -> Vec<String> {
    let text = run(day, &["report", "--quotes", "--candidate", "k07"]);
    text.lines()
        .take_while(|line| !line.contains("niet afgedrukt") && !line.contains("non imprimé"))
        .filter_map(|line| Some(line.split_once('“')?.1.rsplit_once('”')?.0.to_owned()))
        .collect()
}

const PEOPLE: &str = "candidates:
  - {id: k03, name: Abu Yildirim}
  - {id: k04, name: amina el idrissi}
  - {id: k05, name: Tuur De Smet}
  - {id: k07, name: Marie Peeters}
assessors:
  - {id: rita, name: Rita Verhaegen}
  - {id: tom, name: Tom Wouters}
";

#[test]
fn every_way_to_write_a_held_back_mark_holds_the_words_back_and_is_told() {
    for mark in [
        "[quote:: no]",
        "[quote: no]",
        "[quote:: n]",
        "[qoute:: no]",
        r"\[quote:: no\]",
        "[quote:: no",
        "[niet citeren]",
        "(quote:: no)",
        "{quote:: no}",
        "[*quote*:: no]",
        "`[quote: no]`",
        "(vertrouwelijk)",
        "[private:: yes]",
    ] {
        let line = format!(
            "- 9u20 Vertelt over de scheiding thuis en huilt. #communicatie/vertelt-duidelijk =ZG (+) {mark}"
        );
        let folder = day("nl", PEOPLE, &[&line]);
        let shown = run(&folder.day, &["report", "--quotes", "--candidate", "k07"]);
        assert!(!shown.contains("scheiding"), "{mark}: {shown}");
        assert!(shown.contains("k07-magazijn-rita.md:8:"), "{mark}: {shown}");
        let checked = run(&folder.day, &["check"]);
        let is_known =
            mark.contains("[quote:: no]") || mark.contains(r"\[") || mark.contains("*quote*");
        let told = checked.contains("N63") && checked.contains("k07-magazijn-rita.md:8:");
        assert!(told != is_known, "{mark}: {checked}");
    }
    let open = "- 9u20 Vertelt over [thuis] de proef. #communicatie/vertelt-duidelijk =ZG (+) [quote:: yes]";
    let folder = day("nl", PEOPLE, &[open]);
    assert_eq!(quotes(&folder.day), ["Vertelt over de proef."]);
}

#[test]
fn a_sheet_with_backslashes_before_its_marks_keeps_its_words_inside() {
    let folder = day(
        "nl",
        PEOPLE,
        &[
            "- 9u10 Raapt de ketting op zonder dat iemand het vraagt. #samenwerken/helpt =ZG (+)",
            r"- 9u20 Vertelt over de scheiding thuis en huilt. #communicatie/vertelt-duidelijk =ZG (+) \[quote:: no\]",
        ],
    );
    assert_eq!(
        quotes(&folder.day),
        ["Raapt de ketting op zonder dat iemand het vraagt."]
    );
}

#[test]
fn names_in_any_case_and_with_particles_for_a_first_name_are_taken_out() {
    let folder = day(
        "nl",
        PEOPLE,
        &[
            "- 9u10 Geeft de sleutel aan Abu en helpt Abu tillen. #samenwerken/helpt =ZG (+)",
            "- 9u15 Vraagt aan amina el idrissi hoe de scanner werkt; amina knikt. #leervermogen/stelt-vragen =ZG (+)",
            "- 9u20 Toont Tuur hoe de scanner werkt. #initiatief/onderneemt-actie =ZG (+)",
            "- 9u25 Telt het stuk van mevrouw yildirim niet na. #nauwkeurigheid/controleert-werk =O (-)",
            "- 9u30 Roept tegen RITA: \"Wat?\" en wacht niet op Rita d'r antwoord. #communicatie/vertelt-duidelijk =O (-)",
        ],
    );
    let quotes = quotes(&folder.day);
    for expected in [
        "Geeft de sleutel aan een andere deelnemer en helpt die deelnemer tillen.",
        "Vraagt aan een andere deelnemer hoe de scanner werkt; die deelnemer knikt.",
        "Toont een andere deelnemer hoe de scanner werkt.",
        "Telt het stuk van een andere deelnemer niet na.",
    ] {
        assert!(
            quotes.iter().any(|quote| quote == expected),
            "{expected} in {quotes:?}"
        );
    }
    for name in [
        "Abu", "amina", "idrissi", "Tuur", "yildirim", "RITA", "Rita",
    ] {
        assert!(!quotes.join(" ").contains(name), "{name} in {quotes:?}");
    }
}

#[test]
fn words_that_are_also_names_stay_words() {
    let people = PEOPLE
        .replace("Abu Yildirim", "Tien Nguyen")
        .replace("amina el idrissi", "Min Tran")
        .replace("Tuur De Smet", "Moe Aung")
        .replace("Rita Verhaegen", "Door Verhaegen");
    let folder = day(
        "nl",
        &people,
        &[
            "- 9u10 Legt tien bonnen op volgorde voor een collega. #samenwerken/helpt =ZG (+)",
            "- 9u15 Wacht 5 min en vraagt dan uitleg. #leervermogen/stelt-vragen =ZG (+)",
            "- 9u20 Is moe maar begint zelf aan rek 2. #initiatief/onderneemt-actie =ZG (+)",
            "- 9u25 Telt niet door tot de doos klopt. #nauwkeurigheid/controleert-werk =O (-)",
            "- 9u30 Zegt aan Tien en aan Door niet wat af is. #communicatie/vertelt-duidelijk =O (-)",
        ],
    );
    let quotes = quotes(&folder.day);
    for expected in [
        "Legt tien bonnen op volgorde voor een collega.",
        "Wacht 5 min en vraagt dan uitleg.",
        "Is moe maar begint zelf aan rek 2.",
        "Telt niet door tot de doos klopt.",
    ] {
        assert!(
            quotes.iter().any(|quote| quote == expected),
            "{expected} in {quotes:?}"
        );
    }
    let checked = run(&folder.day, &["check"]);
    assert!(checked.contains("D32"), "the key file is told: {checked}");
}

#[test]
fn what_is_held_back_gives_way_to_another_quote_and_is_listed_without_its_words() {
    let folder = day(
        "nl",
        PEOPLE,
        &[
            "- 9u10 Haalt samen met Yasmina de zware kar uit het rek en duwt ze tot aan de deur. #samenwerken/helpt =ZG (+)",
            "- 9u12 Houdt de deur open voor wie met een volle kar komt. #samenwerken/helpt =ZG (+)",
            "- 9u15 mss 2x uitleg gevraagd, nt zeker #leervermogen/stelt-vragen =ZG (+)",
            "- 9u16 Vraagt uitleg over de scanner en herhaalt wat gezegd is. #leervermogen/stelt-vragen =ZG (+)",
            "- 9u20 zelf aan rek 2, geen hulp #initiatief/onderneemt-actie =ZG (+)",
        ],
    );
    let shown = run(&folder.day, &["report", "--quotes", "--candidate", "k07"]);
    let printed = quotes(&folder.day);
    for expected in [
        "Houdt de deur open voor wie met een volle kar komt.",
        "Vraagt uitleg over de scanner en herhaalt wat gezegd is.",
        // Nothing else tells of it.
        "zelf aan rek 2, geen hulp",
    ] {
        assert!(
            printed.iter().any(|quote| quote == expected),
            "{expected} in {printed:?}"
        );
    }
    assert!(
        !shown.contains("Yasmina") && !shown.contains("mss 2x"),
        "{shown}"
    );
    assert!(
        shown.contains("k07-magazijn-rita.md:8: misschien een naam"),
        "{shown}"
    );
    assert!(
        shown.contains("k07-magazijn-rita.md:10: in steno"),
        "{shown}"
    );
    let checked = run(&folder.day, &["check"]);
    assert!(
        checked.contains("N65") && checked.contains("N66"),
        "{checked}"
    );
}

#[test]
fn with_quote_yes_or_better_words_a_name_that_is_none_is_printed() {
    let folder = day(
        "nl",
        PEOPLE,
        &[
            "- 9u10 Zet de Kar van het Rek recht en maakt de gang vrij. #samenwerken/helpt =ZG (+) [quote:: yes]",
            "- 9u15 Vraagt het aan Yasmina. #leervermogen/stelt-vragen =ZG (+) [words:: Vraagt uitleg aan abu, een collega.]",
        ],
    );
    assert_eq!(
        quotes(&folder.day),
        [
            "Zet de Kar van het Rek recht en maakt de gang vrij.",
            "Vraagt uitleg aan een andere deelnemer, een collega."
        ]
    );
}

#[test]
fn what_may_be_private_or_point_at_somebody_stays_inside() {
    let held = [
        "Helpt een collega, vertrouwelijk: de bus is laat.",
        "Ziet de doos liggen. Niet voor het verslag",
        "Telt de dozen. NE PAS CITER.",
        "Geeft de doos aan yildirm en helpt tillen.",
        "Belt naar 0478 12 34 56 voor uitleg.",
        "Mailt de lijst naar leila@voorbeeld.be.",
        "Geeft de doos aan a.y. en helpt tillen.",
        "Praat rustig met jildierim en helpt.",
        "Vertelt over haar ziekte (niet opschrijven aub).",
        "Aide la dame au foulard (ne pas mettre dans le rapport).",
    ];
    for words in held {
        let folder = day(
            "nl",
            PEOPLE,
            &[&format!("- 9u10 {words} #samenwerken/helpt =ZG (+)")],
        );
        assert_eq!(quotes(&folder.day), [""; 0], "{words}");
        let shown = run(&folder.day, &["report", "--quotes", "--candidate", "k07"]);
        assert!(shown.contains("misschien"), "{words}: {shown}");
        let checked = run(&folder.day, &["check"]);
        assert!(
            checked.contains("N63") || checked.contains("N65"),
            "{words}: {checked}"
        );
    }
}

#[test]
fn a_french_day_reads_as_french() {
    let folder = day(
        "fr",
        PEOPLE,
        &[
            "- 9h10 Attend que Tuur dise quoi faire, puis aide Tuur. #samenwerken/helpt =ZG (+)",
            "- 9h15 Prend la boîte de k03 et demande où elle va. #leervermogen/stelt-vragen =ZG (+)",
        ],
    );
    assert_eq!(
        quotes(&folder.day),
        [
            "Attend qu’un autre participant dise quoi faire, puis aide ce participant.",
            "Prend la boîte d’un autre participant et demande où elle va."
        ]
    );
}
