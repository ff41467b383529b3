//! Are the intervals honest? Draws many small tables whose true figures are known, and counts how often a 95 % interval
//! holds them, by the bootstrap and by the jackknife: `cargo bench --bench coverage -- ROUNDS` prints the table behind that
//! of `README.md` beside it, and marks what the program does.
//!
//! Raters differ in severity and make errors; the true figure is that of very many targets rated by the same raters.

#![allow(
    clippy::print_stdout,
    reason = "a bench tells its figures on the screen"
)]

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use rand_distr::{Distribution, StandardNormal};
use wakker::agreement::{How, Measure, Method, Numbers, Values, Weighting, estimate};
use wakker::stats::{Categories, Draw, Matrix, Metric, Resampling, bootstrap, jackknife};

const SEVERITIES: [f64; 3] = [0.25, 0.0, -0.3];
const ERROR: f64 = 0.6;
const MIDDLE: f64 = 2.5;

/// Half of what the program draws: limits become a little less steady, and no wider or narrower.
const RESAMPLES: usize = 1000;

/// How targets are drawn.
#[derive(Clone, Copy)]
struct Design {
    clusters: usize,
    cells: usize,
    raters: usize,
}

/// The figures that are looked at.
const MEASURES: [Measure; 3] = [
    Measure::Exact,
    Measure::Alpha(Metric::Ordinal),
    Measure::Gwet(Weighting::Ordinal),
];

fn main() {
    let mut words = std::env::args().filter_map(|word| word.parse().ok());
    let rounds: u64 = words.next_back().unwrap_or(300);
    let single = [4, 5, 6, 8, 10, 12, 15, 20, 30].map(|clusters| (clusters, 1, 2));
    let triple = [5, 12, 20, 60].map(|clusters| (clusters, 1, 3));
    let many = [4, 6, 10, 12, 15, 19, 20, 30].map(|clusters| (clusters, 10, 3));
    println!(
        "Share of {rounds} intervals that hold the truth, and their mean width; [what the program gives]\n"
    );
    println!(
        "| design | exact: bootstrap, jackknife | alpha: both | AC2: both |\n|---|---|---|---|"
    );
    for (clusters, cells, raters) in single.into_iter().chain(triple).chain(many) {
        let design = Design {
            clusters,
            cells,
            raters,
        };
        row(design, rounds);
    }
}

/// How often one kind of interval was there, held the truth, and how wide all of them were.
#[derive(Default, Clone, Copy)]
struct Tally {
    there: u32,
    held: u32,
    width: f64,
    used: bool,
}

impl Tally {
    fn add(&mut self, (low, high): (f64, f64), truth: f64) {
        self.there += 1;
        self.held += u32::from((low..=high).contains(&truth));
        self.width += high - low;
    }

    fn told(self, rounds: u64) -> String {
        let there = f64::from(self.there.max(1));
        let share = 100.0 * f64::from(self.held) / there;
        let mut told = format!("{share:.0} % {:.2}", self.width / there);
        if u64::from(self.there) < rounds {
            told = format!("{told} (none in {})", rounds - u64::from(self.there));
        }
        if self.used { format!("[{told}]") } else { told }
    }
}

/// The intervals of one figure: by the bootstrap and by the jackknife, that of the program as it gives it.
fn both(numbers: &Numbers, measure: Measure, truth: f64, tallies: &mut [Tally; 2]) {
    let how = How {
        resamples: RESAMPLES,
        ..How::default()
    };
    let Ok(found) = estimate(numbers, measure, how) else {
        return;
    };
    let draw = numbers
        .clusters
        .as_deref()
        .map_or(Draw::Targets, Draw::Clusters);
    let of = |matrix: &Matrix| {
        let numbers = Numbers::new(matrix.clone(), None, numbers.values.clone());
        measure.of(&numbers).map(|found| found.value)
    };
    let now = found.interval.ok();
    let method = now.map(|interval| interval.method);
    if let Some(now) = now {
        let at = usize::from(now.method == Method::Jackknife);
        tallies[at].used = true;
        tallies[at].add((now.low, now.high), truth);
    }
    if method != Some(Method::Bootstrap) {
        let how = Resampling {
            resamples: RESAMPLES,
            ..Resampling::default()
        };
        let other = bootstrap(&numbers.matrix, draw, &how, of).ok();
        if let Some(other) = other.filter(|found| found.standard_error > 1e-9) {
            tallies[0].add(other.bca.unwrap_or(other.percentile), truth);
        }
    }
    if method != Some(Method::Jackknife) {
        let other = jackknife(&numbers.matrix, draw, of).ok();
        if let Some(other) = other.filter(|found| found.standard_error > 1e-9) {
            let (least, most) = measure.range(numbers.matrix.raters());
            let (low, high) = other.interval;
            tallies[1].add((low.max(least), high.min(most)), truth);
        }
    }
}

fn row(design: Design, rounds: u64) {
    let many = Design {
        clusters: 60_000 / design.cells,
        ..design
    };
    let very_many = numbers(many, 1_000_000);
    let truths = MEASURES.map(|measure| measure.of(&very_many).expect("very many").value);
    let mut tallies = [[Tally::default(); 2]; 3];
    for round in 0..rounds {
        let numbers = numbers(design, round);
        for (at, measure) in MEASURES.into_iter().enumerate() {
            both(&numbers, measure, truths[at], &mut tallies[at]);
        }
    }
    let cells = tallies.map(|both| both.map(|one| one.told(rounds)).join(", "));
    let Design {
        clusters,
        cells: own,
        raters,
    } = design;
    let of = if own > 1 {
        format!("{clusters} candidates of {own} cells, {raters} raters")
    } else {
        format!("{clusters} targets, {raters} raters")
    };
    println!("| {of} | {} |", cells.join(" | "));
}

fn numbers(design: Design, seed: u64) -> Numbers {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut normal = move |sd: f64| -> f64 {
        let drawn: f64 = StandardNormal.sample(&mut random);
        sd * drawn
    };
    let (mut rows, mut clusters) = (Vec::new(), Vec::new());
    for cluster in 0..design.clusters {
        // Of cells of one candidate a good part is the candidate.
        let (common, own) = if design.cells > 1 {
            (0.6, 0.6)
        } else {
            (0.0, 0.85)
        };
        let candidate = normal(common);
        for _ in 0..design.cells {
            let target = MIDDLE + candidate + normal(own);
            let rated = |severity: f64| {
                let felt: f64 = target - severity + normal(ERROR);
                Some(felt.round().clamp(1.0, 4.0))
            };
            rows.push(
                SEVERITIES[..design.raters]
                    .iter()
                    .copied()
                    .map(rated)
                    .collect::<Vec<_>>(),
            );
            clusters.push(cluster);
        }
    }
    let levels = Categories::new([1.0, 2.0, 3.0, 4.0]).expect("ascending");
    let matrix = Matrix::new(rows).expect("equal rows");
    Numbers::new(
        matrix,
        Some(clusters),
        Values::declared(levels, Metric::Ordinal),
    )
}
