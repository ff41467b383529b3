//! Any table, written in any way, reads as that table; and no text at all makes the reading fall over.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use proptest::prelude::*;
use proptest::sample::select;
use wakker::ratings::plain::{AllowedValues, Expected};
use wakker::stats::Matrix;

use super::{NAMES, NUMBERS, read};

type Table = Vec<Vec<Option<f64>>>;

fn table() -> impl Strategy<Value = Table> {
    let rating = prop_oneof![
        4 => (1..=4_i32).prop_map(|level| Some(f64::from(level))),
        2 => (-2000..2000_i32).prop_map(|value| Some(f64::from(value) / 8.0)),
        1 => any::<f64>().prop_map(|value| value.is_finite().then_some(value + 0.0)),
        1 => Just(None),
    ];
    (2..6_usize).prop_flat_map(move |raters| {
        prop::collection::vec(prop::collection::vec(rating.clone(), raters), 1..12)
    })
}

/// How a program or a person writes a file.
#[derive(Debug, Clone)]
struct Hand {
    separator: u8,
    comma: bool,
    quotes: QuoteStyle,
    returns: bool,
    missing: &'static str,
    mark: bool,
}

fn hand() -> impl Strategy<Value = Hand> {
    (
        select(&b";,\t"[..]),
        any::<bool>(),
        select(&[QuoteStyle::Necessary, QuoteStyle::Always][..]),
        any::<bool>(),
        select(&["", "NA", "nvt"][..]),
        any::<bool>(),
    )
        .prop_map(|(separator, comma, quotes, returns, missing, mark)| Hand {
            separator,
            comma,
            quotes,
            returns,
            missing,
            mark,
        })
}

impl Hand {
    fn rating(&self, rating: Option<f64>) -> String {
        let text = rating.map_or(self.missing.to_owned(), |value| value.to_string());
        if self.comma {
            text.replace('.', ",")
        } else {
            text
        }
    }

    fn write(&self, rows: &[Vec<String>]) -> String {
        let mut writer = WriterBuilder::new()
            .delimiter(self.separator)
            .quote_style(self.quotes)
            .terminator(if self.returns {
                Terminator::CRLF
            } else {
                Terminator::Any(b'\n')
            })
            .from_writer(Vec::new());
        for row in rows {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let mark = if self.mark { "\u{FEFF}" } else { "" };
        format!("{mark}{text}")
    }
}

/// A name that has to be quoted now and then.
fn name(stem: &str, number: usize) -> String {
    match number % 4 {
        1 => format!("{stem}; {number}, \"x\""),
        2 => format!("{stem}\t{number}"),
        3 => format!("{stem} é\n{number}"),
        _ => format!("{stem}{number}"),
    }
}

/// A name as it is shown: on one line.
fn shown(name: &str) -> String {
    name.replace(['\n', '\t'], " ")
}

/// In a small table of any numbers a rater may go against the others.
fn is_by_chance(told: &str) -> bool {
    told.starts_with("C38")
}

proptest! {
    #[test]
    fn a_wide_file_reads_as_the_table(table in table(), hand in hand()) {
        let raters: Vec<String> = (0..table[0].len()).map(|rater| name("rater", rater)).collect();
        let mut rows = vec![[vec!["target".to_owned()], raters.clone()].concat()];
        for (target, row) in table.iter().enumerate() {
            let mut cells = vec![name("t", target)];
            cells.extend(row.iter().map(|rating| hand.rating(*rating)));
            rows.push(cells);
        }
        let case = read(&hand.write(&rows), &NUMBERS);
        if table.iter().flatten().all(Option::is_none) {
            prop_assert!(case.findings().contains(&"C15 1:1".to_owned()));
            return Ok(());
        }
        prop_assert!(case.findings().iter().all(|told| is_by_chance(told)), "{:?}", case.findings());
        let plain = case.plain();
        let raters: Vec<String> = raters.iter().map(|name| shown(name)).collect();
        prop_assert_eq!(plain.raters(), raters);
        let read: Table = plain.rows().map(<[_]>::to_vec).collect();
        let matrix = Matrix::new(&table).unwrap();
        prop_assert_eq!(Matrix::from_distinct(plain.patterns(), plain.order()), Ok(matrix));
        prop_assert_eq!(read, table);
        for (target, label) in case.labels().into_iter().enumerate() {
            prop_assert_eq!(label, shown(&name("t", target)));
        }
    }

    #[test]
    fn a_long_file_in_any_order_reads_as_the_table(
        (table, order) in table().prop_flat_map(|table| {
            let all: Vec<usize> = (0..table.len() * table[0].len()).collect();
            (Just(table), Just(all).prop_shuffle())
        }),
        hand in hand(),
    ) {
        let mut rows = vec![["rating", "remark", "rater", "target"].map(str::to_owned).to_vec()];
        let width = table[0].len();
        for place in order {
            let (target, rater) = (place / width, place % width);
            let rating = hand.rating(table[target][rater]);
            rows.push(vec![rating, "-".to_owned(), name("r", rater), name("t", target)]);
        }
        let case = read(&hand.write(&rows), &NUMBERS);
        if table.iter().flatten().all(Option::is_none) {
            prop_assert!(case.findings().contains(&"C15 1:1".to_owned()));
            return Ok(());
        }
        let told: Vec<String> = case.findings().into_iter().filter(|told| !is_by_chance(told)).collect();
        prop_assert_eq!(told.len(), 1);
        prop_assert!(case.messages().contains(&"not used: remark".to_owned()));
        let plain = case.plain();
        let columns: Vec<usize> = (0..width)
            .map(|rater| plain.raters().iter().position(|one| *one == shown(&name("r", rater))).unwrap())
            .collect();
        let (labels, read): (_, Vec<_>) = (case.labels(), plain.rows().collect());
        for (target, row) in table.iter().enumerate() {
            let at = labels.iter().position(|label| *label == shown(&name("t", target))).unwrap();
            let found: Vec<Option<f64>> = columns.iter().map(|column| read[at][*column]).collect();
            prop_assert_eq!(&found, row);
        }
    }

    #[test]
    fn names_read_as_the_same_names(table in prop::collection::vec(
        prop::collection::vec(select(&["ja", "nee", "G", "ZG", "?", "1", "1,0", ""][..]), 3),
        1..8,
    ), hand in hand()) {
        let mut rows = vec![["a", "b", "c"].map(str::to_owned).to_vec()];
        rows.extend(table.iter().map(|row| row.iter().map(|name| (*name).to_owned()).collect()));
        let case = read(&hand.write(&rows), &NAMES);
        let Some(plain) = &case.plain else {
            // Nothing but empty cells.
            prop_assert!(table.iter().flatten().all(|name| name.is_empty()));
            return Ok(());
        };
        // A row of empty cells only is no row.
        let wanted: Vec<_> = table.iter().filter(|row| row.iter().any(|name| !name.is_empty())).collect();
        prop_assert_eq!(plain.targets(), wanted.len());
        for (row, names) in plain.rows().zip(wanted) {
            for (rating, name) in row.iter().zip(names) {
                match rating {
                    None => prop_assert_eq!(*name, ""),
                    Some(value) if plain.categories().is_empty() => {
                        prop_assert_eq!((*value, name.starts_with('1')), (1.0, true));
                    }
                    Some(value) => {
                        let at = (1..).zip(plain.categories()).find(|(at, _)| f64::from(*at) >= *value);
                        prop_assert_eq!(at.unwrap().1, name);
                    }
                }
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(
        head in select(&["", "target;rater;rating\n", "item,a,b\n", "sep=|\n", "candidate\tcluster\tx\ty\n"][..]),
        text in "[0-9a;,|\t\" \r\né.#-]{0,80}",
        names in any::<bool>(),
        levels in any::<bool>(),
    ) {
        let expected = Expected {
            values: if names { AllowedValues::Names } else { AllowedValues::Numbers },
            levels: levels.then_some(&[1.0, 2.0, 3.0][..]),
        };
        let case = read(&format!("{head}{text}"), &expected);
        prop_assert_eq!(case.plain.is_none(), case.found.has_errors() && case.plain.is_none());
        if let Some(plain) = &case.plain {
            prop_assert_eq!(plain.rows().count(), plain.targets());
            prop_assert_eq!(case.labels().len(), plain.targets());
            prop_assert!(case.labels().iter().all(|label| !label.is_empty()));
            prop_assert!(plain.rows().flatten().flatten().all(|value| value.is_finite()));
            prop_assert_eq!(plain.clusters().map_or(plain.targets(), <[_]>::len), plain.targets());
        }
        for one in case.found.sorted() {
            // Places fall on characters.
            prop_assert!(case.sources.text(one.span.file).get(one.span.start as usize..one.span.end as usize).is_some());
        }
    }
}
