//! What stands at the end of an observation, and what it belongs to.

use super::*;

#[test]
fn a_time_is_read_in_every_way_people_write_it() {
    for time in ["9u14", "9:14", "09.14", "9h14", "9u14:", "9u14 -", "09U14,"] {
        reads(
            &format!("- {time} raapt op #initiatief"),
            "9u14 raapt op #initiatief",
        );
    }
    for range in ["9u14-9u20", "9.14 – 9.20", "9:14—9:20"] {
        reads(
            &format!("- {range} raapt op #initiatief"),
            "9u14-9u20 raapt op #initiatief",
        );
    }
    reads("- 10.000 dozen #initiatief", "10.000 dozen #initiatief");
}

#[test]
fn the_tail_is_the_longest_run_of_tokens_at_the_end() {
    let tail = "#initiatief/ziet-werk =ZG (+) (2x) (3/5) @k03 [opmerking:: video 2]";
    reads(
        &format!("- raapt op {tail}"),
        "raapt op #initiatief/ziet-werk=ZG (+) 2x 3/5 @k03 [opmerking:: video 2]",
    );
    reads("- raapt op #initiatief =G.", "raapt op #initiatief=G");
    reads("- raapt op #initiatief =G,", "raapt op #initiatief=G");
    reads("- raapt op (#initiatief =G)", "raapt op #initiatief=G");
}

#[test]
fn a_closed_sentence_ends_before_the_tail() {
    reads(
        "- twee verwisseld (4401/4410). #initiatief (12/12)",
        "twee verwisseld (4401/4410). #initiatief 12/12",
    );
    reads_with(
        "- om (2x). #initiatief",
        "om (2x). #initiatief",
        &["N60 1:6"],
    );
}

#[test]
fn a_tally_is_a_number_or_strokes() {
    for tally in ["(3x)", "x3", "×3", "X3", "(3×)", "(x3)", "|||", "(3X)."] {
        reads(
            &format!("- raapt op #initiatief {tally}"),
            "raapt op #initiatief 3x",
        );
    }
    reads("- raapt op #initiatief |||| ||", "raapt op #initiatief 6x");
    reads("- raapt op | #initiatief", "raapt op | #initiatief");
    costs(
        "- raapt op #initiatief (1000x)",
        "raapt op #initiatief",
        "N27 1:24",
    );
    costs(
        "- raapt op #initiatief (0x)",
        "raapt op #initiatief",
        "N27 1:24",
    );
}

#[test]
fn a_share_needs_chances() {
    costs(
        "- raapt op #initiatief (6/5)",
        "raapt op #initiatief",
        "N28 1:24",
    );
    costs(
        "- raapt op #initiatief (0/0) (2x)",
        "raapt op #initiatief 2x",
        "N28 1:24",
    );
    reads("- raapt op #initiatief (0/6)", "raapt op #initiatief 0/6");
}

#[test]
fn elsewhere_only_tags_count_and_what_stands_straight_after_them() {
    reads_with(
        "- kast #3 en = 4 en (2x) open",
        "kast #3 en = 4 en (2x) open",
        &["N30 1:3", "N60 1:21"],
    );
    reads(
        "- #discipline =M (2x) komt te laat",
        "komt te laat #discipline=M 2x",
    );
    reads(
        "- toont #initiatief, raapt op",
        "toont, raapt op #initiatief",
    );
    reads("- zegt =foo en #motivatie", "zegt =foo en #motivatie");
    reads_with(
        "- zegt =G en werkt #motivatie",
        "zegt =G en werkt #motivatie",
        &["N33 1:8"],
    );
    reads(
        "- vraagt http://a.be/#b @k03 nog #motivatie",
        "vraagt http://a.be/#b @k03 nog #motivatie @k03",
    );
    reads(
        "- zegt [quote:: no] iets #motivatie",
        "zegt iets #motivatie [quote:: no]",
    );
}

#[test]
fn a_doubled_backslash_makes_a_token_a_word() {
    reads_with(
        r"- zegt \x2 en \\=G #motivatie",
        "zegt x2 en =G #motivatie",
        &["N59 1:15"],
    );
}

#[test]
fn a_level_rates_the_one_tag_just_before_it() {
    reads(
        "- a #initiatief =G #motivatie =M",
        "a #initiatief=G #motivatie=M",
    );
    reads("- a #initiatief (+) =G", "a #initiatief=G (+)");
    reads("- #initiatief raapt op =G", "raapt op #initiatief=G");
    reads_with(
        "- a #initiatief #motivatie =G",
        "a #initiatief #motivatie",
        &["N06 1:28"],
    );
    costs("- a =G", "a", "N07 1:5");
    costs("- a #initiatief =G =M", "a #initiatief", "N09 1:20");
    costs(
        "- a #initiatief =G =M #motivatie =G",
        "a #initiatief #motivatie=G",
        "N09 1:20",
    );
    costs(
        "- a #initiatief =G #initiatief =M",
        "a #initiatief",
        "N09 1:20",
    );
    reads("- a #initiatief =G #initiatief", "a #initiatief=G");
}

#[test]
fn a_level_is_a_value_a_label_or_a_short_form() {
    for level in ["zg", "ZG", "4", "zeer goed", "Zeer-Goed", "zeer goed."] {
        reads(&format!("- a #initiatief ={level}"), "a #initiatief=ZG");
    }
    reads("- a #initiatief =zeer goed (+)", "a #initiatief=ZG (+)");
    reads("- a #initiatief =goed (+)", "a #initiatief=G (+)");
    costs("- a #initiatief =5", "a #initiatief", "N08 1:17");
}

#[test]
fn a_level_without_a_tag_rates_what_the_heading_names() {
    reads("## Initiatief\n- a =G", "a #initiatief=G~");
    reads("## Ziet werk\n- a =G", "a #initiatief/ziet-werk=G~");
    reads("## Initiatief\n- a", "a #initiatief~");
    reads(
        "## Initiatief\n- a #ziet-werk =G",
        "a #initiatief/ziet-werk=G",
    );
    reads(
        "## Initiatief\n- a =G #motivatie",
        "a #motivatie #initiatief=G~",
    );
}

#[test]
fn tags_match_without_case_or_accents_and_a_beginning_is_enough() {
    reads("- a #Voorkomen/HYGIËNE", "a #voorkomen/hygiene");
    reads("- a #voorkomen/hygie\u{308}ne", "a #voorkomen/hygiene");
    reads_with(
        "- a #initiatief/ziet =G",
        "a #initiatief/ziet-werk=G",
        &["N05 1:5"],
    );
    costs("- é #iniatief =G", "é", "N03 1:5");
    costs(
        "- é #iniatief =G (+) #motivatie =M",
        "é #motivatie=M (+)",
        "N03 1:5",
    );
    costs("## Initiatief\n- é #fout", "é", "N03 2:5");
    costs("- a #co", "a", "N04 1:5");
    let outcome = sheet("- a #iniatief/ziet-werk");
    assert_eq!(
        outcome.found.sorted()[0].suggestion.as_deref(),
        Some("initiatief/ziet-werk")
    );
}

#[test]
fn doubt_is_kept_and_told() {
    reads_with("- a #initiatief? =G", "a #initiatief?=G", &["N14 1:5"]);
    reads_with("- a #initiatief =G?", "a #initiatief?=G", &["N14 1:17"]);
}

#[test]
fn sign_tally_and_share_stand_once() {
    costs(
        "- a #initiatief (+) (-) (+)",
        "a #initiatief",
        "N09 1:21 N09 1:25",
    );
    costs("- a #initiatief (+) (-)", "a #initiatief", "N09 1:21");
    costs(
        "- a #initiatief (2x) x3 (+)",
        "a #initiatief (+)",
        "N09 1:22",
    );
    costs("- a #initiatief (1/2) (1/2)", "a #initiatief", "N09 1:23");
    reads_with(
        "- + a #initiatief (+)",
        "a #initiatief",
        &["N15 1:3", "N09 1:3"],
    );
}

#[test]
fn a_link_to_nobody_of_the_day_is_told() {
    reads_with("- a #initiatief @k99", "a @k99 #initiatief", &["N29 1:17"]);
}

#[test]
fn nw_and_gk_never_take_the_words_away() {
    for (line, observation, finding) in [
        (
            "- kwam niet voor #initiatief/meldt-problemen =gk",
            "kwam niet voor #initiatief/meldt-problemen",
            "N23 1:18",
        ),
        (
            "- 9u05 haalt een andere kar. #initiatief (+) =nw",
            "9u05 haalt een andere kar. #initiatief (+)",
            "N23 1:30",
        ),
        (
            "- a #initiatief =nw #motivatie =G",
            "a #initiatief #motivatie=G",
            "N23 1:5",
        ),
        (
            "- #initiatief =nvt te laat",
            "te laat #initiatief",
            "N23 1:3",
        ),
    ] {
        costs(line, observation, finding);
    }
    reads_with(
        "## Initiatief\n- kist op slot =nw",
        "kist op slot #initiatief~",
        &["N23 2:3"],
    );
    reads_with("- a #initiatief? =gk", "a #initiatief?", &["N14 1:5"]);
    let outcome = sheet("# Evaluatie\n- Initiatief: kon ik niet zien =nw");
    assert_eq!(
        outcome.evaluations(),
        ["Initiatief: kon ik niet zien #initiatief"]
    );
    assert_eq!(outcome.findings(), ["N40 2:3"]);
}

#[test]
fn a_tag_with_nw_and_no_words_is_a_row_of_the_table() {
    let outcome = sheet("- #initiatief/meldt-problemen =gk\n- 9u10 #motivatie =nw [bron:: film]");
    assert_eq!(
        outcome.rows(),
        [
            "initiatief/meldt-problemen gk _ _ _ _",
            "motivatie nw _ _ _ _ 9u10; bron: film"
        ]
        .map(str::to_owned)
    );
    assert_eq!(outcome.observations(), [""; 0]);
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn an_indicator_alone_is_enough_where_one_competence_has_it() {
    reads("- a #ziet-werk =G", "a #initiatief/ziet-werk=G");
    reads("- a #Ziet-Werk (+)", "a #initiatief/ziet-werk (+)");
    reads_with("- a #ziet =G", "a #initiatief/ziet-werk=G", &["N05 1:5"]);
    // A competence comes first.
    reads("- a #motivatie", "a #motivatie");
    // Below a heading what stands nearer does.
    reads("## Initiatief\n- a #ziet-werk", "a #initiatief/ziet-werk");
    let outcome = sheet("| Indicator | Niveau |\n|---|---|\n| ziet-werk | G |\n| #meldt-p | nw |");
    assert_eq!(
        outcome.rows(),
        [
            "initiatief/ziet-werk G _ _ _ _",
            "initiatief/meldt-problemen nw _ _ _ _"
        ]
    );
    assert_eq!(outcome.codes(), [Code::N05]);
}

#[test]
fn an_observation_without_words_is_told() {
    reads_with("- #initiatief =G", " #initiatief=G", &["N39 1:3"]);
}

#[test]
fn a_competence_with_the_name_of_its_indicator_behind_it_is_one_tag() {
    reads_with(
        "- raapt op #initiatief ziet werk =M",
        "raapt op #initiatief/ziet-werk=M",
        &["N05 1:12"],
    );
    reads_with(
        "- raapt op #Initiatief Ziet werk. (2x)",
        "raapt op #initiatief/ziet-werk 2x",
        &["N05 1:12"],
    );
    reads_with(
        "- raapt op #initiatief/ziet werk =M",
        "raapt op #initiatief/ziet-werk=M",
        &["N05 1:12"],
    );
    reads(
        "- #initiatief ziet werk liggen =M",
        "ziet werk liggen #initiatief=M",
    );
    reads("- #motivatie ziet werk =M", "ziet werk #motivatie=M");
}

#[test]
fn another_sign_where_the_slash_of_a_tag_should_be_is_read_and_told() {
    for tag in [
        "#initiatief\\ziet-werk",
        "#initiatief\\ziet",
        "#initiatief\\ ziet-werk",
        "#initiatief/ ziet-werk",
        "#initiatief / ziet-werk",
        "#initiatief: ziet-werk",
        "#initiatief:ziet-werk",
        "#initiatief.ziet-werk",
        "#initiatief>ziet-werk",
        "#initiatief|ziet-werk",
    ] {
        let line = format!("- raapt op {tag} =G (+)");
        reads_with(&line, "raapt op #initiatief/ziet-werk=G (+)", &["N05 1:12"]);
    }
    for (tag, meant) in [
        ("#initiatief-ziet-werk", "initiatief/ziet-werk"),
        ("#initiatief_ziet_werk", "initiatief/ziet-werk"),
        ("#initiatief\\zietwerk", "#initiatief/ziet-werk"),
        ("#initiatief:zietwerk", "#initiatief/ziet-werk"),
    ] {
        let outcome = sheet(&format!("- raapt op {tag} (+)"));
        let all = outcome.found.sorted();
        let near = all.iter().find_map(|one| one.suggestion.as_deref());
        assert_eq!(near, Some(meant), "{tag}");
    }
    // A sentence that goes on without a blank, or with a word of its own.
    let outcome = sheet("- raapt op #initiatief. Ziet werk liggen");
    assert_eq!(
        outcome.observations(),
        ["raapt op. Ziet werk liggen #initiatief"]
    );
}
