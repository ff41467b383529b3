//! Effects of when and whom: the candidates before, the course of a day, the days, and candidates known from elsewhere.
//! Each is a slope of one's own against those who rated the same.

use std::collections::{BTreeMap, BTreeSet};

use super::Raw;
use super::slopes::SlopeNetwork;
use crate::calibration::ground::{Ground, count};

/// So many candidates before count.
const BEFORE: usize = 3;

/// On fewer days nobody can tell a course from the mood of a day.
const LEAST_DAYS: usize = 5;

/// Sheets with a place in a course: which assessor, and on which day.
type Courses = BTreeMap<(usize, i32), Vec<(f64, usize)>>;

/// The sheets of each assessor on each day, in the order in which they were made; those without an order are not there.
fn courses(ground: &Ground<'_>) -> Courses {
    let mut all = Courses::new();
    for (at, seat) in ground.material.seats.iter().enumerate() {
        if let Some((day, order)) = seat.day.zip(seat.order) {
            all.entry((seat.assessor, day))
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
        for (at, (order, seat)) in course.iter().enumerate() {
            let person = ground.person(*seat);
            let earlier = course[..at].iter().rev();
            let known: Vec<f64> = earlier
                .filter(|(when, other)| when < order && ground.person(*other) != person)
                .filter_map(|(_, other)| ground.quality[ground.material.seats[*other].scene])
                .take(BEFORE)
                .collect();
            recorded |= !known.is_empty();
            let sum: f64 = known.iter().sum();
            // Nobody before is as good as usual before.
            before[*seat] = Some(sum / count(known.len().max(1)));
        }
    }
    let mut network = SlopeNetwork::<1>::new(ground, ground.blocks);
    network.fill(
        ground,
        |seat| before[seat].map(|one| [one]),
        |seat| ground.block(seat),
    );
    network.raw(true, recorded)
}

/// How much higher one rates at the end of a day than at its beginning, in levels, against how others change.
pub(super) fn drift_in_day(ground: &Ground<'_>) -> Vec<Raw> {
    let mut place: Vec<Option<f64>> = vec![None; ground.material.seats.len()];
    for course in courses(ground).values() {
        if let (Some(first), Some(last)) = (course.first(), course.last()) {
            let length = last.0 - first.0;
            for (order, seat) in course {
                place[*seat] = (length > 0.0).then(|| (order - first.0) / length - 0.5);
            }
        }
    }
    let recorded = place.iter().any(Option::is_some);
    let mut network = SlopeNetwork::<1>::new(ground, ground.blocks);
    network.fill(
        ground,
        |seat| place[seat].map(|one| [one]),
        |seat| ground.block(seat),
    );
    network.raw(true, recorded)
}

/// How much higher one rates on one's last day than on the first, in levels, against how others change. Days are left
/// out in turn, not persons: all sheets of a day share the mood of that day.
pub(super) fn drift_over_days(ground: &Ground<'_>) -> Vec<Raw> {
    let seats = &ground.material.seats;
    let days: BTreeSet<i32> = seats.iter().filter_map(|seat| seat.day).collect();
    let days: BTreeMap<i32, usize> = days.into_iter().zip(0..).collect();
    let mut own: BTreeMap<usize, BTreeSet<i32>> = BTreeMap::new();
    for seat in seats {
        own.entry(seat.assessor).or_default().extend(seat.day);
    }
    let place = |seat: usize| {
        let (seat, days) = (&seats[seat], own.get(&seats[seat].assessor)?);
        let (first, last) = (*days.first()?, *days.last()?);
        let length = f64::from(last - first);
        // Who was there on few days is a colleague to compare with, and has no course.
        let x = if days.len() >= LEAST_DAYS {
            f64::from(seat.day? - first) / length - 0.5
        } else {
            0.0
        };
        Some([x])
    };
    let mut network = SlopeNetwork::<1>::new(ground, days.len());
    network.fill(ground, place, |seat| days.get(&seats[seat].day?).copied());
    network.raw(true, days.len() > 1)
}

/// How much higher one rates candidates whom one knew than whom one did not, in levels, on what others rated too.
pub(super) fn known(ground: &Ground<'_>) -> Vec<Raw> {
    let seats = &ground.material.seats;
    let mut network = SlopeNetwork::<1>::new(ground, ground.blocks);
    let x = |seat: usize| Some([if seats[seat].knows { 1.0 } else { 0.0 }]);
    network.fill(ground, x, |seat| ground.block(seat));
    let mut raw = network.raw(false, seats.iter().any(|seat| seat.knows));
    // The few who were known carry it, however many others there are.
    for (assessor, raw) in raw.iter_mut().enumerate() {
        let known = seats.iter().enumerate().filter(|(at, seat)| {
            seat.assessor == assessor && seat.knows && ground.against[*at].is_some()
        });
        raw.count = known.clone().count();
        raw.candidates = known
            .map(|(_, seat)| seat.person)
            .collect::<BTreeSet<_>>()
            .len();
    }
    raw
}
