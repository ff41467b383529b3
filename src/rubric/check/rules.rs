//! The rules of a rubric: what weighs how much, and when a score counts.

use std::collections::BTreeMap;

use super::choice;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Language, Word};
use crate::rubric::schema::{AgreementSchema, ReferenceSchema, ScoringSchema, TiersSchema};
use crate::rubric::{
    AgreementRules, Overall, ReferenceRules, ScoringRules, Tier, TierRules, Weight,
};
use crate::yaml::Place;

pub(super) fn weight(
    place: &Place<'_>,
    value: Option<f64>,
    default: f64,
    found: &mut Diagnostics,
) -> Weight {
    let value = value.unwrap_or(default);
    Weight::new(value).unwrap_or_else(|| {
        found.error(Diagnostic::new(Code::R02, place.key("weight").span()).with("weight", value));
        Weight::ONE
    })
}

pub(super) fn tiers(
    schema: Option<&TiersSchema>,
    place: &Place<'_>,
    language: Language,
    found: &mut Diagnostics,
) -> BTreeMap<Tier, TierRules> {
    let mut tiers = BTreeMap::new();
    for tier in Tier::ALL {
        let (default, labels) = match tier {
            Tier::Core => (
                2.0,
                ["Kerncompetenties", "Core competences", "Compétences clés"],
            ),
            Tier::Secondary => (
                1.0,
                [
                    "Bijkomende competenties",
                    "Secondary competences",
                    "Compétences secondaires",
                ],
            ),
            Tier::Extra => (
                0.0,
                [
                    "Extra competenties",
                    "Extra competences",
                    "Compétences supplémentaires",
                ],
            ),
        };
        let rules = schema.and_then(|schema| match tier {
            Tier::Core => schema.core.as_ref(),
            Tier::Secondary => schema.secondary.as_ref(),
            Tier::Extra => schema.extra.as_ref(),
        });
        let label = rules
            .and_then(|rules| rules.label.clone())
            .unwrap_or_else(|| {
                labels[match language {
                    Language::Nl => 0,
                    Language::En => 1,
                    Language::Fr => 2,
                }]
                .to_owned()
            });
        let weight = weight(
            &place.key(tier.code()),
            rules.and_then(|rules| rules.weight),
            default,
            found,
        );
        tiers.insert(tier, TierRules { label, weight });
    }
    if tiers.values().all(|rules| rules.weight.value() <= 0.0) {
        found.error(Diagnostic::new(Code::R03, place.span()));
    }
    tiers
}

/// A number from 0 to 1.
fn share(
    place: &Place<'_>,
    key: &str,
    value: Option<f64>,
    default: f64,
    found: &mut Diagnostics,
) -> f64 {
    let value = value.unwrap_or(default);
    if !(0.0..=1.0).contains(&value) {
        found.error(
            Diagnostic::new(Code::R11, place.key(key).span())
                .with("value", value)
                .with("rule", key)
                .with_word("expected", Word::FromZeroToOne),
        );
    }
    value
}

pub(super) fn scoring(
    schema: Option<&ScoringSchema>,
    place: &Place<'_>,
    found: &mut Diagnostics,
) -> ScoringRules {
    let default = ScoringRules::default();
    let none = ScoringSchema::default();
    let schema = schema.unwrap_or(&none);
    let overall = schema.overall.as_deref().unwrap_or("off");
    ScoringRules {
        min_coverage: share(
            place,
            "min-coverage",
            schema.min_coverage,
            default.min_coverage,
            found,
        ),
        min_observations: schema.min_observations.unwrap_or(default.min_observations),
        evidence: schema.evidence.unwrap_or(default.evidence),
        overall: choice(
            place,
            "overall",
            overall,
            &[("off", Overall::Off), ("tiers", Overall::Tiers)],
            found,
        )
        .unwrap_or(Overall::Off),
    }
}

pub(super) fn agreement(
    schema: Option<&AgreementSchema>,
    place: &Place<'_>,
    found: &mut Diagnostics,
) -> AgreementRules {
    let default = AgreementRules::default();
    let none = AgreementSchema::default();
    let schema = schema.unwrap_or(&none);
    let apart = schema.apart.unwrap_or(default.apart);
    if apart == 0 {
        found.error(
            Diagnostic::new(Code::R11, place.key("apart").span())
                .with("value", apart)
                .with("rule", "apart")
                .with_word("expected", Word::OneOrMore),
        );
    }
    AgreementRules {
        apart,
        alpha: share(place, "alpha", schema.alpha, default.alpha, found),
        within_one: share(
            place,
            "within-one",
            schema.within_one,
            default.within_one,
            found,
        ),
        calibration_months: schema
            .calibration_months
            .unwrap_or(default.calibration_months),
        reference: reference(schema.reference.as_ref(), &place.key("reference"), found),
    }
}

fn reference(
    schema: Option<&ReferenceSchema>,
    place: &Place<'_>,
    found: &mut Diagnostics,
) -> ReferenceRules {
    let default = AgreementRules::default().reference;
    let none = ReferenceSchema::default();
    let schema = schema.unwrap_or(&none);
    let mut share = |key: &str, value, default| share(place, key, value, default, found);
    ReferenceRules {
        exact: share("exact", schema.exact, default.exact),
        within_one: share("within-one", schema.within_one, default.within_one),
        bias: share("bias", schema.bias, default.bias),
    }
}
