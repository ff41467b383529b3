//! Beside one who differs very much nobody else is flagged; and one who always gives one level is found.

use std::fmt::Write as _;

use serde_json::Value;
use wakker::calibration::{Effect, EffectVerdict, Judged, Thresholds, calibrate};
use wakker::stats::Undefined;

use super::dataset;
use super::file::{json, run};
use super::simulate::{Habits, Random, six};

fn of(effects: &[Judged], effect: Effect) -> &Judged {
    effects.iter().find(|one| one.effect == effect).unwrap()
}

/// In how many of twenty files somebody without a habit is flagged for severity, spread or halo.
fn false_in_twenty(habits: Habits, found: impl Fn(&[Judged]) -> bool) -> usize {
    let wrong = |seed: &u64| {
        let all = six(10, *seed, habits);
        assert!(found(&all[0]), "the habit itself, seed {seed}");
        let effects = [Effect::Severity, Effect::Spread, Effect::Halo];
        let flagged = |one: &Vec<Judged>| {
            let mut own = effects.iter().map(|effect| of(one, *effect));
            own.any(|one| one.verdict.is_flagged())
        };
        all[1..].iter().any(flagged)
    };
    (0..20).filter(wrong).count()
}

#[test]
fn beside_a_very_severe_one_nobody_is_lenient() {
    for severity in [1.2, 1.6] {
        let habits = Habits {
            severity,
            ..Habits::NONE
        };
        let severe = |own: &[Judged]| of(own, Effect::Severity).verdict == EffectVerdict::High;
        let wrong = false_in_twenty(habits, severe);
        assert!(wrong <= 1, "{severity}: {wrong} of 20");
    }
}

/// On three days there is little to tell by, and colleagues who differ by a tenth of a level are easily taken to differ by
/// more; of forty files seven and five had a false flag before those beside somebody extreme had to be surer.
#[test]
fn beside_a_very_severe_one_three_days_are_too_few_to_flag_others() {
    for (severity, most) in [(1.2, 4), (1.6, 2)] {
        let habits = Habits {
            severity,
            ..Habits::NONE
        };
        let (mut found, mut wrong) = (0, 0);
        for seed in 0..40 {
            let all = six(3, seed, habits);
            found += usize::from(of(&all[0], Effect::Severity).verdict == EffectVerdict::High);
            let flagged = |own: &Vec<Judged>| {
                let effects = [Effect::Severity, Effect::Spread, Effect::Halo];
                let mut own = effects.iter().map(|effect| of(own, *effect));
                own.any(|one| one.verdict.is_flagged())
            };
            wrong += usize::from(all[1..].iter().any(flagged));
        }
        assert!(wrong <= most, "{severity}: {wrong} of 40");
        assert!(found >= 35, "{severity}: {found} of 40");
    }
}

#[test]
fn beside_one_who_nearly_always_gives_one_level_nobody_seeks_extremes() {
    let habits = Habits {
        stretch: 0.3,
        ..Habits::NONE
    };
    let central = |own: &[Judged]| of(own, Effect::Spread).verdict == EffectVerdict::Low;
    let wrong = false_in_twenty(habits, central);
    assert!(wrong <= 1, "{wrong} of 20");
}

#[test]
fn one_level_always_is_the_strongest_finding_of_spread() {
    let habits = |stretch| Habits {
        stretch,
        ..Habits::NONE
    };
    for seed in 0..3 {
        let always = six(10, seed, habits(0.0));
        let nearly = six(10, seed, habits(0.3));
        let [spread, narrow] = [&always, &nearly].map(|all| *of(&all[0], Effect::Spread));
        assert_eq!(spread.verdict, EffectVerdict::Low);
        assert!(spread.is_one_level() && !narrow.is_one_level());
        let found = spread.estimate.unwrap();
        assert!(found.estimate.abs() < 1e-12 && found.interval.0.abs() < 1e-12);
        assert!(found.interval.1 < 0.25, "{found:?}");
        assert!(spread.size > narrow.size);
        // The largest of all that stands out about that assessor.
        let flagged = always[0].iter().filter(|one| one.verdict.is_flagged());
        assert!(flagged.clone().all(|one| one.size <= spread.size));
        // What never differs has nothing that could be alike.
        let halo = of(&always[0], Effect::Halo);
        assert_eq!(halo.estimate, Err(Undefined::NoVariation));
        for one in &always[1..] {
            assert_eq!(of(one, Effect::Spread).verdict, EffectVerdict::Ordinary);
            assert!(!of(one, Effect::Halo).verdict.is_flagged());
        }
    }
}

/// Beside two colleagues nobody can tell who of three is severe; who never gives another level can be told.
#[test]
fn one_level_always_is_told_of_three_as_well() {
    let levels = |at: usize, encounter: usize| match encounter {
        0 => 3.0,
        _ => 1.0 + f64::from(u8::try_from((at + at / 3 * encounter) % 3).unwrap()),
    };
    let scenes: Vec<Vec<(usize, f64)>> = (0..12)
        .map(|at| {
            (0..3)
                .map(|encounter| (encounter, levels(at, encounter)))
                .collect()
        })
        .collect();
    // Items differ by one for those who see a difference.
    let mut all = dataset(3, 6, &scenes);
    for encounter in all
        .encounters
        .iter_mut()
        .filter(|encounter| encounter.assessor == 0)
    {
        for (_, level) in &mut encounter.ratings {
            *level = 3.0;
        }
    }
    let found = calibrate(all.clone(), Thresholds::Shared);
    assert!(found.effect(0, Effect::Spread).unwrap().is_one_level());
    for at in 1..3 {
        let other = found.effect(at, Effect::Spread).unwrap();
        assert_eq!(other.verdict, EffectVerdict::Ordinary);
    }
    // Where all give one level always nobody does less than the others.
    for (_, level) in all
        .encounters
        .iter_mut()
        .flat_map(|encounter| &mut encounter.ratings)
    {
        *level = 3.0;
    }
    let found = calibrate(all, Thresholds::Shared);
    for at in 0..3 {
        let own = found.effect(at, Effect::Spread).unwrap();
        assert_eq!(own.verdict, EffectVerdict::Ordinary);
        assert!((own.estimate.unwrap().estimate - 1.0).abs() < 1e-9);
    }
}

/// Five assessors on twelve candidates with six indicators; the first always gives level 3.
fn always_three() -> String {
    let mut random = Random(4);
    let mut text = "candidate,assessor,competence,indicator,level\n".to_owned();
    for candidate in 0..12 {
        for indicator in 0..6 {
            let good = 1 + (candidate + indicator) % 3 + random.below(2);
            for assessor in 0..5 {
                let level = match assessor {
                    0 => 3,
                    _ => (good + random.below(2)).min(4),
                };
                let _ = writeln!(text, "k{candidate},a{assessor},c,i{indicator},{level}");
            }
        }
    }
    text
}

#[test]
fn one_level_always_is_said_in_words() {
    let file = always_three();
    let levels = ["--levels", "1..4"];
    let (text, _) = run(&file, &levels, &[0]);
    let told = "Geeft altijd hetzelfde niveau: 72 oordelen zonder één verschil";
    assert!(text.contains(told), "{text}");
    assert_eq!(text.matches("hetzelfde niveau:").count(), 1, "{text}");
    let found = json(&file, &levels);
    let of = |assessor: usize, effect: &str| -> Value {
        let all = found["assessors"][assessor]["effects"].as_array().unwrap();
        let one = all.iter().find(|one| one["effect"] == effect).unwrap();
        one.clone()
    };
    assert_eq!(of(0, "spread")["verdict"], "low");
    assert_eq!(of(0, "spread")["estimate"], 0.0);
    assert_eq!(of(0, "halo")["estimate"], Value::Null);
    for other in 1..5 {
        assert_eq!(of(other, "spread")["verdict"], "ordinary");
        assert_eq!(of(other, "halo")["verdict"], "ordinary");
    }
}
