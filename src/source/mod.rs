//! Texts and places in them. No reading of files.
//!
//! Inside the library a place is a [`Span`] of bytes; it becomes a line and a column (from 1, in
//! characters) only where it is shown to a person.

mod lines;

use std::fmt;
use std::sync::OnceLock;

use lines::Lines;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization as _;

/// A text that was read, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A stretch of bytes in one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The text.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The bytes `start..end` of `file`; texts are smaller than 4 GiB by the limits on reading.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let fit = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            file,
            start: fit(start),
            end: fit(end.max(start)),
        }
    }

    /// The very start of a text: for findings about the file as a whole.
    pub fn start_of(file: FileId) -> Self {
        Self {
            file,
            start: 0,
            end: 0,
        }
    }
}

/// A line and a column for people: both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
}

impl fmt::Display for LineColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// What counts for the hash that tells whether a text was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fingerprint {
    /// All but line ends and a byte order mark: a file that only went through another system keeps it.
    Letters,
    /// Nor blanks at the end of lines and of the text, nor how accents are put together.
    #[default]
    Words,
}

impl Fingerprint {
    /// SHA-256 of what counts of a text, in hexadecimal.
    pub fn of(self, text: &str) -> String {
        let text = text.trim_start_matches('\u{feff}');
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        match self {
            Self::Letters => hex(&text),
            Self::Words => {
                let whole: String = text.trim_end().nfc().collect();
                let lines = whole.split('\n').map(str::trim_end);
                // As a text file ends: `sha256sum` gives the same of one without such blanks.
                hex(&lines.flat_map(|line| [line, "\n"]).collect::<String>())
            }
        }
    }
}

#[derive(Debug, Clone)]
struct SourceText {
    path: String,
    text: String,
    /// Sought when a place is first asked for.
    lines: OnceLock<Lines>,
}

impl SourceText {
    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(&self.text))
    }
}

/// All texts that were read, so that any [`Span`] can be shown.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    texts: Vec<SourceText>,
}

impl Sources {
    /// Adds a text under the path that people know it by.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = FileId(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        self.texts.push(SourceText {
            path: path.into(),
            text: text.into(),
            lines: OnceLock::new(),
        });
        id
    }

    /// The path of a text, with `/` between folders on every system.
    pub fn path(&self, file: FileId) -> &str {
        &self.texts[file.0 as usize].path
    }

    /// The paths of all texts, in the order in which they were added.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|one| one.path.as_str())
    }

    /// The whole text.
    pub fn text(&self, file: FileId) -> &str {
        &self.texts[file.0 as usize].text
    }

    /// The text that was added last, if there is one.
    pub fn last(&self) -> Option<&str> {
        self.texts.last().map(|one| one.text.as_str())
    }

    /// The text that was added first, if there is one.
    pub fn first(&self) -> Option<&str> {
        self.texts.first().map(|one| one.text.as_str())
    }

    /// The first place of a character in a text that holds certain words as well.
    pub fn first_with(&self, character: char, words: &str) -> Option<Span> {
        self.texts.iter().enumerate().find_map(|(number, one)| {
            let at = one
                .text
                .find(character)
                .filter(|_| one.text.contains(words))?;
            let file = FileId(u32::try_from(number).unwrap_or(u32::MAX));
            Some(Span::new(file, at, at + character.len_utf8()))
        })
    }

    /// SHA-256 of a text, in hexadecimal.
    pub fn sha256(&self, file: FileId) -> String {
        hex(self.text(file))
    }

    /// As [`Sources::sha256`], without what systems and editors change by themselves.
    pub fn fingerprint(&self, file: FileId, made: Fingerprint) -> String {
        made.of(self.text(file))
    }

    /// The words of a span; an empty text where the span does not fall on characters of the text.
    pub fn slice(&self, span: Span) -> &str {
        self.text(span.file)
            .get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }

    /// Line and column of the first byte of a span.
    pub fn line_column(&self, span: Span) -> LineColumn {
        let one = &self.texts[span.file.0 as usize];
        let (lines, text) = (one.lines(), one.text.as_str());
        let at = text.floor_char_boundary(span.start as usize);
        let (number, start) = lines.line(at);
        // A byte order mark is no character of the first line.
        let mark = usize::from(text[start..at].starts_with('\u{feff}'));
        let characters = lines.characters_before(text, at) - lines.characters_before(text, start);
        LineColumn {
            line: number + 1,
            column: characters - mark + 1,
        }
    }

    /// The whole line in which a span begins, without what ends it.
    pub fn line(&self, span: Span) -> Span {
        let one = &self.texts[span.file.0 as usize];
        let (lines, text) = (one.lines(), one.text.as_str());
        let (number, start) = lines.line((span.start as usize).min(text.len()));
        let end = lines.start(number + 1).unwrap_or(text.len());
        let line = text[start..end].trim_end_matches(['\n', '\r']);
        Span::new(span.file, start, start + line.len())
    }

    /// `path:line:column` of a span.
    pub fn place(&self, span: Span) -> String {
        format!("{}:{}", self.path(span.file), self.line_column(span))
    }
}

/// SHA-256 of a text, in hexadecimal.
pub(crate) fn hex(text: &str) -> String {
    use fmt::Write as _;
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_survive_crlf() {
        let mut sources = Sources::default();
        let file = sources.add("notes/a.md", "één\r\ntwée =G\r\n");
        let at = sources.text(file).find("=G").unwrap_or_default();
        let span = Span::new(file, at, at + 2);
        assert_eq!(sources.place(span), "notes/a.md:2:6");
        assert_eq!(sources.slice(span), "=G");
    }

    #[test]
    fn a_byte_order_mark_is_no_column_and_a_lone_return_ends_a_line() {
        let mut sources = Sources::default();
        let file = sources.add("a.md", "\u{feff}a\rb");
        assert_eq!(sources.place(Span::new(file, 3, 4)), "a.md:1:1");
        assert_eq!(sources.place(Span::new(file, 5, 6)), "a.md:2:1");
    }

    #[test]
    fn a_fingerprint_survives_another_system() {
        let mut sources = Sources::default();
        let prints = ["a\nb\n", "a\r\nb\r\n", "\u{feff}a\nb\n", "a\rb\r"].map(|text| {
            let file = sources.add("a.md", text);
            sources.fingerprint(file, Fingerprint::Letters)
        });
        assert!(prints.iter().all(|one| *one == prints[0]), "{prints:?}");
        let other = sources.add("a.md", "a\nb");
        assert_ne!(sources.fingerprint(other, Fingerprint::Letters), prints[0]);
    }

    #[test]
    fn a_fingerprint_of_words_survives_an_editor_too() {
        let same = [
            "één\n\nb\n",
            "\u{feff}één\r\n\r\nb\r\n",
            "één  \n\t\nb \n\n \n",
            "e\u{301}e\u{301}n\n\nb",
        ];
        for text in same {
            let print = Fingerprint::Words.of(text);
            assert_eq!(print, Fingerprint::Letters.of("één\n\nb\n"), "{text:?}");
        }
        for other in ["één\nb\n", " één\n\nb\n", "één\n\nb b\n", "een\n\nb\n"] {
            assert_ne!(
                Fingerprint::Words.of(other),
                Fingerprint::Words.of(same[0]),
                "{other:?}"
            );
        }
    }
}
