//! Calibration on the screen: what stands out, everybody's severity, where variance comes from, what to mend.

mod assessors;
mod beyond;
mod rows;

use std::fmt::Write as _;

use super::agreement::training;
use super::heading;
use crate::calibration::{Calibration, ScoreScale};
use crate::days::Scored;
use crate::diagnostic::{Diagnostics, Language};
use crate::report::calibration::days_of;
use crate::wording::calibration as words;
use crate::wording::locking;
use crate::wording::terms;

pub use rows::calibration_rows;

/// The whole of it for days.
pub fn calibration(
    days: &[Scored<'_>],
    calibration: &Calibration,
    details: bool,
    found: &Diagnostics,
    language: Language,
) -> String {
    let mut out = String::new();
    match days {
        [only] => out.push_str(&heading(only.loaded, language)),
        [first, ..] => {
            let all = days_of(days, first.loaded.day.date);
            let heading = words::heading(language, all, &first.loaded.rubric);
            let _ = writeln!(out, "{heading}");
        }
        [] => {}
    }
    if let Some(text) = locking::provisional_named(language, &calibration.lock) {
        let _ = writeln!(out, "{text}");
    }
    out.push_str(&body(calibration, details, language));
    if let Some(day) = days.first() {
        let months = day.loaded.rubric.agreement.calibration_months;
        out.push_str(&training(&calibration.training, months, language));
    }
    if found.left_out() > 0 {
        let _ = write!(out, "\n{}\n", terms::left_out(language, found.left_out()));
    }
    out
}

/// The whole of it for a file; with the scale where it was taken from the ratings.
pub fn plain_calibration(
    file: &str,
    assumed: Option<&ScoreScale>,
    calibration: &Calibration,
    details: bool,
    found: &Diagnostics,
    language: Language,
) -> String {
    let mut out = format!("{file}\n");
    if let Some(score_scale) = assumed {
        let _ = writeln!(out, "{}", words::assumed(language, score_scale));
    }
    out.push_str(&body(calibration, details, language));
    if found.left_out() > 0 {
        let _ = write!(out, "\n{}\n", terms::left_out(language, found.left_out()));
    }
    out
}

fn body(calibration: &Calibration, details: bool, language: Language) -> String {
    let mut out = words::sizes(language, &calibration.dataset) + "\n";
    if calibration.dataset.wholes > 0 {
        let _ = writeln!(
            out,
            "{}",
            words::wholes_aside(language, calibration.dataset.wholes)
        );
    }
    out.push_str(&assessors::groups(calibration, language));
    out.push_str(&assessors::stands_out(calibration, language));
    out.push_str(&assessors::severity(calibration, language));
    if details {
        out.push_str(&assessors::all(calibration, language));
    }
    out.push_str(&beyond::reference(calibration, details, language));
    out.push_str(&beyond::variance(calibration, language));
    if details {
        out.push_str(&beyond::facets(calibration, language));
    }
    out.push_str(&beyond::items(calibration, details, language));
    out.push_str(&beyond::outcome(calibration, language));
    out
}
