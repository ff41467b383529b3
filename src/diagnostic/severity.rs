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
    /// The word for people.
    pub fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Error, Language::Nl) => "fout",
            (Self::Error, Language::En) => "error",
            (Self::Error, Language::Fr) => "erreur",
            (Self::Warning, Language::Nl) => "let op",
            (Self::Warning, Language::En) => "warning",
            (Self::Warning, Language::Fr) => "attention",
            (Self::Note, Language::Nl) => "ter info",
            (Self::Note, Language::En) => "note",
            (Self::Note, Language::Fr) => "à titre d’information",
        }
    }
}
