//! Observations that stand in a table: as if each row were a line, with what its cells say behind its words.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::rubric::Target;
use crate::scale::{Level, is_nothing};
use crate::source::Span;

use super::filing::Filed;
use super::part::around;
use super::row::{Quotable, Read, Subject};
use super::start::{self, Hours};
use super::targets::About;
use super::values::Chosen;
use super::{LevelRow, Mark, Observation, Places, Tag, Time};
use crate::grid::Column;

/// Reads a row of a table of observations. Without words it is a row of levels.
pub(super) fn read(
    row: &Quotable<'_>,
    subject: &Subject,
    read: &mut Read,
    found: &mut Diagnostics,
) {
    let words: Vec<Range<usize>> = row
        .of(Column::Words)
        .filter(|cell| !is_nothing(row.text(cell)))
        .map(|cell| cell.range.clone())
        .collect();
    if words.is_empty() {
        let bare = [Column::Time, Column::Sign, Column::With];
        if bare
            .into_iter()
            .any(|column| row.of(column).next().is_some())
        {
            found.add(Diagnostic::new(Code::N39, row.span()));
        }
        row.levels(subject, read, found);
        return;
    }
    if row.thought(read, found) {
        return;
    }
    let mut noting = Noting {
        row,
        fields: Vec::new(),
    };
    noting.read(words, subject, read, found);
}

/// A row on its way to an observation.
pub(super) struct Noting<'a> {
    pub(super) row: &'a Quotable<'a>,
    /// What cells say beside the words.
    pub(super) fields: Vec<(String, String)>,
}

impl Noting<'_> {
    fn read(
        &mut self,
        words: Vec<Range<usize>>,
        subject: &Subject,
        read: &mut Read,
        found: &mut Diagnostics,
    ) {
        let row = self.row;
        let before = found.mark();
        let said = subject.all();
        let heading = match said {
            [one] => Some(one.target),
            _ => row.heading,
        };
        let time = self.time(read, found);
        let mut line = line(row, words, time.is_none(), heading, found);
        let (sign, tally) =
            self.counted(line.filed.sign.get(), line.filed.tally.get(), read, found);
        let share = self.share(line.filed.share.get(), tally, read, found);
        self.with(&mut line.filed.involved, read, found);
        self.keep([Column::Evidence, Column::Conclusion, Column::Remark], read);
        read.remarks
            .extend(row.no_crosses().map(|cell| row.remark(cell)));

        let mut tags = tags(said, &mut line.filed, found);
        for (target, mark, span) in std::mem::take(&mut line.filed.absent) {
            absent(row, &mut tags, target, mark, span, read);
        }
        if line.filed.text.is_empty() && !read.rows.is_empty() {
            // "#tag =nw" and no more.
            return;
        }
        let chosen = row.chosen(found);
        self.level(chosen, &mut tags, subject, read, found);
        let headed = chosen.0 == Chosen::Nothing && (row.heading.is_some() || !tags.is_empty());
        line.warn(row, headed, found);
        if tags.is_empty() && !line.filed.tagged {
            self.unfiled(&mut tags, subject, before, found);
        }
        if super::words::say_nothing(&line.filed.text) {
            found.add(Diagnostic::new(Code::N39, row.span()));
        }
        let mut fields = line.filed.fields;
        fields.append(&mut self.fields);
        read.observations.push(Observation {
            time: time.or(line.time),
            text: super::seen::of_cell(&line.filed.text),
            tags,
            sign,
            tally,
            share,
            involved: line.filed.involved,
            fields,
            span: row.span(),
            cells: row.places(),
            places: Places::default(),
        });
    }

    /// Filed by nothing in the row: by the heading, or not at all.
    fn unfiled(
        &self,
        tags: &mut Vec<Tag>,
        subject: &Subject,
        before: crate::diagnostic::Checkpoint,
        found: &mut Diagnostics,
    ) {
        match (subject, self.row.heading) {
            (Subject::Unknown, _) => {}
            (_, Some(target)) => tags.push(Tag {
                target,
                level: None,
                doubt: false,
                written: false,
                span: self.row.span(),
            }),
            (_, None) if found.ok_since(before).is_err() => {}
            (_, None) => found.add(Diagnostic::new(Code::N30, self.row.span())),
        }
    }

    /// Gives the level of its cell to the one thing that the row is about.
    fn level(
        &self,
        (chosen, at): (Chosen, Option<Span>),
        tags: &mut Vec<Tag>,
        subject: &Subject,
        read: &mut Read,
        found: &mut Diagnostics,
    ) {
        let Some(at) = at else { return };
        if chosen == Chosen::Doubt {
            for tag in tags {
                tag.doubt = true;
            }
            return;
        }
        let Chosen::Mark(mark) = chosen else { return };
        let row = self.row;
        match (tags.as_mut_slice(), row.heading) {
            ([], _) if matches!(subject, Subject::Unknown) => {}
            ([], None) => row.level_of_nothing(mark, at, found),
            ([], Some(target)) => match mark {
                Mark::Level(level) => tags.push(Tag {
                    target,
                    level: Some(level),
                    doubt: false,
                    written: false,
                    span: row.span(),
                }),
                mark => absent(row, tags, target, mark, at, read),
            },
            ([tag], _) => match mark {
                Mark::Level(level) => give(tag, level, at, found),
                _ if tag.doubt => {}
                mark => {
                    let target = tag.target;
                    absent(row, tags, target, mark, at, read);
                }
            },
            _ => row.level_of_several(mark, at, found),
        }
    }
}

/// "Not seen" beside words: a row of the table of levels says the same, and the words stay.
pub(super) fn absent(
    row: &Quotable<'_>,
    tags: &mut Vec<Tag>,
    target: Target,
    mark: Mark,
    span: Span,
    read: &mut Read,
) {
    if !tags.iter().any(|tag| tag.target == target) {
        tags.push(Tag {
            target,
            level: None,
            doubt: false,
            written: true,
            span,
        });
    }
    read.rows.push(LevelRow {
        cells: row.places(),
        ..LevelRow::marked(target, mark, span)
    });
}

/// The tags of the cells, then those of the words.
pub(super) fn tags(said: &[About], filed: &mut Filed, found: &mut Diagnostics) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    for one in said {
        match tags.iter_mut().find(|tag| tag.target == one.target) {
            Some(tag) => tag.doubt |= one.doubt,
            None => tags.push(Tag {
                target: one.target,
                level: None,
                doubt: one.doubt,
                written: true,
                span: one.span,
            }),
        }
    }
    for own in std::mem::take(&mut filed.tags) {
        match tags.iter_mut().find(|tag| tag.target == own.target) {
            Some(tag) => {
                tag.doubt |= own.doubt;
                if let Some(level) = own.level {
                    give(tag, level, own.span, found);
                }
            }
            None => tags.push(own),
        }
    }
    tags
}

/// Two levels for one indicator of one observation: neither counts.
fn give(tag: &mut Tag, level: Level, at: Span, found: &mut Diagnostics) {
    match tag.level {
        Some(first) if first != level => {
            found.error(Diagnostic::new(Code::N09, at).with_word("what", Word::Level));
            found.leave_out();
            tag.level = None;
        }
        _ => tag.level = Some(level),
    }
}

/// The words of a row, read as a line.
pub(super) struct Line {
    pub(super) time: Option<Time>,
    pub(super) filed: Filed,
    /// The words before the tail.
    words: Vec<Range<usize>>,
}

impl Line {
    /// Says of levels in words that they do not count.
    fn warn(&self, row: &Quotable<'_>, headed: bool, found: &mut Diagnostics) {
        let (items, tail) = row.desk.cut(&self.words);
        row.desk
            .check_words(&items[..tail], &self.filed, headed, false, found);
    }
}

impl Quotable<'_> {
    /// The hours of the exercise, where the day gives them.
    fn hours(&self) -> Option<Hours> {
        let exercise = self.desk.context.day.exercise(self.exercise?)?;
        Hours::of(exercise)
    }
}

pub(super) fn line(
    row: &Quotable<'_>,
    mut words: Vec<Range<usize>>,
    timed: bool,
    heading: Option<Target>,
    found: &mut Diagnostics,
) -> Line {
    let desk = row.desk;
    let span = desk.page.span(&around(&words));
    let time = words
        .first()
        .cloned()
        .filter(|_| timed)
        .and_then(|first| start::time(desk.page.text(), first, row.hours()));
    if let (Some(time), Some(first)) = (&time, words.first_mut()) {
        first.start = time.words.min(first.end);
    }
    let (items, tail) = desk.cut(&words);
    let filed = desk.file(&items, tail, heading, span, found);
    Line {
        time: time.map(|time| time.time),
        filed,
        words,
    }
}
