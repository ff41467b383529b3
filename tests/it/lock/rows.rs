//! Rows of `ratings.csv` are locked as sheets are.

use serde_json::Value;

use super::DayCopy;
use crate::program::{Ran, wakker};

const HEAD: &str = "candidate,assessor,exercise,competence,indicator,level,tally,reason\n";
const SEEN: &str = "k02,tom,magazijn,initiatief,ziet-werk,G,2,\n";
const TOLD: &str = "k02,tom,magazijn,initiatief,meldt-problemen,ZG,,\n";
const OTHER: &str =
    "k01,rita,magazijn,initiatief,ziet-werk,M,,\nk01,tom,magazijn,initiatief,ziet-werk,G,,\n";

fn day(rows: &[&str]) -> DayCopy {
    let day = DayCopy::small();
    write(&day, rows);
    day
}

fn write(day: &DayCopy, rows: &[&str]) {
    day.write("ratings.csv", &format!("{HEAD}{}", rows.concat()));
}

fn locked(rows: &[&str]) -> DayCopy {
    let day = day(rows);
    let ran = day.lock();
    assert_eq!(ran.status, 0, "{}", ran.err);
    day
}

fn overall(day: &DayCopy) -> Value {
    let ran: Ran = wakker(&["agree", day.arg(), "--format", "json"]);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    assert!(found["overall"].is_object(), "{}", ran.out);
    found["overall"].clone()
}

#[test]
fn a_changed_row_keeps_its_locked_level_and_both_are_shown() {
    let day = locked(&[SEEN, TOLD]);
    write(&day, &[&SEEN.replace(",G,", ",O,"), TOLD]);
    let found = day.found();
    assert!(
        found.contains(
            "de beoordeling van k02 bij magazijn door tom veranderd na het vergrendelen op \
             2026-03-17 (initiatief/ziet-werk goed → onvoldoende); wat vergrendeld is, telt"
        ),
        "{found}"
    );
    assert!(found.contains("day/ratings.csv:2:1"), "{found}");
    let told = day.explained("k02");
    assert!(
        told.contains(
            "tom: goed, elders genoteerd; vergrendeld; in ratings.csv staat nu onvoldoende"
        ),
        "{told}"
    );
}

#[test]
fn with_a_reason_scores_follow_the_row_and_agreement_does_not() {
    let day = locked(&[SEEN, TOLD, OTHER]);
    let before = overall(&day);
    for (column, reason) in [
        ("reason", "verwisseld"),
        ("reden", "verwisseld"),
        ("raison", "échangé"),
    ] {
        let changed = OTHER.replace(",G,,", &format!(",O,,{reason}"));
        write(&day, &[SEEN, TOLD, &changed]);
        day.change("ratings.csv", "reason", column);
        let found = day.found();
        let said = format!("(initiatief/ziet-werk goed → onvoldoende): {reason}");
        assert!(found.contains("D30") && found.contains(&said), "{found}");
        assert!(!found.contains("D28"), "{found}");
        let told = day.explained("k01");
        let said = format!(
            "tom: onvoldoende, elders genoteerd; veranderd na het vergrendelen, was goed; reden: {reason}"
        );
        assert!(told.contains(&said), "{told}");
        assert_eq!(overall(&day), before);
    }
    write(&day, &[SEEN, TOLD, &OTHER.replace(",G,,", ",O,,")]);
    assert_eq!(overall(&day), before, "without a reason neither");
}

#[test]
fn how_a_row_is_written_and_where_it_stands_is_no_change() {
    let day = locked(&[SEEN, TOLD]);
    let others = [
        format!("{HEAD}{TOLD}{SEEN}"),
        format!("\u{feff}{HEAD}{SEEN}{TOLD}").replace('\n', "\r\n"),
        format!("{HEAD}{SEEN}{TOLD}").replace(',', ";"),
        format!("{HEAD}{SEEN}{TOLD}").replace(",G,", ",\"3,0\","),
        format!("{HEAD}{SEEN}{TOLD}").replace(",G,", ", goed ,"),
        format!("{HEAD}{SEEN}{TOLD}\n\n"),
        format!("{HEAD}{SEEN}{TOLD}").replace("ZG,,", "ZG,,enkel een opmerking"),
    ];
    for text in others {
        day.write("ratings.csv", &text);
        let found = day.found();
        assert_eq!(found, "", "{text}");
    }
}

#[test]
fn another_tally_is_told_as_no_change_of_level() {
    let day = locked(&[SEEN, TOLD]);
    write(&day, &[&SEEN.replace(",G,2", ",G,5"), TOLD]);
    let found = day.found();
    assert!(
        found.contains("D28") && found.contains("(geen niveau, wel iets anders)"),
        "{found}"
    );
}

#[test]
fn a_row_that_was_added_is_told_and_counts_once_it_says_why() {
    let day = locked(&[SEEN]);
    write(&day, &[SEEN, TOLD]);
    let found = day.found();
    assert!(
        found.contains("(initiatief/meldt-problemen niets → zeer goed)"),
        "{found}"
    );
    assert!(!found.contains("ziet-werk"), "only the one: {found}");
    let told = day.explained("k02");
    assert!(
        told.contains(
            "tom: zeer goed, niet gebruikt (kwam erbij na het vergrendelen, zonder reden)"
        ),
        "{told}"
    );
    let ran = day.lock();
    assert!(
        ran.out.starts_with("0 vergrendeld, 4 waren het al"),
        "{}",
        ran.out
    );
    assert!(day.found().contains("D28"), "locking again is no reason");
    write(&day, &[SEEN, &TOLD.replace(",ZG,,", ",ZG,,laat ingetikt")]);
    assert!(day.found().contains("D30"));
    let told = day.explained("k02");
    assert!(told.contains("was niets; reden: laat ingetikt"), "{told}");
}

#[test]
fn a_row_that_is_gone_keeps_its_level_and_is_a_fault() {
    let day = locked(&[SEEN, TOLD]);
    write(&day, &[SEEN]);
    let ran = wakker(&["check", day.arg()]);
    assert_eq!(ran.status, 1);
    assert!(
        ran.out.contains("D29")
            && ran
                .out
                .contains("(initiatief/meldt-problemen zeer goed → niets)"),
        "{}",
        ran.out
    );
    let gone = "tom: zeer goed, elders genoteerd; vergrendeld; in ratings.csv staat nu niets";
    assert!(
        day.explained("k02").contains(gone),
        "{}",
        day.explained("k02")
    );
    // The same where a fault keeps the row out, and where the whole file is gone.
    write(&day, &[SEEN, &TOLD.replace("ZG", "prima")]);
    assert!(day.found().contains("D29"));
    assert!(day.explained("k02").contains(gone));
    std::fs::remove_file(day.path.join("ratings.csv")).unwrap();
    let found = day.found();
    assert!(
        found.contains(
            "(initiatief/meldt-problemen zeer goed → niets, initiatief/ziet-werk goed → niets)"
        ),
        "{found}"
    );
    assert!(day.explained("k02").contains(gone));
    // What else is new can still be locked.
    let note = day
        .read("notes/k01-tom.md")
        .replace("fietsherstelling", "magazijn");
    day.write("notes/k01-tom-magazijn.md", &note);
    let ran = day.lock();
    assert!(
        ran.out.contains("1 vergrendeld") || ran.out.contains("1 blad vergrendeld"),
        "{}",
        ran.out
    );
}

#[test]
fn a_level_that_moved_from_the_row_to_the_sheet_does_not_count_twice() {
    let day = locked(&[OTHER]);
    let sheet = day
        .read("notes/k01-tom.md")
        .replace("fietsherstelling", "magazijn");
    day.write("notes/k01-tom-magazijn.md", &sheet);
    write(&day, &[OTHER.lines().next().unwrap(), "\n"]);
    let told = day.explained("k01");
    let magazijn = told.split("Magazijn: ").nth(1).unwrap();
    let indicator = magazijn.split("Magazijn").next().unwrap();
    assert_eq!(
        indicator.matches("tom: ").count() - indicator.matches("tom: Raapt").count(),
        1,
        "{told}"
    );
}

#[test]
fn rows_and_sheets_are_counted_alike_and_who_is_still_to_come_is_named() {
    let day = day(&[SEEN, TOLD]);
    let ran = wakker(&["lock", day.arg(), "--assessor", "rita"]);
    assert_eq!(
        ran.out,
        "2 vergrendeld, 0 waren het al\n\
         2 van de 4 zijn vergrendeld (bladen, en wat in ratings.csv staat)\n\
         voorlopig: nog niet iedereen is klaar (2 zijn nog niet vergrendeld: \
         tom over k01 bij fietsherstelling, tom over k02 bij magazijn)\n"
    );
    for command in ["check", "agree", "calibrate"] {
        let out = wakker(&[command, day.arg()]).out;
        assert!(
            out.contains("(2 zijn nog niet vergrendeld: tom over k01"),
            "{command}: {out}"
        );
    }
    std::fs::remove_file(day.path.join("notes/k01-tom.md")).unwrap();
    let ran = day.lock();
    assert!(
        ran.out.contains("3 van de 4 zijn vergrendeld")
            && ran
                .out
                .contains("(1 ontbreekt of is leeg: tom over k01 bij fietsherstelling)"),
        "{}",
        ran.out
    );
    let out = wakker(&["check", day.arg(), "--lang", "en"]).out;
    assert!(
        out.contains("3 of the 4 are locked (sheets, and what stands in ratings.csv)"),
        "{out}"
    );
    assert!(
        out.contains("(1 is missing or empty: tom about k01 in fietsherstelling)"),
        "{out}"
    );
}

#[test]
fn rows_beside_a_fault_of_the_same_assessor_wait_until_it_is_mended() {
    let wrong = TOLD.replace("ZG", "prima");
    // The fault belongs to whom the row means, however the code is typed.
    let typed = day(&[SEEN, &wrong.replace("k02", "K 02"), OTHER]);
    let day = day(&[SEEN, &wrong, OTHER]);
    let ran = day.lock();
    let waits = "niet vergrendeld: 1, want ratings.csv heeft daar nog fouten; herstel die eerst";
    for ran in [&typed.lock(), &ran] {
        assert_eq!(ran.status, 1);
        assert!(ran.out.contains(waits), "{}", ran.out);
    }
    assert!(
        ran.out
            .contains("is nog niet vergrendeld: tom over k02 bij magazijn"),
        "{}",
        ran.out
    );
    write(&day, &[SEEN, TOLD, OTHER]);
    let ran = day.lock();
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.contains("alle 6 zijn vergrendeld"), "{}", ran.out);
    assert_eq!(day.found(), "");
}
