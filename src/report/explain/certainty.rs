//! What a score rests on, and how sure it is.

use super::explanation::Explanation;
use crate::rubric::Subject;
use crate::scoring::{Certainty, CompetenceScore};
use crate::wording::counts;
use crate::wording::explain;
use crate::wording::terms;

impl Explanation<'_> {
    pub(super) fn certainty(&mut self, score: &CompetenceScore) {
        let language = self.language;
        let given: Vec<String> = score
            .levels
            .iter()
            .filter(|(_, n)| *n > 0)
            .map(|(value, n)| format!("{n} × {}", self.label(*value)))
            .collect();
        if !given.is_empty() {
            let word = match self.loaded.rubric.subject {
                Subject::Candidate => explain::ratings(self.language),
                Subject::Organisation => explain::answers(self.language),
            };
            self.line(0, &format!("{word}: {}", given.join(", ")));
        }
        if score.descriptive && score.score.is_none() {
            return;
        }
        let subject = self.loaded.rubric.subject;
        let basis = counts::coverage_in_words(language, subject, score.coverage);
        let observations = counts::observations(language, subject, score.observations);
        let word = explain::rests_on(self.language);
        self.line(0, &format!("{word}: {basis}, {observations}"));
        if !matches!(
            score.certainty,
            Certainty::NotStated | Certainty::Unseen | Certainty::NotTargeted
        ) {
            let reasons: Vec<&str> = score
                .reasons
                .iter()
                .map(|reason| terms::reason(language, *reason))
                .collect();
            let word = explain::how_sure(self.language);
            let certainty = terms::certainty(language, score.certainty);
            let text = if reasons.is_empty() {
                format!("{word}: {certainty}")
            } else {
                format!("{word}: {certainty} ({})", reasons.join(", "))
            };
            self.line(0, &text);
        }
    }
}
