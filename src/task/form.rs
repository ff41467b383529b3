//! `wakker form`: sheets to fill in with a pen.

use std::path::PathBuf;

use wakker::id::{CandidateId, CompetenceId, ExerciseId};
use wakker::load::{self, Loaded};
use wakker::report::Kind;
use wakker::report::form::{self, Wanted};
use wakker::rubric::{Rubric, Subject};
use wakker::wording::{commands as wording, counts};

use super::documents::{self, Document, Making};
use super::options::Form;
use super::session::Session;
use super::stop::{Done, Stop};
use super::{Status, names};

pub(super) fn run(session: &mut Session<'_>, options: &Form) -> Done {
    let assets = session.assets(options.templates.as_ref())?;
    let loaded = options
        .day
        .as_ref()
        .map(|day| session.load(day, &assets))
        .transpose()?;
    let own = options
        .rubric
        .as_ref()
        .map(|name| session.rubric(name, &assets))
        .transpose()?;
    let language = session.language;
    let rubric = own
        .as_ref()
        .or_else(|| loaded.as_ref().map(|loaded| &loaded.rubric));
    let of_organisation = rubric.is_some_and(|one| one.subject == Subject::Organisation);
    if options.kind != Kind::Sheet && of_organisation {
        return Err(Stop::Refused(
            wording::form_for_a_candidate(language).to_owned(),
        ));
    }
    let wanted = Wanted {
        exercises: exercises(session, options, loaded.as_ref())?,
        candidates: candidates(session, options, loaded.as_ref())?,
        competences: competences(session, options, rubric)?,
    };
    let (asked, day) = (session.asked, loaded.as_ref());
    let forms: Vec<form::Form> = match options.kind {
        Kind::Intake => form::intakes(day, rubric, &wanted, language),
        Kind::Plan => form::plans(day, &wanted, asked, language),
        Kind::Intro => form::intros(day, &wanted, asked, language),
        _ => match (day, &own) {
            (Some(day), _) => form::sheets(day, &wanted, language),
            (None, Some(rubric)) => form::blank_sheet(rubric, &wanted, language)
                .into_iter()
                .collect(),
            (None, None) => Vec::new(),
        },
    };
    if forms.is_empty() {
        return Err(Stop::Refused(wording::no_form(language).to_owned()));
    }
    let folder = || {
        let day = options.day.as_ref().map(|day| load::day_folder(day));
        day.unwrap_or_default().join("form")
    };
    let out: PathBuf = options.out.clone().unwrap_or_else(folder);
    let making = Making {
        assets: &assets,
        out: &out,
        threads: None,
        force: options.force,
        told: counts::forms_written,
    };
    let date = day.map_or_else(form::design_date, |loaded| loaded.day.date);
    let all: Vec<Document> = forms
        .iter()
        .map(|form| Document {
            name: form.name.clone(),
            subject: form.subject.clone(),
            kind: form.kind,
            ident: format!("{date} {}", form.name),
            date,
        })
        .collect();
    let written = documents::write(session, &making, &all, |index| {
        documents::prepared(&forms[index].data)
    });
    // Before a day no sheet is there yet: only faults, and what a form lost, are worth telling.
    let mut told = session.found.sorted().into_iter();
    let is_told = session.found.has_errors() || told.any(|one| one.code.id().starts_with('T'));
    let status = if is_told {
        session.end()
    } else {
        Status::Clean
    };
    Ok(written?.tell(session, status))
}

/// The exercises that are named, by code or by name.
fn exercises(
    session: &Session<'_>,
    options: &Form,
    loaded: Option<&Loaded>,
) -> Result<Vec<ExerciseId>, Stop> {
    let all = loaded.map_or(&[][..], |loaded| &loaded.day.exercises);
    let named = |written: &String| names::exercise(written.trim(), all, session.language);
    options.exercises.iter().map(named).collect()
}

/// The candidates that are named; without a day any code will do.
fn candidates(
    session: &Session<'_>,
    options: &Form,
    loaded: Option<&Loaded>,
) -> Result<Vec<CandidateId>, Stop> {
    let language = session.language;
    let named = |written: &String| match loaded {
        Some(loaded) => names::candidate(written.trim(), loaded, language),
        None => CandidateId::parse(written.trim())
            .map_err(|_| Stop::Refused(wording::not_an_id(language, written.trim()))),
    };
    options.candidates.iter().map(named).collect()
}

/// The competences that are named, by tag or by the beginning of one.
fn competences(
    session: &Session<'_>,
    options: &Form,
    rubric: Option<&Rubric>,
) -> Result<Vec<CompetenceId>, Stop> {
    let language = session.language;
    let named = |written: &str| {
        let nowhere = || Stop::Refused(wording::day_or_rubric_needed(language).to_owned());
        names::competence(written, rubric.ok_or_else(nowhere)?, language)
    };
    let written = options.competences.iter().map(|one| one.trim());
    written.filter(|one| !one.is_empty()).map(named).collect()
}
