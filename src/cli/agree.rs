//! `wakker agree`: how far assessors agree, how sure that is, and what to talk about.

use std::path::Path;

use clap::ArgMatches;
use wakker::agreement::{self, DayRatings, Measure, Numbers, Options};
use wakker::assets::Assets;
use wakker::load;
use wakker::ratings::plain::{Expected, Values};
use wakker::report::table::Dialect;
use wakker::report::{json, table};
use wakker::stats::Metric;
use wakker::wording::agreement::demand;

use super::{End, Run, how, levels, output, path, plan};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    if matches.get_flag("plan") {
        return plan::run(run, matches);
    }
    match path(matches, "ratings") {
        Some(file) => plain(run, matches, file),
        None => days(run, matches),
    }
}

/// A plain file of ratings.
fn plain(run: &mut Run, matches: &ArgMatches, file: &Path) -> End {
    let metric = match matches.get_one::<String>("metric").map(String::as_str) {
        Some("nominal") => Metric::Nominal,
        Some("interval") => Metric::Interval,
        Some("ratio") => Metric::Ratio,
        _ => Metric::Ordinal,
    };
    let asked = Demands::read(run, matches, metric).and_then(|demands| {
        let levels = matches.get_one::<String>("levels");
        let levels = levels.map(|text| levels::read(run, text)).transpose()?;
        Ok((demands, levels))
    });
    let (demands, levels) = match asked {
        Ok(asked) => asked,
        Err(end) => return end,
    };
    let expected = Expected {
        values: match metric {
            Metric::Nominal => Values::Names,
            _ => Values::Numbers,
        },
        levels: levels.as_deref(),
    };
    let read = load::plain_ratings(&mut run.sources, file, &expected, &mut run.found);
    let end = run.end_with_all(matches);
    let Ok(ratings) = read else { return end };
    let details = matches.get_flag("details");
    let found = agreement::assess_plain(&ratings, metric, levels.as_deref(), details, how());
    let Some(found) = found else { return end };
    let written = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => run.emit(&json::plain_agreement(
            &run.sources,
            &ratings,
            &found,
            &run.found,
        )),
        Some("ratings") => run.emit(&table::plain_ratings(&run.sources, &ratings)),
        Some("csv") => run.emit(&table::plain_agreement_csv(
            &ratings,
            &found,
            Dialect::Plain,
        )),
        Some("excel") => run.emit(&table::plain_agreement_csv(
            &ratings,
            &found,
            Dialect::Excel,
        )),
        _ => run.print(&table::plain_agreement(
            &run.sources,
            &ratings,
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

/// The days that are given, read and scored.
fn days(run: &mut Run, matches: &ArgMatches) -> End {
    let demands = match Demands::read(run, matches, Metric::Ordinal) {
        Ok(demands) => demands,
        Err(end) => return end,
    };
    let read = run.days(matches, &Assets::builtin());
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
        Some("ratings") => run.emit(&table::compared_ratings(&days, &found)),
        Some("csv") => run.emit(&table::agreement_csv(&found, Dialect::Plain)),
        Some("excel") => run.emit(&table::agreement_csv(&found, Dialect::Excel)),
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
        // A comma parts demands only where a name follows; elsewhere it is a Belgian decimal sign.
        let mut parts: Vec<String> = Vec::new();
        for piece in texts.into_iter().flatten().flat_map(|text| text.split(',')) {
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
            let found = measure.of(numbers);
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
