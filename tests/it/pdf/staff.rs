//! Reports for coaches and assessors: what stands in them, who does not, and in which order.

use std::path::Path;

use wakker::assets::Assets;
use wakker::day::Date;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::id::CandidateId;
use wakker::load::{self, Loaded};
use wakker::report::pdf::{Job, Meta, Rendered, ReportFonts, render};
use wakker::report::text::prepare;
use wakker::report::{Naming, coach, meeting};
use wakker::scoring::{self, Scores};
use wakker::source::Sources;

use super::{pages_of, squeezed, templates, words};

struct Day {
    loaded: Loaded,
    scores: Scores,
    found: Diagnostics,
}

fn sample() -> Day {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/2026-03-17-antwerpen");
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let loaded = load::day(&mut sources, &Assets::builtin(), &dir, &mut found).expect("it reads");
    let scores = scoring::score(&loaded, &mut found);
    Day {
        loaded,
        scores,
        found,
    }
}

fn id(text: &str) -> CandidateId {
    CandidateId::parse(text).expect("an id")
}

pub(super) fn made(template: &'static str, data: &impl serde::Serialize) -> Rendered {
    let job = Job {
        template,
        data: prepare(data, &ReportFonts).json,
        meta: Meta {
            ident: template.to_owned(),
            date: Date::parse("2026-03-17").expect("a date"),
            creator: "wakker test".into(),
        },
    };
    let made = render(&templates(), &job).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!(made.warnings, []);
    let text = String::from_utf8_lossy(&made.pdf);
    let part = if template == "coach.typ" { 3 } else { 2 };
    assert!(text.contains(&format!("<pdfaid:part>{part}<")) && text.contains("<pdfuaid:part>1<"));
    assert!(render(&templates(), &job).expect("again").pdf == made.pdf);
    made
}

/// The report as the template sees it, and made.
fn for_coach(day: &Day, candidate: &str, language: Language, naming: Naming) -> (String, Rendered) {
    let scores = day.scores.candidate(id(candidate)).expect("a candidate");
    let data = coach(
        &day.loaded,
        &day.scores,
        scores,
        &day.found,
        language,
        naming,
    );
    assert!(data.plan.actions.len() >= 2, "two actions or more");
    let json = serde_json::to_string(&data).expect("JSON");
    (json, made("coach.typ", &data))
}

fn for_meeting(day: &Day, candidates: &[CandidateId], naming: Naming) -> Rendered {
    let data = meeting(
        &day.loaded,
        &day.scores,
        candidates,
        &day.found,
        Language::Nl,
        naming,
    );
    made("meeting.typ", &data)
}

/// The codes and names of everybody but one candidate.
fn others(day: &Day, own: &str) -> Vec<String> {
    let people = day.loaded.people.candidates.iter();
    people
        .filter(|(id, _)| id.as_str() != own)
        .flat_map(|(id, person)| [id.to_string(), person.name.clone()])
        .collect()
}

#[test]
fn a_coach_reads_levels_words_and_questions_about_one_candidate_only() {
    let day = sample();
    for (language, said) in [
        (
            Language::Nl,
            [
                "Verslag voor de coach",
                "Leidraad voor het gesprek",
                "Ontwerp van het plan",
            ],
        ),
        (
            Language::En,
            [
                "Report for the coach",
                "Guide for the conversation",
                "Draft of the plan",
            ],
        ),
        (
            Language::Fr,
            [
                "Rapport pour le coach",
                "Guide pour l’entretien",
                "Projet de plan",
            ],
        ),
    ] {
        for candidate in ["k02", "k03", "k04", "k05", "k06", "k07"] {
            let (data, made) = for_coach(&day, candidate, language, Naming::Names);
            assert!((4..=6).contains(&made.pages), "{} pages", made.pages);
            let words = words(&made);
            // One letter for each assessor, said once; what is needed in the room stands on the second page.
            let legend = squeezed("R = Rita Verhaegen, T = Tom Wouters, J = Jan Goossens");
            assert_eq!(words.matches(&legend).count(), 1, "{candidate}");
            let second = &pages_of(&made)[1];
            assert!(said[1..].iter().all(|one| second.contains(&squeezed(one))));
            for one in said {
                assert!(words.contains(&squeezed(one)), "{one}");
            }
            for other in others(&day, candidate) {
                assert!(!data.contains(&other), "{other} in {candidate}");
            }
        }
    }
}

/// Names that assessors wrote in the words of their notes.
#[test]
fn with_pseudonyms_the_words_on_the_agenda_hold_codes() {
    let mut day = sample();
    for observation in day
        .loaded
        .sheets
        .iter_mut()
        .flat_map(|sheet| &mut sheet.observations)
    {
        observation.text = "Yannick helpt Hatice en de smedt met Goossens.".to_owned();
    }
    let all: Vec<CandidateId> = day.loaded.day.candidates.iter().map(|one| one.id).collect();
    let made = words(&for_meeting(&day, &all, Naming::Codes));
    assert!(made.contains(&squeezed("k02 helpt k03 en k06 met jan.")));
    for name in ["Yannick", "Hatice", "smedt", "Goossens"] {
        assert!(!made.contains(name), "{name}");
    }
}

#[test]
fn with_pseudonyms_no_name_stands_anywhere() {
    let day = sample();
    let all: Vec<CandidateId> = day.loaded.day.candidates.iter().map(|one| one.id).collect();
    let (data, coach) = for_coach(&day, "k07", Language::Nl, Naming::Codes);
    for name in ["Marie", "Yannick", "Hatice"] {
        assert!(!data.contains(name), "{name} in what the coach reads");
    }
    let meeting = for_meeting(&day, &all, Naming::Codes);
    let people = day.loaded.people.clone();
    let names = people.candidates.values().chain(people.assessors.values());
    for person in names {
        for pdf in [&coach, &meeting] {
            assert!(
                !words(pdf).contains(&squeezed(&person.name)),
                "{}",
                person.name
            );
            let raw = String::from_utf8_lossy(&pdf.pdf);
            assert!(
                !raw.contains(&person.name),
                "{} in the metadata",
                person.name
            );
        }
    }
    let open = for_meeting(&day, &all, Naming::Names);
    let one = people.assessors.values().next().expect("an assessor");
    assert!(words(&open).contains(&squeezed(&one.name)), "else they do");
}

#[test]
fn the_meeting_sees_each_others_words_before_the_computed_levels() {
    let day = sample();
    let all: Vec<CandidateId> = day.loaded.day.candidates.iter().map(|one| one.id).collect();
    let made = for_meeting(&day, &all, Naming::Names);
    assert!(made.pages <= 5, "{} pages", made.pages);
    let words = words(&made);
    let at = |text: &str| {
        let found = words.find(&squeezed(text));
        found.unwrap_or_else(|| panic!("{text} is missing"))
    };
    // The two that are two levels apart, with both sides, and the widest of the core competences first.
    let first = at("Geeft de plank terug als alles gesneden is");
    let second = at("Legt hem neer en zegt er niets over");
    let computed = at("Pas na het gesprek: de berekende niveaus");
    assert!(first < computed && second < computed);
    assert!(at("Afgesproken niveau") < computed);
    // Who differs, on what, in which exercise, by level; and as many targets as `agree` compares.
    assert!(at("Helpt een collega (Kookopdracht): goed Rita; zeer goed Elien") < computed);
    assert!(words.contains(&squeezed(
        "102 keer hetzelfde, 63 keer een klein verschil, 2 keer ver uit elkaar"
    )));
    // Words that were said stand within single quotation marks.
    assert!(words.contains(&squeezed("‘Geef maar hier, ik ben rapper.’")));
    assert!(
        at("(3,70)") > computed,
        "no computed figure before the talk"
    );
    assert!(!words[..computed].contains("(2,38)"));
}

#[test]
fn the_box_to_decide_in_stands_with_the_words_it_is_about() {
    let day = sample();
    let all: Vec<CandidateId> = day.loaded.day.candidates.iter().map(|one| one.id).collect();
    let made = for_meeting(&day, &all, Naming::Names);
    let pages = pages_of(&made);
    for (words, title) in [
        ("Geeft de plank terug als alles gesneden is", "1. k04"),
        ("Legt hem neer en zegt er niets over", "2. k07"),
    ] {
        let page = pages.iter().find(|page| page.contains(&squeezed(words)));
        let page = page.unwrap_or_else(|| panic!("{words} is missing"));
        assert_eq!(
            page.matches(&squeezed(title)).count(),
            2,
            "{title} heads its words and its box"
        );
    }
    let computed = pages
        .iter()
        .position(|page| page.contains(&squeezed("Pas na het gesprek")));
    assert_eq!(computed.map(|at| at % 2), Some(0), "on a sheet of its own");
}

#[test]
fn a_meeting_about_one_candidate_is_about_nobody_else() {
    let day = sample();
    let data = meeting(
        &day.loaded,
        &day.scores,
        &[id("k07")],
        &day.found,
        Language::Nl,
        Naming::Names,
    );
    assert!(
        data.items
            .iter()
            .all(|item| item.candidate.starts_with("k07"))
    );
    assert!(data.smaller.iter().all(|row| row.candidate == "k07"));
    assert!(
        data.computed
            .iter()
            .all(|one| one.candidate.starts_with("k07"))
    );
    assert!(!data.items.is_empty());
    made("meeting.typ", &data);
}

#[test]
fn a_coachs_report_carries_the_scores_it_explains() {
    let day = sample();
    let (_, made) = for_coach(&day, "k07", Language::Nl, Naming::Names);
    let document = lopdf::Document::load_mem(&made.pdf).expect("a sound PDF");
    let files: Vec<String> = document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok())
        .filter(|stream| {
            let kind = stream.dict.get(b"Type").and_then(|kind| kind.as_name());
            kind.is_ok_and(|kind| kind == b"EmbeddedFile")
        })
        .filter_map(|stream| String::from_utf8(stream.decompressed_content().ok()?).ok())
        .collect();
    let [json] = files.as_slice() else {
        panic!("{} files", files.len());
    };
    let scores: serde_json::Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(scores["candidates"][0]["id"], "k07");
    assert_eq!(
        scores["rubric"]["sha256"],
        day.loaded.rubric.sha256.as_str()
    );
    assert_eq!(scores["candidates"].as_array().map(Vec::len), Some(1));
}
