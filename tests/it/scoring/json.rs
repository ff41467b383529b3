//! The shape of the scores as JSON: section 9 of the design.

use wakker::report::json;

use super::build::Case;

/// One day with everything in it: agreement and a midpoint, a judgement of the whole, an excluded exercise,
/// too little, unseen, outside the test, an agreed level, counts and a summary.
///
/// By hand, for ini. e1: ann gives i1 2.5 (3 x 3 and 3 x 2) and i2 4, ben 3 and 3; t = 2.75 and 3.5;
/// P = (3 x 2.75 + 1 x 3.5) / 4 = 2.9375, weight 4. e2: i1 3, weight 3. S = (4 x 2.9375 + 3 x 3) / 7 =
/// 2.964285714286; two of three targets rated twice. i1 was counted (6 + 4) / 2 times in e1 and once in e2;
/// i2 once in 45 minutes. sam: 2 as a whole in e1, 4 in e2, so it varies. nau: 1 of 3, since ann did not
/// mark n2.
fn day() -> Case {
    Case::new()
        .rules("scoring: {overall: tiers}")
        .competences(&["ini core i1*3 i2", "sam core s1", "nau secondary n1 n2 n3", "tal extra t1"])
        .exercises(
            "[{id: e1, minutes: 45, competences: [ini, sam, nau]}, {id: e2, competences: [ini, sam]}, {id: e3, competences: [ini]}]",
        )
        .day("conditions: [{candidate: k01, exercise: e3, text: alarm, exclude: opdracht gestopt}]")
        .sheet("k01 ann e1\n- i1=G x3 +\n- i1=M x3 -\n- i2=ZG\n- n1=O\n- s1\n- s1\n> sam=M")
        .sheet("k01 ben e1\n- i1=G\n- i2=G\n| i1 G 4\n| n2 gk")
        .sheet("k01 ann e2\n- i1=G\n- s1=ZG")
        .sheet("k01 ann e3\n- i1=O")
        .agreed("candidate: k01, competence: ini, level: ZG, reason: ook in de pauze gezien")
}

#[test]
fn the_scores_keep_their_shape() {
    let day = day().score();
    assert_eq!(day.codes(), [""; 0]);
    let text = json::scores(&day.loaded, &[day.candidate()], &day.found);
    insta::assert_snapshot!("scores", crate::program::rounded(&text));
}

#[test]
fn a_candidate_of_whom_nothing_was_noted_is_all_null() {
    let day = day().score();
    let text = json::scores(&day.loaded, &[&day.scores.candidates[1]], &day.found);
    insta::assert_snapshot!("scores-of-nothing", text);
}

#[test]
fn equal_days_give_equal_bytes() {
    let text = || {
        let day = day().score();
        json::all_scores(&day.loaded, &day.scores, &day.found)
    };
    assert_eq!(text(), text());
    assert!(text().ends_with("}\n") && text().starts_with("{\n  \"schema\": 1,"));
}
