//! Where a line begins anew, and where a block does.

/// Whether behind a break within a paragraph, from `from` to `to`, a line begins as an observation does; in the row
/// of a table none does.
pub(super) fn begins_anew(bytes: &[u8], from: usize, to: usize) -> bool {
    let rest = bytes[to..].trim_ascii_start();
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_time = matches!(
        rest.get(digits..),
        Some([b'u' | b'U' | b'h' | b'H' | b':' | b'.', next, ..]) if next.is_ascii_digit()
    );
    let is_item = matches!(rest, [b'-' | b'*' | b'+', b' ', ..]);
    !is_in_row(bytes, from) && ((1..=2).contains(&digits) && is_time || is_item)
}

/// Whether a line cannot be part of the paragraph above it: blank, a heading, or an item of a list.
pub(super) fn begins_a_block(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    match line {
        [] => true,
        [b'-' | b'*' | b'+', b' ' | b'\t', rest @ ..] => !rest.trim_ascii().is_empty(),
        [b'#', ..] => line.trim_ascii_start().iter().find(|byte| **byte != b'#') == Some(&b' '),
        _ => false,
    }
}

/// Whether a place stands in the row of a table.
pub(super) fn is_in_row(bytes: &[u8], at: usize) -> bool {
    let line = bytes[..at].rsplit(|byte| *byte == b'\n').next();
    line.is_some_and(|line| line.trim_ascii_start().starts_with(b"|"))
}
