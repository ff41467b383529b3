//! Documents as PDF: made on several cores, each written whole or not at all, and what went wrong told.

#[cfg(not(feature = "pdf"))]
use wakker::diagnostic::Language;

#[cfg(not(feature = "pdf"))]
use super::{End, Run, output};

#[cfg(feature = "pdf")]
pub(super) use making::{Document, Making, write};

/// Says that this program cannot make PDF.
#[cfg(not(feature = "pdf"))]
pub(super) fn cannot(run: &Run) -> End {
    output::tell(match run.language {
        Language::Nl => "dit programma is gebouwd zonder PDF (feature pdf)\n",
        Language::En => "this program was built without PDF (feature pdf)\n",
        Language::Fr => "ce programme a été construit sans PDF (feature pdf)\n",
    });
    End::Usage
}

#[cfg(feature = "pdf")]
mod making {
    use std::ops::ControlFlow;
    use std::path::Path;
    use std::sync::Mutex;
    use std::time::Instant;

    use wakker::assets::{Assets, Origin};
    use wakker::day::Date;
    use wakker::diagnostic::{Code, Diagnostic, Language};
    use wakker::report::pdf::{Job, Meta, Rendered, Templates, TypstFault, render_all};
    use wakker::report::text::Prepared;
    use wakker::source::Span;
    use wakker::wording::terms;

    use super::super::{End, Run, output};
    use crate::cli::progress::Progress;

    /// One PDF to make.
    pub(in crate::cli) struct Document {
        /// The name of the file, without the ending.
        pub(in crate::cli) name: String,
        /// The id of whom or what it is about: stands in the file where a lost character comes from.
        pub(in crate::cli) subject: String,
        /// The file name of its template.
        pub(in crate::cli) template: &'static str,
        /// The same for the same document.
        pub(in crate::cli) ident: String,
        /// The date that the file carries.
        pub(in crate::cli) date: Date,
    }

    /// Where and how to make them.
    pub(in crate::cli) struct Making<'a> {
        /// The templates to use.
        pub(in crate::cli) assets: &'a Assets,
        /// The folder to write to.
        pub(in crate::cli) out: &'a Path,
        /// How many at once; as many as there are cores where nothing is asked.
        pub(in crate::cli) threads: Option<u16>,
        /// "5 van 6 verslagen geschreven".
        pub(in crate::cli) told: fn(Language, usize, usize) -> String,
    }

    /// Makes and writes them all. Gives the line that tells it, or how to end where the disk refused.
    pub(in crate::cli) fn write(
        run: &mut Run,
        making: &Making<'_>,
        documents: &[Document],
        data: impl Fn(usize) -> Prepared + Sync,
    ) -> Result<String, End> {
        let started = Instant::now();
        let threads = making.threads.map_or_else(
            || std::thread::available_parallelism().map_or(1, usize::from),
            usize::from,
        );
        let templates = Templates::new(making.assets);
        // What each document lost, by its position; told at the end, in order.
        let missing: Mutex<Vec<(usize, Vec<char>)>> = Mutex::new(Vec::new());
        let job = |index: usize| {
            let document = &documents[index];
            let prepared = data(index);
            if !prepared.missing.is_empty()
                && let Ok(mut all) = missing.lock()
            {
                all.push((index, prepared.missing));
            }
            Job {
                template: document.template,
                data: prepared.json,
                meta: Meta {
                    ident: document.ident.clone(),
                    date: document.date,
                    creator: concat!("wakker ", env!("CARGO_PKG_VERSION")).to_owned(),
                },
            }
        };
        let progress = Progress::new(documents.len());
        let (mut written, mut end) = (0, None);
        let mut faults: Vec<TypstFault> = Vec::new();
        render_all(
            &templates,
            documents.len(),
            threads,
            job,
            |index, result| {
                progress.step();
                match result {
                    Ok(Rendered { pdf, .. }) => {
                        let file = making.out.join(format!("{}.pdf", documents[index].name));
                        if let Err(error) = output::write(&file, &pdf) {
                            end = Some(run.cannot_write(&file, &error));
                            return ControlFlow::Break(());
                        }
                        written += 1;
                    }
                    // Every document meets the same fault: it is told once.
                    Err(all) => {
                        for fault in all {
                            if !faults.contains(&fault) {
                                faults.push(fault);
                            }
                        }
                    }
                }
                ControlFlow::Continue(())
            },
        );
        progress.finish();
        template_faults(run, making.assets, &faults);
        let mut missing = missing.into_inner().unwrap_or_default();
        missing.sort();
        for (index, characters) in missing {
            let document = &documents[index];
            let file = format!("{}.pdf", document.name);
            let pdf = run.sources.add(&file, "");
            for character in characters {
                let place = run.sources.first_with(character, &document.subject);
                run.found.add(
                    Diagnostic::new(Code::T03, place.unwrap_or(Span::start_of(pdf)))
                        .with(
                            "character",
                            format!("{character} (U+{:04X})", u32::from(character)),
                        )
                        .with("document", &file),
                );
            }
        }
        if let Some(end) = end {
            return Err(end);
        }
        let seconds = started.elapsed().as_secs_f64();
        let out = making.out.display();
        let seconds = terms::decimal(run.language, seconds, 1);
        let documents = (making.told)(run.language, written, documents.len());
        let place = terms::pick(run.language, "in", "in", "dans");
        Ok(format!("{documents} {place} {out} ({seconds} s)\n"))
    }

    /// The path by which people know a template: their own file, or our name for it.
    fn path_of(assets: &Assets, name: &str) -> String {
        let own = assets.files().iter().find_map(|file| match &file.origin {
            Origin::File(path) if path.file_name().is_some_and(|own| own == name) => Some(path),
            _ => None,
        });
        own.map_or_else(
            || name.to_owned(),
            |path| path.display().to_string().replace('\\', "/"),
        )
    }

    /// Shows a fault at its line of the template.
    fn template_faults(run: &mut Run, assets: &Assets, faults: &[TypstFault]) {
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
            let file = run.sources.add(path_of(assets, &fault.file), source);
            let at = offset + column;
            let mut problem = fault.message.clone();
            for hint in &fault.hints {
                problem.push_str("; ");
                problem.push_str(hint);
            }
            run.found
                .add(Diagnostic::new(Code::T02, Span::new(file, at, at)).with("problem", problem));
        }
    }
}
