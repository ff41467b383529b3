//! What serde and the parser have to say, in words that people know.

use serde::de::DeserializeOwned;

use super::tree::{Kind, Node, Step};
use crate::diagnostic::{Code, Diagnostic, Word};
use crate::source::{FileId, Span};

/// serde's complaint about a part.
pub(super) struct Complaint {
    pub(super) path: Vec<Step>,
    pub(super) message: String,
}

pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Complaint> {
    use serde_path_to_error::Segment;

    serde_path_to_error::deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| {
        let path = error
            .path()
            .iter()
            .filter_map(|segment| match segment {
                Segment::Seq { index } => Some(Step::Index(*index)),
                Segment::Map { key } => Some(Step::Key(key.clone())),
                Segment::Enum { .. } | Segment::Unknown => None,
            })
            .collect();
        Complaint {
            path,
            message: error.into_inner().to_string(),
        }
    })
}

/// Puts serde's complaint into a finding, and says which part to leave out.
pub(super) fn describe(
    root: &Node,
    file: FileId,
    path: Vec<Step>,
    message: &str,
) -> (Diagnostic, Vec<Step>) {
    let between = |text: &str, start: &str| -> Option<String> {
        let rest = &text[text.find(start)? + start.len()..];
        Some(rest[..rest.find('`')?].to_owned())
    };
    if let Some(key) = between(message, "unknown field `") {
        let mut path = path;
        if path.last() != Some(&Step::Key(key.clone())) {
            path.push(Step::Key(key.clone()));
        }
        let span = root
            .find(&path[..path.len() - 1])
            .and_then(|node| node.entry(&key))
            .map_or(Span::start_of(file), |entry| entry.key_span);
        let known: Vec<&str> = message
            .split_once("expected")
            .map(|(_, names)| names.split('`').skip(1).step_by(2).collect())
            .unwrap_or_default();
        let finding = Diagnostic::new(Code::I11, span)
            .with("key", &key)
            .with("known", known.join(", "))
            .suggest(&key, known.iter().copied());
        return (finding, path);
    }
    let node = root.find(&path);
    let span = node.map_or(Span::start_of(file), |node| node.span);
    if !message.contains("invalid type") && !message.contains("invalid value") {
        let problem = message.split(" at line ").next().unwrap_or(message);
        return (
            Diagnostic::new(Code::I05, span).with("problem", problem),
            path,
        );
    }
    let expected = message
        .rsplit_once("expected ")
        .map_or("", |(_, rest)| rest);
    let (expected, example) = if expected.contains("sequence") || expected.contains("list") {
        (Word::List, Word::ListExample)
    } else if expected.contains("struct") || expected.contains("map") || expected.contains("block")
    {
        (Word::Block, Word::BlockExample)
    } else if expected.contains("bool") {
        (Word::YesNo, Word::YesNoExample)
    } else if expected.starts_with('f') || expected.contains("float") {
        (Word::Number, Word::NumberExample)
    } else if expected.starts_with(['i', 'u']) || expected.contains("integer") {
        (Word::WholeNumber, Word::WholeNumberExample)
    } else {
        (Word::Text, Word::TextExample)
    };
    let mut finding = Diagnostic::new(Code::I12, span)
        .with_word("expected", expected)
        .with_word("example", example);
    if let (Word::Number, Some(Kind::Scalar { text, .. })) = (expected, node.map(|node| &node.kind))
    {
        let with_point = text.replacen(',', ".", 1);
        finding.suggestion =
            Some(with_point).filter(|number| text.contains(',') && number.parse::<f64>().is_ok());
    }
    let finding = match node.map(|node| &node.kind) {
        Some(Kind::Scalar { text, .. }) if !text.is_empty() => {
            finding.with("found", format!("\"{text}\""))
        }
        Some(Kind::List(_)) => finding.with_word("found", Word::List),
        Some(Kind::Block(_)) => finding.with_word("found", Word::Block),
        _ => finding.with_word("found", Word::Nothing),
    };
    (finding, path)
}

/// The parser's words for what people do wrong most often, in ours.
pub(super) fn problem(info: &str) -> Option<Word> {
    let says = |parts: &[&str]| parts.iter().any(|part| info.contains(part));
    if says(&[
        "mapping values are not allowed",
        "mapping keys are not allowed",
        "illegal placement of ':'",
    ]) {
        Some(Word::StrayColon)
    } else if says(&["simple key"]) {
        Some(Word::ColonMissing)
    } else if says(&["a tab", "tabs", "tab cannot"]) {
        Some(Word::TabInFront)
    } else if says(&["expected ',' or", "bracket", "flow construct"]) {
        Some(Word::BracketOpen)
    } else if says(&["escape", "hexadecimal"]) {
        Some(Word::Backslash)
    } else if says(&["quoted scalar"]) {
        Some(Word::QuoteOpen)
    } else if says(&["unexpected character", "plain scalar cannot start"]) {
        Some(Word::NeedsQuotes)
    } else if says(&[
        "expected key",
        "expected '-'",
        "indent",
        "block sequence entries",
        "expected node content",
    ]) {
        Some(Word::BadIndent)
    } else {
        None
    }
}
