//! What the template of the coach's report sees.

use serde::Serialize;

use super::{Bars, Dots, Fact, Growth, Head, Heat, Plan, Quote, Steps, Strength, TierCompetences};

/// The report for a coach about one candidate: what is behind the candidate's own report, and how to talk about it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CoachReport {
    /// What every report starts with.
    pub head: Head,
    /// The candidate's name, or the id where no name is known.
    pub name: String,
    /// When, which exercises, which assessors, which job.
    pub facts: Vec<Fact>,
    /// That not everybody is ready, or that something was left out.
    pub provisional: Vec<String>,
    /// It all in a few sentences.
    pub summary: Vec<String>,
    /// That hardly anything was seen, where it is so.
    pub little: Option<String>,
    /// What went well, as the candidate reads it.
    pub strengths: Vec<Strength>,
    /// What to say where there is none.
    pub strengths_told: Option<String>,
    /// What to grow in, as the candidate reads it.
    pub growth: Vec<Growth>,
    /// What to say where there is none.
    pub growth_told: Option<String>,
    /// The steps of the scale.
    pub scale: Steps,
    /// All competences, by tier.
    pub tiers: Vec<TierCompetences>,
    /// Exercises and competences; none where there are none.
    pub matrix: Option<Heat>,
    /// What is behind each competence of which something was seen.
    pub competences: Vec<CoachCompetence>,
    /// What to keep in mind.
    pub attention: Vec<String>,
    /// How to talk about it.
    pub guide: Vec<GuidePart>,
    /// The scores that the report explains, as JSON: attached to the PDF.
    pub scores: String,
    /// A draft of the personal plan, with two actions or more.
    pub plan: Plan,
}

/// What is behind one competence.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CoachCompetence {
    /// Its name.
    pub name: String,
    /// The label of its tier.
    pub tier: String,
    /// That no exercise aimed at it, where somebody saw it all the same.
    pub only_seen: Option<String>,
    /// Levels, certainty and what they rest on: a label and words each.
    pub told: Vec<Fact>,
    /// What each assessor gave on each indicator; none where nothing was rated.
    pub grid: Option<Dots>,
    /// How often it was seen; none where nothing was counted.
    pub bars: Option<Bars>,
    /// What each assessor gave in each exercise; none where nothing was rated.
    pub by_exercise: Option<ByExercise>,
    /// The words that tell most.
    pub quotes: Vec<SignedQuote>,
}

/// What each assessor gave in each exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ByExercise {
    /// The marks of the assessors, as in the grid.
    pub assessors: Vec<String>,
    /// A row for each exercise.
    pub rows: Vec<ByExerciseRow>,
}

/// What the assessors gave in one exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ByExerciseRow {
    /// The exercise.
    pub exercise: String,
    /// What each assessor gave; a dash where an assessor gave nothing.
    pub cells: Vec<String>,
    /// The score of the exercise.
    pub score: String,
}

/// The words of a note with its sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignedQuote {
    /// `+`, `−` or nothing.
    pub sign: &'static str,
    /// The words.
    pub quote: Quote,
}

/// A part of the conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuidePart {
    /// What it is about.
    pub title: String,
    /// What to say or keep in mind, if anything.
    pub text: Option<String>,
    /// Open questions.
    pub questions: Vec<String>,
}
