//! What findings are shown on: with colour or without, and how wide.

use std::io::{IsTerminal, stderr, stdout};

use terminal_size::{Width, terminal_size_of};
use unicode_width::UnicodeWidthStr;

/// Less than this leaves no room for a place and a sentence.
const NARROWEST: usize = 40;

/// When there are colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Color {
    /// On a terminal.
    Auto,
    Always,
    Never,
}

/// What findings are shown on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Screen {
    pub(super) color: bool,
    /// How wide it is; a file or another program takes lines as long as they are.
    pub(super) width: Option<usize>,
}

impl Screen {
    /// Where findings go: a command that gives findings prints them, the other commands tell them.
    pub(super) fn of(color: Color, gives_findings: bool) -> Self {
        let (is_terminal, size) = if gives_findings {
            (stdout().is_terminal(), terminal_size_of(stdout()))
        } else {
            (stderr().is_terminal(), terminal_size_of(stderr()))
        };
        let color = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => is_terminal && std::env::var_os("NO_COLOR").is_none(),
        };
        let width = size.map(|(Width(columns), _)| usize::from(columns).max(NARROWEST));
        Self { color, width }
    }

    /// Lines of text, each broken between words where it is wider than the screen. What follows stands under the first
    /// word, or so much further; a word that does not fit, such as a path, stays whole.
    pub(super) fn wrapped(self, text: &str, further: usize) -> String {
        let Some(width) = self.width else {
            return text.to_owned();
        };
        let lines = text.split('\n').map(|line| {
            let indent = line.len() - line.trim_start_matches(' ').len() + further;
            broken(line, width, &" ".repeat(indent))
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// A line broken between words, so that no part is wider than this.
fn broken(line: &str, width: usize, indent: &str) -> String {
    if line.width() <= width {
        return line.to_owned();
    }
    let (mut out, mut used) = (String::new(), 0);
    for word in words(line) {
        let bare = word.trim_end_matches(' ').width();
        if used > indent.len() && used + bare > width {
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
            out.push_str(indent);
            used = indent.len();
        }
        out.push_str(word);
        used += word.width();
    }
    out
}

/// The words of a line, each with the blanks behind it; a command between quotes is one word, so that it can be copied.
fn words(line: &str) -> Vec<&str> {
    let (mut words, mut start, mut in_command) = (Vec::new(), 0, false);
    let mut end = 0;
    for part in line.split_inclusive(' ') {
        end += part.len();
        in_command |= part.trim_start_matches('(').starts_with("'wakker");
        let part = part.trim_end_matches([' ', ',', '.', ';', ':', ')']);
        if in_command && !part.ends_with('\'') {
            continue;
        }
        in_command = false;
        words.push(&line[start..end]);
        start = end;
    }
    words.push(&line[start..]);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, width: usize, further: usize) -> String {
        let (color, width) = (false, Some(width));
        Screen { color, width }.wrapped(text, further)
    }

    #[test]
    fn a_long_line_is_broken_between_words_and_stands_under_its_first() {
        assert_eq!(
            wrapped("  een twee drie vier", 12, 0),
            "  een twee\n  drie vier"
        );
        assert_eq!(
            wrapped("een twee drie\n  vier vijf zes", 9, 2),
            "een twee\n  drie\n  vier\n    vijf\n    zes"
        );
        assert_eq!(wrapped("kort", 9, 2), "kort");
    }

    #[test]
    fn a_path_and_a_command_stay_whole() {
        let path = "notes/k06-fietsherstelling-tom.md:20:57";
        assert_eq!(
            wrapped(&format!("het eerst op {path} hier"), 20, 0),
            format!("het eerst op\n{path}\nhier")
        );
        assert_eq!(
            wrapped(
                "kijk met ('wakker check mijn-dag --notes' toont alles)",
                30,
                2
            ),
            "kijk met\n  ('wakker check mijn-dag --notes'\n  toont alles)"
        );
    }
}
