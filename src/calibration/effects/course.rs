//! Effects of when and whom: the candidates before, the course of a day, the days, and candidates known from elsewhere.
//! Each is a slope of one's own against those who rated the same.

use std::collections::{BTreeMap, BTreeSet};

use super::slopes::{SlopeNetwork, Slopes};
use super::{Effect, Raw};
use crate::calibration::ground::Ground;
use crate::day::Date;
use crate::limits::count;

/// So many candidates before count.
const BEFORE: usize = 3;

/// On fewer days nobody can tell a course from the mood of a day.
const LEAST_DAYS: usize = 5;

/// Sheets with a place in a course: which assessor, and on which day.
type Courses = BTreeMap<(usize, Option<Date>), Vec<(f64, usize)>>;

/// The sheets of each assessor on each day, in the order in which they were made; those without an order are not there.
fn courses(ground: &Ground<'_>) -> Courses {
    let mut all = Courses::new();
    for (at, seat) in ground.material.seats.iter().enumerate() {
        // Turns without dates are turns of one day.
        if let Some(order) = seat.order {
            all.entry((seat.assessor, seat.day))
                .or_default()
                .push((order, at));
        }
    }
    for course in all.values_mut() {
        course.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    }
    all
}

/// By how much a rating changes for every level that the candidates before were better, against others who rated the
/// same: below 0 contrast, above 0 the next one is drawn along.
pub(super) fn contrast(ground: &Ground<'_>) -> Vec<Raw> {
    let mut before: Vec<Option<f64>> = vec![None; ground.material.seats.len()];
    let mut recorded = false;
    for course in courses(ground).values() {
        // Who was watched before, in turns; those of one turn together.
        let mut turns: Vec<Vec<(usize, f64)>> = Vec::new();
        for turn in course.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
            for (_, seat) in turn {
                let person = ground.person(*seat);
                let known = last_before(&turns, person);
                recorded |= !known.is_empty();
                let sum: f64 = known.iter().sum();
                // Nobody before is as good as usual before.
                before[*seat] = Some(sum / count(known.len().max(1)));
            }
            let own = turn.iter().map(|(_, seat)| {
                let quality = ground.quality[ground.material.seats[*seat].scene]?;
                Some((ground.person(*seat), quality))
            });
            turns.push(own.flatten().collect());
        }
    }
    let mut network = SlopeNetwork::<1>::new(ground, ground.blocks, Effect::Contrast.asked(ground));
    network.fill(
        ground,
        |seat| before[seat].map(|one| [one]),
        |seat| ground.block(seat),
        |_| true,
    );
    network.raw(Slopes::AgainstOthers, recorded)
}

/// How good the last candidates before were, without the person's own sheets; of the last turn that counts all.
fn last_before(turns: &[Vec<(usize, f64)>], person: usize) -> Vec<f64> {
    let mut known = Vec::new();
    for turn in turns.iter().rev() {
        if known.len() >= BEFORE {
            break;
        }
        let others = turn.iter().filter(|(other, _)| *other != person);
        known.extend(others.map(|(_, quality)| *quality));
    }
    known
}

/// How much lower one rates at the end of a day than at its beginning, in levels, against how others change: above 0
/// grows more severe.
pub(super) fn drift_in_day(ground: &Ground<'_>) -> Vec<Raw> {
    let mut place: Vec<Option<f64>> = vec![None; ground.material.seats.len()];
    for course in courses(ground).values() {
        if let (Some(first), Some(last)) = (course.first(), course.last()) {
            let length = last.0 - first.0;
            for (order, seat) in course {
                // Backwards, so that a slope above 0 is a growing severity.
                place[*seat] = (length > 0.0).then(|| 0.5 - (order - first.0) / length);
            }
        }
    }
    let recorded = place.iter().any(Option::is_some);
    let mut network =
        SlopeNetwork::<1>::new(ground, ground.blocks, Effect::DriftInDay.asked(ground));
    network.fill(
        ground,
        |seat| place[seat].map(|one| [one]),
        |seat| ground.block(seat),
        |_| true,
    );
    network.raw(Slopes::AgainstOthers, recorded)
}

/// How much lower one rates on one's last day than on the first, in levels, against how others change: above 0 grows
/// more severe. Days are left out in turn, not persons: all sheets of a day share the mood of that day.
pub(super) fn drift_over_days(ground: &Ground<'_>) -> Vec<Raw> {
    let seats = &ground.material.seats;
    let days: BTreeSet<Date> = seats.iter().filter_map(|seat| seat.day).collect();
    // Days next to each other are left out together where there are very many.
    let together = days.len().div_ceil(ground.most_blocks).max(1);
    let days: BTreeMap<Date, usize> = days
        .into_iter()
        .enumerate()
        .map(|(at, day)| (day, at / together))
        .collect();
    let blocks = days.values().last().map_or(0, |last| last + 1);
    let mut own: BTreeMap<usize, BTreeSet<Date>> = BTreeMap::new();
    for seat in seats {
        own.entry(seat.assessor).or_default().extend(seat.day);
    }
    let place = |seat: usize| {
        let (seat, days) = (&seats[seat], own.get(&seats[seat].assessor)?);
        let (first, last) = (days.first()?.number(), days.last()?.number());
        let length = f64::from(last - first);
        // Who was there on few days is a colleague to compare with, and has no course.
        let x = if days.len() >= LEAST_DAYS {
            0.5 - f64::from(seat.day?.number() - first) / length
        } else {
            0.0
        };
        Some([x])
    };
    let mut network = SlopeNetwork::<1>::new(ground, blocks, Effect::DriftOverDays.asked(ground));
    network.fill(
        ground,
        place,
        |seat| days.get(&seats[seat].day?).copied(),
        |_| true,
    );
    network.raw(Slopes::AgainstOthers, days.len() > 1)
}

/// How much higher one rates candidates whom one knew than whom one did not, in levels, on what others rated too.
pub(super) fn known(ground: &Ground<'_>) -> Vec<Raw> {
    let seats = &ground.material.seats;
    let mut network = SlopeNetwork::<1>::new(ground, ground.blocks, Effect::Known.asked(ground));
    let x = |seat: usize| Some([if seats[seat].knows { 1.0 } else { 0.0 }]);
    // The few who were known carry it, however many others there are.
    let known = |seat: usize| seats[seat].knows;
    network.fill(ground, x, |seat| ground.block(seat), known);
    network.raw(Slopes::Themselves, seats.iter().any(|seat| seat.knows))
}
