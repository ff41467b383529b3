//! Every habit that is planted is found, on its side, and so is its opposite.

use super::planted::planted;
use super::simulate::{Habits, Plan, simulate};
use wakker::calibration::{self, Effect, EffectVerdict, Thresholds, calibrate};

/// The verdict about the one with the habit.
fn verdict(habits: Habits, effect: Effect, days: usize) -> EffectVerdict {
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
            EffectVerdict::Low,
        ),
        (
            Effect::Contrast,
            Habits {
                contrast: 0.4,
                ..none
            },
            EffectVerdict::High,
        ),
        (
            Effect::DriftInDay,
            Habits {
                in_day: 0.8,
                ..none
            },
            EffectVerdict::Low,
        ),
        (
            Effect::DriftOverDays,
            Habits {
                over_days: 0.8,
                ..none
            },
            EffectVerdict::Low,
        ),
        (
            Effect::Known,
            Habits {
                known: -0.6,
                ..none
            },
            EffectVerdict::Low,
        ),
        (
            Effect::FirstImpression,
            Habits {
                first: -0.6,
                ..none
            },
            EffectVerdict::Low,
        ),
    ] {
        assert_eq!(verdict(habits, effect, 30), side, "{effect:?}");
    }
}

#[test]
fn severity_is_drawn_towards_nothing_by_its_error() {
    let mut assessors = [Habits::NONE; 6];
    assessors[2].severity = 0.6;
    let dataset = simulate(&Plan::usual(6, &assessors), 8);
    let found = calibrate(dataset, Thresholds::Shared);
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

/// More severe from day to day: each day by itself shows it, with the sign of severity.
#[test]
fn severity_by_day_tells_days_apart() {
    let mut assessors = [Habits::NONE; 4];
    assessors[1].over_days = -1.6;
    let plan = Plan {
        present: 4,
        ..Plan::usual(6, &assessors)
    };
    let days = calibration::severity_by_day(&simulate(&plan, 5));
    assert_eq!(days.len(), 6);
    assert!(days.windows(2).all(|pair| pair[0].day < pair[1].day));
    assert!(days.iter().all(|day| !day.vignettes));
    let own: Vec<f64> = days
        .iter()
        .map(|day| day.severity[1].as_ref().unwrap().estimate)
        .collect();
    assert!(own[5] - own[0] > 0.8, "{own:?}");
    // Of the first day alone it is the severity of that day.
    let mut first = simulate(&plan, 5);
    first
        .encounters
        .retain(|encounter| encounter.day == Some(days[0].day));
    let whole = calibrate(first, Thresholds::Shared);
    let severity = whole.effect(1, Effect::Severity).unwrap();
    assert!((severity.estimate.unwrap().estimate - own[0]).abs() < 1e-12);
}

/// The few who were known are what a figure about them rests on.
#[test]
fn how_sure_known_candidates_are_rests_on_them_alone() {
    let mut assessors = [Habits::NONE; 6];
    assessors[0].known = 0.6;
    let all = calibration::effects(&simulate(&Plan::usual(20, &assessors), 3));
    let mut told = 0;
    for one in all
        .iter()
        .flatten()
        .filter(|one| one.effect == Effect::Known)
    {
        if let Ok(found) = one.estimate {
            told += 1;
            let persons = f64::from(u32::try_from(one.candidates).unwrap());
            assert!((found.degrees - (persons - 1.0)).abs() < 1e-9, "{one:?}");
        }
    }
    assert!(told > 3, "{told}");
}

/// A newcomer with hardly any ratings changes nothing of what is sure about the others.
#[test]
fn a_newcomer_hides_nothing() {
    let mut assessors = [Habits::NONE; 7];
    assessors[0].severity = 0.6;
    let plan = Plan {
        present: 6,
        ..Plan::usual(10, &assessors)
    };
    let mut dataset = simulate(&plan, 12);
    let without: Vec<bool> = dataset
        .encounters
        .iter()
        .map(|encounter| encounter.assessor != 6)
        .collect();
    let mut alone = dataset.clone();
    let mut keep = without.iter();
    alone.encounters.retain(|_| *keep.next().unwrap());
    // Of the newcomer two sheets are left.
    let mut left = 0;
    dataset.encounters.retain(|encounter| {
        left += usize::from(encounter.assessor == 6);
        encounter.assessor != 6 || left <= 2
    });
    let [with, alone] = [dataset, alone].map(|one| calibration::effects(&one));
    for (with, alone) in with.iter().zip(&alone).take(6) {
        for (with, alone) in with.iter().zip(alone) {
            assert_eq!(with.verdict, alone.verdict, "{:?}", with.effect);
            if let (Ok(with), Ok(alone)) = (with.estimate, alone.estimate) {
                assert!(with.standard_error < 1.3 * alone.standard_error + 1e-9);
            }
        }
    }
    assert_eq!(with[0][0].verdict, EffectVerdict::High);
}

#[test]
fn one_competence_rated_otherwise_is_told_of_the_right_one() {
    let mut dataset = simulate(&Plan::usual(10, &[Habits::NONE; 6]), 9);
    assert!(
        calibrate(dataset.clone(), Thresholds::Shared)
            .single
            .unwrap()
            .is_empty()
    );
    let competence = dataset.items[0].competence;
    for encounter in dataset
        .encounters
        .iter_mut()
        .filter(|encounter| encounter.assessor == 3)
    {
        for (item, level) in &mut encounter.ratings {
            if dataset.items[*item].competence == competence {
                *level = (*level - 1.0).max(1.0);
            }
        }
    }
    let found = calibrate(dataset, Thresholds::Shared).single.unwrap();
    let all: Vec<(usize, usize)> = found
        .iter()
        .map(|one| (one.assessor, one.competence))
        .collect();
    assert_eq!(all, [(3, competence)]);
    let one = &found[0];
    assert!(one.estimate.estimate < -0.4 && one.estimate.interval.1 < 0.0);
    assert!(one.p < 0.05 && one.size >= 1.0 && one.candidates >= 5 && one.count >= 30);
}
