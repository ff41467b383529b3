//! How near an assessor is to the others, against how near they are to one another.

use std::collections::HashMap;

use super::Raw;
use crate::calibration::ground::Ground;
use crate::calibration::sums::{Sums, whole_number};
use crate::stats::Undefined;

/// How much larger the share of one's pairs is that lie far apart by the rubric: on most scales two levels or more.
pub(super) fn far_apart(ground: &Ground<'_>) -> Vec<Raw> {
    let apart = ground.material.apart;
    shares(ground, |distance| distance > apart - 1e-9)
}

/// How much larger the share of one's pairs is that are equal.
pub(super) fn agreement(ground: &Ground<'_>) -> Vec<Raw> {
    shares(ground, |distance| distance < 1e-9)
}

/// The share of one's pairs of ratings, less that of the pairs of others in the same group.
fn shares(ground: &Ground<'_>, counts: impl Fn(f64) -> bool) -> Vec<Raw> {
    let assessors = ground.material.assessors.len();
    let mut own = Sums::<2>::new(ground);
    // Of each group in each block: pairs, and those that count.
    let mut groups = vec![vec![[0.0; 2]; ground.blocks]; assessors];
    // How often each sat beside each.
    let mut with: Vec<HashMap<usize, usize>> = vec![HashMap::new(); assessors];
    for cell in ground.cells.iter().filter(|cell| cell.ratings.len() > 1) {
        let Some(block) = ground.block(cell.ratings[0].0) else {
            continue;
        };
        for (at, (one, a)) in cell.ratings.iter().enumerate() {
            for (other, b) in &cell.ratings[at + 1..] {
                let group = ground.groups[ground.assessor(*one)];
                // Who shares one person alone with a group is not of it.
                if group != ground.groups[ground.assessor(*other)] {
                    continue;
                }
                let pair = [1.0, if counts((a - b).abs()) { 1.0 } else { 0.0 }];
                for (own, beside) in [(one, other), (other, one)] {
                    let beside = ground.assessor(*beside);
                    *with[ground.assessor(*own)].entry(beside).or_default() += 1;
                }
                own.add(ground, *one, pair);
                own.add(ground, *other, pair);
                let group = &mut groups[group][block];
                *group = [group[0] + pair[0], group[1] + pair[1]];
            }
        }
    }
    let mut sums = Sums::<4>::new(ground);
    for assessor in 0..assessors {
        for (block, [pairs, hits]) in groups[ground.groups[assessor]].iter().enumerate() {
            let [n, own_hits] = own.of(assessor, block);
            sums.add_to(assessor, block, [n, own_hits, pairs - n, hits - own_hits]);
        }
    }
    let difference = |[n, hits, rest, other]: &[f64; 4]| {
        (*n > 0.0 && *rest > 0.0).then(|| hits / n - other / rest)
    };
    let raw = (0..assessors).map(|assessor| Raw {
        estimate: match sums.whole(assessor) {
            [n, ..] if n < 0.5 => Err(Undefined::NoOverlap),
            // Of two alone there is no other pair to compare with.
            [_, _, rest, _] if rest < 0.5 => Err(Undefined::TooFewRaters),
            _ => sums.figure(assessor, difference),
        },
        from_middle: difference(&sums.whole(assessor)),
        count: whole_number(sums.whole(assessor)[0]),
        candidates: own.persons(assessor),
        // Whose pairs are mostly with one colleague may be far apart for that colleague's sake.
        peers: if mostly_with_one(&with[assessor]) {
            0
        } else {
            ground.peers(assessor)
        },
        group: ground.groups[assessor],
        recorded: true,
    });
    raw.collect()
}

/// Whether more than half of all pairs are with one colleague.
fn mostly_with_one(with: &HashMap<usize, usize>) -> bool {
    let all: usize = with.values().sum();
    with.values().any(|pairs| 2 * pairs > all)
}
