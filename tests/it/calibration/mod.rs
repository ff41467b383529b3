//! Habits that were planted are found, and nobody else is flagged.

mod sample;
mod screen;
mod simulate;

use serde_json::Value;
use simulate::{Habits, Plan, date, simulate};
use wakker::calibration::{
    self, Calibration, Effect, Item, Material, Ruler, Seat, Thresholds, Verdict, calibrate,
};

/// Who is flagged for what.
fn flagged(found: &Calibration) -> Vec<(usize, Effect)> {
    let all = found.effects.iter().enumerate();
    all.flat_map(|(assessor, effects)| {
        let flagged = effects.iter().filter(|one| one.verdict.is_flagged());
        flagged.map(move |one| (assessor, one.effect))
    })
    .collect()
}

#[test]
fn planted_habits_are_found_on_ten_days() {
    let none = Habits::NONE;
    let assessors = [
        Habits {
            severity: 0.6,
            ..none
        },
        Habits {
            stretch: 0.5,
            ..none
        },
        Habits { halo: 0.9, ..none },
        Habits {
            balances: true,
            stops: 0.5,
            ..none
        },
        none,
        none,
    ];
    let material = simulate(&Plan::usual(12, &assessors), 21);
    let found = flagged(&calibrate(material, Thresholds::Shared));
    for wanted in [
        (0, Effect::Severity),
        (1, Effect::Spread),
        (2, Effect::Halo),
        (3, Effect::Compensation),
        (3, Effect::TooFast),
    ] {
        assert!(found.contains(&wanted), "{wanted:?} not in {found:?}");
    }
    assert!(found.iter().all(|(assessor, _)| *assessor < 4), "{found:?}");
}

#[test]
fn nobody_is_flagged_for_nothing() {
    let (mut flags, mut judged) = (0, 0);
    for seed in 0..12 {
        let material = simulate(&Plan::usual(6, &[Habits::NONE; 6]), 500 + seed);
        for one in calibration::effects(&material).iter().flatten() {
            judged += usize::from(one.verdict != Verdict::TooLittle);
            flags += usize::from(one.verdict.is_flagged());
        }
    }
    assert!(judged > 500, "{judged}");
    assert!(20 * flags < judged, "{flags} of {judged}");
}

fn item(at: usize) -> Item {
    Item {
        name: format!("c/i{at}"),
        competence: 0,
        observed: None,
    }
}

/// Scenes with the ratings that each assessor gives on all items: assessor and level.
fn material(assessors: usize, items: usize, scenes: &[Vec<(usize, f64)>]) -> Material {
    let seats = scenes.iter().enumerate().flat_map(|(scene, ratings)| {
        ratings.iter().map(move |(assessor, level)| Seat {
            assessor: *assessor,
            scene,
            person: scene,
            exercise: 0,
            day: Some(date(0)),
            order: None,
            knows: false,
            // Levels alternate around the given one, so that there is something to tell apart.
            ratings: (0..items)
                .map(|item| (item, level + f64::from(u8::from((scene + item) % 2 == 0))))
                .collect(),
            notes: None,
        })
    });
    Material {
        assessors: (0..assessors).map(|at| format!("a{at}")).collect(),
        persons: (0..scenes.len()).map(|at| format!("k{at}")).collect(),
        exercises: vec!["e".to_owned()],
        competences: vec!["c".to_owned()],
        items: (0..items).map(item).collect(),
        ruler: Ruler::Levels(vec![1.0, 2.0, 3.0, 4.0]),
        apart: 2.0,
        seats: seats.collect(),
        wholes: 0,
        vignettes: Vec::new(),
    }
}

/// Assessor 0 sees the weak candidates, with 1; 1 and 2 see the strong ones. All three agree fully on whom they share.
#[test]
fn who_saw_weak_candidates_is_not_severe() {
    let mut scenes: Vec<Vec<(usize, f64)>> = Vec::new();
    for at in 0..10 {
        // A small error, or there would be nothing to be sure about.
        let [up, down] = if at % 2 == 0 { [0.5, 0.0] } else { [0.0, 0.5] };
        scenes.push(vec![(0, 1.0 + up), (1, 1.0 + down)]);
        scenes.push(vec![(1, 3.0 + up), (2, 3.0 + down)]);
    }
    let material = material(3, 6, &scenes);
    let mean = |assessor: usize| {
        let own = material
            .seats
            .iter()
            .filter(|seat| seat.assessor == assessor);
        let levels: Vec<f64> = own
            .flat_map(|seat| seat.ratings.iter().map(|one| one.1))
            .collect();
        levels.iter().sum::<f64>() / f64::from(u32::try_from(levels.len()).unwrap())
    };
    // The naive gap: own mean less that of all. It calls assessor 0 a level and more too severe.
    let naive = mean(0) - (mean(0) + mean(1) + mean(2)) / 3.0;
    assert!(naive < -0.9, "{naive}");
    let found = calibrate(material, Thresholds::Shared);
    for assessor in 0..3 {
        let severity = found.effect(assessor, Effect::Severity).unwrap();
        let estimate = severity.estimate.unwrap();
        assert!(estimate.estimate.abs() < 1e-9, "{estimate:?}");
        assert_eq!(severity.verdict, Verdict::Ordinary);
    }
}

/// Assessor 1 always sits beside the severe assessor 0; only through 2 can be seen that 1 is as the others.
#[test]
fn who_sits_beside_a_severe_colleague_is_not_lenient() {
    let mut scenes: Vec<Vec<(usize, f64)>> = Vec::new();
    for at in 0..12 {
        let wobble = if at % 2 == 0 { 0.25 } else { -0.25 };
        scenes.push(vec![(0, 1.5 + wobble), (1, 2.5)]);
        scenes.push(vec![(1, 2.5 + wobble), (2, 2.5)]);
        scenes.push(vec![(2, 2.0 + wobble), (3, 2.0)]);
    }
    let found = calibrate(material(4, 6, &scenes), Thresholds::Shared);
    let severity = |at| found.effect(at, Effect::Severity).unwrap();
    assert!((severity(0).estimate.unwrap().estimate - 1.0).abs() < 1e-9);
    assert_eq!(severity(0).verdict, Verdict::High);
    // A third of a level below the mean of the others, for one of these is severe.
    assert!((severity(1).estimate.unwrap().estimate + 1.0 / 3.0).abs() < 1e-9);
}

/// In a full design severity is the mean distance from the others, turned around: the golden file's.
#[test]
fn severity_is_the_published_deviation_where_all_rate_all() {
    let golden: Value = serde_json::from_str(include_str!(
        "../../known_answers/rater_effects_5x40x6_public.json"
    ))
    .unwrap();
    let (material, wanted) = golden_material(&golden);
    let found = calibrate(material, Thresholds::Shared);
    for (assessor, wanted) in wanted.iter().enumerate() {
        let own = found
            .effect(assessor, Effect::Severity)
            .unwrap()
            .estimate
            .unwrap();
        assert!(
            (own.estimate + wanted).abs() < 5e-7,
            "{} {wanted}",
            own.estimate
        );
    }
}

/// The material of the golden file, and the published mean deviation of each assessor.
fn golden_material(golden: &Value) -> (Material, Vec<f64>) {
    let seats = golden["rows"].as_array().unwrap().iter().map(|row| {
        let at = |place: usize| usize::try_from(row[place].as_u64().unwrap()).unwrap();
        let levels = row[3].as_array().unwrap().iter().enumerate();
        Seat {
            assessor: at(1),
            scene: at(0),
            person: at(0),
            exercise: 0,
            day: Some(date(0)),
            order: row[2].as_f64(),
            knows: false,
            ratings: levels
                .map(|(item, level)| (item, level.as_f64().unwrap()))
                .collect(),
            notes: None,
        }
    });
    let material = Material {
        assessors: (0..5).map(|at| format!("a{at}")).collect(),
        persons: (0..40).map(|at| format!("k{at}")).collect(),
        exercises: vec!["e".to_owned()],
        competences: vec!["c".to_owned()],
        items: (0..6).map(item).collect(),
        ruler: Ruler::Levels(vec![1.0, 2.0, 3.0, 4.0]),
        apart: 2.0,
        seats: seats.collect(),
        wholes: 0,
        vignettes: Vec::new(),
    };
    let wanted = (0..5).map(|at| {
        golden["expected"][at.to_string()]["deviation_mean"]
            .as_f64()
            .unwrap()
    });
    (material, wanted.collect())
}

/// What was put into the golden file is found in it: the first lenient, then central, drifting, halo, severe.
#[test]
fn what_the_golden_file_injects_is_found() {
    let golden = include_str!("../../known_answers/rater_effects_5x40x6_public.json");
    let (material, _) = golden_material(&serde_json::from_str(golden).unwrap());
    let found = calibrate(material, Thresholds::Shared);
    let verdict = |assessor, effect| found.effect(assessor, effect).unwrap().verdict;
    assert_eq!(verdict(0, Effect::Severity), Verdict::Low);
    assert_eq!(verdict(1, Effect::Spread), Verdict::Low);
    assert_eq!(verdict(2, Effect::DriftInDay), Verdict::High);
    assert_eq!(verdict(3, Effect::Halo), Verdict::High);
    assert_eq!(verdict(4, Effect::Severity), Verdict::High);
}

#[test]
fn groups_that_never_met_are_told_apart() {
    let scenes: Vec<Vec<(usize, f64)>> = (0..8)
        .map(|at| {
            let level = 2.0 - f64::from(u8::from(at % 4 < 2));
            if at % 2 == 0 {
                vec![(0, level), (1, 2.0)]
            } else {
                vec![(2, level), (3, 3.0)]
            }
        })
        .collect();
    let found = calibrate(material(4, 6, &scenes), Thresholds::Shared);
    assert_eq!(found.grouped(), [vec![0, 1], vec![2, 3]]);
    // With two alone nobody can tell which of them it is.
    let flags = flagged(&found);
    assert!(
        !flags.iter().any(|(_, effect)| *effect == Effect::Severity),
        "{flags:?}"
    );
}

#[test]
fn material_without_anything_to_compare_gives_reasons_and_no_crash() {
    for scenes in [
        vec![],
        vec![vec![(0, 2.0)]],
        vec![vec![(0, 2.0)], vec![(1, 2.0)]],
    ] {
        let found = calibrate(material(2, 3, &scenes), Thresholds::PerItem);
        assert!(flagged(&found).is_empty());
        for one in found.effects.iter().flatten() {
            assert!(one.estimate.is_err(), "{one:?}");
        }
        assert!(found.variance.is_err());
    }
}
