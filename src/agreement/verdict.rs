//! What the figures come to, by the thresholds of the rubric.

use super::part::{Found, Part};
use crate::rubric::AgreementRules;
use crate::stats::Undefined;

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// No target was rated by two assessors.
    Nothing,
    /// All ratings are equal, so that nothing can be said about agreement beyond chance.
    AllEqual,
    /// Alpha cannot be computed, for this reason.
    NoAlpha(Undefined),
    /// At the thresholds or above, with the whole interval.
    Agreed,
    /// At the thresholds or above, but the interval reaches below.
    ProbablyAgreed,
    /// At the thresholds or above, from too little to say how sure that is.
    AgreedSoFar,
    /// Alpha is low because nearly all ratings are equal: the prevalence trap.
    Prevalence,
    /// Alpha is below the threshold, but its interval reaches above: too little to tell.
    Unsure,
    /// Alpha is below the threshold, though levels seldom lie far apart.
    Uncertain,
    /// Levels often lie far apart.
    Apart,
    /// So much was lost to faults that what is left says too little of the whole.
    TooMuchLost,
}

/// What the figures come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// How it went.
    pub tone: Tone,
    /// The pooled alpha is good only because some indicators are harder than others: within indicators it is not.
    pub flattered: bool,
    /// Too few candidates for more than a rough estimate.
    pub few: bool,
}

/// The share of equal ratings from which a low alpha is the prevalence trap rather than disagreement, and the share of
/// all ratings that one level then has. In the examples of Feinstein & Cicchetti (1990), J. Clin. Epidemiol. 43, 543–549,
/// raters agree on .85 of the targets while kappa is .32.
const MOSTLY_EQUAL: f64 = 0.75;
const ONE_LEVEL: f64 = 0.6;

pub(super) fn verdict(
    overall: &Part,
    within: Option<f64>,
    ac2: Option<f64>,
    rules: &AgreementRules,
) -> Verdict {
    let value = |found: &Found| found.as_ref().ok().map(|one| one.figure.value);
    // Only an ordinal scale has levels that lie one apart; elsewhere alpha alone decides.
    let close = overall.within_one.as_ref().map(value);
    let is_close = close.is_none_or(|share| share.is_some_and(|share| share >= rules.within_one));
    let tone = match &overall.alpha {
        _ if overall.twice == 0 => Tone::Nothing,
        Err(Undefined::NoVariation) => Tone::AllEqual,
        Err(why) => Tone::NoAlpha(*why),
        Ok(alpha) => {
            let reached = alpha.figure.value >= rules.alpha;
            let low = alpha.interval.map(|interval| interval.low);
            let high = alpha.interval.map(|interval| interval.high);
            let equal = value(&overall.exact).is_some_and(|share| share >= MOSTLY_EQUAL);
            let trap = equal
                && overall.commonest >= ONE_LEVEL
                && ac2.is_some_and(|ac2| ac2 >= rules.alpha);
            match (reached, is_close) {
                (true, true) if low.is_ok_and(|low| low >= rules.alpha) => Tone::Agreed,
                (true, true) if low.is_err() => Tone::AgreedSoFar,
                (true, true) => Tone::ProbablyAgreed,
                (false, true) if trap => Tone::Prevalence,
                (false, true) if high.is_ok_and(|high| high >= rules.alpha) => Tone::Unsure,
                (false, true) => Tone::Uncertain,
                (_, false) => Tone::Apart,
            }
        }
    };
    let pooled = value(&overall.alpha).is_some_and(|alpha| alpha >= rules.alpha);
    Verdict {
        tone,
        flattered: pooled && within.is_some_and(|within| within < rules.alpha),
        few: overall.candidates < super::estimate::FEW_CLUSTERS,
    }
}
