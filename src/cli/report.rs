//! `wakker report`: one PDF for each candidate.

use std::fmt::Write as _;

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::load::{self, Loaded};
use wakker::report::data::{CandidateReport, Seen};
use wakker::rubric::Subject;
use wakker::scoring::{self, CandidateScores};

use super::{End, Run, documents, output, path};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    let mut assets = Assets::builtin();
    if let Some(dir) = path(matches, "templates") {
        match load::templates(&mut run.sources, assets, dir, &mut run.found) {
            Ok(replaced) => assets = replaced,
            Err(_) => return run.end(matches),
        }
    }
    let Some(loaded) = run.load(matches, &assets) else {
        return run.end(matches);
    };
    if loaded.rubric.subject == Subject::Organisation {
        output::tell(match run.language {
            Language::Nl => {
                "dit verslag is voor een kandidaat; voor een organisatie is er 'wakker score'\n"
            }
            Language::En => {
                "this report is for a candidate; for an organisation there is 'wakker score'\n"
            }
            Language::Fr => {
                "ce rapport est pour un candidat ; pour une organisation il y a 'wakker score'\n"
            }
        });
        return End::Usage;
    }
    let scores = scoring::score(&loaded, &mut run.found);
    let chosen = match run.chosen(matches, &loaded, &scores) {
        Ok(chosen) => chosen,
        Err(end) => return end,
    };
    let chosen = with_sheets(run, &loaded, chosen);
    if matches.get_flag("quotes") {
        return preview(run, &loaded, &chosen);
    }
    if run.holds_back(matches) {
        return run.end(matches);
    }
    write(run, matches, &assets, &loaded, &chosen)
}

/// A candidate about whom nobody wrote anything gets no report, and that is said.
fn with_sheets<'s>(
    run: &Run,
    loaded: &Loaded,
    chosen: Vec<&'s CandidateScores>,
) -> Vec<&'s CandidateScores> {
    let (with, without): (Vec<_>, Vec<_>) = chosen.into_iter().partition(|candidate| {
        loaded
            .sheets
            .iter()
            .any(|sheet| sheet.candidate == candidate.id && !sheet.is_empty())
            || loaded
                .ratings
                .iter()
                .any(|row| row.candidate == candidate.id)
    });
    for candidate in without {
        let id = candidate.id;
        output::tell(&match run.language {
            Language::Nl => format!("{id}: er is nog niets genoteerd, dus geen verslag\n"),
            Language::En => format!("{id}: nothing has been noted yet, so no report\n"),
            Language::Fr => format!("{id} : rien n’est encore noté, donc pas de rapport\n"),
        });
    }
    with
}

/// The language that a candidate reads: what was asked for, else the candidate's own, else the day's.
fn language_of(asked: Option<Language>, loaded: &Loaded, candidate: &CandidateScores) -> Language {
    let own = loaded
        .day
        .candidate(candidate.id)
        .and_then(|one| one.language);
    asked.or(own).unwrap_or(loaded.day.language)
}

fn data(
    asked: Option<Language>,
    loaded: &Loaded,
    candidate: &CandidateScores,
    found: &Diagnostics,
) -> CandidateReport {
    wakker::report::candidate(
        loaded,
        candidate,
        found,
        language_of(asked, loaded, candidate),
    )
}

/// The words of notes that each candidate will read, to look at before anything is written.
fn preview(run: &Run, loaded: &Loaded, chosen: &[&CandidateScores]) -> End {
    let mut text = String::new();
    for candidate in chosen {
        let report = data(run.asked, loaded, candidate, &run.found);
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
    }
    run.print(&text).map_or_else(|end| end, |()| End::Clean)
}

#[cfg(not(feature = "pdf"))]
fn write(run: &mut Run, _: &ArgMatches, _: &Assets, _: &Loaded, _: &[&CandidateScores]) -> End {
    documents::cannot(run)
}

#[cfg(feature = "pdf")]
fn write(
    run: &mut Run,
    matches: &ArgMatches,
    assets: &Assets,
    loaded: &Loaded,
    chosen: &[&CandidateScores],
) -> End {
    use wakker::report::pdf::ReportFonts;
    use wakker::report::text;
    use wakker::wording::terms;

    let out = path(matches, "out").cloned().unwrap_or_else(|| {
        path(matches, "day")
            .map(|day| load::day_folder(day))
            .unwrap_or_default()
            .join("report")
    });
    let making = documents::Making {
        assets,
        out: &out,
        threads: matches.get_one::<u16>("threads").copied(),
        told: terms::reports_written,
    };
    let all: Vec<documents::Document> = chosen
        .iter()
        .map(|candidate| documents::Document {
            name: format!("candidate-{}", candidate.id),
            subject: candidate.id.to_string(),
            template: "candidate.typ",
            ident: format!(
                "{} {} candidate {}",
                loaded.rubric.sha256, loaded.day.date, candidate.id
            ),
            date: loaded.day.date,
        })
        .collect();
    let (asked, found) = (run.asked, run.found.clone());
    let made = documents::write(run, &making, &all, |index| {
        text::prepare(&data(asked, loaded, chosen[index], &found), &ReportFonts)
    });
    let status = run.end(matches);
    match made {
        Ok(text) => run.print(&text).map_or_else(|end| end, |()| status),
        Err(end) => end,
    }
}
