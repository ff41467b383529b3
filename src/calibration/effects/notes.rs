//! Effects that show in how notes were made. Ratings from elsewhere have none.

use super::Raw;
use crate::calibration::ground::{Ground, count};
use crate::calibration::material::{Seat, SeatNotes};
use crate::calibration::sums::{Sums, line, slopes};

/// With fewer signs nobody can tell a balance.
const LEAST_SIGNS: usize = 4;

/// In a shorter stretch nobody can be said to stop early.
const LEAST_MINUTES: f64 = 5.0;

/// The mean over sheets of something, less its mean over the sheets of others who watched the same.
fn beside(ground: &Ground<'_>, of: impl Fn(&SeatNotes) -> Option<f64>) -> Vec<Raw> {
    beside_in_scene(ground, |seat, _| {
        let notes = ground.material.seats[seat].notes.as_ref();
        notes.and_then(&of)
    })
}

/// As [`beside`], for what needs to know the seat and its scene.
fn beside_in_scene(ground: &Ground<'_>, of: impl Fn(usize, usize) -> Option<f64>) -> Vec<Raw> {
    let assessors = ground.material.assessors.len();
    let mut sums = Sums::<2>::new(ground);
    let (mut sheets, mut recorded) = (vec![0; assessors], false);
    for (scene, seats) in ground.scenes.iter().enumerate() {
        let known: Vec<(usize, f64)> = seats
            .iter()
            .filter_map(|seat| Some((*seat, of(*seat, scene)?)))
            .collect();
        recorded |= !known.is_empty();
        if known.len() < 2 {
            continue;
        }
        let sum: f64 = known.iter().map(|(_, value)| value).sum();
        for (seat, own) in &known {
            let others = (sum - own) / count(known.len() - 1);
            if ground.block(*seat).is_some() {
                sums.add(ground, *seat, [1.0, own - others]);
                sheets[ground.assessor(*seat)] += 1;
            }
        }
    }
    let raw = sheets.into_iter().enumerate().map(|(assessor, count)| Raw {
        estimate: sums.figure(assessor, |[n, sum]| (*n > 0.0).then(|| sum / n)),
        count,
        candidates: sums.persons(assessor),
        recorded,
    });
    raw.collect()
}

/// How much more balanced one's signs are than those of others: below 0 sets a strong point against every weak one.
pub(super) fn compensation(ground: &Ground<'_>) -> Vec<Raw> {
    beside(ground, |notes| {
        let sum: f64 = notes.signs.iter().map(|sign| f64::from(*sign)).sum();
        let signed = notes.signs.iter().filter(|sign| **sign != 0).count();
        (signed >= LEAST_SIGNS).then(|| sum.abs() / count(signed))
    })
}

/// How much earlier than others one stops noting, as a share of the time that was noted by anybody.
pub(super) fn too_fast(ground: &Ground<'_>) -> Vec<Raw> {
    let times = |seat: &usize| {
        let notes = ground.material.seats[*seat].notes.as_ref();
        notes.and_then(|notes| notes.times)
    };
    let stretches: Vec<Option<(f64, f64)>> = ground
        .scenes
        .iter()
        .map(|seats| {
            let all = seats.iter().filter_map(times);
            all.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
        })
        .collect();
    beside_in_scene(ground, |seat, scene| {
        let (first, last) = stretches[scene]?;
        let own = times(&seat)?;
        (last - first >= LEAST_MINUTES).then(|| (own.1 - first) / (last - first))
    })
}

/// How much larger the share of observations is that one files in several places.
pub(super) fn several_tags(ground: &Ground<'_>) -> Vec<Raw> {
    beside(ground, |notes| {
        (notes.observations > 0).then(|| count(notes.shared) / count(notes.observations))
    })
}

/// The logarithm of one's observations behind a rating over those of others.
pub(super) fn little_evidence(ground: &Ground<'_>) -> Vec<Raw> {
    beside(ground, |notes| {
        (notes.rated > 0).then(|| (count(notes.behind.max(1)) / count(notes.rated)).ln())
    })
}

/// How much the first third of the notes weighs in the levels beyond its share. Both balances are held together, so
/// that a candidate who did well throughout tells nothing.
pub(super) fn first_impression(ground: &Ground<'_>) -> Vec<Raw> {
    let assessors = ground.material.assessors.len();
    let mut sums = Sums::<9>::new(ground);
    let (mut sheets, mut recorded) = (vec![0; assessors], false);
    for (at, seat) in ground.material.seats.iter().enumerate() {
        let Some(both) = balances(seat) else { continue };
        recorded = true;
        if let (Some(against), Some(_)) = (ground.against[at], ground.block(at)) {
            sums.add(ground, at, line(both, against.apart, against.cells));
            sheets[seat.assessor] += 1;
        }
    }
    let raw = sheets.into_iter().enumerate().map(|(assessor, count)| Raw {
        // The rest is twice as long as the first third, and would weigh twice as much.
        estimate: sums.figure(assessor, |sums| {
            slopes(sums).map(|[early, rest]| early - rest / 2.0)
        }),
        count,
        candidates: sums.persons(assessor),
        recorded,
    });
    raw.collect()
}

/// The balance of signs in the first third of the notes and in the rest, each from −1 to 1.
fn balances(seat: &Seat) -> Option<[f64; 2]> {
    let signs = &seat.notes.as_ref()?.signs;
    let third = signs.len() / 3;
    if third == 0 || signs.len() < LEAST_SIGNS {
        return None;
    }
    let mean =
        |part: &[i8]| part.iter().map(|sign| f64::from(*sign)).sum::<f64>() / count(part.len());
    Some([mean(&signs[..third]), mean(&signs[third..])])
}
