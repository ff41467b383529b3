//! The rubrics that ship: what a machine can check of their texts.

use std::collections::BTreeSet;

use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::load;
use wakker::rubric::{Rubric, Subject, Tier};
use wakker::source::Sources;

fn built_in(id: &str) -> (Rubric, Diagnostics) {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let rubric = load::rubric_named(
        &mut sources,
        &Assets::builtin(),
        id,
        "".as_ref(),
        None,
        &mut found,
    )
    .unwrap_or_else(|_| panic!("{:?}", found.sorted()));
    (rubric, found)
}

#[test]
fn every_shipped_rubric_is_without_findings() {
    for id in Assets::builtin().rubrics() {
        let (_, found) = built_in(id);
        let messages: Vec<String> = found
            .sorted()
            .iter()
            .map(|one| one.message(Language::En))
            .collect();
        assert_eq!(messages, Vec::<String>::new(), "{id}");
    }
}

#[test]
fn done_has_the_profile_of_a_candidate_ready_to_move_on() {
    let (done, _) = built_in("done");
    let ids = |tier| {
        done.of_tier(tier)
            .map(|one| one.id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ids(Tier::Core),
        [
            "samenwerken",
            "zelfstandigheid",
            "initiatief",
            "flexibiliteit",
            "leervermogen",
            "motivatie"
        ]
    );
    assert_eq!(
        ids(Tier::Secondary),
        [
            "nauwkeurigheid",
            "discipline",
            "gezag-aanvaarden",
            "stressbestendigheid",
            "conflicthantering"
        ]
    );
    assert_eq!(
        ids(Tier::Extra),
        [
            "voorkomen",
            "fysieke-mogelijkheden",
            "lezen-schrijven-rekenen",
            "communicatie",
            "nederlands",
            "werkorganisatie",
            "overige"
        ]
    );
    for competence in &done.competences {
        let descriptive = ["voorkomen", "fysieke-mogelijkheden"].contains(&competence.id.as_str());
        assert_eq!(competence.descriptive, descriptive, "{}", competence.id);
        assert_eq!(
            competence.open,
            competence.id.as_str() == "overige",
            "{}",
            competence.id
        );
        if competence.open {
            assert!(competence.indicators.is_empty());
        } else {
            assert!(
                (3..=5).contains(&competence.indicators.len()),
                "{}",
                competence.id
            );
        }
        for indicator in &competence.indicators {
            assert_eq!(
                indicator.anchors.len(),
                4,
                "{}/{}",
                competence.id,
                indicator.id
            );
            assert_eq!(
                indicator.goals.len(),
                2,
                "{}/{}",
                competence.id,
                indicator.id
            );
        }
    }
    let initiative: Vec<_> = done.competences[2]
        .indicators
        .iter()
        .map(|one| one.id.to_string())
        .collect();
    assert_eq!(
        initiative,
        [
            "ziet-werk",
            "onderneemt-actie",
            "meldt-problemen",
            "meldt-af"
        ]
    );
}

#[test]
fn the_texts_of_done_are_all_different_short_and_about_behaviour() {
    /// Words that judge a person, or that nobody can have seen.
    const NOT_BEHAVIOUR: [&str; 41] = [
        "altijd",
        "nooit",
        "steeds",
        "lui",
        "luie",
        "slordig",
        "slordige",
        "vriendelijk",
        "vriendelijke",
        "beleefd",
        "onbeleefd",
        "gemotiveerd",
        "ongemotiveerd",
        "verlegen",
        "agressief",
        "slim",
        "dom",
        "koppig",
        "traag",
        "spontaan",
        "enthousiast",
        "rustig",
        "eerlijk",
        "oneerlijk",
        "ijverig",
        "nerveus",
        "zenuwachtig",
        "zelfzeker",
        "onzeker",
        "sociaal",
        "asociaal",
        "betrouwbaar",
        "onbetrouwbaar",
        "brutaal",
        "behulpzaam",
        "zorgvuldig",
        "flink",
        "braaf",
        "lastig",
        "assertief",
        "introvert",
    ];
    let (done, _) = built_in("done");
    let mut seen = BTreeSet::new();
    let (mut anchors, mut goals) = (0, 0);
    for indicator in done.competences.iter().flat_map(|one| &one.indicators) {
        for (text, goal) in indicator
            .anchors
            .values()
            .map(|text| (text, false))
            .chain(indicator.goals.values().map(|text| (text, true)))
        {
            assert!(seen.insert(text.to_lowercase()), "twice: {text}");
            assert!(text.split_whitespace().count() <= 25, "too long: {text}");
            assert!(text.ends_with('.'), "no full stop: {text}");
            let words: Vec<String> = text
                .split(|c: char| !c.is_alphanumeric())
                .map(str::to_lowercase)
                .collect();
            for word in NOT_BEHAVIOUR {
                assert!(!words.iter().any(|own| own == word), "{word}: {text}");
            }
            if goal {
                goals += 1;
                assert!(text.starts_with("Je "), "no goal: {text}");
            } else {
                anchors += 1;
                assert!(
                    !words.contains(&"je".to_owned()),
                    "speaks to somebody: {text}"
                );
            }
        }
    }
    assert_eq!((anchors, goals), (63 * 4, 63 * 2));
}

#[test]
fn the_organisation_is_asked_thirteen_statements_and_three_questions() {
    let (rubric, _) = built_in("organisatie");
    assert_eq!(rubric.subject, Subject::Organisation);
    let values: Vec<i16> = rubric
        .scale
        .levels()
        .map(wakker::scale::Level::value)
        .collect();
    assert_eq!(values, [0, 1, 2, 3, 4, 5, 6]);
    let label = |value| {
        rubric
            .scale
            .level(value)
            .map(|level| rubric.scale.names(level).label.clone())
    };
    assert_eq!(
        (label(0).as_deref(), label(6).as_deref()),
        (Some("totaal niet"), Some("volledig"))
    );
    assert_eq!(
        (rubric.scoring.min_observations, rubric.scoring.evidence),
        (0, 0)
    );
    let count = |descriptive| {
        rubric
            .competences
            .iter()
            .filter(|one| one.descriptive == descriptive)
            .map(|one| one.indicators.len())
            .sum::<usize>()
    };
    assert_eq!((count(false), count(true)), (13, 3));
}

#[test]
fn of_two_levels_the_upper_one_is_enough_and_a_goal_skips_levels_without_words() {
    let read = |scale: &str, anchors: &str| {
        let text = format!(
            "schema: 1\nid: eigen\nversion: \"1\"\ntitle: Eigen\nscale: {scale}\ncompetences:\n  - {{id: orde, tier: core, name: Orde, indicators: [{{id: ruimt-op, name: Ruimt op, anchors: {anchors}}}]}}\n"
        );
        let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
        let file = sources.add("eigen.yaml", text);
        wakker::rubric::read(&sources, file, &mut found)
            .unwrap_or_else(|_| panic!("{:?}", found.sorted()))
    };
    let two = read(
        "{name: ja-nee, levels: [{value: 0, label: nee, short: n}, {value: 1, label: ja, short: j}]}",
        "[Laat liggen., Ruimt op.]",
    );
    assert_eq!(two.scale.enough().value(), 1);
    let levels: Vec<String> = (0..=6)
        .map(|value| format!("{{value: {value}, label: trap {value}, short: t{value}}}"))
        .collect();
    let seven = read(
        &format!(
            "{{name: zeven, enough: 3, levels: [{}]}}",
            levels.join(", ")
        ),
        "{0: Laat liggen., 6: Ruimt alles op.}",
    );
    let target = seven.competences[0].indicators[0].id;
    let target = wakker::rubric::Target::indicator(seven.competences[0].id, target);
    let goal = seven.goal(target, seven.scale.lowest());
    assert_eq!(
        goal.map(|(level, text)| (level.value(), text)),
        Some((6, "Ruimt alles op."))
    );
}
