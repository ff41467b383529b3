//! Names that differ only in capitals, accents, blanks or signs may be one name.

use std::collections::HashMap;

use super::faults::{Faults, brief};
use crate::diagnostic::{Code, Diagnostic};
use crate::id::slug;
use crate::source::Span;

/// Says of names that are much alike how many there are, and which are the first.
pub(super) fn tell<'a>(names: impl Iterator<Item = &'a str>, at: Span, faults: &mut Faults<'_>) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    let (mut first, mut count) = (None, 0);
    for name in names {
        let Some(key) = key(name) else { continue };
        if let Some(before) = seen.get(&key) {
            count += 1;
            first = first.or(Some((*before, name)));
        } else {
            seen.insert(key, name);
        }
    }
    if let Some((first, second)) = first {
        faults.add(
            Diagnostic::new(Code::C21, at)
                .with("first", brief(&super::model::key_shown(first)))
                .with("second", brief(&super::model::key_shown(second)))
                .with("count", count),
        );
    }
}

/// The letters and digits of a name, with a hyphen between two numbers, and a sign that it ends in: 1.1 is not 11,
/// and A+ is not A-. None where there is nothing but signs.
fn key(name: &str) -> Option<String> {
    let plain = slug(name);
    if plain.is_empty() {
        return None;
    }
    let bytes = plain.as_bytes();
    let is_between_numbers = |at: usize| {
        let digit = |at: Option<usize>| {
            at.and_then(|at| bytes.get(at))
                .is_some_and(u8::is_ascii_digit)
        };
        digit(at.checked_sub(1)) && digit(Some(at + 1))
    };
    let kept = plain
        .char_indices()
        .filter(|(at, letter)| *letter != '-' || is_between_numbers(*at));
    let mut key: String = kept.map(|(_, letter)| letter).collect();
    let sign = name.trim_end().chars().next_back();
    key.extend(sign.filter(|sign| matches!(sign, '+' | '-' | '−')));
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn signs_between_numbers_and_at_the_end_make_a_name() {
        for (a, b) in [
            ("ketting op", "ketting_op"),
            ("Band vast", "bandvast"),
            ("José", "jose "),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
        for (a, b) in [
            ("1.1", "11"),
            ("A+", "A-"),
            ("A", "A+"),
            ("item 1 1", "item 11"),
        ] {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
        assert_eq!(key("+"), None);
    }
}
