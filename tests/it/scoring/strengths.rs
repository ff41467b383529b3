//! What the candidate reads that went well: from which competences, with which words.

use super::build::Case;
use super::growth::read;

/// Indicator, sentence and words.
fn strengths(case: &Case) -> Vec<(String, Option<String>, String)> {
    let report = read(&case.score());
    let all = report.strengths.into_iter();
    all.map(|one| (one.indicator, one.text, one.quotes[0].text.clone()))
        .collect()
}

fn strength(indicator: &str, text: Option<&str>, words: &str) -> (String, Option<String>, String) {
    (
        indicator.to_owned(),
        text.map(str::to_owned),
        words.to_owned(),
    )
}

fn case() -> Case {
    Case::new().with_goals().competences(&[
        "aa core a1 a2",
        "bb core b1",
        "cc secondary c1",
        "dd extra d1",
    ])
}

#[test]
fn the_highest_indicators_of_different_competences_say_what_you_did() {
    // a1 4, a2 3.5, b1 3, c1 4, d1 3: aa and cc at 4, core first; then bb as core before dd.
    let day = case()
        .sheet("k01 ann e1\n- a1=ZG +\n- a2=G +\n- b1=G +\n- c1=ZG +\n- d1=G +")
        .sheet("k01 ben e2\n- a1=ZG\n- a2=ZG\n- b1=G\n- c1=ZG\n- d1=G");
    assert_eq!(
        strengths(&day),
        [
            strength("a1", Some("Je doet a1 zeer goed."), "a1=ZG +"),
            strength("c1", Some("Je doet c1 zeer goed."), "c1=ZG +"),
            strength("b1", Some("Je doet b1 goed."), "b1=G +"),
        ]
    );
}

#[test]
fn the_sentence_fits_the_words_below_it() {
    // c1 stands at (4 + 3) / 2 = 3.5: ZG. Only the words at G have a plus.
    let day = case()
        .sheet("k01 ann e1\n- c1=G +")
        .sheet("k01 ben e2\n- c1=ZG");
    assert_eq!(
        strengths(&day),
        [strength("c1", Some("Je doet c1 goed."), "c1=G +")]
    );
    // Words without a level of their own stand for what their sheet gave, else for no more than what is enough.
    let day = case().sheet("k01 ann e1\n- c1 +\n- c1\n> c1=ZG");
    assert_eq!(
        strengths(&day),
        [strength("c1", Some("Je doet c1 zeer goed."), "c1 +")]
    );
}

#[test]
fn a_competence_agreed_below_enough_gives_no_strength_unless_there_is_no_other() {
    let low = "candidate: k01, competence: aa, level: M, reason: gezien";
    let ann = "k01 ann e1\n- a1=ZG +\n- a1=ZG\n- a2=M\n- a2=M";
    let other = case().sheet(&format!("{ann}\n- b1 +")).agreed(low);
    assert_eq!(strengths(&other), [strength("b1", None, "b1 +")]);
    // Nothing else: the moment stands, in words alone, and not of the growth point.
    let alone = case().sheet(ann).agreed(low);
    assert_eq!(strengths(&alone), [strength("a1", None, "a1=ZG +")]);
    assert_eq!(read(&alone.score()).growth[0].indicator, "a2");
}

#[test]
fn a_computed_level_that_the_meeting_lifted_gives_a_strength() {
    // a1 4 and a2 1 make 2.5, and b1 2: the meeting lifts bb to G, but its indicator is at M.
    let day = case()
        .sheet("k01 ann e1\n- b1=M +\n- b1=M\n- c1=G +\n- c1=G")
        .agreed("candidate: k01, competence: bb, level: G, reason: samen bekeken");
    // The words of bb got M: no strong moment.
    assert_eq!(
        strengths(&day),
        [strength("c1", Some("Je doet c1 goed."), "c1=G +")]
    );
}

#[test]
fn moments_fill_up_and_are_never_made_up() {
    // Moments without a level, of an indicator and of a competence as a whole; two notes without a plus.
    let day = case().sheet("k01 ann e1\n- a1 +\n- bb +\n- c1\n- d1 -");
    assert_eq!(
        strengths(&day),
        [strength("a1", None, "a1 +"), strength("", None, "bb +")]
    );
    // One note on two indicators is one moment.
    let day = case().sheet("k01 ann e1\n- a1 b1 +");
    assert_eq!(strengths(&day), [strength("a1", None, "a1 b1 +")]);
    // In doubt, or in an exercise that does not count: none.
    let day = case()
        .sheet("k01 ann e1\n- a1? +")
        .sheet("k01 ann e2\n- bb +\n- c1 +")
        .day("conditions: [{candidate: k01, exercise: e2, text: alarm, exclude: gestopt}]");
    assert_eq!(strengths(&day), []);
}

#[test]
fn a_moment_that_got_less_than_enough_is_none() {
    let day = case().sheet("k01 ann e1\n- a1=O +\n- a1=O +\n- a2 +");
    assert_eq!(strengths(&day), [strength("a2", None, "a2 +")]);
}

#[test]
fn an_indicator_stands_in_one_list() {
    // Nothing is below; b1 is the only indicator of bb and a strength: the growth point is another one.
    let day = case()
        .sheet("k01 ann e1\n- b1=G +\n- a1=G\n- a2=G")
        .sheet("k01 ben e2\n- b1=G\n- a1=G\n- a2=G")
        .score();
    let report = read(&day);
    let grown: Vec<&str> = report
        .growth
        .iter()
        .map(|one| one.indicator.as_str())
        .collect();
    assert_eq!(
        (report.strengths[0].indicator.as_str(), grown),
        ("b1", vec!["a1"])
    );
}

#[test]
fn without_strengths_it_is_said_why() {
    let told = |sheet: &str| read(&case().sheet(sheet).score()).strengths_told.unwrap();
    let good = told("k01 ann e1\n- a1=G\n- a2=G\n- b1=G\n- b1=G");
    assert!(
        good.starts_with("Bij ‘Alle competenties in beeld’"),
        "{good}"
    );
    let weak = told("k01 ann e1\n- a1=O\n- a2=O\n- b1=M\n- b1=M");
    assert!(
        weak.starts_with("In onze notities staat geen sterk moment"),
        "{weak}"
    );
}
