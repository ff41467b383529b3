//! Marks in brackets: what is not understood holds the words back, and is reported with its place.

use super::*;

/// What becomes of an observation with something behind its words.
fn read_with(mark: &str) -> (Quotable, Vec<String>, String) {
    let outcome = sheet(&format!(
        "# Waarnemingen\n- 9u20 Vertelt over thuis. #communicatie/vertelt-duidelijk =ZG (+) {mark}\n"
    ));
    let sheet = &outcome.notes.sheets[0];
    let observation = &sheet.observations[0];
    let marks = outcome.findings();
    let marks = marks.into_iter().filter(|one| one.starts_with("N63"));
    (
        observation.reading(),
        marks.collect(),
        observation.own_words(),
    )
}

#[test]
fn a_mark_that_says_no_closes_the_words_and_needs_no_finding() {
    for mark in [
        "[quote:: no]",
        "[quote::no]",
        "[ Quote :: NO ]",
        "[citaat:: nee]",
        "[citaat:: neen]",
        "[citation:: non]",
        "[quote:: no].",
        "[*quote*:: no]",
        "[quote:: **no**]",
        "`[quote:: no]`",
        "**[quote:: no]**",
        r"\[quote:: no\]",
        "[qu\u{ad}ote:: no]",
        "[quote:: no] [quote:: yes]",
    ] {
        let (reading, told, _) = read_with(mark);
        assert_eq!(reading, Quotable::Closed, "{mark}");
        assert!(told.is_empty(), "{mark}: {told:?}");
    }
}

#[test]
fn whatever_looks_like_a_mark_and_is_not_understood_closes_the_words_and_is_told() {
    for mark in [
        "[quote: no]",
        "[quote = no]",
        "[quote:: n]",
        "[quote:: false]",
        "[quote:: ]",
        "[quote]",
        "[qoute:: no]",
        "[private:: yes]",
        "[quote: yes]",
        "(quote:: no)",
        "(quote: no)",
        "(quote = no)",
        "(quote no)",
        "(geen citaat)",
        "(*quote*:: no)",
        "{quote:: no}",
        "{niet citeren}",
        "[quote:: no",
        "(quote:: no",
        "{quote:: no",
        "quote:: no]",
        "quote:: no}",
        "[niet citeren]",
        "(niet citeren)",
        "[NIET CITEREN!]",
        "(niet voor het verslag)",
        "(niet voor verslag, wel voor ons)",
        "(privé)",
        "[Prive]",
        "(vertrouwelijk)",
        "(intern)",
        "(do not quote)",
        "(don’t quote)",
        "(private)",
        "(confidential)",
        "(ne pas citer)",
        "(confidentiel)",
        "[à ne pas citer]",
        "`(niet citeren)`",
        r"\[niet citeren\]",
        r"\(quote:: no\)",
        "[opmerking:: niet voor het verslag]",
        "[words:: ]",
        "[thuis]",
        "[...]",
        "tekst[quote:no]",
    ] {
        let (reading, told, _) = read_with(mark);
        assert_eq!(reading, Quotable::NotUnderstood, "{mark}");
        assert_eq!(told.len(), 1, "{mark}: {told:?}");
        assert!(told[0].starts_with("N63 2:"), "{mark}: {told:?}");
    }
}

#[test]
fn what_belongs_to_the_format_and_plain_brackets_are_no_marks() {
    for words in [
        "(op de trap)",
        "(2x)",
        "(3/5)",
        "( + )",
        "(bijna 9:30)",
        "(9:30)",
        "(23 van 25, zonder hulp)",
        "(en toen: niets)",
        ":-(",
        "[x]",
        "[ ]",
        "[ok:: van horen zeggen]",
        "[opmerking:: lijm]",
        "[tag:: band]",
        "(begeleider zegt niets)",
    ] {
        let (reading, told, _) = read_with(words);
        assert_eq!(reading, Quotable::Unsaid, "{words}");
        assert!(told.is_empty(), "{words}: {told:?}");
    }
}

#[test]
fn only_quote_yes_opens_and_the_mark_itself_is_never_read() {
    for (mark, told) in [
        ("[quote:: yes]", 0),
        ("[citaat:: ja]", 0),
        ("[citation:: oui]", 0),
        ("[thuis] [quote:: yes]", 1),
        ("[quote:: yes] (niet citeren)", 1),
        ("*[thuis]*[quote:: yes]", 1),
    ] {
        let (reading, found, words) = read_with(mark);
        assert_eq!(reading, Quotable::Opened, "{mark}");
        assert_eq!(found.len(), told, "{mark}: {found:?}");
        assert_eq!(words, "Vertelt over thuis.", "{mark}");
    }
}

#[test]
fn better_words_take_the_place_of_the_words() {
    for key in ["words", "woorden", "Mots"] {
        let (reading, told, words) = read_with(&format!("[{key}:: Vertelt iets van zichzelf.]"));
        assert_eq!(reading, Quotable::Unsaid);
        assert!(told.is_empty(), "{told:?}");
        assert_eq!(words, "Vertelt iets van zichzelf.");
    }
    let (_, _, words) = read_with("[words:: Beter.] [quote:: yes]");
    assert_eq!(words, "Beter.");
}

#[test]
fn a_mark_in_the_middle_and_over_two_lines_is_seen() {
    let outcome = sheet(
        "# Waarnemingen\n- 9u20 Vertelt [niet voor\n  het verslag] over thuis. #motivatie =G\n- Klaar [quote: no] met tellen, ruimt op. #motivatie =G\n",
    );
    let told = outcome.findings();
    let told: Vec<&String> = told.iter().filter(|one| one.starts_with("N63")).collect();
    assert_eq!(told, ["N63 2:16", "N63 4:9"]);
    let all = &outcome.notes.sheets[0].observations;
    assert!(
        all.iter()
            .all(|one| one.reading() == Quotable::NotUnderstood)
    );
    assert_eq!(all[1].own_words(), "Klaar met tellen, ruimt op.");
}

#[test]
fn thousands_of_brackets_take_no_time() {
    for text in ["(", "[", "{", "]", "(a", "[x] ", "((x:", "(quote "] {
        let many = text.repeat(3000 / text.len());
        let outcome = sheet(&format!("# Waarnemingen\n- Ziet {many} #motivatie\n"));
        let observation = &outcome.notes.sheets[0].observations[0];
        let _ = (observation.reading(), observation.own_words());
    }
}

#[test]
fn a_mark_without_its_brackets_holds_the_words_back() {
    for words in [
        "telt quote:: no",
        "telt <quote: no>",
        "telt **quote: nee**",
        "telt citaat: neen, zegt hij",
        "telt woorden:: hij telt",
        "telt ［quote:: no］",
        "telt 【niet citeren】",
        "telt (geheim)",
        "telt (niet voor kandidaat)",
        "telt (alleen voor assessoren)",
    ] {
        let outcome = sheet(&format!("- {words} #motivatie =G"));
        let observation = &outcome.notes.sheets[0].observations[0];
        assert!(!observation.is_quotable(), "{words}");
        assert_eq!(outcome.codes(), [Code::N63], "{words}");
    }
    for words in [
        "zegt: ja, ok: goed zo",
        "zegt de woorden: niet nu",
        "dat is geen citaat",
        "leest 3:4",
    ] {
        let outcome = sheet(&format!("- {words} #motivatie =G"));
        assert!(
            outcome.notes.sheets[0].observations[0].is_quotable(),
            "{words}"
        );
        assert_eq!(outcome.findings(), [""; 0], "{words}");
    }
}

#[test]
fn the_front_of_a_chat_is_read_where_it_is_that_of_the_assessor_on_the_day() {
    for front in [
        "17/03/2026 09:05 - Rita:",
        "17/3/26, 09:05 - Rita Claes:",
        "[17/03/26 09:05:40] Rita:",
        "[17/03/2026, 09:05:40] ~Rita Claes:",
    ] {
        reads(
            &format!("- {front} telt #motivatie"),
            "9u05 telt #motivatie",
        );
        let outcome = sheet(&format!(
            "# Waarnemingen\n{front} telt #motivatie\n{front} Indruk: stil"
        ));
        assert_eq!(outcome.observations(), ["9u05 telt #motivatie"], "{front}");
        assert_eq!(outcome.codes(), [], "{front}");
        assert_eq!(outcome.impressions().len(), 1, "{front}");
    }
    for front in [
        "24/11/2026 09:05 - Rita:",
        "17/03/2026 09:05 - Tom:",
        "[17/03/26 09:05:40] Anja:",
    ] {
        let outcome = sheet(&format!("- {front} telt #motivatie"));
        let observation = &outcome.notes.sheets[0].observations[0];
        assert!(!observation.is_quotable(), "{front}");
        assert!(outcome.codes().contains(&Code::N63), "{front}");
    }
}
