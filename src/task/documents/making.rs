//! Making PDF on several cores: each file is written whole or not at all, and what went wrong is reported.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::time::Instant;

use serde::Serialize;
use wakker::assets::{AssetOrigin, Assets};
use wakker::diagnostic::{Code, Diagnostic};
use wakker::report::pdf::{Job, Meta, Rendered, ReportFonts, Templates, TypstFault, render_needed};
use wakker::report::text;
use wakker::source::Span;
use wakker::wording::{commands, counts, terms};

use super::document::{Document, Making, Written};
use super::made::{Common, Hash, Made};
use crate::task::output;
use crate::task::session::Session;
use crate::task::stop::{Stop, cannot_write};

pub(in crate::task) use wakker::report::text::Prepared;

/// The data of a document, with any text made safe to set.
pub(in crate::task) fn prepared<T: Serialize>(data: &T) -> Prepared {
    text::prepare(data, &ReportFonts)
}

/// Makes and writes all that are not there yet. Gives what to tell, or how to end where the disk refused.
pub(in crate::task) fn write(
    session: &mut Session<'_>,
    making: &Making<'_>,
    documents: &[Document],
    data: impl Fn(usize) -> Prepared + Sync,
) -> Result<Written, Stop> {
    let started = Instant::now();
    let threads = making.threads.map_or_else(
        || std::thread::available_parallelism().map_or(1, usize::from),
        usize::from,
    );
    let templates = Templates::new(making.assets);
    let common = Common::new(making.assets);
    let known = Made::read(making.out);
    // What each document lost and came of, by its position: the threads finish in any order.
    let notes: Mutex<BTreeMap<usize, Note>> = Mutex::default();
    let job = |index: usize| {
        let document = &documents[index];
        let prepared = data(index);
        let job = Job {
            template: document.kind.template(),
            data: prepared.json,
            meta: Meta {
                ident: document.ident.clone(),
                date: document.date,
                creator: concat!("wakker ", env!("CARGO_PKG_VERSION")).to_owned(),
            },
        };
        let inputs = common.inputs(&job);
        let is_ready = !making.force && known.is_ready(&document.file(), &inputs);
        let missing = prepared.missing;
        if let Ok(mut all) = notes.lock() {
            all.insert(index, Note { missing, inputs });
        }
        (!is_ready).then_some(job)
    };
    let (progress, language) = (session.progress, session.language);
    let mut made = known.clone();
    let (mut written, mut ready, mut done, mut stop) = (0, 0, 0, None);
    let mut failed = Vec::new();
    let mut faults: Vec<TypstFault> = Vec::new();
    let each = |index: usize, result: Option<Result<Rendered, Vec<TypstFault>>>| {
        done += 1;
        progress.step(done, documents.len(), language);
        let name = documents[index].file();
        match result {
            None => ready += 1,
            Some(Ok(Rendered { pdf, .. })) => {
                let path = making.out.join(&name);
                if let Err(error) = output::write(&path, &pdf) {
                    stop = Some(cannot_write(language, &path, &error));
                    return ControlFlow::Break(());
                }
                written += 1;
                if let Ok(all) = notes.lock()
                    && let Some(note) = all.get(&index)
                {
                    made.add(&name, note.inputs.clone(), &pdf);
                }
            }
            // Every document meets the same fault: it is told once.
            Some(Err(all)) => {
                failed.push(name);
                for fault in all {
                    if !faults.contains(&fault) {
                        faults.push(fault);
                    }
                }
            }
        }
        ControlFlow::Continue(())
    };
    render_needed(&templates, documents.len(), threads, job, each);
    progress.finish();
    made.write();
    template_faults(session, making.assets, &faults);
    for (index, note) in notes.into_inner().unwrap_or_default() {
        lost_characters(session, &documents[index], &note.missing);
    }
    if let Some(stop) = stop {
        return Err(stop);
    }
    let mut told = (making.told)(language, written, documents.len() - ready);
    if ready > 0 {
        told.push_str(&counts::already_there(language, ready));
    }
    let place = commands::within(language);
    let out = making.out.display();
    let seconds = terms::decimal(language, started.elapsed().as_secs_f64(), 1);
    let stays = failed.iter().any(|name| making.out.join(name).exists());
    Ok(Written {
        line: format!("{told} {place} {out} ({seconds} s)\n"),
        failed,
        stays,
    })
}

/// What was found out about a document while its data were prepared.
struct Note {
    /// The characters that no font has.
    missing: Vec<char>,
    /// The hash of all that it is made of.
    inputs: Hash,
}

fn lost_characters(session: &mut Session<'_>, document: &Document, missing: &[char]) {
    if missing.is_empty() {
        return;
    }
    let file = document.file();
    let pdf = session.sources.add(&file, "");
    for &character in missing {
        let place = session.sources.first_with(character, &document.subject);
        session.found.add(
            Diagnostic::new(Code::T03, place.unwrap_or(Span::start_of(pdf)))
                .with(
                    "character",
                    format!("{character} (U+{:04X})", u32::from(character)),
                )
                .with("document", &file),
        );
    }
}

/// The path by which people know a template: their own file, or our name for it.
fn path_of(assets: &Assets, name: &str) -> String {
    let own = assets.files().iter().find_map(|file| match &file.origin {
        AssetOrigin::File(path) if path.file_name().is_some_and(|own| own == name) => Some(path),
        _ => None,
    });
    own.map_or_else(
        || name.to_owned(),
        |path| path.display().to_string().replace('\\', "/"),
    )
}

/// Shows a fault at its line of the template.
fn template_faults(session: &mut Session<'_>, assets: &Assets, faults: &[TypstFault]) {
    for fault in faults {
        let source = assets.template(&fault.file).unwrap_or_default();
        let offset = source
            .split_inclusive('\n')
            .take(fault.line.saturating_sub(1))
            .map(str::len)
            .sum::<usize>();
        let line = source
            .get(offset..)
            .and_then(|rest| rest.lines().next())
            .unwrap_or_default();
        let column: usize = line
            .chars()
            .take(fault.column.saturating_sub(1))
            .map(char::len_utf8)
            .sum();
        let file = session.sources.add(path_of(assets, &fault.file), source);
        let at = offset + column;
        let mut problem = fault.message.clone();
        for hint in &fault.hints {
            problem.push_str("; ");
            problem.push_str(hint);
        }
        session
            .found
            .add(Diagnostic::new(Code::T02, Span::new(file, at, at)).with("problem", problem));
    }
}
