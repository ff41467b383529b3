//! What people are called in reports for coaches and assessors, and how those reports begin.

use super::data::{Fact, Head};
use crate::day::people::Person;
use crate::diagnostic::Language;
use crate::id::{AssessorId, CandidateId};
use crate::load::Loaded;
use crate::wording::{StaffLabel, locking, terms};

/// Whether names of the key file may stand in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Naming {
    /// They may.
    #[default]
    Names,
    /// Codes stand in their place, also in the words of notes.
    Codes,
}

impl Naming {
    /// The name of somebody who has one that may be shown.
    pub(super) fn name(self, person: Option<&Person>) -> Option<&str> {
        let person = person.filter(|_| self == Self::Names)?;
        Some(&person.name)
    }
}

/// Names from the key file, or codes only.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) loaded: &'a Loaded,
    pub(super) naming: Naming,
}

impl Names<'_> {
    /// "k07 · Yasmina B.", or the code alone.
    pub(super) fn candidate(self, id: CandidateId) -> String {
        let person = self.loaded.people.candidates.get(&id);
        match self.naming.name(person) {
            Some(name) => format!("{id} · {name}"),
            None => id.to_string(),
        }
    }

    /// The name of an assessor, or the code.
    pub(super) fn assessor(self, id: AssessorId) -> String {
        let person = self.loaded.people.assessors.get(&id);
        let name = self.naming.name(person);
        name.map_or_else(|| id.to_string(), str::to_owned)
    }

    /// The first name of an assessor where no other assessor of the day has the same; else as
    /// [`Names::assessor`].
    pub(super) fn short(self, id: AssessorId) -> String {
        let first = |id: AssessorId| {
            let name = self.assessor(id);
            name.split_whitespace()
                .next()
                .unwrap_or_default()
                .to_owned()
        };
        let own = first(id);
        let day = &self.loaded.day;
        let mut others = day.assessors.iter().filter(|one| one.id != id);
        if others.any(|one| first(one.id) == own) {
            self.assessor(id)
        } else {
            own
        }
    }

    /// The start of a report for people who work there.
    pub(super) fn head(
        self,
        language: Language,
        title: StaffLabel,
        about: &str,
        subject: &str,
    ) -> Head {
        let (rubric, day) = (&self.loaded.rubric, &self.loaded.day);
        let title = title.text(language);
        let date = crate::wording::day_dates(language, day);
        let mut head = Head::new(
            language,
            format!("{title} · {about}"),
            format!("{title} · {about} · {}, {date}", day.place),
        )
        .for_staff(language);
        head.day_lang = day.language.code();
        let own = rubric.texts(language).language();
        own.code().clone_into(&mut head.rubric_lang);
        head.footer = vec![
            subject.to_owned(),
            day.date.to_string(),
            terms::rubric(language, &rubric.short_stamp()),
        ];
        head
    }

    /// That not everybody is ready, or that something was left out.
    pub(super) fn provisional(self, language: Language, left_out: usize) -> Vec<String> {
        let state = self.loaded.lock_state();
        told(locking::provisional(language, &state), language, left_out)
    }

    /// The same, with who is still to come: for those who meet.
    pub(super) fn provisional_named(self, language: Language, left_out: usize) -> Vec<String> {
        let state = self.loaded.lock_state();
        let text = locking::provisional_named(language, &state);
        told(text, language, left_out)
    }

    /// Date and place.
    pub(super) fn when(self, language: Language) -> Fact {
        let day = &self.loaded.day;
        Fact {
            label: StaffLabel::When.text(language),
            text: Some(format!(
                "{}, {}",
                crate::wording::day_dates(language, day),
                day.place
            )),
        }
    }
}

fn told(provisional: Option<String>, language: Language, left_out: usize) -> Vec<String> {
    let mut told: Vec<String> = provisional.into_iter().collect();
    if left_out > 0 {
        told.push(terms::left_out(language, left_out));
    }
    told
}
