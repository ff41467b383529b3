//! Rule 6: how sure a score is, each reason by itself and on both sides of its threshold.

use std::fmt::Write as _;

use wakker::ratings::Origin;
use wakker::scoring::{Certainty, Reason};

use super::build::{Case, Scored, assert_score};

const TWICE_TWO: [&str; 4] = ["k01 ann e1", "k01 ben e1", "k01 ann e2", "k01 ben e2"];

/// A day on which the same levels were noted on every sheet.
fn same(case: Case, sheets: &[&str], lines: &str) -> Scored {
    sheets
        .iter()
        .fold(case, |case, who| case.sheet(&format!("{who}\n{lines}")))
        .score()
}

/// Certainty and reasons, without the date.
fn sure(day: &Scored) -> (Certainty, Vec<&'static str>) {
    let reasons = day
        .ini()
        .reasons
        .iter()
        .filter(|reason| **reason != Reason::OneDate);
    (
        day.ini().certainty,
        reasons.map(|reason| reason.code()).collect(),
    )
}

fn tentative(reason: &'static str) -> (Certainty, Vec<&'static str>) {
    (Certainty::Tentative, vec![reason])
}

const CERTAIN: (Certainty, Vec<&str>) = (Certainty::Certain, Vec::new());

#[test]
fn two_assessors_two_exercises_and_agreement_are_certain() {
    assert_eq!(
        sure(&same(Case::new(), &TWICE_TWO, "- i1=G\n- i2=G")),
        CERTAIN
    );
}

#[test]
fn one_assessor_is_tentative() {
    let day = same(Case::new(), &["k01 ann e1", "k01 ann e2"], "- i1=G\n- i2=G");
    assert_eq!(sure(&day), tentative("one-assessor"));
}

#[test]
fn one_exercise_is_tentative() {
    let day = same(Case::new(), &["k01 ann e1", "k01 ben e1"], "- i1=G\n- i2=G");
    assert_eq!(sure(&day), tentative("one-exercise"));
}

#[test]
fn half_of_the_targets_must_be_rated_twice() {
    // e1: i1 and i2 by both; e2: i1 and i2 by ann: 2 of 4.
    let case = Case::new()
        .sheet("k01 ann e1\n- i1=G\n- i2=G")
        .sheet("k01 ben e1\n- i1=G\n- i2=G")
        .sheet("k01 ann e2\n- i1=G\n- i2=G");
    assert_eq!(sure(&case.score()), CERTAIN);
    // e1: i1 by both, i2 by ann; e2: the same as before: 1 of 4.
    let case = Case::new()
        .sheet("k01 ann e1\n- i1=G\n- i2=G")
        .sheet("k01 ben e1\n- i1=G")
        .sheet("k01 ann e2\n- i1=G\n- i2=G");
    assert_eq!(sure(&case.score()), tentative("rated-once"));
    // Three assessors on one target do not make up for another: 1 of 3.
    let case = Case::new()
        .sheet("k01 ann e1\n- i1=G\n- i2=G")
        .sheet("k01 ben e1\n- i1=G")
        .sheet("k01 cas e1\n- i1=G")
        .sheet("k01 ann e2\n- i1=G");
    assert_eq!(sure(&case.score()), tentative("rated-once"));
}

/// So many indicators in e1 and in e2, all rated 3 by ann and ben, but for some of e1 that get 2 and 4.
fn apart(far: usize, in_e1: usize, in_e2: usize) -> Scored {
    let names: Vec<String> = (1..=10).map(|n| format!("i{n}")).collect();
    let mut case = Case::new().competences(&[&format!("ini core {}", names.join(" "))]);
    let mut left = far;
    for (exercise, size) in [("e1", in_e1), ("e2", in_e2)] {
        let (mut ann, mut ben) = (
            format!("k01 ann {exercise}\n"),
            format!("k01 ben {exercise}\n"),
        );
        for name in &names[..size] {
            let (a, b) = if left > 0 { ("2", "4") } else { ("3", "3") };
            left = left.saturating_sub(1);
            let _ = writeln!(ann, "- {name}={a}");
            let _ = writeln!(ben, "- {name}={b}");
        }
        case = case.sheet(&ann).sheet(&ben);
    }
    case.score()
}

#[test]
fn at_most_one_target_in_ten_may_be_far_apart() {
    // 2 of 20 is one in ten, 3 of 20 is more. t = (2 + 4) / 2 = 3, so S stays 3.
    assert_eq!(sure(&apart(2, 10, 10)), CERTAIN);
    assert_eq!(sure(&apart(3, 10, 10)), tentative("not-agreed"));
    // 1 of 10 is one in ten, 1 of 9 is more.
    assert_eq!(sure(&apart(1, 8, 2)), CERTAIN);
    assert_eq!(sure(&apart(1, 8, 1)), tentative("not-agreed"));
    // Never the majority, and never the only one.
    assert_eq!(sure(&apart(8, 8, 1)), tentative("not-agreed"));
}

#[test]
fn one_level_apart_is_not_far_unless_the_rubric_says_so() {
    let e1 = "- i1=G\n- i2=G";
    let case = |rules: &str| {
        Case::new()
            .rules(rules)
            .sheet(&format!("k01 ann e1\n{e1}"))
            .sheet("k01 ben e1\n- i1=ZG\n- i2=M")
            .sheet(&format!("k01 ann e2\n{e1}"))
            .sheet(&format!("k01 ben e2\n{e1}"))
    };
    // i1 3 and 4, i2 3 and 2: 2 of 4 are one level apart.
    assert_eq!(sure(&case("agreement: {apart: 2}").score()), CERTAIN);
    assert_eq!(
        sure(&case("agreement: {apart: 1}").score()),
        tentative("not-agreed")
    );
    assert_eq!(sure(&case("agreement: {apart: 3}").score()), CERTAIN);
}

/// Everything agreed; i1 weighs `one` and gets 2, i2 weighs `two` and gets 3.
fn border(one: &str, two: &str) -> Scored {
    let case = Case::new().competences(&[&format!("ini core i1*{one} i2*{two}")]);
    same(case, &TWICE_TWO, "- i1=M\n- i2=G")
}

#[test]
fn a_score_nearer_than_0_15_to_a_cut_is_on_the_border() {
    // (0.35 x 2 + 0.65 x 3) = 2.65: 0.15 from 2.5.
    let day = border("0.35", "0.65");
    assert_score(day.ini().score, 2.65);
    assert_eq!(sure(&day), CERTAIN);
    // 2.649
    assert_eq!(sure(&border("0.351", "0.649")), tentative("on-the-border"));
    // The other side: 2.35 and 2.351.
    assert_eq!(sure(&border("0.65", "0.35")), CERTAIN);
    assert_eq!(sure(&border("0.649", "0.351")), tentative("on-the-border"));
    // The ends of the scale are no cuts.
    assert_eq!(
        sure(&same(Case::new(), &TWICE_TWO, "- i1=O\n- i2=O")),
        CERTAIN
    );
    assert_eq!(
        sure(&same(Case::new(), &TWICE_TWO, "- i1=ZG\n- i2=ZG")),
        CERTAIN
    );
}

#[test]
fn one_split_rating_makes_it_tentative() {
    let case = Case::new()
        .sheet("k01 ann e1\n- i1=M\n- i1=ZG\n- i2=G")
        .sheet("k01 ben e1\n- i1=G\n- i2=G")
        .sheet("k01 ann e2\n- i1=G\n- i2=G")
        .sheet("k01 ben e2\n- i1=G\n- i2=G");
    let day = case.score();
    assert_eq!(sure(&day), tentative("split"));
    assert!(day.indicator("i1").split && !day.indicator("i2").split);
}

#[test]
fn ratings_from_elsewhere_alone_are_tentative() {
    let mut case = Case::new();
    for (who, exercise) in [("ann", "e1"), ("ben", "e1"), ("ann", "e2"), ("ben", "e2")] {
        for indicator in ["i1", "i2"] {
            case = case.csv(&format!("k01,{who},{exercise},ini,{indicator},G,,"));
        }
    }
    let day = case.score();
    assert_eq!(sure(&day), tentative("from-elsewhere"));
    // One of them noted on the day itself is enough.
    let mut loaded = day.loaded;
    loaded.ratings.remove(0);
    let (_, noted) = Case::new().sheet("k01 ann e1\n- i1=G").load();
    loaded.sheets = noted.sheets;
    let day = Scored::of(day.sources, loaded);
    assert_eq!(sure(&day), CERTAIN);
    assert!(
        day.scores
            .ratings
            .iter()
            .any(|rating| rating.origin == Origin::Derived)
    );
}

#[test]
fn reasons_add_up() {
    let day = Case::new().sheet("k01 ann e1\n- i1=M\n- i2=G").score();
    assert_eq!(
        sure(&day),
        (
            Certainty::Tentative,
            vec!["one-assessor", "one-exercise", "on-the-border"]
        )
    );
}

#[test]
fn two_exercises_one_and_a_half_apart_vary() {
    // e1: (4 + 3) / 2 = 3.5; e2: 2.
    let varies = Case::new()
        .sheet("k01 ann e1\n- i1=ZG\n- i2=G")
        .sheet("k01 ann e2\n- i1=M\n- i2=M")
        .score();
    assert_eq!(
        (varies.ini().certainty, varies.ini().level),
        (Certainty::Varies, None)
    );
    assert_score(varies.ini().score, 2.75);
    assert_eq!(varies.reasons(), ["one-assessor", "one-date"]);
    let cells: Vec<Option<f64>> = varies.ini().matrix.iter().map(|cell| cell.score).collect();
    assert_eq!(cells, [Some(3.5), Some(2.0)]);
    // e1: (49 x 4 + 51 x 3) / 100 = 3.49; e2: 2: 1.49 apart.
    let case = Case::new().competences(&["ini core i1*49 i2*51"]);
    let day = case
        .sheet("k01 ann e1\n- i1=ZG\n- i2=G")
        .sheet("k01 ann e2\n- i1=M\n- i2=M")
        .score();
    assert_eq!(day.ini().certainty, Certainty::Tentative);
    assert!(day.ini().level.is_some());
}

#[test]
fn varying_goes_before_certain() {
    let case = Case::new()
        .sheet("k01 ann e1\n- i1=ZG\n- i2=ZG")
        .sheet("k01 ben e1\n- i1=ZG\n- i2=ZG")
        .sheet("k01 ann e2\n- i1=M\n- i2=M")
        .sheet("k01 ben e2\n- i1=M\n- i2=M");
    assert_eq!(sure(&case.score()), (Certainty::Varies, vec![]));
}

#[test]
fn what_is_too_little_does_not_vary() {
    let case = Case::new()
        .competences(&["ini core i1 i2 i3"])
        .sheet("k01 ann e1\n- i1=ZG")
        .sheet("k01 ann e2\n- i1=O");
    assert_eq!(
        sure(&case.score()),
        (Certainty::TooLittle, vec!["coverage"])
    );
}

#[test]
fn nothing_noted_and_nothing_rated_is_unseen() {
    let unseen = (Certainty::Unseen, vec![]);
    assert_eq!(sure(&Case::new().score()), unseen);
    assert_eq!(
        sure(
            &Case::new()
                .sheet("k01 ann e1\n- i1?\n| i1 nw\n| i2 .")
                .score()
        ),
        unseen
    );
    // A level without an observation is set aside: as good as nothing, and a finding says so.
    let day = Case::new().sheet("k01 ann e1\n| i1 G").score();
    assert_eq!((sure(&day), day.codes()), (unseen, vec!["S01"]));
    // Noted without a level is something.
    let noted = Case::new().sheet("k01 ann e1\n- i1\n- i2").score();
    assert_eq!(sure(&noted), (Certainty::TooLittle, vec!["coverage"]));
    // A judgement of the whole that lacks its notes was given all the same.
    let rated = Case::new()
        .rules("scoring: {evidence: 0}")
        .sheet("k01 ann e1\n> ini=G")
        .score();
    assert_eq!(
        sure(&rated),
        (Certainty::TooLittle, vec!["coverage", "observations"])
    );
}

#[test]
fn all_on_one_date_is_said_and_no_reason_for_doubt() {
    let day = same(Case::new(), &TWICE_TWO, "- i1=G\n- i2=G");
    assert_eq!(
        (day.ini().certainty, day.reasons()),
        (Certainty::Certain, vec!["one-date"])
    );
    assert!(day.candidate().one_date);
}

#[test]
fn dates_are_those_of_the_sheets_and_rows() {
    let two = Case::new().day("until: 2026-03-19");
    let sheets = [
        "k01 ann e1",
        "k01 ben e1",
        "k01 ann e2 2026-03-19",
        "k01 ben e2 2026-03-19",
    ];
    let day = same(two.clone(), &sheets, "- i1=G\n- i2=G");
    assert_eq!(day.reasons(), [""; 0]);
    assert!(!day.candidate().one_date);
    let day = two
        .clone()
        .csv("k01,ann,e1,ini,i1,G,,")
        .csv("k01,ben,e2,ini,i2,G,,2026-03-19")
        .score();
    assert!(!day.reasons().contains(&"one-date"));
    // All of `ini` on the first date, though k01 was seen on two.
    let day = two
        .competences(&["ini core i1 i2", "sam core s1"])
        .sheet("k01 ann e1 2026-03-17\n- i1=G\n- i2=G")
        .sheet("k01 ann e2 2026-03-19\n- s1=G")
        .score();
    assert!(day.reasons().contains(&"one-date") && !day.candidate().one_date);
}

#[test]
fn no_certainty_is_stated_of_an_organisation() {
    let case = Case::organisation()
        .csv("k01,ann,e1,ini,i1,6,,")
        .csv("k01,ben,e1,ini,i1,0,,");
    let day = case.score();
    assert_score(day.ini().score, 3.0);
    assert_eq!(
        (day.ini().certainty, day.reasons()),
        (Certainty::NotStated, vec![])
    );
    // What is below min-coverage has no score there either: 1 of 3.
    let day = Case::organisation()
        .competences(&["ini core i1 i2 i3"])
        .csv("k01,ann,e1,ini,i1,6,,")
        .score();
    assert_eq!(
        (day.ini().score, day.ini().certainty),
        (None, Certainty::TooLittle)
    );
}
