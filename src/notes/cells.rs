//! The cells of a row: between bars, or between tabs.

use std::ops::Range;

use super::page::trim;

pub(super) fn has_tabs(text: &str, line: &Range<usize>) -> bool {
    text.get(line.clone())
        .is_some_and(|line| line.contains('\t'))
}

/// The cells of a row with tabs between them; blank ones at the end are none.
pub(super) fn between_tabs(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut start = line.start;
    for cell in text.get(line).unwrap_or("").split('\t') {
        cells.push(trim(text, start..start + cell.len()));
        start += cell.len() + 1;
    }
    while cells.last().is_some_and(Range::is_empty) {
        cells.pop();
    }
    cells
}

/// The cells of a row. The bars between cells are those without a backslash; a run of bars that fills a
/// cell is read as strokes where the row would otherwise have more cells than the `expected` number.
pub(super) fn cells(text: &str, line: Range<usize>, expected: usize) -> Vec<Range<usize>> {
    let plain = split(text, line.clone(), false);
    if plain.len() <= expected {
        return plain;
    }
    let strokes = split(text, line, true);
    if strokes.len() <= expected {
        strokes
    } else {
        plain
    }
}

fn split(text: &str, line: Range<usize>, strokes: bool) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut cells = Vec::new();
    let mut start = line.start + usize::from(bytes.get(line.start) == Some(&b'|'));
    let mut at = start;
    while at < line.end {
        if bytes[at] == b'\\' {
            at += 2;
            continue;
        }
        if bytes[at] == b'|' {
            let run = bytes[at..line.end]
                .iter()
                .take_while(|byte| **byte == b'|')
                .count();
            if strokes && is_tally(bytes, start, at, run, line.end) {
                at += run;
                continue;
            }
            cells.push(trim(text, start..at));
            start = at + 1;
        }
        at += 1;
    }
    let last = trim(text, start.min(line.end)..line.end);
    if !last.is_empty() {
        cells.push(last);
    }
    cells
}

/// Whether a run of bars stands alone in its cell, with a blank before it and a blank or the end of the
/// row after it.
fn is_tally(bytes: &[u8], cell: usize, at: usize, run: usize, end: usize) -> bool {
    let before = &bytes[cell..at];
    let alone = !before.is_empty()
        && before
            .iter()
            .all(|byte| matches!(byte, b' ' | b'\t' | b'|'));
    let after = bytes.get(at + run).filter(|_| at + run < end);
    run >= 2 && alone && after.is_none_or(|byte| matches!(byte, b' ' | b'\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str, expected: usize) -> Vec<&str> {
        cells(line, 0..line.len(), expected)
            .into_iter()
            .map(|cell| &line[cell])
            .collect()
    }

    #[test]
    fn a_row_is_cut_at_its_bars() {
        assert_eq!(parts("| a | b |  |", 3), ["a", "b", ""]);
        assert_eq!(parts("a | b", 3), ["a", "b"]);
        assert_eq!(parts(r"| a \| b | c |", 2), [r"a \| b", "c"]);
        assert_eq!(parts("| a || c |", 3), ["a", "", "c"]);
    }

    #[test]
    fn strokes_in_a_cell_are_a_tally_and_not_more_cells() {
        for row in ["| a | M | |||    |", "| a | M | |||", "| a | M | ||| |"] {
            assert_eq!(parts(row, 3), ["a", "M", "|||"], "{row}");
        }
        assert_eq!(parts("| a | M | ||", 3), ["a", "M", "||"]);
        assert_eq!(parts("| a | M | |||| || |", 3), ["a", "M", "|||| ||"]);
        assert_eq!(parts("| a | M | || | b |", 4), ["a", "M", "||", "b"]);
        assert_eq!(parts("| a | M | |", 3), ["a", "M", ""]);
    }

    #[test]
    fn cells_beyond_the_header_stay() {
        assert_eq!(parts("| a | M | 1 | b | c |", 3), ["a", "M", "1", "b", "c"]);
    }
}
