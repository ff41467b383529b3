//! Impressions: what an assessor thought, and nobody saw. They count nowhere, and no candidate reads them. And
//! conclusions, by the label in front of them.

use std::ops::Range;
use std::slice;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::id::slug;

use super::filing::Desk;
use super::part::prose;
use super::reader::{Becomes, Reader};
use super::row::{Quotable, Read};
use super::tail::Item;
use super::token::Token;
use super::words::{is_conclusion, is_impression};
use super::{seen, start};
use crate::grid::Column;

impl Reader<'_> {
    /// `Indruk: ...` or `Besluit: ...`, as an item or on a line of its own.
    pub(super) fn labelled(&mut self, line: usize, range: Range<usize>) -> bool {
        let Some((becomes, time, words)) = self.after_label(&range) else {
            return false;
        };
        self.begin(line, words, becomes);
        if let Some(time) = time {
            self.stretches.insert(0, time);
        }
        true
    }

    /// What a line with a label becomes, the time before the label, and the words behind it.
    pub(super) fn after_label(
        &self,
        range: &Range<usize>,
    ) -> Option<(Becomes, Option<Range<usize>>, Range<usize>)> {
        let time = self.start_of(range);
        let from = time.as_ref().map_or(range.start, |time| time.words);
        let text = self.page().slice(from..range.end);
        let line = self.page().line(self.page().line_at(range.start));
        let observes =
            self.becomes() == Becomes::Observation && !line.trim_start().starts_with('>');
        let concluded = || {
            let label = conclusion(text).filter(|_| observes)?;
            Some((Becomes::Evaluation, label))
        };
        let thought = label(text).map(|label| (Becomes::Impression, label));
        let (becomes, label) = thought.or_else(concluded)?;
        let words = self.page().trim(from + label..range.end);
        Some((becomes, time.map(|time| time.range), words))
    }
}

impl Desk<'_> {
    /// Where in words that are no observation something stands that would have counted in one: a tail, a level, and
    /// where they may be filed by mistake a tag.
    pub(super) fn would_count(
        &self,
        stretches: &[Range<usize>],
        tags: bool,
    ) -> Option<Range<usize>> {
        let (items, tail) = self.cut(stretches);
        let counts =
            |item: &&Item<'_>| !matches!(item.token, Some(Token::Link(_) | Token::Field { .. }));
        let in_tail = || {
            let (first, last) = (
                items[tail..].iter().find(counts)?,
                items[tail..].iter().rfind(counts)?,
            );
            Some(first.range.start..last.range.end)
        };
        let looks_filed = |item: &&Item<'_>| match item.token {
            Some(Token::Level { .. }) => true,
            Some(Token::Tag { .. }) => tags,
            _ => false,
        };
        in_tail().or_else(|| Some(items.iter().find(looks_filed)?.range.clone()))
    }

    /// Says that it does not count.
    pub(super) fn tell_uncounted(&self, range: Range<usize>, found: &mut Diagnostics) {
        let finding = Diagnostic::new(Code::N40, self.page.span(&range));
        found.add(finding.with("token", self.page.slice(range)));
    }

    /// The words of a cell that holds an impression, behind its label or its `>`, with the time before them.
    /// `> 3 dozen` is an amount.
    pub(super) fn thought(&self, range: &Range<usize>) -> Option<String> {
        let text = self.page.slice(range.clone());
        let from = start::time(text, 0..text.len(), None).map_or(0, |time| time.words);
        let (time, words) = text.split_at(from);
        let quoted = words.strip_prefix('>').map(str::trim_start);
        let quoted = quoted.filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
        let labelled = || words.get(label(words)?..);
        let behind = quoted.map(|rest| &rest[label(rest).unwrap_or(0)..]);
        let words = behind.or_else(labelled)?;
        Some(seen::of_cell(&format!("{time} {words}")))
    }
}

impl Quotable<'_> {
    /// What its cells hold that the assessor thought.
    pub(super) fn thoughts(&self, read: &mut Read, found: &mut Diagnostics) {
        for cell in self.of(Column::Impression) {
            if let Some(range) = self.desk.would_count(slice::from_ref(&cell.range), false) {
                self.desk.tell_uncounted(range, found);
            }
            let text = self.desk.thought(&cell.range);
            let text = text.unwrap_or_else(|| seen::of_cell(self.text(cell)));
            read.impressions.push(prose(&text, cell.span));
        }
    }

    /// A row whose words are an impression: nothing beside them counts.
    pub(super) fn thought(&self, read: &mut Read, found: &mut Diagnostics) -> bool {
        let mut words = self.of(Column::Words);
        let Some(first) = words.find(|cell| self.desk.thought(&cell.range).is_some()) else {
            return false;
        };
        let aside = [
            Column::Words,
            Column::Time,
            Column::Order,
            Column::Remark,
            Column::Impression,
        ];
        let would_count = self.cells.iter().any(|cell| !aside.contains(&cell.column));
        if would_count {
            let text = self.text(first);
            found.add(Diagnostic::new(Code::N40, first.span).with("token", text));
        } else if let Some(range) = self.desk.would_count(slice::from_ref(&first.range), false) {
            self.desk.tell_uncounted(range, found);
        }
        let cells = self.cells.iter();
        let texts = cells.filter(|cell| cell.column != Column::Impression);
        let texts = texts.map(|cell| match cell.column {
            Column::Words | Column::Time => {
                let own = self.desk.thought(&cell.range);
                own.unwrap_or_else(|| seen::of_cell(self.text(cell)))
            }
            _ => self.remark(cell).text,
        });
        let text = texts.collect::<Vec<_>>().join(" ");
        read.impressions.push(prose(&text, self.span()));
        true
    }
}

/// How many bytes a label such as `Indruk:`, `Mijn interpretatie:` or `Impression -` takes.
pub(super) fn label(text: &str) -> Option<usize> {
    behind(text, &[":", " - ", " – ", " — "], is_impression)
}

/// How many bytes a label such as `Besluit:` or `Mijn conclusie:` takes.
pub(super) fn conclusion(text: &str) -> Option<usize> {
    behind(text, &[":"], is_conclusion)
}

/// Where the words behind a label begin.
fn behind(text: &str, signs: &[&str], is_label: fn(&str) -> bool) -> Option<usize> {
    const LONGEST: usize = 48;
    let bold = text.len() - text.trim_start_matches(['*', '_']).len();
    let (at, sign) = signs
        .iter()
        .filter_map(|sign| Some((text.find(sign)?, *sign)))
        .min()
        .filter(|(at, _)| *at <= LONGEST)?;
    let written = text.get(bold..at)?;
    if !written.starts_with(char::is_alphabetic) {
        return None;
    }
    // "Indruk (Rita): ...".
    let is_one = is_label(&slug(written.split('(').next()?));
    // In bold, the colon stands inside or outside of the stars.
    let end = at + sign.len();
    let after = text.get(end..)?;
    let stars = after.len() - after.trim_start_matches(['*', '_']).len();
    is_one.then_some(end + stars)
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
