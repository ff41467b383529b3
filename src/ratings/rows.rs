//! `ratings.csv`: ratings made elsewhere, one a row. The only user of the `csv` crate.

use std::ops::RangeInclusive;

use csv::{ReaderBuilder, StringRecord};

use crate::day::{Date, Day};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word};
use crate::id::{AssessorId, BadId, CandidateId, ExerciseId};
use crate::limits;
use crate::rubric::{Named, Rubric, Target};
use crate::scale::Level;
use crate::source::{FileId, Sources, Span};

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
    /// Where the row stands.
    pub span: Span,
}

const COLUMNS: [&str; 9] = [
    "candidate",
    "assessor",
    "exercise",
    "competence",
    "indicator",
    "level",
    "tally",
    "date",
    "order",
];
const NEEDED: usize = 6;

/// What the first row says.
struct Header {
    /// Where each known column stands in the file.
    columns: [Option<usize>; COLUMNS.len()],
    /// How many columns there are.
    width: usize,
}

/// Reads the rows; a row with a fault is left out and counted. The separator is a comma, or a semicolon
/// where the header has those.
///
/// # Errors
/// The file is too large, or its header lacks a column or has one that is not known.
pub fn read(
    sources: &Sources,
    file: FileId,
    day: &Day,
    rubric: &Rubric,
    found: &mut Diagnostics,
) -> Result<Vec<External>, Reported> {
    let text = sources.text(file);
    if text.len() > limits::CSV_BYTES {
        return Err(found.error(
            Diagnostic::new(Code::I04, Span::start_of(file))
                .with("size", text.len())
                .with("limit", limits::CSV_BYTES),
        ));
    }
    let first_line = text.lines().next().unwrap_or_default();
    let separator = if first_line.contains(';') && !first_line.contains(',') {
        b';'
    } else {
        b','
    };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .delimiter(separator)
        .flexible(true)
        .from_reader(text.as_bytes());

    let mut record = StringRecord::new();
    let mut rows: Vec<External> = Vec::new();
    let mut header: Option<Header> = None;
    let mut seen = std::collections::BTreeMap::new();
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(error) => {
                // A text in memory is UTF-8 and cannot fail to be read; a row of any length is taken.
                let (at, reason) = (Span::new(file, start, start), error.to_string());
                return Err(found.error(Diagnostic::new(Code::I02, at).with("reason", reason)));
            }
        }
        let end = usize::try_from(reader.position().byte())
            .unwrap_or(text.len())
            .min(text.len());
        let row = Row {
            text,
            file,
            start,
            end,
            record: &record,
        };
        let Some(columns) = &header else {
            header = Some(read_header(&row, found)?);
            continue;
        };
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        let context = Context { day, rubric };
        match read_row(&row, columns, &context, found) {
            Ok(external) => {
                let key = (
                    external.candidate,
                    external.exercise,
                    external.assessor,
                    external.target,
                );
                if let Some(first) = seen.get(&key) {
                    found.error(
                        Diagnostic::new(Code::C03, external.span)
                            .with("target", external.target)
                            .related(*first, Relation::First),
                    );
                    found.leave_out();
                } else {
                    seen.insert(key, external.span);
                    rows.push(external);
                }
            }
            Err(_) => found.leave_out(),
        }
    }
    if header.is_none() {
        let row = Row {
            text,
            file,
            start: 0,
            end: 0,
            record: &record,
        };
        read_header(&row, found)?;
    }
    Ok(rows)
}

/// A record with its place in the text.
struct Row<'a> {
    text: &'a str,
    file: FileId,
    start: usize,
    end: usize,
    record: &'a StringRecord,
}

impl Row<'_> {
    fn span(&self) -> Span {
        let row = self.text.get(self.start..self.end).unwrap_or_default();
        let lead = row.len() - row.trim_start().len();
        Span::new(
            self.file,
            self.start + lead,
            self.start + lead + row.trim().len(),
        )
    }

    /// The place of a field: its text within the row, counted from the field before it.
    fn field_span(&self, index: usize) -> Span {
        let row = self.text.get(self.start..self.end).unwrap_or_default();
        let mut from = 0;
        for (number, field) in self.record.iter().enumerate() {
            let Some(at) = row[from..].find(field) else {
                return self.span();
            };
            if number == index {
                let start = self.start + from + at;
                return Span::new(self.file, start, start + field.len());
            }
            from += at + field.len();
        }
        self.span()
    }
}

fn read_header(row: &Row<'_>, found: &mut Diagnostics) -> Result<Header, Reported> {
    let mark = found.mark();
    let mut columns = [None; COLUMNS.len()];
    let mut misspelt = Vec::new();
    for (index, field) in row.record.iter().enumerate() {
        let name = field.trim().to_lowercase();
        match COLUMNS.iter().position(|column| *column == name) {
            Some(known) if columns[known].is_none() => columns[known] = Some(index),
            _ if name.is_empty() => {}
            _ => {
                let finding = Diagnostic::new(Code::I22, row.field_span(index))
                    .with("column", field.trim())
                    .with("known", COLUMNS.join(", "))
                    .suggest(&name, COLUMNS);
                misspelt.extend(finding.suggestion.clone());
                found.error(finding);
            }
        }
    }
    let missing = COLUMNS
        .iter()
        .zip(columns)
        .take(NEEDED)
        .filter(|(_, at)| at.is_none());
    for (column, _) in missing.filter(|(column, _)| !misspelt.iter().any(|meant| meant == *column))
    {
        found.error(
            Diagnostic::new(Code::C04, row.span())
                .with("column", column)
                .with("known", COLUMNS.join(",")),
        );
    }
    found.ok_since(mark)?;
    Ok(Header {
        columns,
        width: row.record.len(),
    })
}

struct Context<'a> {
    day: &'a Day,
    rubric: &'a Rubric,
}

fn read_row(
    row: &Row<'_>,
    header: &Header,
    context: &Context<'_>,
    found: &mut Diagnostics,
) -> Result<External, Reported> {
    let mark = found.mark();
    // Spreadsheets leave empty fields at the end, or leave them out.
    let filled = row
        .record
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
    if filled > header.width || row.record.len() < needed {
        return Err(found.error(
            Diagnostic::new(Code::I21, row.span())
                .with("found", row.record.len())
                .with("expected", header.width),
        ));
    }
    let field = |column: usize| {
        header.columns[column].map(|at| {
            (
                row.record.get(at).unwrap_or_default().trim(),
                row.field_span(at),
            )
        })
    };
    let needed = |column: usize| field(column).unwrap_or(("", row.span()));

    let (day, rubric) = (context.day, context.rubric);
    let candidates: Vec<CandidateId> = day.candidates.iter().map(|c| c.id).collect();
    let assessors: Vec<AssessorId> = day.assessors.iter().map(|a| a.id).collect();
    let exercises: Vec<ExerciseId> = day.exercises.iter().map(|e| e.id).collect();
    let candidate = known_id(
        Word::Candidate,
        needed(0),
        CandidateId::parse,
        &candidates,
        found,
    );
    let assessor = known_id(
        Word::Assessor,
        needed(1),
        AssessorId::parse,
        &assessors,
        found,
    );
    let exercise = known_id(
        Word::Exercise,
        needed(2),
        ExerciseId::parse,
        &exercises,
        found,
    );

    let target = target(needed(3), needed(4).0, rubric, found);
    let (written, at) = needed(5);
    let level = rubric.scale.parse(written);
    if level.is_none() {
        found.error(
            Diagnostic::new(Code::R08, at)
                .with("level", written)
                .with("known", rubric.scale.shorts()),
        );
    }
    let tally = number(6, field(6), 0..=limits::TALLY, Word::TallyRange, found);
    let order = number(8, field(8), 1..=u32::MAX, Word::OneOrMore, found);
    let date = field(7)
        .filter(|(text, _)| !text.is_empty())
        .and_then(|(text, at)| {
            let date = Date::parse(text);
            if date.is_none() {
                found.error(Diagnostic::new(Code::I19, at).with("date", text));
            }
            date
        });
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
                span,
            })
        }
        // Unreachable without a fault above, but a fault is what the caller must get.
        _ => Err(found.error(Diagnostic::new(Code::C04, row.span()).with("column", "candidate"))),
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

fn target(
    (competence, at): (&str, Span),
    indicator: &str,
    rubric: &Rubric,
    found: &mut Diagnostics,
) -> Option<Target> {
    let written = if indicator.is_empty() {
        competence.to_owned()
    } else {
        format!("{competence}/{indicator}")
    };
    if let Named::Exactly(target) = rubric.named(&written, None) {
        return Some(target);
    }
    let mut finding = Diagnostic::new(Code::D03, at)
        .with("target", &written)
        .with("rubric", rubric.id);
    finding.suggestion = rubric.nearest_tag(&written);
    found.error(finding);
    None
}

fn known_id<T: Copy + PartialEq + ToString>(
    what: Word,
    (written, span): (&str, Span),
    parse: impl Fn(&str) -> Result<T, BadId>,
    known: &[T],
    found: &mut Diagnostics,
) -> Option<T> {
    let id = parse(written).ok().filter(|id| known.contains(id));
    if id.is_none() {
        let names: Vec<String> = known.iter().map(ToString::to_string).collect();
        found.error(
            Diagnostic::new(Code::D02, span)
                .with_word("what", what)
                .with("id", written)
                .with("known", names.join(", "))
                .suggest(written, names.iter().map(String::as_str)),
        );
    }
    id
}

/// Writes rows of text as CSV: commas, or for Excel a byte order mark and semicolons.
pub(crate) fn write_csv(rows: &[Vec<String>], excel: bool) -> String {
    let delimiter = if excel { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .from_writer(Vec::new());
    for row in rows {
        writer
            .write_record(row)
            .expect("rows of one table have the same length");
    }
    let bytes = writer
        .into_inner()
        .expect("writing to memory does not fail");
    let text = String::from_utf8(bytes).expect("made of texts");
    if excel {
        format!("\u{FEFF}{text}")
    } else {
        text
    }
}
