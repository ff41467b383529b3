//! Rule 5: coverage, the number of observations, and when there is no score.

use wakker::scoring::{Certainty, Coverage};

use super::build::{Case, Scored, assert_score};

fn of(rated: usize, targeted: usize) -> Coverage {
    Coverage::Indicators { rated, targeted }
}

fn four() -> Case {
    Case::new().competences(&["ini core i1 i2 i3 i4"])
}

#[test]
fn all_indicators_are_aimed_at_where_a_day_names_none() {
    let day = four().sheet("k01 ann e1\n- i1=G\n- i2=G\n- i3=G").score();
    assert_eq!(day.ini().coverage, of(3, 4));
    assert_score(day.ini().coverage.share(), 0.75);
}

#[test]
fn only_indicators_that_the_day_aims_at_count() {
    let case = four()
        .exercises("[{id: e1, indicators: [ini/i1, ini/i2]}, {id: e2, indicators: [ini/i3]}]");
    let day = case.clone().sheet("k01 ann e1\n- i1=G\n- i2=G").score();
    assert_eq!(day.ini().coverage, of(2, 3));
    // A rated indicator that no exercise aims at is no coverage.
    let day = case.sheet("k01 ann e1\n- i1=G\n- i4=G").score();
    assert_eq!(day.ini().coverage, of(1, 3));
    // One exercise that names nothing aims at all of them.
    let day = four()
        .exercises("[{id: e1, indicators: [ini/i1]}, e2]")
        .score();
    assert_eq!(day.ini().coverage, of(0, 4));
}

#[test]
fn one_rating_covers_an_indicator() {
    let day = four()
        .sheet("k01 ann e1\n- i1=G\n- i2")
        .sheet("k01 ben e2\n- i1=G")
        .score();
    assert_eq!(
        day.ini().coverage,
        of(1, 4),
        "noted without a level is not rated"
    );
}

#[test]
fn an_indicator_that_every_assessor_marked_gk_drops_out() {
    let case = four().sheet("k01 ann e1\n- i1=G\n- i2=G\n| i4 gk");
    assert_eq!(
        case.clone().score().ini().coverage,
        of(2, 3),
        "ann is the only one"
    );
    let both = case.clone().sheet("k01 ben e2\n| i4 gk");
    assert_eq!(both.score().ini().coverage, of(2, 3));
    let silent = case.clone().sheet("k01 ben e2\n| i3 nw");
    assert_eq!(
        silent.score().ini().coverage,
        of(2, 4),
        "ben did not say so"
    );
    let blind = case.clone().sheet("k01 ben e2\n| i4 nw");
    assert_eq!(
        blind.score().ini().coverage,
        of(2, 4),
        "nw says nothing about the chance"
    );
    let other = case.sheet("k02 ben e1\n- i4");
    assert_eq!(
        other.score().ini().coverage,
        of(2, 3),
        "another candidate's chance"
    );
}

#[test]
fn gk_asks_only_those_who_watched_an_exercise_that_aims_at_it() {
    let case = four()
        .exercises("[{id: e1, competences: [ini]}, {id: e2, indicators: [ini/i1]}]")
        .sheet("k01 ann e1\n- i1=G\n- i2=G\n| i4 gk")
        .sheet("k01 ben e2\n- i1=G");
    assert_eq!(case.clone().score().ini().coverage, of(2, 3));
    // Rated in e2, which does not aim at it: there was a chance after all.
    let seen = case.sheet("k01 cas e2\n- i4=M");
    assert_eq!(seen.score().ini().coverage, of(3, 4));
}

#[test]
fn an_observation_beside_gk_counts() {
    let day = four()
        .sheet("k01 ann e1\n- i1=G\n- i2=G\n- i4\n| i4 gk")
        .score();
    assert_eq!(day.ini().coverage, of(2, 4));
    // A doubtful one does not.
    let day = four()
        .sheet("k01 ann e1\n- i1=G\n- i2=G\n- i4?\n| i4 gk")
        .score();
    assert_eq!(day.ini().coverage, of(2, 3));
}

#[test]
fn a_row_of_ratings_csv_may_say_gk_or_nw() {
    let case = four()
        .csv("k01,ann,e1,ini,i1,G,,")
        .csv("k01,ann,e1,ini,i2,G,,");
    assert_eq!(case.clone().score().ini().coverage, of(2, 4));
    let blind = case.clone().csv("k01,ann,e1,ini,i4,nw,,");
    assert_eq!(blind.score().ini().coverage, of(2, 4));
    let no_chance = case.csv("k01,ann,e1,ini,i4,gk,,");
    assert_eq!(no_chance.clone().score().ini().coverage, of(2, 3));
    // Who says nothing of it, had a chance; and so had who rates it.
    let silent = no_chance.clone().csv("k01,ben,e1,ini,i1,G,,");
    assert_eq!(silent.score().ini().coverage, of(2, 4));
    let both = no_chance.csv("k01,ben,e1,ini,i4,n.v.t.,,");
    assert_eq!(both.score().ini().coverage, of(2, 3));
}

#[test]
fn who_has_only_rows_in_ratings_csv_did_not_mark_gk() {
    let case = four().sheet("k01 ann e1\n- i1=G\n- i2=G\n| i4 gk");
    assert_eq!(
        case.clone()
            .csv("k01,ben,e1,ini,i1,G,,")
            .score()
            .ini()
            .coverage,
        of(2, 4)
    );
    assert_eq!(
        case.clone()
            .csv("k01,ann,e1,ini,i3,G,,")
            .score()
            .ini()
            .coverage,
        of(3, 3)
    );
    assert_eq!(
        case.csv("k01,ben,e1,ini,i4,G,,").score().ini().coverage,
        of(3, 4)
    );
}

#[test]
fn nw_and_empty_stay_in_the_coverage() {
    let day = four()
        .sheet("k01 ann e1\n- i1=G\n- i2=G\n| i3 nw\n| i4 .")
        .score();
    assert_eq!(day.ini().coverage, of(2, 4));
}

/// Whether k01 has a score for `ini`.
fn scored(case: &Case) -> bool {
    case.score().ini().score.is_some()
}

#[test]
fn below_min_coverage_there_is_no_score() {
    let two = four().sheet("k01 ann e1\n- i1=G\n- i2=G");
    assert!(scored(&two), "2 of 4 is half");
    let day = four().sheet("k01 ann e1\n- i1=G\n- i1=G").score();
    assert_eq!((day.ini().score, day.ini().level), (None, None));
    assert_eq!(
        (day.ini().certainty, day.reasons()),
        (Certainty::TooLittle, vec!["coverage"])
    );
    assert_score(day.ini().computed, 3.0);
    assert_score(day.indicator("i1").score, 3.0);
    assert!(!scored(&two.clone().rules("scoring: {min-coverage: 0.51}")));
    assert!(scored(&two.rules("scoring: {min-coverage: 0.5}")));
    // A third is not written exactly in decimals, or in binary.
    let third = Case::new()
        .competences(&["ini core i1 i2 i3"])
        .sheet("k01 ann e1\n- i1=G\n- i1=G");
    assert!(scored(
        &third.rules("scoring: {min-coverage: 0.3333333333333333}")
    ));
}

#[test]
fn below_min_observations_there_is_no_score() {
    let one = Case::new().sheet("k01 ann e1\n- i1=G");
    let day = one.score();
    assert_eq!(
        (day.ini().certainty, day.reasons()),
        (Certainty::TooLittle, vec!["observations"])
    );
    assert_score(day.ini().computed, 3.0);
    assert!(
        scored(&one.clone().sheet("k01 ann e2\n- i2")),
        "a second one, of whatever indicator"
    );
    assert!(scored(&one.clone().rules("scoring: {min-observations: 1}")));
    let three = Case::new().rules("scoring: {min-observations: 3}");
    assert!(!scored(&three.clone().sheet("k01 ann e1\n- i1=G\n- i1=G")));
    assert!(scored(&three.sheet("k01 ann e1\n- i1=G\n- i1=G\n- ini")));
}

#[test]
fn both_may_be_too_little() {
    let day = four().sheet("k01 ann e1\n- i1=G").score();
    assert_eq!(day.reasons(), ["coverage", "observations"]);
}

fn observations(sheet: &str) -> usize {
    Case::new().sheet(sheet).score().ini().observations
}

#[test]
fn an_observation_counts_once_whatever_its_tally_and_tags() {
    assert_eq!(observations("k01 ann e1\n- i1=G x7"), 1);
    assert_eq!(observations("k01 ann e1\n- i1=G i2=M ini"), 1);
    assert_eq!(observations("k01 ann e1\n- i1=G i1=M"), 1);
    assert_eq!(observations("k01 ann e1\n- i1\n- i2"), 2);
    assert_eq!(observations("k01 ann e1\n- i1?\n- i1? i2"), 1);
    let other = Case::new()
        .competences(&["ini core i1", "sam core s1"])
        .sheet("k01 ann e1\n- s1 i1\n- s1");
    let day = other.score();
    assert_eq!(
        (day.ini().observations, day.competence("sam").observations),
        (1, 2)
    );
}

#[test]
fn observations_in_the_text_belong_to_their_indicator() {
    let day = Case::new()
        .sheet("k01 ann e1\n- i1 i2\n- i2?\n- i2")
        .sheet("k01 ben e2\n- i2")
        .score();
    assert_eq!(
        (
            day.indicator("i1").observations.len(),
            day.indicator("i2").observations.len()
        ),
        (1, 3)
    );
}

#[test]
fn what_no_exercise_aims_at_is_not_in_this_test() {
    let case = Case::new()
        .competences(&["ini core i1 i2", "sam core s1"])
        .exercises("[{id: e1, competences: [ini]}]");
    let day = case.clone().score();
    assert_eq!(day.competence("sam").certainty, Certainty::NotTargeted);
    assert_eq!(day.competence("sam").coverage, Coverage::Nothing);
    assert_eq!(day.ini().certainty, Certainty::Unseen);
    // Not even when it was rated: what there is shows to assessors.
    let day = case.sheet("k01 ann e1\n- s1=G\n- s1=G").score();
    let sam = day.competence("sam");
    assert_eq!((sam.score, sam.certainty), (None, Certainty::NotTargeted));
    assert_score(sam.computed, 3.0);
}

#[test]
fn where_nothing_had_a_chance_there_is_no_score() {
    let nothing = |day: &Scored| (day.ini().score, day.ini().certainty, day.reasons());
    let gk = Case::new().sheet("k01 ann e1\n| i1 gk\n| i2 gk");
    assert_eq!(
        nothing(&gk.score()),
        (None, Certainty::Unseen, vec!["no-chance"])
    );
    // A note on the competence as a whole is something, but no level.
    let day = gk
        .sheet("k01 ben e2\n- ini\n- ini\n| i1 gk\n| i2 gk")
        .score();
    assert_eq!(
        nothing(&day),
        (None, Certainty::TooLittle, vec!["no-chance"])
    );
    // e1 aims at i1 only, and gave it no chance; i2 was rated without being aimed at.
    let day = Case::new()
        .exercises("[{id: e1, indicators: [ini/i1]}]")
        .sheet("k01 ann e1\n- i2=G\n- i2=G\n| i1 gk")
        .score();
    assert_eq!(day.ini().coverage, Coverage::Nothing);
    assert_eq!(
        nothing(&day),
        (None, Certainty::TooLittle, vec!["no-chance"])
    );
    assert_score(day.ini().computed, 3.0);
}

#[test]
fn an_excluded_exercise_stays_out_of_everything() {
    let case = Case::new()
        .competences(&["ini core i1 i2", "sam core s1"])
        .exercises("[{id: e1, competences: [ini]}, {id: e2, competences: [ini]}, {id: e3, competences: [sam]}]")
        .sheet("k01 ann e1\n- i1=G\n- i2=G")
        .sheet("k01 ann e2\n- i1=O x3 +\n- i2=O\n> ini=O")
        .csv("k01,ben,e2,ini,i1,O,,")
        .sheet("k02 ann e2\n- i1=O\n- i2=O");
    assert_score(case.score().ini().score, 2.0);
    let day = case
        .day("conditions: [{candidate: k01, exercise: e2, text: tolk, exclude: niet begrepen}]")
        .score();
    let ini = day.ini();
    assert_score(ini.score, 3.0);
    assert_eq!(
        (ini.observations, ini.exercises.len(), ini.assessors.len()),
        (2, 1, 1)
    );
    assert_eq!(ini.levels, [(1.0, 0), (2.0, 0), (3.0, 2), (4.0, 0)]);
    assert_score(
        day.indicator("i1").frequency.total.map(|total| total.mean),
        1.0,
    );
    assert_eq!(day.indicator("i1").observations.len(), 1);
    // It is shown with its reason, where it bears on the competence.
    let cell = day.cell("e2").expect("a cell");
    assert_eq!(
        (cell.excluded.as_deref(), cell.score),
        (Some("niet begrepen"), None)
    );
    assert!(
        day.competence("sam")
            .matrix
            .iter()
            .all(|cell| cell.excluded.is_none())
    );
    // Nobody else loses it.
    assert_score(day.scores.candidates[1].competences[0].score, 1.0);
}

#[test]
fn an_excluded_exercise_is_shown_with_all_that_was_noted_in_it() {
    // e2 does not aim at sam; a note and a row say something about it all the same.
    let case = Case::new()
        .competences(&[
            "ini core i1 i2",
            "sam core s1",
            "nau core n1",
            "tal core t1",
        ])
        .exercises("[e1, {id: e2, competences: [ini]}]")
        .sheet("k01 ann e2\n- s1\n- t1?")
        .csv("k01,ben,e2,nau,n1,G,,")
        .day("conditions: [{candidate: k01, exercise: e2, text: tolk, exclude: gestopt}]");
    let day = case.score();
    let shown = |name: &str| {
        let cells = &day.competence(name).matrix;
        cells.iter().any(|cell| cell.excluded.is_some())
    };
    assert!(shown("ini") && shown("sam") && shown("nau"));
    assert!(!shown("tal"), "nothing but a doubt");
}

#[test]
fn what_only_an_excluded_exercise_aims_at_is_not_in_the_test() {
    let case = Case::new()
        .sheet("k01 ann e1\n- i1=G\n- i2=G")
        .day("conditions: [{candidate: k01, text: brandalarm, exclude: opdracht gestopt}]");
    let day = case.score();
    assert_eq!(
        (day.ini().certainty, day.reasons()),
        (Certainty::NotTargeted, vec![])
    );
    assert_eq!((day.ini().computed, day.ini().observations), (None, 0));
    assert_eq!(day.ini().matrix.len(), 2);
}

#[test]
fn a_condition_without_exclusion_changes_nothing() {
    let case = Case::new().sheet("k01 ann e1\n- i1=G\n- i2=G");
    let day = case
        .day("conditions: [{candidate: k01, exercise: e1, text: tolk aanwezig}]")
        .score();
    assert_score(day.ini().score, 3.0);
}

/// An exercise that is excluded for k01 aims at nothing, whatever was noted or rated elsewhere: held against the same
/// day in which nobody planned that aim at all.
#[test]
fn a_competence_aimed_at_only_in_an_excluded_exercise_has_no_level() {
    let excluded = "conditions: [{candidate: k01, exercise: e1, text: alarm, exclude: gestopt}]";
    let plans = [
        (
            "[{id: e1, competences: [ini]}, {id: e2, competences: [sam]}]",
            "[{id: e2, competences: [sam]}, {id: e1, competences: [sam]}]",
        ),
        (
            "[{id: e1, indicators: [ini/i1, sam/s1]}, {id: e2, indicators: [sam/s2]}]",
            "[{id: e2, indicators: [sam/s2]}, {id: e1, indicators: [sam/s2]}]",
        ),
        (
            "[e1, {id: e2, competences: [sam]}]",
            "[{id: e2, competences: [sam]}, {id: e1, competences: [sam]}]",
        ),
    ];
    let strays: [fn(Case) -> Case; 6] = [
        |case| case,
        |case| case.sheet("k01 ann e2\n- i1=O -\n- s2=G"),
        |case| case.sheet("k01 ann e2\n- i1=O -\n- i2=O -\n- i1=O\n- s1=G\n- s2=G"),
        |case| case.sheet("k01 ben e2\n- ini=G\n- ini=G\n> ini=G\n- s2=M"),
        |case| {
            case.csv("k01,ben,e2,ini,i1,O,,")
                .csv("k01,cas,e2,ini,i2,O,,")
        },
        |case| {
            case.csv("k01,ben,e2,ini,,G,,")
                .sheet("k01 ann e2\n- i1 +\n- i2 -\n- s2=G")
        },
    ];
    for (plan, without) in plans {
        for (number, stray) in strays.iter().enumerate() {
            let case = |exercises: &str| {
                let case = Case::new()
                    .competences(&["ini core i1 i2", "sam core s1 s2"])
                    .exercises(exercises)
                    .sheet("k01 ann e1\n- i1=ZG\n- i2=ZG")
                    .sheet("k01 ben e1\n- i1=ZG\n- i2=ZG\n> ini=ZG")
                    .csv("k01,cas,e1,ini,i1,ZG,,");
                stray(case).day(excluded).score()
            };
            let (day, other) = (case(plan), case(without));
            let at = format!("{plan}, stray {number}");
            let ini = day.ini();
            assert_eq!(ini.certainty, Certainty::NotTargeted, "{at}");
            assert_eq!((ini.score, ini.level), (None, None), "{at}");
            assert_eq!(ini.coverage.share(), None, "{at}");
            for name in ["ini", "sam"] {
                let (one, two) = (day.competence(name), other.competence(name));
                assert_eq!(
                    (one.certainty, &one.reasons, one.coverage, one.level),
                    (two.certainty, &two.reasons, two.coverage, two.level),
                    "{at}, {name}"
                );
                assert_eq!(
                    (one.score, one.computed),
                    (two.score, two.computed),
                    "{at}, {name}"
                );
            }
            // Somebody for whom it counts is tested on it.
            assert_ne!(
                day.scores.candidates[1].competences[0].certainty,
                Certainty::NotTargeted,
                "{at}"
            );
        }
    }
}
