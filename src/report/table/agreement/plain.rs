//! The agreement between the raters of a plain file, on the screen and as rows.

use std::fmt::Write as _;

use super::levels::by_level;
use super::parts::{Group, details, in_decimals, legend, parts};
use super::rows::Rows;
use super::summary::{pairs_left_out, summary};
use crate::agreement::PlainAgreement;
use crate::diagnostic::{Diagnostics, Language};
use crate::grid::{CellValue, Export};
use crate::ratings::plain::Plain;
use crate::source::Sources;
use crate::stats::Metric;
use crate::wording::agreement::figures;
use crate::wording::terms;
use crate::wording::{agreement as wording, measures};

/// The whole of it for a file.
pub fn plain_agreement(
    sources: &Sources,
    ratings: &Plain,
    agreement: &PlainAgreement,
    found: &Diagnostics,
    language: Language,
) -> String {
    let metric = measures::metric_name(language, agreement.metric);
    let raters = wording::raters(language, ratings.raters());
    let mut out = wording::plain_heading(
        language,
        sources.path(ratings.file()),
        ratings.targets(),
        &raters,
    );
    let values: Vec<String> = if ratings.categories().is_empty() {
        let all = agreement.numbers.values.categories.values();
        all.iter()
            .map(|value| plain_number(language, *value))
            .collect()
    } else {
        ratings.categories().to_vec()
    };
    let shown = if values.len() > 20 {
        let (first, last) = (&values[0], &values[values.len() - 1]);
        format!("{first} … {last}")
    } else {
        values.join(", ")
    };
    let word = figures::values(language);
    let _ = writeln!(out, "{metric}; {word}: {shown}\n");
    out.push_str(&summary(agreement.told(ratings.raters()), language));
    let (twice, once) = (agreement.overall.twice, agreement.overall.once);
    out.push_str(&wording::plain_sizes(language, twice, once));
    if twice > 0 {
        out.push('\n');
        out.push_str(&parts(&groups(ratings, agreement, language), language));
        out.push_str(&pairs_left_out(agreement.pairs_left_out, language));
        let ac = measures::measure(language, agreement.ac_measure);
        let _ = writeln!(out, " {ac}  {}", in_decimals(&agreement.ac, language));
        out.push_str(&legend(&agreement.overall, false, language));
    }
    out.push_str(&details(&agreement.details, language));
    let names = agreement.metric == Metric::Nominal;
    let level = |value| {
        let name = ratings.category(value).map(str::to_owned);
        name.unwrap_or_else(|| plain_number(language, value))
    };
    out.push_str(&by_level(&agreement.by_level, names, level, language));
    if agreement.overall.measured && !agreement.details.is_empty() {
        out.push_str(figures::names_left_out(language));
    }
    out.push_str(&widest(sources, ratings, agreement, language));
    if found.left_out() > 0 {
        let _ = write!(out, "\n{}\n", terms::left_out(language, found.left_out()));
    }
    out
}

fn groups<'a>(
    ratings: &Plain,
    agreement: &'a PlainAgreement,
    language: Language,
) -> Vec<Group<'a>> {
    let all = figures::all(language);
    let mut groups: Vec<Group<'a>> = vec![("", vec![(all.to_owned(), &agreement.overall)])];
    let pairs: Vec<_> = agreement
        .pairs
        .iter()
        .map(|(pair, part)| (pair_name(ratings, *pair), part))
        .collect();
    if !pairs.is_empty() {
        let title = figures::by_pair(language);
        groups.push((title, pairs));
    }
    groups
}

fn pair_name(ratings: &Plain, (a, b): (usize, usize)) -> String {
    let raters = ratings.raters();
    format!("{}, {}", raters[a], raters[b])
}

/// The targets furthest apart.
fn widest(
    sources: &Sources,
    ratings: &Plain,
    agreement: &PlainAgreement,
    language: Language,
) -> String {
    if agreement.widest.is_empty() {
        return String::new();
    }
    let title = figures::furthest(language);
    let mut out = format!("\n{title}\n");
    for one in &agreement.widest {
        let by: Vec<String> = one
            .ratings
            .iter()
            .zip(ratings.raters())
            .filter_map(|(value, rater)| {
                Some(format!("{rater} {}", plain_number(language, (*value)?)))
            })
            .collect();
        let label = ratings.label(sources, one.target);
        let _ = writeln!(out, "  {label}: {}", by.join(", "));
    }
    out
}

/// A number without needless decimals.
pub(super) fn plain_number(language: Language, value: f64) -> String {
    let ordinary = value == 0.0 || (1e-6..1e15).contains(&value.abs());
    let text = if ordinary {
        value.to_string()
    } else {
        format!("{value:e}")
    };
    text.replace('.', language.decimal_sign())
}

/// The figures of a file as rows.
pub fn plain_agreement_rows(ratings: &Plain, agreement: &PlainAgreement) -> Export {
    let mut rows = Rows::new();
    let clusters = agreement.overall.candidates;
    rows.part("overall", "", &agreement.overall);
    rows.figure(
        ("overall", ""),
        agreement.ac_measure,
        &agreement.ac,
        clusters,
    );
    for (pair, part) in &agreement.pairs {
        rows.part("pair", &pair_name(ratings, *pair), part);
    }
    for (measure, found) in &agreement.details {
        rows.figure(("details", ""), *measure, found, clusters);
    }
    rows.by_level(&agreement.by_level, |value| {
        let name = ratings.category(value).map(str::to_owned);
        name.unwrap_or_else(|| value.to_string())
    });
    rows.table
}

/// The ratings of a file, one a row: target, rater, rating; a wide file becomes a long one.
pub fn plain_ratings(sources: &Sources, ratings: &Plain) -> Export {
    let mut table = Export::new(&["target", "rater", "rating"]);
    for (target, row) in ratings.rows().enumerate() {
        let label = ratings.label(sources, target);
        for (rater, rating) in ratings.raters().iter().zip(row) {
            let Some(rating) = *rating else { continue };
            let name = ratings.category(rating).map(CellValue::from);
            let rating = name.unwrap_or(CellValue::Number(rating));
            table.push(vec![label.as_str().into(), rater.as_str().into(), rating]);
        }
    }
    table
}
