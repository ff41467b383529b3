//! The competences of a rubric, each with its indicators.

use std::collections::BTreeMap;

use super::{Context, choice, indicator};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation};
use crate::id::{self, CompetenceId, IndicatorId};
use crate::rubric::schema::CompetenceSchema;
use crate::rubric::{Competence, Indicator, Tier};
use crate::source::Span;
use crate::yaml::{self, Place};

pub(super) fn check(
    schemas: &[CompetenceSchema],
    place: &Place<'_>,
    context: &Context<'_>,
    found: &mut Diagnostics,
) -> Vec<Competence> {
    let mut competences = Vec::new();
    let mut taken: BTreeMap<CompetenceId, Span> = BTreeMap::new();
    for (index, schema) in schemas.iter().enumerate() {
        let at = place.index(index);
        let id = yaml::required(&at, "id", schema.id.as_ref(), found)
            .and_then(|text| id::checked(&text, at.key("id").span(), CompetenceId::parse, found));
        if let Some(id) = id
            && let Some(first) = taken.insert(id, at.key("id").span())
        {
            found.error(
                Diagnostic::new(Code::R06, at.key("id").span())
                    .with("id", id)
                    .related(first, Relation::First),
            );
        }
        let name = yaml::required(&at, "name", schema.name.as_ref(), found);
        let tier = match yaml::required(&at, "tier", schema.tier.as_ref(), found) {
            Some(text) => choice(
                &at,
                "tier",
                &text,
                &Tier::ALL.map(|tier| (tier.code(), tier)),
                found,
            ),
            None => None,
        };
        let (open, descriptive) = (
            schema.open.unwrap_or(false),
            schema.descriptive.unwrap_or(false),
        );
        let mut indicators: Vec<Indicator> = Vec::new();
        let mut taken: BTreeMap<IndicatorId, Span> = BTreeMap::new();
        for (index, schema) in schema.indicators.iter().flatten().enumerate() {
            let at = at.key("indicators").index(index);
            if schema.competence.is_some() {
                found.error(
                    Diagnostic::new(Code::I11, at.key_span("competence"))
                        .with("key", "competence")
                        .with("known", "id, name, anchors, goals, weight"),
                );
            }
            if let Some(read) = indicator(schema, &at, context, descriptive, found) {
                let span = at.key("id").span();
                if let Some(first) = taken.insert(read.id, span) {
                    found.error(
                        Diagnostic::new(Code::R06, span)
                            .with("id", read.id)
                            .related(first, Relation::First),
                    );
                }
                indicators.push(read);
            }
        }
        if schema.indicators.as_ref().is_none_or(Vec::is_empty) && !open {
            let label = id.map(|id| id.to_string()).unwrap_or_default();
            found.error(Diagnostic::new(Code::R12, at.span()).with("competence", label));
        }
        if !indicators.is_empty() && indicators.iter().all(|i| i.weight.value() <= 0.0) {
            found.error(Diagnostic::new(Code::R03, at.key("indicators").span()));
        }
        if let (Some(id), Some(tier), Some(name)) = (id, tier, name) {
            let definition = schema
                .definition
                .as_deref()
                .unwrap_or_default()
                .trim()
                .to_owned();
            competences.push(Competence {
                id,
                tier,
                name,
                definition,
                open,
                descriptive,
                indicators,
            });
        }
    }
    competences
}
