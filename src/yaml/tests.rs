//! Faults with their places, and what is read in spite of them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Document, read};
use crate::diagnostic::{Diagnostics, Language, Reported};
use crate::limits;
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

#[test]
fn texts_are_read_without_the_marks_that_nobody_sees() {
    let (document, messages) =
        read_text("i\u{200B}d: k\u{AD}01\u{200E}\nitems:\n  - id: \"a\\u200Bb\"\n");
    assert_eq!(messages.len(), 1, "{messages:?}");
    assert!(messages[0].starts_with("1:2 N58"), "{messages:?}");
    let document = document.unwrap_or_else(|_| unreachable!());
    assert_eq!(document.value().id.as_deref(), Some("k01"));
    assert_eq!(document.value().items[0].id.as_deref(), Some("ab"));
}

#[test]
fn a_text_comes_through_as_it_was_written() {
    for text in [
        "één “ding”: 3 \\ 'b' # c, [d] {e}",
        "\u{2028}a\u{85}b\u{FFFF}",
        "*a &b !c @d `e` %f",
        "- a: b",
        "~",
        "null",
        "  a  ",
    ] {
        let quoted = text
            .replace('\\', "\\\\")
            .replace('"', "\\\"")
            .replace('\u{FFFF}', "\\uFFFF");
        let quoted = quoted.replace('\u{2028}', "\\L").replace('\u{85}', "\\N");
        let (document, messages) = read_text(&format!("id: \"{quoted}\"\n"));
        assert_eq!(messages, Vec::<String>::new(), "{text:?}");
        let document = document.unwrap_or_else(|_| unreachable!());
        assert_eq!(document.value().id.as_deref(), Some(text));
    }
    let (document, _) =
        read_text("id: |\n  a\n    b\n\n  c\nitems:\n  - id: >-\n      d\n      e\n");
    let document = document.unwrap_or_else(|_| unreachable!());
    assert_eq!(document.value().id.as_deref(), Some("a\n  b\n\nc\n"));
    assert_eq!(document.value().items[0].id.as_deref(), Some("d e"));
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: Option<BTreeMap<String, String>>,
    title: Option<String>,
    reason: Option<String>,
    #[serde(default)]
    anchors: Vec<String>,
}

fn named(text: &str) -> (Named, bool, Vec<String>) {
    let mut sources = Sources::default();
    let file = sources.add("a.yaml", text);
    let mut found = Diagnostics::default();
    let document = read::<Named>(&sources, file, &mut found).unwrap_or_else(|_| unreachable!());
    let told = found.sorted();
    let told = told
        .iter()
        .map(|one| format!("{} {}", sources.line_column(one.span), one.code.id()));
    let there = document.place().key("title").is_there() && document.place().is_broken();
    (document.value, there, told.collect())
}

#[test]
fn a_name_and_a_text_have_their_length_in_every_place() {
    let (name, text) = (
        "é".repeat(limits::YAML_NAME_CHARS),
        "x".repeat(limits::YAML_TEXT_BYTES),
    );
    let file = |name: &str, text: &str| {
        format!(
            "title: {name}\nname: {{nl: {name}, fr: ok}}\nreason: {text}\nanchors: [ok, {text}]\n"
        )
    };
    let (read, _, told) = named(&file(&name, &text));
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(read.title.as_deref(), Some(name.as_str()));
    assert_eq!(read.anchors[1], text);

    let (read, is_there, told) = named(&file(&format!("{name}é"), &format!("{text}x")));
    assert_eq!(told, ["1:8 I25", "2:12 I25", "3:9 I26", "4:15 I26"]);
    assert_eq!((read.title, read.reason), (None, None));
    assert!(is_there, "what was refused is not said to be missing");
    assert_eq!(
        read.name.map(|all| all.into_keys().collect()),
        Some(vec!["fr".to_owned()])
    );
    assert!(read.anchors[1].len() <= limits::YAML_NAME_CHARS);

    let (_, _, told) = named(&format!("{}: x\n", "k".repeat(limits::YAML_NAME_CHARS + 1)));
    assert_eq!(told, ["1:1 I25"]);
}

#[test]
fn an_open_bracket_is_called_so() {
    for text in [
        "id: [\n",
        "id: [a\nitems\n",
        "items: {id: a\n",
        "items: [{id: a}\nid: b\n",
    ] {
        let (_, messages) = read_text(text);
        assert!(messages[0].contains("bracket"), "{text:?}: {messages:?}");
    }
}
