//! How far an assessor is from colleagues, as computed and as judged.

use super::effect::{Effect, Large};
use super::thresholds::{APART, SURE};
use super::verdict::EffectVerdict;
use crate::stats::{Jackknife, Undefined};

/// One effect of one assessor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// Which effect.
    pub effect: Effect,
    /// The estimate in the unit of the effect with its interval, or why there is none.
    pub estimate: Result<Jackknife, Undefined>,
    /// The estimate drawn towards 0 as far as its error asks; only of severity.
    pub shrunken: Option<f64>,
    /// What it rests on: ratings, sheets or pairs of ratings.
    pub count: usize,
    /// The candidates it rests on.
    pub candidates: usize,
    /// The chance of such a figure without any effect, adjusted for the number of assessors.
    pub p: Option<f64>,
    /// How many times as large as what counts as large.
    pub size: Option<f64>,
    /// Those of the same group are held against each other for this effect; a group has no meaning beyond it.
    pub group: usize,
    /// What it comes to.
    pub verdict: EffectVerdict,
}

impl Judged {
    /// Whether it sets somebody so far apart that the figures of those beside suffer.
    pub(super) fn is_apart(&self) -> bool {
        let far = self.size.is_some_and(|size| size >= 2.0 * APART);
        let kind = matches!(self.effect, Effect::Severity | Effect::Spread);
        kind && far && self.verdict.is_flagged()
    }

    /// Whether it is the spread of one who gave the same level always, among others who did not.
    pub fn is_one_level(&self) -> bool {
        let none = |found: Jackknife| found.estimate <= 0.0;
        self.effect == Effect::Spread && self.verdict.is_flagged() && self.estimate.is_ok_and(none)
    }
}

/// Before it is held against the others.
pub(super) struct Raw {
    pub(super) estimate: Result<Jackknife, Undefined>,
    /// The estimate against the median of the others.
    pub(super) from_middle: Option<f64>,
    pub(super) count: usize,
    pub(super) candidates: usize,
    /// How many others have such a figure.
    pub(super) peers: usize,
    /// The group of those who are held against each other for this.
    pub(super) group: usize,
    pub(super) recorded: bool,
}

impl Raw {
    /// The estimate where it rests on enough.
    pub(super) fn enough(&self, effect: Effect) -> Result<Jackknife, Undefined> {
        let (least, fewest) = effect.least();
        if self.count < least || self.candidates < fewest {
            return self.estimate.and(Err(Undefined::TooFewTargets));
        }
        self.estimate
    }

    /// Whether it is large and sure, and at least half as large against the median of the others: where these differ much
    /// among themselves, their centre says little.
    pub(super) fn verdict(&self, found: Jackknife, large: Large, p: Option<f64>) -> EffectVerdict {
        let sure = p.is_some_and(|p| p < SURE);
        let side = large.side(found.estimate);
        let as_far = |middle: f64| large.stretched(0.5).side(middle) == side;
        if sure && self.from_middle.is_some_and(as_far) {
            side
        } else {
            EffectVerdict::Ordinary
        }
    }
}
