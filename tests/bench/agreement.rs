//! Agreement figures on the files of `peers/generate.py`, from the table in memory to the figure on one thread:
//! `cargo bench --bench agreement -- FOLDER` prints name, best wall time in seconds, and the figure.
//! `peers/run` puts the times of other programs beside it.

#![allow(
    clippy::print_stdout,
    reason = "a bench tells its figures on the screen"
)]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

use wakker::stats::{
    Categories, Draw, IccUnit, Matrix, Metric, Model, Resampling, Undefined, Weights, bootstrap,
    gwet_ac, icc, krippendorff_alpha,
};

type Row = [f64; 5];

/// The rows of a text of numbers, without its line of names.
fn rows(text: &[u8]) -> impl Iterator<Item = Row> {
    let lines = text.split(|byte| *byte == b'\n');
    lines.filter(|line| !line.is_empty()).map(|line| {
        let mut row = Row::default();
        for (rating, cell) in row.iter_mut().zip(line.split(|byte| *byte == b',')) {
            *rating = match cell {
                [digit @ b'0'..=b'9'] => f64::from(digit - b'0'),
                _ => str::from_utf8(cell)
                    .ok()
                    .and_then(|cell| cell.parse().ok())
                    .expect("a number"),
            };
        }
        row
    })
}

fn table(path: &Path) -> Vec<Row> {
    let text = std::fs::read(path).expect("a file of generate.py");
    let header = text.iter().position(|byte| *byte == b'\n');
    rows(&text[header.map_or(text.len(), |end| end + 1)..]).collect()
}

fn alpha(ratings: &Matrix) -> Result<f64, Undefined> {
    krippendorff_alpha(ratings, Metric::Ordinal).map(|found| found.value)
}

fn matrix(rows: &[Row]) -> Matrix {
    Matrix::complete(rows).expect("a table")
}

fn time(name: &str, repeats: usize, figure: impl Fn() -> f64) {
    let mut best = f64::INFINITY;
    let mut value = f64::NAN;
    for _ in 0..repeats {
        let start = Instant::now();
        value = black_box(figure());
        best = best.min(start.elapsed().as_secs_f64());
    }
    println!("{name}\t{best:.9}\t{value:.9}");
}

fn main() {
    let folder = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let Some(folder) = folder.map(PathBuf::from) else {
        println!("agreement: no folder of data given; see tests/bench/peers/run");
        return;
    };
    let small = table(&folder.join("10000x5.csv"));
    let large = table(&folder.join("1000000x5.csv"));
    let levels = Categories::new([1.0, 2.0, 3.0, 4.0]).expect("ascending");

    time("alpha ordinal 10000x5", 1000, || {
        alpha(&matrix(&small)).expect("defined")
    });
    time("bootstrap 1000 alpha ordinal 10000x5", 10, || {
        let how = Resampling {
            resamples: 1000,
            ..Resampling::default()
        };
        let found = bootstrap(&matrix(&small), Draw::Targets, &how, alpha);
        found.expect("defined").standard_error
    });
    time("ICC(2,1) 10000x5", 1000, || {
        let found = icc(&matrix(&small), Model::Agreement, IccUnit::Single);
        found.expect("defined").value
    });
    time("AC2 quadratic 10000x5", 1000, || {
        let found = gwet_ac(&matrix(&small), &levels, &Weights::Quadratic);
        found.expect("defined").value
    });
    time("alpha ordinal 1000000x5", 40, || {
        alpha(&matrix(&large)).expect("defined")
    });
}
