//! From calibration to the quality report.

mod agreement;
mod design;
mod effects;
mod tables;

use super::data::{Fact, Head, QualityReport};
use crate::agreement::{Agreement, DayRatings};
use crate::calibration::{Calibration, FacetKind};
use crate::day::Date;
use crate::diagnostic::{Diagnostics, Language};
use crate::id::AssessorId;
use crate::wording::agreement::{Told, verdict};
use crate::wording::{
    QualityLabel, calibration as words, effects as told, locking, quality, terms,
};

pub(super) use effects::{estimated, is_told, none};
pub(super) use tables::{bias, decisions, items, items_note, model, reference};

/// What a report about assessors over days is made from.
#[derive(Debug, Clone, Copy)]
pub struct OverDays<'a> {
    /// The days, of one rubric; one or more.
    pub days: &'a [DayRatings<'a>],
    /// The agreement over all of them.
    pub agreement: &'a Agreement,
    /// What calibration finds.
    pub calibration: &'a Calibration,
    /// What was found while reading.
    pub found: &'a Diagnostics,
}

/// The quality report: assessors by their codes, and nothing of any one candidate.
pub fn quality(over: OverDays<'_>, language: Language) -> QualityReport {
    let found = over.calibration;
    let rubric = &over.days[0].loaded.rubric;
    let weights = found.outcome.as_ref();
    QualityReport {
        head: over.head(language, QualityLabel::QualityTitle, None),
        facts: over.facts(language),
        provisional: over.provisional(language),
        summary: verdict(
            language,
            Told {
                has_list: false,
                ..over.agreement.told()
            },
        ),
        flagged: effects::flagged(found, language),
        design: design::checks(over, language),
        agreement: agreement::parts(over, language),
        effects: effects::parts(found, language),
        not_recorded: effects::not_recorded(found, language),
        reference: reference(found, language),
        variance: tables::variance(found, language),
        decisions: decisions(found, language),
        model: model(found, FacetKind::Assessors, language),
        bias: bias(found, language),
        items: items(found, false, language),
        items_note: items_note(found, language),
        outcome: weights.map_or_else(Vec::new, |one| words::outcome(language, one)),
        weights: weights.and_then(|one| effects::weights(one, language)),
        rules: quality::rules(
            language,
            rubric,
            concat!("wakker ", env!("CARGO_PKG_VERSION")),
        )
        .into_iter()
        .map(|(label, text)| super::data::Told { label, text })
        .collect(),
    }
}

impl OverDays<'_> {
    /// The first and the last day.
    pub(super) fn span(&self) -> (Date, Date) {
        let dates = || self.days.iter().map(|day| day.loaded.day.date);
        let first = self.days[0].loaded.day.date;
        (
            dates().min().unwrap_or(first),
            dates().max().unwrap_or(first),
        )
    }

    /// How the report begins; for one assessor or for all.
    pub(super) fn head(
        &self,
        language: Language,
        title: QualityLabel,
        about: Option<&str>,
    ) -> Head {
        let rubric = &self.days[0].loaded.rubric;
        let (from, until) = self.span();
        let days = quality::days(language, self.days.len(), from, until);
        let title = title.text(language);
        let title = about.map_or_else(|| title.to_owned(), |about| format!("{title} · {about}"));
        let mut head = Head::new(language, title.clone(), format!("{title} · {days}"))
            .for_staff(language)
            .for_quality(language);
        let own = rubric.texts(language).language();
        own.code().clone_into(&mut head.rubric_lang);
        let word = terms::pick(language, "rubriek", "rubric", "grille");
        let hash = &rubric.sha256[..8];
        head.footer = vec![
            about.unwrap_or(&title).to_owned(),
            if from == until {
                from.to_string()
            } else {
                format!("{from} / {until}")
            },
            format!("{word} {} {} ({hash})", rubric.id, rubric.version),
        ];
        head
    }

    pub(super) fn facts(&self, language: Language) -> Vec<Fact> {
        let (from, until) = self.span();
        let fact = |label: QualityLabel, text: String| Fact {
            label: label.text(language),
            text: Some(text),
        };
        let sizes = words::sizes(language, &self.calibration.material);
        vec![
            fact(
                QualityLabel::Days,
                quality::days(language, self.days.len(), from, until),
            ),
            fact(
                QualityLabel::Size,
                sizes.trim_end().trim_end_matches('.').to_owned(),
            ),
        ]
    }

    /// The facts of one assessor.
    pub(super) fn facts_of(&self, assessor: usize, language: Language) -> Vec<Fact> {
        let mut facts = self.facts(language);
        let own = self.calibration.material.seats.iter();
        let own = own.filter(|seat| seat.assessor == assessor);
        let ratings: usize = own.clone().map(|seat| seat.ratings.len()).sum();
        let persons: std::collections::BTreeSet<usize> = own.map(|seat| seat.person).collect();
        facts.truncate(1);
        facts.push(Fact {
            label: QualityLabel::Size.text(language),
            text: Some(words::own_size(language, persons.len(), ratings)),
        });
        facts
    }

    /// The name of an assessor for that assessor, or the code.
    pub(super) fn name(&self, assessor: AssessorId) -> String {
        let mut days = self.days.iter();
        let person = days.find_map(|day| {
            let people = &day.loaded.people;
            people.assessors.get(&assessor).filter(|_| !people.hidden)
        });
        person.map_or_else(|| assessor.to_string(), |person| person.name.clone())
    }

    /// That not everybody is ready, or that something was left out.
    pub(super) fn provisional(&self, language: Language) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        told.extend(locking::provisional(language, &self.calibration.lock));
        if self.found.left_out() > 0 {
            told.push(terms::left_out(language, self.found.left_out()));
        }
        told
    }
}

/// A sentence about what is flagged, with the figure behind it.
pub(super) fn sentence(language: Language, judged: &crate::calibration::Judged) -> String {
    let behind = told::behind(language, judged);
    format!("{} ({behind})", told::sentence(language, judged))
}
