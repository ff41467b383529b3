//! Which words of the notes stand with which level.

use std::cmp::Reverse;

use super::{Maker, Part};
use crate::notes::{GivenIn, Sign};
use crate::ratings::ObservationRef;
use crate::report::data::Quote;
use crate::rubric::Target;
use crate::scale::Level;

/// A quote of so many characters tells something and is soon read.
pub(in crate::report) const TELLING: std::ops::RangeInclusive<usize> = 50..=180;

/// What stands in a list already: neither an indicator nor the words of a note stand twice.
#[derive(Debug, Default)]
pub(super) struct Taken {
    pub(super) strengths: Vec<Target>,
    pub(super) growth: Vec<Target>,
    pub(super) words: Vec<ObservationRef>,
}

impl Maker<'_> {
    /// Notes that the candidate may read.
    pub(super) fn readable(&self, all: &[ObservationRef]) -> impl Iterator<Item = ObservationRef> {
        self.quotes.readable(all.iter().copied()).into_iter()
    }

    fn is_signed(&self, at: ObservationRef, sign: Sign) -> bool {
        self.quotes.observation(at).1.sign == Some(sign)
    }

    /// Notes with (+): first those at a level in their own right, then those of a sheet that gave it, then the
    /// highest; of equals those that are long enough to tell something and short enough to read. A note that got a
    /// level below what is enough is no strong moment, whatever its sign.
    pub(super) fn strong_words(
        &self,
        noted: &[ObservationRef],
        target: Target,
        level: Option<Level>,
    ) -> Vec<ObservationRef> {
        let enough = self.loaded.rubric.scale.enough();
        let mut all: Vec<ObservationRef> = self
            .readable(noted)
            .filter(|at| self.is_signed(*at, Sign::Plus))
            .filter(|at| self.own_level(*at, target).is_none_or(|own| own >= enough))
            .collect();
        all.sort_by_key(|at| {
            let (_, observation) = self.quotes.observation(*at);
            let own = self.own_level(*at, target);
            let known = self.level_of_words(*at, target);
            (
                !self.quotes.is_chosen(*at),
                level.is_none() || own != level,
                level.is_none() || known != level,
                Reverse(known),
                !TELLING.contains(&observation.text.chars().count()),
            )
        });
        all
    }

    /// The level that an observation was given for a target.
    fn own_level(&self, at: ObservationRef, target: Target) -> Option<Level> {
        let (_, observation) = self.quotes.observation(at);
        let own = observation.filed();
        own.filter(|tag| tag.target == target)
            .filter_map(|tag| tag.level)
            .max()
    }

    /// The level that words stand for: their own, else what their sheet gives for the target, else what it gives
    /// for the competence as a whole. What other notes of the sheet were given says nothing about a weak one.
    pub(super) fn level_of_words(&self, at: ObservationRef, target: Target) -> Option<Level> {
        let (sheet, _) = self.quotes.observation(at);
        let weak = self.is_signed(at, Sign::Minus);
        let given = |target| {
            let given = sheet.given(target)?;
            (!weak || given.source != GivenIn::Observation).then_some(given.level)
        };
        self.own_level(at, target)
            .or_else(|| given(target))
            .or_else(|| given(Target::whole(target.competence)))
    }

    /// The words that placed someone at a level: of that level or lower, those nearest to the score first, weak ones
    /// before others, from different exercises where possible. Strong words never stand under a weak level.
    pub(super) fn placing_words(
        &self,
        part: Part<'_>,
        (today, score): (Level, f64),
        taken: &mut Taken,
    ) -> Vec<Quote> {
        let is_weak = today < self.loaded.rubric.scale.enough();
        let level = |at: ObservationRef| self.level_of_words(at, part.target());
        let mut all: Vec<ObservationRef> = self
            .readable(&part.score.observations)
            .filter(|at| !taken.words.contains(at))
            .filter(|at| level(*at).is_none_or(|level| level <= today))
            .filter(|at| !(is_weak && self.is_signed(*at, Sign::Plus)))
            .collect();
        let distance = |at: &ObservationRef| {
            level(*at).map_or(f64::INFINITY, |level| (level.score() - score).abs())
        };
        let strong = |at: &ObservationRef| self.is_signed(*at, Sign::Plus);
        all.sort_by(|a, b| {
            let chosen = |at: &ObservationRef| self.quotes.is_chosen(*at);
            chosen(b)
                .cmp(&chosen(a))
                .then(distance(a).total_cmp(&distance(b)))
                .then(strong(a).cmp(&strong(b)))
        });
        let exercise = |at: ObservationRef| self.quotes.observation(at).0.exercise;
        let Some(first) = all.first().copied() else {
            return Vec::new();
        };
        let mut others = all.iter().copied();
        let second = others.find(|at| exercise(*at) != exercise(first));
        let chosen: Vec<ObservationRef> = std::iter::once(first).chain(second).collect();
        taken.words.extend(&chosen);
        chosen.into_iter().map(|at| self.quotes.quote(at)).collect()
    }
}
