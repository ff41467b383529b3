//! What people write in `ratings.csv`: blank cells, doubt, strokes, open names, dates of another day.

use super::accidents::day_with;

const HEADER: &str = "Kandidaat;Assessor;Opdracht;Competentie;Indicator;Niveau;Telling;Datum";

/// How many rows count, and what is said.
fn read(text: &str) -> (usize, Vec<String>) {
    let (loaded, found) = day_with(&[("ratings.csv", text)]);
    (loaded.unwrap().ratings.len(), found)
}

fn row(rest: &str) -> String {
    format!("{HEADER}\nk02;rita;magazijn;initiatief;ziet-werk;{rest}\n")
}

#[test]
fn a_level_that_nobody_filled_in_is_no_fault() {
    for level in ["", " ", "-", "–", "/", ".", "…"] {
        let one = (0, vec!["ratings.csv:2:1 C42".to_owned()]);
        assert_eq!(read(&row(&format!("{level};;"))), one, "{level}");
    }
    // Told once, with the rows that count beside it.
    let text = row("G;;")
        + "k02;rita;magazijn;initiatief;meldt-problemen;;;\nk02;tom;magazijn;initiatief;;-;;\n";
    assert_eq!(read(&text), (1, vec!["ratings.csv:3:1 C42".to_owned()]));
}

#[test]
fn a_question_mark_is_doubt() {
    for level in ["?", "G?", "goed ?", "3??", "nw?"] {
        let one = (0, vec!["ratings.csv:2:40 N14".to_owned()]);
        assert_eq!(read(&row(&format!("{level};;"))), one, "{level}");
    }
    assert_eq!(
        read(&row("G+;;")),
        (0, vec!["ratings.csv:2:40 R08".to_owned()])
    );
    assert_eq!(read(&row("prima?;;")).1, ["ratings.csv:2:40 R08"]);
}

#[test]
fn merged_cells_are_told_once_and_never_filled_down() {
    let text = row("G;;")
        + ";;;initiatief;meldt-problemen;M;;\n;;;nauwkeurigheid;kijkt-na;G;;\n;;;;ziet-werk;G;;\n";
    assert_eq!(read(&text), (1, vec!["ratings.csv:3:1 C41".to_owned()]));
    let full = format!("{HEADER}\nk02;rita;magazijn;;initiatief/ziet-werk;G;;\n");
    assert_eq!(read(&full), (1, vec![]));
}

#[test]
fn a_tally_is_read_as_in_sheets() {
    for (tally, times) in [
        ("3", 3),
        ("3x", 3),
        ("x3", 3),
        ("|||", 3),
        ("|||| ||", 6),
        ("III", 3),
        ("3,0", 3),
        ("0", 0),
    ] {
        let (loaded, found) = day_with(&[("ratings.csv", &row(&format!("G;{tally};")))]);
        let read = loaded.unwrap().ratings[0].tally;
        assert_eq!((read, found.len()), (Some(times), 0), "{tally}");
    }
    let fault = vec!["ratings.csv:2:42 N27".to_owned()];
    assert_eq!(read(&row("G;vaak;")), (1, fault));
}

#[test]
fn a_date_of_another_day_is_told() {
    for date in ["17/03/2025", "2062-03-17", "18-03-2026"] {
        let told = vec!["ratings.csv:2:1 N31".to_owned()];
        assert_eq!(read(&row(&format!("G;;{date}"))), (1, told), "{date}");
    }
    assert_eq!(read(&row("G;;17/3/2026")), (1, vec![]));
}

#[test]
fn under_an_open_name_the_cells_say_what_a_column_holds() {
    let told = |at: &str| vec![format!("ratings.csv:1:{at} C44")];
    let candidates = "Code;Assessor;Opdracht;Competentie;Indicator;Niveau\nk02;rita;magazijn;initiatief;ziet-werk;G\n";
    assert_eq!(read(candidates), (1, told("1")));
    let assessors = "Kandidaat;Naam;Opdracht;Competentie;Indicator;Niveau\nk02;rita;magazijn;initiatief;ziet-werk;G\n";
    assert_eq!(read(assessors), (1, told("11")));
    let indicators = "Kandidaat;Assessor;Opdracht;Competentie;Code;Niveau\nk02;rita;magazijn;initiatief;ziet-werk;G\n";
    assert_eq!(read(indicators), (1, vec![]));
}

#[test]
fn a_column_per_indicator_is_one_finding() {
    let header = "Kandidaat;Assessor;Opdracht;Ziet werk;Meldt problemen;Opmerking";
    let text = format!("{header}\nk02;rita;magazijn;G;M;vlot\n");
    assert_eq!(read(&text), (0, vec!["ratings.csv:1:29 C43".to_owned()]));
}
