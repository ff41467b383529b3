//! From calibration to the quality report.

mod agreement;
mod design;
mod effects;

use std::collections::BTreeSet;

use super::calibration::{
    days_of, decisions, flagged, items, items_note, model, overview, pairs, reference, silence,
    variance,
};
use super::data::{Fact, Head, QualityReport};
use super::names::Naming;
use crate::agreement::{Agreement, Part};
use crate::calibration::{Calibration, FacetKind, SMALL_GROUP};
use crate::day::Date;
use crate::days::Scored;
use crate::diagnostic::{Diagnostics, Language};
use crate::id::AssessorId;
use crate::rubric::AgreementRules;
use crate::wording::agreement::{Told, verdict};
use crate::wording::quality::Days;
use crate::wording::{QualityLabel, calibration as words, locking, quality, terms};

pub(super) use effects::{around, estimated, none};

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
    fn rules(&self) -> &AgreementRules {
        &self.agreement.rules
    }
}

/// The quality report: assessors by their codes, and nothing of any one candidate.
pub fn quality(over: OverDays<'_>, agreed: Agreed<'_>, language: Language) -> QualityReport {
    let found = over.calibration;
    let rubric = &over.days[0].loaded.rubric;
    let weights = found.outcome.as_ref();
    let stands_out = flagged(found, |id| over.competence(id, language), language);
    let is_silent = stands_out.is_empty();
    let pairs = pairs(found, language);
    QualityReport {
        head: over.head(language, QualityLabel::QualityTitle, None),
        facts: over.facts(language),
        provisional: over.provisional(language),
        summary: summary(agreed, language),
        next: design::next(over, agreed, &stands_out, &pairs, language),
        silence: is_silent.then(|| silence(found, language)),
        pairs,
        false_alarms: (!is_silent).then(|| quality::false_alarms(language, over.span().days)),
        flagged: stands_out,
        design: design::checks(over, language),
        agreement: agreement::parts(over, agreed, language),
        overview: overview(found, language),
        effects: effects::parts(found, language),
        not_recorded: effects::not_recorded(found, language),
        reference: reference(found, language),
        variance: variance(found, language),
        decisions: decisions(found, language),
        model: model(found, FacetKind::Assessors, language),
        items: items(found, false, language),
        items_note: items_note(found, language),
        outcome: weights.map_or_else(Vec::new, |one| words::outcome(language, one)),
        no_weights: weights
            .is_some_and(|one| one.weights.iter().all(|one| one.weight.is_err()))
            .then(|| quality::no_weights(language)),
        weights: weights.and_then(|one| effects::weights(one, language)),
        alpha_note: found
            .variance
            .is_ok()
            .then(|| quality::alpha_and_decisions(language)),
        rules: quality::rules(
            language,
            rubric,
            &found.material.ruler,
            concat!("wakker ", env!("CARGO_PKG_VERSION")),
        )
        .into_iter()
        .map(|(label, text)| super::data::Told { label, text })
        .collect(),
    }
}

impl OverDays<'_> {
    /// The days and sets of vignettes, and from when to when.
    fn span(&self) -> Days {
        days_of(self.days, self.days[0].loaded.day.date)
    }

    /// How the report begins; for one assessor or for all.
    pub(super) fn head(
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

    pub(super) fn facts(&self, language: Language) -> Vec<Fact> {
        let fact = |label: QualityLabel, text: String| Fact {
            label: label.text(language),
            text: Some(text),
        };
        let sizes = words::sizes(language, &self.calibration.material);
        vec![
            fact(QualityLabel::Days, quality::days(language, self.span())),
            fact(QualityLabel::Size, sizes.trim_end_matches('.').to_owned()),
        ]
    }

    /// The facts of one assessor.
    pub(super) fn facts_of(&self, assessor: usize, language: Language) -> Vec<Fact> {
        let material = &self.calibration.material;
        let own = || {
            material
                .seats
                .iter()
                .filter(|seat| seat.assessor == assessor)
        };
        let ratings: usize = own().map(|seat| seat.ratings.len()).sum();
        let persons: BTreeSet<usize> = own().map(|seat| seat.person).collect();
        let cases = persons
            .iter()
            .filter(|one| material.is_vignette(**one))
            .count();
        let name = material.assessors[assessor].as_str();
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
    pub(super) fn name(&self, assessor: AssessorId) -> String {
        let mut days = self.days.iter();
        let person = days.find_map(|day| {
            let people = &day.loaded.people;
            people.assessors.get(&assessor)
        });
        let name = self.naming.name(person);
        name.map_or_else(|| assessor.to_string(), str::to_owned)
    }

    /// The name of a competence.
    pub(super) fn competence(&self, id: &str, language: Language) -> String {
        let rubric = &self.days[0].loaded.rubric;
        let known = rubric.competences.iter().find(|one| one.id.as_str() == id);
        let named = known.map(|one| rubric.texts(language).competence(one.id).to_owned());
        named.unwrap_or_else(|| id.to_owned())
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

/// What agreement comes to; of very few candidates nothing, for it would be about them.
fn summary(agreed: Agreed<'_>, language: Language) -> Vec<String> {
    let candidates = agreed.agreement.overall.candidates;
    if (1..SMALL_GROUP).contains(&candidates) {
        return vec![quality::too_small(language, SMALL_GROUP)];
    }
    verdict(
        language,
        Told {
            has_list: false,
            ..agreed.agreement.told()
        },
    )
}
