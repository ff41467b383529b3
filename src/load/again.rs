//! Files that were read, looked at once more.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostics;
use crate::input;
use crate::limits;
use crate::source::{FileId, Sources};

/// Which of some files of a day no longer are as they were read, or are no longer there: somebody is saving them.
pub fn changed(sources: &Sources, dir: &Path, files: &BTreeSet<FileId>) -> BTreeSet<FileId> {
    // What is amiss was told when they were read.
    let mut unheard = Diagnostics::default();
    let mut again = Sources::default();
    let mut paths: BTreeMap<String, PathBuf> = BTreeMap::new();
    for folder in [dir.join("notes"), dir.to_path_buf()] {
        let inside = input::read_dir(&mut again, &folder, &mut unheard).unwrap_or_default();
        paths.extend(inside.into_iter().map(|path| (input::shown(&path), path)));
    }
    let mut is_same = |file: FileId| {
        let path = paths.get(sources.path(file))?;
        let now = input::read(&mut again, path, limits::CSV_BYTES, &mut unheard).ok()?;
        Some(again.text(now) == sources.text(file))
    };
    files
        .iter()
        .copied()
        .filter(|file| is_same(*file) != Some(true))
        .collect()
}
