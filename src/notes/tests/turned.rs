//! Lines that turn to somebody or something else without saying so in as many words, and lines that do not.

use super::*;

/// The levels that each candidate gets, as `candidate exercise target=level`, and how many lines count for nobody.
fn given(text: &str) -> (Vec<String>, usize) {
    let outcome = file(text);
    let mut all = Vec::new();
    for sheet in &outcome.notes.sheets {
        for level in sheet.levels() {
            let short = &outcome.rubric.scale.names(level.level).short;
            let of = (sheet.candidate, sheet.exercise, level.target);
            all.push(format!("{} {} {}={short}", of.0, of.1, of.2));
        }
    }
    let count = |one: &Unplaced| one.observations.len() + one.rows.len();
    (all, outcome.notes.unplaced.iter().map(count).sum())
}

const BOTH: &str = "# Waarnemingen\n## Samenwerken\n- vraagt wie wat doet =G\n";

#[test]
fn a_line_that_is_only_a_competence_is_its_heading_also_in_a_list() {
    for title in [
        "\n2. Initiatief",
        "2) Initiatief",
        "\n2) **Initiatief**",
        "\na) Initiatief",
        "- Initiatief",
        "- **Initiatief**",
        "* INITIATIEF",
        "  Initiatief",
        "- Initiatief:",
    ] {
        let outcome = sheet(&format!("{BOTH}{title}\n- laat karton liggen =O\n"));
        assert_eq!(
            outcome.observations(),
            [
                "vraagt wie wat doet #samenwerken=G~",
                "laat karton liggen #initiatief=O~"
            ],
            "{title}"
        );
        assert_eq!(outcome.findings(), [""; 0], "{title}");
    }
    let outcome = sheet("# Waarnemingen\n1. Ziet werk\n- **Houdt vol**\n- raapt op =G\n");
    assert_eq!(outcome.observations(), ["raapt op #motivatie/houdt-vol=G~"]);
}

#[test]
fn an_item_that_is_only_an_indicator_may_be_what_was_seen() {
    let outcome = sheet(&format!("{BOTH}- Ziet werk\n- laat karton liggen =O\n"));
    assert_eq!(
        outcome.observations(),
        [
            "vraagt wie wat doet #samenwerken=G~",
            "Ziet werk",
            "laat karton liggen"
        ]
    );
    assert_eq!(outcome.findings(), ["N30 4:3", "N07 5:22"]);
    // With a sign, a count or more words it is what was seen, of the competence above.
    for line in ["Ziet werk (+)", "Ziet werk ||", "Ziet werk en raapt op"] {
        let outcome = sheet(&format!("{BOTH}- {line}\n- zet door =G\n"));
        assert_eq!(outcome.codes(), [], "{line}");
        assert!(outcome.observations()[1].contains("#samenwerken"), "{line}");
    }
    let outcome = sheet(&format!("{BOTH}\nZiet werk (-)\n"));
    assert_eq!(outcome.observations()[1], "Ziet werk #samenwerken~ (-)");
}

#[test]
fn the_name_of_a_competence_with_more_behind_it_ends_the_one_before() {
    for title in [
        "Initiatief (vervolg)",
        "Initiatief, deel 2",
        "Initiatief – zwak",
    ] {
        let (all, _) = given(&format!("{HEAD}{BOTH}\n{title}\n- laat liggen =O\n"));
        assert_eq!(all, ["k07 fietsherstelling samenwerken=G"], "{title}");
    }
}

#[test]
fn what_follows_a_time_and_a_name_counts_for_nobody_until_that_is_clear() {
    for title in [
        "13u Fatima",
        "Vanaf 13u: Fatima",
        "13u → Fatima",
        "Volgende kandidaat: Fatima",
        "13u00 Fatima El Idrissi",
        "13.00 - k05",
        "13u00-13u40 Fatima",
        "- 13u Fatima",
        "13u00 Magazijn",
        "13u Opdracht: magazijn",
        "### 13u Kandidaat: Mamadou",
        "Hieronder over Fatima (mijn ander blad was op)",
        "Vanaf hier Fatima",
        "Vanaf hier gaat het over Fatima, want mijn blad was vol.",
        "- Vanaf nu Fatima",
        "De rest is van k05",
        "Vervolg: magazijn",
    ] {
        for after in ["", "- uit de weg #motivatie =ZG\n"] {
            let text = format!(
                "{HEAD}# Waarnemingen\n- a #initiatief =G\n\n{title}\n- b #motivatie =O\n{after}"
            );
            let (all, nobody) = given(&text);
            assert_eq!(all, ["k07 fietsherstelling initiatief=G"], "{title}");
            assert_eq!(nobody, 1 + usize::from(!after.is_empty()), "{title}");
        }
    }
    // A heading with a time is a heading.
    let text = format!(
        "{HEAD}# Waarnemingen\n## 13u00 Magazijn\n- b #motivatie =O\n## 9u Fatima\n- c #motivatie =G\n"
    );
    assert_eq!(
        given(&text).0,
        ["k07 magazijn motivatie=O", "k05 magazijn motivatie=G"]
    );
    for line in [
        "9u10 Youssef helpt Fatima",
        "- 9u10 Fatima helpt hem",
        "Vanaf hier werkt ze alleen",
        "9u10 k07",
        "- De rest draagt Fatima niet",
        "Hierna helpt ze aan de kar ook Fatima even",
    ] {
        let text = format!("{HEAD}# Waarnemingen\n{line}\n- b #motivatie =O\n");
        assert_eq!(
            given(&text).0,
            ["k07 fietsherstelling motivatie=O"],
            "{line}"
        );
    }
}

#[test]
fn a_name_and_a_dash_or_a_word_before_it_say_whom_a_line_is_about() {
    for line in [
        "- Fatima - laat de bak vallen #motivatie =O",
        "- over Fatima: laat de bak vallen #motivatie =O",
        "Fatima – loopt voorbij #motivatie =O",
        "- 9u10 k05 — loopt voorbij #motivatie =O",
        "i.v.m. Fatima: loopt voorbij #motivatie =O",
        "# Evaluatie\n- Fatima - zet niet door #motivatie =O",
        "| Waarneming | Indicator | Niveau |\n|---|---|---|\n| Fatima - laat vallen | motivatie | O |",
        "- telt de dozen\nFatima: laat vallen #motivatie =O",
        "- telt de dozen\n  Fatima: laat vallen #motivatie =O",
        "- telt de dozen #initiatief =G\n  Fatima: laat vallen #motivatie =O",
        "- telt de dozen\n  Fatima - laat\n  vallen #motivatie =O",
    ] {
        let outcome = file(&format!("{HEAD}# Waarnemingen\n{line}\n"));
        assert!(outcome.codes().contains(&Code::N70), "{line}");
        let all = given(&format!("{HEAD}# Waarnemingen\n{line}\n")).0;
        assert!(!all.iter().any(|one| one.contains("=O")), "{line}: {all:?}");
    }
    for line in [
        "- Fatima - \"Help je mij?\" - helpt meteen #motivatie =O",
        "- helpt Fatima - samen dragen ze de kast #motivatie =O",
        "- telt de dozen en\n  Fatima helpt #motivatie =O",
        "- voor Fatima haalt ze een doos: de grootste #motivatie =O",
    ] {
        let outcome = file(&format!("{HEAD}# Waarnemingen\n{line}\n"));
        assert!(!outcome.codes().contains(&Code::N70), "{line}");
        assert_eq!(outcome.observations().len(), 1, "{line}");
    }
}

#[test]
fn the_next_part_of_a_sheet_in_which_a_line_turned_is_of_nobody() {
    const TABLE: &str = "| Indicator | Niveau |\n|---|---|\n| motivatie/houdt-vol | ZG |\n";
    const TURNED: &str = "# Waarnemingen\n- a #initiatief =G\n\n";
    for (turn, part) in [
        ("Fatima", "# Kwantificeren"),
        ("Kandidaat: Fatima", "## Kwantificeren"),
        ("**Fatima**", "Kwantificeren"),
        ("Fatima\n- c #motivatie =M\n\nYoussef", "# Kwantificeren"),
    ] {
        let text = format!("{HEAD}{TURNED}{turn}\n- b #initiatief =O\n\n{part}\n{TABLE}");
        let (all, nobody) = given(&text);
        assert!(!all.iter().any(|one| one.contains("ZG")), "{text}{all:?}");
        assert_eq!(nobody, 1, "{text}");
        assert!(file(&text).codes().contains(&Code::N44), "{text}");
        // Who says whose it is, is believed.
        for (of, expected) in [("k07", "k07"), ("Kandidaat: Fatima", "k05")] {
            let text = format!("{HEAD}{TURNED}{turn}\n- b #initiatief =O\n\n{of}\n{part}\n{TABLE}");
            let expected = format!("{expected} fietsherstelling motivatie/houdt-vol=ZG");
            assert!(given(&text).0.contains(&expected), "{text}");
        }
    }
    // Where each has parts of their own, the last who was named is meant.
    let text = format!(
        "Assessor: Rita\nOpdracht: magazijn\nKandidaat: Fatima\n{TURNED}Kandidaat: Youssef\n# Waarnemingen\n- b #initiatief =O\n# Kwantificeren\n{TABLE}"
    );
    let youssef = "k06 magazijn motivatie/houdt-vol=ZG".to_owned();
    assert!(given(&text).0.contains(&youssef));
    assert_eq!(file(&text).codes(), []);
}

#[test]
fn a_candidate_after_one_with_two_exercises_says_in_which() {
    const TWO: &str = "Kandidaat: k05\nAssessor: rita\nOpdracht: magazijn\n- a #initiatief =G\n\nOpdracht: fietsherstelling\n- b #initiatief =M\n\n";
    let (all, nobody) = given(&format!("{TWO}Kandidaat: k06\n- c #motivatie =O\n"));
    assert_eq!((all.len(), nobody), (2, 1), "{all:?}");
    for below in ["Opdracht: magazijn", "Assessor: rita\n\nMagazijn"] {
        let text = format!("{TWO}Kandidaat: k06\n{below}\n- c #motivatie =O\n");
        assert_eq!(given(&text).0[2], "k06 magazijn motivatie=O", "{below}");
        assert_eq!(file(&text).codes(), [], "{below}");
    }
}

#[test]
fn a_row_with_only_a_name_turns_the_rows_below_it() {
    const TOP: &str = "# Waarnemingen\n| Uur | Waarneming | Indicator | Niveau |\n|---|---|---|---|\n| 9u05 | telt | initiatief | G |\n";
    for (row, of) in [
        ("| | Fatima | | |", "k05 fietsherstelling"),
        ("| Kandidaat: Fatima | | | |", "k05 fietsherstelling"),
        ("| **k05** |", "k05 fietsherstelling"),
        ("| | | k05 | |", "k05 fietsherstelling"),
        ("| | Fatima, magazijn | | |", "k05 magazijn"),
        ("| Opdracht: magazijn | | | |", "k07 magazijn"),
        ("| | k07 | | |", "k07 fietsherstelling"),
    ] {
        let text = format!("{HEAD}{TOP}{row}\n| 9u10 | kijkt toe | motivatie | O |\n");
        let (all, nobody) = given(&text);
        assert!(all.contains(&format!("{of} motivatie=O")), "{row}: {all:?}");
        assert_eq!((all.len(), nobody), (2, 0), "{row}");
    }
    for row in [
        "| 13u | Fatima | | |",
        "| Kandidaat: Mamadou | | | |",
        "| | **Mamadou** | | |",
    ] {
        let text = format!("{HEAD}{TOP}{row}\n| 9u10 | kijkt toe | motivatie | O |\n");
        assert_eq!(
            given(&text).0,
            ["k07 fietsherstelling initiatief=G"],
            "{row}"
        );
        assert!(file(&text).codes().contains(&Code::N50), "{row}");
    }
    let levels =
        "| Indicator | Niveau |\n|---|---|\n| motivatie | G |\n| Fatima | |\n| initiatief | O |\n";
    let (all, _) = given(&format!("{HEAD}# Kwantificeren\n{levels}"));
    assert_eq!(all[1], "k05 fietsherstelling initiatief=O");
}

#[test]
fn a_row_that_does_not_say_whose_it_is_below_one_of_another_is_of_nobody() {
    let text = "| Kandidaat | Waarneming | Indicator | Niveau |\n|---|---|---|---|\n| | telt | initiatief | G |\n| Fatima | kijkt | motivatie | O |\n| | veegt | discipline | M |\n| k07 | helpt | samenwerken | G |\n| | zwijgt | zelfstandigheid | G |\n";
    let (mut all, nobody) = given(&format!("{HEAD}{text}"));
    all.sort();
    assert_eq!(
        all,
        [
            "k05 fietsherstelling motivatie=O",
            "k07 fietsherstelling initiatief=G",
            "k07 fietsherstelling samenwerken=G",
            "k07 fietsherstelling zelfstandigheid=G"
        ]
    );
    assert_eq!(nobody, 1);
}

#[test]
fn who_signs_a_sheet_turns_to_nobody() {
    for signed in ["Groetjes,\nRita", "Groetjes,\n\nRita Claes", "Mvg\nRita"] {
        let text =
            format!("{HEAD}9u05 telt #initiatief =G\n\n{signed}\n\nP.S.\n- veegt #motivatie =O\n");
        let outcome = file(&text);
        assert!(!outcome.codes().contains(&Code::N44), "{signed}");
        assert_eq!(given(&text).0.len(), 2, "{signed}");
    }
}

#[test]
fn a_key_that_is_not_known_is_told_and_keeps_the_head() {
    let outcome = file(
        "Kandidaat: k05\nAssessor: rita\nPlaats: Mechelen\nBegeleider: Tom\nOpdracht: magazijn\nDatum: 2026-03-17\n- a #initiatief\n",
    );
    assert_eq!(outcome.sheets(), ["k05 magazijn rita: a"]);
    assert_eq!(outcome.findings(), ["N12 3:1", "N12 4:1"]);
    assert_eq!(outcome.remarks(), ["Plaats: Mechelen", "Begeleider: Tom"]);
    assert!(outcome.notes.sheets[0].date.is_some());
}

#[test]
fn levels_and_columns_are_no_people() {
    let outcome = sheet("# Waarnemingen\n- a #initiatief =G\n\nZeer Goed\n- b #motivatie =G\n");
    assert_eq!(outcome.observations().len(), 2);
    assert_eq!(outcome.findings(), ["N13 4:1"]);
    for line in [
        "Tijd    Waarneming               Indicator      Niveau",
        "Tijd\tWaarneming\tNiveau",
        "Indicator   Niveau",
    ] {
        let outcome = sheet(&format!("# Waarnemingen\n{line}\n9u05    telt de dozen\n"));
        assert!(!outcome.codes().contains(&Code::N11), "{line}");
        assert!(!outcome.codes().contains(&Code::N32), "{line}");
        assert!(outcome.notes.unplaced.is_empty(), "{line}");
    }
}
