//! One rating made elsewhere.

use std::ops::RangeInclusive;

use super::header::{COLUMNS, Header, NEEDED};
use super::record::Record;
use crate::day::Date;
use crate::day::names::Meant;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported, Word};
use crate::id::{AssessorId, CandidateId, ExerciseId, Seat};
use crate::limits;
use crate::notes::{Context, Mark};
use crate::ratings::dates::Dates;
use crate::ratings::words;
use crate::rubric::{self, Named, Rubric, Target};
use crate::scale::{Absence, Level};
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
    /// The level, `nw` or `gk`.
    pub mark: Mark,
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
        self.mark
    }

    /// Whether another row says the same, wherever it stands.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let span = self.span;
        let other = Self {
            span,
            ..other.clone()
        };
        *self == other
    }

    /// The level, where the row gives one.
    pub fn level(&self) -> Option<Level> {
        match self.mark {
            Mark::Level(level) => Some(level),
            Mark::NotSeen | Mark::NoChance | Mark::Empty => None,
        }
    }
}

/// Reads a row; a fault in a column that may be missing costs what it says and not the rating.
pub(super) fn read(
    row: &Record<'_>,
    header: &Header,
    context: &Context<'_>,
    dates: &mut Dates,
    found: &mut Diagnostics,
) -> Result<External, Reported> {
    let start = found.mark();
    fits(row, header, found)?;
    let field = |column: usize| {
        header.columns[column].map(|at| {
            let text = row.fields.get(at).unwrap_or_default().trim();
            (text, row.field_span(at))
        })
    };
    let needed = |column: usize| field(column).unwrap_or(("", row.span()));
    let optional = |column: usize| field(column).filter(|(text, _)| !text.is_empty());
    let names = &context.names;
    let candidate = known(
        Word::Candidate,
        needed(0),
        |text| names.candidate(text),
        context,
        found,
    );
    let assessor = known(
        Word::Assessor,
        needed(1),
        |text| names.assessor(text),
        context,
        found,
    );
    let exercise = known(
        Word::Exercise,
        needed(2),
        |text| names.exercise(text),
        context,
        found,
    );
    let target = target(context.rubric, needed(3), needed(4).0, found);
    let mark = mark(context.rubric, needed(5), found);
    let is_sound = found.ok_since(start);
    let tally = number(6, optional(6), 0..=limits::TALLY, Word::TallyRange, found);
    let order = number(8, optional(8), 1..=u32::MAX, Word::OneOrMore, found);
    let date = optional(7).and_then(|(text, at)| dates.see(text, at));
    let reason = optional(9).map(|(text, _)| text.to_owned());
    is_sound?;
    match (candidate, assessor, exercise, target, mark) {
        (Some(candidate), Some(assessor), Some(exercise), Some(target), Some(mark)) => {
            let span = row.span();
            Ok(External {
                candidate,
                assessor,
                exercise,
                target,
                mark,
                tally,
                date,
                order,
                reason,
                span,
            })
        }
        // Unreachable without a fault above, but a fault is what the caller must get.
        _ => Err(found.error(
            Diagnostic::new(Code::C04, row.span())
                .with_words("column", &COLUMNS[..NEEDED])
                .with_words("known", &COLUMNS),
        )),
    }
}

/// Whether a row has the cells that it needs, and no more than the header. Spreadsheets write empty fields at the end,
/// or leave them out.
fn fits(row: &Record<'_>, header: &Header, found: &mut Diagnostics) -> Result<(), Reported> {
    let filled = row.fields.iter().enumerate();
    let filled = filled.filter(|(_, field)| !field.trim().is_empty());
    let filled = filled.last().map_or(0, |(at, _)| at + 1);
    let needed = header.columns.iter().take(NEEDED).flatten().max();
    let needed = needed.map_or(0, |last| last + 1);
    if filled <= header.width && row.fields.len() >= needed {
        return Ok(());
    }
    Err(found.error(
        Diagnostic::new(Code::I21, row.span())
            .with("found", row.fields.len())
            .with("expected", header.width),
    ))
}

/// Whom or what a code or a name stands for, and a finding where that is nobody, or not sure.
fn known<T: Copy + ToString>(
    what: Word,
    (written, at): (&str, Span),
    meant: impl Fn(&str) -> Meant<T>,
    context: &Context<'_>,
    found: &mut Diagnostics,
) -> Option<T> {
    let written = words::one_line(written);
    let one = meant(&written).one();
    if one.is_none() {
        let finding = context.unknown(Code::D02, (what, &written), at, found);
        found.error(finding);
    }
    one
}

fn target(
    rubric: &Rubric,
    (competence, at): (&str, Span),
    indicator: &str,
    found: &mut Diagnostics,
) -> Option<Target> {
    if indicator.is_empty() {
        return rubric::known_target(rubric, competence, at, found);
    }
    // An indicator may stand there in full.
    if let (true, Named::Exactly(target)) = (indicator.contains('/'), rubric.named(indicator, None))
    {
        return Some(target);
    }
    rubric::known_target(rubric, &format!("{competence}/{indicator}"), at, found)
}

/// The level, `nw` or `gk` in a field.
fn mark(rubric: &Rubric, (written, at): (&str, Span), found: &mut Diagnostics) -> Option<Mark> {
    match Absence::parse(written) {
        Some(Absence::NotSeen) => return Some(Mark::NotSeen),
        Some(Absence::NoChance) => return Some(Mark::NoChance),
        None => {}
    }
    if rubric.scale.parse(whole(written)).is_none() {
        let told = if words::is_formula(written) || words::is_spreadsheet_error(written) {
            Some(Diagnostic::new(Code::C12, at).with("value", written))
        } else if words::is_date(written) {
            let finding = Diagnostic::new(Code::C37, at).with("values", written);
            Some(finding.with("count", 1).with("lines", "-"))
        } else {
            None
        };
        if let Some(finding) = told {
            found.error(finding);
            return None;
        }
    }
    rubric::known_level(&rubric.scale, whole(written), at, found).map(Mark::Level)
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
                .with_word("key", COLUMNS[column])
                .with_word("expected", expected),
        );
    }
    number
}
