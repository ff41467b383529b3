//! Habits that were planted are found, and nobody else is flagged.

mod beside;
mod file;
mod found;
mod planted;
mod sample;
mod screen;
mod simulate;

use serde_json::Value;
use simulate::{Habits, Plan, date, simulate};
use wakker::calibration::{
    self, Calibration, Dataset, Effect, EffectVerdict, Encounter, Item, ScoreScale, Thresholds,
    calibrate,
};
use wakker::stats::Undefined;

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
    let dataset = simulate(&Plan::usual(12, &assessors), 21);
    let found = flagged(&calibrate(dataset, Thresholds::Shared));
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
    let (mut flags, mut judged, mut tables) = (0, 0, 0);
    for seed in 0..12 {
        let dataset = simulate(&Plan::usual(6, &[Habits::NONE; 6]), 500 + seed);
        let before = flags;
        for one in calibration::effects(&dataset).iter().flatten() {
            judged += usize::from(one.verdict != EffectVerdict::TooLittle);
            flags += usize::from(one.verdict.is_flagged());
        }
        tables += usize::from(flags > before);
    }
    assert!(judged > 500, "{judged}");
    // `tests/bench/README.md` tells of one table in eight or less, and of less than one figure in a hundred.
    assert!(100 * flags < judged, "{flags} of {judged}");
    assert!(tables <= 3, "{tables}");
}

fn item(at: usize) -> Item {
    Item {
        name: format!("c/i{at}"),
        competence: 0,
        observed: None,
    }
}

/// Scenes with the ratings that each assessor gives on all items: assessor and level.
fn dataset(assessors: usize, items: usize, scenes: &[Vec<(usize, f64)>]) -> Dataset {
    let encounters = scenes.iter().enumerate().flat_map(|(scene, ratings)| {
        ratings.iter().map(move |(assessor, level)| Encounter {
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
    Dataset {
        assessors: (0..assessors).map(|at| format!("a{at}")).collect(),
        persons: (0..scenes.len()).map(|at| format!("k{at}")).collect(),
        exercises: vec!["e".to_owned()],
        competences: vec!["c".to_owned()],
        items: (0..items).map(item).collect(),
        score_scale: ScoreScale::Levels(vec![1.0, 2.0, 3.0, 4.0]),
        apart: 2.0,
        encounters: encounters.collect(),
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
    let dataset = dataset(3, 6, &scenes);
    let mean = |assessor: usize| {
        let own = dataset
            .encounters
            .iter()
            .filter(|encounter| encounter.assessor == assessor);
        let levels: Vec<f64> = own
            .flat_map(|encounter| encounter.ratings.iter().map(|one| one.1))
            .collect();
        levels.iter().sum::<f64>() / f64::from(u32::try_from(levels.len()).unwrap())
    };
    // The naive gap: own mean less that of all. It calls assessor 0 a level and more too severe.
    let naive = mean(0) - (mean(0) + mean(1) + mean(2)) / 3.0;
    assert!(naive < -0.9, "{naive}");
    let found = calibrate(dataset, Thresholds::Shared);
    for assessor in 0..3 {
        let severity = found.effect(assessor, Effect::Severity).unwrap();
        let estimate = severity.estimate.unwrap();
        assert!(estimate.estimate.abs() < 1e-9, "{estimate:?}");
        assert_eq!(severity.verdict, EffectVerdict::Ordinary);
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
    let found = calibrate(dataset(4, 6, &scenes), Thresholds::Shared);
    let severity = |at| found.effect(at, Effect::Severity).unwrap();
    assert!((severity(0).estimate.unwrap().estimate - 1.0).abs() < 1e-9);
    assert_eq!(severity(0).verdict, EffectVerdict::High);
    // As the others, of whom one is a level more severe and counts for nothing.
    assert!(severity(1).estimate.unwrap().estimate.abs() < 1e-9);
}

/// In a full design severity comes of the mean distance from the others, which the golden file has: the distance from
/// those of them who do not stand apart, turned around.
#[test]
fn severity_is_the_published_deviation_where_all_rate_all() {
    let golden: Value = serde_json::from_str(include_str!(
        "../../known_answers/rater_effects_5x40x6_public.json"
    ))
    .unwrap();
    let (dataset, wanted) = golden_material(&golden);
    let found = calibrate(dataset, Thresholds::Shared);
    // Who lies d above the mean of four others lies 4 d / 5 above that of all five.
    let above: Vec<f64> = wanted.iter().map(|deviation| 0.8 * deviation).collect();
    for (assessor, own_above) in above.iter().enumerate() {
        let mut others = above.clone();
        others.remove(assessor);
        others.sort_by(f64::total_cmp);
        let middle = f64::midpoint(others[1], others[2]);
        let counted = others.iter().map(|other| match other - middle {
            near if near.abs() <= 0.45 => near,
            far if far.abs() < 0.9 => far.signum() * (0.9 - far.abs()),
            _ => 0.0,
        });
        let wanted = own_above - (middle + counted.sum::<f64>() / 4.0);
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

/// The dataset of the golden file, and the published mean deviation of each assessor.
fn golden_material(golden: &Value) -> (Dataset, Vec<f64>) {
    let encounters = golden["rows"].as_array().unwrap().iter().map(|row| {
        let at = |place: usize| usize::try_from(row[place].as_u64().unwrap()).unwrap();
        let levels = row[3].as_array().unwrap().iter().enumerate();
        Encounter {
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
    let dataset = Dataset {
        assessors: (0..5).map(|at| format!("a{at}")).collect(),
        persons: (0..40).map(|at| format!("k{at}")).collect(),
        exercises: vec!["e".to_owned()],
        competences: vec!["c".to_owned()],
        items: (0..6).map(item).collect(),
        score_scale: ScoreScale::Levels(vec![1.0, 2.0, 3.0, 4.0]),
        apart: 2.0,
        encounters: encounters.collect(),
        wholes: 0,
        vignettes: Vec::new(),
    };
    let wanted = (0..5).map(|at| {
        golden["expected"][at.to_string()]["deviation_mean"]
            .as_f64()
            .unwrap()
    });
    (dataset, wanted.collect())
}

/// What was put into the golden file is found in it: the first lenient, then central, drifting, halo, severe.
#[test]
fn what_the_golden_file_injects_is_found() {
    let golden = include_str!("../../known_answers/rater_effects_5x40x6_public.json");
    let (dataset, _) = golden_material(&serde_json::from_str(golden).unwrap());
    let found = calibrate(dataset, Thresholds::Shared);
    let verdict = |assessor, effect| found.effect(assessor, effect).unwrap().verdict;
    assert_eq!(verdict(0, Effect::Severity), EffectVerdict::Low);
    assert_eq!(verdict(1, Effect::Spread), EffectVerdict::Low);
    assert_eq!(verdict(2, Effect::DriftInDay), EffectVerdict::High);
    assert_eq!(verdict(3, Effect::Halo), EffectVerdict::High);
    assert_eq!(verdict(4, Effect::Severity), EffectVerdict::High);
}

/// Pairs who never met, each with enough of its own, and one of each pair far more severe than the other.
fn two_pairs(linked_by: usize) -> Vec<Vec<(usize, f64)>> {
    let mut scenes = Vec::new();
    for at in 0..12 {
        let good = f64::from(u8::from(at % 3 > 0));
        scenes.push(vec![(0, 1.0 + good), (1, 2.0 + good)]);
        scenes.push(vec![(2, 1.0 + good), (3, 2.0 + good)]);
    }
    for _ in 0..linked_by {
        scenes.push(vec![(1, 2.0), (2, 2.0)]);
    }
    scenes
}

#[test]
fn groups_that_never_met_are_told_apart() {
    let found = calibrate(dataset(4, 6, &two_pairs(0)), Thresholds::Shared);
    assert_eq!(found.grouped(), [vec![0, 1], vec![2, 3]]);
    for (assessor, wanted) in [(0, 1.0), (1, -1.0), (2, 1.0), (3, -1.0)] {
        let severity = found.effect(assessor, Effect::Severity).unwrap();
        let own = severity.estimate.unwrap().estimate;
        assert!((own - wanted).abs() < 1e-9, "{assessor}: {own}");
        // With two alone nobody can tell which of them it is.
        assert_eq!(severity.verdict, EffectVerdict::Ordinary);
    }
}

/// One candidate is a bridge that everything would hang on.
#[test]
fn groups_that_share_one_candidate_alone_are_no_group() {
    let one = calibrate(dataset(4, 6, &two_pairs(1)), Thresholds::Shared);
    assert_eq!(one.grouped(), [vec![0, 1], vec![2, 3]]);
    let two = calibrate(dataset(4, 6, &two_pairs(2)), Thresholds::Shared);
    assert_eq!(two.grouped(), [vec![0, 1, 2, 3]]);
    // Now there are three others, of whom two are alike and the third, two levels off, counts for nothing.
    let severity = |at| two.effect(at, Effect::Severity).unwrap().estimate.unwrap();
    assert!((severity(0).estimate - 1.0).abs() < 1e-9);
    assert!((severity(3).estimate + 1.0).abs() < 1e-9);
}

/// Who shares nothing but one candidate with the rest has no figure, and the reason for it.
#[test]
fn who_hangs_on_one_candidate_has_no_figure() {
    let mut scenes = two_pairs(3);
    scenes.push(vec![(0, 2.0), (4, 3.0)]);
    for _ in 0..8 {
        scenes.push(vec![(4, 2.0)]);
    }
    let found = calibrate(dataset(5, 6, &scenes), Thresholds::Shared);
    assert_eq!(found.grouped(), [vec![0, 1, 2, 3], vec![4]]);
    let severity = found.effect(4, Effect::Severity).unwrap();
    assert_eq!(severity.estimate, Err(Undefined::NotLinked));
}

/// What teams who share one candidate alone gave that candidate is no measure of how near they are to their own.
#[test]
fn a_bridge_of_one_candidate_changes_nothing_in_a_team() {
    let mut scenes: Vec<Vec<(usize, f64)>> = Vec::new();
    for at in 0..14 {
        let levels = |encounter: usize| {
            1.0 + f64::from(u8::try_from((at * 3 + encounter * at) % 3).unwrap())
        };
        scenes.push(
            (0..3)
                .map(|encounter| (encounter, levels(encounter)))
                .collect(),
        );
        scenes.push(
            (3..6)
                .map(|encounter| (encounter, levels(encounter)))
                .collect(),
        );
    }
    let apart = calibrate(dataset(6, 6, &scenes), Thresholds::Shared);
    scenes.push(
        (0..6)
            .map(|encounter| (encounter, if encounter < 3 { 1.0 } else { 3.0 }))
            .collect(),
    );
    scenes.truncate(29);
    let bridged = calibrate(dataset(6, 6, &scenes), Thresholds::Shared);
    assert_eq!(bridged.grouped(), apart.grouped());
    for effect in [Effect::FarApart, Effect::Agreement] {
        for at in 0..6 {
            let one = apart.effect(at, effect).unwrap().estimate.unwrap();
            let other = bridged.effect(at, effect).unwrap().estimate.unwrap();
            // The bridge adds a candidate on whom the team itself agrees.
            assert!(
                (one.estimate - other.estimate).abs() < 0.05,
                "{one:?} {other:?}"
            );
            assert!(other.estimate.abs() <= 1.0);
        }
    }
}

/// Who nearly always sits beside one colleague may be far from others for that colleague's sake.
#[test]
fn the_partner_of_an_erratic_assessor_is_not_blamed() {
    let mut random = simulate::Random(7);
    let mut scenes: Vec<Vec<(usize, f64)>> = Vec::new();
    let mut scene = |one: usize, other: usize| {
        let good = 1.0 + f64::from(u8::try_from(random.below(3)).unwrap());
        let own = |encounter: usize, random: &mut simulate::Random| {
            if encounter == 0 {
                1.0 + 2.0 * f64::from(u8::from(random.is(0.5)))
            } else {
                good
            }
        };
        vec![
            (one, own(one, &mut random)),
            (other, own(other, &mut random)),
        ]
    };
    for (one, other) in [(0, 1), (2, 3), (4, 5)] {
        for _ in 0..40 {
            scenes.push(scene(one, other));
        }
    }
    for (one, other) in [(1, 2), (3, 4), (5, 0)] {
        for _ in 0..3 {
            scenes.push(scene(one, other));
        }
    }
    let found = calibrate(dataset(6, 6, &scenes), Thresholds::Shared);
    for effect in [Effect::FarApart, Effect::Agreement] {
        let partner = found.effect(1, effect).unwrap();
        assert!(
            partner.estimate.unwrap().p < 0.05,
            "far from others, surely"
        );
        assert_eq!(partner.verdict, EffectVerdict::Ordinary, "{effect:?}");
    }
}

/// One who differs by much does not draw along what the others are held against.
#[test]
fn the_mirror_image_of_the_one_who_differs_is_no_finding() {
    let scenes: Vec<Vec<(usize, f64)>> = (0..20)
        .map(|at| {
            let wobble =
                |encounter: usize| f64::from(u8::from((at + encounter).is_multiple_of(3))) * 0.1;
            let mut all: Vec<(usize, f64)> = (0..4)
                .map(|encounter| (encounter, 2.0 + wobble(encounter)))
                .collect();
            all[0].1 -= 1.0;
            all
        })
        .collect();
    let found = calibrate(dataset(4, 6, &scenes), Thresholds::Shared);
    let severity = |at| found.effect(at, Effect::Severity).unwrap();
    assert_eq!(severity(0).verdict, EffectVerdict::High);
    for at in 1..4 {
        let estimate = severity(at).estimate.unwrap();
        assert!(estimate.estimate.abs() < 0.02, "{estimate:?}");
        assert_eq!(severity(at).verdict, EffectVerdict::Ordinary);
    }
}

#[test]
fn material_without_anything_to_compare_gives_reasons_and_no_crash() {
    for scenes in [
        vec![],
        vec![vec![(0, 2.0)]],
        vec![vec![(0, 2.0)], vec![(1, 2.0)]],
    ] {
        let found = calibrate(dataset(2, 3, &scenes), Thresholds::PerItem);
        assert!(flagged(&found).is_empty());
        for one in found.effects.iter().flatten() {
            assert!(one.estimate.is_err(), "{one:?}");
        }
        assert!(found.variance.is_err());
    }
}
