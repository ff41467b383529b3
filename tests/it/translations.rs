//! The shipped rubrics in other languages: complete, in the same style, and usable in notes and reports.

use std::collections::BTreeSet;
use std::path::Path;

use wakker::assets::Assets;
use wakker::diagnostic::{Code, Diagnostics, Language};
use wakker::load::{self, Loaded};
use wakker::notes::{self, Mark};
use wakker::report::Naming;
use wakker::rubric::{Named, Rubric, Target};
use wakker::source::Sources;
use wakker::{report, scoring};

const OTHERS: [Language; 2] = [Language::En, Language::Fr];

fn built_in(id: &str) -> Rubric {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let assets = Assets::builtin();
    load::rubric_named(&mut sources, &assets, id, "".as_ref(), None, &mut found)
        .unwrap_or_else(|_| panic!("{:?}", found.sorted()))
}

fn sample() -> Loaded {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/2026-03-17-antwerpen");
    load::day(&mut sources, &Assets::builtin(), &dir, &mut found).expect("the sample day")
}

#[test]
fn every_text_of_the_shipped_rubrics_exists_in_every_language() {
    for id in Assets::builtin().rubrics() {
        let rubric = built_in(id);
        let languages: Vec<Language> = rubric.translations.iter().map(|one| one.language).collect();
        assert_eq!(languages, OTHERS, "{id}");
        for one in &rubric.translations {
            let name = format!("{id}.{}", one.language.code());
            assert!(one.title.is_some(), "{name}");
            assert_eq!(one.levels.len(), rubric.scale.levels().len(), "{name}");
            for level in rubric.scale.levels() {
                let (own, names) = (rubric.scale.names(level), &one.levels[&level]);
                assert_ne!(own.label, names.label, "{name}");
                assert_ne!(own.plain, names.plain, "{name}");
            }
            for competence in &rubric.competences {
                assert!(one.tiers.contains_key(&competence.tier), "{name}");
                let texts = &one.competences[&competence.id];
                assert!(texts.name.is_some() && texts.definition.is_some(), "{name}");
                for indicator in &competence.indicators {
                    let target = Target::indicator(competence.id, indicator.id);
                    let texts = &one.indicators[&target];
                    assert!(texts.name.is_some(), "{name}: {target}");
                    let own: Vec<_> = indicator.anchors.keys().collect();
                    assert_eq!(texts.anchors.keys().collect::<Vec<_>>(), own, "{target}");
                    let own: Vec<_> = indicator.goals.keys().collect();
                    assert_eq!(texts.goals.keys().collect::<Vec<_>>(), own, "{target}");
                }
            }
        }
    }
}

#[test]
fn the_translated_texts_are_all_different_and_speak_as_the_dutch_do() {
    let done = built_in("done");
    for one in &done.translations {
        let you = match one.language {
            Language::Fr => "vous",
            Language::Nl | Language::En => "you",
        };
        let words = |text: &str| -> Vec<String> {
            let all = text.split(|c: char| !c.is_alphanumeric());
            all.map(str::to_lowercase).collect()
        };
        let mut seen = BTreeSet::new();
        for texts in one.indicators.values() {
            for text in texts.anchors.values() {
                assert!(!words(text).contains(&you.to_owned()), "to whom: {text}");
            }
            for text in texts.goals.values() {
                assert!(words(text).contains(&you.to_owned()), "no goal: {text}");
            }
            for text in texts.anchors.values().chain(texts.goals.values()) {
                assert!(seen.insert(text.to_lowercase()), "twice: {text}");
                assert!(text.ends_with('.'), "no full stop: {text}");
                assert!(!text.contains('\''), "a straight apostrophe: {text}");
            }
        }
        assert_eq!(seen.len(), 63 * 6);
    }
}

#[test]
fn names_and_levels_may_be_written_in_any_of_the_languages() {
    let done = built_in("done");
    let exactly = |text: &str, tag: &str| match done.named(text, None) {
        Named::Exactly(target) => assert_eq!(target.to_string(), tag, "{text}"),
        other => panic!("{text}: {other:?}"),
    };
    exactly("travail-en-equipe", "samenwerken");
    exactly("Autonomie", "zelfstandigheid");
    exactly("initiative/sees-work", "initiatief/ziet-werk");
    exactly("initiatief/voit-le-travail", "initiatief/ziet-werk");
    // An id or a Dutch name is never taken for another language.
    for competence in &done.competences {
        exactly(competence.id.as_str(), competence.id.as_str());
        exactly(&competence.name, competence.id.as_str());
    }
    for one in &done.translations {
        for (id, texts) in &one.competences {
            exactly(texts.name.as_deref().expect("a name"), id.as_str());
        }
    }
    let level = |text: &str| done.scale.parse(text).map(wakker::scale::Level::value);
    for (text, value) in [
        ("TB", 4),
        ("très bien", 4),
        ("VG", 4),
        ("fair", 2),
        ("M", 2),
    ] {
        assert_eq!(level(text), Some(value), "{text}");
    }
    assert_eq!(level("prima"), None);
}

#[test]
fn a_name_of_another_language_never_takes_the_place_of_an_own_one() {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let competence = |id: &str, name: &str| {
        format!(
            "  - {{id: {id}, tier: core, name: {name}, indicators: [{{id: toont, name: Toont {id}, anchors: [Nee., Ja.]}}]}}\n"
        )
    };
    let text = format!(
        "schema: 1\nid: eigen\nversion: \"1\"\ntitle: Eigen\nscale: {{name: ja-nee, levels: [{{value: 0, label: nee, short: n}}, {{value: 1, label: ja, short: j}}]}}\ncompetences:\n{}{}",
        competence("orde", "Orde"),
        competence("tempo", "Tempo"),
    );
    let file = sources.add("eigen.yaml", text);
    let mut rubric = wakker::rubric::read(&sources, file, &mut found).expect("a rubric");
    // English calls order by the word that is Dutch for pace; French uses the English word for order.
    for (language, orde, tempo) in [
        (Language::En, "Tempo", "Pace"),
        (Language::Fr, "Pace", "Cadence"),
    ] {
        let text = format!(
            "schema: 1\nrubric: eigen\nversion: \"1\"\nlanguage: {}\ncompetences:\n  orde: {{name: {orde}}}\n  tempo: {{name: {tempo}}}\n",
            language.code()
        );
        let file = sources.add("eigen.translated.yaml", text);
        wakker::rubric::translate(&mut rubric, &sources, file, language, &mut found)
            .unwrap_or_else(|_| panic!("{:?}", found.sorted()));
    }
    let meaning = |text: &str| match rubric.named(text, None) {
        Named::Exactly(target) => Some(target.to_string()),
        _ => None,
    };
    assert_eq!(meaning("Tempo").as_deref(), Some("tempo"));
    assert_eq!(meaning("Cadence").as_deref(), Some("tempo"));
    // Two languages, two meanings: no guess.
    assert_eq!(meaning("Pace"), None);
}

#[test]
fn a_sheet_in_french_reads() {
    let day = sample();
    let note = "---\ncandidat: k05\nassesseur: rita\nexercice: magazijn\n---\n# Observations\n## Initiative\n- 9h10 Ramasse la chaîne sans qu’on le demande. #voit-le-travail =TB (+)\n- 9h20 Attend à côté de la table. #initiative/passe-a-laction =moyen\n# Quantifier et qualifier\n| Indicateur | Niveau | Nombre |\n|---|---|---|\n| Initiative/Voit le travail | très bien | 1 |\n| Passe à l’action | M | 1 |\n";
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let file = sources.add("note.md", note);
    let context = notes::Context {
        rubric: &day.rubric,
        day: &day.day,
        names: &day.names(),
    };
    let notes = notes::read(&sources, file, &context, &mut found);
    let messages: Vec<String> = found
        .sorted()
        .iter()
        .map(|one| one.message(Language::En))
        .collect();
    assert_eq!(messages, Vec::<String>::new());
    let sheet = &notes.sheets[0];
    let rows: Vec<(String, Option<i16>)> = sheet
        .rows
        .iter()
        .map(|row| {
            let level = match row.mark {
                Mark::Level(level) => Some(level.value()),
                _ => None,
            };
            (row.target.to_string(), level)
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("initiatief/ziet-werk".to_owned(), Some(4)),
            ("initiatief/onderneemt-actie".to_owned(), Some(2))
        ]
    );
    let tags: Vec<String> = sheet
        .observations
        .iter()
        .flat_map(|one| &one.tags)
        .map(|tag| tag.target.to_string())
        .collect();
    assert_eq!(
        tags,
        ["initiatief/ziet-werk", "initiatief/onderneemt-actie"]
    );
}

#[test]
fn a_candidate_reads_the_rubric_in_the_language_of_the_report() {
    let day = sample();
    let mut found = Diagnostics::default();
    let scores = scoring::score(&day, &mut found);
    let k07 = &scores.candidates[5];
    let french = report::candidate(&day, k07, &found, Language::Fr, Naming::Names);
    assert_eq!(french.head.rubric_lang, "fr");
    assert_eq!(french.tiers[0].label, "Compétences de base");
    assert_eq!(french.tiers[0].competences[0].name, "Travail en équipe");
    assert!(
        french
            .growth
            .iter()
            .all(|point| point.goal.contains("ous "))
    );
    // The notes stay as they were written, and that is said.
    let remark = french.other_language.expect("a remark");
    assert!(remark.starts_with("Les mots des notes"), "{remark}");
    let dutch = report::candidate(&day, k07, &found, Language::Nl, Naming::Names);
    assert_eq!(dutch.other_language, None);
    assert_eq!(dutch.tiers[0].competences[0].name, "Samenwerken");
}

#[test]
fn a_form_has_the_rubric_in_the_language_of_the_form() {
    use wakker::report::data::FormData;
    use wakker::report::form::{self, Wanted};

    let loaded = sample();
    let forms = form::sheets(&loaded, &Wanted::default(), Language::Fr);
    let FormData::Sheet(sheet) = &forms[0].data else {
        panic!("a sheet");
    };
    let texts = loaded.rubric.texts(Language::Fr);
    assert_eq!(sheet.head.rubric_lang, "fr");
    assert_eq!(sheet.levels, ["I", "M", "B", "TB"]);
    assert_eq!(sheet.level_columns[3], "très bien");
    let first = loaded.rubric.competences[0].id;
    assert_eq!(sheet.competences[0].name, texts.competence(first));
    assert_eq!(sheet.competences[0].definition, texts.definition(first));
    for one in sheet.competences.iter().flat_map(|one| &one.indicators) {
        let Named::Exactly(target) = loaded.rubric.named(&one.tag, None) else {
            panic!("{} is a tag", one.tag);
        };
        assert_eq!(one.name, texts.indicator(target));
        for (level, anchor) in loaded.rubric.scale.levels().zip(&one.anchors) {
            assert_eq!(Some(anchor.text.as_str()), texts.anchor(target, level));
        }
    }
    // Pictures take a scale that is called as the reader calls it.
    let scale = texts.scale();
    assert_eq!(scale.names(scale.highest()).label, "très bien");
    assert_eq!(scale.highest(), loaded.rubric.scale.highest());
}

#[test]
fn the_translation_that_is_shown_reads() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics/README.md");
    let readme = std::fs::read_to_string(readme).expect("the README");
    let text = readme
        .split("```yaml\n")
        .filter_map(|rest| rest.split("```").next())
        .find(|text| text.contains("rubric: done"))
        .expect("a translation");
    let mut done = built_in("done");
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let file = sources.add("done.fr.yaml", text);
    wakker::rubric::translate(&mut done, &sources, file, Language::Fr, &mut found)
        .unwrap_or_else(|_| panic!("{:?}", found.sorted()));
    // It is an example, so most texts are missing; nothing else is wrong.
    assert!(found.sorted().iter().all(|one| one.code == Code::R17));
    let texts = done.texts(Language::Fr);
    let work = done.competences[2].indicators[0].id;
    let work = Target::indicator(done.competences[2].id, work);
    assert_eq!(texts.indicator(work), "Voit le travail");
    // What is not there is read in the rubric's own language.
    assert_eq!(texts.competence(done.competences[0].id), "Samenwerken");
}

#[test]
fn a_report_says_so_where_the_rubric_has_no_translation() {
    let mut day = sample();
    day.rubric.translations.clear();
    let mut found = Diagnostics::default();
    let scores = scoring::score(&day, &mut found);
    let french = report::candidate(
        &day,
        &scores.candidates[5],
        &found,
        Language::Fr,
        Naming::Names,
    );
    assert_eq!(french.head.rubric_lang, "nl");
    let remark = french.other_language.expect("a remark");
    assert!(remark.starts_with("Les phrases de la grille"), "{remark}");
}
