//! The places of the parts of a document, also of parts that are not there.

use super::tree::{Node, Step};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// A typed value with the places of its parts.
#[derive(Debug)]
pub struct Document<T> {
    pub(super) value: T,
    pub(super) parts: Parts,
}

/// The places of the parts.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) root: Node,
    /// What was reported and left out, and what a misspelt key stands for.
    pub(super) removed: Vec<Vec<Step>>,
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

/// Checks the number of the file's own shape, which every file that programs write carries.
pub fn schema_is_one(place: &Place<'_>, value: Option<&str>, found: &mut Diagnostics) {
    schema_is_among(&["1"], place, value, found);
}

/// As [`schema_is_one`], for a file whose shape was another one before.
pub fn schema_is_among(
    known: &[&str],
    place: &Place<'_>,
    value: Option<&str>,
    found: &mut Diagnostics,
) {
    match value {
        Some(one) if known.contains(&one) => {}
        Some(other) => {
            let at = place.key("schema").span();
            found.error(Diagnostic::new(Code::I14, at).with("found", other));
        }
        None => missing(place, "schema", found),
    }
}
