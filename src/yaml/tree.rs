//! The tree of a YAML text with places.

use std::fmt::Write as _;

use crate::source::Span;

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
                let bare =
                    |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-' | '_' | '~');
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
                    match &item.kind {
                        // No list of ours holds numbers: an id that looks like one stays as it was written.
                        Kind::Scalar { text, .. } if !item.is_empty() => quote(text, out),
                        _ => item.print_into(out),
                    }
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
            // Line breaks of other systems, and what no YAML may hold as it is.
            c if c.is_control()
                || matches!(
                    c,
                    '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'
                ) =>
            {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
