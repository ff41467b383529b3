//! The text of a file of notes, made ready for reading.
//!
//! What nobody sees or means goes first, with a map back to the file (see [`seen`]). Of what is left there
//! are two copies in which every place is the same: one for reading words and tokens (comments taken out,
//! odd spaces made plain), and one for the Markdown parser (in which also no HTML, code or link can begin).

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reported};
use crate::limits;
use crate::source::{FileId, Span};

use super::breaks::{begins_a_block, begins_anew};
use super::seen::{self, Map};
use super::taken_out::{self, Struck};

/// A file of notes, ready for reading.
pub(super) struct Page<'a> {
    file: FileId,
    raw: &'a str,
    /// From a place in the text that is read to the place in the file.
    map: Map,
    /// The text without comments and what is struck out.
    clean: String,
    /// The text for the Markdown parser.
    pub(super) plain: String,
    lines: Vec<Range<usize>>,
    /// The number of each in the file.
    numbers: Vec<usize>,
    /// What is struck out, in the order of the text.
    struck: Vec<Struck>,
}

impl<'a> Page<'a> {
    /// Tests the limits, takes out comments and odd spaces.
    pub(super) fn new(
        file: FileId,
        raw: &'a str,
        found: &mut Diagnostics,
    ) -> Result<Self, Reported> {
        if raw.len() > limits::NOTES_BYTES {
            return Err(found.error(
                Diagnostic::new(Code::I04, Span::start_of(file))
                    .with("size", raw.len())
                    .with("limit", limits::NOTES_BYTES),
            ));
        }
        let (text, map) = seen::read_through(raw, file, found);
        let place =
            |range: Range<usize>| Span::new(file, map.before(range.start), map.before(range.end));
        let mut clean = text.as_bytes().to_vec();
        plain_spaces(&mut clean);
        let lines = lines_of(&clean);
        let ends = |text: &[u8]| text.last().is_none_or(|byte| matches!(byte, b'\n' | b'\r'));
        let is_left = ends(&clean) && !ends(raw.as_bytes());
        within_limits(&place, &clean, &lines, found)?;
        taken_out::comments(&place, &mut clean, found);
        taken_out::html(&place, &mut clean, found);
        let mut lines = lines_of(&clean);
        if is_left {
            // A last line of which nothing is left.
            lines.push(clean.len()..clean.len());
        }
        let ended = |line: &Range<usize>| {
            let before = line.start.checked_sub(1).map(|end| map.after(end));
            let letter = before.and_then(|at| raw.as_bytes().get(at));
            matches!(letter, Some(b'\n' | b'\r'))
        };
        let numbers = lines.iter().scan(1, |number, line| {
            *number += usize::from(ended(line));
            Some(*number)
        });
        let numbers = numbers.collect();
        let struck = taken_out::struck(&place, &mut clean, &lines, found);
        let mut plain = clean.clone();
        only_blocks(&mut plain);
        // Only whole characters were replaced, each by as many ASCII letters as it has bytes.
        let whole = |bytes| String::from_utf8(bytes).unwrap_or_else(|_| text.clone());
        let (clean, plain) = (whole(clean), whole(plain));
        Ok(Self {
            file,
            raw,
            map,
            clean,
            plain,
            lines,
            numbers,
            struck,
        })
    }

    /// What is struck out on the lines up to this one, from one of these on.
    pub(super) fn struck(&self, from: usize, line: usize) -> &[Struck] {
        let end = self.bounds(line).end;
        let all = self.struck.get(from..).unwrap_or_default();
        &all[..all.partition_point(|one| one.range.start <= end)]
    }

    /// The number of lines.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// The number in the file, from 1, of a line counted from 0: of what was one line two may be made.
    pub(super) fn number(&self, line: usize) -> usize {
        self.numbers.get(line).copied().unwrap_or(line + 1)
    }

    /// The bytes of a line, counted from 0, without its ending.
    pub(super) fn bounds(&self, line: usize) -> Range<usize> {
        self.lines
            .get(line)
            .cloned()
            .unwrap_or(self.clean.len()..self.clean.len())
    }

    /// The line, counted from 0, in which a byte stands.
    pub(super) fn line_at(&self, at: usize) -> usize {
        self.lines.partition_point(|line| line.end < at)
    }

    /// A line without comments.
    pub(super) fn line(&self, line: usize) -> &str {
        self.slice(self.bounds(line))
    }

    /// A line as it stands in the file.
    pub(super) fn written(&self, line: usize) -> &'a str {
        let Range { start, end } = self.bounds(line);
        let range = self.map.before(start)..self.map.after(end);
        self.raw.get(range).unwrap_or("")
    }

    /// The whole text without comments.
    pub(super) fn text(&self) -> &str {
        &self.clean
    }

    /// A stretch without comments.
    pub(super) fn slice(&self, range: Range<usize>) -> &str {
        self.clean.get(range).unwrap_or("")
    }

    /// The place of a stretch.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let place = |at| self.map.before(at);
        Span::new(self.file, place(range.start), place(range.end))
    }

    /// The way back to the file.
    pub(super) fn map(&self) -> &Map {
        &self.map
    }

    /// The stretch of a line without the blanks around it.
    pub(super) fn trimmed(&self, line: usize) -> Range<usize> {
        trim(&self.clean, self.bounds(line))
    }

    /// A stretch without the blanks around it.
    pub(super) fn trim(&self, range: Range<usize>) -> Range<usize> {
        trim(&self.clean, range)
    }

    /// A stretch without the `>` in front.
    pub(super) fn past_quote(&self, range: Range<usize>) -> Range<usize> {
        let text = self.slice(range.clone());
        // A quote can stand in an item: "- > text".
        let quote = text.find('>').filter(|at| {
            text[..*at]
                .trim_matches(['-', '*', '+', ' ', '\t'])
                .is_empty()
        });
        let text = &text[quote.unwrap_or(0)..];
        let rest = text.trim_start_matches(['>', ' ', '\t']);
        self.trim(range.end - rest.len()..range.end)
    }
}

/// A stretch of a text without the blanks around it.
pub(super) fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let Some(part) = text.get(range.clone()) else {
        return range;
    };
    let start = range.start + (part.len() - part.trim_start().len());
    start..(start + part.trim().len())
}

/// Makes every kind of blank a space, and a lone carriage return the end of a line.
fn plain_spaces(bytes: &mut [u8]) {
    let mut at = 0;
    while at < bytes.len() {
        let wide = match (bytes[at], bytes.get(at + 1), bytes.get(at + 2)) {
            (b'\r', next, _) => {
                if next != Some(&b'\n') {
                    bytes[at] = b'\n';
                }
                0
            }
            // Word writes a line break within a paragraph as a vertical tab or a line separator.
            (0x0B | 0x0C, ..) => 1,
            // No-break space.
            (0xC2, Some(0xA0), _) => 2,
            // U+2000 to U+200A, line separator, narrow no-break space.
            (0xE2, Some(0x80), Some(0x80..=0x8A | 0xA8 | 0xA9 | 0xAF)) => 3,
            _ => 0,
        };
        let is_break = matches!(bytes[at], 0x0B | 0x0C)
            || bytes[at..].starts_with(&[0xE2, 0x80, 0xA8])
            || bytes[at..].starts_with(&[0xE2, 0x80, 0xA9]);
        bytes[at..at + wide].fill(b' ');
        if is_break && begins_anew(bytes, at, at + wide) {
            bytes[at] = b'\n';
        }
        at += wide.max(1);
    }
}

fn lines_of(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut lines = Vec::with_capacity(bytes.len() / 60);
    let mut start = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' {
            let end = if at > start && bytes[at - 1] == b'\r' {
                at - 1
            } else {
                at
            };
            lines.push(start..end);
            start = at + 1;
        }
    }
    if start < bytes.len() {
        lines.push(start..bytes.len());
    }
    lines
}

fn within_limits(
    place: &impl Fn(Range<usize>) -> Span,
    bytes: &[u8],
    lines: &[Range<usize>],
    found: &mut Diagnostics,
) -> Result<(), Reported> {
    let mark = found.mark();
    let mut paragraph = 0..0;
    for range in lines {
        let line = &bytes[range.clone()];
        let at = place(range.start..range.start);
        if line.len() > limits::NOTES_LINE_BYTES {
            found.error(
                Diagnostic::new(Code::I15, at)
                    .with("size", line.len())
                    .with("limit", limits::NOTES_LINE_BYTES),
            );
        }
        let depth = quote_depth(line);
        if depth > limits::NOTES_QUOTE_DEPTH {
            found.error(
                Diagnostic::new(Code::I17, at)
                    .with("depth", depth)
                    .with("limit", limits::NOTES_QUOTE_DEPTH),
            );
        }
        let was_long = paragraph.len() > limits::NOTES_PARAGRAPH_BYTES;
        paragraph = if begins_a_block(line) {
            range.clone()
        } else {
            paragraph.start..range.end
        };
        if paragraph.len() > limits::NOTES_PARAGRAPH_BYTES && !was_long {
            found.error(
                Diagnostic::new(Code::I16, place(paragraph.start..paragraph.start))
                    .with("size", paragraph.len())
                    .with("limit", limits::NOTES_PARAGRAPH_BYTES),
            );
        }
    }
    found.ok_since(mark)
}

/// How many `>` stand in front of a line, also between bullets.
fn quote_depth(line: &[u8]) -> usize {
    line.iter()
        .take_while(|byte| matches!(byte, b' ' | b'\t' | b'>' | b'-' | b'*' | b'+'))
        .filter(|byte| **byte == b'>')
        .count()
}

/// Takes away what could begin HTML, code, or the definition of a link: in notes these mean nothing, and
/// each could swallow what follows.
fn only_blocks(bytes: &mut [u8]) {
    for at in 0..bytes.len() {
        bytes[at] = match bytes[at] {
            b'<' => b',',
            b'`' | b'~' => b'\'',
            // `[x] ` at the head of an item stays a box.
            b'[' if !matches!(bytes.get(at + 2..at + 4), Some([b']', b' '])) => b'(',
            other => other,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn page(text: &str) -> (String, Vec<&'static str>, usize) {
        let mut sources = Sources::default();
        let file = sources.add("a.md", text);
        let mut found = Diagnostics::default();
        let page = Page::new(file, sources.text(file), &mut found);
        let codes = found
            .sorted()
            .iter()
            .map(|finding| finding.code.id())
            .collect();
        page.map_or((String::new(), codes, 0), |page| {
            (page.clean.clone(), Vec::new(), page.len())
        })
    }

    fn refusal(text: &str) -> Vec<&'static str> {
        page(text).1
    }

    #[test]
    fn comments_become_blank_and_keep_their_lines() {
        assert_eq!(page("a %%b%% c\n%%d\ne%%f").0, "a       c\n   \n   f");
        assert_eq!(page("a <!--b\n--> c").0, "a      \n    c");
    }

    #[test]
    fn a_comment_that_never_ends_takes_only_its_line() {
        assert_eq!(page("a %%b\nc").0, "a    \nc");
        assert_eq!(page("a <!-- b\nc <!-- d\ne").0, "a       \nc       \ne");
    }

    #[test]
    fn odd_spaces_become_spaces_and_lone_returns_end_lines() {
        assert_eq!(
            page("\u{feff}-\u{a0}a\rb\r\nc\u{202f}d"),
            ("-  a\nb\r\nc   d".to_owned(), Vec::new(), 3)
        );
    }

    #[test]
    fn each_limit_refuses_before_the_parser() {
        assert_eq!(refusal(&"a\n\n".repeat(100_000)), ["I04"]);
        assert_eq!(refusal(&"a".repeat(4097)), ["I15"]);
        assert_eq!(refusal(&"abcdefg\n".repeat(2049)), ["I16"]);
        assert_eq!(refusal("> > > > > > > > > a"), ["I17"]);
    }

    #[test]
    fn what_is_at_the_limit_is_read() {
        assert_eq!(page(&"a".repeat(4096)).2, 1);
        assert_eq!(page("> > > > > > > > a").2, 1);
        assert_eq!(page(&"- abcdefg\n".repeat(4000)).2, 4000);
    }
}
