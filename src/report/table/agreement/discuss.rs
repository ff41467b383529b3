//! What to talk about: the targets far apart, with the words of both.

use std::fmt::Write as _;

use crate::agreement::{Agreement, Apart};
use crate::days::Scored;
use crate::diagnostic::Language;
use crate::source::Sources;
use crate::wording;
use crate::wording::agreement::figures;

/// The targets far apart, with both assessors' words.
pub(super) fn to_discuss(
    sources: &Sources,
    days: &[Scored<'_>],
    agreement: &Agreement,
    language: Language,
) -> String {
    let levels = agreement.rules.apart;
    if agreement.apart.is_empty() {
        let any = agreement.overall.twice > 0;
        let told = any.then(|| figures::nowhere_apart(language, levels));
        return told.unwrap_or_default();
    }
    let n = agreement.apart.len();
    let mut out = figures::to_discuss(language, n, levels);
    for apart in &agreement.apart {
        one_apart(&mut out, sources, days, apart, language);
    }
    out
}

fn one_apart(
    out: &mut String,
    sources: &Sources,
    days: &[Scored<'_>],
    apart: &Apart,
    language: Language,
) {
    let case = apart.case;
    let loaded = days[case.day].loaded;
    let rubric = &loaded.rubric;
    let texts = rubric.texts(language);
    let name = texts.competence(case.target.competence);
    let indicator = match case.target.indicator {
        Some(_) => format!(", {}", texts.indicator(case.target)),
        None => String::new(),
    };
    let mut place = loaded.day.name_of(case.exercise);
    if days.len() > 1 {
        place = format!(
            "{} {}, {place}",
            loaded.day.place,
            wording::date(language, loaded.day.date)
        );
    }
    let _ = writeln!(
        out,
        "\n  {} · {place} · {name}{indicator} ({})",
        case.candidate, case.target
    );
    for side in &apart.by {
        let (below, above) = rubric.scale.around(side.value);
        let label = |level| texts.level(level).label.as_str();
        let level = if below == above {
            label(above).to_owned()
        } else {
            format!("{} / {}", label(below), label(above))
        };
        let _ = writeln!(out, "    {}: {level}", side.assessor);
        for (words, span) in &side.words {
            let _ = writeln!(out, "      “{words}” [{}]", sources.place(*span));
        }
        if let (true, Some(place)) = (side.words.is_empty(), side.place) {
            let word = figures::no_words(language);
            let _ = writeln!(out, "      {word} [{}]", sources.place(place));
        }
    }
}
