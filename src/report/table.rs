//! Tables for the screen and for spreadsheets.

use std::fmt::Write as _;

use comfy_table::{CellAlignment, ContentArrangement, Table};

use super::completeness::Seat;
use crate::day::Day;
use crate::diagnostic::{Diagnostics, Language, Severity};
use crate::load::Loaded;
use crate::rubric::Subject;
use crate::scoring::{CandidateScores, CompetenceScore};
use crate::wording::terms::{self, pick};

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
        let scale = &loaded.rubric.scale;
        for tier in &candidate.summary {
            let label = loaded
                .rubric
                .tiers
                .get(&tier.tier)
                .map_or("", |rules| rules.label.as_str());
            let enough = &scale.names(scale.enough()).label;
            if tier.seen > 0 {
                out.push_str("  ");
                out.push_str(&terms::summary(
                    language,
                    enough,
                    tier.enough,
                    tier.seen,
                    label,
                ));
                out.push('\n');
            }
        }
        if let Some(overall) = candidate.overall {
            let word = pick(language, "Globaal", "Overall", "Global");
            let _ = writeln!(out, "  {word}: {}", terms::decimal(language, overall, 2));
        }
        if loaded.rubric.subject == Subject::Organisation {
            out.push_str(&answers(loaded, candidate));
        }
        if candidate.one_date {
            let said = crate::scoring::Reason::OneDate;
            let _ = writeln!(out, "  ({})", terms::reason(language, said));
        }
    }
    if found.left_out() > 0 {
        let _ = write!(out, "\n{}\n", terms::left_out(language, found.left_out()));
    }
    out
}

/// The line that every output starts with: day, rubric, version and the start of its hash.
pub fn heading(loaded: &Loaded, language: Language) -> String {
    let (rubric, day) = (&loaded.rubric, &loaded.day);
    let date = crate::wording::day_dates(language, day);
    let word = pick(language, "rubriek", "rubric", "grille");
    format!(
        "{}, {date} · {word} {} {} ({})\n",
        day.place,
        rubric.id,
        rubric.version,
        &rubric.sha256[..12]
    )
}

fn candidate_title(loaded: &Loaded, candidate: &CandidateScores) -> String {
    match loaded.people.candidates.get(&candidate.id) {
        Some(person) => format!("{} · {}", candidate.id, person.name),
        None => candidate.id.to_string(),
    }
}

fn candidate_table(loaded: &Loaded, candidate: &CandidateScores, language: Language) -> String {
    let mut table = plain_table();
    table.set_header([
        "",
        pick(language, "niveau", "level", "niveau"),
        pick(language, "score", "score", "score"),
        pick(language, "beoordeeld", "rated", "évalué"),
        pick(language, "waarn.", "obs.", "obs."),
        pick(language, "zekerheid", "certainty", "certitude"),
        pick(language, "afgesproken", "agreed", "convenu"),
    ]);
    for (column, alignment) in [
        (2, CellAlignment::Right),
        (3, CellAlignment::Right),
        (4, CellAlignment::Right),
    ] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(alignment);
        }
    }
    let (mut rows, mut absent) = (0, Vec::new());
    for score in &candidate.competences {
        let name = loaded
            .rubric
            .competence(score.id)
            .map_or("", |one| one.name.as_str());
        if score.certainty == crate::scoring::Certainty::NotTargeted && score.observations == 0 {
            absent.push(name);
            continue;
        }
        rows += 1;
        table.add_row(competence_row(loaded, score, name, language));
    }
    let mut out = if rows > 0 {
        format!("{}\n", trimmed(&table))
    } else {
        String::new()
    };
    if !absent.is_empty() {
        let word = terms::certainty(language, crate::scoring::Certainty::NotTargeted);
        let _ = writeln!(out, "  {word}: {}", absent.join(", "));
    }
    out
}

fn competence_row(
    loaded: &Loaded,
    score: &CompetenceScore,
    name: &str,
    language: Language,
) -> Vec<String> {
    let scale = &loaded.rubric.scale;
    let level = match score.level {
        Some(level) => scale.names(level).label.clone(),
        None if score.certainty == crate::scoring::Certainty::Varies => per_exercise(loaded, score),
        None if score.descriptive && score.observations > 0 => {
            pick(language, "in woorden", "in words", "en mots").to_owned()
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
        .filter(|reason| **reason != crate::scoring::Reason::OneDate)
        .map(|reason| terms::reason(language, *reason))
        .collect();
    if !reasons.is_empty() && !in_words {
        certainty = format!("{certainty}: {}", reasons.join(", "));
    }
    let agreed = match &score.consensus {
        Some(entry) if score.level == Some(entry.level) => "=".to_owned(),
        Some(entry) => scale.names(entry.level).label.clone(),
        None => String::new(),
    };
    let coverage = terms::coverage(language, score.coverage);
    vec![
        format!(" {name}"),
        level,
        figure,
        coverage,
        score.observations.to_string(),
        certainty,
        agreed,
    ]
}

/// The answers to the questions that an organisation answers in words; without who gave them.
fn answers(loaded: &Loaded, candidate: &CandidateScores) -> String {
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
                let _ = write!(out, "\n  {}\n", question.name);
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
fn per_exercise(loaded: &Loaded, score: &CompetenceScore) -> String {
    let parts: Vec<String> = score
        .matrix
        .iter()
        .filter_map(|cell| {
            let level = loaded.rubric.scale.level_of(cell.score?);
            Some(format!(
                "{} {}",
                cell.exercise,
                loaded.rubric.scale.names(level).label
            ))
        })
        .collect();
    parts.join(", ")
}

/// The state of the sheets, with what is still missing, and one line that counts everything.
pub fn completeness(
    loaded: &Loaded,
    seats: &[Seat],
    found: &Diagnostics,
    language: Language,
) -> String {
    let mut table = plain_table();
    table.set_header([
        pick(language, "kandidaat", "candidate", "candidat"),
        pick(language, "opdracht", "exercise", "exercice"),
        pick(language, "assessor", "assessor", "assesseur"),
        pick(language, "waarnemingen", "observations", "observations"),
        pick(language, "niveaus", "levels", "niveaux"),
        pick(
            language,
            "nog zonder niveau, nw of gk",
            "still without level, nw or gk",
            "encore sans niveau, nw ou gk",
        ),
    ]);
    for column in [3, 4] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for seat in seats {
        let missing = if seat.present {
            seat.unrated
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(", ")
        } else {
            pick(language, "geen blad", "no sheet", "pas de feuille").to_owned()
        };
        let number = |n: usize| {
            if seat.present {
                n.to_string()
            } else {
                "–".to_owned()
            }
        };
        table.add_row([
            seat.candidate.to_string(),
            seat.exercise.to_string(),
            seat.assessor.to_string(),
            number(seat.observations),
            number(seat.rated),
            missing,
        ]);
    }
    let observations: usize = loaded
        .sheets
        .iter()
        .map(|sheet| sheet.observations.len())
        .sum();
    let mut out = heading(loaded, language);
    if !seats.is_empty() {
        let _ = write!(out, "\n{}\n", trimmed(&table));
    }
    let _ = write!(
        out,
        "\n{}\n",
        totals(loaded.sheets.len(), observations, found, language)
    );
    if found.left_out() > 0 {
        let _ = writeln!(out, "{}", terms::left_out(language, found.left_out()));
    }
    out
}

/// "36 bladen, 403 waarnemingen; 0 fouten, 2 keer let op, 5 ter info".
fn totals(sheets: usize, observations: usize, found: &Diagnostics, language: Language) -> String {
    let (errors, warnings, notes) = (
        found.count(Severity::Error),
        found.count(Severity::Warning),
        found.count(Severity::Note),
    );
    match language {
        Language::Nl => format!(
            "{sheets} bladen, {observations} waarnemingen; {errors} fouten, {warnings} keer let op, {notes} ter info"
        ),
        Language::En => format!(
            "{sheets} sheets, {observations} observations; {errors} errors, {warnings} warnings, {notes} notes"
        ),
        Language::Fr => format!(
            "{sheets} feuilles, {observations} observations ; {errors} erreurs, {warnings} avertissements, {notes} remarques"
        ),
    }
}

/// A table of aligned columns without lines.
fn plain_table() -> Table {
    let mut table = Table::new();
    table
        .load_style(comfy_table::presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Disabled);
    table
}

/// The table without blanks at the ends of lines.
fn trimmed(table: &Table) -> String {
    table
        .to_string()
        .lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
}

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Comma, UTF-8, decimal point: for programs.
    Plain,
    /// Byte order mark, semicolon, decimal comma: for a Belgian or Dutch Excel.
    Excel,
}

/// The scores as CSV: one row for each candidate and competence.
pub fn csv(loaded: &Loaded, scores: &[&CandidateScores], dialect: Dialect) -> String {
    const HEADER: [&str; 21] = [
        "date",
        "rubric",
        "version",
        "sha256",
        "candidate",
        "tier",
        "competence",
        "name",
        "score",
        "computed",
        "level",
        "label",
        "coverage",
        "observations",
        "assessors",
        "exercises",
        "certainty",
        "reasons",
        "agreed",
        "agreed_label",
        "agreed_reason",
    ];
    let number = |value: Option<f64>| {
        value
            .map(|value| decimal(value, dialect))
            .unwrap_or_default()
    };
    let mut rows = vec![HEADER.map(str::to_owned).to_vec()];
    for candidate in scores {
        for score in &candidate.competences {
            let names = |level: Option<crate::scale::Level>| {
                level
                    .map(|level| loaded.rubric.scale.names(level).label.clone())
                    .unwrap_or_default()
            };
            let value = |level: Option<crate::scale::Level>| {
                level
                    .map(|level| level.value().to_string())
                    .unwrap_or_default()
            };
            let agreed = score.consensus.as_ref();
            let name = loaded
                .rubric
                .competence(score.id)
                .map_or("", |one| one.name.as_str());
            let reason = agreed
                .and_then(|entry| entry.reason.as_deref())
                .unwrap_or_default();
            let join = |parts: Vec<&str>| parts.join(" ");
            rows.push(vec![
                loaded.day.date.to_string(),
                loaded.rubric.id.to_string(),
                guarded(&loaded.rubric.version),
                loaded.rubric.sha256.clone(),
                candidate.id.to_string(),
                score.tier.code().to_owned(),
                score.id.to_string(),
                guarded(name),
                number(score.score),
                number(score.computed),
                value(score.level),
                guarded(&names(score.level)),
                number(score.coverage.share()),
                score.observations.to_string(),
                join(
                    score
                        .assessors
                        .iter()
                        .map(crate::id::AssessorId::as_str)
                        .collect(),
                ),
                join(
                    score
                        .exercises
                        .iter()
                        .map(crate::id::ExerciseId::as_str)
                        .collect(),
                ),
                score.certainty.code().to_owned(),
                join(score.reasons.iter().map(|reason| reason.code()).collect()),
                value(agreed.map(|entry| entry.level)),
                guarded(&names(agreed.map(|entry| entry.level))),
                guarded(reason),
            ]);
        }
    }
    crate::ratings::write_csv(&rows, dialect == Dialect::Excel)
}

/// A number with at most six decimals.
fn decimal(value: f64, dialect: Dialect) -> String {
    let text = format!("{value:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if dialect == Dialect::Excel {
        text.replace('.', ",")
    } else {
        text.to_owned()
    }
}

/// A text that a spreadsheet would take for a formula gets an apostrophe in front.
fn guarded(text: &str) -> String {
    if text
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r'])
    {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The name of an exercise, or its id.
pub fn exercise_name(day: &Day, id: crate::id::ExerciseId) -> String {
    day.exercise(id)
        .map_or_else(|| id.to_string(), |exercise| exercise.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_and_decimals_are_safe_for_spreadsheets() {
        for text in ["=1+1", "+32 3", "-x", "@cmd", "\tx", "  =x"] {
            assert!(guarded(text).starts_with('\''), "{text}");
        }
        assert_eq!(guarded("Initiatief"), "Initiatief");
        assert_eq!(decimal(2.375, Dialect::Excel), "2,375");
        assert_eq!(decimal(3.0, Dialect::Plain), "3");
    }
}
