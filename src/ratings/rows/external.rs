//! One rating made elsewhere.

use std::borrow::Cow;

use super::blank::Blank;
use super::header::Header;
use super::record::Record;
use crate::day::Date;
use crate::day::names::Meant;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported, Word};
use crate::grid::{Column, one_line};
use crate::id::{AssessorId, CandidateId, ExerciseId, Seat};
use crate::notes::{self, Context, Mark};
use crate::ratings::dates::Dates;
use crate::ratings::words;
use crate::rubric::{self, Named, Rubric, Target};
use crate::scale::{Absence, Level, Scale, is_nothing};
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

/// Reads a row; a fault in a column that may be missing costs what it says and not the rating. None where nobody filled
/// in a level, or a doubted one, and where it does not say about whom or what it is.
pub(super) fn read(
    row: &Record<'_>,
    header: &Header,
    context: &Context<'_>,
    (dates, blank): (&mut Dates, &mut Blank),
    found: &mut Diagnostics,
) -> Result<Option<External>, Reported> {
    let start = found.mark();
    fits(row, header, found)?;
    let field = |column: Column| {
        let at = header.at(column)?;
        Some((row.words(at), row.place(at)))
    };
    let needed = |column: Column| field(column).unwrap_or_else(|| (Cow::default(), row.span()));
    let optional = |column: Column| field(column).filter(|(text, _)| !text.is_empty());
    let names = &context.names;
    let (level, level_at) = needed(Column::Level);
    if is_nothing(&level) {
        blank.without_level(row.span());
        return Ok(None);
    }
    if is_doubted(&level, &context.rubric.scale) {
        found.add(Diagnostic::new(Code::N14, level_at).with("tag", level));
        return Ok(None);
    }
    let missing = header.blank_in(row);
    if !missing.is_empty() {
        blank.without(missing, row.span());
        found.leave_out();
        return Ok(None);
    }
    let also = |column: Column| {
        let cells = header.also_at(column);
        cells
            .map(|at| (row.words(at), row.place(at)))
            .collect::<Vec<_>>()
    };
    let mut known = Known {
        context,
        found: &mut *found,
    };
    let candidate = known.one(
        Word::Candidate,
        needed(Column::Candidate),
        &also(Column::Candidate),
        |text| names.candidate(text),
    );
    let assessor = known.one(
        Word::Assessor,
        needed(Column::Assessor),
        &also(Column::Assessor),
        |text| names.assessor(text),
    );
    let exercise = known.one(
        Word::Exercise,
        needed(Column::Exercise),
        &also(Column::Exercise),
        |text| names.exercise(text),
    );
    let (competence, at) = needed(Column::Competence);
    let indicator = needed(Column::Indicator).0;
    let target = target(context.rubric, (&competence, at), &indicator, found);
    let mark = mark(context.rubric, (&level, level_at), found);
    let is_sound = found.ok_since(start);
    let tally =
        optional(Column::Count).and_then(|(text, at)| notes::count(whole(&text), at, found));
    let order = optional(Column::Order).and_then(|written| order(written, found));
    let date = optional(Column::Date).and_then(|(text, at)| dates.see(&text, at));
    let reason = optional(Column::Reason).map(|(text, _)| text.into_owned());
    is_sound?;
    match (candidate, assessor, exercise, target, mark) {
        (Some(candidate), Some(assessor), Some(exercise), Some(target), Some(mark)) => {
            let span = row.span();
            Ok(Some(External {
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
            }))
        }
        // Without a fault above each of them is there; but a fault is what the caller must get.
        _ => Err(width(row, header, found)),
    }
}

/// Who rates whom in a row with a fault, where both can still be read.
pub(super) fn people(
    row: &Record<'_>,
    header: &Header,
    context: &Context<'_>,
) -> Option<(CandidateId, AssessorId)> {
    let text = |column| {
        header
            .at(column)
            .map(|at| one_line(&row.words(at)).into_owned())
    };
    let candidate = context.names.candidate(&text(Column::Candidate)?).one()?;
    let assessor = context.names.assessor(&text(Column::Assessor)?).one()?;
    Some((candidate, assessor))
}

/// Whether a row has the cells that it needs, and no more than the header. Spreadsheets write empty fields at the end,
/// or leave them out.
fn fits(row: &Record<'_>, header: &Header, found: &mut Diagnostics) -> Result<(), Reported> {
    if row.filled() <= header.width && row.cells.len() >= header.needed() {
        return Ok(());
    }
    Err(width(row, header, found))
}

fn width(row: &Record<'_>, header: &Header, found: &mut Diagnostics) -> Reported {
    found.error(
        Diagnostic::new(Code::I21, row.span())
            .with("found", row.cells.len())
            .with("expected", header.width),
    )
}

/// Who and what the day knows.
struct Known<'a, 'd> {
    context: &'a Context<'d>,
    found: &'a mut Diagnostics,
}

impl Known<'_, '_> {
    /// Whom or what a code or a name stands for, and a finding where that is nobody, or not sure, or where another
    /// column of the row says otherwise.
    fn one<T: Copy + PartialEq + ToString>(
        &mut self,
        what: Word,
        (written, at): (Cow<'_, str>, Span),
        also: &[(Cow<'_, str>, Span)],
        meant: impl Fn(&str) -> Meant<T>,
    ) -> Option<T> {
        let written = one_line(&written);
        let known = meant(&written);
        let one = known.one();
        if one.is_none() {
            let finding = known.doubt(&written, at).unwrap_or_else(|| {
                let (context, found) = (self.context, &*self.found);
                context.unknown(Code::D02, (what, &written), at, found)
            });
            self.found.error(finding);
        }
        let differs = |text: &str| {
            meant(&one_line(text))
                .one()
                .filter(|other| Some(*other) != one)
        };
        let mut others = also.iter().filter(|(text, _)| !text.is_empty());
        if let (Some(own), Some((text, at))) =
            (one, others.find(|(text, _)| differs(text).is_some()))
        {
            let finding = Diagnostic::new(Code::N47, *at)
                .with("id", format!("{written}, {text}"))
                .with("code", own.to_string());
            self.found.error(finding);
            return None;
        }
        one
    }
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

/// Whether a level, or nothing at all, has a question mark behind it.
fn is_doubted(written: &str, scale: &Scale) -> bool {
    let sure = written.trim_end_matches(['?', ' ']);
    let is_mark = || Absence::parse(sure).is_some() || scale.parse(whole(sure)).is_some();
    sure != written && (sure.is_empty() || is_mark())
}

/// The candidate's turn.
fn order((text, at): (Cow<'_, str>, Span), found: &mut Diagnostics) -> Option<u32> {
    let number = whole(&text).parse().ok().filter(|number| *number > 0);
    if number.is_none() {
        found.error(
            Diagnostic::new(Code::D09, at)
                .with("value", text)
                .with_word("key", Word::Order)
                .with_word("expected", Word::OneOrMore),
        );
    }
    number
}
