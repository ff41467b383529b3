//! YAML: from a text to a typed value and the place of every part of it.
//!
//! Two passes. The first walks the events of the text, refuses what has no business in these files
//! (anchors and aliases, duplicate keys, a second document, custom tags, deep nesting, a flood of values)
//! and builds a tree with places. The second is serde; where it stumbles over a key or a kind of value,
//! that part is reported, left out of the tree, and the rest is read again, so that one run finds
//! everything. The only user of `serde_yaml` and `saphyr-parser`.

mod tree;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported, Word};
use crate::limits;
use crate::source::{FileId, Sources, Span};

use tree::{Kind, Node, Step};

/// A typed value with the places of its parts.
#[derive(Debug)]
pub struct Document<T> {
    value: T,
    parts: Parts,
}

/// The places of the parts.
#[derive(Debug)]
struct Parts {
    root: Node,
    /// What was reported and left out, and what a misspelt key stands for.
    removed: Vec<Vec<Step>>,
}

impl<T> Document<T> {
    /// The value; parts that were reported are absent from it.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The place of the whole document, to walk down from.
    pub fn place(&self) -> Place<'_> {
        let Parts { root, removed } = &self.parts;
        Place {
            node: Some(root),
            span: root.span,
            path: Vec::new(),
            removed,
        }
    }
}

/// A part of a document: where it stands, or where it would have stood.
#[derive(Debug, Clone)]
pub struct Place<'a> {
    node: Option<&'a Node>,
    span: Span,
    path: Vec<Step>,
    removed: &'a [Vec<Step>],
}

impl<'a> Place<'a> {
    /// Where to point: the value, or the nearest thing around a part that is not there.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Whether the part is there, or was there and has been reported, alone or with what is around it.
    pub fn is_there(&self) -> bool {
        self.node.is_some()
            || self
                .removed
                .iter()
                .any(|removed| self.path.starts_with(removed))
    }

    /// Whether something in the part has been reported and left out.
    pub fn is_broken(&self) -> bool {
        self.removed
            .iter()
            .any(|removed| removed.starts_with(&self.path) || self.path.starts_with(removed))
    }

    /// The value under a key.
    #[must_use]
    pub fn key(&self, key: &str) -> Place<'a> {
        self.down(Step::Key(key.to_owned()))
    }

    /// The key itself rather than its value.
    pub fn key_span(&self, key: &str) -> Span {
        self.node
            .and_then(|node| node.entry(key))
            .map_or(self.span, |entry| entry.key_span)
    }

    /// An item of a list, from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Place<'a> {
        self.down(Step::Index(index))
    }

    fn down(&self, step: Step) -> Place<'a> {
        let node = self.node.and_then(|node| node.child(&step));
        let mut path = self.path.clone();
        path.push(step);
        Place {
            span: node.map_or(self.span, |node| node.span),
            node,
            path,
            removed: self.removed,
        }
    }
}

/// A text that has to be there: a finding where the key is missing or the text is blank.
pub fn required(
    place: &Place<'_>,
    key: &str,
    value: Option<&String>,
    found: &mut Diagnostics,
) -> Option<String> {
    match value.map(|text| text.trim()) {
        Some("") => {
            found.error(Diagnostic::new(Code::R14, place.key(key).span()).with("key", key));
            None
        }
        Some(text) => Some(text.to_owned()),
        None => {
            missing(place, key, found);
            None
        }
    }
}

/// Reports a key that has to be there and is not; says nothing where its value was reported already.
pub fn missing(place: &Place<'_>, key: &str, found: &mut Diagnostics) {
    let at = place.key(key);
    // A key with nothing behind it is as good as no key.
    let empty = at.node.is_some_and(Node::is_empty);
    if empty || !at.is_there() {
        found.error(Diagnostic::new(Code::I13, at.span()).with("key", key));
    }
}

/// Reads a YAML text into a value.
///
/// Faults in single parts do not stop the reading: the value comes back without them.
///
/// # Errors
/// The text is larger than the limit, is not YAML, holds something that is refused, or has another shape
/// altogether.
pub fn read<T: DeserializeOwned>(
    sources: &Sources,
    file: FileId,
    found: &mut Diagnostics,
) -> Result<Document<T>, Reported> {
    let text = sources.text(file);
    if text.len() > limits::YAML_BYTES {
        return Err(found.error(
            Diagnostic::new(Code::I04, Span::start_of(file))
                .with("size", text.len())
                .with("limit", limits::YAML_BYTES),
        ));
    }
    let mut root = tree::build(file, text, found)?;
    let mut removed = Vec::new();
    let mut faults = 0;
    // A text without any value is an empty block.
    let mut current = if root.is_empty() {
        "{}".to_owned()
    } else {
        text.to_owned()
    };
    loop {
        faults += 1;
        let error = match parse::<T>(&current) {
            Ok(value) => {
                return Ok(Document {
                    value,
                    parts: Parts { root, removed },
                });
            }
            Err(error) => error,
        };
        let path = error.path;
        let (finding, path) = describe(&root, file, path, &error.message);
        let suggestion = finding
            .suggestion
            .clone()
            .filter(|_| finding.code == Code::I11 && !path.is_empty());
        let reported = found.error(finding);
        if path.is_empty() || faults == limits::YAML_FAULTS || !root.remove(&path) {
            return Err(reported);
        }
        if let Some(meant) = suggestion {
            // What stands behind a misspelt key is not missing.
            removed.push([&path[..path.len() - 1], &[Step::Key(meant)]].concat());
        }
        removed.push(path);
        current = root.print();
    }
}

struct ParseError {
    path: Vec<Step>,
    message: String,
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ParseError> {
    use serde_path_to_error::Segment;

    serde_path_to_error::deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| {
        let path = error
            .path()
            .iter()
            .filter_map(|segment| match segment {
                Segment::Seq { index } => Some(Step::Index(*index)),
                Segment::Map { key } => Some(Step::Key(key.clone())),
                Segment::Enum { .. } | Segment::Unknown => None,
            })
            .collect();
        ParseError {
            path,
            message: error.into_inner().to_string(),
        }
    })
}

/// Puts serde's complaint into a finding, and says which part to leave out.
fn describe(root: &Node, file: FileId, path: Vec<Step>, message: &str) -> (Diagnostic, Vec<Step>) {
    let between = |text: &str, start: &str| -> Option<String> {
        let rest = &text[text.find(start)? + start.len()..];
        Some(rest[..rest.find('`')?].to_owned())
    };
    if let Some(key) = between(message, "unknown field `") {
        let mut path = path;
        if path.last() != Some(&Step::Key(key.clone())) {
            path.push(Step::Key(key.clone()));
        }
        let span = root
            .find(&path[..path.len() - 1])
            .and_then(|node| node.entry(&key))
            .map_or(Span::start_of(file), |entry| entry.key_span);
        let known: Vec<&str> = message
            .split_once("expected")
            .map(|(_, names)| names.split('`').skip(1).step_by(2).collect())
            .unwrap_or_default();
        let finding = Diagnostic::new(Code::I11, span)
            .with("key", &key)
            .with("known", known.join(", "))
            .suggest(&key, known.iter().copied());
        return (finding, path);
    }
    let node = root.find(&path);
    let span = node.map_or(Span::start_of(file), |node| node.span);
    if !message.contains("invalid type") && !message.contains("invalid value") {
        let problem = message.split(" at line ").next().unwrap_or(message);
        return (
            Diagnostic::new(Code::I05, span).with("problem", problem),
            path,
        );
    }
    let expected = message
        .rsplit_once("expected ")
        .map_or("", |(_, rest)| rest);
    let (expected, example) = if expected.contains("sequence") || expected.contains("list") {
        (Word::List, Word::ListExample)
    } else if expected.contains("struct") || expected.contains("map") || expected.contains("block")
    {
        (Word::Block, Word::BlockExample)
    } else if expected.contains("bool") {
        (Word::YesNo, Word::YesNoExample)
    } else if expected.starts_with('f') || expected.contains("float") {
        (Word::Number, Word::NumberExample)
    } else if expected.starts_with(['i', 'u']) || expected.contains("integer") {
        (Word::WholeNumber, Word::WholeNumberExample)
    } else {
        (Word::Text, Word::TextExample)
    };
    let mut finding = Diagnostic::new(Code::I12, span)
        .with_word("expected", expected)
        .with_word("example", example);
    if let (Word::Number, Some(Kind::Scalar { text, .. })) = (expected, node.map(|node| &node.kind))
    {
        let with_point = text.replacen(',', ".", 1);
        finding.suggestion =
            Some(with_point).filter(|number| text.contains(',') && number.parse::<f64>().is_ok());
    }
    let finding = match node.map(|node| &node.kind) {
        Some(Kind::Scalar { text, .. }) if !text.is_empty() => {
            finding.with("found", format!("\"{text}\""))
        }
        Some(Kind::List(_)) => finding.with_word("found", Word::List),
        Some(Kind::Block(_)) => finding.with_word("found", Word::Block),
        _ => finding.with_word("found", Word::Nothing),
    };
    (finding, path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Language;
    use serde::Deserialize;

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
}
