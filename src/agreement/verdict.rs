//! What the figures come to, by the thresholds of the rubric.

use super::estimate::{LEAST_CLUSTERS, ROUGH};
use super::part::{Found, Part};
use super::standing::Standing;
use crate::rubric::AgreementRules;
use crate::stats::Undefined;

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// No target was rated by two assessors.
    Nothing,
    /// So few candidates or targets that nothing can be said.
    TooLittle,
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
    /// Alpha is low because nearly all ratings are equal, though the raters do agree on other levels at times: the
    /// prevalence trap.
    Prevalence,
    /// Nearly all ratings are equal, and on those who got another level the raters never agreed.
    RareNever,
    /// The interval reaches over the threshold, or there is none: too little to tell.
    Unsure,
    /// Alpha is below the threshold, though it is not sure that levels often lie far apart.
    Uncertain,
    /// Levels often lie far apart.
    Apart,
    /// So much was lost to faults that what is left says too little of the whole.
    TooMuchLost,
}

/// What the figures come to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// How it went.
    pub tone: Tone,
    /// The pooled alpha is good only because some indicators are harder than others: within indicators it is not.
    pub flattered: bool,
    /// Too few candidates for more than a rough estimate.
    pub few: bool,
    /// Who stands apart from all others.
    pub standing: Option<Standing>,
}

/// The share of equal ratings from which a low alpha is the prevalence trap rather than disagreement, and the share of
/// all ratings that one level then has. In the examples of Feinstein & Cicchetti (1990), J. Clin. Epidemiol. 43, 543–549,
/// raters agree on .85 of the targets while kappa is .32.
const MOSTLY_EQUAL: f64 = 0.75;
const ONE_LEVEL: f64 = 0.6;

/// A share so little below a threshold reaches it: 0.9 cannot be written in binary.
const ROUNDING: f64 = 1e-9;

pub(super) fn verdict(
    overall: &Part,
    within: Option<f64>,
    ac2: Option<f64>,
    standing: Option<Standing>,
    rules: &AgreementRules,
) -> Verdict {
    let tone = match &overall.alpha {
        _ if overall.twice == 0 => Tone::Nothing,
        Err(Undefined::NoVariation) => Tone::AllEqual,
        Err(why) => Tone::NoAlpha(*why),
        Ok(_) if overall.candidates < LEAST_CLUSTERS => Tone::TooLittle,
        Ok(_) => tone(overall, ac2, rules),
    };
    let pooled = value(&overall.alpha).is_some_and(|alpha| reaches(alpha, rules.alpha));
    Verdict {
        tone,
        flattered: pooled && within.is_some_and(|within| !reaches(within, rules.alpha)),
        few: overall.candidates < ROUGH && tone != Tone::TooLittle,
        standing: standing
            .filter(|_| !matches!(tone, Tone::Agreed | Tone::TooLittle | Tone::Nothing)),
    }
}

fn value(found: &Found) -> Option<f64> {
    found.as_ref().ok().map(|one| one.figure.value)
}

/// Whether a figure reaches a threshold.
pub(crate) fn reaches(value: f64, threshold: f64) -> bool {
    value >= threshold - ROUNDING
}

/// How it went where there is an alpha of three clusters or more. A word about agreement or its lack is earned by an
/// interval only.
fn tone(overall: &Part, ac2: Option<f64>, rules: &AgreementRules) -> Tone {
    let Ok(alpha) = &overall.alpha else {
        return Tone::Nothing;
    };
    let reached = reaches(alpha.figure.value, rules.alpha);
    // Only an ordinal scale has levels that lie so far apart; elsewhere alpha alone decides.
    let near = overall.near().map(|(_, found)| found);
    let is_near =
        near.is_none_or(|found| value(found).is_none_or(|share| reaches(share, rules.within_one)));
    let Ok(interval) = alpha.interval else {
        return match (reached, is_near) {
            (true, true) => Tone::AgreedSoFar,
            (_, true) if is_trap(overall, ac2, rules) => of_trap(overall),
            _ => Tone::Unsure,
        };
    };
    let may_reach = reaches(interval.high, rules.alpha);
    let says_nothing = interval.low < 0.0 && may_reach;
    match (reached, is_near) {
        (false, true) if is_trap(overall, ac2, rules) => of_trap(overall),
        _ if says_nothing => Tone::Unsure,
        (true, true) if reaches(interval.low, rules.alpha) => Tone::Agreed,
        (true, true) => Tone::ProbablyAgreed,
        (false, true) if may_reach => Tone::Unsure,
        (false, true) => Tone::Uncertain,
        (_, false) if near.is_some_and(|found| surely_below(found, overall, rules)) => Tone::Apart,
        (false, false) if !may_reach => Tone::Uncertain,
        (_, false) => Tone::Unsure,
    }
}

/// Whether the share of near ratings lies below its threshold with its whole interval. Where all clusters show the same
/// share there is no interval, and of enough of them none is needed.
fn surely_below(near: &Found, overall: &Part, rules: &AgreementRules) -> bool {
    let Ok(near) = near else {
        return false;
    };
    match near.interval {
        Ok(interval) => !reaches(interval.high, rules.within_one),
        Err(Undefined::NoVariation) => overall.candidates >= ROUGH,
        Err(_) => false,
    }
}

/// Whether alpha is low because nearly all ratings are equal.
fn is_trap(overall: &Part, ac2: Option<f64>, rules: &AgreementRules) -> bool {
    let equal = value(&overall.exact).is_some_and(|share| share >= MOSTLY_EQUAL);
    let high = ac2.is_some_and(|ac2| reaches(ac2, rules.alpha));
    !overall.measured && equal && overall.commonest >= ONE_LEVEL && high
}

fn of_trap(overall: &Part) -> Tone {
    if overall.agreed_on_rare {
        Tone::Prevalence
    } else {
        Tone::RareNever
    }
}
