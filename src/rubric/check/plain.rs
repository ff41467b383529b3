//! Sentences of a rubric that had better be plainer: candidates read them.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Language};
use crate::readability::{self, Hard};
use crate::rubric::schema::{Anchors, CompetenceSchema};
use crate::source::{Sources, Span};
use crate::yaml::Place;

/// Points at the sentences of competences and indicators that are too hard.
pub(super) fn competences(
    sources: &Sources,
    schemas: &[CompetenceSchema],
    place: &Place<'_>,
    language: Language,
    found: &mut Diagnostics,
) {
    let mut look = |text: Option<&String>, at: &Place<'_>| {
        if let Some(text) = text {
            sentences(sources, text, at.span(), language, found);
        }
    };
    for (index, schema) in schemas.iter().enumerate() {
        let at = place.index(index);
        look(schema.definition.as_ref(), &at.key("definition"));
        for (index, schema) in schema.indicators.iter().flatten().enumerate() {
            let at = at.key("indicators").index(index);
            look(schema.name.as_ref(), &at.key("name"));
            let anchors = at.key("anchors");
            if let Some(Anchors::List(texts)) = &schema.anchors {
                for (index, text) in texts.iter().enumerate() {
                    look(text.as_ref(), &anchors.index(index));
                }
            }
            let by_level = match &schema.anchors {
                Some(Anchors::Map(pairs)) => Some(pairs),
                _ => None,
            };
            for (pairs, at) in [
                (by_level, anchors),
                (schema.goals.as_ref(), at.key("goals")),
            ] {
                for (key, text) in pairs.into_iter().flat_map(|pairs| &pairs.0) {
                    look(text.as_ref(), &at.key(key));
                }
            }
        }
    }
}

/// Points at the sentences of one text that are too hard.
pub(in crate::rubric) fn sentences(
    sources: &Sources,
    text: &str,
    span: Span,
    language: Language,
    found: &mut Diagnostics,
) {
    for one in readability::hard_sentences(text, language) {
        let code = match one.hard {
            Hard::Long => Code::R15,
            Hard::Dense => Code::R16,
        };
        found.add(
            Diagnostic::new(code, within(sources, span, &text[one.range]))
                .with("words", one.words)
                .with("long", one.long_words)
                .with("limit", readability::LONG_SENTENCE),
        );
    }
}

/// The place of a sentence, where the file has it as it is; else that of the whole text.
fn within(sources: &Sources, span: Span, sentence: &str) -> Span {
    let (start, end) = (span.start as usize, span.end as usize);
    sources
        .text(span.file)
        .get(start..end)
        .and_then(|written| written.find(sentence))
        .map_or(span, |at| {
            Span::new(span.file, start + at, start + at + sentence.len())
        })
}
