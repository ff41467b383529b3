//! The keys at the top of a file.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};

use super::part::prose;
use super::reader::{Keys, Reader};
use super::title::Says;
use super::words::{Key, key_and_value};
use super::{LineKind, heads, start};

/// Reads the keys at the top of the file; gives the first line after them.
pub(super) fn top(reader: &mut Reader<'_>) -> usize {
    let page = reader.page();
    reader.keys = Keys::UnderHeading;
    let is_blank = |line: usize| page.line(line).trim().is_empty();
    let first = (0..page.len())
        .find(|line| !is_blank(*line))
        .unwrap_or(page.len());
    if first == page.len() || !is_fence(page.line(first)) {
        return 0;
    }
    let is_end = |line: &usize| is_fence(page.line(*line)) || page.line(*line).trim() == "...";
    let could_be_key = |line: usize| {
        let text = page.line(line).trim();
        let has_word = || Key::named(first_word(text)).is_some();
        text.is_empty() || text.starts_with('#') || key_and_value(text).is_some() || has_word()
    };
    let closing = (first + 1..page.len())
        .find(is_end)
        .filter(|end| (first + 1..*end).all(could_be_key));
    if closing.is_none() && page.line(first).trim() != "---" {
        // A rule and no more.
        return 0;
    }
    let end = closing.unwrap_or_else(|| {
        reader.find(Code::N01, &page.trimmed(first));
        let is_key = |line: &usize| key_and_value(page.line(*line).trim()).is_some();
        (first + 1..page.len())
            .find(|line| !is_key(line))
            .unwrap_or(page.len())
    });
    reader.scopes.top().place = page.bounds(first).start..page.bounds(first).end;
    for line in 0..end {
        if is_blank(line) {
            if !page.written(line).trim().is_empty() {
                reader.note(line, LineKind::Comment);
            }
            continue;
        }
        reader.note(line, LineKind::FrontMatter);
        if line > first {
            front_line(reader, page.trimmed(line));
        }
    }
    if closing.is_some() {
        reader.note(end, LineKind::FrontMatter);
        return end + 1;
    }
    end
}

/// `---`, also with the dashes that Word makes of it.
fn is_fence(line: &str) -> bool {
    let line = line.trim();
    line == "---" || (!line.is_ascii() && start::is_fence_of_dashes(line))
}

fn front_line(reader: &mut Reader<'_>, range: Range<usize>) {
    let text = reader.page().slice(range.clone());
    let known = key_and_value(text).filter(|(key, _)| Key::named(key).is_some());
    // "opdracht magazijn".
    let loose = || {
        reader
            .desk
            .title(text, None)?
            .iter()
            .map(Says::identity)
            .collect()
    };
    let loose: Option<Vec<(Key, &str)>> = if known.is_some() { None } else { loose() };
    if known.is_some() {
        heads::read_key_line(reader, range);
        return;
    }
    if let Some(all) = loose.filter(|_| !text.starts_with('#')) {
        for (key, value) in all {
            heads::turn_to(reader, key, value, &range);
        }
        return;
    }
    unknown_key(reader, &range);
}

/// Keeps a line of the head that gives no key that is known.
pub(super) fn unknown_key(reader: &mut Reader<'_>, range: &Range<usize>) {
    let text = reader.page().slice(range.clone());
    let span = reader.page().span(range);
    if !text.starts_with('#') {
        let key = key_and_value(text).map_or(text, |(key, _)| key);
        reader
            .found
            .add(Diagnostic::new(Code::N12, span).with("key", key));
    }
    let remark = prose(text.trim_start_matches(['#', ' ']), span);
    reader
        .parts
        .remark(remark, &reader.scopes, span, reader.found);
}

/// The letters with which a line begins.
fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphabetic());
    &text[..end.unwrap_or(text.len())]
}
