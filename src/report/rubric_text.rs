//! A rubric to read on the screen.

use std::fmt::Write as _;

use crate::diagnostic::Language;
use crate::rubric::{Rubric, Target};
use crate::wording::rubrics;

/// The competences with their indicators, anchors and goals, each with the tag to write in notes.
pub fn show(rubric: &Rubric, language: Language) -> String {
    let texts = rubric.texts(language);
    let mut out = String::new();
    let _ = writeln!(out, "{} · {}", texts.title(), rubric.stamp());
    let levels: Vec<String> = rubric
        .scale
        .levels()
        .map(|level| {
            let names = texts.level(level);
            format!("{} {} (={})", names.value, names.label, names.short)
        })
        .collect();
    let _ = writeln!(out, "{}: {}", texts.scale_name(), levels.join(", "));
    let goal = rubrics::goal(language);
    let in_words = rubrics::in_words(language);
    let open = rubrics::open(language);
    for (tier, rules) in &rubric.tiers {
        if rubric.of_tier(*tier).next().is_none() {
            continue;
        }
        let weight = rubrics::weight(language);
        let _ = writeln!(
            out,
            "\n{} ({weight} {})",
            texts.tier(*tier).to_uppercase(),
            rules.weight.value()
        );
        for competence in rubric.of_tier(*tier) {
            let mut notes = Vec::new();
            notes.extend(competence.descriptive.then_some(in_words));
            notes.extend(competence.open.then_some(open));
            let notes = if notes.is_empty() {
                String::new()
            } else {
                format!(" ({})", notes.join("; "))
            };
            let name = texts.competence(competence.id);
            let _ = writeln!(out, "\n#{}  {name}{notes}", competence.id);
            let definition = texts.definition(competence.id);
            if !definition.is_empty() {
                let _ = writeln!(out, "  {definition}");
            }
            for indicator in &competence.indicators {
                let target = Target::indicator(competence.id, indicator.id);
                let _ = writeln!(out, "  #{target}  {}", texts.indicator(target));
                for level in rubric.scale.levels() {
                    if let Some(text) = texts.anchor(target, level) {
                        let _ = writeln!(out, "    {:<4} {text}", texts.level(level).short);
                    }
                }
                for level in rubric.scale.levels() {
                    if let Some(text) = texts.goal_for(target, level) {
                        let short = &texts.level(level).short;
                        let _ = writeln!(out, "    {goal} {short}: {text}");
                    }
                }
            }
        }
    }
    out
}
