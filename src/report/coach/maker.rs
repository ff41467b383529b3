//! What it takes to make the report of a coach.

use super::super::data::Strength;
use super::super::names::Names;
use super::super::quotes::Quotes;
use crate::diagnostic::Language;
use crate::id::AssessorId;
use crate::load::Loaded;
use crate::rubric::Texts;
use crate::scoring::{CandidateScores, Scores};

pub(super) struct Maker<'a> {
    pub(super) loaded: &'a Loaded,
    pub(super) scores: &'a Scores,
    pub(super) candidate: &'a CandidateScores,
    pub(super) language: Language,
    pub(super) texts: Texts<'a>,
    pub(super) quotes: Quotes<'a>,
    pub(super) names: Names<'a>,
    /// The letter and the name of each assessor of the day.
    pub(super) marks: Vec<(AssessorId, (String, String))>,
}

/// What a strength is called: its indicator, or its competence where it is a moment of the whole.
pub(super) fn name_of(strength: &Strength) -> &str {
    if strength.indicator.is_empty() {
        &strength.competence
    } else {
        &strength.indicator
    }
}
