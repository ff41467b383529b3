//! Whom, what and which part the headings and keys name.

use super::*;

#[test]
fn keys_are_read_in_three_languages() {
    for head in [
        "---\nkandidaat: K07\nassessor: rita\nopdracht: Fietsherstelling\ndatum: 17/3/2026\n---\n- a #initiatief",
        "---\ncandidat: k07\nassesseur: Rita\nexercice: fietsherstelling\ndate: \"2026-03-17\"\n---\n- a #initiatief",
        "# Kandidaat: k07\n## Oefening: fietsherstelling\nassessor: rita\ndatum: 17-3-2026\n- a #initiatief",
        "**Kandidaat:** k07\n**Proef**: fietsherstelling\nBeoordelaar: rita\ndatum: 17.3.2026\n\n- a #initiatief",
        "\n--- \ncandidate: k07 # de zevende\ntaak: fietsherstelling\nassessor: rita\ndate: 2026-03-17\n---\t\n- a #initiatief",
    ] {
        let outcome = file(head);
        assert_eq!(outcome.sheets(), ["k07 fietsherstelling rita: a"], "{head}");
        assert_eq!(outcome.findings(), [""; 0], "{head}");
        let date = outcome.notes.sheets[0].date.map(|date| date.to_string());
        assert_eq!(date.as_deref(), Some("2026-03-17"), "{head}");
    }
}

#[test]
fn a_sheet_must_say_who_and_what() {
    let outcome = file("---\ncandidate: k07\n---\n- a #initiatief");
    assert_eq!(outcome.findings(), ["N02 1:1", "N02 1:1", "N50 4:3"]);
    assert_eq!(outcome.found.left_out(), 1);
    let outcome = file("\n# Kandidaat: k07\n## Waarnemingen\n- a #initiatief");
    assert_eq!(outcome.findings(), ["N02 2:3", "N02 2:3", "N50 4:3"]);
    for text in ["", " \n\t\n", "\u{feff}\r\n", "%%niets%%\n", "---\n\n"] {
        let codes = file(text).codes();
        let expected: &[Code] = if text == "---\n\n" {
            &[Code::N01, Code::N02, Code::N02, Code::N02]
        } else {
            &[Code::N32]
        };
        assert_eq!(codes, expected, "{text:?}");
    }
    assert_eq!(file("").found.left_out(), 0);
    assert_eq!(file("hallo\n").found.left_out(), 1);
}

#[test]
fn ids_must_be_of_the_day() {
    let outcome = file(
        "---\ncandidate: k99\nassessor: ria\nexercise: fietsherstelling\n---\n- a #initiatief",
    );
    assert_eq!(outcome.findings(), ["N11 2:12", "N11 3:11", "N50 6:3"]);
    assert_eq!(outcome.found.left_out(), 1);
    let [unplaced] = outcome.notes.unplaced.as_slice() else {
        panic!("one sheet of nobody")
    };
    assert_eq!((unplaced.candidate, unplaced.assessor), (None, None));
    assert_eq!(
        unplaced.exercise.map(|id| id.to_string()).as_deref(),
        Some("fietsherstelling")
    );
    assert_eq!(unplaced.observations.len(), 1);
    assert_eq!(
        outcome.found.sorted()[1].suggestion.as_deref(),
        Some("rita")
    );
}

#[test]
fn a_key_with_two_values_is_a_fault() {
    let outcome =
        file("---\ncandidate: k07\nkandidaat: k06\nassessor: rita\nexercise: magazijn\n---\n");
    assert_eq!(outcome.findings(), ["N36 3:12"]);
    assert_eq!(outcome.found.left_out(), 1);
}

#[test]
fn unknown_keys_and_bad_dates_are_told_and_kept() {
    let text = "---\nplaats: Gent\ndate: gisteren\ncandidate: k07\nassessor: rita\nexercise: magazijn\n---\n- a #initiatief";
    let outcome = file(text);
    assert_eq!(outcome.findings(), ["N12 2:1", "N35 3:7"]);
    assert_eq!(outcome.remarks(), ["plaats: Gent"]);
    assert_eq!(
        sheet("# Kandidaat: k07\ndatum: 18/3/2026\n- a #initiatief").findings(),
        ["N31 2:8"]
    );
}

#[test]
fn several_candidates_share_one_file() {
    let outcome = file(
        "# Opdracht: kookopdracht\nassessor: elien\n## Kandidaat: k03\n### Samenwerken\n- a\n## Kandidaat: k04\n\
         - b #motivatie\n# Opdracht: magazijn\n## Kandidaat: k03\n- c #motivatie\nassessor: jan\n- d #motivatie",
    );
    assert_eq!(outcome.findings(), [""; 0]);
    assert_eq!(
        outcome.sheets(),
        [
            "k03 kookopdracht elien: a",
            "k04 kookopdracht elien: b",
            "k03 magazijn elien: c",
            "k03 magazijn jan: d",
        ]
    );
}

#[test]
fn a_heading_holds_until_the_next_of_the_same_or_a_higher_rank() {
    let lines = "# Waarnemingen\n## Initiatief\n### Ziet werk\n- a\n### Meldt af\n- b\n## Motivatie\n- c\n# Klasseren\n- d #discipline";
    assert_eq!(
        sheet(lines).observations(),
        [
            "a #initiatief/ziet-werk~",
            "b #initiatief/meldt-af~",
            "c #motivatie~",
            "d #discipline",
        ]
    );
    assert_eq!(
        sheet("# Evaluatie\n- a\n# Initiatief\n- b").observations(),
        ["b #initiatief~"]
    );
    let cleared = sheet("# Initiatief\n## Kandidaat: k06\n- a #motivatie");
    assert_eq!(
        cleared.sheets(),
        [
            "k07 fietsherstelling rita: ",
            "k06 fietsherstelling rita: a"
        ]
    );
    assert_eq!(cleared.notes.sheets[1].observations[0].tags.len(), 1);
}

#[test]
fn headings_of_one_rank_do_not_lose_the_candidate() {
    let outcome = file(
        "# Kandidaat: k07\n# Opdracht: magazijn\nassessor: rita\n# Waarnemingen\n- a #initiatief\n# Kandidaat: k06\n\
         # Waarnemingen\n- b #initiatief",
    );
    assert_eq!(
        outcome.sheets(),
        ["k07 magazijn rita: a", "k06 magazijn rita: b"]
    );
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn a_heading_that_lost_its_mark_still_turns_to_another_candidate() {
    let outcome = sheet("- a #initiatief\n\nKandidaat: K06\n\n- b #initiatief");
    assert_eq!(
        outcome.sheets(),
        [
            "k07 fietsherstelling rita: a",
            "k06 fietsherstelling rita: b"
        ]
    );
    let outcome =
        sheet("- a #initiatief\n\n---\ncandidate: k06\ndate: 2026-03-17\n---\n\n- b #initiatief");
    assert_eq!(
        outcome.sheets(),
        [
            "k07 fietsherstelling rita: a",
            "k06 fietsherstelling rita: b"
        ]
    );
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn a_line_with_a_key_turns_to_what_it_names_or_to_nobody() {
    let outcome = sheet("# Waarnemingen\nTaak: dozen vullen\n- a #initiatief\n");
    assert_eq!(outcome.sheets(), ["k07 fietsherstelling rita: "]);
    assert_eq!(outcome.findings(), ["N11 2:7", "N50 3:3"]);
    let outcome = sheet("# Nota\nKandidaat: k06\ndatum: 17/3/2026\n- a #initiatief\n");
    assert_eq!(
        outcome.notes.sheets[1]
            .date
            .map(|date| date.to_string())
            .as_deref(),
        Some("2026-03-17")
    );
}

#[test]
fn an_unknown_heading_ends_a_competence_of_its_rank_and_no_more() {
    let outcome = sheet("# Initiatief\n- a\n# Varia\n- b");
    assert_eq!(outcome.observations(), ["a #initiatief~", "b"]);
    assert_eq!(outcome.findings(), ["N13 3:3", "N30 4:3"]);
    let outcome = sheet("# Initiatief\n- a\n## Varia\n- b");
    assert_eq!(outcome.observations(), ["a #initiatief~", "b #initiatief~"]);
}

#[test]
fn two_parts_about_the_same_merge() {
    let outcome = sheet(
        "- a #initiatief\n# Kandidaat: k06\n- b #initiatief\n# Kandidaat: k07\n- c #initiatief",
    );
    assert_eq!(
        outcome.sheets(),
        [
            "k07 fietsherstelling rita: a; c",
            "k06 fietsherstelling rita: b"
        ]
    );
}

#[test]
fn a_fault_in_a_line_leaves_out_no_sheet() {
    let outcome = sheet("- a #fout\n- b #ook-fout\n# Kandidaat: k06\n- c #initiatief");
    assert_eq!(
        outcome.sheets(),
        [
            "k07 fietsherstelling rita: a; b",
            "k06 fietsherstelling rita: c"
        ]
    );
}

#[test]
fn an_empty_sheet_is_told_and_stays() {
    let outcome = sheet("# Kandidaat: k06\n# Kandidaat: k05\n- a #initiatief");
    assert_eq!(outcome.codes(), [Code::N32, Code::N32]);
    assert_eq!(outcome.notes.sheets.len(), 3);
}

#[test]
fn evaluations_name_what_they_are_about() {
    let lines = "# Evaluatie\n- Initiatief: wacht nog. =G\n- Werkt hard #motivatie =M\n- Goed gedaan\n\
                 Motivatie: ja =M\nNog iets\n- a #initiatief =G #motivatie =M (2x)";
    let outcome = sheet(lines);
    assert_eq!(
        outcome.evaluations(),
        [
            "Initiatief: wacht nog. #initiatief=G",
            "Werkt hard #motivatie=M",
            "Goed gedaan",
            "Motivatie: ja #motivatie=M",
            "Nog iets",
            "a (2x) #initiatief=G",
            "a (2x) #motivatie=M",
        ]
    );
    assert_eq!(outcome.observations(), [""; 0]);
    let outcome = sheet("# Evaluatie\n- Goed =G");
    assert_eq!(outcome.evaluations(), ["Goed"]);
    assert_eq!(outcome.findings(), ["N07 2:8"]);
    assert_eq!(
        sheet("# Evaluation\n## Motivatie\n- a =G").evaluations(),
        ["a #motivatie=G"]
    );
}

#[test]
fn what_stands_in_the_report_counts_for_nothing() {
    let outcome = sheet("- a #initiatief\n# Rapport\n- b #motivatie =G\nc");
    assert_eq!(outcome.remarks(), ["b #motivatie =G c"]);
    assert_eq!(outcome.observations(), ["a #initiatief"]);
    assert_eq!(outcome.findings(), ["N45 3:3"]);
}
