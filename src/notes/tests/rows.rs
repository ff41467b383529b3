//! Rows that contradict each other or themselves, tables without bars around them, and sheets that are not empty.

use super::*;

const COUNTED: &str = "# Kwantificeren\n| Indicator | Niveau | Aantal | Aantal + | Aantal - | Kansen |\n|---|---|---|---|---|---|\n";

fn shares(outcome: &Outcome) -> Vec<String> {
    let all = outcome.found.sorted();
    let of = |code| all.iter().filter(move |one| one.code == code);
    of(Code::N28)
        .chain(of(Code::N10))
        .map(|one| one.message(crate::diagnostic::Language::Nl))
        .collect()
}

#[test]
fn of_two_counts_of_one_indicator_neither_counts() {
    for (rows, expected, told) in [
        (
            "| motivatie | M | 4 |\n| motivatie | M | 9 |",
            "motivatie M _ _ _ _",
            "met 4x en met 9x",
        ),
        (
            "| motivatie | M | 4 |\n| motivatie | | 9 |\n| motivatie | | 4 |",
            "motivatie M _ _ _ _",
            "met 4x en met 9x",
        ),
        (
            "| motivatie | M | | 1 | 2 |\n| motivatie | M | | 1 | 3 |",
            "motivatie M _ 1 _ _",
            "met 2x en met 3x",
        ),
        (
            "| motivatie | M | 4 |\n| motivatie | G | 4 |",
            "motivatie  4 _ _ _",
            "met M en met G",
        ),
    ] {
        let outcome = sheet(&format!("- a #motivatie (4x)\n\n{COUNTED}{rows}\n"));
        assert_eq!(outcome.rows(), [expected], "{rows}");
        let told_all = shares(&outcome);
        assert!(
            told_all.len() == 1 && told_all[0].contains(told),
            "{rows}: {told_all:?}"
        );
    }
    let outcome = sheet(&format!(
        "{COUNTED}| motivatie | M | 4 |\n| motivatie | | 4 | | | 9 |\n"
    ));
    assert_eq!(outcome.rows(), ["motivatie M 4 _ _ 9"]);
    assert_eq!(shares(&outcome), [""; 0]);
}

#[test]
fn fewer_chances_than_times_do_not_count() {
    for (row, share) in [
        ("| motivatie | G | | 3 | 0 | 2 |", "3/2"),
        ("| motivatie | M | | 3 | 4 | 5 |", "7/5"),
        ("| motivatie | M | 6 | | | 5 |", "6/5"),
        ("| motivatie | M | | | | 2 |", "3/2"),
        ("| motivatie | M | | 1 | | 3 |", "4/3"),
    ] {
        let outcome = sheet(&format!("- a #motivatie (3x) (-)\n\n{COUNTED}{row}\n"));
        assert!(
            outcome.rows()[0].ends_with('_'),
            "{row}: {:?}",
            outcome.rows()
        );
        let told = shares(&outcome);
        assert!(
            told.len() == 1 && told[0].contains(share),
            "{row}: {told:?}"
        );
    }
    for row in [
        "| motivatie | G | 3 | | | 3 |",
        "| motivatie | G | | 1 | 2 | 3 |",
        "| motivatie | G | | | | 3 |",
    ] {
        let outcome = sheet(&format!("- a #motivatie (3x) (-)\n\n{COUNTED}{row}\n"));
        assert_eq!(shares(&outcome), [""; 0], "{row}");
        assert!(outcome.rows()[0].ends_with('3'), "{row}");
    }
    let outcome = sheet(
        "| Waarneming | Indicator | Turven | Kansen |\n|---|---|---|---|\n| zet door | motivatie | 3 | 2 |\n",
    );
    assert_eq!(outcome.codes(), [Code::N28]);
    assert_eq!(outcome.notes.sheets[0].observations[0].share, None);
}

#[test]
fn a_table_without_bars_around_it_is_a_table() {
    let outcome = sheet(
        "# Waarnemingen\nNr | Waarneming | Niveau\n1 | vraagt wie wat doet | G\n4 | raapt karton op | ZG\n\nen verder niets\n",
    );
    let sheet_ = &outcome.notes.sheets[0];
    let levels: Vec<u8> = sheet_
        .levels()
        .filter_map(|given| u8::try_from(given.level.value()).ok())
        .collect();
    assert_eq!(levels, [3, 4]);
    assert_eq!(sheet_.observations[1].text, "raapt karton op");
    assert_eq!(outcome.findings()[0], "N42 2:1");
    let outcome = sheet(
        "# Kwantificeren\nIndicator | Niveau | Aantal\nmotivatie/houdt-vol | G | 2\ninitiatief | M | \n",
    );
    assert_eq!(
        outcome.rows(),
        ["motivatie/houdt-vol G 2 _ _ _", "initiatief M _ _ _ _"]
    );
    // Words with a bar in them are words.
    let outcome = sheet("# Waarnemingen\nniveau | van water\nstijgt | daalt #motivatie\n");
    assert_eq!(outcome.observations().len(), 1);
    // One line of columns, and nothing that can be read as its rows.
    let outcome = sheet(
        "# Waarnemingen\nTijd    Waarneming      Indicator\n9u05    telt  na        telt-en-meet\n",
    );
    assert_eq!(outcome.findings()[..2], ["N38 2:1", "N45 2:1"]);
    assert_eq!(outcome.remarks(), ["Tijd Waarneming Indicator"]);
}

#[test]
fn a_question_mark_for_a_number_is_doubt_and_a_wrong_pair_is_named() {
    let outcome = sheet(
        "| Uur | Waarneming | Nr. | Niveau |\n|---|---|---|---|\n| 9u11 | overlegt over de kar | ? | O |\n",
    );
    assert_eq!(outcome.codes(), [Code::N14]);
    assert_eq!(outcome.observations(), ["9u11 overlegt over de kar"]);
    let outcome = sheet(
        "| Competentie | Indicator | Niveau |\n|---|---|---|\n| Nauwkeurigheid | Ziet werk | G |\n",
    );
    let told = outcome.found.sorted();
    assert_eq!(told[0].code, Code::N03);
    assert!(
        told[0]
            .message(crate::diagnostic::Language::Nl)
            .contains("\"nauwkeurigheid/ziet-werk\"")
    );
    assert_eq!(told[0].suggestion.as_deref(), Some("initiatief/ziet-werk"));
}

#[test]
fn a_sheet_with_words_is_never_called_empty() {
    for text in [
        "# Kwantificeren\noverlegt |||\nhelpt ||||| ||",
        "# Kwantificeren\nZiet werk (+)",
        "# Waarnemingen\n# Notities over Fatima\n- a #initiatief",
        "# Waarnemingen\nAssessor: Tom\n- a #initiatief",
        "# Waarnemingen\nKandidaat: Mamadou\n- a #initiatief",
        "# Rapport\nzette door",
    ] {
        let outcome = sheet(text);
        assert!(!outcome.codes().contains(&Code::N32), "{text}");
    }
    for text in [
        "# Waarnemingen\n",
        "# Kwantificeren\n| Indicator | Niveau |\n|---|---|\n",
        "## k05\n# Waarnemingen",
    ] {
        assert!(sheet(text).codes().contains(&Code::N32), "{text}");
    }
    let told = sheet("# Kwantificeren\noverlegt |||\nhelpt ||||| ||");
    assert_eq!(told.remarks(), ["overlegt ||| helpt ||||| ||"]);
}

#[test]
fn the_head_of_a_printed_sheet_is_read_below_its_title() {
    for title in [
        "Notitieblad",
        "# Notitieblad",
        "Blad van de groep van dinsdag",
        "",
    ] {
        let outcome = file(&format!(
            "{title}\nDatum\tmaandag 23 november 2026\nOpdracht\tmagazijn\nAssessor\tRita Claes\nKandidaat\tk05\n\nWaarnemingen\nUur\tWat je ziet en hoort\tNr.\n9.05\ttelt de dozen twee keer\t1\n"
        ));
        assert!(
            outcome.codes().contains(&Code::N31),
            "{title}: {:?}",
            outcome.codes()
        );
        let sheet = &outcome.notes.sheets[0];
        assert_eq!(
            sheet.date.map(|date| date.to_string()).as_deref(),
            Some("2026-11-23"),
            "{title}"
        );
        let is_remark = title.starts_with("Blad");
        assert_eq!(outcome.codes().contains(&Code::N45), is_remark, "{title}");
    }
}

#[test]
fn a_slip_in_one_line_of_the_head_is_told_of_that_line() {
    let head = |line: &str| {
        file(&format!(
            "---\nkandidaat: k05\nassessor: rita\n{line}\n---\n- a #initiatief =G\n"
        ))
    };
    let outcome = head("opdracht=magazijn");
    assert_eq!(outcome.findings(), ["N02 1:1", "N12 4:1", "N50 4:1"]);
    for line in ["opdracht magazijn", "opdracht= magazijn"] {
        let outcome = head(line);
        assert_eq!(outcome.sheets(), ["k05 magazijn rita: a"]);
        assert_eq!(outcome.findings(), [""; 0]);
    }
    // A sentence in it means that its end is missing.
    assert!(head("telt de dozen").codes().contains(&Code::N01));
}
