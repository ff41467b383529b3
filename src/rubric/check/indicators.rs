//! One indicator: its anchors and goals by level.

use std::collections::BTreeMap;

use super::Context;
use super::rules::weight;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::id::{self, IndicatorId};
use crate::rubric::{Anchors, Indicator, IndicatorSchema, Pairs, Subject, known_level};
use crate::scale::{Level, Scale};
use crate::yaml::{self, Place};

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
    let weight = weight(place, schema.weight, 1.0, found);
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
        let Some(level) = known_level(scale, key, place.key_span(key), found) else {
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
