//! `wakker agree --plan`: how many candidates and how many assessors it takes to be sure of agreement.

use wakker::agreement::{self, EXPECTED, Options, SampleAim};
use wakker::assets::Assets;
use wakker::days;
use wakker::diagnostic::Language;
use wakker::report::{json, table};
use wakker::wording::agreement::plan as wording;

use super::agree::compared;
use super::options::{Format, Plan};
use super::session::{Session, dialect, how};
use super::stop::{Done, Stop};

/// More assessors than this nobody sends to one candidate.
const MOST_RATERS: usize = 20;

pub(super) fn run(session: &mut Session<'_>, options: &Plan) -> Done {
    let wanted = wanted(options, session.language)?;
    let plan = if options.days.is_empty() {
        agreement::SampleSize::new(wanted, None)
    } else {
        let read = session.days(&options.days, &Assets::builtin());
        let days = days::comparable(&compared(&read), &mut session.found);
        let asked = Options {
            given_only: options.given,
            how: how(),
            ..Options::default()
        };
        let found = agreement::assess(&days, asked).ok_or(Stop::Faults)?;
        agreement::SampleSize::new(wanted, Some((&found.overall, &found.numbers)))
    };
    let status = session.end();
    if let Some(above) = wanted.above.filter(|above| plan.expected <= *above) {
        let text = wording::not_above(session.language, plan.expected, above);
        return Err(Stop::Refused(text));
    }
    let text = match options.format {
        Format::Json => json::plan(&plan),
        Format::Table => table::plan(&plan, session.language),
        format => table::plan_rows(&plan).csv(dialect(format)),
    };
    session.table(options.format, text);
    Ok(status)
}

/// What the options ask for.
fn wanted(options: &Plan, language: Language) -> Result<SampleAim, Stop> {
    let unreadable = |option: &str, text: &str, right: &str| {
        Stop::Refused(wording::unreadable(language, option, text, right))
    };
    if options.format == Format::Ratings {
        return Err(unreadable("format", "ratings", "table"));
    }
    let share = |option: &str, text: &Option<String>, right: &str, fits: fn(f64) -> bool| {
        let read = text.as_ref().map(|text| {
            let value = number(text).filter(|value| fits(*value));
            value.ok_or_else(|| unreadable(option, text, right))
        });
        read.transpose()
    };
    let in_all = |it: f64| it > 0.0 && it <= 1.0;
    let in_part = |it: f64| it > 0.0 && it < 1.0;
    let below_one = |it: f64| (0.0..1.0).contains(&it);
    let raters = options.raters.as_deref().unwrap_or("2..4");
    Ok(SampleAim {
        width: share("width", &options.width, "0.2", in_all)?.unwrap_or(0.2),
        raters: range(raters).ok_or_else(|| unreadable("raters", raters, "2..4"))?,
        expected: share(
            "expected",
            &options.expected,
            &EXPECTED.to_string(),
            below_one,
        )?,
        above: share("above", &options.above, "0.5", below_one)?,
        share: share("share", &options.share, "0.5", in_part)?.unwrap_or(0.5),
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
