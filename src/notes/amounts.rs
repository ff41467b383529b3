//! Signs, tallies and shares as tokens write them.

use crate::limits;

use super::Sign;
use super::tail::Token;

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
    let out_of = ["/", " van ", " out of "].iter();
    if let Some((times, chances)) = out_of.clone().find_map(|sign| inner.split_once(sign)) {
        return Some(Token::Share {
            times: number(times.trim())?,
            chances: number(chances.trim())?,
        });
    }
    let marks = ['x', 'X', '×'];
    let named = || [" keer", " maal", " times", " fois"].iter();
    let digits = inner
        .strip_suffix(marks)
        .or_else(|| inner.strip_prefix(marks))
        .or_else(|| named().find_map(|word| inner.strip_suffix(word)))?
        .trim();
    let (times, size) = times(digits)?;
    (size == digits.len()).then_some(tally(times))
}

/// A number of one to six digits.
fn number(text: &str) -> Option<u32> {
    let fits = (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| fits)
}

/// The number of times at the start of a text, and how many digits it takes.
pub(super) fn times(text: &str) -> Option<(Option<u32>, usize)> {
    let size = text.bytes().take_while(u8::is_ascii_digit).count();
    (size > 0).then(|| {
        let times = text.get(..size).and_then(number);
        (
            times.filter(|times| (1..=limits::TALLY).contains(times)),
            size,
        )
    })
}

/// A number of times that is no strokes.
pub(super) fn tally<'a>(times: Option<u32>) -> Token<'a> {
    Token::Tally {
        times,
        strokes: false,
    }
}
