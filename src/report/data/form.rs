//! What the templates of forms see: sheets to fill in with a pen.

use serde::Serialize;

use super::Head;

/// The data of one form, as its template knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FormData {
    /// An observation sheet.
    Sheet(Box<SheetForm>),
    /// An intake sheet.
    Intake(Box<IntakeForm>),
    /// A personal plan.
    Plan(Box<PlanForm>),
    /// What a candidate reads before the day.
    Intro(Box<IntroForm>),
}

/// Something on top of a form: known, or to write down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: &'static str,
    /// What is known of it; a line to write on where nothing is.
    pub text: Option<String>,
}

/// One assessor's sheet for one exercise, with all candidates that the assessor watches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetForm {
    /// What every report starts with.
    pub head: Head,
    /// Date, exercise, assessor, candidates.
    pub facts: Vec<Fact>,
    /// The six steps of WAKKER.
    pub steps: Vec<Prompt>,
    /// What the short forms of the levels mean, in a sentence.
    pub levels_explained: String,
    /// The levels to tick, lowest first.
    pub levels: Vec<String>,
    /// What can be ticked in place of a level.
    pub absent: Vec<String>,
    /// The levels by name, as heads of columns; empty where there are too many for columns.
    pub level_columns: Vec<String>,
    /// What to look for.
    pub competences: Vec<SheetCompetence>,
    /// The numbers of the indicators with their names, for the foot of the pages to note on; not where
    /// there are too many to find one at a glance.
    pub key: Option<String>,
    /// The pages to note on.
    pub record: Vec<RecordPage>,
    /// What to work out for each candidate.
    pub worked_out: Vec<WorkedOut>,
}

/// A competence that a sheet looks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetCompetence {
    /// Its name.
    pub name: String,
    /// What it means; may be empty.
    pub definition: String,
    /// Its indicators; the competence itself where it has none.
    pub indicators: Vec<SheetIndicator>,
}

/// A behaviour to look for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetIndicator {
    /// Its number on this sheet, to write beside a note.
    pub number: String,
    /// Its name.
    pub name: String,
    /// The tag that stands for it in typed notes.
    pub tag: String,
    /// Its anchors: one for each level where levels are columns, else those that are worded.
    pub anchors: Vec<AnchorLine>,
}

/// What a behaviour looks like at a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnchorLine {
    /// The level, in its short form.
    pub level: String,
    /// The words; empty where the rubric has none.
    pub text: String,
}

/// A page to note on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordPage {
    /// What it is, for whom, and the how manieth.
    pub heading: String,
    /// A block for each candidate: three at most.
    pub blocks: Vec<RecordBlock>,
}

/// The part of a page for one candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordBlock {
    /// The candidate, if known.
    pub candidate: Option<String>,
    /// Rows to write in.
    pub rows: usize,
    /// Lines for impressions below the first.
    pub more_impressions: usize,
}

/// The pages after the exercise, for one candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WorkedOut {
    /// What it is and for whom.
    pub heading: String,
    /// The candidate, if known.
    pub candidate: Option<String>,
    /// Where it is typed in afterwards.
    pub type_over: String,
}

/// A question or a step with its letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Prompt {
    /// The letter: the S of STARR.
    pub letter: &'static str,
    /// The word that it stands for.
    pub word: &'static str,
    /// What to ask or do.
    pub ask: &'static str,
    /// Lines to write on.
    pub lines: usize,
}

/// An intake by the STARR method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IntakeForm {
    /// What every report starts with.
    pub head: Head,
    /// Candidate, date, coach.
    pub facts: Vec<Fact>,
    /// A page for each example that is asked for.
    pub pages: Vec<IntakePage>,
    /// The five questions.
    pub prompts: Vec<Prompt>,
}

/// One example that an intake asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IntakePage {
    /// The competence that it is about; a line to write on where none is chosen.
    pub competence: Option<String>,
    /// What the competence means; may be empty.
    pub definition: String,
}

/// A personal plan to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanForm {
    /// What every report starts with.
    pub head: Head,
    /// Candidate, date, coach.
    pub facts: Vec<Fact>,
    /// The job that the candidate aims at, if the day names it.
    pub job_target: Option<String>,
    /// Rows for actions.
    pub rows: usize,
}

/// What a candidate reads before the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IntroForm {
    /// What every report starts with.
    pub head: Head,
    /// When and where, and for whom.
    pub facts: Vec<Fact>,
    /// Its parts.
    pub parts: Vec<IntroPart>,
}

/// A part of the explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IntroPart {
    /// Its heading.
    pub title: &'static str,
    /// What it says, if anything.
    pub text: Option<&'static str>,
    /// The exercises.
    pub items: Vec<String>,
    /// What the day promises, each with a line to write on where the day says nothing.
    pub promises: Vec<Promise>,
}

/// What a day promises its candidates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Promise {
    /// What it is about.
    pub label: &'static str,
    /// The promise; a line to write on where the day says nothing.
    pub text: Option<String>,
    /// The language of its text.
    pub lang: &'static str,
}
