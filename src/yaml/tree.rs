//! The tree of a YAML text with places, built from parser events.

use std::fmt::Write as _;

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word};
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
    /// A scalar whole, and a list or block between brackets; else its first line.
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
    let mut line_end = 0usize;
    let mark = found.mark();

    for event in Parser::new_from_str(text) {
        let (event, at) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = offsets.byte(error.marker().index());
                if error.info().contains("recursion limit") {
                    return Err(found.error(too_deep(Span::new(file, at, at))));
                }
                let problem = problem(error.info());
                if error.info().contains("unknown anchor") {
                    let end = at + text[at..].find(char::is_whitespace).unwrap_or(text.len() - at);
                    return Err(found.error(Diagnostic::new(Code::I06, Span::new(file, at, end))));
                }
                let finding = Diagnostic::new(Code::I05, Span::new(file, at, at));
                return Err(found.error(match problem {
                    Some(word) => finding.with_word("problem", word),
                    None => finding.with("problem", error.info()),
                }));
            }
        };
        let (start, end) = (offsets.byte(at.start.index()), offsets.byte(at.end.index()));
        let span = Span::new(file, start, end);
        // Sought once a line: a long line with many values would cost quadratic time.
        if start >= line_end {
            line_end = text[start..].find('\n').map_or(text.len(), |length| start + length);
        }
        let first_line = Span::new(file, start, line_end);
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
        if let Some(tag) = tag.filter(|tag| !is_plain(tag)) {
            let name = format!("{}{}", tag.handle, tag.suffix);
            return Err(found.error(
                Diagnostic::new(Code::I09, back_to_word(text, file, start, span)).with("tag", name),
            ));
        }
        if matches!(event, Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..)) {
            nodes += 1;
            if open.len() >= limits::YAML_DEPTH || nodes > limits::YAML_NODES {
                return Err(found.error(too_deep(Span::new(file, start, start))));
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
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(|open| {
                let (first_line, kind) = match open {
                    Open::List { span, items } => (span, Kind::List(items)),
                    Open::Block { span, entries, .. } => (span, Kind::Block(entries)),
                };
                Node { span: up_to_bracket(text, first_line, end), kind }
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
                            Diagnostic::new(Code::I05, node.span).with_word("problem", Word::KeyIsNoText),
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

/// The place of a list or block between brackets ends with its bracket, where that is on the same line.
fn up_to_bracket(text: &str, first_line: Span, end: usize) -> Span {
    let bracketed = text[first_line.start as usize..].starts_with(['[', '{']);
    let end = u32::try_from(end).unwrap_or(u32::MAX);
    if bracketed && end > first_line.start && end < first_line.end {
        Span { end, ..first_line }
    } else {
        first_line
    }
}

/// The place of an anchor or tag itself: the parser places it now before, now together with its value.
fn back_to_word(text: &str, file: FileId, start: usize, span: Span) -> Span {
    let signs = ['&', '!', '*'];
    let line = text[..start].rfind('\n').map_or(0, |i| i + 1);
    let begin = if text[start..].starts_with(signs) {
        start
    } else if let Some(at) = text[line..start].rfind(signs) {
        line + at
    } else {
        return span;
    };
    let word = text[begin..].find(char::is_whitespace).unwrap_or(text.len() - begin);
    Span::new(file, begin, begin + word)
}

fn too_deep(at: Span) -> Diagnostic {
    Diagnostic::new(Code::I10, at).with("depth", limits::YAML_DEPTH).with("nodes", limits::YAML_NODES)
}

/// Whether a tag only says what a value is anyway.
fn is_plain(tag: &Tag) -> bool {
    let kinds = ["str", "int", "float", "bool", "null", "seq", "map"];
    tag.is_yaml_core_schema() && kinds.contains(&tag.suffix.as_str())
}

/// The parser's words for what people do wrong most often, in ours.
fn problem(info: &str) -> Option<Word> {
    let says = |parts: &[&str]| parts.iter().any(|part| info.contains(part));
    if says(&["mapping values are not allowed", "mapping keys are not allowed", "illegal placement of ':'"]) {
        Some(Word::StrayColon)
    } else if says(&["simple key"]) {
        Some(Word::ColonMissing)
    } else if says(&["a tab", "tabs", "tab cannot"]) {
        Some(Word::TabInFront)
    } else if says(&["expected ',' or", "bracket", "flow construct"]) {
        Some(Word::BracketOpen)
    } else if says(&["escape", "hexadecimal"]) {
        Some(Word::Backslash)
    } else if says(&["quoted scalar"]) {
        Some(Word::QuoteOpen)
    } else if says(&["unexpected character", "plain scalar cannot start"]) {
        Some(Word::NeedsQuotes)
    } else if says(&["expected key", "expected '-'", "indent", "block sequence entries", "expected node content"]) {
        Some(Word::BadIndent)
    } else {
        None
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
