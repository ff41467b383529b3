//! The tree of a YAML text with places, built from parser events.

use std::fmt::Write as _;

use saphyr_parser::{Event, Parser, ScalarStyle};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported};
use crate::limits;
use crate::source::{FileId, Span};

/// One step down a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

#[derive(Debug)]
pub(super) struct Node {
    /// A scalar whole; of a list or block its first line.
    pub(super) span: Span,
    pub(super) kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    Scalar { text: String, plain: bool },
    List(Vec<Node>),
    Block(Vec<Entry>),
}

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_span: Span,
    pub(super) value: Node,
}

impl Node {
    pub(super) fn entry(&self, key: &str) -> Option<&Entry> {
        match &self.kind {
            Kind::Block(entries) => entries.iter().find(|entry| entry.key == key),
            _ => None,
        }
    }

    pub(super) fn item(&self, index: usize) -> Option<&Self> {
        match &self.kind {
            Kind::List(items) => items.get(index),
            _ => None,
        }
    }

    pub(super) fn child(&self, step: &Step) -> Option<&Self> {
        match step {
            Step::Key(key) => self.entry(key).map(|entry| &entry.value),
            Step::Index(index) => self.item(*index),
        }
    }

    pub(super) fn find(&self, path: &[Step]) -> Option<&Self> {
        path.iter().try_fold(self, |node, step| node.child(step))
    }

    pub(super) fn is_empty(&self) -> bool {
        matches!(&self.kind, Kind::Scalar { text, plain: true } if text.is_empty())
    }

    /// Takes a part out: an entry with its key; an item of a list becomes empty, so that the others keep
    /// their places. Gives false where there is nothing to take out.
    pub(super) fn remove(&mut self, path: &[Step]) -> bool {
        match (path, &mut self.kind) {
            ([Step::Key(key)], Kind::Block(entries)) => {
                let before = entries.len();
                entries.retain(|entry| entry.key != *key);
                entries.len() < before
            }
            ([Step::Index(index)], Kind::List(items)) => match items.get_mut(*index) {
                Some(item) if !matches!(&item.kind, Kind::Block(entries) if entries.is_empty()) => {
                    item.kind = Kind::Block(Vec::new());
                    true
                }
                _ => false,
            },
            ([Step::Key(key), rest @ ..], Kind::Block(entries)) => entries
                .iter_mut()
                .find(|entry| entry.key == *key)
                .is_some_and(|entry| entry.value.remove(rest)),
            ([Step::Index(index), rest @ ..], Kind::List(items)) => {
                items.get_mut(*index).is_some_and(|item| item.remove(rest))
            }
            _ => false,
        }
    }

    /// The tree as YAML text again, on one line.
    pub(super) fn print(&self) -> String {
        let mut out = String::new();
        self.print_into(&mut out);
        out
    }

    fn print_into(&self, out: &mut String) {
        match &self.kind {
            Kind::Scalar { text, plain } => {
                let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-' | '_' | '~');
                if *plain && text.is_empty() {
                    out.push('~');
                } else if *plain && text.chars().all(bare) && text != "-" {
                    out.push_str(text);
                } else {
                    quote(text, out);
                }
            }
            Kind::List(items) => {
                out.push('[');
                for item in items {
                    item.print_into(out);
                    out.push_str(", ");
                }
                out.push(']');
            }
            Kind::Block(entries) => {
                out.push('{');
                for entry in entries {
                    quote(&entry.key, out);
                    out.push_str(": ");
                    entry.value.print_into(out);
                    out.push_str(", ");
                }
                out.push('}');
            }
        }
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// A list or block that is still being filled.
enum Open {
    List { span: Span, items: Vec<Node> },
    Block { span: Span, entries: Vec<Entry>, key: Option<(String, Span)> },
}

pub(super) fn build(file: FileId, text: &str, found: &mut Diagnostics) -> Result<Node, Reported> {
    let offsets = Offsets::of(text);
    let mut open: Vec<Open> = Vec::new();
    let mut root: Option<Node> = None;
    let mut nodes = 0usize;
    let mut documents = 0usize;
    let mark = found.mark();

    for event in Parser::new_from_str(text) {
        let (event, at) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = offsets.byte(error.marker().index());
                if error.info().contains("unknown anchor") {
                    let end = at + text[at..].find(char::is_whitespace).unwrap_or(text.len() - at);
                    return Err(found.error(Diagnostic::new(Code::I06, Span::new(file, at, end))));
                }
                return Err(found.error(
                    Diagnostic::new(Code::I05, Span::new(file, at, at)).with("problem", error.info()),
                ));
            }
        };
        let (start, end) = (offsets.byte(at.start.index()), offsets.byte(at.end.index()));
        let span = Span::new(file, start, end);
        let first_line = Span::new(file, start, start + text[start..].find('\n').unwrap_or(text.len() - start));
        let (anchor, tag) = match &event {
            Event::Alias(_) => (1, None),
            Event::Scalar(_, _, anchor, tag) | Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) => {
                (*anchor, tag.as_ref())
            }
            _ => (0, None),
        };
        if anchor > 0 {
            return Err(found.error(Diagnostic::new(Code::I06, back_to_word(text, file, start, span))));
        }
        if let Some(tag) = tag.filter(|tag| !tag.is_yaml_core_schema()) {
            let name = format!("{}{}", tag.handle, tag.suffix);
            return Err(found.error(
                Diagnostic::new(Code::I09, back_to_word(text, file, start, span)).with("tag", name),
            ));
        }
        if matches!(event, Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..)) {
            nodes += 1;
            if open.len() >= limits::YAML_DEPTH || nodes > limits::YAML_NODES {
                return Err(found.error(
                    Diagnostic::new(Code::I10, first_line)
                        .with("depth", limits::YAML_DEPTH)
                        .with("nodes", limits::YAML_NODES),
                ));
            }
        }
        let finished = match event {
            Event::DocumentStart(_) => {
                documents += 1;
                if documents > 1 {
                    return Err(found.error(Diagnostic::new(Code::I08, first_line)));
                }
                None
            }
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                let text = if plain && matches!(&*text, "~" | "null" | "Null" | "NULL") {
                    String::new()
                } else {
                    text.into_owned()
                };
                Some(Node { span, kind: Kind::Scalar { text, plain } })
            }
            Event::SequenceStart(..) => {
                open.push(Open::List { span: first_line, items: Vec::new() });
                None
            }
            Event::MappingStart(..) => {
                open.push(Open::Block { span: first_line, entries: Vec::new(), key: None });
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(|open| match open {
                Open::List { span, items } => Node { span, kind: Kind::List(items) },
                Open::Block { span, entries, .. } => Node { span, kind: Kind::Block(entries) },
            }),
            _ => None,
        };
        let Some(node) = finished else { continue };
        match open.last_mut() {
            None => root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Block { entries, key, .. }) => match key.take() {
                Some((key, key_span)) => entries.push(Entry { key, key_span, value: node }),
                None => match node.kind {
                    Kind::Scalar { text, .. } => {
                        if let Some(first) = entries.iter().find(|entry| entry.key == text) {
                            found.error(
                                Diagnostic::new(Code::I07, node.span)
                                    .with("key", &text)
                                    .related(first.key_span, Relation::First),
                            );
                        }
                        *key = Some((text, node.span));
                    }
                    _ => {
                        return Err(found.error(
                            Diagnostic::new(Code::I05, node.span)
                                .with("problem", "a key that is a list or a block"),
                        ));
                    }
                },
            },
        }
    }
    found.ok_since(mark)?;
    Ok(root.unwrap_or(Node {
        span: Span::start_of(file),
        kind: Kind::Scalar { text: String::new(), plain: true },
    }))
}

/// The parser places a value after its anchor or tag; people want to see the anchor or tag itself.
fn back_to_word(text: &str, file: FileId, start: usize, span: Span) -> Span {
    let line = text[..start].rfind('\n').map_or(0, |i| i + 1);
    match text[line..start].rfind(['&', '!', '*']) {
        Some(at) => {
            let begin = line + at;
            let word = text[begin..].find(char::is_whitespace).unwrap_or(text.len() - begin);
            Span::new(file, begin, begin + word)
        }
        None => span,
    }
}

/// From the parser's character counts to bytes.
struct Offsets {
    bytes: Option<Vec<u32>>,
    length: usize,
}

impl Offsets {
    fn of(text: &str) -> Self {
        let bytes = (!text.is_ascii())
            .then(|| text.char_indices().map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX)).collect());
        Self { bytes, length: text.len() }
    }

    fn byte(&self, character: usize) -> usize {
        match &self.bytes {
            Some(bytes) => bytes.get(character).map_or(self.length, |at| *at as usize),
            None => character.min(self.length),
        }
    }
}
