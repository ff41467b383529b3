//! What is taken out of a text before it is read, each by as many blanks: comments, the marks of HTML, and what
//! is struck out.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::source::Span;

use super::breaks::{begins_a_block, begins_anew, is_in_row};

/// Marks of HTML that say nothing about the words between them.
const HTML: [&str; 32] = [
    "a",
    "b",
    "blockquote",
    "br",
    "center",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "i",
    "img",
    "li",
    "o:p",
    "ol",
    "p",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
];
/// Marks of HTML that strike out.
const STRIKES: [&str; 3] = ["s", "del", "strike"];
/// No mark of HTML is longer, in bytes.
const LONGEST: usize = 400;

/// A stretch that is struck out, with its words.
#[derive(Debug)]
pub(super) struct Struck {
    pub(super) range: Range<usize>,
    pub(super) words: String,
}

/// Makes the marks of HTML blank, as programs leave them behind, and makes `~~` of those that strike out; says once
/// how many there were.
pub(super) fn html(
    place: &impl Fn(Range<usize>) -> Span,
    bytes: &mut [u8],
    found: &mut Diagnostics,
) {
    let mut first: Option<(Range<usize>, String)> = None;
    let mut count = 0;
    let mut at = 0;
    while let Some(step) = bytes[at..]
        .iter()
        .position(|byte| matches!(byte, b'<' | b'&'))
    {
        let start = at + step;
        at = start + 1;
        let rest = &bytes[start..bytes.len().min(start + LONGEST)];
        let Some((length, strikes)) = mark_of_html(rest) else {
            continue;
        };
        let written = String::from_utf8_lossy(&rest[..length]).into_owned();
        at = start + length;
        bytes[start..at].fill(b' ');
        match written.to_ascii_lowercase().as_str() {
            "&amp;" => bytes[start] = b'&',
            mark if mark.starts_with("<li") && !is_in_row(bytes, start) => {
                bytes[start..start + 2].copy_from_slice(b"\n-");
            }
            mark if ends_a_line(mark) && begins_anew(bytes, start, at) => bytes[start] = b'\n',
            _ => {}
        }
        if strikes {
            let closes = written.starts_with("</");
            let tildes = if closes { start } else { at - 2 };
            bytes[tildes..tildes + 2].fill(b'~');
        } else {
            count += 1;
            first.get_or_insert((start..at, written));
        }
    }
    if let Some((range, written)) = first {
        let finding = Diagnostic::new(Code::N59, place(range)).with("mark", written);
        found.add(finding.with("count", count));
    }
}

fn ends_a_line(mark: &str) -> bool {
    let name = mark.trim_start_matches(['<', '/']);
    let name = name.split([' ', '/', '>']).next();
    name.is_some_and(|name| matches!(name, "br" | "p" | "div" | "tr"))
}

/// The length of a mark of HTML that a text begins with, and whether it strikes out.
fn mark_of_html(text: &[u8]) -> Option<(usize, bool)> {
    for blank in [&b"&nbsp;"[..], b"&#160;", b"&bull;", b"&middot;", b"&amp;"] {
        if text.starts_with(blank) {
            return Some((blank.len(), false));
        }
    }
    let end = text.iter().position(|byte| matches!(byte, b'>' | b'\n'))?;
    let inner = std::str::from_utf8(text.get(1..end)?).ok()?;
    let inner = inner.trim_start_matches('/');
    let name = inner
        .split([' ', '/'])
        .next()
        .unwrap_or("")
        .to_ascii_lowercase();
    let strikes = STRIKES.contains(&name.as_str());
    let is_mark = text.get(end) == Some(&b'>') && (strikes || HTML.contains(&name.as_str()));
    is_mark.then_some((end + 1, strikes))
}

/// Makes blank what stands between `~~` and `~~`, or `~` and `~` as in a chat, and gives it; says of each that it
/// does not count. What opens and never closes stays.
pub(super) fn struck(
    place: &impl Fn(Range<usize>) -> Span,
    bytes: &mut [u8],
    lines: &[Range<usize>],
    found: &mut Diagnostics,
) -> Vec<Struck> {
    if !bytes.contains(&b'~') {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    let (mut stretches, open) = between_tildes(&text, lines);
    for stretch in &mut stretches {
        let at = lines.partition_point(|line| line.end <= stretch.start);
        if let Some(line) = lines.get(at).filter(|line| stretch.end <= line.end)
            && is_only_tail(
                &text[line.start..stretch.start],
                &text[stretch.end..line.end],
            )
        {
            stretch.end = line.start + text[line.clone()].trim_end().len();
        }
    }
    for at in open {
        let finding = Diagnostic::new(Code::N60, place(at)).with_word("what", Word::Strike);
        found.add(finding.with("written", "~~"));
    }
    for range in &stretches {
        found.add(Diagnostic::new(Code::N71, place(range.clone())));
        blank(&mut bytes[range.clone()]);
    }
    let touched = |line: &&Range<usize>| {
        let ends_before = stretches.partition_point(|range| range.end <= line.start);
        stretches
            .get(ends_before)
            .is_some_and(|range| range.start < line.end)
    };
    for line in lines.iter().filter(touched) {
        // Of a line that is struck out the bullet goes too.
        let rest = &bytes[line.clone()];
        if rest.is_ascii() && !rest.iter().any(u8::is_ascii_alphanumeric) {
            blank(&mut bytes[line.clone()]);
        }
    }
    let words = |range: Range<usize>| Struck {
        words: text[range.clone()].to_owned(),
        range,
    };
    stretches.into_iter().map(words).collect()
}

/// Whether before and behind what is struck out of a line stand no words: a bullet and a time, tags and what goes
/// with them.
fn is_only_tail(before: &str, behind: &str) -> bool {
    let is_token = |word: &str| word.starts_with(['#', '=', '(', '@']);
    let mut behind = behind.split_whitespace().peekable();
    before
        .chars()
        .all(|c| c.is_ascii_digit() || "-*+•–—uh:. \t".contains(c))
        && behind.peek().is_some()
        && behind.all(|word| {
            is_token(word) || word.ends_with(')') && !word.contains(char::is_alphabetic)
        })
}

/// The stretches between tildes, and the `~~` that open and never close. A stretch stays within its paragraph or
/// item, and within its cell but where all of a row is struck out.
fn between_tildes(text: &str, lines: &[Range<usize>]) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut all, mut never) = (Vec::new(), Vec::new());
    let mut open: Option<Range<usize>> = None;
    for line in lines {
        let written = &text[line.clone()];
        if begins_a_block(written.as_bytes()) {
            never.extend(open.take());
        }
        let row = written.trim_start().starts_with('|');
        let first = written.len() - written.trim_start_matches(['|', ' ', '\t']).len();
        let is_first = |open: &Range<usize>| open.start == line.start + first;
        let mut from = 0;
        while let Some(step) = written[from..].find(['~', '|']) {
            let at = from + step;
            let length = written[at..]
                .bytes()
                .take_while(|byte| *byte == b'~')
                .count();
            from = at + length.max(1);
            if length == 0 {
                never.extend(open.take_if(|open| row && !is_first(open)));
                continue;
            }
            let run = line.start + at..line.start + at + length;
            let before = written[..at].chars().next_back();
            let after = written[at + length..].chars().next();
            let is_inside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
            let is_outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            let same = open.as_ref().is_some_and(|open| open.len() == length);
            if same && is_inside(before) && is_outside(after) {
                let rest = &text[run.end..];
                let signs = rest.len() - rest.trim_start_matches(['.', ',', ';']).len();
                all.extend(open.take().map(|open| open.start..run.end + signs));
            } else if length <= 2 && is_inside(after) && is_outside(before) {
                never.extend(open.replace(run));
            }
        }
    }
    never.extend(open);
    never.retain(|run: &Range<usize>| run.len() == 2);
    (all, never)
}

/// Makes bytes blank, but for the ends of lines.
fn blank(bytes: &mut [u8]) {
    let visible = |byte: &&mut u8| !matches!(**byte, b'\n' | b'\r');
    bytes
        .iter_mut()
        .filter(visible)
        .for_each(|byte| *byte = b' ');
}

/// Makes `%%..%%` and `<!--..-->` blank; what never ends is blank up to the end of its line.
pub(super) fn comments(
    place: &impl Fn(Range<usize>) -> Span,
    bytes: &mut [u8],
    found: &mut Diagnostics,
) {
    let mut at = 0;
    // Once an end was sought in vain there is none further on.
    let (mut percents, mut html) = (true, true);
    while at < bytes.len() {
        let (open, close, may_close): (&str, &[u8], &mut bool) = match &bytes[at..] {
            // "50%%" is an amount.
            [b'%', b'%', ..] if at > 0 && bytes[at - 1].is_ascii_digit() => {
                let digits = bytes[..at].iter().rev();
                let from = at - digits.take_while(|byte| byte.is_ascii_digit()).count();
                let finding = Diagnostic::new(Code::N60, place(from..at + 2));
                let written = String::from_utf8_lossy(&bytes[from..at + 2]).into_owned();
                let finding = finding.with_word("what", Word::Private);
                found.add(finding.with("written", written));
                at += 2;
                continue;
            }
            [b'%', b'%', ..] => ("%%", b"%%", &mut percents),
            [b'<', b'!', b'-', b'-', ..] => ("<!--", b"-->", &mut html),
            _ => {
                at += 1;
                continue;
            }
        };
        let inside = at + open.len();
        let closing = if *may_close {
            end_of_comment(&bytes[inside..], close)
        } else {
            None
        };
        let end = closing.map_or_else(
            || {
                *may_close = false;
                let rest = bytes[at..].iter().position(|byte| *byte == b'\n');
                rest.map_or(bytes.len(), |length| at + length)
            },
            |length| inside + length + close.len(),
        );
        if closing.is_none() {
            found.add(Diagnostic::new(Code::N34, place(at..inside)).with("mark", open));
        }
        if closing.is_some()
            && let Some(lines) = hidden_lines(&bytes[inside..end])
        {
            let finding = Diagnostic::new(Code::N62, place(at..inside)).with("mark", open);
            found.add(finding.with("count", lines));
        }
        blank(&mut bytes[at..end]);
        at = end;
    }
}

/// How many lines a comment hides, if it goes over several and any of them looks like a note: it begins
/// with a bullet or a number with a sign behind it, or holds a tag.
fn hidden_lines(comment: &[u8]) -> Option<usize> {
    let lines = || {
        comment
            .split(|byte| *byte == b'\n')
            .map(<[u8]>::trim_ascii)
            .filter(|line| !(line.is_empty() || [&b"%%"[..], &b"-->"[..]].contains(line)))
    };
    let is_tag =
        |pair: &[u8]| pair[0] == b'#' && !pair[1].is_ascii_punctuation() && pair[1] != b' ';
    let looks_noted = |line: &[u8]| {
        let digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let behind = line.get(digits).filter(|_| (1..=2).contains(&digits));
        matches!(line, [b'-' | b'*' | b'+', b' ', ..])
            || ["•", "·", "–"]
                .iter()
                .any(|bullet| line.starts_with(bullet.as_bytes()))
            || matches!(behind, Some(b'u' | b'U' | b'h' | b'H' | b':' | b'.'))
            || line.windows(2).any(is_tag)
    };
    let over_several = comment.contains(&b'\n');
    (over_several && lines().any(looks_noted)).then(|| lines().count())
}

/// Where a comment ends; on another line `50%%` ends none.
fn end_of_comment(bytes: &[u8], close: &[u8]) -> Option<usize> {
    let line = bytes.iter().position(|byte| *byte == b'\n');
    let line = line.unwrap_or(bytes.len());
    let mut from = 0;
    loop {
        let at = from + find(&bytes[from..], close)?;
        if close != b"%%" || at < line || !bytes[at - 1].is_ascii_digit() {
            return Some(at);
        }
        from = at + close.len();
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}
