//! What notes are read into: sheets with their observations, rows, evaluations and prose.

use super::Places;
use crate::day::{Clock, Date};
use crate::grid::Column;
use crate::id::{AssessorId, CandidateId, ExerciseId, Seat};
use crate::rubric::Target;
use crate::scale::Level;
use crate::source::Span;

/// One assessor's notes on one candidate in one exercise.
#[derive(Debug, Clone)]
pub struct Sheet<C = CandidateId, A = AssessorId, E = ExerciseId> {
    /// Who is observed.
    pub candidate: C,
    /// Who observes.
    pub assessor: A,
    /// In which exercise.
    pub exercise: E,
    /// When, if the sheet says so.
    pub date: Option<Date>,
    /// Why the sheet was changed after locking, if it says so.
    pub reason: Option<String>,
    /// Where the sheet begins.
    pub span: Span,
    /// What was seen and heard.
    pub observations: Vec<Observation>,
    /// The rows of the table of levels.
    pub rows: Vec<LevelRow>,
    /// Lines under *Evaluatie*.
    pub evaluations: Vec<Evaluation>,
    /// Interpretations: kept, shown to assessors, never scored.
    pub impressions: Vec<Prose>,
    /// Other prose: kept, shown to assessors.
    pub remarks: Vec<Prose>,
}

impl Sheet {
    /// Its place in the plan.
    pub fn seat(&self) -> Seat {
        (self.candidate, self.exercise, self.assessor)
    }

    /// Whether nothing was noted and nothing rated: no observation, no mark, no evaluation.
    pub fn is_empty(&self) -> bool {
        let marked = self.rows.iter().any(|row| row.mark != Mark::Empty);
        self.observations.is_empty() && self.evaluations.is_empty() && !marked
    }
}

/// Notes of which it is not known about whom, by whom or in what: none of it counts.
pub type Unplaced = Sheet<Option<CandidateId>, Option<AssessorId>, Option<ExerciseId>>;

impl<C, A, E> Sheet<C, A, E> {
    /// Whether nothing stands in it, as in a sheet that nobody filled in.
    pub fn is_untouched(&self) -> bool {
        self.observations.is_empty()
            && self.evaluations.is_empty()
            && self.impressions.is_empty()
            && self.remarks.is_empty()
            && self.rows.iter().all(LevelRow::is_blank)
    }
}

/// A stretch of prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// The words, without Markdown's marks in front.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// One noted behaviour.
#[derive(Debug, Clone)]
pub struct Observation {
    /// When, if noted; a range has an end.
    pub time: Option<Time>,
    /// The words, without time and tail.
    pub text: String,
    /// What it was filed under: its tags, or the heading above it where it has none.
    pub tags: Vec<Tag>,
    /// Strong, weak or neutral, if noted.
    pub sign: Option<Sign>,
    /// How often, if noted; once when not.
    pub tally: Option<u32>,
    /// How often out of how many chances, if noted.
    pub share: Option<Share>,
    /// Candidates who were also involved: links, never scored for them.
    pub involved: Vec<CandidateId>,
    /// `[key:: value]` fields, kept for assessors.
    pub fields: Vec<(String, String)>,
    /// Where the observation stands, from its words to the end of its tail; in a table, its row.
    pub span: Span,
    /// In a table: where the filled cells of its row stand, by column. Empty for a line.
    pub cells: Vec<(Column, Span)>,
    /// Where its parts stand.
    pub places: Places,
}

impl Observation {
    /// What it is filed under for sure: a tag in doubt counts for nothing until its question mark goes.
    pub fn filed(&self) -> impl Iterator<Item = &Tag> {
        self.tags.iter().filter(|tag| !tag.doubt)
    }

    /// Whether it is filed under a target for sure.
    pub fn is_filed(&self, target: Target) -> bool {
        self.filed().any(|tag| tag.target == target)
    }

    /// How often the behaviour was seen: its tally, or once.
    pub fn times(&self) -> u32 {
        self.tally.unwrap_or(1)
    }
}

/// A clock time, or a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// From.
    pub from: Clock,
    /// To, for a stretch.
    pub to: Option<Clock>,
}

/// What an observation is filed under.
#[derive(Debug, Clone, PartialEq)]
pub struct Tag {
    /// The indicator or the competence as a whole.
    pub target: Target,
    /// The level given with this tag, if any.
    pub level: Option<Level>,
    /// `#tag?`: neither rating nor count until the question mark goes.
    pub doubt: bool,
    /// Whether the tag stands in the line; false when the heading above files the observation.
    pub written: bool,
    /// Where the tag, or the observation filed by its heading, stands.
    pub span: Span,
}

/// Whether a behaviour speaks for or against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// Strong: `(+)`.
    Plus,
    /// Weak: `(-)`.
    Minus,
    /// Neutral: `(0)`.
    Neutral,
}

/// So many of so many chances.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// How often it happened.
    pub times: u32,
    /// How often it could have happened; 1 or more, and not less than `times`.
    pub chances: u32,
}

/// A row of the table of levels.
#[derive(Debug, Clone)]
pub struct LevelRow {
    /// The indicator, or the competence as a whole.
    pub target: Target,
    /// What stands in the level column.
    pub mark: Mark,
    /// The count, if filled in.
    pub count: Option<u32>,
    /// The count of strong behaviour, if that column is there and filled in.
    pub count_plus: Option<u32>,
    /// The count of weak behaviour, if that column is there and filled in.
    pub count_minus: Option<u32>,
    /// The number of chances, if that column is there and filled in.
    pub chances: Option<u32>,
    /// The evidence column, as written, where it holds no more than a word or a time; what tells more is an
    /// observation.
    pub evidence: String,
    /// Where the row stands.
    pub span: Span,
    /// Where its filled cells stand, by column. Empty for a mark behind an observation.
    pub cells: Vec<(Column, Span)>,
}

impl LevelRow {
    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        let counts = [self.count, self.count_plus, self.count_minus, self.chances];
        self.mark == Mark::Empty && self.evidence.is_empty() && counts.iter().all(Option::is_none)
    }

    /// A row with nothing but a mark.
    pub(super) fn marked(target: Target, mark: Mark, span: Span) -> Self {
        Self {
            target,
            mark,
            count: None,
            count_plus: None,
            count_minus: None,
            chances: None,
            evidence: String::new(),
            span,
            cells: Vec::new(),
        }
    }
}

/// What stands in the level column of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A level.
    Level(Level),
    /// `nw`: I could not see it.
    NotSeen,
    /// `gk`: the exercise offered no chance.
    NoChance,
    /// Nothing.
    Empty,
}

/// A line under *Evaluatie*.
#[derive(Debug, Clone)]
pub struct Evaluation {
    /// The words, without tail.
    pub text: String,
    /// The competence (or indicator) it is about, if it names one.
    pub target: Option<Target>,
    /// The level of its `=level`, if any.
    pub level: Option<Level>,
    /// Where it stands.
    pub span: Span,
}
