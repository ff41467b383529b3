//! A `report.yaml` to choose in: what the program would choose, with its reasons and the alternatives as comments.

use std::fmt::Write as _;
use std::path::Path;

use super::words::Taken;
use super::{Maker, Part};
use crate::day::choices::List;
use crate::diagnostic::Language;
use crate::load::Loaded;
use crate::ratings::ObservationRef;
use crate::report::names::Naming;
use crate::rubric::Target;
use crate::scoring::{CandidateScores, Scores};
use crate::source::Sources;
use crate::wording::choices as wording;

/// Of so many other indicators it is said that they could be chosen.
const OTHERS: usize = 6;
/// So many words say which note is meant.
const FIRST_WORDS: usize = 5;

/// The text of a `report.yaml` with a block for each candidate about whom something was noted. All that it says is a
/// comment: the rules choose until somebody takes away a `#`.
pub fn choices_file(
    sources: &Sources,
    loaded: &Loaded,
    scores: &Scores,
    language: Language,
) -> String {
    let mut out = format!("{}reports:\n", wording::about(language));
    for candidate in &scores.candidates {
        let noted = candidate.competences.iter().any(|one| one.observations > 0);
        if noted {
            block(&mut out, sources, loaded, candidate, language);
        }
    }
    out
}

fn block(
    out: &mut String,
    sources: &Sources,
    loaded: &Loaded,
    candidate: &CandidateScores,
    language: Language,
) {
    let made = Maker::new(loaded, candidate, language, Naming::Names);
    let mut taken = Taken::default();
    made.lists(&mut taken);
    let _ = writeln!(out, "  - candidate: {}\n    strengths:", candidate.id);
    made.add_list(out, List::Strengths, &taken);
    out.push_str("    growth:\n");
    made.add_list(out, List::Growth, &taken);
    if !taken.words.is_empty() {
        let _ = writeln!(out, "    # {}\n    quotes:", wording::quotes_now(language));
    }
    for at in &taken.words {
        let _ = writeln!(out, "      #- {}", made.place(sources, *at));
    }
    let _ = writeln!(out, "    # {}\n    add: \"\"", wording::own_line(language));
}

impl Maker<'_> {
    /// What the rules choose for a list, and what else could stand there, each with what speaks for it.
    fn add_list(&self, out: &mut String, list: List, taken: &Taken) {
        let by_rules = match list {
            List::Strengths => &taken.strengths,
            List::Growth => &taken.growth,
        };
        let lines: Vec<(Target, String)> = by_rules
            .iter()
            .filter_map(|target| Some((*target, self.fitting(list, *target).ok()?)))
            .map(|(target, part)| (target, self.with_level(part)))
            .collect();
        let _ = writeln!(out, "      # {}", wording::by_rules(self.language));
        self.add_lines(out, list, &lines);
        let others = self.others(list, taken);
        if !others.is_empty() {
            let _ = writeln!(out, "      # {}", wording::others(self.language));
        }
        self.add_lines(out, list, &others);
    }

    fn add_lines(&self, out: &mut String, list: List, lines: &[(Target, String)]) {
        for (target, why) in lines {
            let part = self.fitting(List::Growth, *target).ok();
            let goal = part.filter(|_| list == List::Growth).and_then(|part| {
                let (_, goal) = self.texts.goal(*target, part.score.level?)?;
                Some(format!("{{indicator: {target}, goal: {}}}", quoted(goal)))
            });
            let item = goal.unwrap_or_else(|| target.to_string());
            let _ = writeln!(out, "      #- {item} # {why}");
        }
    }

    fn with_level(&self, part: Part<'_>) -> String {
        match (part.score.level, part.score.score) {
            (Some(level), Some(score)) => {
                format!("{} {}", self.word(level), self.language.decimal(score, 2))
            }
            _ => "(+)".to_owned(),
        }
    }

    /// What else could stand in a list: the highest first for strengths, the lowest first for growth points.
    fn others(&self, list: List, taken: &Taken) -> Vec<(Target, String)> {
        let is_taken =
            |target: &Target| taken.strengths.contains(target) || taken.growth.contains(target);
        let mut others: Vec<(f64, Part<'_>)> = self
            .parts()
            .filter(|part| !is_taken(&part.target()))
            .filter_map(|part| {
                let score = part.score.score?;
                Some((score, self.fitting(list, part.target()).ok()?))
            })
            .collect();
        others.sort_by(|(a, _), (b, _)| match list {
            List::Strengths => b.total_cmp(a),
            List::Growth => a.total_cmp(b),
        });
        let named = others.into_iter().take(OTHERS);
        named
            .map(|(_, part)| (part.target(), self.with_level(part)))
            .collect()
    }

    /// Where a note stands and how it begins, as `report.yaml` says it.
    fn place(&self, sources: &Sources, at: ObservationRef) -> String {
        let (sheet, observation) = self.quotes.observation(at);
        let path = Path::new(sources.path(sheet.span.file));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let place = match observation.time {
            Some(time) => {
                let same = |one: &crate::notes::Observation| {
                    one.time.is_some_and(|other| other.from == time.from)
                };
                let before = &sheet.observations[..at.observation];
                let number = before.iter().filter(|one| same(one)).count() + 1;
                let alone = sheet.observations.iter().filter(|one| same(one)).count() == 1;
                if alone {
                    time.from.to_string()
                } else {
                    format!("{}.{number}", time.from)
                }
            }
            None => format!("regel-{}", sources.line_column(observation.span).line),
        };
        let words: Vec<&str> = observation
            .text
            .split_whitespace()
            .take(FIRST_WORDS)
            .collect();
        format!(
            "{{at: {}, begins: {}, use: no}}",
            quoted(&format!("{name}#{place}")),
            quoted(&words.join(" "))
        )
    }
}

/// A text between quotation marks, as YAML takes it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
