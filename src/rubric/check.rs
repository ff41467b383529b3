//! From the YAML shape to a rubric, with every fault on the way.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::schema::{
    AgreementSchema, CompetenceSchema, RubricSchema, ScaleSchema, ScoringSchema, TiersSchema,
};
use super::{
    AgreementRules, Anchors, Competence, Indicator, IndicatorSchema, Overall, Pairs, Rubric,
    ScoringRules, Subject, Tier, TierRules, Weight,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Language, Relation, Reported, Word};
use crate::id::{self, CompetenceId, IndicatorId, RubricId, slug};
use crate::limits;
use crate::scale::{Level, LevelNames, Scale};
use crate::source::{FileId, Sources, Span};
use crate::yaml::{self, Place};

pub(super) fn check(
    sources: &Sources,
    file: FileId,
    found: &mut Diagnostics,
) -> Result<Rubric, Reported> {
    let mark = found.mark();
    let document = yaml::read::<RubricSchema>(sources, file, found)?;
    let (schema, place) = (document.value(), document.place());

    match schema.schema.as_deref() {
        Some("1") => {}
        Some(other) => {
            found
                .error(Diagnostic::new(Code::I14, place.key("schema").span()).with("found", other));
        }
        None => yaml::missing(&place, "schema", found),
    }
    let id = yaml::required(&place, "id", schema.id.as_ref(), found)
        .and_then(|text| id::checked(&text, place.key("id").span(), RubricId::parse, found));
    let version = yaml::required(&place, "version", schema.version.as_ref(), found);
    let title = yaml::required(&place, "title", schema.title.as_ref(), found);
    let language =
        language(&place, "language", schema.language.as_deref(), found).unwrap_or_default();
    let subject = choice(
        &place,
        "subject",
        schema.subject.as_deref().unwrap_or("candidate"),
        &[
            ("candidate", Subject::Candidate),
            ("organisation", Subject::Organisation),
        ],
        found,
    );
    let scale = if let Some(scale) = &schema.scale {
        check_scale(scale, &place.key("scale"), found)
    } else {
        yaml::missing(&place, "scale", found);
        None
    };
    let tiers = check_tiers(schema.tiers.as_ref(), &place.key("tiers"), language, found);
    let scoring = check_scoring(schema.scoring.as_ref(), &place.key("scoring"), found);
    let agreement = check_agreement(schema.agreement.as_ref(), &place.key("agreement"), found);
    let no_competences = Vec::new();
    if schema.competences.as_ref().is_none_or(Vec::is_empty) {
        yaml::missing(&place, "competences", found);
    }
    // Without a scale the levels cannot be judged; the rest of the competences still can.
    let context = Context {
        scale: scale.as_ref(),
        subject: subject.unwrap_or(Subject::Candidate),
    };
    let competences = check_competences(
        schema.competences.as_ref().unwrap_or(&no_competences),
        &place.key("competences"),
        &context,
        found,
    );
    found.ok_since(mark)?;
    match (id, version, title, subject, scale) {
        (Some(id), Some(version), Some(title), Some(subject), Some(scale)) => Ok(Rubric {
            id,
            version,
            sha256: hex(&Sha256::digest(sources.text(file).as_bytes())),
            language,
            title,
            subject,
            scale,
            tiers,
            scoring,
            agreement,
            competences,
        }),
        // Unreachable without a fault above, but a fault is what the caller must get.
        _ => {
            Err(found.error(Diagnostic::new(Code::I13, Span::start_of(file)).with("key", "schema")))
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// What an indicator is checked against.
pub(crate) struct Context<'a> {
    pub(crate) scale: Option<&'a Scale>,
    pub(crate) subject: Subject,
}

pub(crate) fn language(
    place: &Place<'_>,
    key: &str,
    value: Option<&str>,
    found: &mut Diagnostics,
) -> Option<Language> {
    let text = value?;
    let language = Language::from_code(text);
    if language.is_none() {
        found.error(Diagnostic::new(Code::I20, place.key(key).span()).with("language", text));
    }
    language
}

fn choice<T: Copy>(
    place: &Place<'_>,
    key: &str,
    value: &str,
    choices: &[(&str, T)],
    found: &mut Diagnostics,
) -> Option<T> {
    let chosen = choices
        .iter()
        .find(|(name, _)| *name == value)
        .map(|(_, chosen)| *chosen);
    if chosen.is_none() {
        let known: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        found.error(
            Diagnostic::new(Code::R13, place.key(key).span())
                .with("value", value)
                .with("key", key)
                .with("known", known.join(", "))
                .suggest(value, known),
        );
    }
    chosen
}

fn check_scale(schema: &ScaleSchema, place: &Place<'_>, found: &mut Diagnostics) -> Option<Scale> {
    let mark = found.mark();
    let name = yaml::required(place, "name", schema.name.as_ref(), found);
    let Some(levels) = &schema.levels else {
        yaml::missing(place, "levels", found);
        return None;
    };
    let levels_place = place.key("levels");
    let mut all: Vec<LevelNames> = Vec::new();
    let mut taken: BTreeMap<String, Span> = BTreeMap::new();
    for (index, level) in levels.iter().enumerate() {
        let at = levels_place.index(index);
        if level.value.is_none() {
            yaml::missing(&at, "value", found);
        }
        let label = yaml::required(&at, "label", level.label.as_ref(), found);
        let short = yaml::required(&at, "short", level.short.as_ref(), found);
        let (Some(value), Some(label), Some(short)) = (level.value, label, short) else {
            continue;
        };
        // The three ways to write one level may coincide; those of two levels may not.
        let written = [value.to_string(), label.clone(), short.clone()];
        let names: BTreeMap<String, &String> =
            written.iter().map(|name| (slug(name), name)).collect();
        for (name, written) in names {
            if let Some(first) = taken.insert(name, at.span()) {
                found.error(
                    Diagnostic::new(Code::R05, at.span())
                        .with("name", written)
                        .related(first, Relation::First),
                );
            }
        }
        all.push(LevelNames {
            value,
            label,
            short,
            plain: level.plain.clone(),
        });
    }
    found.ok_since(mark).ok()?;
    if all.len() < levels.len() {
        // A value that is no whole number was reported before.
        return None;
    }
    let gap = all
        .windows(2)
        .position(|pair| pair[0].value.checked_add(1) != Some(pair[1].value));
    if gap.is_some() || !limits::SCALE_LEVELS.contains(&all.len()) {
        let at = gap.map_or(levels_place.span(), |gap| {
            levels_place.index(gap + 1).key("value").span()
        });
        let values: Vec<String> = all.iter().map(|level| level.value.to_string()).collect();
        found.error(
            Diagnostic::new(Code::R04, at)
                .with("count", all.len())
                .with("values", values.join(", ")),
        );
        return None;
    }
    let below_top = all[all.len() - 2].value;
    let known: Vec<&str> = all.iter().map(|level| level.label.as_str()).collect();
    let scale = Scale::new(String::new(), all.clone(), below_top)?;
    let enough = match &schema.enough {
        None => below_top,
        Some(text) => {
            let Some(level) = scale.parse(text) else {
                found.error(
                    Diagnostic::new(Code::R08, place.key("enough").span())
                        .with("level", text)
                        .with("known", known.join(", "))
                        .suggest(text, known),
                );
                return None;
            };
            level.value()
        }
    };
    Scale::new(name?, all, enough)
}

fn check_weight(
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

fn check_tiers(
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
        let weight = check_weight(
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

fn check_scoring(
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

fn check_agreement(
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
    }
}

fn check_competences(
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

/// Checks one indicator, of a rubric or of a day.
pub(crate) fn indicator(
    schema: &IndicatorSchema,
    place: &Place<'_>,
    context: &Context<'_>,
    descriptive: bool,
    found: &mut Diagnostics,
) -> Option<Indicator> {
    let id = yaml::required(place, "id", schema.id.as_ref(), found)
        .and_then(|text| id::checked(&text, place.key("id").span(), IndicatorId::parse, found));
    let name = yaml::required(place, "name", schema.name.as_ref(), found);
    let weight = check_weight(place, schema.weight, 1.0, found);
    let label = id.map(|id| id.to_string()).unwrap_or_default();
    let anchors_place = place.key("anchors");
    let anchors = match (&schema.anchors, context.scale) {
        (Some(Anchors::List(texts)), Some(scale)) => {
            if texts.len() != scale.levels().len() {
                found.error(
                    Diagnostic::new(Code::R07, anchors_place.span())
                        .with("indicator", &label)
                        .with("found", texts.len())
                        .with("levels", scale.levels().len()),
                );
            }
            let texts = texts.iter().enumerate().filter_map(|(index, text)| {
                yaml::required(
                    &anchors_place.index(index),
                    "anchors",
                    Some(text.as_ref().unwrap_or(&String::new())),
                    found,
                )
            });
            scale.levels().zip(texts).collect()
        }
        (Some(Anchors::Map(pairs)), Some(scale)) => by_level(pairs, &anchors_place, scale, found),
        (Some(_), None) => BTreeMap::new(),
        (None, _) => {
            if !descriptive {
                yaml::missing(place, "anchors", found);
            }
            BTreeMap::new()
        }
    };
    let goals_place = place.key("goals");
    let goals = match (&schema.goals, context.scale) {
        (Some(pairs), Some(scale)) => by_level(pairs, &goals_place, scale, found),
        _ => BTreeMap::new(),
    };
    if let Some(scale) = context.scale {
        for level in goals.keys().filter(|level| **level < scale.enough()) {
            let written = schema.goals.iter().flat_map(|pairs| &pairs.0);
            let key = written
                .map(|(key, _)| key)
                .find(|key| scale.parse(key) == Some(*level));
            found.error(
                Diagnostic::new(
                    Code::R09,
                    key.map_or(goals_place.span(), |key| goals_place.key_span(key)),
                )
                .with("level", &scale.names(*level).label)
                .with("enough", &scale.names(scale.enough()).label),
            );
        }
        let wanted = scale.levels().filter(|level| *level >= scale.enough());
        if context.subject == Subject::Candidate && !descriptive {
            for level in wanted.filter(|level| !goals.contains_key(level)) {
                found.add(
                    Diagnostic::new(Code::R10, place.span())
                        .with("indicator", &label)
                        .with("level", &scale.names(level).label),
                );
            }
        }
    }
    Some(Indicator {
        id: id?,
        name: name?,
        anchors,
        goals,
        weight,
    })
}

fn by_level(
    pairs: &Pairs,
    place: &Place<'_>,
    scale: &Scale,
    found: &mut Diagnostics,
) -> BTreeMap<Level, String> {
    let mut texts = BTreeMap::new();
    for (key, text) in &pairs.0 {
        let Some(level) = scale.parse(key) else {
            found.error(
                Diagnostic::new(Code::R08, place.key_span(key))
                    .with("level", key)
                    .with("known", scale.shorts()),
            );
            continue;
        };
        if let Some(text) = yaml::required(place, key, text.as_ref(), found)
            && texts.insert(level, text).is_some()
        {
            found.error(Diagnostic::new(Code::R05, place.key_span(key)).with("name", key));
        }
    }
    texts
}
