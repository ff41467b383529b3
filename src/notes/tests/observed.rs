//! Tables of observations, as people type them and as they paste them from Word and Excel.

use super::*;
use crate::grid::Column;

/// The first indicator on the printed sheet of the exercise of the head.
const FIRST: &str = "zelfstandigheid/werkt-door";

const FORM: &str =
    "| Uur | Wat je ziet en hoort | Nr. | + of − | Turven |\n|---|---|---|---|---|\n";

fn form(rows: &str) -> Outcome {
    sheet(&format!(
        "# Waarnemen, aantekenen en klasseren\n{FORM}{rows}"
    ))
}

#[test]
fn each_row_with_words_is_an_observation() {
    let outcome = sheet(
        "| Waarneming | Indicator | Niveau |\n|---|---|---|\n\
         | ruimt potjes op | initiatief/ziet-werk | G |\n\
         | spreekt af | samenwerken/overlegt | ZG |\n",
    );
    assert_eq!(
        outcome.observations(),
        [
            "ruimt potjes op #initiatief/ziet-werk=G",
            "spreekt af #samenwerken/overlegt=ZG"
        ]
    );
    assert_eq!(outcome.findings(), [""; 0]);
    assert_eq!(outcome.rows(), [""; 0]);
}

#[test]
fn the_columns_have_names_in_three_languages() {
    let row = "| 10:31 | kijkt toe | motivatie/houdt-vol | - | 2 | 2/5 | M | k03 | traag |\n";
    let ruler = "|---|---|---|---|---|---|---|---|---|\n";
    for header in [
        "| Uur | Waarnemingen | Gedragsindicator | Teken | Turven | Aandeel | Niveau | Met wie | Opmerking |\n",
        "| Tijdstip | **Observatie** | Gedrag | + of − | Aantal keer | aandeel | SAM | betrokken | Toelichting |\n",
        "| Time | What you see and hear | Indicator | + or − | Tally | Share | Level | With | Remarks |\n",
        "| Heure | Ce que vous voyez et entendez | Comportement | + ou − | Bâtonnets | proportion | Cote | Avec | Remarques |\n",
        "| TIJD | Feiten | #  | +/- | turf | share | rating | avec qui | Commentaire |\n",
    ] {
        let outcome = sheet(&format!("{header}{ruler}{row}"));
        assert_eq!(
            outcome.observations(),
            ["10u31 kijkt toe #motivatie/houdt-vol=M (-) 2x 2/5 @k03 [opmerking:: traag]"],
            "{header}"
        );
        assert_eq!(outcome.findings(), [""; 0], "{header}");
    }
}

#[test]
fn behaviour_is_words_where_another_column_names_the_indicator() {
    let outcome = sheet("| Gedrag | Indicator |\n|---|---|\n| raapt op | initiatief/ziet-werk |\n");
    assert_eq!(outcome.observations(), ["raapt op #initiatief/ziet-werk"]);
    let outcome = sheet("| Gedrag | Niveau |\n|---|---|\n| Houdt vol | G |\n");
    assert_eq!(outcome.rows(), ["motivatie/houdt-vol G _ _ _ _"]);
    // Beside the competence alone each cell tells.
    let outcome = sheet(
        "| Competentie | Gedrag | Niveau |\n|---|---|---|\n| Motivatie | Houdt vol | G |\n\
         | Initiatief | raapt de ketting op | M |\n",
    );
    assert_eq!(outcome.rows(), ["motivatie/houdt-vol G _ _ _ _"]);
    assert_eq!(
        outcome.observations(),
        ["raapt de ketting op #initiatief=M"]
    );
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn numbers_are_those_of_the_printed_sheet() {
    let (rubric, day, _) = &*SETTING;
    let exercise = day
        .exercises
        .iter()
        .find(|one| one.id.as_str() == "fietsherstelling");
    let numbered = day.numbered(rubric, exercise.expect("of the day"));
    for (number, target) in (1..).zip(&numbered) {
        let outcome = form(&format!("| 10u31 | kijkt toe | {number} | + | I |\n"));
        assert_eq!(
            outcome.observations(),
            [format!("10u31 kijkt toe #{target} (+) 1x")]
        );
        assert_eq!(outcome.findings(), [""; 0]);
    }
    let (one, two) = (numbered[0], numbered[2]);
    assert_eq!(one.to_string(), FIRST, "the order of the rubric");
    for cell in ["1, 3", "1 en 3", "1+3", "nr. 1 & 3", "1. 3.", "1/3"] {
        let outcome = form(&format!("| | kijkt toe | {cell} | | |\n"));
        assert_eq!(
            outcome.observations(),
            [format!("kijkt toe #{one} #{two}")],
            "{cell}"
        );
        assert_eq!(outcome.findings(), [""; 0], "{cell}");
    }
}

#[test]
fn a_number_that_is_not_on_the_sheet_costs_itself() {
    let outcome = form("| 10u31 | kijkt toe | 11 | + | |\n| 10u35 | helpt | 1, 40 | | |\n");
    assert_eq!(
        outcome.observations(),
        [
            "10u31 kijkt toe (+)".to_owned(),
            format!("10u35 helpt #{FIRST}")
        ]
    );
    assert_eq!(outcome.codes(), [Code::N53, Code::N53]);
    assert_eq!(outcome.notes.sheets.len(), 1);
}

#[test]
fn numbers_in_front_that_count_the_rows_file_nothing() {
    let outcome = sheet(
        "| Nr. | Waarneming |\n|---|---|\n| 1 | raapt op |\n| 2 | telt |\n| | en nog eens |\n",
    );
    assert_eq!(outcome.observations(), ["raapt op", "telt", "en nog eens"]);
    assert_eq!(
        outcome.codes(),
        [Code::N57, Code::N30, Code::N30, Code::N30]
    );
    let outcome = sheet("| Nr. | Waarneming |\n|---|---|\n| 3 | raapt op |\n| 1 | telt |\n");
    assert_eq!(outcome.codes(), [Code::N05; 0]);
    let outcome = sheet(
        "| Nr. | Waarneming | Indicator |\n|---|---|---|\n| 1 | raapt op | ziet werk |\n\
         | 2 | telt | houdt vol |\n| 9 | wacht | houdt vol |\n",
    );
    assert_eq!(
        outcome.observations(),
        [
            "raapt op #initiatief/ziet-werk",
            "telt #motivatie/houdt-vol",
            "wacht #motivatie/houdt-vol"
        ]
    );
    assert_eq!(outcome.codes(), [Code::N55]);
}

#[test]
fn names_stand_for_tags() {
    for (cell, findings) in [
        ("Ziet werk", &[][..]),
        ("ziet-werk", &[]),
        ("#initiatief/ziet-werk", &[]),
        ("**Ziet werk**", &[]),
        ("3 Ziet werk", &[]),
        ("3. Ziet werk", &[]),
        ("3 Ziet werk initiatief/ziet-werk", &[]),
        ("Ziet we", &[Code::N05]),
        ("2 Ziet werk", &[Code::N55]),
    ] {
        let outcome = sheet(&format!(
            "| Waarneming | Indicator |\n|---|---|\n| raapt op | {cell} |\n"
        ));
        assert_eq!(
            outcome.observations(),
            ["raapt op #initiatief/ziet-werk"],
            "{cell}"
        );
        assert_eq!(outcome.codes(), findings, "{cell}");
    }
    for cell in [
        "Ziet werk, Houdt vol",
        "ziet-werk; houdt-vol",
        "#initiatief/ziet-werk #motivatie/houdt-vol",
    ] {
        let outcome = sheet(&format!(
            "| Waarneming | Indicator |\n|---|---|\n| raapt op | {cell} |\n"
        ));
        assert_eq!(
            outcome.observations(),
            ["raapt op #initiatief/ziet-werk #motivatie/houdt-vol"],
            "{cell}"
        );
    }
}

#[test]
fn words_alone_are_an_observation_under_the_heading_or_unfiled() {
    let rows = "| 10u31 | raapt op | 1 | + | I |\n| | en legt ze weg | | | |\n| | | | | |\n| | | | + − 0 | |\n";
    let outcome = form(rows);
    assert_eq!(
        outcome.observations(),
        [
            format!("10u31 raapt op #{FIRST} (+) 1x"),
            "en legt ze weg".to_owned()
        ]
    );
    assert_eq!(outcome.codes(), [Code::N30, Code::N39]);
    let outcome = sheet(&format!("# Motivatie\n{FORM}| | en legt ze weg | | | |\n"));
    assert_eq!(outcome.observations(), ["en legt ze weg #motivatie~"]);
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn words_may_end_in_a_tail() {
    let rows =
        "| | raapt op #motivatie =G (+) (2x) [quote:: no] | | | |\n| | 10u40 telt (+) | 1 | | |\n";
    let outcome = form(rows);
    assert_eq!(
        outcome.observations(),
        [
            "raapt op #motivatie=G (+) 2x [quote:: no]".to_owned(),
            format!("10u40 telt #{FIRST} (+)")
        ]
    );
    assert_eq!(outcome.findings(), [""; 0]);
    // The same twice is said once; two that differ count neither.
    let outcome = form("| | telt (+) (2x) | 1 | + | 2 |\n| | wacht (+) x2 | 1 | - | 3 |\n");
    assert_eq!(
        outcome.observations(),
        [format!("telt #{FIRST} (+) 2x"), format!("wacht #{FIRST}")]
    );
    assert_eq!(outcome.codes(), [Code::N09, Code::N09]);
    let outcome = sheet(
        "| Waarneming | Indicator | Niveau |\n|---|---|---|\n| telt =G | ziet werk | M |\n| wacht =G | ziet werk | G |\n",
    );
    assert_eq!(
        outcome.observations(),
        [
            "telt #initiatief/ziet-werk",
            "wacht #initiatief/ziet-werk=G"
        ]
    );
    assert_eq!(outcome.codes(), [Code::N09]);
}

#[test]
fn a_cell_that_cannot_be_read_costs_that_cell() {
    let head = "| Uur | Waarneming | Indicator | Niveau | Teken | Aantal | Met wie |\n|---|---|---|---|---|---|---|\n";
    let row = |cells: &str| sheet(&format!("{head}| {cells} |\n"));
    for (cells, expected, code) in [
        (
            "begin | a | Ziet werk | G | + | 2 | ",
            "a #initiatief/ziet-werk=G (+) 2x [opmerking:: Uur begin]",
            Code::N56,
        ),
        (
            "9u05 | a | Ziet werk | G+ | + | 2 | ",
            "9u05 a #initiatief/ziet-werk (+) 2x",
            Code::N08,
        ),
        (
            "9u05 | a | Ziet werk | goe | + | 2 | ",
            "9u05 a #initiatief/ziet-werk (+) 2x",
            Code::N08,
        ),
        (
            "9u05 | a | Ziet werk | G/ZG | + | 2 | ",
            "9u05 a #initiatief/ziet-werk (+) 2x",
            Code::N54,
        ),
        (
            "9u05 | a | Ziet werk | 3,5 | + | 2 | ",
            "9u05 a #initiatief/ziet-werk (+) 2x",
            Code::N54,
        ),
        (
            "9u05 | a | Ziet werk | G | ++ | 2 | ",
            "9u05 a #initiatief/ziet-werk=G 2x [opmerking:: Teken ++]",
            Code::N56,
        ),
        (
            "9u05 | a | Ziet werk | G | + | veel | ",
            "9u05 a #initiatief/ziet-werk=G (+)",
            Code::N27,
        ),
        (
            "9u05 | a | Ziet werk | G | + | 2 | k99",
            "9u05 a #initiatief/ziet-werk=G (+) 2x [opmerking:: Met wie k99]",
            Code::N29,
        ),
        (
            "9u05 | a | Zit wurk | G | + | 2 | ",
            "9u05 a (+) 2x",
            Code::N03,
        ),
    ] {
        let outcome = row(cells);
        assert_eq!(outcome.observations(), [expected], "{cells}");
        assert_eq!(outcome.codes(), [code], "{cells}");
        assert_eq!(outcome.notes.sheets.len(), 1, "{cells}");
        let costs = usize::from(code != Code::N29);
        assert_eq!(outcome.found.left_out(), costs, "{cells}");
    }
}

#[test]
fn absence_never_takes_the_words_away() {
    let outcome = sheet(
        "| Waarneming | Indicator | Niveau |\n|---|---|---|\n| kwam niet aan bod | ziet werk | nw |\n| | houdt vol | gk |\n| | zet zich in | G |\n",
    );
    assert_eq!(
        outcome.observations(),
        ["kwam niet aan bod #initiatief/ziet-werk"]
    );
    assert_eq!(
        outcome.rows(),
        [
            "initiatief/ziet-werk nw _ _ _ _",
            "motivatie/houdt-vol gk _ _ _ _",
            "motivatie/zet-zich-in G _ _ _ _"
        ]
    );
    assert_eq!(outcome.codes(), [Code::N23]);
}

#[test]
fn a_level_beside_several_indicators_is_nobody_s() {
    let outcome = sheet(
        "| Waarneming | Nr. | Niveau |\n|---|---|---|\n| raapt op | 1, 2 | G |\n| telt | | G |\n",
    );
    assert_eq!(outcome.codes(), [Code::N06, Code::N07, Code::N30][..2]);
    assert_eq!(outcome.observations().len(), 2);
}

#[test]
fn a_table_pasted_from_word_or_excel_is_one_too() {
    let text = "Uur\tWat je ziet en hoort\tNr.\t+ of −\tTurven\n\
                10u31\traapt op\t1\t+\tII\n\
                10u40\ttelt na\t\t\t\n\
                1.\tvraagt | hulp\t1\t-\n";
    let outcome = sheet(text);
    assert_eq!(
        outcome.observations(),
        [
            format!("10u31 raapt op #{FIRST} (+) 2x"),
            "10u40 telt na".to_owned(),
            format!("vraagt | hulp #{FIRST} (-) [opmerking:: Uur 1.]")
        ]
    );
    assert_eq!(outcome.codes(), [Code::N42, Code::N30, Code::N56]);
}

#[test]
fn a_row_may_say_itself_whose_it_is() {
    let text = "| Kandidaat | Waarneming | Indicator |\n|---|---|---|\n\
                | k07 | raapt op | ziet werk |\n| k03 | telt na | ziet werk |\n| | wacht | ziet werk |\n\n\
                - zwijgt #motivatie\n";
    let outcome = sheet(text);
    assert_eq!(
        outcome.sheets(),
        [
            "k07 fietsherstelling rita: raapt op; zwijgt",
            "k03 fietsherstelling rita: telt na"
        ]
    );
    // "wacht" is of k03, or of whom the sheet is about.
    assert_eq!(outcome.findings(), ["N50 5:1"]);
    let outcome = sheet(
        "| Kandidaat | Waarneming | Indicator |\n|---|---|---|\n| k99 | raapt op | ziet werk |\n| k07 | telt | ziet werk |\n",
    );
    assert_eq!(outcome.sheets(), ["k07 fietsherstelling rita: telt"]);
    assert!(outcome.codes().contains(&Code::N11));
}

#[test]
fn a_header_that_comes_again_is_no_row() {
    let outcome = form(&format!(
        "| 10u31 | raapt op | 1 | | |\n{}| 10u35 | telt | 1 | | |\n| Indicator | Niveau |\n| ziet werk | G |\n",
        FORM.lines().next().unwrap_or_default().to_owned() + "\n"
    ));
    assert_eq!(outcome.observations().len(), 2);
    assert_eq!(outcome.rows(), ["initiatief/ziet-werk G _ _ _ _"]);
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn cells_know_where_they_stand() {
    let outcome = form("| 10u31 | raapt op | 1 | + | II |\n");
    let text = outcome.sources.text(outcome.file);
    let observation = &outcome.notes.sheets[0].observations[0];
    let cells: Vec<(Column, &str)> = observation
        .cells
        .iter()
        .map(|(column, span)| (*column, &text[span.start as usize..span.end as usize]))
        .collect();
    assert_eq!(
        cells,
        [
            (Column::Time, "10u31"),
            (Column::Words, "raapt op"),
            (Column::Number, "1"),
            (Column::Sign, "+"),
            (Column::Count, "II")
        ]
    );
}
