//! What a score rests on, and how sure it is.

use super::Explanation;
use crate::diagnostic::Language;
use crate::scoring::{Certainty, CompetenceScore, Coverage};
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
            let word = self.pick("Beoordelingen", "Ratings", "Évaluations");
            self.line(0, &format!("{word}: {}", given.join(", ")));
        }
        if score.descriptive && score.score.is_none() {
            return;
        }
        let basis = match score.coverage {
            Coverage::Indicators { rated, targeted } => match language {
                Language::Nl => format!("{rated} van de {targeted} gedragsindicatoren beoordeeld"),
                Language::En => format!("{rated} of the {targeted} indicators rated"),
                Language::Fr => format!("{rated} des {targeted} indicateurs évalués"),
            },
            other => terms::coverage(language, other),
        };
        let observations = match language {
            Language::Nl => format!("{} waarnemingen", score.observations),
            Language::En | Language::Fr => format!("{} observations", score.observations),
        };
        let word = self.pick("Steunt op", "Rests on", "Repose sur");
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
            let word = self.pick("Hoe zeker", "How sure", "Certitude");
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
