//! What the template of the assessors' meeting sees.

use serde::Serialize;

use super::{Fact, Head, Quote};

/// The agenda of the assessors' meeting: what to talk about first, with the words of each, and only after it the
/// computed levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeetingReport {
    /// What every report starts with.
    pub head: Head,
    /// When, where, who.
    pub facts: Vec<Fact>,
    /// That not everybody is ready, or that something was left out.
    pub provisional: Vec<String>,
    /// How many levels are the same, in a sentence.
    pub overview: String,
    /// The levels to tick, lowest first.
    pub levels: Vec<String>,
    /// Who may have been there, to tick.
    pub present: Vec<String>,
    /// About how long it takes, in a sentence.
    pub minutes: Option<String>,
    /// What to talk about, first things first.
    pub items: Vec<AgendaItem>,
    /// Differences without effect, in a sentence.
    pub more: Option<String>,
    /// What is far apart as well, where there was no room for the notes.
    pub further: Vec<DifferingRow>,
    /// Smaller differences.
    pub smaller: Vec<DifferingRow>,
    /// The computed levels by candidate, for after the talk.
    pub computed: Vec<ComputedLevels>,
}

/// A competence of a candidate to talk about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaItem {
    /// Its place on the agenda, from 1.
    pub number: usize,
    /// Whom it is about.
    pub candidate: String,
    /// The competence.
    pub competence: String,
    /// Why it stands here, in a few words.
    pub why: String,
    /// Where the assessors differ.
    pub targets: Vec<AgendaTarget>,
}

/// An indicator on which assessors differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaTarget {
    /// The exercise.
    pub exercise: String,
    /// The indicator; the competence as a whole where it has none.
    pub indicator: String,
    /// What each assessor gave.
    pub sides: Vec<AgendaSide>,
}

/// What one assessor gave, with the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaSide {
    /// Who.
    pub assessor: String,
    /// The level.
    pub level: String,
    /// The anchor of that level; nothing where it has no words.
    pub anchor: Option<String>,
    /// The words of the notes.
    pub quotes: Vec<Quote>,
}

/// A competence of a candidate on which assessors differ, without the notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DifferingRow {
    /// Whom it is about.
    pub candidate: String,
    /// The competence.
    pub competence: String,
    /// Where they differ, who gave what: "Ziet werk (Magazijn): matig Rita, Tom; goed Jan".
    pub where_differ: Vec<String>,
}

/// The computed levels of a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComputedLevels {
    /// Whom they are about.
    pub candidate: String,
    /// A row for each competence with a score.
    pub rows: Vec<ComputedRow>,
}

/// A computed level beside the agreed one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComputedRow {
    /// The competence.
    pub competence: String,
    /// The computed level with its score.
    pub computed: String,
    /// How sure it is.
    pub certainty: String,
    /// The level agreed before, if there is one.
    pub agreed: Option<String>,
}
