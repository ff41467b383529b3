//! The cells of a row: between bars, or between tabs.

use std::ops::Range;

use super::amounts::{all_strokes, strokes};
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

/// The cells of a row. The bars between cells are those without a backslash; bars that fill a cell are strokes below a
/// header that counts, and elsewhere where the row would otherwise have more cells than the `expected` number.
pub(super) fn cells(
    text: &str,
    line: Range<usize>,
    expected: usize,
    counts: impl Fn(usize) -> bool,
) -> Vec<Range<usize>> {
    let plain = split(text, line.clone(), counts);
    if plain.len() <= expected {
        return plain;
    }
    let strokes = split(text, line, |_| true);
    if strokes.len() <= expected {
        strokes
    } else {
        plain
    }
}

/// Cuts a row at its bars; in the cells of `counts`, by their place, bars may be strokes.
fn split(text: &str, line: Range<usize>, counts: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut cells = Vec::new();
    let mut start = line.start + usize::from(bytes.get(line.start) == Some(&b'|'));
    let drawn = |start: usize, cell: usize| {
        let rest = text.get(start..line.end).filter(|_| counts(cell));
        rest.and_then(strokes_alone).unwrap_or(0)
    };
    let mut at = start + drawn(start, 0);
    while at < line.end {
        match bytes[at] {
            b'\\' => at += 2,
            b'|' => {
                cells.push(trim(text, start..at));
                start = at + 1;
                at = start + drawn(start, cells.len());
            }
            _ => at += 1,
        }
    }
    let last = trim(text, start.min(line.end)..line.end);
    if !last.is_empty() {
        cells.push(last);
    }
    cells
}

/// Where strokes end that fill the cell at the start of a text, behind a blank: `||||/ ||`, `(||)`.
fn strokes_alone(text: &str) -> Option<usize> {
    const LONGEST: usize = 120;
    let rest = text.trim_start();
    let mut end = text.len() - rest.len();
    if end == 0 {
        return None;
    }
    if let Some(inner) = rest.strip_prefix('(') {
        let size = inner.find(|c: char| !"|/\\ ".contains(c))?;
        let drawn = inner.split_once(')').map(|(drawn, _)| drawn);
        all_strokes(drawn.filter(|drawn| drawn.len() == size)?)?;
        end += size + 2;
    } else {
        // The next group, or what follows the last.
        while let Some((_, size)) = strokes(text.get(end..)?.trim_start())
            && end < LONGEST
        {
            end = text.len() - text[end..].trim_start().len() + size;
        }
    }
    let behind = text.get(end..)?.trim_start();
    let is_drawn = text[..end].ends_with(['|', '/', '\\', ')']);
    (is_drawn && (behind.is_empty() || behind.starts_with('|'))).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str, expected: usize) -> Vec<&str> {
        cells(line, 0..line.len(), expected, |_| false)
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
        assert_eq!(
            parts("| a | M | ||||/ |||| || |", 3),
            ["a", "M", "||||/ |||| ||"]
        );
        assert_eq!(parts("| a | M | ||||/ | b |", 4), ["a", "M", "||||/", "b"]);
        assert_eq!(parts("| a | M | (||) |", 3), ["a", "M", "(||)"]);
        assert_eq!(
            parts("| a | M | (|||| |) | b |", 4),
            ["a", "M", "(|||| |)", "b"]
        );
        assert_eq!(parts("| a | M | |||| b |", 3).len(), 7);
    }

    #[test]
    fn below_a_header_that_counts_bars_are_strokes_whatever_comes_behind() {
        let third = |line: &str| {
            let all = cells(line, 0..line.len(), 4, |cell| cell == 2);
            all.into_iter()
                .map(|cell| line[cell].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(third("| a | M | || |"), ["a", "M", "||"]);
        assert_eq!(third("| a | M | || b |"), ["a", "M", "", "", "b"]);
        assert_eq!(third("| a | || | b |"), ["a", "||", "b"]);
        assert_eq!(third("| a | M || b |"), ["a", "M", "", "b"]);
    }

    #[test]
    fn cells_beyond_the_header_stay() {
        assert_eq!(parts("| a | M | 1 | b | c |", 3), ["a", "M", "1", "b", "c"]);
    }
}
