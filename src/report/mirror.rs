//! From calibration to the mirror of one assessor: own effects, the others as a band without names.

use super::data::{Forest, Gauge, MirrorReport, MirrorRow, Told};
use super::picture::{Axis, Estimate};
use super::quality::{OverDays, estimated, is_told, none};
use crate::calibration::{AgainstKey, DaySeverity, Effect, Judged, Unit, Verdict};
use crate::diagnostic::Language;
use crate::id::AssessorId;
use crate::wording::agreement::percent;
use crate::wording::terms::decimal;
use crate::wording::{QualityLabel, effects as words, quality};

/// With fewer others than this a band would show who they are.
const LEAST_OTHERS: usize = 3;

/// The last days that fit below each other.
const MOST_DAYS: usize = 10;

/// The mirror of an assessor. `trend` is [`crate::calibration::severity_by_day`] of the same days. None for somebody who
/// rated nothing.
pub fn mirror(
    over: OverDays<'_>,
    trend: &[DaySeverity],
    assessor: AssessorId,
    language: Language,
) -> Option<MirrorReport> {
    let found = over.calibration;
    let place = found
        .material
        .assessors
        .iter()
        .position(|name| *name == assessor.as_str())?;
    let own = &found.effects[place];
    let name = over.name(assessor);
    let flagged: Vec<&Judged> = own.iter().filter(|one| one.verdict.is_flagged()).collect();
    let told = own.iter().filter(|one| is_told(one));
    let effects: Vec<MirrorRow> = told
        .clone()
        .filter_map(|one| row(over, place, one, language))
        .collect();
    let silent = own.iter().filter(|one| one.verdict == Verdict::TooLittle);
    let silent: Vec<&str> = silent
        .map(|one| words::name(language, one.effect))
        .collect();
    let glossary = told.map(|one| Told {
        label: words::name(language, one.effect).to_owned(),
        text: words::explanation(language, one.effect).to_owned(),
    });
    let group = found.groups[place];
    let members = found.groups.iter().filter(|one| **one == group).count();
    let summary = if (2..=3).contains(&members) {
        vec![quality::mirror_few(language).to_owned()]
    } else if flagged.is_empty() {
        vec![quality::mirror_nothing(language).to_owned()]
    } else {
        let said = |one: &&Judged| {
            let behind = words::behind(language, one);
            format!("{} ({behind})", words::said(language, one))
        };
        flagged.iter().map(said).collect()
    };
    let tip = flagged.first().map_or_else(
        || quality::general_tip(language),
        |one| words::tip(language, one.effect, one.verdict == Verdict::High),
    );
    let own_reference = found
        .reference
        .iter()
        .filter(|one| one.assessor == assessor);
    let reference = own_reference.max_by_key(|one| one.date);
    Some(MirrorReport {
        head: over.head(language, QualityLabel::MirrorTitle, Some(&name)),
        facts: over.facts_of(place, language),
        provisional: over.provisional(language),
        summary,
        tip: tip.to_owned(),
        glossary: glossary.collect(),
        effects,
        not_told: (!silent.is_empty()).then(|| quality::mirror_not_told(language, &silent)),
        trend: by_day(over, trend, place, language),
        reference: reference.map_or_else(Vec::new, |one| against_key(over, one, language)),
        name,
    })
}

fn row(over: OverDays<'_>, place: usize, judged: &Judged, language: Language) -> Option<MirrorRow> {
    let own = estimated(judged.estimate.ok()?);
    let found = over.calibration;
    let group = found.groups[place];
    let others: Vec<f64> = (0..found.groups.len())
        .filter(|at| *at != place && found.groups[*at] == group)
        .filter_map(|at| found.effect(at, judged.effect))
        .filter(|one| is_told(one))
        .filter_map(|one| one.estimate.ok())
        .map(|one| one.estimate)
        .collect();
    let band = (others.len() >= LEAST_OTHERS).then(|| {
        let low = others.iter().copied().fold(f64::INFINITY, f64::min);
        let high = others.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        (low, high)
    });
    let text = |value: f64| {
        if judged.effect.unit() == Unit::Ratio {
            percent(language, value)
        } else {
            decimal(language, value, 2)
        }
    };
    Some(MirrorRow {
        name: words::name(language, judged.effect).to_owned(),
        text: quality::figure(language, &text(own.value), &text(own.low), &text(own.high)),
        flagged: judged.verdict.is_flagged(),
        gauge: Gauge::new(language, own, band, none(judged.effect), text),
    })
}

/// So many ratings that are not as the reference are told, with the reason for the reference.
const MOST_TOLD: usize = 4;

/// How near the reference, and where furthest from it.
fn against_key(over: OverDays<'_>, one: &AgainstKey, language: Language) -> Vec<String> {
    let rubric = &over.days[0].loaded.rubric;
    let texts = rubric.texts(language);
    let level = |value: f64| texts.level(rubric.scale.level_of(value)).label.clone();
    let mut lines = quality::mirror_reference(language, one);
    lines.extend(one.furthest.iter().take(MOST_TOLD).map(|far| {
        let what = [
            far.candidate.to_string(),
            far.target.to_string(),
            level(far.given),
            level(far.key),
        ];
        let [candidate, target, given, key] = what.each_ref().map(String::as_str);
        quality::off_reference(language, [candidate, target, given, key, &far.why])
    }));
    lines
}

/// Own severity on each of the last days.
fn by_day(
    over: OverDays<'_>,
    trend: &[DaySeverity],
    place: usize,
    language: Language,
) -> Option<Forest> {
    let known: Vec<(String, Estimate)> = trend
        .iter()
        .filter_map(|one| {
            let name = crate::wording::date(language, one.day);
            Some((name, estimated(one.severity[place]?)))
        })
        .collect();
    if known.len() < 2 {
        return None;
    }
    let skip = known.len().saturating_sub(MOST_DAYS);
    let rows: Vec<(&str, Result<Estimate, &str>)> = known[skip..]
        .iter()
        .map(|(name, estimate)| (name.as_str(), Ok(*estimate)))
        .collect();
    let reach = over.calibration.material.ruler.stretch().ceil();
    let axis = Axis {
        from: -reach,
        to: reach,
        step: reach / 2.0,
        digits: 2,
        reference: Some((
            none(Effect::Severity),
            QualityLabel::NoDifference.text(language).to_owned(),
        )),
    };
    Some(Forest::new(language, &axis, &rows))
}
