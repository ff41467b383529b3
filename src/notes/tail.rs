//! The tokens of a line: tags, levels, signs, tallies, shares, links and fields, and the time in front.

use std::ops::Range;

use super::levels::Levels;
use super::token::{BETWEEN, Token, is_tag_letter, token};

/// Marks of emphasis around tokens.
const EMPHASIS: [char; 3] = ['*', '_', '`'];
/// What people put between two tags, or between a level and the next tag, as if it were a comma.
const JOINERS: [&str; 14] = [
    "en", "of", "en/of", "and", "or", "et", "ou", "&", "+", "/", "-", "–", "|", ",",
];

/// Between two numbers, the most and the least: `2 à 3x`.
pub(super) const TO: [&str; 9] = ["à", "a", "tot", "of", "to", "or", "ou", "-", "–"];

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

/// Leaves only the tokens that count, and gives where the tail begins: the longest run of tokens at the
/// end. Elsewhere tags count, with what stands straight after them, fields, and links, which stay words as well;
/// the rest are words.
pub(super) fn settle(text: &str, items: &mut Vec<Item<'_>>) -> usize {
    join(text, items);
    leave_ranges(text, items);
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

/// `2 à 3x` is no number of times.
fn leave_ranges(text: &str, items: &mut [Item<'_>]) {
    for at in 2..items.len() {
        let said = |at: usize| text.get(items[at].word.clone()).unwrap_or("");
        let is_number = said(at - 2).bytes().all(|byte| byte.is_ascii_digit());
        let is_to = TO.contains(&said(at - 1));
        let is_tally = matches!(items[at].token, Some(Token::Tally { strokes: false, .. }));
        if is_number && is_to && is_tally && items[at - 1].token.is_none() {
            items[at].token = None;
        }
    }
}

/// Takes out the words that do no more than join a tag to the tokens before it: `#a en #b`, `#a =G / #b =M`.
fn join(text: &str, items: &mut Vec<Item<'_>>) {
    let is_tag = |item: &Item<'_>| matches!(item.token, Some(Token::Tag { .. }));
    let mut all = std::mem::take(items).into_iter().peekable();
    let mut after_tag = false;
    while let Some(item) = all.next() {
        let said = text.get(item.word.clone()).unwrap_or("").to_lowercase();
        let is_joiner = item.token.is_none() && JOINERS.contains(&said.as_str());
        if is_joiner && after_tag && all.peek().is_some_and(is_tag) {
            continue;
        }
        after_tag = is_tag(&item) || after_tag && item.token.is_some();
        items.push(item);
    }
}
