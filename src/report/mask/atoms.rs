//! A text in atoms: runs of letters and runs of digits, with what stands between them.

use std::ops::Range;

use crate::unseen::is_combining_mark;

use crate::everyday::{ends_in_an_abbreviation, fold, is_apostrophe, is_unseen};

/// A run of letters, a run of digits, or one sign of a script that writes no spaces.
#[derive(Debug, Clone)]
pub(super) struct Atom {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// Without case, accents and marks that cannot be seen.
    pub(super) folded: String,
    /// Begins with a capital.
    pub(super) capital: bool,
    /// A run of digits.
    pub(super) digits: bool,
}

/// What stands between two atoms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    /// Nothing.
    Nothing,
    /// An apostrophe, a hyphen or emphasis: still one word.
    Join,
    /// Blanks, perhaps with emphasis.
    Blank,
    /// A full stop, perhaps with a blank.
    Dot,
    /// Anything else.
    Apart,
}

/// Cuts a text into atoms.
pub(super) fn cut(text: &str) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, first)) = letters.next() {
        if !(first.is_alphanumeric()) {
            continue;
        }
        let digits = first.is_numeric();
        let alone = writes_no_spaces(first);
        let mut end = start + first.len_utf8();
        while let Some((at, letter)) = letters.peek().copied() {
            let goes_on = is_combining_mark(letter)
                || is_unseen(letter)
                || !alone
                    && letter.is_alphanumeric()
                    && letter.is_numeric() == digits
                    && !writes_no_spaces(letter);
            if !goes_on {
                break;
            }
            end = at + letter.len_utf8();
            letters.next();
        }
        atoms.push(Atom {
            range: start..end,
            folded: fold(&text[start..end]),
            capital: first.is_uppercase() || first.is_alphabetic() && is_titlecase(first),
            digits,
        });
    }
    atoms
}

/// What a stretch between two atoms is.
pub(super) fn between(stretch: &str) -> Between {
    let mut kind = Between::Nothing;
    for letter in stretch.chars() {
        let next = match letter {
            _ if is_unseen(letter) => continue,
            '*' | '_' | '~' | '`' | '\\' => Between::Join,
            _ if is_apostrophe(letter) || is_hyphen(letter) => Between::Join,
            '.' => Between::Dot,
            _ if letter.is_whitespace() => Between::Blank,
            _ => return Between::Apart,
        };
        kind = match (kind, next) {
            (Between::Nothing, next) => next,
            // A hyphen with blanks around it is a dash; emphasis beside a blank is none.
            (Between::Join, Between::Blank) | (Between::Blank, Between::Join) => {
                if is_hyphen(letter) || stretch.chars().any(is_hyphen) {
                    return Between::Apart;
                }
                Between::Blank
            }
            (Between::Dot, Between::Blank) => Between::Dot,
            (Between::Dot, _) | (_, Between::Dot) => return Between::Apart,
            (kind, _) => kind,
        };
    }
    kind
}

/// Whether a word that comes after a text begins a sentence, or what somebody says.
pub(in crate::report) fn begins(before: &str) -> bool {
    let near = before.trim_end_matches(['*', '_', '~', '`', '\\']);
    if near.ends_with(['"', '“', '„', '«', '‘', '‹']) || near.trim_end().ends_with(['«', '„'])
    {
        return true;
    }
    let opens = |quote: char| {
        near.strip_suffix(quote)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with(char::is_whitespace))
    };
    if opens('\'') || opens('’') || opens('”') {
        return true;
    }
    let text = near
        .trim_end()
        .trim_end_matches(['"', '”', '’', '\'', '»', ')', '*', '_']);
    let text = text.trim_end();
    if text.is_empty() || text.ends_with(['!', '?', '…', ':']) {
        return true;
    }
    text.ends_with('.') && !ends_in_an_abbreviation(text) && !ends_in_an_initial(text)
}

/// "H.": the letter of a name, and not the end of a sentence.
fn ends_in_an_initial(text: &str) -> bool {
    let mut letters = text.chars().rev().skip(1);
    let last = letters.next();
    let before = letters.next();
    last.is_some_and(char::is_uppercase) && before.is_none_or(|c| !c.is_alphanumeric())
}

pub(super) fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '‐' | '‑' | '–' | '−')
}

fn is_titlecase(letter: char) -> bool {
    !letter.is_lowercase() && letter.to_lowercase().next() != Some(letter)
}

/// Chinese and Japanese signs and Korean syllables: words stand against each other.
fn writes_no_spaces(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{3ffff}')
}
