//! Notes: the sheets that assessors write in WAKKER Markdown, and what was understood of them.
//!
//! Reading never guesses a level from prose and never drops a line: every non-blank line of a file ends up
//! as part of a [`LineKind`], which the tests hold against the text.

mod amounts;
mod breaks;
mod chat;
mod context;
mod inside;
mod lines;
mod markdown;
mod places;
mod seen;
mod sheet;
mod binding;
mod given;
mod taken_out;
mod page;
mod cells;
mod units;
mod clock;
mod start;
mod words;
mod kind;
mod levels;
mod columns;
mod scope;
mod part;
mod token;
mod front;
mod tail;
mod filing;
mod looks;
mod tags;
mod targets;
mod numbering;
mod row;
mod table;
mod reader;
mod closed;
mod hours;
mod impressions;
mod marks;
mod title;
mod twice;
mod value_lines;
mod in_words;
mod near;
mod stray;
mod values;
mod concluded;
mod noted;
mod evidence;
mod rows;
mod beside;
mod crosses;
mod whom;
mod whose;
mod another;
mod doubted;
mod heads;
mod front_matter;
mod pieces;
mod print;
mod ruled;
mod taken_back;
mod turns;
mod loose;
mod messages;
mod way;
#[cfg(test)]
mod tests;

use std::cell::Cell;

use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Sources, Span};

pub use columns::column;
pub use context::Context;
pub use given::{Given, GivenIn};
pub use lines::{Line, LineKind};
pub use marks::Quotable;
pub use places::{Places, TokenKind};
pub use print::print;
pub use sheet::{
    Evaluation, LevelRow, Mark, Observation, Prose, Share, Sheet, Sign, Tag, Time, Unplaced,
};
pub(crate) use values::count;

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
