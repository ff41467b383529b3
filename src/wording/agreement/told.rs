//! How a finding about agreement is put in words.

use super::super::terms::{decimal, pick};
use crate::agreement::{Part, Standing, Verdict};
use crate::diagnostic::Language;
use crate::ratings::plain::Lost;
use crate::rubric::AgreementRules;

/// The figures that a verdict speaks of.
#[derive(Debug, Clone, Copy)]
pub struct VerdictFigures<'a> {
    /// What it comes to.
    pub verdict: Verdict,
    /// All ratings together.
    pub overall: &'a Part,
    /// Alpha within indicators, where there is one.
    pub within: Option<f64>,
    /// AC2, where there is one.
    pub ac2: Option<f64>,
    /// The thresholds.
    pub rules: &'a AgreementRules,
    /// Whether these are assessors of a day, who can talk about it, or any raters.
    pub of_day: bool,
    /// Whether there is a list of what lies far apart.
    pub has_list: bool,
    /// Whether targets belong together in groups.
    pub in_groups: bool,
    /// The ratings that were lost to faults, where they are known by number.
    pub lost: Option<&'a Lost>,
    /// Who stands apart from all others, by name.
    pub standing: Option<(&'a str, Standing)>,
}

/// "62 %".
pub fn percent(language: Language, share: f64) -> String {
    match language {
        Language::En => format!("{}%", decimal(language, share * 100.0, 0)),
        _ => format!("{}\u{a0}%", decimal(language, share * 100.0, 0)),
    }
}

/// "6 kandidaten": what was compared, counted.
pub(super) fn counted_units(language: Language, told: VerdictFigures<'_>) -> String {
    let n = told.overall.candidates;
    let who = match (told.of_day, n) {
        (true, 1) => pick(language, "kandidaat", "candidate", "candidat"),
        (true, _) => pick(language, "kandidaten", "candidates", "candidats"),
        (false, 1) if told.in_groups => pick(language, "groep", "cluster", "groupe"),
        (false, _) if told.in_groups => pick(language, "groepen", "clusters", "groupes"),
        (false, 1) => pick(language, "vergelijking", "target", "cible"),
        (false, _) => pick(language, "vergelijkingen", "targets", "cibles"),
    };
    format!("{n} {who}")
}
