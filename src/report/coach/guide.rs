//! How to talk about it.

use super::maker::{Maker, name_of};
use crate::report::data::{CandidateReport, GuidePart};
use crate::rubric::Tier;
use crate::scoring::Certainty;
use crate::wording::staff;

impl Maker<'_> {
    /// The parts of the conversation, in order: open, strengths, each growth point, what could not be seen, close.
    pub(super) fn guide(&self, own: &CandidateReport) -> Vec<GuidePart> {
        let language = self.language;
        let part = |[title, first, second]: [&str; 3], text: Option<String>| GuidePart {
            title: title.to_owned(),
            text,
            questions: [first, second].map(str::to_owned).to_vec(),
        };
        let mut parts = vec![part(staff::opening(language), None)];
        if !own.strengths.is_empty() {
            let all: Vec<&str> = own.strengths.iter().map(name_of).collect();
            parts.push(part(staff::about_strengths(language), Some(all.join(", "))));
        }
        for growth in &own.growth {
            parts.push(GuidePart {
                title: format!("{} · {}", growth.competence, growth.indicator),
                text: None,
                questions: staff::about_growth(language, &growth.goal).to_vec(),
            });
        }
        let unseen: Vec<&str> = self
            .candidate
            .competences
            .iter()
            .filter(|one| one.tier != Tier::Extra && !one.descriptive)
            .filter(|one| {
                let little = matches!(one.certainty, Certainty::TooLittle | Certainty::Unseen);
                little && one.consensus.is_none()
            })
            .map(|one| self.texts.competence(one.id))
            .collect();
        if !unseen.is_empty() {
            let [title, say, question] = staff::about_unseen(language);
            parts.push(GuidePart {
                title: title.to_owned(),
                text: Some(format!("{}. {say}", unseen.join(", "))),
                questions: vec![question.to_owned()],
            });
        }
        parts.push(part(staff::closing(language), None));
        parts
    }
}
