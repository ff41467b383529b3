//! Effects that show in how notes were made. Ratings from elsewhere have none.

use super::network::{Network, Side};
use super::slopes::{SlopeNetwork, Slopes};
use super::{Effect, Raw};
use crate::calibration::dataset::{Encounter, EncounterNotes};
use crate::calibration::design::Design;
use crate::limits::count;

/// With fewer signs nobody can tell a balance.
const LEAST_SIGNS: usize = 4;

/// In a shorter stretch nobody can be said to stop early.
const LEAST_MINUTES: f64 = 5.0;

/// The mean over sheets of something, less its mean over the sheets of others who watched the same.
fn beside(
    design: &Design<'_>,
    effect: Effect,
    of: impl Fn(&EncounterNotes) -> Option<f64>,
) -> Vec<Raw> {
    beside_in_scene(design, effect, |encounter, _| {
        let notes = design.dataset.encounters[encounter].notes.as_ref();
        notes.and_then(&of)
    })
}

/// As [`beside`], for what needs to know the encounter and its scene.
fn beside_in_scene(
    design: &Design<'_>,
    effect: Effect,
    of: impl Fn(usize, usize) -> Option<f64>,
) -> Vec<Raw> {
    let mut network = Network::new(design, effect.asked(design));
    for (scene, encounters) in design.scenes.iter().enumerate() {
        let known: Vec<(usize, f64)> = encounters
            .iter()
            .filter_map(|encounter| Some((*encounter, of(*encounter, scene)?)))
            .collect();
        network.add(design, &known, 1);
    }
    network.raw(Side::Above)
}

/// How much more balanced one's signs are than those of others: below 0 sets a strong point against every weak one.
///
/// With n signs of sum S and a mean sign μ behind them, (S² − n) / (n (n − 1)) has the expectation μ², however many there
/// are: few signs do not look more one-sided than many.
pub(super) fn compensation(design: &Design<'_>) -> Vec<Raw> {
    beside(design, Effect::Compensation, |notes| {
        let sum: f64 = notes.signs.iter().map(|sign| f64::from(*sign)).sum();
        let signed = notes.signs.iter().filter(|sign| **sign != 0).count();
        let n = count(signed);
        (signed >= LEAST_SIGNS).then(|| (sum * sum - n) / (n * (n - 1.0)))
    })
}

/// How much earlier than others one stops noting, as a share of the time that was noted by anybody.
pub(super) fn too_fast(design: &Design<'_>) -> Vec<Raw> {
    let times = |encounter: &usize| {
        let notes = design.dataset.encounters[*encounter].notes.as_ref();
        notes.and_then(|notes| notes.times)
    };
    let stretches: Vec<Option<(f64, f64)>> = design
        .scenes
        .iter()
        .map(|encounters| {
            let all = encounters.iter().filter_map(times);
            all.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
        })
        .collect();
    beside_in_scene(design, Effect::TooFast, |encounter, scene| {
        let (first, last) = stretches[scene]?;
        let own = times(&encounter)?;
        (last - first >= LEAST_MINUTES).then(|| (own.1 - first) / (last - first))
    })
}

/// How much larger the share of observations is that one files in several places.
pub(super) fn several_tags(design: &Design<'_>) -> Vec<Raw> {
    beside(design, Effect::SeveralTags, |notes| {
        (notes.observations > 0).then(|| count(notes.shared) / count(notes.observations))
    })
}

/// The logarithm of one's observations behind a rating over those of others.
pub(super) fn little_evidence(design: &Design<'_>) -> Vec<Raw> {
    beside(design, Effect::LittleEvidence, |notes| {
        (notes.rated > 0).then(|| (count(notes.behind.max(1)) / count(notes.rated)).ln())
    })
}

/// How much a level follows the first third of the notes beyond its share: the slope on the balance of the first third
/// less that of the rest, with the balance of all notes held.
pub(super) fn first_impression(design: &Design<'_>) -> Vec<Raw> {
    let both: Vec<Option<[f64; 2]>> = design.dataset.encounters.iter().map(balances).collect();
    let mut network =
        SlopeNetwork::<2>::new(design, design.blocks, Effect::FirstImpression.asked(design));
    network.fill(
        design,
        |encounter| both[encounter],
        |encounter| design.block(encounter),
        |_| true,
    );
    network.raw(Slopes::Themselves, both.iter().any(Option::is_some))
}

/// The balance of signs in the first third of the notes less that of the rest, and the balance of all.
fn balances(encounter: &Encounter) -> Option<[f64; 2]> {
    let signs = &encounter.notes.as_ref()?.signs;
    let third = signs.len() / 3;
    if third == 0 || signs.len() < LEAST_SIGNS {
        return None;
    }
    let mean =
        |part: &[i8]| part.iter().map(|sign| f64::from(*sign)).sum::<f64>() / count(part.len());
    Some([mean(&signs[..third]) - mean(&signs[third..]), mean(signs)])
}
