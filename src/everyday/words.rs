//! Words without case, marks and accents.

use crate::assets;
use crate::diagnostic::Language;
use crate::unseen::{self, UnicodeNormalization, is_combining_mark};

/// Whether this is a word of a language and not only a name. Case does not count; accents do.
///
/// ```
/// use wakker::diagnostic::Language;
/// use wakker::everyday::is_word;
///
/// assert!(is_word(Language::Nl, "Tien"));
/// assert!(!is_word(Language::Nl, "Yasmina"));
/// ```
pub fn is_word(language: Language, word: &str) -> bool {
    let word: String = word
        .nfc()
        .filter(|letter| !is_unseen(*letter))
        .flat_map(char::to_lowercase)
        .collect();
    holds(assets::words(language), &word)
}

/// A word without case, accents, marks that cannot be seen and letters that have no accent to take off: what is
/// the same in all ways to write a name.
pub fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.nfkd().flat_map(char::to_lowercase) {
        if is_combining_mark(letter) || is_unseen(letter) {
            continue;
        }
        match plain(letter) {
            Some(plain) => out.push_str(plain),
            None => out.push(letter),
        }
    }
    out
}

/// The letters and digits of a name, folded: of `D’Hondt` and `d hondt` the same is left.
pub fn letters(name: &str) -> String {
    let mut folded = fold(name);
    folded.retain(char::is_alphanumeric);
    folded
}

/// A name without the apostrophes in it.
pub fn without_apostrophes(name: &str) -> String {
    name.chars().filter(|c| !is_apostrophe(*c)).collect()
}

/// Whether a sign is one of those that people type for an apostrophe.
pub fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '’' | '‘' | 'ʼ' | 'ʹ' | 'ʻ' | '´' | '′' | '＇' | '‛'
    )
}

/// Marks that stand inside a word without anybody seeing them, and the stroke that lengthens Arabic words.
pub fn is_unseen(letter: char) -> bool {
    unseen::is_mark(letter) || matches!(letter, '\u{640}' | '\u{34f}')
}

/// Letters that are one piece, in the letters that people write for them.
pub(super) fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ı' | 'ɨ' => "i",
        'ł' | 'ŀ' => "l",
        'ø' | 'ɔ' => "o",
        'đ' | 'ð' | 'ɖ' | 'ɗ' => "d",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ə' | 'ɛ' | 'ǝ' => "e",
        'ɓ' => "b",
        'ƙ' => "k",
        'ƴ' => "y",
        'ς' => "σ",
        'ى' | 'ی' => "ي",
        'ة' => "ه",
        'ک' => "ك",
        'ٱ' => "ا",
        _ => return None,
    })
}

/// Whether a list of words, one a line and in order, holds a word.
fn holds(list: &str, word: &str) -> bool {
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let start = before(list, middle);
        let end = list.as_bytes()[start..]
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(list.len(), |length| start + length);
        match list[start..end].cmp(word) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    false
}

/// Where the line begins that a byte stands in.
pub(super) fn before(list: &str, at: usize) -> usize {
    let bytes = &list.as_bytes()[..at];
    bytes
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |end| end + 1)
}
