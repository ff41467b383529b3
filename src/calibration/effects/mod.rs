//! What each assessor does, held against those who watched the same: one estimate for each effect, with its interval,
//! and a flag only when it is both large and sure.

mod closeness;
mod course;
mod effect;
mod figures;
mod network;
mod notes;
mod pair_network;
mod pairs;
mod single;
mod slopes;

pub use effect::{Effect, Large, Unit};
pub use single::SingleBias;
pub(super) use single::single_bias;

use super::ground::Ground;
use crate::limits::count;
use crate::stats::{LeftOut, Undefined, holm};

/// What an effect comes to for one assessor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The data do not hold what it is computed from, such as notes or times.
    NotRecorded,
    /// Fewer data than it takes.
    TooLittle,
    /// Not both large and sure.
    Ordinary,
    /// Large and sure, to the low side.
    Low,
    /// Large and sure, to the high side.
    High,
}

impl Verdict {
    /// Whether it is flagged.
    pub fn is_flagged(self) -> bool {
        matches!(self, Self::Low | Self::High)
    }

    /// The name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotRecorded => "not-recorded",
            Self::TooLittle => "too-little",
            Self::Ordinary => "ordinary",
            Self::Low => "low",
            Self::High => "high",
        }
    }
}

/// One effect of one assessor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// Which effect.
    pub effect: Effect,
    /// The estimate in the unit of the effect with its interval, or why there is none.
    pub estimate: Result<LeftOut, Undefined>,
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
    pub verdict: Verdict,
}

impl Judged {
    /// Whether it sets somebody so far apart that the figures of those beside suffer.
    fn is_apart(&self) -> bool {
        let far = self.size.is_some_and(|size| size >= 2.0 * figures::APART);
        let kind = matches!(self.effect, Effect::Severity | Effect::Spread);
        kind && far && self.verdict.is_flagged()
    }

    /// Whether it is the spread of one who gave the same level always, among others who did not.
    pub fn is_one_level(&self) -> bool {
        let none = |found: LeftOut| found.estimate <= 0.0;
        self.effect == Effect::Spread && self.verdict.is_flagged() && self.estimate.is_ok_and(none)
    }
}

/// Before it is held against the others.
struct Raw {
    estimate: Result<LeftOut, Undefined>,
    /// The estimate against the median of the others.
    from_middle: Option<f64>,
    count: usize,
    candidates: usize,
    /// How many others have such a figure.
    peers: usize,
    /// The group of those who are held against each other for this.
    group: usize,
    recorded: bool,
}

/// With fewer others than this nobody can tell who of them differs, and nothing is flagged.
pub const LEAST_PEERS: usize = 3;

/// Below this chance, adjusted for the number of assessors, an effect is sure.
pub const SURE: f64 = 0.05;

/// The same for those beside somebody who stands apart: ratings at the end of the scale make their own figures less sure
/// than leaving out persons can tell.
const SURE_BESIDE: f64 = 0.01;

impl Effect {
    fn raw(self, ground: &Ground<'_>) -> Vec<Raw> {
        match self {
            Self::Severity => pairs::severity(ground),
            Self::Spread => pairs::spread(ground),
            Self::Halo => pairs::halo(ground),
            Self::Contrast => course::contrast(ground),
            Self::DriftInDay => course::drift_in_day(ground),
            Self::DriftOverDays => course::drift_over_days(ground),
            Self::Known => course::known(ground),
            Self::FirstImpression => notes::first_impression(ground),
            Self::Compensation => notes::compensation(ground),
            Self::TooFast => notes::too_fast(ground),
            Self::SeveralTags => notes::several_tags(ground),
            Self::LittleEvidence => notes::little_evidence(ground),
            Self::FarApart => closeness::far_apart(ground),
            Self::Agreement => closeness::agreement(ground),
        }
    }
}

impl Raw {
    /// The estimate where it rests on enough.
    fn enough(&self, effect: Effect) -> Result<LeftOut, Undefined> {
        let (least, fewest) = effect.least();
        if self.count < least || self.candidates < fewest {
            return self.estimate.and(Err(Undefined::TooFewTargets));
        }
        self.estimate
    }

    /// Whether it is large and sure, and at least half as large against the median of the others: where these differ much
    /// among themselves, their centre says little.
    fn verdict(&self, found: LeftOut, large: Large, p: Option<f64>) -> Verdict {
        let sure = p.is_some_and(|p| p < SURE);
        let side = large.side(found.estimate);
        let as_far = |middle: f64| large.stretched(0.5).side(middle) == side;
        if sure && self.from_middle.is_some_and(as_far) {
            side
        } else {
            Verdict::Ordinary
        }
    }
}

/// The severity of every assessor of whom there is enough to tell, without any verdict.
pub(super) fn severity(ground: &Ground<'_>) -> Vec<Option<LeftOut>> {
    let raw = pairs::severity(ground).into_iter();
    raw.map(|one| one.enough(Effect::Severity).ok().filter(|_| one.peers > 1))
        .collect()
}

/// Every effect of every assessor, by assessor.
pub(super) fn judge(ground: &Ground<'_>) -> Vec<Vec<Judged>> {
    let mut all = judged(ground);
    surer_beside(ground, &mut all);
    holding_without(ground, &mut all);
    all
}

/// The same, each held against all others.
fn judged(ground: &Ground<'_>) -> Vec<Vec<Judged>> {
    let mut all: Vec<Vec<Judged>> = vec![Vec::new(); ground.material.assessors.len()];
    // Of whom it needs no others to tell that it is they who differ.
    let one_level = |effect: Effect, at: usize| effect == Effect::Spread && ground.one_level[at];
    for effect in Effect::ALL {
        let large = effect.large_on(&ground.material.ruler);
        let raw = effect.raw(ground);
        let groups: Vec<usize> = raw.iter().map(|raw| raw.group).collect();
        let told = raw.iter().enumerate().map(|(at, raw)| {
            // Levels that never differ have no share in common.
            let nothing = effect == Effect::Halo && ground.one_level[at];
            let found = raw.enough(effect);
            found.map_err(|why| if nothing { Undefined::NoVariation } else { why })
        });
        let told: Vec<Result<LeftOut, Undefined>> = told.collect();
        // Those who cannot be flagged do not count among the chances that are adjusted for.
        let p = raw.iter().zip(&told).enumerate().map(|(at, (raw, one))| {
            let tells = raw.peers >= LEAST_PEERS || (raw.peers > 0 && one_level(effect, at));
            let found = one.as_ref().ok().filter(|_| tells);
            Some(found?.p)
        });
        let p: Vec<Option<f64>> = p.collect();
        let adjusted = holm(&p);
        for ((assessor, raw), p) in raw.iter().enumerate().zip(adjusted) {
            let verdict = match told[assessor] {
                _ if !raw.recorded => Verdict::NotRecorded,
                Ok(found) => raw.verdict(found, large, p),
                Err(_) => Verdict::TooLittle,
            };
            all[assessor].push(Judged {
                effect,
                shrunken: told[assessor]
                    .ok()
                    .filter(|_| effect == Effect::Severity)
                    .and_then(|found| shrunken(&told, &groups, assessor, found)),
                estimate: told[assessor].map(|found| {
                    let found = effect.told(found);
                    if verdict.is_flagged() && one_level(effect, assessor) {
                        none_at_all(found)
                    } else {
                        found
                    }
                }),
                count: raw.count,
                candidates: raw.candidates,
                p,
                group: raw.group,
                size: told[assessor].ok().map(|found| large.times(found.estimate)),
                verdict,
            });
        }
    }
    all
}

/// Takes out of each group whoever stands furthest apart, judges the others again, and flags of them only what holds both
/// with that one and without: who differs much makes others seem to differ.
fn holding_without(ground: &Ground<'_>, all: &mut [Vec<Judged>]) {
    let out = furthest(ground, all);
    if !out.contains(&true) {
        return;
    }
    let mut material = ground.material.clone();
    material.seats.retain(|seat| !out[seat.assessor]);
    let again = judged(&Ground::new(&material));
    let others = all
        .iter_mut()
        .zip(&again)
        .zip(&out)
        .filter(|(_, out)| !**out);
    for (one, again) in others.flat_map(|((own, again), _)| own.iter_mut().zip(again)) {
        if one.effect.is_of_ratings() && one.verdict.is_flagged() && again.verdict != one.verdict {
            one.verdict = Verdict::Ordinary;
        }
    }
}

/// Of each group whoever is flagged furthest from the others, if anybody is.
fn furthest(ground: &Ground<'_>, all: &[Vec<Judged>]) -> Vec<bool> {
    let far = |own: &Vec<Judged>| {
        let flagged = |one: &&Judged| one.effect.is_of_ratings() && one.verdict.is_flagged();
        let sizes = own.iter().filter(flagged).filter_map(|one| one.size);
        sizes.fold(0.0, f64::max)
    };
    let far: Vec<f64> = all.iter().map(far).collect();
    let mut most = vec![0.0; all.len()];
    for (group, far) in ground.groups.iter().zip(&far) {
        most[*group] = f64::max(most[*group], *far);
    }
    let groups = far.iter().zip(&ground.groups);
    groups
        .map(|(far, group)| *far > 0.0 && *far >= most[*group])
        .collect()
}

/// Flags nobody beside one who stands apart who is not surer than usual.
fn surer_beside(ground: &Ground<'_>, all: &mut [Vec<Judged>]) {
    let is_apart = |own: &Vec<Judged>| own.iter().any(Judged::is_apart);
    let groups: Vec<usize> = (0..all.len())
        .filter(|at| is_apart(&all[*at]))
        .map(|at| ground.groups[at])
        .collect();
    for (own, group) in all.iter_mut().zip(&ground.groups) {
        if is_apart(own) || !groups.contains(group) {
            continue;
        }
        for one in own.iter_mut().filter(|one| one.verdict.is_flagged()) {
            if one.p.is_none_or(|p| p >= SURE_BESIDE) {
                one.verdict = Verdict::Ordinary;
            }
        }
    }
}

/// A spread of nothing, where what is computed adds nearly nothing to it.
fn none_at_all(found: LeftOut) -> LeftOut {
    LeftOut {
        estimate: 0.0,
        interval: (0.0, found.interval.1),
        ..found
    }
}

/// An estimate drawn towards 0: by its error against how far assessors of the group differ beyond what error alone
/// would give, the variance of the estimates less the mean of their squared errors. None with too few to tell.
fn shrunken(
    all: &[Result<LeftOut, Undefined>],
    groups: &[usize],
    at: usize,
    found: LeftOut,
) -> Option<f64> {
    let group = all.iter().zip(groups).filter(|(_, of)| **of == groups[at]);
    let known: Vec<LeftOut> = group.filter_map(|(one, _)| one.ok()).collect();
    if known.len() <= LEAST_PEERS {
        return None;
    }
    let n = count(known.len());
    let mean = known.iter().map(|one| one.estimate).sum::<f64>() / n;
    let spread: f64 = known.iter().map(|one| (one.estimate - mean).powi(2)).sum();
    let error: f64 = known.iter().map(|one| one.standard_error.powi(2)).sum();
    let variance = (spread / (n - 1.0) - error / n).max(0.0);
    let whole = variance + found.standard_error.powi(2);
    // Nothing is never below nothing.
    (whole > 0.0).then(|| found.estimate * variance / whole + 0.0)
}
