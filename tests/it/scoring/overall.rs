//! Rules 8 and 9: the summary, the overall score, and the agreed level beside the computed one.

use wakker::rubric::Tier;
use wakker::scoring::{Certainty, TierSummary};

use super::build::{Case, Scored, assert_score};

/// Three core, two secondary and two extra competences with one indicator each; one observation is enough.
fn seven() -> Case {
    Case::new()
        .rules("scoring: {min-observations: 1, overall: tiers}")
        .competences(&[
            "a core a1",
            "b core b1",
            "c core c1",
            "d secondary d1",
            "e secondary e1",
            "f extra f1",
            "g extra descriptive g1",
        ])
}

/// A day on which ann noted these levels.
fn noted(case: Case, levels: &str) -> Case {
    let lines: Vec<String> = levels
        .split_whitespace()
        .map(|level| format!("- {level}"))
        .collect();
    case.sheet(&format!("k01 ann e1\n{}", lines.join("\n")))
}

fn tier(day: &Scored, tier: Tier) -> Option<(usize, usize)> {
    let all: &[TierSummary] = &day.candidate().summary;
    all.iter()
        .find(|one| one.tier == tier)
        .map(|one| (one.enough, one.seen))
}

#[test]
fn the_summary_counts_the_levels_that_are_enough_among_those_seen() {
    let day = noted(seven(), "a1=ZG b1=M d1=G f1=O g1=ZG").score();
    assert_eq!(tier(&day, Tier::Core), Some((1, 2)), "c was not seen");
    assert_eq!(tier(&day, Tier::Secondary), Some((1, 1)));
    assert_eq!(
        tier(&day, Tier::Extra),
        Some((0, 1)),
        "a descriptive one has no level"
    );
}

#[test]
fn the_rubric_says_what_is_enough() {
    // By default the level below the top: 3. A score of 2.5 is a 3.
    let day = noted(seven(), "a1=M a1=G b1=M").score();
    assert_eq!(tier(&day, Tier::Core), Some((1, 2)));
}

#[test]
fn a_tier_without_competences_that_can_have_a_level_is_not_in_the_summary() {
    let day = noted(
        Case::new().competences(&["a core a1", "g extra descriptive g1"]),
        "a1=G g1=G",
    )
    .score();
    assert_eq!(day.candidate().summary.len(), 1);
}

#[test]
fn the_summary_follows_the_agreed_level_and_leaves_out_what_varies() {
    let varies = Case::new()
        .competences(&["a core a1"])
        .sheet("k01 ann e1\n- a1=ZG\n- a1=ZG")
        .sheet("k01 ann e2\n- a1=O\n- a1=O");
    let day = varies.score();
    assert_eq!(day.competence("a").certainty, Certainty::Varies);
    assert_eq!(tier(&day, Tier::Core), Some((0, 0)));
    let day = varies
        .agreed("candidate: k01, competence: a, level: G, reason: de tweede keer ziek")
        .score();
    assert_eq!(tier(&day, Tier::Core), Some((1, 1)));
}

#[test]
fn there_is_no_overall_unless_the_rubric_asks_for_it() {
    let levels = "a1=4 b1=3 c1=3 d1=2 e1=4 f1=1";
    assert!(noted(seven(), levels).score().candidate().overall.is_some());
    let off = Case::new()
        .rules("scoring: {min-observations: 1}")
        .competences(&[
            "a core a1",
            "b core b1",
            "c core c1",
            "d secondary d1",
            "e secondary e1",
            "f extra f1",
        ]);
    assert_eq!(noted(off, levels).score().candidate().overall, None);
}

#[test]
fn the_overall_is_the_mean_of_the_tiers_by_their_weights() {
    let day = noted(seven(), "a1=4 b1=3 c1=2 d1=1 e1=2 f1=1").score();
    // core (4 + 3 + 2) / 3 = 3, weight 2; secondary (1 + 2) / 2 = 1.5, weight 1; extra weighs nothing.
    // (2 x 3 + 1 x 1.5) / 3 = 2.5
    assert_score(day.candidate().overall, 2.5);
    let rules = "tiers: {core: {weight: 1}, secondary: {weight: 1}, extra: {weight: 2}}";
    let day = noted(seven().rules(rules), "a1=4 b1=3 c1=2 d1=1 e1=2 f1=1").score();
    // (1 x 3 + 1 x 1.5 + 2 x 1) / 4
    assert_score(day.candidate().overall, 1.625);
}

#[test]
fn a_tier_without_scores_does_not_weigh() {
    let rules = "tiers: {core: {weight: 1}, extra: {weight: 1}}";
    // core 3, secondary 3; extra was not seen.
    assert_score(
        noted(seven().rules(rules), "a1=3 b1=3 c1=3 d1=3")
            .score()
            .candidate()
            .overall,
        3.0,
    );
}

#[test]
fn without_every_core_competence_there_is_no_overall() {
    assert_eq!(
        noted(seven(), "a1=4 b1=3 d1=1 e1=2")
            .score()
            .candidate()
            .overall,
        None
    );
}

#[test]
fn half_of_the_secondary_competences_are_enough_for_an_overall() {
    // core 3, secondary 4: (2 x 3 + 4) / 3
    assert_score(
        noted(seven(), "a1=3 b1=3 c1=3 d1=4")
            .score()
            .candidate()
            .overall,
        10.0 / 3.0,
    );
    assert_eq!(
        noted(seven(), "a1=3 b1=3 c1=3").score().candidate().overall,
        None
    );
}

/// A day on which `ini` is 3 (goed), with an entry in `consensus.yaml`.
fn agreed(entry: &str) -> Scored {
    noted(Case::new(), "i1=G i2=G")
        .agreed(&format!("candidate: k01, competence: ini, {entry}"))
        .score()
}

fn shown(day: &Scored) -> Option<i16> {
    day.ini().shown().map(wakker::scale::Level::value)
}

#[test]
fn the_agreed_level_stands_beside_the_score_and_never_over_it() {
    let day = agreed("level: ZG, reason: ook in de keuken");
    assert_score(day.ini().score, 3.0);
    assert_eq!(day.ini().level.map(wakker::scale::Level::value), Some(3));
    assert_eq!(
        day.ini()
            .consensus
            .as_ref()
            .map(|entry| entry.level.value()),
        Some(4)
    );
    assert_eq!(
        shown(&day),
        Some(4),
        "the candidate sees one level: the agreed one"
    );
}

#[test]
fn an_agreed_level_like_the_computed_one_needs_no_reason() {
    let day = agreed("level: G");
    assert!(day.ini().consensus.is_some() && day.codes().is_empty());
}

#[test]
fn an_agreed_level_that_departs_without_a_reason_is_left_out() {
    let day = agreed("level: ZG");
    assert!(day.ini().consensus.is_none());
    assert_eq!((day.codes(), day.found.left_out()), (vec!["D12"], 1));
    assert_eq!(shown(&day), Some(3), "the computed one");
}

#[test]
fn an_agreed_level_where_there_is_none_needs_a_reason() {
    let entry = "candidate: k01, competence: ini, level: G";
    let nothing = Case::new().agreed(entry).score();
    assert_eq!((nothing.codes(), shown(&nothing)), (vec!["D12"], None));
    let day = Case::new()
        .agreed(&format!("{entry}, reason: gezien in de pauze"))
        .score();
    assert_eq!((day.codes(), shown(&day)), (vec![], Some(3)));
    assert_eq!(
        day.ini().certainty,
        Certainty::Unseen,
        "it makes nothing surer"
    );
    assert_eq!(day.ini().score, None);
    // Too little for a score is no level either, though 3 was computed.
    let thin = Case::new()
        .sheet("k01 ann e1\n- i1=G")
        .agreed(entry)
        .score();
    assert_eq!(thin.codes(), ["D12"]);
}

#[test]
fn an_agreed_level_where_it_varies_needs_a_reason() {
    let varies = Case::new()
        .sheet("k01 ann e1\n- i1=ZG\n- i2=ZG")
        .sheet("k01 ann e2\n- i1=M\n- i2=M");
    // S = 3, but there is no one level to agree with.
    let entry = "candidate: k01, competence: ini, level: G";
    let day = varies.clone().agreed(entry).score();
    assert_eq!((day.codes(), shown(&day)), (vec!["D12"], None));
    let day = varies
        .agreed(&format!("{entry}, reason: in groep lukt het"))
        .score();
    assert_eq!(
        (day.codes(), shown(&day), day.ini().level),
        (vec![], Some(3), None)
    );
}

#[test]
fn an_agreed_level_is_of_one_candidate_and_one_competence() {
    let day = Case::new()
        .competences(&["ini core i1", "sam core s1"])
        .agreed("candidate: k02, competence: sam, level: G, reason: besproken")
        .score();
    let has: Vec<bool> = day
        .scores
        .candidates
        .iter()
        .flat_map(|candidate| {
            candidate
                .competences
                .iter()
                .map(|one| one.consensus.is_some())
        })
        .collect();
    assert_eq!(has, [false, false, false, true]);
}
