//! One token: a tag, a level, a sign, a tally, a share, a link or a field.

use crate::limits;

use super::Sign;
use super::amounts::{all_strokes, in_words, number, strokes, times};
use super::levels::Levels;

/// No sign, tally or share takes more between its brackets, in bytes.
const BRACKETS: usize = 24;
/// What people put between tokens without a blank.
pub(super) const BETWEEN: [char; 17] = [
    ',', ';', '/', '|', '+', '&', '>', '-', ':', '.', ')', '*', '…', '!', '–', '→', ']',
];
/// What people type where the slash of a tag should be.
pub(super) const OTHER_SLASHES: [char; 5] = ['\\', ':', '.', '>', '|'];
/// Words between brackets that leave a tag or level in doubt.
const DOUBT: [&str; 8] = [
    "twijfel",
    "onzeker",
    "niet zeker",
    "misschien",
    "doubt",
    "not sure",
    "doute",
    "pas sûr",
];

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

/// Reads one token at `at` of a word that ends at `length`; gives where the token ends.
pub(super) fn token<'a>(
    rest: &'a str,
    at: usize,
    length: usize,
    levels: &Levels<'_>,
) -> Option<(Token<'a>, usize)> {
    let word = rest.get(at..length)?;
    let (token, size) = match *word.as_bytes().first()? {
        b'#' => {
            let slashed = slashed(rest.get(at..)?, levels);
            in_doubt(rest.get(at..)?, slashed.or_else(|| tag(word))?)
        }
        b'=' => in_doubt(rest.get(at..)?, level(rest.get(at..)?, word, levels)?),
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
            let (times, size) = strokes(word)?;
            let times = Some(times).filter(|times| *times <= limits::TALLY);
            let strokes = true;
            (Token::Tally { times, strokes }, size)
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
    let name = name.get(..size)?;
    Some((Token::Tag { name, doubt: false }, 1 + size))
}

/// `#initiatief\ziet-werk`, `#initiatief/ ziet-werk`: another sign where the slash of a tag should be, with the name of
/// an indicator of that competence behind it.
fn slashed<'a>(rest: &'a str, levels: &Levels<'_>) -> Option<(Token<'a>, usize)> {
    let (_, size) = tag(rest)?;
    let behind = rest.get(size..)?;
    let sign = behind
        .chars()
        .next()
        .filter(|c| OTHER_SLASHES.contains(c) || *c == '/')?;
    let is_slash = matches!(sign, '\\' | '/');
    let part = behind.get(1..)?;
    let part = if is_slash {
        part.trim_start_matches(' ')
    } else {
        part
    };
    let start = rest.len() - part.len();
    let length = part.find(|c| !is_tag_letter(c)).unwrap_or(part.len());
    let length = part.get(..length)?.trim_end_matches(['-', '/', '_']).len();
    let (whole, part) = (rest.get(1..size)?, part.get(..length)?);
    let end = start + length;
    let name = rest.get(1..end)?;
    let token = Token::Tag { name, doubt: false };
    levels
        .is_part(whole, part, is_slash)
        .then_some((token, end))
}

/// A tag or level with the mark of doubt behind it: `?`, `??`, ` ?`, ` (?)`, ` (twijfel)`.
fn in_doubt<'a>(rest: &str, (token, size): (Token<'a>, usize)) -> (Token<'a>, usize) {
    let behind = rest.get(size..).unwrap_or("");
    let text = behind.trim_start_matches([' ', '\t']);
    let inner = text.strip_prefix(['(', '[']);
    let inner = inner.and_then(|inner| inner.get(..inner.find([')', ']'])?));
    let only_marks =
        |text: &str| text.starts_with('?') && text.trim_end_matches(['?', '!']).is_empty();
    let marks = text.len() - text.trim_start_matches(['?', '!']).len();
    let length = match inner {
        Some(inner) if only_marks(inner) || DOUBT.contains(&inner.to_lowercase().as_str()) => {
            inner.len() + 2
        }
        None if text.starts_with('?') => marks,
        _ => return (token, size),
    };
    // "#a ?x": a word like another.
    let ends = |c: char| c.is_whitespace() || ".,;:)*_`/|#=…".contains(c);
    let is_apart = text
        .get(length..)
        .is_some_and(|rest| rest.chars().next().is_none_or(ends));
    if !is_apart {
        return (token, size);
    }
    let token = match token {
        Token::Tag { name, .. } => Token::Tag { name, doubt: true },
        Token::Level { name, .. } => Token::Level { name, doubt: true },
        token => token,
    };
    (token, size + (behind.len() - text.len()) + length)
}

pub(super) fn is_tag_letter(letter: char) -> bool {
    letter.is_alphanumeric()
        || matches!(letter, '-' | '_' | '/' | '\u{2010}'..='\u{2013}')
        || crate::unseen::is_mark(letter)
        || crate::unseen::is_combining_mark(letter)
}

fn level<'a>(rest: &'a str, word: &'a str, levels: &Levels<'_>) -> Option<(Token<'a>, usize)> {
    let name = word.get(1..)?;
    if name.starts_with('?') {
        let name = name.get(..1)?;
        return Some((Token::Level { name, doubt: true }, 2));
    }
    if !name.starts_with(char::is_alphanumeric) {
        return None;
    }
    let named = |name| Token::Level { name, doubt: false };
    if let Some(size) = levels.two_at_start(rest.get(1..)?) {
        return Some((named(rest.get(1..=size)?), 1 + size));
    }
    // The most words first: "=zeer goed" before "=zeer".
    for words in (2..=levels.words.max(3)).rev() {
        let Some(end) = end_of_words(rest, words) else {
            continue;
        };
        let name = rest.get(1..end)?;
        if levels.mark(name).is_some() {
            return Some((named(name), end));
        }
    }
    let other = |c: char| !(c.is_alphanumeric() || c == '-' || crate::unseen::is_combining_mark(c));
    let size = name.find(other).unwrap_or(name.len());
    // "=2,5" and "=G/ZG" are taken whole, so that the finding shows all of it.
    let end = name
        .trim_end_matches(['.', ',', ';', ':', '!', ')', '?'])
        .len();
    let inner = name.get(size..end).unwrap_or("");
    if inner.starts_with('+') && !inner.trim_start_matches(BETWEEN).starts_with('#') {
        // "=ZG+" is no level: it stays among the words, and that is said.
        return None;
    }
    let mixed = inner.starts_with(['/', ',', '.']) && !inner.contains(['#', '=', '(']);
    let size = if mixed { end } else { size };
    let name = name.get(..size)?.trim_end_matches('-');
    // "=très bon": no level, and taken whole.
    let two = end_of_words(rest, 2).filter(|_| DEGREES.contains(&name.to_lowercase().as_str()));
    let name = two.and_then(|end| rest.get(1..end)).unwrap_or(name);
    Some((named(name), 1 + name.len()))
}

/// Words that belong to the level behind them.
const DEGREES: [&str; 11] = [
    "zeer", "heel", "erg", "vrij", "bijna", "eerder", "very", "quite", "très", "tres", "assez",
];

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
        let before_tag = || word[size..].trim_start_matches(BETWEEN).starts_with('#');
        let ends = last && before_tag()
            || stop.is_none_or(|c| c.is_whitespace() || (last && ".,;:!?)*_`".contains(c)));
        if size == 0 || !ends {
            return None;
        }
        end = start + size;
    }
    Some(end)
}

/// What stands between brackets: a sign, a tally or a share.
pub(super) fn bracketed(inner: &str) -> Option<Token<'_>> {
    let sign = match inner {
        "+" => Some(Sign::Plus),
        "-" | "–" | "−" => Some(Sign::Minus),
        "0" => Some(Sign::Neutral),
        _ => None,
    };
    if let Some(sign) = sign {
        return Some(Token::Sign(sign));
    }
    let out_of = [
        "/", " van de ", " van ", " op de ", " op ", " uit ", " out of ", " sur ",
    ]
    .iter();
    if let Some((times, chances)) = out_of.clone().find_map(|sign| inner.split_once(sign)) {
        return Some(Token::Share {
            times: number(times.trim())?,
            chances: number(chances.trim())?,
        });
    }
    if inner.starts_with('|') {
        let times = all_strokes(inner).filter(|times| (2..=limits::TALLY).contains(times));
        return times.map(|times| tally(Some(times)));
    }
    let marks = ['x', 'X', '×'];
    let digits = inner
        .strip_suffix(marks)
        .or_else(|| inner.strip_prefix(marks))
        .map(str::trim);
    match digits {
        Some(digits) => times(digits)
            .filter(|(_, size)| *size == digits.len())
            .map(|(times, _)| tally(times)),
        None => in_words(inner).map(|times| tally(Some(times))),
    }
}

/// A number of times that is no strokes.
pub(super) fn tally<'a>(times: Option<u32>) -> Token<'a> {
    Token::Tally {
        times,
        strokes: false,
    }
}
