//! What every form has: its head, and facts of the day.

use super::super::Kind;
use super::super::data::{Fact, FormData, Head};
use crate::day::Day;
use crate::diagnostic::Language;
use crate::id::{CandidateId, CompetenceId, ExerciseId};
use crate::load::Loaded;
use crate::rubric::Rubric;
use crate::wording::{self, FormLabel, Label, terms};

/// One form, ready to be laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The name of its file, without the ending: `sheet-magazijn-rita`.
    pub name: String,
    /// The candidate, the exercise or the kind that it is for.
    pub subject: String,
    /// What it is.
    pub kind: Kind,
    /// What the template sees.
    pub data: FormData,
}

/// What to make forms of; an empty list means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// These exercises.
    pub exercises: Vec<ExerciseId>,
    /// These candidates.
    pub candidates: Vec<CandidateId>,
    /// These competences.
    pub competences: Vec<CompetenceId>,
}

/// Whether a list names something; an empty list names all.
pub(super) fn names<T: PartialEq>(list: &[T], one: &T) -> bool {
    list.is_empty() || list.contains(one)
}

/// The candidates of a day that are wanted, each with the language that the candidate reads.
pub(super) fn readers<'a>(
    loaded: &'a Loaded,
    wanted: &'a Wanted,
    asked: Option<Language>,
) -> impl Iterator<Item = (CandidateId, Language)> + 'a {
    let day = &loaded.day;
    day.candidates
        .iter()
        .filter(|one| names(&wanted.candidates, &one.id))
        .map(move |one| (one.id, asked.or(one.language).unwrap_or(day.language)))
}

/// The start of a form.
pub(super) fn head(
    language: Language,
    title: FormLabel,
    about: &[String],
    day: Option<&Day>,
    rubric: Option<&Rubric>,
) -> Head {
    let title = title.text(language);
    let full = std::iter::once(title)
        .chain(about.iter().map(String::as_str))
        .collect::<Vec<_>>()
        .join(" · ");
    let description = day.map_or_else(
        || full.clone(),
        |day| format!("{full} · {}", wording::day_dates(language, day)),
    );
    let mut head = Head::new(language, full, description).for_a_form(language);
    head.footer = vec![title.to_owned()];
    head.footer.extend(about.iter().cloned());
    head.footer.extend(day.map(|day| day.date.to_string()));
    if let Some(rubric) = rubric {
        let texts = rubric.texts(language);
        texts.language().code().clone_into(&mut head.rubric_lang);
        let stamp = terms::rubric(language, &rubric.short_stamp());
        head.footer.push(stamp);
    }
    head
}

pub(super) fn fact(language: Language, label: FormLabel, text: Option<String>) -> Fact {
    Fact {
        label: label.text(language),
        text,
    }
}

pub(super) fn date(language: Language, day: Option<&Day>) -> Fact {
    Fact {
        label: Label::Date.text(language),
        text: day.map(|day| wording::day_dates(language, day)),
    }
}
