//! The tokens of a line: tags, levels, signs, tallies, shares, links and fields, and the time in front.

use std::ops::Range;

use crate::limits;

use super::Sign;
use super::amounts::{bracketed, tally, times};
use super::words::Levels;

/// No sign, tally or share takes more between its brackets, in bytes.
const BRACKETS: usize = 24;
/// Marks of emphasis around tokens.
const EMPHASIS: [char; 3] = ['*', '_', '`'];
/// What people put between tokens without a blank.
const BETWEEN: [char; 12] = [',', ';', '/', '|', '+', '&', '>', '-', ':', '.', ')', '*'];

/// Something with a meaning of its own among the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `#competence/indicator`, with `?` for doubt.
    Tag { name: &'a str, doubt: bool },
    /// `=level`, with `?` for doubt.
    Level { name: &'a str, doubt: bool },
    /// `(+)`, `(-)` or `(0)`.
    Sign(Sign),
    /// `(2x)`, `x2`, `×2` or `||||`; none where the number makes no sense.
    Tally { times: Option<u32>, strokes: bool },
    /// `(3/5)`.
    Share { times: u32, chances: u32 },
    /// `@k07`.
    Link(&'a str),
    /// `[key:: value]`.
    Field { key: &'a str, value: &'a str },
}

/// A word or a token.
#[derive(Debug, Clone)]
pub(super) struct Item<'a> {
    /// The token, for what is one.
    pub(super) token: Option<Token<'a>>,
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// All that stands between the blanks around it: punctuation, and what else is glued to it.
    pub(super) word: Range<usize>,
    /// The punctuation glued behind a token.
    pub(super) after: &'a str,
}

impl Item<'_> {
    /// Whether it names a candidate: in a sentence that is a word as well.
    pub(super) fn is_link(&self) -> bool {
        matches!(self.token, Some(Token::Link(_)))
    }
}

/// Cuts a stretch of a text into words and whatever looks like a token; which of those count is for
/// [`settle`] to say.
pub(super) fn cut<'a>(
    text: &'a str,
    range: Range<usize>,
    levels: &Levels<'_>,
    out: &mut Vec<Item<'a>>,
) {
    let mut at = range.start;
    while let Some(rest) = text.get(at..range.end) {
        let start = at + (rest.len() - rest.trim_start().len());
        let Some(rest) = text.get(start..range.end).filter(|rest| !rest.is_empty()) else {
            return;
        };
        let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
        at = start + length;
        let known = out.len();
        if let Some(begin) = begin_of_tokens(rest.get(..length).unwrap_or(""), levels) {
            let from = start + begin;
            if begin > 0 {
                out.push(word(start..from));
            }
            let first = out.len();
            let glued = rest.get(begin..).unwrap_or("");
            if let Some(end) = tokens(glued, length - begin, from, levels, out) {
                at = from + end;
                out[first..]
                    .iter_mut()
                    .for_each(|item| item.word = from..at);
                continue;
            }
            out.truncate(known);
        }
        out.push(word(start..at));
    }
}

/// A word that means nothing more.
fn word<'a>(range: Range<usize>) -> Item<'a> {
    Item {
        token: None,
        word: range.clone(),
        range,
        after: "",
    }
}

/// Where in a word its tokens could begin: in front, also behind emphasis, or at a tag of the rubric that is glued
/// behind something else, `veegt,#orde`. The address of a page has none.
fn begin_of_tokens(word: &str, levels: &Levels<'_>) -> Option<usize> {
    let may_begin = |c: char| "#=(xX×|@[".contains(c) || c.is_ascii_digit();
    let marked = word.trim_start_matches(EMPHASIS);
    if word.starts_with(may_begin) || marked.len() < word.len() && marked.starts_with(['#', '=']) {
        return Some(0);
    }
    let is_plain = !word.starts_with('\\') && !word.contains("://");
    let at = word.find('#').filter(|_| is_plain)?;
    let name = word.get(at + 1..)?;
    let name = &name[..name.find(|c| !is_tag_letter(c)).unwrap_or(name.len())];
    let is_said = word[..at].ends_with(['"', '“', '„', '‘', '«', '\'']);
    (!is_said && levels.is_tag(name)).then_some(at)
}

/// Reads the tokens glued together at the start of `rest`; gives where they end, or nothing where
/// anything else is glued to them.
fn tokens<'a>(
    rest: &'a str,
    mut length: usize,
    start: usize,
    levels: &Levels<'_>,
    out: &mut Vec<Item<'a>>,
) -> Option<usize> {
    // "**#tag =G**", "(#tag =G)": emphasis and brackets mean nothing.
    let mut at = rest.len() - rest.trim_start_matches(EMPHASIS).len();
    at += usize::from(rest[at..].starts_with("(#") || rest[at..].starts_with("(@"));
    while at < length {
        let (token, end) = token(rest, at, length, levels)?;
        if end > length {
            // The token has blanks in it: the word ends further on.
            let more = rest.get(end..)?;
            length = end + more.find(char::is_whitespace).unwrap_or(more.len());
        }
        let range = start + at..start + end;
        out.push(Item {
            token: Some(token),
            word: range.clone(),
            range,
            after: "",
        });
        at = end;
        let glued = rest.get(at..length)?;
        let closers: &[char] = match token {
            Token::Tag { .. } | Token::Level { .. } | Token::Link(_) => {
                &['.', ',', ';', ':', '!', '*', '_', '`', ')']
            }
            _ => &['.', ',', ';', ':', '!', '*', '_', '`'],
        };
        if glued.trim_start_matches(closers).is_empty() {
            if let Some(last) = out.last_mut() {
                // "(met @k09)": the bracket belongs to the sentence, and so does the link.
                let signs: &[char] = if last.is_link() {
                    &EMPHASIS
                } else {
                    &['*', '_', '`', ')']
                };
                last.after = glued.trim_matches(signs);
            }
            return Some(length);
        }
        // "#a,#b", "=G/#a": a sign between two tokens means nothing.
        let next = glued.trim_start_matches(BETWEEN);
        if next.starts_with(['#', '=']) {
            at += glued.len() - next.len();
        }
    }
    Some(length)
}

/// Reads one token at `at` of a word that ends at `length`; gives where the token ends.
fn token<'a>(
    rest: &'a str,
    at: usize,
    length: usize,
    levels: &Levels<'_>,
) -> Option<(Token<'a>, usize)> {
    let word = rest.get(at..length)?;
    let (token, size) = match *word.as_bytes().first()? {
        b'#' => tag(word)?,
        b'=' => level(rest.get(at..)?, word, levels)?,
        b'(' => {
            // Blanks between the brackets mean nothing: "( - )", "(2 x)".
            let inner = rest.get(at + 1..)?;
            let close = inner.find(')').filter(|close| *close <= BRACKETS)?;
            (bracketed(inner.get(..close)?.trim())?, close + 2)
        }
        b'0'..=b'9' => {
            // "2x", as in "x2".
            let (number, size) = times(word)?;
            let mark = word.get(size..)?.chars().next()?;
            let is_mark = matches!(mark, 'x' | 'X' | '×') && number.is_some();
            is_mark.then(|| (tally(number), size + mark.len_utf8()))?
        }
        b'x' | b'X' => times(word.get(1..)?).map(|(times, size)| (tally(times), size + 1))?,
        b'|' => {
            let strokes = word.len() - word.trim_start_matches('|').len();
            let times = u32::try_from(strokes).ok().filter(|n| *n <= limits::TALLY);
            (strokes >= 2).then_some((
                Token::Tally {
                    times,
                    strokes: true,
                },
                strokes,
            ))?
        }
        b'@' => {
            let id = word.get(1..)?;
            let size = id
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .unwrap_or(id.len());
            (size > 0).then_some((Token::Link(id.get(..size)?), size + 1))?
        }
        b'[' => {
            let field = rest.get(at..)?;
            let close = field.find(']')?;
            let (key, value) = field.get(1..close)?.split_once("::")?;
            let token = Token::Field {
                key: key.trim(),
                value: value.trim(),
            };
            (!key.trim().is_empty()).then_some((token, close + 1))?
        }
        _ => {
            let number = word.strip_prefix('×')?;
            times(number).map(|(times, size)| (tally(times), size + '×'.len_utf8()))?
        }
    };
    Some((token, at + size))
}

fn tag(word: &str) -> Option<(Token<'_>, usize)> {
    let name = word.get(1..)?;
    if !name.starts_with(char::is_alphabetic) {
        return None;
    }
    let size = name.find(|c| !is_tag_letter(c)).unwrap_or(name.len());
    // A closing hyphen or slash is punctuation, not part of the name.
    let size = name
        .get(..size)?
        .trim_end_matches([
            '-', '/', '_', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}',
        ])
        .len();
    let doubt = name.get(size..)?.starts_with('?');
    Some((
        Token::Tag {
            name: name.get(..size)?,
            doubt,
        },
        1 + size + usize::from(doubt),
    ))
}

fn is_tag_letter(letter: char) -> bool {
    letter.is_alphanumeric()
        || matches!(letter, '-' | '_' | '/' | '\u{2010}'..='\u{2013}')
        || crate::unseen::is_mark(letter)
        || unicode_normalization::char::is_combining_mark(letter)
}

fn level<'a>(rest: &'a str, word: &'a str, levels: &Levels<'_>) -> Option<(Token<'a>, usize)> {
    let name = word.get(1..)?;
    if !name.starts_with(char::is_alphanumeric) {
        return None;
    }
    // The most words first: "=zeer goed" before "=zeer".
    for words in (2..=levels.words).rev() {
        let Some(end) = end_of_words(rest, words) else {
            continue;
        };
        let name = rest.get(1..end)?;
        if levels.parse(name).is_some() {
            let doubt = rest.get(end..)?.starts_with('?');
            return Some((Token::Level { name, doubt }, end + usize::from(doubt)));
        }
    }
    let other = |c: char| {
        !(c.is_alphanumeric() || c == '-' || unicode_normalization::char::is_combining_mark(c))
    };
    let size = name.find(other).unwrap_or(name.len());
    // "=2,5" and "=G/ZG" are taken whole, so that the finding shows all of it.
    let end = name
        .trim_end_matches(['.', ',', ';', ':', '!', ')', '?'])
        .len();
    let inner = name.get(size..end).unwrap_or("");
    if inner.starts_with('+') {
        // "=ZG+" is no level: it stays among the words, and that is said.
        return None;
    }
    let mixed = inner.starts_with(['/', ',', '.']) && !inner.contains(['#', '=', '(']);
    let size = if mixed { end } else { size };
    let name = name.get(..size)?.trim_end_matches('-');
    let doubt = word.get(1 + name.len()..)?.starts_with('?');
    Some((
        Token::Level { name, doubt },
        1 + name.len() + usize::from(doubt),
    ))
}

/// Where the first so many words of a text end, if all but the first are letters only; closing
/// punctuation is left off the last.
fn end_of_words(rest: &str, words: usize) -> Option<usize> {
    let mut end = 0;
    for number in 0..words {
        let blank = rest.get(end..)?;
        let start = end + (blank.len() - blank.trim_start_matches([' ', '\t']).len());
        let word = rest.get(start..)?;
        if number == 0 {
            end = word.find(char::is_whitespace)?;
            continue;
        }
        let size = word
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(word.len());
        let stop = word.get(size..)?.chars().next();
        let last = number + 1 == words;
        let ends = stop.is_none_or(|c| c.is_whitespace() || (last && ".,;:!?)*_`".contains(c)));
        if size == 0 || !ends {
            return None;
        }
        end = start + size;
    }
    Some(end)
}

/// Leaves only the tokens that count, and gives where the tail begins: the longest run of tokens at the
/// end. Elsewhere tags count, with what stands straight after them, fields, and links, which stay words as well;
/// the rest are words.
pub(super) fn settle(items: &mut [Item<'_>]) -> usize {
    let last = items.len().saturating_sub(1);
    let in_tail = |(index, item): &(usize, &Item<'_>)| match item.token {
        Some(Token::Link(_)) if item.after.contains(')') => false,
        Some(_) if item.after.is_empty() || *index == last => true,
        Some(Token::Tag { .. } | Token::Level { .. }) => !item.after.contains('.'),
        _ => false,
    };
    let length = items.iter().enumerate().rev().take_while(in_tail).count();
    let tail = items.len() - length;
    let mut after_tag = false;
    for item in &mut items[..tail] {
        match item.token {
            Some(Token::Tag { .. }) => after_tag = true,
            Some(Token::Field { .. } | Token::Link(_)) => {}
            Some(_) if after_tag => {}
            _ => {
                item.token = None;
                after_tag = false;
            }
        }
    }
    tail
}
