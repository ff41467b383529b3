//! What stands still enough to be locked: files that nobody is writing.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use wakker::load;
use wakker::source::{FileId, Sources};

/// A file that was written less long ago may still be being written.
const FRESH: Duration = Duration::from_millis(250);

/// The files that are no longer as they were read: somebody is saving them.
pub(super) fn changing(
    sources: &Sources,
    dir: &Path,
    files: &BTreeSet<FileId>,
) -> BTreeSet<FileId> {
    if files
        .iter()
        .any(|file| is_fresh(Path::new(sources.path(*file))))
    {
        thread::sleep(FRESH);
    }
    load::changed(sources, dir, files)
}

/// Whether a file was written a moment ago, or at a time that is still to come: clocks of machines differ.
fn is_fresh(path: &Path) -> bool {
    let written = fs::metadata(path).and_then(|it| it.modified());
    written.is_ok_and(|at| at.elapsed().is_ok_and(|age| age < FRESH))
}
