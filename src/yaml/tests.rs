//! Faults with their places, and what is read in spite of them.

use serde::Deserialize;

use super::{Document, read};
use crate::diagnostic::{Diagnostics, Language, Reported};
use crate::source::Sources;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Schema {
    id: Option<String>,
    weight: Option<f64>,
    #[serde(default)]
    items: Vec<Item>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    id: Option<String>,
}

fn read_text(text: &str) -> (Result<Document<Schema>, Reported>, Vec<String>) {
    let mut sources = Sources::default();
    let file = sources.add("a.yaml", text);
    let mut found = Diagnostics::default();
    let document = read(&sources, file, &mut found);
    let messages = found
        .sorted()
        .iter()
        .map(|f| {
            format!(
                "{} {:?} {}",
                sources.line_column(f.span),
                f.code,
                f.message(Language::En)
            )
        })
        .collect();
    (document, messages)
}

#[test]
fn all_faults_of_a_file_are_found_in_one_run_and_the_rest_is_read() {
    let (document, messages) = read_text(
        "id: 012\nweigth: 2\nweight: [1]\nitems:\n  - {id: a, naam: b}\n  - {id: [x]}\n  - {id: ok}\n",
    );
    assert_eq!(
        messages,
        [
            "2:1 I11 unknown key \"weigth\"",
            "3:9 I12 expected a number, found a list",
            "5:13 I11 unknown key \"naam\"",
            "6:10 I12 expected a text, found a list",
        ]
    );
    let document = document.unwrap_or_else(|_| unreachable!());
    assert_eq!(document.value().id.as_deref(), Some("012"));
    assert_eq!(document.value().weight, None);
    assert_eq!(document.value().items.len(), 3);
    assert_eq!(document.value().items[2].id.as_deref(), Some("ok"));
    assert!(document.place().key("weight").is_there());
    assert!(!document.place().key("name").is_there());
}

#[test]
fn texts_that_look_like_other_things_stay_texts() {
    for written in ["NO", "nee", "012", "1.10", "true", "0x1F", "1e3"] {
        let (document, messages) = read_text(&format!("id: {written}\n"));
        assert_eq!(messages, Vec::<String>::new());
        assert_eq!(
            document
                .unwrap_or_else(|_| unreachable!())
                .value
                .id
                .as_deref(),
            Some(written)
        );
    }
}

#[test]
fn what_has_no_business_here_is_refused_with_its_place() {
    let deep = "[".repeat(50) + &"]".repeat(50);
    for (text, message) in [
        ("id: &a x\n", "1:5 I06"),
        ("id: *a\n", "1:5 I06"),
        ("id: a\nid: b\n", "2:1 I07"),
        ("id: a\n---\nid: b\n", "2:1 I08"),
        ("id: !secret a\n", "1:5 I09"),
        (deep.as_str(), "1:33 I10"),
        ("id: [a\n", "2:1 I05"),
    ] {
        let (document, messages) = read_text(text);
        assert!(document.is_err(), "{text}");
        assert!(messages[0].starts_with(message), "{messages:?}");
    }
}

#[test]
fn a_text_without_values_is_an_empty_block() {
    for text in ["", "# only a remark\n", "---\n"] {
        let (document, messages) = read_text(text);
        assert_eq!(messages, Vec::<String>::new(), "{text:?}");
        assert!(document.is_ok());
    }
}

#[test]
fn places_are_bytes_of_the_value() {
    let mut sources = Sources::default();
    let text = "id: \"één\"\nitems:\n  - id: twéé # x\n";
    let file = sources.add("a.yaml", text);
    let mut found = Diagnostics::default();
    let document: Document<Schema> =
        read(&sources, file, &mut found).unwrap_or_else(|_| unreachable!());
    let place = document.place();
    assert_eq!(sources.slice(place.key("id").span()), "\"één\"");
    assert_eq!(
        sources.slice(place.key("items").index(0).key("id").span()),
        "twéé"
    );
    assert_eq!(sources.slice(place.key_span("items")), "items");
}
