//! What every command is asked.

use wakker::diagnostic::Language;

/// Told while documents are made.
pub(crate) trait Progress {
    /// So many of all are done.
    fn step(&self, done: usize, of: usize, language: Language);
    /// All are, or it ended before.
    fn finish(&self);
}

/// What every command is asked.
pub(crate) struct Asked<'a> {
    /// The language of all that people read; else that of the day.
    pub(crate) language: Option<Language>,
    /// The language where nothing else says it.
    pub(crate) fallback: Language,
    /// Whether a warning is enough to end with [`Status::Faults`](super::Status::Faults).
    pub(crate) denies_warnings: bool,
    pub(crate) progress: &'a dyn Progress,
}
