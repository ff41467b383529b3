//! What a few words look like that are nearly a sign, a tally or a share.

use crate::diagnostic::Word;
use crate::everyday::is_unseen;

use super::amounts::{in_words, is_strokes};
use super::tail::TO;

/// Words that make two numbers a share, in one of the three languages.
const OUT_OF: [&str; 6] = ["op", "of", "uit", "on", "sur", "van"];

fn is_number(text: &str) -> bool {
    matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What the few words behind a tag or level look like, if they say how often: `3`, `x 3`, `3 op 5`, `(min. 3x)`.
pub(super) fn looks_counted(text: &str) -> Option<Word> {
    let bare = text.trim_matches(['(', ')', '[', ']', ' ']);
    let words: Vec<&str> = bare.split_whitespace().collect();
    if let [times, out_of, chances] = words.as_slice()
        && is_number(times)
        && is_number(chances)
        && OUT_OF.contains(out_of)
    {
        return Some(Word::Share);
    }
    let is_mark = |word: &str| matches!(word, "x" | "X" | "×");
    let is_times = |word: &&str| {
        let number = word.trim_matches(['x', 'X', '×']);
        number.len() < word.len() && is_number(number)
    };
    let pairs = || {
        words
            .windows(2)
            .any(|pair| in_words(&pair.join(" ")).is_some())
    };
    let counts = words.len() <= 4
        && (words.iter().any(is_times)
            || in_words(bare).is_some()
            || pairs()
            || words.iter().all(|word| is_mark(word) || is_number(word)));
    (counts && !bare.is_empty()).then_some(Word::Tally)
}

/// What a few words look like, if they look like a token: `(+/-)`, `(3 op 5)`, `3/5`, `2 x`, `+`.
pub(super) fn looks_like(text: &str) -> Option<Word> {
    let text = text.trim_end_matches(['.', ',', ';', '!']);
    let inner = text.trim_matches(['(', ')', '[', ']', ' ']);
    let bracketed = text.starts_with(['(', '[']) && text.ends_with([')', ']']);
    let half = inner.len() < text.len();
    let is_number = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let signs = |letter: char| matches!(letter, '+' | '-' | '±' | '−' | '–' | '/' | ' ');
    let only_signs = !inner.is_empty() && inner.chars().all(signs) && inner != "/";
    let is_sign = only_signs && (half || inner.starts_with('+') || matches!(inner, "±" | "--"))
        || bracketed
            && matches!(
                inner.to_lowercase().as_str(),
                "plus" | "min" | "minus" | "moins"
            );
    if is_sign {
        return Some(Word::Sign);
    }
    if let Some(picture) = is_picture(inner) {
        return Some(picture);
    }
    let words: Vec<&str> = inner.split_whitespace().collect();
    if words.iter().all(|word| is_signed_times(word)) || is_drawn(&words) {
        return Some(Word::Tally);
    }
    if is_range(&words) {
        return Some(Word::Tally);
    }
    match words.as_slice() {
        // "klopt 2 keer" is a sentence; "klopt 2 x" is not.
        [times, "x" | "×"] if is_number(times) => Some(Word::Tally),
        [strokes] if is_strokes(strokes) => Some(Word::Tally),
        [times, out_of, chances] if is_number(times) && is_number(chances) => {
            (bracketed && OUT_OF.contains(out_of)).then_some(Word::Share)
        }
        [one] | [one, "keer" | "maal" | "kansen" | "fois" | "times"] => {
            let (times, chances) = one.split_once(['/', ':'])?;
            let is_share = is_number(times.trim_end_matches(['x', 'X'])) && is_number(chances);
            (is_share && (bracketed || !one.contains(':'))).then_some(Word::Share)
        }
        _ => None,
    }
}

/// `2 à 3x`.
fn is_range(words: &[&str]) -> bool {
    let [times, to, more] = words else {
        return false;
    };
    let most = more.strip_suffix(['x', 'X', '×']);
    is_number(times) && TO.contains(to) && most.is_some_and(is_number)
}

/// `3x+`, `2-3x`: a number of times with more than that.
fn is_signed_times(word: &str) -> bool {
    let signs = ['+', '-', '–'];
    let inner = word.trim_matches(signs);
    let Some(number) = inner.strip_suffix(['x', 'X', '×']) else {
        return false;
    };
    let mut parts = number.split(signs);
    (inner.len() < word.len() || number.contains(signs))
        && parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `➕`, `✓✓✓`: a sign, or a tally, in pictures.
fn is_picture(text: &str) -> Option<Word> {
    const PICTURES: &str = "➕➖✚✓✔✅☑✗✘❌👍👎";
    let drawn = text
        .chars()
        .filter(|letter| !is_unseen(*letter) && !matches!(letter, ' ' | '\u{fe0f}'));
    let count = drawn.clone().count();
    (count > 0 && drawn.into_iter().all(|letter| PICTURES.contains(letter)))
        .then_some(if count == 1 { Word::Sign } else { Word::Tally })
}

/// `////`, `| | |`, `xxx`, `lll`: strokes of another kind.
fn is_drawn(words: &[&str]) -> bool {
    let letters = || words.iter().flat_map(|word| word.chars());
    let all = |signs: &str| letters().all(|letter| signs.contains(letter));
    let count = letters().count();
    let is_one = words.len() == 1;
    count >= 2 && (all("|/") || is_one && (all("xX") || all("l")))
        || count > 2 && is_one && all("lIi")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nearly_a_token_looks_like_one() {
        for (text, what) in [
            ("////", Word::Tally),
            ("| | |", Word::Tally),
            ("||/", Word::Tally),
            ("(3x+)", Word::Tally),
            ("2-3x", Word::Tally),
            ("xxx", Word::Tally),
            ("1x+ 2x-", Word::Tally),
            ("--", Word::Sign),
            ("(+/-)", Word::Sign),
            ("+", Word::Sign),
            ("++", Word::Sign),
            ("(plus)", Word::Sign),
            ("2 x", Word::Tally),
            ("III", Word::Tally),
            ("IIII.", Word::Tally),
            ("(3 op 5)", Word::Share),
            ("(3 of 5)", Word::Share),
            ("3/5", Word::Share),
            ("(3x/5)", Word::Share),
            ("(3:5)", Word::Share),
            ("(4/5 keer)", Word::Share),
            ("lll", Word::Tally),
            ("➕", Word::Sign),
            ("✔\u{fe0f}", Word::Sign),
            ("✓✓✓", Word::Tally),
        ] {
            assert_eq!(looks_like(text), Some(what), "{text}");
        }
        for text in [
            "-",
            "–",
            "2 keer",
            "drie keer",
            "II",
            "fase III",
            "3 op 5",
            "(min of meer)",
            "9:15",
            "2026/3/17",
            "/",
            "(bon 4)",
            "x",
            "a/b",
            "3-4",
            "2x",
            "min)",
            "(min",
        ] {
            assert_eq!(looks_like(text), None, "{text}");
        }
    }
}
