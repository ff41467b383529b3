//! Levels that are typed a little differently, and prose that only holds the word.

use super::*;

fn stray(text: &str) -> Vec<String> {
    let outcome = sheet(text);
    let found = outcome.found.sorted();
    let strays = found.iter().filter(|finding| finding.code == Code::N33);
    strays
        .map(|finding| {
            let meant = finding.suggestion.as_deref().unwrap_or("-");
            format!("{} {meant}", outcome.sources.slice(finding.span))
        })
        .collect()
}

#[test]
fn a_level_that_is_typed_differently_is_told_and_not_guessed() {
    for (line, told) in [
        ("#initiatief/ziet-werk = G", "= G =G"),
        ("#initiatief/ziet-werk ZG", "ZG =ZG"),
        ("#initiatief/ziet-werk: goed", "goed =G"),
        ("#initiatief/ziet-werk : goed", ": goed =G"),
        ("#initiatief/ziet-werk - G", "- G =G"),
        ("#initiatief/ziet-werk zeer goed.", "zeer goed. =ZG"),
        ("#initiatief/ziet-werk (=G)", "(=G) =G"),
        ("#initiatief/ziet-werk (= G)", "(= G) =G"),
        ("#initiatief/ziet-werk (G)", "(G) =G"),
        ("#initiatief/ziet-werk 3", "3 =G"),
        ("#initiatief/ziet-werk =ZG+", "=ZG+ =ZG"),
        ("#initiatief/ziet-werk =ZG-", "=ZG- =ZG"),
        ("#initiatief/ziet-werk G (2x)", "G =G"),
        ("#initiatief/ziet-werk = G (+)", "= G =G"),
        ("#initiatief/ziet-werk = matig want hij wacht", "= matig =M"),
        ("#initiatief/ziet-werk G #motivatie =M", "G =G"),
        ("#initiatief/ziet-werk:ZG", "#initiatief/ziet-werk:ZG =ZG"),
        (
            "#initiatief/ziet-werk(=ZG)",
            "#initiatief/ziet-werk(=ZG) =ZG",
        ),
        ("(=G) #initiatief", "(=G) =G"),
        ("= G #initiatief", "= G =G"),
    ] {
        let outcome = sheet(&format!("- raapt op {line}"));
        assert_eq!(stray(&format!("- raapt op {line}")), [told], "{line}");
        let sheet = &outcome.notes.sheets[0];
        let tags = sheet.observations.iter().flat_map(|o| &o.tags);
        assert!(
            tags.filter(|tag| tag.target.to_string() != "motivatie")
                .all(|tag| tag.level.is_none()),
            "{line}"
        );
    }
}

#[test]
fn below_evaluation_a_name_and_a_level_alone_are_told() {
    for (line, told) in [
        ("- Samenwerken = ZG", "= ZG =ZG"),
        ("- Initiatief: goed", "goed =G"),
        ("- **Initiatief**: goed", "goed =G"),
        ("Initiatief : zeer goed", "zeer goed =ZG"),
        ("- Initiatief: G.", "G =G"),
        ("## Initiatief\n- goed", "goed =G"),
        ("- Initiatief: ziet werk #initiatief G", "G =G"),
    ] {
        assert_eq!(stray(&format!("# Evaluatie\n{line}")), [told], "{line}");
    }
    assert_eq!(
        stray("- initiatief/ziet-werk: ZG"),
        ["ZG #initiatief/ziet-werk =ZG"]
    );
    let lines = "# Evaluatie\nInitiatief: goed\nMotivatie = ZG\nSamenwerken: matig";
    assert_eq!(stray(lines), ["goed =G", "= ZG =ZG", "matig =M"]);
    assert_eq!(stray("- goed #initiatief"), ["goed =G"]);
    assert_eq!(stray("- 9u10 G. #initiatief (2x)"), ["G. =G"]);
    assert_eq!(stray("- #initiatief nw"), ["nw =nw"]);
    assert_eq!(stray("- #initiatief: gk"), ["gk =gk"]);
}

#[test]
fn a_word_in_a_sentence_is_no_level() {
    for line in [
        "- doet het goed #initiatief",
        "- zegt \"goed\" en gaat door #initiatief =M",
        "- het gaat zeer goed. #initiatief (+)",
        "- #initiatief goed begonnen aan de ketting",
        "- #initiatief raapt op, werkt goed",
        "- legt uit dat 2 + 2 = 4 #initiatief",
        "- legt uit: goed #initiatief",
        "- kast #3 = 4 #initiatief",
        "- maat M of G? #initiatief",
        "- #initiatief =G goed",
        "# Evaluatie\n- Initiatief: ziet werk, en doet dat goed. =G",
        "# Evaluatie\n- Initiatief: goed gewerkt",
        "# Evaluatie\n- Alles samen: goed",
        "# Evaluatie\n- goed",
    ] {
        assert_eq!(stray(line), [""; 0], "{line}");
    }
}

#[test]
fn a_level_in_words_behind_a_name_is_told_wherever_it_stands() {
    for (line, told) in [
        ("Zelfstandigheid: goed", "goed #zelfstandigheid =G"),
        ("Samenwerken: zeer goed.", "zeer goed #samenwerken =ZG"),
        ("samenwerken goed", "goed #samenwerken =G"),
        ("**Samenwerken** – matig", "matig #samenwerken =M"),
        (
            "- Begint alleen: goed",
            "goed #zelfstandigheid/begint-alleen =G",
        ),
        (
            "- 9u10 Veegt. Begint alleen: goed",
            "goed #zelfstandigheid/begint-alleen =G",
        ),
        (
            "- veegt, motivatie: matig #samenwerken",
            "matig #motivatie =M",
        ),
        (
            "- veegt, motivatie: matig #samenwerken =G",
            "matig #motivatie =M",
        ),
        ("> Motivatie: onvoldoende", "onvoldoende #motivatie =O"),
        ("# Rapport\nMotivatie = G", "= G #motivatie =G"),
        (
            "Werkt door (matig)",
            "(matig) #zelfstandigheid/werkt-door =M",
        ),
        ("Veegt de vloer (matig)", "(matig) =M"),
        ("- veegt de vloer (zeer goed)", "(zeer goed) =ZG"),
        ("Alles samen = goed", "= goed =G"),
        ("Motivatie: eerder matig", "eerder matig -"),
        ("Motivatie: matig tot goed", "matig tot goed -"),
        ("Initiatief: n.v.t.", "n.v.t #initiatief =gk"),
    ] {
        assert_eq!(stray(line), [told], "{line}");
    }
    let both = stray("Initiatief: goed, motivatie: M; samenwerken: sterk");
    assert_eq!(both, ["goed #initiatief =G", "M #motivatie =M"]);
}

#[test]
fn ordinary_prose_is_no_level() {
    for line in [
        "goed gewerkt vandaag",
        "Motivatie: goed begonnen, daarna moe",
        "Werkt: goed te zien",
        "Hij zegt dat het goed is",
        "(goed) begin van de dag",
        "Opmerking: matig licht in de zaal",
        "Sfeer: goed",
        "kast = 4",
        "Samenwerken ging goed",
        "- vraagt of het goed is #initiatief",
        "- zegt: \"goed!\" #initiatief =G",
        "- Initiatief: goed #initiatief =G",
    ] {
        assert_eq!(stray(line), [""; 0], "{line}");
    }
}

#[test]
fn what_is_nearly_a_token_is_read_where_it_has_one_meaning_and_told_elsewhere() {
    for (tail, read) in [
        ("(2 x)", "2x"),
        ("( 2x )", "2x"),
        ("(2 keer)", "2x"),
        ("2x", "2x"),
        ("2×", "2x"),
        ("( - )", "(-)"),
        ("( + )", "(+)"),
        ("(3 / 5)", "3/5"),
        ("(3 van 5)", "3/5"),
        ("(3 van de 5)", "3/5"),
        ("(3 op 5)", "3/5"),
        ("(3 sur 5)", "3/5"),
        ("(|||)", "3x"),
        ("(|||| ||)", "6x"),
        ("||||/ ||", "7x"),
        ("||||/||||/", "10x"),
    ] {
        reads(
            &format!("- telt na #initiatief {tail}"),
            &format!("telt na #initiatief {read}"),
        );
        reads(
            &format!("- telt na {tail} #initiatief"),
            &format!("telt na #initiatief {read}"),
        );
    }
    reads(
        "- a #initiatief/ziet\u{2011}werk =G",
        "a #initiatief/ziet-werk=G",
    );
    reads("- a #initiatief/ziet–werk =G", "a #initiatief/ziet-werk=G");
    for tail in [
        "(3 of 5)", "3/5", "+", "(+/-)", "2 x", "////", "||/", "| | |", "(3x+)", "2-3x", "xxx",
        "1x+ 2x-", "--",
    ] {
        let outcome = sheet(&format!("- telt na {tail} #initiatief"));
        assert_eq!(
            outcome.observations(),
            [format!("telt na {tail} #initiatief")]
        );
        assert_eq!(outcome.findings(), ["N60 1:11"], "{tail}");
    }
    let outcome = sheet("- telt na # initiatief");
    assert_eq!(outcome.codes(), [Code::N30, Code::N60]);
    for line in [
        "telt 2 keer na",
        "legt 3 x 4 dozen",
        "bon 12/2026 - kast 3",
        "gaat op en neer -",
    ] {
        reads(
            &format!("- {line} #initiatief"),
            &format!("{line} #initiatief"),
        );
    }
}
