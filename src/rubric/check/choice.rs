//! Choices and languages as they stand in a rubric.

use super::super::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Language};
use crate::scale::Scale;
use crate::yaml::Place;

/// What an indicator is checked against.
pub(crate) struct Context<'a> {
    pub(crate) scale: Option<&'a Scale>,
    pub(crate) subject: Subject,
}

pub(crate) fn language(
    place: &Place<'_>,
    key: &str,
    value: Option<&str>,
    found: &mut Diagnostics,
) -> Option<Language> {
    let text = value?;
    let language = Language::from_code(text);
    if language.is_none() {
        found.error(Diagnostic::new(Code::I20, place.key(key).span()).with("language", text));
    }
    language
}

pub(super) fn choice<T: Copy>(
    place: &Place<'_>,
    key: &str,
    value: &str,
    choices: &[(&str, T)],
    found: &mut Diagnostics,
) -> Option<T> {
    let chosen = choices
        .iter()
        .find(|(name, _)| *name == value)
        .map(|(_, chosen)| *chosen);
    if chosen.is_none() {
        let known: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        found.error(
            Diagnostic::new(Code::R13, place.key(key).span())
                .with("value", value)
                .with("key", key)
                .with("known", known.join(", "))
                .suggest(value, known),
        );
    }
    chosen
}
