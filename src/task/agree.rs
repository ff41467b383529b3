//! `wakker agree`: how far assessors agree, how sure that is, and what to talk about.

use std::path::{Path, PathBuf};

use wakker::agreement::{self, Measure, Numbers, Options};
use wakker::assets::Assets;
use wakker::days::{self, Scored};
use wakker::diagnostic::Language;
use wakker::grid::Dialect;
use wakker::load::{self, Loaded};
use wakker::ratings::plain::{AllowedValues, Expected};
use wakker::report::{json, table};
use wakker::scoring::Scores;
use wakker::stats::Metric;
use wakker::wording::agreement::demand;

use super::options::{Agree, Format, Ratings};
use super::session::{Session, dialect, how};
use super::stop::{Done, Stop};
use super::{Status, levels};

pub(super) fn run(session: &mut Session<'_>, options: &Agree) -> Done {
    let demands = Demands::read(&options.fail_below, options.metric, session.language)?;
    let (numbers, status) = match &options.ratings {
        Ratings::Days(days) => of_days(session, options, days)?,
        Ratings::File { path, levels } => plain(session, options, path, levels.as_ref())?,
    };
    Ok(demands.held_against(session, &numbers, status))
}

/// A plain file of ratings.
fn plain(
    session: &mut Session<'_>,
    options: &Agree,
    file: &Path,
    levels: Option<&String>,
) -> Result<(Numbers, Status), Stop> {
    let levels = levels::read(levels, session.language)?;
    let expected = Expected {
        values: match options.metric {
            Metric::Nominal => AllowedValues::Names,
            _ => AllowedValues::Numbers,
        },
        levels: levels.as_deref(),
    };
    let (sources, diagnostics) = (&mut session.sources, &mut session.found);
    let read = load::plain_ratings(sources, file, &expected, diagnostics);
    let ratings = read.map_err(|_| Stop::Faults)?;
    let status = session.end();
    let (metric, details) = (options.metric, options.details);
    let found = agreement::assess_plain(&ratings, metric, levels.as_deref(), details, how());
    let found = found.ok_or(Stop::Ended(status))?;
    let text = {
        let (sources, diagnostics) = (&session.sources, &session.found);
        match options.format {
            Format::Json => json::plain_agreement(sources, &ratings, &found, diagnostics),
            Format::Ratings => table::plain_ratings(sources, &ratings).csv(Dialect::Plain),
            Format::Table => {
                let language = session.language;
                table::plain_agreement(sources, &ratings, &found, diagnostics, language)
            }
            format => table::plain_agreement_rows(&ratings, &found).csv(dialect(format)),
        }
    };
    session.table(options.format, text);
    Ok((found.numbers, status))
}

/// The days that are given, read and scored.
fn of_days(
    session: &mut Session<'_>,
    options: &Agree,
    days: &[PathBuf],
) -> Result<(Numbers, Status), Stop> {
    let read = session.days(days, &Assets::builtin());
    let days = days::comparable(&compared(&read), &mut session.found);
    let asked = Options {
        given_only: options.given,
        details: options.details,
        how: how(),
    };
    let found = agreement::assess(&days, asked).ok_or(Stop::Faults)?;
    let status = session.end();
    let text = {
        let (sources, diagnostics) = (&session.sources, &session.found);
        match options.format {
            Format::Json => json::agreement(sources, &days, &found, diagnostics),
            Format::Ratings => table::compared_ratings(&days, &found).csv(Dialect::Plain),
            Format::Table => {
                table::agreement(sources, &days, &found, diagnostics, session.language)
            }
            format => table::agreement_rows(&found).csv(dialect(format)),
        }
    };
    session.table(options.format, text);
    Ok((found.numbers, status))
}

/// Days as they are compared.
pub(super) fn compared(read: &[(Loaded, Scores)]) -> Vec<Scored<'_>> {
    let days = read.iter();
    days.map(|(loaded, scores)| Scored { loaded, scores })
        .collect()
}

/// What `--fail-below` asks for: figures with the least that they must be.
struct Demands(Vec<(String, Measure, f64)>);

impl Demands {
    fn read(written: &[String], metric: Metric, language: Language) -> Result<Self, Stop> {
        let mut all = Vec::new();
        // A comma parts demands only where a name follows; elsewhere it is a Belgian decimal sign.
        let mut parts: Vec<String> = Vec::new();
        for piece in written.iter().flat_map(|text| text.split(',')) {
            match parts.last_mut().filter(|_| !piece.contains('=')) {
                Some(before) => *before = format!("{before}.{piece}"),
                None => parts.push(piece.to_owned()),
            }
        }
        for part in &parts {
            let read = part.split_once('=').and_then(|(name, least)| {
                let measure = Measure::from_code(name.trim(), metric)?;
                let least: f64 = least.trim().parse().ok()?;
                least
                    .is_finite()
                    .then_some((name.trim().to_owned(), measure, least))
            });
            let Some(one) = read else {
                let known: Vec<String> = Measure::all().into_iter().map(Measure::code).collect();
                let text = demand::unreadable(language, part, &known.join(", "));
                return Err(Stop::Refused(text));
            };
            all.push(one);
        }
        Ok(Self(all))
    }

    /// Tells which figures are too low or not there, and gives the status to end with.
    fn held_against(&self, session: &mut Session<'_>, numbers: &Numbers, status: Status) -> Status {
        let mut status = status;
        for (name, measure, least) in &self.0 {
            let found = measure.of(numbers);
            let missed = match found {
                Ok(figure) if figure.value >= *least => continue,
                Ok(figure) => demand::too_low(session.language, name, figure.value, *least),
                Err(why) => demand::not_there(session.language, name, why),
            };
            session.tell(missed);
            status = status.max(Status::Faults);
        }
        status
    }
}
