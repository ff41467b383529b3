//! The column of evidence beside the levels, words for no level, and faults in cells.

use super::*;

const TABLE: &str = "| Indicator | Niveau | Bewijs |\n|---|---|---|\n";

fn table(rows: &str) -> Outcome {
    sheet(&format!("{TABLE}{rows}"))
}

#[test]
fn evidence_of_three_words_or_more_is_an_observation() {
    for header in ["Bewijs", "Evidence", "Preuve", "Voorbeelden"] {
        let outcome = sheet(&format!(
            "| Indicator | Niveau | {header} |\n|---|---|---|\n| Ziet werk | G | ruimt potjes op om 9u30 |\n"
        ));
        assert_eq!(
            outcome.observations(),
            ["ruimt potjes op om 9u30 #initiatief/ziet-werk"],
            "{header}"
        );
        assert_eq!(outcome.rows(), ["initiatief/ziet-werk G _ _ _ _"]);
        assert_eq!(outcome.findings(), [""; 0]);
    }
    let outcome = table("| Ziet werk | G | 9u30 ruimt potjes op (+) (2x) [quote:: no] |\n");
    assert_eq!(
        outcome.observations(),
        ["9u30 ruimt potjes op #initiatief/ziet-werk (+) 2x [quote:: no]"]
    );
}

#[test]
fn evidence_of_less_stays_beside_its_level() {
    for cell in [
        "9u02",
        "13u05 en 13u20",
        "2 x 3",
        "ruimt op",
        "zie 9u05 en 9u20 bij de kar",
        "9u02, 9u05, 9u10",
    ] {
        let outcome = table(&format!("| Ziet werk | G | {cell} |\n"));
        assert_eq!(outcome.observations(), [""; 0], "{cell}");
        assert_eq!(
            outcome.rows(),
            [format!("initiatief/ziet-werk G _ _ _ _ {cell}")],
            "{cell}"
        );
    }
    let outcome = table("| Ziet werk | G | 9u02 |\n| Ziet werk | | ruimt op |\n");
    assert_eq!(
        outcome.rows(),
        ["initiatief/ziet-werk G _ _ _ _ 9u02 · ruimt op"]
    );
}

#[test]
fn evidence_beside_no_level_is_kept() {
    let outcome = table(
        "| Ziet werk | nw | kwam niet voor |\n| Houdt vol | gk | geen meetlat hier |\n| Zet zich in | | doet mee tot het einde |\n",
    );
    assert_eq!(
        outcome.observations(),
        [
            "kwam niet voor #initiatief/ziet-werk",
            "geen meetlat hier #motivatie/houdt-vol",
            "doet mee tot het einde #motivatie/zet-zich-in"
        ]
    );
    assert_eq!(outcome.codes(), [Code::N23, Code::N23]);
}

#[test]
fn the_same_words_are_one_observation() {
    for cell in [
        "raapt de ketting op",
        "Raapt  de ketting op.",
        "9u02 RAAPT de ketting op",
    ] {
        let outcome = sheet(&format!(
            "{TABLE}| Ziet werk | G | {cell} |\n\n# Waarnemingen\n- 9u02 Raapt de ketting op #initiatief/ziet-werk (+)\n"
        ));
        assert_eq!(
            outcome.observations(),
            ["9u02 Raapt de ketting op #initiatief/ziet-werk (+)"],
            "{cell}"
        );
    }
    // It may tell of a second indicator.
    let outcome =
        table("| Ziet werk | G | raapt de ketting op |\n| Houdt vol | M | Raapt de ketting op |\n");
    assert_eq!(
        outcome.observations(),
        ["raapt de ketting op #initiatief/ziet-werk #motivatie/houdt-vol"]
    );
}

#[test]
fn evidence_tells_one_of_the_times_that_were_counted() {
    let head = "| Indicator | Niveau | Aantal | Bewijs |\n|---|---|---|---|\n";
    let lines = "- telt na #motivatie/houdt-vol\n- blijft zitten #motivatie/houdt-vol\n\n";
    for (before, count, code) in [
        ("", 1, None),
        ("", 3, None),
        (lines, 2, None),
        (lines, 3, None),
        (lines, 4, Some(Code::N24)),
        (lines, 1, Some(Code::N24)),
    ] {
        let outcome = sheet(&format!(
            "{before}{head}| Houdt vol | G | {count} | vraagt om nog te mogen |\n"
        ));
        assert_eq!(outcome.codes().first().copied(), code, "{count}");
    }
}

#[test]
fn words_for_no_level_are_read_in_three_languages() {
    for (cell, mark) in [
        ("niet gezien", "nw"),
        ("Niet waargenomen", "nw"),
        ("pas vu", "nw"),
        ("non observé", "nw"),
        ("not seen", "nw"),
        ("NW", "nw"),
        ("geen kans", "gk"),
        ("n.v.t.", "gk"),
        ("nvt", "gk"),
        ("no chance", "gk"),
        ("N/A", "gk"),
        ("pas de chance", "gk"),
        ("pas d’occasion", "gk"),
        ("-", ""),
        ("–", ""),
        ("/", ""),
        ("", ""),
        ("O M G ZG nw gk", ""),
        ("O / M / G / ZG", ""),
        ("3,0", "G"),
        ("3 (goed)", "G"),
        ("ZG = zeer goed", "ZG"),
        ("4 zeer goed", "ZG"),
    ] {
        let outcome = table(&format!("| Ziet werk | {cell} | |\n"));
        assert_eq!(
            outcome.rows(),
            [format!("initiatief/ziet-werk {mark} _ _ _ _")],
            "{cell}"
        );
        assert_eq!(outcome.findings(), [""; 0], "{cell}");
    }
}

#[test]
fn a_level_that_is_none_costs_the_level() {
    for (cell, code) in [
        ("G+", Code::N08),
        ("G-", Code::N08),
        ("goe", Code::N08),
        ("6", Code::N08),
        ("G/ZG", Code::N54),
        ("M of G", Code::N54),
        ("2-3", Code::N54),
        ("3,5", Code::N54),
        ("2.5", Code::N54),
        ("2½", Code::N54),
        ("goed / zeer goed", Code::N54),
        ("4,5", Code::N08),
    ] {
        let outcome = table(&format!(
            "| Ziet werk | {cell} | raapt de ketting op |\n| Houdt vol | G | |\n"
        ));
        assert_eq!(
            outcome.rows(),
            [
                "initiatief/ziet-werk  _ _ _ _",
                "motivatie/houdt-vol G _ _ _ _"
            ],
            "{cell}"
        );
        assert_eq!(
            outcome.observations(),
            ["raapt de ketting op #initiatief/ziet-werk"]
        );
        assert_eq!(outcome.codes(), [code], "{cell}");
        assert_eq!(outcome.found.left_out(), 1, "{cell}");
    }
}

#[test]
fn of_two_rows_that_differ_neither_level_counts() {
    let outcome = table(
        "| Ziet werk | G | |\n| ziet-werk | M | raapt de ketting op |\n| Ziet werk | ZG | |\n| Houdt vol | G | |\n",
    );
    assert_eq!(
        outcome.rows(),
        [
            "initiatief/ziet-werk  _ _ _ _",
            "motivatie/houdt-vol G _ _ _ _"
        ]
    );
    assert_eq!(outcome.observations().len(), 1);
    assert_eq!(outcome.codes(), [Code::N10]);
}

#[test]
fn a_row_of_nothing_known_costs_that_row() {
    let outcome = table("| Zit wurk | G | raapt de ketting op |\n| Houdt vol | G | |\n");
    assert_eq!(outcome.rows(), ["motivatie/houdt-vol G _ _ _ _"]);
    assert_eq!(outcome.remarks(), ["Zit wurk | G | raapt de ketting op"]);
    assert_eq!(outcome.codes(), [Code::N03]);
    assert_eq!(outcome.found.left_out(), 1);
    let outcome = sheet(
        "| Competentie | Indicator | Niveau |\n|---|---|---|\n| Samenwerken | Ziet werk | G |\n| Initiatief | Ziet werk | G |\n",
    );
    assert_eq!(outcome.rows(), ["initiatief/ziet-werk G _ _ _ _"]);
    assert_eq!(outcome.codes(), [Code::N03]);
}

#[test]
fn a_cross_in_the_column_of_a_level_chooses_it() {
    let outcome = sheet(
        "| Indicator | O | M | G | ZG | nw |\n|---|---|---|---|---|---|\n| Ziet werk | | | x | | |\n\
         | Houdt vol | | | | | ✓ |\n| Zet zich in | x | X | | | |\n| Past uitleg toe | | 1 | | | soms |\n",
    );
    assert_eq!(
        outcome.rows(),
        [
            "initiatief/ziet-werk G _ _ _ _",
            "motivatie/houdt-vol nw _ _ _ _",
            "motivatie/zet-zich-in  _ _ _ _",
            "leervermogen/past-uitleg-toe M _ _ _ _"
        ]
    );
    assert_eq!(outcome.codes(), [Code::N54]);
    assert_eq!(outcome.remarks(), ["nw soms"]);
}

#[test]
fn not_seen_means_the_same_in_the_column_of_any_level() {
    let outcome = sheet(
        "| Indicator | O | M | G | ZG |\n|---|---|---|---|---|\n| Ziet werk | nw | | | |\n| Houdt vol | | | geen kans | |\n",
    );
    assert_eq!(
        outcome.rows(),
        [
            "initiatief/ziet-werk nw _ _ _ _",
            "motivatie/houdt-vol gk _ _ _ _"
        ]
    );
    assert_eq!(outcome.codes(), [Code::N08; 0]);
}

#[test]
fn a_table_with_conclusions_is_a_table_of_evaluations() {
    let outcome = sheet(
        "# Evaluatie\n| Competentie | Wat besluit je, en waaruit blijkt dat? | Niveau |\n|---|---|---|\n\
         | Initiatief | Ziet werk, maar wacht op de begeleider. | G |\n| Motivatie | | ZG |\n| Samenwerken | | |\n",
    );
    assert_eq!(
        outcome.evaluations(),
        [
            "Ziet werk, maar wacht op de begeleider. #initiatief=G",
            " #motivatie=ZG"
        ]
    );
    assert_eq!(outcome.rows(), [""; 0]);
    assert_eq!(outcome.findings(), [""; 0]);
}
