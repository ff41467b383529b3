//! Rule 1: one assessor's rating of one indicator, given or derived.

use wakker::ratings::{Origin, Split};
use wakker::scoring::{Derived, derive};

use super::build::{Case, Scored, assert_score};

/// The day on which ann wrote one sheet about k01 in e1.
fn ann(lines: &str) -> Scored {
    Case::new().sheet(&format!("k01 ann e1\n{lines}")).score()
}

fn value(scored: &Scored, name: &str) -> Option<f64> {
    scored.rating(name).map(|rating| rating.value)
}

/// What is derived for i1 from some levels with tallies.
#[track_caller]
fn check(levels: &[(i64, u32)], value: f64, split: Option<Split>) {
    let (_, loaded) = Case::new().load();
    let level = |value| loaded.rubric.scale.level(value).expect("a level");
    let levels: Vec<_> = levels
        .iter()
        .map(|(value, times)| (level(*value), *times))
        .collect();
    assert_eq!(derive(&levels), Some(Derived { value, split }));
}

#[test]
fn a_level_in_the_table_is_the_rating() {
    let day = ann("- i1=G\n| i1 G");
    let rating = day.rating("i1").expect("a rating");
    assert_eq!(
        (rating.value, rating.origin, rating.split),
        (3.0, Origin::Given, None)
    );
    assert_eq!(
        day.sources.line_column(rating.places[0]).line,
        3,
        "it comes from the row"
    );
    assert_eq!(rating.observations.len(), 1, "and rests on the observation");
}

#[test]
fn without_a_table_the_median_of_the_levels_is_a_proposal() {
    let day = ann("- i1=M\n- i1=G\n- i1=ZG");
    let rating = day.rating("i1").expect("a rating");
    assert_eq!((rating.value, rating.origin), (3.0, Origin::Derived));
    assert_eq!((rating.places.len(), rating.observations.len()), (3, 3));
}

#[test]
fn nothing_is_derived_from_no_levels() {
    assert_eq!(derive(&[]), None);
    assert_eq!(value(&ann("- i1"), "i1"), None);
}

#[test]
fn the_tallies_weigh_in_the_median() {
    // 2 2 2 4: the two middle ones are 2 and 2. Without tallies 2 4, so 3: a level away.
    check(&[(2, 3), (4, 1)], 2.0, Some(Split::ByTally));
    // 2 3 3 3: 3. Without tallies 2 3, so 2.5: less than a level away.
    check(&[(2, 1), (3, 3)], 3.0, None);
    let day = ann("- i1=M\n- i1=G x3");
    assert_eq!(value(&day, "i1"), Some(3.0));
    assert_eq!(day.codes(), [""; 0]);
}

#[test]
fn a_median_between_two_levels_is_their_midpoint() {
    check(&[(2, 1), (3, 1)], 2.5, None);
    // 1 1 2 2: between 1 and 2.
    check(&[(1, 2), (2, 2)], 1.5, None);
}

#[test]
fn the_order_of_the_levels_does_not_matter() {
    check(&[(4, 1), (1, 1), (3, 1)], 3.0, None);
    check(&[(3, 1), (4, 1), (1, 1)], 3.0, None);
}

#[test]
fn it_is_split_when_the_tally_decides() {
    // 1 4 4 4: 4. Without tallies 1 4: 2.5, 1.5 away.
    check(&[(1, 1), (4, 3)], 4.0, Some(Split::ByTally));
    // 2 2 2 3 3: 2. Without tallies 2 3: 2.5, half a level away: not split.
    check(&[(2, 3), (3, 2)], 2.0, None);
    let day = ann("- i1=O\n- i1=ZG x3");
    assert_eq!(
        day.rating("i1").and_then(|rating| rating.split),
        Some(Split::ByTally)
    );
    assert_eq!(day.codes(), ["S03"]);
}

#[test]
fn it_is_split_when_the_middle_levels_are_two_or_more_apart() {
    check(&[(2, 1), (4, 1)], 3.0, Some(Split::Middle));
    check(&[(1, 1), (4, 1)], 2.5, Some(Split::Middle));
    // 1 1 3 3: 1 and 3 are in the middle.
    check(&[(1, 2), (3, 2)], 2.0, Some(Split::Middle));
    // 1 2 3 4: 2 and 3 are in the middle, one apart.
    check(&[(1, 1), (2, 1), (3, 1), (4, 1)], 2.5, None);
    // 1 2 4: one in the middle.
    check(&[(1, 1), (2, 1), (4, 1)], 2.0, None);
}

#[test]
fn half_of_the_observations_must_carry_a_level() {
    assert_eq!(
        value(&ann("- i1=G\n- i1"), "i1"),
        Some(3.0),
        "1 of 2 is half"
    );
    assert_eq!(
        value(&ann("- i1=G\n- i1\n- i1"), "i1"),
        None,
        "1 of 3 is less"
    );
    assert_eq!(
        value(&ann("- i1=G\n- i1=G\n- i1\n- i1"), "i1"),
        Some(3.0),
        "2 of 4 is half"
    );
    // Observations are counted, not tallies: 1 of 3, though seen 9 times.
    assert_eq!(value(&ann("- i1=G x9\n- i1\n- i1"), "i1"), None);
    // One observation with two levels is still one of three.
    assert_eq!(value(&ann("- i1=G i1=G\n- i1\n- i1"), "i1"), None);
    // What is filed elsewhere does not count.
    assert_eq!(value(&ann("- i1=G\n- i2\n- i2\n- ini"), "i1"), Some(3.0));
}

#[test]
fn a_given_level_needs_no_levels_with_the_observations() {
    assert_eq!(value(&ann("- i1\n- i1\n- i1\n| i1 ZG"), "i1"), Some(4.0));
}

#[test]
fn given_and_derived_a_level_apart_is_a_finding_and_the_given_one_counts() {
    let day = ann("- i1=G\n| i1 M");
    assert_eq!(value(&day, "i1"), Some(2.0));
    assert_eq!(day.codes(), ["S02"]);
    // Half a level apart: derived 2.5, given 3.
    let day = ann("- i1=G\n- i1=M\n| i1 G");
    assert_eq!(value(&day, "i1"), Some(3.0));
    assert_eq!(day.codes(), [""; 0]);
    // One and a half apart: derived 2.5, given 4.
    assert_eq!(ann("- i1=G\n- i1=M\n| i1 ZG").codes(), ["S02"]);
    // Nothing is derived where less than half of the observations carry a level.
    assert_eq!(ann("- i1=ZG\n- i1\n- i1\n| i1 O").codes(), [""; 0]);
}

#[test]
fn a_given_level_ends_the_doubt_of_split_observations() {
    let day = ann("- i1=M\n- i1=ZG\n| i1 G");
    let rating = day.rating("i1").expect("a rating");
    assert_eq!((rating.value, rating.split), (3.0, None));
    assert_eq!(day.codes(), [""; 0], "the median is 3 as well");
}

#[test]
fn a_given_level_without_an_observation_is_set_aside() {
    let day = ann("- i2=G\n| i1 ZG");
    assert_eq!(value(&day, "i1"), None);
    assert_eq!(day.codes(), ["S01"]);
    assert_eq!(day.indicator("i1").score, None);
}

#[test]
fn the_observation_must_be_ones_own_and_of_that_exercise() {
    // ben saw it in e1, and ann in e2: neither helps ann in e1.
    let day = Case::new()
        .sheet("k01 ann e1\n| i1 ZG")
        .sheet("k01 ann e2\n- i1")
        .sheet("k01 ben e1\n- i1")
        .score();
    assert_eq!(value(&day, "i1"), None);
    assert_eq!(day.codes(), ["S01"]);
}

#[test]
fn a_doubtful_tag_is_no_observation_and_no_level() {
    let day = ann("- i1?=ZG\n- i2\n| i2 G\n| i1 G");
    assert_eq!(value(&day, "i1"), None);
    assert_eq!(day.codes(), ["S01"]);
    assert_eq!(day.ini().observations, 1);
    // The doubtful one neither rates nor counts among the observations that must carry a level.
    assert_eq!(value(&ann("- i1=G\n- i1?\n- i1?"), "i1"), Some(3.0));
}

#[test]
fn the_rubric_says_how_many_observations_a_given_level_needs() {
    let two = Case::new().rules("scoring: {evidence: 2}");
    let day = two.clone().sheet("k01 ann e1\n- i1\n| i1 G").score();
    assert_eq!((value(&day, "i1"), day.codes()), (None, vec!["S01"]));
    let day = two.clone().sheet("k01 ann e1\n- i1\n- i1\n| i1 G").score();
    assert_eq!((value(&day, "i1"), day.codes()), (Some(3.0), vec![]));
    // Often seen is still one observation.
    let day = two.sheet("k01 ann e1\n- i1 x5\n| i1 G").score();
    assert_eq!(day.codes(), ["S01"]);
    let none = Case::new().rules("scoring: {evidence: 0}");
    assert_eq!(
        value(&none.sheet("k01 ann e1\n| i1 G").score(), "i1"),
        Some(3.0)
    );
}

#[test]
fn where_a_given_level_is_set_aside_the_proposal_stands() {
    // A rubric that asks for two: confirming a proposal must not take it away.
    let two = Case::new().rules("scoring: {evidence: 2}");
    let alone = two.clone().sheet("k01 ann e1\n- i1=G").score();
    assert_eq!(value(&alone, "i1"), Some(3.0));
    let confirmed = two.sheet("k01 ann e1\n- i1=G\n| i1 G").score();
    let rating = confirmed.rating("i1").expect("a rating");
    assert_eq!((rating.value, rating.origin), (3.0, Origin::Derived));
    assert_eq!(confirmed.codes(), ["S01"]);
}

#[test]
fn a_level_under_evaluation_is_given_and_the_table_goes_before_it() {
    let day = ann("- i1\n> i1=G");
    assert_eq!(
        day.rating("i1").map(|r| (r.value, r.origin)),
        Some((3.0, Origin::Given))
    );
    assert_eq!(value(&ann("- i1\n> i1=G\n| i1 M"), "i1"), Some(2.0));
    assert_eq!(
        value(&ann("- i1\n> i1=G\n| i1 nw"), "i1"),
        Some(3.0),
        "nw is no level"
    );
}

#[test]
fn a_row_of_ratings_csv_is_a_rating_and_one_observation() {
    let day = Case::new()
        .csv("k01,ann,e1,ini,i1,ZG,,")
        .csv("k01,ann,e1,ini,i2,2,3,")
        .score();
    let rating = day.rating("i1").expect("a rating");
    assert_eq!((rating.value, rating.origin), (4.0, Origin::Elsewhere));
    assert_eq!((rating.places.len(), rating.observations.len()), (1, 0));
    assert_eq!(
        day.ini().observations,
        2,
        "one for each row, whatever its tally"
    );
    assert_eq!(day.codes(), [""; 0]);
}

#[test]
fn a_row_of_ratings_csv_rests_on_the_notes_as_well() {
    let two = Case::new()
        .rules("scoring: {evidence: 2}")
        .csv("k01,ann,e1,ini,i1,ZG,,");
    assert_eq!(
        two.score().codes(),
        ["S01"],
        "the row alone is one observation"
    );
    let day = two.clone().sheet("k01 ann e1\n- i1").score();
    let rating = day.rating("i1").expect("the row and the note are two");
    assert_eq!(
        (rating.origin, rating.observations.len()),
        (Origin::Elsewhere, 1)
    );
    let day = two
        .sheet("k01 ben e1\n- i1")
        .sheet("k01 ann e2\n- i1")
        .score();
    assert_eq!(
        day.codes(),
        ["S01"],
        "notes of others or of another exercise do not help"
    );
}

#[test]
fn a_candidate_who_was_also_involved_is_not_rated() {
    let day = Case::new()
        .sheet("k02 ann e1\n- i1=ZG @k01\n- i2=ZG @k01")
        .score();
    assert_eq!(day.rating("i1"), None);
    assert_eq!(day.ini().observations, 0);
    assert_score(day.scores.candidates[1].competences[0].computed, 4.0);
}

#[test]
fn ratings_stand_in_the_order_of_the_day_whatever_their_origin() {
    let day = Case::new()
        .csv("k02,ann,e1,ini,i1,ZG,,")
        .csv("k01,ann,e1,ini,i1,ZG,,")
        .sheet("k02 ben e1\n- i1=G")
        .sheet("k01 ben e1\n- i1=G")
        .score();
    let order: Vec<_> = day
        .scores
        .ratings
        .iter()
        .map(|r| format!("{} {}", r.candidate, r.assessor))
        .collect();
    assert_eq!(order, ["k01 ann", "k01 ben", "k02 ann", "k02 ben"]);
}
