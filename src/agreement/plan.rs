//! How many candidates, with so many assessors each, make agreement as sure as is wanted.

use super::measure::Measure;
use super::part::Part;
use super::table::Numbers;
use crate::stats::{
    Model, Risks, Undefined, targets_for_icc, targets_for_icc_width, targets_for_kappa,
    targets_for_margin,
};

/// What is expected of agreement where nobody says otherwise and there are no ratings yet: an ICC.
pub const EXPECTED: f64 = 0.7;

/// From this ICC on Bonett adds [`SHORT`] times it for two raters, of whom the approximation counts too few targets.
const HIGH: f64 = 0.7;
const SHORT: f64 = 5.0;

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SampleAim {
    /// How wide the 95 % interval of the ICC may be.
    pub width: f64,
    /// From so many assessors for each candidate to so many.
    pub raters: (usize, usize),
    /// The ICC to expect; else that of the ratings there are, else [`EXPECTED`].
    pub expected: Option<f64>,
    /// What agreement is to be shown to lie above.
    pub above: Option<f64>,
    /// For the kappa of two assessors with two levels: the share of one of the two.
    pub share: f64,
}

/// So many candidates, or the reason why no number of them will do.
pub type Needed = Result<u64, Undefined>;

/// What it takes.
#[derive(Debug, Clone, PartialEq)]
pub struct SampleSize {
    /// What was wanted.
    pub wanted: SampleAim,
    /// The ICC that was reckoned with.
    pub expected: f64,
    /// Whether that is the ICC of ratings.
    pub of_ratings: bool,
    /// For each number of assessors.
    pub rows: Vec<PlanRow>,
    /// By the ratings there are.
    pub pilot: Option<Pilot>,
}

/// What it takes with so many assessors for each candidate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlanRow {
    /// The assessors.
    pub raters: usize,
    /// For an interval of the wanted width.
    pub interval: Needed,
    /// To show that the ICC lies above what was asked.
    pub above: Option<Needed>,
    /// To show that the kappa of two assessors with two levels does.
    pub kappa: Option<Needed>,
}

/// What it takes by the ratings there are, with as many assessors for each candidate as there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pilot {
    /// Their candidates.
    pub candidates: usize,
    /// The limits of alpha there.
    pub limits: Option<(f64, f64)>,
    /// For an interval of alpha of the wanted width.
    pub needed: Needed,
}

impl SampleSize {
    /// The plan, with the ratings of a day or several to start from where there are any.
    pub fn new(wanted: SampleAim, ratings: Option<(&Part, &Numbers)>) -> Self {
        let of_ratings = ratings.filter(|_| wanted.expected.is_none());
        let of_ratings = of_ratings.and_then(|(_, numbers)| {
            let found = Measure::IccReml(Model::Agreement).of(numbers).ok()?;
            (found.value < 1.0).then_some(found.value)
        });
        let expected = wanted.expected.or(of_ratings).unwrap_or(EXPECTED);
        let (least, most) = wanted.raters;
        Self {
            wanted,
            expected,
            of_ratings: of_ratings.is_some(),
            rows: (least..=most)
                .map(|raters| row(wanted, expected, raters))
                .collect(),
            pilot: ratings.map(|(part, _)| pilot(part, wanted.width)),
        }
    }
}

fn row(wanted: SampleAim, expected: f64, raters: usize) -> PlanRow {
    let short = if raters == 2 && expected >= HIGH {
        SHORT * expected
    } else {
        0.0
    };
    let interval = targets_for_icc_width(expected, raters, wanted.width);
    let risks = Risks::default();
    PlanRow {
        raters,
        interval: interval.and_then(|n| whole(n + short)),
        above: wanted
            .above
            .map(|above| targets_for_icc(expected, above, raters, risks).and_then(whole)),
        kappa: wanted.above.filter(|_| raters == 2).map(|above| {
            let margins = (wanted.share, wanted.share);
            targets_for_kappa(margins, expected, above, risks).and_then(whole)
        }),
    }
}

fn pilot(part: &Part, width: f64) -> Pilot {
    let interval = part.alpha.as_ref().map_err(|why| *why);
    let interval = interval.and_then(|found| found.interval);
    let needed = interval.and_then(|found| {
        targets_for_margin(part.candidates, found.standard_error, width / 2.0).and_then(whole)
    });
    Pilot {
        candidates: part.candidates,
        limits: interval.ok().map(|found| (found.low, found.high)),
        needed,
    }
}

/// Rounded up. A number that is only rounding above a whole one is that.
fn whole(candidates: f64) -> Needed {
    let rounded = (candidates - 1e-9).ceil();
    format!("{rounded:.0}")
        .parse()
        .map_err(|_| Undefined::OutOfRange)
}
