//! Severity day by day.

use std::collections::BTreeSet;

use super::dataset::Dataset;
use super::design::Design;
use super::effects;
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
pub(super) fn severity_by_day(dataset: &Dataset) -> Vec<DaySeverity> {
    let days: BTreeSet<Date> = dataset
        .encounters
        .iter()
        .filter_map(|encounter| encounter.day)
        .collect();
    let of_day = |day: Date| {
        let encounters = dataset
            .encounters
            .iter()
            .filter(|encounter| encounter.day == Some(day));
        let own = dataset.with_seats(encounters.cloned().collect());
        DaySeverity {
            day,
            vignettes: own
                .encounters
                .iter()
                .all(|encounter| own.is_vignette(encounter.person)),
            severity: effects::severity(&Design::new(&own)),
        }
    };
    days.into_iter().map(of_day).collect()
}
