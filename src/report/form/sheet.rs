//! Observation sheets: what one assessor fills in during and after one exercise.

use super::{Form, Kind, Wanted, date, fact, head, names};
use crate::day::{Day, Exercise};
use crate::diagnostic::Language;
use crate::id::{AssessorId, CandidateId, CompetenceId};
use crate::load::Loaded;
use crate::report::blank;
use crate::report::data::{
    AnchorLine, FormData, Prompt, RecordBlock, RecordPage, SheetCompetence, SheetForm,
    SheetIndicator, WorkedOut,
};
use crate::rubric::{Rubric, Target};
use crate::wording::{FormLabel, forms};

/// At most so many candidates share a page to note on.
const ON_A_PAGE: usize = 3;
/// Rows to note in that fit on a page for one, two and three candidates.
const ROWS: [usize; ON_A_PAGE] = [26, 13, 8];
/// Lines for impressions below the first, likewise.
const MORE_IMPRESSIONS: [usize; ON_A_PAGE] = [1, 0, 0];
/// The names of the indicators stand at the foot of the pages to note on, up to so many letters: some five lines.
const IN_THE_KEY: usize = 600;
/// Up to so many levels have a column each for their anchors; more would leave columns too narrow to read.
const COLUMNS: usize = 5;

/// The sheets of a day: one for each exercise and assessor, or one for each exercise where the day does not
/// say who watches.
pub fn sheets(loaded: &Loaded, wanted: &Wanted, language: Language) -> Vec<Form> {
    let (day, rubric) = (&loaded.day, &loaded.rubric);
    let is_wanted = |id: &CandidateId| names(&wanted.candidates, id);
    let mut forms = Vec::new();
    for exercise in &day.exercises {
        if !names(&wanted.exercises, &exercise.id) {
            continue;
        }
        let all = day.numbered(rubric, exercise);
        let made = |assessor, candidates: Vec<CandidateId>| {
            let place = Place {
                day: Some(day),
                exercise: Some(exercise),
                assessor,
                candidates: candidates.into_iter().map(Some).collect(),
            };
            form(rubric, &place, &all, &wanted.competences, language)
        };
        let Some(assignments) = &exercise.assignments else {
            let everybody = day.candidates.iter().map(|one| one.id);
            forms.push(made(None, everybody.filter(is_wanted).collect()));
            continue;
        };
        for assessor in &day.assessors {
            let watched: Vec<CandidateId> = day
                .candidates
                .iter()
                .map(|one| one.id)
                .filter(is_wanted)
                .filter(|id| {
                    let by = assignments.get(id).into_iter().flatten();
                    by.into_iter().any(|one| one.assessor == assessor.id)
                })
                .collect();
            if !watched.is_empty() {
                forms.push(made(Some(assessor.id), watched));
            }
        }
    }
    forms.retain(|form| !is_empty(form));
    forms
}

/// A sheet of a rubric, without a day: date, exercise and assessor are to be written on it.
pub fn blank_sheet(rubric: &Rubric, wanted: &Wanted, language: Language) -> Option<Form> {
    let indicators = |descriptive: bool| {
        let all = rubric.competences.iter();
        let of = all.filter(move |one| one.descriptive == descriptive);
        of.flat_map(|one| {
            let parts = one.indicators.iter();
            parts.map(|part| Target::indicator(one.id, part.id))
        })
    };
    let mut all: Vec<Target> = indicators(false).collect();
    if !wanted.competences.is_empty() {
        // What is only described comes last, so that the others keep their numbers.
        all.extend(indicators(true));
    }
    let candidates = if wanted.candidates.is_empty() {
        vec![None]
    } else {
        wanted.candidates.iter().copied().map(Some).collect()
    };
    let place = Place {
        day: None,
        exercise: None,
        assessor: None,
        candidates,
    };
    Some(form(rubric, &place, &all, &wanted.competences, language)).filter(|form| !is_empty(form))
}

/// Where a sheet is used; what is not known is to be written on it.
struct Place<'a> {
    day: Option<&'a Day>,
    exercise: Option<&'a Exercise>,
    assessor: Option<AssessorId>,
    candidates: Vec<Option<CandidateId>>,
}

fn is_empty(form: &Form) -> bool {
    match &form.data {
        FormData::Sheet(sheet) => sheet.competences.is_empty() || sheet.worked_out.is_empty(),
        FormData::Intake(_) | FormData::Plan(_) | FormData::Intro(_) => false,
    }
}

fn form(
    rubric: &Rubric,
    place: &Place<'_>,
    targets: &[Target],
    wanted: &[CompetenceId],
    language: Language,
) -> Form {
    let exercise = place.exercise.map(|one| one.id);
    let subject = exercise.map_or_else(|| rubric.id.to_string(), |id| id.to_string());
    let name = ["sheet".to_owned(), subject.clone()]
        .into_iter()
        .chain(place.assessor.map(|id| id.to_string()))
        .collect::<Vec<_>>()
        .join("-");
    let about: Vec<String> = place
        .exercise
        .map(|one| one.name.clone())
        .into_iter()
        .chain(place.assessor.map(|id| id.to_string()))
        .collect();
    let scale = &rubric.texts(language).scale();
    let in_columns = scale.levels().len() <= COLUMNS;
    let level_columns = if in_columns {
        scale
            .levels()
            .map(|level| scale.names(level).label.clone())
            .collect()
    } else {
        Vec::new()
    };
    let competences = competences(rubric, targets, wanted, language);
    let sheet = SheetForm {
        head: head(
            language,
            FormLabel::SheetTitle,
            &about,
            place.day,
            Some(rubric),
        ),
        facts: facts(place, language),
        steps: steps(language),
        levels_explained: forms::levels_explained(language, scale),
        levels: scale
            .levels()
            .map(|level| scale.names(level).short.clone())
            .collect(),
        absent: forms::ABSENT.map(str::to_owned).to_vec(),
        level_columns,
        key: key(&competences),
        competences,
        record: record(place, language),
        worked_out: place
            .candidates
            .iter()
            .map(|candidate| worked_out(place, *candidate, language))
            .collect(),
    };
    Form {
        name,
        subject,
        kind: Kind::Sheet,
        data: FormData::Sheet(Box::new(sheet)),
    }
}

fn facts(place: &Place<'_>, language: Language) -> Vec<super::Fact> {
    let known: Vec<String> = place
        .candidates
        .iter()
        .flatten()
        .map(ToString::to_string)
        .collect();
    let label = if place.candidates.len() == 1 {
        FormLabel::CandidateOne
    } else {
        FormLabel::CandidateMany
    };
    let exercise = place.exercise.map(|one| forms::exercise(language, one));
    // With exercises spread over dates, each sheet carries its own.
    let on_one_date = place.day.filter(|day| day.until.is_none());
    vec![
        date(language, on_one_date),
        fact(language, FormLabel::Exercise, exercise),
        fact(
            language,
            FormLabel::Assessor,
            place.assessor.map(|id| id.to_string()),
        ),
        fact(
            language,
            label,
            (!known.is_empty()).then(|| known.join(", ")),
        ),
    ]
}

fn steps(language: Language) -> Vec<Prompt> {
    [
        ("W", FormLabel::Observe, FormLabel::ObserveHow),
        ("A", FormLabel::Note, FormLabel::NoteHow),
        ("K", FormLabel::File, FormLabel::FileHow),
        ("K", FormLabel::Quantify, FormLabel::QuantifyHow),
        ("E", FormLabel::Evaluate, FormLabel::EvaluateHow),
        ("R", FormLabel::Report, FormLabel::ReportHow),
    ]
    .into_iter()
    .map(|(letter, word, ask)| Prompt {
        letter,
        word: word.text(language),
        ask: ask.text(language),
        lines: 0,
    })
    .collect()
}

/// What the sheet asks for, in the order of the rubric. An indicator has the number of its place among all targets,
/// also where the sheet is about some competences only: typed notes know it by that number.
fn competences(
    rubric: &Rubric,
    targets: &[Target],
    wanted: &[CompetenceId],
    language: Language,
) -> Vec<SheetCompetence> {
    let texts = rubric.texts(language);
    let scale = texts.scale();
    let in_columns = scale.levels().len() <= COLUMNS;
    let mut all = Vec::new();
    for competence in &rubric.competences {
        let asked: Vec<(usize, Target)> = (1..)
            .zip(targets.iter().copied())
            .filter(|(_, target)| {
                target.competence == competence.id && names(wanted, &competence.id)
            })
            .collect();
        if asked.is_empty() {
            continue;
        }
        let indicators = asked
            .into_iter()
            .map(|(number, target)| {
                let is_whole = target.indicator.is_none();
                let anchors = scale
                    .levels()
                    .filter(|_| !is_whole)
                    .map(|level| AnchorLine {
                        level: scale.names(level).short.clone(),
                        text: texts.anchor(target, level).unwrap_or_default().to_owned(),
                    })
                    .filter(|anchor| in_columns || !anchor.text.is_empty());
                SheetIndicator {
                    number: number.to_string(),
                    name: if is_whole {
                        texts.competence(competence.id).to_owned()
                    } else {
                        texts.indicator(target).to_owned()
                    },
                    tag: target.to_string(),
                    anchors: anchors.collect(),
                }
            })
            .collect();
        all.push(SheetCompetence {
            name: texts.competence(competence.id).to_owned(),
            definition: texts.definition(competence.id).to_owned(),
            indicators,
        });
    }
    all
}

/// "1 Overlegt met collega's · 2 Helpt een collega".
fn key(competences: &[SheetCompetence]) -> Option<String> {
    let all: Vec<String> = competences
        .iter()
        .flat_map(|one| &one.indicators)
        .map(|one| format!("{}\u{a0}{}", one.number, one.name))
        .collect();
    let key = all.join(" · ");
    (key.chars().count() <= IN_THE_KEY).then_some(key)
}

/// The pages to note on. Whoever watches several candidates at once has them on one page, and gets as many such
/// pages as there are candidates on it.
fn record(place: &Place<'_>, language: Language) -> Vec<RecordPage> {
    let count = place.candidates.len();
    let groups = count.div_ceil(ON_A_PAGE).max(1);
    let (least, larger) = (count / groups, count % groups);
    let mut rest = place.candidates.as_slice();
    let mut pages = Vec::new();
    for group in 0..groups {
        let (here, after) = rest.split_at(least + usize::from(group < larger));
        rest = after;
        let Some(index) = here.len().checked_sub(1) else {
            continue;
        };
        for number in 1..=here.len() {
            pages.push(RecordPage {
                heading: forms::record_page(language, number, here.len()),
                blocks: here
                    .iter()
                    .map(|candidate| RecordBlock {
                        candidate: candidate.map(|id| id.to_string()),
                        rows: ROWS[index],
                        more_impressions: MORE_IMPRESSIONS[index],
                    })
                    .collect(),
            });
        }
    }
    pages
}

fn worked_out(place: &Place<'_>, candidate: Option<CandidateId>, language: Language) -> WorkedOut {
    let quantify = FormLabel::Quantify.text(language);
    let file = match (candidate, place.exercise, place.assessor) {
        (Some(candidate), Some(exercise), Some(assessor)) => Some(format!(
            "notes/{}",
            blank::sheet_name(candidate, exercise, assessor)
        )),
        _ => None,
    };
    WorkedOut {
        heading: candidate.map_or_else(
            || quantify.to_owned(),
            |candidate| format!("{candidate} · {quantify}"),
        ),
        candidate: candidate.map(|id| id.to_string()),
        type_over: forms::type_over(language, file.as_deref()),
    }
}
