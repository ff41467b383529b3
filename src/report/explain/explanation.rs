//! An explanation as it grows, line by line.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diagnostic::Language;
use crate::id::{CandidateId, ExerciseId};
use crate::load::{Loaded, Reopens};
use crate::notes::Sheet;
use crate::ratings::Rating;
use crate::rubric::{Target, Texts};
use crate::scoring::Scores;
use crate::source::{Sources, Span};
use crate::wording::explain;
use crate::wording::terms::{colon, decimal};

pub(super) struct Explanation<'a> {
    pub(super) sources: &'a Sources,
    pub(super) loaded: &'a Loaded,
    pub(super) scores: &'a Scores,
    pub(super) candidate: CandidateId,
    /// The candidate's ratings, also those of exercises that do not count.
    pub(super) ratings: BTreeMap<(ExerciseId, Target), Vec<&'a Rating>>,
    pub(super) reopens: Reopens<'a>,
    /// The candidate's sheets with their position in the day, also those that do not count.
    pub(super) sheets: Vec<(usize, &'a Sheet)>,
    pub(super) language: Language,
    /// The words of the rubric in that language.
    pub(super) texts: Texts<'a>,
    pub(super) out: String,
}

/// Lines with their indent, gathered before it is known whether there is anything to tell.
#[derive(Default)]
pub(super) struct Lines(Vec<(usize, String)>);

impl Lines {
    pub(super) fn add(&mut self, indent: usize, text: impl Into<String>) {
        self.0.push((indent, text.into()));
    }

    pub(super) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Explanation<'_> {
    pub(super) fn line(&mut self, indent: usize, text: &str) {
        if text.is_empty() {
            self.out.push('\n');
        } else {
            let _ = writeln!(self.out, "{:indent$}{text}", "");
        }
    }

    pub(super) fn write(&mut self, lines: &Lines) {
        for (indent, text) in &lines.0 {
            self.line(*indent, text);
        }
    }

    /// A title with a rule below it.
    pub(super) fn title(&mut self, text: &str) {
        self.line(0, "");
        self.line(0, text);
        self.line(0, &"─".repeat(text.chars().count()));
    }

    /// `k07-magazijn-tom.md:24`: enough to find the line in the folder of the day.
    pub(super) fn place(&self, span: Span) -> String {
        let path = self.sources.path(span.file);
        let name = path.rsplit('/').next().unwrap_or(path);
        format!("{name}:{}", self.sources.line_column(span).line)
    }

    pub(super) fn label(&self, value: f64) -> String {
        let scale = &self.loaded.rubric.scale;
        let (below, above) = scale.around(value);
        if below == above {
            return self.texts.level(above).label.clone();
        }
        let [below, above] = [below, above].map(|level| &self.texts.level(level).label);
        explain::between(self.language, below, above)
    }

    /// "telt niet mee: opdracht niet begrepen", where the exercise does not count for the candidate.
    pub(super) fn excluded(&self, exercise: ExerciseId) -> Option<String> {
        let condition = self.loaded.day.excluded(self.candidate, exercise)?;
        let word = explain::excluded(self.language);
        let colon = colon(self.language);
        Some(format!("{word}{colon} {}", condition.exclude.as_deref()?))
    }
}

/// A weight or a count without needless decimals.
pub(super) fn plain_number(language: Language, value: f64) -> String {
    if (value - value.round()).abs() < 1e-9 {
        format!("{value:.0}")
    } else {
        decimal(language, value, 2)
    }
}
