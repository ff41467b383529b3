//! From calibration to the mirror of one assessor: own effects, the others as a band without names.

use std::collections::BTreeSet;

use super::calibration::{About, Outstanding, outstanding};
use super::data::{Forest, Gauge, MirrorReference, MirrorReport, MirrorRow, Told};
use super::picture::Estimate;
use super::quality::{OverDays, around, estimated, none};
use crate::calibration::{AgainstKey, DaySeverity, Effect, FromKey, Judged, Unit, Verdict};
use crate::diagnostic::Language;
use crate::id::AssessorId;
use crate::wording::agreement::percent;
use crate::wording::effects::{self as words, Whom};
use crate::wording::{QualityLabel, quality};

/// With fewer others than this a band would show who they are.
const LEAST_OTHERS: usize = 3;

/// Beside one other alone, one's own figure is that of the other as well.
const LEAST_BESIDE: usize = 2;

/// The last days that fit below each other.
const MOST_DAYS: usize = 8;

/// The mirror of an assessor. `trend` is [`crate::calibration::severity_by_day`] of the same days. None for somebody who
/// rated nothing.
pub fn mirror(
    over: OverDays<'_>,
    trend: &[DaySeverity],
    assessor: AssessorId,
    language: Language,
) -> Option<MirrorReport> {
    let found = over.calibration;
    let mut names = found.material.assessors.iter();
    let place = names.position(|name| *name == assessor.as_str())?;
    let own = &found.effects[place];
    let name = over.name(assessor);
    let competence = |id: &str| over.competence(id, language);
    let stands_out = outstanding(found, place, &competence, Whom::You, language);
    let mut told: Vec<(&Judged, MirrorRow)> = own
        .iter()
        .filter_map(|one| Some((one, row(over, place, one, language)?)))
        .collect();
    // What stands out comes first.
    told.sort_by_key(|(_, row)| !row.flagged);
    let silent = own.iter().filter(|one| one.verdict == Verdict::TooLittle);
    let silent: Vec<&str> = silent
        .map(|one| words::name(language, one.effect))
        .collect();
    let mut glossary: Vec<Told> = told
        .iter()
        .map(|(one, _)| Told {
            label: words::name(language, one.effect).to_owned(),
            text: words::explanation(language, one.effect).to_owned(),
        })
        .collect();
    if !glossary.is_empty() {
        glossary.push(Told {
            label: percent(language, 0.95),
            text: quality::sure_explained(language).to_owned(),
        });
    }
    let own_reference = found
        .reference
        .iter()
        .filter(|one| one.assessor == assessor);
    let reference = own_reference.max_by_key(|one| one.date);
    Some(MirrorReport {
        head: over.head(language, QualityLabel::MirrorTitle, Some(&name)),
        facts: over.facts_of(place, language),
        provisional: over.provisional(language),
        summary: summary(over, place, &stands_out, language),
        tip: tip(&stands_out, language).to_owned(),
        glossary,
        has_band: told.iter().any(|(_, row)| row.gauge.band.is_some()),
        effects: told.into_iter().map(|(_, row)| row).collect(),
        not_told: (!silent.is_empty()).then(|| quality::mirror_not_told(language, &silent)),
        trend: by_day(trend, place, language),
        reference: reference.map(|one| against_key(over, one, language)),
        name,
    })
}

fn summary(
    over: OverDays<'_>,
    place: usize,
    stands_out: &[Outstanding],
    language: Language,
) -> Vec<String> {
    if !stands_out.is_empty() {
        return stands_out.iter().map(|one| one.text.clone()).collect();
    }
    let found = over.calibration;
    let group = found.groups[place];
    let others = found.groups.iter().filter(|one| **one == group).count() - 1;
    let nothing_told = found.effects[place].iter().all(|one| one.estimate.is_err());
    let text = match others {
        0 => quality::mirror_alone(language),
        _ if nothing_told => quality::mirror_alone(language),
        n if n < LEAST_OTHERS => quality::mirror_few(language),
        _ => quality::mirror_nothing(language),
    };
    vec![text.to_owned()]
}

/// One thing to try: about what stands out most.
fn tip(stands_out: &[Outstanding], language: Language) -> &'static str {
    let most = stands_out.iter().max_by(|a, b| a.size.total_cmp(&b.size));
    match most.map(|one| one.about) {
        None => quality::general_tip(language),
        Some(About::Effect(effect, high)) => words::tip(language, effect, high),
        Some(About::Single) => quality::single_tip(language),
        Some(About::Dominance) => quality::dominance_tip(language),
    }
}

fn row(over: OverDays<'_>, place: usize, judged: &Judged, language: Language) -> Option<MirrorRow> {
    let own = estimated(judged.estimate.ok()?);
    let found = over.calibration;
    let group = found.groups[place];
    let others: Vec<f64> = (0..found.groups.len())
        .filter(|at| *at != place && found.groups[*at] == group)
        .filter_map(|at| found.effect(at, judged.effect)?.estimate.ok())
        .map(|one| one.estimate)
        .collect();
    if others.len() < LEAST_BESIDE {
        return None;
    }
    let band = (others.len() >= LEAST_OTHERS).then(|| {
        let low = others.iter().copied().fold(f64::INFINITY, f64::min);
        let high = others.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        (low, high)
    });
    let text = |value: f64| words::number(language, judged.effect, value);
    let points = if judged.effect.unit() == Unit::Points {
        quality::points(language)
    } else {
        ""
    };
    let figure = quality::figure(language, &text(own.value), &text(own.low), &text(own.high));
    Some(MirrorRow {
        name: words::name(language, judged.effect).to_owned(),
        text: figure + points,
        flagged: judged.verdict.is_flagged(),
        gauge: Gauge::new(language, own, band, none(judged.effect), text),
    })
}

/// So many ratings that are not as the reference are told, with the reason for the reference.
const MOST_TOLD: usize = 4;

/// How near the reference, and where furthest from it.
fn against_key(over: OverDays<'_>, one: &AgainstKey, language: Language) -> MirrorReference {
    let rubric = &over.days[0].loaded.rubric;
    let texts = rubric.texts(language);
    let level = |value: f64| texts.level(rubric.scale.level_of(value)).label.clone();
    let cases = told_apart(&one.furthest).into_iter().map(|far| {
        let what = [
            far.candidate.to_string(),
            texts.indicator(far.target).to_owned(),
            level(far.given),
            level(far.key),
        ];
        let [candidate, target, given, key] = what.each_ref().map(String::as_str);
        quality::off_reference(language, [candidate, target, given, key, &far.why])
    });
    let cases: Vec<String> = cases.collect();
    MirrorReference {
        told: quality::mirror_reference(language, one),
        lead: (!cases.is_empty()).then(|| quality::off_reference_lead(language)),
        cases,
    }
}

/// The furthest, from different vignettes first.
fn told_apart(furthest: &[FromKey]) -> Vec<&FromKey> {
    let mut seen = BTreeSet::new();
    let (first, again): (Vec<_>, Vec<_>) = furthest
        .iter()
        .partition(|far| seen.insert((far.candidate, far.exercise)));
    let mut all: Vec<&FromKey> = first.into_iter().chain(again).take(MOST_TOLD).collect();
    all.sort_by_key(|far| far.candidate);
    all
}

/// Own severity on each of the last days.
fn by_day(trend: &[DaySeverity], place: usize, language: Language) -> Option<Forest> {
    let known: Vec<(String, Estimate)> = trend
        .iter()
        .filter_map(|one| {
            let estimate = estimated(one.severity[place]?);
            let date = crate::wording::date(language, one.day);
            let name = if one.vignettes {
                format!("{date} ({})", quality::vignettes(language))
            } else {
                date
            };
            Some((name, estimate))
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
    let shown = known[skip..].iter().map(|(_, estimate)| estimate);
    let axis = around(none(Effect::Severity), 1.0, 2, shown, language);
    Some(Forest::new(language, &axis, &rows))
}
