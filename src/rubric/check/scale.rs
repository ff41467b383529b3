//! The scale of a rubric: its levels, their names and the first that is enough.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Relation};
use crate::id::slug;
use crate::limits;
use crate::rubric::schema::ScaleSchema;
use crate::scale::{LevelNames, Scale, is_kept};
use crate::source::Span;
use crate::yaml::{self, Place};

pub(super) fn check(
    schema: &ScaleSchema,
    place: &Place<'_>,
    found: &mut Diagnostics,
) -> Option<Scale> {
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
            if is_kept(written) {
                found.error(Diagnostic::new(Code::R22, at.span()).with("name", written));
            } else if let Some(first) = taken.insert(name, at.span()) {
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
    // Of two levels the lower one is hardly enough.
    let default_enough = all[if all.len() == 2 { 1 } else { all.len() - 2 }].value;
    let known: Vec<&str> = all.iter().map(|level| level.label.as_str()).collect();
    let scale = Scale::new(String::new(), all.clone(), default_enough)?;
    let enough = match &schema.enough {
        None => default_enough,
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
