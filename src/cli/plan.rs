//! `wakker agree --plan`: how many candidates and how many assessors it takes to be sure of agreement.

use clap::ArgMatches;
use wakker::agreement::{self, DayRatings, EXPECTED, Options, Plan, Wanted};
use wakker::assets::Assets;
use wakker::report::table::Dialect;
use wakker::report::{json, table};
use wakker::wording::agreement::plan as wording;

use super::{End, Run, how, output};

/// More assessors than this nobody sends to one candidate.
const MOST_RATERS: usize = 20;

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    let wanted = match wanted(run, matches) {
        Ok(wanted) => wanted,
        Err(end) => return end,
    };
    let plan = if matches.contains_id("day") {
        let read = run.days(matches, &Assets::builtin());
        let days = read.iter();
        let days: Vec<DayRatings<'_>> = days
            .map(|(loaded, scores)| DayRatings { loaded, scores })
            .collect();
        let days = agreement::comparable(&days, &mut run.found);
        let options = Options {
            given_only: matches.get_flag("given"),
            how: how(),
            ..Options::default()
        };
        let Some(found) = agreement::assess(&days, options) else {
            return run.end(matches);
        };
        Plan::new(wanted, Some((&found.overall, &found.numbers)))
    } else {
        Plan::new(wanted, None)
    };
    let end = run.end(matches);
    if let Some(above) = wanted.above.filter(|above| plan.expected <= *above) {
        output::tell(&wording::not_above(run.language, plan.expected, above));
        return End::Usage;
    }
    let written = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => run.emit(&json::plan(&plan)),
        Some("csv") => run.emit(&table::plan_csv(&plan, Dialect::Plain)),
        Some("excel") => run.emit(&table::plan_csv(&plan, Dialect::Excel)),
        _ => run.print(&table::plan(&plan, run.language)),
    };
    written.err().unwrap_or(end)
}

/// What the options ask for.
fn wanted(run: &Run, matches: &ArgMatches) -> Result<Wanted, End> {
    let text = |option: &str| matches.get_one::<String>(option).map(String::as_str);
    let unreadable = |option: &str, right: &str| {
        let text = text(option).unwrap_or_default();
        output::tell(&wording::unreadable(run.language, option, text, right));
        End::Usage
    };
    if text("format") == Some("ratings") {
        return Err(unreadable("format", "table"));
    }
    let share = |option: &str, right: &str, fits: fn(f64) -> bool| {
        let text = text(option);
        text.map(|text| number(text).filter(|value| fits(*value)))
            .map(|value| value.ok_or_else(|| unreadable(option, right)))
            .transpose()
    };
    let raters = text("raters").unwrap_or("2..4");
    Ok(Wanted {
        width: share("width", "0.2", |it| it > 0.0 && it <= 1.0)?.unwrap_or(0.2),
        raters: range(raters).ok_or_else(|| unreadable("raters", "2..4"))?,
        expected: share("expected", &EXPECTED.to_string(), |it| {
            (0.0..1.0).contains(&it)
        })?,
        above: share("above", "0.5", |it| (0.0..1.0).contains(&it))?,
        share: share("share", "0.5", |it| it > 0.0 && it < 1.0)?.unwrap_or(0.5),
    })
}

/// A number with a point or a comma.
fn number(text: &str) -> Option<f64> {
    text.trim().replace(',', ".").parse().ok()
}

/// `3`, or `2..4`.
fn range(text: &str) -> Option<(usize, usize)> {
    let (least, most) = text.split_once("..").unwrap_or((text, text));
    let (least, most) = (least.trim().parse().ok()?, most.trim().parse().ok()?);
    (2 <= least && least <= most && most <= MOST_RATERS).then_some((least, most))
}
