//! What became of levels: "a/b goed → matig, a/c niets → goed".

use std::fmt::Write as _;

use super::{Language, Word};

/// How many changes are reported; the rest is counted.
const TOLD: usize = 4;

/// Something that was changed: what it was, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What was changed.
    pub what: String,
    /// What it was in each language, in the order of [`Language::ALL`]; nothing where it was not there.
    pub before: Option<[String; 3]>,
    /// What it is; nothing where it is there no more.
    pub now: Option<[String; 3]>,
}

/// Changes in words; without any, that no level is among what was changed.
pub(super) fn text(changes: &[Change], language: Language) -> String {
    if changes.is_empty() {
        let words = match language {
            Language::Nl => "geen niveau, wel iets anders",
            Language::En => "no level, but something else",
            Language::Fr => "pas un niveau, mais autre chose",
        };
        return words.to_owned();
    }
    let nothing = Word::Nothing.text(language);
    let told = changes.iter().take(TOLD).map(|one| {
        let value = |value: Option<&[String; 3]>| {
            value
                .map_or(nothing, |value| &value[language as usize])
                .to_owned()
        };
        let (before, now) = (value(one.before.as_ref()), value(one.now.as_ref()));
        format!("{} {before} → {now}", one.what)
    });
    let mut text = told.collect::<Vec<_>>().join(", ");
    if changes.len() > TOLD {
        let more = changes.len() - TOLD;
        let _ = match language {
            Language::Nl => write!(text, " en nog {more}"),
            Language::En => write!(text, " and {more} more"),
            Language::Fr => write!(text, " et encore {more}"),
        };
    }
    text
}
