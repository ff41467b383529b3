//! From the YAML shape to a translation, held against its rubric.

use std::collections::BTreeMap;

use super::super::translated::{TranslatedCompetence, TranslatedIndicator, Translation};
use super::head;
use super::schema::{CompetenceTexts, IndicatorTexts, ScaleTexts, TranslationSchema};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Language, Reported};
use crate::id::slug;
use crate::rubric::check::plain;
use crate::rubric::schema::{Anchors, Pairs};
use crate::rubric::{Competence, Indicator, Rubric, Target, Tier, known_level};
use crate::scale::{Level, LevelNames, Scale, is_kept};
use crate::source::{FileId, Sources};
use crate::yaml::{self, Place};

/// Reads a translation of a rubric; `expected` is the language that the name of the file tells.
pub(in crate::rubric) fn check(
    sources: &Sources,
    file: FileId,
    rubric: &Rubric,
    expected: Language,
    found: &mut Diagnostics,
) -> Result<Translation, Reported> {
    let mark = found.mark();
    let document = yaml::read::<TranslationSchema>(sources, file, found)?;
    let (schema, place) = (document.value(), document.place());
    head::check(schema, &place, rubric, expected, found);
    // Held against another rubric every line would be wrong.
    found.ok_since(mark)?;

    let mut reading = Reading {
        sources,
        rubric,
        language: expected,
        scale: rubric.scale.clone(),
        found,
    };
    let title = reading.text(&place, "title", schema.title.as_ref(), rubric.id.as_str());
    let (scale_name, levels) = reading.levels(schema.scale.as_ref(), &place.key("scale"));
    reading.scale.also_called(&levels);
    let tiers = reading.tiers(schema.tiers.as_ref(), &place.key("tiers"));
    let mut translation = Translation {
        language: expected,
        title,
        scale_name,
        levels,
        tiers,
        competences: BTreeMap::new(),
        indicators: BTreeMap::new(),
        names: Vec::new(),
    };
    let at = place.key("competences");
    let written = schema.competences.as_ref();
    let known = rubric.competences.iter().map(|one| one.id.as_str());
    let meant = reading.unknown(written, &at, &known);
    for competence in &rubric.competences {
        let id = competence.id.as_str();
        if let Some(texts) = entry(written, id) {
            reading.competence(competence, texts, &at.key(id), &mut translation);
        } else if !meant.iter().any(|one| one == id) {
            reading.gap(&at, id, "competences", id);
        }
    }
    found.ok_since(mark)?;
    translation.names = translation.slugs();
    Ok(translation)
}

/// What stands under a key, if that is more than nothing.
fn entry<'s, T>(pairs: Option<&'s Pairs<Option<T>>>, key: &str) -> Option<&'s T> {
    let mut all = pairs?.0.iter();
    all.find(|(written, _)| written == key)
        .and_then(|(_, value)| value.as_ref())
}

struct Reading<'a> {
    sources: &'a Sources,
    rubric: &'a Rubric,
    language: Language,
    /// The scale of the rubric, which also knows the names of this translation.
    scale: Scale,
    found: &'a mut Diagnostics,
}

impl Reading<'_> {
    /// Says that a text is not there, unless what stood there was reported.
    fn gap(&mut self, place: &Place<'_>, key: &str, what: &str, of: &str) {
        let at = place.key(key);
        if !at.is_broken() {
            self.found.add(
                Diagnostic::new(Code::R17, at.span())
                    .with("what", what)
                    .with("of", of),
            );
        }
    }

    /// A text, or a word that it is missing.
    fn text(
        &mut self,
        place: &Place<'_>,
        key: &str,
        value: Option<&String>,
        of: &str,
    ) -> Option<String> {
        let text = self.worded(value, &place.key(key));
        if text.is_none() {
            self.gap(place, key, key, of);
        }
        text
    }

    /// A text that is more than blanks, held against the measure of plain language.
    fn worded(&mut self, value: Option<&String>, place: &Place<'_>) -> Option<String> {
        let text = value
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())?;
        plain::sentences(self.sources, text, place.span(), self.language, self.found);
        Some(text.to_owned())
    }

    /// Points at keys that the rubric does not have; gives what they were meant to be.
    fn unknown<'k, T>(
        &mut self,
        pairs: Option<&Pairs<T>>,
        place: &Place<'_>,
        known: &(impl Iterator<Item = &'k str> + Clone),
    ) -> Vec<String> {
        let mut meant = Vec::new();
        for (key, _) in pairs.into_iter().flat_map(|pairs| &pairs.0) {
            if !known.clone().any(|one| one == key) {
                let finding = Diagnostic::new(Code::R18, place.key_span(key))
                    .with("key", key)
                    .with("rubric", self.rubric.id)
                    .suggest(key, known.clone());
                meant.extend(finding.suggestion.clone());
                self.found.error(finding);
            }
        }
        meant
    }

    fn levels(
        &mut self,
        schema: Option<&ScaleTexts>,
        place: &Place<'_>,
    ) -> (Option<String>, BTreeMap<Level, LevelNames>) {
        let own = &self.rubric.scale;
        let written = schema.and_then(|one| one.levels.as_ref());
        let at = place.key("levels");
        let mut levels = BTreeMap::new();
        let mut taken: BTreeMap<String, Level> = BTreeMap::new();
        for (key, texts) in written.into_iter().flat_map(|pairs| &pairs.0) {
            let Some(level) = known_level(own, key, at.key_span(key), self.found) else {
                continue;
            };
            let (at, names) = (at.key(key), own.names(level));
            let texts = texts.as_ref();
            let label = texts.and_then(|one| one.label.as_ref());
            let short = texts.and_then(|one| one.short.as_ref());
            let label = self.text(&at, "label", label, key);
            let short = self.text(&at, "short", short, key);
            let plain = names.plain.as_ref().and_then(|_| {
                let plain = texts.and_then(|one| one.plain.as_ref());
                self.text(&at, "plain", plain, key)
            });
            let called = LevelNames {
                value: names.value,
                label: label.unwrap_or_else(|| names.label.clone()),
                short: short.unwrap_or_else(|| names.short.clone()),
                plain: plain.or_else(|| names.plain.clone()),
            };
            for name in [&called.label, &called.short] {
                if is_kept(name) {
                    self.found
                        .error(Diagnostic::new(Code::R22, at.span()).with("name", name));
                }
                if taken
                    .insert(slug(name), level)
                    .is_some_and(|first| first != level)
                {
                    self.found
                        .error(Diagnostic::new(Code::R05, at.span()).with("name", name));
                }
            }
            levels.insert(level, called);
        }
        for level in own.levels().filter(|level| !levels.contains_key(level)) {
            let label = &own.names(level).label;
            self.found.add(
                Diagnostic::new(Code::R17, at.span())
                    .with("what", "levels")
                    .with("of", label),
            );
        }
        // A scale keeps its name in other languages, unless the translation has another.
        let name = schema.and_then(|one| one.name.clone());
        (name, levels)
    }

    fn tiers(&mut self, written: Option<&Pairs>, place: &Place<'_>) -> BTreeMap<Tier, String> {
        let known = Tier::ALL.iter().map(|tier| tier.code());
        self.unknown(written, place, &known);
        let mut tiers = BTreeMap::new();
        for tier in Tier::ALL {
            if self.rubric.of_tier(tier).next().is_some() {
                let value = written.and_then(|pairs| entry(Some(pairs), tier.code()));
                if let Some(label) = self.text(place, tier.code(), value, "tiers") {
                    tiers.insert(tier, label);
                }
            }
        }
        tiers
    }

    fn competence(
        &mut self,
        own: &Competence,
        texts: &CompetenceTexts,
        place: &Place<'_>,
        into: &mut Translation,
    ) {
        let id = own.id.as_str();
        let name = self.text(place, "name", texts.name.as_ref(), id);
        let definition = texts.definition.as_ref();
        let definition = (!own.definition.is_empty())
            .then(|| self.text(place, "definition", definition, id))
            .flatten();
        into.competences
            .insert(own.id, TranslatedCompetence { name, definition });
        let at = place.key("indicators");
        let written = texts.indicators.as_ref();
        let known = own.indicators.iter().map(|one| one.id.as_str());
        let meant = self.unknown(written, &at, &known);
        for indicator in &own.indicators {
            let target = Target::indicator(own.id, indicator.id);
            let (id, of) = (indicator.id.as_str(), target.to_string());
            if let Some(texts) = entry(written, id) {
                let read = self.indicator(indicator, texts, &at.key(id), &of);
                into.indicators.insert(target, read);
            } else if !meant.iter().any(|one| one == id) {
                self.gap(&at, id, "indicators", &of);
            }
        }
    }

    fn indicator(
        &mut self,
        own: &Indicator,
        texts: &IndicatorTexts,
        place: &Place<'_>,
        of: &str,
    ) -> TranslatedIndicator {
        let name = self.text(place, "name", texts.name.as_ref(), of);
        let at = place.key("anchors");
        let anchors = match &texts.anchors {
            Some(Anchors::List(list)) => self.listed(own, list, &at, of),
            Some(Anchors::Map(pairs)) => {
                self.by_level(Some(pairs), &own.anchors, &at, "anchors", of)
            }
            None => self.by_level(None, &own.anchors, &at, "anchors", of),
        };
        let goals = place.key("goals");
        let goals = self.by_level(texts.goals.as_ref(), &own.goals, &goals, "goals", of);
        TranslatedIndicator {
            name,
            anchors,
            goals,
        }
    }

    /// Anchors as a list: one for each level of the rubric.
    fn listed(
        &mut self,
        own: &Indicator,
        list: &[Option<String>],
        place: &Place<'_>,
        of: &str,
    ) -> BTreeMap<Level, String> {
        let levels = self.rubric.scale.levels();
        if list.len() != levels.len() {
            self.found.error(
                Diagnostic::new(Code::R07, place.span())
                    .with("indicator", of)
                    .with("found", list.len())
                    .with("levels", levels.len()),
            );
            return BTreeMap::new();
        }
        let mut texts = BTreeMap::new();
        for ((index, text), level) in list.iter().enumerate().zip(levels) {
            if !own.anchors.contains_key(&level) {
                continue;
            }
            let at = place.index(index);
            if let Some(text) = self.worded(text.as_ref(), &at) {
                texts.insert(level, text);
            } else {
                self.found.add(
                    Diagnostic::new(Code::R17, at.span())
                        .with("what", "anchors")
                        .with("of", of),
                );
            }
        }
        texts
    }

    /// Texts by level: each level that the rubric words, and no other.
    fn by_level(
        &mut self,
        pairs: Option<&Pairs>,
        own: &BTreeMap<Level, String>,
        place: &Place<'_>,
        what: &str,
        of: &str,
    ) -> BTreeMap<Level, String> {
        let mut texts = BTreeMap::new();
        for (key, text) in pairs.into_iter().flat_map(|pairs| &pairs.0) {
            let Some(level) = known_level(&self.scale, key, place.key_span(key), self.found) else {
                continue;
            };
            if !own.contains_key(&level) {
                let finding = Diagnostic::new(Code::R18, place.key_span(key));
                self.found
                    .error(finding.with("key", key).with("rubric", self.rubric.id));
            } else if let Some(text) = self.worded(text.as_ref(), &place.key(key)) {
                texts.insert(level, text);
            }
        }
        let missing = own.keys().filter(|level| !texts.contains_key(level));
        for level in missing.filter(|_| !place.is_broken()) {
            let label = &self.rubric.scale.names(*level).label;
            self.found.add(
                Diagnostic::new(Code::R17, place.span())
                    .with("what", format!("{what}: {label}"))
                    .with("of", of),
            );
        }
        texts
    }
}
