//! Marks that cannot be seen, which chat programs, browsers and word processors leave in what is copied
//! from them: read as if they were not there.
//!
//! Two of them, the joiners U+200C and U+200D, shape the letters of some scripts. Between such letters they
//! stay in the words; for comparing ids, names and levels they do not count there either.

use std::borrow::Cow;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Span};

pub(crate) use unicode_normalization::UnicodeNormalization;
pub(crate) use unicode_normalization::char::is_combining_mark;

/// Whether a letter is a mark that cannot be seen.
pub fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{00AD}'
            | '\u{061C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
    )
}

/// Whether a letter belongs to a script in which a joiner means something: Arabic, Persian, the scripts of
/// India, emoji; not Latin, not punctuation.
fn is_joined(letter: char) -> bool {
    letter >= '\u{0370}'
        && !matches!(letter, '\u{1E00}'..='\u{1EFF}' | '\u{2000}'..='\u{206F}' | '\u{3000}')
        && !is_mark(letter)
}

/// The marks of a text that do not count, with their places; joiners between letters that they shape are
/// not among them.
pub fn marks(text: &str) -> impl Iterator<Item = (usize, char)> {
    // Most texts have none, and then the search below costs nothing.
    let text = if may_hold_marks(text) { text } else { "" };
    let mut before = ' ';
    text.char_indices().filter(move |(at, letter)| {
        if !is_mark(*letter) {
            before = *letter;
            return false;
        }
        let joiner = matches!(letter, '\u{200C}' | '\u{200D}');
        // A few marks in a row at most, or a text of nothing else would take for ever.
        let next = || text[*at..].chars().take(8);
        let after = || next().find(|letter| !is_mark(*letter));
        !(joiner && (is_joined(before) || after().is_some_and(is_joined)))
    })
}

/// Whether a text has any byte with which one of the marks begins.
pub fn may_hold_marks(text: &str) -> bool {
    text.bytes()
        .any(|byte| matches!(byte, 0xC2 | 0xD8 | 0xE1 | 0xE2 | 0xEF))
}

/// The text without the marks that do not count.
pub fn without(text: &str) -> Cow<'_, str> {
    let mut all = marks(text).peekable();
    if all.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, mark) in all {
        out.push_str(&text[from..at]);
        from = at + mark.len_utf8();
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// Whether a text has nothing to show: blanks and marks at most.
pub fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|letter| letter.is_whitespace() || is_mark(letter))
}

/// Says once of a file that it holds such marks: how many, and where the first stands. The one at its very
/// start, with which Windows says that a text is UTF-8, is not counted.
pub fn tell(text: &str, file: FileId, found: &mut Diagnostics) {
    let mut all = marks(text).filter(|mark| *mark != (0, '\u{FEFF}'));
    let Some((at, first)) = all.next() else {
        return;
    };
    let place = Span::new(file, at, at + first.len_utf8());
    found.add(
        Diagnostic::new(Code::N58, place)
            .with("mark", format!("U+{:04X}", u32::from(first)))
            .with("count", 1 + all.count()),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_through_wherever_they_stand() {
        for (text, read) in [
            ("\u{200E}#initiatief", "#initiatief"),
            ("ini\u{AD}tiatief\u{202C}", "initiatief"),
            ("\u{FEFF}k07\u{200B}\u{2060}", "k07"),
            ("=\u{200C}G \u{200D}@k03", "=G @k03"),
            ("\u{2066}zeer\u{2069} goed", "zeer goed"),
            ("één \u{A0}“ding”…", "één \u{A0}“ding”…"),
        ] {
            assert_eq!(without(text), read, "{text:?}");
        }
    }

    #[test]
    fn a_joiner_stays_between_the_letters_that_it_shapes() {
        for text in [
            "می\u{200C}خواهم",
            "क\u{94D}\u{200D}ष",
            "👩\u{200D}🔧",
            "ه\u{200D}.",
        ] {
            assert_eq!(without(text), text);
        }
        assert_eq!(without("می\u{200E}\u{200C}خ"), "می\u{200C}خ");
    }

    #[test]
    fn a_text_of_marks_alone_is_blank() {
        for text in ["", " ", "\u{FEFF}", "\u{200B}\u{2060}", "\u{AD} \u{200D}"] {
            assert!(is_blank(text), "{text:?}");
        }
        assert!(!is_blank("\u{200B}a"));
    }
}
