//! Coach's reports: `cargo bench --bench coach` makes 500 from the scores, on one thread and on all cores.
//!
//! With a folder, `cargo bench --bench coach -- FOLDER COUNT`, it goes from the data of so many reports to as many
//! PDF files on one thread and on two, and leaves there what other programs need for the same: `data`, `templates`
//! and `fonts`. `peers/pdf/run` puts their times beside ours. Each line of figures: threads, program, wall and
//! processor seconds for a report, MiB in memory at most and, after the first tenth, at least; pages and bytes.

#![allow(
    clippy::print_stdout,
    reason = "a bench tells its figures on the screen"
)]

mod common;

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use wakker::assets::Assets;
use wakker::day::Date;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::load::Loaded;
use wakker::report::pdf::{Job, Meta, Rendered, ReportFonts, Templates, render_all};
use wakker::report::{Naming, coach, text};
use wakker::scoring::{self, Scores};

/// The same texts again and again would find each other's work in typst's cache: so many days of other levels
/// and times.
const DAYS: usize = 20;

struct Day {
    loaded: Loaded,
    scores: Scores,
    found: Diagnostics,
}

impl Day {
    fn all() -> Vec<Self> {
        common::days(DAYS)
            .iter()
            .map(|texts| {
                let mut loaded = common::loaded();
                common::read_into(&mut loaded, texts);
                let mut found = Diagnostics::default();
                let scores = scoring::score(&loaded, &mut found);
                Self {
                    loaded,
                    scores,
                    found,
                }
            })
            .collect()
    }
}

/// What the template of a report sees: the candidates of a day, then those of the next.
fn data(days: &[Day], index: usize) -> Vec<u8> {
    let each = days[0].scores.candidates.len();
    let day = &days[index / each % days.len()];
    let own = &day.scores.candidates[index % each];
    let mut report = coach(
        &day.loaded,
        &day.scores,
        own,
        &day.found,
        Language::Nl,
        Naming::Names,
    );
    report.name = format!("{} {index}", report.name);
    text::prepare(&report, &ReportFonts).json
}

fn job(json: Vec<u8>, index: usize, date: Date) -> Job {
    Job {
        template: "coach.typ",
        data: json,
        meta: Meta {
            ident: index.to_string(),
            date,
            creator: "bench".to_owned(),
        },
    }
}

fn time(
    count: usize,
    threads: usize,
    job: impl Fn(usize) -> Job + Sync,
    done: impl Fn(usize, &Rendered),
) {
    let templates = Templates::new(&Assets::builtin());
    let (mut pages, mut bytes) = (0, 0);
    let (mut most, mut least) = (0, u64::MAX);
    let (wall, before) = (Instant::now(), common::processor_time());
    render_all(&templates, count, threads, job, |index, result| {
        let made = result.expect("a report");
        done(index, &made);
        pages += made.pages;
        bytes += made.pdf.len();
        let memory = common::memory();
        most = most.max(memory);
        if index >= count / 10 {
            least = least.min(memory);
        }
        ControlFlow::Continue(())
    });
    let wall = wall.elapsed().as_secs_f64();
    let cpu = common::processor_time() - before;
    #[expect(clippy::cast_precision_loss, reason = "a few hundred reports")]
    let each = |sum: usize| sum as f64 / count as f64;
    let share = each(1);
    println!(
        "{threads}\twakker {}\t{:.5}\t{:.5}\t{most}\t{least}\t{:.2}\t{:.0}",
        env!("CARGO_PKG_VERSION"),
        wall * share,
        cpu * share,
        each(pages),
        each(bytes),
    );
}

/// Writes what the reports are made of, where it is not there yet.
fn write_inputs(folder: &Path, count: usize) {
    let days = Day::all();
    for name in ["data", "templates", "fonts", "wakker"] {
        fs::create_dir_all(folder.join(name)).expect("a folder");
    }
    for index in 0..count {
        fs::write(data_file(folder, index), data(&days, index)).expect("a file");
    }
    for file in Assets::builtin().files() {
        let name = Path::new(file.path).file_name().expect("a file");
        match Path::new(file.path).extension().and_then(|it| it.to_str()) {
            Some("typ") => fs::write(folder.join("templates").join(name), &file.bytes),
            Some("ttf") => fs::write(folder.join("fonts").join(name), &file.bytes),
            _ => Ok(()),
        }
        .expect("a file");
    }
}

fn data_file(folder: &Path, index: usize) -> PathBuf {
    folder.join("data").join(format!("{index:05}.json"))
}

fn main() {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let date = common::loaded().day.date;
    let Some(folder) = words.first().map(PathBuf::from) else {
        let days = Day::all();
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        for threads in [1, cores] {
            time(
                500,
                threads,
                |index| job(data(&days, index), index, date),
                |_, _| {},
            );
        }
        return;
    };
    let count = words
        .get(1)
        .map_or(60, |count| count.parse().expect("a number"));
    if !data_file(&folder, count - 1).exists() {
        write_inputs(&folder, count);
    }
    for threads in [1, 2] {
        let read = |index| fs::read(data_file(&folder, index)).expect("a file");
        let write = |index: usize, made: &Rendered| {
            let file = folder.join("wakker").join(format!("{index:05}.pdf"));
            fs::write(file, &made.pdf).expect("a file");
        };
        time(count, threads, |index| job(read(index), index, date), write);
    }
}
