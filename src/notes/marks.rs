//! Marks in brackets: what an assessor says about the words of an observation, to the program and not to the
//! candidate. What is not understood holds the words back.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::everyday::fold;
use crate::source::Span;

use super::{Observation, chat, impressions, inside, words};

/// The keys of the mark that says whether the words may be read.
const QUOTE: [&str; 3] = ["quote", "citaat", "citation"];
/// The keys of better words.
const WORDS: [&str; 3] = ["words", "woorden", "mots"];
/// The keys that say nothing about reading: kept for assessors.
const KEPT: [&str; 3] = ["ok", "opmerking", "tag"];
const YES: [&str; 3] = ["yes", "ja", "oui"];
const NO: [&str; 4] = ["no", "nee", "neen", "non"];

/// What the marks of an observation say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// `[quote:: yes]`.
    yes: bool,
    /// `[quote:: no]`.
    no: bool,
    /// A mark that is not understood.
    unknown: bool,
    /// `[words:: better words]`.
    words: Option<String>,
}

/// Whether the words may reach the candidate, as far as the sheet says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quotable {
    /// The sheet says nothing: the rules decide.
    Unsaid,
    /// `[quote:: yes]`: what a rule or another mark closed is open.
    Opened,
    /// `[quote:: no]`.
    Closed,
    /// A mark that is not understood keeps the words inside.
    NotUnderstood,
}

/// What one mark means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning<'a> {
    Quote(bool),
    Words(&'a str),
    Kept,
    Unknown,
}

/// A mark in a text.
struct Mark<'a> {
    range: Range<usize>,
    meaning: Meaning<'a>,
}

impl Observation {
    /// Whether the words may reach the candidate, as far as the marks of the sheet say.
    pub fn reading(&self) -> Quotable {
        let marks = self.marks();
        match marks {
            Marks { no: true, .. } => Quotable::Closed,
            Marks { yes: true, .. } => Quotable::Opened,
            Marks { unknown: true, .. } => Quotable::NotUnderstood,
            Marks { .. } => Quotable::Unsaid,
        }
    }

    /// Whether no mark keeps the words out of the candidate's report.
    pub fn is_quotable(&self) -> bool {
        matches!(self.reading(), Quotable::Unsaid | Quotable::Opened)
    }

    /// The words as a candidate may read them: the better ones, where the sheet has them, and never a mark.
    pub fn own_words(&self) -> String {
        let words = self.marks().words;
        let text = words.as_deref().unwrap_or(&self.text);
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for mark in all(text) {
            push(&mut out, &text[from..mark.range.start]);
            from = mark.range.end;
        }
        push(&mut out, &text[from..]);
        out
    }

    /// Whether the words say nothing: none, only signs, or that it is as above.
    pub fn says_nothing(&self) -> bool {
        words::say_nothing(&self.own_words())
    }

    fn marks(&self) -> Marks {
        let mut marks = Marks::default();
        for (key, value) in &self.fields {
            marks.add(meaning(key, value));
        }
        for mark in all(&self.text) {
            marks.add(mark.meaning);
        }
        marks.unknown |= bare(&self.text).is_some();
        marks
    }
}

impl Marks {
    fn add(&mut self, meaning: Meaning<'_>) {
        match meaning {
            Meaning::Quote(true) => self.yes = true,
            Meaning::Quote(false) => self.no = true,
            Meaning::Words(words) => self.words = Some(words.to_owned()),
            Meaning::Kept => {}
            Meaning::Unknown => self.unknown = true,
        }
    }
}

/// Says where in the file the first mark of an observation stands that is not understood: it closes all its words.
pub(super) fn tell(written: &str, observation: &Observation, found: &mut Diagnostics) {
    // What stands in a comment is no mark of the observation.
    let mut fields = observation.fields.iter();
    let holds_one = fields.any(|(key, value)| meaning(key, value) == Meaning::Unknown)
        || all(&observation.text).any(|mark| mark.meaning == Meaning::Unknown)
        || bare(&observation.text).is_some();
    if !holds_one {
        return;
    }
    let span = observation.span;
    let text = written.get(span.start as usize..span.end as usize);
    let text = text.unwrap_or_default();
    let mark = all(text).find(|mark| mark.meaning == Meaning::Unknown);
    let range = mark.map(|mark| mark.range).or_else(|| bare(text));
    let range = range.unwrap_or(0..text.len());
    // A mark that goes on over lines is pointed at where it begins.
    let line = text[range.clone()].lines().next().unwrap_or_default();
    let start = span.start as usize;
    let end = range.start + line.trim_end().len();
    let span = Span::new(span.file, start + range.start, start + end);
    found.add(Diagnostic::new(Code::N63, span));
}

/// What may mean that the words stay inside, without brackets as they should be: `quote:: no`, "niet voor het
/// verslag", wide brackets, an impression in the middle, or the front of a message in a chat that was not read.
fn bare(text: &str) -> Option<Range<usize>> {
    const WIDE: [char; 8] = ['［', '］', '【', '】', '｛', '｝', '〔', '〕'];
    let wide = || {
        let (at, sign) = text.match_indices(WIDE).next()?;
        Some(at..at + sign.len())
    };
    let chat = chat::chat(text).map(|chat| 0..chat.words);
    chat.or_else(wide)
        .or_else(|| impressions::in_sentence(text))
        .or_else(|| inside::said_in(text))
        .or_else(|| {
            text.match_indices(':')
                .find_map(|(colon, _)| bare_key(text, colon))
        })
}

/// `quote: no` or `woorden:: ...` around a colon, where no bracket stands before it.
fn bare_key(text: &str, colon: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 12;
    let before = text[..colon].trim_end_matches(['*', '_', '`', ' ']);
    let letters = before
        .chars()
        .rev()
        .take(LONGEST)
        .take_while(|c| c.is_alphabetic());
    let start = before.len() - letters.map(char::len_utf8).sum::<usize>();
    let key = plain(&before[start..]);
    let key = key.as_str();
    let is_quote = QUOTE.contains(&key);
    if !(is_quote || WORDS.contains(&key) || KEPT.contains(&key))
        || before[..start]
            .trim_end_matches(is_sign)
            .ends_with(['[', '(', '{'])
    {
        return None;
    }
    let behind = &text[colon + 1..];
    let doubled = behind.starts_with(':');
    let value = behind.trim_start_matches(|c: char| c == ':' || is_sign(c));
    let size = value
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(value.len());
    let said = plain(&value[..size]);
    let is_value = YES.contains(&said.as_str()) || NO.contains(&said.as_str());
    (doubled || is_quote && is_value).then(|| start..text.len() - value.len() + size)
}

/// Adds words with one space between.
fn push(out: &mut String, words: &str) {
    let words = words.trim();
    if !(out.is_empty() || words.is_empty() || words.starts_with(['.', ',', ';', ':', '!', '?'])) {
        out.push(' ');
    }
    out.push_str(words);
}

/// The marks of a text, in its order. Every character is looked at a fixed number of times.
fn all(text: &str) -> impl Iterator<Item = Mark<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let is_bracket = |byte: &u8| matches!(byte, b'[' | b'{' | b'(' | b']' | b'}');
        while let Some(step) = text.as_bytes()[at..].iter().position(is_bracket) {
            let (mark, next) = bracket(text, at + step);
            // The emphasis between two marks is already that of the first.
            let from = std::mem::replace(&mut at, next);
            if let Some(mut mark) = mark {
                mark.range.start = mark.range.start.max(from);
                return Some(mark);
            }
        }
        at = text.len();
        None
    })
}

/// The mark that a bracket is, if it is one, and where to go on.
fn bracket(text: &str, open: usize) -> (Option<Mark<'_>>, usize) {
    let inner = &text[open + 1..];
    let start = before_signs(text, open);
    let close = match text.as_bytes()[open] {
        b'(' => return round(text, start, open),
        b'[' => ']',
        b'{' => '}',
        // Closed without being opened: the front of a mark was cut off.
        _ => return (Some(unknown(open..open + 1)), open + 1),
    };
    let Some(length) = inner.find(close) else {
        return (Some(unknown(start..text.len())), text.len());
    };
    let content = &inner[..length];
    let end = open + 1 + length + 1;
    if close == ']' && matches!(content, "" | " " | "x" | "X") {
        // The box of a task.
        return (None, end);
    }
    let meaning = match (close, content.split_once("::")) {
        (']', Some((key, value))) => meaning(key, value),
        _ => Meaning::Unknown,
    };
    let range = start..end + after_signs(&text[end..]);
    let next = range.end;
    (Some(Mark { range, meaning }), next)
}

/// A round bracket: prose, unless it looks like a mark. Looked at up to the next bracket of any kind.
fn round(text: &str, start: usize, open: usize) -> (Option<Mark<'_>>, usize) {
    let inner = &text[open + 1..];
    let length = inner.find(['(', ')', '[', ']', '{', '}']);
    let content = &inner[..length.unwrap_or(inner.len())];
    if !looks_like_a_mark(content) {
        return (None, open + 1);
    }
    let end = open + 1 + content.len();
    let end = if inner[content.len()..].starts_with(')') {
        end + 1 + after_signs(&text[end + 1..])
    } else {
        end
    };
    (Some(unknown(start..end)), end)
}

fn unknown<'a>(range: Range<usize>) -> Mark<'a> {
    let meaning = Meaning::Unknown;
    Mark { range, meaning }
}

/// Where emphasis, backquotes and backslashes around a bracket begin.
fn before_signs(text: &str, open: usize) -> usize {
    text[..open]
        .trim_end_matches(['*', '_', '`', '~', '\\'])
        .len()
}

/// How much emphasis stands behind a bracket.
fn after_signs(rest: &str) -> usize {
    rest.len() - rest.trim_start_matches(['*', '_', '`', '~']).len()
}

fn meaning<'a>(key: &str, value: &'a str) -> Meaning<'a> {
    let value = value.trim_matches(is_sign);
    let key = plain(key);
    let key = key.as_str();
    if QUOTE.contains(&key) {
        return match plain(value).as_str() {
            yes if YES.contains(&yes) => Meaning::Quote(true),
            no if NO.contains(&no) => Meaning::Quote(false),
            _ => Meaning::Unknown,
        };
    }
    if WORDS.contains(&key) && !value.is_empty() {
        return Meaning::Words(value);
    }
    // "[opmerking:: niet voor het verslag]" means what it says.
    if KEPT.contains(&key) && !inside::is_said(value) {
        return Meaning::Kept;
    }
    Meaning::Unknown
}

fn is_sign(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '*' | '_' | '`' | '~' | '\\')
}

/// Words without emphasis, case and accents.
fn plain(text: &str) -> String {
    fold(&text.replace(is_sign, " ")).trim().to_owned()
}

/// Whether the inside of a round bracket is meant as a mark: a key and a sign behind it, the key of a quote, or
/// words that keep something inside.
fn looks_like_a_mark(content: &str) -> bool {
    // A key is one word: look no further.
    let start = content.trim_start_matches(is_sign);
    let word = start
        .find(|letter: char| !(letter.is_alphabetic() || matches!(letter, '-' | '_')))
        .unwrap_or(start.len());
    let behind = start[word..].trim_start_matches(is_sign);
    let has_key = word > 0 && behind.starts_with([':', '=']);
    let is_quote = || {
        let value = plain(behind);
        let is_value =
            value.is_empty() || YES.contains(&value.as_str()) || NO.contains(&value.as_str());
        is_value && QUOTE.contains(&fold(&start[..word]).as_str())
    };
    has_key || is_quote() || inside::is_said(content)
}
