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
        assert!(outcome.remarks()[0].contains("wil niet"), "{cell}");
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
        assert_eq!(observation.reading(), Reading::NotUnderstood, "{words}");
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
