//! The table of levels.

use super::*;

const TABLE: &str = "| Indicator | Niveau | Aantal |\n|---|---|---|\n";

fn table(rows: &str) -> Outcome {
    sheet(&format!("{TABLE}{rows}"))
}

#[test]
fn rows_give_levels_counts_and_absence() {
    let outcome = table(
        "| initiatief/ziet-werk | ZG |  |\n| Meldt af | zeer goed | |\n| #motivatie | 2 | |\n\
         | initiatief/meldt-problemen | gk | |\n| initiatief/onderneemt-actie | nw |\n\
         | discipline/werkt-veilig | n.v.t. | |\n| discipline/volgt-regels | | |\n",
    );
    assert_eq!(
        outcome.rows(),
        [
            "initiatief/ziet-werk ZG _ _ _ _",
            "initiatief/meldt-af ZG _ _ _ _",
            "motivatie M _ _ _ _",
            "initiatief/meldt-problemen gk _ _ _ _",
            "initiatief/onderneemt-actie nw _ _ _ _",
            "discipline/werkt-veilig gk _ _ _ _",
            "discipline/volgt-regels  _ _ _ _",
        ]
    );
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn strokes_in_the_last_cell_are_a_tally() {
    for row in [
        "| motivatie | M | |||  |",
        "| motivatie | M | |||",
        "| motivatie | M | 3 |",
        "| motivatie | M | 3x",
    ] {
        let outcome = table(row);
        assert_eq!(outcome.rows(), ["motivatie M 3 _ _ _"], "{row}");
        assert_eq!(outcome.findings(), [""; 0], "{row}");
    }
    assert_eq!(table("| motivatie | M | veel |").findings(), ["N27 3:19"]);
}

#[test]
fn all_columns_are_known_in_three_languages() {
    let row = "|---|---|---|---|---|---|\n| motivatie/houdt-vol | G | 2 | 1 | 4 | \"ja\" |\n";
    for header in [
        "| Indicator | Niveau | Aantal + | Aantal - | Kansen | Bewijs |",
        "| Competence | Level | Count (+) | Count (-) | Chances | Evidence |",
        "| Indicateur | SAM | + | − | Occasions | Preuves |",
    ] {
        let outcome = sheet(&format!(
            "- a #motivatie/houdt-vol (+) x2\n- b #houdt\n\n{header}\n{row}"
        ));
        assert_eq!(outcome.codes()[..1], [Code::N04]);
        let outcome = sheet(&format!(
            "- a #motivatie/houdt-vol (+) x2\n- b #motivatie/houdt-vol (-)\n\n{header}\n{row}"
        ));
        assert_eq!(
            outcome.rows(),
            ["motivatie/houdt-vol G _ 2 1 4 \"ja\""],
            "{header}"
        );
        assert_eq!(outcome.findings(), [""; 0], "{header}");
    }
}

#[test]
fn what_has_no_column_stays_as_a_remark() {
    let outcome = table("| motivatie | M | 1 | nog | iets |");
    assert_eq!(outcome.remarks(), ["nog | iets"]);
    assert_eq!(outcome.findings(), ["N22 3:23"]);
    let outcome =
        sheet("| Indicator | Niveau | Kleur |\n|---|---|---|\n| motivatie | M | rood |\n");
    assert_eq!(outcome.remarks(), ["Kleur rood"]);
    assert_eq!(outcome.findings(), ["N26 1:24"]);
}

#[test]
fn a_row_that_names_nothing_known_is_a_fault() {
    assert_eq!(table("| motivate | M | |").findings(), ["N03 3:3"]);
    assert_eq!(table("| motivatie | prima | |").findings(), ["N08 3:15"]);
    assert_eq!(table("| | M | |").findings(), ["N07 3:1"]);
    let under = sheet(&format!(
        "# Motivatie\n{TABLE}| | M | |\n| houdt-vol | G | |\n"
    ));
    assert_eq!(
        under.rows(),
        ["motivatie M _ _ _ _", "motivatie/houdt-vol G _ _ _ _"]
    );
}

#[test]
fn two_rows_with_different_levels_are_a_fault() {
    let outcome = table("| motivatie | M | |\n| Motivatie | G | |\n");
    assert_eq!(outcome.findings(), ["N10 4:1"]);
    assert_eq!(outcome.found.left_out(), 1);
    assert_eq!(
        table("| motivatie | M | |\n| motivatie | M | 2 |\n").rows(),
        ["motivatie M 2 _ _ _"]
    );
}

#[test]
fn absence_beside_an_observation_and_other_counts_are_told() {
    let lines = format!("- a #motivatie/houdt-vol (2x)\n\n{TABLE}| motivatie/houdt-vol | nw | |\n");
    assert_eq!(sheet(&lines).findings(), ["N23 5:1"]);
    let lines =
        format!("- a #motivatie/houdt-vol (2x)\n\n{TABLE}| motivatie/houdt-vol | G | 3 |\n");
    assert_eq!(sheet(&lines).findings(), ["N24 5:1"]);
    let lines =
        format!("- a #motivatie/houdt-vol? (2x)\n\n{TABLE}| motivatie/houdt-vol | nw | |\n");
    assert_eq!(sheet(&lines).findings(), ["N14 1:5"]);
}

#[test]
fn a_line_under_a_table_is_no_row() {
    let outcome = table(
        "| motivatie | M | |\nzo was het\nen zo\n9u10 raapt op #initiatief\n- b #initiatief\n",
    );
    assert_eq!(outcome.rows(), ["motivatie M _ _ _ _"]);
    assert_eq!(
        outcome.observations(),
        [
            "zo was het en zo",
            "9u10 raapt op #initiatief",
            "b #initiatief"
        ]
    );
    assert_eq!(outcome.codes(), [Code::N21, Code::N30]);
}

#[test]
fn rows_without_a_ruler_are_read_below_a_header() {
    let outcome = sheet("| Indicator | Niveau |\n| motivatie | M |\n");
    assert_eq!(outcome.rows(), ["motivatie M _ _ _ _"]);
    let outcome = sheet("| motivatie | M |\n");
    assert_eq!(outcome.remarks(), ["motivatie | M"]);
    assert_eq!(outcome.codes(), [Code::N38]);
}

#[test]
fn doubt_in_a_cell_is_told_and_does_not_count() {
    for (row, shown) in [
        ("| motivatie | G? | 3 |", "N14 3:15"),
        ("| motivatie | 3 ? | |", "N14 3:15"),
        ("| motivatie | zeer goed? | |", "N14 3:15"),
        ("| motivatie? | G | 3 |", "N14 3:3"),
    ] {
        let outcome = table(row);
        assert_eq!(outcome.rows(), ["motivatie  _ _ _ _"], "{row}");
        assert_eq!(outcome.findings(), [shown], "{row}");
    }
    assert_eq!(table("| motivatie | prima? | |").findings(), ["N08 3:15"]);
    assert_eq!(table("| motivatie | ? | |").findings(), ["N14 3:15"]);
}

#[test]
fn a_sign_behind_a_level_is_not_dropped() {
    let outcome = table("| motivatie | ZG+ | |");
    assert_eq!(outcome.findings(), ["N08 3:15"]);
    assert_eq!(outcome.found.sorted()[0].suggestion.as_deref(), Some("ZG"));
}

#[test]
fn two_levels_under_evaluation_are_a_fault() {
    refuses(
        "# Evaluatie\n- Motivatie: houdt vol. =G\n- Motivatie: valt stil. =M",
        &["N10 3:3"],
    );
    let outcome = sheet("# Evaluatie\n- Motivatie: houdt vol. =G\n- Motivatie: zet door. =G");
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn a_table_and_an_evaluation_that_differ_are_told() {
    let row = "\n| motivatie | G | |\n";
    let outcome = sheet(&format!(
        "# Evaluatie\n- Motivatie: valt stil. =M\n\n{TABLE}{}",
        row.trim_start()
    ));
    assert_eq!(outcome.findings(), ["N41 2:3"]);
    assert_eq!(outcome.notes.sheets.len(), 1);
    let outcome = sheet(&format!(
        "# Evaluatie\n- Motivatie: houdt vol. =G\n\n{TABLE}{}",
        row.trim_start()
    ));
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn a_table_with_tabs_is_read_as_a_table() {
    for text in [
        "Indicator\tNiveau\tAantal\ninitiatief/ziet-werk\tZG\t\n#motivatie\tM\t3\n",
        "Indicator\tSAM\tAantal\r\ninitiatief/ziet-werk\tZG\r\nMotivatie\tM\t3\r\n",
        "\tNiveau\tAantal\ninitiatief/ziet-werk\tZG\t\nmotivatie\tM\t3\n",
    ] {
        let outcome = sheet(&format!("# Kwantificeren\n{text}\nNog iets."));
        let rows = ["initiatief/ziet-werk ZG _ _ _ _", "motivatie M 3 _ _ _"];
        assert_eq!(outcome.rows(), rows, "{text:?}");
        assert_eq!(outcome.codes(), [Code::N42, Code::N45], "{text:?}");
        assert_eq!(outcome.remarks(), ["Nog iets."], "{text:?}");
        let tables = outcome
            .notes
            .lines
            .iter()
            .filter(|l| l.kind == LineKind::Table);
        assert_eq!(tables.count(), 3, "{text:?}");
    }
}

#[test]
fn a_table_with_tabs_ends_where_its_lines_end() {
    let outcome = sheet(
        "# Klasseren\nZo ging het:\nIndicator\tNiveau\ninitiatief\tG\nDaarna rust\n\nmotivatie\tM\n\n- a #motivatie =M",
    );
    assert_eq!(outcome.rows(), ["initiatief G _ _ _ _"]);
    assert_eq!(outcome.remarks(), ["Daarna rust", "motivatie M"]);
    assert_eq!(
        outcome.findings(),
        ["N13 2:1", "N42 3:1", "N45 5:1", "N45 7:1", "N33 7:11"]
    );
    // One line with a tab, or no known header, is text.
    for text in [
        "Indicator\tNiveau\n\nTekst",
        "Naam\tVan\neen\ttwee",
        "niveau\tvan water\nb\tc",
    ] {
        let outcome = sheet(&format!("- a #motivatie\n\n{text}"));
        let told = outcome.codes();
        assert!(
            told.iter()
                .all(|code| matches!(code, Code::N19 | Code::N30 | Code::N38 | Code::N45)),
            "{text:?}: {told:?}"
        );
        assert_eq!(outcome.rows(), [""; 0], "{text:?}");
    }
}

#[test]
fn a_row_with_only_a_name_is_a_heading_for_the_rows_below() {
    let head =
        "Opdracht: magazijn\nAssessor: rita\n| Uur | Waarneming | Indicator |\n|---|---|---|\n";
    let rows = "| **Fatima** | | |\n| 9u01 | raapt op | motivatie |\n| | k06 | |\n| 9u02 | veegt | motivatie |\n";
    let outcome = file(&format!("{head}{rows}"));
    assert_eq!(
        outcome.sheets(),
        ["k05 magazijn rita: raapt op", "k06 magazijn rita: veegt"]
    );
    assert_eq!(outcome.findings(), [""; 0]);
    let outcome = file(&format!(
        "{head}{rows}| **Mamadou** | | |\n| 9u03 | telt | motivatie |\n"
    ));
    assert_eq!(
        outcome.sheets(),
        ["k05 magazijn rita: raapt op", "k06 magazijn rita: veegt"]
    );
    assert_eq!(outcome.findings(), ["N11 9:5", "N50 10:1"]);
}

#[test]
fn columns_may_have_short_names() {
    let outcome =
        sheet("| uur | wat | ind | niv |\n|---|---|---|---|\n| 9u05 | veegt | initiatief | G |");
    assert_eq!(outcome.observations(), ["9u05 veegt #initiatief=G"]);
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn strokes_in_a_cell_are_counted_as_behind_a_line() {
    for (cell, times) in [
        ("||||/", 5),
        ("||||\\", 5),
        ("|||| ||", 6),
        ("||||/ ||||/ ||", 12),
        ("(||)", 2),
        ("(|||| |)", 5),
        ("( ||||/ )", 5),
        ("||", 2),
        (r"\|\|\|\|/ \|\|", 7),
        (r"\|", 1),
        ("(I)", 1),
        ("IIII/", 5),
        ("¦¦¦", 3),
    ] {
        let outcome = table(&format!("| motivatie | M | {cell} |"));
        let expected = format!("motivatie M {times} _ _ _");
        assert_eq!(outcome.rows(), [expected], "{cell}");
        assert_eq!(outcome.findings(), [""; 0], "{cell}");
        let header = "| Indicator | Aantal | Niveau | Bewijs |\n|---|---|---|---|\n";
        let outcome = sheet(&format!("{header}| motivatie | {cell} | M | 9u05 |"));
        let expected = format!("motivatie M {times} _ _ _ 9u05");
        assert_eq!(outcome.rows(), [expected], "{cell}");
        let noted = "| Waarneming | Turven | Indicator |\n|---|---|---|\n";
        let outcome = sheet(&format!("{noted}| raapt de doos op | {cell} | motivatie |"));
        let expected = format!("raapt de doos op #motivatie {times}x");
        assert_eq!(outcome.observations(), [expected], "{cell}");
        assert_eq!(outcome.findings(), [""; 0], "{cell}");
    }
    for cell in ["||||x", "(||", "IV", "x"] {
        assert!(
            !table(&format!("| motivatie | M | {cell} |"))
                .codes()
                .is_empty(),
            "{cell}"
        );
    }
}

#[test]
fn strokes_before_a_cell_of_evidence_that_is_not_there_are_not_lost() {
    let header = "| Indicator | Niveau | Aantal | Bewijs |\n|---|---|---|---|\n";
    let read = |row: &str| sheet(&format!("{header}{row}")).rows();
    assert_eq!(read("| motivatie | M | || |"), ["motivatie M 2 _ _ _"]);
    assert_eq!(
        read("| motivatie | M | || | 9u05 |"),
        ["motivatie M 2 _ _ _ 9u05"]
    );
    assert_eq!(
        read("| motivatie | M || 9u05 |"),
        ["motivatie M _ _ _ _ 9u05"]
    );
    assert_eq!(
        read("| motivatie | M | | 9u05 |"),
        ["motivatie M _ _ _ _ 9u05"]
    );
}

#[test]
fn a_cross_counts_below_a_level_and_not_below_an_x() {
    let crossed =
        sheet("| Indicator | O | M | G | ZG |\n|---|---|---|---|---|\n| motivatie | | | x | |");
    assert_eq!(crossed.rows(), ["motivatie G _ _ _ _"]);
    for cell in ["x", "2"] {
        let outcome = sheet(&format!(
            "| Indicator | x |\n|---|---|\n| motivatie | {cell} |"
        ));
        assert_eq!(outcome.findings(), ["N26 1:15"], "{cell}");
        assert_eq!(outcome.remarks(), [format!("x {cell}")], "{cell}");
    }
}

#[test]
fn two_counts_are_told_as_counts_and_two_levels_as_levels() {
    use crate::diagnostic::{Value, Word};
    for (second, word) in [("G | 2", Word::Level), ("M | 3", Word::Tally)] {
        let outcome = table(&format!("| motivatie | M | 2 |\n| motivatie | {second} |"));
        let all = outcome.found.sorted();
        let told = all.iter().find(|one| one.code == Code::N10);
        let what = ("what", Value::Word(word));
        assert!(
            told.is_some_and(|one| one.values.contains(&what)),
            "{second}"
        );
    }
}
