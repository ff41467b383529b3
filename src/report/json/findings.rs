//! What `check` finds, as JSON.

use serde::Serialize;

use super::{print, stable};
use crate::diagnostic::{Diagnostic, Folded, Language, Severity, folded};
use crate::readability::Counts;
use crate::report::completeness::SheetState;
use crate::report::readability::Of;
use crate::source::Sources;
use crate::wording::rubrics;

#[derive(Serialize)]
struct FindingsJson<'a> {
    schema: u32,
    left_out: usize,
    findings: Vec<FindingJson<'a>>,
    sheets: Vec<SheetJson<'a>>,
    readability: Vec<ReadabilityJson>,
}

#[derive(Serialize)]
struct ReadabilityJson {
    of: &'static str,
    language: &'static str,
    sentences: usize,
    words: usize,
    lix: Option<f64>,
    formula: &'static str,
    ease: Option<f64>,
    plain: bool,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    path: &'a str,
    line: usize,
    column: usize,
    message: String,
    help: String,
    count: usize,
    others: Vec<PlaceJson>,
}

/// Another place of the same finding.
#[derive(Serialize)]
struct PlaceJson {
    line: usize,
    message: String,
}

#[derive(Serialize)]
struct SheetJson<'a> {
    candidate: &'a str,
    exercise: &'a str,
    assessor: &'a str,
    assigned: bool,
    present: bool,
    observations: usize,
    rated: usize,
    unrated: Vec<String>,
    left_out: bool,
}

/// The findings, the state of every sheet and how easy the texts read, as JSON with a line break at the end.
pub fn findings<'a>(
    sources: &'a Sources,
    found: &[&'a Diagnostic],
    left_out: usize,
    seats: &[SheetState],
    measured: &[(Of, Counts)],
    language: Language,
) -> String {
    let readability = |(of, counts): &(Of, Counts)| ReadabilityJson {
        of: match of {
            Of::Rubric => "rubric",
            Of::Report => "report",
        },
        language: counts.language.code(),
        sentences: counts.sentences,
        words: counts.words,
        lix: counts.lix().map(stable),
        formula: rubrics::formula(counts.language),
        ease: counts.ease().map(stable),
        plain: counts.is_plain(),
    };
    let finding = |folded: &Folded<'a>| {
        let one = folded.first;
        let at = sources.line_column(one.span);
        FindingJson {
            code: one.code.id(),
            name: one.code.name(),
            severity: match one.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            },
            path: sources.path(one.span.file),
            line: at.line,
            column: at.column,
            message: folded.message(one, language),
            help: folded.help(language),
            count: folded.count(),
            others: folded
                .others
                .iter()
                .map(|other| PlaceJson {
                    line: sources.line_column(other.span).line,
                    message: folded.message(other, language),
                })
                .collect(),
        }
    };
    print(&FindingsJson {
        schema: 1,
        left_out,
        findings: folded(found.iter().copied()).iter().map(finding).collect(),
        sheets: seats
            .iter()
            .map(|seat| SheetJson {
                candidate: seat.candidate.as_str(),
                exercise: seat.exercise.as_str(),
                assessor: seat.assessor.as_str(),
                assigned: seat.assigned,
                present: seat.present,
                observations: seat.observations,
                rated: seat.rated,
                unrated: seat.unrated.iter().map(ToString::to_string).collect(),
                left_out: seat.left_out,
            })
            .collect(),
        readability: measured.iter().map(readability).collect(),
    })
}
