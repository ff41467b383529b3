//! What stands in front of the words of an observation where its tail should be: a sign, a number of times.

use super::Sign;
use super::amounts::times;
use super::token::Token;
use super::token::bracketed;
use crate::diagnostic::Word;

/// What a text begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Front {
    /// `(+)`: a sign.
    Sign(Sign),
    /// `3x`, `+/-`, `–`: it looks like a number of times or a sign, and may be a part of the sentence.
    Near(Word),
}

/// What the words begin with that is no word, and how many bytes it takes; something must come behind it.
pub(super) fn front(text: &str) -> Option<(Front, usize)> {
    const LONGEST: usize = 24;
    let (front, size) = if let Some(inner) = text.strip_prefix('(') {
        let close = inner.find(')').filter(|close| *close <= LONGEST)?;
        let inner = inner.get(..close)?.trim();
        let front = match bracketed(inner) {
            Some(Token::Sign(sign)) => Front::Sign(sign),
            Some(Token::Share { .. }) => Front::Near(Word::Share),
            Some(_) => Front::Near(Word::Tally),
            None if is_signs(inner) => Front::Near(Word::Sign),
            None => return None,
        };
        (front, close + 2)
    } else {
        let word = text.split_whitespace().next()?;
        let is_times =
            times(word).is_some_and(|(_, size)| matches!(&word[size..], "x" | "X" | "×"));
        let apart = text
            .split_once(' ')
            .and_then(|(_, rest)| rest.trim_start().split_once(' '))
            .filter(|(mark, _)| matches!(*mark, "x" | "X" | "×"));
        let is_number =
            (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
        if let Some((_, words)) = apart.filter(|(_, words)| is_number && !words.trim().is_empty()) {
            // "3 x wisselt hij".
            let size = text[..text.len() - words.len()].trim_end().len();
            return Some((Front::Near(Word::Tally), size));
        }
        let what = if is_times { Word::Tally } else { Word::Sign };
        (is_times || is_signs(word)).then_some((Front::Near(what), word.len()))?
    };
    let rest = text.get(size..)?;
    (rest.starts_with([' ', '\t']) && !rest.trim().is_empty()).then_some((front, size))
}

fn is_signs(text: &str) -> bool {
    let sign = |letter: char| matches!(letter, '+' | '-' | '±' | '−' | '–' | '—' | '/');
    !text.is_empty() && text.chars().all(sign) && !matches!(text, "/" | "//" | "±")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_brackets_is_one_and_the_rest_is_told() {
        let size = |text: &str| front(text).map(|(front, _)| front);
        assert_eq!(size("(+) helpt"), Some(Front::Sign(Sign::Plus)));
        assert_eq!(size("( - ) laat"), Some(Front::Sign(Sign::Minus)));
        for text in ["+/- helpt", "– laat", "++ helpt", "(+/-) helpt"] {
            assert_eq!(size(text), Some(Front::Near(Word::Sign)), "{text}");
        }
        for text in [
            "3x gevraagd",
            "3 x gevraagd",
            "(2x) gevraagd",
            "(|||) gevraagd",
        ] {
            assert_eq!(size(text), Some(Front::Near(Word::Tally)), "{text}");
        }
        for text in [
            "(+)",
            "3 dozen",
            "(niet) helpt",
            "/ helpt",
            "",
            "± 9u75 ja",
            "x helpt",
            "(a",
            "-helpt",
        ] {
            assert_eq!(size(text), None, "{text}");
        }
    }
}
