//! The rubric: what is assessed, in which words, on which scale and by which rules.

mod schema;
mod target;
mod tier;
mod translated;
mod model;
mod names;
mod check;
mod translation;

use crate::diagnostic::{Diagnostics, Language, Reported};
use crate::source::{FileId, Sources};

pub use model::{
    AgreementRules, Competence, Indicator, Overall, ReferenceRules, Rubric, ScoringRules, Subject,
    TierRules, Weight,
};
pub use names::Named;
pub use target::Target;
pub use tier::Tier;
pub use translated::{TranslatedCompetence, TranslatedIndicator, Translation};
pub use translation::Texts;

/// Reads and checks a rubric.
///
/// # Errors
/// There is any fault in it; all of them have been added to `found`.
pub fn read(sources: &Sources, file: FileId, found: &mut Diagnostics) -> Result<Rubric, Reported> {
    check::check(sources, file, found)
}

/// Reads a translation of a rubric and adds it, with its names for the levels. `language` is what the name of
/// the file tells.
///
/// # Errors
/// There is any fault in it; all of them have been added to `found`, and the rubric is as it was.
pub fn translate(
    rubric: &mut Rubric,
    sources: &Sources,
    file: FileId,
    language: Language,
    found: &mut Diagnostics,
) -> Result<(), Reported> {
    let read = translation::check(sources, file, rubric, language, found)?;
    rubric.scale.also_called(&read.levels);
    rubric.translations.retain(|one| one.language != language);
    rubric.translations.push(read);
    Ok(())
}

pub(crate) use check::{Context, indicator as checked_indicator, language};
pub(crate) use names::{known_level, known_target};
pub(crate) use schema::{Anchors, IndicatorSchema, Pairs};
