//! What went well.

use super::{Maker, Part};
use crate::report::data::Strength;
use crate::rubric::Target;

/// At most so many strengths.
const STRENGTHS: usize = 3;

impl Maker<'_> {
    /// What went well: indicators at a level that is enough with the words of a note, highest first, from
    /// different competences; then moments that an assessor marked as strong. Never made up.
    pub(super) fn strengths(&self) -> Vec<(Target, Strength)> {
        let enough = self.loaded.rubric.scale.enough();
        let mut high: Vec<(Part<'_>, f64)> = self
            .parts()
            .filter(|part| !part.competence.descriptive && !part.score.split)
            .filter(|part| part.score.targeted && self.was_seen_enough(part.competence.id))
            .filter(|part| part.score.level.is_some_and(|level| level >= enough))
            .filter_map(|part| part.score.score.map(|score| (part, score)))
            .collect();
        high.sort_by(|(a, high), (b, other)| {
            other
                .total_cmp(high)
                .then(a.competence.tier.cmp(&b.competence.tier))
                .then(b.score.observations.len().cmp(&a.score.observations.len()))
        });
        let mut chosen: Vec<(Target, Strength)> = Vec::new();
        let moments = self.parts().map(|part| (part, f64::NEG_INFINITY));
        for (part, score) in high.into_iter().chain(moments) {
            let taken = chosen
                .iter()
                .any(|(target, _)| target.competence == part.competence.id);
            if taken || chosen.len() == STRENGTHS {
                continue;
            }
            let level = part.score.level.filter(|_| score.is_finite());
            let Some(at) = self.strong_words(part, level).first().copied() else {
                continue;
            };
            // The sentence has to fit the words below it: the level that these words were given, if that is
            // enough; nothing where they were given none or less.
            let anchor = self
                .level_in_sheet(at, part.target())
                .filter(|own| score.is_finite() && *own >= enough)
                .and_then(|own| self.texts.anchor(part.target(), own))
                .map(str::to_owned);
            let quote = self.quotes.quote(at);
            chosen.push((
                part.target(),
                Strength {
                    competence: self.texts.competence(part.competence.id).to_owned(),
                    indicator: self.texts.indicator(part.target()).to_owned(),
                    text: anchor,
                    quotes: vec![quote],
                },
            ));
        }
        chosen
    }
}
