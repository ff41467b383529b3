//! Effects of when and whom: the candidates before, the course of a day, the days, and candidates known from elsewhere.

use std::collections::BTreeMap;

use super::Raw;
use crate::calibration::ground::{Ground, count};
use crate::calibration::sums::{Sums, line, slope, slopes};

/// So many candidates before count.
const BEFORE: usize = 3;

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

/// What sheets give, gathered by assessor.
struct Gathered<const W: usize> {
    sums: Sums<W>,
    sheets: Vec<usize>,
    recorded: bool,
}

impl<const W: usize> Gathered<W> {
    fn new(ground: &Ground<'_>) -> Self {
        Self {
            sums: Sums::new(ground),
            sheets: vec![0; ground.material.assessors.len()],
            recorded: false,
        }
    }

    fn add(&mut self, ground: &Ground<'_>, seat: usize, sums: [f64; W]) {
        self.recorded = true;
        if ground.block(seat).is_some() {
            self.sums.add(ground, seat, sums);
            self.sheets[ground.assessor(seat)] += 1;
        }
    }

    fn raw(self, of: impl Fn(&[f64; W]) -> Option<f64>) -> Vec<Raw> {
        let sheets = self.sheets.iter().enumerate();
        let raw = sheets.map(|(assessor, count)| Raw {
            estimate: self.sums.figure(assessor, &of),
            count: *count,
            candidates: self.sums.persons(assessor),
            recorded: self.recorded,
        });
        raw.collect()
    }
}

/// By how much a rating falls for every level that the candidates before were better: below 0 contrast, above 0 the
/// next one is drawn along. The candidate's own level is held equal.
pub(super) fn contrast(ground: &Ground<'_>) -> Vec<Raw> {
    let mut gathered = Gathered::<9>::new(ground);
    for course in courses(ground).values() {
        for (at, (order, seat)) in course.iter().enumerate() {
            let Some(against) = ground.against[*seat] else {
                continue;
            };
            let person = ground.material.seats[*seat].person;
            let before: Vec<f64> = course[..at]
                .iter()
                .rev()
                .filter(|(earlier, other)| {
                    earlier < order && ground.material.seats[*other].person != person
                })
                .filter_map(|(_, other)| ground.quality[ground.material.seats[*other].scene])
                .take(BEFORE)
                .collect();
            if before.is_empty() {
                continue;
            }
            let mean = before.iter().sum::<f64>() / count(before.len());
            let sums = line([mean, against.others], against.apart, against.cells);
            gathered.add(ground, *seat, sums);
        }
    }
    gathered.raw(|sums| slopes(sums).map(|both| both[0]))
}

/// How much higher than others one rates at the end of a day than at its beginning, in levels.
pub(super) fn drift_in_day(ground: &Ground<'_>) -> Vec<Raw> {
    let mut gathered = Gathered::<9>::new(ground);
    for course in courses(ground).values() {
        let (Some(first), Some(last)) = (course.first(), course.last()) else {
            continue;
        };
        let length = last.0 - first.0;
        if length <= 0.0 {
            continue;
        }
        for (order, seat) in course {
            if let Some(against) = ground.against[*seat] {
                let place = (order - first.0) / length - 0.5;
                gathered.add(
                    ground,
                    *seat,
                    line([place, 0.0], against.apart, against.cells),
                );
            }
        }
    }
    gathered.raw(slope)
}

/// How much higher than others one rates on the last day than on the first, in levels.
pub(super) fn drift_over_days(ground: &Ground<'_>) -> Vec<Raw> {
    let days = ground.material.seats.iter().filter_map(|seat| seat.day);
    let (first, last) = (days.clone().min(), days.max());
    let mut gathered = Gathered::<9>::new(ground);
    let Some((first, length)) = first.zip(last).map(|(first, last)| (first, last - first)) else {
        return gathered.raw(slope);
    };
    for (at, seat) in ground.material.seats.iter().enumerate() {
        if let (Some(day), Some(against)) = (seat.day.filter(|_| length > 0), ground.against[at]) {
            let place = f64::from(day - first) / f64::from(length) - 0.5;
            gathered.add(ground, at, line([place, 0.0], against.apart, against.cells));
        }
    }
    gathered.raw(slope)
}

/// How much higher than others one rates candidates whom one knew, against those whom one did not, in levels. The few
/// who were known carry it, however many others there are.
pub(super) fn known(ground: &Ground<'_>) -> Vec<Raw> {
    let mut gathered = Gathered::<4>::new(ground);
    let mut known = vec![0; ground.material.assessors.len()];
    for (at, seat) in ground.material.seats.iter().enumerate() {
        if let Some(against) = ground.against[at] {
            let (w, d) = (against.cells, against.apart * against.cells);
            let sums = if seat.knows {
                known[seat.assessor] += 1;
                [w, d, 0.0, 0.0]
            } else {
                [0.0, 0.0, w, d]
            };
            gathered.add(ground, at, sums);
        }
    }
    gathered.recorded = ground.material.seats.iter().any(|seat| seat.knows);
    gathered.sheets = known;
    gathered.raw(|[w, d, other_w, other_d]| {
        (*w > 0.0 && *other_w > 0.0).then(|| d / w - other_d / other_w)
    })
}
