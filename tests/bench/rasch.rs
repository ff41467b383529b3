//! The many-facet Rasch model: 10,000 candidates by three of thirty assessors by eighteen competences, 540,000
//! ratings, and a hundred candidates by six assessors by eighteen competences, the size that the script in
//! `peers/rasch.py` gives to another program. With `RATINGS=file.csv` (c,a,k,x) it takes those ratings instead.

mod common;

use std::fs;
use std::hint::black_box;

use common::Random;
use criterion::{Criterion, Throughput};
use wakker::stats::rasch::{Observations, RaschModel, rasch};

const COMPETENCES: usize = 18;
const CATEGORIES: usize = 4;

/// A share between 0 and 1.
fn share(random: &mut Random) -> f64 {
    f64::from(u32::try_from(random.below(1 << 32)).unwrap_or(0)) / 4_294_967_296.0
}

fn category(random: &mut Random, eta: f64) -> usize {
    let mut odds = [1.0; CATEGORIES];
    let mut exponent = 0.0;
    for (odds, threshold) in odds[1..].iter_mut().zip([-1.5, 0.0, 1.5]) {
        exponent += eta - threshold;
        *odds = f64::exp(exponent);
    }
    let mut left = share(random) * odds.iter().sum::<f64>();
    let drawn = odds.iter().position(|odds| {
        left -= odds;
        left < 0.0
    });
    drawn.unwrap_or(CATEGORIES - 1)
}

/// Ratings drawn from the model.
fn ratings(candidates: usize, assessors: usize, seen_by: usize) -> Observations {
    let mut random = Random(1);
    let severity: Vec<f64> = (0..assessors)
        .map(|_| 2.0 * share(&mut random) - 1.0)
        .collect();
    let difficulty: Vec<f64> = (0..COMPETENCES)
        .map(|_| 2.0 * share(&mut random) - 1.0)
        .collect();
    let mut rows = Vec::with_capacity(candidates * seen_by * COMPETENCES);
    for candidate in 0..candidates {
        let ability = (0..12).map(|_| share(&mut random)).sum::<f64>() - 6.0;
        for own in 0..seen_by {
            let assessor = (candidate * (1 + candidate % 7) + own) % assessors;
            for (competence, difficulty) in difficulty.iter().enumerate() {
                let eta = ability - severity[assessor] - difficulty;
                let category = category(&mut random, eta);
                rows.push(([candidate, assessor, competence], category));
            }
        }
    }
    Observations::new(&[candidates, assessors, COMPETENCES], CATEGORIES, rows)
        .expect("ratings of the model")
}

/// The ratings of a file with a candidate, an assessor, a competence and a rating from 1 on each line.
fn read(path: &str) -> Observations {
    let text = fs::read_to_string(path).expect("a file of ratings");
    let rows: Vec<[usize; 4]> = text
        .lines()
        .skip(1)
        .map(|line| {
            let mut cells = line
                .split(',')
                .map(|cell| cell.trim().parse().expect("a number"));
            [(); 4].map(|()| cells.next().expect("four cells"))
        })
        .collect();
    let most = |at: usize| rows.iter().map(|row| row[at]).max().unwrap_or(0);
    let ratings = rows.iter().map(|[c, a, k, x]| ([*c, *a, *k], x - 1));
    Observations::new(&[most(0) + 1, most(1) + 1, most(2) + 1], most(3), ratings)
        .expect("ratings that count from 0")
}

fn fit(criterion: &mut Criterion, name: &str, ratings: &Observations) {
    let fitted = rasch(ratings, &RaschModel::rating_scale()).expect("a linked design");
    assert!(fitted.residual < 1e-6 && fitted.is_linked());
    let mut group = criterion.benchmark_group("rasch");
    group
        .sample_size(10)
        .throughput(Throughput::Elements(ratings.len() as u64));
    group.bench_function(format!("{name}/rating-scale"), |bench| {
        bench.iter(|| black_box(rasch(ratings, &RaschModel::rating_scale())));
    });
    group.bench_function(format!("{name}/partial-credit"), |bench| {
        bench.iter(|| black_box(rasch(ratings, &RaschModel::partial_credit(2))));
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    if let Ok(path) = std::env::var("RATINGS") {
        fit(&mut criterion, "file", &read(&path));
    } else {
        fit(&mut criterion, "100x6x18", &ratings(100, 6, 3));
        fit(&mut criterion, "10000x3x18", &ratings(10_000, 30, 3));
    }
    criterion.final_summary();
}
