//! YAML: from a text to a typed value and the place of every part of it.
//!
//! Two passes. The first walks the events of the text, refuses what has no business in these files
//! (anchors and aliases, duplicate keys, a second document, custom tags, deep nesting, a flood of values,
//! texts without end) and builds a tree with places, in which every text stands as it was written, less the marks that
//! nobody sees. The second is serde, which reads that tree; where it stumbles over a key or a kind of value,
//! that part is reported, left out of the tree, and the rest is read again, so that one run finds
//! everything. The only user of `serde_yaml` and `saphyr-parser`.

mod tree;
mod complaint;
mod build;
mod long;
mod place;
#[cfg(test)]
mod tests;

use serde::de::DeserializeOwned;

use complaint::{describe, parse};
use place::Parts;
use tree::Step;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported};
use crate::limits;
use crate::source::{FileId, Sources, Span};
use crate::unseen;

pub use place::{Document, Place, missing, required, schema_is_among, schema_is_one};

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
    let most = (limits::YAML_BYTES, limits::YAML_NODES);
    read_within(sources, file, most, found)
}

/// As [`read`], of a text of at most so many bytes and values.
///
/// # Errors
/// As [`read`].
pub fn read_within<T: DeserializeOwned>(
    sources: &Sources,
    file: FileId,
    (bytes, nodes): (usize, usize),
    found: &mut Diagnostics,
) -> Result<Document<T>, Reported> {
    let text = sources.text(file);
    if text.len() > bytes {
        return Err(found.error(
            Diagnostic::new(Code::I04, Span::start_of(file))
                .with("size", text.len())
                .with("limit", bytes),
        ));
    }
    unseen::tell(text, file, found);
    let mut root = build::build(file, text, nodes, found)?;
    let mut removed = long::take_out(&mut root, found);
    let mut faults = 0;
    // A text without any value is an empty block.
    let mut current = if root.is_empty() {
        "{}".to_owned()
    } else {
        root.print()
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
        let name = sources
            .path(file)
            .rsplit(['/', '\\'])
            .next()
            .unwrap_or_default();
        let name = name.strip_suffix(".yaml");
        let (finding, path) = describe(&root, (file, name), path, &error.message);
        let glued = match path.last() {
            Some(Step::Key(key)) => key.split_once(':').map(|(key, _)| key.to_owned()),
            _ => None,
        };
        let meant = finding
            .suggestion
            .clone()
            .filter(|_| finding.code == Code::I11 && !path.is_empty())
            .or(glued);
        let reported = found.error(finding);
        if path.is_empty() || faults == limits::YAML_FAULTS || !root.remove(&path) {
            return Err(reported);
        }
        if let Some(meant) = meant {
            // What stands behind a misspelt key is not missing.
            removed.push([&path[..path.len() - 1], &[Step::Key(meant)]].concat());
        }
        removed.push(path);
        current = root.print();
    }
}
