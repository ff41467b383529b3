//! What a report about quality is made from.

use std::collections::BTreeSet;

use super::super::calibration::days_of;
use super::super::data::{Fact, Head};
use super::super::names::Naming;
use crate::agreement::{Agreement, Part};
use crate::calibration::Calibration;
use crate::day::Date;
use crate::days::Scored;
use crate::diagnostic::{Diagnostics, Language};
use crate::id::AssessorId;
use crate::rubric::AgreementRules;
use crate::wording::quality::{self, Days};
use crate::wording::{QualityLabel, calibration as words, locking, terms};

/// What a report about assessors over days is made from.
#[derive(Debug, Clone, Copy)]
pub struct OverDays<'a> {
    /// The days, of one rubric; one or more.
    pub days: &'a [Scored<'a>],
    /// What calibration finds.
    pub calibration: &'a Calibration,
    /// What was found while reading.
    pub found: &'a Diagnostics,
    /// Whether names may stand in the report.
    pub naming: Naming,
}

/// How far assessors agree over days.
#[derive(Debug, Clone, Copy)]
pub struct Agreed<'a> {
    /// Over all of them.
    pub agreement: &'a Agreement,
    /// Of each of the last days by itself.
    pub by_day: &'a [(Date, Part)],
}

impl Agreed<'_> {
    pub(in crate::report) fn rules(&self) -> &AgreementRules {
        &self.agreement.rules
    }
}

impl OverDays<'_> {
    /// The days and sets of vignettes, and from when to when.
    pub(in crate::report) fn span(&self) -> Days {
        days_of(self.days, self.days[0].loaded.day.date)
    }

    /// How the report begins; for one assessor or for all.
    pub(in crate::report) fn head(
        &self,
        language: Language,
        title: QualityLabel,
        about: Option<&str>,
    ) -> Head {
        let rubric = &self.days[0].loaded.rubric;
        let span = self.span();
        let (from, until) = (span.from, span.until);
        let days = quality::days(language, span);
        let title = title.text(language);
        let title = about.map_or_else(|| title.to_owned(), |about| format!("{title} · {about}"));
        let mut head = Head::new(language, title.clone(), format!("{title} · {days}"))
            .for_staff(language)
            .for_quality(language);
        let own = rubric.texts(language).language();
        own.code().clone_into(&mut head.rubric_lang);
        head.footer = vec![
            about.unwrap_or(&title).to_owned(),
            if from == until {
                from.to_string()
            } else {
                format!("{from} / {until}")
            },
            terms::rubric(language, &rubric.short_stamp()),
        ];
        head
    }

    pub(in crate::report) fn facts(&self, language: Language) -> Vec<Fact> {
        let fact = |label: QualityLabel, text: String| Fact {
            label: label.text(language),
            text: Some(text),
        };
        let sizes = words::sizes(language, &self.calibration.dataset);
        vec![
            fact(QualityLabel::Days, quality::days(language, self.span())),
            fact(QualityLabel::Size, sizes.trim_end_matches('.').to_owned()),
        ]
    }

    /// The facts of one assessor.
    pub(in crate::report) fn facts_of(&self, assessor: usize, language: Language) -> Vec<Fact> {
        let dataset = &self.calibration.dataset;
        let own = || {
            dataset
                .encounters
                .iter()
                .filter(|one| one.assessor == assessor)
        };
        let ratings: usize = own().map(|one| one.ratings.len()).sum();
        let persons: BTreeSet<usize> = own().map(|one| one.person).collect();
        let cases = persons
            .iter()
            .filter(|one| dataset.is_vignette(**one))
            .count();
        let name = dataset.assessors[assessor].as_str();
        let rated = |day: &&Scored<'_>| {
            let mut ratings = day.compared();
            ratings.any(|one| one.assessor.as_str() == name)
        };
        let rated = self.days.iter().filter(rated).copied();
        let (sets, days): (Vec<_>, Vec<_>) = rated.partition(|day| day.loaded.vignettes);
        let span = self.span();
        let own_days = if days.is_empty() {
            quality::days(language, days_of(&sets, span.from))
        } else {
            quality::own_days(language, days.len(), span)
        };
        let fact = |label: QualityLabel, text: String| Fact {
            label: label.text(language),
            text: Some(text),
        };
        vec![
            fact(QualityLabel::Days, own_days),
            fact(
                QualityLabel::Size,
                words::own_size(language, (persons.len() - cases, cases), ratings),
            ),
        ]
    }

    /// The name of an assessor for that assessor, or the code.
    pub(in crate::report) fn name(&self, assessor: AssessorId) -> String {
        let mut days = self.days.iter();
        let person = days.find_map(|day| {
            let people = &day.loaded.people;
            people.assessors.get(&assessor)
        });
        let name = self.naming.name(person);
        name.map_or_else(|| assessor.to_string(), str::to_owned)
    }

    /// The name of a competence.
    pub(in crate::report) fn competence(&self, id: &str, language: Language) -> String {
        let rubric = &self.days[0].loaded.rubric;
        let known = rubric.competences.iter().find(|one| one.id.as_str() == id);
        let named = known.map(|one| rubric.texts(language).competence(one.id).to_owned());
        named.unwrap_or_else(|| id.to_owned())
    }

    /// That not everybody is ready, or that something was left out.
    pub(in crate::report) fn provisional(&self, language: Language) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        told.extend(locking::provisional(language, &self.calibration.lock));
        if self.found.left_out() > 0 {
            told.push(terms::left_out(language, self.found.left_out()));
        }
        told
    }
}
