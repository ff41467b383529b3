//! `report.yaml`: what coach and candidate chose stands in the report, and nothing that cannot stand there.

use std::fs;

use super::program::{DayCopy, wakker};

/// What `report --quotes` shows for k07 with these choices, and what it says beside it.
fn quotes_of(choices: &str) -> (String, String) {
    let day = DayCopy::sample();
    fs::write(day.path.join("report.yaml"), choices).unwrap();
    let ran = wakker(&["report", day.arg(), "--quotes", "--candidate", "k07"]);
    (ran.out, ran.err)
}

fn chosen(keys: &str) -> (String, String) {
    quotes_of(&format!("reports:\n  - {{candidate: k07, {keys}}}\n"))
}

/// The competences of the lines of a sign: `+` strengths, `>` growth points; each once, in order.
fn list(out: &str, sign: char) -> Vec<&str> {
    let mut all: Vec<&str> = out
        .lines()
        .filter_map(|line| {
            line.strip_prefix("  ")?
                .strip_prefix(sign)?
                .split(" / ")
                .next()
        })
        .map(str::trim)
        .collect();
    all.dedup();
    all
}

#[test]
fn what_was_chosen_stands_in_that_order_and_nothing_is_added() {
    let (by_rules, _) = quotes_of("reports:\n");
    assert_eq!(list(&by_rules, '+')[0], "Samenwerken");
    let (out, err) = chosen(
        "by: hilde, date: 2026-03-24, strengths: [motivatie/zet-zich-in, samenwerken/overlegt], growth: [flexibiliteit/wisselt-taak]",
    );
    assert_eq!(list(&out, '+'), ["Motivatie", "Samenwerken"], "{out}{err}");
    assert_eq!(list(&out, '>'), ["Flexibiliteit"], "{out}");
    assert!(
        out.contains("Je coach koos deze sterke punten en groeipunten, op 24 maart 2026."),
        "{out}"
    );
    assert!(!out.contains("Ontwerp"), "{out}");
}

#[test]
fn a_choice_that_cannot_stand_is_told_and_leaves_the_rules() {
    for (keys, why) in [
        (
            "growth: [stressbestendigheid]",
            "dat is een competentie en geen gedragsindicator",
        ),
        ("growth: [voorkomen/hygiene]", "wordt in woorden beschreven"),
        (
            "strengths: [motivatie/zet-zich-in, motivatie/houdt-vol]",
            "van die competentie staat er al een",
        ),
        (
            "growth: [samenwerken/helpt, motivatie/houdt-vol, initiatief/ziet-werk]",
            "er zijn er al genoeg",
        ),
        (
            "growth: [gezag-aanvaarden/aanvaardt-bijsturing]",
            "daar is geen niveau voor",
        ),
    ] {
        let day = DayCopy::sample();
        let text = format!("reports:\n  - {{candidate: k07, {keys}}}\n");
        fs::write(day.path.join("report.yaml"), text).unwrap();
        let check = wakker(&["check", day.arg(), "--code", "P27"]);
        assert!(check.out.contains(why), "{keys}: {}", check.out);
        assert_eq!(check.status, 1, "{keys}");
        let (out, _) = chosen(keys);
        assert_eq!(list(&out, '+')[0], "Samenwerken", "{keys}: {out}");
        assert!(
            out.contains("Ontwerp: in de gegevens staat nog een fout."),
            "{keys}: {out}"
        );
        assert!(!out.contains("Je coach koos"), "{keys}: {out}");
    }
}

#[test]
fn a_strength_is_at_what_is_enough_or_has_a_strong_moment() {
    let day = DayCopy::sample();
    for (candidate, told) in [("k03", true), ("k07", false)] {
        let text = format!(
            "reports:\n  - {{candidate: {candidate}, strengths: [initiatief/ziet-werk]}}\n"
        );
        fs::write(day.path.join("report.yaml"), text).unwrap();
        let check = wakker(&["check", day.arg(), "--code", "P27"]).out;
        let why = "het niveau is lager dan wat volstaat, en er is geen notitie met (+)";
        assert_eq!(check.contains(why), told, "{candidate}: {check}");
    }
}

#[test]
fn words_are_left_out_opened_and_bettered() {
    let (by_rules, _) = quotes_of("reports:\n");
    assert!(by_rules.contains("Leest de bon samen"), "{by_rules}");
    let place = "k07-magazijn-tom.md#9u06";
    let (out, err) = chosen(&format!(
        "quotes: [{{at: {place}, begins: leest de BON, use: no}}]"
    ));
    assert!(!out.contains("Leest de bon samen"), "{out}{err}");
    assert!(out.contains("weggelaten in report.yaml"), "{out}");
    let (out, _) = chosen(&format!(
        "quotes: [{{at: {place}, words: Leest de bon samen met k06.}}]"
    ));
    assert!(
        out.contains("Leest de bon samen met een andere deelnemer. (verwoord door je coach;"),
        "{out}"
    );
    // Not found: it is not sure which words were meant, and those at that place stay back.
    let (out, _) = chosen(&format!(
        "quotes: [{{at: {place}, begins: Iets anders, use: yes}}]"
    ));
    assert!(!out.contains("Leest de bon samen"), "{out}");
    assert!(out.contains("Ontwerp"), "{out}");
}

#[test]
fn a_mark_in_the_sheet_wins_over_a_choice() {
    let day = DayCopy::sample();
    let sheet = day.path.join("notes/k07-magazijn-tom.md");
    let text = fs::read_to_string(&sheet).unwrap();
    let line = text
        .lines()
        .find(|line| line.contains("Leest de bon samen"))
        .unwrap();
    fs::write(&sheet, text.replace(line, &format!("{line} [quote:: no]"))).unwrap();
    let choice = "reports:\n  - {candidate: k07, quotes: [{at: k07-magazijn-tom.md#9u06, use: yes, words: Leest de bon.}]}\n";
    fs::write(day.path.join("report.yaml"), choice).unwrap();
    let ran = wakker(&["report", day.arg(), "--quotes", "--candidate", "k07"]);
    assert!(!ran.out.contains("Leest de bon"), "{}", ran.out);
}

#[test]
fn an_entry_that_cannot_be_read_stops_the_report_of_whom_it_is_about() {
    let day = DayCopy::sample();
    let text = "reports:\n  - {candidate: k07, strengths: [samenwerken/bestaat-niet]}\n";
    fs::write(day.path.join("report.yaml"), text).unwrap();
    let ran = wakker(&["report", day.arg(), "--quotes"]);
    assert!(!ran.out.lines().any(|line| line == "k07"), "{}", ran.out);
    assert!(ran.out.lines().any(|line| line == "k06"), "{}", ran.out);
    assert!(
        ran.err
            .contains("k07: geen verslag geschreven, want report.yaml heeft een fout"),
        "{}",
        ran.err
    );
}

#[test]
fn the_prepared_file_changes_nothing_and_holds_whatever_line_is_taken_up() {
    let day = DayCopy::sample();
    fs::remove_file(day.path.join("report.yaml")).unwrap();
    let before = wakker(&["report", day.arg(), "--quotes"]).out;
    let made = wakker(&["new", day.arg(), "--report"]);
    assert!(
        made.out.contains("(kandidaten: 6)"),
        "{}{}",
        made.out,
        made.err
    );
    let path = day.path.join("report.yaml");
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(wakker(&["report", day.arg(), "--quotes"]).out, before);
    assert_eq!(
        wakker(&["new", day.arg(), "--report"]).status,
        2,
        "what is there is never touched"
    );
    let items: Vec<&str> = text.lines().filter(|line| line.contains("#- ")).collect();
    assert!(items.len() > 60, "{}", items.len());
    // One of each kind and each candidate: some of them keep the test short.
    for item in items.iter().step_by(9) {
        let taken_up = text.replacen(item, &item.replacen("#- ", "- ", 1), 1);
        fs::write(&path, taken_up).unwrap();
        let check = wakker(&["check", day.arg()]).out;
        assert!(!check.contains("report.yaml:"), "{item}\n{check}");
    }
}

#[test]
fn a_level_that_nobody_agreed_on_makes_a_draft() {
    let day = DayCopy::sample();
    fs::write(day.path.join("consensus.yaml"), "consensus:\n").unwrap();
    let ran = wakker(&["report", day.arg(), "--quotes", "--candidate", "k07"]);
    assert!(
        ran.out
            .contains("Ontwerp: 7 niveaus zijn nog niet besproken."),
        "{}",
        ran.out
    );
    let explained = wakker(&["explain", day.arg(), "k07"]).out;
    assert!(!explained.contains("report.yaml"), "{explained}");
    let text = "reports:\n  - {candidate: k07, by: hilde, date: 2026-03-24, strengths: [samenwerken/overlegt]}\n";
    fs::write(day.path.join("report.yaml"), text).unwrap();
    let explained = wakker(&["explain", day.arg(), "k07"]).out;
    assert!(
        explained
            .contains("Sterke punten gekozen door mensen (report.yaml): hilde, 24 maart 2026."),
        "{explained}"
    );
}
