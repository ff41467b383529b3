//! Effects of when and whom: the candidates before, the course of a day, the days, and candidates known from elsewhere.
//! Each is a slope of one's own against those who rated the same.

use std::collections::{BTreeMap, BTreeSet};

use super::slopes::{SlopeNetwork, Slopes};
use super::{Effect, Raw};
use crate::calibration::design::Design;
use crate::day::Date;
use crate::limits::count;

/// So many candidates before count.
const BEFORE: usize = 3;

/// On fewer days nobody can tell a course from the mood of a day.
const LEAST_DAYS: usize = 5;

/// Sheets with a place in a course: which assessor, and on which day.
type Courses = BTreeMap<(usize, Option<Date>), Vec<(f64, usize)>>;

/// The sheets of each assessor on each day, in the order in which they were made; those without an order are not there.
fn courses(design: &Design<'_>) -> Courses {
    let mut all = Courses::new();
    for (at, encounter) in design.dataset.encounters.iter().enumerate() {
        // Turns without dates are turns of one day.
        if let Some(order) = encounter.order {
            all.entry((encounter.assessor, encounter.day))
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
pub(super) fn contrast(design: &Design<'_>) -> Vec<Raw> {
    let mut before: Vec<Option<f64>> = vec![None; design.dataset.encounters.len()];
    let mut recorded = false;
    for course in courses(design).values() {
        // Who was watched before, in turns; those of one turn together.
        let mut turns: Vec<Vec<(usize, f64)>> = Vec::new();
        for turn in course.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
            for (_, encounter) in turn {
                let person = design.person(*encounter);
                let known = last_before(&turns, person);
                recorded |= !known.is_empty();
                let sum: f64 = known.iter().sum();
                // Nobody before is as good as usual before.
                before[*encounter] = Some(sum / count(known.len().max(1)));
            }
            let own = turn.iter().map(|(_, encounter)| {
                let quality = design.quality[design.dataset.encounters[*encounter].scene]?;
                Some((design.person(*encounter), quality))
            });
            turns.push(own.flatten().collect());
        }
    }
    let mut network = SlopeNetwork::<1>::new(design, design.blocks, Effect::Contrast.asked(design));
    network.fill(
        design,
        |encounter| before[encounter].map(|one| [one]),
        |encounter| design.block(encounter),
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
pub(super) fn drift_in_day(design: &Design<'_>) -> Vec<Raw> {
    let mut place: Vec<Option<f64>> = vec![None; design.dataset.encounters.len()];
    for course in courses(design).values() {
        if let (Some(first), Some(last)) = (course.first(), course.last()) {
            let length = last.0 - first.0;
            for (order, encounter) in course {
                // Backwards, so that a slope above 0 is a growing severity.
                place[*encounter] = (length > 0.0).then(|| 0.5 - (order - first.0) / length);
            }
        }
    }
    let recorded = place.iter().any(Option::is_some);
    let mut network =
        SlopeNetwork::<1>::new(design, design.blocks, Effect::DriftInDay.asked(design));
    network.fill(
        design,
        |encounter| place[encounter].map(|one| [one]),
        |encounter| design.block(encounter),
        |_| true,
    );
    network.raw(Slopes::AgainstOthers, recorded)
}

/// How much lower one rates on one's last day than on the first, in levels, against how others change: above 0 grows
/// more severe. Days are left out in turn, not persons: all sheets of a day share the mood of that day.
pub(super) fn drift_over_days(design: &Design<'_>) -> Vec<Raw> {
    let encounters = &design.dataset.encounters;
    let days: BTreeSet<Date> = encounters
        .iter()
        .filter_map(|encounter| encounter.day)
        .collect();
    // Days next to each other are left out together where there are very many.
    let together = days.len().div_ceil(design.most_blocks).max(1);
    let days: BTreeMap<Date, usize> = days
        .into_iter()
        .enumerate()
        .map(|(at, day)| (day, at / together))
        .collect();
    let blocks = days.values().last().map_or(0, |last| last + 1);
    let mut own: BTreeMap<usize, BTreeSet<Date>> = BTreeMap::new();
    for encounter in encounters {
        own.entry(encounter.assessor)
            .or_default()
            .extend(encounter.day);
    }
    let place = |encounter: usize| {
        let (encounter, days) = (
            &encounters[encounter],
            own.get(&encounters[encounter].assessor)?,
        );
        let (first, last) = (days.first()?.number(), days.last()?.number());
        let length = f64::from(last - first);
        // Who was there on few days is a colleague to compare with, and has no course.
        let x = if days.len() >= LEAST_DAYS {
            0.5 - f64::from(encounter.day?.number() - first) / length
        } else {
            0.0
        };
        Some([x])
    };
    let mut network = SlopeNetwork::<1>::new(design, blocks, Effect::DriftOverDays.asked(design));
    network.fill(
        design,
        place,
        |encounter| days.get(&encounters[encounter].day?).copied(),
        |_| true,
    );
    network.raw(Slopes::AgainstOthers, days.len() > 1)
}

/// How much higher one rates candidates whom one knew than whom one did not, in levels, on what others rated too.
pub(super) fn known(design: &Design<'_>) -> Vec<Raw> {
    let encounters = &design.dataset.encounters;
    let mut network = SlopeNetwork::<1>::new(design, design.blocks, Effect::Known.asked(design));
    let x = |encounter: usize| {
        Some([if encounters[encounter].knows {
            1.0
        } else {
            0.0
        }])
    };
    // The few who were known carry it, however many others there are.
    let known = |encounter: usize| encounters[encounter].knows;
    network.fill(design, x, |encounter| design.block(encounter), known);
    network.raw(
        Slopes::Themselves,
        encounters.iter().any(|encounter| encounter.knows),
    )
}
