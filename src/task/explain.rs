//! `wakker explain`: a score down to the words of the notes, or a code.

use std::collections::BTreeSet;
use std::path::Path;

use wakker::assets::Assets;
use wakker::diagnostic::{Code, Language};
use wakker::report::explain;
use wakker::scoring;
use wakker::source::FileId;
use wakker::wording::commands as wording;

use super::options::Explain;
use super::session::Session;
use super::stop::{Done, Stop};
use super::{Status, names};

pub(super) fn run(session: &mut Session<'_>, options: &Explain) -> Done {
    match options {
        Explain::Code(text) => code_of_a_finding(session, text),
        Explain::Score {
            day,
            candidate,
            competence,
        } => scores(session, day, candidate, competence.as_deref()),
    }
}

fn scores(session: &mut Session<'_>, day: &Path, who: &str, competence: Option<&str>) -> Done {
    let loaded = session.load(day, &Assets::builtin())?;
    let scores = scoring::score(&loaded, &mut session.found);
    wakker::report::tell_unfit(&loaded, &scores, &mut session.found);
    let candidate = session.candidate(who, &loaded, &scores)?;
    let language = session.language;
    let only = competence.map(|written| names::competence(written, &loaded.rubric, language));
    let only = only.transpose()?.and_then(|id| candidate.competence(id));
    let text = explain::explain(
        &session.sources,
        &loaded,
        &scores,
        candidate,
        only,
        language,
    );
    // The findings belong to `check`; here only faults would make the explanation untrue, and not those in sheets
    // about others.
    let files = |own: bool| -> BTreeSet<FileId> {
        let sheets = loaded
            .sheets
            .iter()
            .filter(|sheet| (sheet.candidate == candidate.id) == own);
        sheets.map(|sheet| sheet.span.file).collect()
    };
    let (own, others) = (files(true), files(false));
    let status = if session.found.has_errors() {
        session.end_about(|one| own.contains(&one.span.file) || !others.contains(&one.span.file))
    } else {
        Status::Clean
    };
    session.print(text);
    Ok(status)
}

/// The code of a finding by its short form or name; else says which there are.
pub(super) fn code_named(text: &str, language: Language) -> Result<Code, Stop> {
    Code::from_text(text).ok_or_else(|| Stop::Refused(wording::unknown_code(language, text)))
}

fn code_of_a_finding(session: &mut Session<'_>, text: &str) -> Done {
    let language = session.language;
    let code = code_named(text, language)?;
    let [wrong, right] = code.examples(language);
    session.print(format!(
        "{} {} ({})\n\n{}\n\n{}\n{}\n{}\n{}\n",
        code.id(),
        code.name(),
        code.severity().word(language),
        code.about(language),
        wording::wrong_example(language),
        indented(wrong),
        wording::right_example(language),
        indented(right),
    ));
    Ok(Status::Clean)
}

/// Lines that stand apart from the words around them.
fn indented(lines: &str) -> String {
    let indent = |line: &str| match line {
        "" => String::new(),
        line => format!("    {line}"),
    };
    let lines: Vec<String> = lines.lines().map(indent).collect();
    lines.join("\n")
}
