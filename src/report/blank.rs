//! A new day: a `day.yaml` to complete, and an empty sheet for each assignment.

use std::fmt::Write as _;

use crate::day::{Date, Day, Exercise};
use crate::diagnostic::Language;
use crate::id::{AssessorId, CandidateId};
use crate::rubric::{Competence, Rubric, Subject, Target};
use crate::wording::blank;

/// The exercises of a new day aim at this many competences each, so that each is seen in two of three.
const COMPETENCES: usize = 4;
/// And at no more indicators than one can watch: with a whole competence more are aimed at than are noted, and then it
/// stays without a score.
const INDICATORS: usize = 8;

/// A `day.yaml` that checks clean, to be completed by hand. `name` is what the file calls the rubric: its id, or a path
/// from the folder of the day.
pub fn day(rubric: &Rubric, name: &str, date: Date, language: Language) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "# {}", blank::complete(language));
    let _ = writeln!(out, "rubric: {}", scalar(name));
    let _ = writeln!(out, "date: {date}");
    let _ = writeln!(out, "place: {}", blank::place(language));
    let _ = writeln!(out, "language: {}", language.code());
    match rubric.subject {
        Subject::Candidate => people_and_exercises(rubric, language, &mut out),
        Subject::Organisation => questionnaire(language, &mut out),
    }
    let _ = writeln!(out, "policy:");
    let policy = [
        ("purpose", blank::purpose(language)),
        ("recipients", blank::recipients(language)),
        ("retention", blank::retention(language)),
        ("contact", blank::contact(language)),
    ];
    for (key, text) in policy {
        let _ = writeln!(out, "  {key}: {text}");
    }
    out
}

fn people_and_exercises(rubric: &Rubric, language: Language, out: &mut String) {
    let rated: Vec<&Competence> = rubric
        .competences
        .iter()
        .filter(|one| !one.descriptive && !one.indicators.is_empty())
        .take(6)
        .collect();
    let watched = COMPETENCES.min(rated.len()).max(1);
    let id = blank::exercise_id(language);
    let name = blank::exercise(language);
    out.push_str("candidates: [k01, k02]\nassessors: [a1, a2]\nexercises:\n");
    for number in 1..=3 {
        // Each exercise starts two competences further, so that each is seen twice.
        let from = rated.iter().cycle().skip((number - 1) * 2).take(watched);
        let aimed: Vec<String> = from
            .flat_map(|competence| {
                let few = competence.indicators.iter().take(INDICATORS / watched);
                few.map(|one| Target::indicator(competence.id, one.id).to_string())
            })
            .collect();
        let _ = writeln!(out, "  - id: {id}-{number}");
        let _ = writeln!(out, "    name: {name} {number}");
        out.push_str("    minutes: 45\n    indicators:\n");
        for target in aimed {
            let _ = writeln!(out, "      - {target}");
        }
        out.push_str("    assignments:\n      k01: [a1, a2]\n      k02: [a1, a2]\n");
    }
}

/// A text as YAML reads it back: between quotes where it holds anything but letters, digits and signs of paths.
fn scalar(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '_' | '-');
    let starts = text.starts_with(|c: char| c.is_alphabetic() || matches!(c, '.' | '/'));
    if starts && text.chars().all(plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "''"))
}

fn questionnaire(language: Language, out: &mut String) {
    let organisation = blank::organisation_id(language);
    let name = blank::questionnaire(language);
    let id = blank::questionnaire_id(language);
    let _ = writeln!(
        out,
        "candidates: [{organisation}]\nassessors: [a1, a2, a3]\nexercises:"
    );
    let _ = writeln!(
        out,
        "  - id: {id}\n    name: {name}\n    minutes: 20\n    assignments:"
    );
    let _ = writeln!(out, "      {organisation}: [a1, a2, a3]");
}

/// The name of the file for a sheet.
pub fn sheet_name(candidate: CandidateId, exercise: &Exercise, assessor: AssessorId) -> String {
    format!("{candidate}-{}-{assessor}.md", exercise.id)
}

/// An empty sheet, with a row for each indicator that the exercise aims at.
pub fn sheet(
    day: &Day,
    rubric: &Rubric,
    candidate: CandidateId,
    exercise: &Exercise,
    assessor: AssessorId,
) -> String {
    let language = day.language;
    let mut out = format!(
        "---\ncandidate: {candidate}\nassessor: {assessor}\nexercise: {}\ndate: {}\n---\n",
        exercise.id, day.date
    );
    let [noted, rated] = [blank::observations, blank::quantify].map(|title| title(language));
    let _ = write!(out, "# {noted}\n\n# {rated}\n\n");
    let targets = day.numbered(rubric, exercise);
    let header = blank::header(language);
    let width = targets
        .iter()
        .map(|one| one.to_string().len())
        .chain([header[0].len()])
        .max()
        .unwrap_or(0);
    let _ = writeln!(
        out,
        "| {:<width$} | {} | {} |",
        header[0], header[1], header[2]
    );
    let dashes = |n: usize| "-".repeat(n);
    let _ = writeln!(
        out,
        "|{}|{}|{}|",
        dashes(width + 2),
        dashes(header[1].len() + 2),
        dashes(header[2].len() + 2)
    );
    for target in targets {
        let (level, count) = (" ".repeat(header[1].len()), " ".repeat(header[2].len()));
        let _ = writeln!(
            out,
            "| {:<width$} | {level} | {count} |",
            target.to_string()
        );
    }
    let _ = writeln!(out, "\n# {}\n", blank::evaluation(language));
    out
}
