//! Two levels are never guessed, doubt counts for nothing, and tags that a word joins share no level.

use super::*;

#[test]
fn of_two_levels_none_is_chosen() {
    for (level, first, second) in [
        ("M of G", "M", "G"),
        ("M à G", "M", "G"),
        ("G / ZG", "G", "ZG"),
        ("G - ZG", "G", "ZG"),
        ("ZG – G", "G", "ZG"),
        ("G (of M?)", "M", "G"),
        ("M, later G", "M", "G"),
        ("M>G", "M", "G"),
        ("M->G", "M", "G"),
        ("M → G", "M", "G"),
        ("G|ZG", "G", "ZG"),
        ("G/ZG", "G", "ZG"),
        ("3,5", "G", "ZG"),
        ("2.5", "M", "G"),
        ("3½", "G", "ZG"),
        ("goed tot zeer goed", "G", "ZG"),
        ("matig ou goed", "M", "G"),
        ("G of nw", "G", "nw"),
    ] {
        for behind in ["", ".", " (2x)", " #samenwerken"] {
            let outcome = sheet(&format!("- a #motivatie ={level}{behind}"));
            let found = outcome.found.sorted();
            assert_eq!(outcome.codes(), [Code::N54], "{level}{behind}");
            assert_eq!(outcome.sources.slice(found[0].span), format!("={level}"));
            let value = |name: &str| {
                let all = &found[0].values;
                all.iter()
                    .find(|(one, _)| *one == name)
                    .map(|(_, value)| format!("{value:?}"))
            };
            assert!(
                value("first").is_some_and(|one| one.contains(&format!("\"{first}\""))),
                "{level}"
            );
            assert!(
                value("second").is_some_and(|one| one.contains(&format!("\"{second}\""))),
                "{level}"
            );
            let sheet = &outcome.notes.sheets[0];
            assert_eq!(sheet.observations[0].tags[0].level, None, "{level}{behind}");
            assert_eq!(sheet.observations[0].text, "a", "{level}{behind}");
        }
    }
    costs(
        "- a #motivatie =M of G en gaat weg",
        "a en gaat weg #motivatie",
        "N54 1:16",
    );
    let outcome = sheet("# Evaluatie\n- Initiatief: ziet werk =M of G");
    assert_eq!(outcome.evaluations(), ["Initiatief: ziet werk #initiatief"]);
    assert_eq!(outcome.findings(), ["N54 2:25"]);
}

#[test]
fn what_only_stands_behind_a_level_is_no_second_one() {
    for (written, read) in [
        ("=M en goed gedaan", "a en goed gedaan #motivatie=M"),
        ("=3 en 2 dozen", "a en 2 dozen #motivatie=G"),
        ("=G, dan helpt hij", "a, dan helpt hij #motivatie=G"),
        ("=G (2x)", "a #motivatie=G 2x"),
        ("=3 (goed)", "a #motivatie=G"),
        ("=G/goed", "a #motivatie=G"),
        ("=3,0", "a #motivatie=G"),
        ("=G / #samenwerken =M", "a #motivatie=G #samenwerken=M"),
    ] {
        reads(&format!("- a #motivatie {written}"), read);
    }
}

#[test]
fn a_question_mark_behind_a_tag_or_level_is_doubt() {
    for tail in [
        "#motivatie =G?",
        "#motivatie =G ?",
        "#motivatie =G (?)",
        "#motivatie =G??",
        "#motivatie =G ??.",
        "#motivatie =G [?]",
        "#motivatie =G ?!",
        "#motivatie =G (twijfel)",
        "#motivatie? =G",
        "#motivatie ? =G",
        "#motivatie (?) =G",
        "#motivatie?? =G",
    ] {
        let outcome = sheet(&format!("- a {tail}"));
        assert_eq!(outcome.observations(), ["a #motivatie?=G"], "{tail}");
        assert_eq!(outcome.codes(), [Code::N14], "{tail}");
    }
    reads_with("- a #motivatie =?", "a #motivatie?", &["N14 1:16"]);
    reads_with("## Motivatie\n- a =G ?", "a #motivatie~", &["N14 2:5"]);
    reads(
        "- vraagt: mag dat? #motivatie =G",
        "vraagt: mag dat? #motivatie=G",
    );
    reads("- a #motivatie ?b", "a ?b #motivatie");
}

#[test]
fn a_word_that_joins_two_tags_is_no_word_and_shares_no_level() {
    for joiner in ["en", "En", "of", "&", "+", "/", "-", "and", "et", ",", ""] {
        let line = format!("- a #motivatie {joiner} #samenwerken =G");
        reads_with(
            &line,
            "a #motivatie #samenwerken",
            &[&format!("N06 1:{}", line.len() - 1)],
        );
    }
    reads(
        "- a #motivatie =M en #samenwerken =G of #initiatief",
        "a #motivatie=M #samenwerken=G #initiatief",
    );
    reads(
        "- toont #motivatie en #samenwerken bij het werk",
        "toont bij het werk #motivatie #samenwerken",
    );
    reads("- a en #motivatie =G", "a en #motivatie=G");
    reads("- a =foo en #motivatie", "a =foo en #motivatie");
}

#[test]
fn a_level_goes_to_the_tag_just_before_it() {
    for between in [
        ".", "...", "…", ",", ";", ":", "/", "|", ")", "-", "+", "!", " / ", " | ", ", ", "; ",
        " en ",
    ] {
        reads(
            &format!("- a #motivatie =ZG{between}#samenwerken =O"),
            "a #motivatie=ZG #samenwerken=O",
        );
        reads(
            &format!("- a #motivatie =zeer goed{between}#samenwerken =O"),
            "a #motivatie=ZG #samenwerken=O",
        );
    }
}
