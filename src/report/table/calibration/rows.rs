//! Calibration as CSV: one row for each effect of each assessor, and for each competence that one rates
//! otherwise than the rest.

use crate::calibration::{Calibration, Verdict};
use crate::grid;
use crate::report::table::spreadsheet::{Dialect, decimal, guarded};

const HEADER: [&str; 14] = [
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
    "competence",
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
                String::new(),
            ]);
        }
        for one in calibration
            .single
            .iter()
            .flatten()
            .filter(|one| one.assessor == assessor)
        {
            let (low, high) = one.estimate.interval;
            let verdict = if one.estimate.estimate > 0.0 {
                Verdict::High
            } else {
                Verdict::Low
            };
            rows.push(vec![
                guarded(&calibration.material.assessors[assessor]),
                (calibration.groups[assessor] + 1).to_string(),
                "single-competence".to_owned(),
                number(Some(one.estimate.estimate)),
                number(Some(low)),
                number(Some(high)),
                number(Some(one.estimate.standard_error)),
                String::new(),
                number(Some(one.p)),
                one.count.to_string(),
                one.candidates.to_string(),
                verdict.code().to_owned(),
                String::new(),
                guarded(&calibration.material.competences[one.competence]),
            ]);
        }
    }
    grid::write_csv(&rows, dialect == Dialect::Excel)
}
