//! The text of a file of notes as people see it: without the marks that cannot be seen, and without the
//! backslashes that converters put before the signs of Markdown. A map leads back to the bytes of the file.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Span};
use crate::unseen;

/// From a place in the text that is read to the place in the file.
#[derive(Debug, Clone, Default)]
pub(super) struct Map {
    gaps: Vec<Gap>,
}

/// Bytes of the file that are not in the text that is read.
#[derive(Debug, Clone, Copy)]
struct Gap {
    /// Where they would stand in the text that is read.
    at: usize,
    /// Where they end in the file.
    to: usize,
}

impl Map {
    /// The place in the file, before what was left out there.
    pub(super) fn before(&self, at: usize) -> usize {
        self.past(self.gaps.partition_point(|gap| gap.at < at), at)
    }

    /// The place in the file, behind what was left out there.
    pub(super) fn after(&self, at: usize) -> usize {
        self.past(self.gaps.partition_point(|gap| gap.at <= at), at)
    }

    /// The place in the file where so many gaps lie before it.
    fn past(&self, gaps: usize, at: usize) -> usize {
        let last = gaps.checked_sub(1).and_then(|last| self.gaps.get(last));
        last.map_or(at, |gap| gap.to + (at - gap.at))
    }

    fn leave_out(&mut self, at: usize, to: usize) {
        match self.gaps.last_mut() {
            Some(gap) if gap.at == at => gap.to = to,
            _ => self.gaps.push(Gap { at, to }),
        }
    }
}

/// Takes the marks and backslashes out of a text; gives what is left, and the way back. Says once how many
/// there were.
pub(super) fn read_through(raw: &str, file: FileId, found: &mut Diagnostics) -> (String, Map) {
    unseen::tell(raw, file, found);
    let mut reading = Quotable {
        marks: unseen::marks(raw).map(|(at, _)| at).collect(),
        ..Quotable::default()
    };
    if reading.marks.is_empty() && !raw.contains('\\') {
        return (raw.to_owned(), Map::default());
    }
    let lines: Vec<&str> = raw.split_inclusive(['\n', '\r']).collect();
    let mut at = 0;
    let mut in_table = false;
    for (number, line) in lines.iter().enumerate() {
        let below = lines.get(number + 1).is_some_and(|next| is_ruler(next));
        in_table = (in_table || below || is_ruler(line)) && !line.trim().is_empty();
        let row = in_table || line.trim_start().starts_with('|');
        reading.line(at, line, row);
        at += line.len();
        // A return alone ends a line, and must not meet a line feed once what stands between is gone.
        let alone = lines
            .get(number + 1)
            .is_none_or(|next| !next.starts_with('\n'));
        if alone && reading.text.ends_with('\r') {
            reading.text.pop();
            reading.text.push('\n');
        }
    }
    if let Some(first) = reading.first {
        let place = Span::new(file, first, first + 1);
        let finding = Diagnostic::new(Code::N59, place).with("mark", "\\");
        found.add(finding.with("count", reading.escapes));
    }
    (reading.text, reading.map)
}

/// Whether a line is the ruler below the header of a table; behind a bullet it is an item.
pub(super) fn is_ruler(line: &str) -> bool {
    line.contains('-')
        && line.contains('|')
        && !line.trim_start().starts_with("- ")
        && line
            .bytes()
            .all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t' | b'\r' | b'\n'))
}

#[derive(Debug, Default)]
struct Quotable {
    text: String,
    map: Map,
    /// Where the marks stand that do not count, and how many of them lie behind us.
    marks: Vec<usize>,
    passed: usize,
    /// How many backslashes were taken out, and where the first stood.
    escapes: usize,
    first: Option<usize>,
}

impl Quotable {
    fn line(&mut self, start: usize, line: &str, row: bool) {
        // A sign behind a backslash begins nothing itself.
        let mut is_sign = false;
        for (at, letter) in line.char_indices() {
            let (at, rest) = (start + at, &line[at + letter.len_utf8()..]);
            let end = at + letter.len_utf8();
            if self.marks.get(self.passed) == Some(&at) {
                self.passed += 1;
                self.map.leave_out(self.text.len(), end);
                continue;
            }
            if letter != '\\' || std::mem::take(&mut is_sign) {
                is_sign = false;
                self.text.push(letter);
                continue;
            }
            let next = rest.chars().find(|letter| !unseen::is_mark(*letter));
            let ends_line = next.is_none_or(|next| matches!(next, '\n' | '\r'));
            is_sign = next.is_some_and(|next| next.is_ascii_punctuation());
            // Between cells a bar is told from the border by its backslash.
            let stays = row && matches!(next, Some('|' | '\\'));
            if (is_sign || ends_line) && !stays {
                self.escapes += 1;
                self.first.get_or_insert(at);
                self.map.leave_out(self.text.len(), end);
            } else {
                self.text.push(letter);
            }
        }
    }
}

/// The words of a cell: a backslash before a bar or another backslash goes.
pub(super) fn of_cell(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        let escaped = letters.next_if(|next| letter == '\\' && matches!(next, '|' | '\\'));
        out.push(escaped.unwrap_or(letter));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    /// The text that is read, and the codes and counts of what was said.
    fn through(raw: &str) -> (String, Map, Vec<String>) {
        let mut sources = Sources::default();
        let file = sources.add("a.md", raw);
        let mut found = Diagnostics::default();
        let (text, map) = read_through(raw, file, &mut found);
        let said = found.sorted();
        let said = said.iter().map(|finding| {
            let count = finding.values.iter().find(|(name, _)| *name == "count");
            format!("{} {count:?} {}", finding.code.id(), finding.span.start)
        });
        (text, map, said.collect())
    }

    fn text(raw: &str) -> String {
        through(raw).0
    }

    #[test]
    fn every_place_leads_back_to_its_own_letter() {
        let raw = "\u{FEFF}\\#a\u{200B}b \\[quote:: no\\]\u{AD}\nc\\\nd\\\\e";
        let (text, map, _) = through(raw);
        assert_eq!(text, "#ab [quote:: no]\nc\nd\\e");
        for (at, letter) in text.char_indices() {
            assert!(raw[map.after(at)..].starts_with(letter), "{at} {letter:?}");
            assert!(map.before(at) <= map.after(at));
        }
        assert_eq!(map.before(0), 0);
        assert_eq!(map.after(text.len()), raw.len());
    }

    #[test]
    fn what_a_converter_escapes_reads_as_it_was_typed() {
        assert_eq!(
            text("\\- Zegt: \\\"ja\\\" \\#a/b\\_c \\=G \\(2x\\) \\@k03 \\*\\>"),
            "- Zegt: \"ja\" #a/b_c =G (2x) @k03 *>"
        );
        assert_eq!(text("na \\|\\|\\| #a"), "na ||| #a");
        assert_eq!(text(r"C:\temp en \x2 en 5\ "), r"C:\temp en \x2 en 5\ ");
        assert_eq!(text(r"\\#a \\\#b"), r"\#a \#b");
    }

    #[test]
    fn in_a_table_the_backslash_before_a_bar_stays() {
        let rows = "| a \\| b \\#c \\\\ |\nd \\| e\n";
        assert_eq!(text(rows), "| a \\| b #c \\\\ |\nd | e\n");
        let bare = "a \\| b | c\n---|---\nd \\| e | f\n\ng \\| h";
        assert_eq!(text(bare), "a \\| b | c\n---|---\nd \\| e | f\n\ng | h");
        assert_eq!(of_cell(r"a \| b \\ \c"), r"a | b \ \c");
    }

    #[test]
    fn each_kind_is_told_once_with_its_number_and_first_place() {
        let (_, _, said) = through("a \\# \\@\nb\u{200E}\u{200E} c\u{200B}");
        let text = |count: &str| format!("Some((\"count\", Text(\"{count}\")))");
        assert_eq!(
            said,
            [
                format!("N59 {} 2", text("2")),
                format!("N58 {} 9", text("3"))
            ]
        );
        assert!(through("\u{FEFF}een gewone tekst\r\n").2.is_empty());
    }
}
