//! Agreement with intervals, overall and by part, and day by day.

use super::{Agreed, OverDays};
use crate::agreement::Part;
use crate::calibration::SMALL_GROUP;
use crate::day::Date;
use crate::diagnostic::Language;
use crate::report::data::{Forest, TitledForest};
use crate::report::picture::{Axis, Bounded};
use crate::stats::Undefined;
use crate::wording::agreement::figures;
use crate::wording::measures::undefined;
use crate::wording::terms::decimal;
use crate::wording::{self, quality};

pub(super) fn parts(
    over: OverDays<'_>,
    agreed: Agreed<'_>,
    language: Language,
) -> Vec<TitledForest> {
    let found = agreed.agreement;
    let vignettes = over.days.iter().all(|day| day.loaded.vignettes);
    let rubric = &over.days[0].loaded.rubric;
    let texts = rubric.texts(language);
    let mut all = Vec::new();
    let mut add = |title: &str, parts: Vec<(String, &Part)>| {
        if !parts.is_empty() {
            all.push(TitledForest {
                title: title.to_owned(),
                forest: forest(&parts, found.rules.alpha, vignettes, language),
            });
        }
    };
    let everything = figures::all(language);
    let mut first = vec![(everything.to_owned(), &found.overall)];
    first.extend(
        found
            .competences
            .iter()
            .map(|(id, part)| (texts.competence(*id).to_owned(), part)),
    );
    add(quality::by_competence(language), first);
    let exercise = |id: crate::id::ExerciseId| {
        let mut days = over.days.iter();
        let named = days.find_map(|day| day.loaded.day.exercise(id));
        named.map_or_else(|| id.to_string(), |exercise| exercise.name.clone())
    };
    add(
        quality::by_exercise(language),
        found
            .exercises
            .iter()
            .map(|(id, part)| (exercise(*id), part))
            .collect(),
    );
    let days: Vec<(String, &Part)> = agreed
        .by_day
        .iter()
        .map(|(date, part)| (day(over, *date, language), part))
        .collect();
    if days.len() > 1 {
        let title = quality::by_day(language);
        if days.len() < over.days.len() {
            let last = quality::last_days(language, days.len());
            add(&format!("{title} ({last})"), days);
        } else {
            add(title, days);
        }
    }
    all
}

/// A day by its date; a set of vignettes says that it is one.
fn day(over: OverDays<'_>, date: Date, language: Language) -> String {
    let mut days = over.days.iter();
    let named = wording::date(language, date);
    if days.any(|day| day.loaded.day.date == date && day.loaded.vignettes) {
        format!("{named} ({})", quality::vignettes(language))
    } else {
        named
    }
}

fn forest(
    parts: &[(String, &Part)],
    threshold: f64,
    vignettes: bool,
    language: Language,
) -> Forest {
    let small = quality::small_group(language, SMALL_GROUP);
    let rows: Vec<(String, Result<Bounded, String>)> = parts
        .iter()
        .map(|(name, part)| {
            let estimate = match &part.alpha {
                // Nobody is to be made out; vignettes are of nobody.
                Ok(_) if part.candidates < SMALL_GROUP && !vignettes => Err(small.clone()),
                // Short enough for one line.
                Err(Undefined::NoOverlap) => Err(quality::not_by_two(language).to_owned()),
                Err(why) => Err(undefined(language, *why)),
                Ok(found) => {
                    let value = found.figure.value;
                    let interval = found.interval.as_ref().ok();
                    Ok(Bounded {
                        value,
                        low: interval.map_or(value, |one| one.low),
                        high: interval.map_or(value, |one| one.high),
                    })
                }
            };
            (name.clone(), estimate)
        })
        .collect();
    let axis = Axis {
        from: -0.25,
        to: 1.0,
        step: 0.25,
        digits: 2,
        reference: Some((threshold, decimal(language, threshold, 3))),
    };
    let rows: Vec<_> = rows
        .iter()
        .map(|(name, estimate)| {
            (
                name.as_str(),
                estimate.as_ref().copied().map_err(String::as_str),
            )
        })
        .collect();
    Forest::new(language, &axis, &rows)
}
