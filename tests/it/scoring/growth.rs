//! What the candidate reads to grow in: from which competences, in which order, with which words and which goal.

use proptest::prelude::*;
use proptest::sample::select;
use wakker::diagnostic::Language;
use wakker::report;
use wakker::report::data::{CandidateReport, CoachReport, Growth};

use super::any_day::case;
use super::build::{Case, Scored};

pub(super) fn read(day: &Scored) -> CandidateReport {
    report::candidate(
        &day.loaded,
        day.candidate(),
        &day.found,
        Language::Nl,
        report::Naming::Names,
    )
}

pub(super) fn coach(day: &Scored) -> CoachReport {
    let found = &day.found;
    report::coach(
        &day.loaded,
        &day.scores,
        day.candidate(),
        found,
        Language::Nl,
        report::Naming::Names,
    )
}

/// Indicator, today's level and the level of the goal.
fn points(report: &CandidateReport) -> Vec<(&str, &str, &str)> {
    let all = report.growth.iter();
    all.map(|one| {
        (
            one.indicator.as_str(),
            one.today.word.as_str(),
            one.next.word.as_str(),
        )
    })
    .collect()
}

fn words(growth: &Growth) -> Vec<&str> {
    growth
        .quotes
        .iter()
        .map(|quote| quote.text.as_str())
        .collect()
}

/// Four competences, each with two indicators, rated by ann in e1 and by ben in e2: two notes on each.
fn four(levels: [&str; 8]) -> Case {
    let names = ["a1", "a2", "b1", "b2", "c1", "c2", "d1", "d2"];
    let lines: Vec<String> = names
        .iter()
        .zip(levels)
        .filter(|(_, level)| !level.is_empty())
        .map(|(name, level)| format!("- {name}={level}"))
        .collect();
    let lines = lines.join("\n");
    Case::new()
        .with_goals()
        .competences(&[
            "aa core a1 a2",
            "bb core b1 b2",
            "cc secondary c1 c2",
            "dd extra d1 d2",
        ])
        .sheet(&format!("k01 ann e1\n{lines}"))
        .sheet(&format!("k01 ben e2\n{lines}"))
}

#[test]
fn the_lowest_level_comes_first_then_core_then_the_lowest_indicator() {
    // aa 2 (M), bb 3 (G), cc 1 (O), dd 1 (O): cc and dd before aa though aa is core; cc is secondary, dd extra.
    let day = four(["M", "M", "G", "G", "O", "O", "O", "O"]).score();
    assert_eq!(
        points(&read(&day)),
        [("c1", "onvoldoende", "goed"), ("d1", "onvoldoende", "goed")]
    );
    // aa and bb both 2: 1.5 and up is M. Of aa (M, G: 2.5 is G) nothing; of bb b2 (1) before c1 (2) as bb is core.
    let day = four(["M", "G", "G", "O", "M", "M", "G", "G"]).score();
    assert_eq!(
        points(&read(&day)),
        [("b2", "onvoldoende", "goed"), ("c1", "matig", "goed")]
    );
    // Of one competence one point, the lowest.
    let day = four(["M", "O", "G", "G", "G", "G", "G", "G"]).score();
    assert_eq!(points(&read(&day)), [("a2", "onvoldoende", "goed")]);
}

#[test]
fn the_agreed_level_goes_before_the_computed_one() {
    // Computed: aa G, bb ZG, cc G, dd G. The meeting: dd is M. A card for dd alone, with its lowest indicator.
    let case = four(["G", "G", "ZG", "ZG", "G", "G", "G", "M"]);
    let agreed = "candidate: k01, competence: dd, level: M, reason: rug";
    let report = read(&case.clone().agreed(agreed).score());
    assert_eq!(points(&report), [("d2", "matig", "goed")]);
    assert_eq!(report.growth[0].goal, "Je doet d2 goed.");
    // The meeting lifts what was computed below: aa is G, so nothing is below, and the ones at G follow.
    let case = four(["M", "M", "ZG", "ZG", "ZG", "ZG", "ZG", "ZG"]);
    assert_eq!(
        points(&read(&case.clone().score())),
        [("a1", "matig", "goed")]
    );
    let lifted = case.agreed("candidate: k01, competence: aa, level: G, reason: tolk");
    assert_eq!(points(&read(&lifted.score())), [("a1", "matig", "goed")]);
}

#[test]
fn with_one_below_there_is_one_card_and_it_is_not_filled_up() {
    let day = four(["G", "G", "G", "G", "M", "M", "G", "G"]).score();
    assert_eq!(points(&read(&day)), [("c1", "matig", "goed")]);
}

#[test]
fn where_nothing_is_below_those_at_enough_follow_and_the_top_never_does() {
    let day = four(["ZG", "ZG", "G", "G", "G", "G", "G", "G"]).score();
    // b1 is a strength of bb (equal scores keep the order of the rubric), so b2; likewise c2.
    let report = read(&day);
    assert_eq!(
        points(&report),
        [("b1", "goed", "zeer goed"), ("c1", "goed", "zeer goed")]
    );
    assert!(report.strengths.is_empty(), "no note has a plus");
    assert_eq!(report.growth[0].goal, "Je doet b1 zeer goed.");
    // An indicator at M of a competence at the top (agreed) gives nothing.
    let agreed = four(["ZG", "M", "ZG", "ZG", "ZG", "ZG", "ZG", "ZG"])
        .agreed("candidate: k01, competence: aa, level: ZG, reason: hij kon het");
    let report = read(&agreed.score());
    assert_eq!(points(&report), []);
    assert!(report.growth_told.unwrap().contains("hoogste niveau"));
}

#[test]
fn of_an_agreed_level_below_what_all_indicators_reach_the_agreed_level_is_todays() {
    // aa was computed G (a1 4, a2 3); the meeting says O.
    let case = four(["ZG", "G", "G", "G", "G", "G", "G", "G"])
        .agreed("candidate: k01, competence: aa, level: O, reason: riek op de weg");
    let report = read(&case.score());
    assert_eq!(points(&report), [("a2", "onvoldoende", "goed")]);
    // Its anchor is of that level, and the words rated G stay away.
    assert_eq!(report.growth[0].anchor, "stap 0");
    assert_eq!(words(&report.growth[0]), [""; 0]);
    assert_eq!(report.growth[0].goal, "Je doet a2 goed.");
    assert_eq!(report.plan.actions[0].action, "Je doet a2 goed.");
}

#[test]
fn a_point_rests_on_two_observations_and_a_row_made_elsewhere_is_one() {
    let case = Case::new()
        .with_goals()
        .competences(&["aa core a1 a2"])
        .sheet("k01 ann e1\n- a1=O\n- a2=M -");
    // One note each: something is below, nothing rests on two; nothing at enough stands in.
    let report = read(&case.clone().score());
    assert_eq!(points(&report), []);
    assert!(
        report
            .growth_told
            .unwrap()
            .starts_with("Nog niet alles lukte goed.")
    );
    let two = case.clone().sheet("k01 ben e1\n- a2=M");
    assert_eq!(points(&read(&two.score())), [("a2", "matig", "goed")]);
    let row = case.clone().csv("k01,ben,e1,aa,a2,M,,");
    assert_eq!(points(&read(&row.score())), [("a2", "matig", "goed")]);
    // A row in an exercise that does not count is none.
    let excluded = case
        .csv("k01,ben,e2,aa,a2,M,,")
        .day("conditions: [{candidate: k01, exercise: e2, text: alarm, exclude: gestopt}]");
    assert_eq!(points(&read(&excluded.score())), []);
}

#[test]
fn what_points_two_ways_needs_the_meeting() {
    // a1: O and G, two levels apart, so split at 2; a2 rests on one note.
    let case = Case::new()
        .with_goals()
        .competences(&["aa core a1 a2"])
        .sheet("k01 ann e1\n- a1=O\n- a1=G\n- a2=M");
    assert_eq!(points(&read(&case.clone().score())), []);
    let agreed = case.agreed("candidate: k01, competence: aa, level: M");
    assert_eq!(points(&read(&agreed.score())), [("a1", "matig", "goed")]);
}

#[test]
fn what_is_described_in_words_is_no_point() {
    let day = Case::new()
        .with_goals()
        .competences(&["aa core a1", "zz extra z1 descriptive"])
        .sheet("k01 ann e1\n- a1=ZG\n- a1=ZG\n- z1=O -\n- z1=O -")
        .score();
    let report = read(&day);
    assert_eq!(points(&report), []);
    assert!(report.growth_told.unwrap().contains("hoogste niveau"));
}

#[test]
fn the_words_are_of_todays_level_or_lower_wherever_the_level_stands() {
    let growth = |sheets: [&str; 2]| {
        let case = Case::new().with_goals().competences(&["aa core a1"]);
        let case = sheets.iter().fold(case, |case, sheet| case.sheet(sheet));
        let agreed = "candidate: k01, competence: aa, level: M, reason: samen bekeken";
        let report = read(&case.agreed(agreed).score());
        let points = points(&report)
            .into_iter()
            .map(|(_, today, _)| today.to_owned());
        let points: Vec<String> = points.collect();
        let words = report.growth.iter().flat_map(|one| words(one));
        (points, words.map(str::to_owned).collect::<Vec<_>>())
    };
    let matig = |words: &[&str]| {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        (vec!["matig".to_owned()], words)
    };
    // 1 and 3 make 2, and the meeting agreed on M: the G stays away.
    assert_eq!(
        growth(["k01 ann e1\n- a1=O", "k01 ben e2\n- a1=G"]),
        matig(&["a1=O"])
    );
    // The level stands in the table, under Evaluatie for the indicator, or there for the whole.
    for level in ["| a1 G", "> a1=G", "- a1=G 0"] {
        let ben = format!("k01 ben e2\n- a1 0\n{level}");
        assert_eq!(
            growth(["k01 ann e1\n- a1=O", &ben]),
            matig(&["a1=O"]),
            "{level}"
        );
    }
    // Weak words of a sheet whose other note got more may stand.
    let ben = "k01 ben e2\n- a1 -\n- a1=G";
    assert_eq!(
        growth(["k01 ann e1\n- a1=O", ben]),
        matig(&["a1=O", "a1 -"])
    );
    // But not where the table gave more.
    let ben = "k01 ben e2\n- a1 -\n| a1 G";
    assert_eq!(growth(["k01 ann e1\n- a1=O", ben]), matig(&["a1=O"]));
    // Strong words never stand under a weak level, whatever level they got.
    let ann = "k01 ann e1\n- a1=M +\n- a1 +\n- a1=M";
    assert_eq!(
        growth([ann, "k01 ben e2\n- a1=M"]),
        matig(&["a1=M", "a1=M"])
    );
}

#[test]
fn a_level_for_the_whole_counts_for_words_without_one() {
    // ann judged the whole ZG; ben gave a1 O and M. a1 stands at 1.5, so M.
    let day = Case::new()
        .with_goals()
        .competences(&["aa core a1"])
        .sheet("k01 ann e2\n- a1 0\n> aa=ZG")
        .sheet("k01 ben e1\n- a1=O")
        .sheet("k01 cas e1\n- a1=M")
        .agreed("candidate: k01, competence: aa, level: M, reason: samen bekeken")
        .score();
    let report = read(&day);
    assert_eq!(points(&report), [("a1", "matig", "goed")]);
    assert!(
        !words(&report.growth[0]).contains(&"a1 0"),
        "{:?}",
        report.growth
    );
}

#[test]
fn without_goals_the_anchor_above_serves_and_never_a_lower_one() {
    let day = Case::new()
        .competences(&["aa core a1"])
        .sheet("k01 ann e1\n- a1=O\n- a1=O")
        .score();
    let report = read(&day);
    assert_eq!(points(&report), [("a1", "onvoldoende", "goed")]);
    // Anchors are stap 0 to stap 3: of O, M, G, ZG. That of M is below enough.
    assert_eq!(
        (
            report.growth[0].anchor.as_str(),
            report.growth[0].goal.as_str()
        ),
        ("stap 0", "stap 2")
    );
}

#[test]
fn hardly_anything_seen_is_said_as_that() {
    let case = || {
        Case::new().with_goals().competences(&[
            "aa core a1",
            "bb core b1",
            "cc core c1",
            "dd extra d1",
        ])
    };
    let told = |case: Case| {
        let report = read(&case.score());
        (
            report.little.unwrap_or_default(),
            report.strengths_told.unwrap_or_default(),
            report.growth_told.unwrap_or_default(),
        )
    };
    // Nothing noted at all.
    let (little, strengths, growth) = told(case().sheet("k01 ann e1\n| a1 nw"));
    assert!(little.contains("niets noteren"), "{little}");
    assert!(strengths.contains("te weinig zien") && growth.contains("te weinig zien"));
    // One note.
    let (little, _, growth) = told(case().sheet("k01 ann e1\n- a1=M"));
    assert!(
        little.contains("te weinig om een niveau te geven"),
        "{little}"
    );
    assert!(growth.contains("te weinig zien") && !growth.contains("uitspringt"));
    // One of four with a level, at the top: the rest was hardly seen.
    let (little, _, growth) = told(case().sheet("k01 ann e1\n- a1=ZG\n- a1=ZG"));
    assert!(
        little.contains("van de 4 competenties") && little.contains("maar 1"),
        "{little}"
    );
    assert!(growth.contains("hoogste niveau"), "{growth}");
    // Two of four: nothing of the kind.
    let (little, ..) = told(case().sheet("k01 ann e1\n- a1=ZG\n- a1=ZG\n- b1=G\n- b1=G"));
    assert_eq!(little, "");
    // The coach reads the same lists, in words for a coach.
    let day = case().sheet("k01 ann e1\n- a1=M").score();
    let coach = coach(&day);
    assert_eq!(
        coach.growth_told.as_deref(),
        Some("Te weinig gezien om iets te kiezen.")
    );
    assert_eq!(coach.little, read(&day).little);
}

#[test]
fn what_was_agreed_is_not_in_doubt_and_the_rest_is_said_once() {
    let day = four(["G", "G", "M", "M", "", "", "", ""])
        .agreed("candidate: k01, competence: aa, level: G")
        .score();
    let report = read(&day);
    let lines: Vec<_> = report
        .tiers
        .iter()
        .flat_map(|tier| &tier.competences)
        .collect();
    assert_eq!(
        (lines[0].certainty.as_deref(), lines[0].reason.as_deref()),
        (None, None)
    );
    assert_eq!(lines[0].discussed.as_deref(), Some("afgesproken"));
    assert_eq!(lines[1].discussed, None);
    let meanings = report
        .certainty
        .iter()
        .filter(|one| one.words == "nog niet besproken");
    assert_eq!(meanings.count(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_growth_point_contradicts_what_the_candidate_reads(
        case in case(),
        agreed in prop::collection::vec((select(&["ini", "sam"][..]), select(&["O", "M", "G", "ZG"][..])), 0..2),
    ) {
        let case = agreed.iter().fold(case.with_goals(), |case, (name, level)| {
            case.agreed(&format!("candidate: k01, competence: {name}, level: {level}, reason: samen"))
        });
        let day = case.score();
        let scale = &day.loaded.rubric.scale;
        let report = read(&day);
        let level = |name: &str| scale.parse(name).expect("a level");
        let shown = |name: &str| day.competence(name).shown();
        let all = [shown("ini"), shown("sam")];
        let is_below = all.iter().flatten().any(|level| *level < scale.enough());
        prop_assert!(report.growth.len() <= 2);
        prop_assert_eq!(report.growth.is_empty(), report.growth_told.is_some());
        prop_assert_eq!(report.strengths.is_empty(), report.strengths_told.is_some());
        for one in &report.growth {
            let of_competence = shown(&one.competence).expect("a level");
            prop_assert!(of_competence < scale.highest());
            prop_assert!(!is_below || of_competence < scale.enough());
            let (today, next) = (level(&one.today.word), level(&one.next.word));
            prop_assert!(next > today && next >= scale.enough());
            // The words of a note hold its levels: none is above today's.
            for quote in &one.quotes {
                for word in quote.text.split_whitespace() {
                    if let Some((name, given)) = word.split_once('=').filter(|(name, _)| *name == one.indicator) {
                        prop_assert!(level(given) <= today, "{} {} {:?}", name, given, one);
                    }
                }
                prop_assert!(today >= scale.enough() || !quote.text.ends_with(" +"));
            }
            prop_assert!(report.strengths.iter().all(|strength| strength.indicator != one.indicator));
        }
        let coach = coach(&day);
        prop_assert_eq!((&coach.strengths, &coach.growth), (&report.strengths, &report.growth));
        for point in &report.growth {
            prop_assert!(coach.plan.actions.iter().any(|action| action.action == point.goal));
        }
    }
}
