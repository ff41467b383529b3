//! The first row: which column stands where.

use super::record::Record;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Reported, Word, nearest};
use crate::grid::{Cell, Column, Lines, are_words, one_line, stem};
use crate::id::slug;
use crate::notes::{self, Context};
use crate::rubric::Named;
use crate::scale::Scale;

/// The columns that count, as they are called; the first ones are needed.
const COLUMNS: [(Column, Word); 10] = [
    (Column::Candidate, Word::Candidate),
    (Column::Assessor, Word::Assessor),
    (Column::Exercise, Word::Exercise),
    (Column::Competence, Word::Competence),
    (Column::Indicator, Word::Indicator),
    (Column::Level, Word::Level),
    (Column::Count, Word::Tally),
    (Column::Date, Word::Date),
    (Column::Order, Word::Order),
    (Column::Reason, Word::Reason),
];
const NEEDED: usize = 6;
/// Of those the first so many may stand there by code and by name.
const NAMED: usize = 3;

/// Names that do not say whose code, name or number it is: what the cells hold decides.
const OPEN: [&str; 13] = [
    "code", "codes", "id", "n", "naam", "name", "no", "nom", "nr", "number", "numero", "nummer",
    "tag",
];
/// So many rows are looked at for that.
const ROWS_OF_CELLS: usize = 200;

/// What the first row says.
pub(super) struct Header {
    /// Where each of [`COLUMNS`] stands in the file.
    places: [Option<usize>; COLUMNS.len()],
    /// Other columns that say who or in what, beside a code its name: which of [`COLUMNS`], and where.
    also: Vec<(usize, usize)>,
    /// How many columns there are.
    pub(super) width: usize,
    /// The row as it stands.
    names: Vec<String>,
}

impl Header {
    /// Where a column stands.
    pub(super) fn at(&self, column: Column) -> Option<usize> {
        self.places[place(column)?]
    }

    /// Where else it stands who or in what.
    pub(super) fn also_at(&self, column: Column) -> impl Iterator<Item = usize> {
        let same = self
            .also
            .iter()
            .filter(move |(known, _)| COLUMNS[*known].0 == column);
        same.map(|(_, at)| *at)
    }

    /// How many cells a row needs.
    pub(super) fn needed(&self) -> usize {
        let needed = self.places.iter().take(NEEDED).flatten().max();
        needed.map_or(0, |last| last + 1)
    }

    /// What a row does not say of whom and what it is about: its cells there are blank.
    pub(super) fn blank_in(&self, row: &Record<'_>) -> Vec<Word> {
        let says = |column: Column| {
            let places = self.at(column).into_iter().chain(self.also_at(column));
            places.into_iter().any(|at| !row.words(at).is_empty())
        };
        // An indicator may stand there in full.
        let full = self.at(Column::Indicator).map(|at| row.words(at));
        let is_full = full.is_some_and(|text| text.contains('/'));
        let needed = COLUMNS[..NEEDED - 2].iter();
        needed
            .filter(|(column, _)| !(says(*column) || is_full && *column == Column::Competence))
            .map(|(_, word)| *word)
            .collect()
    }

    /// Whether a row is the header again, as where two tables were pasted one below the other.
    pub(super) fn is_again(&self, row: &Record<'_>) -> bool {
        are_words(row.cells, &self.names, row.text)
    }
}

pub(super) fn read(
    row: &Record<'_>,
    below: Lines<'_>,
    context: &Context<'_>,
    found: &mut Diagnostics,
) -> Result<Header, Reported> {
    let scale = &context.rubric.scale;
    let held = held(row, below, context);
    let mut places: [Option<usize>; COLUMNS.len()] = [None; COLUMNS.len()];
    let (mut also, mut twice) = (Vec::new(), None);
    let mut unknown = Vec::new();
    let names = (0..row.cells.len()).map(|at| one_line(&row.words(at)).into_owned());
    let names: Vec<String> = names.collect();
    for (at, name) in names.iter().enumerate() {
        let by_name = meant(name, scale);
        let column = held.get(at).copied().flatten().or(by_name);
        if let Some(known) = column.filter(|_| column != by_name).and_then(place) {
            let finding = Diagnostic::new(Code::C44, row.place(at)).with("column", name);
            found.add(finding.with_word("as", COLUMNS[known].1));
        }
        match column.and_then(place) {
            Some(known) if places[known].is_none() => places[known] = Some(at),
            Some(known) if known < NAMED => also.push((known, at)),
            Some(known) if known < NEEDED => {
                let first = places[known].unwrap_or_default();
                let finding = Diagnostic::new(Code::C40, row.place(at))
                    .with("first", &names[first])
                    .with("second", name)
                    .with_word("column", COLUMNS[known].1)
                    .related(row.place(first), Relation::First);
                twice = Some(found.error(finding));
            }
            _ if name.is_empty() => {}
            _ => unknown.push((at, name)),
        }
    }
    let is_target = |(_, name): &&(usize, &String)| {
        matches!(context.rubric.tagged(name, None), Named::Exactly(_))
    };
    let targets: Vec<_> = unknown.iter().filter(is_target).collect();
    if targets.len() > 1 && place(Column::Level).is_some_and(|at| places[at].is_none()) {
        let called: Vec<String> = targets
            .iter()
            .map(|(_, name)| format!("\"{name}\""))
            .collect();
        let finding = Diagnostic::new(Code::C43, row.place(targets[0].0));
        return Err(found.error(finding.with("columns", called.join(", "))));
    }
    for (at, name) in &unknown {
        found.add(
            Diagnostic::new(Code::I22, row.place(*at))
                .with("column", name)
                .with_words("known", &all())
                .suggest(&name.to_lowercase(), spellings()),
        );
    }
    if let Some(reported) = twice {
        return Err(reported);
    }
    let absent = |at: &usize| places[*at].is_none();
    let missing: Vec<usize> = (0..NEEDED).filter(absent).collect();
    if !missing.is_empty() {
        // One that is there, but for a letter.
        let slip = unknown.iter().find_map(|(at, name)| {
            let near = nearest(name, spellings())?;
            let column = meant(near, scale).and_then(place)?;
            missing.contains(&column).then_some((*at, near))
        });
        let at = slip.map_or(row.span(), |(at, _)| row.place(at));
        let missing: Vec<Word> = missing.into_iter().map(|at| COLUMNS[at].1).collect();
        let mut finding = Diagnostic::new(Code::C04, at)
            .with_words("column", &missing)
            .with_words("known", &all());
        finding.suggestion = slip.map(|(_, near)| near.to_owned());
        return Err(found.error(finding));
    }
    Ok(Header {
        places,
        also,
        width: row.cells.len(),
        names,
    })
}

/// What the cells hold under a name that leaves it open, where at least three in four say it.
fn held(row: &Record<'_>, mut below: Lines<'_>, context: &Context<'_>) -> Vec<Option<Column>> {
    let is_open = |at| OPEN.contains(&slug(&one_line(&row.words(at))).as_str());
    let open: Vec<usize> = (0..row.cells.len()).filter(|at| is_open(*at)).collect();
    let mut held = vec![None; row.cells.len()];
    if open.is_empty() {
        return held;
    }
    let (mut cells, mut rows): (Vec<Cell>, Vec<Vec<String>>) = (Vec::new(), Vec::new());
    while let (true, Ok(Some(_))) = (rows.len() < ROWS_OF_CELLS, below.next(&mut cells)) {
        let words = |at: &usize| {
            let cell = cells.get(*at);
            cell.map(|cell| one_line(&cell.words(row.text)).into_owned())
        };
        rows.push(
            open.iter()
                .map(|at| words(at).unwrap_or_default())
                .collect(),
        );
    }
    for (nth, at) in open.into_iter().enumerate() {
        let filled: Vec<&str> = rows
            .iter()
            .map(|words| words[nth].as_str())
            .filter(|words| !words.is_empty())
            .collect();
        let most = |column: &Column| {
            let fit = filled.iter().filter(|text| holds(context, *column, text));
            !filled.is_empty() && fit.count() * 4 >= filled.len() * 3
        };
        held[at] = COLUMNS[..NEEDED - 1]
            .iter()
            .map(|(column, _)| *column)
            .find(most);
    }
    held
}

/// Whether a text is one of what a column can hold.
fn holds(context: &Context<'_>, column: Column, text: &str) -> bool {
    let is_target = |whole: bool| match context.rubric.tagged(text, None) {
        Named::Exactly(target) => target.indicator.is_none() == whole,
        _ => false,
    };
    match column {
        Column::Candidate => context.names.candidate(text).one().is_some(),
        Column::Assessor => context.names.assessor(text).one().is_some(),
        Column::Exercise => context.names.exercise(text).one().is_some(),
        Column::Competence => is_target(true),
        _ => is_target(false),
    }
}

/// What the columns are called.
fn all() -> [Word; COLUMNS.len()] {
    COLUMNS.map(|(_, word)| word)
}

/// How the columns may be spelt in any language, but for short forms.
fn spellings() -> impl Iterator<Item = &'static str> {
    let names = COLUMNS.into_iter().flat_map(|(column, _)| column.names());
    names.filter(|name| name.len() > 4)
}

/// Where a column stands among [`COLUMNS`].
fn place(column: Column) -> Option<usize> {
    COLUMNS.iter().position(|(known, _)| *known == column)
}

/// What a name means: as in the tables of sheets, and as other programs call it (`candidate_id`).
fn meant(name: &str, scale: &Scale) -> Option<Column> {
    let slug = slug(name);
    let known = match notes::column(name, scale) {
        Column::Unknown => Column::named(stem(&slug))?,
        known => known,
    };
    Some(match known {
        Column::Behaviour | Column::Criterion | Column::Item => Column::Indicator,
        Column::Value => Column::Level,
        known => known,
    })
}
