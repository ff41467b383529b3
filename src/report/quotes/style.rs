//! Words in note style: written for the one who wrote them.

use crate::diagnostic::Language;
use crate::everyday::fold;

/// Abbreviations of people in a hurry; folded, in order.
const SHORT: [&str; 50] = [
    "adhv", "approx", "ass", "aub", "bc", "bcp", "begel", "bgel", "bgl", "cf", "coll", "comm",
    "dmv", "enz", "evt", "ff", "gn", "gwn", "idd", "idk", "init", "ipv", "ivm", "kand", "mbv",
    "med", "mss", "nauwk", "nt", "obv", "opdr", "pdt", "pers", "qd", "qqch", "qqn", "samenw",
    "svp", "tgv", "tjrs", "tov", "trg", "tss", "vd", "vh", "wrs", "wss", "zelfst", "zgn", "zn",
];

/// Dutch verbs; those that end in *t* or *en* need not stand here. In order.
const VERBS: [&str; 39] = [
    "begon", "bleef", "deed", "doe", "ga", "gaan", "gaf", "ging", "had", "heb", "hield", "hielp",
    "is", "kan", "keek", "kon", "kwam", "lag", "las", "liep", "mag", "nam", "riep", "schreef",
    "sprak", "sta", "stond", "vond", "vroeg", "was", "wil", "wilde", "wou", "zal", "zeg", "zei",
    "zie", "zijn", "zou",
];

/// Dutch words that end like a verb and are none; in order.
const NO_VERBS: [&str; 94] = [
    "aandacht",
    "alleen",
    "anderen",
    "bakken",
    "banden",
    "been",
    "beneden",
    "bericht",
    "binnen",
    "bonnen",
    "bont",
    "borden",
    "bot",
    "bouten",
    "boven",
    "buiten",
    "dat",
    "den",
    "dienst",
    "dingen",
    "direct",
    "dozen",
    "echt",
    "een",
    "eerst",
    "eigen",
    "elkeen",
    "elken",
    "etiketten",
    "even",
    "fietsen",
    "fout",
    "geen",
    "groot",
    "handen",
    "het",
    "hout",
    "iedereen",
    "juist",
    "kaart",
    "kant",
    "kast",
    "keren",
    "kleuren",
    "kort",
    "kranten",
    "kwart",
    "laat",
    "laatst",
    "licht",
    "lijsten",
    "meest",
    "mensen",
    "met",
    "meteen",
    "minst",
    "minuten",
    "moeren",
    "morgen",
    "naast",
    "negen",
    "net",
    "niet",
    "nooit",
    "ooit",
    "opdracht",
    "open",
    "paletten",
    "pet",
    "plaat",
    "planken",
    "pot",
    "punt",
    "recht",
    "rekken",
    "rest",
    "samen",
    "schroeven",
    "slecht",
    "start",
    "stukken",
    "tegen",
    "tekst",
    "tien",
    "tot",
    "tussen",
    "uit",
    "uren",
    "vast",
    "wat",
    "wit",
    "zacht",
    "zeven",
    "zwart",
];

/// A sentence has so many words or more.
const SENTENCE: usize = 3;

/// Whether words are in note style: abbreviations, a count such as `2x`, an arrow, or no verb.
pub(super) fn is_note(text: &str, language: Language) -> bool {
    let words: Vec<String> = text
        .split(char::is_whitespace)
        .map(|word| fold(word.trim_matches(|c: char| !(c.is_alphanumeric() || c == '/'))))
        .filter(|word| !word.is_empty())
        .collect();
    let is_short = |word: &String| SHORT.binary_search(&word.as_str()).is_ok();
    words.iter().any(|word| is_short(word) || is_count(word))
        || text.contains(['→', '='])
        || text.contains("->")
        || words.len() < SENTENCE
        || language == Language::Nl && !words.iter().any(|word| is_like_a_verb(word))
}

/// "2x", "x3".
fn is_count(word: &str) -> bool {
    let digits = word
        .strip_suffix(['x', '×'])
        .or_else(|| word.strip_prefix(['x', '×']));
    digits.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Most forms of a Dutch verb end in *t* or in *en*.
fn is_like_a_verb(word: &str) -> bool {
    let ends = word.len() > 2 && (word.ends_with('t') || word.ends_with("en"));
    ends && NO_VERBS.binary_search(&word).is_err() || VERBS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_told_from_sentences() {
        assert!(SHORT.is_sorted() && VERBS.is_sorted() && NO_VERBS.is_sorted());
        for note in [
            "mss nog iets met de remmen gedaan, nt goed gezien",
            "pakt 2x de verkeerde doos",
            "vraagt uitleg aan begel en wacht",
            "geen sleutel 15 → ratel",
            "netjes en rustig",
            "Gezien.",
        ] {
            assert!(is_note(note, Language::Nl), "{note}");
        }
        for sentence in [
            "Raapt de ketting op zonder dat iemand het vraagt.",
            "Is moe maar begint zelf aan rek 2.",
            "Telt niet door tot de doos klopt.",
            "Zegt: ‘Wacht, ik neem deze kant.’",
        ] {
            assert!(!is_note(sentence, Language::Nl), "{sentence}");
        }
        assert!(!is_note(
            "Attend que le chef dise quoi faire.",
            Language::Fr
        ));
    }
}
