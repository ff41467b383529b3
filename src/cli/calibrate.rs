//! `wakker calibrate`: what each assessor does with the scale, over days.

use std::path::Path;

use clap::ArgMatches;
use wakker::agreement::{self, DayRatings};
use wakker::assets::Assets;
use wakker::calibration::{self, Calibration, Thresholds};
use wakker::load;
use wakker::ratings::plain::{Expected, Values};
use wakker::report::table::Dialect;
use wakker::report::{json, table};

use super::{End, Run, levels, path};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    match path(matches, "ratings") {
        Some(file) => plain(run, matches, file),
        None => days(run, matches),
    }
}

fn thresholds(matches: &ArgMatches) -> Thresholds {
    if matches.get_flag("partial-credit") {
        Thresholds::PerItem
    } else {
        Thresholds::Shared
    }
}

fn days(run: &mut Run, matches: &ArgMatches) -> End {
    let read = run.days(matches, &Assets::builtin());
    let days: Vec<DayRatings<'_>> = read
        .iter()
        .map(|(loaded, scores)| DayRatings { loaded, scores })
        .collect();
    let days = agreement::comparable(&days, &mut run.found);
    let Some(found) = calibration::calibrate_days(&days, thresholds(matches)) else {
        return run.end(matches);
    };
    let end = run.end(matches);
    let details = matches.get_flag("details");
    let screen = || table::calibration(&days, &found, details, &run.found, run.language);
    written(run, matches, &days, &found, &screen).map_or_else(|end| end, |()| end)
}

/// A plain file of ratings.
fn plain(run: &mut Run, matches: &ArgMatches, file: &Path) -> End {
    let text = matches.get_one::<String>("levels");
    let levels = match text.map(|text| levels::read(run, text)).transpose() {
        Ok(levels) => levels,
        Err(end) => return end,
    };
    let expected = Expected {
        values: Values::Numbers,
        levels: levels.as_deref(),
    };
    let read = load::faceted_ratings(&mut run.sources, file, &expected, &mut run.found);
    let end = run.end_with_all(matches);
    let Ok(ratings) = read else { return end };
    let found = calibration::calibrate_file(&ratings, levels.as_deref(), thresholds(matches));
    let details = matches.get_flag("details");
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let assumed = levels.is_none().then_some(&found.material.ruler);
    let screen =
        || table::plain_calibration(&name, assumed, &found, details, &run.found, run.language);
    written(run, matches, &[], &found, &screen).map_or_else(|end| end, |()| end)
}

fn written(
    run: &Run,
    matches: &ArgMatches,
    days: &[DayRatings<'_>],
    found: &Calibration,
    screen: &dyn Fn() -> String,
) -> Result<(), End> {
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => run.emit(&json::calibration(days, found, &run.found)),
        Some("csv") => run.emit(&table::calibration_csv(found, Dialect::Plain)),
        Some("excel") => run.emit(&table::calibration_csv(found, Dialect::Excel)),
        _ => run.print(&screen()),
    }
}
