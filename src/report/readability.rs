//! How easy the texts read that candidates get, in a line for each.

use std::fmt::Write as _;

use crate::diagnostic::{Code, Diagnostic, Language};
use crate::readability::Counts;
use crate::rubric::Rubric;
use crate::source::Sources;
use crate::wording::Label;
use crate::wording::rubrics;
use crate::wording::terms::{self, decimal};

/// Whose texts were measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Those of the rubric, in one of its languages.
    Rubric,
    /// Our own sentences in the candidate's report.
    Report,
}

/// What was counted in the rubric's texts in each of its languages, and in our own sentences.
pub fn measured(rubric: &Rubric, language: Language) -> Vec<(Of, Counts)> {
    let own = Counts::of(rubric.read_by_candidates(), rubric.language);
    let translated = rubric
        .translations
        .iter()
        .map(|one| Counts::of(one.read_by_candidates(), one.language));
    let report = Counts::of(own_sentences(language), language);
    std::iter::once(own)
        .chain(translated)
        .map(|counts| (Of::Rubric, counts))
        .chain([(Of::Report, report)])
        .collect()
}

/// The measure of the rubric's texts in each language and of our own sentences in the report, and the places
/// of the sentences to write again.
pub fn lines(
    sources: &Sources,
    rubric: &Rubric,
    found: &[&Diagnostic],
    language: Language,
) -> String {
    let title = rubrics::readability(language);
    let hint = rubrics::only_a_hint(language);
    let mut out = format!("{title} ({hint})\n");
    let colon = terms::colon(language);
    let mut line = |what: &str, counts: Counts| {
        let code = counts.language.code();
        let _ = writeln!(
            out,
            "  {what} ({code}){colon} {}",
            measure(counts, language)
        );
    };
    for (of, counts) in measured(rubric, language) {
        match of {
            Of::Rubric => {
                let word = rubrics::rubric(language);
                line(&format!("{word} {}", rubric.id), counts);
            }
            Of::Report => line(rubrics::report(language), counts),
        }
    }
    let hard: Vec<String> = found
        .iter()
        .filter(|one| matches!(one.code, Code::R15 | Code::R16))
        .map(|one| {
            let at = sources.line_column(one.span);
            format!("{}:{at}", sources.path(one.span.file))
        })
        .collect();
    if hard.is_empty() {
        let none = rubrics::nothing_to_rewrite(language);
        let _ = writeln!(out, "  {none}");
    } else {
        let count = rubrics::to_rewrite(language, hard.len());
        let _ = writeln!(out, "  {count}{colon}");
        for place in hard {
            let _ = writeln!(out, "    {place}");
        }
    }
    out
}

/// The sentences that every report for candidates has: the labels that are more than a title.
pub fn own_sentences(language: Language) -> impl Iterator<Item = &'static str> {
    let texts = Label::ALL.iter().map(move |label| label.text(language));
    texts.filter(|text| text.ends_with(['.', '?']))
}

/// "LIX 27, Flesch-Douma 78 (vlot leesbaar), 9,3 woorden per zin".
fn measure(counts: Counts, language: Language) -> String {
    let (Some(lix), Some(ease), Some(per_sentence)) =
        (counts.lix(), counts.ease(), counts.words_per_sentence())
    else {
        return "–".to_owned();
    };
    let verdict = if counts.is_plain() {
        rubrics::easy(language)
    } else {
        rubrics::hard(language)
    };
    let words = rubrics::words_a_sentence(language);
    format!(
        "LIX {}, {} {} ({verdict}), {} {words}",
        decimal(language, lix, 0),
        rubrics::formula(counts.language),
        decimal(language, ease, 0),
        decimal(language, per_sentence, 1),
    )
}
