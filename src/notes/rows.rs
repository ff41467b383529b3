//! What a row of a table says: levels and counts, an observation, or an evaluation.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Word};
use crate::rubric::Target;
use crate::scale::is_nothing;
use crate::source::Span;

use super::kind::Kind;
use super::row::{Cell, Quotable, Read, Subject};
use super::targets::{About, Search, numbers};
use super::values::{self, Chosen};
use super::{LevelRow, Mark, evidence, noted, start};
use crate::grid::Column;

impl Quotable<'_> {
    /// Reads the row. `under` is the last competence that a row named.
    pub(super) fn read(&self, under: &mut Option<Target>, found: &mut Diagnostics) -> Read {
        let mut read = Read::default();
        if self.kind == Kind::Remarks {
            read.remarks.push(self.whole());
            return read;
        }
        let subject = self.subject(under, found);
        let is_number = |cell: &&Cell| numbers(self.text(cell)).is_some();
        let order = self.of(Column::Order).filter(|cell| !is_number(cell));
        let others = self.of(Column::Number).filter(|cell| {
            // The number of what the row names already: words in its place are kept.
            let mut names = self
                .of(Column::Indicator)
                .chain(self.of(Column::Competence));
            !is_number(cell) && names.next().is_some()
        });
        for cell in self.of(Column::Unknown).chain(order).chain(others) {
            read.remarks.push(self.remark(cell));
        }
        self.thoughts(&mut read, found);
        match self.kind {
            Kind::Observations => noted::read(self, &subject, &mut read, found),
            Kind::Evaluations => self.evaluation(&subject, &mut read, found),
            _ => self.levels(&subject, &mut read, found),
        }
        read
    }

    fn subject(&self, under: &mut Option<Target>, found: &mut Diagnostics) -> Subject {
        let mut search = Search {
            exercise: self.exercise,
            under: self.heading.or(*under),
            desk: self.desk,
        };
        let mut unknown = false;
        let mut whole: Vec<About> = Vec::new();
        for cell in self.of(Column::Competence) {
            match search.cell(&cell.range, found) {
                Some(all) => whole.extend(all),
                None => unknown = true,
            }
        }
        if let [one] = whole.as_slice() {
            search.under = Some(one.target);
            *under = Some(one.target);
        }
        let mut parts: Vec<About> = Vec::new();
        for cell in self.of(Column::Indicator) {
            match search.cell(&cell.range, found) {
                Some(all) => parts.extend(all),
                None => unknown = true,
            }
        }
        if let [one] = parts.as_slice()
            && one.target.indicator.is_none()
        {
            *under = Some(one.target);
        }
        if let (Some(part), [whole]) = (parts.first(), whole.as_slice())
            && part.target.competence != whole.target.competence
        {
            // "Samenwerken | Ziet werk": one of the two is wrong.
            let indicator = part.target.to_string();
            let name = indicator.rsplit('/').next().unwrap_or(&indicator);
            let mut finding = Diagnostic::new(Code::N03, part.span)
                .with("tag", format!("{}/{name}", whole.target))
                .with("rubric", self.desk.context.rubric.id);
            finding.suggestion = Some(indicator.clone());
            found.error(finding);
            unknown = true;
        }
        let named = if parts.is_empty() { whole } else { parts };
        let named = self.with_number(named, &search, &mut unknown, found);
        if unknown {
            found.leave_out();
            Subject::Unknown
        } else if named.is_empty() {
            Subject::Unsaid
        } else {
            Subject::These(named)
        }
    }

    /// The number of the printed sheet: it names the indicator, or has to fit the one that is named.
    fn with_number(
        &self,
        mut named: Vec<About>,
        search: &Search<'_>,
        unknown: &mut bool,
        found: &mut Diagnostics,
    ) -> Vec<About> {
        for cell in self.of(Column::Number) {
            let written = self.text(cell);
            if is_nothing(written) {
                continue;
            }
            let all = Some(start::Hours::ALL);
            let time = start::time(written, 0..written.len(), all);
            if time.is_some_and(|time| time.words == written.len() && time.letter != '.') {
                values::not_read(written, Word::Indicator, cell.span, found);
                *unknown = true;
                continue;
            }
            if named.is_empty() && !*unknown {
                match search.cell(&cell.range, found) {
                    Some(all) => named = all,
                    None => *unknown = true,
                }
                continue;
            }
            let targets: Vec<Target> = named.iter().map(|one| one.target).collect();
            for number in numbers(written).unwrap_or_default() {
                // Rows may be numbered too.
                if number != self.number {
                    search.compare(number, &targets, cell.span, found);
                }
            }
        }
        named
    }

    /// The counts of a row.
    pub(super) fn counts(&self, found: &mut Diagnostics) -> Counts {
        let mut read = |column| {
            self.one(column)
                .and_then(|(text, span)| values::count(text, span, found))
        };
        Counts {
            all: read(Column::Count),
            plus: read(Column::CountPlus),
            minus: read(Column::CountMinus),
            chances: read(Column::Chances),
        }
    }

    pub(super) fn levels(&self, subject: &Subject, read: &mut Read, found: &mut Diagnostics) {
        let others = [
            Column::Time,
            Column::Sign,
            Column::With,
            Column::Share,
            Column::Remark,
            Column::Conclusion,
        ];
        for cell in others.into_iter().flat_map(|column| self.of(column)) {
            read.remarks.push(self.remark(cell));
        }
        read.remarks
            .extend(self.no_crosses().map(|cell| self.remark(cell)));
        let (chosen, at) = self.chosen(found);
        let counts = self.counts(found);
        let doubt = chosen == Chosen::Doubt || subject.all().iter().any(|one| one.doubt);
        let mark = match chosen {
            Chosen::Mark(mark) if !doubt => mark,
            _ => Mark::Empty,
        };
        let says = mark != Mark::Empty
            || counts != Counts::default()
            || self.of(Column::Evidence).next().is_some();
        let targets: Vec<Target> = match subject {
            Subject::These(all) => all.iter().map(|one| one.target).collect(),
            Subject::Unsaid if says => self.heading.into_iter().collect(),
            Subject::Unsaid => Vec::new(),
            Subject::Unknown => {
                read.remarks.push(self.whole());
                return;
            }
        };
        if targets.is_empty() {
            if mark != Mark::Empty && self.has_targets {
                self.level_of_nothing(mark, self.span(), found);
            }
            if says {
                // No column of indicators, or none filled in: the words stay.
                read.remarks.push(self.whole());
            }
            return;
        }
        let alone = targets.len() == 1;
        if let (false, Some(at)) = (alone || mark == Mark::Empty, at) {
            self.level_of_several(mark, at, found);
        }
        let (told, short): (Vec<&Cell>, Vec<&Cell>) = self
            .of(Column::Evidence)
            .partition(|cell| evidence::is_told(self.text(cell)));
        let short: Vec<String> = short
            .iter()
            .map(|cell| super::seen::of_cell(self.desk.page.slice(cell.range.clone())))
            .collect();
        for cell in told {
            evidence::evidence(self, cell, &targets, read, found);
        }
        for target in targets {
            let kept = if doubt || !alone {
                Counts::default()
            } else {
                counts
            };
            read.rows.push(LevelRow {
                target,
                mark: if alone { mark } else { Mark::Empty },
                count: kept.all,
                count_plus: kept.plus,
                count_minus: kept.minus,
                chances: kept.chances,
                evidence: short.join(" · "),
                span: self.span(),
                cells: self.places(),
            });
        }
    }

    /// A level beside which nothing is named.
    pub(super) fn level_of_nothing(&self, mark: Mark, at: Span, found: &mut Diagnostics) {
        let level = super::words::mark(mark, &self.desk.context.rubric.scale);
        found.error(Diagnostic::new(Code::N07, at).with("level", level));
        found.leave_out();
    }

    /// A level beside which several things are named.
    pub(super) fn level_of_several(&self, mark: Mark, at: Span, found: &mut Diagnostics) {
        let level = super::words::mark(mark, &self.desk.context.rubric.scale);
        found.add(Diagnostic::new(Code::N06, at).with("level", level));
    }
}

/// The counts of a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) all: Option<u32>,
    pub(super) plus: Option<u32>,
    pub(super) minus: Option<u32>,
    pub(super) chances: Option<u32>,
}

/// Whether a cell holds a mark that chooses its column.
pub(super) fn is_cross(text: &str) -> bool {
    matches!(
        text.trim_matches(['(', ')', '[', ']', ' ']),
        "x" | "X" | "v" | "V" | "✓" | "✔" | "☒" | "☑" | "1" | "×" | "✗" | "✘"
    )
}
