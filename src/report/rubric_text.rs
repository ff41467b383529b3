//! A rubric to read on the screen.

use std::fmt::Write as _;

use crate::diagnostic::Language;
use crate::rubric::Rubric;
use crate::wording::terms::pick;

/// The competences with their indicators, anchors and goals, each with the tag to write in notes.
pub fn show(rubric: &Rubric, language: Language) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{} · {} {} ({})",
        rubric.title,
        rubric.id,
        rubric.version,
        &rubric.sha256[..12]
    );
    let levels: Vec<String> = rubric
        .scale
        .levels()
        .map(|level| {
            let names = rubric.scale.names(level);
            format!("{} {} (={})", names.value, names.label, names.short)
        })
        .collect();
    let _ = writeln!(out, "{}: {}", rubric.scale.name(), levels.join(", "));
    let goal = pick(language, "doel", "goal", "but");
    let in_words = pick(language, "in woorden", "in words", "en mots");
    let open = pick(
        language,
        "open: elke dag voegt zelf indicatoren toe",
        "open: each day adds its own indicators",
        "ouvert : chaque journée ajoute ses indicateurs",
    );
    for (tier, rules) in &rubric.tiers {
        if rubric.of_tier(*tier).next().is_none() {
            continue;
        }
        let weight = pick(language, "gewicht", "weight", "poids");
        let _ = writeln!(
            out,
            "\n{} ({weight} {})",
            rules.label.to_uppercase(),
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
            let _ = writeln!(out, "\n#{}  {}{notes}", competence.id, competence.name);
            if !competence.definition.is_empty() {
                let _ = writeln!(out, "  {}", competence.definition);
            }
            for indicator in &competence.indicators {
                let _ = writeln!(
                    out,
                    "  #{}/{}  {}",
                    competence.id, indicator.id, indicator.name
                );
                for (level, text) in &indicator.anchors {
                    let _ = writeln!(out, "    {:<4} {text}", rubric.scale.names(*level).short);
                }
                for (level, text) in &indicator.goals {
                    let _ = writeln!(
                        out,
                        "    {goal} {}: {text}",
                        rubric.scale.names(*level).short
                    );
                }
            }
        }
    }
    out
}
