//! Rows in which something that matters is blank: each kind is reported once, and nothing is filled in.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::source::Span;

/// How many rows there are, and the first.
type Counted = Option<(usize, Span)>;

#[derive(Default)]
pub(super) struct Blank {
    level: Counted,
    who: Counted,
    /// What is blank in rows of which it is not known about whom or what they are.
    missing: Vec<Word>,
}

impl Blank {
    /// Counts a row that nobody filled in.
    pub(super) fn without_level(&mut self, row: Span) {
        self.level.get_or_insert((0, row)).0 += 1;
    }

    /// Counts a row that does not say about whom or what it is.
    pub(super) fn without(&mut self, missing: Vec<Word>, row: Span) {
        self.who.get_or_insert((0, row)).0 += 1;
        for word in missing {
            if !self.missing.contains(&word) {
                self.missing.push(word);
            }
        }
    }

    pub(super) fn tell(&self, found: &mut Diagnostics) {
        if let Some((count, at)) = self.level {
            found.add(Diagnostic::new(Code::C42, at).with("count", count));
        }
        if let Some((count, at)) = self.who {
            let finding = Diagnostic::new(Code::C41, at).with("count", count);
            found.error(finding.with_words("column", &self.missing));
        }
    }
}
