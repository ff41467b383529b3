//! Why a command stops before its end.

use std::path::Path;

use wakker::diagnostic::{Language, Word};
use wakker::wording::commands as wording;

use super::Status;

/// Why a command stops before its end.
#[derive(Debug)]
pub(super) enum Stop {
    /// Wrong usage, or a disk that refuses: what to say.
    Refused(String),
    /// What was found stands in the way.
    Faults,
    /// All is said.
    Ended(Status),
}

pub(super) type Done = Result<Status, Stop>;

pub(super) fn cannot_write(language: Language, path: &Path, error: &std::io::Error) -> Stop {
    Stop::Refused(why_not_written(language, path, error))
}

/// "kan niet schrijven naar verslag.csv: de schijf is vol".
pub(crate) fn why_not_written(language: Language, path: &Path, error: &std::io::Error) -> String {
    let own = Word::of_error(error).map(|word| word.text(language).to_owned());
    let why = own.unwrap_or_else(|| error.to_string());
    wording::cannot_write(language, &path.display().to_string(), &why)
}
