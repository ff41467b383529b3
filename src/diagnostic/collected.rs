//! The findings of a run, and the proof that a fault was added to them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Code, Diagnostic, Severity};
use crate::limits;
use crate::source::{FileId, Span};

/// Proof that a fault has been added to the findings; only [`Diagnostics`] makes it, so an `Err` never
/// goes by in silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported(());

/// A point in the findings, to ask later whether faults came after it.
#[derive(Debug, Clone, Copy)]
pub struct Checkpoint(usize);

/// The findings of a run, in the order in which they were found.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    /// How many there are of each kind in each file.
    kinds: BTreeMap<(FileId, Code), usize>,
    left_out: usize,
}

impl Diagnostics {
    /// Adds a finding of any severity.
    pub fn add(&mut self, finding: Diagnostic) {
        let kind = (finding.span.file, finding.code);
        *self.kinds.entry(kind).or_default() += 1;
        self.found.push(finding);
    }

    /// Adds a fault.
    pub fn error(&mut self, finding: Diagnostic) -> Reported {
        debug_assert_eq!(finding.severity(), Severity::Error, "{:?}", finding.code);
        self.add(finding);
        Reported(())
    }

    /// Whether a file has so many findings of a kind that nobody reads what may have been meant with one more.
    pub fn has_many(&self, code: Code, file: FileId) -> bool {
        let count = self.kinds.get(&(file, code)).copied().unwrap_or(0);
        count >= limits::SUGGESTIONS_OF_A_KIND
    }

    /// Remembers where we are.
    pub fn mark(&self) -> Checkpoint {
        Checkpoint(self.found.len())
    }

    /// # Errors
    /// A fault was added after the mark.
    pub fn ok_since(&self, mark: Checkpoint) -> Result<(), Reported> {
        if self.found[mark.0..]
            .iter()
            .any(|f| f.severity() == Severity::Error)
        {
            Err(Reported(()))
        } else {
            Ok(())
        }
    }

    /// Takes over what was found apart.
    pub fn extend(&mut self, other: Self) {
        self.found.extend(other.found);
        self.left_out += other.left_out;
    }

    /// Counts one sheet, row or entry that a fault keeps out of the figures.
    pub fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// How many sheets, rows and entries were left out because of a fault.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// How many findings have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.found
            .iter()
            .filter(|f| f.severity() == severity)
            .count()
    }

    /// Whether there is any fault.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The places of all findings with a code.
    pub fn places(&self, code: Code) -> BTreeSet<Span> {
        self.found
            .iter()
            .filter(|finding| finding.code == code)
            .map(|finding| finding.span)
            .collect()
    }

    /// All findings by file and place; those of one place in the order in which they were found.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = self.found.iter().collect();
        all.sort_by_key(|f| (f.span.file, f.span.start));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn only_faults_make_a_step_fail() {
        let mut sources = Sources::default();
        let file = sources.add("a.md", "x");
        let mut found = Diagnostics::default();
        let mark = found.mark();
        found.add(Diagnostic::new(Code::D05, Span::start_of(file)));
        assert!(found.ok_since(mark).is_ok());
        found.error(Diagnostic::new(Code::I02, Span::start_of(file)));
        assert!(found.ok_since(mark).is_err());
    }

    #[test]
    fn after_so_many_of_a_kind_in_a_file_nothing_is_sought_for_one_more() {
        let mut sources = Sources::default();
        let (one, other) = (sources.add("a.csv", "x"), sources.add("b.csv", "x"));
        let mut found = Diagnostics::default();
        for _ in 0..limits::SUGGESTIONS_OF_A_KIND {
            assert!(!found.has_many(Code::D02, one));
            found.error(Diagnostic::new(Code::D02, Span::start_of(one)));
        }
        assert!(found.has_many(Code::D02, one));
        assert!(!found.has_many(Code::D02, other) && !found.has_many(Code::D03, one));
    }
}
