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
    use std::collections::BTreeMap;
    use std::ops::ControlFlow;
    use std::path::Path;
    use std::sync::Mutex;
    use std::time::Instant;

    use wakker::assets::{Assets, Origin};
    use wakker::day::Date;
    use wakker::diagnostic::{Code, Diagnostic, Language};
    use wakker::report::pdf::{Job, Meta, Rendered, Templates, TypstFault, render_needed};
    use wakker::report::text::Prepared;
    use wakker::source::Span;
    use wakker::wording::terms;

    use super::super::{End, Run, output};
    use crate::cli::made::{Common, Hash, Made};
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

    impl Document {
        fn file(&self) -> String {
            format!("{}.pdf", self.name)
        }
    }

    /// Where and how to make them.
    pub(in crate::cli) struct Making<'a> {
        /// The templates to use.
        pub(in crate::cli) assets: &'a Assets,
        /// The folder to write to.
        pub(in crate::cli) out: &'a Path,
        /// How many at once; as many as there are cores where nothing is asked.
        pub(in crate::cli) threads: Option<u16>,
        /// Also those of which neither the inputs nor the PDF changed.
        pub(in crate::cli) force: bool,
        /// "5 van 6 verslagen geschreven".
        pub(in crate::cli) told: fn(Language, usize, usize) -> String,
    }

    /// What came of it, to be told after the findings.
    pub(in crate::cli) struct Written {
        /// "6 verslagen geschreven in report (0,4 s)".
        line: String,
        /// The files that could not be made.
        failed: Vec<String>,
        /// Whether one of those is there from before.
        stays: bool,
    }

    impl Written {
        /// Tells it: what could not be made by name, and the rest in a line.
        pub(in crate::cli) fn tell(&self, run: &Run, status: End) -> End {
            if !self.failed.is_empty() {
                output::tell(&terms::not_made(run.language, &self.failed, self.stays));
            }
            run.print(&self.line).map_or_else(|end| end, |()| status)
        }
    }

    /// Makes and writes all that are not there yet. Gives what to tell, or how to end where the disk refused.
    pub(in crate::cli) fn write(
        run: &mut Run,
        making: &Making<'_>,
        documents: &[Document],
        data: impl Fn(usize) -> Prepared + Sync,
    ) -> Result<Written, End> {
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
                template: document.template,
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
        let progress = Progress::new(documents.len(), run.language);
        let mut made = known.clone();
        let (mut written, mut ready, mut end) = (0, 0, None);
        let mut failed = Vec::new();
        let mut faults: Vec<TypstFault> = Vec::new();
        let done = |index: usize, result: Option<Result<Rendered, Vec<TypstFault>>>| {
            progress.step();
            let name = documents[index].file();
            match result {
                None => ready += 1,
                Some(Ok(Rendered { pdf, .. })) => {
                    let path = making.out.join(&name);
                    if let Err(error) = output::write(&path, &pdf) {
                        end = Some(run.cannot_write(&path, &error));
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
        render_needed(&templates, documents.len(), threads, job, done);
        progress.finish();
        made.write();
        template_faults(run, making.assets, &faults);
        for (index, note) in notes.into_inner().unwrap_or_default() {
            lost_characters(run, &documents[index], &note.missing);
        }
        if let Some(end) = end {
            return Err(end);
        }
        let language = run.language;
        let mut told = (making.told)(language, written, documents.len() - ready);
        if ready > 0 {
            told.push_str(&terms::already_there(language, ready));
        }
        let place = terms::pick(language, "in", "in", "dans");
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

    fn lost_characters(run: &mut Run, document: &Document, missing: &[char]) {
        if missing.is_empty() {
            return;
        }
        let file = document.file();
        let pdf = run.sources.add(&file, "");
        for &character in missing {
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
