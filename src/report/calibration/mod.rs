//! What calibration finds, in the tables and sentences that the screen, the quality report and the mirror share.

mod grids;
mod outstanding;

use crate::calibration::Calibration;
use crate::day::Date;
use crate::days::Scored;
use crate::wording::quality::Days;

pub(super) use grids::{
    accuracy, decisions, items, items_note, model, overview, reference, variance,
};
pub(super) use outstanding::{About, Outstanding, flagged, outstanding, pairs, silence};

/// How many days and sets of vignettes there are, and from when to when; of no days at all on this date.
pub(super) fn days_of(days: &[Scored<'_>], otherwise: Date) -> Days {
    let dates = || days.iter().map(|day| day.loaded.day.date);
    let sets = days.iter().filter(|day| day.loaded.vignettes).count();
    Days {
        days: days.len() - sets,
        sets,
        from: dates().min().unwrap_or(otherwise),
        until: dates().max().unwrap_or(otherwise),
    }
}

/// The names of assessors, by their places.
pub(super) fn named(found: &Calibration, assessors: &[usize]) -> String {
    let names = assessors
        .iter()
        .map(|at| found.dataset.assessors[*at].as_str());
    names.collect::<Vec<_>>().join(", ")
}
