//! `wakker explain`: a score down to the words of the notes, or a code.

use std::collections::BTreeSet;

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::diagnostic::{Code, Language};
use wakker::report::explain;
use wakker::rubric::Named;
use wakker::scoring;
use wakker::source::FileId;

use super::{End, Run, names, output};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    if let Some(code) = matches.get_one::<String>("code") {
        return code_of_a_finding(run, code);
    }
    let Some(loaded) = run.load(matches, &Assets::builtin()) else {
        return run.end(matches);
    };
    let scores = scoring::score(&loaded, &mut run.found);
    let name = matches
        .get_one::<String>("candidate")
        .map_or("", String::as_str);
    let candidate = match run.candidate(name, &loaded, &scores) {
        Ok(candidate) => candidate,
        Err(end) => return end,
    };
    let only = match matches.get_one::<String>("competence") {
        None => None,
        Some(name) => match loaded.rubric.named(name, None) {
            Named::Exactly(target) | Named::Shortened(target) => {
                candidate.competence(target.competence)
            }
            Named::Ambiguous(several) => {
                output::tell(&names::several_competences(
                    name,
                    &several,
                    &loaded.rubric,
                    run.language,
                ));
                return End::Usage;
            }
            Named::Unknown => {
                output::tell(&names::unknown_competence(
                    name,
                    &loaded.rubric,
                    run.language,
                ));
                return End::Usage;
            }
        },
    };
    let text = explain::explain(
        &run.sources,
        &loaded,
        &scores,
        candidate,
        only,
        run.language,
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
    let end = if run.found.has_errors() {
        run.end_about(matches, |one| {
            own.contains(&one.span.file) || !others.contains(&one.span.file)
        })
    } else {
        End::Clean
    };
    run.print(&text).map_or_else(|end| end, |()| end)
}

/// The code of a finding by its short form or name; else says which there are.
pub(super) fn code_named(run: &Run, text: &str) -> Result<Code, End> {
    Code::from_text(text).ok_or_else(|| {
        let known: Vec<&str> = Code::ALL.iter().map(|code| code.id()).collect();
        let known = known.join(", ");
        output::tell(&match run.language {
            Language::Nl => format!("de code \"{text}\" is er niet; de codes zijn {known}\n"),
            Language::En => format!("there is no code \"{text}\"; the codes are {known}\n"),
            Language::Fr => format!("le code « {text} » n’existe pas ; les codes sont {known}\n"),
        });
        End::Usage
    })
}

fn code_of_a_finding(run: &Run, text: &str) -> End {
    let code = match code_named(run, text) {
        Ok(code) => code,
        Err(end) => return end,
    };
    let severity = code.severity().word(run.language);
    let [wrong, right] = code.examples(run.language);
    let [say_wrong, say_right] = match run.language {
        Language::Nl => ["fout:", "goed:"],
        Language::En => ["wrong:", "right:"],
        Language::Fr => ["faux :", "juste :"],
    };
    let text = format!(
        "{} {} ({severity})\n\n{}\n\n{say_wrong}\n{}\n{say_right}\n{}\n",
        code.id(),
        code.name(),
        code.about(run.language),
        indented(wrong),
        indented(right),
    );
    run.print(&text).map_or_else(|end| end, |()| End::Clean)
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
