//! Rule 7: how often something was seen.

use wakker::scoring::{Frequency, MeanCount};

use super::build::{Case, assert_score};

/// How often i1 was seen.
fn i1(case: &Case) -> Frequency {
    case.score().indicator("i1").frequency
}

fn one(sheet: &str) -> Frequency {
    i1(&Case::new().sheet(sheet))
}

fn spread(mean: f64, low: f64, high: f64) -> MeanCount {
    MeanCount { mean, low, high }
}

fn just(count: f64) -> MeanCount {
    spread(count, count, count)
}

#[test]
fn the_tallies_are_counted() {
    // 1 + 3 + 2
    assert_eq!(
        one("k01 ann e1\n- i1\n- i1 x3\n- i1 x2 i2\n- i2 x9").total,
        Some(just(6.0))
    );
    assert_eq!(
        one("k01 ann e1\n- i1 x3\n- i1? x4").total,
        Some(just(3.0)),
        "a doubtful one does not count"
    );
}

#[test]
fn the_count_in_the_table_goes_before_the_tallies() {
    assert_eq!(
        one("k01 ann e1\n- i1\n- i1\n| i1 G 5").total,
        Some(just(5.0))
    );
    assert_eq!(one("k01 ann e1\n- i1\n- i1\n| i1 G").total, Some(just(2.0)));
    assert_eq!(
        one("k01 ann e1\n- i1\n| i1 nw 0").total,
        Some(just(0.0)),
        "a 0 was filled in"
    );
}

#[test]
fn the_tally_of_a_row_counts_as_that_of_an_observation_noted_elsewhere() {
    let row = |tally: &str| format!("k01,ann,e1,ini,i1,G,{tally},");
    assert_eq!(i1(&Case::new().csv(&row("3"))).total, Some(just(3.0)));
    assert_eq!(i1(&Case::new().csv(&row("0"))).total, Some(just(0.0)));
    assert_eq!(
        i1(&Case::new().csv(&row(""))).total,
        None,
        "a level is no count"
    );
    // Beside her own notes: 1 + 2 + 3; what the table says goes before all of them, and signs stay apart.
    let case = Case::new().sheet("k01 ann e1\n- i1\n- i1 x2 +");
    let both = i1(&case.csv(&row("3")));
    assert_eq!(
        (both.total, both.plus, both.minus),
        (Some(just(6.0)), Some(just(2.0)), Some(just(0.0)))
    );
    let case = Case::new().sheet("k01 ann e1\n- i1\n| i1 . 5");
    assert_eq!(i1(&case.csv(&row("3"))).total, Some(just(5.0)));
    // Over assessors a mean, over exercises a sum: (3 + 1) / 2 + 4.
    let case = Case::new()
        .sheet("k01 ben e1\n- i1")
        .csv(&row("3"))
        .csv("k01,ben,e2,ini,i1,G,4,");
    assert_eq!(i1(&case).total, Some(spread(6.0, 5.0, 7.0)));
}

#[test]
fn what_nobody_counted_is_absent() {
    assert_eq!(Frequency::default(), one("k01 ann e1\n- i2"));
    assert_eq!(one("k01 ann e1\n- i2\n| i1 nw").total, None);
}

#[test]
fn signs_are_counted_apart() {
    let seen = one("k01 ann e1\n- i1 x3 +\n- i1 -\n- i1 x2 0\n- i1");
    assert_eq!(
        (seen.total, seen.plus, seen.minus),
        (Some(just(7.0)), Some(just(3.0)), Some(just(1.0)))
    );
}

#[test]
fn who_notes_signs_and_none_of_one_sign_saw_none_of_it() {
    let seen = one("k01 ann e1\n- i1 x3 +");
    assert_eq!((seen.plus, seen.minus), (Some(just(3.0)), Some(just(0.0))));
    // ann: 2 strong and 1 weak; ben: 2 strong. Weak: (1 + 0) / 2, from 0 to 1.
    let case = Case::new()
        .sheet("k01 ann e1\n- i1 x2 +\n- i1 -")
        .sheet("k01 ben e1\n- i1 x2 +");
    let seen = i1(&case);
    assert_eq!(seen.minus, Some(spread(0.5, 0.0, 1.0)));
    // 3 and 2 in all: the parts make up the total.
    assert_eq!(
        (seen.total, seen.plus),
        (Some(spread(2.5, 2.0, 3.0)), Some(just(2.0)))
    );
    // cas notes no signs: no word about strong or weak.
    let seen = i1(&case.sheet("k01 cas e1\n- i1"));
    assert_eq!(seen.minus, Some(spread(0.5, 0.0, 1.0)));
    assert_eq!(seen.total, Some(spread(2.0, 1.0, 3.0)));
    let unsigned = one("k01 ann e1\n- i1");
    assert_eq!((unsigned.plus, unsigned.minus), (None, None));
}

#[test]
fn the_columns_for_signs_go_before_the_tallies() {
    let seen = one("k01 ann e1\n- i1 +\n- i1 -\n| i1 G +4 -2");
    assert_eq!(
        (seen.total, seen.plus, seen.minus),
        (Some(just(6.0)), Some(just(4.0)), Some(just(2.0)))
    );
    // One of the two columns filled in: the other comes from the notes, and the total follows.
    let seen = one("k01 ann e1\n- i1 x3 -\n| i1 G +4");
    assert_eq!(
        (seen.total, seen.plus, seen.minus),
        (Some(just(7.0)), Some(just(4.0)), Some(just(3.0)))
    );
    // A total that was filled in stands.
    assert_eq!(
        one("k01 ann e1\n- i1\n| i1 G 9 +4 -2").total,
        Some(just(9.0))
    );
}

#[test]
fn over_assessors_there_is_a_mean_and_a_range_never_a_sum() {
    let case = Case::new()
        .sheet("k01 ann e1\n- i1 x2")
        .sheet("k01 ben e1\n- i1 x5")
        .sheet("k01 cas e1\n- i2");
    // (2 + 5) / 2; cas did not count it.
    assert_eq!(i1(&case).total, Some(spread(3.5, 2.0, 5.0)));
}

#[test]
fn over_exercises_there_is_a_sum() {
    let case = Case::new()
        .sheet("k01 ann e1\n- i1 x2")
        .sheet("k01 ben e1\n- i1 x4")
        .sheet("k01 ann e2\n- i1 x1")
        .sheet("k01 ben e2\n- i1 x4");
    // Means 3 and 2.5; lows 2 and 1; highs 4 and 4.
    assert_eq!(i1(&case).total, Some(spread(5.5, 3.0, 8.0)));
}

#[test]
fn the_rate_is_for_ten_minutes_of_the_exercises_in_which_it_was_counted() {
    let minutes = |yaml: &str| Case::new().exercises(yaml).sheet("k01 ann e1\n- i1 x6");
    // 6 in 45 minutes
    let case = minutes("[{id: e1, minutes: 45}, {id: e2, minutes: 30}]");
    assert_score(i1(&case).per_ten_minutes, 6.0 / 4.5);
    // 6 + 4 in 75 minutes
    assert_score(
        i1(&case.sheet("k01 ann e2\n- i1 x4")).per_ten_minutes,
        10.0 / 7.5,
    );
    // An exercise that does not say how long it takes: no rate where it counts, and no matter elsewhere.
    let case = minutes("[{id: e1, minutes: 45}, e2]");
    assert_score(i1(&case).per_ten_minutes, 6.0 / 4.5);
    assert_eq!(i1(&case.sheet("k01 ann e2\n- i1 x4")).per_ten_minutes, None);
}

#[test]
fn the_share_of_chances_is_of_all_chances() {
    assert_score(one("k01 ann e1\n- i1 3/5").of_chances, 0.6);
    // 3 + 1 of 5 + 3
    assert_score(one("k01 ann e1\n- i1 3/5\n- i1 1/3").of_chances, 0.5);
    // ann 3 of 5, ben 1 of 5: 2 of 5 on average.
    let case = Case::new()
        .sheet("k01 ann e1\n- i1 3/5")
        .sheet("k01 ben e1\n- i1 1/5");
    assert_score(i1(&case).of_chances, 0.4);
    // And 3 of 3 in e2: 5 of 8.
    assert_score(i1(&case.sheet("k01 ann e2\n- i1 3/3")).of_chances, 0.625);
    assert_eq!(one("k01 ann e1\n- i1").of_chances, None);
}

#[test]
fn the_chances_in_the_table_go_with_its_count() {
    assert_score(one("k01 ann e1\n- i1 1/2\n| i1 G 3 /4").of_chances, 0.75);
    // No count in the table: the tallies.
    assert_score(one("k01 ann e1\n- i1 x2\n| i1 G /8").of_chances, 0.25);
}

#[test]
fn a_tally_weighs_in_a_derived_level_and_nowhere_else() {
    // ann 3 once, ben 2 nine times: the target is 2.5, not nearer to 2.
    let day = Case::new()
        .sheet("k01 ann e1\n- i1=G\n- i2=G")
        .sheet("k01 ben e1\n- i1=M x9\n- i2=M x9")
        .score();
    assert_score(day.ini().computed, 2.5);
    assert_eq!(
        (
            day.ini().observations,
            day.ini().levels[1],
            day.ini().levels[2]
        ),
        (4, (2.0, 2), (3.0, 2))
    );
}
