//! Impressions: what an assessor thought, and nobody saw. They count nowhere, and no candidate reads them.

use std::ops::Range;

use crate::id::slug;

use super::reader::{Becomes, Reader};
use super::words::is_impression;

impl Reader<'_> {
    /// `Indruk: ...`, as an item or on a line of its own.
    pub(super) fn impression(&mut self, line: usize, range: Range<usize>) -> bool {
        let Some((time, words)) = self.after_label(&range) else {
            return false;
        };
        self.begin(line, words, Becomes::Impression);
        if let Some(time) = time {
            self.stretches.insert(0, time);
        }
        true
    }

    /// The words behind the label of an impression, and the time before it.
    pub(super) fn after_label(
        &self,
        range: &Range<usize>,
    ) -> Option<(Option<Range<usize>>, Range<usize>)> {
        let time = self.start_of(range);
        let from = time.as_ref().map_or(range.start, |time| time.words);
        let label = label(self.page().slice(from..range.end))?;
        let words = self.page().trim(from + label..range.end);
        Some((time.map(|time| time.range), words))
    }
}

/// How many bytes a label such as `Indruk:`, `Mijn interpretatie:` or `Impression -` takes.
pub(super) fn label(text: &str) -> Option<usize> {
    const LONGEST: usize = 48;
    const SIGNS: [&str; 4] = [":", " - ", " – ", " — "];
    let bold = text.len() - text.trim_start_matches(['*', '_']).len();
    let (at, sign) = SIGNS
        .into_iter()
        .filter_map(|sign| Some((text.find(sign)?, sign)))
        .min()
        .filter(|(at, _)| *at <= LONGEST)?;
    let written = text.get(bold..at)?;
    if !written.starts_with(char::is_alphabetic) {
        return None;
    }
    // "Indruk (Rita): ...".
    let is_label = is_impression(&slug(written.split('(').next()?));
    // In bold, the colon stands inside or outside of the stars.
    let end = at + sign.len();
    let after = text.get(end..)?;
    let stars = after.len() - after.trim_start_matches(['*', '_']).len();
    is_label.then_some(end + stars)
}

/// Where in a text a sentence begins that is an impression, up to the end of its label.
pub(super) fn in_sentence(text: &str) -> Option<Range<usize>> {
    text.match_indices(['.', '!', '?', ';', ','])
        .find_map(|(at, sign)| {
            let rest = text.get(at + sign.len()..)?;
            let words = rest.trim_start();
            let start = text.len() - words.len();
            let begins = words.len() < rest.len();
            // A label is short: look no further.
            let near = words
                .char_indices()
                .nth(60)
                .map_or(words.len(), |(end, _)| end);
            let end = label(&words[..near]).filter(|_| begins)?;
            Some(start..start + words[..end].trim_end().len())
        })
}
