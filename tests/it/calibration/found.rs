//! Every habit that is planted is found, on its side, and so is its opposite.

use super::planted::planted;
use super::simulate::{Habits, Plan, simulate};
use wakker::calibration::{self, Effect, Thresholds, Verdict, calibrate};

/// The verdict about the one with the habit.
fn verdict(habits: Habits, effect: Effect, days: usize) -> Verdict {
    let mut assessors = [Habits::NONE; 6];
    assessors[0] = habits;
    let effects = calibration::effects(&simulate(&Plan::usual(days, &assessors), 3));
    let mut own = effects[0].iter();
    own.find(|one| one.effect == effect).unwrap().verdict
}

#[test]
fn every_habit_is_found_on_its_side() {
    for (name, effect, habits, side) in planted() {
        assert_eq!(verdict(habits, effect, 30), side, "{name}");
    }
}

/// Of the effects that have two sides, the other one.
#[test]
fn the_opposite_habit_lies_on_the_other_side() {
    let none = Habits::NONE;
    for (effect, habits, side) in [
        (
            Effect::Severity,
            Habits {
                severity: -0.5,
                ..none
            },
            Verdict::Low,
        ),
        (
            Effect::Contrast,
            Habits {
                contrast: 0.4,
                ..none
            },
            Verdict::High,
        ),
        (
            Effect::DriftInDay,
            Habits {
                in_day: 0.8,
                ..none
            },
            Verdict::Low,
        ),
        (
            Effect::DriftOverDays,
            Habits {
                over_days: 0.8,
                ..none
            },
            Verdict::Low,
        ),
        (
            Effect::Known,
            Habits {
                known: -0.6,
                ..none
            },
            Verdict::Low,
        ),
        (
            Effect::FirstImpression,
            Habits {
                first: -0.6,
                ..none
            },
            Verdict::Low,
        ),
    ] {
        assert_eq!(verdict(habits, effect, 30), side, "{effect:?}");
    }
}

#[test]
fn severity_is_drawn_towards_nothing_by_its_error() {
    let mut assessors = [Habits::NONE; 6];
    assessors[2].severity = 0.6;
    let material = simulate(&Plan::usual(6, &assessors), 8);
    let found = calibrate(material, Thresholds::Shared);
    for assessor in 0..6 {
        for one in &found.effects[assessor] {
            let Ok(estimate) = one.estimate else { continue };
            let Some(shrunken) = one.shrunken else {
                assert_ne!(one.effect, Effect::Severity);
                continue;
            };
            assert_eq!(one.effect, Effect::Severity);
            assert!(shrunken.abs() <= estimate.estimate.abs());
            assert!(shrunken * estimate.estimate >= 0.0);
        }
    }
    let severe = found.effect(2, Effect::Severity).unwrap();
    let (own, shrunken) = (severe.estimate.unwrap(), severe.shrunken.unwrap());
    assert!(shrunken > 0.8 * own.estimate && shrunken < own.estimate);
}

/// Severe on the first three days, as the others on the rest.
#[test]
fn severity_by_day_has_the_sign_of_severity() {
    let none = [Habits::NONE; 4];
    let mut severe = none;
    severe[1].severity = 1.0;
    let plan = |assessors: &[Habits]| Plan {
        present: 4,
        ..Plan::usual(1, assessors)
    };
    let first = simulate(&plan(&severe), 5);
    let later = simulate(&plan(&none), 6);
    for (material, is_severe) in [(first, true), (later, false)] {
        let days = calibration::severity_by_day(&material);
        assert_eq!(days.len(), 1);
        assert!(!days[0].vignettes);
        let own = days[0].severity[1].as_ref().unwrap().estimate;
        assert_eq!(own > 0.5, is_severe, "{own}");
        let whole = calibrate(material, Thresholds::Shared);
        let severity = whole.effect(1, Effect::Severity).unwrap();
        assert!((severity.estimate.unwrap().estimate - own).abs() < 1e-12);
    }
}

#[test]
fn one_competence_rated_otherwise_is_told_of_the_right_one() {
    let mut material = simulate(&Plan::usual(10, &[Habits::NONE; 6]), 9);
    assert!(
        calibrate(material.clone(), Thresholds::Shared)
            .single
            .unwrap()
            .is_empty()
    );
    let competence = material.items[0].competence;
    for seat in material.seats.iter_mut().filter(|seat| seat.assessor == 3) {
        for (item, level) in &mut seat.ratings {
            if material.items[*item].competence == competence {
                *level = (*level - 1.0).max(1.0);
            }
        }
    }
    let found = calibrate(material, Thresholds::Shared).single.unwrap();
    let all: Vec<(usize, usize)> = found
        .iter()
        .map(|one| (one.assessor, one.competence))
        .collect();
    assert_eq!(all, [(3, competence)]);
    let one = &found[0];
    assert!(one.estimate.estimate < -0.4 && one.estimate.interval.1 < 0.0);
    assert!(one.p < 0.05 && one.size >= 1.0 && one.candidates >= 5 && one.count >= 30);
}
