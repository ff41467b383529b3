//! The hours of the exercise of a line, and whether its time lies in them.

use std::ops::Range;

use crate::day::{Clock, Exercise};
use crate::diagnostic::{Code, Diagnostic, Word};

use super::reader::Reader;
use super::start::{self, Hours, Start};

impl Reader<'_> {
    /// The exercise that the headings and keys name.
    fn exercise(&self) -> Option<&Exercise> {
        let id = self.scopes.ids().exercise.known()?;
        self.desk.context.day.exercise(id)
    }

    /// The hours of that exercise, where the day gives them.
    pub(super) fn hours(&self) -> Option<Hours> {
        self.exercise().and_then(Hours::of)
    }

    /// Says of a time that it lies far outside the exercise, and of what is nearly a time that it is none.
    pub(super) fn check_time(&mut self, time: Option<&Start>, range: &Range<usize>) {
        let page = self.page();
        let hours = self.hours();
        let Some(time) = time else {
            if let Some(at) = start::nearly_a_time(page.text(), range.clone(), hours) {
                let finding =
                    Diagnostic::new(Code::N60, page.span(&at)).with_word("what", Word::Time);
                self.found.add(finding.with("written", page.slice(at)));
            }
            return;
        };
        let written = page.slice(time.range.clone());
        let next = page.slice(time.words..range.end.max(time.words));
        // "9u 20 schroeven": twenty of them at nine, or screws at twenty past?
        let many = next
            .split(' ')
            .next()
            .is_some_and(|word| word.ends_with(['n', 's']));
        if many
            && written.ends_with(|c: char| c.is_ascii_digit())
            && written.contains(' ')
            && time.time.to.is_none()
        {
            let finding = Diagnostic::new(Code::N05, page.span(&time.range));
            let finding = finding.with("tag", written).with("full", time.time.from);
            self.found.add(finding);
        }
        let far = hours.filter(|hours| !hours.are_near(time.time.from));
        if let (Some(hours), Some(exercise)) = (far, self.exercise()) {
            let clock = |minutes: u16| Clock {
                minutes: minutes.min(24 * 60 - 1),
            };
            let finding = Diagnostic::new(Code::N61, page.span(&time.range))
                .with("time", time.time.from)
                .with("exercise", exercise.id)
                .with("from", clock(hours.from))
                .with("to", clock(hours.to));
            self.found.add(finding);
        }
    }
}
