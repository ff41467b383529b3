//! What each assessor does, held against those who watched the same: one estimate for each effect, with its interval,
//! and a flag only when it is both large and sure.

mod asked;
mod thresholds;
mod verdict;
mod effect;
mod estimate;
mod closeness;
mod figures;
mod network;
mod pair_network;
mod pairs;
mod single;
mod slopes;
mod course;
mod notes;

use estimate::Raw;
use thresholds::SURE_BESIDE;

use super::design::Design;
use crate::limits::count;
use crate::stats::{Jackknife, Undefined, holm};

pub use effect::{Effect, Large, Unit};
pub use estimate::Judged;
pub use single::SingleBias;
pub(super) use single::single_bias;
pub use thresholds::{LEAST_PEERS, SURE};
pub use verdict::EffectVerdict;

impl Effect {
    fn raw(self, design: &Design<'_>) -> Vec<Raw> {
        match self {
            Self::Severity => pairs::severity(design),
            Self::Spread => pairs::spread(design),
            Self::Halo => pairs::halo(design),
            Self::Contrast => course::contrast(design),
            Self::DriftInDay => course::drift_in_day(design),
            Self::DriftOverDays => course::drift_over_days(design),
            Self::Known => course::known(design),
            Self::FirstImpression => notes::first_impression(design),
            Self::Compensation => notes::compensation(design),
            Self::TooFast => notes::too_fast(design),
            Self::SeveralTags => notes::several_tags(design),
            Self::LittleEvidence => notes::little_evidence(design),
            Self::FarApart => closeness::far_apart(design),
            Self::Agreement => closeness::agreement(design),
        }
    }
}

/// The severity of every assessor of whom there is enough to tell, without any verdict.
pub(super) fn severity(design: &Design<'_>) -> Vec<Option<Jackknife>> {
    let raw = pairs::severity(design).into_iter();
    raw.map(|one| one.enough(Effect::Severity).ok().filter(|_| one.peers > 1))
        .collect()
}

/// Every effect of every assessor, by assessor.
pub(super) fn judge(design: &Design<'_>) -> Vec<Vec<Judged>> {
    let mut all = judged(design);
    surer_beside(design, &mut all);
    holding_without(design, &mut all);
    all
}

/// The same, each held against all others.
fn judged(design: &Design<'_>) -> Vec<Vec<Judged>> {
    let mut all: Vec<Vec<Judged>> = vec![Vec::new(); design.dataset.assessors.len()];
    // Of whom it needs no others to tell that it is they who differ.
    let one_level = |effect: Effect, at: usize| effect == Effect::Spread && design.one_level[at];
    for effect in Effect::ALL {
        let large = effect.large_on(&design.dataset.score_scale);
        let raw = effect.raw(design);
        let groups: Vec<usize> = raw.iter().map(|raw| raw.group).collect();
        let told = raw.iter().enumerate().map(|(at, raw)| {
            // Levels that never differ have no share in common.
            let nothing = effect == Effect::Halo && design.one_level[at];
            let found = raw.enough(effect);
            found.map_err(|why| if nothing { Undefined::NoVariation } else { why })
        });
        let told: Vec<Result<Jackknife, Undefined>> = told.collect();
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
                _ if !raw.recorded => EffectVerdict::NotRecorded,
                Ok(found) => raw.verdict(found, large, p),
                Err(_) => EffectVerdict::TooLittle,
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
fn holding_without(design: &Design<'_>, all: &mut [Vec<Judged>]) {
    let out = furthest(design, all);
    if !out.contains(&true) {
        return;
    }
    let mut dataset = design.dataset.clone();
    dataset
        .encounters
        .retain(|encounter| !out[encounter.assessor]);
    let again = judged(&Design::new(&dataset));
    let others = all
        .iter_mut()
        .zip(&again)
        .zip(&out)
        .filter(|(_, out)| !**out);
    for (one, again) in others.flat_map(|((own, again), _)| own.iter_mut().zip(again)) {
        if one.effect.is_of_ratings() && one.verdict.is_flagged() && again.verdict != one.verdict {
            one.verdict = EffectVerdict::Ordinary;
        }
    }
}

/// Of each group whoever is flagged furthest from the others, if anybody is.
fn furthest(design: &Design<'_>, all: &[Vec<Judged>]) -> Vec<bool> {
    let far = |own: &Vec<Judged>| {
        let flagged = |one: &&Judged| one.effect.is_of_ratings() && one.verdict.is_flagged();
        let sizes = own.iter().filter(flagged).filter_map(|one| one.size);
        sizes.fold(0.0, f64::max)
    };
    let far: Vec<f64> = all.iter().map(far).collect();
    let mut most = vec![0.0; all.len()];
    for (group, far) in design.groups.iter().zip(&far) {
        most[*group] = f64::max(most[*group], *far);
    }
    let groups = far.iter().zip(&design.groups);
    groups
        .map(|(far, group)| *far > 0.0 && *far >= most[*group])
        .collect()
}

/// Flags nobody beside one who stands apart who is not surer than usual.
fn surer_beside(design: &Design<'_>, all: &mut [Vec<Judged>]) {
    let is_apart = |own: &Vec<Judged>| own.iter().any(Judged::is_apart);
    let groups: Vec<usize> = (0..all.len())
        .filter(|at| is_apart(&all[*at]))
        .map(|at| design.groups[at])
        .collect();
    for (own, group) in all.iter_mut().zip(&design.groups) {
        if is_apart(own) || !groups.contains(group) {
            continue;
        }
        for one in own.iter_mut().filter(|one| one.verdict.is_flagged()) {
            if one.p.is_none_or(|p| p >= SURE_BESIDE) {
                one.verdict = EffectVerdict::Ordinary;
            }
        }
    }
}

/// A spread of nothing, where what is computed adds nearly nothing to it.
fn none_at_all(found: Jackknife) -> Jackknife {
    Jackknife {
        estimate: 0.0,
        interval: (0.0, found.interval.1),
        ..found
    }
}

/// An estimate drawn towards 0: by its error against how far assessors of the group differ beyond what error alone
/// would give, the variance of the estimates less the mean of their squared errors. None with too few to tell.
fn shrunken(
    all: &[Result<Jackknife, Undefined>],
    groups: &[usize],
    at: usize,
    found: Jackknife,
) -> Option<f64> {
    let group = all.iter().zip(groups).filter(|(_, of)| **of == groups[at]);
    let known: Vec<Jackknife> = group.filter_map(|(one, _)| one.ok()).collect();
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
