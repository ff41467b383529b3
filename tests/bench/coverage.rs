//! Are the intervals honest? Draws many small tables whose true figures are known, and counts how often the 95 % interval
//! holds them: `cargo bench --bench coverage -- ROUNDS` prints the table of the README.
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
use wakker::stats::{Categories, Matrix, Metric};

const SEVERITIES: [f64; 3] = [0.25, 0.0, -0.3];
const ERROR: f64 = 0.6;
const MIDDLE: f64 = 2.5;

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
    println!("| design | exact | alpha, ordinal | AC2, ordinal |\n|---|---|---|---|");
    for (clusters, cells, raters) in single.into_iter().chain(triple).chain(many) {
        row(
            Design {
                clusters,
                cells,
                raters,
            },
            rounds,
        );
    }
}

fn row(design: Design, rounds: u64) {
    let many = Design {
        clusters: 60_000 / design.cells,
        ..design
    };
    let truth = numbers(many, 1_000_000);
    let truth = MEASURES.map(|measure| measure.of(&truth).expect("very many").value);
    let (mut held, mut width, mut there) = ([0.0; 3], [0.0; 3], [0.0; 3]);
    let mut method = None;
    for round in 0..rounds {
        let numbers = numbers(design, round);
        for (at, measure) in MEASURES.into_iter().enumerate() {
            let found = estimate(&numbers, measure, How::default());
            let Some(interval) = found.ok().and_then(|found| found.interval.ok()) else {
                continue;
            };
            method = Some(interval.method);
            there[at] += 1.0;
            width[at] += interval.high - interval.low;
            if (interval.low..=interval.high).contains(&truth[at]) {
                held[at] += 1.0;
            }
        }
    }
    let cells: Vec<String> = (0..3)
        .map(|at| {
            let share = 100.0 * held[at] / there[at];
            format!("{share:.0} % {:.2} ({})", width[at] / there[at], there[at])
        })
        .collect();
    let method = match method {
        Some(Method::Jackknife) => "jackknife",
        Some(Method::Bootstrap) => "bootstrap",
        None => "none",
    };
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
    println!("| {of} ({method}) | {} |", cells.join(" | "));
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
