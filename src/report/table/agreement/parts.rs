//! Figures with their intervals: of parts of the ratings, and all of them by name.

use std::fmt::Write as _;

use comfy_table::CellAlignment;

use crate::agreement::{Found, Interval, Measure, Method, Part};
use crate::diagnostic::Language;
use crate::report::table::{plain_table, trimmed};
use crate::stats::Undefined;
use crate::wording::agreement::percent;
use crate::wording::measures;
use crate::wording::terms::{decimal, pick};

/// A title with the parts below it.
pub(super) type Group<'a> = (&'a str, Vec<(String, &'a Part)>);

/// The figures of parts, with a line for the title of each group.
pub(super) fn parts(groups: &[Group<'_>], language: Language) -> String {
    let mut table = plain_table();
    let ordered = groups.iter().flat_map(|(_, parts)| parts);
    let reach = ordered.clone().filter_map(|(_, part)| part.near());
    let reach = reach.map(|(reach, _)| reach).next();
    let near = reach.map(|reach| match reach {
        1 => pick(
            language,
            "hoogstens één niveau verschil",
            "at most one apart",
            "au plus un d’écart",
        )
        .to_owned(),
        more => measures::within(language, more),
    });
    let mut header = vec![
        "",
        pick(language, "samen", "targets", "cibles"),
        pick(language, "zelfde niveau", "same level", "même niveau"),
    ];
    header.extend(near.as_deref());
    header.push(pick(language, "alfa", "alpha", "alpha"));
    table.set_header(header);
    if let Some(column) = table.column_mut(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let mut alone: Vec<&str> = Vec::new();
    for (title, parts) in groups {
        if !title.is_empty() {
            table.add_row([title, "", "", "", ""]);
        }
        for (name, part) in parts {
            if part.twice == 0 {
                alone.push(name.as_str());
                continue;
            }
            let share = |found: &Found| in_percent(found, language);
            let within = part.near().map(|(_, found)| found);
            let indent = if title.is_empty() { "" } else { "  " };
            let mut row = vec![
                format!("{indent}{name}"),
                part.twice.to_string(),
                share(&part.exact),
            ];
            if near.is_some() {
                row.push(within.map_or_else(|| "–".to_owned(), share));
            }
            row.push(in_decimals(&part.alpha, language));
            table.add_row(row);
        }
    }
    let mut out = trimmed(&table) + "\n";
    if !alone.is_empty() {
        let word = pick(
            language,
            "niet door twee beoordeeld:",
            "not rated by two:",
            "non évalué par deux\u{a0}:",
        );
        let _ = writeln!(out, "{word} {}", alone.join(", "));
    }
    out
}

pub(super) fn in_percent(found: &Found, language: Language) -> String {
    match found {
        Err(why) => absent(*why, language),
        Ok(one) => {
            let value = percent(language, one.figure.value);
            let limit = |share: f64| decimal(language, share * 100.0, 0);
            match &one.interval {
                Ok(it) => format!(
                    "{value} ({})",
                    span(&limit(it.low), &limit(it.high), language)
                ),
                Err(_) => value,
            }
        }
    }
}

pub(super) fn in_decimals(found: &Found, language: Language) -> String {
    match found {
        Err(why) => absent(*why, language),
        Ok(one) => with_interval(one.figure.value, one.interval.as_ref().ok(), language),
    }
}

pub(super) fn with_interval(value: f64, interval: Option<&Interval>, language: Language) -> String {
    let two = |value: f64| decimal(language, value, 2);
    match interval {
        Some(it) => format!(
            "{} ({})",
            two(value),
            span(&two(it.low), &two(it.high), language)
        ),
        None => two(value),
    }
}

/// "0,52 tot 0,90"; an end without bound is left open.
fn span(low: &str, high: &str, language: Language) -> String {
    let to = pick(language, "tot", "to", "à");
    format!("{low} {to} {high}")
}

pub(super) fn absent(why: Undefined, language: Language) -> String {
    format!("– {}", measures::undefined(language, why))
}

/// What the brackets mean.
pub(super) fn legend(overall: &Part, of_day: bool, language: Language) -> String {
    let interval = overall
        .alpha
        .as_ref()
        .ok()
        .and_then(|one| one.interval.ok());
    let interval = interval.or_else(|| {
        overall
            .exact
            .as_ref()
            .ok()
            .and_then(|one| one.interval.ok())
    });
    let Some(interval) = interval else {
        return String::new();
    };
    let n = overall.candidates;
    let what = if of_day {
        pick(language, "kandidaten", "candidates", "candidats")
    } else {
        pick(
            language,
            "vergelijkingen of groepen",
            "targets or clusters",
            "cibles ou groupes",
        )
    };
    let rough = overall.is_rough();
    let how = match (interval.method, language) {
        (Method::Jackknife, _) if !rough => match language {
            Language::Fr => format!("jackknife sur {n} {what}"),
            _ => format!("jackknife over {n} {what}"),
        },
        (Method::Jackknife, Language::Nl) => {
            format!("jackknife over {n} {what}, een ruwe schatting")
        }
        (Method::Jackknife, Language::En) => format!("jackknife over {n} {what}, a rough estimate"),
        (Method::Jackknife, Language::Fr) => {
            format!("jackknife sur {n} {what}, estimation grossière")
        }
        (Method::Bootstrap, Language::Nl | Language::En) => format!("bootstrap over {n} {what}"),
        (Method::Bootstrap, Language::Fr) => format!("bootstrap sur {n} {what}"),
    };
    let mut text = match language {
        Language::Nl => format!("(95 %-interval: {how}; voor deze assessoren)\n"),
        Language::En => format!("(95% interval: {how}; for these assessors)\n"),
        Language::Fr => format!("(intervalle à 95 % : {how} ; pour ces assesseurs)\n"),
    };
    if let Some((reach, _)) = &overall.within_reach {
        let told = match language {
            Language::Nl => format!(
                "(hoogstens {reach} niveaus: op deze schaal is dat hetzelfde deel als één niveau van vier, waar de drempel voor gemaakt is)\n"
            ),
            Language::En => format!(
                "(at most {reach} levels: of this scale the same part as one level of four, which the threshold is made for)\n"
            ),
            Language::Fr => format!(
                "(au plus {reach} niveaux : sur cette échelle, la même part qu’un niveau sur quatre, pour lequel le seuil est fait)\n"
            ),
        };
        text.push_str(&told);
    }
    let alpha = overall.alpha.as_ref().ok();
    if let Some(other) = alpha.and_then(|one| one.other_raters) {
        let two = |value: f64| decimal(language, value, 2);
        let between = span(&two(other.low), &two(other.high), language);
        let _ = match language {
            Language::Nl => writeln!(
                text,
                "(met andere assessoren kon de alfa ook van {between} gaan)"
            ),
            Language::En => writeln!(
                text,
                "(with other assessors alpha could be anything from {between})"
            ),
            Language::Fr => writeln!(
                text,
                "(avec d’autres assesseurs, l’alpha pourrait aller de {between})"
            ),
        };
    }
    text
}

/// All figures by name.
pub(super) fn details(all: &[(Measure, Found)], language: Language) -> String {
    if all.is_empty() {
        return String::new();
    }
    let mut table = plain_table();
    table.set_header([
        pick(language, "alle cijfers", "all figures", "tous les chiffres"),
        pick(language, "waarde (95 %)", "value (95%)", "valeur (95 %)"),
        "n",
        pick(language, "weggelaten", "omitted", "omis"),
        pick(language, "betekenis", "reading", "lecture"),
        pick(language, "vrij zeker", "fairly sure", "assez sûr"),
    ]);
    for column in [2, 3] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for (measure, found) in all {
        let name = measures::measure(language, *measure);
        match found {
            Err(why) => table.add_row([name, absent(*why, language)]),
            Ok(one) => {
                let readings = one.readings();
                let first = readings.first();
                let reading = first.map(|it| {
                    let word = measures::band(language, it.band.name);
                    format!("{word} ({})", measures::benchmark(it.benchmark))
                });
                let sure = first.and_then(|it| it.sure);
                let sure = sure.map(|band| measures::band(language, band.name).to_owned());
                table.add_row([
                    name,
                    in_decimals(found, language),
                    one.figure.targets.to_string(),
                    one.figure.omitted.to_string(),
                    reading.unwrap_or_default(),
                    sure.unwrap_or_default(),
                ])
            }
        };
    }
    format!("\n{}\n{}", trimmed(&table), too_much_work(all, language))
}

/// How many of the figures have no interval because it would take too long.
fn too_much_work(all: &[(Measure, Found)], language: Language) -> String {
    let left_out = |found: &Found| {
        let interval = found.as_ref().map(|one| one.interval.err());
        matches!(interval, Ok(Some(Undefined::TooMuchWork)))
    };
    let n = all.iter().filter(|(_, found)| left_out(found)).count();
    match (language, n) {
        (_, 0) => String::new(),
        (Language::Nl, n) => format!(
            "(zonder interval, want dat vraagt te veel rekenwerk voor zo veel beoordelingen: {n} cijfers)\n"
        ),
        (Language::En, n) => format!(
            "(without an interval, which takes too much computing for so many ratings: {n} figures)\n"
        ),
        (Language::Fr, n) => format!(
            "(sans intervalle, qui demande trop de calcul pour autant d’évaluations : {n} chiffres)\n"
        ),
    }
}
