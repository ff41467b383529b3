//! The habits that are planted: in the tests each on enough days to be found, in the bench on more and fewer.
#![allow(unreachable_pub, reason = "the tests and the bench use it")]

use super::simulate::Habits;
use wakker::calibration::{Effect, EffectVerdict};

/// Each habit at the size at which it is planted, with the effect that should find it and the side it lies on.
#[expect(clippy::too_many_lines, reason = "a table")]
pub fn planted() -> Vec<(&'static str, Effect, Habits, EffectVerdict)> {
    let none = Habits::NONE;
    vec![
        (
            "severity, half a level",
            Effect::Severity,
            Habits {
                severity: 0.5,
                ..none
            },
            EffectVerdict::High,
        ),
        (
            "avoids extremes, spread × 0.6",
            Effect::Spread,
            Habits {
                stretch: 0.6,
                ..none
            },
            EffectVerdict::Low,
        ),
        (
            "seeks extremes, spread × 1.6",
            Effect::Spread,
            Habits {
                stretch: 1.6,
                ..none
            },
            EffectVerdict::High,
        ),
        (
            "halo, 70 % of profiles lost",
            Effect::Halo,
            Habits { halo: 0.7, ..none },
            EffectVerdict::High,
        ),
        (
            "contrast, −0.4 a level",
            Effect::Contrast,
            Habits {
                contrast: -0.4,
                ..none
            },
            EffectVerdict::Low,
        ),
        (
            "drift in the day, −0.8",
            Effect::DriftInDay,
            Habits {
                in_day: -0.8,
                ..none
            },
            EffectVerdict::High,
        ),
        (
            "drift over the days, −0.8",
            Effect::DriftOverDays,
            Habits {
                over_days: -0.8,
                ..none
            },
            EffectVerdict::High,
        ),
        (
            "known candidates, +0.6",
            Effect::Known,
            Habits { known: 0.6, ..none },
            EffectVerdict::High,
        ),
        (
            "first impression, 0.6",
            Effect::FirstImpression,
            Habits { first: 0.6, ..none },
            EffectVerdict::High,
        ),
        (
            "compensation",
            Effect::Compensation,
            Habits {
                balances: true,
                ..none
            },
            EffectVerdict::Low,
        ),
        (
            "stops at 60 % of the time",
            Effect::TooFast,
            Habits { stops: 0.6, ..none },
            EffectVerdict::Low,
        ),
        (
            "files 40 % twice",
            Effect::SeveralTags,
            Habits {
                shares: 0.4,
                ..none
            },
            EffectVerdict::High,
        ),
        (
            "half the observations",
            Effect::LittleEvidence,
            Habits {
                evidence: 1.0,
                ..none
            },
            EffectVerdict::Low,
        ),
        (
            "erratic: two levels apart",
            Effect::FarApart,
            Habits {
                erratic: 0.9,
                ..none
            },
            EffectVerdict::High,
        ),
        (
            "erratic: seldom equal",
            Effect::Agreement,
            Habits {
                erratic: 0.9,
                ..none
            },
            EffectVerdict::Low,
        ),
    ]
}
