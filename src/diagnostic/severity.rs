//! How much a finding weighs.

use super::Language;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A fault: what it concerns is left out, and the command ends with status 1.
    Error,
    /// Something a person should look at; the figures stand.
    Warning,
    /// How a line was read, for those who want to know.
    Note,
}

impl Severity {
    /// The word for people; findings are in Dutch or English.
    pub fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Error, Language::Nl) => "fout",
            (Self::Error, _) => "error",
            (Self::Warning, Language::Nl) => "let op",
            (Self::Warning, _) => "warning",
            (Self::Note, Language::Nl) => "ter info",
            (Self::Note, _) => "note",
        }
    }
}
