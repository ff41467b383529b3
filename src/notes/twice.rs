//! Two rows about the same in one sheet, and counts that cannot be.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation, Word};
use crate::rubric::Rubric;
use crate::source::Span;

use super::part::{Part, Value};
use super::{LevelRow, Mark, Observation, Sign, words};
use crate::grid::Column;

/// A count of a row.
type Place = (Value, fn(&mut LevelRow) -> &mut Option<u32>);

const COUNTS: [Place; 4] = [
    (Value::Count, |row| &mut row.count),
    (Value::CountPlus, |row| &mut row.count_plus),
    (Value::CountMinus, |row| &mut row.count_minus),
    (Value::Chances, |row| &mut row.chances),
];

impl Part {
    /// Adds a row; one that is there already may complete it but not contradict it: of two levels or two counts that
    /// differ neither counts.
    pub(super) fn add_row(&mut self, mut row: LevelRow, rubric: &Rubric, found: &mut Diagnostics) {
        let is_same = |first: &LevelRow| first.target == row.target;
        let Some(at) = self.rows.iter().position(is_same) else {
            self.rows.push(row);
            return;
        };
        let shown = |mark| words::mark(mark, &rubric.scale).to_owned();
        let first = &self.rows[at];
        let marks = (first.mark, row.mark);
        let differ = marks.0 != marks.1 && marks.0 != Mark::Empty && marks.1 != Mark::Empty;
        if self.differs(
            at,
            &row,
            Value::Level,
            differ,
            (shown(marks.0), shown(marks.1)),
            found,
        ) {
            row.mark = Mark::Empty;
            self.rows[at].mark = Mark::Empty;
        }
        for (value, count) in COUNTS {
            let counts = (*count(&mut self.rows[at]), *count(&mut row));
            let differ = counts.0.is_some() && counts.1.is_some() && counts.0 != counts.1;
            let shown = |count: Option<u32>| format!("{}x", count.unwrap_or_default());
            if self.differs(
                at,
                &row,
                value,
                differ,
                (shown(counts.0), shown(counts.1)),
                found,
            ) {
                *count(&mut row) = None;
                *count(&mut self.rows[at]) = None;
            }
        }
        let first = &mut self.rows[at];
        if first.mark == Mark::Empty && row.mark != Mark::Empty {
            // The level stands where it was read.
            first.mark = row.mark;
            first.span = row.span;
            first.cells = std::mem::take(&mut row.cells);
        }
        for (_, count) in COUNTS {
            let more = *count(&mut row);
            let count = count(first);
            *count = count.or(more);
        }
        if !row.evidence.is_empty() && first.evidence != row.evidence {
            if !first.evidence.is_empty() {
                first.evidence.push_str(" · ");
            }
            first.evidence.push_str(&row.evidence);
        }
    }

    /// Whether what two rows give differs, or did so in rows before these; tells it once.
    fn differs(
        &mut self,
        at: usize,
        row: &LevelRow,
        value: Value,
        differ: bool,
        (first, second): (String, String),
        found: &mut Diagnostics,
    ) -> bool {
        if self.apart.contains(&(row.target, value)) {
            return true;
        }
        if differ {
            self.apart.push((row.target, value));
            let what = match value {
                Value::Level => Word::Level,
                _ => Word::Tally,
            };
            let finding = Diagnostic::new(Code::N10, row.span)
                .with_word("what", what)
                .with("target", row.target)
                .with("first", first)
                .with("second", second)
                .related(self.rows[at].span, Relation::First);
            found.error(finding);
            found.leave_out();
        }
        differ
    }

    /// More times than chances cannot be: the number of chances does not count.
    pub(super) fn check_chances(&mut self, found: &mut Diagnostics) {
        for row in &mut self.rows {
            let Some(chances) = row.chances else { continue };
            let times = times(row, &self.observations);
            if times > chances {
                let is_chances = |(column, _): &&(Column, Span)| *column == Column::Chances;
                let span = row
                    .cells
                    .iter()
                    .find(is_chances)
                    .map_or(row.span, |(_, span)| *span);
                tell_share(times, chances, span, found);
                row.chances = None;
            }
        }
    }
}

/// Says that something happened more often than it could.
pub(super) fn tell_share(times: u32, chances: u32, span: Span, found: &mut Diagnostics) {
    let share = format!("{times}/{chances}");
    found.error(Diagnostic::new(Code::N28, span).with("share", share));
    found.leave_out();
}

/// How often a row says that it happened; where it does not say, how often its observations do.
fn times(row: &LevelRow, observations: &[Observation]) -> u32 {
    let noted = |sign: Option<Sign>| -> u32 {
        let of_row = observations.iter().filter(|one| {
            let mut tags = one.tags.iter();
            tags.any(|tag| tag.target == row.target && !tag.doubt)
        });
        let signed = of_row.filter(|one| sign.is_none() || one.sign == sign);
        signed.map(Observation::times).sum()
    };
    let plus = || row.count_plus.unwrap_or_else(|| noted(Some(Sign::Plus)));
    let minus = || row.count_minus.unwrap_or_else(|| noted(Some(Sign::Minus)));
    match (row.count, row.count_plus.or(row.count_minus)) {
        (Some(count), _) => count,
        (None, Some(_)) => plus() + minus(),
        (None, None) => noted(None),
    }
}
