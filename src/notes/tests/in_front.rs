//! A sign or a number of times in front of the words, and a level that is said in words behind its tag.

use super::*;

#[test]
fn a_sign_in_front_is_read_and_what_is_nearly_one_is_told() {
    for (sign, read) in [
        ("(+)", "(+)"),
        ("(-)", "(-)"),
        ("(–)", "(-)"),
        ("( + )", "(+)"),
    ] {
        reads_with(
            &format!("- {sign} helpt #motivatie =G"),
            &format!("helpt #motivatie=G {read}"),
            &["N15 1:3"],
        );
        reads_with(
            &format!("- 9u10 {sign} helpt #motivatie"),
            &format!("9u10 helpt #motivatie {read}"),
            &["N15 1:8"],
        );
        reads_with(
            &format!("- {sign} 9u10 helpt #motivatie"),
            &format!("9u10 helpt #motivatie {read}"),
            &["N15 1:3"],
        );
        reads_with(
            &format!("{sign} 9u10 helpt #motivatie"),
            &format!("9u10 helpt #motivatie {read}"),
            &["N19 1:1", "N15 1:1"],
        );
    }
    costs(
        "- (+) helpt #motivatie (-)",
        "helpt #motivatie",
        "N15 1:3 N09 1:3",
    );
    for front in ["–", "—", "+/-", "(+/-)", "++", "3x", "(2x)", "(2/3)"] {
        reads_with(
            &format!("- {front} helpt #motivatie"),
            &format!("{front} helpt #motivatie"),
            &["N60 1:3"],
        );
    }
    // A dash that is the bullet of Word itself.
    let outcome = sheet("– helpt #motivatie");
    assert_eq!(outcome.observations(), ["helpt #motivatie"]);
    reads("- 3x gevraagd #motivatie (3x)", "3x gevraagd #motivatie 3x");
    for words in ["vraagt 3x om hulp", "3 dozen op", "(niet) geholpen"] {
        reads(
            &format!("- {words} #motivatie"),
            &format!("{words} #motivatie"),
        );
    }
}

#[test]
fn a_sign_at_the_end_is_never_lost() {
    for sign in ["-", "--", "–", "min", "plus", "+", "(2)"] {
        let outcome = sheet(&format!("- laat liggen #motivatie =O {sign}"));
        assert_eq!(outcome.findings(), ["N60 1:29"], "{sign}");
        assert_eq!(
            outcome.observations(),
            [format!("laat liggen {sign} #motivatie=O")]
        );
    }
    reads(
        "- laat liggen - #motivatie =O",
        "laat liggen - #motivatie=O",
    );
}

#[test]
fn a_level_said_behind_its_tag_is_told() {
    for (said, told, level) in [
        ("= voldoende", "= voldoende", None),
        ("niveau G", "niveau G", Some("=G")),
        ("is gelijk aan O", "is gelijk aan O", Some("=O")),
        ("(G): vlot", "(G):", Some("=G")),
        ("| G |", "| G |", Some("=G")),
        ("score 3", "score 3", Some("=G")),
    ] {
        let outcome = sheet(&format!("- telt #motivatie {said}"));
        let found = outcome.found.sorted();
        assert_eq!(outcome.codes(), [Code::N33], "{said}");
        assert_eq!(outcome.sources.slice(found[0].span), told);
        assert_eq!(found[0].suggestion.as_deref(), level, "{said}");
        assert_eq!(outcome.notes.sheets[0].observations[0].tags[0].level, None);
    }
    for words in [
        "#motivatie is een woord",
        "#motivatie gaat naar G",
        "niveau G van het rek #motivatie",
    ] {
        let outcome = sheet(&format!("- telt {words} hier"));
        assert!(!outcome.codes().contains(&Code::N33), "{words}");
    }
}

#[test]
fn a_line_that_ends_in_a_level_in_words_is_done() {
    let outcome = sheet(
        "# Waarnemingen\nlaat mes liggen #discipline is gelijk aan O\nraapt karton op #initiatief =ZG",
    );
    assert_eq!(
        outcome.observations(),
        [
            "laat mes liggen is gelijk aan O #discipline",
            "raapt karton op #initiatief=ZG"
        ]
    );
    assert!(outcome.codes().contains(&Code::N33));
}

#[test]
fn a_part_that_the_competence_does_not_have_is_told() {
    for line in ["- a #initiatief / iets =O", "- a #initiatief \\ iets =O"] {
        let outcome = sheet(line);
        assert_eq!(outcome.codes(), [Code::N60], "{line}");
    }
    reads("- a #initiatief / #motivatie", "a #initiatief #motivatie");
}
