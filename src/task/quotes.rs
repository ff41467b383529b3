//! `wakker report --quotes`: what each candidate will read of the notes, and what not.

use std::fmt::Write as _;

use wakker::diagnostic::{Diagnostics, Language};
use wakker::load::Loaded;
use wakker::report::data::{AmountSeen, CandidateReport};
use wakker::report::{self as made, Naming};
use wakker::scoring::CandidateScores;
use wakker::wording::Label;
use wakker::wording::commands as wording;
use wakker::wording::held_back;

use super::session::Session;

/// The words of notes that each candidate will read, to look at before anything is written.
pub(super) fn preview(
    session: &Session<'_>,
    loaded: &Loaded,
    chosen: &[&CandidateScores],
    naming: Naming,
) -> String {
    let mut text = String::new();
    for candidate in chosen {
        let report = report_of(session.asked, loaded, candidate, &session.found, naming);
        let _ = writeln!(text, "{}", candidate.id);
        let told = [&report.draft, &report.chosen, &report.add];
        for line in told.into_iter().flatten() {
            let _ = writeln!(text, "  {line}");
        }
        let strengths = report
            .strengths
            .iter()
            .map(|one| (&one.competence, &one.indicator, &one.quotes));
        let growth = report
            .growth
            .iter()
            .map(|one| (&one.competence, &one.indicator, &one.quotes));
        for (sign, (competence, indicator, quotes)) in strengths
            .map(|one| ('+', one))
            .chain(growth.map(|one| ('>', one)))
        {
            for quote in quotes {
                let _ = if quote.reworded {
                    let by = Label::Reworded.text(session.language);
                    writeln!(
                        text,
                        "  {sign} {competence} / {indicator}: {} ({by}; {})",
                        quote.text, quote.source
                    )
                } else {
                    writeln!(
                        text,
                        "  {sign} {competence} / {indicator}: “{}” ({})",
                        quote.text, quote.source
                    )
                };
            }
        }
        for line in report.tiers.iter().flat_map(|tier| &tier.competences) {
            if let AmountSeen::Words { lines } = &line.seen {
                let _ = writeln!(text, "  = {}: {}", line.name, lines.join(" "));
            }
        }
        text.push_str(&kept_inside(session, loaded, candidate));
    }
    text
}

/// What of the notes the candidate will not read: by place and reason, never by its words.
fn kept_inside(session: &Session<'_>, loaded: &Loaded, candidate: &CandidateScores) -> String {
    let held = made::held_back(loaded, candidate);
    if held.is_empty() {
        return String::new();
    }
    let mut text = wording::not_printed(session.language).to_owned();
    for (span, reason) in held {
        let path = session.sources.path(span.file);
        let line = session.sources.line_column(span).line;
        let reason = held_back::reason(session.language, reason);
        let _ = writeln!(text, "    {path}:{line}: {reason}");
    }
    text
}

/// The language that a candidate reads: what was asked for, else the candidate's own, else the day's.
fn language_of(asked: Option<Language>, loaded: &Loaded, candidate: &CandidateScores) -> Language {
    let own = loaded
        .day
        .candidate(candidate.id)
        .and_then(|one| one.language);
    asked.or(own).unwrap_or(loaded.day.language)
}

/// What a candidate reads.
pub(super) fn report_of(
    asked: Option<Language>,
    loaded: &Loaded,
    candidate: &CandidateScores,
    found: &Diagnostics,
    naming: Naming,
) -> CandidateReport {
    let language = language_of(asked, loaded, candidate);
    made::candidate(loaded, candidate, found, language, naming)
}
