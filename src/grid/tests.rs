use proptest::prelude::*;

use super::Lines;

/// Without spaces around quotes, and where every quote is closed, rows are what the csv crate makes of them.
fn by_csv(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

fn by_us(text: &str, separator: u8) -> Option<Vec<Vec<String>>> {
    let mut lines = Lines::starting(text, 0, separator);
    let (mut cells, mut rows) = (Vec::new(), Vec::new());
    while lines.next(&mut cells).ok()?.is_some() {
        rows.push(
            cells
                .iter()
                .map(|cell| cell.words(text).into_owned())
                .collect(),
        );
    }
    Some(rows)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn rows_are_split_as_the_csv_crate_does(text in "[a1é;,\"\r\n]{0,24}", comma in any::<bool>()) {
        let separator = if comma { b',' } else { b';' };
        if let Some(rows) = by_us(&text, separator) {
            prop_assert_eq!(rows, by_csv(&text, separator));
        }
    }
}

#[test]
fn a_name_stands_on_one_line() {
    assert_eq!(super::one_line("Rita\r\n(coach)"), "Rita (coach)");
    assert_eq!(super::one_line("Rita  V."), "Rita  V.");
}
