//! What the name of a file says of it.

use std::path::Path;

/// Files that systems and Office leave behind.
pub(super) fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name.starts_with("~$") || name.eq_ignore_ascii_case("thumbs.db")
}

pub(super) fn is_notes(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("md"))
}
