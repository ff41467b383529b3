//! `wakker report --kind quality` and `--kind mirror`: reports about assessors over days.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::ArgMatches;
use wakker::agreement::{self, DayRatings, Options};
use wakker::assets::Assets;
use wakker::calibration::{self, Thresholds};
use wakker::day::Date;
use wakker::id::AssessorId;
use wakker::load;
use wakker::report::pdf::ReportFonts;
use wakker::report::{self as made, Agreed, OverDays, text};
use wakker::wording::terms;

use super::{End, Run, documents, how, names, output, path, report};

/// More days than this do not fit below each other.
const MOST_DAYS: usize = 18;

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// All assessors, for who looks after quality.
    All,
    /// Each assessor alone.
    Each,
}

pub(super) fn write(run: &mut Run, matches: &ArgMatches, assets: &Assets, about: About) -> End {
    let read = run.days(matches, assets);
    let days: Vec<DayRatings<'_>> = read
        .iter()
        .map(|(loaded, scores)| DayRatings { loaded, scores })
        .collect();
    let days = agreement::comparable(&days, &mut run.found);
    if run.holds_back(matches) || matches.get_flag("watch") && run.found.has_errors() {
        return report::nothing_written(run, matches);
    }
    let Some(calibration) = calibration::calibrate_days(&days, Thresholds::Shared) else {
        return run.end(matches);
    };
    let diagnostics = run.found.clone();
    let over = OverDays {
        days: &days,
        calibration: &calibration,
        found: &diagnostics,
        naming: report::naming(matches),
    };
    let chosen = match chosen(run, matches, &calibration.assessors()) {
        Ok(chosen) => chosen,
        Err(end) => return end,
    };
    let language = run.language;
    let out = path(matches, "out")
        .cloned()
        .unwrap_or_else(|| folder(matches));
    let making = documents::Making {
        assets,
        out: &out,
        threads: matches.get_one::<u16>("threads").copied(),
        force: matches.get_flag("force"),
        told: terms::reports_written,
    };
    let made = match about {
        About::All => {
            let options = Options {
                how: how(),
                ..Options::default()
            };
            let Some(agreement) = agreement::assess(&days, options) else {
                return run.end(matches);
            };
            let by_day = agreement::by_day(&days, MOST_DAYS);
            let agreed = Agreed {
                agreement: &agreement,
                by_day: &by_day,
            };
            let data = made::quality(over, agreed, language);
            let all = [document("quality", "quality.typ", &span(&days), &days)];
            documents::write(run, &making, &all, |_| text::prepare(&data, &ReportFonts))
        }
        About::Each => {
            let trend = calibration::severity_by_day(&calibration.material);
            let all: Vec<documents::Document> = chosen
                .iter()
                .map(|id| document("mirror", "mirror.typ", id.as_str(), &days))
                .collect();
            documents::write(run, &making, &all, |index| {
                let data = made::mirror(over, &trend, chosen[index], language);
                text::prepare(&data, &ReportFonts)
            })
        }
    };
    let status = run.end(matches);
    match made {
        Ok(written) => written.tell(run, status),
        Err(end) => end,
    }
}

/// The folder of the reports where none is named: with the day, or here for several days.
fn folder(matches: &ArgMatches) -> PathBuf {
    let days = matches.get_many::<PathBuf>("day");
    let mut days = days.into_iter().flatten();
    match (days.next(), days.next()) {
        (Some(only), None) if !only.ends_with("*") => load::day_folder(only).join("report"),
        _ => PathBuf::from("report"),
    }
}

fn dates(days: &[DayRatings<'_>]) -> BTreeSet<Date> {
    days.iter().map(|day| day.loaded.day.date).collect()
}

/// "2026-01-13-2026-10-20".
fn span(days: &[DayRatings<'_>]) -> String {
    let dates = dates(days);
    match (dates.first(), dates.last()) {
        (Some(first), Some(last)) if first != last => format!("{first}-{last}"),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    }
}

fn document(
    kind: &str,
    template: &'static str,
    subject: &str,
    days: &[DayRatings<'_>],
) -> documents::Document {
    let dates = dates(days);
    let date = dates.last().copied().unwrap_or(days[0].loaded.day.date);
    documents::Document {
        name: format!("{kind}-{subject}"),
        template,
        ident: format!(
            "{} {} {kind} {subject}",
            days[0].loaded.rubric.sha256,
            span(days)
        ),
        date,
        subject: subject.to_owned(),
    }
}

/// The assessors who are asked for, each once; all who rated where nobody is.
fn chosen(run: &Run, matches: &ArgMatches, rated: &[AssessorId]) -> Result<Vec<AssessorId>, End> {
    let Some(written) = matches.get_many::<String>("assessor") else {
        return Ok(rated.to_vec());
    };
    let mut chosen = Vec::new();
    for text in written {
        let id = AssessorId::parse(text).ok();
        let Some(id) = id.filter(|id| rated.contains(id)) else {
            output::tell(&names::unknown_assessor(text, rated, run.language));
            return Err(End::Usage);
        };
        if !chosen.contains(&id) {
            chosen.push(id);
        }
    }
    Ok(chosen)
}
