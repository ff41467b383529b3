//! What must hold of any bytes, for the fuzz targets and for the test that runs their corpus.
#![allow(dead_code, reason = "each target uses one of these")]

use std::path::PathBuf;
use std::sync::OnceLock;

use wakker::assets::Assets;
use wakker::day::names::Names;
use wakker::diagnostic::Diagnostics;
use wakker::load::{self, Loaded};
use wakker::notes::{self, Context};
use wakker::ratings::{self, plain};
use wakker::source::{FileId, Sources};
use wakker::{day, rubric};

/// Texts as the program meets them: what is not UTF-8 never gets past its reader of files.
fn text(bytes: &[u8]) -> Option<(Sources, FileId)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut sources = Sources::default();
    let file = sources.add("any", text);
    Some((sources, file))
}

fn sample() -> &'static Loaded {
    static SAMPLE: OnceLock<Loaded> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let root = here
            .ancestors()
            .find(|root| root.join("samples").is_dir())
            .expect("the project");
        let dir = root.join("samples/2026-03-17-antwerpen");
        let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
        load::day(&mut sources, &Assets::builtin(), &dir, &mut found).expect("the sample day")
    })
}

fn context<'a>(sample: &'a Loaded, names: &'a Names) -> Context<'a> {
    Context {
        rubric: &sample.rubric,
        day: &sample.day,
        names,
    }
}

/// Every line that is not blank is accounted for once, or the file is refused with an error.
pub(crate) fn notes(bytes: &[u8]) {
    let Some((sources, file)) = text(bytes) else {
        return;
    };
    let sample = sample();
    let mut found = Diagnostics::default();
    let names = sample.names();
    let context = context(sample, &names);
    let read = notes::read(&sources, file, &context, &mut found);
    if read.lines.is_empty() && found.has_errors() {
        return;
    }
    let whole = sources.text(file).replace("\r\n", "\n").replace('\r', "\n");
    let expected: Vec<usize> = (1..)
        .zip(whole.split('\n'))
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, _)| number)
        .collect();
    let lines: Vec<usize> = read.lines.iter().map(|line| line.number).collect();
    assert_eq!(lines, expected, "every line is read once");
}

/// A file is read, or refused with an error.
pub(crate) fn yaml(bytes: &[u8]) {
    let Some((sources, file)) = text(bytes) else {
        return;
    };
    let mut found = Diagnostics::default();
    let is_read = rubric::read(&sources, file, &mut found).is_ok();
    assert!(
        is_read || found.has_errors(),
        "a rubric that is refused says why"
    );
    let sample = sample();
    let names = sample.names();
    let mut found = Diagnostics::default();
    let is_read = day::consensus::read(
        &sources,
        file,
        &sample.day,
        &sample.rubric,
        &names,
        &mut found,
    )
    .is_ok();
    assert!(
        is_read || found.has_errors(),
        "levels that are refused say why"
    );
}

/// A table is read, or refused with an error, and no rating is a number that is none.
pub(crate) fn tables(bytes: &[u8]) {
    let Some((sources, file)) = text(bytes) else {
        return;
    };
    for values in [plain::AllowedValues::Numbers, plain::AllowedValues::Names] {
        let mut found = Diagnostics::default();
        let expected = plain::Expected {
            values,
            levels: None,
        };
        match plain::read(&sources, file, &expected, &mut found) {
            Ok(read) => {
                let mut ratings = read.rows().flatten().flatten();
                assert!(ratings.all(|rating| rating.is_finite()));
            }
            Err(_) => assert!(found.has_errors(), "a table that is refused says why"),
        }
    }
    let sample = sample();
    let mut found = Diagnostics::default();
    let names = sample.names();
    let context = context(sample, &names);
    let is_read = ratings::read(&sources, file, &context, &mut found).is_ok();
    assert!(
        is_read || found.has_errors(),
        "rows that are refused say why"
    );
}
