//! What stands still enough to be locked: files that nobody is writing, and rows without a fault.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use wakker::diagnostic::Severity;
use wakker::id::{AssessorId, CandidateId};
use wakker::load::{self, Loaded};
use wakker::source::{FileId, Sources};

use crate::task::session::Session;

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

/// Who about whom has a row in `ratings.csv` with a fault.
pub(super) fn with_faulty_rows(
    session: &Session<'_>,
    loaded: &Loaded,
) -> BTreeSet<(CandidateId, AssessorId)> {
    let Some(file) = loaded.ratings.first().map(|row| row.span.file) else {
        return BTreeSet::new();
    };
    let text = session.sources.text(file);
    let mut faulty = BTreeSet::new();
    for finding in session.found.sorted() {
        if finding.span.file != file || finding.severity() != Severity::Error {
            continue;
        }
        let at = (finding.span.start as usize).min(text.len());
        let begin = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let line = text[begin..].lines().next().unwrap_or_default();
        let cells = line
            .split([',', ';', '\t'])
            .map(|cell| cell.trim().trim_matches('"'));
        let candidates = cells
            .clone()
            .filter_map(|cell| CandidateId::parse(cell).ok());
        for candidate in candidates.filter(|id| loaded.day.candidate(*id).is_some()) {
            let assessors = cells
                .clone()
                .filter_map(|cell| AssessorId::parse(cell).ok());
            let known = assessors.filter(|id| loaded.day.assessor(*id).is_some());
            faulty.extend(known.map(|assessor| (candidate, assessor)));
        }
    }
    faulty
}
