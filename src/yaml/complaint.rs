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
    (file, name): (FileId, Option<&str>),
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
        if let Some(word) = slip(&key) {
            return (
                Diagnostic::new(Code::I05, span).with_word("problem", word),
                path,
            );
        }
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
    let kind = node.map(|node| &node.kind);
    let people = ["by", "assessors", "assignments"];
    let names_people =
        |step: &Step| matches!(step, Step::Key(key) if people.contains(&key.as_str()));
    let (expected, example) = if expected.contains("sequence") || expected.contains("list") {
        let assessors = path.iter().any(names_people);
        let example = if assessors {
            Word::AssessorsExample
        } else {
            Word::ListExample
        };
        (Word::List, example)
    } else if expected.contains("struct") || expected.contains("map") || expected.contains("block")
    {
        if let Some(Kind::Scalar { text, .. }) = kind
            && let Some(word) = slip(text)
        {
            return (
                Diagnostic::new(Code::I05, span).with_word("problem", word),
                path,
            );
        }
        let is_bare_list = path.is_empty() && matches!(kind, Some(Kind::List(_)));
        let example = match name.filter(|_| is_bare_list) {
            Some("consensus") => Word::ConsensusAbove,
            Some("reference") => Word::ReferenceAbove,
            _ => Word::BlockExample,
        };
        (Word::Block, example)
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
    if let (Word::Number, Some(Kind::Scalar { text, .. })) = (expected, kind) {
        let with_point = text.replacen(',', ".", 1);
        finding.suggestion =
            Some(with_point).filter(|number| text.contains(',') && number.parse::<f64>().is_ok());
    }
    let finding = match kind {
        Some(Kind::Scalar { text, .. }) if !text.is_empty() => {
            finding.with("found", format!("\"{text}\""))
        }
        Some(Kind::List(_)) => finding.with_word("found", Word::List),
        Some(Kind::Block(_)) => finding.with_word("found", Word::Block),
        _ => finding.with_word("found", Word::Nothing),
    };
    (finding, path)
}

/// Quotes as phones and word processors make them.
const CURLY: [char; 8] = ['“', '”', '„', '‟', '«', '»', '‘', '’'];

/// What the hand does wrong in a line or a part of one, and the parser takes for something else: curly quotes around a
/// value, and no space behind the colon of a key.
pub(super) fn slip(line: &str) -> Option<Word> {
    let opens = |at: usize| {
        let before = line[..at].trim_end();
        before.is_empty() || before.ends_with([':', '[', '{', ',', '-'])
    };
    let mut quotes = line.match_indices(CURLY);
    if quotes.any(|(at, quote)| opens(at) || line[at + quote.len()..].trim().is_empty()) {
        return Some(Word::CurlyQuotes);
    }
    let is_key = |at: usize| {
        let key = line[..at]
            .rsplit(['{', ',', ' '])
            .next()
            .unwrap_or_default();
        let is_word = key
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        let value = &line[at + 1..];
        !key.trim_matches('-').is_empty()
            && is_word
            && opens(at - key.len())
            && value.starts_with(|c: char| !c.is_whitespace() && !matches!(c, ':' | '/'))
    };
    let mut colons = line.match_indices(':');
    colons
        .any(|(at, _)| is_key(at))
        .then_some(Word::SpaceBehindColon)
}

/// A text without the curly quotes around the whole of it, as of straight ones.
pub(super) fn unquoted(text: &str) -> &str {
    let inner = text
        .strip_prefix(CURLY)
        .and_then(|rest| rest.strip_suffix(CURLY));
    inner.filter(|inner| !inner.contains(CURLY)).unwrap_or(text)
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
