//! An impression is never scored and never quoted, wherever its label stands.

use super::*;

#[test]
fn an_impression_behind_a_time_counts_nowhere_and_is_told() {
    for (line, kept, told) in [
        (
            "- 9u20 Indruk: wil niet. #motivatie =ZG (+)",
            "9u20 wil niet. #motivatie =ZG (+)",
            "N40 1:26",
        ),
        (
            "- 9u20 **Indruk:** traag #motivatie",
            "9u20 traag #motivatie",
            "N40 1:26",
        ),
        ("9u20 - Interpretatie: lui =O", "9u20 lui =O", "N40 1:27"),
        (
            "- 9.20 _Mijn indruk_: traag (2x)",
            "9.20 traag (2x)",
            "N40 1:29",
        ),
        (
            "- 9u20-9u25 Mon impression : lent (-)",
            "9u20-9u25 lent (-)",
            "N40 1:35",
        ),
    ] {
        let outcome = sheet(line);
        assert_eq!(outcome.observations(), [""; 0], "{line}");
        assert_eq!(outcome.impressions(), [kept], "{line}");
        assert_eq!(outcome.codes(), [Code::N40], "{line}");
        assert!(
            outcome.findings()[0].starts_with(told),
            "{line} {:?}",
            outcome.findings()
        );
    }
}

#[test]
fn the_label_of_an_impression_has_other_words_beside_it() {
    for label in [
        "Indruk:",
        "Mijn indruk:",
        "MIJN INTERPRETATIE :",
        "**Eerste indruk**:",
        "Algemene indruk -",
        "Indruk –",
        "Indruk (Rita):",
        "My first impression:",
        "Interpretation:",
        "Première impression :",
    ] {
        let outcome = sheet(&format!("- a #motivatie\n{label} traag vandaag"));
        assert_eq!(outcome.observations(), ["a #motivatie"], "{label}");
        assert_eq!(outcome.impressions(), ["traag vandaag"], "{label}");
        assert_eq!(outcome.findings(), [""; 0], "{label}");
    }
    for words in [
        "geeft een indruk: rustig",
        "indruk maken: dat wil hij",
        "indrukwekkend - zo noemt hij de kast",
        "maakt indruk",
    ] {
        reads(
            &format!("- {words} #motivatie"),
            &format!("{words} #motivatie"),
        );
    }
}

#[test]
fn an_impression_in_a_table_of_observations_counts_nowhere() {
    for cell in ["Indruk: wil niet", "9u20 **Mijn indruk:** wil niet"] {
        let outcome = sheet(&format!(
            "| Waarneming | Indicator | Niveau |\n|---|---|---|\n| {cell} | motivatie | ZG |\n| veegt | motivatie | G |"
        ));
        assert_eq!(outcome.observations(), ["veegt #motivatie=G"], "{cell}");
        assert_eq!(outcome.findings(), ["N40 3:3"], "{cell}");
        assert!(outcome.impressions()[0].contains("wil niet"), "{cell}");
    }
}

#[test]
fn an_impression_in_the_middle_of_an_observation_holds_its_words_back() {
    for words in [
        "helpt. Indruk: traag",
        "helpt, mijn indruk: traag",
        "helpt; Interpretatie - traag",
    ] {
        let outcome = sheet(&format!("- {words} #motivatie =G"));
        let observation = &outcome.notes.sheets[0].observations[0];
        assert_eq!(observation.reading(), Quotable::NotUnderstood, "{words}");
        assert_eq!(outcome.codes(), [Code::N63], "{words}");
    }
    for words in [
        "helpt, maakt een goede indruk: netjes",
        "zegt: mijn eerste dag, indrukwekkend",
    ] {
        reads(
            &format!("- {words} #motivatie"),
            &format!("{words} #motivatie"),
        );
        assert!(
            sheet(&format!("- {words} #motivatie")).notes.sheets[0].observations[0].is_quotable()
        );
    }
}

#[test]
fn an_impression_in_a_cell_is_no_evidence_and_no_observation() {
    for (cell, kept) in [
        ("Indruk: leek wat zenuwachtig", "leek wat zenuwachtig"),
        ("Indruk: nors", "nors"),
        (
            "**Mijn indruk:** leek wat zenuwachtig",
            "leek wat zenuwachtig",
        ),
        (
            "9u05 Indruk: leek wat zenuwachtig",
            "9u05 leek wat zenuwachtig",
        ),
        (
            "> leek wat zenuwachtig vandaag",
            "leek wat zenuwachtig vandaag",
        ),
        (">Interpretatie: nors", "nors"),
    ] {
        for column in ["Bewijs", "Voorbeeld", "Opmerking", "Besluit", "Indruk"] {
            let header = format!("| Indicator | Niveau | {column} |\n|---|---|---|\n");
            let outcome = sheet(&format!("{header}| motivatie/houdt-vol | G | {cell} |"));
            assert_eq!(outcome.impressions(), [kept], "{column} {cell}");
            assert_eq!(outcome.observations(), [""; 0], "{column} {cell}");
            assert_eq!(outcome.remarks(), [""; 0], "{column} {cell}");
            assert_eq!(outcome.findings(), [""; 0], "{column} {cell}");
        }
        let noted = "| Waarneming | Indicator | Bewijs |\n|---|---|---|\n";
        let outcome = sheet(&format!("{noted}| raapt op | motivatie | {cell} |"));
        assert_eq!(outcome.observations(), ["raapt op #motivatie"], "{cell}");
        assert_eq!(outcome.impressions(), [kept], "{cell}");
    }
    let header = "| Indicator | Niveau | Bewijs |\n|---|---|---|\n";
    let outcome = sheet(&format!(
        "{header}| motivatie | G | > 3 dozen in één keer |"
    ));
    assert_eq!(outcome.observations(), ["> 3 dozen in één keer #motivatie"]);
}

#[test]
fn an_impression_in_the_column_of_words_is_one_and_what_stands_beside_it_does_not_count() {
    let header = "| Uur | Waarneming | Nr. | Niveau |\n|---|---|---|---|\n";
    let outcome = sheet(&format!("{header}| 9u05 | Indruk: wil niet | | |"));
    assert_eq!(outcome.impressions(), ["9u05 wil niet"]);
    assert_eq!(outcome.findings(), [""; 0]);
    let outcome = sheet(&format!("{header}| 9u05 | > wil niet | 2 | O |"));
    assert_eq!(outcome.impressions(), ["9u05 wil niet Nr. 2 Niveau O"]);
    assert_eq!(outcome.findings(), ["N40 3:10"]);
    assert_eq!(outcome.rows(), [""; 0]);
    let outcome = sheet(&format!("{header}| 9u05 | Indruk: wil niet =O | | |"));
    assert_eq!(outcome.findings(), ["N40 3:27"]);
}

#[test]
fn a_line_with_the_label_of_a_conclusion_is_an_evaluation() {
    for label in [
        "Conclusie:",
        "Besluit:",
        "**Besluit:**",
        "Evaluatie :",
        "Mijn conclusie:",
        "Algemeen besluit:",
        "Conclusie (Rita):",
        "CONCLUSION:",
    ] {
        for above in [
            "- raapt op #initiatief",
            "raapt op #initiatief",
            "9u05 raapt op #initiatief",
        ] {
            for between in ["\n", "\n\n", "\n- ", "\n• "] {
                let line = format!("{above}{between}{label} leert snel bij. #leervermogen =G");
                let outcome = sheet(&format!("{line}\n- 9u10 veegt #motivatie"));
                let observations = outcome.observations();
                assert!(observations[0].contains("raapt op #initiatief"), "{line}");
                assert!(observations[1].contains("veegt"), "{line} {observations:?}");
                assert_eq!(observations.len(), 2, "{line} {observations:?}");
                assert_eq!(
                    outcome.evaluations(),
                    ["leert snel bij. #leervermogen=G"],
                    "{line}"
                );
            }
        }
    }
}

#[test]
fn a_conclusion_ends_where_what_was_seen_goes_on() {
    let outcome = sheet(
        "- raapt op #initiatief\nBesluit: leert snel bij.\nen werkt door.\nHelpt anderen. #samenwerken/helpt (+)",
    );
    assert_eq!(outcome.evaluations(), ["leert snel bij. en werkt door."]);
    let expected = [
        "raapt op #initiatief",
        "Helpt anderen. #samenwerken/helpt (+)",
    ];
    assert_eq!(outcome.observations(), expected);
    let outcome = sheet("- raapt op #initiatief\nBesluit: leert bij =G");
    assert_eq!(outcome.findings(), ["N07 2:20"]);
    let outcome = sheet("# Leervermogen\nBesluit: leert bij =G");
    assert_eq!(outcome.evaluations(), ["leert bij #leervermogen=G"]);
    let outcome = sheet("# Waarnemingen\nneemt het besluit: wacht #motivatie\n\n> Besluit: traag");
    assert_eq!(outcome.evaluations(), [""; 0]);
    assert_eq!(outcome.impressions(), ["Besluit: traag"]);
}
