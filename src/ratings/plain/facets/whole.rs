//! What shows only in the whole of a file with facets: ratings that come again, names that are alike.

use std::collections::HashMap;

use super::super::alike;
use super::super::codes::MISSING;
use super::super::distinct::Patterns;
use super::super::faults::{Faults, brief};
use super::super::lost::Pasted;
use super::super::small;
use super::super::table::Table;
use super::gathered::Gathered;
use crate::day::Date;
use crate::diagnostic::{Code, Relation};
use crate::limits;
use crate::source::Span;

/// Of fewer ratings, that all occur twice is no more than chance.
const LEAST: usize = 6;

impl Gathered {
    /// Whether each rating stands there as often as any other, more than once, and equal each time.
    pub(super) fn pasted(&self, starts: &[u32]) -> Option<Pasted> {
        let ratings = self.rows.len();
        let times = (self.again.len() + ratings).checked_div(ratings)?;
        let mut counts = vec![1; ratings];
        for (first, _, code) in &self.again {
            counts[*first] += 1;
            if self.rows[*first].code != *code {
                return None;
            }
        }
        let is_all = times > 1 && ratings >= LEAST && counts.iter().all(|count| *count == times);
        is_all.then_some(Pasted {
            times,
            ratings,
            start: *starts.get(starts.len() / times)?,
        })
    }

    /// Tells of ratings that stand there more than once: none of them counts.
    pub(super) fn tell_twice(&mut self, faults: &mut Faults<'_>) {
        for (first, start, _) in std::mem::take(&mut self.again) {
            let first = &mut self.rows[first];
            let (at, before) = (faults.line_at(start), faults.line_at(first.start));
            let rater = brief(self.assessors.get(first.places[1]).unwrap_or_default());
            faults.tell(Code::C22, at, |finding| {
                finding
                    .with("rater", rater)
                    .related(before, Relation::First)
            });
            if !std::mem::replace(&mut first.twice, true) {
                faults.leave_out();
            }
            faults.leave_out();
        }
    }

    /// Says which names are much alike.
    pub(super) fn tell_alike(&self, at: Span, faults: &mut Faults<'_>) {
        for names in [&self.candidates, &self.assessors, &self.exercises] {
            let all = (0..small(names.len())).filter_map(|number| names.get(number));
            alike::tell(all, at, faults);
        }
        let items = self.items.iter().map(|item| item.name.as_str());
        alike::tell(items, at, faults);
    }

    /// The ratings as a table: who was rated in what on what, by whom. Of a file too large for one there is none.
    pub(super) fn table(&self, values: &[Option<f64>]) -> Table {
        let raters: Vec<String> = self.assessors.copied().into_vec();
        if self.rows.len().saturating_mul(raters.len()) > limits::RATING_CELLS {
            return Table::of(raters, Vec::new(), Vec::new());
        }
        let mut rows: HashMap<(u32, u32, u32, Option<Date>), Vec<u32>> = HashMap::new();
        let mut order = Vec::new();
        for row in self.rows.iter().filter(|row| !row.twice) {
            let [candidate, assessor, exercise, item] = row.places;
            let key = (candidate, exercise, item, row.date);
            let codes = rows.entry(key).or_insert_with(|| {
                order.push(key);
                vec![MISSING; raters.len()]
            });
            codes[assessor as usize] = row.code;
        }
        let mut patterns = Patterns::new(raters.len());
        for key in &order {
            patterns.add(&rows[key]);
        }
        let (values, order) = patterns.decoded(values);
        Table::of(raters, values, order)
    }
}
