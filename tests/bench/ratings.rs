//! Reading plain files of ratings: ten million ratings as wide rows, as wide rows with labels, clusters and
//! decimal commas, and as long rows, beside what the csv crate alone needs for the same bytes.

mod common;

use std::fmt::Write as _;
use std::hint::black_box;

use common::Random;
use criterion::{Criterion, Throughput};
use wakker::diagnostic::Diagnostics;
use wakker::ratings::plain::{self, AllowedValues, Expected};
use wakker::source::Sources;
use wakker::stats::Matrix;

const TARGETS: usize = 2_000_000;
const RATERS: usize = 5;

/// A rating from 1 to 4, near that of the target, now and then missing.
fn rating(target: u64, random: &mut Random) -> Option<u64> {
    let apart = random.below(10);
    (apart > 0).then(|| 1 + (target + u64::from(apart > 7)) % 4)
}

fn wide() -> String {
    let mut random = Random(1);
    let mut text = String::from("a,b,c,d,e\n");
    for _ in 0..TARGETS {
        let target = random.below(4);
        for rater in 0..RATERS {
            if let Some(rating) = rating(target, &mut random) {
                let _ = write!(text, "{rating}");
            }
            text.push(if rater + 1 < RATERS { ',' } else { '\n' });
        }
    }
    text
}

fn labelled() -> String {
    let mut random = Random(2);
    let mut text = String::from("\u{FEFF}target;groep;a;b;c;d;e\r\n");
    for number in 0..TARGETS {
        let target = random.below(4);
        let _ = write!(text, "\"t{number}\";k{}", number / 20);
        for _ in 0..RATERS {
            text.push(';');
            if let Some(rating) = rating(target, &mut random) {
                let half = if random.below(2) == 0 { '0' } else { '5' };
                let _ = write!(text, "{rating},{half}");
            }
        }
        text.push_str("\r\n");
    }
    text
}

fn long() -> String {
    let mut random = Random(3);
    let mut text = String::from("rater,target,rating\n");
    for rater in 0..RATERS {
        for number in 0..TARGETS {
            if let Some(rating) = rating(number as u64, &mut random) {
                let _ = writeln!(text, "r{rater},t{number},{rating}");
            }
        }
    }
    text
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let expected = Expected {
        values: AllowedValues::Numbers,
        levels: None,
    };
    for (name, separator, text) in [
        ("wide", b',', wide()),
        ("labelled", b';', labelled()),
        ("long", b',', long()),
    ] {
        let bytes = text.len() as u64;
        let mut sources = Sources::default();
        let file = sources.add("ratings.csv", text);
        let mut group = criterion.benchmark_group(format!("10M-ratings-{name}"));
        group.sample_size(10).throughput(Throughput::Bytes(bytes));
        group.bench_function("csv-alone", |bench| {
            bench.iter(|| {
                let mut reader = csv::ReaderBuilder::new()
                    .delimiter(separator)
                    .from_reader(sources.text(file).as_bytes());
                let mut record = csv::ByteRecord::new();
                let mut cells = 0;
                while reader.read_byte_record(&mut record).expect("rows") {
                    cells += record.len();
                }
                black_box(cells)
            });
        });
        group.bench_function("read", |bench| {
            bench.iter(|| {
                let mut found = Diagnostics::default();
                black_box(plain::read(&sources, file, &expected, &mut found).expect("it reads"))
            });
        });
        group.bench_function("read-into-matrix", |bench| {
            bench.iter(|| {
                let mut found = Diagnostics::default();
                let plain = plain::read(&sources, file, &expected, &mut found).expect("it reads");
                black_box(Matrix::from_distinct(plain.patterns(), plain.order()))
            });
        });
        group.finish();
    }
    criterion.final_summary();
}
