//! Whose training is due.

use super::Scored;
use crate::day::Date;
use crate::id::AssessorId;

/// When an assessor was last trained or calibrated, and whether that is too long ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Training {
    /// Who.
    pub assessor: AssessorId,
    /// The last date of training or calibration, also by a set of vignettes; none where no day gives one.
    pub last: Option<Date>,
    /// Whether it is longer ago than the rubric allows, or not known.
    pub due: bool,
}

/// The state on the last of the days, for everybody who rated.
pub fn training(days: &[Scored<'_>], assessors: &[AssessorId]) -> Vec<Training> {
    let Some(latest) = days.iter().max_by_key(|day| day.loaded.day.date) else {
        return Vec::new();
    };
    let months = latest.loaded.rubric.agreement.calibration_months;
    let today = latest.loaded.day.date;
    let of = |assessor: &AssessorId| {
        let people = days
            .iter()
            .filter_map(|day| day.loaded.day.assessor(*assessor));
        let dates = people.flat_map(|one| [one.trained, one.calibrated]);
        // Who rated a set of vignettes was calibrated that day.
        let sets = days.iter().filter(|day| {
            day.loaded.vignettes && day.compared().any(|one| one.assessor == *assessor)
        });
        let sets = sets.map(|day| day.loaded.day.date);
        let last = dates
            .flatten()
            .chain(sets)
            .filter(|date| *date <= today)
            .max();
        Training {
            assessor: *assessor,
            last,
            due: last.is_none_or(|last| last.months_until(today) >= months),
        }
    };
    assessors.iter().map(of).collect()
}
