//! Keys on one line, other words for headings, names that are nearly right, and lines of nobody.

use super::*;

#[test]
fn one_line_can_hold_several_keys() {
    for head in [
        "Kandidaat: k05, Opdracht: magazijn, Assessor: rita",
        "Kandidaat: k05 Opdracht: magazijn Assessor: rita",
        "**Kandidaat:** k05 | **Opdracht:** magazijn | **Assessor:** rita",
        "Assessor: Rita Claes; Opdracht: Magazijn en stock; kandidaat: Fatima",
        "# Kandidaat: k05, opdracht: magazijn, assessor: rita",
        "---\nkandidaat: k05, opdracht: magazijn, assessor: rita\n---",
        "Kandidaat: Fatima (magazijn)\nAssessor: rita",
        "Kandidaat: Fatima El Idrissi (k05) (magazijn)\nAssessor: rita",
        "# Kandidaat: k05 (Magazijn en stock)\nAssessor: rita",
        "Kandidaat: Fatima (nieuw)\nOpdracht: magazijn\nAssessor: rita",
        "Datum: 17/3/2026, Kandidaat: k05, Opdracht: magazijn, Assessor: rita",
    ] {
        let outcome = file(&format!("{head}\n- raapt op #initiatief"));
        assert_eq!(outcome.sheets(), ["k05 magazijn rita: raapt op"], "{head}");
        assert_eq!(outcome.findings(), [""; 0], "{head}");
    }
}

#[test]
fn a_value_of_several_keys_that_means_nobody_is_told_by_itself() {
    let outcome =
        file("Kandidaat: Mamadou, Opdracht: magazijn, Assessor: rita\n- raapt op #initiatief");
    assert_eq!(outcome.findings(), ["N11 1:12", "N50 2:3"]);
    let outcome =
        file("Kandidaat: k05 (k06)\nOpdracht: magazijn\nAssessor: rita\n- raapt op #initiatief");
    assert_eq!(outcome.notes.sheets.len(), 0);
    let outcome = file(
        "Kandidaat: Fatima (youssef)\nOpdracht: magazijn\nAssessor: rita\n- raapt op #initiatief",
    );
    assert_eq!(outcome.notes.sheets.len(), 0);
    // A reason may hold anything.
    let outcome = sheet(
        "# Opdracht: magazijn\nreden: verkeerd, kandidaat: k05 was het niet\n- raapt op #initiatief",
    );
    assert_eq!(
        outcome.sheets().last().map(String::as_str),
        Some("k07 magazijn rita: raapt op")
    );
    assert_eq!(
        outcome.notes.sheets[1].reason.as_deref(),
        Some("verkeerd, kandidaat: k05 was het niet")
    );
}

#[test]
fn headings_may_say_what_they_are_and_other_words_name_the_parts() {
    for heading in [
        "## Competentie: Motivatie",
        "Competentie: motivatie",
        "# Competentie Motivatie",
    ] {
        assert_eq!(
            sheet(&format!("{heading}\n- zet door =G")).observations(),
            ["zet door #motivatie=G~"],
            "{heading}"
        );
    }
    reads(
        "# Indicator: ziet werk\n- raapt op =G",
        "raapt op #initiatief/ziet-werk=G~",
    );
    for heading in ["# Feiten", "# Observaties", "## Faits"] {
        reads(
            &format!("{heading}\n- raapt op #initiatief"),
            "raapt op #initiatief",
        );
    }
    for heading in ["# Besluit", "# Conclusie", "# Conclusions"] {
        let outcome = sheet(&format!("{heading}\n- Motivatie: zet door. =G"));
        assert_eq!(
            outcome.evaluations(),
            ["Motivatie: zet door. #motivatie=G"],
            "{heading}"
        );
    }
}

#[test]
fn below_a_heading_of_impressions_nothing_is_seen() {
    for heading in [
        "# Indruk",
        "## Indrukken",
        "# Mijn indruk",
        "# Interpretatie",
        "Indrukken",
    ] {
        let outcome = sheet(&format!(
            "{heading}\n- leek moe\n\nWas stil.\n# Waarnemingen\n- raapt op #initiatief"
        ));
        assert_eq!(
            outcome.impressions(),
            ["leek moe", "Was stil."],
            "{heading}"
        );
        assert_eq!(
            outcome.observations(),
            ["raapt op #initiatief"],
            "{heading}"
        );
        assert_eq!(outcome.findings(), [""; 0], "{heading}");
    }
    let outcome = sheet("# Indruk\n- 9u10 valt stil\n- moe #motivatie\n- moe =G");
    assert_eq!(outcome.observations(), [""; 0]);
    assert_eq!(outcome.findings(), ["N40 2:3", "N40 3:7", "N40 4:7"]);
    // The label of one line is not the heading of all that follows.
    let outcome = sheet("Indruk:\nleek moe\n\n- raapt op #initiatief");
    assert_eq!(outcome.observations(), ["raapt op #initiatief"]);
}

/// The suggestions of all findings with one.
fn suggestions(text: &str) -> Vec<(Code, String)> {
    let outcome = file(text);
    let all = outcome.found.sorted();
    let told = |finding: &&Diagnostic| Some((finding.code, finding.suggestion.clone()?));
    all.iter().filter_map(told).collect()
}

#[test]
fn a_name_that_is_nearly_right_is_suggested() {
    let head = "Assessor: rita\nOpdracht: magazijn\n";
    let near = |code: Code, name: &str| [(code, name.to_owned())];
    let one = |line: &str| suggestions(&format!("{head}{line}\n- raapt op #initiatief"));
    assert_eq!(one("Kandidaat: Fatma El Idrisi"), near(Code::N11, "k05"));
    assert_eq!(
        one("# Kandidaat: k05\n# Yousef Celikk"),
        near(Code::N51, "k06")
    );
    assert_eq!(
        one("# Kandidaat: k05\n## Waarnemigen"),
        near(Code::N13, "Waarnemingen")
    );
    assert_eq!(
        one("# Kandidaat: k05\n## Competentie: Motivaite"),
        near(Code::N13, "Motivatie")
    );
    assert_eq!(
        suggestions("Kandidaat: k05\nAssessor: Rita Cleas\nOpdracht: magazijn\n- a"),
        near(Code::N11, "rita")
    );
    assert_eq!(
        suggestions("Kandidaat: k05\nAssessor: rita\nOpdracht: magazein\n- a"),
        near(Code::N11, "magazijn")
    );
}

#[test]
fn lines_of_nobody_are_counted_as_lines() {
    let lines = "- een\n  en verder\n- twee #motivatie #initiatief =G\n\nDrie.\nVier.\n| Indicator | Niveau |\n|---|---|\n| initiatief | G |\n| motivatie | |\n> vijf\n";
    let outcome = file(&format!(
        "Kandidaat: k99\nAssessor: rita\nOpdracht: magazijn\n{lines}# Evaluatie\n- #motivatie =G #initiatief =M\n"
    ));
    let told = outcome.found.sorted();
    let told = told
        .iter()
        .find(|one| one.code == Code::N50)
        .map(|one| one.message(crate::diagnostic::Language::En));
    assert_eq!(
        told.as_deref(),
        Some("lines from here on that belong to nobody and do not count: 8")
    );
}

#[test]
fn below_evaluatie_a_name_with_a_dash_begins_anew() {
    let outcome =
        sheet("# Evaluatie\nSamenwerken: goed\nMotivatie – zet door =G\nInitiatief - wacht =M");
    assert_eq!(
        outcome.evaluations(),
        [
            "Samenwerken: goed #samenwerken",
            "Motivatie – zet door #motivatie=G",
            "Initiatief - wacht #initiatief=M"
        ]
    );
}

#[test]
fn a_head_of_bare_words_is_read_where_each_word_means_one_thing() {
    for head in [
        "Kandidaat k05, magazijn, rita",
        "k05 - magazijn - rita",
        "k05 – magazijn – rita",
        "Kandidaat: k05, opdracht magazijn, assessor rita",
        "Kandidaat: k05, magazijn, rita",
        "k05 magazijn rita",
        "k05-magazijn-rita",
        "Fatima, Magazijn en stock, Rita Claes",
        "**k05 - magazijn - rita**",
        "k05 / magazijn / rita / 17 maart 2026",
        "k05 / magazijn / rita / 17/3/2026",
        "k05, magazijn, rita, 17/3",
        "k05 - magazijn - rita - dinsdag 17 mrt 2026",
        "Assessor rita - kandidaat k05 - opdracht magazijn - 17-03-2026",
        "17/3/2026, k05, rita, magazijn",
        "k05 (Fatima), magazijn, rita",
        "k05\nmagazijn\nrita",
        "Kandidaat k05\nmagazijn, rita, 17 maart",
        "17 maart 2026\nrita\nk05 - magazijn",
        "# k05 - magazijn - rita - 17/3/2026",
        "Rita: k05, magazijn",
    ] {
        for between in ["\n", "\n\n"] {
            let outcome = file(&format!("{head}{between}- raapt op #initiatief"));
            assert_eq!(outcome.sheets(), ["k05 magazijn rita: raapt op"], "{head}");
            assert_eq!(outcome.findings(), [""; 0], "{head}");
        }
    }
    let outcome = file("k05, magazijn, rita, 17/3\n- raapt op #initiatief");
    let date = outcome.notes.sheets[0].date.map(|date| date.to_string());
    assert_eq!(date.as_deref(), Some("2026-03-17"));
}

#[test]
fn a_head_of_bare_words_of_which_one_means_nothing_is_told() {
    for head in [
        "Fatima, magazijn, Tim",
        "rita over k05 bij magazijn",
        "k05, magazijn, rita, 18/3",
        "k05, k06, magazijn, rita",
    ] {
        let outcome = file(&format!("{head}\n\n- raapt op #initiatief"));
        assert_eq!(outcome.sheets(), [""; 0], "{head}");
        assert!(outcome.codes().contains(&Code::N50), "{head}");
    }
}

#[test]
fn a_line_of_bare_words_in_the_midst_of_a_file_turns_to_another_sheet() {
    for line in [
        "k06 - magazijn - rita",
        "Youssef, magazijn, rita",
        "Kandidaat k06, magazijn",
    ] {
        let outcome = file(&format!(
            "k05 - fietsherstelling - rita\n\n- raapt op #initiatief\n\n{line}\n\n- veegt #initiatief"
        ));
        assert_eq!(
            outcome.sheets(),
            [
                "k05 fietsherstelling rita: raapt op",
                "k06 magazijn rita: veegt"
            ],
            "{line}"
        );
        assert_eq!(outcome.findings(), [""; 0], "{line}");
    }
}
