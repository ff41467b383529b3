//! Levels and counts in a form that is not read: each is reported, and none is guessed.

use super::*;

/// What is reported in some lines, as code and written text, but for what only says how lines were read.
fn told(lines: &str) -> Vec<String> {
    let outcome = sheet(lines);
    let found = outcome.found.sorted();
    let asks = found
        .iter()
        .filter(|finding| !matches!(finding.code, Code::N19 | Code::N30 | Code::N45));
    let shown = |finding: &&Diagnostic| {
        let meant = finding.suggestion.as_deref().unwrap_or("-");
        let written = outcome.sources.slice(finding.span);
        format!("{} {written} {meant}", finding.code.id())
    };
    asks.map(shown).collect()
}

/// What is told of the words of one observation about ziet-werk that gives no level.
fn told_of(line: &str) -> Vec<String> {
    let outcome = sheet(line);
    let observation = &outcome.notes.sheets[0].observations[0];
    assert_eq!(observation.tally, None, "{line}");
    assert_eq!(
        (observation.sign, observation.share),
        (None, None),
        "{line}"
    );
    told(line)
}

#[test]
fn rows_of_levels_below_quantify_without_a_table_are_told() {
    for (row, level) in [
        ("samenwerken/helpt\tG\t1", "N33 G #samenwerken/helpt =G"),
        (
            "initiatief/ziet-werk ZG 1",
            "N33 ZG #initiatief/ziet-werk =ZG",
        ),
        ("ziet-werk .... ZG", "N33 ZG #initiatief/ziet-werk =ZG"),
        (
            "ziet-werk: zeer goed 2",
            "N33 zeer goed #initiatief/ziet-werk =ZG",
        ),
        ("1 G", "N33 G =G"),
        ("12. ZG", "N33 ZG -"),
    ] {
        let text = format!("# Kwantificeren en kwalificeren\n{row}\n");
        assert_eq!(told(&text), [level], "{row}");
        assert_eq!(sheet(&text).observations(), [""; 0], "{row}");
        assert!(!sheet(&text).codes().contains(&Code::N45), "{row}");
    }
    assert_eq!(
        told("# Kwantificeren\n1 G\n2 ZG\n"),
        ["N33 G =G", "N33 ZG =ZG"]
    );
    assert_eq!(told("# Kwantificeren\n1 G / 2 ZG\n").len(), 2);
    assert_eq!(
        told("# Waarnemingen\n1 G\n2 ZG\n"),
        ["N33 G =G", "N33 ZG =ZG"]
    );
    assert_eq!(told("# Kwantificeren\nziet werk in de loods\n"), [""; 0]);
}

#[test]
fn a_tag_with_a_level_and_a_count_below_quantify_is_no_observation() {
    let lines = "# Kwantificeren\n- #initiatief/ziet-werk G (1)\n";
    assert_eq!(told(lines), ["N33 G =G", "N60 (1) -"]);
    assert_eq!(sheet(lines).observations(), [""; 0]);
    assert_eq!(sheet(lines).remarks(), ["#initiatief/ziet-werk G (1)"]);
}

#[test]
fn a_line_with_nothing_but_a_value_is_no_observation() {
    let lines =
        "Ziet werk\nNiveau: G\nAantal: 3\n\n- niveau: M\n- aantal: 2x\n- Score = zeer goed\n";
    assert_eq!(
        told(lines),
        [
            "N33 G #initiatief/ziet-werk =G",
            "N60 3 -",
            "N33 M #initiatief/ziet-werk =M",
            "N60 2x -",
            "N33 zeer goed #initiatief/ziet-werk =ZG",
        ]
    );
    assert_eq!(sheet(lines).observations(), [""; 0]);
    // Words of their own.
    for line in [
        "- Niveau van het water meten #initiatief",
        "- Aantal dozen: 3 #initiatief",
    ] {
        assert_eq!(told(line), [""; 0], "{line}");
    }
}

#[test]
fn a_level_in_lines_that_are_joined_is_told() {
    let lines = "Samenwerken\nhelpt met de oven niveau: G\nvraagt niks. Niveau matig\nmotivatie: stopt na tien minuten\n";
    assert_eq!(told(lines), ["N33 G =G", "N33 matig =M"]);
    let outcome = sheet(lines);
    let all = outcome.observations();
    assert!(
        all.last()
            .is_some_and(|one| one == "motivatie: stopt na tien minuten"),
        "{all:?}"
    );
    assert!(outcome.codes().contains(&Code::N30));
    let own = sheet("# Samenwerken\n- Samenwerken: helpt met tillen\n");
    assert_eq!(
        own.observations(),
        ["Samenwerken: helpt met tillen #samenwerken~"]
    );
    assert_eq!(own.findings(), [""; 0]);
}

#[test]
fn a_level_in_brackets_behind_a_name_is_told() {
    let lines = "# Evaluatie\n- Initiatief (G): ziet veel werk liggen\n";
    assert_eq!(told(lines), ["N33 (G) =G"]);
    assert_eq!(
        sheet(lines).evaluations(),
        ["Initiatief (G): ziet veel werk liggen #initiatief"]
    );
    for title in [
        "Nauwkeurigheid (matig)",
        "Nauwkeurigheid (M)",
        "Leervermogen (ZG):",
    ] {
        let outcome = sheet(&format!("# Waarnemingen\n{title}\n9u10 telt verkeerd\n"));
        let first = outcome.codes();
        assert!(
            first.contains(&Code::N33) && !first.contains(&Code::N13),
            "{title}: {first:?}"
        );
    }
    let title = told("# Waarnemingen\n## Nauwkeurigheid (matig)\n- telt\n");
    assert!(
        title.iter().any(|one| one.starts_with("N33 (matig)")),
        "{title:?}"
    );
    assert_eq!(
        told("# Evaluatie\n- Initiatief (vandaag): ziet veel werk\n"),
        [""; 0]
    );
}

#[test]
fn a_level_before_the_tag_is_told() {
    for (line, level) in [
        ("- meldt zich af (G) #motivatie", "N33 (G) =G"),
        ("- meldt een lek G #motivatie", "N33 G =G"),
        ("- begint zelf, zeer goed #motivatie", "N33 zeer goed =ZG"),
        ("- werkt door. Niveau: G #motivatie", "N33 G =G"),
        ("- werkt door niveau ZG #motivatie (+)", "N33 ZG =ZG"),
    ] {
        assert_eq!(told(line), [level], "{line}");
    }
    for line in [
        "- kookt goed #motivatie",
        "- neemt maat M #motivatie",
        "- meldt een lek (G) #motivatie =G",
        "- vindt het goed #motivatie =M",
    ] {
        assert_eq!(told(line), [""; 0], "{line}");
    }
}

#[test]
fn what_looks_like_a_number_of_times_is_told_wherever_it_stands() {
    for (line, what) in [
        ("- telt de dozen (3x) na #motivatie =G", "(3x)"),
        ("- helpt (+) met tillen #motivatie =G", "(+)"),
        ("- helpt (2/3) met tillen #motivatie =G", "(2/3)"),
        ("- vraagt #motivatie =G x 3", "x 3"),
        ("- veegt #motivatie =G 3 op 5", "3 op 5"),
        ("- meldt #motivatie =G (min. 3x)", "(min. 3x)"),
        ("- wisselt #motivatie =G (4 keer gezien)", "(4 keer gezien)"),
        ("- past aan #motivatie =G x x x", "x x x"),
        ("- begint #motivatie =G 3", "3"),
        ("- helpt met tillen #motivatie =G 2 à 3x", "2 à 3x"),
        ("- helpt met tillen 2 à 3x #motivatie =G", "2 à 3x"),
        ("- helpt met tillen 2 tot 3x #motivatie =G", "2 tot 3x"),
        ("- laat alleen tillen #initiatief/ziet-werk -", "-"),
    ] {
        assert_eq!(told_of(line), [format!("N60 {what} -")], "{line}");
    }
    for line in [
        "- telt de dozen (drie) na #motivatie =G",
        "- helpt #motivatie =G en tilt dan nog 3 dozen weg",
        "- tilt 3 dozen (bon 4) #motivatie =G",
        "- helpt 2 à 3 collega's #motivatie =G",
    ] {
        assert_eq!(told_of(line), [""; 0], "{line}");
    }
}

#[test]
fn four_out_of_four_is_no_level() {
    assert_eq!(told("- geeft door #motivatie =4/4"), ["N08 =4/4 -"]);
    assert_eq!(told("- geeft door #motivatie =4 (zeer goed)"), [""; 0]);
}

#[test]
fn strokes_and_signs_in_cells() {
    let head =
        "| Uur | Wat je ziet en hoort | Indicator | + of − | Turven |\n|---|---|---|---|---|\n";
    let row = |cells: &str| sheet(&format!("{head}{cells}\n"));
    let read = row("| 9u10 | kijkt rond | motivatie | - | // |");
    assert_eq!(read.observations(), ["9u10 kijkt rond #motivatie (-) 2x"]);
    assert_eq!(read.findings(), [""; 0]);
    let read = row("| 9u10 | kijkt rond | motivatie | + | /// |");
    assert_eq!(read.observations(), ["9u10 kijkt rond #motivatie (+) 3x"]);
    let read = row("| 9u10 | kijkt rond | motivatie | + | / |");
    assert_eq!(read.observations(), ["9u10 kijkt rond #motivatie (+)"]);
    for sign in ["+/-", "±", "+-"] {
        let read = row(&format!("| 9u10 | kijkt rond | motivatie | {sign} | |"));
        assert_eq!(read.codes(), [Code::N56], "{sign}");
        assert!(!read.observations()[0].contains("(0)"), "{sign}");
    }
}

#[test]
fn a_level_or_a_doubt_below_its_own_column() {
    let head = "| Indicator | O | M | G | ZG |\n|---|---|---|---|---|\n";
    let row = |cells: &str| sheet(&format!("{head}{cells}\n"));
    assert_eq!(
        row("| ziet-werk | | | G | |").rows(),
        ["initiatief/ziet-werk G _ _ _ _"]
    );
    assert_eq!(
        row("| ziet-werk | | | goed | |").rows(),
        ["initiatief/ziet-werk G _ _ _ _"]
    );
    assert_eq!(row("| ziet-werk | | | G | |").findings(), [""; 0]);
    let doubt = row("| ziet-werk | | | | ? |");
    assert_eq!(doubt.codes(), [Code::N14]);
    assert_eq!(doubt.rows(), ["initiatief/ziet-werk  _ _ _ _"]);
    for words in ["9u10 vraagt wie wat doet", "ja", "II", "9u10"] {
        let told = row(&format!("| ziet-werk | | | {words} | |"));
        assert_eq!(told.codes(), [Code::N08], "{words}");
    }
    let other = row("| ziet-werk | | | ZG | |");
    assert!(!other.rows()[0].contains("ZG"), "{:?}", other.rows());
    assert!(!other.codes().is_empty());
}

#[test]
fn a_table_with_semicolons_is_told_with_its_levels() {
    let lines = "- a #initiatief\n\nIndicator;Niveau;Aantal\ninitiatief/ziet-werk;G;1\nmotivatie;zeer goed;2\n";
    let outcome = sheet(lines);
    assert_eq!(outcome.observations(), ["a #initiatief"]);
    assert!(
        outcome.codes().contains(&Code::N38),
        "{:?}",
        outcome.codes()
    );
    let told = told(lines);
    for level in [
        "N33 G #initiatief/ziet-werk =G",
        "N33 zeer goed #motivatie =ZG",
    ] {
        assert!(told.iter().any(|one| one == level), "{told:?}");
    }
    assert_eq!(sheet("- telt; goed; nog eens #motivatie").codes(), []);
}

#[test]
fn a_level_is_cited_from_the_row_that_gives_it() {
    let lines = "# Kwantificeren\n| Indicator | Niveau |\n|---|---|\n| ziet-werk | ZG (op einde) |\n| ziet-werk | G |\n";
    let outcome = sheet(lines);
    let row = &outcome.notes.sheets[0].rows[0];
    assert_eq!(outcome.sources.slice(row.span), "| ziet-werk | G |");
    assert_eq!(outcome.rows().len(), 1);
}

#[test]
fn a_time_in_the_column_of_numbers_is_told_as_it_is_written() {
    let outcome = sheet("| Nr | Waarneming |\n|---|---|\n| 9u10 | helpt met tillen |\n");
    assert_eq!(outcome.codes(), [Code::N56]);
    assert_eq!(outcome.observations(), ["helpt met tillen"]);
}

#[test]
fn a_level_in_the_middle_is_no_advice_to_write_it_so() {
    let lines = "**Samenwerken**\noverlegt over wie snijdt =G\nhelpt met de oven\n";
    assert_eq!(told(lines), ["N33 =G -"]);
}
