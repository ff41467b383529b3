//! Ids: short codes for people, exercises and parts of a rubric.
//!
//! `[a-z0-9]+(-[a-z0-9]+)*` after lower-casing, at most 32 characters, never a name that Windows keeps for
//! itself. An id is therefore safe in a file name, a tag and a report.

use std::fmt;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::limits;
use crate::source::Span;
use crate::unseen::{self, UnicodeNormalization};

/// Why a text is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadId {
    /// Empty, longer than 32 characters, or a character other than a-z, 0-9 and single hyphens between.
    Shape,
    /// A name that Windows does not allow for a file, such as `con`.
    Reserved,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Short {
    letters: [u8; limits::ID_CHARS],
    length: u8,
}

impl Short {
    fn parse(text: &str) -> Result<Self, BadId> {
        let text = unseen::without(text);
        let text = text.trim();
        if text.is_empty() || text.len() > limits::ID_CHARS {
            return Err(BadId::Shape);
        }
        let mut letters = [0; limits::ID_CHARS];
        let mut previous = b'-';
        for (slot, byte) in letters.iter_mut().zip(text.bytes()) {
            let byte = byte.to_ascii_lowercase();
            let fits = byte.is_ascii_lowercase() || byte.is_ascii_digit();
            if !fits && (byte != b'-' || previous == b'-') {
                return Err(BadId::Shape);
            }
            *slot = byte;
            previous = byte;
        }
        if previous == b'-' {
            return Err(BadId::Shape);
        }
        let id = Self {
            letters,
            length: u8::try_from(text.len()).map_err(|_| BadId::Shape)?,
        };
        if is_reserved(id.as_str()) {
            Err(BadId::Reserved)
        } else {
            Ok(id)
        }
    }

    fn as_str(&self) -> &str {
        // Only ASCII is ever stored.
        std::str::from_utf8(&self.letters[..self.length as usize]).unwrap_or_default()
    }
}

/// Device names that Windows refuses as a file name, whatever the ending.
fn is_reserved(id: &str) -> bool {
    matches!(id, "con" | "prn" | "aux" | "nul")
        || id
            .strip_prefix("com")
            .or_else(|| id.strip_prefix("lpt"))
            .is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
}

/// Reads an id with one of the `parse` functions below, and reports a text that is none.
pub fn checked<T>(
    text: &str,
    span: Span,
    parse: impl Fn(&str) -> Result<T, BadId>,
    found: &mut Diagnostics,
) -> Option<T> {
    match parse(text) {
        Ok(id) => Some(id),
        Err(BadId::Shape | BadId::Reserved) => {
            found.error(Diagnostic::new(Code::I18, span).with("id", text));
            None
        }
    }
}

/// The hyphenated, unaccented form of a name: "Zelf doen!" gives "zelf-doen". For comparing what people
/// write with ids and names.
pub fn slug(text: &str) -> String {
    if text.is_ascii() {
        return ascii_slug(text);
    }
    let mut out = String::with_capacity(text.len());
    let seen = text.nfd().filter(|letter| !unseen::is_mark(*letter));
    for letter in seen.flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            out.push(letter);
        } else if !unseen::is_combining_mark(letter)
            && !matches!(letter, '\'' | '’')
            && !out.is_empty()
            && !out.ends_with('-')
        {
            out.push('-');
        }
    }
    while out.ends_with('-') {
        out.pop();
    }
    out
}

/// What [`slug`] gives for most names, many times as fast.
fn ascii_slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte.to_ascii_lowercase()));
        } else if byte != b'\'' && !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    while out.ends_with('-') {
        out.pop();
    }
    out
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Short);

        impl $name {
            /// Reads an id; upper case becomes lower case.
            ///
            /// # Errors
            /// The text does not have the shape of an id, or is a reserved name.
            pub fn parse(text: &str) -> Result<Self, BadId> {
                Short::parse(text).map(Self)
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    )+};
}

ids! {
    /// Someone who is assessed.
    CandidateId
    /// Someone who observes and rates.
    AssessorId
    /// A practical task of the day.
    ExerciseId
    /// A rubric.
    RubricId
    /// What is assessed.
    CompetenceId
    /// An observable behaviour of a competence; unique within it.
    IndicatorId
}

/// A place in a plan: who is watched, in what, by whom.
pub type Seat = (CandidateId, ExerciseId, AssessorId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_cased_and_checked() {
        assert_eq!(
            CandidateId::parse("K07").map(|id| id.to_string()),
            Ok("k07".to_owned())
        );
        for bad in [
            "",
            "../x",
            "a--b",
            "-a",
            "a-",
            "k 7",
            "é",
            "a:b",
            &"x".repeat(33),
        ] {
            assert_eq!(CandidateId::parse(bad), Err(BadId::Shape), "{bad}");
        }
        for reserved in ["con", "NUL", "com1", "lpt9"] {
            assert_eq!(
                CandidateId::parse(reserved),
                Err(BadId::Reserved),
                "{reserved}"
            );
        }
        assert!(CandidateId::parse("comp").is_ok());
        for unseen in ["\u{200E}k07", "k\u{AD}07\u{200B}", "\u{FEFF}K07 \u{202C}"] {
            let id = CandidateId::parse(unseen).map(|id| id.to_string());
            assert_eq!(id, Ok("k07".to_owned()), "{unseen:?}");
        }
    }

    #[test]
    fn ids_sort_as_their_text() {
        let id = |text| CandidateId::parse(text).unwrap_or_else(|_| unreachable!());
        assert!(id("k1") < id("k10"));
        assert!(id("k10") < id("k2"));
    }

    #[test]
    fn a_slug_drops_case_accents_and_punctuation() {
        assert_eq!(slug("Hygiëne"), "hygiene");
        assert_eq!(slug(" Collega's helpen! "), "collegas-helpen");
        assert_eq!(slug("\u{200E}Hy\u{AD}gi\u{200B}ëne\u{202C}"), "hygiene");
    }
}
