//! Rule 3: a level for the competence as a whole.

use wakker::ratings::Origin;
use wakker::scoring::{Certainty, Coverage};

use super::build::{Case, Scored, assert_score};

fn one(text: &str) -> Scored {
    Case::new().sheet(text).score()
}

#[test]
fn a_level_for_the_whole_may_stand_in_three_places() {
    for text in [
        "k01 ann e1\n- i1\n- i2\n| ini G",
        "k01 ann e1\n- i1\n- i2\n> ini=G",
        "k01 ann e1\n- ini=G\n- ini=G",
    ] {
        let day = one(text);
        assert_score(day.ini().score, 3.0);
        assert_eq!(day.ini().coverage, Coverage::Whole, "{text}");
        assert!(day.cell("e1").is_some_and(|cell| cell.whole));
    }
}

#[test]
fn the_table_goes_before_the_evaluation_and_both_before_the_notes() {
    let rating = |text: &str| {
        one(text)
            .rating("ini")
            .map(|rating| (rating.value, rating.origin))
    };
    assert_eq!(
        rating("k01 ann e1\n- ini=G\n- ini=G\n> ini=M\n| ini O"),
        Some((1.0, Origin::Given))
    );
    assert_eq!(
        rating("k01 ann e1\n- ini=G\n- ini=G\n> ini=M"),
        Some((2.0, Origin::Given))
    );
    assert_eq!(
        rating("k01 ann e1\n- ini=G\n- ini=M"),
        Some((2.5, Origin::Derived))
    );
    assert_eq!(
        rating("k01 ann e1\n- ini=G\n- ini\n- ini"),
        None,
        "one of three carries a level"
    );
}

#[test]
fn it_is_not_used_where_somebody_rated_an_indicator() {
    // ann judges the whole, ben one indicator: ben's counts, and nothing else.
    let day = Case::new()
        .sheet("k01 ann e1\n- ini=ZG\n- ini=ZG")
        .sheet("k01 ben e1\n- i1=M\n- i2")
        .score();
    assert_score(day.ini().computed, 2.0);
    assert_eq!(
        day.ini().coverage,
        Coverage::Indicators {
            rated: 1,
            targeted: 2
        }
    );
    assert!(!day.reasons().contains(&"whole"));
    let assessors: Vec<&str> = day
        .ini()
        .assessors
        .iter()
        .map(wakker::id::AssessorId::as_str)
        .collect();
    assert_eq!(assessors, ["ben"]);
}

#[test]
fn it_is_used_in_the_exercise_without_rated_indicators_only() {
    // e1: i1 and i2 give 2, weight 2. e2: the whole 3, which stands for two indicators.
    let day = Case::new()
        .sheet("k01 ann e1\n- i1=M\n- i2=M\n> ini=M")
        .sheet("k01 ann e2\n- ini=G\n- ini=G")
        .score();
    assert_score(day.ini().score, 2.5);
    let whole: Vec<bool> = day.ini().matrix.iter().map(|cell| cell.whole).collect();
    assert_eq!(whole, [false, true]);
    assert_eq!(
        day.ini().coverage,
        Coverage::Whole,
        "one judgement of the whole is enough to say so"
    );
}

#[test]
fn a_level_that_was_set_aside_does_not_stand_in_its_way() {
    let day = one("k01 ann e1\n- ini\n- ini\n| i1 G\n| ini M");
    assert_eq!(day.codes(), ["S01"]);
    assert_score(day.ini().score, 2.0);
}

#[test]
fn several_judgements_of_the_whole_are_averaged() {
    let day = Case::new()
        .sheet("k01 ann e1\n- ini=ZG\n- ini=ZG")
        .sheet("k01 ben e1\n- ini=G\n- i1")
        .score();
    assert_score(day.ini().score, 3.5);
    assert_eq!(day.ini().levels, [(1.0, 0), (2.0, 0), (3.0, 1), (4.0, 1)]);
}

#[test]
fn it_rests_on_enough_notes_in_that_exercise() {
    // One note in each exercise: two in all, but none of the judgements has its two.
    let thin = Case::new()
        .sheet("k01 ann e1\n- ini=G")
        .sheet("k01 ann e2\n- ini=G");
    let day = thin.score();
    assert_eq!(
        (day.ini().computed, day.ini().certainty),
        (None, Certainty::TooLittle)
    );
    assert!(
        day.cell("e1")
            .is_some_and(|cell| !cell.whole && cell.score.is_none())
    );
    assert_score(
        thin.rules("scoring: {min-observations: 1}")
            .score()
            .ini()
            .score,
        3.0,
    );
    // Notes on its indicators count, and so do those of a colleague in the same exercise.
    let day = Case::new()
        .sheet("k01 ann e1\n- i1\n> ini=G")
        .sheet("k01 ben e1\n- i2")
        .score();
    assert_score(day.ini().score, 3.0);
    // A tally does not.
    assert_eq!(one("k01 ann e1\n- ini=G x5").ini().computed, None);
}

#[test]
fn it_needs_a_note_of_ones_own() {
    // ann noted nothing: her judgement is set aside, whatever ben noted.
    let day = Case::new()
        .sheet("k01 ann e1\n> ini=G")
        .sheet("k01 ben e1\n- i1\n- i2")
        .score();
    assert_eq!(day.codes(), ["S01"]);
    assert_eq!((day.ini().computed, day.ini().observations), (None, 2));
    assert_eq!(day.ini().certainty, Certainty::TooLittle);
}

#[test]
fn it_names_all_notes_on_the_competence() {
    let day = one("k01 ann e1\n- i1\n- i2 i1\n- ini\n- i1?\n> ini=G");
    assert_eq!(
        day.rating("ini").map(|rating| rating.observations.len()),
        Some(3)
    );
}

#[test]
fn it_is_tentative_at_most() {
    // Two assessors, two exercises, all agreed at 3: certain, were it not for the whole.
    let mut case = Case::new();
    for who in ["k01 ann e1", "k01 ben e1", "k01 ann e2", "k01 ben e2"] {
        case = case.sheet(&format!("{who}\n- ini=G\n- ini=G"));
    }
    let day = case.score();
    assert_eq!(day.ini().certainty, Certainty::Tentative);
    assert_eq!(day.reasons(), ["whole", "one-date"]);
    assert_eq!(day.ini().coverage.share(), None);
}

#[test]
fn it_weighs_like_the_indicators_that_the_exercise_aims_at() {
    // e1 aims at i1 (weight 3): 4 weighs 3. e2 aims at i2 (weight 1): 2 weighs 1. S = (12 + 2) / 4 = 3.5.
    let case = Case::new()
        .competences(&["ini core i1*3 i2*1"])
        .exercises("[{id: e1, indicators: [ini/i1]}, {id: e2, indicators: [ini/i2]}]");
    let day = case
        .sheet("k01 ann e1\n- ini=ZG\n- ini=ZG")
        .sheet("k01 ann e2\n- ini=M\n- ini=M")
        .score();
    assert_score(day.ini().computed, 3.5);
}

#[test]
fn where_the_exercise_aims_at_none_it_weighs_like_one_indicator() {
    // e1 aims at i1 and i2 (weight 3 + 1), e2 at another competence: the mean weight, 2.
    // S = (4 x 4 + 2 x 1) / 6 = 3.
    let case = Case::new()
        .competences(&["ini core i1*3 i2*1", "sam core s1"])
        .exercises("[{id: e1, competences: [ini]}, {id: e2, competences: [sam]}]");
    let day = case
        .sheet("k01 ann e1\n- ini=ZG\n- ini=ZG")
        .sheet("k01 ann e2\n- ini=O\n- ini=O")
        .score();
    assert_score(day.ini().computed, 3.0);
}

#[test]
fn an_open_competence_without_indicators_is_judged_as_a_whole() {
    let case = Case::new().competences(&["ini core i1", "rest extra open"]);
    let day = case.clone().sheet("k01 ann e1\n- rest=G\n- rest=G").score();
    assert_score(day.competence("rest").score, 3.0);
    assert_eq!(
        case.score().competence("rest").certainty,
        Certainty::NotTargeted,
        "nothing noted on it"
    );
    let aimed = case.exercises("[{id: e1, competences: [rest]}]").score();
    assert_eq!(aimed.competence("rest").certainty, Certainty::Unseen);
    assert_eq!(aimed.ini().certainty, Certainty::NotTargeted);
}

#[test]
fn whole_and_indicators_a_level_apart_is_a_finding() {
    // i1 4 and i2 3: 3.5. A whole of 2 lies 1.5 away.
    assert_eq!(one("k01 ann e1\n- i1=ZG\n- i2=G\n> ini=M").codes(), ["S04"]);
    // A whole of 3 lies half a level away.
    assert_eq!(one("k01 ann e1\n- i1=ZG\n- i2=G\n> ini=G").codes(), [""; 0]);
    // Just a level: i1 and i2 are 3, the whole 4.
    let day = one("k01 ann e1\n- i1=G\n- i2=G\n> ini=ZG");
    assert_eq!(day.codes(), ["S04"]);
    assert_score(day.ini().score, 3.0);
}

#[test]
fn whole_and_indicators_are_compared_with_their_weights() {
    // (3 x 4 + 1 x 2) / 4 = 3.5; the plain mean would be 3 and a whole of 4 a level away.
    let case = Case::new().competences(&["ini core i1*3 i2*1"]);
    assert_eq!(
        case.clone()
            .sheet("k01 ann e1\n- i1=ZG\n- i2=M\n> ini=ZG")
            .score()
            .codes(),
        [""; 0]
    );
    assert_eq!(
        case.sheet("k01 ann e1\n- i1=ZG\n- i2=M\n> ini=M")
            .score()
            .codes(),
        ["S04"]
    );
}

#[test]
fn rows_of_ratings_csv_are_compared_as_well() {
    let case = Case::new()
        .csv("k01,ann,e1,ini,,O,,")
        .csv("k01,ann,e1,ini,i1,G,,");
    assert_eq!(case.score().codes(), ["S04"]);
    // Of somebody else, or of another exercise: no contradiction but a difference.
    let case = Case::new()
        .csv("k01,ann,e1,ini,,O,,")
        .csv("k01,ben,e1,ini,i1,G,,")
        .csv("k01,ann,e2,ini,i1,G,,");
    assert_eq!(case.score().codes(), [""; 0]);
}
