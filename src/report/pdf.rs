//! Data and a template to PDF bytes: one report, or many at once.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::day::Date;
use crate::report::world::ReportWorld;
pub use crate::report::world::{ReportFonts, Templates};
use crate::report::{Kind, Standard};

/// Deeply nested layout needs more than the two megabytes that threads get by default.
const STACK: usize = 8 << 20;

/// Finished reports that may wait for their turn, per thread.
const WAITING: usize = 2;

/// What to make: a template, its data, and what the file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// The file name of the template: `candidate.typ`.
    pub template: &'static str,
    /// The data as JSON, made by [`crate::report::text::prepare`].
    pub data: Vec<u8>,
    /// What the file says about itself.
    pub meta: Meta,
}

/// What a PDF says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The same for the same report: rubric hash, day, candidate.
    pub ident: String,
    /// The date of the document: that of the assessment day.
    pub date: Date,
    /// The program and its version.
    pub creator: String,
}

/// A finished report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What typst found doubtful in the template.
    pub warnings: Vec<TypstFault>,
}

/// Something that a template got wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypstFault {
    /// The template file.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
    /// Its column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What could be done about it.
    pub hints: Vec<String>,
}

/// Makes one report, as PDF/UA-1 with PDF/A-2a, or with PDF/A-3a where it carries its scores.
///
/// # Errors
/// Every fault in the template; a fault inside typst itself is one too.
pub fn render(templates: &Templates, job: &Job) -> Result<Rendered, Vec<TypstFault>> {
    let mut made = None;
    render_all(
        templates,
        1,
        1,
        |_| job.clone(),
        |_, result| {
            made = Some(result);
            ControlFlow::Continue(())
        },
    );
    made.unwrap_or_else(|| Err(vec![broken("", "the report could not be started")]))
}

/// Makes `count` reports on `threads` threads and hands them over in order.
///
/// `job` is called on the thread that makes the report; `done` on the calling thread, in order from
/// 0, with no more than a few reports waiting: memory does not grow with the number of reports.
/// `done` can stop the rest by [`ControlFlow::Break`].
///
/// Each thread has a rayon pool of its own. On a shared pool, a worker that waits inside one report
/// would start on a second one, and a third, all unfinished at once.
pub fn render_all(
    templates: &Templates,
    count: usize,
    threads: usize,
    job: impl Fn(usize) -> Job + Sync,
    mut done: impl FnMut(usize, Result<Rendered, Vec<TypstFault>>) -> ControlFlow<()>,
) {
    render_needed(
        templates,
        count,
        threads,
        |index| Some(job(index)),
        |index, result| result.map_or(ControlFlow::Continue(()), |result| done(index, result)),
    );
}

/// As [`render_all`], where not all have to be made: a report for which `job` gives none comes to `done` as none.
pub fn render_needed(
    templates: &Templates,
    count: usize,
    threads: usize,
    job: impl Fn(usize) -> Option<Job> + Sync,
    mut done: impl FnMut(usize, Option<Result<Rendered, Vec<TypstFault>>>) -> ControlFlow<()>,
) {
    let threads = threads.clamp(1, count.max(1));
    thread::scope(|scope| {
        let results: Vec<_> = (0..threads)
            .map(|first| {
                let (send, receive) = sync_channel(WAITING);
                let job = &job;
                scope.spawn(move || work(templates, (first..count).step_by(threads), job, &send));
                receive
            })
            .collect();
        for index in 0..count {
            let lost = || {
                Some(Err(vec![broken(
                    "",
                    "the thread of this report ended early",
                )]))
            };
            let result = results[index % threads].recv().unwrap_or_else(|_| lost());
            if done(index, result).is_break() {
                break;
            }
        }
    });
}

type Outcome = Result<Rendered, Vec<TypstFault>>;

fn work(
    templates: &Templates,
    mine: impl Iterator<Item = usize> + Send,
    job: &(impl Fn(usize) -> Option<Job> + Sync),
    results: &SyncSender<Option<Outcome>>,
) {
    let Ok(pool) = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .stack_size(STACK)
        .build()
    else {
        return;
    };
    for index in mine {
        let outcome = pool.install(|| {
            let make = || Some(compile(templates, &job(index)?));
            catch_unwind(AssertUnwindSafe(make))
                .unwrap_or_else(|_| Some(Err(vec![broken("", "the report ended in a panic")])))
        });
        if results.send(outcome).is_err() {
            return; // Nobody wants the rest.
        }
    }
}

/// Empties typst's cache on every way out. Reports share next to nothing, and without this each one
/// would stay in memory.
struct Evict;

impl Drop for Evict {
    fn drop(&mut self) {
        typst::comemo::evict(0);
    }
}

fn compile(templates: &Templates, job: &Job) -> Outcome {
    let _evict = Evict;
    let (year, month, day) = job.meta.date.parts();
    let at_noon = Datetime::from_ymd_hms(year, month, day, 12, 0, 0);
    let world = ReportWorld::new(templates, job.template, job.data.clone(), at_noon);
    let compiled = typst::compile::<PagedDocument>(&world);
    let warnings = faults(&world, job.template, &compiled.warnings);
    let document = compiled
        .output
        .map_err(|found| faults(&world, job.template, &found))?;
    // Only PDF/A-3 may carry another file.
    let archive = match Kind::of_template(job.template).map(Kind::standard) {
        Some(Standard::WithScores) => PdfStandard::A_3a,
        _ => PdfStandard::A_2a,
    };
    let standards = PdfStandards::new(&[archive, PdfStandard::Ua_1])
        .map_err(|fault| vec![broken(job.template, fault.message())])?;
    let options = PdfOptions {
        ident: Smart::Custom(job.meta.ident.clone()),
        creator: Smart::Custom(Some(job.meta.creator.clone())),
        timestamp: at_noon.map(Timestamp::new_utc),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    let pdf = typst_pdf::pdf(&document, &options)
        .map_err(|found| faults(&world, job.template, &found))?;
    Ok(Rendered {
        pdf,
        pages: document.pages().len(),
        warnings,
    })
}

/// Faults with their places; what comes of no line of a template stands with the template of the document.
fn faults(world: &ReportWorld, template: &str, found: &[SourceDiagnostic]) -> Vec<TypstFault> {
    found
        .iter()
        .map(|diagnostic| {
            let place = diagnostic.span.id().and_then(|id| {
                let range = world.range(diagnostic.span)?;
                let source = world.source(id).ok()?;
                let (line, column) = source.lines().byte_to_line_column(range.start)?;
                Some((
                    id.vpath().get_without_slash().to_string(),
                    line + 1,
                    column + 1,
                ))
            });
            let (file, line, column) = place.unwrap_or_else(|| (template.to_owned(), 1, 1));
            TypstFault {
                file,
                line,
                column,
                message: diagnostic.message.to_string(),
                hints: diagnostic
                    .hints
                    .iter()
                    .map(|hint| hint.v.to_string())
                    .collect(),
            }
        })
        .collect()
}

fn broken(file: &str, message: &str) -> TypstFault {
    TypstFault {
        file: file.to_owned(),
        line: 1,
        column: 1,
        message: message.to_owned(),
        hints: Vec::new(),
    }
}
