//! How a line begins: a time, a bullet, or dashes and nothing else.

use std::ops::Range;

use crate::day::Clock;

use super::Time;
use super::page::trim;

/// The time at the start of a stretch, and where the words after it begin.
pub(super) fn time(text: &str, range: Range<usize>) -> Option<(Time, usize)> {
    let part = text.get(range.clone())?;
    let first = part.as_bytes().first().filter(|byte| byte.is_ascii_digit());
    let (from, size) = first.and_then(|_| clock(part))?;
    let rest = part.get(size..)?;
    let dashes = ['-', '–', '—'];
    let to = rest
        .trim_start()
        .strip_prefix(dashes)
        .and_then(|rest| clock(rest.trim_start()).map(|to| (to, rest)));
    let (to, rest) = match to {
        Some(((to, size), rest)) => (Some(to), rest.trim_start().get(size..)?),
        None => (None, rest),
    };
    // "9u14: ...", "9u14 - ...".
    let rest = rest
        .trim_start()
        .trim_start_matches([':', '.', ',', ';', '-', '–', '—']);
    let rest = rest.trim_start();
    Some((Time { from, to }, range.end - rest.len()))
        .map(|(time, at)| (time, trim(text, at..range.end).start))
}

/// A clock time at the start of a text, and its length; what follows must not be glued to it.
fn clock(text: &str) -> Option<(Clock, usize)> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, 'u' | 'U' | 'h' | 'H' | ':' | '.');
    let size = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let after = text.get(size..)?.chars().next();
    let ends = after.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | ';' | '-' | '–' | '—'));
    let word = text.get(..size)?.trim_end_matches([':', '.']);
    let clock = Clock::parse(word).filter(|_| ends)?;
    Some((clock, word.len()))
}

/// Whether a loose line begins like an observation; gives where its words begin, past a bullet.
pub(super) fn begins_like_an_observation(text: &str, range: Range<usize>) -> Option<usize> {
    let part = text.get(range.clone())?;
    if let Some(at) = past_bullet(part) {
        return Some(range.start + at);
    }
    let hyphen = part
        .strip_prefix('-')
        .is_some_and(|rest| !rest.starts_with(['-', '>']) && !rest.is_empty());
    if hyphen {
        return Some(trim(text, range.start + 1..range.end).start);
    }
    let tag = part
        .strip_prefix('#')
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    (tag || time(text, range.clone()).is_some()).then_some(range.start)
}

/// How many bytes the bullet that Word puts in front takes, with the blanks after it.
pub(super) fn past_bullet(text: &str) -> Option<usize> {
    const BULLETS: [char; 17] = [
        '•', '·', '–', '—', '▪', '●', '◦', '‣', '■', '□', '❑', '➢', '✓', '✔', '\u{f0b7}',
        '\u{f0a7}', '\u{f0d8}',
    ];
    if let Some(rest) = text.strip_prefix(BULLETS) {
        return Some(text.len() - rest.trim_start().len());
    }
    // Letters of Word's bullet fonts: with a tab or a no-break space (two spaces by now) after an "o".
    let rest = text
        .strip_prefix('§')
        .filter(|rest| rest.starts_with([' ', '\t']))
        .or_else(|| {
            text.strip_prefix('o').filter(|rest| {
                rest.starts_with('\t') || rest.starts_with("  ") || rest.starts_with(" \t")
            })
        })?;
    (!rest.trim().is_empty()).then(|| text.len() - rest.trim_start().len())
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | '−' | '‒')
}

/// Whether a text is a rule of dashes: two or more, also with blanks between.
pub(super) fn is_dashes(text: &str) -> bool {
    text.chars().all(|c| is_dash(c) || c == ' ' || c == '\t')
        && text.chars().filter(|c| is_dash(*c)).count() >= 2
        || text == "-"
}

/// Whether a text stands for `---`: Word makes long dashes of it.
pub(super) fn is_fence_of_dashes(text: &str) -> bool {
    text.chars().all(is_dash) && (text.len() >= 3 && text.chars().count() >= 2)
}
