//! Candidate reports: how many a second for 6 and for 500 candidates, on one thread and on all cores, and
//! after it what one report costs in processor time and memory.

#![allow(
    clippy::print_stdout,
    reason = "a bench tells its figures on the screen"
)]

mod common;

use std::ops::ControlFlow;
use std::time::Instant;

use criterion::Criterion;
use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::load::Loaded;
use wakker::report::pdf::{Job, Meta, ReportFonts, Templates, render_all};
use wakker::report::{Naming, candidate, text};
use wakker::scoring::{self, Scores};

struct Day {
    loaded: Loaded,
    scores: Scores,
    found: Diagnostics,
    templates: Templates,
}

impl Day {
    fn new() -> Self {
        let loaded = common::loaded();
        let mut found = Diagnostics::default();
        let scores = scoring::score(&loaded, &mut found);
        Self {
            loaded,
            scores,
            found,
            templates: Templates::new(&Assets::builtin()),
        }
    }

    /// Makes so many reports, from scores to bytes; gives their pages.
    fn reports(&self, count: usize, threads: usize) -> usize {
        let job = |index: usize| {
            let scores = &self.scores.candidates[index % self.scores.candidates.len()];
            let mut report = candidate(
                &self.loaded,
                scores,
                &self.found,
                Language::Nl,
                Naming::Names,
            );
            // Different reports: equal ones would find each other's work in typst's cache.
            report.name = format!("{} {index}", report.name);
            Job {
                template: "candidate.typ",
                data: text::prepare(&report, &ReportFonts).json,
                meta: Meta {
                    ident: index.to_string(),
                    date: self.loaded.day.date,
                    creator: "bench".to_owned(),
                },
            }
        };
        let mut pages = 0;
        render_all(&self.templates, count, threads, job, |_, result| {
            pages += result.expect("a report").pages;
            ControlFlow::Continue(())
        });
        pages
    }
}

fn figures(day: &Day, cores: usize) {
    println!("\none run of 500 reports each:");
    for threads in [1, cores] {
        let (wall, before) = (Instant::now(), common::processor_time());
        let pages = day.reports(500, threads);
        let wall = wall.elapsed().as_secs_f64();
        let cpu = common::processor_time() - before;
        println!(
            "{threads} threads: {:.1} reports a second, {:.1} ms of processor time each, {} pages, {} MiB in memory",
            500.0 / wall,
            cpu * 2.0,
            pages,
            common::memory()
        );
    }
}

fn main() {
    let day = Day::new();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("candidate-pdf");
    group.sample_size(10);
    group.bench_function("6/one-thread", |bench| bench.iter(|| day.reports(6, 1)));
    group.bench_function(format!("6/{cores}-threads"), |bench| {
        bench.iter(|| day.reports(6, cores));
    });
    group.finish();
    figures(&day, cores);
    criterion.final_summary();
}
