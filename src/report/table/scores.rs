//! The scores of candidates on the screen.

use std::fmt::Write as _;

use comfy_table::CellAlignment;

use super::{heading, plain_table, trimmed};
use crate::diagnostic::{Diagnostics, Language};
use crate::load::Loaded;
use crate::rubric::{Subject, Target, Texts};
use crate::scoring::{CandidateScores, Certainty, CompetenceScore, Reason};
use crate::wording::counts;
use crate::wording::rubrics;
use crate::wording::screens;
use crate::wording::terms;

/// The scores of candidates: a heading, a table and a summary for each.
pub fn scores(
    loaded: &Loaded,
    scores: &[&CandidateScores],
    found: &Diagnostics,
    language: Language,
) -> String {
    let mut out = heading(loaded, language);
    for candidate in scores {
        out.push('\n');
        out.push_str(&candidate_title(loaded, candidate));
        out.push('\n');
        out.push_str(&candidate_table(loaded, candidate, language));
        let texts = loaded.rubric.texts(language);
        for tier in &candidate.summary {
            let label = texts.tier(tier.tier);
            let enough = &texts.level(loaded.rubric.scale.enough()).label;
            if tier.seen > 0 {
                out.push_str("  ");
                out.push_str(&match loaded.rubric.subject {
                    Subject::Candidate => {
                        terms::summary(language, enough, tier.enough, tier.seen, label)
                    }
                    Subject::Organisation => {
                        terms::summary_of_themes(language, enough, tier.enough, tier.seen)
                    }
                });
                out.push('\n');
            }
        }
        if let Some(overall) = candidate.overall {
            let word = screens::overall(language);
            let _ = writeln!(out, "  {word}: {}", terms::decimal(language, overall, 2));
        }
        if loaded.rubric.subject == Subject::Organisation {
            out.push_str(&answers(loaded, candidate, texts));
        }
        if candidate.one_date {
            let _ = writeln!(out, "  ({})", terms::reason(language, Reason::OneDate));
        }
    }
    if found.left_out() > 0 {
        let _ = write!(out, "\n{}\n", terms::left_out(language, found.left_out()));
    }
    out
}

fn candidate_title(loaded: &Loaded, candidate: &CandidateScores) -> String {
    match loaded.people.candidates.get(&candidate.id) {
        Some(person) => format!("{} · {}", candidate.id, person.name),
        None => candidate.id.to_string(),
    }
}

fn candidate_table(loaded: &Loaded, candidate: &CandidateScores, language: Language) -> String {
    let mut table = plain_table();
    let mut header = screens::scores(language);
    if loaded.rubric.subject == Subject::Organisation {
        [header[3], header[4]] = screens::answered(language);
    }
    table.set_header(header);
    for (column, alignment) in [
        (2, CellAlignment::Right),
        (3, CellAlignment::Right),
        (4, CellAlignment::Right),
    ] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(alignment);
        }
    }
    let texts = loaded.rubric.texts(language);
    let (mut rows, mut absent, mut in_brackets) = (0, Vec::new(), false);
    for score in &candidate.competences {
        let name = texts.competence(score.id);
        if score.certainty == Certainty::NotTargeted && score.observations == 0 {
            absent.push(name);
            continue;
        }
        rows += 1;
        in_brackets |= score.score.is_none() && score.computed.is_some();
        table.add_row(competence_row(score, texts, language));
    }
    let mut out = if rows > 0 {
        format!("{}\n", trimmed(&table))
    } else {
        String::new()
    };
    if in_brackets {
        let word = screens::in_brackets(language);
        let _ = writeln!(out, "  {word}: {}", counts::in_brackets(language));
    }
    if !absent.is_empty() {
        let word = terms::certainty(language, Certainty::NotTargeted);
        let _ = writeln!(out, "  {word}: {}", absent.join(", "));
    }
    out
}

fn competence_row(score: &CompetenceScore, texts: Texts<'_>, language: Language) -> Vec<String> {
    let level = match score.level {
        Some(level) => texts.level(level).label.clone(),
        None if score.certainty == Certainty::Varies => per_exercise(score, texts),
        None if score.descriptive && score.observations > 0 => {
            rubrics::in_words(language).to_owned()
        }
        None => "–".to_owned(),
    };
    let figure = match (score.score, score.computed) {
        (Some(score), _) => terms::decimal(language, score, 2),
        (None, Some(computed)) => format!("({})", terms::decimal(language, computed, 2)),
        (None, None) => "–".to_owned(),
    };
    // What is described in words was never meant to have a level.
    let in_words = score.descriptive && score.level.is_none() && score.observations > 0;
    let mut certainty = if in_words {
        String::new()
    } else {
        terms::certainty(language, score.certainty).to_owned()
    };
    let reasons: Vec<&str> = score
        .reasons
        .iter()
        .filter(|reason| **reason != Reason::OneDate)
        .map(|reason| terms::reason(language, *reason))
        .collect();
    if !reasons.is_empty() && !in_words {
        certainty = format!("{certainty}: {}", reasons.join(", "));
    }
    let agreed = match &score.consensus {
        Some(entry) if score.level == Some(entry.level) => "=".to_owned(),
        Some(entry) => texts.level(entry.level).label.clone(),
        None => String::new(),
    };
    let coverage = counts::coverage(language, score.coverage);
    vec![
        format!(" {}", texts.competence(score.id)),
        level,
        figure,
        coverage,
        score.observations.to_string(),
        certainty,
        agreed,
    ]
}

/// The answers to the questions that an organisation answers in words; without who gave them.
fn answers(loaded: &Loaded, candidate: &CandidateScores, texts: Texts<'_>) -> String {
    let mut out = String::new();
    for score in candidate
        .competences
        .iter()
        .filter(|score| score.descriptive)
    {
        let Some(competence) = loaded.rubric.competence(score.id) else {
            continue;
        };
        for (question, part) in competence.indicators.iter().zip(&score.indicators) {
            if !part.observations.is_empty() {
                let target = Target::indicator(competence.id, question.id);
                let _ = write!(out, "\n  {}\n", texts.indicator(target));
            }
            for at in &part.observations {
                let observation = &loaded.sheets[at.sheet].observations[at.observation];
                let _ = writeln!(out, "    - {}", observation.text);
            }
        }
    }
    out
}

/// "magazijn goed, kookopdracht matig": the levels that stand in place of one level.
fn per_exercise(score: &CompetenceScore, texts: Texts<'_>) -> String {
    let parts: Vec<String> = score
        .matrix
        .iter()
        .filter_map(|cell| {
            let level = texts.level_of(cell.score?);
            Some(format!("{} {}", cell.exercise, texts.level(level).label))
        })
        .collect();
    parts.join(", ")
}
