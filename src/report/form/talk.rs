//! Sheets for the talks before and after a day: intake, personal plan, and the explanation beforehand.

use super::{Form, Kind, Wanted, date, fact, head, readers};
use crate::day::{Day, Policy};
use crate::diagnostic::Language;
use crate::id::CandidateId;
use crate::load::Loaded;
use crate::report::data::{
    Fact, FormData, IntakeForm, IntakePage, IntroForm, IntroPart, PlanForm, Promise, Prompt,
};
use crate::rubric::Rubric;
use crate::wording::{self, FormLabel, Label, forms};

/// Rows for actions on a plan.
const ACTIONS: usize = 7;

/// Intake sheets by the STARR method: one for each candidate of a day, or a blank one. With competences
/// chosen, a page for each of them.
pub fn intakes(
    loaded: Option<&Loaded>,
    rubric: Option<&Rubric>,
    wanted: &Wanted,
    language: Language,
) -> Vec<Form> {
    let rubric = rubric.filter(|_| !wanted.competences.is_empty());
    let mut pages: Vec<IntakePage> = wanted
        .competences
        .iter()
        .filter_map(|id| Some((rubric?, rubric?.competence(*id)?)))
        .map(|(rubric, one)| IntakePage {
            competence: Some(rubric.texts(language).competence(one.id).to_owned()),
            definition: rubric.texts(language).definition(one.id).to_owned(),
        })
        .collect();
    if pages.is_empty() {
        pages.push(IntakePage {
            competence: None,
            definition: String::new(),
        });
    }
    let day = loaded.map(|loaded| &loaded.day);
    let people = people(loaded, wanted, Some(language), language);
    let make = |(candidate, language): (Option<CandidateId>, Language)| {
        let intake = IntakeForm {
            head: head(
                language,
                FormLabel::IntakeTitle,
                &about(candidate),
                day,
                rubric,
            ),
            facts: talk(candidate, language),
            pages: pages.clone(),
            prompts: starr(language),
        };
        form(Kind::Intake, candidate, FormData::Intake(Box::new(intake)))
    };
    people.into_iter().map(make).collect()
}

/// Personal plans to fill in: one for each candidate of a day, or a blank one.
pub fn plans(
    loaded: Option<&Loaded>,
    wanted: &Wanted,
    asked: Option<Language>,
    language: Language,
) -> Vec<Form> {
    let day = loaded.map(|loaded| &loaded.day);
    let make = |(candidate, language): (Option<CandidateId>, Language)| {
        let plan = PlanForm {
            head: head(language, FormLabel::PlanTitle, &about(candidate), day, None),
            facts: talk(candidate, language),
            job_target: candidate
                .and_then(|id| day?.candidate(id))
                .and_then(|one| one.job_target.clone()),
            rows: ACTIONS,
        };
        form(Kind::Plan, candidate, FormData::Plan(Box::new(plan)))
    };
    let people = people(loaded, wanted, asked, language);
    people.into_iter().map(make).collect()
}

/// What a candidate reads before the day, on one page: one for each candidate, or one to complete by hand.
pub fn intros(
    loaded: Option<&Loaded>,
    wanted: &Wanted,
    asked: Option<Language>,
    language: Language,
) -> Vec<Form> {
    let day = loaded.map(|loaded| &loaded.day);
    let make = |(candidate, language): (Option<CandidateId>, Language)| {
        let place = day.map(|day| {
            let when = wording::day_dates(language, day);
            format!("{when}, {}", day.place)
        });
        let intro = IntroForm {
            head: head(
                language,
                FormLabel::IntroTitle,
                &about(candidate),
                day,
                None,
            ),
            facts: vec![
                fact(
                    language,
                    FormLabel::CandidateOne,
                    candidate.map(|id| id.to_string()),
                ),
                Fact {
                    label: Label::When.text(language),
                    text: place,
                },
            ],
            parts: parts(day, candidate, language),
        };
        form(Kind::Intro, candidate, FormData::Intro(Box::new(intro)))
    };
    let people = people(loaded, wanted, asked, language);
    people.into_iter().map(make).collect()
}

/// For whom, and in which language; one form for nobody in particular where there is no day.
fn people(
    loaded: Option<&Loaded>,
    wanted: &Wanted,
    asked: Option<Language>,
    language: Language,
) -> Vec<(Option<CandidateId>, Language)> {
    match loaded {
        Some(loaded) => readers(loaded, wanted, asked)
            .map(|(id, language)| (Some(id), language))
            .collect(),
        None if wanted.candidates.is_empty() => vec![(None, language)],
        None => wanted
            .candidates
            .iter()
            .map(|id| (Some(*id), language))
            .collect(),
    }
}

fn form(kind: Kind, candidate: Option<CandidateId>, data: FormData) -> Form {
    let code = kind.code();
    Form {
        name: candidate.map_or_else(|| code.to_owned(), |id| kind.name(id.as_str())),
        subject: candidate.map_or_else(|| code.to_owned(), |id| id.to_string()),
        kind,
        data,
    }
}

fn about(candidate: Option<CandidateId>) -> Vec<String> {
    candidate.map(|id| id.to_string()).into_iter().collect()
}

/// What stands on top of the sheet of a talk.
fn talk(candidate: Option<CandidateId>, language: Language) -> Vec<Fact> {
    vec![
        fact(
            language,
            FormLabel::CandidateOne,
            candidate.map(|id| id.to_string()),
        ),
        // The talk is not on the assessment day, so its date is to be written.
        date(language, None),
        fact(language, FormLabel::CoachOf, None),
    ]
}

fn starr(language: Language) -> Vec<Prompt> {
    [
        ("S", FormLabel::Situation, FormLabel::SituationAsk, 3),
        ("T", FormLabel::Task, FormLabel::TaskAsk, 3),
        ("A", FormLabel::Acts, FormLabel::ActsAsk, 6),
        ("R", FormLabel::Result, FormLabel::ResultAsk, 4),
        ("R", FormLabel::Reflection, FormLabel::ReflectionAsk, 3),
    ]
    .into_iter()
    .map(|(letter, word, ask, lines)| Prompt {
        letter,
        word: word.text(language),
        ask: ask.text(language),
        lines,
    })
    .collect()
}

fn parts(day: Option<&Day>, candidate: Option<CandidateId>, language: Language) -> Vec<IntroPart> {
    let part = |title: FormLabel, text: FormLabel| IntroPart {
        title: title.text(language),
        text: Some(text.text(language)),
        items: Vec::new(),
        promises: Vec::new(),
    };
    let exercises = day
        .into_iter()
        .flat_map(|day| &day.exercises)
        .filter(|one| {
            // Where the day does not say who watches whom, everybody does everything.
            let does = |id| {
                one.assignments
                    .as_ref()
                    .is_none_or(|all| all.contains_key(&id))
            };
            candidate.is_none_or(does)
        });
    let doing = IntroPart {
        items: exercises
            .map(|one| forms::exercise(language, one))
            .collect(),
        ..part(FormLabel::IntroDo, FormLabel::IntroDoText)
    };
    let promise = |label: Label, of: fn(&Policy) -> Option<&String>| Promise {
        label: label.text(language),
        text: day.and_then(|day| of(&day.policy)).cloned(),
        lang: day.map_or(language, |day| day.language).code(),
    };
    let rights = IntroPart {
        title: Label::Rights.text(language),
        text: None,
        items: Vec::new(),
        promises: vec![
            promise(Label::Purpose, |policy| policy.purpose.as_ref()),
            promise(Label::Recipients, |policy| policy.recipients.as_ref()),
            promise(Label::Retention, |policy| policy.retention.as_ref()),
            Promise {
                label: Label::AccessTitle.text(language),
                text: Some(FormLabel::MayAsk.text(language).to_owned()),
                lang: language.code(),
            },
            promise(Label::Contact, |policy| policy.contact.as_ref()),
        ],
    };
    vec![
        doing,
        part(FormLabel::IntroWatch, FormLabel::IntroWatchText),
        part(FormLabel::IntroWrite, FormLabel::IntroWriteText),
        part(FormLabel::IntroGet, FormLabel::IntroGetText),
        part(FormLabel::IntroHelp, FormLabel::IntroHelpText),
        rights,
    ]
}
