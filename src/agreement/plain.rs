//! The same figures for any plain file of ratings.

use super::estimate::{self, How};
use super::levels::ByLevel;
use super::measure::{Measure, Weighting};
use super::part::{Found, Part, all_measures};
use super::spread::{self, Spread};
use super::standing;
use super::table::{Numbers, Pairs};
use super::values::Values;
use super::verdict::{self, Tone, Verdict};
use crate::ratings::plain::{Lost, Plain};
use crate::rubric::AgreementRules;
use crate::stats::{Categories, Matrix, Metric};

/// The agreement between the raters of a plain file.
#[derive(Debug, Clone)]
pub struct PlainAgreement {
    /// The level of measurement.
    pub metric: Metric,
    /// Whether the file says which targets belong together.
    pub clustered: bool,
    /// The thresholds: those of the rubric format where nothing else is said.
    pub rules: AgreementRules,
    /// What it comes to.
    pub verdict: Verdict,
    /// All ratings together.
    pub overall: Part,
    /// Gwet's AC1 or AC2 with the weights that fit the metric.
    pub ac: Found,
    /// Which of the two, with its weights.
    pub ac_measure: Measure,
    /// By pair of raters, by their places.
    pub pairs: Vec<((usize, usize), Part)>,
    /// The other pairs: with many raters there are no figures of pairs.
    pub pairs_left_out: usize,
    /// Every figure; only with the details.
    pub details: Vec<(Measure, Found)>,
    /// The agreement on each level; only with the details.
    pub by_level: ByLevel,
    /// The spread of each target, by its place in the file; only with the details.
    pub spreads: Vec<Spread<usize>>,
    /// The targets whose ratings lie furthest apart, the widest first.
    pub widest: Vec<Widest>,
    /// The ratings that the figures are computed from.
    pub numbers: Numbers,
    /// The ratings of the file that were lost to faults.
    pub lost: Lost,
}

/// A target whose ratings lie far apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Widest {
    /// The target, by its place in the file.
    pub target: usize,
    /// The distance between the highest and the lowest rating: in levels on an ordinal scale, else as measured.
    pub distance: f64,
    /// The ratings, in the order of the raters.
    pub ratings: Vec<Option<f64>>,
}

/// More raters than this have more pairs than anybody reads.
const MOST_RATERS_IN_PAIRS: usize = 12;

/// How many of the widest targets are worth a look.
const MOST_WIDEST: usize = 10;

/// Compares the raters of a file. None where the file has no rating.
pub fn assess_plain(
    ratings: &Plain,
    metric: Metric,
    levels: Option<&[f64]>,
    details: bool,
    how: How,
) -> Option<PlainAgreement> {
    let matrix = Matrix::from_distinct(ratings.patterns(), ratings.order()).ok()?;
    let values = match levels {
        Some(levels) => Values::declared(Categories::new(levels.to_vec()).ok()?, metric),
        None => Values::occurring(Categories::used_in(&matrix)?, metric),
    };
    let clusters = ratings.clusters().map(|all| {
        let all = all.iter();
        all.map(|cluster| *cluster as usize).collect()
    });
    let numbers = Numbers::new(matrix, clusters, values);
    let overall = Part::new(&numbers, how);
    let ac_measure = Measure::Gwet(match metric {
        Metric::Nominal => Weighting::Identity,
        Metric::Ordinal => Weighting::Ordinal,
        Metric::Interval => Weighting::Quadratic,
        Metric::Ratio => Weighting::Ratio,
    });
    let ac = estimate::estimate(&numbers, ac_measure, how);
    let rules = AgreementRules::default();
    let standing = standing::stands_apart(&numbers, &overall.alpha, how);
    let value = ac.as_ref().ok().map(|found| found.figure.value);
    let raters = ratings.raters().len();
    let pairs = match raters {
        // Of two there is one pair, which is the whole.
        0..3 => Pairs::default(),
        3..=MOST_RATERS_IN_PAIRS => numbers.pairs(),
        _ => Pairs {
            shown: Vec::new(),
            left_out: raters * (raters - 1) / 2,
        },
    };
    let pairs_left_out = pairs.left_out;
    let of_pair = how.for_each_of(pairs.shown.len());
    let pairs = pairs.shown.into_iter().map(|(a, b)| {
        let part = Part::new(&numbers.of_pair(a, b), of_pair);
        ((a, b), part)
    });
    Some(PlainAgreement {
        metric,
        clustered: numbers.clusters.is_some(),
        verdict: if ratings.lost().is_too_much() {
            Verdict {
                tone: Tone::TooMuchLost,
                flattered: false,
                few: false,
                standing: None,
            }
        } else {
            verdict::verdict(&overall, None, value, standing, &rules)
        },
        lost: ratings.lost().clone(),
        pairs: pairs.collect(),
        pairs_left_out,
        details: if details {
            all_measures(&numbers, how)
        } else {
            Vec::new()
        },
        by_level: ByLevel::new(&numbers, details),
        spreads: if details && metric != Metric::Nominal {
            spread::spreads(numbers.matrix.rows().enumerate(), &numbers.values)
        } else {
            Vec::new()
        },
        widest: widest(&numbers, &rules),
        overall,
        ac,
        ac_measure,
        rules,
        numbers,
    })
}

/// The targets furthest apart: on an ordinal scale from two levels of four on, elsewhere the widest there are. Names have no
/// distance.
fn widest(numbers: &Numbers, rules: &AgreementRules) -> Vec<Widest> {
    let (matrix, scale) = (&numbers.matrix, &numbers.values);
    let least = match scale.metric {
        Metric::Nominal => return Vec::new(),
        // What still lies near each other on a long scale is not far apart.
        Metric::Ordinal => f64::from(rules.apart.max(scale.reach() + 1)) - 1e-9,
        Metric::Interval | Metric::Ratio => f64::MIN_POSITIVE,
    };
    let distance = |row: &[Option<f64>]| {
        let places = row.iter().flatten().map(|rating| scale.place(*rating));
        let low = places.clone().fold(f64::INFINITY, f64::min);
        let high = places.fold(f64::NEG_INFINITY, f64::max);
        high - low
    };
    let mut all: Vec<(usize, f64)> = matrix
        .rows()
        .map(distance)
        .enumerate()
        .filter(|(_, distance)| *distance >= least)
        .collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    all.truncate(MOST_WIDEST);
    let row = |target: usize| matrix.rows().nth(target).unwrap_or_default().to_vec();
    all.into_iter()
        .map(|(target, distance)| Widest {
            target,
            distance,
            ratings: row(target),
        })
        .collect()
}
