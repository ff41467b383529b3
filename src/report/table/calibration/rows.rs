//! Calibration as CSV: one row for each effect of each assessor.

use crate::calibration::Calibration;
use crate::ratings;
use crate::report::table::spreadsheet::{Dialect, decimal, guarded};

const HEADER: [&str; 13] = [
    "assessor",
    "group",
    "effect",
    "estimate",
    "low",
    "high",
    "standard_error",
    "shrunken",
    "p",
    "count",
    "candidates",
    "verdict",
    "undefined",
];

/// The effects as CSV.
pub fn calibration_csv(calibration: &Calibration, dialect: Dialect) -> String {
    let mut rows = vec![HEADER.map(str::to_owned).to_vec()];
    let number = |value: Option<f64>| {
        value
            .map(|value| decimal(value, dialect))
            .unwrap_or_default()
    };
    for (assessor, effects) in calibration.effects.iter().enumerate() {
        for judged in effects {
            let found = judged.estimate.ok();
            rows.push(vec![
                guarded(&calibration.material.assessors[assessor]),
                (calibration.groups[assessor] + 1).to_string(),
                judged.effect.code().to_owned(),
                number(found.map(|one| one.estimate)),
                number(found.map(|one| one.interval.0)),
                number(found.map(|one| one.interval.1)),
                number(found.map(|one| one.standard_error)),
                number(judged.shrunken),
                number(judged.p),
                judged.count.to_string(),
                judged.candidates.to_string(),
                judged.verdict.code().to_owned(),
                judged
                    .estimate
                    .err()
                    .map(|why| why.code().to_owned())
                    .unwrap_or_default(),
            ]);
        }
    }
    ratings::write_csv(&rows, dialect == Dialect::Excel)
}
