//! Agreement on the screen: a verdict in plain words, the figures with their intervals, what to talk about.

mod discuss;
mod parts;
mod levels;
mod plan;
mod rows;
mod summary;
mod plain;

use std::fmt::Write as _;

use super::text::{heading, plain_table, trimmed};
use crate::agreement::Agreement;
use crate::days::{Scored, Training};
use crate::diagnostic::{Diagnostics, Language};
use crate::source::Sources;
use crate::wording;
use crate::wording::agreement::percent;
use crate::wording::locking;
use crate::wording::quality;
use crate::wording::terms;
use summary::{pairs_left_out, summary};

use crate::wording::agreement::figures;
use discuss::to_discuss;
use levels::by_level;
use parts::{Group, absent, details, in_decimals, in_percent, legend, parts, with_interval};
use plain::plain_number;
pub use plain::{plain_agreement, plain_agreement_rows, plain_ratings};
pub use plan::{plan, plan_rows};
pub use rows::{agreement_rows, compared_ratings};

/// The whole of it for days.
pub fn agreement(
    sources: &Sources,
    days: &[Scored<'_>],
    agreement: &Agreement,
    found: &Diagnostics,
    language: Language,
) -> String {
    let mut out = String::new();
    for day in days {
        out.push_str(&heading(day.loaded, language));
    }
    if let Some(text) = locking::provisional_named(language, &agreement.lock) {
        let _ = writeln!(out, "{text}");
    }
    out.push('\n');
    out.push_str(&summary(agreement.told(), language));
    out.push_str(&sizes(agreement, language));
    if agreement.overall.twice > 0 || agreement.wholes.is_some() {
        out.push('\n');
        out.push_str(&parts(&groups(days, agreement, language), language));
        out.push_str(&pairs_left_out(agreement.pairs_left_out, language));
        out.push_str(&legend(&agreement.overall, true, language));
        out.push('\n');
        out.push_str(&stages(agreement, language));
    }
    out.push_str(&details(&agreement.details, language));
    let level = |value| plain_number(language, value);
    out.push_str(&by_level(&agreement.by_level, false, level, language));
    out.push_str(&to_discuss(sources, days, agreement, language));
    out.push_str(&training(
        &agreement.training,
        agreement.rules.calibration_months,
        language,
    ));
    if found.left_out() > 0 {
        let _ = write!(out, "\n{}\n", terms::left_out(language, found.left_out()));
    }
    out
}

/// How many ratings could be compared, and what was left out.
fn sizes(agreement: &Agreement, language: Language) -> String {
    let (twice, all) = (
        agreement.overall.twice,
        agreement.overall.twice + agreement.overall.once,
    );
    let share = agreement.overall.share_twice().unwrap_or(0.0);
    let share = percent(language, share);
    let asides = [
        (
            agreement.halfway,
            figures::halfway(language, agreement.halfway),
        ),
        (
            agreement.excluded,
            figures::excluded(language, agreement.excluded),
        ),
        (
            agreement.derived,
            figures::derived(language, agreement.derived),
        ),
    ];
    let mut text = figures::sizes(language, all, twice, &share);
    for (_, told) in asides.into_iter().filter(|(n, _)| *n > 0) {
        text.push_str(&told);
    }
    text + ".\n"
}

fn groups<'a>(days: &[Scored<'_>], agreement: &'a Agreement, language: Language) -> Vec<Group<'a>> {
    let rubric = days[0].loaded.rubric.texts(language);
    let all = figures::all(language);
    let mut groups: Vec<Group<'a>> = vec![("", vec![(all.to_owned(), &agreement.overall)])];
    let competences = agreement
        .competences
        .iter()
        .map(|(id, part)| (rubric.competence(*id).to_owned(), part));
    let title = figures::by_competence(language);
    groups.push((title, competences.collect()));
    let indicators = agreement
        .indicators
        .iter()
        .map(|((k, i), part)| (format!("{k}/{i}"), part));
    let title = figures::by_indicator(language);
    groups.push((title, indicators.collect()));
    let exercises = agreement.exercises.iter().map(|(id, part)| {
        let named = days
            .iter()
            .find(|day| day.loaded.day.exercise(*id).is_some());
        let name = named.map_or_else(|| id.to_string(), |day| day.loaded.day.name_of(*id));
        (name, part)
    });
    let title = figures::by_exercise(language);
    groups.push((title, exercises.collect()));
    let pairs = agreement
        .pairs
        .iter()
        .map(|((a, b), part)| (format!("{a}, {b}"), part));
    let title = figures::by_pair_of_assessors(language);
    groups.push((title, pairs.collect()));
    let wholes = agreement.wholes.iter().map(|part| {
        let name = figures::whole(language);
        (name.to_owned(), part)
    });
    let title = figures::apart(language);
    groups.push((title, wholes.collect()));
    groups.retain(|(_, parts)| !parts.is_empty());
    groups
}

/// See, file, rate, decide: where it goes well and where not.
fn stages(agreement: &Agreement, language: Language) -> String {
    let mut rows: Vec<(&str, String)> = Vec::new();
    if let Some(seen) = &agreement.seen {
        let all = seen.both + seen.one + seen.neither;
        let same = in_percent(&seen.same, language);
        let text = figures::seen_same(language, &same, seen.one, all);
        rows.push((figures::seen(language), text));
    }
    rows.push((figures::filed(language), filed(agreement, language)));
    let rated = match &agreement.within_indicator {
        Ok(found) => with_interval(found.value, found.interval.as_ref().ok(), language),
        Err(why) => absent(*why, language),
    };
    let ac2 = in_decimals(&agreement.ac2, language);
    let rated = figures::rated_same(language, &rated, &ac2);
    rows.push((figures::rated(language), rated));
    let decisions = agreement.decisions;
    if let Some(share) = decisions.share() {
        let (same, all) = (decisions.same, decisions.all);
        let share = percent(language, share);
        let text = figures::decided_same(language, &share, same, all);
        rows.push((figures::decided(language), text));
    }
    let mut table = plain_table();
    for (name, text) in rows {
        table.add_row([name, &text]);
    }
    trimmed(&table) + "\n"
}

/// Whether observations were filed in the same place.
fn filed(agreement: &Agreement, language: Language) -> String {
    let Some(filed) = &agreement.filed else {
        return figures::not_from_this_day(language).to_owned();
    };
    let (same, n) = (in_percent(&filed.same, language), filed.observations);
    figures::filed_same(language, &same, n)
}

/// Whose training is due.
pub(super) fn training(all: &[Training], months: u32, language: Language) -> String {
    let due = all.iter().filter(|one| one.due);
    let long_ago = due.clone().filter_map(|one| {
        let last = wording::date(language, one.last?);
        Some(figures::last_training(language, one.assessor, &last))
    });
    let unknown = due.filter(|one| one.last.is_none());
    let unknown = unknown.map(|one| one.assessor.to_string());
    let told = quality::training_due(language, &long_ago.collect::<Vec<_>>(), months)
        .into_iter()
        .chain(quality::training_unknown(
            language,
            &unknown.collect::<Vec<_>>(),
        ));
    let told: Vec<String> = told.map(|line| format!("\n{line}")).collect();
    if told.is_empty() {
        return String::new();
    }
    told.concat() + "\n"
}
