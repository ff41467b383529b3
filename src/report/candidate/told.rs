//! What is said where a list is empty, and that hardly anything was seen.

use super::Maker;
use crate::report::data::{Growth, Strength};
use crate::scoring::{Certainty, CompetenceScore};
use crate::wording::{self, Label};

/// With a level for fewer than one in so many of the competences looked for, hardly anything was seen.
const HARDLY: usize = 3;

/// How many competences the day looked for, and of how many enough was seen.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Reach {
    looked_for: usize,
    seen: usize,
}

impl Reach {
    /// Whether hardly anything was seen.
    pub(in crate::report) fn is_small(self) -> bool {
        self.seen * HARDLY < self.looked_for || self.seen == 0
    }
}

impl Maker<'_> {
    pub(super) fn reach(&self) -> Reach {
        let is_looked_for = |score: &&CompetenceScore| {
            !score.descriptive
                && (score.certainty != Certainty::NotTargeted || score.consensus.is_some())
        };
        let is_seen = |score: &&CompetenceScore| {
            score.shown().is_some() || score.certainty == Certainty::Varies
        };
        let all = || self.scores.competences.iter().filter(is_looked_for);
        Reach {
            looked_for: all().count(),
            seen: all().filter(is_seen).count(),
        }
    }

    /// That hardly anything was seen, where it is so.
    pub(super) fn little(&self, reach: Reach) -> Option<String> {
        let noted = self.scores.competences.iter();
        let is_noted = noted.map(|score| score.observations).sum::<usize>() > 0;
        let (seen, looked_for) = (reach.seen, reach.looked_for);
        reach
            .is_small()
            .then(|| wording::hardly_seen(self.language, seen, looked_for, is_noted))
    }

    /// What stands in place of strengths.
    pub(super) fn no_strengths(&self, strengths: &[Strength], reach: Reach) -> Option<Label> {
        let enough = self.loaded.rubric.scale.enough();
        let reaches = self.graded().any(|(_, level)| level >= enough);
        strengths.is_empty().then_some(match reach.is_small() {
            true => Label::StrengthsNone,
            false if reaches => Label::StrengthsNoWords,
            false => Label::StrengthsNotNoted,
        })
    }

    /// What stands in place of growth points.
    pub(super) fn no_growth(&self, growth: &[Growth], reach: Reach) -> Option<Label> {
        let scale = &self.loaded.rubric.scale;
        let is_below = self.graded().any(|(_, level)| level < scale.enough());
        let has_levels = self.graded().next().is_some();
        let at_top = has_levels && self.graded().all(|(_, level)| level == scale.highest());
        growth.is_empty().then_some(if at_top {
            Label::GrowthTop
        } else if reach.is_small() {
            Label::GrowthUnseen
        } else if is_below {
            Label::GrowthUnclear
        } else {
            Label::GrowthNone
        })
    }
}
