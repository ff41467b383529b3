//! What Word, Obsidian and haste make of notes.

use super::*;

#[test]
fn a_sign_in_front_is_read_from_the_list_within_the_list() {
    reads_with("- + a #initiatief", "a #initiatief (+)", &["N15 1:3"]);
    reads_with("- - a #initiatief", "a #initiatief (-)", &["N15 1:3"]);
}

#[test]
fn bullets_that_mix_are_told_once() {
    let outcome = sheet("+ a #initiatief\n- b #initiatief\n+ c #initiatief\n");
    assert_eq!(
        outcome.observations(),
        ["a #initiatief", "b #initiatief", "c #initiatief"]
    );
    assert_eq!(outcome.findings(), ["N16 1:1"]);
    assert_eq!(
        sheet("+ a #initiatief (+)\n- b #initiatief\n").findings(),
        [""; 0]
    );
}

#[test]
fn a_line_below_a_bullet_continues_it_or_is_one_itself() {
    reads("- a\nb #initiatief\n", "a b #initiatief");
    reads("- a\n  b #initiatief =G\n", "a b #initiatief=G");
    let outcome = sheet("- a #initiatief\n9u10 b #initiatief\n#motivatie c\n-d #motivatie\n");
    assert_eq!(
        outcome.observations(),
        [
            "a #initiatief",
            "9u10 b #initiatief",
            "c #motivatie",
            "d #motivatie"
        ]
    );
    assert_eq!(outcome.findings(), ["N17 2:1", "N17 3:1", "N17 4:1"]);
}

#[test]
fn bullets_of_word_arrive_as_one_paragraph() {
    let outcome =
        sheet("•\u{a0}9u02 a #initiatief\n·\tb #initiatief\n– c\nd #initiatief\n— e #initiatief\n");
    assert_eq!(
        outcome.observations(),
        [
            "9u02 a #initiatief",
            "b #initiatief",
            "c d #initiatief",
            "e #initiatief"
        ]
    );
    assert_eq!(outcome.findings(), ["N19 1:1"]);
}

#[test]
fn indented_lines_are_read() {
    let outcome = sheet("# Klasseren\ntekst\n\n    9u10 a #initiatief\n    b #initiatief =G\n");
    assert_eq!(outcome.observations(), ["9u10 a b #initiatief=G"]);
    assert_eq!(outcome.codes(), [Code::N45, Code::N18]);
}

#[test]
fn an_unclosed_head_is_told_and_the_rest_is_read() {
    let outcome = file(
        "---\ncandidate: k07\nassessor: rita\nexercise: magazijn\n# Waarnemingen\n- a #initiatief\n---\n",
    );
    assert_eq!(outcome.findings(), ["N01 1:1"]);
    assert_eq!(outcome.sheets(), ["k07 magazijn rita: a"]);
    assert_eq!(outcome.notes.lines.len(), 7);
    let outcome = file("---\ncandidate: k07\nassessor: rita\nexercise: magazijn\n\n- a #fout\n");
    assert_eq!(outcome.findings(), ["N01 1:1", "N03 6:5"]);
}

#[test]
fn a_line_of_dashes_below_text_is_a_rule() {
    let outcome = sheet("- a #initiatief\n# Klasseren\ntekst\n---\nmeer\n===\n");
    assert_eq!(outcome.remarks(), ["tekst", "meer"]);
    assert_eq!(
        outcome.findings(),
        ["N45 3:1", "N20 4:1", "N45 5:1", "N20 6:1"]
    );
}

#[test]
fn byte_order_mark_and_both_line_ends_keep_places_right() {
    let text = format!(
        "\u{feff}{}- één\u{a0}ding #fout\r\n",
        HEAD.replace('\n', "\r\n")
    );
    let outcome = file(&text);
    assert_eq!(outcome.findings(), ["N03 6:12"]);
    assert_eq!(outcome.notes.lines.len(), 6);
    assert_eq!(
        file(&format!("{HEAD}- a #initiatief\r- b #fout\r")).findings(),
        ["N03 2:5"]
    );
}

#[test]
fn spaces_of_word_become_spaces_and_quotes_stay() {
    reads(
        "- zegt\u{a0}“ik  kan\u{202f}dat” – ja… #initiatief",
        "zegt “ik kan dat” – ja… #initiatief",
    );
    // What stands between square brackets may be a mark: kept, and held back from the candidate.
    reads_with(
        "- a *b* _c_ <d> `e` [f](g) #initiatief",
        "a *b* _c_ <d> `e` [f](g) #initiatief",
        &["N63 1:21"],
    );
}

#[test]
fn impressions_are_quotes_and_labels() {
    let lines = "- a #initiatief\n> Indruk: b\n> c\n- Interpretatie: d\nIndruk: e\n\n• Impression : f\n\n> 9u10 g\n";
    let outcome = sheet(lines);
    assert_eq!(outcome.impressions(), ["b c", "d", "e", "f", "9u10 g"]);
    assert_eq!(outcome.observations(), ["a #initiatief"]);
    assert_eq!(
        sheet("- a #initiatief\n\n> lui #motivatie =O\n").findings(),
        ["N40 3:7"]
    );
}

#[test]
fn comments_are_taken_out() {
    let outcome = sheet(
        "- a %%geheim%% b #initiatief\n%%\n- c #motivatie\n%%\n<!-- d\ne --> \n- f #initiatief\n",
    );
    assert_eq!(outcome.observations(), ["a b #initiatief", "f #initiatief"]);
    let kinds: Vec<LineKind> = outcome.notes.lines[5..]
        .iter()
        .map(|line| line.kind)
        .collect();
    let [o, c] = [LineKind::Observation, LineKind::Comment];
    assert_eq!(kinds, [o, c, c, c, c, c, o]);
    let open = sheet("- a #initiatief %%weg\n- b #initiatief\n");
    assert_eq!(open.observations(), ["a #initiatief", "b #initiatief"]);
    assert_eq!(open.findings(), ["N34 1:17"]);
}

#[test]
fn code_and_markup_swallow_nothing() {
    let outcome =
        sheet("```\n- a #initiatief\n<script>\n- b #initiatief\n\n[c]: #d\n- [e]: f #initiatief\n");
    assert_eq!(
        outcome.observations(),
        [
            "a #initiatief <script>",
            "b #initiatief",
            "[c]: #discipline",
            "[e]: f #initiatief"
        ]
        .map(|text| text.replace("a #initiatief <script>", "a <script> #initiatief"))
    );
}

#[test]
fn a_remark_that_looks_filed_is_told() {
    let outcome = sheet("- a #initiatief\n# Klasseren\nwerkt goed #motivatie =G\n");
    assert_eq!(outcome.remarks(), ["werkt goed #motivatie =G"]);
    assert_eq!(outcome.findings(), ["N45 3:1", "N40 3:12"]);
}

#[test]
fn nested_items_and_boxes_are_observations() {
    let outcome = sheet(
        "- a #initiatief\n  - b #initiatief\n1. c #initiatief\n- [ ] d #initiatief\n-\n  e #initiatief\n",
    );
    assert_eq!(
        outcome.observations(),
        [
            "a #initiatief",
            "b #initiatief",
            "c #initiatief",
            "d #initiatief",
            "e #initiatief"
        ]
    );
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn a_text_beyond_the_limits_is_refused_whole() {
    let outcome = sheet(&"a".repeat(5000));
    assert_eq!(outcome.codes(), [Code::I15]);
    assert_eq!(outcome.found.left_out(), 1);
    assert!(outcome.notes.lines.is_empty());
}

#[test]
fn letters_of_the_bullet_fonts_of_word_are_bullets() {
    for bullet in [
        "o\t",
        "o\u{a0}",
        "o \u{a0}\u{a0}",
        "§ ",
        "§\t",
        "\u{a7}\u{a0}",
        "▪ ",
        "▪\t",
        "\u{f0b7}\t",
        "\u{f0a7} ",
        "\u{f0d8}\t",
        "■ ",
        "✓ ",
    ] {
        let outcome = sheet(&format!("# Waarnemingen\n{bullet}raapt op #initiatief\n"));
        assert_eq!(
            outcome.observations(),
            ["raapt op #initiatief"],
            "{bullet:?}"
        );
        assert_eq!(outcome.findings(), ["N19 2:1"], "{bullet:?}");
        let outcome = sheet(&format!(
            "# Waarnemingen\n{bullet}a #initiatief\n{bullet}b #motivatie"
        ));
        assert_eq!(
            outcome.observations(),
            ["a #initiatief", "b #motivatie"],
            "{bullet:?}"
        );
    }
    let outcome = sheet("# Klasseren\no ja, de ketting lag er nog\n\n§12 van de regels\n\nok  dan");
    assert_eq!(
        outcome.remarks(),
        ["o ja, de ketting lag er nog", "§12 van de regels", "ok dan"]
    );
}

#[test]
fn a_line_of_dashes_of_any_kind_is_a_rule() {
    for rule in ["———", "--", "– – –", "— —", "-–-", "- ———", "________"] {
        let outcome = sheet(&format!("- a #initiatief\n\n{rule}\n\n- b #motivatie"));
        assert_eq!(
            outcome.observations(),
            ["a #initiatief", "b #motivatie"],
            "{rule}"
        );
        assert_eq!(outcome.findings(), [""; 0], "{rule}");
        let kinds: Vec<_> = outcome.notes.lines.iter().map(|line| line.kind).collect();
        assert_eq!(kinds[6], LineKind::Comment, "{rule}");
    }
    for rule in ["———", "--"] {
        let outcome = sheet(&format!("- a #initiatief\n{rule}\n- b #motivatie"));
        assert_eq!(outcome.observations(), ["a #initiatief", "b #motivatie"]);
        assert_eq!(outcome.findings(), [""; 0]);
    }
}

#[test]
fn long_dashes_enclose_the_head() {
    let keys = "candidate: k07\nassessor: rita\nexercise: fietsherstelling\n";
    for (open, close) in [("———", "———"), ("—-", "—-"), ("---", "———"), ("–––", "---")]
    {
        let outcome = file(&format!("{open}\n{keys}{close}\n- a #initiatief"));
        assert_eq!(outcome.sheets(), ["k07 fietsherstelling rita: a"], "{open}");
        assert_eq!(outcome.findings(), [""; 0], "{open}");
    }
    // A rule above the keys, and no more.
    let outcome = file(&format!("———\n{keys}\n- a #initiatief"));
    assert_eq!(outcome.sheets(), ["k07 fietsherstelling rita: a"]);
}

#[test]
fn the_same_observation_twice_counts_twice_and_is_told() {
    let twice = |one: &str, two: &str| sheet(&format!("- {one}\n- {two}")).findings();
    let line = "9u10 raapt de sleutel op #initiatief =G";
    assert_eq!(twice(line, line), ["N72 2:3"]);
    assert_eq!(
        twice(
            "raapt de sleutel op #initiatief",
            "raapt de  sleutel op #initiatief."
        ),
        ["N72 2:3"]
    );
    for other in [
        "9u11 raapt de sleutel op #initiatief =G",
        "raapt de sleutel op #initiatief =G",
        "9u10 raapt de sleutel op #initiatief =M",
        "9u10 raapt de sleutel op #motivatie =G",
        "9u10 raapt de sleutel op #initiatief =G (2x)",
        "9u10 raapt een sleutel op #initiatief =G",
    ] {
        assert_eq!(twice(line, other), [""; 0], "{other}");
    }
    assert_eq!(
        twice("9u10 raapt op #initiatief", "9u10 raapt op #initiatief"),
        [""; 0]
    );
    // In the sheet of somebody else it is another observation.
    let other = sheet(&format!("- {line}\n# Kandidaat: k05\n- {line}"));
    assert_eq!(other.findings(), [""; 0]);
}

#[test]
fn two_percent_signs_behind_a_number_are_an_amount() {
    let outcome = sheet(
        "- 9u05 telt 50%% ervan #initiatief\n- veegt #motivatie\n- nog 10%% te doen #initiatief",
    );
    assert_eq!(
        outcome.observations(),
        [
            "9u05 telt 50%% ervan #initiatief",
            "veegt #motivatie",
            "nog 10%% te doen #initiatief"
        ]
    );
    assert_eq!(outcome.findings(), ["N60 1:13", "N60 3:7"]);
    let outcome = sheet("- a #initiatief %%nog 50%%\n%% open\n- telt 50%% na #motivatie");
    assert_eq!(
        outcome.observations(),
        ["a #initiatief", "telt 50%% na #motivatie"]
    );
    assert_eq!(outcome.findings(), ["N34 2:1", "N60 3:8"]);
    let outcome = sheet("- a #initiatief %%\nweg\n%%      b #motivatie");
    assert_eq!(outcome.findings(), ["N19 3:9"]);
}

#[test]
fn under_evaluatie_a_name_with_its_level_is_about_what_it_names() {
    let outcome = sheet("# Evaluatie\n- Initiatief =G\n- **Motivatie** =M");
    assert_eq!(
        outcome.evaluations(),
        ["Initiatief #initiatief=G", "**Motivatie** #motivatie=M"]
    );
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn a_wrong_tag_without_its_competence_gets_a_suggestion() {
    for (tag, near) in [
        ("werkt-veiilig", Some("discipline/werkt-veilig")),
        ("telt-meet", Some("nauwkeurigheid/telt-en-meet")),
        ("opruimen", None),
    ] {
        let outcome = sheet(&format!("- a #{tag} =G"));
        let found = outcome.found.sorted();
        assert_eq!(
            (found[0].code, found[0].suggestion.as_deref()),
            (Code::N03, near),
            "{tag}"
        );
    }
}
