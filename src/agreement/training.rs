//! Whose training is due.

use super::DayRatings;
use crate::day::Date;
use crate::id::AssessorId;

/// When an assessor was last trained or calibrated, and whether that is too long ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Training {
    /// Who.
    pub assessor: AssessorId,
    /// The last date of training or calibration; none where no day gives one.
    pub last: Option<Date>,
    /// Whether it is longer ago than the rubric allows, or not known.
    pub due: bool,
}

/// The state on the last of the days, for everybody who rated.
pub(crate) fn training(days: &[DayRatings<'_>], assessors: &[AssessorId]) -> Vec<Training> {
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
        let last = dates.flatten().filter(|date| *date <= today).max();
        Training {
            assessor: *assessor,
            last,
            due: last.is_none_or(|last| last.months_until(today) >= months),
        }
    };
    assessors.iter().map(of).collect()
}
