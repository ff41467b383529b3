//! `wakker calibrate`: what each assessor does with the scale, over days.

use std::path::{Path, PathBuf};

use wakker::assets::Assets;
use wakker::calibration;
use wakker::days;
use wakker::load;
use wakker::ratings::plain::{AllowedValues, Expected};
use wakker::report::{json, table};

use super::agree::compared;
use super::levels;
use super::options::{Calibrate, Format, Ratings};
use super::session::{Session, dialect};
use super::stop::{Done, Stop};

pub(super) fn run(session: &mut Session<'_>, options: &Calibrate) -> Done {
    match &options.ratings {
        Ratings::Days(days) => of_days(session, options, days),
        Ratings::File { path, levels } => plain(session, options, path, levels.as_ref()),
    }
}

fn of_days(session: &mut Session<'_>, options: &Calibrate, days: &[PathBuf]) -> Done {
    let read = session.days(days, &Assets::builtin());
    let days = days::comparable(&compared(&read), &mut session.found);
    let found = calibration::calibrate_days(&days, options.thresholds).ok_or(Stop::Faults)?;
    let status = session.end();
    let text = match options.format {
        Format::Json => json::calibration(&days, &found, &session.found),
        Format::Table => {
            let (details, language) = (options.details, session.language);
            table::calibration(&days, &found, details, &session.found, language)
        }
        format => table::calibration_rows(&found).csv(dialect(format)),
    };
    session.table(options.format, text);
    Ok(status)
}

/// A plain file of ratings.
fn plain(
    session: &mut Session<'_>,
    options: &Calibrate,
    file: &Path,
    levels: Option<&String>,
) -> Done {
    let levels = levels::read(levels, session.language)?;
    let expected = Expected {
        values: AllowedValues::Numbers,
        levels: levels.as_deref(),
    };
    let (sources, diagnostics) = (&mut session.sources, &mut session.found);
    let read = load::faceted_ratings(sources, file, &expected, diagnostics);
    let ratings = read.map_err(|_| Stop::Faults)?;
    let status = session.end();
    let found = calibration::calibrate_file(&ratings, levels.as_deref(), options.thresholds);
    let text = match options.format {
        Format::Json => json::calibration(&[], &found, &session.found),
        Format::Table => {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let assumed = levels.is_none().then_some(&found.dataset.score_scale);
            let (details, language) = (options.details, session.language);
            table::plain_calibration(&name, assumed, &found, details, &session.found, language)
        }
        format => table::calibration_rows(&found).csv(dialect(format)),
    };
    session.table(options.format, text);
    Ok(status)
}
