//! Whom or what a word may mean.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// Whom a text stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant<T> {
    /// Just one.
    One(T),
    /// It fits several, in the order of their codes.
    Several(Vec<T>),
    /// A code with a name that is somebody else's, or not the one that the key file has for it.
    Apart(T),
    /// Nobody and nothing of this day.
    Unknown,
}

impl<T: Copy> Meant<T> {
    /// The one that is meant, where that is sure.
    pub fn one(&self) -> Option<T> {
        if let Self::One(id) = self {
            Some(*id)
        } else {
            None
        }
    }

    /// What to tell where a text fits several, or a code and a name that are not of one person.
    pub fn doubt(&self, written: &str, at: Span) -> Option<Diagnostic>
    where
        T: ToString,
    {
        match self {
            Self::Several(all) => {
                let all: Vec<String> = all.iter().map(ToString::to_string).collect();
                let finding = Diagnostic::new(Code::N46, at).with("id", written);
                Some(finding.with("known", all.join(", ")))
            }
            Self::Apart(id) => {
                let finding = Diagnostic::new(Code::N47, at).with("id", written);
                Some(finding.with("code", id.to_string()))
            }
            Self::One(_) | Self::Unknown => None,
        }
    }

    /// Whether it stands for somebody or something of the day, be it unclear whom or what.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown)
    }
}
