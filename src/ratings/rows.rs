//! `ratings.csv`: ratings made elsewhere, one a row. The only user of the `csv` crate.

use csv::{ReaderBuilder, StringRecord};

use crate::day::{Date, Day};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word, nearest};
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

const COLUMNS: [&str; 9] =
    ["candidate", "assessor", "exercise", "competence", "indicator", "level", "tally", "date", "order"];
const NEEDED: usize = 6;

/// Where each known column stands in the file.
type Header = [Option<usize>; COLUMNS.len()];

/// Reads the rows; a row with a fault is left out and counted. The separator is a comma, or a semicolon
/// where the header has those.
///
/// # Errors
/// The file is too large, or its header lacks a column.
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
    let separator = if first_line.contains(';') && !first_line.contains(',') { b';' } else { b',' };
    let mut reader =
        ReaderBuilder::new().has_headers(false).delimiter(separator).flexible(true).from_reader(text.as_bytes());

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
                let at = Span::new(file, start, start);
                return Err(found.error(Diagnostic::new(Code::I21, at).with("problem", error)));
            }
        }
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len()).min(text.len());
        let row = Row { text, file, start, end, record: &record };
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
                let key = (external.candidate, external.exercise, external.assessor, external.target);
                match seen.get(&key) {
                    Some(first) => {
                        found.error(
                            Diagnostic::new(Code::C03, external.span).related(*first, Relation::First),
                        );
                        found.leave_out();
                    }
                    None => {
                        seen.insert(key, external.span);
                        rows.push(external);
                    }
                }
            }
            Err(_) => found.leave_out(),
        }
    }
    if header.is_none() {
        let row = Row { text, file, start: 0, end: 0, record: &record };
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
        Span::new(self.file, self.start + lead, self.start + lead + row.trim().len())
    }

    /// The place of a field: its text within the row, counted from the field before it.
    fn field_span(&self, index: usize) -> Span {
        let row = self.text.get(self.start..self.end).unwrap_or_default();
        let mut from = 0;
        for (number, field) in self.record.iter().enumerate() {
            let Some(at) = row[from..].find(field) else { return self.span() };
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
    let mut header: Header = [None; COLUMNS.len()];
    for (index, field) in row.record.iter().enumerate() {
        let name = field.trim().to_lowercase();
        match COLUMNS.iter().position(|column| *column == name) {
            Some(known) if header[known].is_none() => header[known] = Some(index),
            _ if name.is_empty() => {}
            _ => {
                found.error(
                    Diagnostic::new(Code::I22, row.field_span(index))
                        .with("column", field.trim())
                        .with("known", COLUMNS.join(", "))
                        .suggest(&name, COLUMNS),
                );
            }
        }
    }
    for (column, _) in COLUMNS.iter().zip(header).take(NEEDED).filter(|(_, at)| at.is_none()) {
        found.error(
            Diagnostic::new(Code::C04, row.span())
                .with("column", column)
                .with("known", COLUMNS.join(",")),
        );
    }
    found.ok_since(mark)?;
    Ok(header)
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
    let columns = header.iter().flatten().count();
    if row.record.len() < columns {
        let problem = format!("{} < {columns}", row.record.len());
        return Err(found.error(Diagnostic::new(Code::I21, row.span()).with("problem", problem)));
    }
    let field = |column: usize| {
        header[column].map(|at| (row.record.get(at).unwrap_or_default().trim(), row.field_span(at)))
    };
    let needed = |column: usize| field(column).unwrap_or(("", row.span()));

    let (day, rubric) = (context.day, context.rubric);
    let candidates: Vec<CandidateId> = day.candidates.iter().map(|c| c.id).collect();
    let assessors: Vec<AssessorId> = day.assessors.iter().map(|a| a.id).collect();
    let exercises: Vec<ExerciseId> = day.exercises.iter().map(|e| e.id).collect();
    let candidate = known_id(Word::Candidate, needed(0), CandidateId::parse, &candidates, found);
    let assessor = known_id(Word::Assessor, needed(1), AssessorId::parse, &assessors, found);
    let exercise = known_id(Word::Exercise, needed(2), ExerciseId::parse, &exercises, found);

    let ((competence, at), (indicator, _)) = (needed(3), needed(4));
    let written = if indicator.is_empty() {
        competence.to_owned()
    } else {
        format!("{competence}/{indicator}")
    };
    let target = match rubric.named(&written, None) {
        Named::Exactly(target) => Some(target),
        _ => {
            let mut finding =
                Diagnostic::new(Code::D03, at).with("target", &written).with("rubric", rubric.id);
            finding.suggestion = rubric.nearest_tag(&written);
            found.error(finding);
            None
        }
    };
    let (written, at) = needed(5);
    let level = rubric.scale.parse(written);
    if level.is_none() {
        found.error(
            Diagnostic::new(Code::N08, at).with("level", written).with("known", rubric.scale.shorts()),
        );
    }
    let mut number = |column: usize, limit: u32| {
        let (text, at) = field(column).filter(|(text, _)| !text.is_empty())?;
        let number = text.parse::<u32>().ok().filter(|number| *number <= limit);
        if number.is_none() {
            found.error(Diagnostic::new(Code::N27, at).with("count", text));
        }
        number
    };
    let tally = number(6, limits::TALLY);
    let order = number(8, u32::MAX);
    let date = field(7).filter(|(text, _)| !text.is_empty()).and_then(|(text, at)| {
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
            Ok(External { candidate, assessor, exercise, target, level, tally, date, order, span })
        }
        _ => Err(found.error(Diagnostic::new(Code::I21, row.span()).with("problem", ""))),
    }
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
        let mut finding = Diagnostic::new(Code::D02, span).with_word("what", what).with("id", written);
        finding.suggestion = nearest(written, names.iter().map(String::as_str)).map(str::to_owned);
        found.error(finding);
    }
    id
}

/// Writes rows of text as CSV: commas, or for Excel a byte order mark and semicolons.
pub(crate) fn write_csv(rows: &[Vec<String>], excel: bool) -> String {
    let delimiter = if excel { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("rows of one table have the same length");
    }
    let bytes = writer.into_inner().expect("writing to memory does not fail");
    let text = String::from_utf8(bytes).expect("made of texts");
    if excel { format!("\u{FEFF}{text}") } else { text }
}
