//! Agreement on the screen: a verdict in plain words, the figures with their intervals, what to talk about.

mod discuss;
mod levels;
mod parts;
mod plain;
mod plan;
mod rows;

use std::fmt::Write as _;

use super::{heading, plain_table, trimmed};
use crate::agreement::Agreement;
use crate::days::{Scored, Training};
use crate::diagnostic::{Diagnostics, Language};
use crate::source::Sources;
use crate::wording;
use crate::wording::agreement::{Told, percent, verdict};
use crate::wording::locking;
use crate::wording::quality;
use crate::wording::terms::{self, pick};

use discuss::to_discuss;
use levels::by_level;
use parts::{Group, absent, details, in_decimals, in_percent, legend, parts, with_interval};
use plain::plain_number;
pub use plain::{plain_agreement, plain_agreement_csv, plain_ratings};
pub use plan::{plan, plan_csv};
pub use rows::{agreement_csv, compared_ratings};

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

/// The verdict, one sentence a line.
pub(super) fn summary(told: Told<'_>, language: Language) -> String {
    verdict(language, told)
        .into_iter()
        .fold(String::new(), |out, line| out + &line + "\n")
}

/// How many ratings could be compared, and what was left out.
fn sizes(agreement: &Agreement, language: Language) -> String {
    let (twice, all) = (
        agreement.overall.twice,
        agreement.overall.twice + agreement.overall.once,
    );
    let share = agreement.overall.share_twice().unwrap_or(0.0);
    let share = percent(language, share);
    let mut text = match language {
        Language::Nl => format!(
            "Van de {all} keer dat gedrag beoordeeld werd, deden twee of meer assessoren dat {twice} keer ({share})"
        ),
        Language::En => {
            format!("Of the {all} targets, {twice} ({share}) were rated by two or more assessors")
        }
        Language::Fr => format!(
            "Sur {all} comportements évalués, {twice} ({share}) l’ont été par deux assesseurs ou plus"
        ),
    };
    if agreement.halfway > 0 {
        let n = agreement.halfway;
        let _ = match language {
            Language::Nl => write!(
                text,
                "; {n} keer viel een niveau tussen twee in, dat telt hier niet mee"
            ),
            Language::En => write!(text, "; {n} halfway between two levels left out here"),
            Language::Fr => write!(text, " ; {n} fois entre deux niveaux, non compté ici"),
        };
    }
    if agreement.excluded > 0 {
        let n = agreement.excluded;
        let _ = match language {
            Language::Nl => write!(
                text,
                "; {n} in een opdracht die voor de kandidaat niet telt, tellen ook hier niet"
            ),
            Language::En => write!(
                text,
                "; {n} in an exercise that does not count for the candidate left out"
            ),
            Language::Fr => write!(
                text,
                " ; {n} dans un exercice qui ne compte pas pour le candidat, non comptées"
            ),
        };
    }
    if agreement.derived > 0 {
        let n = agreement.derived;
        let _ = match language {
            Language::Nl => write!(text, "; {n} afgeleide niveaus tellen niet mee (--given)"),
            Language::En => write!(
                text,
                "; {n} derived from observations are left out (--given)"
            ),
            Language::Fr => write!(
                text,
                " ; {n} déduites d’observations ne comptent pas (--given)"
            ),
        };
    }
    text.push_str(".\n");
    text
}

fn groups<'a>(days: &[Scored<'_>], agreement: &'a Agreement, language: Language) -> Vec<Group<'a>> {
    let rubric = days[0].loaded.rubric.texts(language);
    let all = pick(language, "alles samen", "all together", "tout ensemble");
    let mut groups: Vec<Group<'a>> = vec![("", vec![(all.to_owned(), &agreement.overall)])];
    let competences = agreement
        .competences
        .iter()
        .map(|(id, part)| (rubric.competence(*id).to_owned(), part));
    let title = pick(
        language,
        "per competentie",
        "by competence",
        "par compétence",
    );
    groups.push((title, competences.collect()));
    let indicators = agreement
        .indicators
        .iter()
        .map(|((k, i), part)| (format!("{k}/{i}"), part));
    let title = pick(language, "per indicator", "by indicator", "par indicateur");
    groups.push((title, indicators.collect()));
    let exercises = agreement.exercises.iter().map(|(id, part)| {
        let named = days
            .iter()
            .find(|day| day.loaded.day.exercise(*id).is_some());
        let name = named.map_or_else(|| id.to_string(), |day| day.loaded.day.name_of(*id));
        (name, part)
    });
    let title = pick(language, "per opdracht", "by exercise", "par exercice");
    groups.push((title, exercises.collect()));
    let pairs = agreement
        .pairs
        .iter()
        .map(|((a, b), part)| (format!("{a}, {b}"), part));
    let title = pick(
        language,
        "per twee assessoren",
        "by pair of assessors",
        "par paire d’assesseurs",
    );
    groups.push((title, pairs.collect()));
    let wholes = agreement.wholes.iter().map(|part| {
        let name = pick(
            language,
            "competentie als geheel",
            "competence as a whole",
            "compétence entière",
        );
        (name.to_owned(), part)
    });
    let title = pick(language, "apart geteld", "counted apart", "compté à part");
    groups.push((title, wholes.collect()));
    groups.retain(|(_, parts)| !parts.is_empty());
    groups
}

/// How many pairs of assessors are not in the table; nothing where all are.
pub(super) fn pairs_left_out(left_out: usize, language: Language) -> String {
    if left_out == 0 {
        return String::new();
    }
    wording::agreement::pairs_left_out(language, left_out) + "\n"
}

/// See, file, rate, decide: where it goes well and where not.
fn stages(agreement: &Agreement, language: Language) -> String {
    let mut rows: Vec<(&str, String)> = Vec::new();
    if let Some(seen) = &agreement.seen {
        let all = seen.both + seen.one + seen.neither;
        let same = in_percent(&seen.same, language);
        let text = match language {
            Language::Nl => format!(
                "{same}; {} van de {all} keer noteerde maar één van de twee iets",
                seen.one
            ),
            Language::En => format!(
                "{same}; {} of {all} times only one of the two noted something",
                seen.one
            ),
            Language::Fr => format!(
                "{same} ; {} fois sur {all}, un seul des deux a noté quelque chose",
                seen.one
            ),
        };
        rows.push((
            pick(
                language,
                "hetzelfde gezien",
                "saw the same",
                "vu la même chose",
            ),
            text,
        ));
    }
    rows.push((
        pick(
            language,
            "hetzelfde geklasseerd",
            "filed the same",
            "classé de même",
        ),
        filed(agreement, language),
    ));
    let rated = match &agreement.within_indicator {
        Ok(found) => with_interval(found.value, found.interval.as_ref().ok(), language),
        Err(why) => absent(*why, language),
    };
    let word = pick(
        language,
        "alfa binnen één indicator",
        "alpha within one indicator",
        "alpha au sein d’un indicateur",
    );
    rows.push((
        pick(
            language,
            "hetzelfde beoordeeld",
            "rated the same",
            "évalué de même",
        ),
        format!(
            "{word} {rated}{}; AC2 {}",
            pick(language, "", "", "\u{a0}"),
            in_decimals(&agreement.ac2, language)
        ),
    ));
    let decisions = agreement.decisions;
    if let Some(share) = decisions.share() {
        let (same, all) = (decisions.same, decisions.all);
        let share = percent(language, share);
        rows.push((
            pick(language, "hetzelfde besloten", "decided the same", "décidé de même"),
            match language {
                Language::Nl => format!("{share}: in {same} van de {all} gevallen (een competentie van een kandidaat) kwam elke assessor apart op hetzelfde niveau uit"),
                Language::En => format!("{share}: in {same} of the {all} cases (a competence of a candidate) each assessor alone came to the same level"),
                Language::Fr => format!("{share} : dans {same} cas sur {all} (une compétence d’un candidat), chaque assesseur seul arrivait au même niveau"),
            },
        ));
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
        return pick(
            language,
            "niet te bepalen uit deze dag",
            "cannot be told from this day",
            "ne peut se déterminer d’après cette journée",
        )
        .to_owned();
    };
    let (same, n) = (in_percent(&filed.same, language), filed.observations);
    match language {
        Language::Nl => format!("{same}; {n} waarnemingen die twee of meer assessoren klasseerden"),
        Language::En => format!("{same}; {n} observations that two assessors or more filed"),
        Language::Fr => format!("{same} ; {n} observations classées par deux assesseurs ou plus"),
    }
}

/// Whose training is due.
pub(super) fn training(all: &[Training], months: u32, language: Language) -> String {
    let due = all.iter().filter(|one| one.due);
    let long_ago = due.clone().filter_map(|one| {
        let last = wording::date(language, one.last?);
        let word = pick(language, "laatst", "last", "dernière fois");
        Some(format!("{} ({word} {last})", one.assessor))
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
