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
mod closed;
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
mod hours;
mod impressions;
mod in_words;
mod inside;
mod kind;
mod levels;
mod lines;
mod looks;
mod loose;
mod markdown;
mod marks;
mod near;
mod noted;
mod numbering;
mod page;
mod part;
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
mod tags;
mod tail;
mod taken_back;
mod taken_out;
mod targets;
#[cfg(test)]
mod tests;
mod title;
mod token;
mod turns;
mod twice;
mod units;
mod value_lines;
mod values;
mod whose;
mod words;

use std::cell::Cell;

use crate::day::Day;
use crate::day::names::Names;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::rubric::Rubric;
use crate::source::{FileId, Sources, Span};

pub use columns::column;
pub use given::{Given, GivenIn};
pub use lines::{Line, LineKind};
pub use marks::Reading;
pub use places::{Places, TokenKind};
pub use print::print;
pub use sheet::{
    Evaluation, Mark, Observation, Prose, Row, Share, Sheet, Sign, Tag, Time, Unplaced,
};
pub(crate) use values::count;

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
        numbers: numbering::own(&page, context),
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
