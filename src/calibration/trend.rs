//! Severity day by day.

use std::collections::BTreeSet;

use super::effects;
use super::ground::Ground;
use super::material::Material;
use crate::day::Date;
use crate::stats::Jackknife;

/// The severity of everybody on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct DaySeverity {
    /// The day.
    pub day: Date,
    /// Whether all that was rated on that date were vignettes.
    pub vignettes: bool,
    /// For each assessor how much lower than the others of that day; none where there is too little to tell, or only
    /// one other, whose figure it would be as well.
    pub severity: Vec<Option<Jackknife>>,
}

/// Day by day, from the first to the last; days that are not known are not there.
pub(super) fn severity_by_day(material: &Material) -> Vec<DaySeverity> {
    let days: BTreeSet<Date> = material.seats.iter().filter_map(|seat| seat.day).collect();
    let of_day = |day: Date| {
        let seats = material.seats.iter().filter(|seat| seat.day == Some(day));
        let own = material.with_seats(seats.cloned().collect());
        DaySeverity {
            day,
            vignettes: own.seats.iter().all(|seat| own.is_vignette(seat.person)),
            severity: effects::severity(&Ground::new(&own)),
        }
    };
    days.into_iter().map(of_day).collect()
}
