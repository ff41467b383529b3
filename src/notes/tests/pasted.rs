//! What programs leave behind when people paste, and words that are nearly tags, times or heads.

use super::*;

/// Two observations that stood on one line.
fn are_two(text: &str) {
    let outcome = sheet(text);
    assert_eq!(
        outcome.observations(),
        ["9u10 veegt #initiatief=G", "9u15 helpt #motivatie=M"],
        "{text:?}"
    );
}

#[test]
fn a_break_within_a_paragraph_begins_anew_before_a_time() {
    for sign in ['\u{2028}', '\u{2029}', '\u{b}', '\u{c}'] {
        are_two(&format!(
            "9u10 veegt #initiatief =G{sign}9u15 helpt #motivatie =M\n"
        ));
    }
    for mark in ["<br>", "<br/>", "<BR />", "<p>", "</p><p>", "<div>"] {
        are_two(&format!(
            "9u10 veegt #initiatief =G{mark}9u15 helpt #motivatie =M\n"
        ));
    }
    are_two("<ul><li>9u10 veegt #initiatief =G</li><li>9u15 helpt #motivatie =M</li></ul>\n");
    are_two("<li>9u10 veegt #initiatief =G<li>9u15 helpt #motivatie =M\n");
    let words = sheet("- 9u10 veegt\u{b}de vloer<br>en de trap #initiatief =G\n");
    assert_eq!(
        words.observations(),
        ["9u10 veegt de vloer en de trap #initiatief=G"]
    );
    let items = sheet("<li>veegt #initiatief</li><li>helpt #motivatie</li>\n");
    assert_eq!(
        items.observations(),
        ["veegt #initiatief", "helpt #motivatie"]
    );
    let row = "| Waarneming | Indicator |\n|---|---|\n| veegt<br>9u15 helpt | motivatie |\n";
    assert_eq!(sheet(row).observations(), ["veegt 9u15 helpt #motivatie"]);
    assert_eq!(
        sheet("- veegt &amp; helpt #motivatie\n").observations(),
        ["veegt & helpt #motivatie"]
    );
    assert_eq!(
        sheet("- &bull; 9u16 helpt #motivatie\n").observations(),
        ["9u16 helpt #motivatie"]
    );
}

#[test]
fn several_times_on_one_line_are_told() {
    let outcome = sheet("9u10 veegt #initiatief =G 9u15 helpt #motivatie =M\n");
    assert!(
        outcome.codes().contains(&Code::N60),
        "{:?}",
        outcome.codes()
    );
    assert_eq!(sheet("- 9u10 veegt #initiatief =G om 9u15\n").codes(), []);
    let idem = sheet("9u10 veegt #initiatief =G\nidem 9u20\n");
    assert_eq!(idem.codes(), [Code::N60]);
}

#[test]
fn what_a_chat_says_of_a_message_that_is_gone_is_no_observation() {
    for line in [
        "Dit bericht is verwijderd",
        "This message was deleted.",
        "Ce message a été supprimé",
    ] {
        let outcome = sheet(&format!(
            "# Waarnemingen\n9u10 veegt #initiatief =G\n{line}\n"
        ));
        assert_eq!(
            outcome.observations(),
            ["9u10 veegt #initiatief=G"],
            "{line}"
        );
        assert_eq!(outcome.remarks(), [line], "{line}");
    }
}

#[test]
fn the_name_of_an_indicator_behind_a_hash_is_one_tag() {
    for (line, read) in [
        (
            "- maakt vast #lost zelf op =ZG (+)",
            "maakt vast #zelfstandigheid/lost-zelf-op=ZG (+)",
        ),
        (
            "- vraagt #stelt vragen over het werk =G",
            "vraagt #leervermogen/stelt-vragen=G",
        ),
        (
            "- vraagt #Stelt vragen =G",
            "vraagt #leervermogen/stelt-vragen=G",
        ),
    ] {
        let outcome = sheet(line);
        assert_eq!(outcome.observations(), [read], "{line}");
        assert_eq!(outcome.codes(), [Code::N05], "{line}");
    }
    reads(
        "- #lost-zelf-op op zijn eentje =G",
        "op zijn eentje #zelfstandigheid/lost-zelf-op=G",
    );
}

#[test]
fn signs_behind_a_tag_are_no_words() {
    let lines = "ruimt op #initiatief =ZG! (+)\na) nam de bezem\nb) veegde\n";
    assert_eq!(
        sheet(lines).observations(),
        ["ruimt op #initiatief=ZG (+)", "nam de bezem", "veegde"]
    );
    let colon = sheet("- veegt uit zichzelf #initiatief: =G (+)\n  tot het einde\n");
    assert!(
        !colon.observations()[0].contains(':'),
        "{:?}",
        colon.observations()
    );
    for line in [
        "- wisselt van taak #initiatief =",
        "- wisselt van taak #initiatief =- (+)",
    ] {
        let outcome = sheet(line);
        assert_eq!(outcome.codes(), [Code::N33], "{line}");
        assert!(
            outcome.observations()[0].starts_with("wisselt van taak #initiatief"),
            "{line}"
        );
    }
}

#[test]
fn words_for_not_seen_are_read_behind_a_sign() {
    for words in ["niet gezien", "niet waargenomen", "not seen"] {
        let outcome = sheet(&format!("- #initiatief ={words}\n"));
        assert_eq!(outcome.rows(), ["initiatief nw _ _ _ _"], "{words}");
        let beside = sheet(&format!("- past aan #initiatief ={words} (+)\n"));
        assert_eq!(beside.codes(), [Code::N23], "{words}");
        assert_eq!(
            beside.observations(),
            ["past aan #initiatief (+)"],
            "{words}"
        );
    }
}

#[test]
fn a_level_that_is_corrected_in_words_counts_and_that_is_told() {
    for line in [
        "- veegt #motivatie =O\n  moet ZG zijn",
        "- veegt #motivatie =O eigenlijk zeer goed",
        "- veegt #motivatie =O (wordt M)",
    ] {
        assert_eq!(sheet(line).codes(), [Code::N33], "{line}");
    }
    let plain = sheet("- veegt #motivatie =O moet de bezem zoeken");
    assert_eq!(plain.codes(), [Code::N35; 0]);
}

#[test]
fn a_sentence_below_a_tag_and_a_bracket_begins_anew() {
    let outcome = sheet("- veegt #motivatie =O (op het einde)\nHelpt een collega #initiatief =G\n");
    assert_eq!(
        outcome.observations(),
        [
            "veegt (op het einde) #motivatie=O",
            "Helpt een collega #initiatief=G"
        ]
    );
}

#[test]
fn a_line_below_a_complete_one_that_begins_with_a_capital_is_its_own() {
    let outcome = sheet("9u10 veegt #initiatief =G (+)\nA voir: traag\n");
    assert_eq!(
        outcome.observations(),
        ["9u10 veegt #initiatief=G (+)", "A voir: traag"]
    );
    let outcome = sheet("9u10 veegt #initiatief =G\nGroetjes,\n");
    assert_eq!(outcome.observations(), ["9u10 veegt #initiatief=G"]);
    assert_eq!(outcome.remarks(), ["Groetjes,"]);
}

#[test]
fn of_words_that_are_all_struck_the_tags_do_not_count_either() {
    let outcome = sheet("- ~~9u02 snijdt traag~~ #motivatie =O (+)\n- veegt #initiatief =G\n");
    assert_eq!(outcome.codes(), [Code::N71]);
    assert_eq!(outcome.observations(), ["veegt #initiatief=G"]);
}

#[test]
fn a_link_alone_is_no_observation() {
    let outcome = sheet("# Initiatief\n[x] @k05\n");
    assert!(outcome.codes().contains(&Code::N39));
    assert_eq!(outcome.observations(), [""; 0]);
}

#[test]
fn words_that_say_nothing_are_none() {
    for line in [
        "- 9u02 idem #motivatie =G",
        "- → #motivatie =M",
        "- \" #motivatie =M",
    ] {
        assert_eq!(sheet(line).codes(), [Code::N39], "{line}");
    }
    let refused = sheet("- 9u05 range #motivatie =très bon (+)");
    assert_eq!(refused.codes(), [Code::N08]);
    assert_eq!(refused.observations(), ["9u05 range #motivatie (+)"]);
}

#[test]
fn a_tag_that_keeps_inside_is_no_tag() {
    let outcome = sheet("- veegt #intern #motivatie =O\n- helpt #initiatief =G\n#niet-citeren\n");
    assert_eq!(outcome.codes(), [Code::N63, Code::N63]);
    assert_eq!(
        outcome.observations(),
        [
            "veegt #intern #motivatie=O",
            "helpt #niet-citeren #initiatief=G"
        ]
    );
}

#[test]
fn a_line_that_is_taken_back_in_words_counts_and_that_is_told() {
    for line in [
        "- 9u34 NIET MEETELLEN helpt #motivatie =O",
        "- 9u35 (vervalt) veegt #motivatie =O",
        "- veegt (telt niet mee) #motivatie =O",
        "- veegt #motivatie =O niet meetellen",
        "- veegt #motivatie =O (does not count)",
        "- veegt #motivatie =O (fout, negeren)",
    ] {
        assert_eq!(sheet(line).codes(), [Code::N60], "{line}");
    }
    for line in [
        "- zegt dat het niet telt #motivatie =O",
        "- telt niet mee met de anderen #motivatie =O",
    ] {
        assert_eq!(sheet(line).codes(), [], "{line}");
    }
}

#[test]
fn a_row_of_a_form_is_no_candidate_and_a_sign_behind_a_head_is_told() {
    let text = "Assessor: Rita\nOpdracht: fietsherstelling\n\nk07\n- veegt #initiatief\n\nKwantificeren\nk07\n1 G\n2 ZG\n3 nvt\n";
    let outcome = file(text);
    assert!(
        !outcome.codes().contains(&Code::N36),
        "{:?}",
        outcome.codes()
    );
    assert_eq!(outcome.notes.sheets.len(), 1);
    assert!(outcome.notes.unplaced.is_empty());
    for title in ["Initiatief -", "Initiatief +/-", "Initiatief +"] {
        let outcome = sheet(&format!("# Waarnemingen\n{title}\n9u15 wacht\n"));
        assert!(
            outcome.codes().contains(&Code::N60),
            "{title}: {:?}",
            outcome.codes()
        );
    }
    for title in [
        "- Initiatief -",
        "-- Initiatief --",
        "Initiatief:",
        "**Initiatief**",
    ] {
        let outcome = sheet(&format!("# Waarnemingen\n{title}\n9u15 wacht\n"));
        assert!(
            !outcome.codes().contains(&Code::N60),
            "{title}: {:?}",
            outcome.codes()
        );
    }
}

#[test]
fn an_observation_with_a_hash_in_front_is_one() {
    let outcome = sheet(
        "# Waarnemingen\n- 9u10 veegt #initiatief =G\n# 9u42 helpt #motivatie =G\n- 9u50 telt #motivatie\n",
    );
    assert_eq!(
        outcome.observations(),
        [
            "9u10 veegt #initiatief=G",
            "9u42 helpt #motivatie=G",
            "9u50 telt #motivatie"
        ]
    );
    assert_eq!(outcome.codes(), [Code::N19]);
    assert_eq!(
        sheet("## #initiatief\n- veegt\n").observations(),
        ["veegt #initiatief~"]
    );
}

#[test]
fn a_code_with_more_beside_it_is_unclear() {
    for line in ["k05 -> 9u33", "k05 & k07"] {
        let outcome = sheet(&format!(
            "# Waarnemingen\n- a #initiatief\n\n{line}\n- b #motivatie =O\n"
        ));
        assert!(
            outcome.codes().contains(&Code::N44),
            "{line}: {:?}",
            outcome.codes()
        );
        assert!(!outcome.codes().contains(&Code::N47), "{line}");
        assert_eq!(outcome.observations(), ["a #initiatief"], "{line}");
    }
}

#[test]
fn the_dashes_of_a_mail_make_no_table() {
    let outcome =
        sheet("# Waarnemingen\n- a #initiatief\n\nTel. 015 12 34 56\n-- \nDenk aan het milieu\n");
    assert!(
        !outcome.codes().contains(&Code::N26),
        "{:?}",
        outcome.codes()
    );
    assert!(
        !outcome.codes().contains(&Code::N21),
        "{:?}",
        outcome.codes()
    );
}

#[test]
fn what_is_nearly_a_time_is_told() {
    for line in [
        "- vanaf 9u12 telt na #motivatie",
        "- 9u13' overlegt #motivatie",
        "- 0910 veegt #motivatie",
        "- +9u14 begint alleen #motivatie",
    ] {
        assert_eq!(sheet(line).codes(), [Code::N60], "{line}");
    }
    assert_eq!(
        sheet("Ø 9u15 meldt zich af #motivatie").observations(),
        ["9u15 meldt zich af #motivatie"]
    );
}
