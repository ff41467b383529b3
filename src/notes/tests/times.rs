//! What is a time at the start of a line, and what is an amount. The exercise runs from nine to a quarter to ten.

use super::*;

#[test]
fn an_amount_is_no_time() {
    for amount in [
        "12.50 euro",
        "9.50 EUR",
        "9.20 €",
        "9.20 meter",
        "9.15 m",
        "9.30 %",
        "9.20 stuks,",
        "9.15 kg",
        "9.45 minuten",
        "9.10 litres",
        "0.50 liter",
        "9.10-9.20 euro",
    ] {
        let line = format!("{amount} te veel #initiatief");
        reads(&format!("- {line}"), &line);
    }
    for (line, read) in [
        ("9.15 M. vraagt hulp", "9u15 M. vraagt hulp"),
        ("9.15 Liter water gehaald", "Liter"),
        ("9u15 m draad", "9u15 m draad"),
        ("12u50 euro", "12u50 euro"),
    ] {
        let outcome = sheet(&format!("- {line} #initiatief"));
        assert!(outcome.observations()[0].contains(read), "{line}");
    }
}

#[test]
fn a_number_with_a_point_is_a_time_only_in_the_hours_of_the_exercise() {
    reads("- 8.05 komt aan #initiatief", "8u05 komt aan #initiatief");
    reads("- 10.40 ruimt op #initiatief", "10u40 ruimt op #initiatief");
    reads_with(
        "- 14.20 ruimt op #initiatief",
        "14.20 ruimt op #initiatief",
        &["N60 1:3"],
    );
    reads("- 1.20 touw #initiatief", "1.20 touw #initiatief");
    reads_with(
        "- 14u20 ruimt op #initiatief",
        "14u20 ruimt op #initiatief",
        &["N61 1:3"],
    );
    reads_with(
        "- 6:15 ruimt op #initiatief",
        "6u15 ruimt op #initiatief",
        &["N61 1:3"],
    );
}

#[test]
fn what_looks_like_a_time_and_is_none_is_told() {
    for time in ["25u10", "9u75", "9u5", "24:10", "9u150", "9u15raapt", "9h7"] {
        let line = format!("{time} op #initiatief");
        reads_with(&format!("- {line}"), &line, &["N60 1:3"]);
    }
    for words in ["3:2 gewonnen", "2u gewerkt", "1.5 dozen", "12 bonnen"] {
        let outcome = sheet(&format!("- {words} #initiatief"));
        assert!(!outcome.codes().contains(&Code::N60), "{words}");
    }
    // Below a bullet it begins a line of its own, as a time would.
    let outcome = sheet("- a #initiatief\n9u75 b #motivatie");
    assert_eq!(
        outcome.observations(),
        ["a #initiatief", "9u75 b #motivatie"]
    );
}

#[test]
fn private_lines_that_look_like_notes_are_told() {
    let outcome = sheet("- a #initiatief\n%%\n- b #motivatie\nen nog wat\n%%\n- c #initiatief");
    assert_eq!(outcome.findings(), ["N62 2:1"]);
    for quiet in [
        "%%\nnog nabellen\n%%",
        "a %%- b #c%%",
        "<!-- kladje\nvan mij -->",
    ] {
        let outcome = sheet(&format!("- a #initiatief\n\n{quiet}\n"));
        assert!(!outcome.codes().contains(&Code::N62), "{quiet}");
    }
}

#[test]
fn every_part_of_an_observation_has_its_place() {
    let line = "+ 9h14 Raapt op, \u{200B}telt #initiatief/ziet\\_werk =G en gaat (+) @k03 [bron:: a]\n  nog door x2";
    let outcome = sheet(line);
    let places = &outcome.notes.sheets[0].observations[0].places;
    let slice = |span: Span| outcome.sources.slice(span);
    let (bullet, at) = places.bullet.unwrap_or_else(|| unreachable!());
    assert_eq!((bullet, slice(at)), ('+', "+"));
    let (letter, at) = places.time.unwrap_or_else(|| unreachable!());
    assert_eq!((letter, slice(at)), ('h', "9h14"));
    let words: Vec<&str> = places.words.iter().map(|span| slice(*span)).collect();
    assert_eq!(words[0], "Raapt op, \u{200B}telt");
    let tokens: Vec<_> = places
        .tokens
        .iter()
        .map(|(kind, span)| (*kind, slice(*span)))
        .collect();
    assert_eq!(tokens[0], (TokenKind::Tag, "#initiatief/ziet\\_werk"));
    assert_eq!(tokens[1], (TokenKind::Level, "=G"));
    assert_eq!(tokens.last(), Some(&(TokenKind::Tally, "x2")));
}

#[test]
fn a_sheet_of_a_converter_reads_as_it_was_typed() {
    let outcome = sheet(
        "\\# Waarnemingen\n\\- 9u10 Zegt: \\\"klaar\\\" \\#initiatief/ziet-werk \\=ZG \\[quote:: no\\]\n\n\\> Indruk: stil\n",
    );
    assert_eq!(
        outcome.observations(),
        ["9u10 Zegt: \"klaar\" #initiatief/ziet-werk=ZG [quote:: no]"]
    );
    assert!(!outcome.notes.sheets[0].observations[0].is_quotable());
    assert_eq!(outcome.impressions(), ["stil"]);
    assert_eq!(outcome.findings(), ["N59 1:1"]);
    reads_with(
        "- kast \\#3 open #initiatief",
        "kast #3 open #initiatief",
        &["N59 1:8"],
    );
}

#[test]
fn a_time_is_read_with_blanks_in_it_and_with_am_or_pm() {
    for (written, read) in [
        ("9u 20", "9u20"),
        ("9 u 20", "9u20"),
        ("9 uur 20", "9u20"),
        ("9 h 20", "9u20"),
        ("9:20 AM", "9u20"),
        ("9.20 am", "9u20"),
        ("9.20 a.m.", "9u20"),
        ("9:20u", "9u20"),
        ("9.20 uur", "9u20"),
        ("9.20 u.", "9u20"),
        ("9:20 u", "9u20"),
        ("9:20:59", "9u20"),
        ("9u 20 -", "9u20"),
        ("9u 20 - 9u 25", "9u20-9u25"),
        ("9:20-9:25 am", "9u20-9u25"),
    ] {
        reads(
            &format!("- {written} raapt op #initiatief"),
            &format!("{read} raapt op #initiatief"),
        );
    }
    // Without a bullet the hour is no number in front of a time.
    for written in ["9.20u", "9.20h", "9.20 uur"] {
        let outcome = sheet(&format!("{written} raapt op #initiatief"));
        assert_eq!(
            outcome.observations(),
            ["9u20 raapt op #initiatief"],
            "{written}"
        );
    }
    for (written, read) in [
        ("1:20 PM", "13u20"),
        ("1.20pm", "13u20"),
        ("12u20 pm", "12u20"),
        ("12:20 am", "0u20"),
    ] {
        let outcome = sheet(&format!("- {written}: raapt op #initiatief"));
        assert_eq!(
            outcome.observations(),
            [format!("{read} raapt op #initiatief")],
            "{written}"
        );
    }
}

#[test]
fn a_number_behind_an_hour_may_be_an_amount() {
    reads(
        "- 9u 20 minuten gewacht #initiatief",
        "9u00 20 minuten gewacht #initiatief",
    );
    reads("- 9u 200 bouten #initiatief", "9u00 200 bouten #initiatief");
    reads("- 9u 5 bouten #initiatief", "9u00 5 bouten #initiatief");
    reads_with(
        "- 9u 20 bouten geteld #initiatief",
        "9u20 bouten geteld #initiatief",
        &["N05 1:3"],
    );
    reads("- 1 amper gezien #initiatief", "1 amper gezien #initiatief");
}

#[test]
fn an_hour_in_words_begins_the_next_observation() {
    let outcome = sheet("9u10 raapt op #initiatief\nrond 9.20 uur veegt hij #initiatief\n");
    assert_eq!(
        outcome.observations(),
        ["9u10 raapt op #initiatief", "9u20 veegt hij #initiatief"]
    );
}

#[test]
fn a_time_may_stand_in_brackets_and_end_in_words_or_minutes() {
    for (written, read) in [
        ("(9u05)", "9u05"),
        ("[9u05]", "9u05"),
        ("**9u05**", "9u05"),
        ("(9u05):", "9u05"),
        ("**9.05** -", "9u05"),
        ("9u05-10", "9u05-9u10"),
        ("9:05-10:", "9u05-9u10"),
        ("(9u05-9u10)", "9u05-9u10"),
        ("9u05 tot 9u10", "9u05-9u10"),
        ("9u05 à 9u10", "9u05-9u10"),
        ("9u05 t/m 9u10", "9u05-9u10"),
        ("9u05 -> 9u10", "9u05-9u10"),
        ("[x] 9u05", "9u05"),
        ("☑ 9u05", "9u05"),
        ("[ ] 9u05", "9u05"),
    ] {
        reads(
            &format!("- {written} dozen telt hij na #initiatief"),
            &format!("{read} dozen telt hij na #initiatief"),
        );
    }
    // A number of boxes, and no minutes.
    for (words, read) in [
        ("9u05-04 dozen", "9u05 04 dozen"),
        ("9u05 - 10 dozen", "9u05 10 dozen"),
        ("9u05 tot het einde", "9u05 tot het einde"),
    ] {
        reads(
            &format!("- {words} #initiatief"),
            &format!("{read} #initiatief"),
        );
    }
}

#[test]
fn how_long_something_takes_is_no_time() {
    for words in [
        "8u per dag werken is te lang",
        "9u lang geteld",
        "9h par jour",
        "10u aan een stuk gewerkt",
    ] {
        reads(
            &format!("- {words} #initiatief"),
            &format!("{words} #initiatief"),
        );
    }
    reads(
        "- 9u gaat aan het werk #initiatief",
        "9u00 gaat aan het werk #initiatief",
    );
}

#[test]
fn a_time_that_is_not_sure_is_told() {
    for (time, told) in [
        ("± 9u05", "± 9u05"),
        ("±9u05", "±9u05"),
        ("ca. 9u05", "ca. 9u05"),
        ("rond 9u05", "rond 9u05"),
        ("9,05", "9,05"),
        ("9;05", "9;05"),
    ] {
        let line = format!("{time} telt de dozen #initiatief");
        let outcome = sheet(&format!("- {line}"));
        assert_eq!(outcome.observations(), [line.as_str()]);
        assert_eq!(outcome.codes(), [Code::N60], "{line}");
        assert_eq!(outcome.sources.slice(outcome.found.sorted()[0].span), told);
    }
    for words in [
        "9,50 euro terug",
        "9,5 dozen",
        "12,05 kg",
        "23,15 staat er",
        "rond de tafel",
    ] {
        reads(
            &format!("- {words} #initiatief"),
            &format!("{words} #initiatief"),
        );
    }
}
