//! The tables of calibration.

use crate::calibration::{
    ASSESSORS, AccuracyParts, AgainstKey, Calibration, EXERCISES, Effect, EffectVerdict, FacetKind,
    Item, LEAST_PEERS, SMALL_GROUP,
};
use crate::diagnostic::Language;
use crate::report::data::{Grid, Shares};
use crate::wording::agreement::percent;
use crate::wording::calibration as words;
use crate::wording::effects;
use crate::wording::terms::decimal;

/// The name of a row: the assessor, with the date where there are several sets.
fn of_set(found: &Calibration, one: &AgainstKey) -> String {
    let first = found.reference[0].date;
    if found.reference.iter().any(|other| other.date != first) {
        format!("{} · {}", one.assessor, one.date)
    } else {
        one.assessor.to_string()
    }
}

/// Assessors against reference levels.
pub(in crate::report) fn reference(found: &Calibration, language: Language) -> Option<Grid> {
    let rules = &found.reference.first()?.rules;
    let rows = found.reference.iter().map(|one| {
        vec![
            of_set(found, one),
            words::rated_of(language, one),
            percent(language, one.exact),
            percent(language, one.within_one),
            decimal(language, one.bias, 2),
            words::passed(language, one).to_owned(),
        ]
    });
    Some(Grid {
        columns: words::reference_header(language)
            .map(str::to_owned)
            .to_vec(),
        rows: rows.collect(),
        note: words::reference_note(language, rules),
    })
}

/// The distance from reference levels in its four parts.
pub(in crate::report) fn accuracy(found: &Calibration, language: Language) -> Option<Grid> {
    found.reference.first()?;
    let rows = found.reference.iter().map(|one| {
        let part = |of: fn(&AccuracyParts) -> f64| {
            let part = one.accuracy.as_ref().map(of);
            part.map_or_else(|_| "–".to_owned(), |part| decimal(language, part, 2))
        };
        vec![
            of_set(found, one),
            words::complete_of(language, one),
            part(|all| all.elevation),
            part(|all| all.differential_elevation),
            part(|all| all.stereotype_accuracy),
            part(|all| all.differential_accuracy),
        ]
    });
    Some(Grid {
        columns: words::accuracy_header(language).map(str::to_owned).to_vec(),
        rows: rows.collect(),
        note: words::accuracy_note(language).to_owned(),
    })
}

/// More assessors than this do not fit beside each other, nor do names of more letters together.
const MOST_BESIDE: usize = 14;
/// See [`MOST_BESIDE`].
const MOST_LETTERS: usize = 60;

/// Everybody's effects at a glance: what stands out, and to which side. None where it would be empty or too wide.
pub(in crate::report) fn overview(found: &Calibration, language: Language) -> Option<Grid> {
    let names = &found.dataset.assessors;
    let letters: usize = names.iter().map(|name| name.chars().count()).sum();
    let fits = (2..=MOST_BESIDE).contains(&names.len()) && letters <= MOST_LETTERS;
    if !fits || !found.can_stand_out() {
        return None;
    }
    let mark = |at: usize, effect: Effect| {
        let judged = found.effect(at, effect);
        match judged.map(|one| (one.verdict, one.estimate.is_ok())) {
            Some((EffectVerdict::High, _)) => "▲",
            Some((EffectVerdict::Low, _)) => "▼",
            Some((_, true)) => "·",
            _ => "–",
        }
    };
    let rows = Effect::ALL.into_iter().map(|effect| {
        let name = std::iter::once(effects::name(language, effect).to_owned());
        let marks = (0..names.len()).map(|at| mark(at, effect).to_owned());
        name.chain(marks).collect()
    });
    Some(Grid {
        columns: std::iter::once(String::new())
            .chain(names.iter().cloned())
            .collect(),
        rows: rows.collect(),
        note: words::overview_note(language).to_owned(),
    })
}

pub(in crate::report) fn variance(found: &Calibration, language: Language) -> Option<Shares> {
    let found = found.variance.as_ref().ok()?;
    let parts = words::components(language, &found.components);
    Some(Shares::new(language, &parts))
}

/// What more assessors or exercises would give: G and phi.
pub(in crate::report) fn decisions(found: &Calibration, language: Language) -> Option<Grid> {
    let found = found.variance.as_ref().ok()?;
    let told = |assessors: usize, exercises: usize| {
        let mut all = found.decisions.iter();
        let (_, _, one) = all.find(|(a, e, _)| (*a, *e) == (assessors, exercises))?;
        let both = [one.generalizability.ok()?, one.dependability.ok()?];
        let both = both.map(|one| decimal(language, one, 2));
        Some(both.join("\u{a0}/\u{a0}"))
    };
    // What cannot be told about any number of the other has no row or column.
    let exercises = || {
        let all = EXERCISES.into_iter();
        all.filter(|e| found.decisions.iter().any(|(_, other, _)| other == e))
    };
    let assessors = ASSESSORS.into_iter();
    let assessors = assessors.filter(|a| found.decisions.iter().any(|(other, _, _)| other == a));
    let mut columns = vec![String::new()];
    columns.extend(exercises().map(|n| words::exercises(language, n)));
    let rows = assessors.map(|a| {
        let cells = exercises().map(|e| told(a, e).unwrap_or_else(|| "–".to_owned()));
        let name = words::assessors(language, a);
        std::iter::once(name).chain(cells).collect()
    });
    Some(Grid {
        columns,
        rows: rows.collect(),
        note: words::decision_note(language, found.plan),
    })
}

/// A facet of the many-facet model; of its items only those that were rated.
pub(in crate::report) fn model(
    found: &Calibration,
    kind: FacetKind,
    language: Language,
) -> Option<Grid> {
    let facets = found.facets.as_ref().ok()?;
    let facet = &facets.rasch.facets[facets.place(kind)?];
    let dataset = &found.dataset;
    let text =
        |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |one| decimal(language, one, 2));
    let persons = kind.persons(dataset);
    let rows = kind
        .names(dataset)
        .into_iter()
        .zip(&facet.measures)
        .zip(&persons)
        .filter(|((_, measure), _)| measure.count > 0)
        .map(|((name, measure), persons)| {
            // What rests on so few would be about them.
            if *persons < SMALL_GROUP {
                let mut row = vec![name.to_owned()];
                row.resize(6, "–".to_owned());
                row.push(measure.count.to_string());
                return row;
            }
            vec![
                name.to_owned(),
                text(measure.value),
                text(measure.standard_error),
                text(measure.fit.map(|fit| fit.infit)),
                text(measure.fit.map(|fit| fit.outfit)),
                text(
                    measure
                        .fair_average
                        .map(|fair| dataset.score_scale.rating(fair)),
                ),
                measure.count.to_string(),
            ]
        });
    let mut notes = Vec::new();
    if let (Ok(spread), true) = (
        &facet.spread,
        facet.subsets == 1 && facets.rasch.is_linked() && facet.measures.len() > LEAST_PEERS,
    ) {
        notes.push(words::separation(language, kind, spread).trim().to_owned() + ".");
    }
    if kind == FacetKind::Assessors {
        if !facets.rasch.is_linked() {
            notes.push(words::subsets(language).trim().to_owned());
        }
        notes.push(words::model_note(language).to_owned());
    }
    Some(Grid {
        columns: words::facet_header(language, kind)
            .map(str::to_owned)
            .to_vec(),
        rows: rows.collect(),
        note: notes.join(" "),
    })
}

/// The items with something to look at, or all that were rated.
pub(in crate::report) fn items(found: &Calibration, all: bool, language: Language) -> Option<Grid> {
    let flagged = found
        .items
        .iter()
        .filter(|item| item.ratings > 0 && (all || !item.flags.is_empty()));
    let rows: Vec<Vec<String>> = flagged
        .map(|item| {
            let levels: Vec<String> = item.levels.iter().map(ToString::to_string).collect();
            let flags: Vec<&str> = item
                .flags
                .iter()
                .map(|flag| words::item_flag(language, *flag))
                .collect();
            vec![
                found.dataset.items[item.item].name.clone(),
                item.ratings.to_string(),
                levels.join(" "),
                item.exact
                    .map_or_else(|_| "–".to_owned(), |share| percent(language, share)),
                item.discrimination
                    .map_or_else(|_| "–".to_owned(), |one| decimal(language, one, 2)),
                flags.join("; "),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| Grid {
        columns: words::items_header(language).map(str::to_owned).to_vec(),
        rows,
        note: String::new(),
    })
}

/// Items that nobody observed, and those that nobody rated; that nothing stands out where nothing does.
pub(in crate::report) fn items_note(found: &Calibration, language: Language) -> Option<String> {
    let unused = found.items.iter().filter(|item| item.ratings == 0);
    let (unseen, unrated): (Vec<_>, Vec<_>) = unused
        .map(|item| &found.dataset.items[item.item])
        .partition(|item| item.observed == Some(0));
    let names = |items: Vec<&Item>| -> Vec<String> {
        items.into_iter().map(|item| item.name.clone()).collect()
    };
    let mut told = Vec::new();
    if !unseen.is_empty() {
        told.push(words::never_observed(language, &names(unseen)) + ".");
    }
    if !unrated.is_empty() {
        told.push(words::never_rated(language, &names(unrated)) + ".");
    }
    let rated = found.items.iter().filter(|item| item.ratings > 0);
    let (enough, few): (Vec<_>, Vec<_>) = rated.partition(|item| item.is_enough());
    if told.is_empty() && !enough.is_empty() && items(found, false, language).is_none() {
        told.push(words::nothing_to_mend(language).to_owned());
    }
    if !few.is_empty() {
        told.push(words::enough_items(language, enough.len(), few.len()));
    }
    (!told.is_empty()).then(|| told.join(" "))
}
