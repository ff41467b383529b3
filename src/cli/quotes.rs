//! `wakker report --quotes`: what each candidate will read of the notes, and what not.

use std::fmt::Write as _;

use wakker::load::Loaded;
use wakker::report::data::Seen;
use wakker::report::{self as made, Naming};
use wakker::scoring::CandidateScores;
use wakker::wording::terms::pick;

use super::{End, Run, report};

/// The words of notes that each candidate will read, to look at before anything is written.
pub(super) fn preview(
    run: &Run,
    loaded: &Loaded,
    chosen: &[&CandidateScores],
    naming: Naming,
) -> End {
    let mut text = String::new();
    for candidate in chosen {
        let report = report::data(run.asked, loaded, candidate, &run.found, naming);
        let _ = writeln!(text, "{}", candidate.id);
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
                let _ = writeln!(
                    text,
                    "  {sign} {competence} / {indicator}: “{}” ({})",
                    quote.text, quote.source
                );
            }
        }
        for line in report.tiers.iter().flat_map(|tier| &tier.competences) {
            if let Seen::Words { lines } = &line.seen {
                let _ = writeln!(text, "  = {}: {}", line.name, lines.join(" "));
            }
        }
        text.push_str(&kept_inside(run, loaded, candidate));
    }
    run.print(&text).map_or_else(|end| end, |()| End::Clean)
}

/// What of the notes the candidate will not read: by place and reason, never by its words.
fn kept_inside(run: &Run, loaded: &Loaded, candidate: &CandidateScores) -> String {
    let held = made::held_back(loaded, candidate);
    if held.is_empty() {
        return String::new();
    }
    let mut text = pick(
        run.language,
        "  niet afgedrukt:\n",
        "  not printed:\n",
        "  non imprimé :\n",
    )
    .to_owned();
    for (span, reason) in held {
        let path = run.sources.path(span.file);
        let line = run.sources.line_column(span).line;
        let reason = reason.reason(run.language);
        let _ = writeln!(text, "    {path}:{line}: {reason}");
    }
    text
}
