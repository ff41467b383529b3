//! Texts that are too long: refused before anything is made of them.

use super::tree::{Entry, Kind, Node, Step};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::limits;

/// The keys behind which a name stands, or names by language or by id.
const NAMES: [&str; 8] = [
    "job-target",
    "key",
    "label",
    "name",
    "place",
    "short",
    "tiers",
    "title",
];

/// Reports texts that are too long and takes them out of the tree; gives where they stood. An item of a list keeps its
/// place, and of its text only the start.
pub(super) fn take_out(root: &mut Node, found: &mut Diagnostics) -> Vec<Vec<Step>> {
    let mut walk = Walk {
        path: Vec::new(),
        removed: Vec::new(),
        found,
    };
    walk.inside(root, false);
    walk.removed
}

struct Walk<'a> {
    path: Vec<Step>,
    removed: Vec<Vec<Step>>,
    found: &'a mut Diagnostics,
}

impl Walk<'_> {
    /// Looks at what stands in a list or a block, which may be one of names.
    fn inside(&mut self, node: &mut Node, names: bool) {
        match &mut node.kind {
            Kind::Scalar { .. } => {}
            Kind::Block(entries) => entries.retain_mut(|entry| self.keeps(entry, names)),
            Kind::List(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    if !self.fits(item, names) {
                        shorten(item);
                    }
                    self.path.push(Step::Index(index));
                    self.inside(item, names);
                    self.path.pop();
                }
            }
        }
    }

    fn keeps(&mut self, entry: &mut Entry, names: bool) -> bool {
        if entry.key.chars().nth(limits::YAML_NAME_CHARS).is_some() {
            let size = entry.key.chars().count();
            self.found.error(too_long(true, size, entry.key_span));
            return false;
        }
        let names = names || NAMES.contains(&entry.key.as_str());
        self.path.push(Step::Key(entry.key.clone()));
        let keeps = self.fits(&entry.value, names);
        if keeps {
            self.inside(&mut entry.value, names);
        } else {
            self.removed.push(self.path.clone());
        }
        self.path.pop();
        keeps
    }

    /// Whether a text is short enough; a list or block is not one.
    fn fits(&mut self, node: &Node, is_name: bool) -> bool {
        let Kind::Scalar { text, .. } = &node.kind else {
            return true;
        };
        let (size, limit) = if is_name {
            (text.chars().count(), limits::YAML_NAME_CHARS)
        } else {
            (text.len(), limits::YAML_TEXT_BYTES)
        };
        if size > limit {
            self.found.error(too_long(is_name, size, node.span));
        }
        size <= limit
    }
}

fn too_long(is_name: bool, size: usize, at: crate::source::Span) -> Diagnostic {
    let (code, limit) = if is_name {
        (Code::I25, limits::YAML_NAME_CHARS)
    } else {
        (Code::I26, limits::YAML_TEXT_BYTES)
    };
    Diagnostic::new(code, at)
        .with("size", size)
        .with("limit", limit)
}

fn shorten(item: &mut Node) {
    if let Kind::Scalar { text, .. } = &mut item.kind {
        text.truncate(text.floor_char_boundary(limits::YAML_NAME_CHARS));
    }
}
