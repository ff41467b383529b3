//! Words of every day, and what is left of a name without case, accents and marks: what it takes to tell a name
//! in a text from a word.

mod words;
mod capitals;

use std::collections::BTreeSet;

use crate::diagnostic::Language;
use crate::unseen::{UnicodeNormalization, is_combining_mark};

pub use capitals::{ends_in_an_abbreviation, is_known_with_a_capital, is_title};
pub use words::{fold, is_apostrophe, is_unseen, is_word, letters, without_apostrophes};

/// Parts of names that stand in every sentence; alone they point at nobody.
const PARTICLES: [&str; 41] = [
    "a", "aan", "al", "and", "at", "au", "aux", "bij", "d", "da", "das", "de", "del", "della",
    "den", "der", "des", "di", "do", "dos", "du", "e", "een", "en", "het", "i", "in", "l", "la",
    "le", "les", "op", "t", "te", "ten", "ter", "tot", "van", "von", "y", "zu",
];

/// No name has more parts that matter.
const PARTS: usize = 12;

/// Whether a part of a name, such as *van* or *de*, alone points at nobody. Accents count: *Văn* is a name.
pub fn is_particle(word: &str) -> bool {
    let word: String = word.nfc().flat_map(char::to_lowercase).collect();
    PARTICLES.binary_search(&word.as_str()).is_ok()
}

/// The language that a text is written in, where most of its different words say so clearly; else the expected one.
pub fn language_of(text: &str, expected: Language) -> Language {
    let words: BTreeSet<&str> = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| word.chars().count() > 1)
        .collect();
    let known = |language| words.iter().filter(|word| is_word(language, word)).count();
    let own = known(expected);
    Language::ALL
        .into_iter()
        .filter(|language| *language != expected)
        .map(|language| (known(language), language))
        .filter(|(count, _)| *count >= own + 2 && count * 2 >= words.len())
        .max_by_key(|(count, _)| *count)
        .map_or(expected, |(_, language)| language)
}

/// The parts of a name: what stands between blanks, hyphens and full stops; an apostrophe falls away.
///
/// ```
/// use wakker::everyday::name_parts;
///
/// assert_eq!(name_parts("Jan-Piet D’hondt"), ["Jan", "Piet", "Dhondt"]);
/// ```
pub fn name_parts(name: &str) -> Vec<String> {
    without_apostrophes(name)
        .split(|letter: char| {
            !(letter.is_alphanumeric() || is_combining_mark(letter) || is_unseen(letter))
        })
        .filter(|part| !part.is_empty())
        .take(PARTS)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order_and_every_word_is_found() {
        for language in Language::ALL {
            let list = crate::assets::words(language);
            let words: Vec<&str> = list.lines().collect();
            assert!(words.len() > 5000, "{language:?}");
            assert!(words.is_sorted(), "{language:?}");
            for word in words {
                assert!(is_word(language, word), "{word}");
                assert!(word.chars().all(char::is_lowercase), "{word}");
            }
            assert!(!is_word(language, "") && !is_word(language, "zzz"));
        }
        assert!(PARTICLES.is_sorted());
    }

    #[test]
    fn names_that_are_hardly_ever_words_are_no_words() {
        for name in [
            "jan", "tom", "rita", "els", "an", "koen", "lies", "mark", "bo",
        ] {
            assert!(!is_word(Language::Nl, name), "{name}");
        }
        for word in ["Tien", "min", "MOE", "door", "wil", "roos", "één"] {
            assert!(is_word(Language::Nl, word), "{word}");
        }
    }

    #[test]
    fn names_fold_to_what_people_type() {
        for (name, folded) in [
            ("Yıldırım", "yildirim"),
            ("İPEK", "ipek"),
            ("Łukasz", "lukasz"),
            ("Nguyễn Đức", "nguyen duc"),
            ("Þóra Æsa Bjørn Groß", "thora aesa bjorn gross"),
            ("Ha\u{ad}ti\u{200b}ce", "hatice"),
            ("أحمد", "احمد"),
            ("مـحـمّد", "محمد"),
            ("ＴＯＭ", "tom"),
        ] {
            assert_eq!(fold(name), folded);
            assert_eq!(letters(name), folded.replace(' ', ""));
        }
        assert_eq!(letters("D’Hondt-Ævar"), "dhondtaevar");
    }

    #[test]
    fn a_sentence_tells_its_language() {
        let told = |text| language_of(text, Language::Nl);
        assert_eq!(told("Attend que k03 dise quoi faire."), Language::Fr);
        assert_eq!(told("Asks k03 what to do with the boxes."), Language::En);
        assert_eq!(
            told("Wacht tot k03 zegt wat er moet gebeuren."),
            Language::Nl
        );
        assert_eq!(told("Zegt: \"attends\""), Language::Nl);
        assert_eq!(told("k03"), Language::Nl);
    }
}
