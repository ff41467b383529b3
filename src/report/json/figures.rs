//! Figures of agreement as JSON, of days and of files.

use serde::Serialize;

use super::stable;
use crate::agreement::{ByLevel, Estimate, Found, Interval, Measure, Method, Part, Spread, Tone};
use crate::days::Training;
use crate::stats::Undefined;
use crate::wording::agreement::VerdictFigures;

#[derive(Serialize)]
pub(super) struct VerdictJson {
    tone: &'static str,
    flattered: bool,
    few: bool,
    stands_apart: Option<StandingJson>,
}

/// A rater who stands apart from all others.
#[derive(Serialize)]
struct StandingJson {
    rater: String,
    alpha_without: f64,
    higher: Option<f64>,
}

#[derive(Serialize)]
pub(super) struct PartJson {
    targets: usize,
    once: usize,
    clusters: usize,
    exact: FigureJson,
    within_one: Option<FigureJson>,
    within_reach: Option<FigureJson>,
    alpha: FigureJson,
}

/// A figure, or the code of the reason why it is not there.
#[derive(Serialize)]
pub(super) struct FigureJson {
    measure: String,
    value: Option<f64>,
    undefined: Option<&'static str>,
    pairs_without: Option<[u32; 2]>,
    low: Option<f64>,
    high: Option<f64>,
    method: Option<&'static str>,
    standard_error: Option<f64>,
    no_interval: Option<&'static str>,
    other_raters: Option<[f64; 2]>,
    targets: Option<usize>,
    omitted: Option<usize>,
    published: Option<PublishedJson>,
    readings: Vec<ReadingJson>,
}

/// What the published formula gives beside the interval.
#[derive(Serialize)]
struct PublishedJson {
    standard_error: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    p: Option<f64>,
}

#[derive(Serialize)]
struct ReadingJson {
    benchmark: &'static str,
    band: &'static str,
    sure: Option<&'static str>,
}

/// The spread of one target that three or more rated.
#[derive(Serialize)]
pub(super) struct SpreadJson {
    target: String,
    raters: usize,
    ad: f64,
    sd: f64,
    r_wg: Option<f64>,
}

/// The agreement on one level.
#[derive(Serialize)]
pub(super) struct LevelJson {
    level: f64,
    share: f64,
    specific: Option<f64>,
    kappa: Option<f64>,
    undefined: Option<&'static str>,
}

/// A test of whether two raters use the levels equally often.
#[derive(Serialize)]
pub(super) struct MarginJson {
    test: &'static str,
    chi_squared: Option<f64>,
    degrees: Option<f64>,
    p: Option<f64>,
    undefined: Option<&'static str>,
}

pub(super) fn levels(found: &ByLevel) -> Vec<LevelJson> {
    let all = found.levels.iter();
    all.map(|one| LevelJson {
        level: one.value,
        share: stable(one.share),
        specific: one.specific.map(stable),
        kappa: one.kappa.ok().map(stable),
        undefined: one.kappa.err().map(code),
    })
    .collect()
}

pub(super) fn margins(found: &ByLevel) -> Vec<MarginJson> {
    let all = found.margins.iter();
    all.map(|(test, found)| MarginJson {
        test: test.code(),
        chi_squared: found.ok().map(|it| stable(it.chi_squared)),
        degrees: found.ok().map(|it| it.degrees),
        p: found.ok().map(|it| stable(it.p)),
        undefined: found.err().map(code),
    })
    .collect()
}

pub(super) fn spread<K>(all: &[Spread<K>], name: impl Fn(&K) -> String) -> Vec<SpreadJson> {
    let all = all.iter();
    all.map(|one| SpreadJson {
        target: name(&one.key),
        raters: one.raters,
        ad: stable(one.average_deviation),
        sd: stable(one.standard_deviation),
        r_wg: one.within_group.map(stable),
    })
    .collect()
}

pub(super) fn verdict(told: VerdictFigures<'_>) -> VerdictJson {
    let verdict = told.verdict;
    VerdictJson {
        tone: match verdict.tone {
            Tone::Nothing => "nothing-to-compare",
            Tone::TooLittle => "too-little",
            Tone::AllEqual => "all-equal",
            Tone::NoAlpha(_) => "no-alpha",
            Tone::Agreed => "agreed",
            Tone::ProbablyAgreed => "probably-agreed",
            Tone::AgreedSoFar => "agreed-so-far",
            Tone::Prevalence => "prevalence",
            Tone::RareNever => "rare-never",
            Tone::Unsure => "unsure",
            Tone::Uncertain => "uncertain",
            Tone::Apart => "apart",
            Tone::TooMuchLost => "too-much-lost",
        },
        flattered: verdict.flattered,
        few: verdict.few,
        stands_apart: told.standing.map(|(rater, one)| StandingJson {
            rater: rater.to_owned(),
            alpha_without: stable(one.without),
            higher: one.higher.map(stable),
        }),
    }
}

pub(super) fn part(part: &Part) -> PartJson {
    PartJson {
        targets: part.twice,
        once: part.once,
        clusters: part.candidates,
        exact: figure("exact".to_owned(), &part.exact),
        within_one: part
            .within_one
            .as_ref()
            .map(|found| figure("within-one".to_owned(), found)),
        within_reach: part
            .within_reach
            .as_ref()
            .map(|(reach, found)| figure(Measure::Within(*reach).code(), found)),
        alpha: figure(Measure::Alpha(part.metric).code(), &part.alpha),
    }
}

pub(super) fn figure(measure: String, found: &Found) -> FigureJson {
    let one = found.as_ref().ok();
    let interval = one.and_then(|one| one.interval.ok());
    FigureJson {
        measure,
        value: one.map(|one| stable(one.figure.value)),
        undefined: found.as_ref().err().copied().map(code),
        pairs_without: match found {
            Err(Undefined::ConstantRater { without, pairs }) => Some([*without, *pairs]),
            _ => None,
        },
        low: interval.and_then(|it| bound(it.low)),
        high: interval.and_then(|it| bound(it.high)),
        method: interval.map(method),
        standard_error: interval.map(|it| stable(it.standard_error)),
        no_interval: one.and_then(|one| one.interval.err()).map(code),
        other_raters: one
            .and_then(|one| one.other_raters)
            .map(|it| [stable(it.low), stable(it.high)]),
        targets: one.map(|one| one.figure.targets),
        omitted: one.map(|one| one.figure.omitted),
        published: one.and_then(published),
        readings: one.map(readings).unwrap_or_default(),
    }
}

fn published(one: &Estimate) -> Option<PublishedJson> {
    let figure = &one.figure;
    let any = figure.standard_error.is_some() || figure.limits.is_some() || figure.p.is_some();
    any.then(|| PublishedJson {
        standard_error: figure.standard_error.map(stable),
        low: figure.limits.and_then(|(low, _)| bound(low)),
        high: figure.limits.and_then(|(_, high)| bound(high)),
        p: figure.p.and_then(bound),
    })
}

fn readings(one: &Estimate) -> Vec<ReadingJson> {
    let readings = one.readings().into_iter();
    readings
        .map(|it| ReadingJson {
            benchmark: crate::wording::measures::benchmark(it.benchmark),
            band: it.band.name,
            sure: it.sure.map(|band| band.name),
        })
        .collect()
}

fn method(interval: Interval) -> &'static str {
    match interval.method {
        Method::Bootstrap => "bootstrap",
        Method::Jackknife => "jackknife-t",
    }
}

/// A number that JSON can hold.
pub(super) fn bound(value: f64) -> Option<f64> {
    value.is_finite().then(|| stable(value))
}

/// The reason why there is no figure, as a code.
pub(super) fn code(why: Undefined) -> &'static str {
    why.code()
}

/// When somebody was last trained or calibrated.
#[derive(Serialize)]
pub(super) struct TrainingJson<'a> {
    assessor: &'a str,
    last: Option<String>,
    due: bool,
}

impl<'a> TrainingJson<'a> {
    pub(super) fn new(one: &'a Training) -> Self {
        Self {
            assessor: one.assessor.as_str(),
            last: one.last.map(|date| date.to_string()),
            due: one.due,
        }
    }
}
