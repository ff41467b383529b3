//! How many candidates and assessors it takes, as JSON.

use serde::Serialize;

use super::figures::{bound, code};
use super::{print, stable};
use crate::agreement::{Needed, SampleSize};

#[derive(Serialize)]
struct PlanJson {
    schema: u32,
    width: f64,
    expected: f64,
    expected_of_ratings: bool,
    above: Option<f64>,
    share: Option<f64>,
    rows: Vec<RowJson>,
    pilot: Option<PilotJson>,
}

#[derive(Serialize)]
struct RowJson {
    assessors: usize,
    interval: NeededJson,
    above: Option<NeededJson>,
    kappa: Option<NeededJson>,
}

/// So many candidates, or the code of the reason why not.
#[derive(Serialize)]
struct NeededJson {
    candidates: Option<u64>,
    undefined: Option<&'static str>,
}

#[derive(Serialize)]
struct PilotJson {
    candidates: usize,
    low: Option<f64>,
    high: Option<f64>,
    needed: NeededJson,
}

/// The plan, as JSON with a line break at the end.
pub fn plan(plan: &SampleSize) -> String {
    let above = plan.wanted.above;
    print(&PlanJson {
        schema: 1,
        width: plan.wanted.width,
        expected: stable(plan.expected),
        expected_of_ratings: plan.of_ratings,
        above,
        share: above.map(|_| plan.wanted.share),
        rows: plan
            .rows
            .iter()
            .map(|row| RowJson {
                assessors: row.raters,
                interval: needed(row.interval),
                above: row.above.map(needed),
                kappa: row.kappa.map(needed),
            })
            .collect(),
        pilot: plan.pilot.map(|pilot| PilotJson {
            candidates: pilot.candidates,
            low: pilot.limits.and_then(|limits| bound(limits.0)),
            high: pilot.limits.and_then(|limits| bound(limits.1)),
            needed: needed(pilot.needed),
        }),
    })
}

fn needed(found: Needed) -> NeededJson {
    NeededJson {
        candidates: found.ok(),
        undefined: found.err().map(code),
    }
}
