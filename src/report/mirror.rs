//! From calibration to the mirror of one assessor: own effects, the others as a band without names.

use std::collections::BTreeSet;

use super::calibration::{About, Outstanding, outstanding};
use super::data::{Forest, Gauge, MirrorReference, MirrorReport, MirrorRow, TitledForest, Told};
use super::picture::Bounded;
use super::quality::{OverDays, around, estimated, none};
use crate::calibration::{
    AgainstKey, DaySeverity, Effect, EffectVerdict, FromKey, Judged, LEAST_PEERS,
};
use crate::diagnostic::Language;
use crate::id::AssessorId;
use crate::stats::Undefined;
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
    let mut names = found.dataset.assessors.iter();
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
    let silent = own
        .iter()
        .filter(|one| one.verdict == EffectVerdict::TooLittle);
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
    let mut encounters = found.dataset.encounters.iter();
    let has_days =
        encounters.any(|one| one.assessor == place && !found.dataset.is_vignette(one.person));
    let mut training = found.training.iter();
    let due = training.find(|one| one.assessor == assessor && one.due);
    Some(MirrorReport {
        head: over.head(language, QualityLabel::MirrorTitle, Some(&name)),
        facts: over.facts_of(place, language),
        provisional: over.provisional(language),
        training: due.map(|one| quality::mirror_training(language, one.last.is_some())),
        summary: summary(over, place, &stands_out, language),
        tip: tip(&stands_out, has_days, language).to_owned(),
        glossary,
        has_band: told.iter().any(|(_, row)| row.gauge.band.is_some()),
        not_told: (!silent.is_empty() && !told.is_empty())
            .then(|| quality::mirror_not_told(language, &silent)),
        effects: told.into_iter().map(|(_, row)| row).collect(),
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
    let severity = found.effect(place, Effect::Severity);
    let why = severity.and_then(|one| one.estimate.err());
    let text = match (others, why) {
        (0, _) | (_, Some(Undefined::NoOverlap | Undefined::NotLinked)) => {
            quality::mirror_alone(language)
        }
        (_, Some(_)) => quality::mirror_little(language),
        (1, None) => quality::mirror_one(language),
        (n, None) if n < LEAST_PEERS => quality::mirror_few(language),
        _ => quality::mirror_nothing(language),
    };
    vec![text.to_owned()]
}

/// One thing to try: about what stands out most.
fn tip(stands_out: &[Outstanding], has_days: bool, language: Language) -> &'static str {
    let most = stands_out.iter().max_by(|a, b| a.size.total_cmp(&b.size));
    match most.map(|one| one.about) {
        None => quality::general_tip(language),
        // Without a day there is no colleague to talk to after it.
        Some(About::Effect(Effect::FarApart | Effect::Agreement, _)) if !has_days => {
            quality::vignettes_tip(language)
        }
        Some(About::Effect(effect, high)) => words::tip(language, effect, high),
        Some(About::Single) => quality::single_tip(language),
        Some(About::Dominance) => quality::dominance_tip(language),
    }
}

fn row(over: OverDays<'_>, place: usize, judged: &Judged, language: Language) -> Option<MirrorRow> {
    let own = estimated(judged.estimate.ok()?);
    let found = over.calibration;
    // Those who are held against each other for this effect, which may be fewer than for severity.
    let others: Vec<f64> = (0..found.groups.len())
        .filter(|at| *at != place)
        .filter_map(|at| found.effect(at, judged.effect))
        .filter(|one| one.group == judged.group)
        .filter_map(|one| Some(one.estimate.ok()?.estimate))
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
    let figure = words::with_unit(language, judged.effect, own.value);
    let limits = words::limits(language, judged.effect, (own.low, own.high));
    Some(MirrorRow {
        name: words::name(language, judged.effect).to_owned(),
        text: format!("{figure} ({limits})"),
        flagged: judged.verdict.is_flagged(),
        gauge: Gauge::new(language, own, band, none(judged.effect), text),
    })
}

/// So many ratings that are not as the reference are reported, with the reason for the reference.
const MOST_TOLD: usize = 4;

/// How near the reference, and where furthest from it.
fn against_key(over: OverDays<'_>, one: &AgainstKey, language: Language) -> MirrorReference {
    let set = over.days.iter().find(|day| day.loaded.day.date == one.date);
    let rubric = &set.unwrap_or(&over.days[0]).loaded.rubric;
    let texts = rubric.texts(language);
    // Halfway between two levels both are told.
    let level = |value: f64| {
        let (below, above) = rubric.scale.around(value);
        let named = |level| {
            let level = texts.level(level);
            format!("{} ({})", level.label, level.short)
        };
        if below == above {
            named(above)
        } else {
            quality::between(language, &named(below), &named(above))
        }
    };
    let told = told_apart(&one.furthest);
    let all_near = told.iter().all(|far| (far.given - far.key).abs() < 1.5);
    let cases = told.into_iter().map(|far| {
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
        lead: (!cases.is_empty()).then(|| quality::off_reference_lead(language, all_near)),
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
    all.sort_by(|a, b| (b.given - b.key).abs().total_cmp(&(a.given - a.key).abs()));
    all
}

/// Own severity on each of the last days.
fn by_day(trend: &[DaySeverity], place: usize, language: Language) -> Option<TitledForest> {
    let known: Vec<(String, Bounded)> = trend
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
    let rows: Vec<(&str, Result<Bounded, &str>)> = known[skip..]
        .iter()
        .map(|(name, estimate)| (name.as_str(), Ok(*estimate)))
        .collect();
    let shown = known[skip..].iter().map(|(_, estimate)| estimate);
    let axis = around(none(Effect::Severity), 1.0, 2, shown, language);
    let title = QualityLabel::TrendTitle.text(language);
    let last = (skip > 0).then(|| quality::last_days(language, rows.len()));
    Some(TitledForest {
        title: last.map_or_else(|| title.to_owned(), |last| format!("{title} ({last})")),
        forest: Forest::new(language, &axis, &rows),
    })
}
