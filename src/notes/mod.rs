//! Notes: the sheets that assessors write in WAKKER Markdown, and what was understood of them.
//!
//! Reading never guesses a level from prose and never drops a line: every non-blank line of a file ends up
//! as part of a [`LineKind`], which the tests hold against the text.

mod amounts;
mod another;
mod beside;
mod binding;
mod cells;
mod chat;
mod clock;
mod columns;
mod concluded;
mod crosses;
mod doubted;
mod evidence;
mod filing;
mod front;
mod front_matter;
mod given;
mod heads;
mod impressions;
mod in_words;
mod kind;
mod levels;
mod lines;
mod loose;
mod markdown;
mod marks;
mod near;
mod noted;
mod page;
mod pieces;
mod places;
mod print;
mod reader;
mod rows;
mod ruled;
mod scope;
mod seen;
mod sheet;
mod start;
mod stray;
mod table;
mod tail;
mod taken_out;
mod targets;
#[cfg(test)]
mod tests;
mod title;
mod token;
mod turns;
mod twice;
mod units;
mod values;
mod whose;
mod words;

use std::cell::Cell;

use crate::day::names::Names;
use crate::day::{Clock, Date, Day};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::rubric::{Rubric, Target};
use crate::scale::Level;
use crate::source::{FileId, Sources, Span};

pub use columns::Column;
pub use given::{Given, GivenIn};
pub use lines::{Line, LineKind};
pub use marks::Reading;
pub use places::{Places, TokenKind};
pub use print::print;

/// What notes can refer to.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The competences, indicators and levels.
    pub rubric: &'a Rubric,
    /// The people and exercises.
    pub day: &'a Day,
    /// What people and exercises are called.
    pub names: &'a Names,
}

impl Context<'_> {
    /// A finding about a code or a name that nobody and nothing of the day has, with the codes that there are.
    pub(crate) fn unknown(
        &self,
        code: Code,
        (what, written): (Word, &str),
        at: Span,
        found: &Diagnostics,
    ) -> Diagnostic {
        let day = self.day;
        let known: Vec<String> = match what {
            Word::Candidate => day
                .candidates
                .iter()
                .map(|one| one.id.to_string())
                .collect(),
            Word::Assessor => day.assessors.iter().map(|one| one.id.to_string()).collect(),
            _ => day.exercises.iter().map(|one| one.id.to_string()).collect(),
        };
        let finding = Diagnostic::new(code, at)
            .with_word("what", what)
            .with("id", written)
            .with("known", known.join(", "));
        if found.has_many(code, at.file) {
            return finding;
        }
        let mut finding = finding.suggest(written, known.iter().map(String::as_str));
        finding.suggestion = self.names.near(what, written).or(finding.suggestion);
        finding
    }
}

/// So many unknown tags of a file get a suggestion.
const SUGGESTIONS: u32 = 100;

/// Reads a file of notes.
///
/// A fault costs the smallest part: a cell, a tag, a line. A sheet of which it is not known about whom, by whom
/// or in what is put aside and counted as left out; the other sheets of the file stay. A text beyond the limits
/// is refused whole, before it reaches the Markdown parser.
pub fn read(
    sources: &Sources,
    file: FileId,
    context: &Context<'_>,
    found: &mut Diagnostics,
) -> Notes {
    let Ok(page) = page::Page::new(file, sources.text(file), found) else {
        found.leave_out();
        return Notes::default();
    };
    let levels = levels::Levels::new(context.rubric);
    let desk = filing::Desk {
        page: &page,
        context,
        levels,
        suggestions: Cell::new(SUGGESTIONS),
    };
    let mut reader = reader::Reader::new(desk, found);
    let body = front_matter::top(&mut reader);
    let text = page.plain.get(page.bounds(body).start..).unwrap_or("");
    reader.read(body, &markdown::places(text, page.len() - body));
    reader.end();
    let whole = Span::start_of(file);
    let reader::Reader {
        parts,
        scopes,
        lines,
        found,
        ..
    } = reader;
    for observation in parts.observations() {
        marks::tell(sources.text(file), observation, found);
    }
    let (sheets, unplaced) = parts.finish(&scopes, whole, &lines, context.rubric, found);
    Notes {
        sheets,
        unplaced,
        lines,
    }
}

/// All that one file of notes holds.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    /// One sheet per candidate, exercise and assessor, in the order of the file.
    pub sheets: Vec<Sheet>,
    /// What stands under a head that is not understood: it counts for nobody.
    pub unplaced: Vec<Unplaced>,
    /// What became of each line, in the order of the file.
    pub lines: Vec<Line>,
}

impl Notes {
    /// Whether there are sheets, and nobody wrote a word or a level in any of them.
    pub fn is_untouched(&self) -> bool {
        !(self.sheets.is_empty() && self.unplaced.is_empty())
            && self.sheets.iter().all(Sheet::is_untouched)
            && self.unplaced.iter().all(Unplaced::is_untouched)
    }
}

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
    pub rows: Vec<Row>,
    /// Lines under *Evaluatie*.
    pub evaluations: Vec<Evaluation>,
    /// Interpretations: kept, shown to assessors, never scored.
    pub impressions: Vec<Prose>,
    /// Other prose: kept, shown to assessors.
    pub remarks: Vec<Prose>,
}

impl Sheet {
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
            && self.rows.iter().all(Row::is_blank)
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
pub struct Row {
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

impl Row {
    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        let counts = [self.count, self.count_plus, self.count_minus, self.chances];
        self.mark == Mark::Empty && self.evidence.is_empty() && counts.iter().all(Option::is_none)
    }

    /// A row with nothing but a mark.
    fn marked(target: Target, mark: Mark, span: Span) -> Self {
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
