//! Marks in brackets: what is not understood holds the words back, and is told with its place.

use super::*;

/// What becomes of an observation with something behind its words.
fn read_with(mark: &str) -> (Reading, Vec<String>, String) {
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
        assert_eq!(reading, Reading::Closed, "{mark}");
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
        assert_eq!(reading, Reading::NotUnderstood, "{mark}");
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
        assert_eq!(reading, Reading::Unsaid, "{words}");
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
        assert_eq!(reading, Reading::Opened, "{mark}");
        assert_eq!(found.len(), told, "{mark}: {found:?}");
        assert_eq!(words, "Vertelt over thuis.", "{mark}");
    }
}

#[test]
fn better_words_take_the_place_of_the_words() {
    for key in ["words", "woorden", "Mots"] {
        let (reading, told, words) = read_with(&format!("[{key}:: Vertelt iets van zichzelf.]"));
        assert_eq!(reading, Reading::Unsaid);
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
            .all(|one| one.reading() == Reading::NotUnderstood)
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
