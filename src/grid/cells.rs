//! A text as rows of cells, each with its place; no cell is copied.

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported};
use crate::limits;
use crate::source::{FileId, Sources, Span};
use crate::unseen;

/// A cell: where its words stand, and whether they can be taken as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    start: u32,
    end: u32,
    form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// The bytes are the words; where the cell was quoted, those between the quotes.
    Direct,
    /// There are quotes among the bytes that are not part of the words.
    Escaped,
    /// There are marks among the bytes that nobody sees.
    Marked,
}

impl Cell {
    /// The bytes, where they are the words as they stand; none where quotes have to be taken out first.
    pub fn direct(self, text: &str) -> Option<&[u8]> {
        match self.form {
            Form::Direct => text.as_bytes().get(self.start as usize..self.end as usize),
            Form::Escaped | Form::Marked => None,
        }
    }

    /// The words, without spaces around them.
    pub fn words(self, text: &str) -> Cow<'_, str> {
        let raw = self.raw(text);
        match self.form {
            Form::Direct => Cow::Borrowed(raw.trim()),
            Form::Escaped => Cow::Owned(unseen::without(&unescaped(raw)).trim().to_owned()),
            Form::Marked => Cow::Owned(unseen::without(raw).trim().to_owned()),
        }
    }

    /// Whether it has no words.
    pub fn is_blank(self, text: &str) -> bool {
        self.start == self.end || self.words(text).is_empty()
    }

    /// The place of the words, without spaces around them.
    pub fn span(self, text: &str, file: FileId) -> Span {
        let raw = self.raw(text);
        let lead = raw.len() - raw.trim_start().len();
        let start = self.start as usize + lead;
        Span::new(file, start, start + raw.trim().len())
    }

    fn raw(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }
}

/// Whether the cells of a row are these words, as where a header comes again.
pub fn are_words(cells: &[Cell], words: &[String], text: &str) -> bool {
    let is_same = |(cell, name): (&Cell, &String)| one_line(&cell.words(text)) == name.as_str();
    words.len() > 1 && cells.len() >= words.len() && cells.iter().zip(words).all(is_same)
}

/// The place of a whole row.
pub fn row_span(cells: &[Cell], text: &str, file: FileId) -> Span {
    let start = cells.first().map_or(0, |cell| cell.start as usize);
    let end = cells.last().map_or(start, |cell| cell.end as usize);
    let row = text.get(start..end).unwrap_or_default();
    Span::new(file, start, start + row.trim_end().len())
}

/// A text on one line: line breaks and tabs within a cell are blanks.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) {
        let words: Vec<&str> = text
            .split(|letter: char| letter.is_whitespace() || letter.is_control())
            .filter(|word| !word.is_empty())
            .collect();
        return Cow::Owned(words.join(" "));
    }
    Cow::Borrowed(text)
}

/// A count or a place in a text of less than 4 GiB.
pub(crate) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Takes the quotes out: two in a row between quotes stand for one.
fn unescaped(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut letters = raw.trim_start().chars().peekable();
    let mut inside = letters.next_if_eq(&'"').is_some();
    while let Some(letter) = letters.next() {
        if inside && letter == '"' {
            if letters.next_if_eq(&'"').is_some() {
                out.push('"');
            } else {
                inside = false;
            }
        } else {
            out.push(letter);
        }
    }
    out
}

/// Titles may stand above the header: it is one of the first so many rows.
pub(crate) const ROWS_AHEAD: usize = 30;

/// A semicolon, a tab or a comma: the first of these that splits the first two rows into as many cells, else the one
/// that splits most of the first rows alike, else the first that splits the first row or one below it.
fn separator(text: &str, from: usize) -> u8 {
    let widths = |sign| {
        let (mut lines, mut cells) = (Lines::starting(text, from, sign), Vec::new());
        let width = |()| match lines.next(&mut cells) {
            Ok(Some(_)) => cells.len(),
            _ => 0,
        };
        std::iter::repeat_n((), ROWS_AHEAD)
            .map(width)
            .collect::<Vec<_>>()
    };
    let signs = [b';', b'\t', b','].map(|sign| (sign, widths(sign)));
    let even = signs
        .iter()
        .find(|(_, widths)| widths[0] > 1 && widths[0] == widths[1]);
    let alike = signs
        .iter()
        .rev()
        .map(|one| (most_alike(&one.1), one))
        .filter(|(rows, _)| *rows > 1)
        .max_by_key(|(rows, _)| *rows);
    even.or(alike.map(|(_, one)| one))
        .or(signs.iter().find(|(_, widths)| widths[0] > 1))
        .or(signs.iter().find(|(_, widths)| most_alike(widths) > 0))
        .map_or(b',', |(sign, _)| *sign)
}

/// How many rows have the commonest number of cells, of those with more than one.
fn most_alike(widths: &[usize]) -> usize {
    let mut many: Vec<usize> = widths.iter().copied().filter(|width| *width > 1).collect();
    many.sort_unstable();
    let groups = many.chunk_by(|a, b| a == b);
    groups.map(<[usize]>::len).max().unwrap_or_default()
}

/// A quote that is never closed, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct OpenQuote(pub usize);

impl OpenQuote {
    /// What there is to say: after such a quote all is one cell, so the reading stops.
    pub fn finding(self, file: FileId) -> Diagnostic {
        Diagnostic::new(Code::C25, Span::new(file, self.0, self.0 + 1))
    }
}

/// The rows of a text, one after the other; empty lines are passed over.
#[derive(Clone)]
pub struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    separator: u8,
    /// Whether a cell can hold marks that nobody sees: most files have none.
    marked: bool,
}

impl<'a> Lines<'a> {
    /// The rows of a file; says where it holds marks that nobody sees.
    ///
    /// # Errors
    /// The file is too large.
    pub fn of(
        sources: &'a Sources,
        file: FileId,
        found: &mut Diagnostics,
    ) -> Result<Self, Reported> {
        let text = sources.text(file);
        if text.len() > limits::CSV_BYTES {
            return Err(found.error(
                Diagnostic::new(Code::I04, Span::start_of(file))
                    .with("size", text.len())
                    .with("limit", limits::CSV_BYTES),
            ));
        }
        unseen::tell(text, file, found);
        Ok(Self::new(text))
    }

    /// The rows of a text; a first line `sep=;` says what the separator is, and is no row.
    pub fn new(text: &'a str) -> Self {
        let from = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
        let marked = unseen::marks(&text[from..]).next().is_some();
        let first = text[from..]
            .split(['\n', '\r'])
            .find(|line| !line.is_empty())
            .unwrap_or_default();
        let said = first.trim().trim_matches('"').to_lowercase();
        if let Some(&[sign @ (b';' | b',' | b'\t' | b'|')]) =
            said.strip_prefix("sep=").map(str::as_bytes)
        {
            let start = text.find(first).unwrap_or(from);
            return Self {
                marked,
                ..Self::starting(text, start + first.len(), sign)
            };
        }
        Self {
            marked,
            ..Self::starting(text, from, separator(text, from))
        }
    }

    /// The rows from a byte on.
    pub fn starting(text: &'a str, at: usize, separator: u8) -> Self {
        Self {
            text: text.as_bytes(),
            at,
            separator,
            marked: true,
        }
    }

    /// What stands between the cells of a row.
    pub fn separator(&self) -> u8 {
        self.separator
    }

    /// Puts the cells of the next row in place of those there; the answer is where the row starts, and none
    /// at the end of the text.
    ///
    /// # Errors
    /// A quote is never closed.
    pub fn next(&mut self, cells: &mut Vec<Cell>) -> Result<Option<u32>, OpenQuote> {
        cells.clear();
        while let Some(b'\n' | b'\r') = self.text.get(self.at) {
            self.at += 1;
        }
        if self.at >= self.text.len() {
            return Ok(None);
        }
        let start = small(self.at);
        loop {
            cells.push(self.cell()?);
            if self.text.get(self.at) != Some(&self.separator) {
                return Ok(Some(start));
            }
            self.at += 1;
        }
    }

    /// The cell that starts here; afterwards we stand on what ends it.
    fn cell(&mut self) -> Result<Cell, OpenQuote> {
        let start = self.at;
        let mut begin = start;
        while self.text.get(begin) == Some(&b' ') {
            begin += 1;
        }
        if self.text.get(begin) == Some(&b'"') {
            return self.quoted(begin);
        }
        let rest = &self.text[begin..];
        let ends = |byte: &u8| *byte == self.separator || *byte == b'\n' || *byte == b'\r';
        self.at = begin + rest.iter().position(ends).unwrap_or(rest.len());
        Ok(Cell {
            start: small(start),
            end: small(self.at),
            form: self.form_of(start..self.at),
        })
    }

    /// How the bytes of a cell without quotes among them can be taken.
    fn form_of(&self, cell: Range<usize>) -> Form {
        let holds_marks = || {
            let text = self.text.get(cell).map(str::from_utf8);
            text.is_some_and(|text| text.is_ok_and(|text| unseen::marks(text).next().is_some()))
        };
        if self.marked && holds_marks() {
            Form::Marked
        } else {
            Form::Direct
        }
    }

    fn quoted(&mut self, quote: usize) -> Result<Cell, OpenQuote> {
        let mut form = Form::Direct;
        let mut at = quote + 1;
        let close = loop {
            match self.text[at..].iter().position(|byte| *byte == b'"') {
                None => return Err(OpenQuote(quote)),
                Some(more) if self.text.get(at + more + 1) == Some(&b'"') => {
                    form = Form::Escaped;
                    at += more + 2;
                }
                Some(more) => break at + more,
            }
        };
        let rest = &self.text[close + 1..];
        let ends = |byte: &u8| *byte == self.separator || *byte == b'\n' || *byte == b'\r';
        let after = rest.iter().position(ends).unwrap_or(rest.len());
        self.at = close + 1 + after;
        if rest[..after].iter().any(|byte| *byte != b' ') {
            // A quote that swallowed the end of its line was meant for nothing.
            if self.text[quote..close].contains(&b'\n') {
                return Err(OpenQuote(quote));
            }
            form = Form::Escaped;
        }
        let (start, end) = match form {
            Form::Escaped => (quote, self.at),
            Form::Direct | Form::Marked => {
                form = self.form_of(quote + 1..close);
                (quote + 1, close)
            }
        };
        Ok(Cell {
            start: small(start),
            end: small(end),
            form,
        })
    }
}
