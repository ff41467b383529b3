//! One rating made elsewhere.

use std::ops::RangeInclusive;

use super::header::{COLUMNS, Header, NEEDED};
use super::record::Record;
use crate::day::{self, Date, Day};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported, Word};
use crate::id::{AssessorId, CandidateId, ExerciseId};
use crate::limits;
use crate::notes::Mark;
use crate::ratings::Seat;
use crate::rubric::{self, Rubric, Target};
use crate::scale::Level;
use crate::source::Span;

/// A row of `ratings.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct External {
    /// Who is rated.
    pub candidate: CandidateId,
    /// Who rates.
    pub assessor: AssessorId,
    /// In which exercise.
    pub exercise: ExerciseId,
    /// What is rated.
    pub target: Target,
    /// The level.
    pub level: Level,
    /// How often the behaviour was seen, if the row says so.
    pub tally: Option<u32>,
    /// When, if the row says so.
    pub date: Option<Date>,
    /// The candidate's turn with this assessor, if the row says so.
    pub order: Option<u32>,
    /// Why it was changed after it was locked, if the row says so.
    pub reason: Option<String>,
    /// Where the row stands.
    pub span: Span,
}

impl External {
    /// The place of the row in the plan.
    pub fn seat(&self) -> Seat {
        (self.candidate, self.exercise, self.assessor)
    }

    /// What the row says of its target.
    pub fn mark(&self) -> Mark {
        Mark::Level(self.level)
    }
}

pub(super) fn read(
    row: &Record<'_>,
    header: &Header,
    day: &Day,
    rubric: &Rubric,
    found: &mut Diagnostics,
) -> Result<External, Reported> {
    let mark = found.mark();
    // Spreadsheets leave empty fields at the end, or leave them out.
    let filled = row
        .fields
        .iter()
        .enumerate()
        .filter(|(_, field)| !field.trim().is_empty())
        .last()
        .map_or(0, |(at, _)| at + 1);
    let needed = header
        .columns
        .iter()
        .take(NEEDED)
        .flatten()
        .max()
        .map_or(0, |last| last + 1);
    if filled > header.width || row.fields.len() < needed {
        return Err(found.error(
            Diagnostic::new(Code::I21, row.span())
                .with("found", row.fields.len())
                .with("expected", header.width),
        ));
    }
    let field = |column: usize| {
        header.columns[column].map(|at| {
            (
                row.fields.get(at).unwrap_or_default().trim(),
                row.field_span(at),
            )
        })
    };
    let needed = |column: usize| field(column).unwrap_or(("", row.span()));

    let candidates: Vec<CandidateId> = day.candidates.iter().map(|c| c.id).collect();
    let assessors: Vec<AssessorId> = day.assessors.iter().map(|a| a.id).collect();
    let exercises: Vec<ExerciseId> = day.exercises.iter().map(|e| e.id).collect();
    let candidate = day::known_id(
        Word::Candidate,
        needed(0),
        CandidateId::parse,
        &candidates,
        found,
    );
    let assessor = day::known_id(
        Word::Assessor,
        needed(1),
        AssessorId::parse,
        &assessors,
        found,
    );
    let exercise = day::known_id(
        Word::Exercise,
        needed(2),
        ExerciseId::parse,
        &exercises,
        found,
    );

    let ((competence, at), (indicator, _)) = (needed(3), needed(4));
    let target = if indicator.is_empty() {
        rubric::known_target(rubric, competence, at, found)
    } else {
        let written = format!("{competence}/{indicator}");
        rubric::known_target(rubric, &written, at, found)
    };
    let (written, at) = needed(5);
    let level = rubric::known_level(&rubric.scale, whole(written), at, found);
    let tally = number(6, field(6), 0..=limits::TALLY, Word::TallyRange, found);
    let order = number(8, field(8), 1..=u32::MAX, Word::OneOrMore, found);
    let date = field(7)
        .filter(|(text, _)| !text.is_empty())
        .and_then(|(text, at)| day::checked_date(text, at, found));
    let reason = field(9)
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, _)| text.to_owned());
    found.ok_since(mark)?;
    match (candidate, assessor, exercise, target, level) {
        (Some(candidate), Some(assessor), Some(exercise), Some(target), Some(level)) => {
            let span = row.span();
            Ok(External {
                candidate,
                assessor,
                exercise,
                target,
                level,
                tally,
                date,
                order,
                reason,
                span,
            })
        }
        // Unreachable without a fault above, but a fault is what the caller must get.
        _ => Err(found.error(Diagnostic::new(Code::C04, row.span()).with("column", "candidate"))),
    }
}

/// "3,0" and "3.0" are the level 3: spreadsheets write whole numbers so.
fn whole(written: &str) -> &str {
    match written.split_once([',', '.']) {
        Some((number, zeros))
            if number.bytes().all(|byte| byte.is_ascii_digit())
                && !zeros.is_empty()
                && zeros.bytes().all(|byte| byte == b'0') =>
        {
            number
        }
        _ => written,
    }
}

/// The number in a field, unless it is empty.
fn number(
    column: usize,
    field: Option<(&str, Span)>,
    range: RangeInclusive<u32>,
    expected: Word,
    found: &mut Diagnostics,
) -> Option<u32> {
    let (text, at) = field.filter(|(text, _)| !text.is_empty())?;
    let number = text.parse().ok().filter(|number| range.contains(number));
    if number.is_none() {
        found.error(
            Diagnostic::new(Code::D09, at)
                .with("value", text)
                .with("key", COLUMNS[column])
                .with_word("expected", expected),
        );
    }
    number
}
