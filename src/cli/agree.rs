//! `wakker agree`: how far assessors agree, how sure that is, and what to talk about.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread;

use clap::ArgMatches;
use wakker::agreement::{self, DayRatings, How, Measure, Numbers, Options};
use wakker::assets::Assets;
use wakker::load::{self, Loaded};
use wakker::report::{json, table};
use wakker::scoring::{self, Scores};
use wakker::stats::Metric;
use wakker::wording::agreement::demand;

use super::{End, Run, output};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    days(run, matches)
}

/// The days that are given, read and scored.
fn days(run: &mut Run, matches: &ArgMatches) -> End {
    let demands = match Demands::read(run, matches, Metric::Ordinal) {
        Ok(demands) => demands,
        Err(end) => return end,
    };
    let folders = matches.get_many::<PathBuf>("day").into_iter().flatten();
    let mut read: Vec<(Loaded, Scores)> = Vec::new();
    for folder in folders {
        let dir = load::day_folder(folder);
        let loaded = load::day(&mut run.sources, &Assets::builtin(), &dir, &mut run.found);
        let Ok(loaded) = loaded else { continue };
        if read.is_empty() {
            run.language = run.asked.unwrap_or(loaded.day.language);
        }
        let scores = scoring::score(&loaded, &mut run.found);
        read.push((loaded, scores));
    }
    let days: Vec<DayRatings<'_>> = read
        .iter()
        .map(|(loaded, scores)| DayRatings { loaded, scores })
        .collect();
    let days = agreement::comparable(&days, &mut run.found);
    let options = Options {
        given_only: matches.get_flag("given"),
        details: matches.get_flag("details"),
        how: how(),
    };
    let Some(found) = agreement::assess(&days, options) else {
        return run.end(matches);
    };
    let end = run.end(matches);
    let format = matches.get_one::<String>("format").map(String::as_str);
    let written = match format {
        Some("json") => run.emit(&json::agreement(&run.sources, &days, &found, &run.found)),
        Some("csv") => run.emit(&table::agreement_csv(&found, table::Dialect::Plain)),
        Some("excel") => run.emit(&table::agreement_csv(&found, table::Dialect::Excel)),
        _ => run.print(&table::agreement(
            &run.sources,
            &days,
            &found,
            &run.found,
            run.language,
        )),
    };
    match written {
        Ok(()) => demands.held_against(run, &found.numbers, end),
        Err(end) => end,
    }
}

/// What `--fail-below` asks for: figures with the least that they must be.
struct Demands(Vec<(String, Measure, f64)>);

impl Demands {
    fn read(run: &Run, matches: &ArgMatches, metric: Metric) -> Result<Self, End> {
        let mut all = Vec::new();
        let texts = matches.get_many::<String>("fail-below");
        let parts = texts.into_iter().flatten().flat_map(|text| text.split(','));
        for part in parts {
            let read = part.split_once('=').and_then(|(name, least)| {
                let measure = Measure::from_code(name.trim(), metric)?;
                let least: f64 = least.trim().replace(',', ".").parse().ok()?;
                least
                    .is_finite()
                    .then_some((name.trim().to_owned(), measure, least))
            });
            let Some(one) = read else {
                let known: Vec<String> = Measure::all().into_iter().map(Measure::code).collect();
                output::tell(&demand::unreadable(run.language, part, &known.join(", ")));
                return Err(End::Usage);
            };
            all.push(one);
        }
        Ok(Self(all))
    }

    /// Tells which figures are too low or not there, and gives the status to end with.
    fn held_against(&self, run: &Run, numbers: &Numbers, end: End) -> End {
        let mut end = end;
        for (name, measure, least) in &self.0 {
            let found = measure.compute(&numbers.matrix, &numbers.categories);
            let missed = match found {
                Ok(figure) if figure.value >= *least => continue,
                Ok(figure) => demand::too_low(run.language, name, figure.value, *least),
                Err(why) => demand::not_there(run.language, name, why),
            };
            output::tell(&missed);
            if end == End::Clean {
                end = End::Faults;
            }
        }
        end
    }
}

/// On all cores; how many there are changes no figure.
fn how() -> How {
    How {
        threads: thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        ..How::default()
    }
}
