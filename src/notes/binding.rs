//! Which tag a level belongs to, and what may stand only once.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::rubric::Target;
use crate::scale::Level;
use crate::source::Span;

use super::{Mark, Tag};

/// What may be said once: said twice it counts for nothing, for nobody knows which one was meant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Once<T> {
    value: Option<T>,
    twice: bool,
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self {
            value: None,
            twice: false,
        }
    }
}

impl<T: Copy> Once<T> {
    /// Puts a value in its place; a second one is a fault.
    pub(super) fn put(&mut self, value: T, kind: Word, span: Span, found: &mut Diagnostics) {
        if self.twice || self.value.is_some() {
            found.error(Diagnostic::new(Code::N09, span).with_word("what", kind));
            self.twice = true;
        }
        self.value = (!self.twice).then_some(value);
    }

    /// The value, where it was said once.
    pub(super) fn get(&self) -> Option<T> {
        self.value
    }

    /// Changes a value that is there.
    pub(super) fn get_mut(&mut self) -> Option<&mut T> {
        self.value.as_mut()
    }

    /// Whether anything was said, once or more often.
    pub(super) fn is_said(&self) -> bool {
        self.twice || self.value.is_some()
    }
}

/// The tags of a line so far, and the row of tags to which a next level belongs.
#[derive(Default)]
pub(super) struct Binding {
    pub(super) tags: Vec<Written>,
    /// Where the last row of tags begins; tags with only words between are rows of their own.
    pub(super) row: usize,
    /// The level for what the heading names.
    pub(super) heading: Option<(Target, Once<Mark>)>,
    /// Whether the item just before is a tag.
    pub(super) straight: bool,
}

/// A tag as it was written.
pub(super) struct Written {
    /// None for a tag that means nothing.
    target: Option<Target>,
    pub(super) mark: Once<Mark>,
    pub(super) doubt: bool,
    span: Span,
}

/// What the tags of a line come to.
#[derive(Debug, Default)]
pub(super) struct Bound {
    pub(super) tags: Vec<Tag>,
    /// What is marked as not seen or without a chance.
    pub(super) absent: Vec<(Target, Mark, Span)>,
}

impl Binding {
    pub(super) fn tag(&mut self, target: Option<Target>, doubt: bool, span: Span) {
        if !self.straight {
            self.row = self.tags.len();
        }
        self.tags.push(Written {
            target,
            mark: Once::default(),
            doubt,
            span,
        });
    }

    /// Hands the tags over; a target that was named twice stands once. Where something was `noted`, a tag
    /// that is marked as absent stays a tag, without a level.
    pub(super) fn finish(self, noted: bool, whole: Span, found: &mut Diagnostics) -> Bound {
        let mut bound = Bound::default();
        let mut apart: Vec<Target> = Vec::new();
        let heading = self
            .heading
            .map(|(target, mark)| (target, mark, false, whole, false));
        let written = self
            .tags
            .into_iter()
            .filter_map(|tag| Some((tag.target?, tag.mark, tag.doubt, tag.span, true)));
        for (target, mark, doubt, span, written) in written.chain(heading) {
            let level = match mark.get() {
                Some(Mark::Level(level)) => Some(level),
                Some(mark @ (Mark::NotSeen | Mark::NoChance)) => {
                    if !doubt {
                        bound.absent.push((target, mark, span));
                    }
                    if !noted {
                        continue;
                    }
                    None
                }
                Some(Mark::Empty) | None => None,
            };
            if mark.is_said() && mark.get().is_none() {
                apart.push(target);
            }
            match bound.tags.iter_mut().find(|tag| tag.target == target) {
                Some(tag) => {
                    tag.doubt |= doubt;
                    if !merge(&mut tag.level, level, span, found) {
                        apart.push(target);
                    }
                }
                None => bound.tags.push(Tag {
                    target,
                    level,
                    doubt,
                    written,
                    span,
                }),
            }
        }
        // Two levels for one target: none of them counts, whatever else was said of it.
        for tag in &mut bound.tags {
            tag.level = tag.level.filter(|_| !apart.contains(&tag.target));
        }
        bound
    }
}

/// Adds a level to the one of the same target; tells whether they agree.
fn merge(
    into: &mut Option<Level>,
    level: Option<Level>,
    span: Span,
    found: &mut Diagnostics,
) -> bool {
    match (*into, level) {
        (Some(one), Some(other)) if one != other => {
            found.error(Diagnostic::new(Code::N09, span).with_word("what", Word::Level));
            return false;
        }
        (None, Some(_)) => *into = level,
        _ => {}
    }
    true
}
