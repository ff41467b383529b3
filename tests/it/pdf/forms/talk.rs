//! Intake, plan and explanation beforehand.

use wakker::diagnostic::Language;
use wakker::id::CompetenceId;
use wakker::report::form::{self, Wanted};

use super::{made, sample, says};
use crate::pdf::{squeezed, words};

#[test]
fn an_intake_asks_by_starr_and_a_plan_has_its_columns() {
    let loaded = sample();
    let wanted = Wanted {
        competences: ["initiatief", "samenwerken"]
            .map(|id| CompetenceId::parse(id).expect("an id"))
            .to_vec(),
        ..Wanted::default()
    };
    let intake = form::intakes(Some(&loaded), Some(&loaded.rubric), &wanted, Language::Nl);
    let intake = made(&intake[0]);
    assert_eq!(intake.pages, 2, "a page for each competence");
    says(
        &intake,
        &[
            "Situatie",
            "Taak",
            "Acties",
            "Resultaat",
            "Reflectie",
            "Initiatief",
            "Samenwerken",
        ],
    );
    let plan = form::plans(Some(&loaded), &Wanted::default(), None, Language::Nl);
    let plan = made(&plan[0]);
    says(
        &plan,
        &[
            "Jobdoelwit",
            "magazijnmedewerker",
            "Noden en belemmeringen",
            "Hulpbronnen",
            "Concrete acties",
            "Tijdspanne",
            "Wie",
            "Voltooid",
            "+/−",
            "Opmerkingen",
        ],
    );
}

#[test]
fn a_candidate_reads_beforehand_what_happens_and_what_the_day_promises() {
    let loaded = sample();
    let forms = form::intros(Some(&loaded), &Wanted::default(), None, Language::Nl);
    says(
        &made(&forms[0]),
        &[
            "Wat ga je doen?",
            "Fietsherstelling, om 10.30 uur, 45 minuten",
            "Wie kijkt er?",
            "Wat schrijven zij op?",
            "Wat krijg je achteraf?",
            "Jouw rechten",
            "Deze dag beslist niet of je een job krijgt.",
            "assessment@voorbeeld.example",
        ],
    );
    // No form names anybody: names stand in the key file only.
    let named = loaded.people.candidates.values().map(|one| &one.name);
    let said = words(&made(&forms[5]));
    assert!(
        named
            .into_iter()
            .all(|name| !said.contains(&squeezed(name)))
    );
    // The fourth reads French.
    says(&made(&forms[3]), &["Ce qui vous attend", "k05"]);
    // A day that promises three times as much still fits on the page.
    let mut long = loaded.clone();
    let policy = &mut long.day.policy;
    for text in [
        &mut policy.purpose,
        &mut policy.recipients,
        &mut policy.retention,
    ] {
        *text = text.as_ref().map(|text| text.repeat(3));
    }
    let forms = form::intros(Some(&long), &Wanted::default(), None, Language::Nl);
    assert_eq!(made(&forms[0]).pages, 1);
    // Where an exercise has no place for a candidate, the candidate does not read of it.
    let mut less = loaded.clone();
    let k02 = less.day.candidates[0].id;
    if let Some(all) = &mut less.day.exercises[1].assignments {
        all.remove(&k02);
    }
    let forms = form::intros(Some(&less), &Wanted::default(), None, Language::Nl);
    assert!(!words(&made(&forms[0])).contains("Fietsherstelling"));
}

#[test]
fn markup_in_a_rubric_or_a_day_stays_text_on_forms() {
    let mut loaded = sample();
    loaded.day.place = "#panic()".into();
    loaded.day.exercises[0].name = "$x$ *vet* ]#panic()[".into();
    loaded.day.policy.purpose = Some("= kop #read(\"/etc/passwd\")".into());
    loaded.rubric.competences[0].indicators[0].name = "#import \"x.typ\"".into();
    let all = Wanted::default();
    let sheet = form::sheets(&loaded, &all, Language::Nl);
    says(
        &made(&sheet[0]),
        &["$x$ *vet* ]#panic()[", "#import \"x.typ\""],
    );
    let intro = form::intros(Some(&loaded), &all, None, Language::Nl);
    says(
        &made(&intro[0]),
        &["#panic()", "= kop #read(\"/etc/passwd\")"],
    );
}
