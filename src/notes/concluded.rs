//! Rows of a table under *Evaluatie*, or with a column of conclusions.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::rubric::Target;
use crate::scale::Level;

use super::part::around;
use super::row::{Quotable, Read, Subject};
use super::token::Token;
use super::values::Chosen;
use super::{Evaluation, LevelRow, Mark};
use crate::grid::Column;

/// What a conclusion is about, and its level.
type Concerns = (Option<Target>, Option<Level>);

impl Quotable<'_> {
    pub(super) fn evaluation(&self, subject: &Subject, read: &mut Read, found: &mut Diagnostics) {
        let words: Vec<Range<usize>> = self
            .of(Column::Conclusion)
            .map(|cell| cell.range.clone())
            .collect();
        let others = self.cells.iter().filter(|cell| {
            !matches!(
                cell.column,
                Column::Conclusion
                    | Column::Impression
                    | Column::Competence
                    | Column::Indicator
                    | Column::Behaviour
                    | Column::Number
                    | Column::Level
                    | Column::Choice
                    | Column::Unknown
                    | Column::Candidate
                    | Column::Assessor
                    | Column::Exercise
            )
        });
        read.remarks.extend(others.map(|cell| self.remark(cell)));
        read.remarks
            .extend(self.no_crosses().map(|cell| self.remark(cell)));
        let (chosen, at) = self.chosen(found);
        if words.is_empty() && at.is_none() {
            if let Subject::Unknown = subject {
                read.remarks.push(self.whole());
            }
            return;
        }
        let named: Vec<Target> = subject.all().iter().map(|one| one.target).collect();
        let heading = named.first().copied().or(self.heading);
        let (text, tags) = concluded(self, &words, heading, found);
        let doubt = chosen == Chosen::Doubt || subject.all().iter().any(|one| one.doubt);
        let unknown = matches!(subject, Subject::Unknown);
        let mark = match (chosen, at) {
            (Chosen::Mark(mark), Some(at)) if !doubt && !unknown => Some((mark, at)),
            _ => None,
        };
        if unknown {
            read.remarks.push(self.whole());
        }
        let mut about = tags;
        if about.is_empty() {
            about.extend(named.iter().map(|target| (Some(*target), None)));
        }
        if about.is_empty() {
            about.push((heading.filter(|_| !unknown), None));
        }
        if let Some((mark, at)) = mark {
            match (about.as_mut_slice(), mark) {
                ([(Some(_), level)], Mark::Level(given)) => {
                    if level.is_some_and(|written| written != given) {
                        found.error(Diagnostic::new(Code::N09, at).with_word("what", Word::Level));
                        found.leave_out();
                        *level = None;
                    } else {
                        *level = Some(given);
                    }
                }
                ([(Some(target), _)], mark) => {
                    read.rows.push(LevelRow {
                        cells: self.places(),
                        ..LevelRow::marked(*target, mark, self.span())
                    });
                }
                ([(None, _)], mark) => self.level_of_nothing(mark, at, found),
                (_, mark) => self.level_of_several(mark, at, found),
            }
        }
        let span = self.span();
        let all = about.into_iter().map(|(target, level)| Evaluation {
            text: text.clone(),
            target,
            level,
            span,
        });
        read.evaluations.extend(all);
    }
}

/// The words of a conclusion, and what its tags say.
fn concluded(
    row: &Quotable<'_>,
    words: &[Range<usize>],
    heading: Option<Target>,
    found: &mut Diagnostics,
) -> (String, Vec<Concerns>) {
    let desk = row.desk;
    let (mut items, tail) = desk.cut(words);
    for item in &mut items {
        if !matches!(item.token, Some(Token::Tag { .. } | Token::Level { .. })) {
            item.token = None;
        }
    }
    let span = desk.page.span(&around(words));
    let filed = desk.file(&items, tail, heading, span, found);
    let about = filed
        .tags
        .iter()
        .map(|tag| (Some(tag.target), tag.level.filter(|_| !tag.doubt)))
        .collect();
    (super::seen::of_cell(&desk.words(&items)), about)
}
