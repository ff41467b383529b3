//! What was kept of a candidate and counts for nothing: impressions, evaluations, remarks, and observations
//! that nobody filed.

use super::explanation::{Explanation, Lines};
use crate::notes::{Prose, Sheet};
use crate::ratings::ObservationRef;
use crate::wording::explain;

impl Explanation<'_> {
    pub(super) fn kept(&mut self) {
        let mut lines = Lines::default();
        for (_, sheet) in &self.sheets {
            let own = self.prose(sheet);
            if !own.is_empty() {
                lines.add(2, self.sheet_title(sheet));
                lines.extend(own);
            }
        }
        self.block(explain::kept(self.language), &lines);
        let mut lines = Lines::default();
        for (index, sheet) in &self.sheets {
            let loose = sheet.observations.iter().enumerate();
            let mut loose = loose.filter(|(_, one)| one.tags.is_empty()).peekable();
            if loose.peek().is_some() {
                lines.add(2, self.sheet_title(sheet));
            }
            for (number, _) in loose {
                let at = ObservationRef {
                    sheet: *index,
                    observation: number,
                };
                lines.add(4, self.observation(at, false, false));
            }
        }
        self.block(explain::not_filed(self.language), &lines);
    }

    fn block(&mut self, title: &str, lines: &Lines) {
        if !lines.is_empty() {
            self.title(title);
            self.write(lines);
        }
    }

    fn sheet_title(&self, sheet: &Sheet) -> String {
        let name = self.loaded.day.name_of(sheet.exercise);
        match self.excluded(sheet.exercise) {
            Some(reason) => format!("{name}, {} ({reason})", sheet.assessor),
            None => format!("{name}, {}", sheet.assessor),
        }
    }

    fn prose(&self, sheet: &Sheet) -> Lines {
        let mut lines = Lines::default();
        let impression = explain::impression(self.language);
        let evaluation = explain::evaluation(self.language);
        let remark = explain::remark(self.language);
        let prose =
            |word: &str, one: &Prose| format!("{word}: {} [{}]", one.text, self.place(one.span));
        for one in &sheet.impressions {
            lines.add(4, prose(impression, one));
        }
        for one in &sheet.evaluations {
            let level = one.level.map_or_else(String::new, |level| {
                format!(" (={})", self.texts.level(level).label)
            });
            let place = self.place(one.span);
            lines.add(4, format!("{evaluation}: {}{level} [{place}]", one.text));
        }
        for one in &sheet.remarks {
            lines.add(4, prose(remark, one));
        }
        lines
    }
}
