//! Reports about assessors over days: one about all of them, and the mirror of each.

use std::collections::BTreeSet;
use std::path::PathBuf;

use wakker::agreement;
use wakker::assets::Assets;
use wakker::calibration::{self, Thresholds};
use wakker::day::Date;
use wakker::days::{self, Scored};
use wakker::id::AssessorId;
use wakker::load;
use wakker::report::{self as made, Agreed, Kind, OverDays};
use wakker::wording::counts;

use super::agree::compared;
use super::documents::{self, Document, Making, prepared};
use super::names;
use super::options::Report;
use super::session::{Session, how};
use super::stop::{Done, Stop};

/// More days than this do not fit below each other.
const MOST_DAYS: usize = 18;

pub(super) fn write(session: &mut Session<'_>, options: &Report, assets: &Assets) -> Done {
    let read = session.days(&options.days, assets);
    let days = days::comparable(&compared(&read), &mut session.found);
    session.goes_on(options.strict || options.watched)?;
    let calibration = calibration::calibrate_days(&days, Thresholds::Shared);
    let calibration = calibration.ok_or(Stop::Faults)?;
    let diagnostics = session.found.clone();
    let over = OverDays {
        days: &days,
        calibration: &calibration,
        found: &diagnostics,
        naming: options.naming,
    };
    let language = session.language;
    let out = options.out.clone().unwrap_or_else(|| folder(&options.days));
    let making = Making {
        assets,
        out: &out,
        threads: options.threads,
        force: options.force,
        told: counts::reports_written,
    };
    let written = if options.kind == Kind::Quality {
        let asked = agreement::Options {
            how: how(),
            ..agreement::Options::default()
        };
        let agreement = agreement::assess(&days, asked).ok_or(Stop::Faults)?;
        let by_day = agreement::by_day(&days, MOST_DAYS);
        let agreed = Agreed {
            agreement: &agreement,
            by_day: &by_day,
        };
        let data = made::quality(over, agreed, language);
        let all = [document(Kind::Quality, &span(&days), &days)];
        documents::write(session, &making, &all, |_| prepared(&data))
    } else {
        let chosen = chosen(session, options, &calibration.assessors())?;
        let trend = calibration::severity_by_day(&calibration.dataset);
        let mirror = |id: &AssessorId| document(Kind::Mirror, id.as_str(), &days);
        let all: Vec<Document> = chosen.iter().map(mirror).collect();
        documents::write(session, &making, &all, |index| {
            prepared(&made::mirror(over, &trend, chosen[index], language))
        })
    };
    // What was found is told also where the disk refused.
    let status = session.end();
    Ok(written?.tell(session, status))
}

/// The folder of the reports where none is named: with the day, or here for several days.
fn folder(days: &[PathBuf]) -> PathBuf {
    match days {
        [only] if !only.ends_with("*") => load::day_folder(only).join("report"),
        _ => PathBuf::from("report"),
    }
}

fn dates(days: &[Scored<'_>]) -> BTreeSet<Date> {
    days.iter().map(|day| day.loaded.day.date).collect()
}

/// "2026-01-13-2026-10-20".
fn span(days: &[Scored<'_>]) -> String {
    let dates = dates(days);
    match (dates.first(), dates.last()) {
        (Some(first), Some(last)) if first != last => format!("{first}-{last}"),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    }
}

fn document(kind: Kind, subject: &str, days: &[Scored<'_>]) -> Document {
    let dates = dates(days);
    let sha256 = &days[0].loaded.rubric.sha256;
    Document {
        name: kind.name(subject),
        kind,
        ident: format!("{sha256} {} {} {subject}", span(days), kind.code()),
        date: dates.last().copied().unwrap_or(days[0].loaded.day.date),
        subject: subject.to_owned(),
    }
}

/// The assessors who are asked for, each once; all who rated where nobody is.
fn chosen(
    session: &Session<'_>,
    options: &Report,
    rated: &[AssessorId],
) -> Result<Vec<AssessorId>, Stop> {
    if options.assessors.is_empty() {
        return Ok(rated.to_vec());
    }
    let mut chosen = Vec::new();
    for text in &options.assessors {
        let id = names::assessor(text, rated, session.language)?;
        if !chosen.contains(&id) {
            chosen.push(id);
        }
    }
    Ok(chosen)
}
