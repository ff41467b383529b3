//! Calibration as a table to hand over: one row for each effect of each assessor, and for each competence that one rates
//! otherwise than the rest.

use crate::calibration::{Calibration, EffectVerdict};
use crate::grid::{CellValue, Export};
use crate::stats::Undefined;

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

/// The effects as rows.
pub fn calibration_rows(calibration: &Calibration) -> Export {
    let mut table = Export::new(&HEADER);
    let names = &calibration.dataset;
    for (assessor, effects) in calibration.effects.iter().enumerate() {
        let name = || CellValue::from(names.assessors[assessor].as_str());
        let group = || CellValue::from(calibration.groups[assessor] + 1);
        for judged in effects {
            let found = judged.estimate.ok();
            table.push(vec![
                name(),
                group(),
                judged.effect.code().into(),
                found.map(|one| one.estimate).into(),
                found.map(|one| one.interval.0).into(),
                found.map(|one| one.interval.1).into(),
                found.map(|one| one.standard_error).into(),
                judged.shrunken.into(),
                judged.p.into(),
                judged.count.into(),
                judged.candidates.into(),
                judged.verdict.code().into(),
                judged.estimate.err().map(Undefined::code).into(),
            ]);
        }
        let single = calibration.single.iter().flatten();
        for one in single.filter(|one| one.assessor == assessor) {
            let (low, high) = one.estimate.interval;
            let verdict = if one.estimate.estimate > 0.0 {
                EffectVerdict::High
            } else {
                EffectVerdict::Low
            };
            table.push(vec![
                name(),
                group(),
                "single-competence".into(),
                one.estimate.estimate.into(),
                low.into(),
                high.into(),
                one.estimate.standard_error.into(),
                CellValue::Empty,
                one.p.into(),
                one.count.into(),
                one.candidates.into(),
                verdict.code().into(),
                CellValue::Empty,
                names.competences[one.competence].as_str().into(),
            ]);
        }
    }
    table
}
