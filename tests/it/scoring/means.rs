//! Rules 2 and 4: target first, weights, levels and their distribution.

use std::fmt::Write as _;

use super::build::{Case, Scored, assert_score};

/// A sheet of given levels, each with its observation: `k01 ann e1` and `i1 G, i2 M`.
fn given(case: Case, who: &str, levels: &str) -> Case {
    let mut text = format!("{who}\n");
    for pair in levels.split(',') {
        let (name, level) = pair.trim().split_once(' ').expect("a name and a level");
        let _ = writeln!(text, "- {name}\n| {name} {level}");
    }
    case.sheet(&text)
}

fn day(sheets: &[(&str, &str)]) -> Scored {
    sheets
        .iter()
        .fold(Case::new(), |case, (who, levels)| given(case, who, levels))
        .score()
}

#[test]
fn a_target_is_the_mean_of_its_assessors() {
    let day = day(&[
        ("k01 ann e1", "i1 4"),
        ("k01 ben e1", "i1 2"),
        ("k01 cas e1", "i1 2"),
    ]);
    // (4 + 2 + 2) / 3
    assert_score(Some(day.indicator("i1").targets[0].score), 8.0 / 3.0);
}

#[test]
fn targets_weigh_alike_however_many_assessors_rated_them() {
    // i1: (4 + 4 + 4) / 3 = 4; i2: 1 by one assessor. P = (4 + 1) / 2, not (4 + 4 + 4 + 1) / 4 = 3.25.
    let day = day(&[
        ("k01 ann e1", "i1 4, i2 1"),
        ("k01 ben e1", "i1 4"),
        ("k01 cas e1", "i1 4"),
    ]);
    assert_score(day.ini().computed, 2.5);
}

#[test]
fn an_assessor_who_saw_less_does_not_pull_the_score() {
    // t(i1) = (3 + 3) / 2, t(i2) = 1: P = 2. The means per assessor would be 2 and 3, so 2.5.
    let day = day(&[("k01 ann e1", "i1 3, i2 1"), ("k01 ben e1", "i1 3")]);
    assert_score(day.ini().computed, 2.0);
}

#[test]
fn weights_of_indicators_count_within_an_exercise() {
    let case = Case::new().competences(&["ini core i1*3 i2*1"]);
    // (3 x 4 + 1 x 2) / 4
    assert_score(
        given(case, "k01 ann e1", "i1 4, i2 2")
            .score()
            .ini()
            .computed,
        3.5,
    );
}

#[test]
fn an_exercise_weighs_the_summed_weights_of_its_rated_indicators() {
    // e1: (4 + 4) / 2 = 4, weight 2; e2: i1 1, weight 1. S = (2 x 4 + 1 x 1) / 3 = 3.
    let day = day(&[("k01 ann e1", "i1 4, i2 4"), ("k01 ann e2", "i1 1")]);
    assert_score(day.ini().computed, 3.0);
    let weights: Vec<f64> = day.ini().matrix.iter().map(|cell| cell.weight).collect();
    assert_eq!(weights, [2.0, 1.0]);
    // With weights 3 and 1. e1: (3 x 4 + 1 x 2) / 4 = 3.5, weight 4; e2: i2 1, weight 1.
    // S = (4 x 3.5 + 1 x 1) / 5 = 3.
    let case = Case::new().competences(&["ini core i1*3 i2*1"]);
    let case = given(
        given(case, "k01 ann e1", "i1 4, i2 2"),
        "k01 ann e2",
        "i2 1",
    );
    assert_score(case.score().ini().computed, 3.0);
}

#[test]
fn an_indicator_that_weighs_nothing_moves_nothing() {
    let case = Case::new().competences(&["ini core i1*1 i2*0"]);
    let day = given(
        given(case, "k01 ann e1", "i1 4, i2 1"),
        "k01 ann e2",
        "i2 1",
    )
    .score();
    assert_score(day.ini().computed, 4.0);
    assert_eq!(
        day.cell("e2").and_then(|cell| cell.score),
        None,
        "nothing with a weight was rated"
    );
    assert_eq!(day.ini().exercises.len(), 1);
    assert_score(day.indicator("i2").score, 1.0);
}

#[test]
fn an_indicator_is_the_mean_over_exercises() {
    // e1: (4 + 3) / 2 = 3.5; e2: 2. I = (3.5 + 2) / 2 = 2.75, whatever the number of assessors.
    let day = day(&[
        ("k01 ann e1", "i1 4"),
        ("k01 ben e1", "i1 3"),
        ("k01 ann e2", "i1 2"),
    ]);
    assert_score(day.indicator("i1").score, 2.75);
    assert_eq!(
        day.indicator("i1").level.map(wakker::scale::Level::value),
        Some(3)
    );
    assert_eq!(
        day.indicator("i2").score,
        None,
        "what nobody rated has no score, not 0"
    );
}

#[test]
fn what_one_assessor_gave_is_shown_and_not_averaged() {
    let case = Case::new().competences(&["ini core i1*3 i2*1"]);
    let case = given(case, "k01 ann e1", "i1 4, i2 2");
    let day = given(case, "k01 ben e1", "i2 3").score();
    let cell = day.cell("e1").expect("a cell");
    let by: Vec<(&str, f64)> = cell
        .by
        .iter()
        .map(|(who, value)| (who.as_str(), *value))
        .collect();
    // ann: (3 x 4 + 1 x 2) / 4 = 3.5; ben: 3.
    assert_eq!(by, [("ann", 3.5), ("ben", 3.0)]);
    // t(i1) = 4, t(i2) = 2.5: P = (3 x 4 + 1 x 2.5) / 4 = 3.625; the mean of the two would be 3.25.
    assert_score(cell.score, 3.625);
}

#[test]
fn a_rated_indicator_counts_also_where_the_exercise_does_not_aim_at_it() {
    let case = Case::new().exercises("[{id: e1, indicators: [ini/i1]}]");
    let day = given(case, "k01 ann e1", "i1 4, i2 2").score();
    assert_score(day.ini().computed, 3.0);
    assert!(day.indicator("i1").targeted && !day.indicator("i2").targeted);
}

#[test]
fn a_missing_rating_is_not_a_zero() {
    // e2 was watched and nothing was rated: it stays out.
    let day = Case::new()
        .sheet("k01 ann e1\n- i1=G\n- i1\n| i2 nw")
        .sheet("k01 ann e2\n- i1\n- i2\n| i1 nw\n| i2 gk")
        .score();
    assert_score(day.ini().computed, 3.0);
    assert_eq!(day.cell("e2").map(|cell| cell.score), Some(None));
    let empty = Case::new().score();
    assert_eq!(empty.ini().computed, None);
}

#[test]
fn candidates_do_not_touch_each_other() {
    let day = day(&[("k01 ann e1", "i1 4, i2 4"), ("k02 ann e1", "i1 1, i2 1")]);
    assert_score(day.ini().score, 4.0);
    assert_score(day.scores.candidates[1].competences[0].score, 1.0);
}

/// The level of k01 for ratings of i1 and i2 with these weights.
fn level(weights: (&str, &str), levels: &str) -> i16 {
    let (one, two) = weights;
    let case = Case::new().competences(&[&format!("ini core i1*{one} i2*{two}")]);
    given(case, "k01 ann e1", levels)
        .score()
        .ini()
        .level
        .expect("a level")
        .value()
}

#[test]
fn a_score_on_a_cut_goes_up() {
    assert_eq!(level(("1", "1"), "i1 1, i2 2"), 2, "1.5");
    assert_eq!(level(("1", "1"), "i1 2, i2 3"), 3, "2.5");
    assert_eq!(level(("1", "1"), "i1 3, i2 4"), 4, "3.5");
    // (0.51 x 2 + 0.49 x 3) = 2.49
    assert_eq!(level(("0.51", "0.49"), "i1 2, i2 3"), 2);
}

#[test]
fn a_score_within_a_billionth_below_a_cut_goes_up() {
    // (w x 2 + v x 3) / (w + v) with w + v = 1: 3 - w.
    assert_eq!(
        level(("0.5000000005", "0.4999999995"), "i1 2, i2 3"),
        3,
        "2.5 - 5e-10"
    );
    assert_eq!(
        level(("0.500000002", "0.499999998"), "i1 2, i2 3"),
        2,
        "2.5 - 2e-9"
    );
}

#[test]
fn the_distribution_counts_ratings_and_not_means() {
    let day = Case::new()
        .sheet("k01 ann e1\n- i1=M\n- i1=G\n- i2=G")
        .sheet("k01 ben e1\n- i1=ZG\n- i2=G")
        .sheet("k01 ben e2\n- i2=G")
        .score();
    // ann: i1 2.5, i2 3; ben: i1 4, i2 3 and 3.
    assert_eq!(
        day.ini().levels,
        [(1.0, 0), (2.0, 0), (2.5, 1), (3.0, 3), (4.0, 1)]
    );
}

#[test]
fn a_scale_may_begin_at_zero() {
    let day = Case::organisation()
        .csv("k01,ann,e1,ini,i1,0,,")
        .csv("k01,ben,e1,ini,i1,1,,")
        .csv("k01,ann,e1,ini,i2,0,,")
        .score();
    // t(i1) = 0.5, t(i2) = 0: 0.25.
    assert_score(day.ini().score, 0.25);
    assert_eq!(day.ini().level.map(wakker::scale::Level::value), Some(0));
    assert_eq!(day.ini().levels.len(), 7);
}
