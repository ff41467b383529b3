//! `wakker report`: one PDF for each candidate.

use std::fmt::Write as _;

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::load::{self, Loaded};
use wakker::report::data::{CandidateReport, Seen};
use wakker::rubric::Subject;
use wakker::scoring::{self, CandidateScores};

use super::{End, Run, output, path};

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
    output::tell(match run.language {
        Language::Nl => "dit programma is gebouwd zonder PDF (feature pdf)\n",
        Language::En => "this program was built without PDF (feature pdf)\n",
        Language::Fr => "ce programme a été construit sans PDF (feature pdf)\n",
    });
    End::Usage
}

#[cfg(feature = "pdf")]
use pdf::write;

#[cfg(feature = "pdf")]
mod pdf {
    use std::ops::ControlFlow;
    use std::sync::Mutex;
    use std::time::Instant;

    use wakker::assets::Origin;
    use wakker::diagnostic::{Code, Diagnostic};
    use wakker::report::pdf::{
        Job, Meta, Rendered, ReportFonts, Templates, TypstFault, render_all,
    };
    use wakker::report::text;
    use wakker::source::Span;
    use wakker::wording::terms;

    use super::super::{End, Run, output, path};
    use super::{Assets, CandidateScores, Loaded, data, load};
    use crate::cli::progress::Progress;
    use clap::ArgMatches;

    pub(super) fn write(
        run: &mut Run,
        matches: &ArgMatches,
        assets: &Assets,
        loaded: &Loaded,
        chosen: &[&CandidateScores],
    ) -> End {
        let started = Instant::now();
        let out = path(matches, "out").cloned().unwrap_or_else(|| {
            path(matches, "day")
                .map(|day| load::day_folder(day))
                .unwrap_or_default()
                .join("report")
        });
        let threads = matches.get_one::<u16>("threads").map_or_else(
            || std::thread::available_parallelism().map_or(1, usize::from),
            |threads| usize::from(*threads),
        );
        let templates = Templates::new(assets);
        // What each report lost, by its position; told at the end, in the order of the candidates.
        let missing: Mutex<Vec<(usize, Vec<char>)>> = Mutex::new(Vec::new());
        let (asked, found) = (run.asked, run.found.clone());
        let job = |index: usize| {
            let candidate = chosen[index];
            let report = data(asked, loaded, candidate, &found);
            let prepared = text::prepare(&report, &ReportFonts);
            if !prepared.missing.is_empty()
                && let Ok(mut all) = missing.lock()
            {
                all.push((index, prepared.missing));
            }
            Job {
                template: "candidate.typ",
                data: prepared.json,
                meta: Meta {
                    ident: format!(
                        "{} {} candidate {}",
                        loaded.rubric.sha256, loaded.day.date, candidate.id
                    ),
                    date: loaded.day.date,
                    creator: concat!("wakker ", env!("CARGO_PKG_VERSION")).to_owned(),
                },
            }
        };
        let progress = Progress::new(chosen.len());
        let (mut written, mut end) = (0, None);
        let mut faults: Vec<TypstFault> = Vec::new();
        render_all(&templates, chosen.len(), threads, job, |index, result| {
            progress.step();
            match result {
                Ok(Rendered { pdf, .. }) => {
                    let file = out.join(format!("candidate-{}.pdf", chosen[index].id));
                    if let Err(error) = output::write(&file, &pdf) {
                        end = Some(run.cannot_write(&file, &error));
                        return ControlFlow::Break(());
                    }
                    written += 1;
                }
                // Every report meets the same fault: it is told once.
                Err(all) => {
                    for fault in all {
                        if !faults.contains(&fault) {
                            faults.push(fault);
                        }
                    }
                }
            }
            ControlFlow::Continue(())
        });
        progress.finish();
        template_faults(run, assets, &faults);
        let mut missing = missing.into_inner().unwrap_or_default();
        missing.sort();
        for (index, characters) in missing {
            let id = chosen[index].id;
            let pdf = run.sources.add(format!("candidate-{id}.pdf"), "");
            for character in characters {
                let place = run.sources.first_with(character, id.as_str());
                run.found.add(
                    Diagnostic::new(Code::T03, place.unwrap_or(Span::start_of(pdf)))
                        .with(
                            "character",
                            format!("{character} (U+{:04X})", u32::from(character)),
                        )
                        .with("candidate", id),
                );
            }
        }
        let status = run.end(matches);
        let seconds = started.elapsed().as_secs_f64();
        let count = chosen.len();
        let out = out.display();
        let seconds = terms::decimal(run.language, seconds, 1);
        let reports = terms::reports_written(run.language, written, count);
        let place = terms::pick(run.language, "in", "in", "dans");
        let text = format!("{reports} {place} {out} ({seconds} s)\n");
        end.unwrap_or_else(|| run.print(&text).map_or_else(|end| end, |()| status))
    }

    /// The path by which people know a template: their own file, or our name for it.
    fn path_of(assets: &Assets, name: &str) -> String {
        let own = assets.files().iter().find_map(|file| match &file.origin {
            Origin::File(path) if path.file_name().is_some_and(|own| own == name) => Some(path),
            _ => None,
        });
        own.map_or_else(
            || name.to_owned(),
            |path| path.display().to_string().replace('\\', "/"),
        )
    }

    /// Shows a fault at its line of the template.
    fn template_faults(run: &mut Run, assets: &Assets, faults: &[TypstFault]) {
        for fault in faults {
            let source = assets.template(&fault.file).unwrap_or_default();
            let offset = source
                .split_inclusive('\n')
                .take(fault.line.saturating_sub(1))
                .map(str::len)
                .sum::<usize>();
            let line = source
                .get(offset..)
                .and_then(|rest| rest.lines().next())
                .unwrap_or_default();
            let column: usize = line
                .chars()
                .take(fault.column.saturating_sub(1))
                .map(char::len_utf8)
                .sum();
            let file = run.sources.add(path_of(assets, &fault.file), source);
            let at = offset + column;
            let mut problem = fault.message.clone();
            for hint in &fault.hints {
                problem.push_str("; ");
                problem.push_str(hint);
            }
            run.found
                .add(Diagnostic::new(Code::T02, Span::new(file, at, at)).with("problem", problem));
        }
    }
}
