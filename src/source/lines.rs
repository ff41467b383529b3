//! Where the lines of a text begin, sought once: then a place costs a search by halves, however many are shown
//! and however long a line is.

/// So many bytes at most are counted to find a column.
const STEP: usize = 1024;

/// The lines of a text, and at every so many bytes how many characters came before.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    /// The byte at which each line begins.
    starts: Vec<u32>,
    /// The characters that begin before each [`STEP`] bytes; empty where a byte is a character.
    characters: Vec<u32>,
}

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        work(bytes.len());
        let mut starts = vec![0];
        // A line ends at \n, \r\n or \r.
        let ends = bytes.iter().enumerate().filter(|(at, byte)| {
            **byte == b'\n' || **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')
        });
        starts.extend(ends.map(|(at, _)| fit(at + 1)));
        let mut characters = Vec::new();
        if !text.is_ascii() {
            let mut before = 0;
            for stretch in bytes.chunks(STEP) {
                characters.push(fit(before));
                before += count(stretch);
            }
        }
        Self { starts, characters }
    }

    /// The line in which a byte stands, from 0, and the byte at which it begins.
    pub(super) fn line(&self, at: usize) -> (usize, usize) {
        let after = self.starts.partition_point(|start| *start as usize <= at);
        let number = after.saturating_sub(1);
        (number, self.start(number).unwrap_or(0))
    }

    /// The byte at which a line begins, from 0; nothing behind the last.
    pub(super) fn start(&self, number: usize) -> Option<usize> {
        self.starts.get(number).map(|start| *start as usize)
    }

    /// How many characters of the text begin before a byte.
    pub(super) fn characters_before(&self, text: &str, at: usize) -> usize {
        let Some(last) = self.characters.len().checked_sub(1) else {
            return at;
        };
        let step = (at / STEP).min(last);
        self.characters[step] as usize + count(&text.as_bytes()[step * STEP..at])
    }
}

/// How many characters begin in a stretch of UTF-8.
fn count(bytes: &[u8]) -> usize {
    work(bytes.len());
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

fn fit(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(not(test))]
fn work(_: usize) {}

#[cfg(test)]
fn work(bytes: usize) {
    tests::LOOKED_AT.set(tests::LOOKED_AT.get() + bytes);
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::super::{Sources, Span};
    use super::STEP;

    thread_local! {
        /// How many bytes were looked at.
        pub(super) static LOOKED_AT: Cell<usize> = const { Cell::new(0) };
    }

    /// The place of every so manieth byte, asked for after each other, and how many bytes were looked at for it.
    fn places(text: &str, every: usize) -> (Vec<String>, usize) {
        let mut sources = Sources::default();
        let file = sources.add("a", text);
        LOOKED_AT.set(0);
        let asked = (0..text.len()).step_by(every);
        let all = asked.map(|at| sources.line_column(Span::new(file, at, at)).to_string());
        (all.collect(), LOOKED_AT.get())
    }

    #[test]
    fn many_places_cost_one_look_at_the_text_and_a_step_each() {
        let row = "k99,rita,één,3\r\n";
        for (text, every) in [
            (row.repeat(64_000), row.len()),
            // One line, of which every cell is shown.
            ("é,".repeat(400_000), 30),
            ("a,".repeat(400_000), 20),
        ] {
            let (all, looked_at) = places(&text, every);
            assert!(all.len() >= 40_000);
            let most = 2 * text.len() + all.len() * 2 * STEP;
            assert!(looked_at <= most, "{looked_at} of at most {most}");
        }
        let (all, _) = places(&row.repeat(64_000), row.len());
        assert_eq!(all.last().map(String::as_str), Some("64000:1"));
    }

    #[test]
    fn every_place_is_as_counted_from_the_start() {
        let long = "é€ 𝄞a".repeat(2 * STEP);
        for text in [
            "",
            "a",
            "\n",
            "\r\n\r\n",
            "één\r\ntwée\n\rx\r",
            "\u{feff}a\rb",
            &format!("{long}\n{long}"),
            &"x".repeat(STEP),
            &"é".repeat(STEP),
        ] {
            let mut sources = Sources::default();
            let file = sources.add("a", text);
            for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                let before = text[..at].replace("\r\n", "\n");
                let before = if text[at..].starts_with('\n') {
                    before
                        .strip_suffix('\r')
                        .map_or(before.clone(), |b| format!("{b}_"))
                } else {
                    before
                };
                let ends = ['\n', '\r'];
                let line = before.matches(ends).count() + 1;
                let last = before.rsplit(ends).next().unwrap_or_default();
                let column = last.trim_start_matches('\u{feff}').chars().count() + 1;
                assert_eq!(
                    sources.line_column(Span::new(file, at, at)).to_string(),
                    format!("{line}:{column}"),
                    "{at}"
                );
            }
        }
    }
}
