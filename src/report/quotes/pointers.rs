//! What says who somebody is without a name: a telephone number or a mail address.

/// A telephone number has so many digits at least.
const DIGITS: usize = 8;

/// Whether a text may point at somebody.
pub(super) fn points_at_somebody(text: &str) -> bool {
    text.split_whitespace().any(is_address)
        || holds_a_telephone(text)
        || holds_digits_in_words(text)
}

/// "nul vier zeven acht": a number that is said digit by digit.
fn holds_digits_in_words(text: &str) -> bool {
    const SAID: usize = 4;
    const DIGITS: [&str; 28] = [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "zero",
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "un", "deux",
        "trois", "quatre", "cinq", "sept", "huit", "neuf",
    ];
    let mut run = 0;
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .any(|word| {
            let is_digit = DIGITS.contains(&crate::everyday::fold(word).as_str());
            run = if is_digit { run + 1 } else { 0 };
            run >= SAID
        })
}

/// `leila@voorbeeld.be`.
fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(before, behind)| {
        before.ends_with(char::is_alphanumeric)
            && behind.starts_with(char::is_alphanumeric)
            && behind.contains('.')
    })
}

/// Digits behind a 0 or a +, with at most two signs or blanks between them: `0478 12 34 56`, `+32 (0)478/12.34.56`.
fn holds_a_telephone(text: &str) -> bool {
    text.match_indices(['0', '+']).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let mut gap = 0;
        let goes_on = |letter: &char| {
            gap = if letter.is_ascii_digit() { 0 } else { gap + 1 };
            let is_between = matches!(letter, ' ' | '\u{a0}' | '/' | '.' | '-' | '+' | '(' | ')');
            gap == 0 || is_between && gap < 3
        };
        let number = text[at..].chars().take_while(goes_on);
        !before.is_some_and(char::is_alphanumeric)
            && number.filter(char::is_ascii_digit).count() >= DIGITS
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_point_at_somebody() {
        for text in [
            "Belt naar 0478 12 34 56 voor uitleg",
            "Belt +32 (0)478/12.34.56",
            "Mailt naar leila@voorbeeld.be.",
            "Geeft zijn nummer, nul vier zeven acht",
        ] {
            assert!(points_at_somebody(text), "{text}");
        }
        for text in [
            "Telt 12 dozen om 9.15 en 24 om 10.30",
            "Haalt er 2 verwisselde uit (4401/4410)",
            "Telt 4 5 6 dozen",
            "Telt luidop een, twee, drie",
            "Neemt de kar @ rek 3",
        ] {
            assert!(!points_at_somebody(text), "{text}");
        }
    }
}
