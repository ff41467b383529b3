//! The whole picture: a line for each competence, by tier.

use super::{Maker, Part};
use crate::report::data::{AmountSeen, CompetenceLine, ExerciseStep, TierCompetences};
use crate::rubric;
use crate::scoring::{Certainty, CompetenceScore, Reason};
use crate::wording::{Label, terms};

impl Maker<'_> {
    pub(super) fn tiers(&self) -> Vec<TierCompetences> {
        let rubric = &self.loaded.rubric;
        rubric::Tier::ALL
            .into_iter()
            .filter_map(|tier| {
                let mut shown = TierCompetences {
                    label: rubric
                        .tiers
                        .get(&tier)
                        .map(|_| self.texts.tier(tier).to_owned())?,
                    competences: Vec::new(),
                    not_in_this_test: Vec::new(),
                };
                for score in self
                    .scores
                    .competences
                    .iter()
                    .filter(|score| score.tier == tier)
                {
                    let Some(competence) = rubric.competence(score.id) else {
                        continue;
                    };
                    match self.line(competence, score) {
                        Some(line) => shown.competences.push(line),
                        // An open competence that the day did not open is not worth a word.
                        None if competence.open && competence.indicators.is_empty() => {}
                        None => shown
                            .not_in_this_test
                            .push(self.texts.short_competence(competence.id).to_owned()),
                    }
                }
                (!shown.competences.is_empty() || !shown.not_in_this_test.is_empty())
                    .then_some(shown)
            })
            .collect()
    }

    /// A line of the picture; none for what the day did not aim at.
    fn line(
        &self,
        competence: &rubric::Competence,
        score: &CompetenceScore,
    ) -> Option<CompetenceLine> {
        let mut line = CompetenceLine {
            name: self.texts.short_competence(competence.id).to_owned(),
            seen: AmountSeen::Unseen,
            certainty: None,
            reason: None,
            discussed: None,
        };
        if competence.descriptive {
            let lines = self.in_words(competence, score);
            if lines.is_empty() {
                return (score.certainty != Certainty::NotTargeted).then_some(line);
            }
            line.seen = AmountSeen::Words { lines };
            return Some(line);
        }
        let certainty = match score.certainty {
            Certainty::NotTargeted if score.consensus.is_none() => return None,
            // What is fairly sure is said once, below.
            Certainty::Certain | Certainty::NotStated | Certainty::Unseen => None,
            Certainty::Tentative
            | Certainty::Varies
            | Certainty::TooLittle
            | Certainty::NotTargeted => Some(Label::Tentative),
        };
        if let Some(level) = score.shown() {
            line.seen = AmountSeen::Level {
                step: self.step(level),
            };
            // What was agreed is not in doubt, whatever the figures are. What was not is said once, below.
            if score.consensus.is_some() {
                line.discussed = Some(Label::Agreed.text(self.language).to_owned());
                return Some(line);
            }
            line.certainty = certainty.map(|label| label.text(self.language).to_owned());
            let reason = score
                .reasons
                .iter()
                .find(|reason| **reason != Reason::OneDate);
            line.reason = reason
                .filter(|_| score.certainty != Certainty::Certain)
                .map(|reason| terms::reason_for_candidate(self.language, *reason).to_owned());
        } else if score.certainty == Certainty::Varies {
            let exercises = score
                .matrix
                .iter()
                .filter_map(|cell| {
                    let level = self.loaded.rubric.scale.level_of(cell.score?);
                    let exercise = self.loaded.day.name_of(cell.exercise);
                    Some(ExerciseStep {
                        exercise,
                        step: self.step(level),
                    })
                })
                .collect();
            line.seen = AmountSeen::Varies { exercises };
        } else if score.certainty == Certainty::TooLittle {
            line.seen = AmountSeen::TooLittle;
        }
        Some(line)
    }

    /// A descriptive competence: the sentences of what was seen, else the words of strong moments.
    fn in_words(&self, competence: &rubric::Competence, score: &CompetenceScore) -> Vec<String> {
        competence
            .indicators
            .iter()
            .zip(&score.indicators)
            .filter_map(|(indicator, score)| {
                let part = Part {
                    competence,
                    indicator,
                    score,
                };
                let anchor = score
                    .level
                    .and_then(|level| self.texts.anchor(part.target(), level));
                anchor.map(str::to_owned).or_else(|| {
                    let noted = &part.score.observations;
                    let strong = self.strong_words(noted, part.target(), None);
                    let at = strong.first().copied()?;
                    Some(self.quotes.quote(at).text)
                })
            })
            .collect()
    }
}
