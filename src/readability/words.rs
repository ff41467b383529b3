//! Where sentences and words begin and end.

use std::ops::Range;

use crate::diagnostic::Language;

/// The sentences of a text, in bytes. A full stop, a question mark or an exclamation mark ends one, unless
/// the next word begins with a small letter; so does an empty line.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        let rest = &text[at + letter.len_utf8()..];
        let ends = match letter {
            '.' | '!' | '?' | '…' => ends_here(rest),
            '\n' => rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n'),
            _ => false,
        };
        if ends {
            let end = at + letter.len_utf8() + closing(rest);
            all.push(start..end);
            start = end;
        }
    }
    all.push(start..text.len());
    all.into_iter().filter_map(move |range| {
        let part = &text[range.clone()];
        let front = part.len() - part.trim_start().len();
        let whole = part.trim();
        let start = range.start + front;
        whole
            .contains(char::is_alphanumeric)
            .then(|| start..start + whole.len())
    })
}

/// Whether what follows a full stop shows that a sentence ended: white space, and then no small letter.
fn ends_here(rest: &str) -> bool {
    let rest = &rest[closing(rest)..];
    let next = rest.trim_start();
    next.is_empty() || (next.len() < rest.len() && !next.starts_with(char::is_lowercase))
}

/// The bytes of quotes and brackets that still belong to the sentence.
fn closing(rest: &str) -> usize {
    let close = ['"', '”', '’', '\'', '»', ')', ']', '.', '!', '?', '…'];
    rest.len() - rest.trim_start_matches(close).len()
}

/// The words of a text: letters and digits with the hyphens and apostrophes inside them. A French elision
/// such as `l’` is a word of its own.
pub fn words(text: &str, language: Language) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_alphanumeric() || is_apostrophe(c) || c == '-';
    text.split(move |c: char| !is_part(c))
        .flat_map(move |word| {
            let splits = language == Language::Fr;
            word.split_inclusive(move |c| splits && is_apostrophe(c))
        })
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn a_sentence_ends_at_its_mark_and_not_at_an_abbreviation() {
        assert_eq!(
            split("Hij zegt: \"Klaar!\" Dan gaat hij weg. Zij ook?  Ja"),
            [
                "Hij zegt: \"Klaar!\"",
                "Dan gaat hij weg.",
                "Zij ook?",
                "Ja"
            ]
        );
        assert_eq!(
            split("Neem bv. een doek, enz. en begin."),
            ["Neem bv. een doek, enz. en begin."]
        );
        assert_eq!(split("Om 9.30 uur start je."), ["Om 9.30 uur start je."]);
        assert_eq!(split("Titel\n\nTekst"), ["Titel", "Tekst"]);
        assert_eq!(split(" ... "), Vec::<&str>::new());
    }

    #[test]
    fn a_word_keeps_its_apostrophe_but_for_an_elision() {
        let all = |text, language| words(text, language).collect::<Vec<_>>();
        assert_eq!(
            all("foto's, 's morgens - 2 keer", Language::Nl),
            ["foto's", "s", "morgens", "2", "keer"]
        );
        assert_eq!(all("Don't.", Language::En), ["Don't"]);
        assert_eq!(
            all("L’exercice d'aujourd’hui, est-ce fini ?", Language::Fr),
            ["L", "exercice", "d", "aujourd", "hui", "est-ce", "fini"]
        );
    }
}
