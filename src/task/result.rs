//! A result in a file that the command line names: never over what people wrote.

use std::fs;
use std::path::Path;

use wakker::wording::commands as wording;

use super::session::Session;
use super::stop::Stop;

/// What is read in the folder of a day, there or not.
const READ: [&str; 8] = [
    "consensus.yaml",
    "day.yaml",
    "locked.yaml",
    "people.yaml",
    "ratings.csv",
    "reference.yaml",
    "report.yaml",
    "rubric.yaml",
];

/// Writes a result to a file, unless it is one that the program reads.
pub(super) fn write(session: &Session<'_>, path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    let is_input = |read| is_same(path, Path::new(read));
    if is_read(path) || session.sources.paths().any(is_input) {
        let path = path.display().to_string();
        return Err(Stop::Refused(wording::is_read(session.language, &path)));
    }
    session.write(path, bytes)
}

/// Whether a day reads what stands at a path: one of its files, or something in its notes.
fn is_read(path: &Path) -> bool {
    let Ok(path) = std::path::absolute(path) else {
        return false;
    };
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let is_day = |dir: Option<&Path>| dir.is_some_and(|dir| dir.join("day.yaml").exists());
    let dir = path.parent();
    let is_notes = dir
        .and_then(Path::file_name)
        .is_some_and(|name| name.eq_ignore_ascii_case("notes"));
    READ.contains(&name.as_str()) && is_day(dir) || is_notes && is_day(dir.and_then(Path::parent))
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}
