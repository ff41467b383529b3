//! Reading and scoring: the sample day from its folder, and ten thousand sheets from memory beside what
//! comrak alone needs for the same bytes on the same thread.

mod common;

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use wakker::assets::Assets;
use wakker::diagnostic::Diagnostics;
use wakker::source::Sources;
use wakker::{load, scoring};

/// 278 days of 36 sheets: 10,008 sheets.
const DAYS: usize = 278;

fn sample_day(criterion: &mut Criterion) {
    let (dir, assets) = (common::sample(), Assets::builtin());
    criterion.bench_function("score/sample-day", |bench| {
        bench.iter(|| {
            let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
            let day =
                load::day(&mut sources, &assets, &dir, &mut found).expect("the sample day reads");
            black_box(scoring::score(&day, &mut found))
        });
    });
}

fn many_sheets(criterion: &mut Criterion) {
    let mut day = common::loaded();
    let days = common::days(DAYS);
    let bytes: usize = days.iter().flatten().map(String::len).sum();
    let mut group = criterion.benchmark_group("10k-sheets");
    group
        .sample_size(10)
        .throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("comrak-alone", |bench| {
        let mut options = comrak::Options::default();
        options.extension.table = true;
        options.extension.tasklist = true;
        options.extension.front_matter_delimiter = Some("---".to_owned());
        bench.iter(|| {
            for text in days.iter().flatten() {
                let arena = comrak::Arena::new();
                black_box(comrak::parse_document(&arena, text, &options));
            }
        });
    });
    group.bench_function("read", |bench| {
        bench.iter(|| {
            let found = days.iter().map(|texts| common::read_into(&mut day, texts));
            found.sum::<usize>()
        });
    });
    group.bench_function("read-and-score", |bench| {
        bench.iter(|| {
            for texts in &days {
                common::read_into(&mut day, texts);
                let mut found = Diagnostics::default();
                black_box(scoring::score(&day, &mut found));
            }
        });
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    sample_day(&mut criterion);
    many_sheets(&mut criterion);
    criterion.final_summary();
}
